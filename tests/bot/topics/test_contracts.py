"""Contracts: what is asked, and what is answered, worked out by hand on a small store."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from sqlalchemy import select

from bot.question import Ask, Comparison, Filter, Language, Period, Question, QuestionError
from bot.topics.contracts import Contracts
from bot.understanding.outcomes import Understood
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Span
from models.base import Confidentiality, fold_key
from models.contracts import (
    Contract,
    ContractState,
    by_notice_day,
    in_state,
    last_notice_day,
    notice_within,
    state_counts,
    totals,
    totals_by_supplier,
)
from models.people import Role
from models.store import Store
from models.visibility import Viewer
from tests.bot.topics.project_facts import JAN, KARIN, MARA, TODAY, Asking, asking, facts, fill, reading_only, titles

AS_OF = date(2020, 1, 31)
MANAGER = Viewer(MARA, Role.MANAGER)


def contract(number: str, supplier: str, subject: str, **more: Any) -> Contract:
    given: dict[str, Any] = {"tacit_renewal": False, "as_of": AS_OF, "start": date(2018, 1, 1)}
    return Contract(key=fold_key(number), number=number, supplier=supplier, subject=subject, **given | more)


def contracts() -> list[Contract]:
    """Eight contracts: four running, one renewed, one ended, one not begun, and a running one that is confidential."""
    return [
        contract(
            "C-001",
            "Wolk B.V.",
            "Kantoorautomatisering",
            yearly_value=Decimal(100_000),
            total_value=Decimal(300_000),
            end=date(2020, 12, 31),
            notice_months=6,
            extension_option="2 x 1 jaar",
            owner_key=KARIN,
        ),
        contract(
            "C-002",
            "Glas B.V.",
            "Onderhoud glasvezel",
            yearly_value=Decimal("36500.50"),
            end=date(2020, 8, 31),
            notice_months=6,
            tacit_renewal=True,
            owner_key=JAN,
        ),
        contract(
            "C-003",
            "Glas B.V.",
            "Netwerkkasten",
            yearly_value=None,
            end=date(2020, 3, 31),
            notice_months=3,
            tacit_renewal=True,
        ),
        contract("C-004", "Boek B.V.", "Financieel systeem", yearly_value=Decimal(50_000), notice_months=12),
        contract(
            "C-005",
            "Lijn B.V.",
            "Vaste telefonie",
            yearly_value=Decimal(60_000),
            end=date(2019, 12, 31),
            notice_months=3,
            tacit_renewal=True,
        ),
        contract("C-006", "Oud B.V.", "Oude storage", yearly_value=Decimal(24_600), end=date(2019, 12, 31)),
        contract(
            "C-007",
            "Mobiel B.V.",
            "Mobiele telefonie",
            yearly_value=Decimal(98_000),
            start=date(2020, 4, 1),
            end=date(2023, 3, 31),
            notice_months=3,
            example=True,
        ),
        contract(
            "C-008",
            "Geheim B.V.",
            "Bewaking",
            yearly_value=Decimal(1_000_000),
            end=date(2020, 7, 31),
            notice_months=2,
            owner_key=JAN,
            confidentiality=Confidentiality.CONFIDENTIAL,
        ),
    ]


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill(store, contracts())
    return await asking(store, Contracts())


def is_(**filters: str) -> tuple[Filter, ...]:
    return tuple(Filter(field, value) for field, value in filters.items())


def ask(*filters: Filter, **more: Any) -> Question:
    return Question("contracts", filters=filters, **more)


def item(key: str, measure: str | None = None) -> Question:
    return Question("contracts", Ask.ITEM, measure, keys=(key,))


BEFORE_JULY = Period(None, date(2020, 6, 30))
Y2020 = Period.of_year(2020)
WOLK, GLAS = Filter("supplier", "wolk b.v."), Filter("supplier", "glas b.v.")
OVER_50K = Filter("amount", "50000", Comparison.ABOVE)
READINGS = {
    "kontrakten": ask(),
    "welke contracten hebben geen jaarbedrag": ask(Filter("missing", "value")),
    "which agreements have no annual value?": ask(Filter("missing", "value")),
    "welke contracten hebben we": ask(),
    "CONTRACTEN": ask(),
    "hoeveel contracten hebben we?": ask(ask=Ask.COUNT),
    "how many contracts do we have?": ask(ask=Ask.COUNT),
    "met wie hebben we contracten en voor hoeveel?": ask(measure="yearly_value", group="supplier"),
    "with whom do we have contracts and for how much?": ask(measure="yearly_value", group="supplier"),
    "welke leveranciers hebben we": ask(group="supplier"),
    "hoeveel leveranciers hebben we?": ask(ask=Ask.COUNT, group="supplier"),
    "contracten per leverancier": ask(group="supplier"),
    "welke contracten lopen nog": ask(*is_(status="running")),
    "which contracts are running?": ask(*is_(status="running")),
    "welke contracten zijn beëindigd": ask(*is_(status="ended")),
    "welke contracten zijn stilzwijgend verlengd": ask(*is_(status="tacitly_renewed")),
    "welke contracten worden stilzwijgend verlengd": ask(*is_(tacit="yes")),
    "contracten zonder stilzwijgende verlenging": ask(*is_(tacit="no")),
    "nog niet begonnen contracten": ask(*is_(status="not_begun")),
    "contracten zonder waarde": ask(*is_(missing="value")),
    "contracten zonder einddatum": ask(*is_(missing="end")),
    "contracts without a notice period": ask(*is_(missing="notice")),
    "contracten met verlengingsoptie": ask(*is_(**{"with": "extension"})),
    "which contracts can be extended": ask(*is_(**{"with": "extension"})),
    "contracten die voor 1 juli opgezegd moeten worden": ask(measure="notice", period=BEFORE_JULY),
    "contracts to be cancelled before 1 July": ask(measure="notice", period=BEFORE_JULY),
    "wat moeten we opzeggen voor 1 juli": ask(measure="notice", period=BEFORE_JULY),
    "welke contracten lopen af dit jaar?": ask(measure="end", period=Y2020),
    "welke contracten eindigen in 2020": ask(measure="end", period=Y2020),
    "welke contracten lopen af voor 1 juli": ask(measure="end", period=BEFORE_JULY),
    "which contracts expire this year?": ask(measure="end", period=Y2020),
    "welke contracten lopen binnenkort af": ask(*is_(soon="yes"), measure="end"),
    "welk contract loopt als eerste af?": ask(measure="end", order="end"),
    "welk contract moet als eerste opgezegd worden": ask(measure="notice", order="notice"),
    "bij welke contracten is de opzegtermijn voorbij": ask(*is_(passed="yes"), measure="notice"),
    "contracten boven 50k per jaar": ask(OVER_50K, measure="yearly_value"),
    "contracts above 50k per year": ask(OVER_50K, measure="yearly_value"),
    "contracten van meer dan 50.000 euro": ask(OVER_50K),
    "contracten met totale waarde boven 50k": ask(OVER_50K, measure="total_value"),
    "de drie grootste contracten": ask(order="-yearly_value", limit=3),
    "duurste contract": ask(order="-yearly_value"),
    "hoeveel kosten de contracten samen": ask(ask=Ask.TOTAL, measure="yearly_value"),
    "gemiddelde contractwaarde": ask(*is_(average="yes"), ask=Ask.TOTAL, measure="yearly_value"),
    "mijn contracten": ask(*is_(owner=KARIN)),
    "contracten van Jan": ask(*is_(owner=JAN)),
    "contract met Wolk": ask(WOLK),
    "hoeveel betalen we aan Glas": ask(GLAS, measure="yearly_value"),
    "wie is eigenaar van het contract met wolk": ask(WOLK, measure="owner"),
    "contract C-004": item("c-004"),
    "contract kantoorautomatisering": item("c-001"),
    "wanneer loopt het contract voor netwerkkasten af": item("c-003", "end"),
    "wanneer moeten we netwerkkasten opzeggen": item("c-003", "notice"),
    "when does the contract for landlines end?": item("c-005", "end"),
    "kan het contract netwerkkasten verlengd worden": item("c-003", "extension"),
    "contracten telefonie": ask(keys=("c-005", "c-007")),
}


@pytest.fixture(scope="module")
def reading(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Asking:
    """What understands questions about the filled store, made once."""
    return reading_only(sqlite_template, tmp_path_factory.mktemp("contracts"), Contracts(), records=contracts())


@pytest.mark.parametrize("text", READINGS)
def test_everyday_words_become_questions(reading: Asking, text: str) -> None:
    understood = reading.understand(text)
    assert isinstance(understood, Understood), understood
    assert understood.question == READINGS[text]


@pytest.mark.parametrize("text", ["netwerkkasten", "contract zwembaden", "hoeveel kost het", "contracten van 12%"])
def test_what_is_not_of_a_contract_is_left_alone(reading: Asking, text: str) -> None:
    assert not isinstance(reading.understand(text), Understood)


# Running for staff: C-001 to C-004 and C-005 (renewed); known yearly values 100,000 + 36,500.50 + 50,000 + 60,000.
RUNNING = "5 lopende contracten (waarvan 1 stilzwijgend verlengd)"
HEADLINES = {
    "welke contracten hebben we": (f"Er zijn {RUNNING}, samen € 246.500,50 per jaar (over 4 van 5 contracten)."),
    "met wie hebben we contracten en voor hoeveel?": (
        f"Er zijn {RUNNING} bij 4 leveranciers, samen € 246.500,50 per jaar (over 4 van 5 contracten)."
    ),
    "hoeveel kosten de contracten samen": (
        f"De waarde van {RUNNING} is samen € 246.500,50 per jaar (over 4 van 5 contracten)."
    ),
    "gemiddelde contractwaarde": (
        f"Van {RUNNING} is de waarde gemiddeld € 61.625,13 per jaar (over 4 van 5 contracten)."
    ),
    "totale waarde van de contracten": (
        f"Er zijn {RUNNING}, samen € 300.000 over de hele looptijd (over 1 van 5 contracten)."
    ),
    "hoeveel betalen we aan Glas": (
        "Er zijn 2 contracten met Glas B.V., samen € 36.500,50 per jaar (over 1 van 2 contracten)."
    ),
    "contracten die voor 1 juli opgezegd moeten worden": (
        "Er zijn 2 contracten met laatste opzegdag van 10-02-2020 tot en met 30-06-2020, Onderhoud "
        "glasvezel (Glas B.V.), uiterlijk 29-02-2020 en Kantoorautomatisering (Wolk B.V.), uiterlijk 30-06-2020."
    ),
    "bij welke contracten is de opzegtermijn voorbij": (
        "Er zijn 2 contracten waarvan de laatste opzegdag voorbij is, samen € 60.000 per jaar "
        "(over 1 van 2 contracten)."
    ),
    "welke contracten lopen af dit jaar?": (
        "Er zijn 3 contracten met einddatum in 2020, samen € 136.500,50 per jaar (over 2 van 3 contracten)."
    ),
    "welke contracten lopen af voor 1 juli": (
        "Er is 1 contract met einddatum van 10-02-2020 tot en met 30-06-2020, waarde: geen gegevens."
    ),
    "welke contracten liepen af in 2019": ("Er zijn 2 contracten met einddatum in 2019, samen € 84.600 per jaar."),
    "welk contract loopt als eerste af?": (
        "Er zijn 4 contracten met einddatum vanaf 10-02-2020, als eerste Netwerkkasten (Glas B.V.), einde 31-03-2020."
    ),
    "contracten boven 50k per jaar": (
        "Er zijn 2 lopende contracten van meer dan € 50.000 per jaar (waarvan 1 stilzwijgend verlengd), samen "
        "€ 160.000 per jaar."
    ),
    "contracten van minstens 50k per jaar": (
        "Er zijn 3 lopende contracten van minstens € 50.000 per jaar (waarvan 1 stilzwijgend verlengd), samen "
        "€ 210.000 per jaar."
    ),
    "de twee grootste contracten": (
        f"Er zijn {RUNNING}, het grootst Kantoorautomatisering (Wolk B.V.) (€ 100.000 per jaar) en Vaste telefonie "
        "(Lijn B.V.) (€ 60.000 per jaar)."
    ),
    "contracten tussen 40k en 100k": (
        "Er zijn 2 lopende contracten van meer dan € 40.000 per jaar en van minder dan € 100.000 per jaar (waarvan 1 "
        "stilzwijgend verlengd), samen € 110.000 per jaar."
    ),
    "welke contracten zijn beëindigd": "Er is 1 beëindigd contract, waarde € 24.600 per jaar.",
    "nog niet begonnen contracten": "Er is 1 nog niet begonnen contract, waarde € 98.000 per jaar.",
    "contracten zonder waarde": "Er is 1 lopend contract zonder bekende waarde.",
    "contracten zonder einddatum": "Er is 1 lopend contract zonder einddatum, waarde € 50.000 per jaar.",
    "contracten van meer dan 2 mln per jaar": "Er zijn geen lopende contracten van meer dan € 2.000.000 per jaar.",
    "contracten in 2022": (
        "Er zijn 5 contracten van kracht in 2022, samen € 244.500,50 per jaar (over 4 van 5 contracten)."
    ),
    "contract met Wolk": "Kantoorautomatisering (Wolk B.V.): loopt tot en met 31-12-2020; € 100.000 per jaar.",
    "wanneer moeten we netwerkkasten opzeggen": (
        "Netwerkkasten (Glas B.V.): laatste opzegdag was 31-12-2019, wordt stilzwijgend verlengd."
    ),
    "contract opzeggen wolk": (
        "Kantoorautomatisering (Wolk B.V.): uiterlijk 30-06-2020 opzeggen (nog 141 dagen), geen stilzwijgende "
        "verlenging."
    ),
    "contract met lijn": (
        "Vaste telefonie (Lijn B.V.): stilzwijgend verlengd (eerste einde 31-12-2019); € 60.000 per jaar."
    ),
    "opzegtermijn contract boek": "Financieel systeem (Boek B.V.): laatste opzegdag niet bekend (geen einddatum).",
    "wat kost het contract netwerkkasten": "De waarde per jaar van Netwerkkasten (Glas B.V.): geen gegevens.",
    "kan het contract met wolk verlengd worden": (
        "Kantoorautomatisering (Wolk B.V.) kan worden verlengd: 2 x 1 jaar; geen stilzwijgende verlenging."
    ),
    "wie is eigenaar van het contract met wolk": "Karin de Vries is eigenaar van Kantoorautomatisering (Wolk B.V.).",
    "mijn contracten": "Er is 1 lopend contract van u, waarde € 100.000 per jaar.",
}


@pytest.mark.parametrize("text", HEADLINES)
async def test_headlines(filled: Asking, text: str) -> None:
    assert (await filled.answer(text)).headline == HEADLINES[text]


async def test_notice_says_what_is_passed_and_what_is_unknown(filled: Asking) -> None:
    answer = await filled.answer("contracten die voor 1 juli opgezegd moeten worden")
    assert titles(answer) == ["Onderhoud glasvezel", "Kantoorautomatisering"]
    assert "Van 1 lopend contract is de laatste opzegdag niet bekend" in answer.notes[0]
    assert answer.notes[1] == "Bij 2 lopende contracten is de laatste opzegdag al voorbij."
    assert answer.notes[2] == "Zonder vertrouwelijke gegevens."
    assert (answer.as_of, answer.source) == (AS_OF, "werkboek, blad contracten")


async def test_suppliers_with_what_they_do(filled: Asking) -> None:
    answer = await filled.answer("met wie hebben we contracten en voor hoeveel?")
    assert [(entry.title, entry.value) for entry in answer.listings[0].entries] == [
        ("Wolk B.V.", "€ 100.000 per jaar"),
        ("Lijn B.V.", "€ 60.000 per jaar"),
        ("Boek B.V.", "€ 50.000 per jaar"),
        ("Glas B.V.", "€ 36.500,50 per jaar"),
    ]
    assert answer.listings[0].entries[3].details == ("Netwerkkasten en Onderhoud glasvezel (over 1 van 2 contracten)",)


async def test_one_contract_in_full(filled: Asking) -> None:
    answer = await filled.answer(item("c-002"))
    assert facts(answer) == {
        "Leverancier": "Glas B.V.",
        "Onderwerp": "Onderhoud glasvezel",
        "Nummer": "C-002",
        "Status": "loopt tot en met 31-08-2020",
        "Waarde per jaar": "€ 36.500,50",
        "Totale waarde": "geen gegevens",
        "Begin": "01-01-2018",
        "Einde": "31-08-2020",
        "Opzegtermijn": "6 maanden",
        "Opzeggen": "uiterlijk 29-02-2020 opzeggen (nog 19 dagen), anders stilzwijgend verlengd",
        "Stilzwijgende verlenging": "ja",
        "Verlengingsoptie": "geen gegevens",
        "Eigenaar": "Jan Bakker",
    }


async def test_examples_are_marked(filled: Asking) -> None:
    assert "Voorbeeldcijfer" in (await filled.answer(item("c-007"))).notes[0]


@pytest.mark.parametrize(
    ("viewer", "count"),
    [
        (Viewer(KARIN), 5),
        (Viewer(), 5),
        (Viewer(JAN), 6),
        (Viewer(JAN, shared=True), 5),
        (MANAGER, 6),
        (Viewer(MARA, Role.MANAGER, shared=True), 5),
    ],
)
async def test_confidential_contracts_are_left_out_of_lists_and_sums(
    filled: Asking, viewer: Viewer, count: int
) -> None:
    for text in ("welke contracten hebben we", "wat kosten de contracten", "met wie hebben we contracten"):
        answer = await filled.answer(text, viewer)
        assert f"Er zijn {count} lopende contracten" in answer.headline
        assert ("1.246.500,50" in answer.headline) is (count == 6)
        assert ("Zonder vertrouwelijke gegevens." in answer.notes) is (count == 5)


async def test_a_confidential_contract_is_not_told_by_its_key_or_supplier(filled: Asking) -> None:
    for question in (item("c-008"), ask(Filter("supplier", "geheim b.v."), group="supplier"), ask(keys=("c-008",))):
        answer = await filled.answer(question)
        shown = " ".join([answer.headline, *titles(answer), *(fact.value for fact in answer.facts)])
        assert "Geheim" not in shown
        assert "Bewaking" not in shown
        assert "1.000.000" not in shown


async def test_names_of_confidential_contracts_are_for_whom_they_concern(filled: Asking) -> None:
    async with filled.store.reading() as session:
        names = {(name.field, name.text): name.only_for for name in await Contracts().names(session)}
    assert names["key", "Bewaking"] == names["supplier", "Geheim B.V."] == frozenset({JAN})
    assert names["supplier", "Glas B.V."] is None


async def test_pages_go_to_the_rest(store: Store) -> None:
    await fill(
        store, [contract(f"N-{n:02}", f"L{n:02} B.V.", f"Ding {n:02}", yearly_value=Decimal(n)) for n in range(20)]
    )
    answering = await asking(store, Contracts())
    for question in (ask(), ask(group="supplier")):
        first = await answering.answer(question)
        assert (len(first.listings[0].entries), first.listings[0].total) == (8, 20)
        second = await answering.answer(first.buttons[0].question)
        assert second.listings[0].shown == "9 tot en met 16 van 20"
        assert set(titles(first)).isdisjoint(titles(second))


@pytest.mark.parametrize("language", Language)
async def test_an_empty_store_says_that_nothing_is_known(store: Store, language: Language) -> None:
    answering = await asking(store, Contracts())
    starts = {Language.NL: "Er is nog niets bekend over contracten", Language.EN: "Nothing is known about contracts"}
    for question in (ask(), ask(measure="notice"), ask(group="supplier"), ask(ask=Ask.TOTAL), item("c-001")):
        answer = await answering.answer(question, language=language)
        assert answer.headline.startswith(starts[language])
        assert not answer.listings


async def test_english(filled: Asking) -> None:
    answer = await filled.answer("contracts to be cancelled before 1 July", language=Language.EN)
    assert answer.headline == (
        "There are 2 contracts with a last notice day from 10 Feb 2020 to 30 Jun 2020, Onderhoud glasvezel "
        "(Glas B.V.), by 29 Feb 2020 and Kantoorautomatisering (Wolk B.V.), by 30 Jun 2020."
    )


@pytest.mark.parametrize(
    "question",
    [ask(Filter("amount", "1e999999")), ask(Filter("amount", "x")), ask(order="key"), ask(Filter("status", "odd"))],
)
def test_buttons_that_were_altered_are_refused(question: Question) -> None:
    with pytest.raises(QuestionError):
        Contracts().check(question)


def test_a_follow_up_needs_no_subject() -> None:
    slots = Slots((Span(0, 1, Concept("status", "ended", "contracts")),), ())
    assert Contracts().compose(slots) is None
    assert Contracts().compose(slots, ask()) == ask(*is_(status="ended"))


@pytest.mark.parametrize(
    ("end", "months", "expected"),
    [
        (date(2020, 8, 31), 6, date(2020, 2, 29)),
        (date(2019, 8, 31), 6, date(2019, 2, 28)),
        (date(2020, 3, 31), 1, date(2020, 2, 29)),
        (date(2020, 6, 30), 0, date(2020, 6, 30)),
        (date(2020, 6, 30), None, None),
        (None, 3, None),
        (date(1, 2, 1), 1, date(1, 1, 1)),
        (date(1, 2, 1), 2, None),
        (date(2020, 1, 1), 10**9, None),
    ],
)
def test_last_notice_day(end: date | None, months: int | None, expected: date | None) -> None:
    assert last_notice_day(end, months) == expected


async def test_notice_in_a_period_is_the_same_in_sql_and_day_by_day(store: Store) -> None:
    chance = random.Random(20200210)  # noqa: S311 - the same made-up contracts every time
    some = [
        contract(
            f"R-{n}",
            "R",
            f"{n}",
            end=date(2019, 1, 1) + timedelta(days=chance.randrange(900)),
            notice_months=chance.choice([0, 1, 2, 3, 6, 11, 12, None]),
        )
        for n in range(300)
    ]
    expected = {one.key: one.last_notice_day for one in some}
    await fill(store, some, [contract("far", "R", "far", end=date.max, notice_months=1)])
    firsts = [date(2019, 2, 28), date(2019, 3, 31), date(2020, 2, 29), date(2020, 3, 31), date(2019, 12, 31), None]
    async with store.reading() as session:
        for first in firsts:
            for last in (date(2020, 2, 28), date(2020, 2, 29), date(2020, 6, 30), None):
                condition = await notice_within(session, first, last)
                found = set(await session.scalars(select(Contract.key).where(condition, Contract.key != "far")))
                assert found == {
                    key for key, day in expected.items() if day and (first or day) <= day <= (last or day)
                }, (first, last)
        keys = await by_notice_day(session, Contract.notice_months.is_not(None), Contract.key != "far")
        days = [expected[key] for key in keys]
        assert days == sorted(day for day in days if day)


@pytest.mark.parametrize("today", [TODAY, date(2019, 12, 31), date(2020, 1, 1), date(2020, 4, 1), date(2017, 1, 1)])
async def test_states_are_the_same_in_sql(store: Store, today: date) -> None:
    await fill(store, contracts())
    async with store.reading() as session:
        for state in ContractState:
            found = await session.scalars(select(Contract.key).where(in_state(state, today)))
            assert set(found) == {one.key for one in contracts() if one.state(today) is state}
        counts = await state_counts(session, today)
    assert sum(counts.values()) == 8


async def test_sums_are_exact(store: Store) -> None:
    await fill(store, contracts())
    async with store.reading() as session:
        sums = await totals(session)
        of_suppliers = dict(await totals_by_supplier(session))
        none = await totals(session, Contract.key == "nobody")
    assert (sums.count, sums.yearly, sums.yearly_known) == (8, Decimal("1369100.50"), 7)
    assert (sums.whole, sums.whole_known, sums.whole_average) == (Decimal(300_000), 1, Decimal(300_000))
    assert of_suppliers["Glas B.V."].yearly == Decimal("36500.50")
    assert (none.count, none.yearly, none.yearly_average) == (0, None, None)


async def test_many_days_of_notice_are_kept_apart_by_month_length(store: Store) -> None:
    ends = [date(2021, 2, 28) + relativedelta(days=n) for n in range(5)]
    await fill(store, [contract(f"E-{n}", "E", f"{n}", end=end, notice_months=12) for n, end in enumerate(ends)])
    async with store.reading() as session:
        condition = await notice_within(session, date(2020, 2, 29), date(2020, 3, 1))
        found = (await session.scalars(select(Contract.end).where(condition).order_by(Contract.end))).all()
    assert found == [date(2021, 3, 1)]
