"""What can be wrong with a workbook: a code, its place and its parameters. The words are in ``messages``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from models.workbook import messages

MOST_SHOWN = 60
"""Characters of a wrong value that are shown back."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One error or warning. ``row`` is the row as Excel shows it (the header is row 1); ``column`` a header's name."""

    code: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    parameters: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """Say it in Dutch (``nl``) or English (``en``): ``sheet, row, column: what is wrong, what is allowed``."""
        return messages.render(self.code, self.parameters, language, sheet=self.sheet, row=self.row, column=self.column)

    def __str__(self) -> str:
        return self.text("nl")


class WorkbookRefused(Exception):  # noqa: N818 - it is a refusal with reasons, not a fault of the program
    """The workbook has errors, so nothing was written; ``problems`` names them all."""

    def __init__(self, problems: Iterable[Problem], warnings: Iterable[Problem] = ()) -> None:
        self.problems = tuple(problems)
        self.warnings = tuple(warnings)
        super().__init__("\n".join(problem.text("en") for problem in self.problems))


class CellError(ValueError):
    """A cell does not hold what its column asks for: a code of ``messages`` and its parameters."""

    def __init__(self, code: str, **parameters: object) -> None:
        self.code = code
        self.parameters = parameters
        super().__init__(code)


def shown(value: object) -> str:
    """Make any value fit to be read in a message: short, on one line, control characters made visible."""
    text = str(value)
    visible = "".join(letter if letter.isprintable() else f"\\x{ord(letter):02x}" for letter in text[: MOST_SHOWN + 1])
    return visible if len(text) <= MOST_SHOWN else f"{visible[:MOST_SHOWN]}…"
