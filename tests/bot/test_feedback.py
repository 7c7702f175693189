"""What is kept of a conversation, over the demonstration municipality, and what is not."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from rich.console import Console
from sqlalchemy import insert, select, text

from bot.answers.answer import Answer
from bot.answers.buttons import Thumb, thumb_data
from bot.answers.rendering import render
from bot.answers.terminal import print_answer
from bot.conversation import StavazaConversation
from bot.feedback_commands import grouped
from bot.messages import MOST_BYTES, Incoming, Place, PlaceKind, Sender, message_bytes
from bot.question import Ask, Filter, Language, Question
from bot.topics import helptopic
from models import feedback
from models.feedback import Feedback, FeedbackKind
from models.store import Store
from models.tables import metadata

PERSONAL = Place("a:1", PlaceKind.PERSONAL, "msteams")
JAN = "j.hoekstra@voorbeeld.example"
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


async def ask(conversation: StavazaConversation, words: str, who: str = "29:somebody") -> Answer:
    return await conversation.answer(Incoming(Sender(id=who, name=who), PERSONAL, text=words))


async def press(conversation: StavazaConversation, value: dict[str, Any], who: str = "29:somebody") -> Answer:
    return await conversation.answer(Incoming(Sender(id=who, name=who), PERSONAL, value=value))


async def kept(store: Store) -> Sequence[Feedback]:
    async with store.reading() as session:
        return await feedback.since(session, LONG_AGO)


async def test_a_word_that_an_answer_left_out_is_kept(conversation: StavazaConversation, demonstration: Store) -> None:
    await ask(conversation, "is het gezamenlijk glasvezelnetwerk al opgetuigd?")
    [row] = await kept(demonstration)
    assert row.kind is FeedbackKind.NOT_UNDERSTOOD
    assert "opgetuigd" in row.text


async def test_a_question_that_is_not_understood_is_kept(
    conversation: StavazaConversation, demonstration: Store
) -> None:
    before = datetime.now(UTC)
    await ask(conversation, "Budget voor zwembaden, vraagt Jan Hoekstra (06-12345678, jan@heerenveen.example)", JAN)
    [row] = await kept(demonstration)
    assert row.kind is FeedbackKind.NOT_UNDERSTOOD
    assert row.text == "budget voor zwembaden vraagt [persoon] [nummer] [e-mail]"
    assert (row.topic, row.language, row.question) == ("budgets", "nl", None)
    assert (row.moment.minute, row.moment.second, row.moment.microsecond) == (0, 0, 0)
    assert abs((row.moment - before).total_seconds()) <= 3600


async def test_a_question_that_is_asked_back_is_kept(
    conversation: StavazaConversation, demonstration: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.understanding.outcomes import Unclear

    choices = Question("risks"), Question("projects")
    monkeypatch.setattr(
        "bot.conversation.understand", lambda *_: Unclear(choices, Language.EN, ("Data leak", "Firewall"))
    )
    await ask(conversation, "how many security ones")
    [row] = await kept(demonstration)
    assert (row.kind, row.topic, row.language) == (FeedbackKind.ASKED_BACK, None, "en")
    assert row.text == "how many security ones"


@pytest.mark.parametrize(
    "words", ["welke toezeggingen staan nog open?", "help", "mijn toezeggingen", "🙂", "", "x" * 1500]
)
async def test_nothing_is_kept_where_there_is_nothing_to_learn(
    conversation: StavazaConversation, demonstration: Store, words: str
) -> None:
    await ask(conversation, words)
    assert list(await kept(demonstration)) == []


async def test_nothing_that_points_at_a_person_or_conversation_is_in_the_table(
    conversation: StavazaConversation, demonstration: Store
) -> None:
    await ask(conversation, "zwembaden van Marieke van der Meer en femke dijkstra bsn 123456782", JAN)
    await press(conversation, (await judged(conversation, "toezeggingen van Jan Hoekstra"))[Thumb.NOT_HELPFUL], JAN)
    async with demonstration.reading() as session:
        everything = str((await session.execute(select(*metadata.tables["feedback"].columns))).all()).casefold()
    assert everything.count("feedbackkind.not_helpful") == 1
    for private in (JAN, "hoekstra", "marieke", "femke", "dijkstra", "123456782", PERSONAL.id, "29:"):
        assert private not in everything


async def judged(conversation: StavazaConversation, words: str) -> dict[Thumb, dict[str, Any]]:
    """Ask, and return what the thumbs under the answer carry."""
    (reply,) = await conversation.reply(Incoming(Sender(id="29:somebody"), PERSONAL, text=words))
    assert reply.card is not None
    thumbs = [
        column["selectAction"]["data"] for column in reply.card["body"][-1]["columns"] if "selectAction" in column
    ]
    return dict(zip(Thumb, json.loads(json.dumps(thumbs)), strict=True))


@pytest.mark.parametrize(
    "words",
    [
        "welke toezeggingen staan nog open?",
        "toezeggingen van Jan Hoekstra",
        "hoeveel budget is er nog voor samen digitaal?",
        "hoeveel netto risico's rechtsboven?",
        "hoe staat het glasvezelproject ervoor?",
        "which collaboration projects are finished?",
        "stand reserve 31-12?",
        "bezetting",
        "projecten boven 50k",
    ],
)
async def test_every_answer_with_figures_can_be_judged_both_ways_and_still_fits(
    conversation: StavazaConversation, demonstration: Store, words: str
) -> None:
    (reply,) = await conversation.reply(Incoming(Sender(id="29:somebody"), PERSONAL, text=words))
    assert message_bytes(reply) <= MOST_BYTES
    thumbs = await judged(conversation, words)
    for thumb, headline in (
        (Thumb.HELPFUL, ("Dank u, dat", "Thank you, that")),
        (Thumb.NOT_HELPFUL, ("geef dit", "pass")),
    ):
        answer = await press(conversation, thumbs[thumb])
        assert any(part in answer.headline for part in headline)
        assert answer.question is None
    up, down = await kept(demonstration)
    assert (up.kind, down.kind) == (FeedbackKind.HELPFUL, FeedbackKind.NOT_HELPFUL)
    assert up.topic == down.topic is not None
    assert up.question is None
    assert down.question is not None
    assert down.question["topic"] == down.topic
    assert (up.text, down.text) == ("", "")


async def test_after_a_thumb_down_help_is_near_and_the_conversation_goes_on(conversation: StavazaConversation) -> None:
    thumbs = await judged(conversation, "hoeveel netto risico's rechtsboven?")
    answer = await press(conversation, thumbs[Thumb.NOT_HELPFUL])
    assert answer.headline == "Dank u. Ik geef dit door; stel de vraag gerust anders."
    assert [button.question for button in answer.buttons] == [Question(helptopic.KEY)]
    assert "👎" not in json.dumps(render(answer).card, ensure_ascii=False)
    assert (await ask(conversation, "en bruto?")).headline.startswith("Bruto zijn er 6 actieve risico's rechtsboven")


async def test_two_pictures_are_worth_more_than_thumbs(conversation: StavazaConversation) -> None:
    (reply,) = await conversation.reply(Incoming(Sender(id="29:somebody"), PERSONAL, text="toon de risicomatrix"))
    card = json.dumps(dict(reply.card or {}))
    assert card.count("data:image/png") == 2
    assert message_bytes(reply) <= MOST_BYTES


async def test_the_terminal_has_no_thumbs(conversation: StavazaConversation) -> None:
    console = Console(file=StringIO(), width=100)
    answer = await ask(conversation, "welke toezeggingen staan nog open?")
    assert answer.question is not None
    print_answer(answer, console)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert answer.headline in shown
    assert "👍" not in shown
    assert "Dit klopt" not in shown


async def test_no_figure_no_thumbs(conversation: StavazaConversation) -> None:
    for words in ("help", "budget voor zwembaden", "mijn toezeggingen"):
        assert (await ask(conversation, words)).question is None


GOOD = thumb_data(Language.NL, Thumb.NOT_HELPFUL, Question("commitments"))["stavaza"]


@pytest.mark.parametrize(
    "changed",
    [
        {"v": 9},
        {"language": "fr"},
        {"feedback": "splendid"},
        {"feedback": {}},
        {"question": {"topic": "nothing", "ask": "list"}},
        {"question": {"topic": "risks", "ask": "list", "measure": "secret"}},
        {"question": "x"},
    ],
)
async def test_an_altered_thumb_is_refused_kindly_and_not_kept(
    conversation: StavazaConversation, demonstration: Store, changed: dict[str, Any]
) -> None:
    answer = await press(conversation, {"stavaza": GOOD | changed})
    assert "Deze knop" in answer.headline
    assert list(await kept(demonstration)) == []


async def test_an_answer_is_given_also_when_feedback_cannot_be_kept(
    conversation: StavazaConversation, demonstration: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async with demonstration.writing() as session:
        await session.execute(text("DROP TABLE feedback"))
    with caplog.at_level(logging.WARNING):
        answer = await ask(conversation, "budget voor zwembaden")
    assert answer.headline.startswith("„zwembaden” ken ik niet.")
    assert [getattr(one, "action", None) for one in caplog.records] == ["feedback-not-kept"]
    assert "zwembaden" not in caplog.text


async def test_an_answer_does_not_wait_for_a_store_that_is_busy(
    conversation: StavazaConversation,
    demonstration: Store,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bot.feedback.MOST_SECONDS", 0.05)
    monkeypatch.setattr(demonstration, "writing", lambda: never())
    with caplog.at_level(logging.WARNING):
        answer = await ask(conversation, "budget voor zwembaden")
    assert answer.headline.startswith("„zwembaden” ken ik niet.")
    assert [getattr(one, "action", None) for one in caplog.records] == ["feedback-not-kept"]


@asynccontextmanager
async def never() -> Any:
    """A transaction whose turn does not come."""
    import asyncio

    await asyncio.Event().wait()
    yield


async def test_alike_feedback_is_counted_together_the_most_frequent_first(
    conversation: StavazaConversation, demonstration: Store
) -> None:
    for words in ("budget voor zwembaden", "stavaza huwelijksmakelaarx", "Budget voor ZWEMBADEN?"):
        await ask(conversation, words)
    question = Question("commitments", Ask.COUNT, filters=(Filter("owner", JAN), Filter("late", "yes")))
    for thumb in Thumb:
        await press(conversation, thumb_data(Language.EN, thumb, question))
    groups = grouped(await kept(demonstration))
    assert (groups[0].count, groups[0].text) == (2, "budget voor zwembaden")
    assert {one.text for one in groups[1:]} == {
        "stavaza huwelijksmakelaarx",
        "count, owner is [persoon], late is yes",
    }


async def test_the_same_words_in_another_language_or_topic_are_something_else(demonstration: Store) -> None:
    same = {"moment": datetime.now(UTC), "kind": FeedbackKind.NOT_UNDERSTOOD, "topic": None, "text": "x"}
    async with demonstration.writing() as session:
        await session.execute(
            insert(Feedback), [same | {"language": "nl"}, same | {"language": "en"}, same | {"language": "nl"}]
        )
    assert [(one.language, one.count) for one in grouped(await kept(demonstration))] == [("nl", 2), ("en", 1)]
