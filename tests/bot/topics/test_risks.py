from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from bot.answers.answer import MOST_BUTTONS, Answer, Sign
from bot.question import Ask, Comparison, Filter, Language, Period, Question, QuestionError
from bot.topics.base import SHARED_WORDS, Context
from bot.topics.risks import Risks
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.outcomes import Asker, NotUnderstood, Understood
from bot.understanding.spans import ANY_TOPIC, Name
from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary
from models.base import Confidentiality
from models.organisation import Setting
from models.people import Person, Role
from models.risks import Risk, RiskStatus
from models.store import Store
from models.visibility import Viewer

NL, EN = Language.NL, Language.EN
AT = datetime(2020, 2, 10, 9, tzinfo=UTC)
KARIN, JAN = "karin@voorbeeld.nl", "jan@voorbeeld.nl"
STAFF, OWNER = Viewer("iemand@voorbeeld.nl"), Viewer(JAN, Role.OWNER)
MANAGER, ADMINISTRATOR = Viewer("m@voorbeeld.nl", Role.MANAGER), Viewer("b@voorbeeld.nl", Role.ADMINISTRATOR)
TOPIC = Risks()


def risk(number: str, title: str, gross: tuple[int, int], net: tuple[int, int] | None, **more: Any) -> Risk:
    """A risk; ``gross`` and ``net`` are (likelihood, impact)."""
    values: dict[str, Any] = {
        "key": number.lower(),
        "number": number,
        "title": title,
        "gross_likelihood": gross[0],
        "gross_impact": gross[1],
        "net_likelihood": net[0] if net else None,
        "net_impact": net[1] if net else None,
        "financial": True,
        "non_financial": False,
        "status": RiskStatus.ACTIVE,
        "as_of": date(2019, 12, 31),
        "confidentiality": Confidentiality.INTERNAL,
    }
    return Risk(**(values | more))


def facts() -> list[Risk]:
    """Seven risks, worked out by hand: active gross 25 16 20 12 4 (and 20, confidential), net 16 9 20 ? 4 (and 12)."""
    return [
        risk("R1", "Uitval van het netwerk", (5, 5), (4, 4), amount=Decimal(150000), category="continuïteit",
             owner_key=KARIN, measures="Dubbele verbindingen.", non_financial=True),
        risk("R2", "Datalek", (4, 4), (3, 3), amount=Decimal("200000.50"), category="veiligheid", owner_key=JAN,
             measures="Bewustwording."),
        risk("R3", "Gijzelsoftware (ransomware)", (4, 5), (4, 5), category="veiligheid", owner_key=JAN,
             measures="Reservekopieën."),
        risk("R4", "Schaduw-ICT", (4, 3), None, category="veiligheid", financial=False, non_financial=True),
        risk("R5", "Krediet overschreden", (2, 2), (2, 2), amount=Decimal(5000), category="financiën",
             owner_key=KARIN, as_of=date(2019, 6, 30)),
        risk("R6", "Geschil over meerwerk", (4, 5), (3, 4), amount=Decimal(65000), category="leveranciers",
             owner_key=JAN, confidentiality=Confidentiality.CONFIDENTIAL),
        risk("R7", "Oude werkplekken", (4, 4), (1, 2), amount=Decimal(30000), status=RiskStatus.CLOSED,
             owner_key=KARIN, category="continuïteit"),
    ]  # fmt: skip


async def fill(store: Store, *rows: Any) -> None:
    async with store.writing() as session:
        for key, name in ((KARIN, "Karin de Vries"), (JAN, "Jan Bakker")):
            session.add(Person(key=key, email=key, name=name, role=Role.OWNER))
        await session.flush()
        session.add_all(rows or facts())


@pytest.fixture
async def filled(store: Store) -> Store:
    await fill(store)
    return store


async def ask(store: Store, question: Question, viewer: Viewer = STAFF, language: Language = NL) -> Answer:
    TOPIC.check(question)
    assert Question.from_data(question.to_data()) == question
    async with store.reading() as session:
        return await TOPIC.answer(question, Context(session, viewer, AT, language))


def filters(**values: str) -> tuple[Filter, ...]:
    return tuple(Filter(field, value) for field, value in values.items())


def titles(answer: Answer) -> list[str]:
    return [entry.title for listing in answer.listings for entry in listing.entries]


# What people say, and what is then asked.


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    vocabulary = Vocabulary()
    vocabulary.add(SHARED_WORDS, ANY_TOPIC)
    vocabulary.add(TOPIC.words, TOPIC.key, TOPIC.negated)
    names = [
        *(Name("risks", "key", one.key, text) for one in facts() for text in (one.title, one.number)),
        *(
            Name("risks", "category", text, text)
            for text in ("continuïteit", "veiligheid", "financiën", "leveranciers")
        ),
        Name(ANY_TOPIC, "owner", KARIN, "Karin de Vries"),
        Name(ANY_TOPIC, "owner", JAN, "Jan Bakker"),
    ]
    return Lexicon(vocabulary, NameIndex(names))


def said(text: str, lexicon: Lexicon, earlier: Question | None = None) -> Question:
    asker = Asker(KARIN, NL, lambda name: True)
    understood = understand(text, lexicon, [TOPIC], asker, AT, earlier)
    assert isinstance(understood, Understood), understood
    TOPIC.check(understood.question)
    return understood.question


LEAST = Comparison.AT_LEAST
PHRASES: list[tuple[str, dict[str, Any]]] = [
    ("risico's die alleen financieel zijn", {"filters": filters(consequence="only_financial")}),
    ("risico's met uitsluitend financiële gevolgen", {"filters": filters(consequence="only_financial")}),
    ("which risks are purely financial", {"filters": filters(consequence="only_financial")}),
    ("alleen de financiële risico's", {"filters": filters(consequence="financial")}),
    ("risico's behalve die van Karin de Vries", {"filters": filters(not_owner=KARIN)}),
    ("risks except Karin's", {"filters": filters(not_owner=KARIN)}),
    ("risico's zonder de financiële", {"filters": filters(not_consequence="financial")}),
    ("what is the highest risk, leaving aside the closed ones",
     {"order": "-score", "filters": filters(not_status="closed")}),
    ("gemiddelde netto score", {"ask": Ask.TOTAL, "measure": "average_score", "filters": filters(side="net")}),
    ("average net risk score", {"ask": Ask.TOTAL, "measure": "average_score", "filters": filters(side="net")}),
    ("gemiddeld bedrag van de risico's", {"ask": Ask.TOTAL, "measure": "average_amount"}),
    ("gemiddelde risico's netto", {"filters": filters(side="net", zone="middle")}),
    ("total amount at stake in all active risks",
     {"ask": Ask.TOTAL, "measure": "amount", "filters": filters(status="active")}),
    ("hoeveel risico's staan er bruto rechtsboven in de matrix",
     {"ask": Ask.COUNT, "filters": filters(side="gross", zone="top_right")}),
    ("hoeveel hoge risico's voor en na maatregelen", {"ask": Ask.COUNT, "filters": filters(zone="high")}),
    ("how many high risks before and after measures", {"ask": Ask.COUNT, "filters": filters(zone="high")}),
    ("hoge risico's voor maatregelen", {"filters": filters(side="gross", zone="high")}),
    ("welke risico's zijn bruto hoog maar na maatregelen niet meer",
     {"filters": filters(gross_zone="high", left_zone="high")}),
    ("welke risico's zijn dankzij de maatregelen niet meer hoog",
     {"filters": filters(gross_zone="high", left_zone="high")}),
    ("which risks are gross high but no longer net", {"filters": filters(gross_zone="high", left_zone="high")}),
    ("risico's die bruto hoog maar netto midden zijn", {"filters": filters(gross_zone="high", net_zone="middle")}),
    ("risico's die netto niet hoog zijn", {"filters": filters(left_zone="high")}),
    (
        "risico's op plek kans 4 gevolg 3 netto",
        {"measure": "likelihood", "filters": filters(side="net", likelihood="4", impact="3")},
    ),
    ("grootste risico financieel gezien", {"order": "-amount"}),
    ("largest risk financially", {"order": "-amount"}),
    ("grootste financiële risico", {"order": "-score", "filters": filters(consequence="financial")}),
    ("risico's waar netto niks is ingevuld", {"filters": filters(side="net", assessed="no")}),
    ("welke risico's moeten nog netto ingeschat worden", {"filters": filters(assessed="no")}),
    ("risico's zonder bedrag", {"filters": filters(priced="no")}),
    ("welk deel van de risico's is netto hoog", {"measure": "share", "filters": filters(side="net", zone="high")}),
    ("what share of our risks is financial", {"measure": "share", "filters": filters(consequence="financial")}),
    ("wat kan er misgaan bij leveranciers", {"filters": filters(category="leveranciers")}),
    ("gijzelvirus risico", {"ask": Ask.ITEM, "keys": ("r3",)}),
    ("hoeveel risico's hebben we?", {"ask": Ask.COUNT}),
    ("HOEVEEL RISICOS", {"ask": Ask.COUNT}),
    ("hoeveel risico's zijn er nu", {"ask": Ask.COUNT, "filters": filters(side="net")}),
    ("hoeveel netto risico's rechtsboven?", {"ask": Ask.COUNT, "filters": filters(side="net", zone="top_right")}),
    ("hoeveel netto risicos rechts boven", {"ask": Ask.COUNT, "filters": filters(side="net", zone="top_right")}),
    ("staan er bruto risico's linksonder?", {"filters": filters(side="gross", zone="bottom_left")}),
    ("risico's in de rechterbovenhoek", {"filters": filters(zone="top_right")}),
    ("rode risico's", {"filters": filters(zone="high")}),
    ("hoge risico's", {"filters": filters(zone="high")}),
    ("welke risico's staan op oranje", {"filters": filters(zone="middle")}),
    ("groene risico's netto", {"filters": filters(side="net", zone="low")}),
    (
        "hoeveel rode risico's met financiële gevolgen",
        {"ask": Ask.COUNT, "filters": filters(zone="high", consequence="financial")},
    ),
    ("niet-financiële risico's", {"filters": filters(consequence="non_financial")}),
    ("hoeveel financiële en niet-financiële risico's", {"ask": Ask.COUNT, "group": "consequence"}),
    ("risicoprofiel", {"measure": "matrix"}),
    ("laat de risicomatrix zien", {"measure": "matrix"}),
    ("verschil bruto netto?", {"measure": "difference", "filters": (Filter("side", "gross"), Filter("side", "net"))}),
    ("welke maatregelen bij uitval netwerk", {"ask": Ask.ITEM, "measure": "measures", "keys": ("r1",)}),
    ("wat doen we tegen ransomware?", {"ask": Ask.ITEM, "measure": "measures", "keys": ("r3",)}),
    ("netwerkrisico", {"ask": Ask.ITEM, "keys": ("r1",)}),
    ("stavaza datalek", {"ask": Ask.ITEM, "keys": ("r2",)}),
    ("R4", {"ask": Ask.ITEM, "keys": ("r4",)}),
    ("wie is eigenaar van het risico ransomware", {"ask": Ask.ITEM, "measure": "owner", "keys": ("r3",)}),
    ("hoe groot is de kans op een datalek", {"ask": Ask.ITEM, "measure": "likelihood", "keys": ("r2",)}),
    ("wat is de impact van een datalek", {"ask": Ask.ITEM, "measure": "impact", "keys": ("r2",)}),
    ("wat zijn de grootste risico's", {"order": "-score"}),
    ("top 5 risico's", {"order": "-score", "limit": 5}),
    ("de drie grootste risico's", {"order": "-score", "limit": 3}),
    ("kleinste risico", {"order": "score"}),
    ("duurste risico", {"order": "-amount"}),
    ("welk risico kost het meeste geld", {"measure": "amount", "order": "-amount"}),
    ("risico's boven 100k", {"filters": (Filter("amount", "100000", Comparison.ABOVE),)}),
    (
        "risico's tussen 50k en 100k",
        {
            "filters": (
                Filter("amount", "50000", Comparison.ABOVE),
                Filter("amount", "100000", Comparison.BELOW),
            )
        },
    ),
    ("risico's met een score boven 12", {"measure": "score", "filters": (Filter("score", "12", Comparison.ABOVE),)}),
    ("risico's met kans 5", {"measure": "likelihood", "filters": (Filter("likelihood", "5"),)}),
    (
        "risico's met kans en gevolg van 4 of meer",
        {"measure": "likelihood", "filters": (Filter("likelihood", "4", LEAST), Filter("impact", "4", LEAST))},
    ),
    ("risico's met een grote kans", {"measure": "likelihood", "filters": (Filter("likelihood", "4", LEAST),)}),
    ("risico's van Jan", {"filters": filters(owner=JAN)}),
    ("mijn risico's", {"filters": filters(owner=KARIN)}),
    ("risico's in de categorie veiligheid", {"filters": filters(category="veiligheid")}),
    ("risico's per categorie", {"group": "category"}),
    ("hoeveel risico's per eigenaar", {"ask": Ask.COUNT, "group": "owner"}),
    ("gesloten risico's", {"filters": filters(status="closed")}),
    ("alle risico's inclusief gesloten", {"filters": filters(status="any")}),
    ("welke risico's zijn nog niet beoordeeld", {"filters": filters(assessed="no")}),
    ("risico's zonder maatregelen", {"filters": filters(mitigated="no")}),
    ("wat is het totale bedrag van de risico's", {"ask": Ask.TOTAL, "measure": "amount"}),
    (
        "totaalbedrag van de rode risico's netto",
        {"ask": Ask.TOTAL, "measure": "amount", "filters": filters(side="net", zone="high")},
    ),
    ("hoeveel risico's in 2018", {"ask": Ask.COUNT, "period": Period.of_year(2018)}),
    ("how many risks do we have", {"ask": Ask.COUNT}),
    ("how many net risks are at the top right?", {"ask": Ask.COUNT, "filters": filters(side="net", zone="top_right")}),
    ("how many gross risks in the red zone", {"ask": Ask.COUNT, "filters": filters(side="gross", zone="high")}),
    ("show the risk matrix", {"measure": "matrix"}),
    ("risk profile", {"measure": "matrix"}),
    ("biggest risks", {"order": "-score"}),
    ("risks above 100k", {"filters": (Filter("amount", "100000", Comparison.ABOVE),)}),
    ("who owns the ransomware risk", {"ask": Ask.ITEM, "measure": "owner", "keys": ("r3",)}),
    ("what do we do about ransomware", {"ask": Ask.ITEM, "measure": "measures", "keys": ("r3",)}),
    (
        "difference between gross and net risks",
        {"measure": "difference", "filters": (Filter("side", "gross"), Filter("side", "net"))},
    ),
    (
        "total amount of the financial risks",
        {"ask": Ask.TOTAL, "measure": "amount", "filters": filters(consequence="financial")},
    ),
    ("closed risks", {"filters": filters(status="closed")}),
    ("which risks have not been assessed", {"filters": filters(assessed="no")}),
    ("which risks have no net assessment yet", {"filters": filters(assessed="no")}),
    ("which risks still need a net rating", {"filters": filters(assessed="no")}),
    ("welke risico's hebben nog geen netto beoordeling", {"filters": filters(assessed="no")}),
    ("welke risico's zijn netto beoordeeld", {"filters": filters(assessed="yes")}),
    ("risico's met nettoscore", {"measure": "score", "filters": filters(side="net")}),
    ("non-financial risks", {"filters": filters(consequence="non_financial")}),
    ("risks by category", {"group": "category"}),
    ("my risks", {"filters": filters(owner=KARIN)}),
    ("which risks have a low impact", {"measure": "impact", "filters": (Filter("impact", "2", Comparison.AT_MOST),)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PHRASES, ids=[text for text, _ in PHRASES])
def test_everyday_questions(text: str, expected: dict[str, Any], lexicon: Lexicon) -> None:
    found = said(text, lexicon)
    assert set(found.filters) == set(expected.get("filters", ()))
    assert found == Question(**({"topic": "risks"} | expected | {"filters": found.filters}))


@pytest.mark.parametrize(
    "text",
    [
        "risico's van zwembaden",
        "risico's boven 20%",
        "hoe staat het er nu voor",
        "welk deel van de projecten is nu open",
        "hoge risico's die niet meer spelen",
        "bewustwording, waarom rood?",
        "gemiddeld netwerk",
    ],
)
def test_what_is_not_about_risks_is_not_answered(text: str, lexicon: Lexicon) -> None:
    asker = Asker(KARIN, NL, lambda name: True)
    assert isinstance(understand(text, lexicon, [TOPIC], asker, AT), NotUnderstood)


def test_a_follow_up_changes_one_thing(lexicon: Lexicon) -> None:
    first = said("hoeveel netto risico's rechtsboven?", lexicon)
    gross = said("en bruto?", lexicon, first)
    assert gross.ask is Ask.COUNT
    assert set(gross.filters) == set(filters(side="gross", zone="top_right"))
    corner = said("en linksonder?", lexicon, gross)
    assert set(corner.filters) == set(filters(side="gross", zone="bottom_left"))
    category = said("en veiligheid?", lexicon, first)
    assert set(category.filters) == set(filters(side="net", zone="top_right", category="veiligheid"))
    item = said("welke maatregelen?", lexicon, Question("risks", Ask.ITEM, keys=("r1",)))
    assert (item.keys, item.measure) == (("r1",), "measures")
    mine = said("van Jan", lexicon, first)
    assert set(mine.filters) == set(filters(side="net", zone="top_right", owner=JAN))


@pytest.mark.parametrize(
    "question",
    [
        Question("risks", filters=(Filter("amount", "veel", Comparison.ABOVE),)),
        Question("risks", filters=(Filter("score", "NaN", Comparison.ABOVE),)),
        Question("risks", filters=(Filter("amount", "1e30", Comparison.ABOVE),)),
        Question("risks", filters=(Filter("zone", "purple"),)),
        Question("risks", filters=(Filter("left_zone", "top_right"),)),
        Question("risks", filters=(Filter("gross_zone", "purple"),)),
        Question("risks", filters=(Filter("zone", "high", Comparison.BELOW),)),
        Question("risks", measure="colour"),
        Question("risks", group="title"),
        Question("risks", order="-title"),
    ],
)
def test_altered_buttons_are_refused(question: Question) -> None:
    with pytest.raises(QuestionError):
        TOPIC.check(question)


# What is answered, with figures worked out by hand.


async def test_how_many_gives_gross_and_net_and_both_pictures(filled: Store) -> None:
    answer = await ask(filled, Question("risks", Ask.COUNT))
    assert answer.headline == (
        "Er zijn 5 actieve risico's: bruto 3 hoog, 1 midden en 1 laag; "
        "netto 2 hoog, 1 midden en 1 laag, 1 niet beoordeeld."
    )
    gross, net = answer.matrices
    assert (gross.counts[4][4], gross.counts[3][3], gross.counts[3][4], gross.counts[3][2], gross.counts[1][1]) == (
        (1,) * 5
    )
    assert sum(map(sum, gross.counts)) == 5
    assert sum(map(sum, net.counts)) == 4
    assert (net.counts[3][3], net.counts[3][4], net.counts[2][2], net.counts[1][1]) == (1, 1, 1, 1)
    assert (gross.zones[4][4], gross.zones[1][2], gross.zones[0][4]) == (Sign.BAD, Sign.ATTENTION, Sign.GOOD)
    assert (net.x_label, net.y_label, net.caption) == ("Gevolg", "Kans", "4 van 5 risico's; 1 niet beoordeeld")
    assert [(fact.label, fact.value) for fact in answer.facts] == [
        ("Financieel", "4"),
        ("Niet-financieel", "2"),
        ("Bedrag", "€ 355.000,50, over 3 van 5 risico's"),
    ]
    assert answer.notes == (
        "1 risico is zowel financieel als niet-financieel; samen tellen die twee dus op tot meer dan 5.",
        "Zonder vertrouwelijke gegevens.",
    )
    assert (answer.as_of, answer.as_of_until) == (date(2019, 6, 30), date(2019, 12, 31))
    assert answer.source == "werkboek, blad risicos"
    assert len(answer.buttons) == MOST_BUTTONS


async def test_a_matrix_of_one_side_shows_that_side(filled: Store) -> None:
    answer = await ask(filled, Question("risks", measure="matrix", filters=filters(side="net")))
    assert [matrix.title for matrix in answer.matrices] == ["Netto: na maatregelen"]


async def test_net_top_right_is_a_count_and_the_list(filled: Store) -> None:
    question = Question("risks", Ask.COUNT, filters=filters(side="net", zone="top_right"))
    answer = await ask(filled, question)
    assert answer.headline == "Netto zijn er 2 actieve risico's rechtsboven (kans en gevolg 4 of 5)."
    assert titles(answer) == ["Gijzelsoftware (ransomware)", "Uitval van het netwerk"]
    first = answer.listings[0].entries[0]
    assert (first.value, first.sign) == ("netto 20, hoog", Sign.BAD)
    assert first.details == ("bruto 20, hoog · Jan Bakker",)
    assert first.opens == Question("risks", Ask.ITEM, keys=("r3",))
    assert "1 risico is netto niet beoordeeld en telt hier niet mee." in answer.notes
    english = await ask(
        filled, Question("risks", Ask.COUNT, filters=filters(side="net", zone="top_right")), language=EN
    )
    assert english.headline == "Net, there are 2 active risks at the top right (likelihood and impact 4 or 5)."


async def test_a_place_without_a_side_gives_both_counts(filled: Store) -> None:
    answer = await ask(filled, Question("risks", filters=filters(zone="high")))
    assert answer.headline == (
        "Actieve risico's in zone hoog (score 15 of meer): bruto 3, netto 2, 1 netto niet beoordeeld."
    )
    assert answer.listings[0].title == "Netto"


LISTS: list[tuple[tuple[Filter, ...], list[str]]] = [
    (filters(side="net", zone="middle"), ["Datalek"]),
    (filters(side="net", zone="low"), ["Krediet overschreden"]),
    (filters(side="net", zone="bottom_left"), ["Krediet overschreden"]),
    (filters(side="gross", zone="top_left"), []),
    (filters(status="closed"), ["Oude werkplekken"]),
    (filters(assessed="no"), ["Schaduw-ICT"]),
    (filters(mitigated="no"), ["Krediet overschreden", "Schaduw-ICT"]),
    (filters(owner=KARIN), ["Uitval van het netwerk", "Krediet overschreden"]),
    (filters(category="veiligheid"), ["Gijzelsoftware (ransomware)", "Datalek", "Schaduw-ICT"]),
    (filters(consequence="non_financial"), ["Uitval van het netwerk", "Schaduw-ICT"]),
    (filters(text="netwerk"), ["Uitval van het netwerk"]),
    ((Filter("amount", "100000", Comparison.ABOVE),), ["Uitval van het netwerk", "Datalek"]),
    ((Filter("amount", "5000", Comparison.AT_MOST),), ["Krediet overschreden"]),
    ((Filter("side", "net"), Filter("score", "8.5", Comparison.AT_MOST)), ["Krediet overschreden"]),
    ((Filter("side", "gross"), Filter("impact", "5")), ["Uitval van het netwerk", "Gijzelsoftware (ransomware)"]),
    ((Filter("side", "net"), Filter("likelihood", "99999999", Comparison.AT_LEAST)), []),
]


async def test_lists(filled: Store) -> None:
    for conditions, expected in LISTS:
        assert (conditions, titles(await ask(filled, Question("risks", filters=conditions)))) == (conditions, expected)


HEADLINES: list[tuple[Question, str]] = [
    (
        Question("risks", Ask.TOTAL, "average_score"),
        "De gemiddelde score van actieve risico's is bruto 15,4 (over 5 van 5); netto 12,25 (over 4 van 5).",
    ),
    (
        Question("risks", Ask.TOTAL, "average_likelihood", filters=filters(side="net")),
        "De gemiddelde kans (1 tot 5) van actieve risico's is netto 3,25 (over 4 van 5).",
    ),
    (
        Question("risks", Ask.TOTAL, "average_amount"),
        "Het gemiddelde bedrag van actieve risico's is € 118.333,50 (over 3 van 5).",
    ),
    (
        Question("risks", measure="share", filters=filters(side="net", zone="high")),
        "Actieve risico's in zone hoog (score 15 of meer): netto 2 van 5 (40%).",
    ),
    (
        Question("risks", measure="share", filters=filters(consequence="financial")),
        "Actieve financiële risico's: 4 van 5 (80%).",
    ),
    (
        Question("risks", filters=filters(consequence="only_financial")),
        (
            "Er zijn 3 actieve uitsluitend financiële risico's: bruto 2 hoog, 0 midden en 1 laag; "
            "netto 1 hoog, 1 midden en 1 laag."
        ),
    ),
    (
        Question("risks", filters=filters(gross_zone="high", left_zone="high")),
        (
            "Er is 1 actief risico bruto in zone hoog (score 15 of meer) en netto niet meer: bruto 1 "
            "hoog, 0 midden en 0 laag; netto 0 hoog, 1 midden en 0 laag."
        ),
    ),
    (
        Question("risks", filters=filters(gross_zone="high", net_zone="middle")),
        (
            "Er is 1 actief risico bruto in zone hoog (score 15 of meer) en netto in zone midden "
            "(score vanaf 6, onder 15): bruto 1 hoog, 0 midden en 0 laag; netto 0 hoog, 1 midden en 0 laag."
        ),
    ),
    (
        Question("risks", filters=filters(left_zone="high")),
        (
            "Er zijn 2 actieve risico's netto niet in zone hoog (score 15 of meer): bruto 1 hoog, 0 "
            "midden en 1 laag; netto 0 hoog, 1 midden en 1 laag."
        ),
    ),
    (
        Question("risks", filters=filters(priced="no")),
        (
            "Er zijn 2 actieve risico's zonder bedrag: bruto 1 hoog, 1 midden en 0 laag; netto 1 "
            "hoog, 0 midden en 0 laag, 1 niet beoordeeld."
        ),
    ),
    (
        Question("risks", Ask.ITEM, keys=("r3",), filters=filters(zone="high")),
        "Ja. „Gijzelsoftware (ransomware)”: bruto kans 4 × gevolg 5 = 20 (hoog); netto kans 4 × gevolg 5 = 20 (hoog).",
    ),
    (
        Question("risks", Ask.ITEM, keys=("r3",), filters=filters(zone="low")),
        "Nee. „Gijzelsoftware (ransomware)”: bruto kans 4 × gevolg 5 = 20 (hoog); netto kans 4 × gevolg 5 = 20 (hoog).",
    ),
]


async def test_averages_shares_and_both_sides(filled: Store) -> None:
    for question, headline in HEADLINES:
        assert (await ask(filled, question)).headline == headline


async def test_the_thresholds_come_from_the_settings(store: Store) -> None:
    await fill(store, *facts(), Setting(key="risico_hoog_vanaf", name="risico_hoog_vanaf", value="17"))
    answer = await ask(store, Question("risks", filters=filters(side="net", zone="high")))
    assert answer.headline == "Netto is er 1 actief risico in zone hoog (score 17 of meer)."


async def test_the_largest_are_named_with_their_side(filled: Store) -> None:
    answer = await ask(filled, Question("risks", order="-score", limit=2))
    assert answer.headline == (
        "Van 4 actieve risico's staan bovenaan naar netto score: „Gijzelsoftware (ransomware)” (20) en „Uitval van het "
        "netwerk” (16)."
    )
    assert titles(answer) == ["Gijzelsoftware (ransomware)", "Uitval van het netwerk"]
    assert "1 risico is netto niet beoordeeld en telt hier niet mee." in answer.notes
    gross = await ask(filled, Question("risks", order="-score", limit=1, filters=filters(side="gross")))
    assert "bruto score (25)" in gross.headline
    amount = await ask(filled, Question("risks", order="-amount"))
    assert amount.headline == "Van 3 actieve risico's heeft „Datalek” het hoogste bedrag (€ 200.000,50)."
    assert amount.notes[0] == "Van 2 risico's is geen bedrag bekend; die staan hier niet bij."


async def test_ties_are_named_and_those_left_out_are_told(store: Store) -> None:
    await fill(store, *(risk(f"R{n}", f"Risico {n}", (5, 5), (4, 4)) for n in range(5)))
    answer = await ask(store, Question("risks", order="-score", limit=3))
    assert answer.headline == (
        "Van 5 actieve risico's staan bovenaan naar netto score: „Risico 0” (16), „Risico 1” (16) en „Risico 2” (16)."
    )
    assert answer.notes == ("Nog 2 risico's staan gelijk met het laatste van deze lijst.",)


async def test_totals_say_over_how_many(filled: Store) -> None:
    answer = await ask(filled, Question("risks", Ask.TOTAL, measure="amount"))
    assert answer.headline == "5 actieve risico's: samen € 355.000,50, over 3 van 5 risico's."
    assert answer.notes[0] == "Van 2 risico's is geen bedrag bekend (1 daarvan financieel)."
    complete = await ask(filled, Question("risks", Ask.TOTAL, measure="amount", filters=filters(owner=KARIN)))
    assert complete.headline == "2 actieve risico's van Karin de Vries zijn samen € 155.000."
    unknown = await ask(filled, Question("risks", Ask.TOTAL, measure="amount", filters=filters(assessed="no")))
    assert unknown.headline == "1 actief risico zonder netto beoordeling: geen gegevens over het bedrag."
    nothing = await ask(filled, Question("risks", Ask.TOTAL, measure="amount", filters=filters(text="zwembad")))
    assert nothing.headline == "Er zijn geen actieve risico's met „zwembad” in de naam."


async def test_the_difference_shows_what_moved(filled: Store) -> None:
    answer = await ask(filled, Question("risks", measure="difference"))
    assert answer.headline == (
        "5 actieve risico's: van de 4 die netto zijn beoordeeld, daalt de score van 2, blijft die van 2 gelijk "
        "en stijgt die van 0; in zone hoog bruto 3, netto 2. "
        "Het meest daalt „Uitval van het netwerk”: 9 punten."
    )
    assert [(entry.title, entry.value) for entry in answer.listings[0].entries] == [
        ("Uitval van het netwerk", "25 → 16"),
        ("Datalek", "16 → 9"),
    ]
    assert answer.listings[0].entries[1].details == ("hoog → midden · Jan Bakker",)
    assert len(answer.matrices) == 2


async def test_groups(filled: Store) -> None:
    answer = await ask(filled, Question("risks", group="category"))
    assert answer.headline == "Er zijn 5 actieve risico's in 3 categorieën; de meeste in „veiligheid”."
    assert [(entry.title, entry.value) for entry in answer.listings[0].entries] == [
        ("Veiligheid", "3 risico's"),
        ("Continuïteit", "1 risico"),
        ("Financiën", "1 risico"),
    ]
    owners = await ask(filled, Question("risks", Ask.COUNT, group="owner"))
    assert sorted(titles(owners)) == ["Geen eigenaar", "Jan Bakker", "Karin de Vries"]
    kinds = await ask(filled, Question("risks", Ask.COUNT, group="consequence"))
    assert kinds.headline == "Er zijn 5 actieve risico's: 4 financieel en 2 niet-financieel, waarvan 1 allebei."


async def test_one_risk_in_full(filled: Store) -> None:
    answer = await ask(filled, Question("risks", Ask.ITEM, keys=("r1",)))
    assert answer.headline == (
        "„Uitval van het netwerk”: bruto kans 5 × gevolg 5 = 25 (hoog); netto kans 4 × gevolg 4 = 16 (hoog)."
    )
    assert {fact.label: fact.value for fact in answer.facts} == {
        "Netto": "kans 4 × gevolg 4 = 16 (hoog)",
        "Bruto": "kans 5 × gevolg 5 = 25 (hoog)",
        "Gevolgen": "financieel en niet-financieel",
        "Bedrag": "€ 150.000",
        "Maatregelen": "Dubbele verbindingen.",
        "Eigenaar": "Karin de Vries",
        "Status": "actief",
        "Categorie": "continuïteit",
        "Nummer": "R1",
    }
    assert (answer.as_of, answer.source) == (date(2019, 12, 31), "werkboek, blad risicos")


ONE_RISK: list[tuple[str, str | None, str]] = [
    ("r1", "measures", "Maatregelen bij „Uitval van het netwerk”: Dubbele verbindingen."),
    ("r4", "measures", "Bij „Schaduw-ICT” zijn geen maatregelen vastgelegd."),
    ("r2", "owner", "Jan Bakker is eigenaar van het risico „Datalek”."),
    ("r4", "owner", "Het risico „Schaduw-ICT” heeft geen eigenaar."),
    ("r2", "amount", "Het bedrag van het risico „Datalek” is € 200.000,50."),
    ("r3", "amount", "Van het risico „Gijzelsoftware (ransomware)” is geen bedrag bekend."),
    ("r2", "likelihood", "De kans van „Datalek” (1 tot 5): bruto 4, netto 3."),
    ("r4", "impact", "Het gevolg van „Schaduw-ICT” (1 tot 5): bruto 3, netto niet beoordeeld."),
    ("r4", None, "„Schaduw-ICT”: bruto kans 4 × gevolg 3 = 12 (midden); netto niet beoordeeld."),
    (
        "r7",
        None,
        (
            "Het gesloten risico „Oude werkplekken”: bruto kans 4 × gevolg 4 = 16 (hoog); "
            "netto kans 1 × gevolg 2 = 2 (laag)."
        ),
    ),
]


async def test_what_is_asked_of_one_risk(filled: Store) -> None:
    for key, measure, headline in ONE_RISK:
        assert (await ask(filled, Question("risks", Ask.ITEM, measure=measure, keys=(key,)))).headline == headline


VIEWERS = [
    (STAFF, 5),
    (Viewer(), 5),
    (OWNER, 6),
    (MANAGER, 6),
    (ADMINISTRATOR, 6),
    (Viewer(JAN, Role.OWNER, shared=True), 5),
    (Viewer("m@voorbeeld.nl", Role.MANAGER, shared=True), 5),
]
OVERALL = [
    Question("risks", Ask.COUNT),
    Question("risks"),
    Question("risks", measure="difference"),
    Question("risks", Ask.TOTAL, measure="amount"),
    Question("risks", group="category"),
    Question("risks", group="consequence"),
]


async def test_confidential_risks_are_for_those_whom_they_concern(filled: Store) -> None:
    for viewer, count in VIEWERS:
        for question in OVERALL:
            answer = await ask(filled, question, viewer)
            assert f"{count} actieve risico's" in answer.headline
            assert ("Zonder vertrouwelijke gegevens." in answer.notes) == (count == 5)
            assert count == 6 or "meerwerk" not in str(answer)
        item = await ask(filled, Question("risks", Ask.ITEM, keys=("r6",)), viewer)
        assert ("Geschil over meerwerk" in str(item)) == (count == 6)
        assert ("65.000" in str(item)) == (count == 6)


async def test_nothing_known_is_not_nothing_found(store: Store) -> None:
    for question in (Question("risks", Ask.COUNT), Question("risks"), Question("risks", measure="difference")):
        empty = await ask(store, question)
        assert (empty.headline, empty.matrices) == ("Er zijn nog geen risico's vastgelegd.", ())
    await fill(store)
    none = await ask(store, Question("risks", Ask.COUNT, period=Period.of_year(2018)))
    assert none.headline == "Er zijn geen actieve risico's met peildatum in 2018."
    assert none.notes == ("De laatste peildatum van de risico's die ik ken is 31-12-2019.",)
    assert (await ask(store, Question("risks"), language=EN)).headline.startswith(
        "There are 5 active risks: gross 3 high"
    )


async def test_pages_lead_to_the_rest(store: Store) -> None:
    await fill(store, *(risk(f"R{n:02}", f"Risico {n:02}", (5, 5), (n % 5 + 1, 4)) for n in range(19)))
    seen: list[str] = []
    question = Question("risks")
    for shown, length in (("1 tot en met 8 van 19", 8), ("9 tot en met 16 van 19", 8), ("17 tot en met 19 van 19", 3)):
        answer = await ask(store, question)
        assert (answer.listings[0].shown, len(titles(answer))) == (shown, length)
        seen += titles(answer)
        question = answer.buttons[0].question
    assert len(set(seen)) == 19


async def test_someone_unknown_has_no_risks_of_his_own(filled: Store) -> None:
    answer = await ask(filled, Question("risks", filters=filters(owner="?")))
    assert answer.headline.startswith("Ik weet nog niet wie u bent")


async def test_example_figures_are_marked(store: Store) -> None:
    await fill(store, risk("R1", "Uitval", (5, 5), (4, 4), example=True))
    for question in (Question("risks"), Question("risks", Ask.COUNT), Question("risks", Ask.ITEM, keys=("r1",))):
        assert any("Voorbeeldcijfer" in note for note in (await ask(store, question)).notes)


async def test_names_say_who_may_know_them(filled: Store) -> None:
    async with filled.reading() as session:
        names = {(name.field, name.text): name.only_for for name in await TOPIC.names(session)}
    assert names["key", "Geschil over meerwerk"] == frozenset({JAN})
    assert names["category", "leveranciers"] == frozenset({JAN})
    assert names["category", "veiligheid"] is None
    assert names["key", "R1"] is None


async def test_every_button_can_be_pressed(filled: Store) -> None:
    """From the overview on, everything that is offered is answered, in both languages."""
    waiting = [Question("risks", Ask.COUNT), Question("risks", group="consequence"), Question("risks", group="owner")]
    done: set[Question] = set()
    while waiting and len(done) < 60:
        question = waiting.pop()
        if question in done:
            continue
        done.add(question)
        for language in Language:
            answer = await ask(filled, question, MANAGER, language)
            assert answer.headline[-1] in ".?!"
            waiting += [button.question for button in answer.buttons]
            waiting += [entry.opens for found in answer.listings for entry in found.entries if entry.opens]
    assert len(done) > 20
