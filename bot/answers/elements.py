"""The small parts that every card is made of, as plain dicts of Adaptive Cards 1.5."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.answers.answer import Sign
from bot.answers.plain import MARKS, could_be_markdown, tidy, without_functions

Element = dict[str, Any]

COLOURS = {Sign.GOOD: "Good", Sign.ATTENTION: "Warning", Sign.BAD: "Attention", Sign.NEUTRAL: "Default"}


def column(*items: Element, width: str = "stretch") -> Element:
    """Return a column with these elements below each other."""
    return {"type": "Column", "width": width, "items": list(items)}


def mark_column(sign: Sign | None) -> tuple[Element, ...]:
    """Return the column with the mark of a sign; nothing where there is none."""
    if sign is None:
        return ()
    return (column(text_block(MARKS[sign], weight="Bolder", color=COLOURS[sign]), width="20px"),)


def button(title: str, data: Mapping[str, Any], **looks: str) -> Element:
    """Return a button that sends its data, with what is filled in on the card once that is in order.

    With ``associatedInputs="none"`` it does so without.
    """
    return {"type": "Action.Submit", "title": tidy(title), "data": dict(data), **looks}


def button_rows(buttons: Sequence[Element], beside: int, spacing: str = "Small") -> Iterator[Element]:
    """Give buttons in rows of so many, which are of one width, also on a phone."""
    for start in range(0, len(buttons), beside):
        row = buttons[start : start + beside]
        columns = [column({"type": "ActionSet", "actions": [one]}) for one in row]
        columns += [column() for _ in range(beside - len(row))]
        yield {"type": "ColumnSet", "spacing": "Small" if start else spacing, "columns": columns}


def text_block(text: str, *, heading: bool = False, **looks: object) -> Element:
    """Return an element that shows just this text, in the element that is safe for it.

    A TextBlock reads Markdown, each client in its own way, with no escape that holds everywhere. A RichTextBlock knows
    no Markdown, but cannot be a heading: only for texts that need it.
    """
    words = tidy(text)
    if not could_be_markdown(words):
        style = {"style": "heading"} if heading else {}
        return {"type": "TextBlock", "text": words, "wrap": True, **style, **looks}
    of_block: Element = {
        name: looks.pop(name) for name in ("horizontalAlignment", "spacing", "separator") if name in looks
    }
    return {
        "type": "RichTextBlock",
        "inlines": [{"type": "TextRun", "text": without_functions(words), **looks}],
        **of_block,
    }
