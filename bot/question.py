"""A Question: what was asked, in the terms of the store. The one thing every topic takes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Self

PAGE_SIZE = 8
"""Entries on one card: what reads well on a phone."""

LONGEST_VALUE = 700
MOST_FILTERS = 20
LAST_PAGE = 100_000


TEAM, DEPARTMENT = "team:", "department:"
"""What stands before a person's key where an owner may be anyone of his team, or of his department."""
WORKS_AT = "works-at:"
"""What stands before the name of a department, spelt as in the store, where an owner may be anyone who works there."""
HAS_JOB = "has-job:"
"""What stands before a job title, spelt as in the store, where an owner may be anyone who has it."""


class QuestionError(Exception):
    """The data of a button is not a question: it was altered, or made by an older version."""


class Language(StrEnum):
    """The languages Stavaza speaks."""

    NL = "nl"
    EN = "en"


class Ask(StrEnum):
    """What shape of answer is wanted."""

    ITEM = "item"
    LIST = "list"
    COUNT = "count"
    TOTAL = "total"


class Comparison(StrEnum):
    """How a filter compares."""

    IS = "is"
    BELOW = "below"
    AT_MOST = "at_most"
    ABOVE = "above"
    AT_LEAST = "at_least"
    BEFORE = "before"
    FROM = "from"


@dataclass(frozen=True, slots=True, order=True)
class Filter:
    """A condition on a field of the topic: ``status is open``, ``amount above 50000``, ``deadline before 2020-07-01``.

    ``value`` is a code of the field, a record's key, a plain number or an ISO date.
    Filters on the same field are alternatives; filters on different fields all hold.
    """

    field: str
    value: str
    comparison: Comparison = Comparison.IS


@dataclass(frozen=True, slots=True)
class Period:
    """From ``first`` to ``last``, both included; either may be open. ``year`` where a whole year was meant."""

    first: date | None
    last: date | None

    @classmethod
    def of_year(cls, year: int) -> Self:
        """Return the whole of a year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def year(self) -> int | None:
        """The year, where the period is exactly one."""
        if self.first and self.last and self == Period.of_year(self.first.year):
            return self.first.year
        return None


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, without the words it was asked in.

    ``keys`` names records by key (one: that item; more: just those). ``measure`` is the figure asked about, in the
    topic's own words; ``group`` the field to divide a total or count by; ``order`` a measure or field, descending
    where it starts with ``-``; ``limit`` how many at most ("de drie grootste"); ``page`` counts from 0.
    """

    topic: str
    ask: Ask = Ask.LIST
    measure: str | None = None
    keys: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    period: Period | None = None
    group: str | None = None
    order: str | None = None
    limit: int | None = None
    page: int = 0

    def is_of(self, topics: Collection[str]) -> bool:
        """Tell whether it is of one of these topics."""
        return self.topic in topics

    def values(self, field: str) -> tuple[str, ...]:
        """Return the values that a field must equal one of; empty: any."""
        return tuple(f.value for f in self.filters if f.field == field and f.comparison is Comparison.IS)

    def without(self, *fields: str) -> Question:
        """Return the question with the conditions on these fields dropped, from its first page on."""
        return replace(self, filters=tuple(f for f in self.filters if f.field not in fields), page=0)

    def having(self, *filters: Filter) -> Question:
        """Return the question with these conditions in the place of those on the same fields."""
        kept = self.without(*(f.field for f in filters))
        return replace(kept, filters=(*kept.filters, *filters))

    def to_data(self) -> dict[str, Any]:
        """Return plain data for a button; only what differs from the default, to keep cards small."""
        data: dict[str, Any] = {"topic": self.topic, "ask": self.ask.value}
        for name in ("measure", "group", "order", "limit"):
            if getattr(self, name) is not None:
                data[name] = getattr(self, name)
        if self.page:
            data["page"] = self.page
        if self.keys:
            data["keys"] = list(self.keys)
        if self.filters:
            data["filters"] = [[f.field, f.comparison.value, f.value] for f in self.filters]
        if self.period:
            data["period"] = [day.isoformat() if day else None for day in (self.period.first, self.period.last)]
        return data

    @classmethod
    def from_data(cls, data: object) -> Self:
        """Read a button's data; raises QuestionError on anything that :meth:`to_data` could not have written."""
        if not isinstance(data, dict):
            raise QuestionError
        try:
            limit = data.get("limit")
            return cls(
                topic=_text(data["topic"]),
                ask=Ask(data["ask"]),
                measure=_optional_text(data.get("measure")),
                keys=tuple(_text(key) for key in _list(data.get("keys", []))),
                filters=tuple(
                    Filter(_text(field), _text(value), Comparison(comparison))
                    for field, comparison, value in _list(data.get("filters", []))
                ),
                period=_period(data.get("period")),
                group=_optional_text(data.get("group")),
                order=_optional_text(data.get("order")),
                limit=None if limit is None else _whole(limit),
                page=_whole(data.get("page", 0)),
            )
        except (KeyError, ValueError, TypeError):
            raise QuestionError from None


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_VALUE:
        raise ValueError
    return value


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list) or len(value) > MOST_FILTERS:
        raise ValueError
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LAST_PAGE:
        raise ValueError
    return value


def _period(value: object) -> Period | None:
    if value is None:
        return None
    first, last = _list(value)
    return Period(*(None if day is None else date.fromisoformat(_text(day)) for day in (first, last)))
