"""Comparisons of the benchmark in words: ``ongeveer 7% hoger``, ``gelijk aan``, ``2 tot 17% hoger``."""

from __future__ import annotations

from decimal import Decimal

from bot.answers.answer import Fact
from bot.answers.language import euros, listed, number, percent, say
from bot.question import Comparison, Language, Question
from models.benchmark import BenchmarkResult, Direction, GroupSize, inhabitants, size_of

EURO_UNITS = frozenset({"€", "eur", "euro", "euro's", "euros", "euro per inwoner"})


def capital(text: str) -> str:
    """Return a text with a capital to begin with."""
    return text[:1].upper() + text[1:]


def inner(name: str) -> str:
    """Return a name as it stands inside a sentence: ``kosten per inwoner``, but ``ICT-kosten``."""
    return name if len(name) < 2 or not name[1].islower() else name[0].lower() + name[1:]


def group_name(group: str, language: Language) -> str:
    """Return a group in words: its own name in Dutch, what the name says in English."""
    bounds, size = inhabitants(group), size_of(group)
    if language is Language.EN and bounds is not None:
        low, high = ("" if edge is None else number(edge, language) for edge in (bounds.low, bounds.high))
        return say(language, f"benchmark-group-{size.value if size else 'all'}", low=low, high=high)
    if language is Language.EN and size is GroupSize.ALL:
        return say(language, "benchmark-group-all")
    if "gemeente" in group.casefold() or bounds is None:
        return inner(group)
    return say(language, "benchmark-group-named", name=inner(group))


def difference_words(one: BenchmarkResult, language: Language) -> str:
    """Return how far above or below: ``ongeveer 5% lager``, ``gelijk``, or that it is not known."""
    edges, direction = one.edges, one.direction
    if direction is None:
        return say(language, "unknown")
    about = say(language, "benchmark-about") + " " if one.approximate else ""
    if direction is Direction.EQUAL:
        return about + say(language, "benchmark-equal")
    if direction is Direction.MIXED:
        low, high = percent(-edges[0], language), percent(edges[-1], language)
        return about + say(language, "benchmark-mixed", low=low, high=high)
    return about + say(language, f"benchmark-{direction.value}", figure=_range(edges, language))


def _range(edges: tuple[Decimal, ...], language: Language) -> str:
    sizes = sorted(abs(edge) for edge in edges)
    if len(sizes) == 1:
        return percent(sizes[0], language)
    return say(language, "benchmark-range", low=number(sizes[0], language), high=percent(sizes[1], language))


def than_group(one: BenchmarkResult, language: Language) -> str:
    """Return the same with the group: ``ongeveer 5% lager dan gemeenten > 100.000 inwoners``."""
    text = {None: "benchmark-unknown-beside", Direction.EQUAL: "benchmark-equal-to"}.get(
        one.direction, "benchmark-than"
    )
    group = group_name(one.comparison_group, language)
    return say(language, text, told=difference_words(one, language), group=group)


def own_and_group(one: BenchmarkResult, language: Language) -> tuple[Fact, ...]:
    """Return our own figure and that of the group, where they are known."""
    pairs = (("benchmark-label-own", one.own_value), ("benchmark-label-group", one.group_value))
    return tuple(
        Fact(say(language, label), value_words(value, one.unit, language))
        for label, value in pairs
        if value is not None
    )


def value_words(value: Decimal | None, unit: str | None, language: Language) -> str:
    """Return a figure with its unit."""
    if value is None:
        return say(language, "unknown")
    if unit and unit.casefold() in EURO_UNITS:
        return euros(value, language)
    if unit and unit.casefold() in ("%", "procent", "percent"):
        return percent(value, language)
    return " ".join(part for part in (number(value, language), unit or "") if part)


def residents_words(question: Question, language: Language) -> str:
    """Return the group that was asked for in words, where it was named by its inhabitants."""
    parts = [
        say(
            language,
            f"benchmark-residents-{'is' if one.comparison is Comparison.IS else _side(one.comparison)}",
            count=number(int(one.value), language),
        )
        for one in question.filters
        if one.field == "residents"
    ]
    return say(language, "benchmark-residents", bounds=listed(parts, language)) if parts else ""


def _side(comparison: Comparison) -> str:
    return "above" if comparison in (Comparison.ABOVE, Comparison.AT_LEAST) else "below"
