"""The gate keeps to Teams' limits, whoever sends and however much at once. An hour of it takes no time here."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.channel.errors import NotDeliveredError
from bot.channel.gate import CONVERSATION_LIMITS, LONGEST_PAUSE, Gate, tenant_limits
from tests.hand_time import HandTime, settle

TEAMS_CONVERSATION = ((7, 1), (8, 2), (60, 30), (1800, 3600))
"""As Microsoft has them."""


def most_within(moments: Sequence[float], seconds: float) -> int:
    """Return the most moments in any window of so many seconds."""
    ordered = sorted(moments)
    start, most = 0, 0
    for end, moment in enumerate(ordered):
        while moment - ordered[start] >= seconds:
            start += 1
        most = max(most, end - start + 1)
    return most


async def pass_all(gate: Gate, time: HandTime, conversations: Sequence[str | None]) -> list[tuple[float, int]]:
    """Let all come at once; returns when each passed, with its number, in the order in which they passed."""
    passed: list[tuple[float, int]] = []

    async def come(number: int, conversation: str | None) -> None:
        await gate.pass_(conversation)
        passed.append((time.now, number))

    coming = [asyncio.create_task(come(number, name)) for number, name in enumerate(conversations)]
    await time.run()
    await asyncio.gather(*coming)
    return passed


async def test_one_conversation_keeps_to_every_limit_for_hours() -> None:
    time = HandTime()
    gate = Gate(monotonic=time, sleep=time.sleep)
    passed = await pass_all(gate, time, ["a"] * 4000)

    moments = [moment for moment, _ in passed]
    assert [number for _, number in passed] == list(range(4000))
    for count, seconds in TEAMS_CONVERSATION:
        assert most_within(moments, seconds) <= count
    assert most_within(moments, 3600) >= 1700, "the limits are used, too"


async def test_a_short_answer_does_not_wait() -> None:
    time = HandTime()
    gate = Gate(monotonic=time, sleep=time.sleep)
    passed = await pass_all(gate, time, ["a", "b", "a", "c"])

    assert {moment for moment, _ in passed} == {1000.0}
    assert time.slept == []


@pytest.mark.parametrize("rate", [50, 10, 1, 1000])
async def test_the_tenant_keeps_to_its_rate_and_uses_it(rate: int) -> None:
    time = HandTime()
    gate = Gate(tenant_rate=rate, monotonic=time, sleep=time.sleep)
    passed = await pass_all(gate, time, [f"conversation-{number}" for number in range(rate * 10)])

    moments = [moment for moment, _ in passed]
    assert most_within(moments, 1) <= rate
    # Also as the service sees it, where the network has squeezed 25 ms out of the gaps.
    assert most_within(moments, 1.025) <= rate
    assert (moments[-1] - moments[0]) <= 10 / 0.96
    assert [number for _, number in passed] == list(range(rate * 10))


async def test_a_conversation_that_must_wait_holds_up_nobody_else() -> None:
    time = HandTime()
    gate = Gate(monotonic=time, sleep=time.sleep)
    passed = await pass_all(gate, time, ["busy"] * 9 + ["quiet"])

    when = {number: moment for moment, number in passed}
    assert when[9] < 1000.2
    assert when[8] >= 1002


async def test_nothing_passes_during_a_pause_and_everything_after_it() -> None:
    time = HandTime()
    gate = Gate(monotonic=time, sleep=time.sleep)
    await gate.pass_("a")
    gate.pause(7)
    assert gate.paused_for() == 7
    coming = [asyncio.create_task(gate.pass_(name)) for name in ("a", "b", None)]
    await settle()
    await time.move(6.999)
    assert not any(task.done() for task in coming)
    await time.move(0.001)
    await asyncio.gather(*coming)

    assert gate.paused_for() == 0


async def test_a_pause_that_begins_while_some_wait_holds_them_too() -> None:
    time = HandTime()
    gate = Gate(monotonic=time, sleep=time.sleep)
    coming = [asyncio.create_task(gate.pass_("a")) for _ in range(20)]
    await time.move(1.5)
    done = sum(task.done() for task in coming)
    gate.pause(30)
    await time.move(29.9)
    assert sum(task.done() for task in coming) == done
    await time.run()
    await asyncio.gather(*coming)


async def test_a_longer_pause_stays_and_a_shorter_one_does_not_end_it() -> None:
    time = HandTime()
    gate = Gate(monotonic=time, sleep=time.sleep)
    gate.pause(10)
    gate.pause(3)
    assert gate.paused_for() == 10
    gate.pause(20)
    assert gate.paused_for() == 20
    gate.pause(-5)
    assert gate.paused_for() == 20
    gate.pause(10**9)
    assert gate.paused_for() == LONGEST_PAUSE


async def test_who_has_no_patience_is_told_how_long_it_takes() -> None:
    time = HandTime()
    gate = Gate(monotonic=time, sleep=time.sleep)
    gate.pause(7)
    with pytest.raises(NotDeliveredError) as refused:
        await gate.pass_("a", patience=5)
    assert refused.value.retry_after == 7
    assert time.slept == []

    gate = Gate(tenant_rate=0, monotonic=time, sleep=time.sleep)
    for _ in range(7):
        await gate.pass_("a", patience=0)
    with pytest.raises(NotDeliveredError) as refused:
        await gate.pass_("a", patience=0.5)
    assert refused.value.retry_after == pytest.approx(1.05)


async def test_who_gives_up_leaves_his_place_to_the_next() -> None:
    time = HandTime()
    gate = Gate(monotonic=time, sleep=time.sleep)
    first = [asyncio.create_task(gate.pass_("a")) for _ in range(9)]
    await settle()
    impatient = asyncio.create_task(gate.pass_("a"))
    last = asyncio.create_task(gate.pass_("a"))
    await settle()
    impatient.cancel()
    await time.run()
    await asyncio.gather(*first, last)

    assert impatient.cancelled()


async def test_without_limits_only_a_pause_holds() -> None:
    time = HandTime()
    gate = Gate(tenant_rate=0, conversation_limits=(), monotonic=time, sleep=time.sleep)
    await pass_all(gate, time, ["a"] * 1000)
    assert time.slept == []
    gate.pause(1)
    coming = asyncio.create_task(gate.pass_("a"))
    await settle()
    assert not coming.done()
    await time.run()
    await coming


async def test_quiet_conversations_are_forgotten_and_busy_ones_are_not() -> None:
    time = HandTime()
    gate = Gate(tenant_rate=0, monotonic=time, sleep=time.sleep)
    for number in range(100):
        await gate.pass_(f"conversation-{number}")
    await time.move(3000)
    await gate.pass_("conversation-0")
    await time.move(3000)
    await gate.pass_("new")

    assert len(gate._conversations) == 2


def test_limits_are_documented_ones_with_a_margin() -> None:
    for limit, (count, seconds) in zip(CONVERSATION_LIMITS, TEAMS_CONVERSATION, strict=True):
        assert limit.count == count
        assert limit.seconds > seconds
    assert tenant_limits(0) == ()
    assert [limit.count for limit in tenant_limits(50)] == [50]


async def test_a_busy_process_makes_up_for_what_it_lost_and_breaks_no_limit() -> None:
    """Wakes come late, as on a busy machine: the rate is reached all the same."""
    time = HandTime()

    async def late(seconds: float) -> None:
        await time.sleep(seconds + 0.012)

    gate = Gate(monotonic=time, sleep=late)
    passed = await pass_all(gate, time, [f"conversation-{number}" for number in range(500)])
    moments = [moment for moment, _ in passed]
    assert most_within(moments, 1) <= 50
    assert 500 / (moments[-1] - moments[0]) >= 46
    later = [moment - moments[100] for moment in moments[100:]]
    assert most_within(later, 0.1) <= 9, "they are spread over the second"
