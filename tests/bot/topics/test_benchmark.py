"""The benchmark: what is asked, and what is answered, worked out by hand on a small store."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.question import Ask, Comparison, Filter, Language, Period, Question, QuestionError
from bot.topics.benchmark import Benchmark
from bot.understanding.outcomes import Understood
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Span
from models.base import Confidentiality, Record, fold_key
from models.benchmark import (
    BenchmarkEdition,
    BenchmarkResult,
    Direction,
    EditionStatus,
    GroupSize,
    Inhabitants,
    inhabitants,
    main_indicator,
    outcome,
    size_of,
)
from models.people import Role
from models.reports import Background
from models.store import Store
from models.visibility import Viewer
from tests.bot.topics.project_facts import JAN, KARIN, MARA, Asking, asking, facts, fill, reading_only, titles

ALL, SMALL, MIDDLE, LARGE = "alle gemeenten", "< 60.000 inwoners", "60.000-100.000 inwoners", "> 100.000 inwoners"
COST, BASIS, STAFF = "Kosten per inwoner", "Kosten basis ICT per inwoner", "Personele kosten per inwoner"
DIFFERENCES: dict[str, tuple[tuple[str, ...], ...]] = {
    COST: (("0",), ("0",), ("7",), ("-5",)),
    BASIS: (("0",), ("12",), ("19",), ("-12",)),
    STAFF: (("2", "17"), ("2", "17"), ("2", "17"), ("2", "17")),
}


def edition(year: int, **more: Any) -> BenchmarkEdition:
    given: dict[str, Any] = {"data_year": year - 1, "contracted": True, "status": EditionStatus.CLOSED}
    return BenchmarkEdition(key=str(year), participation_year=year, **given | more)


def result(year: int, indicator: str, group: str, *edges: str, **more: Any) -> BenchmarkResult:
    both = [Decimal(edge) for edge in edges]
    given: dict[str, Any] = {
        "difference_from": both[0] if both else None,
        "difference_to": both[1] if len(both) > 1 else None,
        "approximate": bool(both) and both[0] != 0,
    }
    return BenchmarkResult(
        key=fold_key(year, indicator, group),
        participation_year=year,
        indicator=indicator,
        comparison_group=group,
        **given | more,
    )


def records() -> list[Record]:
    """Editions 2018 to 2020; all comparisons of 2019, and one of 2018."""
    results = [
        result(2019, indicator, group, *edges)
        for indicator, differences in DIFFERENCES.items()
        for group, edges in zip((ALL, SMALL, MIDDLE, LARGE), differences, strict=True)
    ]
    return [
        edition(2018),
        edition(2019, status=EditionStatus.RUNNING, owner_key=JAN, note="De uitkomsten zijn bekend."),
        edition(2020, status=EditionStatus.PLANNED, start=date(2020, 3, 31), delivery_date=date(2020, 6, 15)),
        *results,
        result(2018, COST, ALL, "3", own_value=Decimal("86.50"), group_value=Decimal(84), unit="euro"),
    ]


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill(store, records())
    return await asking(store, Benchmark())


def is_(**filters: str) -> tuple[Filter, ...]:
    return tuple(Filter(field, value) for field, value in filters.items())


def ask(*filters: Filter, **more: Any) -> Question:
    return Question("benchmark", filters=filters, **more)


ABOVE = Filter("residents", "100000", Comparison.ABOVE)
BETWEEN = (Filter("residents", "60000", Comparison.AT_LEAST), Filter("residents", "100000", Comparison.AT_MOST))
DEARER, CHEAPER = Filter("direction", "higher"), Filter("direction", "lower")
SAID_COST, SAID_STAFF = Filter("indicator", fold_key(COST)), Filter("indicator", fold_key(STAFF))
Y2019, Y2020, Y2021 = (Period.of_year(year) for year in (2019, 2020, 2021))
DATA = Filter("year", "data")
READINGS = {
    "benchmark": ask(),
    "ICT BENCHMARK": ask(),
    "benchmrk uitkomsten": ask(),
    "hoe doen wij het t.o.v. gemeenten boven 100.000?": ask(ABOVE),
    "hoe doen we het tov gemeenten boven de 100.000 inwoners": ask(ABOVE),
    "verschil met gemeenten > 100.000": ask(ABOVE),
    "vergeleken met gemeenten van meer dan 100k": ask(ABOVE),
    "gemeenten 100.000+ tegenover ons": ask(Filter("residents", "100000")),
    "vergeleken met gemeenten onder 60.000": ask(Filter("residents", "60000", Comparison.BELOW)),
    "verschil met gemeenten 60.000-100.000": ask(*BETWEEN),
    "hoe scoren we tegen gemeenten tussen 60.000 en 100.000 inwoners": ask(*BETWEEN),
    "zijn we duurder dan grote gemeenten": ask(*is_(size="large"), DEARER, ask=Ask.ITEM),
    "zijn wij goedkoper dan kleine gemeenten?": ask(*is_(size="small"), CHEAPER, ask=Ask.ITEM),
    "zijn we duurder dan vergelijkbare gemeenten": ask(*is_(size="middle"), DEARER, ask=Ask.ITEM),
    "geven we meer uit dan andere gemeenten?": ask(DEARER, ask=Ask.ITEM),
    "are we more expensive than large municipalities?": ask(*is_(size="large"), DEARER, ask=Ask.ITEM),
    "are we cheaper than average?": ask(*is_(size="all"), CHEAPER, ask=Ask.ITEM),
    "how do we compare to municipalities above 100,000?": ask(ABOVE),
    "kosten per inwoner": ask(SAID_COST),
    "kosten per inwoner tov gemeenten > 100.000": ask(ABOVE, SAID_COST),
    "personele kosten vergeleken met andere gemeenten": ask(SAID_STAFF),
    "personnel costs against other municipalities": ask(SAID_STAFF),
    "cost per inhabitant compared to small municipalities": ask(*is_(size="small"), SAID_COST),
    "hoe scoren we op basis ict?": ask(Filter("indicator", fold_key(BASIS))),
    "waar zijn we duurder dan gemiddeld?": ask(*is_(size="all"), DEARER),
    "op welke onderdelen zijn we duurder dan grote gemeenten": ask(*is_(size="large"), DEARER),
    "bij hoeveel groepen zijn we duurder in de benchmark": ask(DEARER, ask=Ask.COUNT),
    "waar zijn we meer dan 10% duurder dan andere gemeenten": ask(DEARER, Filter("difference", "10", Comparison.ABOVE)),
    "top 3 verschillen benchmark": ask(order="-size", limit=3),
    "grootste verschil in de benchmark": ask(order="-size"),
    "waar zijn we het duurst in de benchmark": ask(order="-difference"),
    "benchmark 2019": ask(period=Y2019),
    "benchmark over 2019": ask(DATA, period=Y2019),
    "benchmark over boekjaar 2019": ask(DATA, period=Y2019),
    "benchmark 2019 results": ask(period=Y2019),
    "resultaten benchmark vorig jaar": ask(period=Y2019),
    "doen we in 2021 mee?": ask(measure="participation", period=Y2021),
    "doen we volgend jaar weer mee aan de benchmark": ask(*is_(edition="next"), measure="participation", period=Y2021),
    "do we take part in 2021?": ask(measure="participation", period=Y2021),
    "in welke jaren doen we mee aan de benchmark?": ask(measure="participation"),
    "wanneer begint de volgende benchmark?": ask(*is_(edition="next"), measure="start"),
    "when does the next benchmark start?": ask(*is_(edition="next"), measure="start"),
    "wanneer start de benchmark 2020": ask(measure="start", period=Y2020),
    "wanneer moeten we de cijfers voor de benchmark aanleveren": ask(measure="delivery"),
    "wie is eigenaar van de benchmark": ask(measure="owner"),
    "hoe staat het met de benchmark?": ask(measure="status"),
    "welke benchmark edities zijn er": ask(measure="editions"),
    "halen we ons doel in de benchmark?": ask(measure="aim"),
    "hoe betrouwbaar is de benchmark": ask(measure="caveats"),
    "why are there differences in the benchmark?": ask(measure="caveats"),
    "ontwikkeling benchmark": ask(*is_(compare="previous")),
}


@pytest.fixture(scope="module")
def reading(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Asking:
    """What understands questions about the filled store, made once."""
    return reading_only(sqlite_template, tmp_path_factory.mktemp("benchmark"), Benchmark(), records=records())


@pytest.mark.parametrize("text", READINGS)
def test_everyday_words_become_questions(reading: Asking, text: str) -> None:
    understood = reading.understand(text)
    assert isinstance(understood, Understood), understood
    assert understood.question == READINGS[text]


@pytest.mark.parametrize("text", ["hoe doen wij het?", "benchmark zwembaden", "hoeveel duurder", "boven 100.000"])
def test_what_is_not_of_the_benchmark_is_left_alone(reading: Asking, text: str) -> None:
    assert not isinstance(reading.understand(text), Understood)


HEADLINES = {
    "zijn we duurder dan grote gemeenten?": (
        "Nee. Benchmark 2019 (over 2018): tegenover gemeenten > 100.000 inwoners: kosten per inwoner ongeveer 5% "
        "lager, kosten basis ICT per inwoner ongeveer 12% lager en personele kosten per inwoner ongeveer 2 tot 17% "
        "hoger."
    ),
    "zijn we duurder dan vergelijkbare gemeenten?": "Ja. Benchmark 2019 (over 2018): tegenover gemeenten 60.000-100",
    "zijn we goedkoper dan gemiddeld?": "Nee. Benchmark 2019 (over 2018): tegenover alle gemeenten: kosten per",
    "kosten per inwoner tov gemeenten > 100.000": (
        "Benchmark 2019 (over 2018): kosten per inwoner ongeveer 5% lager dan gemeenten > 100.000 inwoners."
    ),
    "kosten per inwoner tov gemeenten 60.000-100.000": (
        "Benchmark 2019 (over 2018): kosten per inwoner ongeveer 7% hoger dan gemeenten 60.000-100.000 inwoners."
    ),
    "kosten per inwoner vergeleken met het gemiddelde": (
        "Benchmark 2019 (over 2018): kosten per inwoner gelijk aan alle gemeenten."
    ),
    "benchmark 2019": "Benchmark 2019 (over 2018): van 12 vergelijkingen 2 lager, 3 gelijk en 7 hoger.",
    "benchmark over 2018": "Benchmark 2019 (over 2018): van 12 vergelijkingen 2 lager, 3 gelijk en 7 hoger.",
    "benchmark over 2019": "Benchmark 2020 (over 2019): nog geen uitkomsten bekend.",
    "benchmark 2017": "Van een benchmark met deelname in 2017 is niets bekend.",
    "benchmark over 2025": "Een benchmark over boekjaar 2025 is niet bekend.",
    "benchmark 2018": (
        "Benchmark 2018 (over 2017): kosten per inwoner € 86,50, ongeveer 3% hoger dan alle gemeenten (€ 84)."
    ),
    "bij hoeveel groepen zijn we duurder in de benchmark": (
        "Benchmark 2019 (over 2018): duurder (hoger) bij 7 van 12 vergelijkingen."
    ),
    "waar zijn we duurder dan grote gemeenten": (
        "Benchmark 2019 (over 2018): duurder (hoger) bij 1 van 3 vergelijkingen: personele kosten per inwoner "
        "ongeveer 2 tot 17% hoger dan gemeenten > 100.000 inwoners."
    ),
    "waar zijn we meer dan 17% duurder dan andere gemeenten": (
        "Benchmark 2019 (over 2018): meer dan 17% duurder (hoger) bij 1 van 12 vergelijkingen: kosten basis ICT per "
        "inwoner ongeveer 19% hoger dan gemeenten 60.000-100.000 inwoners."
    ),
    "waar zijn we het goedkoopst in de benchmark": (
        "Benchmark 2019 (over 2018): het goedkoopst: kosten basis ICT per inwoner ongeveer 12% lager dan gemeenten "
        "> 100.000 inwoners."
    ),
    "hoe doen we het tov gemeenten boven 150.000": "Benchmark 2019 (over 2018) heeft geen uitkomst voor gemeenten",
    "halen we ons doel in de benchmark?": (
        "Nee. Benchmark 2019 (over 2018): doel (goedkoper dan de vergelijkingsgroep) gehaald bij 0 van 3"
    ),
    "halen we ons doel tegenover grote gemeenten in de benchmark": (
        "Deels. Benchmark 2019 (over 2018): doel (goedkoper dan de vergelijkingsgroep) gehaald bij 2 van 3"
    ),
    "doen we in 2021 mee?": (
        "Nee, deelname in 2021 is niet gecontracteerd; gecontracteerd: 2018 (over 2017), 2019 (over 2018) en 2020 "
        "(over 2019)."
    ),
    "doen we in 2020 mee?": "Ja, deelname aan benchmark 2020 (over 2019) is gecontracteerd (start 31-03-2020).",
    "wanneer begint de volgende benchmark?": "De benchmark 2020 (over 2019) begint op 31-03-2020 (over 50 dagen).",
    "wanneer moeten we de cijfers voor de benchmark aanleveren?": (
        "De cijfers voor benchmark 2020 (over 2019) moeten op 15-06-2020 zijn aangeleverd (over 126 dagen)."
    ),
    "wanneer startte de benchmark 2019?": "De startdatum van benchmark 2019 (over 2018): geen gegevens.",
    "wie is eigenaar van de benchmark": "Jan Bakker is eigenaar van benchmark 2019 (over 2018).",
    "stavaza benchmark": (
        "Benchmark 2019 (over 2018): loopt, uitkomsten bekend; volgende is benchmark 2020 (over 2019), start "
        "31-03-2020."
    ),
    "welke benchmark edities zijn er": "3 deelnames aan de benchmark zijn gecontracteerd: 2018 (over 2017), 2019",
}


@pytest.mark.parametrize("text", HEADLINES)
async def test_headlines_name_both_years(filled: Asking, text: str) -> None:
    assert (await filled.answer(text)).headline.startswith(HEADLINES[text])


async def test_a_comparison_carries_its_caveat_aim_and_source(filled: Asking) -> None:
    answer = await filled.answer("hoe doen wij het t.o.v. gemeenten boven 100.000?")
    assert answer.notes[0].startswith("De benchmark is geen absolute waarheid")
    assert facts(answer) == {
        "Deelname": "2019",
        "Over boekjaar": "2018",
        "Doel (goedkoper)": "gehaald bij 2 van 3",
    }
    assert answer.source == "werkboek, blad benchmark_uitkomsten (deelname 2019, cijfers over 2018)"
    assert titles(answer) == [COST, BASIS, STAFF]
    assert [entry.value for entry in answer.listings[0].entries] == [
        "ongeveer 5% lager",
        "ongeveer 12% lager",
        "ongeveer 2 tot 17% hoger",
    ]


async def test_all_comparisons_are_there_on_two_pages(filled: Asking) -> None:
    first = await filled.answer("benchmark 2019")
    assert len(first.listings[0].entries) == 8
    assert first.listings[0].total == 12
    rest = await filled.answer(first.buttons[0].question)
    assert len(rest.listings[0].entries) == 4


async def test_the_other_meaning_of_a_year_is_a_button(filled: Asking) -> None:
    answer = await filled.answer("benchmark 2018")
    other = next(button.question for button in answer.buttons if button.label == "Benchmark 2019 (over 2018)")
    assert (await filled.answer(other)).headline.startswith("Benchmark 2019 (over 2018): van 12")
    back = await filled.answer("benchmark over 2018")
    assert "Benchmark 2018 (over 2017)" in [button.label for button in back.buttons]


async def test_own_figures_are_shown_where_they_are_known(filled: Asking) -> None:
    answer = await filled.answer("benchmark 2018")
    assert facts(answer)["Eigen waarde"] == "€ 86,50"
    assert facts(answer)["Waarde groep"] == "€ 84"


async def test_change_since_the_edition_before(filled: Asking) -> None:
    answer = await filled.answer("ontwikkeling benchmark tegenover alle gemeenten")
    assert answer.listings[0].entries[0].details == ("benchmark 2018 (over 2017): ongeveer 3% hoger",)
    earliest = await filled.answer(Question("benchmark", filters=is_(compare="previous"), period=Period.of_year(2018)))
    assert "Uitkomsten van een eerdere benchmark om mee te vergelijken ken ik niet." in earliest.notes


async def test_english(filled: Asking) -> None:
    answer = await filled.answer("are we more expensive than large municipalities?", language=Language.EN)
    assert answer.headline == (
        "No. Benchmark 2019 (over 2018): against municipalities above 100,000 inhabitants: kosten per inwoner about 5% "
        "lower, kosten basis ICT per inwoner about 12% lower and personele kosten per inwoner about 2 to 17% higher."
    )
    start = await filled.answer("when does the next benchmark start?", language=Language.EN)
    assert start.headline == "The benchmark 2020 (over 2019) begins on 31 Mar 2020 (in 50 days)."


@pytest.mark.parametrize("measure", [None, "start", "participation", "editions", "status", "owner", "caveats", "aim"])
@pytest.mark.parametrize("language", Language)
async def test_an_empty_store_says_that_nothing_is_known(store: Store, measure: str | None, language: Language) -> None:
    answer = await (await asking(store, Benchmark())).answer(ask(measure=measure), language=language)
    if measure != "caveats":
        starts = {Language.NL: "Er is nog niets bekend", Language.EN: "Nothing is known"}
        assert answer.headline.startswith(starts[language])
    assert not answer.facts


async def test_the_background_text_explains_differences(store: Store) -> None:
    text = "Er zit veel dynamiek in hoe gemeenten ICT inzetten."
    key = "ict benchmark: waarom er verschillen zijn"
    background = Background(key=key, subject="ICT Benchmark: waarom er verschillen zijn", text=text, source="Rapport")
    await fill(store, [*records(), background])
    answer = await (await asking(store, Benchmark())).answer("hoe betrouwbaar is de benchmark")
    assert answer.body == (text,)
    assert answer.source == "Rapport"


@pytest.mark.parametrize(
    ("viewer", "sees"),
    [
        (Viewer(KARIN), False),
        (Viewer(), False),
        (Viewer(JAN), True),
        (Viewer(MARA, Role.MANAGER), True),
        (Viewer(MARA, Role.MANAGER, shared=True), False),
    ],
)
async def test_a_confidential_edition_keeps_its_results(store: Store, viewer: Viewer, sees: bool) -> None:
    kept = records()
    latest = kept[1]
    assert isinstance(latest, BenchmarkEdition)
    latest.confidentiality = Confidentiality.CONFIDENTIAL
    await fill(store, kept)
    answering = await asking(store, Benchmark())
    for text in ("benchmark 2019", "benchmark over 2018", "hoe doen wij het tov grote gemeenten", "stavaza benchmark"):
        answer = await answering.answer(text, viewer)
        shown = " ".join([answer.headline, *titles(answer), *(fact.value for fact in answer.facts), *answer.body])
        assert ("2019 (over 2018)" in shown) is sees, text
        if not sees:
            assert "12%" not in shown
            assert "Zonder vertrouwelijke gegevens." in answer.notes or "vertrouwelijk" in answer.headline


@pytest.mark.parametrize(
    "question",
    [
        ask(Filter("residents", "1; drop")),
        ask(Filter("size", "huge")),
        ask(Filter("difference", "NaN")),
        ask(order="indicator"),
        ask(measure="money"),
    ],
)
def test_buttons_that_were_altered_are_refused(question: Question) -> None:
    with pytest.raises(QuestionError):
        Benchmark().check(question)


def test_a_follow_up_needs_no_subject() -> None:
    slots = Slots((Span(0, 1, Concept("size", "small", "benchmark")),), ())
    assert Benchmark().compose(slots) is None
    assert Benchmark().compose(slots, ask()) == ask(*is_(size="small"))


@pytest.mark.parametrize(
    ("name", "bounds", "size"),
    [
        ("> 100.000 inwoners", Inhabitants(100_000, None), GroupSize.LARGE),
        ("100.000+", Inhabitants(100_000, None), GroupSize.LARGE),
        ("meer dan 100k", Inhabitants(100_000, None), GroupSize.LARGE),
        ("< 60.000", Inhabitants(None, 60_000), GroupSize.SMALL),
        ("gemeenten tot 60.000 inwoners", Inhabitants(None, 60_000), GroupSize.SMALL),
        ("60.000-100.000", Inhabitants(60_000, 100_000), GroupSize.MIDDLE),
        ("60.000 tot 100.000 inwoners", Inhabitants(60_000, 100_000), GroupSize.MIDDLE),
        ("alle gemeenten", None, GroupSize.ALL),
        ("Gemiddelde", None, GroupSize.ALL),
        ("grote gemeenten", None, GroupSize.LARGE),
        ("middelgrote gemeenten", None, GroupSize.MIDDLE),
        ("Drachten", None, None),
    ],
)
def test_groups_are_read_by_their_name(name: str, bounds: Inhabitants | None, size: GroupSize | None) -> None:
    assert inhabitants(name) == bounds
    assert size_of(name) is size


@pytest.mark.parametrize(
    ("edges", "direction", "cheaper"),
    [
        ((), None, None),
        (("0",), Direction.EQUAL, False),
        (("-5",), Direction.LOWER, True),
        (("-2", "-17"), Direction.LOWER, True),
        (("-2", "0"), Direction.LOWER, False),
        (("0", "4"), Direction.HIGHER, False),
        (("-1", "4"), Direction.MIXED, False),
    ],
)
def test_directions(edges: tuple[str, ...], direction: Direction | None, cheaper: bool | None) -> None:
    one = result(2019, COST, ALL, *edges)
    assert one.direction is direction
    assert one.is_cheaper is cheaper


def test_outcome_counts_the_unknown_apart() -> None:
    rows = [result(2019, COST, str(n), *edges) for n, edges in enumerate([("0",), ("3",), ("-1",), ("-1", "1"), ()])]
    counts = outcome(rows)
    assert (counts.total, counts.lower, counts.equal, counts.higher, counts.mixed) == (5, 1, 1, 1, 1)
    assert (counts.unknown, counts.cheaper) == (1, 1)


def test_the_main_indicator_is_the_one_the_others_are_parts_of() -> None:
    assert main_indicator([BASIS, STAFF, COST]) == COST
    assert main_indicator(["Kosten per werkplek", "Overhead"]) is None
