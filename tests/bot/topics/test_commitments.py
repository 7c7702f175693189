"""Promises and requests: what is asked, and what is answered, on the demonstration municipality."""

from __future__ import annotations

import pytest

from bot.answers.answer import Answer
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import Ask, Comparison, Filter, Period, Question, QuestionError
from bot.topics.commitments import Commitments
from bot.understanding.outcomes import Understood
from tests.bot.topics.demonstration_facts import JAN, KARIN, SJOERD, read

VISION = "t-2017-02"
PLACE = Place("a:1", PlaceKind.PERSONAL, "msteams")
YEAR_2019 = Period.of_year(2019)


def is_(**filters: str) -> tuple[Filter, ...]:
    return tuple(Filter(field, value) for field, value in filters.items())


def listed(*, measure: str | None = None, period: Period | None = None, **filters: str) -> Question:
    return Question("commitments", measure=measure, period=period, filters=is_(**{"kind": "promise"} | filters))


def item(measure: str | None = None, **filters: str) -> Question:
    return Question("commitments", Ask.ITEM, measure, keys=(VISION,), filters=is_(**filters))


def ranked(order: str, limit: int | None = None, **filters: str) -> Question:
    return Question("commitments", filters=is_(**{"kind": "promise"} | filters), order=order, limit=limit)


READINGS = {
    # what is not finished, in many words, "niet" and "moeten" among them
    "welke toezeggingen zijn nog niet afgerond": listed(status="unfinished"),
    "toezeggingen die we nog moeten nakomen": listed(status="unfinished"),
    "welke toezeggingen moeten nog worden afgehandeld?": listed(status="unfinished"),
    "which promises are not done yet": listed(status="unfinished"),
    "outstanding pledges": listed(status="unfinished"),
    "toezeggingen die niet meer open staan": listed(status="final"),
    "welke toezeggingen zijn afgehandeld": listed(status="done"),
    "toezeggingen die deels klaar zijn": listed(status="partly_done"),
    "welke toezeggingen zijn nog niet begonnen": listed(status="open"),
    # late, not late, and how late
    "welke toezeggingen zijn over de datum": listed(late="yes"),
    "welke toezeggingen zijn niet te laat": listed(late="no"),
    "promises that are not overdue": listed(late="no"),
    "welke toezeggingen liggen op schema": listed(late="no"),
    "toezeggingen die binnenkort verlopen": listed(soon="yes"),
    "toezeggingen meer dan 30 dagen te laat": Question(
        "commitments", filters=(*is_(kind="promise", late="yes"), Filter("days", "30", Comparison.ABOVE))
    ),
    "promises overdue by more than 2 weeks": Question(
        "commitments", filters=(*is_(kind="promise", late="yes"), Filter("days", "14", Comparison.ABOVE))
    ),
    # reported back or not
    "toezeggingen wel klaar maar raad weet het nog niet": listed(reported="no"),
    "toezeggingen afgedaan maar niet gemeld aan de raad": listed(reported="no"),
    "which promises have not been reported back to the council": listed(reported="no"),
    "welke toezeggingen zijn naar de raad gestuurd": listed(reported="yes"),
    # the day that a period is about
    "toezeggingen met deadline in 2019": listed(measure="deadline", period=YEAR_2019),
    "welke toezeggingen zijn in 2019 gedaan": listed(measure="made_on", period=YEAR_2019),
    "welke toezeggingen zijn in 2019 afgedaan": listed(measure="done_on", period=YEAR_2019, status="done"),
    "promises made in 2019": listed(measure="made_on", period=YEAR_2019),
    # whose
    "toezeggingen waar Karin de Vries opdrachtgever van is": listed(client=KARIN),
    "mijn openstaande toezeggingen": listed(status="unfinished", owner=JAN),
    "toezeggingen van mijn team": listed(owner=f"team:{JAN}"),
    "promises of my department": listed(owner=f"department:{JAN}"),
    "toezeggingen van Sjoerd": listed(owner=SJOERD),
    "toezeggingen behalve die van Sjoerd": listed(not_owner=SJOERD),
    "promises except those of Sjoerd": listed(not_owner=SJOERD),
    "toezeggingen zonder de vervallen": listed(not_status="lapsed"),
    "toezeggingen zonder eigenaar": listed(unowned="yes"),
    "toezeggingen zonder deadline": listed(deadline="none"),
    "toezeggingen aan de gemeenteraad": listed(body_kind="council"),
    # in order
    "welke toezegging staat het langst open": ranked("longest_open"),
    "de drie oudste toezeggingen": ranked("oldest", 3),
    "welke toezegging is het langst te laat": ranked("longest_late"),
    "nieuwste toezegging": ranked("newest"),
    # divided, and parts of the whole
    "open toezeggingen per eigenaar": Question(
        "commitments", filters=is_(kind="promise", status="unfinished"), group="owner"
    ),
    "welke wethouder heeft de meeste toezeggingen": Question(
        "commitments", filters=is_(kind="promise"), group="holder", order="largest"
    ),
    "wie heeft de meeste openstaande toezeggingen": Question(
        "commitments",
        filters=is_(kind="promise", status="unfinished"),
        group="owner",
        order="largest",
    ),
    "welk percentage van de toezeggingen is afgedaan": listed(measure="share", status="done"),
    "gemiddeld aantal dagen te laat van toezeggingen": listed(measure="average", late="yes"),
    "klopt het dat er 9 toezeggingen openstaan": listed(status="unfinished", claimed="9"),
    # one of them
    "wie is opdrachtgever van de ICT visie lange termijn": item("client"),
    "welke wethouder gaat over de ICT visie lange termijn": item("holder"),
    "waarom is de ICT visie lange termijn nog niet klaar": item("reason", status="unfinished"),
    "waar wacht de ICT visie lange termijn op": item("reason"),
    "why is the ICT visie langere termijn late": item("reason", late="yes"),
    "wanneer is de ICT visie lange termijn toegezegd": item("made_on"),
    "wanneer moet de ICT visie lange termijn klaar zijn": item("deadline", status="unfinished"),
    "is de ICT visie lange termijn te laat?": item(late="yes"),
    # requests
    "vragen van de commissie die nog beantwoord moeten worden": Question(
        "commitments", filters=is_(kind="request", status="unfinished")
    ),
    "hoeveel verzoeken zijn er, inclusief afgedane": Question("commitments", Ask.COUNT, filters=is_(kind="request")),
}


@pytest.mark.parametrize("text", READINGS)
def test_a_question_is_read_as_it_is_meant(text: str) -> None:
    outcome = read(text, JAN)
    assert isinstance(outcome, Understood), outcome
    assert outcome.question == READINGS[text]


@pytest.mark.parametrize(
    "text",
    [
        "welke toezeggingen zijn duurder dan 50000 euro",  # a promise costs nothing that is known
        "toezeggingen over zwembaden",
        "moties over toezeggingen",
        "welke toezeggingen hebben de grootste impact",
        "hoeveel procent van de toezeggingen",
        "toezeggingen behalve",
        "waar ik opdrachtgever van ben aan toezeggingen",
        "3 toezeggingen te laat",
        "wie wordt de nieuwe portefeuillehouder I&I",
    ],
)
def test_what_promises_do_not_know_is_asked_back(text: str) -> None:
    outcome = read(text, JAN)
    assert not isinstance(outcome, Understood), outcome


HEADLINES = {
    "hoeveel toezeggingen zijn te laat?": "1 toezegging is te laat, en 1 verzoek.",
    "which promises are overdue?": "1 promise is late, and 1 request.",
    "welke toezeggingen zijn niet te laat": "4 toezeggingen staan nog open en zijn niet te laat, en 5 verzoeken.",
    "welke toezeggingen zijn meer dan 30 dagen te laat": "1 toezegging is meer dan 30 dagen te laat.",
    "welke toezeggingen zijn meer dan 60 dagen te laat": "Geen toezegging is meer dan 60 dagen te laat.",
    "welke toezegging staat het langst open": (
        "Het langst open staat „ICT visie - langere termijn”, gedaan op 12-10-2017; deadline: 31-12-2019."
    ),
    "wat is de eerstvolgende deadline van de toezeggingen": (
        "De eerstvolgende deadline is 28-02-2020 (nog 18 dagen): „Projectenadministratie (zie Samen Digitaal)”."
    ),
    "wie heeft de meeste openstaande toezeggingen": (
        "Anna Bakker, Bauke Veenstra, Femke Dijkstra, Jan Hoekstra en Tjitske Bosma hebben elk de meeste: 1 van 5, "
        "verdeeld over 5 eigenaren. 5 toezeggingen staan nog open."
    ),
    "openstaande toezeggingen per portefeuillehouder": ("5 toezeggingen staan nog open: Portefeuillehouder I&I (5)."),
    "hoeveel procent van de toezeggingen is afgedaan": "2 van de 7 toezeggingen (29%) zijn afgedaan.",
    "klopt het dat er 5 toezeggingen openstaan?": (
        "Ja, dat klopt. 5 toezeggingen staan nog open, waarvan 1 te laat, en 6 verzoeken."
    ),
    "klopt het dat er 9 toezeggingen openstaan?": (
        "Nee, dat klopt niet. 5 toezeggingen staan nog open, waarvan 1 te laat, en 6 verzoeken."
    ),
    "hoeveel dagen zijn toezeggingen gemiddeld te laat": "1 toezegging is te laat, gemiddeld 41 dagen.",
    "is de ICT visie lange termijn te laat?": (
        "Ja, „ICT visie - langere termijn” is te laat: in behandeling, 41 dagen te laat."
    ),
    "is de ICT visie lange termijn afgedaan?": (
        "Nee, „ICT visie - langere termijn” is in behandeling, 41 dagen te laat."
    ),
    "wie is opdrachtgever van de ICT visie lange termijn": (
        "Karin de Vries is opdrachtgever van „ICT visie - langere termijn”."
    ),
    "wanneer is de ICT visie lange termijn toegezegd": (
        "„ICT visie - langere termijn” is toegezegd op 12-10-2017 in commissie AZ."
    ),
    "when was the ICT visie langere termijn promised": (
        "“ICT visie - langere termijn” was promised on 12 Oct 2017 in commissie AZ."
    ),
}


async def ask(conversation: StavazaConversation, text: str, who: str = "somebody") -> Answer:
    return await conversation.answer(Incoming(Sender(id=who), PLACE, text=text))


async def test_the_headline_states_what_was_asked(conversation: StavazaConversation) -> None:
    said = {}
    for number, text in enumerate(HEADLINES):
        answer = await ask(conversation, text, f"somebody-{number}")
        said[text] = answer.headline
        assert answer.source, text
    assert said == HEADLINES


async def test_why_is_answered_with_the_note_of_the_record(conversation: StavazaConversation) -> None:
    first = await ask(conversation, "status ICT visie lange termijn")
    (note, *_) = first.body
    following = await ask(conversation, "waarom?")
    assert following.headline == f"„ICT visie - langere termijn” is in behandeling, 41 dagen te laat. {note}"
    assert note not in following.body


async def test_a_kind_of_body_without_any_gives_those_of_all_bodies_and_says_so(
    conversation: StavazaConversation,
) -> None:
    answer = await ask(conversation, "toezeggingen aan de gemeenteraad")
    assert answer.headline.startswith("Er is geen toezegging uit de raad")
    assert "Er zijn 7 toezeggingen" in answer.headline
    assert len(answer.listings[0].entries) == 7


async def test_a_group_opens_what_it_counts(conversation: StavazaConversation) -> None:
    answer = await ask(conversation, "openstaande toezeggingen per portefeuillehouder")
    (entry,) = answer.listings[0].entries
    assert entry.value == "5"
    assert entry.opens is not None
    assert entry.opens.group is None
    assert entry.opens.values("holder") == ("portefeuillehouder i&i",)


@pytest.mark.parametrize(
    "one",
    [
        Filter("not_status", "nonsense"),
        Filter("not_body_kind", "nonsense"),
        Filter("days", "-1"),
        Filter("days", "99999999999"),
        Filter("claimed", "many"),
        Filter("status", "nonsense"),
    ],
)
def test_a_button_with_what_no_question_holds_is_refused(one: Filter) -> None:
    with pytest.raises(QuestionError):
        Commitments().check(Question("commitments", filters=(one,)))
