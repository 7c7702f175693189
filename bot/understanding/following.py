"""Messages that lean on the question before: what they change of it, and when they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.question import Ask, Filter, Question
from bot.understanding.annotate import Annotated
from bot.understanding.composing import names_subject, of_asker
from bot.understanding.deciding import CLOSE
from bot.understanding.outcomes import Asker, NotUnderstood, Readable, Understanding, Understood
from bot.understanding.pointing import (
    OWNERS,
    begins_with_his,
    points_at_owner,
    points_at_something,
    points_at_those,
    points_back,
)
from bot.understanding.reading import Reading
from bot.understanding.spans import Concept, Names
from bot.understanding.things import is_of_thing

ASIDE = frozenset({"aside", "light"})
"""Slots that ask nothing but of the answer before."""
PEOPLE = "people"
"""The subject whose things are persons."""
CONNECTIVES = frozenset(["en", "maar", "ook", "dan", "alleen", "and", "but", "also", "only", "then"])
"""First words that lean on what was said before."""


def reading_on(readings: Sequence[Reading], topics: dict[str, Readable], earlier: Question | None) -> Reading | None:
    """Return the reading that completes a message from the question before; None where none does.

    Of that question no more than its subject is asked for here: most messages stand alone all the same.
    """
    usable = {one.topic: one for one in readings if not one.missed and one.slots.spans}
    if earlier is None or not earlier.is_of(usable):
        return None
    reading = usable[earlier.topic]
    if any(topics[reading.topic].unplaced(reading.slots)):
        return None
    if _is_aside(reading) or topics[reading.topic].compose(reading.slots, earlier) is not None:
        return reading
    return None


def _is_aside(reading: Reading) -> bool:
    """Tell whether nothing is asked but something of the answer before."""
    asides = (isinstance(m, Concept) and m.slot in ASIDE for m in reading.slots.meanings)
    return reading.slots.has("aside") and all(asides)


def carried_on(reading: Reading, topic: Readable, asker: Asker, earlier: Question) -> Question:
    """Complete a message from the question before: what it says replaces, what it leaves unsaid stays."""
    composed = None if _is_aside(reading) else topic.compose(reading.slots, earlier)
    if composed is None:
        return replace(earlier)  # all of it is read: it is the question now
    question = of_asker(composed, reading.slots, asker)
    dropped = {gone for one in question.filters for gone in topic.replaces.get(one.field, ())}
    merged = earlier.without(*dropped).having(*question.filters)
    if "keys" in dropped:
        merged = replace(merged, keys=())
    names_item = bool(question.keys)
    # "Hoe ver is het?" after "wie leidt het?" asks how that thing stands, no longer who leads it.
    asks_state = earlier.ask is Ask.ITEM and not names_item and reading.slots.has("ask", Ask.ITEM)
    asks_state |= earlier.ask is Ask.ITEM and not names_item and earlier.measure == "owner" and bool(question.filters)
    return replace(
        merged,
        ask=question.ask if not asks_state and (names_item or reading.slots.has("ask")) else earlier.ask,
        measure=question.measure or (None if asks_state else earlier.measure),
        keys=question.keys or merged.keys,
        period=question.period or earlier.period,
        group=question.group or earlier.group,
        order=question.order or earlier.order,
        limit=question.limit or earlier.limit,
        page=0,
    )


def next_page(annotated: Annotated, earlier: Question | None) -> Question | None:
    """Return the next page of what was asked before, for a message that says nothing but "de rest"."""
    if earlier is None:
        return None
    paging = [s for s in annotated.spans if isinstance(s.meaning, Concept) and s.meaning.slot == "paging"]
    covered = {position for span in paging for position in range(span.start, span.end)}
    content = {n for n, token in enumerate(annotated.tokens) if token.must_count}
    return replace(earlier, page=earlier.page + 1) if content and content <= covered else None


def stands_alone(
    reading: Reading,
    topics: dict[str, Readable],
    annotated: Annotated,
    before: str,
    readings: Sequence[Reading],
) -> bool:
    """Tell whether a message asks a question of its own: "hoeveel netto risico's?" does, "en netto?" does not.

    ``before`` is the subject of the question before.
    After a project "en het budget?" is of that project, though "budget" alone names a subject. A word that the
    question before understands as its own ("waarom die overschrijding?") is no name of something else.
    """
    begins_as_follow_up = _leans(annotated)
    if names_subject(reading, topics):
        return not begins_as_follow_up or reading.topic == before
    own = max((one.score for one in readings if one.topic == before), default=0.0)
    return not begins_as_follow_up and bool(reading.slots.names("key")) and reading.score >= own - CLOSE


def is_of_the_same(annotated: Annotated, complete: Sequence[tuple[Reading, Question]], earlier: Question) -> bool:
    """Tell whether a message is about the one thing or person of the question before, and names no other.

    It points back to it ("is het te laat"), or leans on that question and would else ask for all there is ("en het
    budget?").
    """
    questions = [question for _, question in complete]
    if any(is_of_thing(question) for question in questions):
        return False
    asks_for_all = all(question.ask in (Ask.TOTAL, Ask.ITEM) and not question.filters for question in questions)
    if points_at_something(annotated.tokens):
        return True
    return (points_back(annotated.tokens) or (_leans(annotated) and asks_for_all)) and is_of_thing(earlier)


def of_that_person(
    outcome: Understanding, annotated: Annotated, topics: dict[str, Readable], earlier: Question | None
) -> Understanding:
    """Ask of the person of the question before, where one is pointed at: "welke risico's staan op haar naam".

    Where nobody was spoken of it is asked back: it is never meant of all. A person in the message itself is the one
    that is meant ("Saskia en haar projecten").
    """
    is_his = points_at_owner(annotated.tokens)
    if not isinstance(outcome, Understood) or _names_person(annotated):
        return outcome
    if not is_his and not begins_with_his(annotated.tokens):
        return outcome
    question = outcome.question
    if question.topic == PEOPLE or question.keys or "owner" not in topics[question.topic].slots:
        return outcome
    owners = _person_of(earlier) if earlier else ()
    if owners:
        return replace(outcome, question=question.having(*owners), is_follow_up=True)
    if not is_his:
        return outcome
    words = tuple(token.original for token in annotated.tokens if token.text in OWNERS)
    return NotUnderstood(outcome.language, words, question, are_known=True)


def _names_person(annotated: Annotated) -> bool:
    return any(isinstance(one.meaning, Names) and one.meaning.field in ("owner", "person") for one in annotated.spans)


def _person_of(earlier: Question) -> tuple[Filter, ...]:
    """Return the person whom a question was about, as the owner of something: one of that name, or of its things."""
    return tuple(Filter("owner", one.value) for one in earlier.filters if one.field in ("owner", "person"))


def _leans(annotated: Annotated) -> bool:
    """Tell whether a message begins as one that follows up on another, or points back to an answer."""
    begins = bool(annotated.tokens) and annotated.tokens[0].text in CONNECTIVES
    return begins or points_at_those(annotated.tokens)


def hangs_in_the_air(
    annotated: Annotated, complete: Sequence[tuple[Reading, Question]], topics: dict[str, Readable]
) -> bool:
    """Tell whether a message points at something, while neither it nor a question before names what."""
    if not points_at_something(annotated.tokens):
        return False
    return points_at_those(annotated.tokens) or not any(
        is_of_thing(question) or names_subject(reading, topics) for reading, question in complete
    )
