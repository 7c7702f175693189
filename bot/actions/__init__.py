"""What a person can do from a card: mark as done, put off, hand over. Writes go through the store's history."""
