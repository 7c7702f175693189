from __future__ import annotations

import asyncio
import logging
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, func, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from models import migrations
from models.base import fold_key
from models.finance import Budget, BudgetPart
from models.organisation import Setting
from models.people import Person, Role
from models.projects import Project, ProjectStatus
from models.risks import Risk, RiskStatus
from models.store import (
    Store,
    UnknownDatabase,
    async_url,
    downgrade,
    is_in_memory,
    migrate,
    opened,
    sync_url,
)

TODAY = date(2020, 2, 10)


def setting(name: str = "organisatie", value: str = "Voorbeeldstad") -> Setting:
    return Setting(key=fold_key(name), name=name, value=value)


def risk(**more: Any) -> Risk:
    given = {
        "key": "r1",
        "number": "R1",
        "title": "Uitval netwerk",
        "gross_likelihood": 4,
        "gross_impact": 5,
        "financial": True,
        "non_financial": False,
        "status": RiskStatus.ACTIVE,
        "as_of": TODAY,
    }
    return Risk(**given | more)


def project(**more: Any) -> Project:
    given = {"key": "p1", "number": "P1", "name": "Glasvezel", "status": ProjectStatus.RUNNING, "as_of": TODAY}
    return Project(**given | more)


@pytest.mark.parametrize(
    ("url", "asynchronous", "synchronous"),
    [
        ("sqlite:///a/b.db", "sqlite+aiosqlite:///a/b.db", "sqlite:///a/b.db"),
        ("sqlite+pysqlite:////a/b.db", "sqlite+aiosqlite:////a/b.db", "sqlite:////a/b.db"),
        ("sqlite+aiosqlite://", "sqlite+aiosqlite://", "sqlite://"),
        ("postgresql://u@h/n", "postgresql+psycopg://u@h/n", "postgresql+psycopg://u@h/n"),
        ("postgresql+asyncpg://u@h:1/n", "postgresql+psycopg://u@h:1/n", "postgresql+psycopg://u@h:1/n"),
    ],
)
def test_any_spelling_of_a_url_gets_our_drivers(url: str, asynchronous: str, synchronous: str) -> None:
    assert str(async_url(url)) == asynchronous
    assert str(sync_url(url)) == synchronous


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://u:geheim@h/n", "://u:geheim@h", "postgresql://u:geheim@h:x/n"]
)
def test_another_url_is_refused_without_showing_it(url: str) -> None:
    with pytest.raises(UnknownDatabase, match=r"must be an SQLAlchemy URL: sqlite:///file\.db") as refused:
        Store(url)
    assert "geheim" not in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


async def test_the_folder_of_a_file_is_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/folder/stavaza.db"
    async with opened(url) as store:
        await store.migrate()
        assert await store.is_reachable() is None
    assert (tmp_path / "new" / "folder" / "stavaza.db").exists()


async def test_writing_commits_at_the_end(store: Store) -> None:
    async with store.writing() as session:
        session.add(setting())
    async with store.reading() as session:
        assert await session.scalar(select(Setting.value)) == "Voorbeeldstad"


async def test_writing_rolls_back_on_an_error(store: Store) -> None:
    async def write_half() -> None:
        async with store.writing() as session:
            session.add(setting())
            await session.flush()
            raise RuntimeError("halfway")

    with pytest.raises(RuntimeError, match="halfway"):
        await write_half()
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Setting)) == 0


async def test_records_can_be_used_after_their_session(store: Store) -> None:
    async with store.writing() as session:
        session.add(kept := setting())
    assert kept.value == "Voorbeeldstad"


async def test_reading_is_refused_to_write(store: Store) -> None:
    async with store.reading() as session:
        session.add(setting())
        with pytest.raises(DBAPIError, match=r"(?i)read.?only"):
            await session.flush()
    async with store.writing() as session:  # by the same connection, which may write again
        session.add(setting())
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Setting)) == 1


async def test_reading_never_commits(store: Store) -> None:
    async with store.reading() as session:
        session.add(setting())
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Setting)) == 0


async def test_reading_does_not_see_what_is_not_committed(store: Store) -> None:
    async with store.writing() as writer:
        writer.add(setting())
        await writer.flush()
        async with store.reading() as reader:
            assert await reader.scalar(select(func.count()).select_from(Setting)) == 0


async def test_one_reading_sees_one_moment(store: Store) -> None:
    count = select(func.count()).select_from(Setting)
    async with store.reading() as reader:
        assert await reader.scalar(count) == 0
        async with store.writing() as writer:
            writer.add(setting())
        assert await reader.scalar(count) == 0
    async with store.reading() as reader:
        assert await reader.scalar(count) == 1


async def test_writers_queue(store: Store) -> None:
    async with store.writing() as session:
        session.add(setting(value="0"))

    async def add_one() -> None:
        async with store.writing() as session:
            counter = await session.get_one(Setting, "organisatie", with_for_update=True)
            counter.value = str(int(counter.value) + 1)

    await asyncio.gather(*(add_one() for _ in range(20)))
    async with store.reading() as session:
        assert await session.scalar(select(Setting.value)) == "20"


async def test_a_second_writer_on_sqlite_waits_for_the_first(sqlite_url: str) -> None:
    order: list[str] = []
    async with opened(sqlite_url) as one, opened(sqlite_url) as other:

        async def write_second() -> None:
            async with other.writing() as session:
                order.append("second has its turn")
                session.add(setting("tweede"))

        async with one.writing() as session:
            second = asyncio.create_task(write_second())
            session.add(setting("eerste"))
            await session.flush()
            order.append("first is done")
        await second
    assert order == ["first is done", "second has its turn"]


SLOW = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000000) SELECT count(*) FROM n"


async def test_a_cancelled_writer_holds_nobody_up(store: Store) -> None:
    async with store.writing() as session:
        session.add(setting(value="before"))
    is_slow = asyncio.Event()

    @event.listens_for(store.engine.sync_engine, "before_cursor_execute")
    def executed(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement == SLOW:
            is_slow.set()

    async def write() -> None:
        async with store.writing() as session:
            await session.execute(text("UPDATE setting SET value = 'halfway'"))
            await session.execute(text(SLOW))

    cancelled = asyncio.create_task(write())
    await is_slow.wait()
    cancelled.cancel()
    with pytest.raises(asyncio.CancelledError):
        await cancelled
    # The cancelled task is still there, and so is its traceback with all that it used.
    async with store.writing() as session:
        mine = await session.get_one(Setting, "organisatie", with_for_update=True)
        assert mine.value == "before"
        mine.value = "after"
    async with store.reading() as session:
        assert await session.scalar(select(Setting.value)) == "after"


async def test_foreign_keys_hold(store: Store) -> None:
    with pytest.raises(IntegrityError):
        async with store.writing() as session:
            session.add(project(owner_key="niemand@voorbeeld.nl"))


async def test_sqlite_is_set_up(sqlite_url: str) -> None:
    expected = {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 30_000, "synchronous": 1}
    async with opened(sqlite_url) as store, store.reading() as session:
        found = {name: await session.scalar(text(f"PRAGMA {name}")) for name in expected}
    assert found == expected


async def test_postgres_ends_what_takes_too_long(postgres_url: str) -> None:
    async with opened(postgres_url) as store, store.reading() as session:
        assert await session.scalar(text("SHOW statement_timeout")) == "30s"
        assert await session.scalar(text("SHOW idle_in_transaction_session_timeout")) == "1min"
        assert await session.scalar(text("SHOW transaction_isolation")) == "repeatable read"
        assert await session.scalar(text("SHOW application_name")) == "stavaza"


async def test_options_in_the_url_come_before_ours(postgres_url: str) -> None:
    url = f"{postgres_url}&options=-c%20statement_timeout%3D7s&application_name=proef"
    async with opened(url) as store, store.reading() as session:
        assert await session.scalar(text("SHOW statement_timeout")) == "7s"
        assert await session.scalar(text("SHOW application_name")) == "proef"


@pytest.mark.parametrize("field", ["gross_likelihood", "gross_impact", "net_likelihood", "net_impact"])
@pytest.mark.parametrize("value", [0, 6])
async def test_likelihood_and_impact_run_from_one_to_five(store: Store, field: str, value: int) -> None:
    with pytest.raises(IntegrityError, match=field):
        async with store.writing() as session:
            session.add(risk(**{field: value}))


async def test_a_risk_has_a_consequence(store: Store) -> None:
    with pytest.raises(IntegrityError, match="consequence"):
        async with store.writing() as session:
            session.add(risk(financial=False))


@pytest.mark.parametrize("value", [-1, 101])
async def test_progress_is_a_percentage(store: Store, value: int) -> None:
    with pytest.raises(IntegrityError, match="progress"):
        async with store.writing() as session:
            session.add(project(progress=value))


async def test_a_language_is_dutch_or_english(store: Store) -> None:
    with pytest.raises(IntegrityError, match="language"):
        async with store.writing() as session:
            session.add(Person(key="k", email="k", name="K", role=Role.EMPLOYEE, language="de"))


async def test_the_edges_are_allowed(store: Store) -> None:
    async with store.writing() as session:
        session.add_all([risk(gross_likelihood=1, net_impact=5), project(progress=0), project(key="p2", progress=100)])
    async with store.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Project)) == 2


async def test_a_store_that_is_behind_says_what_to_run(database_url: str) -> None:
    downgrade(database_url, "base")
    async with opened(database_url) as store:
        assert str(await store.is_reachable()).endswith(
            "has no tables yet: `python -m bot serve` and `python -m bot import` bring it up to date"
        )
        await migrate(database_url)
        assert await store.is_reachable() is None


async def test_a_store_at_an_older_or_unknown_revision_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "head", lambda: "9999")
        wrong = str(await store.is_reachable())
    assert f"is at revision {migrations.head()} and must be at 9999: `python -m bot serve`" in wrong
    async with store.writing() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert "is at revision 9999, which this version does not know" in str(await store.is_reachable())


async def test_a_database_that_is_not_there_is_told(tmp_path: Path) -> None:
    nowhere = f"postgresql://stavaza:s3cr%21t@/stavaza?host={tmp_path}"
    async with opened(nowhere) as store:
        wrong = str(await store.is_reachable())
    assert wrong.startswith("the database postgresql+psycopg://stavaza:***@/stavaza")
    assert "cannot be reached" in wrong
    assert "s3cr" not in wrong


async def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "stavaza.db").write_text("dit is geen database " * 100)
    async with opened(f"sqlite:///{tmp_path}/stavaza.db") as store:
        assert str(await store.is_reachable()).endswith("cannot be reached: file is not a database")


@pytest.mark.parametrize("place", ["stavaza:s3cr%21t@/stavaza?", "/stavaza?user=stavaza&password=s3cr!t&"])
async def test_a_password_is_never_shown(tmp_path: Path, caplog: pytest.LogCaptureFixture, place: str) -> None:
    caplog.set_level(logging.DEBUG)
    url = f"postgresql://{place}host={tmp_path}"
    async with opened(url) as store:
        shown = [repr(store), repr(store.engine), str(await store.is_reachable())]
        with pytest.raises(DBAPIError) as failed:
            async with store.reading() as session:
                await session.execute(select(Setting))
        shown.append(repr(failed.value))
    with pytest.raises(DBAPIError) as failed:
        await migrate(url)
    shown += [repr(failed.value), caplog.text]
    assert not [words for words in shown if "s3cr" in words]


async def test_what_people_wrote_is_not_in_errors(store: Store) -> None:
    with pytest.raises(IntegrityError) as failed:
        async with store.writing() as session:
            await session.execute(
                insert(Budget),
                {
                    "key": "k",
                    "code": "k",
                    "year": 2020,
                    "part": BudgetPart.OPERATIONS,
                    "item": "heel persoonlijk",
                    "budgeted": Decimal(1),
                    "as_of": TODAY,
                    "owner_key": "niemand@voorbeeld.nl",
                },
            )
    assert "heel persoonlijk" not in str(failed.value)


async def test_a_store_in_memory(tmp_path: Path) -> None:
    assert is_in_memory(async_url("sqlite://"))
    assert not is_in_memory(async_url(f"sqlite:///{tmp_path}/a.db"))
    async with opened("sqlite://") as store:
        await store.migrate()
        async with store.writing() as session:
            session.add(setting())
        async with store.reading() as session:
            assert await session.scalar(select(Setting.value)) == "Voorbeeldstad"
