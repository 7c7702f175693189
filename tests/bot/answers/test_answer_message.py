from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from bot.answers.answer import Answer
from bot.answers.language import text_ids
from bot.answers.message import message_text
from bot.answers.phrases import source_line
from bot.question import Language
from tests.bot.answers.answer_samples import BUDGET, NOTHING_FOUND, PROMISES, RISKS
from tests.bot.answers.answer_strategies import answers


def test_a_list_is_told_line_by_line() -> None:
    first, lines, shown, note, source = message_text(PROMISES).split("\n\n")
    assert first == "Van de 7 toezeggingen staan er nog 6 open; 1 is te laat."
    assert lines.splitlines()[2] == (
        "- ✗ 3\\. Overzicht van samenwerkingsprojecten met De Fryske Marren en andere gemeenten: 29 dagen te laat "
        "(te laat · termijn 12-01-2020)"
    )
    assert shown == "1 tot 8 van 12"
    assert note == "Let op: Statussen zijn voorbeeldcijfers: de rapportage noemt ze niet."
    assert source == "Bron: Halfjaarlijkse rapportage I&I · stand per 10-02-2020"


def test_facts_are_told_with_their_sign() -> None:
    assert "- ✓ Restant: € 112.350\n" in message_text(BUDGET)


def test_every_count_of_a_matrix_is_text() -> None:
    text = message_text(RISKS)
    assert "Bruto: vóór maatregelen" in text
    assert "- Kans 5: 0 · 0 · 0 · 1 · 2\n- Kans 4: 0 · 0 · 1 · 3 · 2\n- Kans 3: 0 · 4 · 12 · 2 · 1" in text
    assert "✗ rood 3 · ▲ oranje 8 · ✓ groen 24 · samen 35" in text


def test_an_empty_list_is_just_the_headline() -> None:
    text = "No promise was due before 1 Jan 2018.\n\nSource: Register of promises · as of 10 Feb 2020"
    assert message_text(NOTHING_FOUND) == text


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (BUDGET, "Bron: Financiële administratie · stand 31-12-2019 t/m 31-01-2020"),
        (replace(BUDGET, as_of_until=None), "Bron: Financiële administratie · stand per 31-12-2019"),
        (replace(BUDGET, as_of_until=date(2019, 12, 31)), "Bron: Financiële administratie · stand per 31-12-2019"),
        (replace(BUDGET, source=""), "Stand 31-12-2019 t/m 31-01-2020"),
        (replace(BUDGET, as_of=None, as_of_until=None), "Bron: Financiële administratie"),
        (replace(BUDGET, source="", as_of=None, as_of_until=None), ""),
        (replace(BUDGET, language=Language.EN), "Source: Financiële administratie · as of 31 Dec 2019 to 31 Jan 2020"),
    ],
)
def test_source_and_date(answer: Answer, line: str) -> None:
    assert source_line(answer) == line


@given(answers)
@settings(max_examples=60, deadline=None)
def test_a_message_holds_only_paragraphs_and_flat_lists(answer: Answer) -> None:
    tokens = MarkdownIt("js-default", {"html": True}).parse(message_text(answer))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {"paragraph", "inline", "bullet_list", "list_item"}
    assert max((token.level for token in tokens), default=0) <= 4
    assert {child.type for token in tokens for child in token.children or []} <= {"text"}


def test_both_languages_have_the_same_texts() -> None:
    def own(language: Language) -> set[str]:
        return {text for text in text_ids(language) if text.startswith("rendering-")}

    assert own(Language.NL) == own(Language.EN) != set()
