"""Projects: a headline with figures, and a list with what needs attention first."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, or_

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Fact
from bot.answers.language import listed, say
from bot.question import Ask, Filter, Question
from bot.topics import by_owner, by_owner_answers, common
from bot.topics.base import Context
from bot.topics.by_owner_answers import Counted
from bot.topics.projects_conditions import (
    AVERAGE,
    MONEY,
    aspects_of,
    conditions_of,
    order_of,
    shared_by,
    statuses_of,
    still_to_come,
)
from bot.topics.projects_item import KEY, entry_of, item
from bot.topics.projects_phrases import ORDERED, TOLD_OF_EACH, Wording, capital, light_words
from bot.understanding.outcomes import NOBODY
from models import queries
from models.partnerships import PartnershipResult
from models.projects import (
    ASPECTS,
    Colour,
    Project,
    ProjectTotals,
    light_counts,
    totals,
    totals_by,
)
from models.visibility import visible

LATE_BESIDE = {"overdue": "delayed", "delayed": "overdue"}
"""Past its delivery date, and expected later than planned: two things, of which the one is named beside the other."""
NAMED_AT_MOST = 3
"""Projects that fit in the headline itself."""
GROUPS = {
    "programme": Project.programme,
    "theme": Project.theme,
    "status": Project.status,
    "phase": Project.phase,
    "owner": Project.owner_key,
}


async def answer(question: Question, context: Context) -> Answer:
    """Answer with one project in full, or with a headline, figures and a list."""
    if NOBODY in question.values("owner"):
        return common.stranger(context, say(context.language, "projects-title"))
    if question.ask is Ask.ITEM and len(question.keys) == 1:
        seen = visible(Project, context.viewer)
        found = await queries.rows(context.session, Project, seen, Project.key == question.keys[0])
        if found:
            return await item(question, found[0], context)
    listed = _Listed(by_owner.settled(question), context)
    counts = by_owner.counts(listed.question) and not by_owner.adds_up(listed.question, MONEY)
    return await (listed.by_owner() if counts else listed.answer())


class _Listed(Wording):
    """What is worked out for a list, and said of it."""

    async def by_owner(self) -> Answer:
        """Answer with the number of projects of each owner or department."""
        question, context, session = self.question, self.context, self.context.session
        asked = await conditions_of(question, session, context.today)
        count = await queries.count(session, Project, visible(Project, context.viewer), *asked)
        fields = ("owner", "client", "not_owner", "not_client")
        self.people = await queries.people(session, [value for field in fields for value in question.values(field)])
        self.left_out = await self._names_of(question.values("not_key"))
        counted = Counted(
            Project,
            asked,
            self._whole(count),
            say(self.language, "projects-title"),
            say(self.language, "source-sheet", sheet="projecten"),
            [("by-owner-of-which-red", Project.shows([Colour.RED]))],
        )
        return await by_owner_answers.answer(question, context, counted)

    def _whole(self, count: int) -> str:
        """Return how many projects there are, and how they stand where that was asked."""
        subject, state = self._subject(count), self._state(count)
        if state:
            return capital(say(self.language, "projects-are", subject=subject, state=state))
        return capital(say(self.language, "projects-there-are", count=count, subject=subject))

    async def answer(self) -> Answer:
        question, context, language, session = self.question, self.context, self.language, self.context.session
        asked = await conditions_of(question, session, context.today)
        conditions = [visible(Project, context.viewer), *asked]
        whole = await queries.overview(session, Project, *conditions)
        sums = await totals(session, *conditions)
        self.statuses = await queries.counts_by(session, Project, Project.status, *conditions)
        offset, length = common.page_of(question, whole.count)
        order = order_of(question, context.today)
        found = await queries.rows(session, Project, *conditions, order=order, offset=offset, limit=length)
        keys = [key for one in found for key in (one.owner_key, one.client_key)]
        fields = ("owner", "client", "not_owner", "not_client")
        named = [value for field in fields for value in question.values(field)]
        self.people = await queries.people(session, [*keys, *named])
        self.left_out = await self._names_of(question.values("not_key"))
        entries = [entry_of(one, self.people, question, context) for one in found]
        shown = min(whole.count, question.limit) if question.limit else whole.count
        listing = (common.listing(entries, offset, shown, language),) if entries else ()
        self.first = found
        if question.group and whole.count:
            groups = await self._groups(conditions)
            self.most = self._most(groups)
            listing = (common.listing(groups, 0, len(groups), language),)
        if whole.count or await queries.count(session, Project, visible(Project, context.viewer)):
            headline = await self._headline(whole.count, sums, conditions)
        else:
            headline = say(language, "projects-none-known")
        return Answer(
            language,
            headline=headline,
            title=say(language, "projects-title"),
            facts=await self._facts(whole.count, sums, conditions),
            listings=listing,
            notes=(
                *await common.withheld_note(context, Project, *asked),
                *common.example_note(whole.has_examples, language),
            ),
            source=say(language, "source-sheet", sheet="projecten"),
            as_of=whole.first_as_of,
            as_of_until=whole.last_as_of,
            buttons=tuple(await self._buttons(offset, len(found), whole.count, conditions)),
        )

    async def _headline(self, count: int, sums: ProjectTotals, conditions: Sequence[ColumnElement[bool]]) -> str:
        question, language = self.question, self.language
        subject = self._subject(count)
        headline = self._whole(count)
        field = (question.order or "").removeprefix("-")
        if self.first and field in ORDERED and not question.page:
            return capital(self._extremes(field, subject))
        if question.measure == "share":
            asked = await conditions_of(shared_by(question), self.context.session, self.context.today)
            whole = await queries.count(self.context.session, Project, visible(Project, self.context.viewer), *asked)
            return capital(common.sentence(self._share(count, whole)))
        if count and still_to_come(question, self.context.today):
            return capital(self._to_come(count, subject))
        if self.most:
            names = listed([one.title for one in self.most], language)
            most = say(language, "projects-most", names=names, groups=len(self.most), count=self.most[0].value)
            return capital(common.sentence(headline, most))
        singled_out = any(question.values(field) for field in ("colour", "late", "money", "unspent", "missing"))
        singled_out |= question.measure in TOLD_OF_EACH
        if singled_out and len(self.first) == count <= NAMED_AT_MOST:
            names = self._each()
            headline = say(language, "projects-breakdown", headline=headline, parts=names) if names else headline
        elif self._shows_breakdown(count):
            headline = say(language, "projects-breakdown", headline=headline, parts=self._breakdown())
        figure = (question.measure or "").removeprefix(AVERAGE)
        money = self._sum(question.measure, sums) if count and figure in MONEY else ""
        if question.measure == "progress" and count:
            money = self._sum("progress", sums)
        return capital(common.sentence(headline, *await self._extras(count, conditions), money))

    async def _names_of(self, keys: Sequence[str]) -> list[str]:
        """Return the names of projects that this person may see."""
        if not keys:
            return []
        seen = visible(Project, self.context.viewer)
        rows = await queries.rows(self.context.session, Project, seen, Project.key.in_(keys), order=[Project.name])
        return [one.name for one in rows]

    def _most(self, groups: Sequence[Entry]) -> Sequence[Entry]:
        """Return the groups that have the most projects, where they are few; of money the list itself tells."""
        figure = (self.question.measure or "").removeprefix(AVERAGE)
        most = [one for one in groups if one.value == groups[0].value]
        return most if figure not in MONEY and len(most) <= NAMED_AT_MOST else ()

    async def _extras(self, count: int, conditions: Sequence[ColumnElement[bool]]) -> list[str]:
        """Return what a reader would want to know beside the count: red ones, late ones, the neighbouring status."""
        question, language, session, today = self.question, self.language, self.context.session, self.context.today
        extras = []
        asks_lights = question.measure in (None, "lights", "reason") and not question.values("colour")
        if count > 1 and asks_lights and not question.values("late"):
            red = await queries.count(session, Project, Project.shows([Colour.RED]), *conditions)
            amber = await queries.count(
                session, Project, Project.shows([Colour.AMBER]), ~_shows(Colour.RED), *conditions
            )
            if red or amber:
                extras.append(say(language, "projects-of-which-coloured", red=red, amber=amber))
            overdue = await queries.count(session, Project, Project.overdue_on(today), *conditions)
            if overdue:
                extras.append(say(language, "projects-of-which-overdue", count=overdue))
        if question.values("unspent"):
            asked = await conditions_of(question.without("unspent"), session, today)
            seen = visible(Project, self.context.viewer)
            if unknown := await queries.count(session, Project, seen, Project.spent.is_(None), *asked):
                extras.append(say(language, "projects-spent-unknown", count=unknown))
        late = question.values("late")
        if len(late) == 1 and late[0] in LATE_BESIDE:
            other = LATE_BESIDE[late[0]]
            asked = await conditions_of(question.having(Filter("late", other)), session, today)
            near = await queries.count(session, Project, visible(Project, self.context.viewer), *asked)
            if near:
                counted = say(language, f"projects-counted-{other}", count=near)
                extras.append(say(language, "projects-beside", counted=counted))
        beside = self._neighbour()
        if beside:
            others = await conditions_of(question.having(Filter("status", beside)), session, today)
            near = await queries.count(session, Project, visible(Project, self.context.viewer), *others)
            if near:
                counted = say(language, f"project-counted-{beside}", count=near)
                extras.append(say(language, "projects-beside", counted=counted))
        return extras

    async def _facts(
        self, count: int, sums: ProjectTotals, conditions: Sequence[ColumnElement[bool]]
    ) -> tuple[Fact, ...]:
        """Return sums where money was asked about, else the four lights where nothing narrower was."""
        question, language = self.question, self.language
        if not count:
            return ()
        if question.measure in MONEY or question.ask is Ask.TOTAL:
            return tuple(
                Fact(say(language, f"project-label-{name}"), self._cell(getattr(sums, name), sums.count))
                for name in MONEY
            )
        if count > 1 and (question.measure == "lights" or question.values("aspect") or not question.filters):
            lights = await light_counts(self.context.session, *conditions)
            return tuple(
                Fact(say(language, f"project-label-{aspect}"), light_words(lights[aspect], language))
                for aspect in aspects_of(question)
            )
        return ()

    async def _groups(self, conditions: Sequence[ColumnElement[bool]]) -> list[Entry]:
        language, group = self.language, self.question.group or "status"
        by_value = await totals_by(self.context.session, GROUPS[group], *conditions)
        if group == "owner":
            self.people |= await queries.people(self.context.session, list(by_value))
        entries = []
        for value, sums in sorted(by_value.items(), key=lambda pair: (pair[0] is None, -pair[1].count, str(pair[0]))):
            figure = self.question.measure or ""
            if figure.startswith(AVERAGE):
                money = self._sum(figure, sums)
            else:
                money = self._cell(getattr(sums, figure), sums.count) if figure in MONEY else ""
            count = say(language, "projects-count", count=sums.count)
            opens = None
            if value is not None:
                opens = Question(
                    KEY, filters=(*self.question.without(group).filters, Filter(group, str(value).lower()))
                )
            entries.append(
                Entry(
                    self._group_name(group, value), value=money or count, details=(count,) if money else (), opens=opens
                )
            )
        return entries

    async def _buttons(
        self, offset: int, shown: int, total: int, conditions: Sequence[ColumnElement[bool]]
    ) -> list[Button]:
        question, language, session = self.question, self.language, self.context.session
        buttons = common.paging_buttons(question, offset, shown, total, language) if not question.group else []
        statuses = question.values("status")
        if statuses and not question.values("owner"):
            wanted = PartnershipResult.status.in_(statuses_of(statuses))
            count = await queries.count(
                session, PartnershipResult, visible(PartnershipResult, self.context.viewer), wanted
            )
            if count:
                filters = tuple(Filter("status", status) for status in statuses)
                label = say(language, "projects-button-cooperation", count=count)
                buttons.append(Button(label, Question("partnerships", measure="results", filters=filters)))
        beside = self._neighbour()
        if beside:
            label = say(language, "projects-button-status", status=say(language, f"project-status-{beside}"))
            buttons.append(Button(label, question.having(Filter("status", beside))))
        if total > 1:
            for field, value, text in (
                ("colour", "attention", "projects-button-attention"),
                ("late", "delayed", "projects-button-delayed"),
                ("status", "unfinished", "projects-button-open"),
            ):
                if not question.values(field):
                    buttons.append(Button(say(language, text), question.having(Filter(field, value))))
        return buttons[:MOST_BUTTONS]


def _shows(colour: Colour) -> ColumnElement[bool]:
    """Return the condition that a light shows a colour, false (not unknown) where a light is not known."""
    return or_(*(getattr(Project, aspect).is_not_distinct_from(colour) for aspect in ASPECTS))
