"""How reserves grew or shrank, and which of them have most or least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.answers.answer import Entry
from bot.answers.language import day, euros, listed, say
from bot.question import Comparison, Filter, Language, Period, Question
from bot.topics import common
from bot.topics.reserves_scope import limits_of, measure_of
from models.finance import Reserve, usual_year

MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """From where to where a change is told: the opening of ``first`` (or else its closing) to the end of ``last``."""

    first: int
    from_opening: bool
    last: int

    @property
    def years(self) -> tuple[int, ...]:
        """Return the years whose figures it needs."""
        return tuple(dict.fromkeys((self.first, self.last)))


def stretch_of(question: Question, known: Sequence[int], today: date) -> Stretch | None:
    """Return from where to where: "in 2025" is within that year, "sinds 2023" from the end of it, "dan vorig jaar" too.

    None: there are no figures to tell it by.
    """
    latest, period = usual_year(known, today), question.period
    if latest is None:
        return None
    if period is None:
        first = latest - 1 if question.values("than") and latest - 1 in known else latest
        stretch = Stretch(first, first == latest, latest)
    elif period.year is not None and not question.values("than"):
        stretch = Stretch(period.year, True, period.year)
    else:
        stretch = _between(period, latest, list(known))
    return stretch if {stretch.first, stretch.last} <= set(known) else None


def _between(period: Period, latest: int, known: list[int]) -> Stretch:
    first = period.first.year if period.first else known[0]
    is_span = period.first and period.last and period.first.year != period.last.year
    last = period.last.year if is_span and period.last else latest
    return Stretch(first, first == last, last)


def changed(found: Sequence[Reserve], stretch: Stretch, language: Language) -> tuple[str, list[Entry], int]:
    """Return the headline, a line for each of several reserves, and how many are not in it: without both figures."""
    by_name: dict[str, dict[int, Reserve]] = {}
    for one in found:
        by_name.setdefault(one.name, {})[one.year] = one
    both = {name: years for name, years in by_name.items() if set(stretch.years) <= set(years)}
    pairs = {name: (_start(years[stretch.first], stretch), years[stretch.last].closing) for name, years in both.items()}
    if not pairs:
        return say(language, "reserves-change-unknown"), [], len(by_name)
    then = sum((pair[0] for pair in pairs.values()), Decimal(0))
    now = sum((pair[1] for pair in pairs.values()), Decimal(0))
    latest = max(years[stretch.last].as_of for years in both.values())
    subject = next(iter(pairs)) if len(pairs) == 1 else say(language, "reserves-all", count=len(pairs))
    headline = say(
        language,
        "reserves-changed",
        subject=subject,
        then=euros(then, language),
        now=euros(now, language),
        first="opening" if stretch.from_opening else "closing",
        year=str(stretch.first),
        day=day(min(latest, date(stretch.last, 12, 31)), language),
        **_change(now - then, language),
    )
    entries = [
        Entry(
            name,
            say(language, "reserves-change", **_change(pair[1] - pair[0], language)),
            (say(language, "reserves-from-to", then=euros(pair[0], language), now=euros(pair[1], language)),),
        )
        for name, pair in pairs.items()
    ]
    return headline, entries if len(entries) > 1 else [], len(by_name) - len(pairs)


def _start(one: Reserve, stretch: Stretch) -> Decimal:
    return one.opening if stretch.from_opening else one.closing


def _change(amount: Decimal, language: Language) -> dict[str, str]:
    sign = "minus" if amount < 0 else "plus" if amount else "zero"
    return {"amount": euros(abs(amount), language), "sign": sign}


def ordered(question: Question, found: Sequence[Reserve]) -> list[Reserve]:
    """Return the reserves in the order asked for; what has no figure comes last."""
    if not question.order:
        return list(found)
    measure = measure_of(question)
    known = [one for one in found if getattr(one, measure) is not None]
    known.sort(key=lambda one: getattr(one, measure), reverse=question.order.startswith("-"))
    return [*known, *(one for one in found if getattr(one, measure) is None)]


def ranked(question: Question, rows: Sequence[Reserve], year: int, language: Language) -> str:
    """Return the reserve with most or least, or the first few."""
    count = min(question.limit or 1, len(rows), MOST_NAMED)
    return common.sentence(
        say(
            language,
            "reserves-ranked",
            order="largest" if (question.order or "").startswith("-") else "smallest",
            count=count,
            label=say(language, f"reserves-label-{measure_of(question)}").lower(),
            year=str(year),
            named=listed([_named(one, question, language) for one in rows[:count]], language),
        )
    )


def picked(question: Question, rows: Sequence[Reserve], total: int, year: int, language: Language) -> str:
    """Return how many reserves have an amount such as asked, and which."""
    limits = [_limit(one, language) for one in limits_of(question)]
    named = [_named(one, question, language) for one in rows[:MOST_NAMED]]
    return common.sentence(
        say(
            language,
            "reserves-picked",
            count=len(rows),
            total=total,
            label=say(language, f"reserves-label-{measure_of(question)}").lower(),
            limit=listed(limits, language),
            year=str(year),
        )
        + (f": {listed(named, language)}" if named else "")
    )


def _named(one: Reserve, question: Question, language: Language) -> str:
    value = common.amount_or_unknown(getattr(one, measure_of(question)), language)
    return say(language, "reserves-with-value", name=one.name, value=value)


def _limit(one: Filter, language: Language) -> str:
    name = {Comparison.FROM: "at_least", Comparison.BEFORE: "below"}.get(one.comparison, one.comparison.value)
    return say(language, f"budgets-limit-{name}", amount=euros(Decimal(one.value), language))
