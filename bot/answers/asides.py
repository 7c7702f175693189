"""What is said of an answer itself: of what date its figures are, where they come from, what words it left out."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.answer import Answer
from bot.answers.language import day, listed, say


def with_aside(answer: Answer, aside: str) -> Answer:
    """Return an answer that begins with its date (``as_of``) or its source (``source``), as far as it has one."""
    if aside == "source" and answer.source:
        said = say(answer.language, "aside-source", source=answer.source)
    elif aside == "as_of" and answer.source:
        said = _dates(answer)
    else:
        return answer
    return replace(answer, headline=f"{said} {answer.headline}")


def with_left_out(answer: Answer, words: tuple[str, ...]) -> Answer:
    """Return an answer that says which of the words that were typed have no part in it."""
    quoted = listed([f"„{word}”" for word in words], answer.language)
    return replace(answer, notes=(*answer.notes, say(answer.language, "words-left-out", words=quoted)))


def _dates(answer: Answer) -> str:
    first, last = answer.as_of, answer.as_of_until or answer.as_of
    if first is None or last is None:
        return say(answer.language, "aside-no-date")
    if first == last:
        return say(answer.language, "aside-date", day=day(first, answer.language))
    return say(answer.language, "aside-dates", first=day(first, answer.language), last=day(last, answer.language))
