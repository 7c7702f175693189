"""Editions of the benchmark as an answer: whether and when we take part, who sees to it, and why figures differ."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact, Sign
from bot.answers.language import day, listed, say
from bot.question import Ask, Language, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.benchmark_phrases import capital
from bot.topics.benchmark_scope import KEY, Scope, next_edition, of_year
from models import queries
from models.benchmark import BenchmarkEdition, EditionStatus
from models.people import Person
from models.reports import Background
from models.visibility import visible

SIGNS = {
    EditionStatus.PLANNED: Sign.NEUTRAL,
    EditionStatus.RUNNING: Sign.ATTENTION,
    EditionStatus.CLOSED: Sign.GOOD,
    None: Sign.NEUTRAL,
}
MOMENTS = {"start": "start", "delivery": "delivery_date"}


async def answer(question: Question, scope: Scope, context: Context) -> Answer:
    """Answer about taking part, a day, the owner, or where the editions stand."""
    language = context.language
    editions = list(scope.editions.values())
    if not editions:
        headline = "benchmark-withheld-all" if scope.withheld else "benchmark-none-known"
        return Answer(language, say(language, headline), title=say(language, "benchmark-title"))
    people = await queries.people(context.session, [one.owner_key for one in editions])
    chosen = _chosen(question, scope, context)
    headline = _headline(question, scope, chosen, people, context)
    newest_first = editions[::-1]
    offset, length = common.page_of(question, len(newest_first))
    entries = [_entry(one, people, scope, context) for one in newest_first[offset : offset + length]]
    withheld = scope.withheld and (scope.asked is None or scope.asked in scope.withheld)
    return Answer(
        language,
        headline=common.sentence(headline),
        title=say(language, "benchmark-title"),
        facts=_facts(chosen, people, language) if chosen else (),
        listings=(common.listing(entries, offset, len(editions), language),),
        body=(chosen.note,) if chosen and chosen.note else (),
        notes=(
            *((say(language, "without-confidential"),) if withheld else ()),
            *common.example_note(any(one.example for one in ([chosen] if chosen else editions)), language),
        ),
        source=say(language, "source-sheet", sheet="benchmark_edities"),
        buttons=tuple(_buttons(question, scope, (offset, length, len(editions)), language)),
    )


def _chosen(question: Question, scope: Scope, context: Context) -> BenchmarkEdition | None:
    """Return the edition that is spoken of: when a day is asked for and no year was said, the next one."""
    says_which = scope.asked is not None or bool(question.values("edition"))
    if question.measure in MOMENTS and not says_which:
        return scope.editions.get(next_edition(scope.editions, context) or 0)
    if question.measure in ("participation", "editions") and scope.asked is None:
        return None
    return scope.edition


def _headline(
    question: Question,
    scope: Scope,
    chosen: BenchmarkEdition | None,
    people: dict[str, Person],
    context: Context,
) -> str:
    language = context.language
    contracted = [one for one in scope.editions.values() if one.contracted]
    names = listed([_years(one, language) for one in contracted], language)
    if question.measure == "participation" and question.ask is not Ask.COUNT:
        return _participation(scope, chosen, names, language)
    if question.measure == "editions" or question.ask is Ask.COUNT:
        return say(language, "benchmark-editions", count=len(contracted), names=names)
    if chosen is None:
        if scope.asked is not None:
            by = "data" if scope.by_data else "participation"
            return say(language, f"benchmark-no-edition-{by}", year=str(scope.asked))
        return say(language, "benchmark-no-next-but", names=names, count=len(contracted))
    name = scope.name(chosen.participation_year, language)
    if question.measure in MOMENTS:
        moment: date | None = getattr(chosen, MOMENTS[question.measure])
        if moment is None:
            return say(language, f"benchmark-{question.measure}-unknown", edition=name)
        tense = "past" if moment < context.today else "ahead"
        days = (moment - context.today).days
        return say(
            language, f"benchmark-{question.measure}-{tense}", edition=name, day=day(moment, language), days=days
        )
    if question.measure == "data_year":
        return say(language, "benchmark-data-year", edition=name, data=str(chosen.data_year))
    if question.measure == "owner":
        owner = people[chosen.owner_key].name if chosen.owner_key in people else None
        return say(language, f"benchmark-owner-{'is' if owner else 'none'}", edition=name, owner=owner or "")
    return _standing(scope, chosen, context)


def _participation(scope: Scope, chosen: BenchmarkEdition | None, names: str, language: Language) -> str:
    if scope.asked is None:
        return say(language, "benchmark-contracted", names=names or say(language, "benchmark-no-year"))
    if scope.asked in scope.withheld:
        return say(language, "benchmark-withheld", year=str(scope.asked))
    if chosen is not None and chosen.contracted:
        name = scope.name(chosen.participation_year, language)
        start = say(language, "benchmark-and-start", day=day(chosen.start, language)) if chosen.start else ""
        return common.joined(say(language, "benchmark-takes-part", edition=name), start)
    no = "benchmark-takes-no-part-over" if scope.by_data else "benchmark-takes-no-part"
    return say(language, no, year=str(scope.asked), names=names or say(language, "benchmark-no-year"))


def _standing(scope: Scope, chosen: BenchmarkEdition, context: Context) -> str:
    language = context.language
    year = chosen.participation_year
    known = "known" if year in scope.with_results else "unknown"
    text = say(
        language,
        "benchmark-stands",
        edition=capital(scope.name(year, language)),
        status=_status(chosen, language),
        results=say(language, f"benchmark-results-{known}"),
    )
    coming = scope.editions.get(next_edition(scope.editions, context) or 0)
    if coming is None or coming is chosen or scope.asked is not None:
        return text
    start = day(coming.start, language) if coming.start else common.unknown(language)
    name = scope.name(coming.participation_year, language)
    return f"{text}; {say(language, 'benchmark-then-next', edition=name, start=start)}"


def _status(one: BenchmarkEdition, language: Language) -> str:
    return say(language, f"benchmark-status-{one.status.value}") if one.status else common.unknown(language)


def _years(one: BenchmarkEdition, language: Language) -> str:
    return say(language, "benchmark-years", year=str(one.participation_year), data=str(one.data_year))


def _facts(one: BenchmarkEdition, people: dict[str, Person], language: Language) -> tuple[Fact, ...]:
    owner = people[one.owner_key].name if one.owner_key in people else say(language, "no-owner")
    contracted = say(language, "benchmark-yes" if one.contracted else "benchmark-no")
    return (
        Fact(say(language, "benchmark-label-participation"), str(one.participation_year)),
        Fact(say(language, "benchmark-label-data"), str(one.data_year)),
        Fact(say(language, "benchmark-label-contracted"), contracted),
        common.fact("label-status", _status(one, language), language, SIGNS[one.status]),
        common.fact("benchmark-label-start", common.day_or_none(one.start, language), language),
        common.fact("benchmark-label-delivery", common.day_or_none(one.delivery_date, language), language),
        Fact(say(language, "label-owner"), owner),
    )


def _entry(one: BenchmarkEdition, people: dict[str, Person], scope: Scope, context: Context) -> Entry:
    language = context.language
    year = one.participation_year
    details = [say(language, "benchmark-is-contracted" if one.contracted else "benchmark-not-contracted")]
    details.append(say(language, f"benchmark-results-{'known' if year in scope.with_results else 'unknown'}"))
    if one.start:
        details.append(say(language, "benchmark-starts", day=day(one.start, language)))
    if one.delivery_date:
        details.append(say(language, "benchmark-delivers", day=day(one.delivery_date, language)))
    if one.owner_key in people:
        details.append(people[one.owner_key].name)
    return Entry(
        title=capital(scope.name(year, language)),
        value=_status(one, language),
        details=(" · ".join(details),),
        sign=SIGNS[one.status],
        opens=of_year(year),
    )


def _buttons(question: Question, scope: Scope, page: tuple[int, int, int], language: Language) -> list[Button]:
    buttons = common.paging_buttons(question, *page, language)
    if scope.with_results:
        latest = scope.with_results[-1]
        name = scope.name(latest, language)
        buttons.append(Button(say(language, "benchmark-button-results", edition=name), of_year(latest)))
    for measure in ("start", "participation"):
        if question.measure != measure:
            buttons.append(Button(say(language, f"benchmark-button-{measure}"), Question(KEY, measure=measure)))
    return buttons[:MOST_BUTTONS]


async def caveats(scope: Scope, context: Context) -> Answer:
    """Answer why figures differ, with the background text where the store has it."""
    language = context.language
    found = await queries.rows(
        context.session,
        Background,
        visible(Background, context.viewer),
        queries.contains(Background.subject, "benchmark"),
    )
    texts = _explaining(found)
    latest = scope.with_results[-1] if scope.with_results else None
    buttons = []
    if latest is not None:
        label = say(language, "benchmark-button-results", edition=scope.name(latest, language))
        buttons.append(Button(label, of_year(latest)))
    return Answer(
        language,
        say(language, "benchmark-caveat"),
        title=say(language, "benchmark-title"),
        body=tuple(one.text for one in texts),
        notes=common.example_note(any(one.example for one in texts), language),
        source=texts[0].source or say(language, "source-sheet", sheet="achtergrond") if texts else "",
        buttons=tuple(buttons),
    )


def _explaining(found: Sequence[Background]) -> list[Background]:
    """Return the texts about differences, or where none says so all about the benchmark."""
    about = [one for one in found if "verschil" in one.subject.casefold()]
    if not about:
        about = [one for one in found if "verschil" in one.text.casefold()]
    return about or list(found)
