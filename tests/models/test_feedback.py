from __future__ import annotations

from datetime import UTC, datetime, timedelta

from models import feedback
from models.feedback import KEPT_FOR, Feedback, FeedbackKind
from models.store import Store

NOW = datetime(2020, 2, 10, 14, 37, 12, 345, tzinfo=UTC)


def row(moment: datetime = NOW, text: str = "budget voor zwembaden") -> Feedback:
    return Feedback(moment=moment, kind=FeedbackKind.NOT_UNDERSTOOD, topic="budgets", language="nl", text=text)


async def keep(store: Store, *rows: Feedback) -> None:
    for one in rows:
        async with store.writing() as session:
            await feedback.keep(session, one)


async def test_a_moment_is_kept_to_the_hour(store: Store) -> None:
    await keep(store, row())
    async with store.reading() as session:
        [kept] = await feedback.since(session, NOW - timedelta(days=1))
    assert kept.moment == datetime(2020, 2, 10, 14, tzinfo=UTC)
    assert (kept.kind, kept.topic, kept.language, kept.text) == (
        FeedbackKind.NOT_UNDERSTOOD,
        "budgets",
        "nl",
        "budget voor zwembaden",
    )
    assert kept.question is None


async def test_what_is_too_old_is_deleted_when_something_new_is_kept(store: Store) -> None:
    old, just = NOW - KEPT_FOR - timedelta(hours=1), NOW - KEPT_FOR + timedelta(hours=1)
    await keep(store, row(old, "oud"), row(just, "net niet"))
    async with store.reading() as session:
        assert [one.text for one in await feedback.since(session, old - timedelta(days=1))] == ["oud", "net niet"]
    await keep(store, row(text="nieuw"))
    async with store.reading() as session:
        assert [one.text for one in await feedback.since(session, old - timedelta(days=1))] == ["net niet", "nieuw"]


async def test_only_what_is_asked_for_comes_back_the_oldest_first(store: Store) -> None:
    await keep(store, row(text="b"), row(NOW - timedelta(days=3), "a"), row(NOW - timedelta(days=30), "eerder"))
    async with store.reading() as session:
        assert [one.text for one in await feedback.since(session, NOW - timedelta(days=10))] == ["a", "b"]


def test_there_is_no_place_for_who_asked() -> None:
    assert set(Feedback.__table__.columns.keys()) == {
        "id",
        "moment",
        "kind",
        "topic",
        "language",
        "text",
        "question",
    }
