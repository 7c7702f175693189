"""A few answers as topics give them."""

from __future__ import annotations

from datetime import date

from bot.answers.answer import Answer, Button, Entry, Fact, Listing, Matrix, Sign
from bot.question import Ask, Language, Question

ITEM = Question("commitments", Ask.ITEM, keys=("T-2017-03",))
ALL = Question("commitments")

PROMISES = Answer(
    Language.NL,
    "Van de 7 toezeggingen staan er nog 6 open; 1 is te laat.",
    title="Toezeggingen",
    listings=(
        Listing(
            tuple(
                Entry(
                    f"{number}. Overzicht van samenwerkingsprojecten met De Fryske Marren en andere gemeenten",
                    "29 dagen te laat",
                    ("te laat · termijn 12-01-2020", "Karin de Vries-van den Berg · commissie AZ 12-10-2017"),
                    Sign.BAD,
                    ITEM,
                )
                for number in range(1, 9)
            ),
            12,
            "1 tot 8 van 12",
        ),
    ),
    notes=("Statussen zijn voorbeeldcijfers: de rapportage noemt ze niet.",),
    source="Halfjaarlijkse rapportage I&I",
    as_of=date(2020, 2, 10),
    buttons=(Button("Alleen te laat", ALL), Button("Mijn toezeggingen", ALL), Button("Volgende 4", ALL)),
)

BUDGET = Answer(
    Language.NL,
    "Voor Samen Digitaal is in 2019 nog € 112.350 over.",
    facts=(
        Fact("Realisatie", "€ 482.150"),
        Fact("Restant", "€ 112.350", Sign.GOOD),
        Fact("Toelichting", "de overheveling wordt voorgesteld bij de jaarrekening", Sign.ATTENTION),
    ),
    source="Financiële administratie",
    as_of=date(2019, 12, 31),
    as_of_until=date(2020, 1, 31),
    buttons=(Button("Per onderdeel", Question("budgets")),),
)

_G, _A, _B = Sign.GOOD, Sign.ATTENTION, Sign.BAD
ZONES = ((_G, _G, _G, _G, _A), (_G, _G, _G, _A, _A), (_G, _G, _A, _A, _B), (_G, _A, _A, _B, _B), (_A, _A, _B, _B, _B))
GROSS = Matrix(
    "Bruto: vóór maatregelen",
    ((0, 1, 0, 0, 1), (2, 0, 3, 0, 0), (0, 4, 12, 2, 1), (0, 0, 1, 3, 2), (0, 0, 0, 1, 2)),
    ZONES,
    "Gevolg",
    "Kans",
    "35 risico's, waarvan 9 in rood.",
)
NET = Matrix(
    "Netto: ná maatregelen",
    ((1, 2, 0, 0, 0), (4, 3, 5, 1, 0), (2, 7, 4, 0, 1), (0, 1, 2, 1, 0), (0, 0, 0, 0, 1)),
    ZONES,
    "Gevolg",
    "Kans",
    "35 risico's, waarvan 3 in rood.",
)
RISKS = Answer(
    Language.NL,
    "Netto staan er 3 risico's in rood, bruto waren dat er 9.",
    title="Risicoprofiel",
    matrices=(GROSS, NET),
    notes=("Een risico kan financieel én niet-financieel zijn.",),
    source="Risicoregister",
    as_of=date(2020, 1, 15),
    buttons=(Button("Welke zijn rood?", Question("risks")), Button("Alleen financieel", Question("risks"))),
)

NOTHING_FOUND = Answer(
    Language.EN,
    "No promise was due before 1 Jan 2018.",
    listings=(Listing((), 0),),
    source="Register of promises",
    as_of=date(2020, 2, 10),
)

SAMPLES = (PROMISES, BUDGET, RISKS, NOTHING_FOUND)
