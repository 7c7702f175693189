"""Real processes over a real PostgreSQL: killed, told to stop, hanging; and what becomes of the messages."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.acceptance.running import DEMONSTRATION, Home
from tests.conftest import TEMPLATE, PostgresServer
from tests.loopback_teams import Fault, LoopbackTeams
from tests.replicas import Replica, deliver, environment, kill_under_load, person, replica
from tests.waiting import until

QUESTIONS = (
    "welke toezeggingen staan nog open?",
    "hoeveel budget is er nog voor samen digitaal?",
    "stand reserve 31-12?",
    "welke projecten staan op rood en waarom?",
    "hoeveel netto risico's rechtsboven?",
)


@dataclass
class Town:
    teams: LoopbackTeams
    one: Replica
    two: Replica
    database_url: str


@pytest.fixture(scope="module")
def filled(postgres_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of a database with the demonstration municipality, to copy."""
    with postgres_server.database(TEMPLATE) as url:
        done = Home(tmp_path_factory.mktemp("home")).run("import", str(DEMONSTRATION), DATABASE_URL=url)
        assert done.returncode == 0, done.stdout + done.stderr
        yield url.partition("@/")[2].partition("?")[0]


@pytest.fixture
async def town(postgres_server: PostgresServer, filled: str, tmp_path: Path) -> AsyncIterator[Town]:
    """Two replicas over one PostgreSQL with the demonstration municipality, that live in the loopback Teams."""
    with postgres_server.database(filled) as url:
        async with AsyncExitStack() as stack:
            teams = await stack.enter_async_context(LoopbackTeams())
            settings = environment(teams, url)
            starting = (stack.enter_async_context(replica(settings, tmp_path)) for _ in range(2))
            one, two = await asyncio.gather(*starting)
            yield Town(teams, one, two, url)


async def test_with_one_replica_killed_under_load_every_message_is_answered(town: Town) -> None:
    result = await kill_under_load(town.teams, [town.one, town.two], QUESTIONS, messages=120, at_once=12)

    assert result.never == result.more == 0
    assert result.sent_again > 0
    assert result.in_hand > 0
    # An answer that was out, but of which Teams had not heard yet, may come twice: no others.
    assert result.twice <= result.in_hand
    assert result.once == result.messages - result.twice


async def test_what_a_killed_replica_had_is_answered_once_by_another(town: Town) -> None:
    teams = town.teams
    await town.teams.post(town.one.origin, teams.message("hoi", **person("eerst")))
    said = len(teams.sent)
    # The first replica has it, has claimed it, and is killed on its way to the connector.
    dead = asyncio.Event()
    teams.connector_faults.append(Fault(until=dead, drops=True))
    message = teams.message(QUESTIONS[0], id="kwijt", **person("karin"))
    lost = asyncio.create_task(teams.post(town.one.origin, message))
    await until(lambda: not teams.connector_faults)
    town.one.kill()
    assert isinstance((await asyncio.gather(lost, return_exceptions=True))[0], Exception)
    dead.set()
    copies = [message, message, {**message, "id": "ander"}]
    tries = await asyncio.gather(
        *(deliver(teams, copy, itertools.repeat(town.two.origin), teams.token()) for copy in copies)
    )

    assert tries == [1, 1, 1]
    (answer,) = teams.sent[said:]
    assert "5 toezeggingen staan nog open" in answer.text


async def test_copies_to_both_replicas_are_answered_once(town: Town) -> None:
    teams = town.teams
    messages = [teams.message(QUESTIONS[n % 5], id=f"m{n}", **person(n)) for n in range(20)]
    posts = [
        teams.post(origin, {**message, **changed})
        for message in messages
        for origin, changed in (
            (town.one.origin, {}),
            (town.two.origin, {}),
            (town.one.origin, {"id": f"{message['id']}-again"}),
            (town.two.origin, {"id": f"{message['id']}-again"}),
        )
    ]
    statuses = [status for status, _ in await asyncio.gather(*posts)]

    assert set(statuses) == {200}
    assert len(teams.sent) == 20
    assert len({sent.conversation for sent in teams.sent}) == 20


async def test_an_edit_at_one_replica_updates_the_answer_of_the_other(town: Town) -> None:
    teams = town.teams
    who = person("karin")
    await teams.post(town.one.origin, teams.message(QUESTIONS[0], id="17", **who))
    # What the first replica said is known to the second once it is written; an edit comes later than that.
    async with await psycopg.AsyncConnection.connect(town.database_url, autocommit=True) as database:

        async def written() -> bool:
            found = await database.execute("SELECT 1 FROM turn_claim WHERE answered AND replies IS NOT NULL")
            return await found.fetchone() is not None

        await until(written)
    await teams.post(town.two.origin, teams.message("stand reserve 31-12?", id="17", type="messageUpdate", **who))

    assert [(sent.method, sent.reply_to) for sent in teams.sent] == [("POST", "17"), ("PUT", "sent-1")]
    assert "326.819,90" in teams.sent[1].text


async def test_a_turn_that_hangs_on_the_store_ends_in_an_apology_that_is_in_the_log(town: Town) -> None:
    teams = town.teams
    async with await psycopg.AsyncConnection.connect(town.database_url) as database:
        await database.execute("LOCK TABLE commitment IN ACCESS EXCLUSIVE MODE")
        status, _ = await teams.post(town.one.origin, teams.message(QUESTIONS[0], locale="nl-NL", **person("karin")))
    assert status == 200
    (apology,) = teams.sent
    assert apology.text.startswith("Het antwoord laat te lang op zich wachten")
    assert teams.typing
    lines = [json.loads(line) for line in town.one.log.read_text().splitlines()]
    (stopped,) = [line for line in lines if line.get("action") == "turn_too_slow"]
    assert stopped["correlation"] in apology.text
    assert not [line for line in lines if "toezeggingen" in json.dumps(line) or "Persoon" in json.dumps(line)]
    # And it goes on.
    await teams.post(town.one.origin, teams.message(QUESTIONS[0], **person("piet")))
    assert "5 toezeggingen staan nog open" in teams.sent[-1].text


async def test_a_replica_that_is_told_to_stop_finishes_and_refuses_and_ends_well(town: Town) -> None:
    teams = town.teams
    await teams.post(town.one.origin, teams.message("hoi", **person("eerst")))
    going_on = asyncio.Event()
    teams.connector_faults.append(Fault(until=going_on))
    under_way = asyncio.create_task(teams.post(town.one.origin, teams.message(QUESTIONS[0], **person("karin"))))
    await until(lambda: not teams.connector_faults)
    assert (await town.one.get("/readyz"))[0] == 200
    town.one.stop()

    async def not_ready() -> bool:
        return (await town.one.get("/readyz"))[0] == 503

    await until(not_ready)
    refused = teams.message(QUESTIONS[1], id="nieuw", **person("piet"))
    assert (await teams.post(town.one.origin, refused))[0] == 503
    assert not under_way.done()
    # Teams sends it again, and it comes to the other.
    assert (await teams.post(town.two.origin, refused))[0] == 200
    going_on.set()

    assert (await under_way)[0] == 200
    assert await town.one.process.wait() == 0
    assert "5 toezeggingen staan nog open" in teams.sent[-1].text
    assert [sent.reply_to for sent in teams.sent].count("nieuw") == 1


async def test_a_flood_of_one_keeps_nobody_else_from_his_answer(town: Town) -> None:
    teams = town.teams
    pest = person("lastig")["from"]
    # From conversations of his own that are no busier than Teams allows: only his limit as a person holds him back.
    flood = [teams.message(f"vraag {n}", **person(f"lastig{n // 6}") | {"from": pest}) for n in range(150)]
    others = [teams.message(QUESTIONS[number % 5], **person(number)) for number in range(10)]
    token = teams.token()
    statuses = await asyncio.gather(*(teams.post(town.one.origin, one, token=token) for one in flood + others))

    assert {status for status, _ in statuses} == {200}
    told = [sent for sent in teams.sent if "meer berichten dan ik kan beantwoorden" in sent.text]
    assert len(told) == 1
    assert len([sent for sent in teams.sent if sent.conversation.startswith("a:plastig")]) < 150
    assert {f"a:p{number}" for number in range(10)} <= {sent.conversation for sent in teams.sent}
    _, figures = await town.one.get("/metrics")
    assert 'stavaza_throttled_total{scope="person"}' in figures
