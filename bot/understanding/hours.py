"""The time of day in what somebody says: "om 9 uur", "om half tien", "kwart over drie", "at 2 pm".

An hour from one to six is one of the afternoon unless the words say otherwise: nobody works at three in the night.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time

from bot.understanding.amounts import NUMBER_WORDS

LAST_OF_AFTERNOON = 6
"""Hours up to which is meant the afternoon, where it is not said."""
NOON = 12
HALF, QUARTER, DAY = 30, 15, 24 * 60

_WORDS = {"een": 1, "one": 1} | {word: number for word, number in NUMBER_WORDS.items() if 1 < number <= 29}
_NUMBER = r"(?:\d{1,2}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_DAYPARTS = "morgens|ochtends|middags|avonds|ochtend|middag|avond|morning|afternoon|evening"
_PART = rf"(?: (?:'?s |in de |in the )?(?P<part>{_DAYPARTS}))?"
_HALF = r"(?: ?(?P<half>a\.?m|p\.?m)\b\.?)?"
_END = r"(?= (?:aan|dat|om|over|te|er|eraan|op|voor|van|herinneren|to|of|about|that|for|on|in)\b|$)"
_CLOCK = rf"(?P<hour>{_NUMBER})(?:[:.](?P<minute>[0-5]\d))?"
_UNIT = r"(?: ?(?:uur|u|h|hrs|o'?clock))"
_SPOKEN = (
    rf"(?=(?:half|kwart|quarter|{_NUMBER} (?:over|voor|past|to)) )(?:(?P<minutes>{_NUMBER}|kwart|quarter|half) )?"
    rf"(?:(?P<side>over|voor|past|to) )?(?P<before>half )?(?P<spoken>{_NUMBER})(?: uur)?"
)
_WITH = r"(?:^|(?<= ))(?:om|at|rond|around|vanaf) (?:ongeveer |about )?"
_WITHOUT = r"(?<!over )(?<!in )(?<!binnen )(?<!within )(?<![\w:.,])"
_PATTERNS = (
    re.compile(_WITH + _SPOKEN + _HALF + _PART + _END),
    re.compile(f"{_WITH}{_CLOCK}{_UNIT}?{_HALF}{_PART}{_END}"),
    re.compile(f"{_WITHOUT}{_CLOCK}{_UNIT}{_HALF}{_PART}{_END}"),
)
"""Half to or past an hour; an hour after "om" or "at"; an hour that is called one."""


def find_hour(words: Sequence[str]) -> tuple[range, time] | None:
    """Return the places of the words that say a time of day, and the time; None where none is said."""
    line = " ".join(words)
    for pattern in _PATTERNS:
        found = pattern.search(line)
        said = found and _time(found)
        if found and said:
            first = len(line[: found.start()].split())
            return range(first, first + len(found.group().split())), said
    return None


def _time(found: re.Match[str]) -> time | None:
    parts = found.groupdict()
    minutes = _minutes(parts)
    if minutes is None:
        return None
    hour, half, part = minutes // 60, (parts["half"] or "").replace(".", ""), parts["part"] or ""
    is_written = (parts.get("hour") or "").startswith("0") or (parts.get("hour") or "") == "00"
    is_late = half == "pm" or part in ("middags", "avonds", "middag", "avond", "afternoon", "evening")
    is_early = half == "am" or part in ("morgens", "ochtends", "ochtend", "morning")
    if is_late and hour < NOON:
        minutes += NOON * 60
    elif half == "am" and hour == NOON:
        minutes -= NOON * 60
    elif not is_early and not is_late and not is_written and HALF <= minutes < (LAST_OF_AFTERNOON + 1) * 60:
        minutes += NOON * 60
    return time(minutes // 60, minutes % 60) if 0 <= minutes < DAY else None


def _minutes(parts: dict[str, str | None]) -> int | None:
    """Return the minutes since midnight, or noon, that are said; None where they cannot be."""
    if parts.get("hour"):
        hour = _number(parts["hour"])
        return hour * 60 + int(parts["minute"] or 0) if hour < DAY // 60 else None
    hour, beside, side = _number(parts["spoken"]), parts["minutes"], parts["side"]
    if hour >= DAY // 60:
        return None
    minutes = hour * 60 - (HALF if parts["before"] else 0)
    if beside == "half":
        # "half tien" is before ten, "half past nine" after nine.
        return minutes + HALF if side == "past" else minutes - HALF if side is None else None
    away = QUARTER if beside in ("kwart", "quarter") else _number(beside) if beside else 0
    if side is None:
        return minutes if not beside else None
    return minutes + away if side in ("over", "past") else minutes - away


def _number(word: str | None) -> int:
    return _WORDS.get(word or "", 0) or int(word or 0)
