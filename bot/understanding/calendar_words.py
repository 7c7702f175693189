"""The words of the calendar, Dutch and English, as tables: months, weekdays, seasons, units of time."""

from __future__ import annotations

from enum import IntEnum


class Unit(IntEnum):
    """A unit of time that people count in."""

    DAY = 0
    WORKDAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    HALF = 5
    YEAR = 6


def split_words(text: str) -> list[str]:
    """Return the words of a table, which are kept as they are read: side by side."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """Return the words of a table as a set."""
    return frozenset(text.split())


def _numbered(rows: str, first: int = 1) -> dict[str, int]:
    """Return each word of a row with the number of its row."""
    return {word: number for number, row in enumerate(rows.strip().splitlines(), first) for word in row.split()}


MONTHS = _numbered("""
    januari january jan
    februari february feb
    maart march mrt mar
    april apr
    mei may
    juni june jun
    juli july jul
    augustus august aug
    september sept sep
    oktober october okt oct
    november nov
    december dec
""")
WEAK_MONTHS = frozenset({"jan", "may", "mar"})
"""A name, a verb and next to nothing: a month only where the words around it say so ("1 jan", "in may", "jan 2020")."""

ENGLISH_MONTHS = word_set("""
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
""")
"""Those after which a day may come: "July 1"; a Dutch month has its day in front."""

WEEKDAYS = _numbered(
    """
    maandag monday
    dinsdag tuesday
    woensdag wednesday
    donderdag thursday
    vrijdag friday
    zaterdag saturday
    zondag sunday
    """,
    first=0,
)

SEASONS: dict[str, tuple[int, int]] = {
    "voorjaar": (3, 5),
    "lente": (3, 5),
    "zomer": (7, 8),
    "zomerreces": (7, 8),
    "zomervakantie": (7, 8),
    "summer": (7, 8),
    "najaar": (9, 11),
    "herfst": (9, 11),
    "autumn": (9, 11),
}
"""First and last month. Summer is that of a council, whose recess begins in July: "voor de zomer" is before 1 July."""

UNITS = {
    **dict.fromkeys(("dag", "dagen", "day", "days"), Unit.DAY),
    **dict.fromkeys(("werkdag", "werkdagen", "workday", "workdays"), Unit.WORKDAY),
    **dict.fromkeys(("week", "weken", "weeks", "wk"), Unit.WEEK),
    **dict.fromkeys(("maand", "maanden", "month", "months"), Unit.MONTH),
    **dict.fromkeys(("kwartaal", "kwartalen", "quarter", "quarters", "kw"), Unit.QUARTER),
    **dict.fromkeys(("halfjaar", "semester"), Unit.HALF),
    **dict.fromkeys(("jaar", "jaren", "year", "years"), Unit.YEAR),
}

ORDINALS = {
    **dict.fromkeys(("eerste", "first", "1e", "1ste", "1st"), 1),
    **dict.fromkeys(("tweede", "second", "2e", "2de", "2nd"), 2),
    **dict.fromkeys(("derde", "third", "3e", "3de", "3rd"), 3),
    **dict.fromkeys(("vierde", "fourth", "4e", "4de", "4th"), 4),
}

RELATIVE_DAYS = {
    "eergisteren": -2,
    "gisteren": -1,
    "yesterday": -1,
    "vandaag": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "overmorgen": 2,
}

CALENDAR_SHIFTS = {
    **dict.fromkeys(split_words("eervorig eervorige"), -2),
    **dict.fromkeys(split_words("vorig vorige voorgaand voorgaande last previous"), -1),
    **dict.fromkeys(split_words("dit deze this huidig huidige lopend lopende current"), 0),
    **dict.fromkeys(split_words("volgend volgende next"), 1),
}
"""To the unit before, around or after today: "vorige maand" is the whole month before this one."""

ROLLING_SHIFTS = {
    **dict.fromkeys(split_words("afgelopen voorbije laatste past"), -1),
    **dict.fromkeys(split_words("komend komende aankomend aankomende aanstaande coming upcoming"), 1),
}
"""Up to today or from today: "komende maand" is from today to a month from now."""
