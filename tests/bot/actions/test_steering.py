"""What an administrator steers in the chat, and what anyone else is told who tries."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.answers.answer import Answer
from bot.answers.buttons import button_data
from bot.answers.language import say
from bot.answers.pressing import Act, Press
from bot.conversation import StavazaConversation
from bot.messages import Card, Incoming, Place, PlaceKind, Sender
from bot.question import Language
from models import reminders
from models.history import history_of
from models.reminders import (
    NOT_INSTALLED,
    Attempt,
    DueKind,
    MassSending,
    Reminder,
    ReminderMessage,
    ReminderStatus,
    Via,
    Why,
)
from models.store import Store
from tests.bot.actions.conftest import ALONE, JAN, KARIN, LISA, TJITSKE, TODAY, back, buttons, data_of, remind, titles
from tests.bot.actions.conftest import Press as Pressing

Tell = Callable[..., Awaitable[Answer]]
AT = datetime(2020, 2, 10, 8, tzinfo=UTC)
GROUP = Place("19:groep", PlaceKind.GROUP, "msteams")


@pytest.fixture
def tell(conversation: StavazaConversation) -> Tell:
    async def told(text: str, person: str = TJITSKE, place: Place = ALONE) -> Answer:
        return await conversation.answer(Incoming(Sender(person), place, text))

    return told


async def lose(
    store: Store,
    recipient: str,
    status: ReminderStatus = ReminderStatus.FAILED,
    day: date = TODAY,
    reason: str = "HTTP 403",
    outcome: str = "refused",
) -> int:
    """Put a message that did not arrive into the store; returns its number."""
    due = day - timedelta(days=41)
    number = await remind(store, recipient, (DueKind.PROMISE, "t-2017-02", due), day=day)
    async with store.writing() as session:
        message = await session.get(ReminderMessage, number)
        assert message is not None
        message.status, message.reason, message.tries = status, reason, 1
        [row] = (await session.scalars(select(Reminder).where(Reminder.message_id == number))).all()
        row.status = status
        attempt = {"number": 1, "lease_owner": "x", "via": Via.TEAMS, "claimed": AT, "outcome": outcome}
        session.add(Attempt(message_id=number, **attempt))
    return number


async def status_of(store: Store, number: int) -> tuple[ReminderStatus, ReminderStatus]:
    async with store.reading() as session:
        message = await session.get(ReminderMessage, number)
        assert message is not None
        [row] = (await session.scalars(select(Reminder).where(Reminder.message_id == number))).all()
        return message.status, row.status


async def ask_leave(store: Store, day: date = TODAY) -> None:
    async with store.writing() as session:
        session.add(MassSending(day=day, messages=300, limit=250, asked_at=AT))


@pytest.mark.parametrize(
    ("text", "part", "label"),
    [
        ("welke herinneringen zijn mislukt?", "2 berichten sinds 11-01-2020", "Opnieuw sturen: 1 Jan Hoekstra"),
        ("welke herinneringen zijn niet aangekomen?", "2 berichten", "Opnieuw sturen: 1 Jan Hoekstra"),
        ("onzekere herinneringen", "2 berichten", "Opnieuw sturen: 1 Jan Hoekstra"),
        ("which reminders failed?", "2 messages since 11 Jan 2020", "Send again: 1 Jan Hoekstra"),
        ("which reminders did not arrive?", "2 messages", "Send again: 1 Jan Hoekstra"),
    ],
)
async def test_what_did_not_arrive_is_listed_with_a_button_for_each(
    demonstration: Store, tell: Tell, text: str, part: str, label: str
) -> None:
    await lose(demonstration, JAN)
    await lose(demonstration, LISA, ReminderStatus.UNKNOWN, reason="it took too long", outcome="unknown")
    answer = await tell(text)
    assert part in answer.headline
    assert label in [act.label for act in answer.acts]
    first, second = answer.listings[0].entries
    assert "ICT visie - langere termijn" in first.details
    assert first.title == "1. Jan Hoekstra"
    assert any("403" in detail for detail in first.details)
    assert any("took too long" in detail for detail in second.details)


async def test_who_cannot_be_reached_needs_no_button(demonstration: Store, tell: Tell) -> None:
    await lose(demonstration, JAN, ReminderStatus.PENDING, reason=NOT_INSTALLED)
    answer = await tell("welke herinneringen zijn mislukt?")
    assert answer.acts == ()
    assert any("gaat vanzelf uit" in note for note in answer.notes)
    assert "heeft Stavaza niet in Teams" in answer.listings[0].entries[0].details


async def test_a_long_list_is_paged_by_its_buttons(demonstration: Store, conversation: StavazaConversation) -> None:
    for number in range(9):
        await lose(demonstration, JAN, day=TODAY - timedelta(days=number))
    asked = Incoming(Sender(TJITSKE), ALONE, "welke herinneringen zijn mislukt?")
    seen: list[str] = []
    for left in ("5", "laatste", None):
        [answer] = await conversation.answers(asked)
        seen += [act.label for act in answer.acts]
        assert len(answer.acts) == len(answer.listings[0].entries)
        if left is None:
            assert not answer.buttons
            break
        [button] = answer.buttons
        assert left in button.label
        asked = Incoming(Sender(TJITSKE), ALONE, value=button_data(Language.NL, button.question))
    assert len(set(seen)) == 9


async def test_nothing_lost_is_said(demonstration: Store, tell: Tell) -> None:
    assert (await tell("welke herinneringen zijn mislukt?")).headline == "Sinds 11-01-2020 is alles aangekomen."


@pytest.mark.parametrize("person", [JAN, KARIN, LISA])
async def test_others_are_told_whom_to_ask(demonstration: Store, tell: Tell, person: str) -> None:
    await lose(demonstration, JAN)
    answer = await tell("welke herinneringen zijn mislukt?", person)
    assert "alleen een beheerder" in answer.headline
    assert not answer.listings
    for text in ("pauzeer alle herinneringen", "ga weer door", "toestaan", "stuur bericht 1 opnieuw"):
        assert "kan alleen een beheerder" in (await tell(text, person)).headline


async def test_it_is_sent_again_once(demonstration: Store, tell: Tell, press: Pressing) -> None:
    number = await lose(demonstration, JAN)
    [again] = (await tell("welke herinneringen zijn mislukt?")).acts
    told = await press(dict(again.data), JAN)
    assert "kan alleen een beheerder" in told.text
    assert await status_of(demonstration, number) == (ReminderStatus.FAILED, ReminderStatus.FAILED)

    told = await press(dict(again.data), TJITSKE)
    assert f"Bericht {number} aan Jan Hoekstra gaat opnieuw uit" in told.text
    assert told.replaces == "message-1"
    assert titles(told) == ["Wat is niet aangekomen?"]
    assert await status_of(demonstration, number) == (ReminderStatus.PENDING, ReminderStatus.PENDING)
    told = await press(dict(again.data), TJITSKE)
    assert "wacht al om uit te gaan" in told.text
    async with demonstration.reading() as session:
        [entry] = await history_of(session, "reminder_message", str(number))
    assert (entry.actor, entry.fields) == ("Tjitske Bosma", {"status": ["failed", "pending"]})


async def test_of_an_earlier_day_it_goes_with_the_next_message(
    demonstration: Store, tell: Tell, press: Pressing
) -> None:
    number = await lose(demonstration, JAN, ReminderStatus.UNKNOWN, day=date(2020, 2, 7))
    assert (
        "gaat mee in het volgende bericht aan Jan Hoekstra" in (await tell(f"stuur bericht {number} opnieuw")).headline
    )
    assert await status_of(demonstration, number) == (ReminderStatus.SUPERSEDED, ReminderStatus.PENDING)
    assert "al opnieuw gestuurd" in (await tell(f"send message {number} again")).headline
    assert (await tell("stuur bericht 77 opnieuw")).headline == "Bericht 77 ken ik niet."
    assert (await tell("stuur bericht 999999999 opnieuw")).headline == "Bericht 999999999 ken ik niet."


@pytest.mark.parametrize(
    ("hold", "resume"),
    [
        ("pauzeer alle herinneringen", "ga weer door"),
        ("zet alle herinneringen stil", "hervat alle herinneringen"),
        ("pause all reminders", "carry on with all reminders"),
        ("hold all the reminders", "resume all reminders"),
    ],
)
async def test_all_is_held_and_let_go_again(
    demonstration: Store, tell: Tell, press: Pressing, hold: str, resume: str
) -> None:
    answer = await tell(hold)
    async with demonstration.reading() as session:
        pause = await reminders.current_pause(session)
    assert pause is not None
    assert pause.begun_by == "Tjitske Bosma"
    [button] = answer.acts
    assert "Tjitske Bosma" in (await tell(hold)).headline, "twice is once"
    assert "kan alleen een beheerder" in (await press(dict(button.data), KARIN)).text
    told = await press(dict(button.data), TJITSKE)
    assert told.replaces == "message-1"
    async with demonstration.reading() as session:
        assert not await reminders.is_paused(session)
    assert "niet stil" in (await press(dict(button.data), TJITSKE)).text
    await tell(hold)
    await tell(resume)
    async with demonstration.reading() as session:
        assert not await reminders.is_paused(session)


async def test_what_goes_out_can_be_held_with_a_button(demonstration: Store, tell: Tell, press: Pressing) -> None:
    await ask_leave(demonstration)
    answer = await tell("welke herinneringen gaan er uit?")
    assert [act.label for act in answer.acts] == ["Toestaan", "Alles stilzetten"]
    assert any("300 berichten" in note for note in answer.notes)
    told = await press(dict(answer.acts[1].data), TJITSKE)
    assert "staan stil" in told.text
    assert titles(told) == ["Weer laten gaan", "Wat gaat er uit?"]
    assert [act.label for act in (await tell("welke herinneringen gaan er uit?")).acts][-1] == "Weer laten gaan"
    assert (await tell("welke herinneringen gaan er uit?", JAN)).acts == ()


async def test_many_messages_are_allowed_from_the_card_once(demonstration: Store, press: Pressing) -> None:
    await ask_leave(demonstration)
    number = await remind(demonstration, TJITSKE, (DueKind.MASS_SENDING, "2020-02-10", TODAY, Why.ADMINISTRATOR))
    card = await press(back(number), TJITSKE)
    assert titles(card)[:3] == ["Toestaan", "Alles stilzetten", "Open"]
    allow = data_of(card, "Toestaan")
    assert "kan alleen een beheerder" in (await press(allow, KARIN)).text

    told = await press(allow, TJITSKE)
    assert "Toegestaan: 300 berichten gaan uit" in told.text
    assert "Toegestaan door Tjitske Bosma" in told.text
    assert "Toestaan" not in titles(told)
    assert "al toegestaan, door Tjitske Bosma" in (await press(allow, TJITSKE)).text
    async with demonstration.reading() as session:
        asked = await session.get(MassSending, TODAY)
        assert asked is not None
        assert (asked.allowed_by, asked.allowed_at) != (None, None)


@pytest.mark.parametrize("text", ["toestaan", "sta alle berichten toe", "laat de berichten gaan", "allow the messages"])
async def test_many_messages_are_allowed_in_words(demonstration: Store, tell: Tell, text: str) -> None:
    nothing = (await tell(text)).headline
    assert nothing in ("Er wachten geen berichten op toestemming.", "No messages wait for leave.")
    await ask_leave(demonstration)
    assert "300" in (await tell(text)).headline
    assert "Tjitske Bosma" in (await tell(text)).headline


async def test_what_is_past_is_not_allowed_any_more(demonstration: Store, press: Pressing) -> None:
    await ask_leave(demonstration, date(2020, 2, 7))
    data = Press(Act.ALLOW, DueKind.MASS_SENDING.value, "2020-02-07").to_data()
    assert "gaan niet meer uit" in (await press(data, TJITSKE)).text
    async with demonstration.reading() as session:
        asked = await session.get(MassSending, date(2020, 2, 7))
        assert asked is not None
        assert asked.allowed_at is None


async def test_the_list_of_what_was_lost_opens_from_the_card(demonstration: Store, press: Pressing) -> None:
    await lose(demonstration, JAN)
    day = date(2020, 2, 10)
    number = await remind(demonstration, TJITSKE, (DueKind.UNDELIVERED, "2020-02-07", day, Why.ADMINISTRATOR))
    card = await press(back(number), TJITSKE)
    listed = await press(data_of(card, "Open"), TJITSKE)
    assert isinstance(listed.card, Card)
    assert "Opnieuw sturen: 1 Jan Hoekstra" in [one["title"] for one in buttons(listed.card.read())]


BAD = [
    {"act": "again"},
    {"act": "again", "kind": "reminder_message", "key": ""},
    {"act": "again", "kind": "reminder_message", "key": "1; DROP TABLE reminder"},
    {"act": "again", "kind": "reminder_message", "key": "-1"},
    {"act": "again", "kind": "reminder_message", "key": "१"},
    {"act": "again", "kind": "reminder_message", "key": "9" * 40},
    {"act": "again", "kind": "promise", "key": "1"},
    {"act": "allow"},
    {"act": "allow", "kind": "mass_sending", "key": "gisteren"},
    {"act": "allow", "kind": "mass_sending", "key": "2020-02-11"},
    {"act": "allow", "kind": "promise", "key": "2020-02-10"},
]


@pytest.mark.parametrize("data", BAD)
async def test_bad_buttons_do_nothing(demonstration: Store, press: Pressing, data: dict[str, Any]) -> None:
    number = await lose(demonstration, JAN)
    await ask_leave(demonstration)
    told = await press({"stavaza": {"v": 1, **data}}, TJITSKE)
    assert told.text == say(Language.NL, "button-not-known")
    assert await status_of(demonstration, number) == (ReminderStatus.FAILED, ReminderStatus.FAILED)
    async with demonstration.reading() as session:
        asked = await session.get(MassSending, TODAY)
        assert asked is not None
        assert asked.allowed_at is None
        assert not await reminders.is_paused(session)


@pytest.mark.parametrize("act", ["again", "allow", "hold", "resume"])
async def test_nothing_is_steered_by_strangers_or_in_a_group(
    demonstration: Store, press: Pressing, tell: Tell, act: str
) -> None:
    data = {"stavaza": {"v": 1, "act": act, "kind": "reminder_message", "key": "1"}}
    assert "met u alleen" in (await press(data, TJITSKE, GROUP)).text
    assert "wie u bent" in (await press(data, "vreemd@elders.nl")).text
    assert "met u alleen" in (await tell("welke herinneringen zijn mislukt?", TJITSKE, GROUP)).headline
    assert "met u alleen" in (await tell("pauzeer alle herinneringen", TJITSKE, GROUP)).headline
    async with demonstration.reading() as session:
        assert not await reminders.is_paused(session)
