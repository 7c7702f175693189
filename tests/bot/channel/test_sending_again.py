"""Answers that do not get through: sent again, left, or made smaller, as what went wrong allows; to the second."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from bot.channel import transport as transports
from bot.channel.errors import DeliveryError, DeliveryUnknownError, NotDeliveredError
from bot.channel.proactive import Outcome, ProactiveSender
from bot.channel.sizes import send_fitting, sizes_of
from bot.channel.transport import ANSWERING, LONGEST_WAIT, PAUSE, Transport
from bot.messages import MOST_BYTES, Incoming, Reply, message_bytes
from tests.bot.channel.conftest import FakeConversation, RunningBot, StartBot
from tests.bot.channel.test_delivery import reference
from tests.hand_time import HandTime
from tests.loopback_teams import Fault, LoopbackTeams

ASKS_TO_WAIT = Fault(429, {"Retry-After": "7"})
MESSAGE = b'{"type": "message", "text": "hoi"}'


@pytest.fixture
def time(teams: LoopbackTeams) -> HandTime:
    time = HandTime()
    teams.clock = time
    return time


@pytest.fixture
async def transport(teams: LoopbackTeams, time: HandTime) -> AsyncIterator[Transport]:
    async with Transport(teams.settings(STAVAZA_TENANT_RATE="0"), monotonic=time, sleep=time.sleep) as transport:
        yield transport


@pytest.fixture
async def patient_bot(start_bot: StartBot, teams: LoopbackTeams, time: HandTime) -> RunningBot:
    """A bot that waits in hand time."""
    settings = teams.settings(STAVAZA_TENANT_RATE="0", STAVAZA_GUESTS="true")
    return await start_bot(settings, transport=Transport(settings, monotonic=time, sleep=time.sleep))


def address(teams: LoopbackTeams, activity: str = "") -> str:
    return f"{teams.service_url}v3/conversations/a:karin/activities{'/' if activity else ''}{activity}"


async def call(transport: Transport, time: HandTime, method: str, url: str) -> Any:
    return await time.until(asyncio.create_task(transport.call(method, url, MESSAGE)))


# What is sent again.


@pytest.mark.parametrize("faults", [[Fault(412)], [ASKS_TO_WAIT], [Fault(412), ASKS_TO_WAIT, Fault(429), Fault(412)]])
async def test_what_was_certainly_not_delivered_is_sent_until_it_is(
    transport: Transport, teams: LoopbackTeams, time: HandTime, faults: list[Fault]
) -> None:
    teams.connector_faults.extend(faults)
    answer = await call(transport, time, "POST", address(teams))

    assert answer == {"id": "sent-1"}
    assert len(teams.called_at) == len(faults) + 1
    assert len(teams.sent) == 1


async def test_but_not_for_ever(transport: Transport, teams: LoopbackTeams, time: HandTime) -> None:
    teams.connector_down = Fault(412)
    with pytest.raises(NotDeliveredError):
        await call(transport, time, "POST", address(teams))

    assert len(teams.called_at) == ANSWERING.tries
    assert len(time.slept) == ANSWERING.tries - 1
    for tried, wait in enumerate(time.slept):
        assert 0.25 * 2**tried <= wait <= 0.75 * 2**tried


async def test_a_service_that_takes_no_connection_is_tried_again(
    transport: Transport, teams: LoopbackTeams, time: HandTime
) -> None:
    with pytest.raises(NotDeliveredError, match="no connection"):
        await call(transport, time, "POST", "http://127.0.0.1:1/v3/conversations/a/activities")

    assert len(time.slept) == ANSWERING.tries - 1


@pytest.mark.parametrize(
    "fault",
    [Fault(500), Fault(502), Fault(503), Fault(504), Fault(408), Fault(drops=True), Fault(drops=True, delivers=True)],
)
async def test_what_may_have_been_delivered_is_not_sent_again(
    transport: Transport, teams: LoopbackTeams, time: HandTime, fault: Fault
) -> None:
    teams.connector_faults.append(fault)
    with pytest.raises(DeliveryUnknownError):
        await call(transport, time, "POST", address(teams))

    assert len(teams.called_at) == 1
    assert len(teams.sent) == int(fault.delivers)


async def test_neither_is_what_takes_too_long(
    teams: LoopbackTeams, time: HandTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transports, "CALL_TIMEOUT", 0.05)
    held = asyncio.Event()
    async with Transport(teams.settings(), monotonic=time, sleep=time.sleep) as transport:
        await transport.tokens.get("https://api.botframework.com")  # type: ignore[union-attr]
        teams.connector_faults.append(Fault(until=held))
        with pytest.raises(DeliveryUnknownError):
            await transport.call("POST", address(teams), MESSAGE)
        assert len(teams.called_at) == 1
        held.set()


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
@pytest.mark.parametrize("fault", [Fault(502), Fault(drops=True), Fault(drops=True, delivers=True)])
async def test_what_is_the_same_twice_as_once_is_sent_again(
    transport: Transport, teams: LoopbackTeams, time: HandTime, method: str, fault: Fault
) -> None:
    teams.connector_faults.append(fault)
    await call(transport, time, method, address(teams, "sent-1"))

    assert teams.sent[-1].method == method


@pytest.mark.parametrize("status", [400, 403, 404, 405, 409, 413, 410])
async def test_what_is_refused_is_not_sent_again(
    transport: Transport, teams: LoopbackTeams, time: HandTime, status: int
) -> None:
    teams.connector_faults.append(Fault(status))
    with pytest.raises(DeliveryError):
        await call(transport, time, "POST", address(teams))

    assert len(teams.called_at) == 1
    assert time.slept == []


async def test_a_token_is_renewed_once_and_then_it_is_final(
    transport: Transport, teams: LoopbackTeams, time: HandTime
) -> None:
    teams.connector_down = Fault(401)
    with pytest.raises(NotDeliveredError):
        await call(transport, time, "POST", address(teams))

    assert len(teams.called_at) == 2
    assert len(teams.token_requests) == 2


# Teams asks to wait.


async def test_a_storm_is_waited_out_to_the_second_by_everyone(
    patient_bot: RunningBot, teams: LoopbackTeams, time: HandTime
) -> None:
    teams.connector_faults.extend([ASKS_TO_WAIT] * 20)
    posted = asyncio.gather(*(teams.post(patient_bot.origin, message) for message in teams.messages(20)))
    await time.asleep(20)
    late = asyncio.create_task(teams.post(patient_bot.origin, teams.message("later")))
    await time.asleep(21)
    assert teams.called_at == [1000.0] * 20
    await time.move(6.999)
    assert teams.called_at == [1000.0] * 20
    await time.move(0.001)
    answers = [*await posted, await late]

    assert {status for status, _ in answers} == {200}
    assert teams.called_at == [1000.0] * 20 + [1007.0] * 21
    assert len({sent.text for sent in teams.sent}) == len(teams.sent) == 21


async def test_storm_upon_storm(patient_bot: RunningBot, teams: LoopbackTeams, time: HandTime) -> None:
    waits = [3, 11, 5]
    for seconds in waits:
        teams.connector_faults.extend([Fault(429, {"Retry-After": str(seconds)})] * 10)
    posted = asyncio.gather(*(teams.post(patient_bot.origin, message) for message in teams.messages(10)))
    for seconds in waits:
        await time.asleep(10)
        await time.move(seconds)
    assert {status for status, _ in await posted} == {200}

    assert teams.called_at == [moment for moment in (1000.0, 1003.0, 1014.0, 1019.0) for _ in range(10)]
    assert len({sent.text for sent in teams.sent}) == len(teams.sent) == 10


async def test_the_longest_wait_counts(patient_bot: RunningBot, teams: LoopbackTeams, time: HandTime) -> None:
    teams.connector_faults.extend(Fault(429, {"Retry-After": str(seconds)}) for seconds in (2, 9, 4))
    posted = asyncio.gather(*(teams.post(patient_bot.origin, message) for message in teams.messages(3)))
    await time.asleep(3)
    await time.move(8.999)
    assert len(teams.called_at) == 3
    await time.move(0.001)
    await posted

    assert teams.called_at[3:] == [1009.0] * 3


async def test_a_wait_that_is_not_told_grows(transport: Transport, teams: LoopbackTeams, time: HandTime) -> None:
    teams.connector_down = Fault(429)
    sender = ProactiveSender(transport)
    waits = []
    for _ in range(6):
        delivery = await sender.send(reference(teams), Reply("hoi"))
        assert delivery.outcome is Outcome.NOT_DELIVERED
        waits.append(delivery.retry_after)
        await time.move(delivery.retry_after or 0)
    assert waits == [PAUSE, 2 * PAUSE, 4 * PAUSE, 8 * PAUSE, LONGEST_WAIT, LONGEST_WAIT]

    teams.connector_down = None
    assert (await sender.send(reference(teams), Reply("hoi"))).outcome is Outcome.SENT
    teams.connector_faults.append(Fault(429, {"Retry-After": "0"}))
    assert (await sender.send(reference(teams), Reply("hoi"))).retry_after == PAUSE


async def test_a_wait_until_a_date_is_understood(transport: Transport, teams: LoopbackTeams) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=120), usegmt=True)
    teams.connector_faults.append(Fault(429, {"Retry-After": date}))
    delivery = await ProactiveSender(transport).send(reference(teams), Reply("hoi"))

    assert delivery.retry_after is not None
    assert 100 < delivery.retry_after <= 120


async def test_reminders_do_not_wait_longer_than_they_want(
    transport: Transport, teams: LoopbackTeams, time: HandTime
) -> None:
    teams.connector_faults.append(ASKS_TO_WAIT)
    sender = ProactiveSender(transport)
    first = await sender.send(reference(teams), Reply("een"))
    second = await sender.send(reference(teams), Reply("twee"))
    assert (first.outcome, first.retry_after, first.status) == (Outcome.NOT_DELIVERED, 7.0, 429)
    assert (second.outcome, second.retry_after) == (Outcome.NOT_DELIVERED, 7.0)
    assert sender.gate.paused_for() == 7.0
    assert len(teams.called_at) == 1

    patient = asyncio.create_task(sender.send(reference(teams), Reply("drie"), patience=60))
    assert (await time.until(patient)).outcome is Outcome.SENT
    assert teams.called_at[1] == 1007.0


# Too large.

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "x" * 1000}]}
SMALLER = {**CARD, "body": [{"type": "TextBlock", "text": "x"}]}
REPLY = Reply("Er is nog € 10.", CARD, smaller=lambda: Reply("Er is nog € 10.", SMALLER))


@pytest.mark.parametrize(("refusals", "card"), [(0, CARD), (1, SMALLER), (2, None)])
async def test_what_teams_finds_too_large_goes_out_smaller(
    patient_bot: RunningBot,
    transport: Transport,
    teams: LoopbackTeams,
    conversation: FakeConversation,
    refusals: int,
    card: Any,
) -> None:
    async def answer(_incoming: Incoming) -> tuple[Reply, ...]:
        return (REPLY,)

    conversation.answers = answer
    teams.connector_faults.extend([Fault(413)] * refusals)
    await teams.post(patient_bot.origin, teams.message("budget?"))
    teams.connector_faults.extend([Fault(413)] * refusals)
    delivery = await ProactiveSender(transport).send(reference(teams), REPLY)

    assert delivery.outcome is Outcome.SENT
    assert [sent.text for sent in teams.sent] == [REPLY.text] * 2
    assert [sent.card if "attachments" in sent.activity else None for sent in teams.sent] == [card, card]
    assert len(teams.called_at) == 2 * (refusals + 1)


async def test_what_is_too_large_in_every_form_is_final(transport: Transport, teams: LoopbackTeams) -> None:
    teams.connector_down = Fault(413)
    delivery = await ProactiveSender(transport).send(reference(teams), REPLY)

    assert delivery.outcome is Outcome.TOO_LARGE
    assert delivery.outcome.is_final
    assert len(teams.called_at) == 3


async def test_nothing_above_the_plan_leaves_the_house(transport: Transport, teams: LoopbackTeams) -> None:
    heavy = {**CARD, "body": [{"type": "TextBlock", "text": "é" * MOST_BYTES}]}
    long = "heel lang " * 5000
    sender = ProactiveSender(transport)
    for reply in (Reply("Er is nog € 10.", heavy), Reply(long, CARD), Reply(long)):
        assert (await sender.send(reference(teams), reply)).outcome is Outcome.SENT

    assert [len(sent.text) for sent in teams.sent] == [15, 2000, 2000]
    assert teams.sent[1].text.endswith("…")
    assert len(teams.called_at) == 3
    assert not any("attachments" in sent.activity for sent in teams.sent)


async def test_a_form_that_fails_otherwise_is_not_tried_smaller() -> None:
    tried = []

    async def send(form: Reply) -> None:
        tried.append(form)
        raise NotDeliveredError("geen verbinding")

    with pytest.raises(NotDeliveredError):
        await send_fitting(REPLY, send)
    assert tried == [REPLY]


def test_forms_become_ever_smaller() -> None:
    weights = [message_bytes(form) for form in sizes_of(REPLY)]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) == 3


async def test_a_card_that_was_sent_is_replaced(transport: Transport, teams: LoopbackTeams, time: HandTime) -> None:
    sender = ProactiveSender(transport)
    sent = await sender.send(reference(teams), REPLY)
    assert sent.activity_id is not None
    teams.connector_faults.append(Fault(404))
    assert (await sender.update(reference(teams), sent.activity_id, Reply("Gereed."))).outcome is Outcome.GONE
    assert (await sender.update(reference(teams), sent.activity_id, Reply("Gereed."))).outcome is Outcome.SENT

    assert (teams.sent[-1].method, teams.sent[-1].reply_to, teams.sent[-1].text) == ("PUT", sent.activity_id, "Gereed.")
