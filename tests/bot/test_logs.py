"""Log lines: whole, with the correlation id, and without a word of anyone."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from bot import correlation, logs
from bot.logs import LogFormat

logger = logging.getLogger("tests.logs")


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """A stream to log to; the logging of the test run comes back afterwards."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    stream = io.StringIO()
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)


def fail() -> None:
    try:
        raise KeyError("Karin de Boer")
    except KeyError as error:
        raise ConnectionRefusedError(111, "Connection refused") from error


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_is_an_object_with_what_was_told(stream: io.StringIO) -> None:
    logs.configure(LogFormat.JSON, stream)
    reference = correlation.begin()
    told = {"action": "turn", "outcome": "answered", "milliseconds": 3, "person": "Karin"}
    logger.info("Het is\n%s", "één", extra=told)
    (line,) = lines(stream)
    moment = line.pop("time")

    assert moment.endswith("+00:00")
    assert line == {
        "level": "INFO",
        "logger": "tests.logs",
        "message": "Het is\néén",
        "correlation": reference,
        "action": "turn",
        "outcome": "answered",
        "milliseconds": 3,
    }


@pytest.mark.parametrize("log_format", list(LogFormat))
def test_an_exception_is_told_by_kind_and_place_and_not_by_its_words(
    stream: io.StringIO, log_format: LogFormat
) -> None:
    logs.configure(log_format, stream)
    try:
        fail()
    except OSError:
        logger.exception("Mislukt")
    text = stream.getvalue()

    assert "Karin" not in text
    for part in ("builtins.KeyError", "builtins.ConnectionRefusedError: Connection refused", "test_logs.py", "fail"):
        assert part in text
    assert text.index("KeyError") < text.index("ConnectionRefusedError")


def test_a_line_for_people_bears_the_correlation_id(stream: io.StringIO) -> None:
    logs.configure(LogFormat.TEXT, stream)
    reference = correlation.begin()
    logger.warning("Let op")

    assert stream.getvalue().endswith(f" WARNING tests.logs Let op [{reference}]\n")


def test_chatter_is_left_out(stream: io.StringIO) -> None:
    logs.configure(LogFormat.JSON, stream)
    logging.getLogger("alembic.runtime").info("Running upgrade")
    logging.getLogger("apscheduler.scheduler").info("Job")

    assert stream.getvalue() == ""


def test_every_turn_has_an_id_of_its_own() -> None:
    first = correlation.begin()
    assert correlation.current() == correlation.current_or_new() == first
    assert correlation.begin() != first
