"""The documentation keeps up with the program: a setting, command or make target that is not described fails here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import Settings
from bot.topics.all import TOPICS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(str(f.validation_alias.choices[0]) for f in Settings.model_fields.values()))  # type: ignore[union-attr]
def test_every_setting_is_in_the_readme(name: str) -> None:
    assert f"`{name}`" in README


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"`python -m bot {name}" in README


@pytest.mark.parametrize("folder", ["bot", "jobs", "models", "manifest"])
def test_every_room_is_in_the_layout(folder: str) -> None:
    assert f"`{folder}/" in CONTRIBUTING


def test_every_topic_has_a_name_in_both_languages() -> None:
    for language in ("nl", "en"):
        folder = ROOT / "bot" / "answers" / "texts" / language
        texts = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.ftl"))
        named = set(re.findall(r"^topic-(\w+) =", texts, re.MULTILINE))
        assert {topic.key for topic in TOPICS} <= named


def test_links_and_pictures_in_the_documentation_are_there() -> None:
    for page in (README, CONTRIBUTING):
        for target in re.findall(r"\]\((?!https?:)([^)]+)\)", page):
            assert (ROOT / target).exists(), target


def test_no_address_of_a_package_registry_is_in_the_lock_files() -> None:
    for name in ("requirements.lock", "requirements-test.lock", "package-lock.json"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "resolved" not in text, name
        assert not re.search(r"https?://[^\s\"]*(registry|pypi|pythonhosted|index)", text), name
