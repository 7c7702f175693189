"""How long understanding takes with 20,000 names in the store: ``python -m tests.benchmarks.bench_understanding``.

The agreement is 3 ms at the median, 10 ms at the 99th percentile, and never more than 100 ms whatever the text.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Sequence
from datetime import datetime

from bot.clock import AMSTERDAM
from bot.question import Language
from bot.topics.all import TOPICS, vocabulary
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.outcomes import Asker
from bot.understanding.spans import ANY_TOPIC, Name
from bot.understanding.understand import understand

NAMES = 20_000
ROUNDS = 20
AT = datetime(2020, 2, 10, 10, tzinfo=AMSTERDAM)
PARTS = (  # noqa: SIM905 - reads better
    "digitaal netwerk zaak systeem beheer burger loket data register koppeling plan park straat water archief dossier"
    " portaal contract licentie server werkplek telefonie beveiliging migratie vervanging uitbreiding onderhoud"
).split()
QUESTIONS = (
    "welke toezeggingen staan nog open?",
    "hoevl zit er nog in samen digitaal en is dat structureel?",
    "hoeveel netto risico's rechtsboven?",
    "hoe staat het glasvezelproject ervoor",
    "which collaboration projects are finished?",
    "restant bedrijfsvoering 2019, en zonder verplichtingen?",
    "budget voor zwembaden",
    "welke projecten staan op rood en waarom?",
    "wie trekt de vervanging van het zaaksysteem",
    "contracten die voor 1 juli opgezegd moeten worden",
    "zijn we duurder dan gemeenten boven 100.000?",
    "mijn onderdeel van de rapportage",
)
NASTY = (
    "a" * 100_000,
    "hoeveel " * 120,
    "risico " * 140,
    "1 " * 490,
    "voor 1 juli " * 80,
    "zwembadwater" * 80,
    "🙂" * 900,
    "\u202e\u0000" * 450,
    " ".join(f"woord{n}xyzzy" for n in range(90)),
    "digitaal netwerk zaak systeem " * 30,
)


def lexicon(seed: int = 1) -> Lexicon:
    """Return the words of all topics with 20,000 made-up names."""
    chance = random.Random(seed)  # noqa: S311 - figures that are the same each time
    names = []
    for number in range(NAMES):
        topic = chance.choice(["projects", "risks", "commitments", "contracts", "partnerships"])
        made = "".join(chance.sample("bcdfghklmnprstvwz", 4)) if number % 3 else ""
        text = " ".join(
            [*chance.sample(PARTS, chance.randint(1, 4)), made, chance.choice(PARTS) + chance.choice(PARTS)]
        )
        names.append(Name(topic, "key", f"k{number}", text))
    names += [Name(ANY_TOPIC, "owner", f"p{number}@x", f"Persoon{number} Achternaam{number}") for number in range(500)]
    return Lexicon(vocabulary(), NameIndex(names))


def measure(texts: Sequence[str], words: Lexicon, rounds: int) -> list[float]:
    """Return how long each reading took, in milliseconds."""
    asker = Asker("p1@x", Language.NL, lambda name: True)
    taken = []
    for _ in range(rounds):
        for text in texts:
            started = time.perf_counter()
            understand(text, words, TOPICS, asker, AT)
            taken.append(1000 * (time.perf_counter() - started))
    return taken


def main() -> None:
    """Measure and print."""
    words = lexicon()
    measure(QUESTIONS, words, 1)
    ordinary = sorted(measure(QUESTIONS, words, ROUNDS))
    print(
        f"understanding, {NAMES:,} names, {len(ordinary)} messages: median {statistics.median(ordinary):.2f} ms, "
        f"p99 {ordinary[int(len(ordinary) * 0.99)]:.2f} ms, longest {ordinary[-1]:.2f} ms"
    )
    for text, taken in zip(NASTY, measure(NASTY, words, 1), strict=True):
        print(f"  {taken:7.2f} ms  {text[:30]!a}… ({len(text):,} characters)")


if __name__ == "__main__":
    main()
