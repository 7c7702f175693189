from __future__ import annotations

import re
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given, settings
from rich.console import Console

from bot.answers.answer import Answer
from bot.answers.terminal import print_answer
from tests.bot.answers.answer_samples import BUDGET, GROSS, PROMISES, RISKS
from tests.bot.answers.answer_strategies import answers

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printed(answer: Answer, *, colours: bool = False, width: int = 100) -> str:
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=colours, color_system="truecolor" if colours else None)
    print_answer(answer, console)
    return out.getvalue()


def test_a_list_is_a_table() -> None:
    lines = printed(PROMISES).splitlines()
    assert lines[:2] == ["Toezeggingen", "Van de 7 toezeggingen staan er nog 6 open; 1 is te laat."]
    assert lines[3].startswith("✗  1. Overzicht van samenwerkingsprojecten")
    assert lines[3].endswith("29 dagen te laat")
    assert "1 tot 8 van 12" in lines
    assert "Let op: Statussen zijn voorbeeldcijfers: de rapportage noemt ze niet." in lines
    assert "Bron: Halfjaarlijkse rapportage I&I · stand per 10-02-2020" in lines


def test_buttons_are_numbered_choices() -> None:
    lines = [line.rstrip() for line in printed(PROMISES).splitlines()]
    assert lines[-4:] == ["Verder met:", "  1. Alleen te laat", "  2. Mijn toezeggingen", "  3. Volgende 4"]


def test_facts_are_a_table() -> None:
    assert re.search(r"^Restant +✓ € 112\.350 *$", printed(BUDGET), re.MULTILINE)


def test_a_matrix_is_a_grid_with_marks_and_numbers() -> None:
    assert re.search(r"^ *Kans 3 +0 ✓ +4 ✓ +12 ▲ +2 ▲ +1 ✗ *$", printed(RISKS), re.MULTILINE)
    assert re.search(r"^Gevolg → +1 +2 +3 +4 +5 *$", printed(RISKS), re.MULTILINE)


@pytest.mark.parametrize("answer", [PROMISES, BUDGET, RISKS])
def test_colours_add_no_words(answer: Answer) -> None:
    plain, coloured = printed(answer), printed(answer, colours=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_markup_and_escapes_are_text() -> None:
    nasty = replace(GROSS, title="[bold]vet[/bold]", y_label="\x1b]0;titel\x07Kans", caption=":smiley:")
    out = printed(Answer(RISKS.language, "[red]rood[/red] \x1b[2Jweg", matrices=(nasty,)))
    assert "[red]rood[/red] [2Jweg" in out
    assert "[bold]vet[/bold]" in out
    assert ":smiley:" in out
    assert CONTROL.search(out) is None


@given(answers)
@settings(max_examples=40, deadline=None)
def test_nothing_but_text_reaches_the_terminal(answer: Answer) -> None:
    assert CONTROL.search(printed(answer, width=60)) is None
