"""A reminder of what became confidential, or came under embargo, since it was sent: nothing of it is shown any more."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import update

from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from models.base import Confidentiality
from models.commitments import Commitment
from models.history import history_of
from models.people import Person, Role
from models.reminders import DueKind, ReminderMessage, ReminderStatus, Why
from models.reports import Report, ReportSection, ReportStatus
from models.store import Store
from tests.bot.actions.conftest import (
    ALONE,
    ANNA,
    JAN,
    KARIN,
    LISA,
    TJITSKE,
    Press,
    back,
    data_of,
    remind,
    texts,
    titles,
)

PROMISE = (DueKind.PROMISE, "t-2017-02", date(2020, 2, 10))
SECTION = (DueKind.SECTION, "2020-1|ict benchmark gemeenten", date(2020, 2, 21))
SECRET_WORDS = ("visie", "t-2017-02", "benchmark", "2020-1")


async def restrict(store: Store) -> None:
    """Make the promise confidential, and bring the report under embargo."""
    async with store.writing() as session:
        promise = update(Commitment).where(Commitment.key == "t-2017-02")
        await session.execute(promise.values(confidentiality=Confidentiality.CONFIDENTIAL))
        await session.execute(update(Report).where(Report.period == "2020-1").values(status=ReportStatus.EMBARGO))


async def sent_to_the_deputy(store: Store) -> int:
    """Put a message in the chat of Lisa, as deputy of Jan; she owns nothing of it."""
    async with store.writing() as session:
        owned = update(Commitment).where(Commitment.key == "t-2017-02")
        await session.execute(owned.values(owner_key=JAN, client_key=None))
        await session.execute(update(ReportSection).where(ReportSection.owner_key == LISA).values(owner_key=JAN))
        report = update(Report).where(Report.period == "2020-1")
        await session.execute(report.values(owner_key=JAN, status=ReportStatus.IN_PREPARATION))
        assert (await session.get_one(Person, LISA)).role is Role.EMPLOYEE
    due = [(*one, Why.DEPUTY) for one in (PROMISE, SECTION)]
    return await remind(store, LISA, *due, concerning=JAN)


async def versions(store: Store) -> tuple[int, int]:
    """Return the version of the promise, and of how many changes its history tells."""
    async with store.reading() as session:
        promise = await session.get_one(Commitment, "t-2017-02")
        return promise.version, len(await history_of(session, "commitment", "t-2017-02", limit=100))


def whole(reply: Any) -> str:
    """Return all that a reply carries, what its buttons send back included."""
    return repr(reply).casefold()


async def test_the_card_of_a_deputy_tells_no_more_what_is_kept_from_him(demonstration: Store, press: Press) -> None:
    number = await sent_to_the_deputy(demonstration)
    open_card = await press(back(number), LISA)
    assert "ICT visie - langere termijn" in texts(open_card.card)
    assert "ICT Benchmark Gemeenten" in texts(open_card.card)
    await restrict(demonstration)
    card = await press(back(number), LISA)
    assert not [word for word in SECRET_WORDS if word in whole(card)]
    assert texts(card.card).count("Een zaak die u niet (meer) mag zien") == 2
    assert texts(card.card).count("Vertrouwelijk, of nog niet openbaar") == 2
    assert titles(card) == []


@pytest.mark.parametrize("button", ["Gereed", "Later", "Meer"])
async def test_a_button_of_the_old_card_does_nothing_and_tells_nothing(
    demonstration: Store, press: Press, button: str
) -> None:
    number = await sent_to_the_deputy(demonstration)
    old = await press(back(number), LISA)
    await restrict(demonstration)
    before = await versions(demonstration)
    said = await press(data_of(old, button), LISA)
    assert "u mag het niet zien" in said.text
    assert not [word for word in SECRET_WORDS if word in whole(said)]
    assert await versions(demonstration) == before


async def test_why_it_came_and_stopping_it_tell_nothing_either(
    demonstration: Store, conversation: StavazaConversation
) -> None:
    await sent_to_the_deputy(demonstration)
    await restrict(demonstration)
    for text in ("waarom kreeg ik dit?", "stop herinneringen over visie langere termijn", "mijn herinneringen"):
        for reply in await conversation.reply(Incoming(Sender(LISA), ALONE, text)):
            told = whole(reply).replace("visie langere termijn", "")
            assert not [word for word in ("ict visie", "t-2017-02", "benchmark gemeenten", "2020-1") if word in told]


async def test_owner_manager_and_administrator_still_see_theirs(demonstration: Store, press: Press) -> None:
    await sent_to_the_deputy(demonstration)
    await restrict(demonstration)
    for who in (JAN, KARIN, TJITSKE):
        number = await remind(demonstration, who, PROMISE)
        assert "ICT visie - langere termijn" in texts((await press(back(number), who)).card)


async def test_only_administrators_read_what_did_not_arrive(
    demonstration: Store, conversation: StavazaConversation
) -> None:
    number = await remind(demonstration, JAN, PROMISE)
    await restrict(demonstration)
    async with demonstration.writing() as session:
        failed = update(ReminderMessage).where(ReminderMessage.id == number)
        await session.execute(failed.values(status=ReminderStatus.FAILED, reason="HTTP 403"))

    async def asked(who: str, place: Place = ALONE) -> str:
        return whole(
            await conversation.reply(Incoming(Sender(who), place, "welke herinneringen zijn niet aangekomen?"))
        )

    assert "ict visie - langere termijn" in await asked(TJITSKE)
    group = Place("19:groep", PlaceKind.GROUP, "msteams")
    for told in (await asked(LISA), await asked(ANNA), await asked(TJITSKE, group)):
        assert "ict visie" not in told


async def test_the_summary_of_who_is_no_manager_any_more_is_of_what_he_may_see(
    demonstration: Store, press: Press
) -> None:
    async with demonstration.writing() as session:
        late = update(Commitment).where(Commitment.key == "t-2017-02")
        secret = {"title": "Geheim plan", "confidentiality": Confidentiality.CONFIDENTIAL}
        await session.execute(late.values(deadline=date(2019, 1, 31), owner_key=JAN, client_key=None, **secret))
    number = await remind(demonstration, KARIN, (DueKind.DIGEST, KARIN, date(2020, 2, 10), Why.SUBSCRIBED))
    assert "Geheim plan" in texts((await press(back(number), KARIN)).card)
    async with demonstration.writing() as session:
        (await session.get_one(Person, KARIN)).role = Role.EMPLOYEE
    assert "geheim plan" not in whole(await press(back(number), KARIN))
