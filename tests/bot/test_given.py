"""Answers given again: only to those for whom they are the same, and only while the store stays as it was."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.clock import Clock, clock_from
from bot.conversation import StavazaConversation
from bot.given import Readings
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import Filter, Language, Question
from bot.understanding.outcomes import Asker, Understood
from bot.understanding.spans import Name
from bot.understanding.understand import understand
from models.base import Confidentiality
from models.history import change_record
from models.people import Person, Role
from models.risks import Risk, RiskStatus
from models.store import Store

TODAY = date(2020, 2, 10)
AT = datetime(2020, 2, 10, 9, tzinfo=UTC)
PEOPLE = {"karin": Role.OWNER, "piet": Role.EMPLOYEE, "joost": Role.EMPLOYEE, "mara": Role.MANAGER}


@pytest.fixture
def clock() -> Clock:
    return clock_from(TODAY)


@pytest.fixture
async def filled(store: Store) -> Store:
    """Two risks of Karin, of which one is confidential; nobody else owns anything."""

    def risk(number: str, title: str, confidentiality: Confidentiality) -> Risk:
        return Risk(
            key=number, number=number, title=title, gross_likelihood=4, gross_impact=4, net_likelihood=2, net_impact=2,
            financial=True, non_financial=False, status=RiskStatus.ACTIVE, as_of=TODAY, owner_key="karin@x",
            confidentiality=confidentiality,
        )  # fmt: skip

    async with store.writing() as session:
        for name, role in PEOPLE.items():
            session.add(Person(key=f"{name}@x", email=f"{name}@x", name=name.title(), role=role, entra_id=f"id-{name}"))
        await session.flush()
        session.add(risk("r-1", "Uitval van het netwerk", Confidentiality.INTERNAL))
        session.add(risk("r-2", "Vertrek van de bewaker", Confidentiality.CONFIDENTIAL))
    return store


def said_by(name: str, text: str, kind: PlaceKind = PlaceKind.PERSONAL) -> Incoming:
    return Incoming(Sender(f"29:{name}", name, f"id-{name}"), Place(f"a:{name}", kind, "msteams"), text, locale="nl-NL")


async def test_each_gets_what_he_may_see_however_often_it_is_asked(filled: Store, clock: Clock) -> None:
    conversation = StavazaConversation(filled, clock, Language.NL, is_local=False)
    for _ in range(2):
        heard = {name: (await conversation.reply(said_by(name, "risico's")))[0].text for name in PEOPLE}
        assert "Vertrek van de bewaker" in heard["karin"]
        assert "Vertrek van de bewaker" in heard["mara"]
        assert "Vertrek van de bewaker" not in heard["piet"]
        assert heard["piet"] == heard["joost"]
        shared = (await conversation.reply(said_by("karin", "risico's", PlaceKind.GROUP)))[0].text
        assert "Vertrek van de bewaker" not in shared


async def test_mine_is_who_asks(filled: Store, clock: Clock) -> None:
    conversation = StavazaConversation(filled, clock, Language.NL, is_local=False)
    heard = {name: (await conversation.reply(said_by(name, "mijn risico's")))[0].text for name in ("joost", "karin")}
    again = {name: (await conversation.reply(said_by(name, "mijn risico's")))[0].text for name in ("karin", "joost")}
    assert heard == again
    assert "Uitval van het netwerk" in heard["karin"]
    assert "Uitval van het netwerk" not in heard["joost"]


async def test_a_change_is_seen_at_once(filled: Store, clock: Clock) -> None:
    conversation = StavazaConversation(filled, clock, Language.NL, is_local=False)
    before = (await conversation.reply(said_by("piet", "risico's")))[0].text
    assert "Uitval van het netwerk" in before
    async with filled.writing() as session:
        found = await session.get(Risk, "r-1")
        assert found is not None
        await change_record(session, found, found.version, {"title": "Brand in de kelder"}, "karin@x", "chat", AT)
    after = (await conversation.reply(said_by("piet", "risico's")))[0].text
    assert "Brand in de kelder" in after
    assert "Uitval van het netwerk" not in after


async def test_the_same_answer_is_made_once(filled: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot import given

    conversation = StavazaConversation(filled, clock, Language.NL, is_local=False)
    first = await conversation.reply(said_by("piet", "risico's"))

    def refuse(_answer: Any) -> None:
        raise AssertionError("rendered again")

    monkeypatch.setattr(given, "render", refuse)
    assert await conversation.reply(said_by("joost", "risico's")) == first


@pytest.mark.parametrize("matter", ["name", "mine"])
def test_a_reading_in_which_it_matters_who_asks_is_not_given_to_others(matter: str) -> None:
    readings = Readings()
    secret = Name("risks", "key", "r-2", "Vertrek van de bewaker", frozenset({"karin@x"}))

    def understand(asker: Asker, _earlier: Question | None) -> Understood:
        allowed = asker.may_see(secret) if matter == "name" else asker.key == "karin@x"
        return Understood(Question("risks", keys=("r-2",) if allowed else ()), Language.NL)

    def read(key: str) -> Understood:
        asker = Asker(key, Language.NL, lambda name: name.only_for is None or key in name.only_for)
        found = readings.understanding("het vertrek", None, asker, None, understand)
        assert isinstance(found, Understood)
        return found

    for _ in range(2):
        assert read("karin@x").question.keys == ("r-2",)
        assert read("piet@x").question.keys == ()


def test_a_follow_up_is_read_after_each_question_anew_and_what_stands_alone_once() -> None:
    readings = Readings()
    asked: list[Question | None] = []

    def understand(_asker: Asker, earlier: Question | None) -> Understood:
        asked.append(earlier)
        if earlier is None or earlier.topic != "risks":
            return Understood(Question("projects"), Language.NL)
        return Understood(earlier.having(Filter("status", "active")), Language.NL, is_follow_up=True)

    def read(earlier: Question | None) -> Question:
        asker = Asker("piet@x", Language.NL, lambda _name: True)
        found = readings.understanding("en welke zijn actief?", None, asker, earlier, understand)
        assert isinstance(found, Understood)
        return found.question

    for _ in range(2):
        for number in ("r-1", "r-2"):
            completed = Question("risks", keys=(number,), filters=(Filter("status", "active"),))
            assert read(Question("risks", keys=(number,))) == completed
            assert read(Question("budgets", keys=(number,))) == Question("projects")
        assert read(None) == Question("projects")
    # Each follow-up twice (whether it is one shows by reading it), after any budget once, and once after nothing.
    assert len(asked) == 2 * 2 + 1 + 1


def test_what_only_some_subjects_complete_is_read_once_after_all_others() -> None:
    readings = Readings()
    asked: list[str] = []

    def understand(_asker: Asker, earlier: Question | None) -> Understood:
        assert earlier is not None
        completes = earlier.is_of({"risks", "budgets"})
        asked.append("completes" if completes else "stands alone")
        return Understood(Question(earlier.topic if completes else "projects"), Language.NL)

    def read(topic: str) -> str:
        asker = Asker("piet@x", Language.NL, lambda _name: True)
        found = readings.understanding("en in 2019?", None, asker, Question(topic), understand)
        assert isinstance(found, Understood)
        return found.question.topic

    for _ in range(2):
        assert [read(topic) for topic in ("contracts", "risks", "staffing", "budgets", "projects")] == [
            "projects", "risks", "projects", "budgets", "projects",
        ]  # fmt: skip
    assert asked == ["stands alone", "completes", "completes"]


async def test_a_question_that_stands_alone_is_read_once_whatever_was_asked_before(
    filled: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot import conversation

    texts: list[str] = []

    def understood(text: str, *more: Any) -> Any:
        texts.append(text)
        return understand(text, *more)

    monkeypatch.setattr(conversation, "understand", understood)
    bot = StavazaConversation(filled, clock, Language.NL, is_local=False)
    heard = set()
    for before in ("toezeggingen", "contracten", "welke projecten staan op rood?", "hoeveel fte hebben we?"):
        await bot.reply(said_by("piet", before))
        heard.add((await bot.reply(said_by("piet", "welke risico's zijn er?")))[0].text)
    assert len(heard) == 1
    assert texts.count("welke risico's zijn er?") == 1


@pytest.mark.parametrize("before", ["toezeggingen", "contracten", "risico's"])
async def test_a_message_is_read_as_if_nothing_were_kept(filled: Store, clock: Clock, before: str) -> None:
    kept = StavazaConversation(filled, clock, Language.NL, is_local=False)
    messages = ("en in 2019?", "hoeveel zijn het er?", "de rest", "wat is de bron?", "en het jaar daarvoor?", "mijn")
    for message in messages:
        for earlier in ("contracten", "welke risico's zijn er?", "hoeveel budget is er in 2020?"):
            await kept.reply(said_by("piet", earlier))
            await kept.reply(said_by("piet", message))
    for message in messages:
        fresh = StavazaConversation(filled, clock, Language.NL, is_local=False)
        said = []
        for bot in (kept, fresh):
            await bot.reply(said_by("piet", before))
            said.append([reply.text for reply in await bot.reply(said_by("piet", message))])
        assert said[0] == said[1]


async def begun(bot: StavazaConversation, incoming: Incoming) -> Any:
    """Begin a message and let the store be looked at."""
    exchange = bot.begin(incoming)
    await bot._batches.flush()
    return exchange


async def test_what_was_answered_before_is_at_hand_for_whom_it_is_the_same(filled: Store, clock: Clock) -> None:
    bot = StavazaConversation(filled, clock, Language.NL, is_local=False)
    texts = {}
    for name in PEOPLE:
        first = await begun(bot, said_by(name, "mijn risico's"))
        assert first.at_hand() is None
        texts[name] = (await first.reply())[0].text
        await first.kept()
        # After this question the same one could also complete it: it is read once more.
        await bot.reply(said_by(name, "mijn risico's"))
    for name in PEOPLE:
        again = (await begun(bot, said_by(name, "mijn risico's"))).at_hand()
        assert again is not None
        assert again[0].text == texts[name]
    # Others' answers, to the same words: never at hand of who may not see them.
    for _ in range(2):
        await bot.reply(said_by("mara", "risico's"))
    assert "bewaker" in (await begun(bot, said_by("mara", "risico's"))).at_hand()[0].text
    for name in ("piet", "joost"):
        other = (await begun(bot, said_by(name, "risico's"))).at_hand()
        assert other is None or "bewaker" not in other[0].text
    in_group = (await begun(bot, said_by("mara", "risico's", PlaceKind.GROUP))).at_hand()
    assert in_group is None or "bewaker" not in in_group[0].text


async def test_nothing_is_at_hand_any_more_once_the_store_has_changed(filled: Store, clock: Clock) -> None:
    bot = StavazaConversation(filled, clock, Language.NL, is_local=False)
    for _ in range(2):
        await bot.reply(said_by("piet", "risico's"))
    assert (await begun(bot, said_by("piet", "risico's"))).at_hand() is not None
    async with filled.writing() as session:
        found = await session.get(Risk, "r-1")
        assert found is not None
        await change_record(session, found, found.version, {"title": "Brand in de kelder"}, "karin@x", "chat", AT)
    after = await begun(bot, said_by("piet", "risico's"))
    assert after.at_hand() is None
    assert "Brand in de kelder" in (await after.reply())[0].text


async def test_what_is_at_hand_is_followed_up(filled: Store, clock: Clock) -> None:
    bot = StavazaConversation(filled, clock, Language.NL, is_local=False)
    for name in ("joost", "piet"):
        await bot.reply(said_by(name, "wat kun je?"))
    await bot.reply(said_by("joost", "welke risico's zijn er?"))
    at_hand = await begun(bot, said_by("piet", "welke risico's zijn er?"))
    assert at_hand.at_hand() is not None
    await at_hand.kept()
    followed = (await bot.reply(said_by("piet", "hoeveel zijn het er?")))[0].text
    assert "Er is 1 actief risico" in followed


async def test_a_store_that_cannot_be_looked_at_in_time_is_read_by_the_answer_itself(
    filled: Store, clock: Clock
) -> None:
    bot = StavazaConversation(filled, clock, Language.NL, is_local=False)
    await bot.reply(said_by("piet", "risico's"))
    early = bot.begin(said_by("piet", "risico's"))
    assert early.at_hand() is None
    assert "Uitval van het netwerk" in (await early.reply())[0].text
    await early.kept()
