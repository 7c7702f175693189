"""From facts to messages, over a real store: planned, claimed, looked at again, sent and recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.actions.message import render_reminder
from bot.channel.proactive import Delivery, Outcome
from bot.channel.references import ConversationReference
from bot.clock import start_of
from bot.messages import Reply
from bot.reminding import ReminderMessage, Renderer
from jobs import outbox, steering
from jobs.dispatcher import Dispatcher, Mailer
from jobs.planning import Reach
from jobs.rules import Rules
from jobs.service import ReminderService, TickReport
from models import conversations, reminder_choices, reminders
from models import reminders as tables
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.organisation import Setting
from models.people import Person, Role
from models.reminder_choices import PersonalReminder, PersonalStatus
from models.reminders import Attempt, DueKind, MassSending, Reminder, ReminderStatus, Why
from models.store import Store
from tests.reminders.world import SetClock, fill, got, json_renderer, person, reference

MONDAY = date(2026, 2, 9)
SENT = Delivery(Outcome.SENT, "activity")
UNKNOWN = Delivery(Outcome.UNKNOWN, reason="connection lost")
REFUSED_FOR_NOW = Delivery(Outcome.NOT_DELIVERED, status=503, reason="busy", retry_after=30.0)


@dataclass
class OpenGate:
    """A gate that is closed for as many looks as it is told."""

    closed_for: int = 0

    def paused_for(self) -> float:
        self.closed_for -= 1
        return 1.0 if self.closed_for >= 0 else 0.0


@dataclass
class FakeSender:
    """Takes messages, or answers what it is told to, one after the other."""

    outcomes: list[Delivery | Exception] = field(default_factory=list)
    taken: list[tuple[str, Reply]] = field(default_factory=list)
    before: Callable[[], Any] | None = None
    gate: OpenGate = field(default_factory=OpenGate)

    async def send(self, reference: ConversationReference, reply: Reply) -> Delivery:
        if self.before is not None:
            await self.before()
        outcome = self.outcomes.pop(0) if self.outcomes else SENT
        if isinstance(outcome, Exception):
            raise outcome
        if outcome.outcome in (Outcome.SENT, Outcome.UNKNOWN):
            self.taken.append((reference.conversation_id, reply))
        return outcome


class FakeMailer:
    """Takes mails."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, ReminderMessage]] = []

    async def send(self, person: Person, message: ReminderMessage, reply: Reply) -> Delivery:
        self.taken.append((person.email, message))
        return Delivery(Outcome.SENT)


class World:
    """A service over a store, with its clock, and what arrived."""

    def __init__(self, store: Store, mailer: Mailer | None = None, renderer: Renderer = json_renderer) -> None:
        self.store = store
        self.clock = SetClock(start_of(MONDAY))
        self.sender = FakeSender()
        self.monotonic = 0.0
        self.mailer = mailer
        self.service = self.another(renderer)

    def another(self, renderer: Renderer = json_renderer) -> ReminderService:
        """Make another process over the same store."""
        reach = Reach(by_mail=self.mailer is not None)
        dispatcher = Dispatcher(self.store, self.sender, renderer, self.clock, reach, self.mailer, sleep=_no_sleep)
        return ReminderService(self.store, dispatcher, self.clock, reach, self._time)

    def _time(self) -> float:
        self.monotonic += 1_000.0  # plans again each time
        return self.monotonic

    async def tick(self, day: date = MONDAY, hour: int = 9, minute: int = 0) -> TickReport:
        self.clock.put(day, hour, minute)
        return await self.service.tick()

    def arrived(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return who got which things, with the step."""
        read = [(conversation, _Text(reply.text)) for conversation, reply in self.sender.taken]
        return [(who, [(key, step) for _, key, _, step in got(text).items]) for who, text in read]  # type: ignore[arg-type]

    async def statuses(self) -> dict[str, str]:
        async with self.store.reading() as session:
            rows = await session.execute(select(Reminder.subject_key, Reminder.status).order_by(Reminder.id))
            return {key: status.value for key, status in rows}

    async def attempts(self) -> list[tuple[str | None, bool]]:
        async with self.store.reading() as session:
            rows = await session.scalars(select(Attempt).order_by(Attempt.id))
            return [(one.outcome, one.ambiguous) for one in rows]

    async def message(self) -> tables.ReminderMessage:
        async with self.store.reading() as session:
            return (await session.scalars(select(tables.ReminderMessage))).one()


@dataclass
class _Text:
    text: str


async def _no_sleep(_seconds: float) -> None:
    await asyncio.sleep(0)


def promise(key: str, due: date = MONDAY, owner: str = "karin", **more: Any) -> Commitment:
    values = {
        "number": key,
        "title": f"Toezegging {key}",
        "kind": CommitmentKind.PROMISE,
        "deadline_precision": DeadlinePrecision.DAY,
        "status": CommitmentStatus.OPEN,
        "as_of": MONDAY,
    }
    return Commitment(key=key, deadline=due, owner_key=f"{owner}@x.nl", **(values | more))


async def filled(store: Store, *things: Any, reachable: Iterable[str] = ("karin", "anna", "beheer")) -> None:
    people = [person("karin"), person("anna"), person("beheer", Role.ADMINISTRATOR)]
    await fill(store, people, [reference(None, name) for name in reachable], things)


@pytest.fixture
async def world(store: Store) -> World:
    return World(store)


async def test_one_message_gathers_what_is_due_the_most_urgent_first(world: World) -> None:
    await filled(world.store, promise("later", date(2026, 2, 10)), promise("late", date(2026, 2, 6)), promise("now"))
    report = await world.tick()
    assert world.arrived() == [("a:karin", [("late", "+1"), ("now", "0"), ("later", "-1")])]
    assert report.sent.counts == {"sent": 1}
    assert report.planned is not None
    assert (report.planned.facts, report.planned.written) == (3, 3)
    message = await world.message()
    assert (message.status, message.activity_id, message.conversation_id) == (
        ReminderStatus.SENT,
        "activity",
        "a:karin",
    )
    # Nothing more on this day, nor for what becomes due during it.
    async with world.store.writing() as session:
        session.add(promise("new"))
    await world.tick(hour=11)
    assert len(world.arrived()) == 1
    await world.tick(date(2026, 2, 10))
    assert world.arrived()[1] == ("a:karin", [("late", "+1"), ("new", "+1"), ("now", "+1"), ("later", "0")][1:])


async def test_outside_working_hours_and_on_days_off_nothing_goes(world: World) -> None:
    await filled(world.store, promise("t1"))
    for day, hour in ((MONDAY, 8), (MONDAY, 17), (date(2026, 2, 8), 10)):
        await world.tick(day, hour)
    assert world.arrived() == []
    await world.tick(date(2026, 2, 10), 8, 30)
    assert len(world.arrived()) == 1


async def test_three_days_of_downtime_give_one_message_in_order(world: World) -> None:
    days = [date(2026, 2, 9), date(2026, 2, 10), date(2026, 2, 11)]
    await filled(
        world.store,
        *(promise(f"{owner}{number}", day, owner) for owner in ("karin", "anna") for number, day in enumerate(days)),
    )
    await world.tick(date(2026, 2, 6))  # the day before: each has its message
    world.sender.taken.clear()
    await world.tick(date(2026, 2, 12))  # nothing ran on the 9th, 10th and 11th
    assert sorted(world.arrived()) == [
        ("a:anna", [("anna0", "+1"), ("anna1", "+1"), ("anna2", "+1")]),
        ("a:karin", [("karin0", "+1"), ("karin1", "+1"), ("karin2", "+1")]),
    ]
    await world.tick(date(2026, 2, 12), 15)
    assert len(world.arrived()) == 2


async def test_what_waited_makes_place_for_the_next_step(world: World) -> None:
    await filled(world.store, promise("t1", date(2026, 2, 10)), reachable=())
    await world.tick()
    await world.tick(date(2026, 2, 10))
    async with world.store.writing() as session:
        session.add(reference(None, "karin"))
    await world.tick(date(2026, 2, 10), 10)
    assert world.arrived() == [("a:karin", [("t1", "0")])]
    async with world.store.reading() as session:
        of_karin = select(Reminder.step, Reminder.status).where(Reminder.subject_key == "t1")
        rows = (await session.execute(of_karin.order_by(Reminder.id))).all()
    assert rows == [("-1", ReminderStatus.SUPERSEDED), ("0", ReminderStatus.SENT)]


@pytest.mark.parametrize(
    "change",
    [
        {"status": CommitmentStatus.LAPSED},
        {"withdrawn": True},
        {"deadline": date(2026, 6, 1)},
        {"owner_key": None, "client_key": None},
    ],
)
async def test_what_changed_since_it_was_claimed_is_not_sent(
    world: World, change: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    await filled(world.store, promise("t1"), promise("t2"))
    real_claim = outbox.claim

    async def claim_and_change(session: Any, *arguments: Any, **more: Any) -> list[outbox.Claim]:
        claims = await real_claim(session, *arguments, **more)
        changed = await session.get_one(Commitment, "t1")
        for name, value in change.items():
            setattr(changed, name, value)
        return claims

    monkeypatch.setattr(outbox, "claim", claim_and_change)
    await world.tick()
    assert world.arrived() == [("a:karin", [("t2", "0")])]
    assert (await world.statuses())["t1"] == "cancelled"


async def test_a_message_of_which_nothing_is_left_is_not_sent(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await filled(world.store, promise("t1"))
    real_claim = outbox.claim

    async def claim_and_finish(session: Any, *arguments: Any, **more: Any) -> list[outbox.Claim]:
        claims = await real_claim(session, *arguments, **more)
        (await session.get_one(Commitment, "t1")).status = CommitmentStatus.LAPSED
        return claims

    monkeypatch.setattr(outbox, "claim", claim_and_finish)
    report = await world.tick()
    assert report.sent.counts == {"not needed": 1}
    assert await world.attempts() == [("not needed", False)]
    monkeypatch.undo()
    # Reopened on the same day, it is told on the same day.
    async with world.store.writing() as session:
        (await session.get_one(Commitment, "t1")).status = CommitmentStatus.OPEN
    await world.tick(hour=10)
    assert world.arrived() == [("a:karin", [("t1", "0")])]


async def test_a_deadline_that_moves_away_stops_it_and_one_that_moves_back_brings_it_back(world: World) -> None:
    await filled(world.store, promise("t1"), reachable=())
    await world.tick()
    for deadline in (date(2026, 2, 17), MONDAY):
        async with world.store.writing() as session:
            (await session.get_one(Commitment, "t1")).deadline = deadline
        await world.tick(hour=10)
    async with world.store.writing() as session:
        session.add(reference(None, "karin"))
    await world.tick(hour=11)
    assert world.arrived() == [("a:karin", [("t1", "0")])]


async def test_a_doubtful_message_is_sent_once_more_and_no_more(world: World) -> None:
    await filled(world.store, promise("t1"))
    world.sender.outcomes = [UNKNOWN, UNKNOWN, SENT]
    await world.tick()
    assert (await world.statuses()) == {"t1": "unknown"}
    await world.tick(minute=2)
    await world.tick(minute=30)
    assert len(world.sender.taken) == 2
    assert await world.attempts() == [("unknown", True), ("unknown", True)]
    message = await world.message()
    assert (message.status, message.next_at, message.reason) == (ReminderStatus.UNKNOWN, None, "connection lost")


async def test_a_doubtful_message_is_sent_once_more_with_the_next_day(world: World) -> None:
    await filled(world.store, promise("t1", date(2026, 2, 11)), promise("t2", date(2026, 2, 18)))
    world.sender.outcomes = [UNKNOWN]
    await world.tick(hour=16, minute=59)
    await world.tick(date(2026, 2, 10), 9)
    # t1 has reached its next step; what was doubtful of t2 goes once more, in the same message.
    assert world.arrived()[1] == ("a:karin", [("t1", "-1"), ("t2", "-7")])
    await world.tick(date(2026, 2, 10), 15)
    assert len(world.arrived()) == 2


async def test_at_most_once_leaves_a_doubtful_message_to_the_administrator(world: World) -> None:
    setting = Setting(key="herinner_bij_twijfel_opnieuw", name="herinner_bij_twijfel_opnieuw", value="nee")
    await filled(world.store, promise("t1"), setting)
    world.sender.outcomes = [UNKNOWN]
    await world.tick()
    await world.tick(hour=15)
    assert len(world.sender.taken) == 1
    async with world.store.writing() as session:
        [lost] = await reminders.troubled(session, MONDAY)
        assert await steering.send_again(session, lost.id, MONDAY, world.clock())
        assert not await steering.send_again(session, lost.id, MONDAY, world.clock())
    await world.tick(hour=15, minute=1)
    assert len(world.sender.taken) == 2
    assert (await world.statuses()) == {"t1": "sent"}


async def test_what_was_not_delivered_waits_as_long_as_is_asked_and_goes_again(world: World) -> None:
    await filled(world.store, promise("t1"))
    world.sender.outcomes = [REFUSED_FOR_NOW]
    await world.tick()
    message = await world.message()
    assert message.next_at is not None
    assert message.next_at >= world.clock() + timedelta(seconds=30)
    assert (await world.statuses()) == {"t1": "pending"}
    await world.tick(minute=20)
    assert await world.attempts() == [("not delivered", False), ("sent", False)]


async def test_what_never_got_through_today_goes_tomorrow(world: World) -> None:
    await filled(world.store, promise("t1", date(2026, 2, 18)))
    world.sender.outcomes = [REFUSED_FOR_NOW]
    await world.tick(hour=16, minute=59)
    await world.tick(date(2026, 2, 10))
    assert world.arrived() == [("a:karin", [("t1", "-7")])]


async def test_who_blocked_the_bot_is_followed_up_by_his_deputy(world: World) -> None:
    await filled(world.store, promise("t1"))
    async with world.store.writing() as session:
        (await session.get_one(Person, "karin@x.nl")).deputy_key = "anna@x.nl"
    world.sender.outcomes = [Delivery(Outcome.GONE, status=403, reason="MessageWritesBlocked")]
    await world.tick()
    await world.tick(hour=10)
    assert world.arrived() == [("a:anna", [("t1", "0")])]
    async with world.store.reading() as session:
        assert await session.get(conversations.ConversationReference, ("msteams", "a:karin")) is None
        why = (await session.execute(select(Reminder.recipient_key, Reminder.why, Reminder.status))).all()
        [failed] = await reminders.troubled(session, MONDAY)
    assert why == [
        ("karin@x.nl", Why.OWNER, ReminderStatus.FAILED),
        ("anna@x.nl", Why.UNREACHABLE, ReminderStatus.SENT),
    ]
    assert failed.reason == "MessageWritesBlocked"


async def test_administrators_hear_the_next_working_day_of_what_did_not_arrive(world: World) -> None:
    await filled(world.store, promise("t1"), reachable=("beheer",))
    await world.tick()
    assert world.arrived() == []
    await world.tick(date(2026, 2, 10))
    assert world.arrived() == [("a:beheer", [("2026-02-09", "0")])]


async def test_who_cannot_be_reached_gets_mail_where_there_is_mail(store: Store) -> None:
    mailer = FakeMailer()
    world = World(store, mailer)
    await filled(store, promise("t1"), promise("t2", owner="anna"), reachable=("anna",))
    await world.tick()
    assert world.arrived() == [("a:anna", [("t2", "0")])]
    [(email, message)] = mailer.taken
    assert (email, [item.key for item in message.items]) == ("karin@x.nl", ["t1"])
    async with store.reading() as session:
        vias = set(await session.scalars(select(tables.ReminderMessage.via)))
    assert vias == {"teams", "mail"}


async def test_nothing_is_claimed_while_paused(world: World) -> None:
    await filled(world.store, promise("t1"))
    async with world.store.writing() as session:
        await reminders.pause(session, "beheer", world.clock())
    await world.tick()
    assert world.arrived() == []
    async with world.store.writing() as session:
        await reminders.resume(session, "beheer", world.clock())
    await world.tick(hour=10)
    assert len(world.arrived()) == 1


async def test_a_pause_stops_what_was_claimed_but_not_started(world: World) -> None:
    await filled(world.store, promise("t1"), promise("t2", owner="anna"))

    async def pause() -> None:
        async with world.store.writing() as session:
            await reminders.pause(session, "beheer", world.clock())

    world.sender.before = pause
    report = await world.tick()
    assert report.sent.counts == {"sent": 1, "not started": 1}
    assert sorted((await world.statuses()).values()) == ["pending", "sent"]


async def test_more_messages_than_allowed_wait_for_an_administrator(world: World) -> None:
    limit = Setting(key="berichten_zonder_vragen", name="berichten_zonder_vragen", value="1")
    await filled(world.store, promise("t1"), promise("t2", owner="anna"), limit)
    report = await world.tick()
    assert report.is_held
    assert world.arrived() == [("a:beheer", [("2026-02-09", "0")])]
    async with world.store.writing() as session:
        allowed = await steering.allow_mass_sending(session, "beheer", world.clock())
        assert allowed is not None
        assert await steering.allow_mass_sending(session, "beheer", world.clock()) is None
    await world.tick(hour=10)
    assert sorted(who for who, _ in world.arrived()) == ["a:anna", "a:beheer", "a:karin"]
    async with world.store.reading() as session:
        [asked] = await session.scalars(select(MassSending))
    assert (asked.limit, asked.allowed_by) == (1, "beheer")


async def test_the_weekly_summary_waits_for_its_time_and_can_be_stopped(world: World) -> None:
    manager = person("manager", Role.MANAGER)
    setting = Setting(key="digest", name="digest", value="ma 11:00")
    await fill(world.store, [manager], [reference(None, "manager")], [setting])
    await world.tick(hour=10)
    assert world.arrived() == []
    await world.tick(hour=11)
    assert world.arrived() == [("a:manager", [("manager@x.nl", "0")])]
    async with world.store.writing() as session:
        await reminder_choices.set_digest(session, "manager@x.nl", False, world.clock())
    await world.tick(date(2026, 2, 16), 11)
    assert len(world.arrived()) == 1


async def test_a_personal_reminder_comes_once_and_is_done(world: World) -> None:
    await filled(world.store)
    async with world.store.writing() as session:
        await reminder_choices.remind_me(session, "karin@x.nl", "de benchmark", MONDAY, world.clock())
    await world.tick()
    await world.tick(date(2026, 2, 10))
    assert world.arrived() == [("a:karin", [("1", "0")])]
    async with world.store.reading() as session:
        assert (await session.get_one(PersonalReminder, 1)).status is PersonalStatus.DONE


async def test_a_message_that_cannot_be_written_spoils_nothing_else(store: Store) -> None:
    def renderer(message: ReminderMessage) -> Reply:
        if message.recipient_key == "karin@x.nl":
            raise KeyError("a fault of ours")
        return json_renderer(message)

    world = World(store, renderer=renderer)
    await filled(store, promise("t1"), promise("t2", owner="anna"))
    await world.tick()
    assert world.arrived() == [("a:anna", [("t2", "0")])]
    assert (await world.statuses())["t1"] == "failed"


async def test_an_unexpected_error_while_sending_is_doubtful(world: World) -> None:
    await filled(world.store, promise("t1"))
    world.sender.outcomes = [RuntimeError("what now")]
    await world.tick()
    assert await world.attempts() == [("unknown", True)]
    assert (await world.statuses()) == {"t1": "unknown"}


async def test_a_closed_gate_is_waited_for(world: World) -> None:
    await filled(world.store, promise("t1"))
    world.sender.gate.closed_for = 3
    await world.tick()
    assert len(world.arrived()) == 1


async def test_two_processes_over_one_store_send_each_message_once(world: World) -> None:
    names = [f"p{number}" for number in range(30)]
    people = [person(name) for name in names]
    await fill(
        world.store, people, [reference(None, name) for name in names], [promise(name, owner=name) for name in names]
    )
    world.clock.put(MONDAY, 9)
    await asyncio.gather(world.service.tick(), world.another().tick(), world.another().tick())
    assert sorted(who for who, _ in world.arrived()) == sorted(f"a:{name}" for name in names)


async def _claimed(world: World, lease: timedelta = timedelta(seconds=60)) -> list[outbox.Claim]:
    """Plan and claim as the service does, and stop there: the process dies."""
    world.sender.gate.closed_for = 0
    await world.tick(hour=8)
    world.clock.put(MONDAY, 9)
    async with world.store.writing() as session:
        await outbox.gather(session, MONDAY, world.clock(), Rules())
        return await outbox.claim(session, MONDAY, world.clock(), lease, 10, sends_doubtful_again=True)


async def test_a_process_that_died_before_sending_leaves_nothing_in_doubt(world: World) -> None:
    await filled(world.store, promise("t1"))
    [claim] = await _claimed(world)
    await world.tick(minute=0)
    assert world.arrived() == []  # the lease still holds
    await world.tick(minute=2)
    assert await world.attempts() == [("lease ran out", False), ("sent", False)]
    assert claim.recipient_key == "karin@x.nl"


async def test_a_process_that_died_while_sending_leaves_a_doubt(world: World) -> None:
    await filled(world.store, promise("t1"))
    [claim] = await _claimed(world)
    async with world.store.writing() as session:
        assert await outbox.start(session, claim, world.clock(), timedelta(seconds=60))
    await world.tick(minute=2)
    assert (await world.statuses()) == {"t1": "unknown"}
    await world.tick(minute=4)
    assert await world.attempts() == [("lease ran out", True), ("sent", False)]


async def test_a_process_that_lost_its_lease_neither_sends_nor_records(world: World) -> None:
    await filled(world.store, promise("t1"))
    [claim] = await _claimed(world)
    world.clock.put(MONDAY, 9, 2)
    async with world.store.writing() as session:
        # Its lease is over, though nobody has noticed yet.
        assert not await outbox.start(session, claim, world.clock(), timedelta(seconds=60))
    await world.tick(minute=2)
    assert len(world.arrived()) == 1
    async with world.store.writing() as session:
        assert not await outbox.record_sent(session, claim, outbox.Sent(activity_id="other"), world.clock())
        await outbox.record_unknown(session, claim, outbox.Ended("unknown"), world.clock(), True)
        await outbox.record_failed(session, claim, outbox.Ended("refused"), world.clock())
    message = await world.message()
    assert (message.status, message.activity_id) == (ReminderStatus.SENT, "activity")
    assert (await world.statuses()) == {"t1": "sent"}


async def test_one_claims_what_another_has_not(world: World) -> None:
    await filled(world.store, promise("t1"), promise("t2", owner="anna"))
    claims = await _claimed(world)
    assert len(claims) == 2
    async with world.store.writing() as session:
        assert await outbox.claim(session, MONDAY, world.clock(), timedelta(1), 10, sends_doubtful_again=True) == []


async def test_the_outbox_tells_how_it_stands(world: World) -> None:
    await filled(world.store, promise("t1"), reachable=())
    await world.tick()
    async with world.store.reading() as session:
        counts, oldest = await steering.standing(session, MONDAY)
        assert await steering.in_flight(session) == 0
    assert counts[ReminderStatus.PENDING] == 1
    assert oldest == world.clock()


async def test_put_off_and_handed_over_between_claim_and_sending(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await filled(world.store, promise("t1"), promise("t2"))
    real_claim = outbox.claim

    async def claim_and_choose(session: Any, *arguments: Any, **more: Any) -> list[outbox.Claim]:
        claims = await real_claim(session, *arguments, **more)
        until = date(2026, 2, 16)
        await reminder_choices.snooze(session, DueKind.PROMISE, "t1", "karin@x.nl", until, "wacht", world.clock())
        (await session.get_one(Commitment, "t2")).owner_key = "anna@x.nl"
        return claims

    monkeypatch.setattr(outbox, "claim", claim_and_choose)
    await world.tick()
    monkeypatch.undo()
    assert world.arrived() == []
    await world.tick(hour=10)
    assert world.arrived() == [("a:anna", [("t2", "0")])]
    await world.tick(date(2026, 2, 16))
    assert ("t1", "+5") in dict(world.arrived())["a:karin"]


async def test_the_message_waits_for_the_time_that_was_asked(world: World) -> None:
    await filled(world.store)
    async with world.store.writing() as session:
        await reminder_choices.remind_me(session, "karin@x.nl", "bellen", MONDAY, world.clock(), hour=time(14))
    await world.tick(hour=9)
    await world.tick(hour=13, minute=59)
    assert world.arrived() == []
    await world.tick(hour=14)
    assert len(world.arrived()) == 1


async def test_what_is_due_today_does_not_wait_for_the_time_that_was_asked(world: World) -> None:
    await filled(world.store, promise("t1", due=MONDAY))
    async with world.store.writing() as session:
        await reminder_choices.remind_me(session, "karin@x.nl", "bellen", MONDAY, world.clock(), hour=time(14))
    await world.tick(hour=9)
    [(_, items)] = world.arrived()
    assert len(items) == 2, "one message, with both"


async def test_a_message_that_waits_goes_at_once_when_what_it_waited_for_is_cancelled(world: World) -> None:
    await filled(world.store, promise("t1", due=date(2026, 2, 10)))
    async with world.store.writing() as session:
        asked = await reminder_choices.remind_me(session, "karin@x.nl", "bellen", MONDAY, world.clock(), hour=time(15))
    await world.tick(hour=9)
    assert world.arrived() == []
    async with world.store.writing() as session:
        await reminder_choices.close_personal(session, asked.id, "karin@x.nl")
    await world.tick(hour=10)
    await world.tick(hour=15)
    assert len(world.arrived()) == 1


async def hand_over(world: World, key: str, to: str, by: str = "karin@x.nl") -> None:
    async with world.store.writing() as session:
        (await session.get_one(Commitment, key)).owner_key = to
        await reminder_choices.hand_over(session, DueKind.PROMISE, key, to, by, world.clock())


async def test_a_new_owner_hears_of_it_once_and_the_old_one_of_nothing_more(world: World) -> None:
    await filled(world.store, promise("far", date(2026, 6, 1)), promise("near", date(2026, 2, 13)))
    for key in ("far", "near"):
        await hand_over(world, key, "anna@x.nl")
    for day in (9, 10, 11, 12, 13):
        await world.tick(date(2026, 2, day))
    assert world.arrived() == [
        ("a:anna", [("near", "handed 2026-02-09"), ("far", "handed 2026-02-09")]),
        ("a:anna", [("near", "-1")]),
        ("a:anna", [("near", "0")]),
    ]


async def test_a_new_owner_who_had_his_message_today_hears_it_the_next_working_day(world: World) -> None:
    await filled(world.store, promise("far", date(2026, 6, 1)), promise("own", owner="anna"))
    await world.tick()
    world.clock.put(MONDAY, 11)
    await hand_over(world, "far", "anna@x.nl")
    await world.tick(hour=12)
    assert len(world.arrived()) == 1
    await world.tick(date(2026, 2, 10))
    assert ("far", "handed 2026-02-09") in world.arrived()[1][1]


async def test_handed_on_before_it_went_only_the_last_is_told_and_by_whom(store: Store) -> None:
    world = World(store, renderer=render_reminder)
    await filled(store, promise("far", date(2026, 6, 1)))
    async with store.writing() as session:
        session.add_all([person("piet"), reference(None, "piet")])
    await hand_over(world, "far", "anna@x.nl")
    await world.tick(hour=8)
    await hand_over(world, "far", "piet@x.nl", by="anna@x.nl")
    await world.tick()
    [(who, reply)] = world.sender.taken
    assert who == "a:piet"
    assert "Overgedragen door Anna op 09-02-2026" in reply.text
    assert "Overgedragen door Anna op 09-02-2026" in str(reply.card)
