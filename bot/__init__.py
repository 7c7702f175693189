"""The conversation: a question comes in, an answer goes out."""
