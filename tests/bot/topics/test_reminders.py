"""Questions about reminders: mine, what goes out, and why."""

from __future__ import annotations

from datetime import date

import pytest

from bot.app import look_ahead
from bot.clock import clock_from
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import Language
from bot.settings import Settings
from models.reminders import DueKind, Why
from models.store import Store
from tests.bot.actions.conftest import ALONE, JAN, KARIN, LISA, SJOERD, TJITSKE, TODAY, remind


@pytest.fixture
def conversation(demonstration: Store) -> StavazaConversation:
    """A conversation that can look ahead; everybody can be reached, by mail."""
    mail = {"STAVAZA_SMTP_HOST": "127.0.0.1", "STAVAZA_SMTP_FROM": "stavaza@voorbeeld.example"}
    settings = Settings.model_validate({"HOST": "127.0.0.1", **mail})
    clock = clock_from(TODAY)
    return StavazaConversation(
        demonstration, clock, Language.NL, is_local=True, preview=look_ahead(settings, demonstration, clock)
    )


def asked(text: str, person: str = JAN, place: Place = ALONE) -> Incoming:
    return Incoming(Sender(person), place, text)


@pytest.mark.parametrize("text", ["mijn herinneringen", "welke herinneringen heb ik?", "toon mijn herinneringen"])
async def test_my_reminders_have_a_number_and_a_button_to_cancel(conversation: StavazaConversation, text: str) -> None:
    await conversation.answer(asked("herinner me volgende week dinsdag aan de benchmark", LISA))
    answer = await conversation.answer(asked(text, LISA))
    assert answer.headline.startswith("U vroeg mij u aan 1 zaak te herinneren; verder komt er niets aan.")
    [entry] = answer.listings[0].entries
    assert (entry.title, entry.value) == ("1. de benchmark", "18-02-2020")
    assert [one.label for one in answer.acts] == ["Annuleer: de benchmark"]


async def test_my_reminders_in_english(conversation: StavazaConversation) -> None:
    answer = await conversation.answer(asked("what are my reminders?", LISA))
    assert answer.headline == "You asked me to remind you of nothing; nothing else is coming."


@pytest.mark.parametrize("text", ["welke herinneringen gaan er uit?", "which reminders will be sent?"])
async def test_an_administrator_sees_what_goes_out_to_all(conversation: StavazaConversation, text: str) -> None:
    answer = await conversation.answer(asked(text, TJITSKE))
    shown = answer.listings[0]
    assert shown.total > 8
    assert str(shown.total) in answer.headline
    assert answer.buttons, "the rest is a button away"
    people = {entry.details[0].split(" · ")[1] for entry in shown.entries}
    assert len(people) > 1


async def test_others_see_their_own(conversation: StavazaConversation, demonstration: Store) -> None:
    answer = await conversation.answer(asked("welke herinneringen gaan er uit?", SJOERD))
    assert answer.headline.startswith("U krijgt tot en met 24-02-2020")
    assert answer.listings[0].entries
    of_jan = await conversation.answer(asked("welke herinneringen gaan er uit naar Jan?", SJOERD))
    assert of_jan.listings == answer.listings
    assert any("alleen uw eigen" in note for note in of_jan.notes)


async def test_that_all_is_held_is_said(conversation: StavazaConversation) -> None:
    await conversation.answer(asked("pauzeer alle herinneringen", TJITSKE))
    answer = await conversation.answer(asked("mijn herinneringen", LISA))
    assert any("staan nu stil" in note for note in answer.notes)


@pytest.mark.parametrize("text", ["waarom kreeg ik dit?", "waarom krijg ik deze herinnering?"])
async def test_why_a_reminder_came(conversation: StavazaConversation, demonstration: Store, text: str) -> None:
    await remind(
        demonstration,
        KARIN,
        (DueKind.PROMISE, "t-2017-02", date(2019, 12, 31), Why.CLIENT),
        (DueKind.DIGEST, KARIN, TODAY, Why.SUBSCRIBED),
        concerning=JAN,
    )
    answer = await conversation.answer(asked(text, KARIN))
    assert answer.headline == "Uw laatste herinnering kwam op 10-02-2020 en ging over 2 zaken."
    told = {entry.title: entry.details for entry in answer.listings[0].entries}
    assert told["ICT visie - langere termijn"] == (
        "U krijgt dit als opdrachtgever: Jan Hoekstra is te laat.",
        "op 31-12-2019",
    )
    assert "U krijgt dit als manager, elke week." in told["Overzicht voor managers"]
    assert (await conversation.answer(asked(text, LISA))).headline == "U kreeg van mij nog geen herinnering."


async def test_strangers_and_groups_get_nothing(conversation: StavazaConversation) -> None:
    group = Place("19:groep", PlaceKind.GROUP, "msteams")
    for text in ("mijn herinneringen", "welke herinneringen gaan er uit?", "waarom kreeg ik dit?"):
        assert "met u alleen" in (await conversation.answer(asked(text, TJITSKE, group))).headline
        assert "wie u bent" in (await conversation.answer(asked(text, "vreemd@elders.nl"))).headline


async def test_the_other_questions_stay_what_they_were(conversation: StavazaConversation) -> None:
    for text, topic in (
        ("mijn toezeggingen", "Toezeggingen"),
        ("wanneer moet mijn onderdeel binnen zijn?", "rapportage"),
    ):
        assert topic in (await conversation.answer(asked(text))).title
