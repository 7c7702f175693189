"""Understanding: text → Question, by rules and look-ups over words, names and the calendar. Pure; no SQL.

``text`` cuts a message into tokens, ``vocabulary`` knows the static words, ``names`` the names in the store,
``periods`` and ``amounts`` the calendar and numbers. ``annotate`` puts them together as spans, ``reading`` lets each
topic read the spans, and ``understand`` weighs the readings.
"""
