"""What people of a municipality ask, in a mix: the common questions again and again, and each his own things.

About half of the messages are common ones (lists, totals, counts), a third are about one thing out of all there are,
and the rest follow up or press a button. One in four is in English. Things are as popular as their rank has it (Zipf's
law): of 750 projects the first ten get a third of the questions, the last 500 six in a hundred.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterator, Sequence

from bot.answers.buttons import button_data
from bot.question import Ask, Filter, Language, Question
from models.base import Record, fold_key
from models.commitments import Commitment
from models.contracts import Contract
from models.finance import Budget
from models.people import Person
from models.projects import Project
from models.risks import Risk
from tests.benchmarks.generated_store import budget_items, email_of, name_of, sizes
from tests.benchmarks.load import Message

COMMON = (
    ("welke toezeggingen staan nog open?", "en welke zijn te laat?"),
    ("hoeveel toezeggingen zijn te laat?",),
    ("mijn toezeggingen",),
    ("welke projecten staan op rood?", "en op oranje?"),
    ("hoeveel projecten lopen er?",),
    ("mijn projecten",),
    ("hoeveel is er begroot in 2020?", "en in 2019?"),
    ("hoeveel zit er nog in samen digitaal?",),
    ("wat is het restant van bedrijfsvoering 2019?", "en zonder verplichtingen?"),
    ("hoeveel netto risico's staan rechtsboven?",),
    ("wat zijn de drie grootste risico's?",),
    ("risicomatrix",),
    ("welke contracten lopen dit jaar af?",),
    ("wat kosten de contracten per jaar?",),
    ("hoeveel fte hebben we?", "en hoeveel vacatures?"),
    ("hoe staan we ervoor?",),
    ("which commitments are late?",),
    ("which projects are on red?", "and amber?"),
    ("what is the total budget for 2020?",),
    ("what are our biggest risks?",),
)
"""Conversations about the whole, of one or two messages."""

ABOUT_ONE = {
    Project: ("hoe staat het met {}?", "wat is de status van {}?", "how is {} going?"),
    Commitment: ("wat is de stand van {}?", "wie is eigenaar van {}?", "what is the status of {}?"),
    Risk: ("hoe groot is het risico {}?", "what is the risk {}?"),
    Budget: ("hoeveel is er over van {} in 2020?", "wat is er uitgegeven aan {} in 2019?"),
    Contract: ("wanneer loopt het contract {} af?", "when does the contract {} end?"),
}
"""Questions about one thing, by its name."""

KINDS: dict[type[Record], str] = {
    Project: "project",
    Commitment: "commitment",
    Risk: "risk",
    Budget: "budget",
    Contract: "contract",
}
RECENT = 500
"""Messages after which a person may say the same again: within seconds it counts as a copy, and is not answered."""

NUMBERS: dict[type[Record], str] = {Project: "P", Commitment: "T", Risk: "R", Contract: "C"}


def asked_by(people: Sequence[int], seed: int, rows: int) -> Iterator[tuple[int, Message]]:
    """Return without end who of these people asks what; each may ask of one thing after the other."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    made = sizes(rows)
    recent: deque[tuple[int, str]] = deque(maxlen=RECENT)
    while True:
        person = chance.choice(people)
        for message in _said(chance, made):
            said = (person, str(message))
            if said not in recent:
                recent.append(said)
                yield person, message


def _said(chance: random.Random, made: dict[type[Record], int]) -> Iterator[Message]:
    """Return what one person asks in a row."""
    kind = chance.random()
    if kind < 0.45:
        yield from ({"text": text} for text in chance.choice(COMMON))
    elif kind < 0.85:
        model = chance.choice(tuple(ABOUT_ONE))
        known = budget_items(made) if model is Budget else made[model]
        name = name_of(_popular(chance, known), KINDS[model])
        yield {"text": chance.choice(ABOUT_ONE[model]).format(name)}
        if model is Project and chance.random() < 0.4:
            yield {"text": "en wie trekt dat?"}
    else:
        yield {"value": _button(chance, made)}


def _popular(chance: random.Random, known: int) -> int:
    """Choose one of so many things as people do: a few are asked about often, most of them now and then (Zipf)."""
    return min(known - 1, int(known ** chance.random()) - 1) if known > 1 else 0


def _button(chance: random.Random, made: dict[type[Record], int]) -> object:
    """Return what a pressed button carries: a next page, or one row of a list."""
    language = chance.choice(tuple(Language))
    if chance.random() < 0.4:
        page = chance.randrange(2)
        question = Question("commitments", filters=(Filter("status", "unfinished"),), page=page)
    elif chance.random() < 0.5:
        owner = email_of(chance.randrange(made[Person]))
        question = Question("projects", filters=(Filter("owner", owner),))
    else:
        model, topic = chance.choice(((Project, "projects"), (Commitment, "commitments"), (Risk, "risks")))
        number = f"{NUMBERS[model]}-{_popular(chance, made[model]):05}"
        question = Question(topic, Ask.ITEM, keys=(fold_key(number),))
    return button_data(language, question)
