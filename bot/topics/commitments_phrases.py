"""Promises and requests in words: what a question is about, the state asked for, and what stands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement

from bot.answers.language import listed, say
from bot.question import Comparison, Question
from bot.topics import commitments_conditions as asks
from bot.topics import common
from bot.topics.base import Context
from models import queries
from models.commitments import CommitmentKind
from models.people import Person

OF_STATE = ("status", "late", "reported", "soon", "days", "deadline")
COMPARED = {
    Comparison.ABOVE: "above",
    Comparison.AT_LEAST: "at-least",
    Comparison.BELOW: "below",
    Comparison.AT_MOST: "at-most",
}


@dataclass(frozen=True, slots=True)
class Found:
    """What a question is about: its conditions, how many rows there are, and how many of them are open or late.

    ``spelt`` are the names of bodies and portfolio holders as they are written, by their folded form.
    """

    question: Question
    context: Context
    kinds: list[CommitmentKind]
    conditions: list[ColumnElement[bool]]
    whole: queries.Overview
    still_open: int
    late: int
    others: int
    people: dict[str, Person]
    spelt: dict[str, str]

    def say(self, text: str, /, **values: object) -> str:
        """Return a text in the language of the answer."""
        return say(self.context.language, text, **values)

    @property
    def count(self) -> int:
        """How many rows."""
        return self.whole.count

    @property
    def subject(self) -> str:
        """The rows in words: "13 toezeggingen van Karin de Vries"."""
        return subject_of(self, self.count)


def of_which(found: Found) -> str:
    """Say how many of the rows are open and late, as far as the question does not say so itself."""
    question, count = found.question, found.count
    if count < 2 or not found.late:
        one_is_late = count == 1 and found.late and not question.values("late") and not question.values("days")
        if one_is_late and not says_late(question):
            return found.say("commitments-late-too")
        asked = any(question.values(field) for field in OF_STATE)
        return found.say("commitments-of-which-open", open=found.still_open) if count > 1 and not asked else ""
    if says_late(question):
        return ""
    if not any(question.values(field) for field in OF_STATE):
        return found.say("commitments-of-which-open-late", open=found.still_open, late=found.late)
    if question.period and asks.moment(question) == "deadline" and found.late < found.still_open == count:
        return found.say("commitments-of-which-late-rest", late=found.late, rest=count - found.late)
    return found.say("commitments-of-which-late", count=found.late)


def says_late(question: Question) -> bool:
    """Tell whether a question itself says that it is about what is late."""
    return bool(question.values("late")) or any(one.field == "days" for one in question.filters)


def subject_of(found: Found, count: int | None) -> str:
    """Return rows in words: "13 toezeggingen van Karin de Vries"; without a number where none is given."""
    question, kinds = found.question, found.kinds
    noun = f"commitments-{kinds[0].value}" if len(kinds) == 1 else "commitments-both"
    noun = noun if count is not None else f"{noun}-noun"
    language = found.context.language
    return common.joined(
        found.say(noun, count=count),
        common.matching_phrase(question, language),
        common.owner_phrase(question, found.people, found.context.viewer.person_key, language),
        *(_phrase(found, field) for field in ("client", "holder", "body", "body_kind")),
        found.say("commitments-unowned") if question.values("unowned") else "",
        *(found.say("with-text", text=text) for text in question.values("text")),
        common.period_phrase(question.period, f"commitments-period-{asks.moment(question)}", language),
        _exceptions(found),
        common.secrecy_phrase(question, language),
    )


def _phrase(found: Found, field: str) -> str:
    values = found.question.values(field)
    if not values:
        return ""
    return found.say(f"commitments-{field}", name=_names(found, field, values))


def _names(found: Found, field: str, values: Sequence[str]) -> str:
    """Return names as people say them: of people their own, of a kind of body its word."""
    language = found.context.language
    if field.endswith("body_kind"):
        said = [found.say(f"commitments-kind-of-{value}") for value in values]
    elif field.endswith("status"):
        said = [found.say(f"commitment-status-{value}") for value in values]
    elif field.endswith(("owner", "client")):
        said = [common.owner_name(key, found.people, language) for key in values]
    else:
        said = [found.spelt.get(value, value) for value in values]
    return listed(said, language, style="or")


def _exceptions(found: Found) -> str:
    said = []
    for field in ("not_owner", "not_holder", "not_body", "not_body_kind", "not_status", "not_key"):
        if values := found.question.values(field):
            names = listed([_names(found, field, [value]) for value in values], found.context.language)
            said.append(found.say(f"commitments-except-{field.removeprefix('not_')}", names=names))
    return common.joined(*said)


def state_of(found: Found) -> str:
    """Return what is asked of the state: of one field any, of several fields all must hold."""
    question, language = found.question, found.context.language
    late = question.values("late")
    # What is late is not finished: saying both says nothing more; and only what is done waits to be reported.
    reported = question.values("reported")
    implied = {"unfinished"} if late else {"done"} if "no" in reported else set()
    if question.period and asks.moment(question) == "done_on":
        implied = {"done"}  # the period says so already
    if question.period and asks.moment(question) == "reported_on":
        reported = ()
    statuses = [status for status in question.values("status") if status not in implied]
    said = []
    days = [one for one in question.filters if one.field == "days"]
    for field, values in (
        ("", statuses),
        ("late-", [] if days else late),
        ("reported-", reported),
        ("soon-", question.values("soon")),
        ("deadline-", question.values("deadline")),
    ):
        words = [found.say(f"commitments-state-{field}{value}", count=found.count) for value in values]
        said.extend([common.listed_states(words, language)] if words else [])
    for one in days:
        than = COMPARED.get(one.comparison, "exactly")
        said.append(found.say(f"commitments-late-by-{than}", count=found.count, days=int(one.value)))
    return listed(said, language)
