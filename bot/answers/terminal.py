"""An answer on the terminal: tables and colours where there are any, the same words where there are none."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bot.answers.answer import Answer, Entry, Fact, Listing, Matrix, Sign
from bot.answers.language import say
from bot.answers.phrases import note_lines, source_line, zones_line
from bot.answers.plain import MARKS, tidy

_COLOURS = {Sign.GOOD: "green", Sign.ATTENTION: "yellow", Sign.BAD: "red", Sign.NEUTRAL: "bright_black"}
_FILLS = {
    Sign.GOOD: Style(color="black", bgcolor="green"),
    Sign.ATTENTION: Style(color="black", bgcolor="yellow"),
    Sign.BAD: Style(color="bright_white", bgcolor="red", bold=True),
    Sign.NEUTRAL: Style(color="black", bgcolor="white"),
}


def print_answer(answer: Answer, console: Console) -> None:
    """Print the whole answer; buttons as numbered choices, from 1."""
    for block in _blocks(answer):
        console.print(block)


def _blocks(answer: Answer) -> Iterator[RenderableType]:
    if tidy(answer.title):
        yield _text(answer.title, "dim")
    yield _text(answer.headline, "bold")
    if answer.facts:
        yield _below(_facts(answer.facts))
    for matrix in answer.matrices:
        yield _below(_text(matrix.title, "bold"))
        yield _grid(matrix)
        yield _text(matrix.caption)
        yield _text(zones_line(matrix, answer.language))
    for listing in answer.listings:
        yield from _listing(listing)
    for text in answer.body:
        for paragraph in text.splitlines():
            if tidy(paragraph):
                yield _below(_text(paragraph))
    if answer.notes:
        yield _below(Text("\n").join(_text(note, "dim") for note in note_lines(answer)))
    if line := source_line(answer):
        yield _below(_text(line, "dim"))
    if answer.buttons:
        yield _below(_choices(answer))


def _facts(facts: tuple[Fact, ...]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(ratio=None, overflow="fold")
    table.add_column(overflow="fold")
    for fact in facts:
        table.add_row(_text(fact.label), Text.assemble(_mark(fact.sign), _text(fact.value, "bold")))
    return table


def _listing(listing: Listing) -> Iterator[RenderableType]:
    if tidy(listing.title):
        yield _below(_text(listing.title, "bold"))
    if listing.entries:
        table = Table.grid(padding=(0, 1))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        table.add_column(justify="right", overflow="fold")
        for entry in listing.entries:
            table.add_row(_mark(entry.sign), _titled(entry), _text(entry.value, "bold"))
        yield _below(table)
    if tidy(listing.shown):
        yield _text(listing.shown, "dim")


def _titled(entry: Entry) -> Text:
    details = " · ".join(words for detail in entry.details if (words := tidy(detail)))
    lines = [_text(entry.title), *([Text(details, "dim")] if details else [])]
    return Text("\n").join(lines)


def _grid(matrix: Matrix) -> Table:
    """Return the matrix, the highest likelihood first; each cell says its zone by a mark as well as by its colour."""
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right")
    for _ in matrix.counts[0]:
        table.add_column(justify="center", min_width=5)
    for level in reversed(range(len(matrix.counts))):
        cells = [
            Text(f" {count} {MARKS[zone]} ", _FILLS[zone])
            for count, zone in zip(matrix.counts[level], matrix.zones[level], strict=True)
        ]
        table.add_row(_text(f"{tidy(matrix.y_label)} {level + 1}"), *cells)
    levels = (Text(str(level + 1)) for level in range(len(matrix.counts[0])))
    table.add_row(_text(f"{tidy(matrix.x_label)} →"), *levels)
    return table


def _choices(answer: Answer) -> Text:
    lines = [_text(say(answer.language, "rendering-terminal-choices"), "dim")]
    for place, button in enumerate(answer.buttons, start=1):
        lines.append(Text.assemble((f"  {place}. ", "bold cyan"), tidy(button.label)))
    return Text("\n").join(lines)


def _mark(sign: Sign | None) -> Text:
    return Text(f"{MARKS[sign]} ", _COLOURS[sign]) if sign else Text("")


def _below(block: RenderableType) -> Padding:
    return Padding(block, (1, 0, 0, 0), expand=False)


def _text(text: str, style: str = "") -> Text:
    """Return the text as it is: a Text knows no markup, and tidying leaves no escape sequences."""
    return Text(tidy(text), style)
