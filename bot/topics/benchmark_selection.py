"""Which comparisons of the benchmark a question is about, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from bot.question import Ask, Comparison, Filter, Question
from models.base import fold_key
from models.benchmark import BenchmarkResult, GroupSize, inhabitants, main_indicator, size_of

SIZES = (*GroupSize, None)
COMPARE: dict[Comparison, Callable[[Decimal, Decimal], bool]] = {
    Comparison.IS: lambda one, other: one == other,
    Comparison.ABOVE: lambda one, other: one > other,
    Comparison.AT_LEAST: lambda one, other: one >= other,
    Comparison.BELOW: lambda one, other: one < other,
    Comparison.AT_MOST: lambda one, other: one <= other,
    Comparison.FROM: lambda one, other: one >= other,
    Comparison.BEFORE: lambda one, other: one < other,
}


def in_order(rows: Sequence[BenchmarkResult]) -> list[BenchmarkResult]:
    """Return comparisons with the main indicator first, and the groups from all to large."""
    main = main_indicator(sorted({one.indicator for one in rows}))
    return sorted(
        rows,
        key=lambda one: (
            one.indicator != main,
            one.indicator.casefold(),
            SIZES.index(size_of(one.comparison_group)),
            one.comparison_group,
        ),
    )


def selected_of(question: Question, rows: Sequence[BenchmarkResult]) -> list[BenchmarkResult]:
    """Return the comparisons of the indicators and groups that are asked for; judging alone is beside the average."""
    indicators = question.values("indicator")
    chosen = [one for one in rows if not indicators or fold_key(one.indicator) in indicators]
    if not indicators and (question.values("per") or question.measure == "own" or question.values("moved")):
        chosen = _of_the_whole(question, rows)
    groups = groups_of(question, sorted({one.comparison_group for one in rows}))
    if groups is None and (question.measure == "aim" or question.ask is Ask.ITEM):
        beside_all = [one for one in chosen if size_of(one.comparison_group) is GroupSize.ALL]
        return beside_all or chosen
    return chosen if groups is None else [one for one in chosen if one.comparison_group in groups]


def _of_the_whole(question: Question, rows: Sequence[BenchmarkResult]) -> list[BenchmarkResult]:
    """Return the comparisons of all costs, counted per what was said; where there are none, of what is counted so."""
    per = question.values("per")
    counted = [one for one in rows if not per or any(word in one.indicator.casefold() for word in per)]
    main = main_indicator(sorted({one.indicator for one in counted}))
    return [one for one in counted if one.indicator == main] or counted


def groups_of(question: Question, names: Sequence[str]) -> set[str] | None:
    """Return the groups that are asked for, by size, by bounds or by name; None: all."""
    sizes, keys = question.values("size"), question.values("compared")
    bounds = [one for one in question.filters if one.field == "residents"]
    if not (sizes or keys or bounds):
        return None
    found = {name for name in names if size_of(name) in sizes or fold_key(name) in keys}
    return found | _within_bounds(bounds, names)


def _within_bounds(bounds: Sequence[Filter], names: Sequence[str]) -> set[str]:
    low = next((int(one.value) for one in bounds if one.comparison in (Comparison.ABOVE, Comparison.AT_LEAST)), None)
    high = next((int(one.value) for one in bounds if one.comparison in (Comparison.BELOW, Comparison.AT_MOST)), None)
    plain = sorted(int(one.value) for one in bounds if one.comparison is Comparison.IS)
    if len(plain) == 2:
        low, high = plain
    known = {name: limits for name in names if (limits := inhabitants(name))}
    if low is not None or high is not None:
        return {name for name, limits in known.items() if (limits.low, limits.high) == (low, high)}
    found: set[str] = set()
    for count in plain:
        # "100.000+" loses its plus on the way: the group that begins there and is open is meant.
        above = {name for name, limits in known.items() if limits.low == count and limits.high is None}
        inside = {
            name
            for name, limits in known.items()
            if (limits.low is None or limits.low <= count) and (limits.high is None or count <= limits.high)
        }
        found |= above or inside
    return found


def turns_out(question: Question, one: BenchmarkResult) -> bool:
    """Tell whether a comparison turns out as asked: higher or lower, and by how much."""
    directions = question.values("direction")
    if directions and one.direction not in directions:
        return False
    thresholds = [threshold for threshold in question.filters if threshold.field == "difference"]
    edges = [abs(edge) for edge in one.edges]
    return all(any(COMPARE[each.comparison](edge, Decimal(each.value)) for edge in edges) for each in thresholds)


def ordered(rows: Sequence[BenchmarkResult], order: str) -> list[BenchmarkResult]:
    """Return the comparisons that are known by the size of the difference, or from dear to cheap; "-": descending."""
    key = _size if order.endswith("size") else _dearness
    return sorted((one for one in rows if one.edges), key=key, reverse=order.startswith("-"))


def _size(one: BenchmarkResult) -> Decimal:
    return max(abs(edge) for edge in one.edges)


def _dearness(one: BenchmarkResult) -> Decimal:
    return sum(one.edges, Decimal(0)) / len(one.edges)


def outermost(rows: Sequence[BenchmarkResult], order: str) -> list[BenchmarkResult]:
    """Return the first of comparisons in order, with those that are its equals."""
    key = _size if order.endswith("size") else _dearness
    return [one for one in rows if key(one) == key(rows[0])]
