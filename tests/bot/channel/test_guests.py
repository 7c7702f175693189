"""Guests in the municipality's Teams: refused unless set otherwise, and staff never held up by asking."""

from __future__ import annotations

import asyncio

import pytest

from bot.channel.activities import shape_of
from bot.channel.guests import KEPT_FOR, NOT_LISTED_FOR, UNKNOWN_FOR, Guests
from bot.channel.transport import Transport
from tests.bot.channel.conftest import FakeConversation, RunningBot, StartBot
from tests.hand_time import HandTime
from tests.loopback_teams import KARIN, TENANT, Fault, LoopbackTeams

OTHER_TENANT = "99999999-9999-9999-9999-999999999999"
GUESTS = {
    "by role": {"userRole": "guest"},
    "anonymous": {"userRole": "anonymous"},
    "of another tenant": {"userRole": "user", "tenantId": OTHER_TENANT},
    "by name": {"userPrincipalName": "k_elders.nl#EXT#@gemeente.onmicrosoft.com"},
}
OWN = {
    "by role": {"userRole": "user", "tenantId": TENANT.upper()},
    "made a member": {"userRole": "user", "userPrincipalName": "k_elders.nl#EXT#@gemeente.onmicrosoft.com"},
    "by name": {"userPrincipalName": "k.deboer@gemeente.nl"},
    "without anything": {},
}


def named(table: dict[str, dict[str, str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("says", [pytest.param(says, id=name) for name, says in table.items()])


@named(GUESTS)
async def test_a_guest_is_refused(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation, says: dict[str, str]
) -> None:
    teams.members = [{**KARIN, **says}]
    for activity in (teams.message("hoi"), teams.pressed({"vraag": "meer"}), teams.message("nog eens")):
        status, body = await teams.post(bot.origin, activity)
        assert (status, body["error"]["message"]) == (403, "guests are not answered")

    assert conversation.heard == []
    assert teams.sent == []
    assert teams.member_requests == 1


@named(GUESTS)
async def test_an_activity_that_tells_it_itself_needs_no_asking(
    bot: RunningBot, teams: LoopbackTeams, says: dict[str, str]
) -> None:
    assert (await teams.post(bot.origin, teams.message("hoi", **{"from": {**KARIN, **says}})))[0] == 403
    assert teams.member_requests == 0


@named(OWN)
async def test_the_tenants_own_people_are_asked_about_once(
    bot: RunningBot, teams: LoopbackTeams, says: dict[str, str]
) -> None:
    teams.members = [{**KARIN, **says}]
    for message in teams.messages(3):
        assert (await teams.post(bot.origin, message))[0] == 200

    assert teams.member_requests == 1
    assert len(teams.sent) == 3


async def test_guests_can_be_let_in(start_bot: StartBot, teams: LoopbackTeams) -> None:
    teams.members = [{**KARIN, "userRole": "guest"}]
    bot = await start_bot(teams.settings(STAVAZA_GUESTS="true"))
    assert (await teams.post(bot.origin, teams.message("hoi")))[0] == 200

    assert teams.member_requests == 0


async def test_that_a_guest_leaves_is_heard(bot: RunningBot, teams: LoopbackTeams) -> None:
    teams.members = [{**KARIN, "userRole": "guest"}]
    assert (await teams.post(bot.origin, teams.activity(type="installationUpdate", action="remove")))[0] == 200


@pytest.fixture
def time() -> HandTime:
    return HandTime()


async def ask(teams: LoopbackTeams, guests: Guests) -> bool:
    return await guests.is_guest(shape_of(teams.message("hoi")))


@pytest.mark.parametrize("fault", [Fault(500), Fault(403), Fault(drops=True), Fault(429, {"Retry-After": "60"})])
async def test_while_the_roster_is_down_people_are_what_they_were(
    teams: LoopbackTeams, time: HandTime, fault: Fault
) -> None:
    async with Transport(teams.settings(), monotonic=time, sleep=time.sleep) as transport:
        guests = Guests(transport, TENANT, monotonic=time)
        teams.members_down = fault
        assert not await time.until(asyncio.create_task(ask(teams, guests)))
        asked = teams.member_requests
        assert not await ask(teams, guests)
        assert teams.member_requests == asked

        teams.members_down, teams.members = None, [{**KARIN, "userRole": "guest"}]
        await time.move(UNKNOWN_FOR)
        assert await ask(teams, guests)
        teams.members_down = fault
        await time.move(KEPT_FOR)
        assert await time.until(asyncio.create_task(ask(teams, guests)))


async def test_who_is_not_listed_is_let_in_and_asked_about_later(teams: LoopbackTeams, time: HandTime) -> None:
    teams.members = []
    async with Transport(teams.settings(), monotonic=time, sleep=time.sleep) as transport:
        guests = Guests(transport, TENANT, monotonic=time)
        assert not await ask(teams, guests)
        assert not await ask(teams, guests)
        assert teams.member_requests == 1
        await time.move(NOT_LISTED_FOR)
        await ask(teams, guests)
        assert teams.member_requests == 2


@pytest.mark.parametrize("body", [b"[]", b"<html>", b'{"userRole": 5, "tenantId": [], "userPrincipalName": {}}'])
async def test_a_roster_that_lies_keeps_nobody_out(teams: LoopbackTeams, time: HandTime, body: bytes) -> None:
    teams.members_down = Fault(200, body=body)
    async with Transport(teams.settings(), monotonic=time, sleep=time.sleep) as transport:
        assert not await ask(teams, Guests(transport, TENANT, monotonic=time))


async def test_a_roster_that_hangs_is_not_waited_for(
    teams: LoopbackTeams, time: HandTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channel.guests.ASK_TIMEOUT", 0.05)
    held = asyncio.Event()
    teams.members_down = Fault(until=held)
    async with Transport(teams.settings(), monotonic=time, sleep=time.sleep) as transport:
        assert not await ask(teams, Guests(transport, TENANT, monotonic=time))
    held.set()


async def test_only_so_many_people_are_held(
    teams: LoopbackTeams, time: HandTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channel.guests.KEPT_PEOPLE", 2)
    async with Transport(teams.settings(), monotonic=time, sleep=time.sleep) as transport:
        guests = Guests(transport, TENANT, monotonic=time)
        for name in "abc":
            person = {"id": f"29:{name}", "name": name}
            await guests.is_guest(shape_of(teams.message("hoi", **{"from": person})))

        assert list(guests._known) == ["29:b", "29:c"]
