"""The clock: what falls due, and to whom it is said. It reads the store and speaks through the bot's channel."""
