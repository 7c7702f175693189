"""Comparisons of the benchmark as an answer: how far we are above or below each group, for each indicator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Sign
from bot.answers.language import listed, say
from bot.question import Ask, Filter, Language, Period, Question
from bot.topics import benchmark_parts, common
from bot.topics.base import Context
from bot.topics.benchmark_phrases import (
    capital,
    difference_words,
    group_name,
    inner,
    own_and_group,
    residents_words,
)
from bot.topics.benchmark_scope import KEY, Scope, of_data, of_year
from bot.topics.benchmark_selection import groups_of, in_order, ordered, outermost, selected_of, turns_out
from bot.topics.benchmark_told import NAMED_AT_MOST, gap_change, own_change, told, told_change, told_group, told_own
from models import queries
from models.base import fold_key
from models.benchmark import (
    BenchmarkResult,
    Direction,
    GroupSize,
    main_indicator,
    outcome,
    size_of,
)

SIGNS = {
    Direction.LOWER: Sign.GOOD,
    Direction.EQUAL: Sign.ATTENTION,
    Direction.HIGHER: Sign.BAD,
    Direction.MIXED: Sign.ATTENTION,
    None: Sign.NEUTRAL,
}
ORDER_TEXTS = {"-size": "largest", "size": "smallest", "-difference": "dearest", "difference": "cheapest"}
GAP = "gap_"
"""What stands before the way that a difference goes, beside that of our own figure."""


def is_percentage(text: str) -> bool:
    """Tell whether a threshold is a plain number that can be compared."""
    try:
        return len(text) < 20 and Decimal(text).is_finite()
    except InvalidOperation:
        return False


async def answer(question: Question, scope: Scope, context: Context) -> Answer:
    """Answer with the comparisons that are asked for, or say which there are."""
    language = context.language
    rows: Sequence[BenchmarkResult] = ()
    if scope.year is not None:
        rows = await queries.rows(
            context.session, BenchmarkResult, scope.results, BenchmarkResult.participation_year == scope.year
        )
    if not rows or scope.year is None:
        return _without_results(scope, context)
    known = in_order(rows)
    if question.measure in benchmark_parts.FIELDS:
        return benchmark_parts.answer(question, scope, known, context)
    selected = selected_of(question, known)
    if not selected:
        return _no_such_comparison(question, scope, known, context)
    judged = [one for one in selected if turns_out(question, one)] if question.ask is not Ask.ITEM else selected
    if question.order:
        judged = ordered(judged, question.order)[: question.limit]
    offset, length = common.page_of(question, len(judged))
    earlier = await _earlier(question, scope, context)
    entries = [_entry(one, judged, earlier, scope, context) for one in judged[offset : offset + length]]
    one = judged[0] if len(judged) == 1 else None
    notes = [say(language, "benchmark-caveat")]
    if _wants_earlier(question) and not earlier:
        notes.append(say(language, "benchmark-no-earlier"))
    if scope.withheld and _misses_withheld(scope):
        notes.append(say(language, "without-confidential"))
    return Answer(
        language,
        headline=_headline(question, scope, selected, judged, earlier, language),
        title=say(language, "benchmark-title"),
        facts=(*_facts(scope, selected, language), *_shared_facts(judged, language)),
        listings=(common.listing(entries, offset, len(judged), language),) if len(judged) > 1 or earlier else (),
        body=(one.note,) if one and one.note else (),
        notes=(*notes, *common.example_note(any(row.example for row in judged), language)),
        source=_source(scope, language),
        buttons=tuple(_buttons(question, scope, known, (offset, length, len(judged)), language)),
    )


def _misses_withheld(scope: Scope) -> bool:
    if scope.asked is not None:
        return scope.asked in scope.withheld
    return scope.year is not None and max(scope.withheld) > scope.year


def _source(scope: Scope, language: Language) -> str:
    edition = scope.edition
    data = str(edition.data_year) if edition else common.unknown(language)
    return say(language, "benchmark-source", year=str(scope.year), data=data)


def _wants_earlier(question: Question) -> bool:
    period = question.period
    spans_years = bool(period and period.first and period.last and period.first.year < period.last.year)
    return bool(question.values("compare")) or spans_years


async def _earlier(question: Question, scope: Scope, context: Context) -> dict[tuple[str, str], BenchmarkResult]:
    """Return the comparisons of the edition before, where change over time is asked for."""
    before = [year for year in scope.with_results if scope.year is not None and year < scope.year]
    if not before or not _wants_earlier(question):
        return {}
    rows = await queries.rows(
        context.session, BenchmarkResult, scope.results, BenchmarkResult.participation_year == before[-1]
    )
    return {(fold_key(one.indicator), fold_key(one.comparison_group)): one for one in rows}


def _headline(
    question: Question,
    scope: Scope,
    selected: Sequence[BenchmarkResult],
    judged: Sequence[BenchmarkResult],
    earlier: Mapping[tuple[str, str], BenchmarkResult],
    language: Language,
) -> str:
    assert scope.year is not None  # noqa: S101 - there are results, so there is a year
    name = capital(scope.name(scope.year, language))
    if question.measure == "aim":
        verdict, text = _aim(selected, language)
    elif question.ask is Ask.ITEM and question.values("direction"):
        verdict, text = _verdict(question, selected, language), told(selected, language)
    elif earlier and question.values("compare"):
        before = scope.name(next(iter(earlier.values())).participation_year, language)
        verdict, text = _moved(question, judged, earlier, language), told_change(judged, earlier, before, language)
    elif question.measure in ("own", "group"):
        verdict, text = "", (told_own if question.measure == "own" else told_group)(judged, language)
    else:
        verdict, text = "", told(judged, language)
        if _is_selection(question) and not question.order:
            text = _counted(question, selected, judged, language)
        if question.values("where"):
            is_so = len(judged) == len(selected) if "all" in question.values("where") else bool(judged)
            verdict = say(language, "benchmark-yes" if is_so else "benchmark-no")
        if question.order and not question.limit and judged:
            first = told(outermost(judged, question.order), language)
            text = say(language, f"benchmark-order-{ORDER_TEXTS[question.order]}", told=first)
    headline = say(language, "benchmark-says", edition=name, text=text)
    return common.sentence(say(language, "benchmark-verdict", verdict=verdict, text=headline) if verdict else headline)


def _is_selection(question: Question) -> bool:
    return bool(question.values("direction")) or any(one.field == "difference" for one in question.filters)


def _verdict(question: Question, rows: Sequence[BenchmarkResult], language: Language) -> str:
    """Judge by the main indicator, where there is one and no other was asked for."""
    main = None if question.values("indicator") else main_indicator(sorted({one.indicator for one in rows}))
    directions = [one.direction for one in rows if main is None or one.indicator == main]
    known = [one for one in directions if one is not None]
    if not known:
        return say(language, "benchmark-verdict-unknown")
    as_asked = [one in question.values("direction") for one in known]
    if all(as_asked) and len(known) == len(directions):
        return say(language, "benchmark-yes")
    partly = any(as_asked) or Direction.MIXED in known
    return say(language, "benchmark-verdict-partly" if partly else "benchmark-no")


def _moved(
    question: Question,
    rows: Sequence[BenchmarkResult],
    earlier: Mapping[tuple[str, str], BenchmarkResult],
    language: Language,
) -> str:
    """Answer "zijn onze kosten gestegen?" with yes or no, where our own figures tell; empty where it was not asked."""
    way = next(iter(question.values("moved")), "")
    change_of = gap_change if way.startswith(GAP) else own_change
    changes = {change_of(one, earlier) for one in rows} - {None}
    if not way or not changes:
        return ""
    is_up = way.removeprefix(GAP) == "up"
    as_asked = [(change > 0) if is_up else (change < 0) for change in changes if change is not None]
    return say(
        language, "benchmark-yes" if all(as_asked) else "benchmark-verdict-partly" if any(as_asked) else "benchmark-no"
    )


def _aim(rows: Sequence[BenchmarkResult], language: Language) -> tuple[str, str]:
    counts = outcome(rows)
    known = counts.total - counts.unknown
    if not known:
        return say(language, "benchmark-verdict-unknown"), told(rows, language)
    met = "benchmark-no"
    if counts.cheaper:
        met = "benchmark-yes" if counts.cheaper == known else "benchmark-verdict-partly"
    text = say(
        language,
        "benchmark-aim-met",
        cheaper=counts.cheaper,
        known=known,
        told=told(rows, language),
    )
    return say(language, met), text


def _counted(
    question: Question, selected: Sequence[BenchmarkResult], judged: Sequence[BenchmarkResult], language: Language
) -> str:
    directions = [say(language, f"benchmark-is-{one}") for one in question.values("direction")]
    threshold = [
        say(language, f"benchmark-by-{one.comparison.value.replace('_', '-')}", percent=one.value)
        for one in question.filters
        if one.field == "difference"
    ]
    text = say(
        language,
        "benchmark-counted",
        what=common.joined(*threshold, *directions) or say(language, "benchmark-is-any"),
        count=len(judged),
        total=len(selected),
    )
    named = told(judged, language) if 0 < len(judged) <= NAMED_AT_MOST else ""
    return say(language, "benchmark-namely", text=text, told=named) if named else text


def _shared_facts(rows: Sequence[BenchmarkResult], language: Language) -> tuple[Fact, ...]:
    """Return our own figure and the group's of one comparison; of more, our own where it is the same in all."""
    if len(rows) == 1:
        return own_and_group(rows[0], language)
    owns = {own_and_group(one, language)[:1] for one in rows if one.own_value is not None}
    return next(iter(owns)) if len(owns) == 1 and all(one.own_value is not None for one in rows) else ()


def _facts(scope: Scope, rows: Sequence[BenchmarkResult], language: Language) -> tuple[Fact, ...]:
    edition = scope.edition
    data = str(edition.data_year) if edition else None
    counts = outcome(rows)
    known = counts.total - counts.unknown
    aim = say(language, "benchmark-aim-count", cheaper=counts.cheaper, known=known) if known else None
    sign = Sign.GOOD if counts.cheaper == known else Sign.ATTENTION if counts.cheaper else Sign.BAD
    return (
        Fact(say(language, "benchmark-label-participation"), str(scope.year)),
        common.fact("benchmark-label-data", data, language),
        common.fact("benchmark-label-aim", aim, language, sign if known else None),
    )


def _entry(
    one: BenchmarkResult,
    shown: Sequence[BenchmarkResult],
    earlier: dict[tuple[str, str], BenchmarkResult],
    scope: Scope,
    context: Context,
) -> Entry:
    language = context.language
    group = group_name(one.comparison_group, language)
    same_indicator = len({row.indicator for row in shown}) == 1
    same_group = len({row.comparison_group for row in shown}) == 1
    details = [] if same_indicator or same_group else [group]
    values = [f"{fact.label} {fact.value}" for fact in own_and_group(one, language)]
    details.extend([" · ".join(values)] if values else [])
    key = fold_key(one.indicator), fold_key(one.comparison_group)
    if key in earlier:
        before = earlier[key]
        name = scope.name(before.participation_year, language)
        details.append(say(language, "benchmark-was", edition=name, told=difference_words(before, language)))
    filters = (Filter("compared", key[1]), Filter("indicator", key[0]))
    return Entry(
        title=capital(group) if same_indicator else one.indicator,
        value=difference_words(one, language),
        details=tuple(details),
        sign=SIGNS[one.direction],
        opens=Question(KEY, filters=filters, period=Period.of_year(one.participation_year)),
    )


def _no_such_comparison(question: Question, scope: Scope, rows: Sequence[BenchmarkResult], context: Context) -> Answer:
    """Say that there is no such comparison, and which there are."""
    language = context.language
    groups = list(dict.fromkeys(group_name(one.comparison_group, language) for one in rows))
    indicators = list(dict.fromkeys(inner(one.indicator) for one in rows))
    asked = residents_words(question, language)
    assert scope.year is not None  # noqa: S101 - there are results, so there is a year
    return Answer(
        language,
        say(
            language,
            "benchmark-no-comparison",
            edition=capital(scope.name(scope.year, language)),
            asked=asked or say(language, "benchmark-that"),
            groups=listed(groups, language),
            indicators=listed(indicators, language),
        ),
        title=say(language, "benchmark-title"),
        notes=(say(language, "without-confidential"),) if scope.withheld and _misses_withheld(scope) else (),
        source=_source(scope, language),
        buttons=tuple(
            Button(capital(group_name(name, language)), _beside(fold_key(name), scope.year))
            for name in list(dict.fromkeys(one.comparison_group for one in rows))[:MOST_BUTTONS]
        ),
    )


def _beside(group: str, year: int) -> Question:
    return Question(KEY, filters=(Filter("compared", group),), period=Period.of_year(year))


def _without_results(scope: Scope, context: Context) -> Answer:
    """Say that there are no results (yet), what is known of the edition, and where there are results."""
    language = context.language
    buttons = [Button(capital(scope.name(year, language)), of_year(year)) for year in reversed(scope.with_results)]
    edition = scope.edition
    if scope.asked is not None and scope.asked in scope.withheld:
        headline = say(language, "benchmark-withheld", year=str(scope.asked))
    elif edition is not None and scope.year is not None:
        headline = say(language, "benchmark-no-results", edition=capital(scope.name(scope.year, language)))
    elif scope.asked is not None and (scope.editions or scope.with_results):
        by = "data" if scope.by_data else "participation"
        headline = say(language, f"benchmark-no-edition-{by}", year=str(scope.asked))
    elif scope.editions or scope.with_results:
        headline = say(language, "benchmark-no-next")
    else:
        headline = say(language, "benchmark-none-known")
    facts: tuple[Fact, ...] = ()
    if edition is not None:
        facts = tuple(
            common.fact(label, common.day_or_none(moment, language), language)
            for label, moment in (
                ("benchmark-label-start", edition.start),
                ("benchmark-label-delivery", edition.delivery_date),
            )
        )
    other = _other_reading(scope, language)
    return Answer(
        language,
        headline=headline,
        title=say(language, "benchmark-title"),
        facts=facts,
        body=(edition.note,) if edition is not None and edition.note else (),
        notes=(
            *((say(language, "without-confidential"),) if scope.withheld and scope.year not in scope.editions else ()),
            *common.example_note(edition is not None and edition.example, language),
        ),
        source=say(language, "source-sheet", sheet="benchmark_edities, benchmark_uitkomsten"),
        buttons=tuple(dict.fromkeys([*other, *buttons]))[:MOST_BUTTONS],
    )


def _other_reading(scope: Scope, language: Language) -> list[Button]:
    """Return the way to the edition that the same year could mean as well: that of the figures, or of taking part."""
    if scope.asked is None:
        return []
    if scope.by_data:
        return [Button(capital(scope.name(scope.asked, language)), of_year(scope.asked))] if scope.edition else []
    other = next((year for year, one in scope.editions.items() if one.data_year == scope.asked), None)
    return [] if other is None else [Button(capital(scope.name(other, language)), of_data(scope.asked))]


def _buttons(
    question: Question,
    scope: Scope,
    known: Sequence[BenchmarkResult],
    page: tuple[int, int, int],
    language: Language,
) -> list[Button]:
    offset, length, total = page
    buttons = common.paging_buttons(question, offset, length, total, language)
    buttons.extend(_other_reading(scope, language))
    if scope.year is not None and (question.values("indicator") or groups_of(question, []) is not None):
        buttons.append(Button(say(language, "benchmark-button-all"), of_year(scope.year)))
    buttons.append(Button(say(language, "benchmark-button-why"), Question(KEY, measure="caveats")))
    buttons.append(Button(say(language, "benchmark-button-next"), Question(KEY, measure="start")))
    if groups_of(question, []) is None:
        large = next((one for one in known if size_of(one.comparison_group) is GroupSize.LARGE), None)
        if large is not None:
            beside = replace(question, ask=Ask.LIST, measure=None, page=0).without("direction", "difference")
            label = say(language, "benchmark-button-beside", group=group_name(large.comparison_group, language))
            buttons.append(Button(label, beside.having(Filter("size", GroupSize.LARGE.value))))
    return buttons[:MOST_BUTTONS]
