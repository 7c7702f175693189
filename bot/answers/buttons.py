"""What a button carries, and how it is read back when it is pressed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.question import Language, Question, QuestionError

KEY = "stavaza"
VERSION = 1


def button_data(language: Language, question: Question) -> dict[str, Any]:
    """Return the data of a button that asks a question in a language."""
    return {KEY: {"v": VERSION, "language": language.value, "question": question.to_data()}}


def read_button(value: Mapping[str, Any]) -> tuple[Language, Question] | None:
    """Return what a pressed button asks; None where the value is not one of these buttons.

    The value comes from outside: raises QuestionError where it could not have been written by :func:`button_data`.
    """
    if KEY not in value:
        return None
    data = value[KEY]
    if not isinstance(data, Mapping) or data.get("v") != VERSION:
        raise QuestionError
    try:
        language = Language(str(data.get("language")))
    except ValueError:
        raise QuestionError from None
    return language, Question.from_data(data.get("question"))
