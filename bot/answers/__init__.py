"""Answers and how they are shown: as text, card, picture and terminal page, in Dutch and English."""
