"""People and teams: what is asked, and what is answered, on the demonstration municipality."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from bot.answers.answer import Answer
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import Ask, Filter, Question
from bot.understanding.outcomes import Understood
from models.people import Person, reports_to, works_with
from models.store import Store
from tests.bot.topics.demonstration_facts import JAN, KARIN, SJOERD, WIEBE, read

PLACE = Place("a:1", PlaceKind.PERSONAL, "msteams")
BAUKE, LISA = "b.veenstra@voorbeeld.example", "l.smit@voorbeeld.example"
MARIEKE = "m.vandermeer@voorbeeld.example"


def who(key: str, measure: str | None = None) -> Question:
    return Question("people", measure=measure, filters=(Filter("person", key),))


READINGS = {
    "wie is Karin de Vries?": who(KARIN),
    "wie is Karin": who(KARIN),
    "who is Karin": who(KARIN),
    "vertel over Sjoerd": who(SJOERD),
    "Wiebe Terpstra": who(WIEBE),
    "wat is de functie van Sjoerd": who(SJOERD, "function"),
    "wat doet Sjoerd": who(SJOERD, "function"),
    "wie is de leidinggevende van Jan": who(JAN, "manager"),
    "who is the manager of Jan": who(JAN, "manager"),
    "wie vervangt Sjoerd": who(SJOERD, "deputy"),
    "who replaces Sjoerd when he is away": who(SJOERD, "deputy"),
    "wie vervangt Sjoerd als hij er niet is": who(SJOERD, "deputy"),
    "wie valt in voor Sjoerd": who(SJOERD, "deputy"),
    "wie neemt waar als Sjoerd op vakantie is": who(SJOERD, "deputy"),
    "who covers for Sjoerd when he is on leave": who(SJOERD, "deputy"),
    "aan wie legt Jan verantwoording af": who(JAN, "manager"),
    "aan wie rapporteert Jan": who(JAN, "manager"),
    "who does Jan answer to": who(JAN, "manager"),
    "which department does Jan work in": who(JAN, "department"),
    "in welk team zit Jan": who(JAN, "department"),
    "mailadres van Wiebe": who(WIEBE, "contact"),
    "hoe kan ik Wiebe bereiken": who(WIEBE, "contact"),
    "waar is Sjoerd eigenaar van": who(SJOERD, "owns"),
    "wie zitten er in het team van Sjoerd": who(SJOERD, "members"),
    "wie is de chief information security officer": Question(
        "people", filters=(Filter("job", "chief information security officer"),)
    ),
    "wie is mijn manager": Question("people", measure="manager", filters=(Filter("owner", JAN),)),
    "wie zitten er in mijn team": Question("people", measure="members", filters=(Filter("owner", f"team:{JAN}"),)),
}


@pytest.mark.parametrize("text", READINGS)
def test_a_question_is_read_as_it_is_meant(text: str) -> None:
    outcome = read(text, JAN)
    assert isinstance(outcome, Understood), outcome
    assert outcome.question == READINGS[text]


@pytest.mark.parametrize(
    "text",
    ["wie is Ingeborg", "telefoonnummer van Karin", "wie is dat?", "hoe oud is Karin"],
)
def test_what_is_not_known_of_people_is_asked_back(text: str) -> None:
    assert not isinstance(read(text, JAN), Understood)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("wie is eigenaar van de ICT visie lange termijn", "commitments"),
        ("projecten van Sjoerd", "projects"),
        ("risico's van Wiebe", "risks"),
        ("toezeggingen van Karin", "commitments"),
    ],
)
def test_what_somebody_has_is_asked_of_its_own_subject(text: str, topic: str) -> None:
    outcome = read(text, JAN)
    assert isinstance(outcome, Understood), outcome
    assert outcome.question.topic == topic


def test_a_name_after_a_list_narrows_that_list() -> None:
    open_promises = Question("commitments", filters=(Filter("kind", "promise"), Filter("status", "unfinished")))
    outcome = read("van Karin", JAN, open_promises)
    assert isinstance(outcome, Understood)
    assert outcome.question == open_promises.having(Filter("owner", KARIN))


def test_who_is_that_is_about_the_owner_of_the_answer_before() -> None:
    item = Question("commitments", Ask.ITEM, "owner", keys=("t-2017-02",))
    outcome = read("wie is dat?", JAN, item)
    assert isinstance(outcome, Understood)
    assert outcome.question == Question(
        "people", Ask.ITEM, filters=(Filter("of", "commitments"), Filter("item", "t-2017-02"))
    )


async def ask(conversation: StavazaConversation, text: str, sender: str = "somebody") -> Answer:
    return await conversation.answer(Incoming(Sender(id=sender), PLACE, text=text))


async def test_a_person_is_told_with_what_he_owns(conversation: StavazaConversation) -> None:
    answer = await ask(conversation, "wie is Jan Hoekstra?")
    assert answer.headline == "Jan Hoekstra is Senior adviseur informatiemanagement bij Informatiemanagement & ICT."
    facts = {fact.label: fact.value for fact in answer.facts}
    assert facts["Leidinggevende"] == "Bauke Veenstra"
    assert facts["E-mail"] == JAN
    assert answer.source == "werkboek, blad personen"
    opened = {entry.title: entry for entry in answer.listings[0].entries}
    promises = opened["Open toezeggingen en verzoeken"]
    assert promises.opens is not None
    assert promises.opens.values("owner") == (JAN,)
    assert set(promises.opens.values("kind")) == {"promise", "request"}


async def test_the_owner_of_an_item_is_known_by_who_is_that(conversation: StavazaConversation) -> None:
    await ask(conversation, "wie is eigenaar van de ICT visie lange termijn")
    assert (await ask(conversation, "wie is dat?")).headline.startswith("Jan Hoekstra is Senior adviseur")


async def test_who_is_not_in_the_store_has_no_manager_or_team(conversation: StavazaConversation) -> None:
    assert "weet nog niet wie u bent" in (await ask(conversation, "wie is mijn manager")).headline
    assert "weet nog niet wie u bent" in (await ask(conversation, "toezeggingen van mijn team")).headline


async def test_a_team_is_who_report_to_somebody_else_who_share_his_manager(demonstration: Store) -> None:
    async with demonstration.reading() as session:

        async def keys(leader: str) -> set[str]:
            return set(await session.scalars(select(Person.key).where(reports_to(leader))))

        assert await keys(SJOERD) == {MARIEKE, LISA}
        assert await keys(LISA) == {MARIEKE, LISA}
        together = set(await session.scalars(select(Person.key).where(works_with(SJOERD))))
        assert {SJOERD, LISA, MARIEKE, BAUKE} <= together
        assert WIEBE not in together


async def test_promises_of_a_team_are_those_of_its_people(conversation: StavazaConversation) -> None:
    answer = await ask(conversation, "toezeggingen van mijn team", BAUKE)
    assert answer.headline.startswith("Er zijn ")
    assert "van uw team" in answer.headline
    assert any("Jan Hoekstra" in detail for entry in answer.listings[0].entries for detail in entry.details)


async def test_who_is_no_longer_active_is_said(conversation: StavazaConversation, demonstration: Store) -> None:
    async with demonstration.writing() as session:
        await session.execute(update(Person).where(Person.key == SJOERD).values(active=False))
    assert "Niet meer actief." in (await ask(conversation, "wie is Sjoerd?")).notes
