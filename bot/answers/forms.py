"""A form on a card: what is asked before something is written, in fields that Teams and Web Chat both have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.answers.answer import Sign
from bot.answers.cards import VERSION
from bot.answers.elements import Element, button, button_rows, mark_column, text_block
from bot.answers.language import day, say
from bot.answers.plain import escape_markdown, tidy
from bot.messages import Reply
from bot.question import Language

PEOPLE = "graph.microsoft.com/users"
"""Where the people picker of Teams looks: everybody of the organisation."""
LONGEST_TEXT = 1000


@dataclass(frozen=True, slots=True)
class DateField:
    """A day, from ``first`` to ``last``."""

    name: str
    label: str
    value: date | None = None
    first: date | None = None
    last: date | None = None

    def element(self, language: Language) -> Element:
        """Return the field as an element of a card."""
        made: Element = {
            "type": "Input.Date",
            "id": self.name,
            "label": tidy(self.label),
            "isRequired": True,
            "errorMessage": _range_words(self.first, self.last, language),
        }
        for name, moment in (("value", self.value), ("min", self.first), ("max", self.last)):
            if moment is not None:
                made[name] = moment.isoformat()
        return made


@dataclass(frozen=True, slots=True)
class TextField:
    """Some words."""

    name: str
    label: str
    value: str = ""
    required: bool = False
    lines: bool = True

    def element(self, language: Language) -> Element:
        """Return the field as an element of a card."""
        made: Element = {
            "type": "Input.Text",
            "id": self.name,
            "label": tidy(self.label),
            "maxLength": LONGEST_TEXT,
            "isMultiline": self.lines,
        }
        if self.value:
            made["value"] = self.value
        if self.required:
            made |= {"isRequired": True, "errorMessage": say(language, "form-text-needed")}
        return made


@dataclass(frozen=True, slots=True)
class ChoiceField:
    """One of some choices, each a code and its words. ``finds_people``: Teams looks for more of them itself."""

    name: str
    label: str
    choices: Sequence[tuple[str, str]]
    finds_people: bool = False

    def element(self, language: Language) -> Element:
        """Return the field as an element of a card."""
        made: Element = {
            "type": "Input.ChoiceSet",
            "id": self.name,
            "label": tidy(self.label),
            "choices": [{"title": tidy(words), "value": code} for code, words in self.choices],
            "placeholder": say(language, "form-choose"),
            "isRequired": True,
            "errorMessage": say(language, "form-choice-needed"),
        }
        if self.finds_people:
            made["choices.data"] = {"type": "Data.Query", "dataset": PEOPLE}
        return made


Field = DateField | TextField | ChoiceField


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked. ``fault`` says what is wrong with what was filled in before."""

    title: str
    headline: str
    lines: tuple[str, ...]
    fields: tuple[Field, ...]
    submit: str
    data: dict[str, Any]
    back: str
    back_data: dict[str, Any] = field(default_factory=dict)
    fault: str = ""


def render_form(form: Form, language: Language) -> Reply:
    """Return the form as a message: its card, and text that says what is asked."""
    asked = f"{tidy(form.title)}: {tidy(form.headline)}"
    text = "\n\n".join(escape_markdown(line) for line in (form.fault, asked) if line)
    card: Element = {
        "type": "AdaptiveCard",
        "version": VERSION,
        "lang": language.value,
        "fallbackText": escape_markdown(form.headline),
        "body": list(_body(form, language)),
    }
    return Reply(text, card)


def _body(form: Form, language: Language) -> Iterator[Element]:
    yield text_block(form.title, size="Small", isSubtle=True)
    yield text_block(form.headline, weight="Bolder", size="Medium", heading=True, spacing="Small")
    if form.fault:
        yield notice(form.fault, Sign.BAD)
    for line in form.lines:
        yield text_block(line, isSubtle=True, spacing="Small")
    for one in form.fields:
        yield one.element(language)
    back = button(form.back, form.back_data, associatedInputs="none")
    buttons = [button(form.submit, form.data, style="positive"), back]
    yield from button_rows(buttons, 2, spacing="Medium")


def notice(text: str, sign: Sign) -> Element:
    """Return a line that says what just happened, with its mark."""
    words = {"type": "Column", "width": "stretch", "items": [text_block(text)]}
    columns = {"type": "ColumnSet", "columns": [*mark_column(sign), words]}
    return {"type": "Container", "style": "emphasis", "spacing": "Medium", "items": [columns]}


def _range_words(first: date | None, last: date | None, language: Language) -> str:
    if first and last:
        return say(language, "form-day-between", first=day(first, language), last=day(last, language))
    if last:
        return say(language, "form-day-until", last=day(last, language))
    return say(language, "form-day-needed")
