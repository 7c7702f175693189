"""One project in full, and a project as one line of a list."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from bot.answers.answer import Answer, Button, Entry, Fact, Listing, Sign
from bot.answers.language import day, listed, percent, say
from bot.question import Ask, Filter, Language, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.projects_conditions import DONE_WORDS, MONEY, aspects_of, colours_of, is_all_green, statuses_of
from models import queries
from models.people import Person
from models.projects import ASPECTS, FINISHED, Benefit, Colour, Project, ProjectStatus
from models.visibility import visible

KEY = "projects"

LIGHT_SIGNS = {
    Colour.GREEN: Sign.GOOD,
    Colour.AMBER: Sign.ATTENTION,
    Colour.RED: Sign.BAD,
    Colour.GREY: Sign.NEUTRAL,
}
STATUS_SIGNS = {
    ProjectStatus.READY: Sign.GOOD,
    ProjectStatus.CLOSED: Sign.GOOD,
}


def sign_of(one: Project, today: date) -> Sign:
    """Return how a project stands: the worst of its lights and its planning."""
    if one.coloured(Colour.RED) or one.is_overdue(today):
        return Sign.BAD
    if one.coloured(Colour.AMBER):
        return Sign.ATTENTION
    if one.coloured(Colour.GREEN):
        return Sign.GOOD
    return STATUS_SIGNS.get(one.status, Sign.NEUTRAL)


def status_of(one: Project, language: Language) -> str:
    """Return the status in words."""
    return say(language, f"project-status-{one.status.value}")


def lights_of(one: Project, language: Language) -> str:
    """Return the lights that are red or amber, in words: ``tijd en geld rood, scope oranje``."""
    said = []
    for colour in (Colour.RED, Colour.AMBER):
        aspects = [say(language, f"project-aspect-{aspect}") for aspect in one.coloured(colour)]
        if aspects:
            colour_word = say(language, f"project-colour-{colour.value}")
            said.append(say(language, "project-lights-are", aspects=listed(aspects, language), colour=colour_word))
    return ", ".join(said)


def planning_of(one: Project, today: date, language: Language) -> str:
    """Return when it is (or was) to be ready, with the delay: ``klaar op …``; says so where that is not known."""
    if one.ready_day is None:
        return say(language, "project-no-ready-day")
    known = "expected" if one.expected_ready else "planned"
    when = f"project-was-{known}" if one.status in FINISHED else f"project-is-{known}"
    parts = [say(language, when, day=day(one.ready_day, language))]
    if one.delay_days:
        key = "project-days-later" if one.delay_days > 0 else "project-days-earlier"
        parts.append(say(language, key, days=abs(one.delay_days)))
    if one.is_overdue(today):
        parts.append(say(language, "days-late", days=(today - one.ready_day).days))
    return ", ".join(parts)


def money_of(one: Project, figure: str, language: Language) -> str:
    """Return an amount of a project, or the words for "no data"."""
    return common.amount_or_unknown(getattr(one, figure), language)


def entry_of(one: Project, people: dict[str, Person], question: Question, context: Context) -> Entry:
    """Return a project as one line: what was asked at the right, below it the rest and the reason of its lights."""
    language = context.language
    owner = people[one.owner_key].name if one.owner_key in people else say(language, "no-owner")
    if question.measure == "client":
        owner = people[one.client_key].name if one.client_key in people else say(language, "project-no-client")
    moment = planning_of(one, context.today, language)
    if question.measure == "start" or question.order == "start":
        moment = say(language, "project-starts", day=day(one.start, language)) if one.start else ""
    if question.measure == "planned" and one.planned_ready:
        moment = common.joined(say(language, "project-was-planned", day=day(one.planned_ready, language)) + ";", moment)
    phase = one.phase if question.measure == "phase" or question.values("phase") else None
    details = [" · ".join(part for part in (status_of(one, language), phase, moment, owner) if part)]
    lights = lights_of(one, language)
    if lights:
        details.append(say(language, "project-reason", lights=lights, reason=one.note or common.unknown(language)))
    return Entry(
        title=one.name,
        value=_value(one, question, language),
        details=tuple(details),
        sign=sign_of(one, context.today),
        opens=Question(KEY, Ask.ITEM, keys=(one.key,)),
    )


def _value(one: Project, question: Question, language: Language) -> str:
    asked = [
        question.measure,
        (question.order or "").removeprefix("-"),
        *(f.field.split("_")[0] for f in question.filters),
    ]
    figure = next((name for name in asked if name in MONEY), "spent" if question.values("money") else None)
    if figure:
        return money_of(one, figure, language)
    return "" if one.progress is None else percent(one.progress, language)


async def item(question: Question, one: Project, context: Context) -> Answer:
    """Answer with everything that is known of a project."""
    language = context.language
    people = await queries.people(context.session, [one.owner_key, one.client_key])
    benefits = list(
        await context.session.scalars(
            select(Benefit)
            .where(visible(Benefit, context.viewer), Benefit.project_key == one.key)
            .order_by(Benefit.description)
        )
    )
    entries = tuple(
        Entry(benefit.description, details=(benefit.years,) if benefit.years else ()) for benefit in benefits
    )
    return Answer(
        language,
        headline=_headline(question, one, people, context),
        title=say(language, "projects-title"),
        facts=(*_facts(one, people, context), *_lights(one, language), *_money(one, language)),
        body=(one.note,) if one.note else (),
        listings=(Listing(entries, len(entries), title=say(language, "project-benefits")),) if entries else (),
        notes=common.example_note(one.example or any(benefit.example for benefit in benefits), language),
        source=say(language, "source-sheet", sheet="projecten"),
        as_of=one.as_of,
        as_of_until=one.as_of,
        buttons=tuple(_buttons(one, people, language)),
    )


def _facts(one: Project, people: dict[str, Person], context: Context) -> tuple[Fact, ...]:
    language, today = context.language, context.today
    owner = people[one.owner_key].name if one.owner_key in people else say(language, "no-owner")
    delay = None
    if one.delay_days is not None:
        way = "none" if not one.delay_days else "later" if one.delay_days > 0 else "earlier"
        delay = say(language, f"project-delay-{way}", days=abs(one.delay_days))
    return (
        common.fact("label-status", status_of(one, language), language, sign_of(one, today)),
        common.fact(
            "project-label-progress", None if one.progress is None else percent(one.progress, language), language
        ),
        *common.known_facts((("project-label-phase", one.phase),), language),
        common.fact("project-label-start", common.day_or_none(one.start, language), language),
        common.fact("project-label-planned", common.day_or_none(one.planned_ready, language), language),
        common.fact("project-label-expected", common.day_or_none(one.expected_ready, language), language),
        *common.known_facts((("project-label-delay", delay),), language),
        common.fact("label-owner", owner, language),
        *common.known_facts(
            (
                ("label-client", people[one.client_key].name if one.client_key in people else None),
                (
                    "project-label-programme",
                    one.programme and say(language, f"project-programme-{one.programme.value}"),
                ),
                ("project-label-theme", one.theme and say(language, f"project-theme-{one.theme.value}")),
                ("project-label-years", one.years),
                ("label-number", one.number),
            ),
            language,
        ),
    )


def _lights(one: Project, language: Language) -> tuple[Fact, ...]:
    facts = []
    for aspect in ASPECTS:
        colour: Colour | None = getattr(one, aspect)
        word = say(language, f"project-colour-{colour.value}") if colour else common.unknown(language)
        facts.append(Fact(say(language, f"project-label-{aspect}"), word, LIGHT_SIGNS[colour] if colour else None))
    return tuple(facts)


def _money(one: Project, language: Language) -> tuple[Fact, ...]:
    left = Sign.BAD if one.left is not None and one.left < 0 else None
    return (
        Fact(say(language, "project-label-budget"), money_of(one, "budget", language)),
        Fact(say(language, "project-label-spent"), money_of(one, "spent", language)),
        Fact(say(language, "project-label-left"), money_of(one, "left", language), left),
    )


def _headline(question: Question, one: Project, people: dict[str, Person], context: Context) -> str:
    language, today, name = context.language, context.today, one.name
    measure = question.measure
    if measure in ("owner", "client"):
        person = people.get((one.owner_key if measure == "owner" else one.client_key) or "")
        return say(
            language, f"project-{measure}-{'is' if person else 'none'}", name=name, person=person.name if person else ""
        )
    if measure in MONEY:
        return common.joined(_is_over(question, one, language), _money_headline(one, measure, language))
    if measure == "planned":
        return _planned_headline(one, language)
    if measure == "start":
        key = (
            "project-start-none"
            if one.start is None
            else "project-start-was"
            if one.start <= today
            else "project-start-is"
        )
        return say(language, key, name=name, day=day(one.start, language) if one.start else "")
    if measure == "phase":
        key = "project-phase-is" if one.phase else "project-phase-none"
        return say(language, key, name=name, phase=one.phase or "")
    if measure == "lights":
        lights = say(language, "project-lights", name=name, lights=_all_lights(one, language))
        return common.joined(_is_coloured(question, one, language), lights)
    if measure == "reason" and (lights := lights_of(one, language)) and one.note:
        reason = say(language, "project-reason", lights=lights, reason=one.note)
        return common.sentence(say(language, "project-stands", name=name, status=reason))
    answer = _is_late(question, one, today, language) or _yes_or_no(question, one, language)
    parts = [say(language, "project-stands", name=name, status=status_of(one, language))]
    if measure in (None, "progress", "status", "reason") and one.progress is not None:
        parts.append(say(language, "project-progress", progress=percent(one.progress, language)))
    elif measure == "progress":
        parts.append(say(language, "project-progress-unknown"))
    if one.status not in (ProjectStatus.ONGOING, ProjectStatus.CANCELLED) or one.ready_day:
        parts.append(planning_of(one, today, language))
    if lights := lights_of(one, language):
        parts.append(lights)
    return common.joined(answer, common.sentence(*parts))


def _planned_headline(one: Project, language: Language) -> str:
    """Return when it was to be ready at first, and when it is expected now."""
    if one.planned_ready is None:
        return say(language, "project-planned-none", name=one.name)
    planned = say(language, "project-planned-was", name=one.name, day=day(one.planned_ready, language))
    if one.expected_ready is None:
        return common.sentence(planned, say(language, "project-planned-not-expected"))
    came = "project-planned-came" if one.status in FINISHED else "project-planned-expected"
    parts = [say(language, came, day=day(one.expected_ready, language))]
    if one.delay_days is not None:
        way = "as-planned" if not one.delay_days else "later" if one.delay_days > 0 else "earlier"
        parts.append(say(language, f"project-days-{way}", days=abs(one.delay_days)))
    return f"{planned}; {common.sentence(*parts)}"


def _yes_or_no(question: Question, one: Project, language: Language) -> str:
    """Return "Ja," or "Nee," where a status was asked about."""
    asked = question.values("status")
    if not asked or question.measure:
        return ""
    is_so = one.status in statuses_of(asked)
    if not is_so and DONE_WORDS.issuperset(asked) and one.status in FINISHED:
        return ""  # gereed and afgerond are near enough to let the words speak for themselves
    return say(language, "project-yes" if is_so else "project-no")


def _is_coloured(question: Question, one: Project, language: Language) -> str:
    """Return "Ja." or "Nee." where a colour was asked about; a project is green where no light is another colour."""
    colours = colours_of(question)
    if not colours:
        return ""
    lights = {getattr(one, aspect) for aspect in aspects_of(question)}
    is_so = lights <= {Colour.GREEN, Colour.GREY} if is_all_green(question) else not lights.isdisjoint(colours)
    return say(language, "project-yes" if is_so else "project-no")


def _is_late(question: Question, one: Project, today: date, language: Language) -> str:
    """Return "Ja." or "Nee." where it was asked whether a project is late or on time, and that is known."""
    late = question.values("late")
    if len(late) != 1 or (one.delay_days is None and late != ("overdue",)):
        return ""
    is_delayed = (one.delay_days or 0) > 0
    is_so = {
        "delayed": is_delayed,
        "early": (one.delay_days or 0) < 0,
        "overdue": one.is_overdue(today),
        "on_time": not is_delayed and not one.is_overdue(today),
    }[late[0]]
    return say(language, "project-yes" if is_so else "project-no")


def _is_over(question: Question, one: Project, language: Language) -> str:
    """Return "Ja." or "Nee." where it was asked whether it cost more or less than its budget, and that is known."""
    if not question.values("money") or one.left is None:
        return ""
    is_so = one.left < 0 if "over" in question.values("money") else one.left > 0
    return say(language, "project-yes" if is_so else "project-no")


def _all_lights(one: Project, language: Language) -> str:
    said = []
    for aspect in ASPECTS:
        colour: Colour | None = getattr(one, aspect)
        word = say(language, f"project-colour-{colour.value}") if colour else common.unknown(language)
        said.append(f"{say(language, f'project-aspect-{aspect}')} {word}")
    return listed(said, language)


def _money_headline(one: Project, measure: str, language: Language) -> str:
    amount = getattr(one, measure)
    values = {
        "name": one.name,
        "amount": money_of(one, measure, language),
        "budget": money_of(one, "budget", language),
        "spent": money_of(one, "spent", language),
    }
    if measure == "spent" and one.spent is not None and one.budget:
        share = percent(round(100 * one.spent / one.budget, 1), language)
        return say(language, "project-spent-share", share=share, **values)
    if amount is not None:
        return say(language, f"project-{measure}-is", **values)
    return say(language, f"project-{measure}-unknown", **values)


def _buttons(one: Project, people: dict[str, Person], language: Language) -> list[Button]:
    buttons = []
    if one.owner_key in people:
        label = say(language, "projects-button-owner", owner=people[one.owner_key].name)
        buttons.append(Button(label, Question(KEY, filters=(Filter("owner", str(one.owner_key)),))))
    if one.programme:
        label = say(
            language, "projects-button-programme", name=say(language, f"project-programme-{one.programme.value}")
        )
        buttons.append(Button(label, Question(KEY, filters=(Filter("programme", one.programme.value),))))
    buttons.append(
        Button(say(language, "projects-button-attention"), Question(KEY, filters=(Filter("colour", "attention"),)))
    )
    return buttons
