"""Periods and days in a question: "vorig jaar", "2020-1", "t/m 1 juli", "the next 3 months", as spans of its tokens.

What the tables of ``stretches`` know is put together here: with a year ("Q1 van vorig jaar"), an edge ("eind juli"), a
second end ("2018 t/m 2020") and a role ("voor 1 juli", "sinds 2019").

A date without a year is the first that comes from three months ago on: in February "31-12" was last December and
"1 juli" is next July. After "voor", "tot", "t/m", "uiterlijk" and "by" it lies ahead, after "sinds" it has passed. A
quarter, half or week without a year is one of this year, unless such a word says otherwise. Where the verb is in the
past ("moesten voor 13 maart binnen zijn"), such a day is the last one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import pairwise

from dateutil.relativedelta import relativedelta

from bot.clock import AMSTERDAM
from bot.question import Comparison, Period
from bot.understanding.amounts import MONEY_SIGNS, NOT_AFTER_A_YEAR
from bot.understanding.calendar_words import (
    CALENDAR_SHIFTS,
    ENGLISH_MONTHS,
    ROLLING_SHIFTS,
    UNITS,
    WEAK_MONTHS,
    word_set,
)
from bot.understanding.spans import DatePoint, Span
from bot.understanding.stretches import (
    DAY_NUMBER,
    ONE_DAY,
    YEAR_WORDS,
    Days,
    Fixed,
    Found,
    Kind,
    Stretch,
    Weekday,
    Yearly,
    around,
    day_of_year,
    fixed_days,
    spoken,
    tells_time,
    written,
)
from bot.understanding.text import Token

MONTHS_BACK = 3
"""How far back a date without a year may lie."""
WEAK_SCORE = 0.8
"""Of "van Jan 2019": a month, or a colleague and a year."""
_LEAP_CYCLE = 9
"""Years within which every date of the calendar comes."""

Phrase = tuple[str, ...]


class Role(Enum):
    """What the word in front makes of a period."""

    NAMED = "in"
    FROM = "vanaf"
    SINCE = "sinds"
    AFTER = "na"
    BEFORE = "before"
    UNTIL = "tot"
    UP_TO = "t/m"
    VOOR = "voor: before or for"
    ENGLISH_FROM = "from: from or of"
    AS_OF = "as of: on or from"


class Look(Enum):
    """Where to look for the year that was not said."""

    NEAR = "from three months ago on; a quarter or half: this year"
    AHEAD = "beginning today or later"
    UP_TO = "ending today or later"
    SINCE = "begun today or earlier"
    BACK = "over before today"
    PAST = "begun before a month from now: what had to be there by then"


def _table(rows: Mapping[Role, str]) -> dict[str, list[tuple[Phrase, Role]]]:
    """Return phrases by their first word, the longest first."""
    by_first: dict[str, list[tuple[Phrase, Role]]] = {}
    for role, text in rows.items():
        for phrase in text.split(","):
            words = tuple(phrase.split())
            by_first.setdefault(words[0], []).append((words, role))
    for found in by_first.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return by_first


_ROLES = _table({
    Role.NAMED: "in, op, on, at, van, of, over, per, uit, for, during, tijdens, gedurende, binnen, within, anno, dd, "
    "d d, about, de, het, the, in de loop van, in the course of",
    Role.FROM: "vanaf, van af, met ingang van, ingaande, starting, starting from, beginning",
    Role.SINCE: "sinds, since, sedert, ever since",
    Role.AFTER: "na, after, later dan, later than, beyond, voorbij",
    Role.BEFORE: "before, eerder dan, earlier than, prior to, ahead of",
    Role.UNTIL: "tot, until, till, tot aan",
    Role.UP_TO: "t m, t/m, tm, tot en met, uiterlijk, uiterlijk op, uiterlijk in, tot uiterlijk, op zijn laatst, "
    "op z'n laatst, niet later dan, no later than, not later than, at the latest by, by, through, up to, "
    "up to and including, voor of op, on or before",
    Role.VOOR: "voor",
    Role.ENGLISH_FROM: "from",
    Role.AS_OF: "as of",
})  # fmt: skip
_SUFFIXES = _table({
    Role.FROM: "e v, ev, en verder, en later, of later, en daarna, and later, or later, onwards, onward, and beyond",
    Role.UP_TO: "of eerder, en eerder, or earlier, and earlier",
    Role.SINCE: "jl, j l",
    Role.BEFORE: "a s",
})  # fmt: skip
"""What stands behind; SINCE and BEFORE here: which of two years ("1 juli jl.", "dinsdag a.s.")."""
_ARTICLES = frozenset({"de", "het", "the"})
_FILLERS = _ARTICLES | {"op", "in", "on"}
_SAYS_MONTH = word_set("in sinds since")
"""After these "may" and "jan" are months."""

_EDGES: dict[str, tuple[Phrase, ...]] = {
    "first": (("begin", "van"), ("begin",), ("start", "of"), ("start", "van"), ("beginning", "of"), ("primo",)),
    "middle": (
        ("medio",),
        ("mid",),
        ("midden",),
        ("middle", "of"),
        ("halverwege",),
        ("halfway", "through"),
        ("halfway",),
    ),
    "last": (("einde", "van"), ("eind", "van"), ("end", "of"), ("eind",), ("einde",), ("ultimo",), ("end",)),
}
_BEFORE_BARE_END = word_set("by before at until till from to since after the year")
"""Elsewhere "end" is a verb: "contracts that end this year"."""
_EDGE_WORDS = {phrase[0]: edge for edge, phrases in _EDGES.items() for phrase in phrases}

_BETWEEN = frozenset({"tussen", "between"})
_OPENERS = _BETWEEN | word_set("van vanaf from sinds since in over voor for het de the")
_AND: tuple[Phrase, ...] = (("en",), ("and",))
_TO: tuple[Phrase, ...] = (
    ("tot", "en", "met"), ("up", "to", "and", "including"), ("up", "to"), ("tot", "aan"),
    ("t", "m"), ("t/m",), ("tm",), ("tot",), ("until",), ("till",), ("through",),
)  # fmt: skip
_ENGLISH_TO: tuple[Phrase, ...] = (*_TO, ("to",))

_CHANGE_OPENERS = tuple(
    tuple(phrase.split())
    for phrase in (
        *("sinds", "since", "sedert", "vanaf", "na", "after"),
        *("t o v", "tov", "ten opzichte van", "vergeleken met", "compared to", "compared with"),
    )
)  # fmt: skip
_PAST_TENSE = word_set("moest moesten werd werden was waren were")
"""Verbs by which a day that lies ahead for "voor" was in the past: "die voor 13 maart binnen moesten zijn"."""
_THAT = word_set("dat datzelfde hetzelfde that same")
_LAST_WORDS = word_set("vorige vorig laatste afgelopen voorgaande last previous")
_REPORT_WORDS = word_set("""
    rapportage halfjaarrapportage halfjaarsrapportage voortgangsrapportage bestuursrapportage berap verslag report
    keer time update
""")


class _Reader:
    """Reads the words of one message, on one day."""

    def __init__(self, words: Sequence[str], today: date, last_report: date | None) -> None:
        self._words = words
        self._today = today
        self._last_report = last_report
        self._atoms_at: dict[int, list[Found]] = {}
        self._is_past = not _PAST_TENSE.isdisjoint(words)

    def spans(self) -> list[Span]:
        found: list[Span] = []
        position = 0
        telling = [n for n, word in enumerate(self._words) if tells_time(word) or word in _REPORT_WORDS]
        last = telling[-1] if telling else -1  # no period begins behind it
        while position <= last:
            span = self._change(position) or self._longest(position)
            if span is None:
                position += 1
                continue
            found += [span, *self._alternatives(span)]
            position = span.end
        return found

    def _alternatives(self, span: Span) -> list[Span]:
        """Return the same without its first word, which may belong to what goes before ("blijft over | in 2019").

        Of a doubtful one also what remains where it is not meant: "van Jan | 2019".
        """
        shorter = self._longest(span.start + 1)
        found = [shorter] if shorter and (shorter.end, shorter.meaning) == (span.end, span.meaning) else []
        if span.score < 1:
            found += [other for other in map(self._longest, range(span.start + 2, span.end)) if other][-1:]
        return found

    def _longest(self, start: int) -> Span | None:
        role, after = self._phrase(_ROLES, start)
        spans = [self._span(start, start, Role.NAMED), self._ranged(start)]
        if role is not None:
            spans.append(self._span(start, after, role))
        return max((span for span in spans if span), key=lambda span: span.end, default=None)

    def _change(self, start: int) -> Span | None:
        """Read "sinds de vorige rapportage": the days after that report."""
        if self._last_report is None:
            return None
        opener = next((phrase for phrase in _CHANGE_OPENERS if self._stands(phrase, start)), None)
        if opener is None:
            return None
        position = self._without(_ARTICLES, start + len(opener))
        if self._word(position) in _LAST_WORDS and self._word(position + 1) in _REPORT_WORDS:
            return Span(start, position + 2, Period(self._last_report + ONE_DAY, None))
        return None

    def _span(self, start: int, position: int, role: Role) -> Span | None:
        """Read a role and what it is about."""
        if position > start:
            position = self._without(_ARTICLES if role is Role.NAMED else _FILLERS, position)
        says_month = self._word(start) in _SAYS_MONTH or self._word(position - 1) in _SAYS_MONTH
        found = self._stretch(position, says_month=says_month and position > start)
        if found is None:
            return None
        end, stretch = found
        if self._names_report(end):
            return None
        suffix, after = self._phrase(_SUFFIXES, end)
        look = _LOOKS_OF_SUFFIX.get(suffix) if suffix else None
        if suffix and (look or role in _TAKES_SUFFIX):
            end = after
            role = role if look else suffix
        if self._word(end - 1) in ("vandaag", "today"):
            role = _ROLES_OF_TODAY.get(role, role)
        role = _meant_role(role, stretch)
        fixed = self._resolved(stretch, look or self._look_of(role))
        return Span(start, end, _meaning(fixed, role), fixed.score) if fixed else None

    def _names_report(self, end: int) -> bool:
        """Tell whether "half year" before this is part of what a report is called: "the next half-year report"."""
        half = tuple(self._words[max(0, end - 2) : end])
        return half in (("half", "year"), ("half", "jaar")) and self._word(end) in _REPORT_WORDS - {"keer", "time"}

    def _look_of(self, role: Role) -> Look:
        look = _LOOKS.get(role, Look.NEAR)
        return Look.PAST if self._is_past and look in (Look.AHEAD, Look.UP_TO) else look

    def _ranged(self, start: int) -> Span | None:
        """Read two ends, both included: "van 2018 t/m 2020", "tussen 1 juli en 1 augustus", "jan-mrt"."""
        opener = self._word(start)
        position = self._without(_ARTICLES, start + 1) if opener in _OPENERS else start
        left = self._stretch(position, says_month=True) or self._bare_day(position)
        if left is None:
            return None
        end, first = left
        joiners = (*_AND, *_TO) if opener in _BETWEEN else _ENGLISH_TO if opener == "from" else _TO
        joiner = next((phrase for phrase in joiners if self._stands(phrase, end)), None)
        right = self._stretch(self._without(_ARTICLES, end + len(joiner)) if joiner else end, says_month=True)
        if right is None or not (joiner or _is_listed(first, right[1])):
            return None
        end, last = right
        days = self._both(first, last)
        fixed = fixed_days(days) if days else None
        return Span(start, end, Period(fixed.first, fixed.last)) if fixed else None

    def _both(self, left: Stretch | int, right: Stretch) -> Days | None:
        """Return the days of a range; the year that one end names is that of the other."""
        if isinstance(left, int):
            end = self._resolved(right, Look.NEAR)
            start = day_of_year(end.first.year, end.first.month, left) if end and end.kind is Kind.DAY else None
            return (start[0], end.last) if end and start and start[0] <= end.last else None
        if isinstance(left, Yearly) and isinstance(right, Yearly) and not (left.alone or right.alone):
            return None
        if isinstance(left, Yearly) and isinstance(right, Fixed):
            before = (left.in_year(right.last.year - n) for n in (0, 1))
            begin = next((days for days in before if days and days[0] <= right.last), None)
            return (begin[0], right.last) if begin else None
        first = self._resolved(left, Look.NEAR)
        if first is None:
            return None
        if isinstance(right, Yearly):
            after = (right.in_year(first.first.year + n) for n in (0, 1))
            end_days = next((days for days in after if days and days[1] >= first.first), None)
            return (first.first, end_days[1]) if end_days else None
        last = self._resolved(right, Look.NEAR)
        return (min(first.first, last.first), max(first.last, last.last)) if last else None

    def _stretch(self, position: int, *, says_month: bool) -> Found | None:
        """Read one period or day, with the year and edge that belong to it."""
        return self._edged(position) or self._plain(position, says_month=says_month)

    def _plain(self, position: int, *, says_month: bool) -> Found | None:
        candidates: list[Found | None] = [self._shifted(position)]
        for end, stretch in self._atoms(position):
            if end == position + 2 and self._is_month_and_count(position):
                continue
            dated = self._with_year(position, end, stretch)
            usable = dated or says_month or not isinstance(stretch, Yearly) or stretch.alone
            candidates.append(dated or ((end, stretch) if usable else None))
        candidates.append(self._year_first(position))
        return max((found for found in candidates if found), key=lambda found: found[0], default=None)

    def _with_year(self, start: int, end: int, stretch: Stretch) -> Found | None:
        """Read the year after a part of one: "juli 2020", "1e kwartaal van vorig jaar"."""
        if not isinstance(stretch, Yearly):
            return None
        position = end
        for _ in range(2):
            named = self._named_year(position, after_of=position > end)
            if named:
                after, year = named
                is_weak = self._word(start) in WEAK_MONTHS and self._word(start - 1) not in _SAYS_MONTH
                fixed = fixed_days(stretch.in_year(year), stretch.kind)
                return (after, _scored(fixed, WEAK_SCORE if is_weak else 1.0)) if fixed else None
            if self._word(position) not in ("van", "of", "in"):
                return None
            position += 1
        return None

    def _year_first(self, position: int) -> Found | None:
        """Read "2020 Q1", "vorig jaar juli"."""
        named = self._named_year(position, after_of=False)
        if named is None:
            return None
        position, year = named
        for end, stretch in sorted(self._atoms(position), key=lambda found: -found[0]):
            if isinstance(stretch, Yearly) and stretch.kind is not Kind.END:
                fixed = fixed_days(stretch.in_year(year), stretch.kind)
                return (end, fixed) if fixed else None
        return None

    def _named_year(self, position: int, *, after_of: bool) -> tuple[int, int] | None:
        """Return the end and number of a year: "2019", "het jaar 2019", "vorig jaar", after "van" also "het jaar"."""
        if self._word(position) in ("het", "the"):
            position += 1
            if after_of and self._word(position) in ("jaar", "year") and not self._year(position + 1):
                return position + 1, self._today.year
        word = self._word(position)
        shift = CALENDAR_SHIFTS.get(word, ROLLING_SHIFTS.get(word))
        if shift is not None and self._word(position + 1) in YEAR_WORDS:
            return position + 2, self._today.year + shift
        if word in YEAR_WORDS:
            position += 1
        year = self._year(position)
        return (position + 1, year) if year else None

    def _year(self, position: int) -> int | None:
        """Return the year that a token is, if it is one and not an amount."""
        fixed = written(self._word(position)) if self._word(position) else None
        if not isinstance(fixed, Fixed) or self._is_amount(position):
            return None
        return Period(fixed.first, fixed.last).year

    def _is_amount(self, position: int) -> bool:
        return self._word(position - 1) in MONEY_SIGNS or self._word(position + 1) in NOT_AFTER_A_YEAR

    def _shifted(self, position: int) -> Found | None:
        """Read "afgelopen oktober", "komende dinsdag", "deze zomer"."""
        word = self._word(position)
        shift = CALENDAR_SHIFTS.get(word, ROLLING_SHIFTS.get(word))
        if shift is None:
            return None
        look = (Look.BACK, Look.NEAR, Look.AHEAD)[max(-1, shift) + 1]
        for end, stretch in self._atoms(position + 1):
            if isinstance(stretch, Weekday) or (isinstance(stretch, Yearly) and not stretch.this_year):
                fixed = self._resolved(stretch, look)
                return (end, fixed) if fixed else None
        return None

    def _edged(self, position: int) -> Found | None:
        """Read "eind 2019", "het einde van de maand", "begin juli": a day."""
        edge = _EDGE_WORDS.get(self._word(position))
        phrases = _EDGES[edge] if edge else ()
        phrase = next((phrase for phrase in phrases if self._stands(phrase, position)), None)
        if edge is None or phrase is None:
            return None
        if phrase == ("end",) and self._word(position - 1) not in _BEFORE_BARE_END:
            return None
        inner = self._without(_ARTICLES, position + len(phrase))
        kind = Kind.END if edge == "last" else Kind.DAY
        found = self._plain(inner, says_month=True)
        if found is None:
            # "eind van de maand": the one around today.
            unit = UNITS.get(self._word(inner))
            days = around(unit, self._today) if unit is not None else None
            fixed = fixed_days(_edge(days, edge), kind)
            return (inner + 1, fixed) if fixed else None
        end, stretch = found
        if isinstance(stretch, Yearly):
            in_year = stretch.in_year
            return end, Yearly(kind, lambda year: _edge(in_year(year), edge), this_year=stretch.this_year)
        if isinstance(stretch, Fixed) and stretch.kind is not Kind.DAY:
            fixed = fixed_days(_edge((stretch.first, stretch.last), edge), kind)
            return (end, fixed) if fixed else None
        return None

    def _atoms(self, position: int) -> list[Found]:
        """Return what the tables know at a position; it is asked more than once."""
        if position not in self._atoms_at:
            self._atoms_at[position] = self._read_atoms(position)
        return self._atoms_at[position]

    def _read_atoms(self, position: int) -> list[Found]:
        if not self._word(position):
            return []
        found: list[Found] = []
        stretch = written(self._word(position))
        if stretch and not self._is_amount(position):
            found.append((position + 1, stretch))
        if not (self._word(position) == "morgen" and self._word(position - 1) in ("goede", "goeie")):
            found += spoken(self._words, position, self._today)
        return found

    def _is_month_and_count(self, position: int) -> bool:
        """Tell "in april 5 projecten" from "April 5"."""
        is_month = self._word(position) in ENGLISH_MONTHS and self._word(position - 1) in ("in", "of")
        return is_month and self._word(position + 1).isdecimal() and not self._year(position + 1)

    def _bare_day(self, position: int) -> tuple[int, int] | None:
        """Return the 1 of "1 t/m 15 juli"."""
        day = DAY_NUMBER.fullmatch(self._word(position))
        return (position + 1, int(day[1])) if day else None

    def _resolved(self, stretch: Stretch, look: Look) -> Fixed | None:
        if isinstance(stretch, Fixed):
            return stretch
        if isinstance(stretch, Weekday):
            return self._weekday(stretch.number, look)
        return self._in_sensible_year(stretch, look)

    def _weekday(self, number: int, look: Look) -> Fixed | None:
        """Return the next such day after today, or the last one before it."""
        if look in (Look.SINCE, Look.BACK):
            return _day_of_fixed(self._today - timedelta(days=(self._today.weekday() - number - 1) % 7 + 1))
        return _day_of_fixed(self._today + timedelta(days=(number - self._today.weekday() - 1) % 7 + 1))

    def _in_sensible_year(self, stretch: Yearly, look: Look) -> Fixed | None:
        today, this = self._today, self._today.year
        earliest = today - relativedelta(months=MONTHS_BACK)
        fits: dict[Look, Callable[[date, date], bool]] = {
            Look.NEAR: lambda first, last: last >= (date(this, 1, 1) if stretch.this_year else earliest),
            Look.AHEAD: lambda first, last: first >= today,
            Look.UP_TO: lambda first, last: last >= today,
            Look.SINCE: lambda first, last: first <= today,
            Look.BACK: lambda first, last: last < today,
            Look.PAST: lambda first, last: first <= today + relativedelta(months=1),
        }
        if look in (Look.SINCE, Look.BACK, Look.PAST):
            years = range(this + 1, this - _LEAP_CYCLE, -1)
        else:
            years = range(this if stretch.this_year else this - 1, this + _LEAP_CYCLE)
        for year in years:
            days = stretch.in_year(year)
            if days and fits[look](*days):
                return fixed_days(days, stretch.kind)
        return None

    def _word(self, position: int) -> str:
        return self._words[position] if 0 <= position < len(self._words) else ""

    def _stands(self, phrase: Phrase, position: int) -> bool:
        return tuple(self._words[position : position + len(phrase)]) == phrase

    def _without(self, fillers: frozenset[str], position: int) -> int:
        for _ in range(2):
            position += self._word(position) in fillers
        return position

    def _phrase(self, table: Mapping[str, Iterable[tuple[Phrase, Role]]], position: int) -> tuple[Role | None, int]:
        for phrase, role in table.get(self._word(position), ()):
            if self._stands(phrase, position):
                return role, position + len(phrase)
        return None, position


_LOOKS = {
    Role.BEFORE: Look.AHEAD,
    Role.UNTIL: Look.AHEAD,
    Role.UP_TO: Look.UP_TO,
    Role.SINCE: Look.SINCE,
}
_TAKES_SUFFIX = frozenset({Role.NAMED, Role.FROM, Role.ENGLISH_FROM, Role.AS_OF})
_LOOKS_OF_SUFFIX = {Role.SINCE: Look.BACK, Role.BEFORE: Look.AHEAD}


_ROLES_OF_TODAY = {Role.VOOR: Role.NAMED, Role.UNTIL: Role.UP_TO}
"""Today, more than another day, counts: "voor vandaag" is for it, "tot vandaag" includes it."""


def _meant_role(role: Role, stretch: Stretch) -> Role:
    """Return what a word of two meanings says here.

    "voor" a year, half, quarter or week means "for", before a day, month, season or end "before". "from" a year is of
    it, "from" a day counts from it. "as of" a day is on it.
    """
    kind = Kind.DAY if isinstance(stretch, Weekday) else stretch.kind
    if role is Role.VOOR:
        return Role.NAMED if kind is Kind.PERIOD else Role.BEFORE
    if role is Role.ENGLISH_FROM:
        return Role.NAMED if kind is Kind.PERIOD else Role.FROM
    if role is Role.AS_OF:
        return Role.NAMED if kind in (Kind.DAY, Kind.END) else Role.FROM
    return role


def _meaning(stretch: Fixed, role: Role) -> Period | DatePoint:
    """Return what a role makes of a period or day. Before the end of a year its last day still counts."""
    is_day = stretch.kind in (Kind.DAY, Kind.END)
    if role is Role.UP_TO or (stretch.kind is Kind.END and role in (Role.BEFORE, Role.UNTIL)):
        return Period(None, stretch.last)
    if role in (Role.BEFORE, Role.UNTIL):
        return DatePoint(stretch.first, Comparison.BEFORE) if is_day else Period(None, stretch.first - ONE_DAY)
    if role is Role.AFTER:
        next_day = stretch.last + ONE_DAY
        return DatePoint(next_day, Comparison.FROM) if is_day else Period(next_day, None)
    if role in (Role.FROM, Role.SINCE):
        return DatePoint(stretch.first, Comparison.FROM) if is_day else Period(stretch.first, None)
    return DatePoint(stretch.first) if is_day else Period(stretch.first, stretch.last)


def _edge(days: Days | None, edge: str) -> Days | None:
    if days is None:
        return None
    first, last = days
    day = {"first": first, "middle": first + (last - first) // 2, "last": last}[edge]
    return day, day


def _day_of_fixed(day: date) -> Fixed | None:
    return fixed_days((day, day), Kind.DAY)


def _scored(stretch: Fixed, score: float) -> Fixed:
    return Fixed(stretch.kind, stretch.first, stretch.last, score)


def _is_listed(left: Stretch | int, right: Stretch) -> bool:
    """Tell whether two stretches side by side had a dash between them, which is no token: "jan-mrt", "Q1-Q3"."""
    if isinstance(left, (int, Weekday)) or isinstance(right, Weekday):
        return False
    return left.kind is right.kind and (left.kind in (Kind.DAY, Kind.MONTH) or isinstance(left, Yearly))


def find_periods(
    tokens: Sequence[Token],
    at: datetime,
    last_report: date | None = None,
    that_year: Callable[[], int | None] = lambda: None,
) -> list[Span]:
    """Return what stretches of a message are periods or days, from left to right, the longest at each place.

    The words that belong to it are in the span ("in", "van", "jaar"). Meanings: a Period, both ends included and either
    one open; or a DatePoint, a single day, where something is compared strictly before it or from it on. Spans overlap
    only where one of them is doubtful and has a lower score ("van Jan 2019": also "2019").

    ``at``: the moment of asking, aware; its day in Amsterdam is today. ``last_report``: the as-of date of the last
    report, for "sinds de vorige rapportage", which means nothing without it. ``that_year`` gives the year that was
    spoken of before, for "halverwege dat jaar".
    """
    today = at.astimezone(AMSTERDAM).date()
    words = [token.text for token in tokens]
    for n, (one, other) in enumerate(pairwise(words)):
        if one in _THAT and other in YEAR_WORDS and (year := that_year()):
            words[n : n + 2] = ["jaar", str(year)]
    return _Reader(words, today, last_report).spans()
