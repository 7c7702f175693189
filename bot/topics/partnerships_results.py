"""What comes of cooperation: results in a list and one in full; and what all answers about cooperation share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import ColumnElement, and_, or_

from bot.answers.answer import MOST_BUTTONS, Answer, Button, Entry, Sign
from bot.answers.language import listed, say
from bot.question import Ask, Filter, Language, Question
from bot.topics import common
from bot.topics.base import Context
from bot.topics.projects_conditions import is_past_run, statuses_of
from models import queries
from models.base import Record, fold_key
from models.partnerships import AIMS, Partnership, PartnershipKind, PartnershipResult, partnerships_with
from models.projects import FINISHED, ProjectStatus
from models.visibility import visible
from models.years import years_between

KEY = "partnerships"
BESIDE = {"running": "ongoing", "closed": "ready", "ready": "closed"}


def source_of(model: type[Record], language: Language) -> str:
    """Return the source of figures from a table; these sheets have no as-of date."""
    sheet = "samenwerkingen" if model is Partnership else "samenwerkingsresultaten"
    return say(language, "partnerships-source", sheet=sheet)


def button(text: str, question: Question, language: Language) -> Button:
    """Return a button with a text of the language."""
    return Button(say(language, text), question)


async def partnerships_asked(question: Question, context: Context) -> list[Partnership]:
    """Return the partnerships that a question is about, whatever of them it asks."""
    conditions = [visible(Partnership, context.viewer)]
    if question.values("kind"):
        conditions.append(Partnership.kind.in_([PartnershipKind(value) for value in question.values("kind")]))
    if question.values("partnership"):
        conditions.append(Partnership.key.in_(question.values("partnership")))
    if question.values("partner"):
        return await partnerships_with(context.session, question.values("partner"), *conditions)
    return list(await queries.rows(context.session, Partnership, *conditions, order=[Partnership.name]))


def partners_of(partnerships: Sequence[Partnership]) -> dict[str, str]:
    """Return the partners of partnerships, each once, by folded name."""
    partners: dict[str, str] = {}
    for one in partnerships:
        for partner in one.partner_names:
            partners.setdefault(fold_key(partner), partner)
    return partners


def partner_name(key: str, partnerships: Sequence[Partnership]) -> str:
    """Return a partner's official name by its folded one."""
    return partners_of(partnerships).get(key, key)


def breakdown(statuses: dict[ProjectStatus, int], asked: Sequence[ProjectStatus], language: Language) -> str:
    """Return "1 gereed en 3 afgerond", the most frequent first; where finished ones are asked for, both are named."""
    both = set(asked) == set(FINISHED)
    named = [status for status in ProjectStatus if statuses.get(status) or (both and status in asked)]
    if not both:
        named.sort(key=lambda status: -statuses[status])
    return listed([say(language, f"project-counted-{s.value}", count=statuses.get(s, 0)) for s in named], language)


async def _conditions(
    question: Question, partnerships: Sequence[Partnership], context: Context
) -> list[ColumnElement[bool]]:
    result = PartnershipResult
    conditions: list[ColumnElement[bool]] = []
    if question.keys:
        conditions.append(result.key.in_(question.keys))
    if question.values("status") and not is_past_run(question, context.today):
        conditions.append(result.status.in_(statuses_of(question.values("status"))))
    if question.values("aim"):
        together = and_ if question.values("together") else or_
        conditions.append(together(*(getattr(result, aim).is_(True) for aim in question.values("aim"))))
    if any(question.values(field) for field in ("partner", "partnership", "kind")):
        conditions.append(result.partnership_key.in_([one.key for one in partnerships]))
    conditions.extend(queries.contains(result.name, text) for text in question.values("text"))
    if period := question.period:
        years = (period.first.year if period.first else None, period.last.year if period.last else None)
        conditions.append(result.years.in_(await years_between(context.session, result.years, *years)))
    return conditions


async def results(question: Question, context: Context) -> Answer:
    """Answer with a count by status and a list of results."""
    language, session = context.language, context.session
    partnerships = await partnerships_asked(question, context)
    seen = visible(PartnershipResult, context.viewer)
    conditions = [seen, *await _conditions(question, partnerships, context)]
    whole = await queries.overview(session, PartnershipResult, *conditions)
    statuses = await queries.counts_by(session, PartnershipResult, PartnershipResult.status, *conditions)
    offset, length = common.page_of(question, whole.count)
    order = [PartnershipResult.partnership_key, PartnershipResult.name]
    found = await queries.rows(session, PartnershipResult, *conditions, order=order, offset=offset, limit=length)
    by_key = {one.key: one for one in partnerships}
    entries = [result_entry(one, by_key, language) for one in found]
    if whole.count or await queries.count(session, PartnershipResult, seen):
        headline = await _results_headline(question, whole.count, statuses, partnerships, conditions, context)
    else:
        headline = say(language, "partnerships-results-none-known")
    return Answer(
        language,
        headline=headline,
        title=say(language, "partnerships-results-title"),
        listings=(common.listing(entries, offset, whole.count, language),) if entries else (),
        notes=common.example_note(whole.has_examples, language),
        source=source_of(PartnershipResult, language),
        buttons=tuple(_result_buttons(question, offset, len(found), whole.count, language)),
    )


async def _results_headline(
    question: Question,
    count: int,
    statuses: dict[ProjectStatus, int],
    partnerships: Sequence[Partnership],
    conditions: Sequence[ColumnElement[bool]],
    context: Context,
) -> str:
    language, session = context.language, context.session
    everyone = await queries.rows(session, Partnership, visible(Partnership, context.viewer))
    names = {
        "partner": [partner_name(key, everyone) for key in question.values("partner")],
        "partnership": [one.name for one in everyone if one.key in question.values("partnership")],
        "kind": [say(language, f"partnerships-kind-{kind}") for kind in question.values("kind")],
        "aim": [say(language, f"partnerships-aim-{aim}") for aim in question.values("aim")],
    }
    subject = common.joined(
        say(language, "partnerships-results", count=count),
        common.matching_phrase(question, language),
        *(
            say(language, f"partnerships-of-{field}", name=listed(found, language, style=_style(field, question)))
            for field, found in names.items()
            if found
        ),
        *(say(language, "with-text", text=text) for text in question.values("text")),
        common.period_phrase(question.period, "partnerships-period", language),
    )
    statuses_said = () if is_past_run(question, context.today) else question.values("status")
    asked = statuses_of(statuses_said)
    states = [say(language, f"projects-state-{status}", count=count) for status in statuses_said]
    if states:
        headline = say(language, "projects-are", subject=subject, state=common.listed_states(states, language))
    else:
        headline = say(language, "projects-there-are", count=count, subject=subject)
    if count and (len(statuses) > 1 or len(asked) != 1):
        parts = breakdown(statuses, asked, language)
        headline = say(language, "projects-breakdown", headline=headline, parts=parts)
    extras = []
    if question.values("aim") and count:
        keys = await queries.counts_by(session, PartnershipResult, PartnershipResult.partnership_key, *conditions)
        where = [one.name for one in everyone if one.key in keys]
        extras.append(say(language, "partnerships-all-in", partnerships=listed(where, language)))
    extras.extend(await _beside(question, partnerships, context))
    text = common.sentence(headline, *extras)
    return text[:1].upper() + text[1:]


def _style(field: str, question: Question) -> Literal["standard", "or"]:
    """Tell how names are listed: all of the aims where they must go together, else any of them."""
    return "standard" if field == "aim" and question.values("together") else "or"


async def _beside(question: Question, partnerships: Sequence[Partnership], context: Context) -> list[str]:
    """Name the neighbouring status, which people may mean too; and of a named partnership all there is."""
    language, session = context.language, context.session
    status = question.values("status")
    if status and any(question.values(field) for field in ("partnership", "partner")):
        everything = await _conditions(question.without("status"), partnerships, context)
        seen = visible(PartnershipResult, context.viewer)
        counts = await queries.counts_by(session, PartnershipResult, PartnershipResult.status, seen, *everything)
        if counts:
            parts = breakdown(counts, (), language)
            return [say(language, "partnerships-of-all", count=sum(counts.values()), parts=parts)]
        return []
    beside = BESIDE.get(status[0]) if len(status) == 1 and not is_past_run(question, context.today) else None
    if beside is None:
        return []
    others = await _conditions(question.having(Filter("status", beside)), partnerships, context)
    count = await queries.count(session, PartnershipResult, visible(PartnershipResult, context.viewer), *others)
    if not count:
        return []
    counted = say(language, f"project-counted-{beside}", count=count)
    return [say(language, "projects-beside", counted=counted)]


def result_entry(one: PartnershipResult, partnerships: dict[str, Partnership], language: Language) -> Entry:
    """Return a result as one line: its status at the right, its years, partnership and aims below."""
    partnership = partnerships.get(one.partnership_key)
    details = [" · ".join(part for part in (one.years, partnership.name if partnership else None) if part)]
    if one.aims:
        details.append(say(language, "partnerships-aims", aims=_aims(one, language)))
    return Entry(
        title=one.name,
        value=say(language, f"project-status-{one.status.value}"),
        details=tuple(detail for detail in details if detail),
        sign=_sign(one.status),
        opens=Question(KEY, Ask.ITEM, keys=(one.key,)),
    )


def _sign(status: ProjectStatus) -> Sign:
    return Sign.GOOD if status in FINISHED else Sign.NEUTRAL


def _aims(one: PartnershipResult, language: Language) -> str:
    return listed([say(language, f"partnerships-aim-{aim}") for aim in AIMS if aim in one.aims], language)


def _result_buttons(question: Question, offset: int, shown: int, total: int, language: Language) -> list[Button]:
    buttons = common.paging_buttons(question, offset, shown, total, language)
    statuses = question.values("status")
    for status in ("running", "ongoing", "finished"):
        if status not in statuses and not question.keys:
            label = say(language, f"partnerships-button-{status}")
            buttons.append(Button(label, question.having(Filter("status", status))))
    if statuses and not question.values("partner") and not question.values("partnership"):
        filters = tuple(Filter("status", status) for status in statuses)
        buttons.append(button("partnerships-button-own-projects", Question("projects", filters=filters), language))
    return buttons[:MOST_BUTTONS]


async def result(question: Question, one: PartnershipResult, context: Context) -> Answer:
    """Answer with everything that is known of one result."""
    language = context.language
    seen = visible(Partnership, context.viewer)
    partnerships = await queries.rows(context.session, Partnership, seen, Partnership.key == one.partnership_key)
    partnership = partnerships[0] if partnerships else None
    partners = partnership.partner_names if partnership else ()
    status = say(language, f"project-status-{one.status.value}")
    purpose = partnership.purpose if partnership and question.measure == "purpose" else None
    following = (Filter("partnership", one.partnership_key),)
    return Answer(
        language,
        headline=_result_headline(question, one, partnership, status, language),
        title=say(language, "partnerships-results-title"),
        facts=(
            common.fact("label-status", status, language, _sign(one.status)),
            common.fact("project-label-years", one.years or say(language, "partnerships-no-years"), language),
            common.fact("partnerships-label-partnership", partnership.name if partnership else None, language),
            common.fact("partnerships-label-partners", listed(partners, language) if partners else None, language),
            common.fact(
                "partnerships-label-aims", _aims(one, language) or say(language, "partnerships-no-aims"), language
            ),
        ),
        body=(purpose,) if purpose else (),
        notes=common.example_note(one.example, language),
        source=source_of(PartnershipResult, language),
        buttons=(
            button("partnerships-button-same", Question(KEY, measure="results", filters=following), language),
            button("partnerships-button-purpose", Question(KEY, measure="purpose", filters=following), language),
            button("partnerships-button-results", Question(KEY, measure="results"), language),
        ),
    )


def _result_headline(
    question: Question, one: PartnershipResult, partnership: Partnership | None, status: str, language: Language
) -> str:
    where = partnership.name if partnership else common.unknown(language)
    if question.measure == "owner":
        return say(language, "partnerships-result-no-owner", name=one.name, partnership=where)
    if question.measure == "partners" and partnership and partnership.partner_names:
        partners = listed(partnership.partner_names, language)
        return say(language, "partnerships-result-partners", name=one.name, partners=partners, partnership=where)
    if question.measure == "aims" and one.aims:
        return say(language, "partnerships-result-aims", name=one.name, aims=_aims(one, language))
    years = f" ({one.years})" if one.years else ""
    answered = ""
    asked = question.values("status")
    # "wanneer is het klaar?" asks for years, no yes or no.
    if asked and question.measure != "years":
        answered = say(language, "project-yes" if one.status in statuses_of(asked) else "project-no")
        if one.status in FINISHED and set(statuses_of(asked)) <= set(FINISHED):
            answered = say(language, "project-yes") if "finished" in asked or one.status in statuses_of(asked) else ""
    stands = say(language, "partnerships-result", name=one.name, status=status, years=years, partnership=where)
    return common.joined(answered, stands)
