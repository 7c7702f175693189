"""What is confidential does not show, by any wording: answers are as if it were not in the store at all.

Two stores are asked the same, one with and one without the confidential rows. To someone who may not see these, or in
front of people who may not, both must say the same, beside the note that something was left out.
"""

from __future__ import annotations

import csv
import json
import random
import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import delete

from bot.answers.answer import Answer
from bot.answers.buttons import button_data
from bot.answers.language import say
from bot.clock import clock_from
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import Ask, Filter, Language, Question
from bot.topics.all import topics_by_key
from models.base import fold_key
from models.conversations import Remembered
from models.store import Store
from models.workbook import read_workbook, write_workbook

EVALUATION = Path(__file__).parents[1] / "evaluation"
TODAY = date(2026, 3, 16)
PERSONAL = Place("a:1", PlaceKind.PERSONAL, "msteams")
GROUP = Place("19:1", PlaceKind.GROUP, "msteams")
pytestmark = pytest.mark.asyncio(loop_scope="module")

NAMED_BY = {
    "toezeggingen": ("commitments", "nummer", "titel"),
    "budgetten": ("budgets", "code", "post"),
    "risicos": ("risks", "nummer", "titel"),
    "projecten": ("projects", "nummer", "naam"),
    "contracten": ("contracts", "nummer", "onderwerp"),
}
"""Sheets with confidential rows: their topic, the column of the key and the one of the name."""
WORDINGS = (
    "{}",
    "status {}",
    "hoe staat {} ervoor?",
    "wie is eigenaar van {}",
    "wat kost {}",
    "hoeveel is er over bij {}",
    "wanneer is {} klaar",
    "waarom {}",
    "who owns {}",
    "how much is spent on {}",
    "en {}?",
    "mijn {}",
)
NOTES = {say(language, note) for language in Language for note in ("without-confidential", "confidential-elsewhere")}
SAMPLED = 150
SEED = 11


@dataclass(frozen=True)
class Secret:
    """A confidential row, as people may name it."""

    topic: str
    key: str
    name: str
    owner: str


@dataclass(frozen=True)
class Pair:
    """The same conversation over the whole store and over the one without what is confidential."""

    stores: tuple[Store, Store]
    conversations: tuple[StavazaConversation, StavazaConversation]

    async def forget(self) -> None:
        for store in self.stores:
            async with store.writing() as session:
                await session.execute(delete(Remembered))

    async def assert_same(self, incoming: Incoming) -> None:
        whole, without = [_seen(await one.answers(incoming)) for one in self.conversations]
        assert whole == without, incoming.text or incoming.value


def _seen(answers: tuple[Answer, ...]) -> list[Answer]:
    return [replace(one, notes=tuple(note for note in one.notes if note not in NOTES)) for one in answers]


def _rows(sheet: str) -> Iterator[dict[str, str]]:
    with (EVALUATION / "municipality" / f"{sheet}.csv").open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def _secrets() -> list[Secret]:
    found = [
        Secret(topic, fold_key(row[key]), row[name], row["eigenaar"])
        for sheet, (topic, key, name) in NAMED_BY.items()
        for row in _rows(sheet)
        if row["vertrouwelijkheid"] == "vertrouwelijk"
    ]
    return list(dict.fromkeys(found))


SECRETS = _secrets()


def _without_secrets(folder: Path) -> Path:
    shutil.copytree(EVALUATION / "municipality", folder)
    for sheet in NAMED_BY:
        rows = list(_rows(sheet))
        with (folder / f"{sheet}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
            writer.writeheader()
            writer.writerows(row for row in rows if row["vertrouwelijkheid"] != "vertrouwelijk")
    return folder


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pair(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Pair]:
    folders = (EVALUATION / "municipality", _without_secrets(tmp_path_factory.mktemp("public") / "municipality"))
    stores = (Store("sqlite://"), Store("sqlite://"))
    for store, folder in zip(stores, folders, strict=True):
        await store.migrate()
        async with store.writing() as session:
            await session.run_sync(write_workbook, read_workbook(folder), actor="test", at=datetime.now(UTC))
    first, second = (StavazaConversation(s, clock_from(TODAY), Language.NL, is_local=True) for s in stores)
    yield Pair(stores, (first, second))
    for store in stores:
        await store.close()


async def test_there_is_something_to_keep() -> None:
    assert {secret.topic for secret in SECRETS} == {topic for topic, _, _ in NAMED_BY.values()}


@pytest.mark.parametrize("secret", SECRETS, ids=lambda secret: secret.name)
async def test_no_wording_of_a_name_shows_it(pair: Pair, secret: Secret) -> None:
    names = [secret.name, secret.key, *(word for word in secret.name.split() if len(word) > 3)]
    names += [f"{word[:-2]}{word[-1]}{word[-2]}" for word in names[2:]]  # mistyped
    for name in names:
        for wording in WORDINGS:
            await pair.forget()
            await pair.assert_same(Incoming(Sender("somebody"), PERSONAL, text=wording.format(name)))


@pytest.mark.parametrize("secret", SECRETS, ids=lambda secret: secret.name)
async def test_a_follow_up_does_not_show_it(pair: Pair, secret: Secret) -> None:
    subject = say(Language.NL, f"topic-{secret.topic}")
    for first in (f"welke {subject} zijn er", f"hoeveel {subject}"):
        for second in (f"en {secret.name}?", f"alleen {secret.name}", "de rest?", "en de vertrouwelijke?", "van wie?"):
            await pair.forget()
            for text in (first, second):
                await pair.assert_same(Incoming(Sender("somebody"), PERSONAL, text=text))


@pytest.mark.parametrize("secret", SECRETS, ids=lambda secret: secret.name)
async def test_a_button_does_not_show_it(pair: Pair, secret: Secret) -> None:
    fields = {"key", *topics_by_key()[secret.topic].slots} & {"item", "supplier", "text", "key"}
    questions = [Question(secret.topic, Ask.ITEM, keys=(secret.key,)), Question(secret.topic, keys=(secret.key,))]
    conditions = [*(Filter(one, secret.key) for one in fields - {"key"}), Filter("owner", secret.owner)]
    questions += [Question(secret.topic, ask, filters=(one,)) for one in conditions for ask in Ask]
    for question in questions:
        value = button_data(Language.NL, question)
        await pair.assert_same(Incoming(Sender("somebody"), PERSONAL, value=value))


@pytest.mark.parametrize("secret", SECRETS, ids=lambda secret: secret.name)
async def test_a_group_does_not_see_what_its_owner_may(pair: Pair, secret: Secret) -> None:
    for text in (secret.name, f"status {secret.name}", f"mijn {say(Language.NL, f'topic-{secret.topic}')}"):
        await pair.forget()
        await pair.assert_same(Incoming(Sender(secret.owner), GROUP, text=text))


async def test_no_question_at_all_shows_it(pair: Pair) -> None:
    """Questions of all kinds: lists, counts, totals, the largest, comparisons, summaries."""
    lines = [
        json.loads(line)
        for name in (
            "tuning.jsonl",
            "tuning_second.jsonl",
            "tuning_wide.jsonl",
            "tuning_blind.jsonl",
            "tuning_fresh.jsonl",
        )
        for line in (EVALUATION / name).read_text("utf-8").splitlines()
    ]
    refused = [line for line in lines if line["expect"] == "refuse" and not line["as"]]
    sampled = random.Random(SEED).sample(lines, SAMPLED)  # noqa: S311 - the same ones each time
    for line in refused + sampled:
        await pair.forget()
        for text in (*line["after"], line["question"]):
            await pair.assert_same(Incoming(Sender("somebody"), PERSONAL, text=text))


@pytest.mark.parametrize("secret", SECRETS, ids=lambda secret: secret.name)
async def test_who_may_see_it_does(pair: Pair, secret: Secret) -> None:
    """So that the other tests cannot pass by finding nothing."""
    await pair.forget()
    incoming = Incoming(Sender(secret.owner), PERSONAL, text=secret.key)
    whole, without = [_seen(await one.answers(incoming)) for one in pair.conversations]
    assert whole != without
