"""The text of an answer in plain Markdown: it stands by itself, in notifications and for screen readers.

Chat clients show the text and the card below each other. With a card the text is therefore short: the headline, the
names in the list, the source and date. Without one it holds everything.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.answer import Answer, Entry, Fact, Listing, Matrix, Sign
from bot.answers.language import say
from bot.answers.phrases import matrix_lines, note_lines, source_line, zones_line
from bot.answers.plain import MARKS, clip, escape_markdown, tidy
from bot.question import Language

MOST_NAMED = 5
"""Entries that the text beside a card names."""
LONGEST_NAMED = 100
"""Characters of such a name."""


def message_text(answer: Answer) -> str:
    """Return the answer as Markdown: the headline, then every figure, the notes, the source and its date."""
    return "\n\n".join(block for block in _blocks(answer) if block)


def summary_text(answer: Answer) -> str:
    """Return the text that goes with a card: the headline, what the lists name, the notes, the source and its date."""
    names = (_names(listing, answer.language) for listing in answer.listings)
    blocks = (escape_markdown(answer.headline), *names, escape_markdown(" ".join(tidy(note) for note in answer.notes)))
    return "\n\n".join(block for block in (*blocks, escape_markdown(source_line(answer))) if block)


def _names(listing: Listing, language: Language) -> str:
    """Return the first entries of a list in one line, each with its value, saying how many more there are."""
    named = [f"{entry.title} – {entry.value}" if entry.value else entry.title for entry in listing.entries[:MOST_NAMED]]
    line = "; ".join(clip(tidy(name), LONGEST_NAMED) for name in named)
    rest = max(listing.total, len(listing.entries)) - len(named)
    if rest > 0:
        line = f"{line} {say(language, 'rendering-and-more', rest=rest)}"
    return escape_markdown(line)


def _blocks(answer: Answer) -> Iterator[str]:
    yield escape_markdown(answer.headline)
    yield "\n".join(_fact(fact) for fact in answer.facts)
    for listing in answer.listings:
        yield from _listing(listing)
    for matrix in answer.matrices:
        yield from _matrix(matrix, answer.language)
    for text in answer.body:
        for paragraph in text.splitlines():
            yield escape_markdown(paragraph)
    for note in note_lines(answer):
        yield escape_markdown(note)
    yield escape_markdown(source_line(answer))


def _fact(fact: Fact) -> str:
    return f"- {_marked(fact.sign)}{escape_markdown(fact.label)}: {escape_markdown(fact.value)}"


def _listing(listing: Listing) -> Iterator[str]:
    yield escape_markdown(listing.title)
    yield "\n".join(_entry(entry) for entry in listing.entries)
    yield escape_markdown(listing.shown)


def _entry(entry: Entry) -> str:
    line = f"- {_marked(entry.sign)}{escape_markdown(entry.title)}"
    if value := escape_markdown(entry.value):
        line += f": {value}"
    if entry.details and (detail := escape_markdown(entry.details[0])):
        line += f" ({detail})"
    return line


def _matrix(matrix: Matrix, language: Language) -> Iterator[str]:
    yield " · ".join(text for part in (matrix.title, matrix.caption) if (text := escape_markdown(part)))
    heading, *rows = matrix_lines(matrix, language)
    yield escape_markdown(heading)
    yield "\n".join(f"- {escape_markdown(row)}" for row in rows)
    yield escape_markdown(zones_line(matrix, language))


def _marked(sign: Sign | None) -> str:
    return f"{MARKS[sign]} " if sign else ""
