"""What Samen Digitaal brought, per task."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact
from bot.answers.language import listed, say
from bot.question import Filter, Language, Period, Question
from bot.topics import common
from bot.topics.base import Context, Topic, asked_shape
from bot.topics.projects_words import PROJECT_WORDS
from bot.understanding.reading import Slots
from bot.understanding.spans import Name, Names
from bot.understanding.vocabulary import Phrases, Words
from models import queries
from models.projects import Benefit, Project, Theme
from models.visibility import visible
from models.years import years_between

KEY = "benefits"
NAMED_AT_MOST = 3
"""Benefits that fit in the headline itself."""
AUDIENCES: Words = {
    ("theme", "services"): Phrases(
        "dienstverlening|digitale dienstverlening|burger|burgers|inwoner|inwoners|ondernemer|ondernemers|bedrijven"
        "|klanten",
        "services|service delivery|citizen|citizens|resident|residents|inhabitants|businesses|entrepreneurs|public",
    ),
    ("theme", "operations"): Phrases(
        "bedrijfsvoering|organisatie|medewerkers|ambtenaren|collega's|intern",
        "operations|business operations|organisation|organization|employees|staff|colleagues|internally",
    ),
}
"""Tasks by whom they are for, as the report words them."""


class Benefits(Topic):
    """Sheet ``opbrengsten``."""

    key = KEY
    nouns: ClassVar[frozenset[str]] = frozenset({"subject"})
    extra_slots = frozenset({"project", "text", "year"})
    words: ClassVar[Words] = {
        **{place: phrases for place, phrases in PROJECT_WORDS.items() if place[0] == "theme"},
        **AUDIENCES,
        ("subject", "noun"): Phrases(
            "opbrengst|opbrengsten|baten|toegevoegde waarde|bereikte waarde|meerwaarde|voordeel|voordelen"
            "|profijt|winst|winsten|nut|succes|pluspunt|pluspunten|verdienste|verdiensten|vruchten|rendement"
            "|successen|behaalde resultaten|resultaten behaald|resultaten voor"
            "|resultaten van samen digitaal|resultaten samen digitaal"
            "|resultaten van programma|resultaten van digitalisering"
            "|wat hebben eraan|eraan gehad|wat schoot op",
            "benefit|benefits|added value|achievement|achievements|advantage|advantages|gain|gains|success|successes"
            "|results for|results of samen digitaal|results of programme|results achieved|achieved results|upside"
            "|payoff|payoffs|upsides|returns",
        ),
        ("subject", "verb"): Phrases(
            "opgeleverd|oplevert|opleveren|levert|levert op|leveren op|leverde|leverde op|gebracht|bereikt|bereikte"
            "|verbeterd|beter geworden|aan gehad|behaald|behaalde|behalen|gemerkt|merken van|merkt van|merken ervan"
            "|zorgt voor|zorgen voor|draagt bij aan|dragen bij aan|zorgde voor|zorgden voor|gezorgd voor"
            "|droeg bij aan|bijgedragen aan|opgestoken|gewonnen",
            "brought|bring|bring us|brings|yielded|yield|delivered|achieved|realised|realized|improved|accomplished"
            "|noticed|contributed to|led to|gained",
        ),
        ("what", "yes"): Phrases("wat|iets", "what|anything|something"),
        ("object", "project"): Phrases("project|projecten", "project|projects"),
        ("measure", "all"): Phrases("volledige lijst|allemaal|alle|alles", "full list|all|everything"),
        ("group", "theme"): Phrases("per opgave|per thema|naar opgave", "per theme|by theme|per task|by task"),
        ("expected", "yes"): Phrases("verwachten|verwacht|verwachte", "expect|expected|expecting"),
        ("light", "yes"): Phrases(
            "samen digitaal|sd|programma|programma samen digitaal|digitalisering|doorontwikkeling|opgave|opgaven"
            "|thema"
            "|gemeente|tot nu toe|bereiken|concreet|vastgelegd|boeken|geboekt|geboekte|boekten|geregistreerd"
            "|geregistreerde|genoteerd|binnengehaald|opgetekend|te boek|verzilverd",
            "samen digitaal|sd|programme|program|digitisation|digitalisation|task|tasks|theme|municipality|so far"
            "|recorded|deliver|booked|registered|noted|listed|on record|logged",
        ),
    }

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        """Read the slots; projects are only spoken of here where one is named and it is asked what it brought.

        ``earlier`` is the question of this topic that a message follows up: then a theme by itself is enough.
        """
        projects, keys = slots.names("project"), slots.names("key")
        if not slots.has("subject") and earlier is None:
            return None
        # "welke projecten zijn opgeleverd?" and "is het project opgeleverd?" are about the projects themselves.
        if (slots.has("object") or projects) and not (
            slots.has("what") or slots.has("subject", "noun") or _is_told(slots)
        ):
            return None
        years = common.years_apart(slots)
        if slots.has("expected") and not (years or slots.period):
            return None  # what is recorded has a year; what is still expected is not told apart
        filters = (
            # Whom a project is for does not narrow what it brought: "wat merkt de inwoner van de glasvezelring".
            *(() if projects else slots.filters("theme")),
            *(Filter("year", str(year)) for year in years),
            *(Filter("project", key) for key in projects),
            *(Filter("text", text) for text in slots.values("text")),
        )
        return Question(
            KEY,
            ask=asked_shape(slots, keys),
            measure="all" if slots.has("measure", "all") else None,
            keys=keys,
            filters=filters,
            period=None if years else slots.period,
            group=slots.first("group"),
        )

    async def names(self, session: AsyncSession) -> Iterable[Name]:
        """What is described, and the projects that may have brought something."""
        described = await common.texts_of(session, Benefit, Benefit.key, Benefit.description)
        projects = await common.texts_of(session, Project, Project.key, Project.name)
        return [
            *(Name(KEY, "key", key, text) for key, text, _ in described),
            *(Name(KEY, "project", key, name, allowed) for key, name, allowed in projects),
        ]

    async def answer(self, question: Question, context: Context) -> Answer:
        """Answer with counts per task, or with a list."""
        session, language = context.session, context.language
        seen = visible(Benefit, context.viewer)
        conditions = [seen, *await _conditions(question, context)]
        whole = await queries.overview(session, Benefit, *conditions)
        counts = await queries.counts_by(session, Benefit, Benefit.theme, *conditions)
        offset, length = common.page_of(question, whole.count)
        order = [Benefit.theme, Benefit.description]
        found = await queries.rows(session, Benefit, *conditions, order=order, offset=offset, limit=length)
        projects = await _projects(context, [*question.values("project"), *(one.project_key for one in found)])
        as_list = bool(question.filters or question.keys or question.period or question.measure) and not question.group
        if as_list:
            entries = [_entry(one, projects, language) for one in found]
            listing = common.listing(entries, offset, whole.count, language)
        else:
            entries = [_theme_entry(theme, counts[theme], language) for theme in Theme if theme in counts]
            listing = common.listing(entries, 0, len(entries), language)
        known = whole.count or await queries.count(session, Benefit, seen)
        buttons = common.paging_buttons(question, offset, len(found), whole.count, language) if as_list else []
        return Answer(
            language,
            headline=await _headline_of(question, found, counts, projects, context)
            if known
            else say(language, "benefits-none-known"),
            title=say(language, "benefits-title"),
            facts=(Fact(say(language, "benefits-label-count"), str(whole.count)),) if whole.count else (),
            listings=(listing,) if entries else (),
            notes=common.example_note(whole.has_examples, language),
            source=say(language, "benefits-source"),
            buttons=tuple((*buttons, *_buttons(question, counts, as_list, language))[:MOST_BUTTONS]),
        )


def _is_told(slots: Slots) -> bool:
    """Tell whether a benefit is told in more than a word: "niets" is no "Stroomuitval legt niets meer stil"."""
    keyed = [one for one in slots.spans if isinstance(one.meaning, Names) and one.meaning.field == "key"]
    return any(one.end - one.start > 1 for one in keyed)


async def _conditions(question: Question, context: Context) -> list[ColumnElement[bool]]:
    session = context.session
    conditions: list[ColumnElement[bool]] = []
    if question.keys:
        conditions.append(Benefit.key.in_(question.keys))
    if question.values("theme"):
        conditions.append(Benefit.theme.in_([Theme(value) for value in question.values("theme")]))
    if question.values("project"):
        # What a project brought is not told to those who may not know the project.
        known = select(Project.key).where(visible(Project, context.viewer))
        conditions += [Benefit.project_key.in_(question.values("project")), Benefit.project_key.in_(known)]
    conditions.extend(queries.contains(Benefit.description, text) for text in question.values("text"))
    if apart := common.years_of(question):
        in_years = [await years_between(session, Benefit.years, year, year) for year in apart]
        conditions.append(or_(*(Benefit.years.in_(found) for found in in_years)))
    if period := question.period:
        years = (period.first.year if period.first else None, period.last.year if period.last else None)
        conditions.append(Benefit.years.in_(await years_between(session, Benefit.years, *years)))
    return conditions


async def _projects(context: Context, keys: Sequence[str | None]) -> dict[str, str]:
    """Return the names of projects that this person may see, by key."""
    wanted = [key for key in keys if key]
    if not wanted:
        return {}
    found = await queries.rows(context.session, Project, visible(Project, context.viewer), Project.key.in_(wanted))
    return {one.key: one.name for one in found}


def _entry(one: Benefit, projects: dict[str, str], language: Language) -> Entry:
    about = [say(language, f"project-theme-{one.theme.value}"), projects.get(one.project_key or ""), one.years]
    return Entry(title=one.description, details=(" · ".join(part for part in about if part),))


def _theme_entry(theme: Theme, count: int, language: Language) -> Entry:
    return Entry(
        title=_theme(theme, language),
        value=say(language, "benefits-count", count=count),
        opens=Question(KEY, filters=(Filter("theme", theme.value),)),
    )


def _theme(theme: Theme, language: Language) -> str:
    return say(language, f"project-theme-{theme.value}")


async def _headline_of(
    question: Question,
    found: Sequence[Benefit],
    counts: dict[Theme, int],
    projects: dict[str, str],
    context: Context,
) -> str:
    """Return the headline; where years are set side by side, with the number of each and the difference."""
    language, years = context.language, common.years_of(question)
    if len(years) < 2:
        return _headline(question, found, counts, projects, language)
    numbers = []
    for year in years:
        one = replace(question.without("year"), period=Period.of_year(year))
        conditions = [visible(Benefit, context.viewer), *await _conditions(one, context)]
        numbers.append(await queries.count(context.session, Benefit, *conditions))
    themes = [_theme(Theme(value), language) for value in question.values("theme")]
    about = say(language, "benefits-for", theme=listed(themes, language, style="or")) if themes else ""
    subject = common.joined(say(language, "benefits-compared"), about)
    return common.years_headline(subject, list(zip(years, numbers, strict=True)), language)


def _of_one(one: Benefit, projects: dict[str, str], language: Language) -> str:
    """Return which project brought one benefit that was named, where any is known."""
    name = projects.get(one.project_key or "")
    text = "benefits-by-project" if name else "benefits-by-none"
    return say(language, text, project=name or "", benefit=one.description.rstrip("."))


def _headline(
    question: Question,
    found: Sequence[Benefit],
    counts: dict[Theme, int],
    projects: dict[str, str],
    language: Language,
) -> str:
    total = sum(counts.values())
    if len(question.keys) == total == len(found) == 1:
        return common.sentence(_of_one(found[0], projects, language))
    themes = [_theme(Theme(value), language) for value in question.values("theme")]
    names = [projects[key] for key in question.values("project") if key in projects]
    subject = common.joined(
        say(language, "benefits-count", count=total),
        common.matching_phrase(question, language),
        say(language, "benefits-for", theme=listed(themes, language, style="or")) if themes else "",
        say(language, "benefits-of", project=listed(names, language, style="or")) if names else "",
        *(say(language, "benefits-with-text", text=text) for text in question.values("text")),
        common.period_phrase(question.period, "benefits-period", language),
    )
    headline = say(language, "benefits-there-are", count=total, subject=subject)
    if 0 < total <= NAMED_AT_MOST and len(found) == total:
        named = [one.description.rstrip(".") for one in found]
        return common.sentence(say(language, "benefits-named", headline=headline, parts=listed(named, language)))
    if len(counts) > 1:
        parts = [
            say(language, "benefits-counted", count=counts[theme], theme=_theme(theme, language))
            for theme in Theme
            if theme in counts
        ]
        return common.sentence(say(language, "benefits-named", headline=headline, parts=listed(parts, language)))
    return common.sentence(headline)


def _buttons(question: Question, counts: dict[Theme, int], as_list: bool, language: Language) -> list[Button]:
    buttons = []
    if not as_list and counts:
        buttons.append(Button(say(language, "benefits-button-all"), Question(KEY, measure="all")))
    if as_list and question.measure != "all":
        buttons.append(Button(say(language, "benefits-button-themes"), Question(KEY, group="theme")))
    asked = question.values("theme")
    for theme in Theme:
        if theme.value not in asked and (not as_list or asked) and len(buttons) < MOST_BUTTONS:
            label = say(language, "benefits-for", theme=_theme(theme, language))
            buttons.append(
                Button(label[:1].upper() + label[1:], Question(KEY, filters=(Filter("theme", theme.value),)))
            )
    return buttons
