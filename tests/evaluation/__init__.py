"""How well questions are understood: a municipality, and questions with figures worked out from its data."""
