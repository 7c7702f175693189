"""The questions that readings ask, the best first, with the words that have no place in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.question import DEPARTMENT, TEAM, Ask, Filter, Question
from bot.understanding.annotate import Annotated
from bot.understanding.doubts import attached, counted_per_owner, ignored, listed_everyday, named_beside, unasked
from bot.understanding.outcomes import NOBODY, Asker, Readable
from bot.understanding.reading import Reading, Slots


def with_evidence(readings: Sequence[Reading], annotated: Annotated) -> list[Reading]:
    """Return the readings with something that speaks for them; an everyday word beside a name counts as one too."""
    listed = listed_everyday(annotated.tokens, annotated.spans)
    found = []
    for reading in readings:
        if reading.has_evidence:
            beside = named_beside(reading, listed)
            found.append(replace(reading, missed=(*reading.missed, *beside)) if beside else reading)
    return found


def composed_questions(
    readings: Sequence[Reading], topics: dict[str, Readable], asker: Asker, earlier: Question | None
) -> list[tuple[Reading, Question]]:
    """Compose the questions of readings, the best first."""
    found = []
    for reading in readings:
        topic = topics[reading.topic]
        question = topic.compose(reading.slots) or (topic.refer(reading.slots, earlier) if earlier else None)
        if question is not None:
            left = ignored(reading, question, topic.compose)
            doubtful = (*left, *attached(reading), *unasked(reading), *counted_per_owner(reading, question))
            checked = replace(reading, missed=tuple(sorted({*reading.missed, *doubtful}))) if doubtful else reading
            found.append((checked, of_asker(question, reading.slots, asker)))

    def rank(pair: tuple[Reading, Question]) -> tuple[int, bool, float]:
        reading = pair[0]
        return len(reading.missed), not names_subject(reading, topics), -reading.score

    return sorted(found, key=rank)


def names_subject(reading: Reading, topics: dict[str, Readable]) -> bool:
    """Tell whether the subject itself was said: in "welke kredieten" it is money, though a risk has that word too."""
    return topics[reading.topic].names_subject(reading.slots)


def of_asker(question: Question, slots: Slots, asker: Asker) -> Question:
    """Turn "mijn" into the person who asks. Somebody's own item, named in full, is not narrowed down to its owner."""
    if not slots.has("mine") or question.ask is Ask.ITEM:
        return question
    if asker.key is None and PERHAPS_MINE.issuperset(slots.values("mine")):
        return question
    whose = TEAM if slots.has("mine", "team") else DEPARTMENT if slots.has("mine", "department") else ""
    return question.having(Filter("owner", f"{whose}{asker.key}" if asker.key else NOBODY))


PERHAPS_MINE = frozenset({"perhaps", "must"})
"""Ways to speak of oneself that anybody uses: "welke contracten moet ik opzeggen" asks a stranger not who he is."""
