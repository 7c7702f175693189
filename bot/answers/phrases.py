"""The lines around an answer that text, card and terminal all show: source and date, and a matrix in words."""

from __future__ import annotations

from bot.answers.answer import Answer, Matrix, Sign
from bot.answers.language import day, number, say
from bot.answers.plain import MARKS, tidy
from bot.question import Language

WORST_FIRST = (Sign.BAD, Sign.ATTENTION, Sign.GOOD, Sign.NEUTRAL)


def source_line(answer: Answer) -> str:
    """Return ``Bron: … · stand per 31-12-2019``; empty where the answer has neither."""
    parts = []
    if tidy(answer.source):
        parts.append(say(answer.language, "rendering-source", source=tidy(answer.source)))
    if answer.as_of and answer.as_of_until and answer.as_of_until != answer.as_of:
        first, last = (day(moment, answer.language) for moment in (answer.as_of, answer.as_of_until))
        parts.append(say(answer.language, "rendering-as-of-range", first=first, last=last))
    elif moment := answer.as_of or answer.as_of_until:
        parts.append(say(answer.language, "rendering-as-of", day=day(moment, answer.language)))
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


def note_lines(answer: Answer) -> tuple[str, ...]:
    """Return the notes, each announced as one."""
    return tuple(say(answer.language, "rendering-note", note=tidy(note)) for note in answer.notes if tidy(note))


def matrix_lines(matrix: Matrix, language: Language) -> tuple[str, ...]:
    """Return every figure of a matrix as text, the highest likelihood first, as in the picture."""
    across = len(matrix.counts[0])
    heading = say(language, "rendering-matrix-levels", axis=tidy(matrix.x_label).lower(), highest=str(across))
    rows = []
    for level, counts in reversed(list(enumerate(matrix.counts, start=1))):
        figures = " · ".join(number(count, language) for count in counts)
        rows.append(
            say(language, "rendering-matrix-row", axis=tidy(matrix.y_label), level=str(level), counts=figures),
        )
    return (heading, *rows)


def zones_line(matrix: Matrix, language: Language) -> str:
    """Return the count of each zone, the worst first, and of all: ``✗ rood 3 · ▲ oranje 5 · ✓ groen 4 · samen 12``."""
    cells = [
        (sign, count)
        for signs, counts in zip(matrix.zones, matrix.counts, strict=True)
        for sign, count in zip(signs, counts, strict=True)
    ]
    parts = []
    for zone in WORST_FIRST:
        counts = [count for sign, count in cells if sign is zone]
        if counts:
            words = say(language, "rendering-matrix-zone", sign=zone.value, count=number(sum(counts), language))
            parts.append(f"{MARKS[zone]} {words}")
    total = number(sum(count for _, count in cells), language)
    return " · ".join((*parts, say(language, "rendering-matrix-total", count=total)))
