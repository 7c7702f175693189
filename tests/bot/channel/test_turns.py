"""Turns over real HTTP: each message once, in order, within a limit; edits, deletes, floods and stopping."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from prometheus_client import REGISTRY as DEFAULT_REGISTRY

from bot import metrics
from bot.channel import claims, patience, routes, turns
from bot.channel.claims import Holder, TurnKeys
from bot.channel.turns import Turns
from bot.messages import Incoming, Reply
from tests.bot.channel.conftest import FakeConversation, FakeReferences, RunningBot, StartBot
from tests.loopback_teams import BOT, KARIN, TENANT, Fault, LoopbackTeams
from tests.waiting import until

PIET = {"id": "29:piet", "name": "Piet", "aadObjectId": "0f0f0f0f-0000-0000-0000-000000000002"}
BLOCKED = Fault(403, body=b'{"error":{"code":"MessageWritesBlocked"}}')


class Held:
    """A conversation that answers when it is told to."""

    def __init__(self, conversation: FakeConversation) -> None:
        self.begun = asyncio.Event()
        self.go_on = asyncio.Event()
        conversation.answers = self.answer

    async def answer(self, incoming: Incoming) -> tuple[Reply, ...]:
        self.begun.set()
        await self.go_on.wait()
        return (Reply(f"Gehoord: {incoming.text}"),)


class Clock:
    """Seconds that go by when they are told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of bots that are started after this."""
    clock = Clock()

    class Clocked(Turns):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, clock=clock, **options)

    monkeypatch.setattr(routes, "Turns", Clocked)
    return clock


def counted(name: str, **labels: str) -> float:
    return metrics.REGISTRY.get_sample_value(name, labels) or 0.0


def texts(teams: LoopbackTeams) -> list[str]:
    return [sent.text for sent in teams.sent]


# Each message once.


async def test_a_copy_waits_for_the_answer_and_gets_none_of_its_own(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    held = Held(conversation)
    message = teams.message("hoi")
    first = asyncio.create_task(teams.post(bot.origin, message))
    await held.begun.wait()
    copies = [asyncio.create_task(teams.post(bot.origin, message)) for _ in range(3)]
    new_id = asyncio.create_task(teams.post(bot.origin, {**message, "id": "another"}))
    await asyncio.sleep(0)
    assert not any(task.done() for task in (*copies, new_id))
    held.go_on.set()

    assert [status for status, _ in await asyncio.gather(first, *copies, new_id)] == [200] * 5
    assert texts(teams) == ["Gehoord: hoi"]


async def test_the_same_words_under_a_new_id_are_a_copy_for_some_seconds(
    clock: Clock, start_bot: StartBot, teams: LoopbackTeams
) -> None:
    bot = await start_bot(teams.settings())
    await teams.post(bot.origin, teams.message("hoi"))
    clock.now += claims.SAME_CONTENT_WITHIN - 0.1
    await teams.post(bot.origin, teams.message("hoi"))
    assert len(teams.sent) == 1
    clock.now += 0.2
    await teams.post(bot.origin, teams.message("hoi"))

    assert len(teams.sent) == 2


async def test_after_an_answer_that_took_long_its_copies_are_copies_still(
    clock: Clock, start_bot: StartBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    bot = await start_bot(teams.settings())
    held = Held(conversation)
    slow = asyncio.create_task(teams.post(bot.origin, teams.message("hoi")))
    await held.begun.wait()
    clock.now += 60
    held.go_on.set()
    await slow
    clock.now += claims.SAME_CONTENT_AFTER - 0.1
    await teams.post(bot.origin, teams.message("hoi"))
    assert len(teams.sent) == 1
    clock.now += 0.2
    await teams.post(bot.origin, teams.message("hoi"))

    assert len(teams.sent) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"text": "hallo"},
        {"from": PIET},
        {"conversation": {"id": "a:piet", "conversationType": "personal", "tenantId": TENANT}},
        {"text": "", "value": {"vraag": "hoi"}},
        {"replyToId": "12"},
    ],
)
async def test_other_words_other_people_and_other_places_are_no_copies(
    bot: RunningBot, teams: LoopbackTeams, other: dict[str, Any]
) -> None:
    await teams.post(bot.origin, teams.message("hoi"))
    await teams.post(bot.origin, {**teams.message("hoi"), **other})

    assert len(teams.sent) == 2


async def test_where_no_copies_are_sent_the_same_words_are_asked_again(
    local_bot: RunningBot, teams: LoopbackTeams
) -> None:
    teams.valid_tokens.add("")
    for _ in range(2):
        await teams.post(local_bot.origin, teams.message("hoi", channelId="directline"), headers={})

    assert len(teams.sent) == 2


async def test_a_double_press_is_one_press(bot: RunningBot, teams: LoopbackTeams) -> None:
    answers = await asyncio.gather(*(teams.post(bot.origin, teams.pressed({"vraag": "meer"})) for _ in range(2)))

    assert answers[0] == answers[1]
    assert len(teams.sent) == 1


class OtherReplica:
    """Claims that another replica has, until it is told otherwise."""

    def __init__(self, *holders: Holder) -> None:
        self.holders = list(holders)
        self.holds = True
        self.finished: list[TurnKeys] = []
        self.released: list[TurnKeys] = []

    async def claim(self, keys: TurnKeys) -> Holder:
        return self.holders.pop(0) if len(self.holders) > 1 else self.holders[0]

    async def hold(self, keys: TurnKeys) -> bool:
        return self.holds

    def finish(self, keys: TurnKeys, replies: Sequence[str]) -> None:
        self.finished.append(keys)

    async def release(self, keys: TurnKeys) -> None:
        self.released.append(keys)

    async def replies_to(self, identity: str) -> tuple[str, ...] | None:
        return ("theirs-1", "theirs-2")


@pytest.mark.parametrize(
    ("holders", "count"),
    [
        ([Holder.UNDER_WAY, Holder.UNDER_WAY, Holder.ANSWERED], 0),
        ([Holder.UNDER_WAY, Holder.OURS], 1),
        ([Holder.ANSWERED], 0),
    ],
)
async def test_what_another_replica_has_is_waited_for(
    start_bot: StartBot,
    teams: LoopbackTeams,
    monkeypatch: pytest.MonkeyPatch,
    holders: list[Holder],
    count: int,
) -> None:
    monkeypatch.setattr(turns, "OTHER_REPLICA_ASKED_EVERY", 0.0)
    other = OtherReplica(*holders)
    bot = await start_bot(teams.settings(), claims=other)
    status, _ = await teams.post(bot.origin, teams.message("hoi"))
    pressed, body = await teams.post(bot.origin, teams.pressed({"vraag": "meer"}))

    assert (status, pressed, body["statusCode"]) == (200, 200, 200)
    assert len(teams.sent) == count * 2
    assert len(other.finished) == count * 2


async def test_a_replica_that_does_not_get_done_is_not_waited_for_for_ever(
    start_bot: StartBot, teams: LoopbackTeams, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "OTHER_REPLICA_ASKED_EVERY", 0.0)
    monkeypatch.setattr(turns, "OTHER_REPLICA_WAIT", -1.0)
    other = OtherReplica(Holder.UNDER_WAY)
    bot = await start_bot(teams.settings(), claims=other)
    message = teams.message("hoi")
    status, body = await teams.post(bot.origin, message)
    assert (status, body["error"]["code"]) == (503, "ServiceUnavailable")
    other.holders = [Holder.OURS]

    assert (await teams.post(bot.origin, message))[0] == 200
    assert len(teams.sent) == 1


async def test_what_was_taken_over_by_another_replica_is_not_answered_here(
    start_bot: StartBot, teams: LoopbackTeams
) -> None:
    other = OtherReplica(Holder.OURS)
    other.holds = False
    bot = await start_bot(teams.settings(), claims=other)
    status, _ = await teams.post(bot.origin, teams.message("hoi"))
    pressed, body = await teams.post(bot.origin, teams.pressed({"vraag": "meer"}))

    assert (status, pressed, body["statusCode"]) == (200, 200, 200)
    assert teams.sent == []


# In order.


async def test_in_one_conversation_answers_come_in_the_order_of_the_questions(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    held = Held(conversation)
    slow = asyncio.create_task(teams.post(bot.origin, teams.message("een")))
    await held.begun.wait()
    quick = asyncio.create_task(teams.post(bot.origin, teams.message("twee")))
    elsewhere = {"id": "a:piet", "conversationType": "personal", "tenantId": TENANT}
    conversation.answers = None
    # Another conversation does not wait.
    await teams.post(bot.origin, teams.message("drie", conversation=elsewhere, **{"from": PIET}))
    assert texts(teams) == ["Gehoord: drie"]
    held.go_on.set()
    await asyncio.gather(slow, quick)

    assert texts(teams) == ["Gehoord: drie", "Gehoord: een", "Gehoord: twee"]


async def test_a_hundred_messages_in_ten_conversations_keep_their_order(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    go_on = asyncio.Event()

    async def hurry(incoming: Incoming) -> tuple[Reply, ...]:
        await go_on.wait()
        for _ in range(10 - int(incoming.text)):
            await asyncio.sleep(0)  # later ones are quicker
        return (Reply(incoming.text),)

    conversation.answers = hurry
    sending: list[asyncio.Task[Any]] = []
    for number in range(10):
        for who in range(10):
            place = {"id": f"a:{who}", "conversationType": "personal", "tenantId": TENANT}
            message = teams.message(str(number), conversation=place, **{"from": {**KARIN, "id": f"29:{who}"}})
            sending.append(asyncio.create_task(teams.post(bot.origin, message)))
            await until(lambda: len(conversation.heard) + counted("stavaza_turns_queued") == len(sending))
    go_on.set()
    await asyncio.gather(*sending)

    for who in range(10):
        said = [sent.text for sent in teams.sent if sent.conversation == f"a:{who}"]
        assert said == [str(number) for number in range(10)]


# Within a limit.


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "TYPING_AFTER", 0.01)
    monkeypatch.setattr(patience, "TYPING_AGAIN", 0.01)


async def test_typing_shows_while_an_answer_takes_long(
    impatient: None, bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    held = Held(conversation)
    asked = asyncio.create_task(teams.post(bot.origin, teams.message("hoi", id="17")))
    await until(lambda: len(teams.typing) >= 2)
    assert teams.sent == []
    held.go_on.set()
    await asked

    assert texts(teams) == ["Gehoord: hoi"]
    assert (teams.typing[0].conversation, teams.typing[0].activity["type"]) == ("a:karin", "typing")


async def test_an_answer_at_once_shows_no_typing(bot: RunningBot, teams: LoopbackTeams) -> None:
    await teams.post(bot.origin, teams.message("hoi"))

    assert teams.typing == []


async def test_typing_that_cannot_be_shown_spoils_no_answer(
    impatient: None, bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    held = Held(conversation)
    teams.connector_faults.append(Fault(500))
    asked = asyncio.create_task(teams.post(bot.origin, teams.message("hoi")))
    await until(lambda: not teams.connector_faults)
    held.go_on.set()

    assert (await asked)[0] == 200
    assert texts(teams) == ["Gehoord: hoi"]


@pytest.mark.parametrize("listens", [True, False])
async def test_a_turn_that_hangs_stops_at_its_limit_with_an_apology(
    impatient: None,
    bot: RunningBot,
    teams: LoopbackTeams,
    conversation: FakeConversation,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    listens: bool,
) -> None:
    monkeypatch.setattr(patience, "TURN_LIMIT", 0.05)
    stopped, at_last = asyncio.Event(), asyncio.Event()

    async def hang(_incoming: Incoming) -> tuple[Reply, ...]:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            stopped.set()
            if not listens:
                await at_last.wait()
                raise ValueError("te laat") from None
            raise
        return ()

    conversation.answers = hang
    before = counted("stavaza_apologies_total", reason="too slow")
    status, _ = await teams.post(bot.origin, teams.message("hoi"))
    pressed_status, pressed = await teams.post(bot.origin, teams.pressed({"vraag": "meer"}))

    assert (status, pressed_status) == (200, 200)
    assert stopped.is_set()
    apology, second = texts(teams)
    assert apology.startswith("too slow (nl-NL)")
    assert pressed["value"] == second
    told = [r.__dict__["reference"] for r in caplog.records if r.__dict__.get("action") == "turn_too_slow"]
    assert told == [text.split("**")[1] for text in (apology, second)]
    assert counted("stavaza_apologies_total", reason="too slow") == before + 2
    # The conversation goes on.
    conversation.answers = None
    await teams.post(bot.origin, teams.message("en nu?"))
    assert texts(teams)[-1] == "Gehoord: en nu?"
    at_last.set()
    await asyncio.sleep(0)


async def test_hanging_turns_leave_room_for_others(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More turns than may be worked on at once: all are answered."""
    going = most = 0

    async def work(incoming: Incoming) -> tuple[Reply, ...]:
        nonlocal going, most
        going += 1
        most = max(most, going)
        for _ in range(5):
            await asyncio.sleep(0)
        going -= 1
        return (Reply(incoming.text),)

    conversation.answers = work
    count = turns.TURNS_AT_ONCE * 2
    await asyncio.gather(
        *(
            teams.post(
                bot.origin,
                teams.message(
                    str(n), conversation={"id": f"a:{n}", "conversationType": "personal"}, **{"from": {"id": f"29:{n}"}}
                ),
            )
            for n in range(count)
        )
    )
    assert len(teams.sent) == count
    assert most <= turns.TURNS_AT_ONCE


# Edited and taken back.


async def test_an_edited_question_is_answered_in_the_place_of_the_answer_it_had(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    async def several(incoming: Incoming) -> tuple[Reply, ...]:
        return tuple(Reply(word) for word in incoming.text.split())

    conversation.answers = several
    await teams.post(bot.origin, teams.message("een twee", id="17"))
    for text in ("drie vier vijf", "zes"):
        edit = teams.message(text, id="17", type="messageUpdate", channelData=edited("editMessage"))
        assert (await teams.post(bot.origin, edit))[0] == 200
        # Sent again, it is the same edit.
        assert (await teams.post(bot.origin, edit))[0] == 200

    assert [(sent.method, sent.reply_to, sent.text) for sent in teams.sent] == [
        ("POST", "17", "een"),
        ("POST", "17", "twee"),
        ("PUT", "sent-1", "drie"),
        ("PUT", "sent-2", "vier"),
        ("POST", "17", "vijf"),
        ("PUT", "sent-1", "zes"),
        ("DELETE", "sent-2", ""),
        ("DELETE", "sent-5", ""),
    ]


async def test_an_update_that_changes_no_words_is_not_answered(bot: RunningBot, teams: LoopbackTeams) -> None:
    await teams.post(bot.origin, teams.message("hoi", id="17"))
    await teams.post(bot.origin, teams.message("hoi", id="17", type="messageUpdate"))

    assert len(teams.sent) == 1


async def test_an_edit_of_what_this_bot_does_not_know_is_answered_anew(bot: RunningBot, teams: LoopbackTeams) -> None:
    await teams.post(bot.origin, teams.message("hoi", id="17", type="messageUpdate"))

    assert [(sent.method, sent.reply_to, sent.text) for sent in teams.sent] == [("POST", "17", "Gehoord: hoi")]


@pytest.mark.parametrize("status", [404, 405])
async def test_where_the_answer_is_gone_an_edit_is_answered_anew(
    bot: RunningBot, teams: LoopbackTeams, references: FakeReferences, status: int
) -> None:
    await teams.post(bot.origin, teams.message("hoi", id="17"))
    teams.connector_faults.append(Fault(status))
    await teams.post(bot.origin, teams.message("hallo", id="17", type="messageUpdate"))

    assert [(sent.method, sent.text) for sent in teams.sent] == [("POST", "Gehoord: hoi"), ("POST", "Gehoord: hallo")]
    assert references.kept


async def test_what_another_replica_answered_is_updated_and_taken_back(
    start_bot: StartBot, teams: LoopbackTeams
) -> None:
    bot = await start_bot(teams.settings(), claims=OtherReplica(Holder.OURS))
    await teams.post(bot.origin, teams.message("hoi", id="17", type="messageUpdate"))
    await teams.post(bot.origin, teams.activity(id="18", type="messageDelete"))

    assert [(sent.method, sent.reply_to) for sent in teams.sent] == [
        ("PUT", "theirs-1"),
        ("DELETE", "theirs-2"),
        ("DELETE", "theirs-1"),
        ("DELETE", "theirs-2"),
    ]


async def test_a_question_that_is_taken_back_takes_its_answer_along(bot: RunningBot, teams: LoopbackTeams) -> None:
    await teams.post(bot.origin, teams.message("hoi", id="17"))
    gone = teams.activity(id="17", type="messageDelete", channelData=edited("softDeleteMessage"))
    for _ in range(2):
        assert (await teams.post(bot.origin, gone))[0] == 200
    assert (await teams.post(bot.origin, {**gone, "id": "18"}))[0] == 200
    # Put back, it is asked anew.
    back = teams.message("hoi", id="17", type="messageUpdate", channelData=edited("undeleteMessage"))
    await teams.post(bot.origin, back)

    assert [(sent.method, sent.reply_to) for sent in teams.sent] == [
        ("POST", "17"),
        ("DELETE", "sent-1"),
        ("POST", "17"),
    ]


async def test_an_answer_that_may_not_be_taken_back_stays(bot: RunningBot, teams: LoopbackTeams) -> None:
    await teams.post(bot.origin, teams.message("hoi", id="17"))
    teams.connector_faults.append(Fault(501))

    assert (await teams.post(bot.origin, teams.activity(id="17", type="messageDelete")))[0] == 200


def edited(event: str) -> dict[str, Any]:
    return {"tenant": {"id": TENANT}, "eventType": event}


# References.


async def test_a_bot_that_was_blocked_forgets_and_one_that_is_asked_again_remembers(
    bot: RunningBot, teams: LoopbackTeams, references: FakeReferences
) -> None:
    teams.connector_faults.append(BLOCKED)
    await teams.post(bot.origin, teams.message("hoi"))
    assert references.kept == {}
    await teams.post(bot.origin, teams.message("ben je er weer?"))

    assert list(references.kept) == [("msteams", "a:karin")]


@pytest.mark.parametrize("fault", [Fault(404), Fault(500), Fault(403)])
async def test_an_answer_that_fails_otherwise_forgets_nobody(
    bot: RunningBot, teams: LoopbackTeams, references: FakeReferences, fault: Fault
) -> None:
    teams.connector_faults.append(fault)
    await teams.post(bot.origin, teams.message("hoi"))

    assert list(references.kept) == [("msteams", "a:karin")]


CHANNEL = {"id": "19:kanaal@thread.tacv2", "conversationType": "channel", "tenantId": TENANT}


@pytest.mark.parametrize(
    ("event", "forgotten"),
    [
        ({"eventType": "channelDeleted", "channel": {"id": "19:kanaal@thread.tacv2", "name": "Oud"}}, True),
        ({"eventType": "channelDeleted", "channel": {"id": "19:ander@thread.tacv2"}}, False),
        ({"eventType": "channelDeleted", "channel": "raar"}, False),
        ({"eventType": "teamDeleted", "team": {"id": "19:kanaal@thread.tacv2"}}, True),
        ({"eventType": "teamRenamed", "team": {"id": "19:kanaal@thread.tacv2", "name": "Nieuw"}}, False),
        ({"eventType": "channelRenamed", "channel": {"id": "19:kanaal@thread.tacv2", "name": "Nieuw"}}, False),
    ],
)
async def test_a_team_or_channel_that_is_gone_is_forgotten(
    bot: RunningBot, teams: LoopbackTeams, references: FakeReferences, event: dict[str, Any], forgotten: bool
) -> None:
    await teams.post(bot.origin, teams.message("hoi", conversation=CHANNEL))
    update = teams.activity(
        type="conversationUpdate", conversation=CHANNEL, channelData={"tenant": {"id": TENANT}, **event}
    )
    assert (await teams.post(bot.origin, update))[0] == 200

    assert (references.kept == {}) is forgotten


async def test_people_who_leave_a_group_change_nothing(
    bot: RunningBot, teams: LoopbackTeams, references: FakeReferences
) -> None:
    group = {"id": "19:groep@thread.v2", "conversationType": "groupChat", "tenantId": TENANT}
    await teams.post(bot.origin, teams.message("hoi", conversation=group))
    await teams.post(bot.origin, teams.activity(type="conversationUpdate", conversation=group, membersRemoved=[PIET]))

    assert list(references.kept) == [("msteams", "19:groep@thread.v2")]


async def test_an_upgrade_of_the_app_is_no_removal(
    bot: RunningBot, teams: LoopbackTeams, references: FakeReferences, conversation: FakeConversation
) -> None:
    for action in ("add", "remove-upgrade", "add-upgrade"):
        await teams.post(bot.origin, teams.activity(type="installationUpdate", action=action))

    assert list(references.kept) == [("msteams", "a:karin")]
    assert len(conversation.welcomed) == 1


async def test_a_bot_by_another_name_still_knows_its_mention(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    renamed = {**BOT, "name": "Standje"}
    message = teams.group_message("x")
    mention = [{"type": "mention", "mentioned": renamed, "text": "<at>Standje</at>"}]
    await teams.post(
        bot.origin,
        {**message, "text": "<at>Standje</at>&nbsp;wat doet Stavaza?", "recipient": renamed, "entities": mention},
    )

    assert conversation.heard[0].text == "wat doet Stavaza?"


# Floods.


async def test_who_asks_too_much_is_told_once_and_heard_again_later(
    clock: Clock, start_bot: StartBot, teams: LoopbackTeams
) -> None:
    bot = await start_bot(teams.settings(STAVAZA_MESSAGES_PER_MINUTE=6))
    before = counted("stavaza_throttled_total", scope="person")
    for number in range(20):
        assert (await teams.post(bot.origin, teams.message(f"vraag {number}")))[0] == 200
    assert len(teams.sent) == 7
    assert texts(teams)[-1].startswith("too many (nl-NL)")
    assert counted("stavaza_throttled_total", scope="person") == before + 14

    # A drop is not enough to be told again; somebody else is not concerned.
    clock.now += 15
    await teams.post(bot.origin, teams.message("nu dan?"))
    assert len(teams.sent) == 7
    place = {"id": "a:piet", "conversationType": "personal", "tenantId": TENANT}
    await teams.post(bot.origin, teams.message("hoi", conversation=place, **{"from": PIET}))
    assert texts(teams)[-1] == "Gehoord: hoi"
    clock.now += 20
    await teams.post(bot.origin, teams.message("en nu?"))
    assert texts(teams)[-1] == "Gehoord: en nu?"


async def test_a_pressed_button_that_is_one_too_many_says_so_below_the_card(
    clock: Clock, start_bot: StartBot, teams: LoopbackTeams
) -> None:
    bot = await start_bot(teams.settings(STAVAZA_MESSAGES_PER_MINUTE=1))
    teams.connector_faults.extend([Fault(500), Fault(500)])
    for number in range(3):
        status, body = await teams.post(bot.origin, teams.pressed({"vraag": str(number)}))
        assert (status, body["statusCode"]) == (200, 200)

    assert body["value"].startswith("too many")
    assert teams.sent == []


async def test_without_a_limit_nobody_asks_too_much(clock: Clock, start_bot: StartBot, teams: LoopbackTeams) -> None:
    bot = await start_bot(teams.settings(STAVAZA_MESSAGES_PER_MINUTE=0))
    for message in teams.messages(100):
        await teams.post(bot.origin, message)

    assert len(teams.sent) == 100


async def test_more_requests_than_there_is_room_for_may_come_again(
    start_bot: StartBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    bot = await start_bot(teams.settings(STAVAZA_REQUESTS_AT_ONCE=2))
    held = Held(conversation)
    under_way = [asyncio.create_task(teams.post(bot.origin, teams.message(text))) for text in ("een", "twee")]
    await until(lambda: counted("stavaza_requests_under_way") == 2)
    before = counted("stavaza_throttled_total", scope="whole")
    async with teams.session.post(f"{bot.origin}/api/messages", data=b"rommel") as refused:
        assert (refused.status, refused.headers["Retry-After"]) == (503, "10")
    assert counted("stavaza_throttled_total", scope="whole") == before + 1
    held.go_on.set()
    await asyncio.gather(*under_way)

    assert (await teams.post(bot.origin, teams.message("drie")))[0] == 200
    assert len(teams.sent) == 3


# Stopping.


async def test_a_bot_that_stops_finishes_what_is_under_way_and_refuses_what_is_new(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    held = Held(conversation)
    under_way = asyncio.create_task(teams.post(bot.origin, teams.message("hoi")))
    await held.begun.wait()
    stopping = asyncio.create_task(bot.channel.stop())
    await asyncio.sleep(0)
    status, body = await teams.post(bot.origin, teams.message("nog iets"))
    assert (status, body["error"]["code"]) == (503, "ServiceUnavailable")
    assert bot.channel.unready_because() == "the bot is stopping"
    assert not stopping.done()
    held.go_on.set()
    await stopping

    assert (await under_way)[0] == 200
    assert texts(teams) == ["Gehoord: hoi"]


async def test_what_does_not_end_is_not_waited_for_for_ever(
    start_bot: StartBot, teams: LoopbackTeams, conversation: FakeConversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "STOPPING_LIMIT", 0.01)
    other = OtherReplica(Holder.OURS)
    bot = await start_bot(teams.settings(), claims=other)
    held = Held(conversation)
    message = teams.message("hoi")
    under_way = asyncio.create_task(teams.post(bot.origin, message))
    await held.begun.wait()
    await bot.channel.stop()
    await bot.stop()

    assert isinstance((await asyncio.gather(under_way, return_exceptions=True))[0], Exception)
    # Whoever gets it again may answer it.
    assert len(other.released) == 1
    assert other.finished == []


# Figures.


async def test_turns_are_counted_by_what_became_of_them(bot: RunningBot, teams: LoopbackTeams) -> None:
    def answered() -> float:
        return counted("stavaza_turns_total", kind="message", outcome="answered")

    def copies() -> float:
        return counted("stavaza_turns_total", kind="message", outcome="copy")

    before = answered(), copies()
    message = teams.message("hoi")
    for _ in range(3):
        await teams.post(bot.origin, message)

    assert (answered(), copies()) == (before[0] + 1, before[1] + 2)
    assert counted("stavaza_requests_under_way") == 0
    assert counted("stavaza_turns_queued") == 0
    # Nothing is counted where other programs of the process would.
    assert DEFAULT_REGISTRY.get_sample_value("stavaza_turns_total") is None


async def test_what_is_at_hand_is_said_and_kept_once(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    conversation.known["hoi"] = (Reply("Dag."),)
    message = teams.message("hoi", id="1")
    for _ in range(2):
        assert (await teams.post(bot.origin, message))[0] == 200
    assert [sent.text for sent in teams.sent] == ["Dag."]
    assert [one.text for one in conversation.heard] == ["hoi"]
    assert [one.text for one in conversation.kept] == ["hoi"]


async def test_what_a_message_is_followed_up_on_is_kept_once_its_answer_is_out(
    bot: RunningBot, teams: LoopbackTeams, conversation: FakeConversation
) -> None:
    out = asyncio.Event()
    teams.connector_faults.append(Fault(until=out))
    under_way = asyncio.create_task(teams.post(bot.origin, teams.message("hoi", id="1")))
    await until(lambda: not teams.connector_faults)
    assert not conversation.kept
    out.set()
    assert (await under_way)[0] == 200
    assert [one.text for one in conversation.kept] == ["hoi"]
