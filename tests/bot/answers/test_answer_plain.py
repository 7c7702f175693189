from __future__ import annotations

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt

from bot.answers.plain import clip, could_be_markdown, escape_markdown, tidy, without_functions
from tests.bot.answers.answer_strategies import HOSTILE, nasty_texts

# As Web Chat reads messages: HTML let through, tables, strikethrough.
MARKDOWN = MarkdownIt("js-default", {"html": True})


def shown(markdown: str) -> str:
    """Read Markdown; fails where it is anything but one paragraph of text."""
    tokens = MARKDOWN.parse(markdown)
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    children = [child for token in tokens for child in token.children or []]
    assert {child.type for child in children} <= {"text"}
    return "".join(child.content for child in children)


def shown_in_list(markdown: str) -> str:
    """Read Markdown that is one item of a list; fails where there is anything in it but text."""
    tokens = MARKDOWN.parse(f"- {markdown}")
    around = ["bullet_list_open", "list_item_open", "list_item_close", "bullet_list_close"]
    assert [token.type for token in tokens if not token.type.startswith(("paragraph", "inline"))] == around
    children = [child for token in tokens for child in token.children or []]
    assert {child.type for child in children} <= {"text"}
    return "".join(child.content for child in children)


@given(nasty_texts)
@example("2019. Een jaar")
@example("- 1. # > a")
@example("-- a\x00 b")
@example("&amp;amp;")
@example("\\*a\\\\*")
def test_escaped_text_reads_as_itself(text: str) -> None:
    assert shown(escape_markdown(text)) == tidy(text)
    assert shown_in_list(escape_markdown(text)) == tidy(text)


@given(nasty_texts)
def test_text_that_needs_no_care_reads_as_itself_without_escapes(text: str) -> None:
    plain = tidy(text)
    if not could_be_markdown(plain):
        assert shown(plain) == plain


@pytest.mark.parametrize("text", [text for text in HOSTILE if text not in {"a\nb\r\n\r\n- c\td", "\u202egnirts\u202c"}])
def test_hostile_text_is_taken_for_markdown(text: str) -> None:
    assert could_be_markdown(tidy(text)) or tidy(text) == ""


@pytest.mark.parametrize(
    "text",
    ["€ 1.234,50", "-€ 12", "10-02-2020", "Samen Digitaal (2019)", "kosten & baten", "I&I", "-5%", "'t Veld, 50% + 2"],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert not could_be_markdown(text)
    assert escape_markdown(text) == text


def test_symbols_are_not_made_of_letters_in_brackets() -> None:
    typographer = MarkdownIt("js-default", {"typographer": True})
    assert typographer.renderInline(escape_markdown("punt (c) en (TM)")) == "punt (c) en (TM)"


@given(nasty_texts)
def test_tidy_text_is_one_line_that_can_be_sent(text: str) -> None:
    plain = tidy(text)
    assert plain == tidy(plain)
    assert plain.isprintable() or not any(character in plain for character in "\n\r\t\x1b\x00\x7f\x9b\u202e\u2066")
    plain.encode()


def test_no_break_spaces_stay() -> None:
    assert tidy("€\u00a01.234") == "€\u00a01.234"


def test_card_functions_are_broken() -> None:
    broken = without_functions("{{DATE(2020-01-01T00:00:00Z, SHORT)}} {{TIME(2020-01-01T00:00:00Z)}}")
    assert "{{" not in broken
    assert broken.replace("\u200b", "") == "{{DATE(2020-01-01T00:00:00Z, SHORT)}} {{TIME(2020-01-01T00:00:00Z)}}"


def test_clip() -> None:
    assert clip("Samen Digitaal", 14) == "Samen Digitaal"
    assert clip("Samen Digitaal", 7) == "Samen…"
