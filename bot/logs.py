"""Logs: a JSON object a line for machines, or lines for people; with the correlation id, without personal content.

What people write, their names and what is in the store never go into a message here; an exception's own words may hold
them, so that only its kind and the places it came through are written down.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from types import TracebackType
from typing import Any, TextIO

from bot import correlation

EXTRAS = ("action", "reference", "status", "outcome", "kind", "channel", "milliseconds", "count")
"""What code may give in ``extra=`` beside the message; anything else is left out."""
DEEPEST = 12
"""Frames of a traceback that are kept: the last ones, where it went wrong."""


class LogFormat(StrEnum):
    """How log lines look."""

    JSON = "json"
    TEXT = "text"


def configure(log_format: LogFormat, stream: TextIO = sys.stderr) -> None:
    """Send all log lines of the process to a stream, in a format."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines() if log_format is LogFormat.JSON else TextLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for chatty in ("alembic", "apscheduler"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


class JsonLines(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, message, correlation, action and the like."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if reference := correlation.current():
            line["correlation"] = reference
        line |= {name: getattr(record, name) for name in EXTRAS if hasattr(record, name)}
        if error := _error(record):
            line["exception"] = list(_described(error))
        return json.dumps(line, ensure_ascii=False, default=str)


class TextLines(logging.Formatter):
    """A line for people, with the correlation id in brackets."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; an exception follows it, indented."""
        moment = datetime.fromtimestamp(record.created).astimezone().isoformat(sep=" ", timespec="milliseconds")
        reference = correlation.current()
        line = f"{moment} {record.levelname} {record.name} {record.getMessage()}"
        if reference:
            line += f" [{reference}]"
        error = _error(record)
        return "\n    ".join([line, *_described(error)]) if error else line


def _error(record: logging.LogRecord) -> BaseException | None:
    return record.exc_info[1] if isinstance(record.exc_info, tuple) else None


def _described(error: BaseException) -> Iterator[str]:
    """Describe an exception and what led to it: kind and places, the first cause first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _described(before)
    reason = f": {error.strerror}" if isinstance(error, OSError) and error.strerror else ""
    yield f"{type(error).__module__}.{type(error).__qualname__}{reason}"
    yield from _places(error.__traceback__)


def _places(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace)[-DEEPEST:]:
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"
