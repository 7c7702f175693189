"""One promise or request in full; its headline answers what was asked of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.answers.answer import Answer, Button, Sign
from bot.answers.language import day, say
from bot.question import Filter, Language, Question
from bot.topics import common
from bot.topics.base import Context
from models import queries
from models.commitments import Commitment, CommitmentStatus, DeadlinePrecision

KEY = "commitments"
SIGNS = {
    CommitmentStatus.DONE: Sign.GOOD,
    CommitmentStatus.LAPSED: Sign.NEUTRAL,
    CommitmentStatus.PARTLY_DONE: Sign.ATTENTION,
    CommitmentStatus.IN_PROGRESS: Sign.ATTENTION,
    CommitmentStatus.OPEN: Sign.NEUTRAL,
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """An item, the names of its people, and for whom it is told."""

    one: Commitment
    owner: str | None
    client: str | None
    context: Context

    def say(self, text: str, /, **values: object) -> str:
        """Return a text about the item."""
        return say(self.context.language, text, title=self.one.title, **values)

    @property
    def status(self) -> str:
        """Where it stands, and how long there is left."""
        return status(self.one, self.context)


def deadline_words(one: Commitment, language: Language) -> str:
    """Return the deadline as exactly as it was meant: ``4e kwartaal 2025``."""
    assert one.deadline is not None  # noqa: S101 - callers ask for a deadline that is there
    if one.deadline_precision is DeadlinePrecision.DAY:
        return day(one.deadline, language)
    return say(
        language,
        f"deadline-{one.deadline_precision.value.replace('_', '-')}",
        year=str(one.deadline.year),
        quarter=(one.deadline.month + 2) // 3,
        half=1 if one.deadline.month <= 6 else 2,
        month=common.month_name(one.deadline, language),
    )


def _deadline_in_full(one: Commitment, language: Language) -> str:
    """Return the deadline as it was meant, and its last day where that is not the same."""
    words = deadline_words(one, language)
    if one.deadline is None or one.deadline_precision is DeadlinePrecision.DAY:
        return words
    return say(language, "commitment-deadline-at-last", deadline=words, day=day(one.deadline, language))


def status(one: Commitment, context: Context) -> str:
    """Return where it stands, how many days are left or how late it is, and whether it was reported back."""
    language = context.language
    parts = [say(language, f"commitment-status-{one.status.value}")]
    if one.deadline and not one.is_final:
        days = (one.deadline - context.today).days
        parts.append(say(language, "days-late", days=-days) if days < 0 else say(language, "days-left", days=days))
    if one.awaits_report:
        parts.append(say(language, "commitment-not-reported"))
    return ", ".join(parts)


async def item(question: Question, one: Commitment, context: Context) -> Answer:
    """Answer about one promise or request."""
    language = context.language
    people = await queries.people(context.session, [one.owner_key, one.client_key])
    owner = people[one.owner_key].name if one.owner_key in people else None
    client = people[one.client_key].name if one.client_key in people else None
    asked = _Asked(one, owner, client, context)
    sign = Sign.BAD if one.is_late(context.today) else SIGNS[one.status]
    deadline = _deadline_in_full(one, language) if one.deadline else say(language, "no-deadline")
    facts = (
        common.fact("label-status", asked.status, language, sign),
        common.fact("label-deadline", deadline, language),
        common.fact("label-owner", owner or say(language, "no-owner"), language),
        *common.known_facts(
            (
                ("label-kind", say(language, f"commitment-kind-{one.kind.value}")),
                ("label-number", one.number),
                ("label-client", client),
                ("label-holder", one.portfolio_holder),
                ("label-body", one.body),
                ("label-made-on", common.day_or_none(one.made_on, language)),
                ("label-done-on", common.day_or_none(one.done_on, language)),
                ("label-reported-on", common.day_or_none(one.reported_on, language)),
            ),
            language,
        ),
    )
    still_open = Question(KEY, filters=(Filter("status", "unfinished"),))
    buttons = [Button(say(language, "commitments-button-open"), still_open)]
    if one.owner_key and owner:
        of_owner = Question(KEY, filters=(Filter("owner", one.owner_key),))
        buttons.append(Button(say(language, "button-of-owner", owner=owner), of_owner))
    headline = _headline(question, asked)
    texts = [text for text in (one.progress_note, one.description) if text and text not in headline]
    return Answer(
        language,
        headline=headline,
        title=say(language, "commitments-title"),
        facts=facts,
        body=tuple(texts),
        notes=common.example_note(one.example, language),
        source=one.source or say(language, "source-sheet", sheet="toezeggingen"),
        as_of=one.as_of,
        as_of_until=one.as_of,
        buttons=tuple(buttons),
    )


def _headline(question: Question, asked: _Asked) -> str:
    tell = _BY_MEASURE.get(question.measure or "")
    if tell:
        return tell(asked)
    if question.values("reported"):
        return _reported(asked)
    if late := question.values("late"):
        return _late(asked, expected="yes" in late)
    done = question.values("status")
    if done in (("done",), ("unfinished",)):
        return _done(asked, expected=done == ("done",))
    return asked.say("commitment-stands", status=asked.status)


def _owner(asked: _Asked) -> str:
    known = "commitment-owner-is" if asked.owner else "commitment-owner-none"
    return asked.say(known, owner=asked.owner or "")


def _client(asked: _Asked) -> str:
    return asked.say("commitment-client-is" if asked.client else "commitment-client-none", client=asked.client or "")


def _holder(asked: _Asked) -> str:
    holder = asked.one.portfolio_holder
    return asked.say("commitment-holder-is" if holder else "commitment-holder-none", holder=holder or "")


def _made(asked: _Asked) -> str:
    one = asked.one
    language = asked.context.language
    if one.made_on is None and one.body is None:
        return asked.say("commitment-made-unknown")
    which = "on-in" if one.made_on and one.body else "on" if one.made_on else "in"
    made_on = day(one.made_on, language) if one.made_on else ""
    return asked.say(f"commitment-made-{which}", day=made_on, body=one.body or "", kind=one.kind.value)


def _deadline(asked: _Asked) -> str:
    one = asked.one
    if one.deadline is None:
        return asked.say("commitment-deadline-none", status=asked.status)
    words = _deadline_in_full(one, asked.context.language)
    return asked.say("commitment-deadline-is", deadline=words, status=asked.status)


def _reported(asked: _Asked) -> str:
    reported = asked.one.reported_on
    if reported:
        return asked.say("commitment-reported-on", day=day(reported, asked.context.language))
    return asked.say("commitment-reported-not", status=asked.status)


def _done_on(asked: _Asked) -> str:
    if asked.one.done_on:
        return asked.say("commitment-done-on", day=day(asked.one.done_on, asked.context.language))
    return asked.say("commitment-stands", status=asked.status)


def _late(asked: _Asked, *, expected: bool) -> str:
    late = asked.one.is_late(asked.context.today)
    agrees = "yes" if late is expected else "no"
    return asked.say("commitment-late" if late else "commitment-not-late", agrees=agrees, status=asked.status)


def _done(asked: _Asked, *, expected: bool) -> str:
    if asked.one.status is CommitmentStatus.LAPSED:
        return asked.say("commitment-stands", status=asked.status)
    agrees = "yes" if asked.one.is_final is expected else "no"
    return asked.say("commitment-yes-no", agrees=agrees, status=asked.status)


def _reason(asked: _Asked) -> str:
    note = asked.one.progress_note
    if note:
        return asked.say("commitment-reason", status=asked.status, note=note)
    return asked.say("commitment-reason-none", status=asked.status)


def _description(asked: _Asked) -> str:
    text = asked.one.description
    return asked.say("commitment-description", description=text) if text else asked.say("commitment-description-none")


_BY_MEASURE: Mapping[str, Callable[[_Asked], str]] = MappingProxyType(
    {
        "owner": _owner,
        "client": _client,
        "holder": _holder,
        "body": _made,
        "made_on": _made,
        "deadline": _deadline,
        "reported_on": _reported,
        "done_on": _done_on,
        "reason": _reason,
        "description": _description,
    }
)
