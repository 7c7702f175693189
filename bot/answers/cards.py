"""An answer as an Adaptive Card 1.5, as plain dicts: one column, readable on a phone, in light and in dark.

Only elements that Teams and Web Chat both show: TextBlock, RichTextBlock, ColumnSet, Container, Image, Action.Submit.
No colour is set but the named ones, which each client turns into its own for its theme.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.answers.answer import Answer, Button, Entry, Fact, Listing, Matrix, Sign
from bot.answers.buttons import Thumb, button_data, thumb_data
from bot.answers.language import say
from bot.answers.phrases import matrix_lines, note_lines, source_line, zones_line
from bot.answers.pictures import data_uri, matrix_picture, shown_width
from bot.answers.plain import MARKS, could_be_markdown, escape_markdown, tidy, without_functions
from bot.question import Language, Question

VERSION = "1.5"

LONGEST_BESIDE = 22
"""Characters that a value may have to stand at the right of its title on a phone; a longer one goes below."""

OPENS_MARK = "›"

_COLOURS = {Sign.GOOD: "Good", Sign.ATTENTION: "Warning", Sign.BAD: "Attention", Sign.NEUTRAL: "Default"}

_THUMBS = {Thumb.HELPFUL: ("👍", "feedback-helpful"), Thumb.NOT_HELPFUL: ("👎", "feedback-not-helpful")}
"""What each thumb looks like, and the text by which it is read aloud."""

_LOOKS_OF_BLOCK = ("horizontalAlignment", "spacing", "separator")

_Element = dict[str, Any]


def has_card(answer: Answer) -> bool:
    """Tell whether a card adds something to the text: prose alone reads as well without."""
    return bool(answer.facts or answer.matrices or answer.buttons or any(each.entries for each in answer.listings))


def answer_card(answer: Answer, *, pictures: bool = True) -> _Element:
    """Return the card of an answer; without ``pictures`` its matrices are there as text alone."""
    card: _Element = {
        "type": "AdaptiveCard",
        "version": VERSION,
        "lang": answer.language.value,
        "fallbackText": escape_markdown(answer.headline),
        "body": list(_body(answer, pictures=pictures)),
    }
    if answer.buttons:
        card["actions"] = [_button(button, answer.language) for button in answer.buttons]
    return card


def _body(answer: Answer, *, pictures: bool) -> Iterator[_Element]:
    if tidy(answer.title):
        yield _text(answer.title, size="Small", isSubtle=True)
    yield _text(answer.headline, weight="Bolder", size="Medium", heading=True, spacing="Small")
    yield from _facts(answer.facts)
    for matrix in answer.matrices:
        yield _matrix(matrix, answer.language, picture=pictures)
    for listing in answer.listings:
        yield from _listing(listing, answer.language)
    for text in answer.body:
        for paragraph in text.splitlines():
            if tidy(paragraph):
                yield _text(paragraph)
    for note in note_lines(answer):
        yield _text(note, size="Small", isSubtle=True)
    yield from _foot(answer)


def _foot(answer: Answer) -> Iterator[_Element]:
    """Give the source with its date, and beside it the thumbs, which so take no room of their own on a phone."""
    line = source_line(answer)
    if answer.question is None:
        if line:
            yield _text(line, size="Small", isSubtle=True, separator=True)
        return
    columns = [_thumb(thumb, answer.language, answer.question) for thumb in Thumb]
    source = _column(_text(line, size="Small", isSubtle=True))
    yield {"type": "ColumnSet", "separator": True, "columns": [source, *columns]}


def _thumb(thumb: Thumb, language: Language, question: Question) -> _Element:
    """Return a thumb, large enough to hit with a finger, and in few bytes: it is on almost every card."""
    mark, title = _THUMBS[thumb]
    pressed = {"type": "Action.Submit", "title": say(language, title), "data": thumb_data(language, thumb, question)}
    return {**_column(_text(mark, size="Large"), width="32px"), "selectAction": pressed}


def _facts(facts: tuple[Fact, ...]) -> Iterator[_Element]:
    for place, fact in enumerate(facts):
        spacing = "Medium" if place == 0 else "Small"
        label, value = _text(fact.label, isSubtle=True), tidy(fact.value)
        if len(value) <= LONGEST_BESIDE:
            beside = _text(value, weight="Bolder", horizontalAlignment="Right")
            columns = [_column(label), *_mark_column(fact.sign), _column(beside, width="auto")]
            yield {"type": "ColumnSet", "spacing": spacing, "columns": columns}
        else:
            below = [*_mark_column(fact.sign), _column(_text(value))]
            yield {**label, "spacing": spacing}
            yield {"type": "ColumnSet", "spacing": "None", "columns": below}


def _listing(listing: Listing, language: Language) -> Iterator[_Element]:
    if tidy(listing.title):
        yield _text(listing.title, weight="Bolder", spacing="Medium")
    for entry in listing.entries:
        yield _entry(entry, language)
    if tidy(listing.shown):
        yield _text(listing.shown, size="Small", isSubtle=True)


def _entry(entry: Entry, language: Language) -> _Element:
    lines = list(_entry_lines(entry))
    row: _Element = {"type": "ColumnSet", "separator": True, "spacing": "Small"}
    row["columns"] = [*_mark_column(entry.sign), _column(*lines)]
    if entry.opens:
        row["selectAction"] = _submit(language, entry.opens)
    return row


def _entry_lines(entry: Entry) -> Iterator[_Element]:
    """Give the title with what stands at its right, a value too long for that place below it, and the details."""
    value = tidy(entry.value)
    beside = value if len(value) <= LONGEST_BESIDE else ""
    right = " ".join(part for part in (beside, OPENS_MARK if entry.opens else "") if part)
    title = _text(entry.title)
    if right:
        at_right = _text(right, weight="Bolder", horizontalAlignment="Right")
        yield {"type": "ColumnSet", "columns": [_column(title), _column(at_right, width="auto")]}
    else:
        yield title
    if value and not beside:
        yield _text(value, weight="Bolder", spacing="None")
    if details := " · ".join(words for detail in entry.details if (words := tidy(detail))):
        yield _text(details, size="Small", isSubtle=True, spacing="None")


def _matrix(matrix: Matrix, language: Language, *, picture: bool) -> _Element:
    items = [_text(matrix.title, weight="Bolder")] if tidy(matrix.title) else []
    heading, *rows = matrix_lines(matrix, language)
    zones = zones_line(matrix, language)
    if picture:
        items.append(
            {
                "type": "Image",
                "url": data_uri(matrix_picture(matrix)),
                "altText": f"{tidy(matrix.title)}. {heading} {'; '.join(rows)}",
                "width": f"{shown_width(matrix)}px",
                "spacing": "Small",
            }
        )
    if tidy(matrix.caption):
        items.append(_text(matrix.caption, spacing="Small"))
    items.append(_text(zones, size="Small", spacing="Small"))
    # One element for all rows: as one each, they cost the second picture its place.
    run = {"type": "TextRun", "text": "\n".join((heading, *rows)), "size": "Small", "isSubtle": True}
    items.append({"type": "RichTextBlock", "inlines": [run], "spacing": "Small"})
    return {"type": "Container", "spacing": "Medium", "separator": True, "items": items}


def _button(button: Button, language: Language) -> _Element:
    return {**_submit(language, button.question), "title": tidy(button.label)}


def _submit(language: Language, question: Question) -> _Element:
    return {"type": "Action.Submit", "data": button_data(language, question)}


def _mark_column(sign: Sign | None) -> tuple[_Element, ...]:
    if sign is None:
        return ()
    return (_column(_text(MARKS[sign], weight="Bolder", color=_COLOURS[sign]), width="20px"),)


def _column(*items: _Element, width: str = "stretch") -> _Element:
    return {"type": "Column", "width": width, "items": list(items)}


def _text(text: str, *, heading: bool = False, **looks: object) -> _Element:
    """Return an element that shows just this text, in the element that is safe for it.

    A TextBlock reads Markdown, each client in its own way, with no escape that holds everywhere. A RichTextBlock knows
    no Markdown, but cannot be a heading: only for texts that need it.
    """
    words = tidy(text)
    if not could_be_markdown(words):
        style = {"style": "heading"} if heading else {}
        return {"type": "TextBlock", "text": words, "wrap": True, **style, **looks}
    of_block: _Element = {
        name: looks.pop(name) for name in ("horizontalAlignment", "spacing", "separator") if name in looks
    }
    return {
        "type": "RichTextBlock",
        "inlines": [{"type": "TextRun", "text": without_functions(words), **looks}],
        **of_block,
    }
