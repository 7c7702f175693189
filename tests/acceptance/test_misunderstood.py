"""``python -m bot misunderstood``, as an administrator meets it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.__main__ import misunderstood
from models.feedback import KEPT_FOR
from tests.acceptance.running import DEMONSTRATION, Home


def test_what_was_not_understood_is_listed_the_most_frequent_first(home: Home) -> None:
    home.run("import", str(DEMONSTRATION))
    for question in (
        "stavaza huwelijksmakelaarx",
        "budget voor zwembaden van Jan Hoekstra",
        "Budget voor zwembaden van jan hoekstra?",
    ):
        assert home.run("ask", question, "--as", "j.hoekstra@voorbeeld.example").returncode == 0
    done = home.run("misunderstood")
    assert done.returncode == 0, done.stderr
    header, first, second, thumbs = done.stdout.splitlines()
    assert header.split("\t") == ["aantal", "laatst", "wat", "taal", "onderwerp", "tekst"]
    count, last, kind, language, topic, text = first.split("\t")
    assert (count, kind, language, topic) == ("2", "niet begrepen", "nl", "Budgetten")
    assert text == "budget voor zwembaden van [persoon]"
    assert datetime.strptime(last, "%d-%m-%Y").replace(tzinfo=UTC) <= datetime.now(UTC) + timedelta(days=1)
    assert second.endswith("stavaza huwelijksmakelaarx")
    assert thumbs == "Duimen: 0 omhoog, 0 omlaag."
    assert "hoekstra" not in done.stdout.casefold()
    english = home.run("misunderstood", STAVAZA_LANGUAGE="en").stdout
    assert english.startswith("count\tlast\twhat\tlanguage\tsubject\ttext\n2\t")
    terminal = home.run("misunderstood", FORCE_COLOR="1").stdout
    assert "Niet begrepen of niet geholpen, laatste 90 dagen" in terminal
    assert "│" in terminal


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "In de laatste 7 dagen is er niets onbegrepen gebleven."),
        ("en", "Nothing was misunderstood in the last 7 days."),
    ],
)
def test_nothing_misunderstood_is_said(lived_in: Home, language: str, words: str) -> None:
    done = lived_in.run("misunderstood", "--days", "7", STAVAZA_LANGUAGE=language)
    assert done.returncode == 0
    assert done.stdout.strip() == words


@pytest.mark.parametrize("days", ["0", "181", "veel"])
def test_days_that_cannot_be_are_refused(lived_in: Home, days: str) -> None:
    done = lived_in.run("misunderstood", "--days", days)
    assert done.returncode == 2
    assert "--days" in done.stderr


def test_one_can_look_back_as_far_as_is_kept() -> None:
    [days] = misunderstood.params
    assert getattr(days.type, "max", None) == KEPT_FOR.days
