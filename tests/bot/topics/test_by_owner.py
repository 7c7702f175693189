"""Counting by owner, by the department of the owner and by supplier, in whole talks on the demonstration."""

from __future__ import annotations

import pytest

from bot.answers.answer import Answer
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import DEPARTMENT, Comparison, Filter, Question, QuestionError
from bot.topics import by_owner
from bot.topics.all import TOPICS
from bot.topics.projects import Projects
from tests.evaluation.scoring import together

PLACE = Place("by-owner", PlaceKind.PERSONAL, "terminal")
BY_KEY = {topic.key: topic for topic in TOPICS}

MOST = {
    "wie heeft de meeste projecten": (
        "Bauke Veenstra en Femke Dijkstra hebben elk de meeste: 5 van 24, verdeeld over 8 eigenaren."
    ),
    "bij wie liggen de meeste projecten": "hebben elk de meeste: 5 van 24",
    "wie trekt de meeste projecten": "hebben elk de meeste: 5 van 24",
    "who has the longest list of projects": "Bauke Veenstra and Femke Dijkstra each have the most: 5 of 24",
    "who owns the most risks": "Sjoerd Postma has the most: 4 of 16, divided over 7 owners. There are 16 active risks.",
    "wie heeft het grootste aantal risico's": "Sjoerd Postma heeft de meeste: 4 van 16",
    "wie heeft de meeste contracten": "Sjoerd Postma heeft de meeste: 6 van 13",
    "who manages the most contracts": "Sjoerd Postma has the most: 6 of 13",
    "who has the fewest contracts": "Anna Bakker, Femke Dijkstra and Hylke Sikkema each have the fewest: 1 of 13",
    "wie heeft de meeste budgetposten": "Sjoerd Postma heeft de meeste: 12 van 28",
    "which department has the most risks": "Informatiemanagement & ICT has the most: 13 of 16",
    "welke leverancier heeft meer dan één contract": "Geen van 13 leveranciers heeft er meer dan 1.",
    "wie heeft het meeste budget": "Het meest bij Karin de Vries: €",
    "which department has most risks": "Informatiemanagement & ICT has the most: 13 of 16, divided over 2 departments.",
    "welke afdeling heeft de meeste projecten": "Informatiemanagement & ICT heeft de meeste: 22 van 24",
    "top 3 eigenaren van risico's": "De meeste hebben Sjoerd Postma (4), Femke Dijkstra (3) en Wiebe Terpstra (3).",
    "de twee eigenaren met de meeste contracten": "De meeste hebben Sjoerd Postma (6) en Bauke Veenstra (4).",
    "who has the most overdue promises": "1 of 1",
    "wie heeft de meeste projecten / en de minste?": " de minste: 1 van 24",
    "wie heeft de meeste projecten / en per afdeling?": "Informatiemanagement & ICT heeft de meeste: 22 van 24",
}
DIVIDED = {
    "projecten per eigenaar": (
        "Er zijn 24 projecten. Ze zijn verdeeld over 8 eigenaren; "
        "de meeste bij Bauke Veenstra en Femke Dijkstra: elk 5."
    ),
    "hoeveel projecten heeft ieder": "Ze zijn verdeeld over 8 eigenaren",
    "aantal projecten per collega": "Ze zijn verdeeld over 8 eigenaren",
    "distribution of projects by owner": "They are divided over 8 owners",
    "contracts by owner": "There are 13 running contracts. They are with Sjoerd Postma (6), Bauke Veenstra (4),",
    "contracten verdeeld over eigenaren": "Ze zijn van Sjoerd Postma (6), Bauke Veenstra (4),",
    "projects by department": "They are with Informatiemanagement & ICT (22) and Concernstaf (2).",
    "risico's per afdeling": "Informatiemanagement & ICT (13)",
    "verdeling van risico's over afdelingen": "Informatiemanagement & ICT (13)",
    "toezeggingen per afdeling": "Er zijn 7 toezeggingen. Ze zijn van ",
    "posten per eigenaar": "In 2020 zijn er 28 posten van alle onderdelen samen. Ze zijn van Sjoerd Postma (12)",
}
AS_MANY = {
    "wie heeft meer dan één project": "6 van 8 eigenaren hebben er meer dan 1: Bauke Veenstra (5), Femke Dijkstra (5),",
    "wie heeft er twee projecten": "2 van 8 eigenaren hebben er precies 2: Jan Hoekstra en Wiebe Terpstra.",
    "who has more than two risks": "3 of 7 owners have more than 2: Sjoerd Postma (4),",
    "wie heeft meer dan 3 toezeggingen": "Geen van 5 eigenaren heeft er meer dan 3. Er zijn 7 toezeggingen.",
    "welke eigenaar heeft minstens 2 contracten": "2 van 5 eigenaren hebben er minstens 2: Sjoerd Postma (6)",
    "welke leverancier heeft meer dan één contract": "Geen van 13 leveranciers heeft er meer dan 1.",
    "which suppliers have more than one contract": "None of 13 suppliers has more than 1.",
    "wie heeft maar één contract": "3 van 5 eigenaren hebben er precies 1: Anna Bakker, Femke Dijkstra en ",
    "wie heeft meerdere contracten": "2 van 5 eigenaren hebben er meer dan 1",
    "wie heeft meer dan 2 budgetposten": "4 van 5 eigenaren hebben er meer dan 2: Sjoerd Postma (12)",
    "welke afdeling heeft meer dan 10 projecten": "1 van 2 afdelingen heeft er meer dan 10",
    "wie heeft geen projecten": "6 van 14 collega's hebben er geen: Anna Bakker, ",
}
NOT_KEPT = (
    "budget per afdeling",
    "welke afdeling heeft het meeste budget",
    "projectbudget per afdeling",
    "contractwaarde per eigenaar",
    "risicobedrag per afdeling",
    "lasten per medewerker",
    "risks by team",
    "welke afdeling heeft het hoogste risico",
    "wie heeft de meeste samenwerkingen",
    "samenwerkingsresultaten per eigenaar",
    "hoeveel budget heeft ieder programma",
    "wie heeft meer projecten dan Femke Dijkstra",
    "which colleagues have no commitments to pay",
)
OF_SOMETHING_ELSE = {
    "wie heeft risico's met een score boven 12": "Actieve risico's met een score boven 12",
    "wie leidt de drie duurste projecten": "De 3 met de hoogste waarde voor budget van 24 projecten",
    "fte per afdeling": "Per team (formatie)",
    "commitments owned by my team": "I do not know yet who you are",
    "projects by my department": "I do not know yet who you are",
    "mijn projecten per eigenaar": "Ik weet nog niet wie u bent",
}


async def _answer(conversation: StavazaConversation, talk: str, person: str = "somebody") -> Answer:
    for text in talk.split(" / "):
        said = await conversation.answers(Incoming(Sender(id=person), PLACE, text=text))
    return together(said)


@pytest.mark.parametrize(("talk", "wanted"), [*MOST.items(), *DIVIDED.items(), *AS_MANY.items()])
async def test_things_are_counted_by_whose_they_are(conversation: StavazaConversation, talk: str, wanted: str) -> None:
    answer = await _answer(conversation, talk)
    assert wanted in answer.headline
    opened = [entry.opens for listing in answer.listings for entry in listing.entries if entry.opens]
    for question in (*opened, *(button.question for button in answer.buttons)):
        assert isinstance(question, Question)
        BY_KEY[question.topic].check(Question.from_data(question.to_data()))


@pytest.mark.parametrize("talk", NOT_KEPT)
async def test_what_cannot_be_divided_is_asked_back(conversation: StavazaConversation, talk: str) -> None:
    headline = (await _answer(conversation, talk)).headline
    assert any(word in headline for word in ("niet plaatsen", "cannot place", "weet niet", "know"))
    assert "€" not in headline


@pytest.mark.parametrize(("talk", "wanted"), OF_SOMETHING_ELSE.items())
async def test_other_questions_stay_what_they_are(conversation: StavazaConversation, talk: str, wanted: str) -> None:
    assert wanted in (await _answer(conversation, talk)).headline


async def test_the_numbers_of_a_list_add_up(conversation: StavazaConversation) -> None:
    answer = await _answer(conversation, "projecten per eigenaar")
    assert sum(int(entry.value) for entry in answer.listings[0].entries) == 24


async def test_what_is_confidential_counts_for_those_who_may_see_it(conversation: StavazaConversation) -> None:
    for person, total in (("somebody", "13 lopende"), ("k.devries@voorbeeld.example", "14 lopende")):
        answer = await _answer(conversation, "contracten per eigenaar", person)
        assert total in answer.headline
        assert ("Zonder vertrouwelijke gegevens." in answer.notes) == (person == "somebody")


async def test_sections_of_a_report(conversation: StavazaConversation) -> None:
    answer = await _answer(conversation, "wie heeft meer dan één onderdeel", "k.devries@voorbeeld.example")
    assert "eigenaren" in answer.headline
    assert "€" not in answer.headline
    hidden = await _answer(conversation, "wie heeft meer dan één onderdeel")
    assert hidden.headline == "Deze rapportage is nog niet openbaar."


def test_one_person_is_not_divided() -> None:
    each = Filter(by_owner.EACH, "1", Comparison.ABOVE)
    of_one = Question("projects", filters=(Filter("owner", "a"), each), group="owner", order="largest", limit=3)
    assert by_owner.settled(of_one) == Question("projects", filters=(Filter("owner", "a"),))
    of_many = Question("projects", filters=(Filter("owner", f"{DEPARTMENT}a"), each), group="owner")
    assert by_owner.settled(of_many) == of_many


@pytest.mark.parametrize("value", ["-1", "x", "1.5", "1001", ""])
def test_a_number_of_things_is_a_whole_number(value: str) -> None:
    with pytest.raises(QuestionError):
        Projects().check(Question("projects", filters=(Filter(by_owner.EACH, value),), group="owner"))
