"""What people ask of the benchmark: our own figure, that of a group, the change, and how much the difference is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from bot.question import Language
from bot.topics.all import TOPICS
from bot.understanding.outcomes import Understood
from models.base import fold_key
from models.benchmark import BenchmarkEdition, BenchmarkResult, EditionStatus, main_indicator
from models.store import Store
from tests.bot.topics.project_facts import KARIN, Asking, asking, fill

GROUPS = {
    "alle gemeenten": ("6", "91.70"),
    "< 50.000 inwoners": ("-2", "99.18"),
    "50.000-100.000 inwoners": ("9", "89.17"),
}
ALL_GROUPS = (
    "ongeveer 6% hoger dan alle gemeenten (€ 91,70), 2% lager dan gemeenten < 50.000 inwoners (€ 99,18) en 9% hoger "
    "dan gemeenten 50.000-100.000 inwoners (€ 89,17)"
)
NOW, BEFORE = "Benchmark 2019 (over 2018)", "benchmark 2018 (over 2017)"
OWN = f"{NOW}: ICT-kosten per inwoner € 97,20, {ALL_GROUPS}."
WORKPLACE = f"{NOW}: werkplekkosten per medewerker € 1.525, ongeveer 3% lager dan alle gemeenten (€ 1.572,16)."
MIDDLE = (
    f"{NOW}: ICT-kosten per inwoner gemiddeld € 89,17 bij gemeenten 50.000-100.000 inwoners, bij ons € 97,20 "
    "(9% hoger)."
)
CHANGE = (
    f"{NOW}: ICT-kosten per inwoner € 97,20, € 5,80 meer dan in {BEFORE} (€ 91,40), ongeveer 6% hoger dan alle "
    f"gemeenten (in {BEFORE} ongeveer 4% hoger)."
)
HEADLINES = {
    "onze kosten per inwoner": OWN,
    "wat betalen wij per inwoner voor ict": OWN,
    "hoeveel geven we per inwoner uit aan ict volgens de benchmark": OWN,
    "wat kost een werkplek bij ons volgens de benchmark": WORKPLACE,
    "wat zijn onze werkplekkosten in euro": WORKPLACE,
    "zijn onze werkplekken duur": f"Nee. {WORKPLACE}",
    "werkplekken goedkoper dan gemiddeld?": f"Ja. {WORKPLACE}",
    "hoeveel procent goedkoper zijn onze werkplekken dan gemiddeld": WORKPLACE,
    "wat kost een werkplek gemiddeld volgens de benchmark": (
        f"{NOW}: werkplekkosten per medewerker gemiddeld € 1.572,16 bij alle gemeenten, bij ons € 1.525 (ongeveer 3% "
        "lager)."
    ),
    "gemiddelde ict kosten bij gemeenten van 50-100 duizend": MIDDLE,
    "groepswaarde ict kosten 50.000-100.000": MIDDLE,
    "hoeveel kost ict per inwoner bij gemeenten van onze grootte": MIDDLE,
    "hoeveel geven andere gemeenten uit per inwoner": (
        f"{NOW}: ICT-kosten per inwoner gemiddeld € 91,70 bij alle gemeenten, bij ons € 97,20 (ongeveer 6% hoger)."
    ),
    "zijn onze ict kosten gestegen sinds de vorige benchmark": f"Ja. {CHANGE}",
    "met hoeveel euro zijn onze ict kosten gestegen tov de vorige benchmark": CHANGE,
    "ict kosten per inwoner 2018 en 2019": CHANGE,
    "wat was de ict-kosten per inwoner in benchmark 2018": (
        "Benchmark 2018 (over 2017): ICT-kosten per inwoner € 91,40, ongeveer 4% hoger dan alle gemeenten (€ 87,88)."
    ),
    "hoe vaak hebben we meegedaan": (
        "2 deelnames aan de benchmark zijn gecontracteerd: 2018 (over 2017) en 2019 (over 2018)."
    ),
    "waarom deden we in 2017 niet mee": (
        "Nee, deelname in 2017 is niet gecontracteerd; gecontracteerd: 2018 (over 2017) en 2019 (over 2018)."
    ),
}
ENGLISH = {
    "what do we spend on ICT per inhabitant": "Benchmark 2019 (over 2018): ICT-kosten per inwoner €97.20",
    "workplace costs per employee: our value": "Benchmark 2019 (over 2018): werkplekkosten per medewerker €1,525",
    "did our ICT costs rise since the previous benchmark": "Yes. Benchmark 2019 (over 2018): ICT-kosten per inwoner",
    "who coordinates the benchmark": "Karin de Vries owns benchmark 2019 (over 2018)",
}


def result(indicator: str, group: str, difference: str, own: str, theirs: str, year: int = 2019) -> BenchmarkResult:
    return BenchmarkResult(
        key=fold_key(year, indicator, group),
        participation_year=year,
        indicator=indicator,
        comparison_group=group,
        difference_from=Decimal(difference),
        approximate=group == "alle gemeenten",
        own_value=Decimal(own),
        group_value=Decimal(theirs),
        unit="euro",
    )


def results() -> list[BenchmarkResult]:
    found = [result("ICT-kosten per inwoner", group, one, "97.20", mean) for group, (one, mean) in GROUPS.items()]
    found.append(result("Werkplekkosten per medewerker", "alle gemeenten", "-3", "1525", "1572.16"))
    found.append(result("ICT-kosten per inwoner", "alle gemeenten", "4", "91.40", "87.88", 2018))
    return found


def editions() -> list[BenchmarkEdition]:
    return [
        BenchmarkEdition(
            key=str(year),
            participation_year=year,
            data_year=year - 1,
            contracted=year > 2017,
            status=EditionStatus.CLOSED,
            owner_key=KARIN,
            start=date(year, 3, 1) if year > 2017 else None,
            note="We hebben niet meegedaan." if year == 2017 else None,
        )
        for year in (2017, 2018, 2019)
    ]


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill(store, editions(), results())
    return await asking(store, *TOPICS)


async def test_the_asked_figure_is_in_the_headline(filled: Asking) -> None:
    assert {text: (await filled.answer(text)).headline for text in HEADLINES} == HEADLINES


async def test_why_not_is_told_by_the_edition(filled: Asking) -> None:
    assert (await filled.answer("waarom deden we in 2017 niet mee")).body == ("We hebben niet meegedaan.",)


async def test_english(filled: Asking) -> None:
    for text, headline in ENGLISH.items():
        assert (await filled.answer(text, language=Language.EN)).headline.startswith(headline), text


@pytest.mark.parametrize(
    ("indicators", "main"),
    [
        (
            ["Applicatielasten per inwoner", "ICT-kosten per inwoner", "Werkplekkosten per medewerker"],
            "ICT-kosten per inwoner",
        ),
        (["Kosten basis ICT per inwoner", "Kosten per inwoner"], "Kosten per inwoner"),
        (["Totale ICT-lasten", "Overhead"], "Totale ICT-lasten"),
        (["Overhead", "Aantal fte"], None),
    ],
)
def test_the_main_indicator_is_that_of_all_costs(indicators: list[str], main: str | None) -> None:
    assert main_indicator(indicators) == main


BEGINNINGS = {
    "hoe staan we ervoor met de ict kosten tov andere gemeenten": f"{NOW}: ICT-kosten per inwoner € 97,20",
    "is de kloof met alle gemeenten groter geworden tussen beide rondes": f"Ja. {NOW}: ICT-kosten per inwoner",
    "is het verschil met alle gemeenten kleiner geworden sinds de vorige editie": f"Nee. {NOW}: ICT-kosten per inwoner",
    "is het verschil met alle gemeenten op ict kosten toegenomen sinds de vorige ronde": f"Ja. {NOW}: ICT-kosten",
    "ict kosten per inwoner, vorige ronde en deze": CHANGE[:-1],
    "ict kosten per inwoner 2018 en 2019 naast elkaar": CHANGE[:-1],
    "hoeveel scheelt het met gemeenten van 50 tot 100 duizend inw. op ict kosten": (
        f"{NOW}: ICT-kosten per inwoner € 97,20, 9% hoger dan gemeenten 50.000-100.000 inwoners"
    ),
    "ict kosten per inwoner tov 50-100k": f"{NOW}: ICT-kosten per inwoner € 97,20, 9% hoger",
    "op welke indicator zitten we het verst boven het gemiddelde": f"{NOW}: het duurst: ICT-kosten per inwoner",
    "op welke post zitten we het verst onder het landelijk gemiddelde": f"{NOW}: het goedkoopst: werkplekkosten",
    "met welke groep ligt het verschil het dichtst bij ons op ict kosten": f"{NOW}: het kleinste verschil: ICT-kosten",
    "geven we per inwoner meer of minder uit dan kleine gemeenten": f"{NOW}: ICT-kosten per inwoner € 97,20, 2% lager",
    "zitten we met de werkplekken boven of onder het gemiddelde": f"{NOW}: werkplekkosten per medewerker € 1.525",
    "hoe ver zitten we boven gemeenten van onze grootte met de ict kosten": f"{NOW}: ICT-kosten per inwoner",
    "staan we ergens gelijk met andere gemeenten": f"Nee. {NOW}: gelijk bij 0 van 4 vergelijkingen",
    "zijn we ergens goedkoper dan kleine gemeenten": f"Ja. {NOW}: goedkoper (lager) bij 1 van 1 vergelijking",
    "zijn we overal goedkoper dan andere gemeenten": f"Nee. {NOW}: goedkoper (lager) bij 2 van 4 vergelijkingen",
    "hoeveel procent zijn we goedkoper dan 50.000- op de ict kosten": f"{NOW}: ICT-kosten per inwoner",
    "welke groepen zitten er in de benchmark": (
        f"{NOW} vergelijkt ons met 3 groepen: alle gemeenten, gemeenten < 50.000 inwoners en gemeenten 50.000-100.000"
    ),
    "hoeveel indicatoren heeft de benchmark": f"{NOW} heeft 2 indicatoren: ICT-kosten per inwoner en werkplekkosten",
    "over welk boekjaar gaat de laatste benchmark": "De benchmark 2019 (over 2018) gaat over boekjaar 2018",
    "vat de benchmark samen": f"{NOW}: ",
    "hoe duur is een werkplek bij ons": WORKPLACE,
    "waarom moet je de uitkomsten van zo'n vergelijking met een korrel zout nemen": "De benchmark is geen absolute",
    "zijn we hier de duurste": f"{NOW}: het duurst: ICT-kosten per inwoner",
}
BEGINNINGS_IN_ENGLISH = {
    "did the gap with all municipalities widen between the two rounds": "Yes. Benchmark 2019 (over 2018): ICT-kosten",
    "did our distance to all municipalities narrow since the previous round": "No. Benchmark 2019 (over 2018)",
    "what was our workplace cost per employee in the latest round": "Benchmark 2019 (over 2018): werkplekkosten",
    "on which indicator are we furthest above the average": "Benchmark 2019 (over 2018): most expensive: ICT-kosten",
    "how far below small municipalities are our ict costs": "Benchmark 2019 (over 2018): ICT-kosten per inwoner",
    "are we exactly level with anyone anywhere": "No. Benchmark 2019 (over 2018): equal",
    "which groups are in the benchmark": "Benchmark 2019 (over 2018) sets us beside 3 groups: all municipalities",
    "which financial year does the benchmark cover": "The benchmark 2019 (over 2018) covers financial year 2018",
    "did we get cheaper or more expensive per inhabitant since last edition": "Benchmark 2019 (over 2018): ICT-kosten",
}


@pytest.mark.parametrize(("text", "beginning"), BEGINNINGS.items())
async def test_families_of_wordings(filled: Asking, text: str, beginning: str) -> None:
    assert (await filled.answer(text)).headline.startswith(beginning)


@pytest.mark.parametrize(("text", "beginning"), BEGINNINGS_IN_ENGLISH.items())
async def test_families_of_english_wordings(filled: Asking, text: str, beginning: str) -> None:
    assert (await filled.answer(text, language=Language.EN)).headline.startswith(beginning)


@pytest.mark.parametrize("text", ["hoeveel euro per inwoner gaat er naar gladiolen", "hoe doen we het tov gladiolen"])
def test_what_is_not_there_is_asked_back(filled: Asking, text: str) -> None:
    assert not isinstance(filled.understand(text), Understood)
