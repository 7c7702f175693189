"""Budgets: what is asked, and what is answered, worked out by hand on a small store."""

from __future__ import annotations

import pytest

from bot.answers.answer import Answer, Sign
from bot.question import Ask, Comparison, Filter, Language, Period, Question, QuestionError
from bot.topics.budgets import Budgets
from bot.understanding.outcomes import NotUnderstood
from models.store import Store
from tests.bot.topics.money_facts import (
    ANYONE,
    KARIN,
    MANAGER,
    OPS,
    OWNER,
    PIET,
    Asking,
    asking,
    budget,
    facts,
    fill,
    lines,
)

TITLE = "budgets"
EXAMPLE, WITHHELD = "Voorbeeldcijfer", "Zonder vertrouwelijke gegevens."
Y2019, Y2020 = Period.of_year(2019), Period.of_year(2020)


@pytest.fixture
async def filled(store: Store) -> Asking:
    await fill(store)
    return await asking(store)


def is_(**filters: str) -> tuple[Filter, ...]:
    return tuple(Filter(field, value) for field, value in filters.items())


def amount(value: str, comparison: Comparison, field: str = "amount") -> Filter:
    return Filter(field, value, comparison)


# Text → what matters in the question: measure, filters, period, group, order, limit, shape.
OPERATIONS, CREDITS = is_(part="operations"), is_(part="investments")
SAMEN, RESERVE = is_(part="samen_digitaal"), is_(part="reserve")
READINGS: dict[str, Question] = {
    "hoeveel budget is er nog voor samen digitaal?": Question(TITLE, Ask.TOTAL, "remaining", filters=SAMEN),
    "HOEVEEL ZIT ER NOG IN SAMEN DIGITAAL": Question(TITLE, Ask.TOTAL, "remaining", filters=SAMEN),
    "hoeveel zit er nog in SD": Question(TITLE, Ask.TOTAL, "remaining", filters=SAMEN),
    "hoeveel geld is er nog over voor samen digitaal": Question(TITLE, Ask.TOTAL, "remaining", filters=SAMEN),
    "hoeveel zit er nog in samen digitaal en is dat structureel?": Question(
        TITLE, Ask.TOTAL, "remaining", filters=SAMEN, group="nature"
    ),
    "samen digitaal structureel en eenmalig": Question(TITLE, Ask.TOTAL, filters=SAMEN, group="nature"),
    "hoeveel eenmalig budget heeft samen digitaal": Question(
        TITLE, Ask.TOTAL, "revised", filters=(*SAMEN, *is_(nature="one_off"))
    ),
    "restant bedrijfsvoering 2019": Question(TITLE, Ask.TOTAL, "remaining", filters=OPERATIONS, period=Y2019),
    "restant bedrijfsvoering 2019, en zonder verplichtingen?": Question(
        TITLE, Ask.TOTAL, "remaining", filters=(*OPERATIONS, *is_(also="unspent")), period=Y2019
    ),
    "restant bedrijfsvoering 2019 excl verplichtingen": Question(
        TITLE, Ask.TOTAL, "unspent", filters=OPERATIONS, period=Y2019
    ),
    "wat is er over bij bedrijfsvoering": Question(TITLE, Ask.TOTAL, "remaining", filters=OPERATIONS),
    "welke kredieten lopen nog?": Question(TITLE, Ask.LIST, filters=(*CREDITS, *is_(state="open"))),
    "hoeveel kredieten lopen nog?": Question(TITLE, Ask.COUNT, filters=(*CREDITS, *is_(state="open"))),
    "hoeveel is al uitgegeven aan werkplekken": Question(TITLE, Ask.ITEM, "spent", filters=is_(item="bv01")),
    "wat is er besteed aan werkplekken in 2019": Question(
        TITLE, Ask.ITEM, "spent", filters=is_(item="bv01"), period=Y2019
    ),
    "werkplekken": Question(TITLE, Ask.ITEM, filters=is_(item="bv01")),
    "stavaza werkplekkn": Question(TITLE, Ask.ITEM, filters=is_(item="bv01")),
    "prognose inhuur": Question(TITLE, Ask.ITEM, "forecast", filters=is_(item="bv02")),
    "wie is budgethouder van werkplekken": Question(TITLE, Ask.ITEM, "owner", filters=is_(item="bv01")),
    "wat was de primitieve begroting en wat is erbij gekomen": Question(
        TITLE, Ask.TOTAL, "budgeted", filters=is_(also="changes")
    ),
    "komen we uit dit jaar?": Question(TITLE, Ask.TOTAL, "outlook", period=Y2020),
    "komen we uit?": Question(TITLE, Ask.TOTAL, "outlook"),
    "wat is het verwachte resultaat van bedrijfsvoering": Question(TITLE, Ask.TOTAL, "outlook", filters=OPERATIONS),
    "wat gaat er over naar 2020": Question(TITLE, Ask.TOTAL, "carried_over", period=Y2020),
    "hoeveel is er overgeheveld naar 2020": Question(TITLE, Ask.TOTAL, "carried_over", period=Y2020),
    "investeringen > 50k": Question(TITLE, Ask.TOTAL, filters=(*CREDITS, amount("50000", Comparison.ABOVE))),
    "posten met meer dan 20% over": Question(
        TITLE, Ask.LIST, "remaining", filters=(amount("20", Comparison.ABOVE, "percent"),), group="item"
    ),
    "posten met meer dan 1000 euro over": Question(
        TITLE, Ask.LIST, "remaining", filters=(amount("1000", Comparison.ABOVE),), group="item"
    ),
    "welke posten zijn overschreden?": Question(TITLE, Ask.LIST, filters=is_(state="overspent"), group="item"),
    "hoeveel posten zijn overschreden": Question(TITLE, Ask.COUNT, filters=is_(state="overspent"), group="item"),
    "welke posten zijn bijna op": Question(TITLE, Ask.LIST, filters=is_(state="nearly"), group="item"),
    "grootste 3 posten": Question(TITLE, Ask.LIST, group="item", order="-amount", limit=3),
    "budget per onderdeel": Question(TITLE, Ask.TOTAL, "revised", group="part"),
    "uitgaven per soort": Question(TITLE, Ask.TOTAL, "spent", group="cost_kind"),
    "besteed 2019 vs 2020": Question(TITLE, Ask.TOTAL, "spent", period=Period(Y2019.first, Y2020.last)),
    "budget per jaar": Question(TITLE, Ask.TOTAL, "revised", group="year"),
    "hoeveel procent is besteed": Question(TITLE, Ask.TOTAL, "share_spent"),
    "aandeel personeel in de bedrijfsvoering": Question(
        TITLE, Ask.TOTAL, "revised", filters=OPERATIONS, group="cost_kind"
    ),
    "gemiddeld budget": Question(TITLE, Ask.TOTAL, "revised", filters=is_(statistic="average")),
    "budget van Karin": Question(TITLE, Ask.TOTAL, "revised", filters=is_(owner=KARIN)),
    "mijn budgetten": Question(TITLE, Ask.LIST, "revised", filters=is_(owner=KARIN)),
    "wie is eigenaar van het budget bedrijfsvoering": Question(TITLE, Ask.TOTAL, "owner", filters=OPERATIONS),
    "personele kosten bedrijfsvoering": Question(
        TITLE, Ask.TOTAL, "spent", filters=(*OPERATIONS, *is_(cost_kind="personnel"))
    ),
    "budget basisregistraties": Question(TITLE, Ask.TOTAL, "revised", filters=RESERVE),
    "welke posten zitten in de reserve basisregistraties": Question(
        TITLE, Ask.LIST, "remaining", filters=RESERVE, group="item"
    ),
    "hoeveel is er besteed uit de reserve": Question(TITLE, Ask.TOTAL, "spent", filters=RESERVE),
    "waarom is werkplekken overschreden?": Question(
        TITLE, Ask.ITEM, "reason", filters=is_(state="overspent", item="bv01")
    ),
    "van wanneer is het budget van werkplekken": Question(TITLE, Ask.ITEM, "revised", filters=is_(item="bv01")),
    "hoeveel gaven we uit aan werkplekken": Question(TITLE, Ask.ITEM, "spent", filters=is_(item="bv01")),
    "welke posten gingen eroverheen": Question(TITLE, Ask.LIST, filters=is_(state="overspent"), group="item"),
    "onderuitputting bedrijfsvoering 2019": Question(TITLE, Ask.TOTAL, "remaining", filters=OPERATIONS, period=Y2019),
    "uitnutting bedrijfsvoering": Question(TITLE, Ask.TOTAL, "share_spent", filters=OPERATIONS),
    "bezuiniging bedrijfsvoering": Question(TITLE, Ask.TOTAL, "changes", filters=OPERATIONS),
    "meevaller bedrijfsvoering": Question(TITLE, Ask.TOTAL, "outlook", filters=OPERATIONS),
    "loonkosten bedrijfsvoering": Question(TITLE, Ask.TOTAL, filters=(*OPERATIONS, *is_(cost_kind="personnel"))),
    "aandeel van werkplekken in de bedrijfsvoering": Question(
        TITLE, Ask.ITEM, "revised", filters=(*OPERATIONS, *is_(share="yes", item="bv01"))
    ),
    "alle posten behalve werkplekken": Question(TITLE, Ask.LIST, filters=is_(not_item="bv01"), group="item"),
    "zijn de uitgaven gestegen": Question(TITLE, Ask.TOTAL, "spent", filters=is_(compare="yes")),
    "mijn potjes": Question(TITLE, Ask.LIST, filters=is_(owner=KARIN), group="item"),
    "how much is left for operations in 2019?": Question(
        TITLE, Ask.TOTAL, "remaining", filters=OPERATIONS, period=Y2019
    ),
    "how much has been spent on werkplekken?": Question(TITLE, Ask.ITEM, "spent", filters=is_(item="bv01")),
    "which credits are still open": Question(TITLE, Ask.LIST, filters=(*CREDITS, *is_(state="open"))),
    "which items are overspent": Question(TITLE, Ask.LIST, filters=is_(state="overspent"), group="item"),
    "are we within budget this year?": Question(TITLE, Ask.TOTAL, "outlook", period=Y2020),
    "what is the budget for samen digitaal?": Question(TITLE, Ask.TOTAL, "revised", filters=SAMEN),
    "my budgets": Question(TITLE, Ask.LIST, "revised", filters=is_(owner=KARIN)),
    "spending by part": Question(TITLE, Ask.TOTAL, "spent", group="part"),
    "how much was carried over to 2020": Question(TITLE, Ask.TOTAL, "carried_over", period=Y2020),
    "what percentage has been spent": Question(TITLE, Ask.TOTAL, "share_spent"),
}


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Reading and telling need one kind of database; what SQL works out is tested on both in tests/models."""
    return sqlite_url


async def test_what_is_asked(filled: Asking) -> None:
    wrong = {}
    for text, expected in READINGS.items():
        found = filled.understood(text)
        question = getattr(found, "question", None)
        if isinstance(found, NotUnderstood) or question != expected:
            wrong[text] = found
    assert not wrong


async def test_an_unknown_word_is_never_ignored(filled: Asking) -> None:
    found = filled.understood("budget voor zwembaden")
    assert isinstance(found, NotUnderstood)
    assert found.words == ("zwembaden",)


async def test_words_of_other_subjects_are_left_to_them(filled: Asking) -> None:
    for text in ("hoeveel personeel is er", "welke lopen"):
        assert isinstance(filled.understood(text), NotUnderstood), text


async def test_follow_ups_change_one_thing(filled: Asking) -> None:
    first = filled.read("hoeveel budget is er nog voor samen digitaal?")
    assert filled.read("en 2019?", first).period == Y2019
    assert filled.read("is dat structureel of eenmalig?", first).group == "nature"
    assert filled.read("en voor bedrijfsvoering?", first).filters == OPERATIONS
    assert filled.read("en zonder verplichtingen?", first).measure == "unspent"


async def test_the_whole_is_told_by_part(filled: Asking) -> None:
    answer = await filled.answer(Question(TITLE, Ask.TOTAL))
    assert answer.headline == (
        "Voor alle onderdelen samen is er in 2020 nog € 2.423 over van € 9.450, over 5 van 7 posten, waarvan "
        "Bedrijfsvoering I&I € 223, Investeringen I&I € 300, Samen Digitaal € 1.900 en Reserve basisregistraties "
        "geen gegevens."
    )
    assert facts(answer) == {
        "Bijgesteld": "€ 10.150",
        "Besteed": "€ 6.650,50 (over 6 van 7 posten)",
        "Verplicht": "€ 486,50 (over 6 van 7 posten)",
        "Restant": "€ 2.423 (over 5 van 7 posten)",
    }
    assert [value for _, value in lines(answer)] == ["€ 223", "€ 300", "€ 1.900", "geen gegevens"]
    assert WITHHELD in answer.notes
    assert (str(answer.as_of), str(answer.as_of_until)) == ("2020-01-31", "2020-01-31")
    assert answer.source == "werkboek, blad budgetten"
    assert "2019" in [button.label for button in answer.buttons]


async def test_samen_digitaal_keeps_structural_and_one_off_apart(filled: Asking) -> None:
    answer = await filled.answer("hoeveel budget is er nog voor samen digitaal?")
    assert answer.headline == (
        "Voor Samen Digitaal is er in 2020 nog € 1.900 over van € 2.850, waarvan structureel € 1.500 en eenmalig € 400."
    )
    assert facts(answer)["Restant structureel"] == "€ 1.500"
    assert facts(answer)["Restant eenmalig"] == "€ 400"
    assert lines(answer) == [("Programmateam", "€ 1.500"), ("Dienstverlening", "€ 400")]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "restant bedrijfsvoering, en zonder verplichtingen?",
            (
                "Voor Bedrijfsvoering I&I is er in 2020 nog € 223 over van € 1.600, over 2 van 3 posten, "
                "zonder verplichtingen nog € 649,50 over."
            ),
        ),
        (
            "hoeveel is al uitgegeven aan werkplekken",
            "Voor „Werkplekken” (Bedrijfsvoering I&I) is er in 2020 € 600 besteed (54,5% van € 1.100).",
        ),
        ("restant inhuur", "Voor „Inhuur” (Bedrijfsvoering I&I) is er in 2020 € 77 tekort op een budget van € 500."),
        (
            "restant telefonie",
            (
                "Van „Telefonie” (Bedrijfsvoering I&I) is het restant in 2020 niet bekend: bijgesteld begroot "
                "min besteed is € 200; verplichtingen niet bekend."
            ),
        ),
        (
            "prognose glasvezel",
            "Van „Glasvezel” (Investeringen I&I) is de prognose in 2020 niet bekend.",
        ),
        (
            "komen we uit met bedrijfsvoering",
            "Voor Bedrijfsvoering I&I is er in 2020 naar verwachting € 27 tekort op een budget van € 1.900.",
        ),
        (
            "wat gaat er over naar 2020 bij de investeringen",
            "Voor Investeringen I&I is er in 2020 € 5.000 uit 2019 overgeheveld naar 2020.",
        ),
        (
            "welke kredieten lopen nog?",
            "1 van de 1 krediet van Investeringen I&I loopt nog in 2020, samen nog € 300 over.",
        ),
        ("welke posten zijn overschreden?", "1 van de 7 posten is overschreden in 2020, samen € 77 tekort."),
        ("welke posten zijn bijna op", "1 van de 7 posten is bijna op in 2020, samen nog € 300 over."),
        ("welke posten zijn overschreden in 2019?", "Geen van de 2 posten is overschreden in 2019."),
        (
            "investeringen > 50k",
            "Geen van de 1 krediet van Investeringen I&I heeft een bijgesteld budget boven € 50.000 in 2020.",
        ),
        (
            "posten met meer dan 400 euro over",
            "1 van de 7 posten heeft een restant boven € 400 in 2020, samen nog € 1.500 over.",
        ),
        (
            "posten met minstens 400 euro over",
            "2 van de 7 posten hebben een restant van minstens € 400 in 2020, samen nog € 1.900 over.",
        ),
        (
            "grootste 2 posten",
            (
                "De 2 posten met het hoogste bedrag (bijgesteld budget) van alle onderdelen samen in 2020: "
                "„Glasvezel” (€ 5.000) en „Programmateam” (€ 2.000)."
            ),
        ),
        (
            "besteed werkplekken 2019 vs 2020",
            "Besteed van „Werkplekken”: € 850 in 2019 en € 600 in 2020, € 250 minder.",
        ),
        (
            "hoeveel procent is besteed bij samen digitaal",
            (
                "Voor Samen Digitaal is er in 2020 28,1% van het budget besteed (€ 800 van € 2.850), "
                "waarvan structureel 25% en eenmalig 35,3%."
            ),
        ),
        (
            "gemiddeld budget samen digitaal",
            (
                "Voor Samen Digitaal is er in 2020 € 2.850 budget (na wijzigingen en overheveling), waarvan "
                "structureel € 2.000 (70,2%) en eenmalig € 850 (29,8%), nog € 1.900 over, gemiddeld € 1.425 per post."
            ),
        ),
        ("budgethouder werkplekken", "Karin de Vries is in 2020 eigenaar van „Werkplekken” (Bedrijfsvoering I&I)."),
        ("budgethouder inhuur", "„Inhuur” (Bedrijfsvoering I&I) heeft in 2020 geen eigenaar."),
        (
            "wie is eigenaar van het budget samen digitaal",
            "De posten van Samen Digitaal zijn in 2020 van geen eigenaar (1) en Karin de Vries (1).",
        ),
        (
            "hoeveel posten heeft bedrijfsvoering",
            "In 2020 zijn er 3 posten van Bedrijfsvoering I&I, samen nog € 223 over (over 2 van 3 posten).",
        ),
        ("budget 2017", "Voor alle onderdelen samen zijn er in 2017 geen budgetcijfers; wel voor 2019 en 2020."),
        (
            "how much is left for samen digitaal",
            "For Samen Digitaal in 2020, €1,900 is left of €2,850, of which structural €1,500 and one-off €400.",
        ),
        ("which items are overspent", "1 of the 7 items is overspent in 2020, together: there is a shortfall of €77."),
    ],
)
async def test_headlines(filled: Asking, text: str, headline: str) -> None:
    english = text.startswith(("how ", "which "))
    answer = await filled.answer(text, language=Language.EN if english else Language.NL)
    assert answer.headline == headline


async def test_one_item_in_full(filled: Asking) -> None:
    answer = await filled.answer("werkplekken")
    assert answer.headline == "Voor „Werkplekken” (Bedrijfsvoering I&I) is er in 2020 nog € 300 over van € 1.100."
    assert facts(answer) == {
        "Begroot (primitief)": "€ 1.000",
        "Wijzigingen": "€ 100",
        "Overgeheveld": "geen",
        "Bijgesteld": "€ 1.100",
        "Besteed": "€ 600",
        "Verplicht": "€ 200",
        "Restant": "€ 300",
        "Restant zonder verplichtingen": "€ 500",
        "Prognose": "€ 1.050",
        "Verwacht resultaat": "€ 50",
        "Eigenaar": "Karin de Vries",
        "Onderdeel": "Bedrijfsvoering I&I",
        "Soort": "materieel",
        "Aard": "structureel",
        "Code": "BV01",
    }
    assert answer.body == ("Nieuwe stoelen.",)
    assert [button.label for button in answer.buttons] == ["2019", "Bedrijfsvoering I&I", "Alles van Karin de Vries"]
    earlier = await filled.answer(answer.buttons[0].question)
    assert earlier.headline == "Voor „Werkplekken” (Bedrijfsvoering I&I) is er in 2019 nog € 50 over van € 900."
    assert facts(earlier)["Prognose"] == "geen gegevens"


async def test_a_shortage_is_marked_bad_and_said_in_words(filled: Asking) -> None:
    answer = await filled.answer("welke posten zijn overschreden?")
    (entry,) = answer.listings[0].entries
    assert (entry.title, entry.value, entry.sign) == ("Inhuur", "€ 77 tekort", Sign.BAD)
    assert entry.opens
    assert (await filled.answer(entry.opens)).headline.startswith("Voor „Inhuur”")
    # Of Telefonie nobody knows the commitments, of BGT not what was spent.
    assert "Van 2 andere posten is dit niet te zeggen: een bedrag is niet bekend." in answer.notes


async def test_an_item_of_which_something_is_unknown_says_so_in_a_list(filled: Asking) -> None:
    answer = await filled.answer("posten bedrijfsvoering")
    entries = {entry.title: entry for entry in answer.listings[0].entries}
    assert entries["Telefonie"].value == "geen gegevens"
    assert entries["Telefonie"].details[0] == "bijgesteld begroot min besteed is € 200; verplichtingen niet bekend"


async def test_the_latest_year_is_meant_where_this_year_has_nothing(store: Store) -> None:
    async with store.writing() as session:
        session.add(budget("A", "Papier", OPS, 2018, budgeted="10", spent="4", committed="1"))
    ask = await asking(store)
    answer = await ask.answer("restant papier")
    assert answer.headline == "Voor „Papier” (Bedrijfsvoering I&I) is er in 2018 nog € 5 over van € 10."


@pytest.mark.parametrize(
    ("viewer", "revised", "withheld"),
    [(ANYONE, "€ 1.900", True), (OWNER, "€ 11.899,99", False), (MANAGER, "€ 11.899,99", False)],
)
async def test_confidential_items_are_for_whom_they_concern(
    filled: Asking, viewer: object, revised: str, withheld: bool
) -> None:
    answer = await filled.answer("bijgestelde begroting bedrijfsvoering", viewer)  # type: ignore[arg-type]
    assert facts(answer)["Bijgesteld"] == revised
    assert ("Kluis" in [title for title, _ in lines(answer)]) is not withheld
    assert (WITHHELD in answer.notes) is withheld


async def test_a_button_to_a_confidential_item_shows_nothing(filled: Asking) -> None:
    answer = await filled.answer(Question(TITLE, Ask.ITEM, filters=is_(item="xx01")))
    assert "9.999,99" not in str(answer)
    assert "Kluis" not in str(answer)
    assert WITHHELD in answer.notes
    assert "€ 9.999,99" in (await filled.answer(Question(TITLE, Ask.ITEM, filters=is_(item="xx01")), OWNER)).headline


async def test_nothing_known_and_nothing_found_are_two_things(store: Store) -> None:
    empty = await asking(store)
    answer = await empty.answer(Question(TITLE, Ask.TOTAL))
    assert answer.headline == "Er zijn nog geen budgetten vastgelegd."
    assert "0" not in answer.headline
    await fill(store)
    full = await asking(store)
    found = await full.answer(Question(TITLE, Ask.TOTAL, filters=is_(owner=PIET)), MANAGER)
    assert found.headline == "Ik vind geen budget voor alle onderdelen samen (van Piet Jansen)."


async def test_whose_budget_of_a_stranger(filled: Asking) -> None:
    answer = await filled.answer(Question(TITLE, filters=is_(owner="?")))
    assert "personen" in answer.headline
    assert answer.facts == ()


async def test_a_long_list_comes_in_pages(store: Store) -> None:
    async with store.writing() as session:
        session.add_all(
            budget(f"P-{n:02}", f"Post {n}", OPS, budgeted="10", spent="1", committed="2") for n in range(1, 12)
        )
    ask = await asking(store)
    first = await ask.answer(Question(TITLE, Ask.LIST, filters=OPERATIONS))
    assert first.headline == "In 2020 zijn er 11 posten van Bedrijfsvoering I&I, samen nog € 77 over."
    assert (len(lines(first)), first.listings[0].total, first.listings[0].shown) == (8, 11, "1 tot en met 8 van 11")
    second = await ask.answer(first.buttons[0].question)
    assert [title for title, _ in lines(second)] == ["Post 9", "Post 10", "Post 11"]


async def test_groups_lead_to_their_items(filled: Asking) -> None:
    answer = await filled.answer("uitgaven per soort bedrijfsvoering")
    assert lines(answer) == [("Materieel", "€ 700"), ("Personeel", "€ 550,50")]
    opened = answer.listings[0].entries[1].opens
    assert opened
    assert lines(await filled.answer(opened)) == [("Inhuur", "€ 550,50")]


async def test_years_are_kept_apart(filled: Asking) -> None:
    answer = await filled.answer("uitgaven bedrijfsvoering per jaar")
    assert answer.headline == (
        "Besteed van Bedrijfsvoering I&I: € 850 in 2019 en € 1.250,50 in 2020, € 400,50 meer."
    )  # fmt: skip
    assert lines(answer) == [("2019", "€ 850"), ("2020", "€ 1.250,50")]
    assert (str(answer.as_of), str(answer.as_of_until)) == ("2019-12-31", "2020-01-31")


async def test_the_part_paid_from_the_reserve_leads_to_the_reserve(filled: Asking) -> None:
    answer = await filled.answer("budget basisregistraties")
    assert [b.question.topic for b in answer.buttons if b.label == "Stand van de reserve"] == ["reserves"]


@pytest.mark.parametrize(
    "question",
    [
        Question(TITLE, measure="salary"),
        Question(TITLE, group="colour"),
        Question(TITLE, filters=is_(part="secrets")),
        Question(TITLE, filters=is_(amount="many")),
        Question(TITLE, filters=is_(percent="NaN")),
        Question(TITLE, filters=is_(amount="1e30")),
    ],
)
def test_a_forged_button_is_refused(question: Question) -> None:
    with pytest.raises(QuestionError):
        Budgets().check(question)


async def test_every_reading_has_an_answer_in_both_languages(filled: Asking) -> None:
    for text, question in READINGS.items():
        for language in Language:
            answer: Answer = await filled.answer(question, MANAGER, language)
            assert answer.headline.endswith("."), text
            assert answer.source, text
            assert EXAMPLE not in str(answer.notes)
