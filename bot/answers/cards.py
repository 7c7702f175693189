"""An answer as an Adaptive Card 1.5, as plain dicts: one column, readable on a phone, in light and in dark.

Only elements that Teams and Web Chat both show: TextBlock, RichTextBlock, ColumnSet, Container, Image, Action.Submit.
No colour is set but the named ones, which each client turns into its own for its theme.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.answer import Answer, Button, Entry, Fact, Listing, Matrix
from bot.answers.buttons import Thumb, button_data, thumb_data
from bot.answers.elements import Element, button, column, mark_column, text_block
from bot.answers.language import say
from bot.answers.phrases import matrix_lines, note_lines, source_line, zones_line
from bot.answers.pictures import data_uri, matrix_picture, shown_width
from bot.answers.plain import escape_markdown, tidy
from bot.question import Language, Question

VERSION = "1.5"

LONGEST_BESIDE = 22
"""Characters that a value may have to stand at the right of its title on a phone; a longer one goes below."""

OPENS_MARK = "›"

_THUMBS = {Thumb.HELPFUL: ("👍", "feedback-helpful"), Thumb.NOT_HELPFUL: ("👎", "feedback-not-helpful")}
"""What each thumb looks like, and the text by which it is read aloud."""


def has_card(answer: Answer) -> bool:
    """Tell whether a card adds something to the text: prose alone reads as well without."""
    has_buttons = bool(answer.buttons or answer.acts)
    return bool(answer.facts or answer.matrices or has_buttons or any(each.entries for each in answer.listings))


def answer_card(answer: Answer, *, pictures: bool = True) -> Element:
    """Return the card of an answer; without ``pictures`` its matrices are there as text alone."""
    card: Element = {
        "type": "AdaptiveCard",
        "version": VERSION,
        "lang": answer.language.value,
        "fallbackText": escape_markdown(answer.headline),
        "body": list(_body(answer, pictures=pictures)),
    }
    if answer.buttons or answer.acts:
        acts = [button(one.label, one.data) for one in answer.acts]
        card["actions"] = [*acts, *(_button(one, answer.language) for one in answer.buttons)]
    return card


def _body(answer: Answer, *, pictures: bool) -> Iterator[Element]:
    if tidy(answer.title):
        yield text_block(answer.title, size="Small", isSubtle=True)
    yield text_block(answer.headline, weight="Bolder", size="Medium", heading=True, spacing="Small")
    yield from _facts(answer.facts)
    for matrix in answer.matrices:
        yield _matrix(matrix, answer.language, picture=pictures)
    for listing in answer.listings:
        yield from _listing(listing, answer.language)
    for text in answer.body:
        for paragraph in text.splitlines():
            if tidy(paragraph):
                yield text_block(paragraph)
    for note in note_lines(answer):
        yield text_block(note, size="Small", isSubtle=True)
    yield from _foot(answer)


def _foot(answer: Answer) -> Iterator[Element]:
    """Give the source with its date, and beside it the thumbs, which so take no room of their own on a phone."""
    line = source_line(answer)
    if answer.question is None:
        if line:
            yield text_block(line, size="Small", isSubtle=True, separator=True)
        return
    columns = [_thumb(thumb, answer.language, answer.question) for thumb in Thumb]
    source = column(text_block(line, size="Small", isSubtle=True))
    yield {"type": "ColumnSet", "separator": True, "columns": [source, *columns]}


def _thumb(thumb: Thumb, language: Language, question: Question) -> Element:
    """Return a thumb, large enough to hit with a finger, and in few bytes: it is on almost every card."""
    mark, title = _THUMBS[thumb]
    pressed = {"type": "Action.Submit", "title": say(language, title), "data": thumb_data(language, thumb, question)}
    return {**column(text_block(mark, size="Large"), width="32px"), "selectAction": pressed}


def _facts(facts: tuple[Fact, ...]) -> Iterator[Element]:
    for place, fact in enumerate(facts):
        spacing = "Medium" if place == 0 else "Small"
        label, value = text_block(fact.label, isSubtle=True), tidy(fact.value)
        if len(value) <= LONGEST_BESIDE:
            beside = text_block(value, weight="Bolder", horizontalAlignment="Right")
            columns = [column(label), *mark_column(fact.sign), column(beside, width="auto")]
            yield {"type": "ColumnSet", "spacing": spacing, "columns": columns}
        else:
            below = [*mark_column(fact.sign), column(text_block(value))]
            yield {**label, "spacing": spacing}
            yield {"type": "ColumnSet", "spacing": "None", "columns": below}


def _listing(listing: Listing, language: Language) -> Iterator[Element]:
    if tidy(listing.title):
        yield text_block(listing.title, weight="Bolder", spacing="Medium")
    for entry in listing.entries:
        yield _entry(entry, language)
    if tidy(listing.shown):
        yield text_block(listing.shown, size="Small", isSubtle=True)


def _entry(entry: Entry, language: Language) -> Element:
    lines = list(_entry_lines(entry))
    row: Element = {"type": "ColumnSet", "separator": True, "spacing": "Small"}
    row["columns"] = [*mark_column(entry.sign), column(*lines)]
    if entry.opens:
        row["selectAction"] = _submit(language, entry.opens)
    return row


def _entry_lines(entry: Entry) -> Iterator[Element]:
    """Give the title with what stands at its right, a value too long for that place below it, and the details."""
    value = tidy(entry.value)
    beside = value if len(value) <= LONGEST_BESIDE else ""
    right = " ".join(part for part in (beside, OPENS_MARK if entry.opens else "") if part)
    title = text_block(entry.title)
    if right:
        at_right = text_block(right, weight="Bolder", horizontalAlignment="Right")
        yield {"type": "ColumnSet", "columns": [column(title), column(at_right, width="auto")]}
    else:
        yield title
    if value and not beside:
        yield text_block(value, weight="Bolder", spacing="None")
    if details := " · ".join(words for detail in entry.details if (words := tidy(detail))):
        yield text_block(details, size="Small", isSubtle=True, spacing="None")


def _matrix(matrix: Matrix, language: Language, *, picture: bool) -> Element:
    items = [text_block(matrix.title, weight="Bolder")] if tidy(matrix.title) else []
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
        items.append(text_block(matrix.caption, spacing="Small"))
    items.append(text_block(zones, size="Small", spacing="Small"))
    # One element for all rows: as one each, they cost the second picture its place.
    run = {"type": "TextRun", "text": "\n".join((heading, *rows)), "size": "Small", "isSubtle": True}
    items.append({"type": "RichTextBlock", "inlines": [run], "spacing": "Small"})
    return {"type": "Container", "spacing": "Medium", "separator": True, "items": items}


def _button(one: Button, language: Language) -> Element:
    return button(one.label, button_data(language, one.question))


def _submit(language: Language, question: Question) -> Element:
    return {"type": "Action.Submit", "data": button_data(language, question)}
