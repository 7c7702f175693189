"""Comparisons of the benchmark told in a sentence: the difference, our own figure, that of a group, or the change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.answers.language import listed, say
from bot.question import Language
from bot.topics.benchmark_phrases import difference_words, group_name, inner, than_group, value_words
from models.base import fold_key
from models.benchmark import BenchmarkResult, GroupSize, outcome, size_of

NAMED_AT_MOST = 4
"""Comparisons that fit in the headline itself."""


def told(rows: Sequence[BenchmarkResult], language: Language) -> str:
    """Tell a few comparisons in words; of many only how they turn out."""
    if not rows:
        return say(language, "benchmark-none-such")
    indicators = list(dict.fromkeys(one.indicator for one in rows))
    groups = list(dict.fromkeys(one.comparison_group for one in rows))
    if len(rows) <= NAMED_AT_MOST or (len(groups) == 1 and len(rows) <= 2 * NAMED_AT_MOST):
        if len(groups) == 1 and len(rows) > 1:
            parts = [f"{inner(one.indicator)} {difference_words(one, language)}" for one in rows]
            group = group_name(groups[0], language)
            return say(language, "benchmark-beside", group=group, told=listed(parts, language))
        if len(indicators) == 1:
            parts = [_than_group(one, language) for one in rows]
            name = _with_own(rows, language)
            return say(language, "benchmark-of-indicator", indicator=name, told=listed(parts, language))
        parts = [f"{inner(one.indicator)} {than_group(one, language)}" for one in rows]
        return listed(parts, language)
    counts = outcome(rows)
    parts = [
        say(language, f"benchmark-count-{name}", count=count)
        for name in ("lower", "equal", "higher", "mixed", "unknown")
        if (count := getattr(counts, name))
    ]
    return say(language, "benchmark-of-comparisons", total=counts.total, parts=listed(parts, language))


def told_own(rows: Sequence[BenchmarkResult], language: Language) -> str:
    """Tell our own figures, each once; of one indicator also how it is beside the groups."""
    indicators = list(dict.fromkeys(one.indicator for one in rows))
    if rows and all(one.own_value is None for one in rows):
        return say(language, "benchmark-own-unknown", told=told(rows, language))
    if len(indicators) == 1 or len(rows) <= NAMED_AT_MOST:
        return told(rows, language)
    firsts = [next(one for one in rows if one.indicator == name) for name in indicators]
    known = [
        f"{inner(one.indicator)} {value_words(one.own_value, one.unit, language)}" for one in firsts if one.own_value
    ]
    return listed(known, language) if known else told(rows, language)


def told_group(rows: Sequence[BenchmarkResult], language: Language) -> str:
    """Tell the figures of a group, and beside each our own."""
    known = [one for one in rows if one.group_value is not None]
    if not known:
        return say(language, "benchmark-group-unknown", told=told(rows, language))
    if len(known) > 2 * NAMED_AT_MOST:
        return told(rows, language)
    parts = []
    for one in known:
        value = value_words(one.group_value, one.unit, language)
        text = say(language, "benchmark-group-has", value=value, group=group_name(one.comparison_group, language))
        if one.own_value is not None:
            own = value_words(one.own_value, one.unit, language)
            text = say(language, "benchmark-beside-own", text=text, value=own, told=difference_words(one, language))
        parts.append(f"{inner(one.indicator)} {text}")
    return listed(parts, language)


def told_change(
    rows: Sequence[BenchmarkResult],
    earlier: Mapping[tuple[str, str], BenchmarkResult],
    before: str,
    language: Language,
) -> str:
    """Tell how our own figures and the differences changed since the edition ``before``; beside all where it can be."""
    beside_all = [one for one in rows if size_of(one.comparison_group) is GroupSize.ALL] or rows
    several = len({one.comparison_group for one in rows}) > 1
    parts = [_change(one, earlier, before, language) for one in (beside_all if several else rows)]
    return listed(parts[:NAMED_AT_MOST], language)


def own_change(one: BenchmarkResult, earlier: Mapping[tuple[str, str], BenchmarkResult]) -> Decimal | None:
    """Return how much our own figure went up since the edition before; None where either is unknown."""
    then = earlier.get(_key(one))
    if then is None or one.own_value is None or then.own_value is None or one.unit != then.unit:
        return None
    return one.own_value - then.own_value


def gap_change(one: BenchmarkResult, earlier: Mapping[tuple[str, str], BenchmarkResult]) -> Decimal | None:
    """Return by how many percent points we are further from the group than before; None where either is unknown."""
    then = earlier.get(_key(one))
    return _distance(one) - _distance(then) if then is not None and one.edges and then.edges else None


def _distance(one: BenchmarkResult) -> Decimal:
    return sum((abs(edge) for edge in one.edges), Decimal(0)) / len(one.edges)


def _key(one: BenchmarkResult) -> tuple[str, str]:
    return fold_key(one.indicator), fold_key(one.comparison_group)


def _change(
    one: BenchmarkResult, earlier: Mapping[tuple[str, str], BenchmarkResult], before: str, language: Language
) -> str:
    text = inner(one.indicator)
    change = own_change(one, earlier)
    if change is not None:
        size = value_words(abs(change), one.unit, language)
        way = "same" if not change else "more" if change > 0 else "less"
        own = value_words(one.own_value, one.unit, language)
        was = value_words(earlier[_key(one)].own_value, one.unit, language)
        text = f"{text} {say(language, f'benchmark-change-{way}', own=own, size=size, edition=before, was=was)}"
    than = than_group(one, language)
    then = earlier.get(_key(one))
    if then is None:
        return f"{text} {than}" if change is None else f"{text}, {than}"
    was = say(language, "benchmark-change-was", than=than, told=difference_words(then, language), edition=before)
    return f"{text} {was}" if change is None else f"{text}, {was}"


def _with_own(rows: Sequence[BenchmarkResult], language: Language) -> str:
    """Return the indicator with our own figure, where it is the same beside every group."""
    name, owns = inner(rows[0].indicator), {(one.own_value, one.unit) for one in rows}
    value, unit = next(iter(owns))
    if len(owns) > 1 or value is None:
        return name
    return say(language, "benchmark-own", indicator=name, value=value_words(value, unit, language))


def _than_group(one: BenchmarkResult, language: Language) -> str:
    text = than_group(one, language)
    return text if one.group_value is None else f"{text} ({value_words(one.group_value, one.unit, language)})"
