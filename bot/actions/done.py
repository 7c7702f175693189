"""*Gereed*: with a day and a word. A promise closes in two steps: done, then reported back to the council."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from bot.actions.deeds import BadInput, Declined, Deed, Outcome, back_data
from bot.answers.forms import ChoiceField, DateField, Field, Form, TextField
from bot.answers.language import day, say
from bot.answers.plain import tidy
from bot.answers.pressing import Act
from models import reminder_choices as choices
from models.benchmark import EditionStatus
from models.commitments import CommitmentStatus
from models.projects import FINISHED, ProjectStatus
from models.reminder_choices import PersonalStatus
from models.reminders import DueKind
from models.reports import ReportStatus, SectionStatus

LONGEST_BACK = timedelta(days=5 * 366)
"""How long ago something can have been done: further back is a slip of the pen."""

NOTICE = ("given", "extended", "runs-on")
"""What can be decided on a contract."""

_TITLES: Mapping[DueKind, str] = MappingProxyType(
    {
        DueKind.REPORT_BACK: "form-report-title",
        DueKind.SECTION: "form-section-title",
        DueKind.REPORT_ADOPTION: "form-adoption-title",
        DueKind.CONTRACT_NOTICE: "form-notice-title",
    }
)
_SUBMITS: Mapping[DueKind, str] = MappingProxyType(
    {DueKind.SECTION: "form-section-submit", DueKind.REPORT_ADOPTION: "form-adoption-submit"}
)


def ask(deed: Deed, fault: str = "") -> Form:
    """Return the form that is filled in before something is marked as done."""
    kind, language = _step_of(deed), deed.language
    lines = {
        DueKind.PROMISE: ("form-done-two-steps",),
        DueKind.REQUEST: ("form-done-two-steps",),
        DueKind.REPORT_ADOPTION: ("form-adoption-warning",),
    }.get(kind, ())
    return Form(
        title=say(language, _TITLES.get(kind, "form-done-title")),
        headline=deed.title,
        lines=tuple(say(language, line) for line in lines),
        fields=_fields(deed),
        submit=say(language, _SUBMITS.get(kind, "form-done-submit")),
        data=deed.press.doing(Act.DONE).to_data(),
        back=say(language, "act-back"),
        back_data=back_data(deed.press),
        fault=fault,
    )


def _step_of(deed: Deed) -> DueKind:
    """Return what is to be done: a promise that the card showed as done is to be reported back."""
    subject = deed.subject
    is_done = subject.kind in (DueKind.PROMISE, DueKind.REQUEST) and subject.record.status is CommitmentStatus.DONE
    return DueKind.REPORT_BACK if is_done and not deed.is_older else subject.kind


def _fields(deed: Deed) -> tuple[Field, ...]:
    kind, filled = _step_of(deed), deed.press.inputs

    def text(label: str, *, required: bool = False) -> TextField:
        return TextField("word", say(deed.language, label), tidy(filled.get("word", "")), required)

    def on(label: str) -> DateField:
        first = deed.today - LONGEST_BACK
        chosen = deed.day("day")
        value = chosen if chosen and first <= chosen <= deed.today else deed.today
        return DateField("day", say(deed.language, label), value, first, deed.today)

    match kind:
        case DueKind.PROMISE | DueKind.REQUEST:
            return on("form-done-day"), text("form-done-word")
        case DueKind.REPORT_BACK:
            return on("form-report-day"), text("form-report-word")
        case DueKind.SECTION:
            return (text("form-section-word"),)
        case DueKind.PROJECT_END:
            return (text("form-project-word"),)
        case DueKind.REPORT_ADOPTION | DueKind.BENCHMARK_OPENING:
            return ()
        case DueKind.CONTRACT_NOTICE:
            offered = [(code, say(deed.language, f"form-notice-{code}")) for code in NOTICE]
            choice = ChoiceField("choice", say(deed.language, "form-notice-choice"), offered)
            return choice, text("form-notice-word")
    return (text("form-settle-word", required=True),)


async def do(deed: Deed) -> Outcome:
    """Mark it as done. Raises Declined, BadInput, and Older where someone came first."""
    kind = _step_of(deed)
    if kind is DueKind.PERSONAL:
        return await _personal(deed)
    if kind not in _BY_RECORD:
        return await _settle(deed)
    step = _BY_RECORD[kind](deed)
    if step.already:
        return await deed.already()
    if step.declined:
        raise Declined(step.declined)
    await deed.change(step.fields)
    return deed.said(step.said, **step.values)


@dataclass(frozen=True, slots=True)
class _Step:
    """How the record of a kind tells that something is done."""

    fields: Mapping[str, object]
    said: str
    already: bool
    declined: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)


def _commitment(deed: Deed) -> _Step:
    record, on = deed.subject.record, _day_of(deed)
    fields = {"status": CommitmentStatus.DONE, "done_on": on, "as_of": deed.today, **_with_word(deed, "progress_note")}
    return _Step(
        fields,
        "acted-done",
        already=record.status is CommitmentStatus.DONE,
        declined="declined-lapsed" if record.status is CommitmentStatus.LAPSED else "",
        values={"day": day(on, deed.language)},
    )


def _report_back(deed: Deed) -> _Step:
    record, on = deed.subject.record, _day_of(deed)
    fields = {"reported_on": on, "as_of": deed.today, **_with_word(deed, "progress_note")}
    return _Step(
        fields,
        "acted-reported",
        already=record.reported_on is not None,
        declined="" if record.status is CommitmentStatus.DONE else "declined-not-done-yet",
        values={"day": day(on, deed.language)},
    )


def _section(deed: Deed) -> _Step:
    fields = {"status": SectionStatus.DELIVERED, **_with_word(deed, "note")}
    already = deed.subject.record.status is not SectionStatus.NOT_STARTED
    return _Step(fields, "acted-delivered", already)


def _adoption(deed: Deed) -> _Step:
    already = deed.subject.record.status is ReportStatus.PUBLIC
    return _Step({"status": ReportStatus.PUBLIC}, "acted-public", already)


def _opening(deed: Deed) -> _Step:
    already = deed.subject.record.status in (EditionStatus.RUNNING, EditionStatus.CLOSED)
    return _Step({"status": EditionStatus.RUNNING}, "acted-running", already)


def _project(deed: Deed) -> _Step:
    record = deed.subject.record
    return _Step(
        {"status": ProjectStatus.READY, **_with_word(deed, "note")},
        "acted-ready",
        already=record.status in FINISHED,
        declined="declined-not-possible" if record.status is ProjectStatus.CANCELLED else "",
    )


_BY_RECORD = {
    DueKind.PROMISE: _commitment,
    DueKind.REQUEST: _commitment,
    DueKind.REPORT_BACK: _report_back,
    DueKind.SECTION: _section,
    DueKind.REPORT_ADOPTION: _adoption,
    DueKind.BENCHMARK_OPENING: _opening,
    DueKind.PROJECT_END: _project,
}
_SETTLED = frozenset(
    {
        DueKind.REPORT_DELIVERY,
        DueKind.BENCHMARK_DELIVERY,
        DueKind.BENCHMARK_CONTRACT,
        DueKind.CONTRACT_NOTICE,
        DueKind.STALE_FIGURES,
    }
)
"""Kinds of which no record tells that they are done: that they are is kept beside it."""
CAN_BE_DONE = frozenset(_BY_RECORD) | _SETTLED | {DueKind.PERSONAL}


def _day_of(deed: Deed) -> Any:
    """Return the day that was filled in; raises BadInput where it cannot be."""
    first, last = deed.today - LONGEST_BACK, deed.today
    on = deed.day("day")
    if on is None or not first <= on <= last:
        allowed = say(deed.language, "form-day-between", first=day(first, deed.language), last=day(last, deed.language))
        raise BadInput("declined-day", allowed=allowed)
    return on


def _with_word(deed: Deed, name: str) -> dict[str, object]:
    """Return the change that the word makes; none where nothing was written."""
    word = deed.words("word")
    return {name: word} if word else {}


async def _settle(deed: Deed) -> Outcome:
    subject = deed.subject
    if subject.kind not in _SETTLED:
        raise Declined("declined-not-possible")
    deed.check_version()
    word = deed.words("word")
    if subject.kind is DueKind.CONTRACT_NOTICE:
        choice = deed.press.inputs.get("choice", "")
        if choice not in NOTICE:
            raise BadInput("declined-choice")
        note = ": ".join(part for part in (say(deed.language, f"form-notice-{choice}"), word) if part)
    elif word:
        note = word
    else:
        raise BadInput("declined-word")
    is_new = await choices.settle(
        deed.session, subject.kind, subject.key, subject.due, deed.person.key, deed.at, note=note
    )
    if not is_new:
        return await deed.already()
    await deed.note({"settled": (None, subject.due), "note": (None, note)})
    return deed.said("acted-settled", note=note.rstrip("."))


async def _personal(deed: Deed) -> Outcome:
    personal = deed.subject.personal
    if personal is None:
        raise Declined("declined-gone")
    is_new = await choices.close_personal(deed.session, personal.id, deed.person.key, PersonalStatus.DONE)
    if is_new:
        await deed.note({"status": (PersonalStatus.OPEN, PersonalStatus.DONE)})
    return deed.said("acted-personal-done") if is_new else await deed.already()


async def approve(deed: Deed) -> Outcome:
    """Approve a section that was delivered. Who may is checked before."""
    if deed.subject.kind is not DueKind.SECTION:
        raise Declined("declined-not-possible")
    status = deed.subject.record.status
    if status is SectionStatus.APPROVED:
        return await deed.already()
    if status is SectionStatus.NOT_STARTED:
        raise Declined("declined-not-delivered-yet")
    await deed.change({"status": SectionStatus.APPROVED})
    return deed.said("acted-approved")
