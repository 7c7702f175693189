from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import event, func, select

from models.base import Confidentiality
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.history import (
    BATCH,
    CHAT,
    Change,
    ChangedMeanwhile,
    ChangeKind,
    ChangeSet,
    HistoryEntry,
    RecordChange,
    as_text,
    change_record,
    differences,
    history_of,
    record_changes,
    values_of,
)
from models.store import Store, opened

AT = datetime(2020, 2, 10, 9, 0, tzinfo=UTC)
KARIN, JAN = "karin@voorbeeld.nl", "jan@voorbeeld.nl"


def commitment() -> Commitment:
    return Commitment(
        key="t1",
        number="T1",
        title="Visie op ICT",
        kind=CommitmentKind.PROMISE,
        deadline=date(2020, 3, 31),
        deadline_precision=DeadlinePrecision.QUARTER,
        status=CommitmentStatus.OPEN,
        as_of=date(2020, 1, 31),
        version=1,
        withdrawn=False,
        example=False,
        confidentiality=Confidentiality.INTERNAL,
    )


def changes(count: int) -> Iterator[RecordChange]:
    return (RecordChange("budget", f"b{n}", ChangeKind.NEW, {"spent": [None, "0.01"]}) for n in range(count))


@pytest.fixture
async def saved(store: Store) -> Commitment:
    async with store.writing() as session:
        session.add(record := commitment())
    return record


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        (Decimal("1234.50"), "1234.5"),
        (Decimal("0.00"), "0"),
        (Decimal("-0.010000"), "-0.01"),
        (Decimal("1E+3"), "1000"),
        (date(2020, 2, 29), "2020-02-29"),
        (AT, "2020-02-10T09:00:00+00:00"),
        (CommitmentStatus.PARTLY_DONE, "partly_done"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        ("", ""),
    ],
)
def test_values_as_text(value: object, text: str | None) -> None:
    assert as_text(value) == text


def test_differences_of_a_changed_record() -> None:
    old = {"title": "Visie", "spent": Decimal("1.50"), "deadline": date(2020, 1, 1), "note": "x", "same": None}
    new = {"title": "Visie", "spent": Decimal("1.5"), "deadline": date(2020, 2, 1), "note": None, "same": None}
    assert differences(old, new) == {"deadline": ["2020-01-01", "2020-02-01"], "note": ["x", None]}


def test_no_data_and_zero_differ() -> None:
    assert differences({"spent": None}, {"spent": Decimal(0)}) == {"spent": [None, "0"]}


def test_differences_of_a_new_record_are_all_that_is_known() -> None:
    found = differences(None, values_of(commitment()))
    assert found["status"] == [None, "open"]
    assert found["deadline"] == [None, "2020-03-31"]
    assert found["example"] == [None, "false"]
    assert found.keys().isdisjoint({"key", "version", "withdrawn", "description", "done_on"})


async def test_changes_are_written_together_and_in_batches(store: Store) -> None:
    count = 2 * BATCH + 1
    async with store.writing() as session:
        statements: list[int] = []

        @event.listens_for(store.engine.sync_engine, "before_cursor_execute")
        def executed(*_: object) -> None:
            statements.append(1)

        written = await session.run_sync(record_changes, KARIN, "cijfers.xlsx", AT, changes(count))
        assert written is not None
        assert len(statements) < 10
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Change)) == count
        assert (await session.execute(select(ChangeSet.moment, ChangeSet.actor, ChangeSet.source))).all() == [
            (AT, KARIN, "cijfers.xlsx")
        ]
        assert await history_of(session, "budget", f"b{count - 1}") == [
            HistoryEntry(AT, KARIN, "cijfers.xlsx", ChangeKind.NEW, {"spent": [None, "0.01"]})
        ]


async def test_nothing_changed_writes_nothing(store: Store) -> None:
    async with store.writing() as session:
        assert await session.run_sync(record_changes, KARIN, "cijfers.xlsx", AT, []) is None
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(ChangeSet)) == 0


async def test_history_is_of_one_record_and_the_latest_comes_first(store: Store) -> None:
    async with store.writing() as session:
        for hours, kind in enumerate((ChangeKind.NEW, ChangeKind.WITHDRAWN, ChangeKind.RESTORED)):
            made = [RecordChange("risk", "r1", kind, {}), RecordChange("risk", "r2", kind, {})]
            await session.run_sync(record_changes, JAN, "a.xlsx", AT + timedelta(hours=hours), made)
    async with store.reading() as session:
        found = await history_of(session, "risk", "r1")
        assert [entry.kind for entry in found] == [ChangeKind.RESTORED, ChangeKind.WITHDRAWN, ChangeKind.NEW]
        assert found[0].moment == AT + timedelta(hours=2)
        assert await history_of(session, "risk", "r1", limit=1) == found[:1]
        assert await history_of(session, "project", "r1") == []


async def test_the_history_goes_back_with_the_change(store: Store) -> None:
    async def write_half() -> None:
        async with store.writing() as session:
            await session.run_sync(record_changes, JAN, "a.xlsx", AT, changes(1))
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        await write_half()
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Change)) == 0


async def test_a_person_changes_a_record(store: Store, saved: Commitment) -> None:
    new = {"status": CommitmentStatus.DONE, "done_on": date(2020, 2, 9), "title": saved.title}
    async with store.writing() as session:
        changed = await change_record(session, saved, 1, new, KARIN, CHAT, AT)
    assert (changed.version, changed.status, changed.done_on) == (2, CommitmentStatus.DONE, date(2020, 2, 9))
    async with store.reading() as session:
        kept = await session.get_one(Commitment, "t1")
        assert (kept.version, kept.status) == (2, CommitmentStatus.DONE)
        assert await history_of(session, "commitment", "t1") == [
            HistoryEntry(
                AT, KARIN, "chat", ChangeKind.CHANGED, {"status": ["open", "done"], "done_on": [None, "2020-02-09"]}
            )
        ]


async def test_a_change_that_changes_nothing_writes_nothing(store: Store, saved: Commitment) -> None:
    async with store.writing() as session:
        same = await change_record(session, saved, 1, {"status": CommitmentStatus.OPEN}, KARIN, CHAT, AT)
        assert same.version == 1
    async with store.reading() as session:
        assert await history_of(session, "commitment", "t1") == []


async def test_who_comes_second_is_told_who_came_first(store: Store, saved: Commitment) -> None:
    async with store.writing() as session:
        await change_record(session, saved, 1, {"status": CommitmentStatus.IN_PROGRESS}, JAN, CHAT, AT)
    with pytest.raises(
        ChangedMeanwhile, match=r"commitment 't1' was changed .*jan@voorbeeld\.nl, 2020-02-10 09:00"
    ) as e:
        async with store.writing() as session:
            await change_record(session, saved, 1, {"status": CommitmentStatus.DONE}, KARIN, CHAT, AT)
    assert e.value.latest is not None
    assert (e.value.latest.actor, e.value.latest.moment) == (JAN, AT)
    assert e.value.latest.fields == {"status": ["open", "in_progress"]}
    async with store.reading() as session:
        assert await session.scalar(select(Commitment.status)) == CommitmentStatus.IN_PROGRESS
        assert len(await history_of(session, "commitment", "t1")) == 1


async def test_of_many_at_once_one_comes_first(store: Store, saved: Commitment) -> None:
    async def change(number: int) -> None:
        async with store.writing() as session:
            await change_record(session, saved, 1, {"body": f"commissie {number}"}, f"p{number}", CHAT, AT)

    outcomes = await asyncio.gather(*(change(number) for number in range(8)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes if outcome is not None] == [ChangedMeanwhile] * 7
    async with store.reading() as session:
        kept = await session.get_one(Commitment, "t1")
        [entry] = await history_of(session, "commitment", "t1")
    assert (kept.version, kept.body) == (2, entry.fields["body"][1])


async def test_what_was_read_before_someone_else_wrote_is_read_anew(postgres_url: str) -> None:
    # On SQLite nobody else can write while a writing transaction is open.
    async with opened(postgres_url) as store:
        async with store.writing() as session:
            session.add(commitment())
        async with store.writing() as session:
            mine = await session.get_one(Commitment, "t1")
            async with store.writing() as another:
                await change_record(another, mine, 1, {"body": "raad"}, JAN, CHAT, AT)
            with pytest.raises(ChangedMeanwhile):
                await change_record(session, mine, 1, {"body": "college"}, KARIN, CHAT, AT)


async def test_a_stale_copy_in_the_same_session_is_no_way_around(store: Store, saved: Commitment) -> None:
    async with store.writing() as session:
        mine = await session.get_one(Commitment, "t1")
        await change_record(session, mine, 1, {"body": "raad"}, JAN, CHAT, AT)
        with pytest.raises(ChangedMeanwhile):
            await change_record(session, mine, 1, {"body": "college"}, KARIN, CHAT, AT)


async def test_a_withdrawn_or_unknown_record_is_not_changed(store: Store, saved: Commitment) -> None:
    async with store.writing() as session:
        (await session.get_one(Commitment, "t1")).withdrawn = True
    for record in (saved, Commitment(key="gone")):
        with pytest.raises(ChangedMeanwhile) as refused:
            async with store.writing() as session:
                await change_record(session, record, 1, {"body": "raad"}, KARIN, CHAT, AT)
        assert refused.value.latest is None
        assert "in the meantime: look at it again first" in str(refused.value)


@pytest.mark.parametrize("field", ["key", "version", "withdrawn", "example", "is_final", "nonsense"])
async def test_only_facts_can_be_changed(store: Store, saved: Commitment, field: str) -> None:
    with pytest.raises(ValueError, match=f"commitment has no fields to change named {field}"):
        async with store.writing() as session:
            await change_record(session, saved, 1, {field: None}, KARIN, CHAT, AT)


def test_the_message_names_the_moment_in_utc() -> None:
    summer = datetime(2020, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    entry = HistoryEntry(summer.astimezone(UTC), JAN, CHAT, ChangeKind.CHANGED, {})
    assert "2020-06-30 22:30 UTC" in str(ChangedMeanwhile("risk", "r1", entry))
