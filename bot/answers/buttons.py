"""What a button carries, and how it is read back when it is pressed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from bot.question import Language, Question, QuestionError

KEY = "stavaza"
VERSION = 1

AnyWord = TypeVar("AnyWord", bound=StrEnum)


class Thumb(StrEnum):
    """What a person thinks of an answer."""

    HELPFUL = "helpful"
    NOT_HELPFUL = "not_helpful"


def button_data(language: Language, question: Question) -> dict[str, Any]:
    """Return the data of a button that asks a question in a language."""
    return {KEY: {"v": VERSION, "language": language.value, "question": question.to_data()}}


def thumb_data(language: Language, thumb: Thumb, question: Question) -> dict[str, Any]:
    """Return the data of a thumb under the answer to a question: one up needs to say no more than its topic."""
    about = Question(question.topic) if thumb is Thumb.HELPFUL else question
    return {KEY: {"v": VERSION, "language": language.value, "feedback": thumb.value, "question": about.to_data()}}


def read_button(value: Mapping[str, Any]) -> tuple[Language, Question] | None:
    """Return what a pressed button asks; None where the value is not one of these buttons.

    The value comes from outside: raises QuestionError where it could not have been written by :func:`button_data`.
    """
    if KEY not in value:
        return None
    data = _data(value)
    return _word(Language, data.get("language")), Question.from_data(data.get("question"))


def read_thumb(value: Mapping[str, Any]) -> tuple[Language, Thumb, Question] | None:
    """Return what a pressed thumb says of which question; None where the value is not a thumb.

    The value comes from outside: raises QuestionError where it could not have been written by :func:`thumb_data`.
    """
    if not isinstance(value.get(KEY), Mapping) or "feedback" not in value[KEY]:
        return None
    data = _data(value)
    language, thumb = _word(Language, data.get("language")), _word(Thumb, data["feedback"])
    return language, thumb, Question.from_data(data.get("question"))


def _data(value: Mapping[str, Any]) -> Mapping[str, Any]:
    data = value[KEY]
    if not isinstance(data, Mapping) or data.get("v") != VERSION:
        raise QuestionError
    return data


def _word(words: type[AnyWord], value: object) -> AnyWord:
    try:
        return words(str(value))
    except ValueError:
        raise QuestionError from None
