"""The contract, the tables, the words and the manual say the same."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
from sqlalchemy import Enum as EnumType
from sqlalchemy import Text

import models.workbook
from models.base import TEXT_LENGTH, Confidential
from models.tables import RECORDS
from models.workbook import messages
from models.workbook.explain import manual
from models.workbook.sheets import SHEETS, Kind, Sheet, fold_name

FOLDER = Path(models.workbook.__file__).parent
REGENERATE = "the tables in README.md are made by models.workbook.explain.manual()"
BOOKKEEPING = {"key", "version", "withdrawn"}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_column_of_a_table_is_in_its_sheet(sheet: Sheet) -> None:
    table = sheet.table.__table__
    fields = [column.field for column in sheet.columns]
    unmarked = {"example"} - set(fields)
    assert set(fields) == set(table.columns.keys()) - BOOKKEEPING - unmarked
    assert len(set(fields)) == len(fields)
    assert bool(unmarked) is (sheet.name in ("personen", "vrije_dagen", "instellingen"))
    for column in sheet.columns:
        stored = table.columns[column.field]
        # What the table asks for is there: a required cell, or a default.
        assert stored.nullable or column.required or column.default is not None, column.name
        assert bool(stored.foreign_keys) is (column.refers is not None), column.name
        if isinstance(stored.type, EnumType):
            assert stored.type.enum_class is not None
            assert set(stored.type.enum_class) == set(column.words.values()), column.name
        if column.kind is Kind.TEXT:
            assert isinstance(stored.type, Text), column.name
            assert column.longest == TEXT_LENGTH


def test_sheets_are_in_the_order_of_the_tables() -> None:
    assert tuple(sheet.table for sheet in SHEETS) == RECORDS
    names = [fold_name(sheet.name) for sheet in SHEETS]
    assert len(set(names)) == len(names)
    for sheet in SHEETS:
        folded = [fold_name(column.name) for column in sheet.columns]
        assert len(set(folded)) == len(folded)
        assert all(sheet.column(name).required for name in sheet.key)
        for column in sheet.columns:
            assert column.refers is None or fold_name(column.refers) in names[: names.index(fold_name(sheet.name)) + 1]


def test_sheets_with_an_owner_or_a_date_can_be_kept_from_others() -> None:
    for sheet in SHEETS:
        names = {column.name for column in sheet.columns}
        assert ("vertrouwelijkheid" in names) is bool(names & {"eigenaar", "peildatum"})
        assert ("vertrouwelijkheid" in names) is issubclass(sheet.table, Confidential)


def test_a_sheet_knows_its_columns() -> None:
    assert SHEETS[0].column("rol").words
    with pytest.raises(KeyError):
        SHEETS[0].column("kleur")


def test_the_manual_lists_every_sheet_and_column() -> None:
    text = (FOLDER / "README.md").read_text()
    assert text.endswith(manual()), REGENERATE
    for sheet in SHEETS:
        _, _, part = text.partition(f"### {sheet.name}\n")
        part = part.partition("\n### ")[0]
        assert all(f"`{column.name}`" in part for column in sheet.columns)


@pytest.mark.parametrize("code", messages.MESSAGES)
def test_every_message_says_the_same_in_both_languages(code: str) -> None:
    dutch, english = messages.MESSAGES[code]["nl"], messages.MESSAGES[code]["en"]
    assert dutch != english
    asked = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (dutch, english)]
    assert asked[0] == asked[1]


def test_every_message_is_used_and_every_code_has_a_message() -> None:
    words: set[str] = set()
    for module in FOLDER.glob("*.py"):
        if module.name != "messages.py":
            words |= {
                node.value
                for node in ast.walk(ast.parse(module.read_text()))
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    assert set(messages.MESSAGES) <= words
    calls = re.compile(r'(?:Problem|CellError|_refused|_refuse|_warn|Breach)\(\s*"(\w+)"')
    used = {code for module in FOLDER.glob("*.py") for code in calls.findall(module.read_text())}
    assert used <= set(messages.MESSAGES)


def test_stages_kinds_and_hints_have_both_languages() -> None:
    for words in (messages.STAGES, messages.KINDS, messages.HINTS):
        assert all(set(texts) == {"nl", "en"} for texts in words.values())
    assert {kind.value for kind in Kind} <= set(messages.HINTS)


def test_words_of_lists_have_each_one_meaning() -> None:
    for sheet in SHEETS:
        for column in sheet.columns:
            assert all(word == word.strip().lower() for word in column.words)
            assert len(set(column.words.values())) == len(column.words)
