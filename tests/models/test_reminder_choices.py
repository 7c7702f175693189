"""What people chose about their reminders, and the pause of all of them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from models import reminder_choices as choices
from models import reminders
from models.people import Person, Role
from models.reminder_choices import PersonalStatus, Snooze
from models.reminders import DueKind, Reminder, ReminderMessage, ReminderStatus, Why
from models.store import Store

NOW = datetime(2020, 2, 10, 9, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture(autouse=True)
async def people(store: Store) -> None:
    async with store.writing() as session:
        session.add_all(
            Person(key=f"{name}@x.nl", email=f"{name}@x.nl", name=name.title(), role=Role.OWNER)
            for name in ("karin", "anna")
        )


def reminder(**changes: object) -> Reminder:
    values = {
        "kind": DueKind.PROMISE,
        "subject_key": "t1",
        "due_on": TODAY,
        "step": "0",
        "recipient_key": "karin@x.nl",
        "concerning_key": "karin@x.nl",
        "why": Why.OWNER,
        "planned_on": TODAY,
        "created": NOW,
    }
    return Reminder(**(values | changes))


async def test_the_same_step_for_the_same_person_is_in_the_store_once(store: Store) -> None:
    async with store.writing() as session:
        session.add_all([reminder(), reminder(step="+5"), reminder(recipient_key="anna@x.nl")])
    with pytest.raises(IntegrityError):
        async with store.writing() as session:
            session.add(reminder())


async def test_one_message_for_a_person_on_a_day(store: Store) -> None:
    async with store.writing() as session:
        session.add(ReminderMessage(recipient_key="karin@x.nl", day=TODAY))
    with pytest.raises(IntegrityError):
        async with store.writing() as session:
            session.add(ReminderMessage(recipient_key="karin@x.nl", day=TODAY))


async def test_later_replaces_an_earlier_choice(store: Store) -> None:
    for until in (date(2020, 2, 12), date(2020, 2, 14)):
        async with store.writing() as session:
            await choices.snooze(session, DueKind.PROMISE, "t1", "karin@x.nl", until, "wacht op college", NOW)
    async with store.reading() as session:
        [kept] = await session.scalars(select(Snooze))
    assert (kept.until, kept.reason) == (date(2020, 2, 14), "wacht op college")


async def test_an_absence_replaces_those_it_overlaps(store: Store) -> None:
    async with store.writing() as session:
        for first, last in ((1, 5), (4, 9), (20, 21)):
            days = date(2020, 3, first), date(2020, 3, last)
            await choices.set_absence(session, "karin@x.nl", *days, "anna@x.nl", NOW)
    async with store.reading() as session:
        found = await choices.absences(session, "karin@x.nl", date(2020, 3, 9))
        assert [(one.first_day.day, one.last_day.day) for one in found] == [(4, 9), (20, 21)]
        assert await choices.absences(session, "karin@x.nl", date(2020, 3, 22)) == []
    async with store.writing() as session:
        assert await choices.end_absence(session, "karin@x.nl", TODAY)
        assert not await choices.end_absence(session, "karin@x.nl", TODAY)


async def test_an_absence_that_cannot_be_is_refused(store: Store) -> None:
    async with store.writing() as session:
        with pytest.raises(ValueError, match="cannot end"):
            await choices.set_absence(session, "karin@x.nl", date(2020, 3, 2), date(2020, 3, 1), None, NOW)
        with pytest.raises(ValueError, match="own deputy"):
            await choices.set_absence(session, "karin@x.nl", TODAY, TODAY, "karin@x.nl", NOW)


async def test_personal_reminders_are_listed_and_cancelled_by_their_owner_only(store: Store) -> None:
    async with store.writing() as session:
        late = await choices.remind_me(session, "karin@x.nl", "de benchmark", date(2020, 2, 18), NOW)
        first = await choices.remind_me(
            session, "karin@x.nl", "bellen", date(2020, 2, 11), NOW, (DueKind.PROMISE, "t1")
        )
        assert [one.id for one in await choices.open_personal(session, "karin@x.nl")] == [first.id, late.id]
        assert not await choices.close_personal(session, late.id, "anna@x.nl")
        assert await choices.close_personal(session, late.id, "karin@x.nl")
        assert not await choices.close_personal(session, late.id, "karin@x.nl", PersonalStatus.DONE)
        assert [one.text for one in await choices.open_personal(session, "karin@x.nl")] == ["bellen"]


async def test_stopping_one_subject_or_all_of_a_kind(store: Store) -> None:
    async with store.writing() as session:
        for _ in range(2):
            await choices.mute(session, "karin@x.nl", DueKind.PROJECT_END, "p1", NOW)
        assert len(await choices.muted_by(session, "karin@x.nl")) == 1
        assert await choices.is_muted(session, "karin@x.nl", DueKind.PROJECT_END, "p1")
        assert not await choices.is_muted(session, "karin@x.nl", DueKind.PROJECT_END, "p2")
        assert not await choices.is_muted(session, "anna@x.nl", DueKind.PROJECT_END, "p1")
        await choices.mute(session, "karin@x.nl", DueKind.PROJECT_END, "", NOW)
        assert await choices.is_muted(session, "karin@x.nl", DueKind.PROJECT_END, "p2")
        assert await choices.unmute(session, "karin@x.nl", DueKind.PROJECT_END, "")
        assert not await choices.unmute(session, "karin@x.nl", DueKind.PROJECT_END, "")


async def test_settled_twice_is_settled_once(store: Store) -> None:
    occasion = DueKind.CONTRACT_NOTICE, "c1", date(2020, 3, 1)
    async with store.writing() as session:
        assert await choices.settle(session, *occasion, "karin@x.nl", NOW, "wordt verlengd")
        assert not await choices.settle(session, *occasion, "anna@x.nl", NOW)


async def test_the_digest_can_be_stopped_and_taken_up_again(store: Store) -> None:
    async with store.writing() as session:
        assert await choices.gets_digest(session, "karin@x.nl")
        await choices.set_digest(session, "karin@x.nl", False, NOW)
        assert not await choices.gets_digest(session, "karin@x.nl")
        await choices.set_digest(session, "karin@x.nl", True, NOW)
        assert await choices.gets_digest(session, "karin@x.nl")


async def test_a_pause_lasts_until_it_is_ended(store: Store) -> None:
    async with store.writing() as session:
        assert not await reminders.is_paused(session)
        first = await reminders.pause(session, "Karin", NOW, "storing")
        assert (await reminders.pause(session, "Anna", NOW)).id == first.id
        assert await reminders.is_paused(session)
        assert await reminders.resume(session, "Anna", NOW)
        assert not await reminders.resume(session, "Anna", NOW)
        assert not await reminders.is_paused(session)
        assert await session.scalar(select(func.count()).select_from(reminders.Pause)) == 1


async def test_the_messages_that_show_a_subject_are_found(store: Store) -> None:
    async with store.writing() as session:
        sent = ReminderMessage(
            recipient_key="karin@x.nl",
            day=TODAY,
            status=ReminderStatus.SENT,
            conversation_id="a:karin",
            activity_id="1",
        )
        waiting = ReminderMessage(recipient_key="anna@x.nl", day=TODAY)
        session.add_all([sent, waiting])
        await session.flush()
        session.add_all(
            [
                reminder(message_id=sent.id, status=ReminderStatus.SENT),
                reminder(message_id=sent.id, subject_key="t2", due_on=date(2020, 2, 1), status=ReminderStatus.SENT),
                reminder(message_id=waiting.id, recipient_key="anna@x.nl"),
            ]
        )
    async with store.reading() as session:
        [shown] = await reminders.messages_about(session, DueKind.PROMISE, "t1", TODAY)
        assert shown.id == sent.id
        assert await reminders.messages_about(session, DueKind.PROMISE, "t1", date(2020, 2, 11)) == []
        found = await reminders.message_shown(session, "a:karin", "1")
        assert found is not None
        assert found.id == sent.id
        assert await reminders.message_shown(session, "a:karin", "2") is None
        assert [one.subject_key for one in await reminders.reminders_in(session, sent.id)] == ["t2", "t1"]
        pending = await reminders.reminders_of(session, "anna@x.nl", ReminderStatus.PENDING)
        assert [one.subject_key for one in pending] == ["t1"]
