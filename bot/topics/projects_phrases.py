"""A list of projects in words: what was understood, what was found, and the sums."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from bot.answers.answer import Entry
from bot.answers.language import day, euros, listed, number, percent, say
from bot.question import Comparison, Filter, Language, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.projects_conditions import (
    AVERAGE,
    COMPARED,
    MONEY,
    SHARES,
    aspects_of,
    colours_of,
    is_past_run,
    moment_of,
    statuses_of,
)
from models.people import Person
from models.projects import (
    FINISHED,
    Colour,
    Project,
    ProjectStatus,
    ProjectTotals,
    Sum,
)

BESIDE = {"running": "ongoing", "closed": "ready", "ready": "closed"}
"""What is named beside a status, for people may mean it too."""
TOLD_OF_EACH = (*MONEY, "progress", "ready", "planned", "start", "owner", "client", "phase", "reason")
"""What is told of each project in the headline, where there are few and it was asked."""
ORDERED = (*MONEY, "progress", "delay_days")


class Wording:
    """What is known of the list, and how it is said."""

    def __init__(self, question: Question, context: Context) -> None:
        self.question, self.context, self.language = question, context, context.language
        self.people: dict[str, Person] = {}
        self.statuses: dict[ProjectStatus, int] = {}
        self.first: Sequence[Project] = ()
        self.most: Sequence[Entry] = ()
        self.left_out: Sequence[str] = ()

    def _extremes(self, field: str, subject: str) -> str:
        """Return the first of an ordered list, with their figures; those without one are not among them."""
        question, language = self.question, self.language
        known = [one for one in self.first if getattr(one, field) is not None][: question.limit or 1]
        if not known:
            return say(language, "projects-extreme-unknown", subject=subject)
        named = [f"{one.name} ({_figure(one, field, language)})" for one in known]
        way = "highest" if (question.order or "").startswith("-") else "lowest"
        ordered = say(language, f"projects-by-{field}")
        return say(
            language, f"projects-{way}", subject=subject, names=listed(named, language), by=ordered, count=len(known)
        )

    def _each(self) -> str:
        """Return the few projects that were found, each with what was asked of it."""
        return listed([self._with_figure(one) for one in self.first], self.language)

    def _with_figure(self, one: Project) -> str:
        language, measure = self.language, (self.question.measure or "").removeprefix(AVERAGE)
        days = {"ready": one.ready_day, "planned": one.planned_ready, "start": one.start}
        people = {"owner": one.owner_key, "client": one.client_key}
        figure: str | None = ""
        if measure in days:
            found = days[measure]
            figure = day(found, language) if found else common.unknown(language)
        elif measure in people:
            person = self.people.get(people[measure] or "")
            figure = person.name if person else say(language, "no-owner") if measure == "owner" else ""
        elif measure == "progress":
            figure = common.unknown(language) if one.progress is None else percent(one.progress, language)
        elif self.question.values("money"):
            spent, budget = (common.amount_or_unknown(amount, language) for amount in (one.spent, one.budget))
            figure = say(language, "projects-spent-of", spent=spent, budget=budget)
        elif measure in MONEY:
            figure = common.amount_or_unknown(getattr(one, measure), language)
        elif measure == "phase":
            figure = one.phase
        elif measure == "reason" and one.note:
            figure = one.note.rstrip(".")
        return f"{one.name} ({figure})" if figure else one.name

    def _subject(self, count: int) -> str:
        question, language = self.question, self.language
        named = {
            "programme": [say(language, f"project-programme-{value}") for value in question.values("programme")],
            "theme": [say(language, f"project-theme-{value}") for value in question.values("theme")],
            "phase": list(question.values("phase")),
            "client": [common.owner_name(key, self.people, language) for key in question.values("client")],
        }
        moment = moment_of(question)
        return common.joined(
            say(language, "projects-count", count=count),
            common.matching_phrase(question, language),
            *(
                say(language, f"projects-of-{field}", name=listed(names, language, style="or"))
                for field, names in named.items()
                if names
            ),
            common.owner_phrase(question, self.people, self.context.viewer.person_key, language),
            *(say(language, "with-text", text=text) for text in question.values("text")),
            *(_threshold(one, language) for one in question.filters if one.field in COMPARED),
            *(say(language, f"projects-{value}-budget") for value in question.values("money")),
            say(language, "projects-unbudgeted") if question.values("unbudgeted") else "",
            say(language, "projects-unspent") if question.values("unspent") else "",
            *(say(language, f"projects-missing-{value}") for value in question.values("missing")),
            self._left_out(),
            common.period_phrase(question.period, f"projects-period-{moment}", language),
        )

    def _left_out(self) -> str:
        """Return what was left out, in words: ``buiten die van Karin de Vries``."""
        question, language = self.question, self.language
        names = [say(language, "projects-quoted", name=one) for one in self.left_out]
        for field in ("owner", "client"):
            names += [common.owner_name(key, self.people, language) for key in question.values(f"not_{field}")]
        names += list(question.values("not_phase"))
        for field in ("programme", "theme", "colour"):
            names += [say(language, f"project-{field}-{value}") for value in question.values(f"not_{field}")]
        names += [say(language, f"project-without-{value}") for value in question.values("not_status")]
        return say(language, "projects-left-out", names=listed(names, language)) if names else ""

    def _state(self, count: int) -> str:
        question, language = self.question, self.language
        past = is_past_run(question, self.context.today)
        statuses = () if past else question.values("status")
        said = [say(language, f"projects-state-{status}", count=count) for status in statuses]
        states = [common.listed_states(said, language)]
        colours = [say(language, f"project-colour-{colour.value}") for colour in colours_of(question)]
        if colours:
            aspects = aspects_of(question) if question.values("aspect") else ()
            names = [say(language, f"project-aspect-{aspect}") for aspect in aspects]
            states.append(
                say(
                    language,
                    "projects-state-coloured",
                    count=count,
                    colour=listed(colours, language, style="or"),
                    aspects=listed(names, language, style="or") if names else "",
                    named=len(names),
                )
            )
        states.extend(say(language, f"projects-state-{late}", count=count) for late in question.values("late"))
        return listed([state for state in states if state], language)

    def _shows_breakdown(self, count: int) -> bool:
        measure = (self.question.measure or "").removeprefix(AVERAGE)
        if not count or measure in (*MONEY, "progress", "owner", "client", "phase"):
            return False
        asked = statuses_of(self.question.values("status"))
        return len(self.statuses) > 1 or len(asked) > 1 or (count > 1 and not asked and not self.question.filters)

    def _breakdown(self, *only: ProjectStatus) -> str:
        """Return "1 gereed en 3 afgerond"; statuses that were asked for are named, none of them too."""
        asked = set(statuses_of(self.question.values("status")))
        # Of statuses that were set side by side each gets its number, also where that is 0.
        asks_both = asked == set(FINISHED) or len(self.question.values("status")) > 1
        parts = [
            say(self.language, f"project-counted-{status.value}", count=self.statuses.get(status, 0))
            for status in only or ProjectStatus
            if self.statuses.get(status) or (only and status in only) or (status in asked and asks_both)
        ]
        return listed(parts, self.language)

    def _share(self, count: int, whole: int) -> str:
        """Return how many of all projects are such, as a number and in percent."""
        language = self.language
        share = percent(round(Decimal(100 * count) / whole, 1), language) if whole else common.unknown(language)
        subject = say(language, "projects-share", count=count, total=whole, share=share)
        return say(language, "projects-share-are", subject=subject, state=self._state(count) or self._which())

    def _which(self) -> str:
        """Return what narrows the projects down, where that is no state of theirs."""
        return say(self.language, "projects-share-which", subject=self._subject(2))

    def _to_come(self, count: int, subject: str) -> str:
        done = sum(self.statuses.get(status, 0) for status in FINISHED)
        parts = self._breakdown(*FINISHED) if done else ""
        headline = say(self.language, "projects-to-come", subject=subject, done=done, parts=parts)
        rest = say(self.language, "projects-not-yet", open=count - done) if 0 < done < count else ""
        return common.sentence(headline, rest)

    def _sum(self, measure: str | None, sums: ProjectTotals) -> str:
        """Return a total in words, with how many projects are in it where that is not all."""
        language = self.language
        figure = (measure or "budget").removeprefix(AVERAGE)
        found: Sum = getattr(sums, figure)
        if measure and measure.startswith(AVERAGE) and found.amount is not None:
            amount = euros(found.amount / found.known, language)
            over = say(language, "projects-over", known=found.known, count=sums.count)
            return common.joined(say(language, f"projects-average-{figure}", amount=amount), over)
        measure = figure
        if found.amount is None:
            return say(language, f"projects-sum-{measure}-unknown")
        amount = percent(round(found.amount), language) if measure == "progress" else euros(found.amount, language)
        over = say(language, "projects-over", known=found.known, count=sums.count) if found.known < sums.count else ""
        return common.joined(say(language, f"projects-sum-{measure}", amount=amount), over)

    def _neighbour(self) -> str | None:
        statuses = self.question.values("status")
        if len(statuses) != 1 or is_past_run(self.question, self.context.today):
            return None
        return BESIDE.get(statuses[0])

    def _cell(self, found: Sum, count: int) -> str:
        if found.amount is None:
            return common.unknown(self.language)
        over = say(self.language, "projects-over", known=found.known, count=count) if found.known < count else ""
        return common.joined(euros(found.amount, self.language), over)

    def _group_name(self, group: str, value: object) -> str:
        if value is None:
            return say(self.language, "no-owner") if group == "owner" else common.unknown(self.language)
        if group == "owner":
            return self.people[str(value)].name if str(value) in self.people else str(value)
        return str(value) if group == "phase" else say(self.language, f"project-{group}-{value}")


def _figure(one: Project, field: str, language: Language) -> str:
    """Return a figure that is known, in its unit."""
    value = getattr(one, field)
    if field == "progress":
        return percent(value, language)
    return say(language, "projects-days", days=value) if field == "delay_days" else euros(value, language)


def light_words(counts: dict[Colour | None, int], language: Language) -> str:
    """Return how many lights show each colour: ``1 rood, 4 groen``."""
    order = (Colour.RED, Colour.AMBER, Colour.GREEN, Colour.GREY)
    said = [
        f"{counts[colour]} {say(language, f'project-colour-{colour.value}')}" for colour in order if counts.get(colour)
    ]
    if counts.get(None):
        said.append(f"{counts[None]} {common.unknown(language)}")
    return ", ".join(said)


def _threshold(one: Filter, language: Language) -> str:
    """Return a comparison in words: ``met meer dan € 50.000 budget``."""
    value = Decimal(one.value)
    amount = euros(value, language) if one.field in MONEY else number(value, language)
    if one.field in SHARES or one.field == "progress":
        amount = percent(value, language)
    how = {Comparison.FROM: Comparison.AT_LEAST, Comparison.BEFORE: Comparison.BELOW}.get(
        one.comparison, one.comparison
    )
    compared = say(language, f"projects-compared-{how.value}", amount=amount)
    return say(language, f"projects-with-{one.field}", amount=compared)


def capital(text: str) -> str:
    """Return a sentence with its first letter in upper case."""
    return text[:1].upper() + text[1:]
