"""The store: what is known. It knows nothing of the bot or the jobs."""
