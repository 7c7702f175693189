"""Key figures as people name them: in verbs, in halves of a compound, by their unit, and at another moment."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from bot.question import Language
from bot.topics.keyfigures import KeyFigures
from models.base import fold_key
from models.figures import KeyFigure
from models.store import Store
from tests.bot.topics.project_facts import Asking, asking, fill

FIGURES = (
    # code, name, in June, in December, unit, category
    ("A-1", "Beheerde laptops", "842", "871", "aantal", "beheer en onderhoud"),
    ("A-2", "Smartphones", "655", "668", "aantal", "beheer en onderhoud"),
    ("A-3", "Netwerkbeschikbaarheid", "99.93", "99.87", "procent", "beheer en onderhoud"),
    ("A-4", "Meldingen bij het servicepunt", "7480", "7915", "aantal", "beheer en onderhoud"),
    ("A-5", "Meldingen opgelost binnen een dag", "71.5", "68.2", "procent", "beheer en onderhoud"),
    ("A-6", "Dataopslag", "187.4", "203.8", "TB", "beheer en onderhoud"),
    ("B-1", "Klikpercentage oefenmails", "9.4", "6.1", "procent", "informatieveiligheid"),
    ("B-2", "Phishingmeldingen", "214", "388", "aantal", "informatieveiligheid"),
    ("C-1", "Gemiddelde wachttijd telefoon", "96", "124", "seconden", "digitale dienstverlening"),
    ("C-2", "Tevredenheid website", "7.1", None, "rapportcijfer", "digitale dienstverlening"),
)
JUNE, DECEMBER = date(2019, 6, 30), date(2019, 12, 31)
NOT_HELD = "Het onderzoek is niet gehouden."
LAPTOPS = "Beheerde laptops: 871 op 31-12-2019, 29 meer dan op 30-06-2019."
PHONES = "Smartphones: 668 op 31-12-2019, 13 meer dan op 30-06-2019."
NETWORK = "Netwerkbeschikbaarheid: 99,87% op 31-12-2019, 0,06 procentpunt minder dan op 30-06-2019."
TICKETS = "Meldingen bij het servicepunt: 7.915 op 31-12-2019, 435 meer dan op 30-06-2019."
SOLVED = "Meldingen opgelost binnen een dag: 68,2% op 31-12-2019, 3,3 procentpunt minder dan op 30-06-2019."
STORAGE = "Dataopslag: 203,8 TB op 31-12-2019, 16,4 TB meer dan op 30-06-2019."
CLICKS = "Klikpercentage oefenmails: 6,1% op 31-12-2019, 3,3 procentpunt minder dan op 30-06-2019."
PHISHING = "Phishingmeldingen: 388 op 31-12-2019, 174 meer dan op 30-06-2019."
WAITING = "Gemiddelde wachttijd telefoon: 124 seconden op 31-12-2019, 28 seconden meer dan op 30-06-2019."
HEADLINES = {
    "laptops?": LAPTOPS,
    "hoeveel laptops hebben we erbij gekregen": LAPTOPS,
    "zijn er meer laptops dan in juni 2019": f"Ja. {LAPTOPS}",
    "zijn er minder laptops dan de vorige keer": LAPTOPS,
    "zijn er minder laptops": f"Nee. {LAPTOPS}",
    "laptops 30 juni 2019 vs 31 december 2019": LAPTOPS,
    "verschil tussen laptops op 31 december 2019 en 30 juni 2019": LAPTOPS,
    "waren er eind december 2019 meer laptops dan eind juni 2019": f"Ja. {LAPTOPS}",
    "hoeveel laptops op 1 september 2019": "Beheerde laptops: 842 op 30-06-2019.",
    "hoeveel laptops in juni": "Beheerde laptops: 842 op 30-06-2019.",
    "hoeveel laptops een half jaar geleden": "Beheerde laptops: 842 op 30-06-2019.",
    "mobieltjes": PHONES,
    "beschikbaarheid netwerk": NETWORK,
    "hoe beschikbaar was het netwerk": NETWORK,
    "hoeveel tickets kreeg de helpdesk": TICKETS,
    "binnen een dag opgeloste meldingen %": SOLVED,
    "worden meldingen sneller opgelost": SOLVED,
    "hoeveel TB data hebben we": STORAGE,
    "percentage klikkers": CLICKS,
    "hoeveel mensen klikten op de oefenmails": CLICKS,
    "is het aantal phishing meldingen gestegen": f"Ja. {PHISHING}",
    "hoe lang wacht iemand aan de telefoon": WAITING,
    "is de wachttijd korter geworden": f"Nee. {WAITING}",
    "rapportcijfer website juni 2019": "Tevredenheid website: 7,1 rapportcijfer op 30-06-2019.",
    "waarom is er geen cijfer voor tevredenheid": "Tevredenheid website: Het onderzoek is niet gehouden.",
    "waarom is de wachttijd gestegen": (
        "Bij „Gemiddelde wachttijd telefoon” (124 seconden op 31-12-2019) is geen verklaring vastgelegd."
    ),
    "welke kerncijfers zijn gedaald": "3 kerncijfers zijn lager dan bij de meting ervoor.",
}
ENGLISH = {
    "how long do callers wait": "Gemiddelde wachttijd telefoon: 124 seconden on 31 Dec 2019",
    "did the click rate go down?": "Yes. Klikpercentage oefenmails: 6.1% on 31 Dec 2019",
    "how much data do we store": "Dataopslag: 203.8 TB on 31 Dec 2019",
    "how many phones were there in june 2019": "Smartphones: 655 on 30 Jun 2019.",
    "which key figures went up": "6 key figures are higher than at the measurement before.",
}


def figures() -> list[KeyFigure]:
    return [
        KeyFigure(
            key=fold_key(code, as_of),
            code=code,
            name=name,
            value=None if value is None else Decimal(value),
            unit=unit,
            category=category,
            as_of=as_of,
            note=None if value else NOT_HELD,
        )
        for code, name, then, now, unit, category in FIGURES
        for as_of, value in ((JUNE, then), (DECEMBER, now))
    ]


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill(store, figures())
    return await asking(store, KeyFigures())


async def test_everyday_wordings(filled: Asking) -> None:
    assert {text: (await filled.answer(text)).headline for text in HEADLINES} == HEADLINES


async def test_english_wordings(filled: Asking) -> None:
    for text, headline in ENGLISH.items():
        assert (await filled.answer(text, language=Language.EN)).headline.startswith(headline)


async def test_names_that_people_use_are_never_shown(filled: Asking) -> None:
    """What comes near is offered by its official name."""
    outcome = filled.understand("hoeveel klikkkrs")
    shown = {name.shown for name in getattr(outcome, "nearest", ())}
    assert shown <= {name for _, name, *_ in FIGURES}


async def test_how_long_is_for_times_only(filled: Asking) -> None:
    for text in ("how long do we keep tickets", "hoe lang gaan laptops mee"):
        with pytest.raises(AssertionError):
            filled.question(text)
