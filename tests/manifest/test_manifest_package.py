"""The app package: what is in it, the limits of Teams, both languages, and Microsoft's own schema."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from manifest import icons
from manifest.package import (
    MANIFEST_VERSION,
    build_localisation,
    build_manifest,
    build_package,
    load_texts,
)
from manifest.settings import ManifestSettings

BOT_ID = "11111111-2222-4333-8444-555555555555"
HOST = "stavaza.gemeente.example"
PROJECT = Path(__file__).parents[2]
SCHEMAS = PROJECT / "node_modules/@microsoft/app-manifest/build/json-schemas/teams" / f"v{MANIFEST_VERSION}"

Content = dict[str, Any]


class GivenSettings(ManifestSettings):
    """Settings from the test alone: nothing of this machine's environment or .env."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def settings_with(**settings: str) -> ManifestSettings:
    given: Content = {"MicrosoftAppId": BOT_ID, "STAVAZA_PUBLIC_HOST": HOST, **settings}
    return GivenSettings(**given)


@pytest.fixture
def files() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(build_package(settings_with()))) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture
def manifest(files: dict[str, bytes]) -> Content:
    content: Content = json.loads(files["manifest.json"])
    return content


@pytest.fixture
def english(files: dict[str, bytes]) -> Content:
    content: Content = json.loads(files["en.json"])
    return content


def official_schema(name: str) -> Content:
    path = SCHEMAS / name
    if not path.is_file():
        pytest.skip(f"Microsoft's schema is not there: run 'npm ci' for {path.relative_to(PROJECT)}")
    schema: Content = json.loads(path.read_text(encoding="utf-8-sig"))
    return schema


def faults(schema: Content, content: object) -> list[str]:
    # The schema itself is not checked: it holds patterns in JavaScript's dialect.
    found = jsonschema.Draft4Validator(schema).iter_errors(content)
    return [f"{'/'.join(map(str, fault.path))}: {fault.message}" for fault in found]


def resolve(content: object, path: str) -> object:
    """Follow a localisation key such as ``bots[0].commandLists[1].commands[0].title`` through the manifest."""
    for key, index in re.findall(r"([A-Za-z]+)|\[(\d+)\]", path):
        assert isinstance(content, dict | list)
        content = content[key] if isinstance(content, dict) else content[int(index)]
    return content


def test_everything_lies_at_the_root(files: dict[str, bytes]) -> None:
    assert sorted(files) == ["color.png", "en.json", "manifest.json", "outline.png"]


def test_the_manifest_names_only_files_that_are_in_the_package(manifest: Content, files: dict[str, bytes]) -> None:
    languages = [language["file"] for language in manifest["localizationInfo"]["additionalLanguages"]]

    assert {"manifest.json", *manifest["icons"].values(), *languages} == set(files)
    assert files[manifest["icons"]["color"]] == icons.color_icon()
    assert files[manifest["icons"]["outline"]] == icons.outline_icon()


def test_the_same_settings_give_the_same_bytes() -> None:
    assert build_package(settings_with()) == build_package(settings_with())
    assert build_package(settings_with()) != build_package(settings_with(STAVAZA_APP_VERSION="9.0.0"))


def test_the_settings_arrive_in_the_manifest() -> None:
    manifest = build_manifest(
        settings_with(
            STAVAZA_TEAMS_APP_ID="99999999-2222-4333-8444-555555555555",
            STAVAZA_APP_VERSION="2.3.4",
            STAVAZA_DEVELOPER_NAME="Gemeente Voorbeeld",
            STAVAZA_WEBSITE_URL="https://www.example/site",
            STAVAZA_PRIVACY_URL="https://www.example/private",
            STAVAZA_TERMS_URL="https://www.example/conditions",
        )
    )

    assert manifest["id"] == "99999999-2222-4333-8444-555555555555"
    assert manifest["bots"][0]["botId"] == BOT_ID
    assert manifest["version"] == "2.3.4"
    assert manifest["validDomains"] == [HOST]
    assert manifest["developer"] == {
        "name": "Gemeente Voorbeeld",
        "websiteUrl": "https://www.example/site",
        "privacyUrl": "https://www.example/private",
        "termsOfUseUrl": "https://www.example/conditions",
    }


def test_the_bot_talks_in_all_three_places_and_asks_for_no_more_than_it_needs(manifest: Content) -> None:
    bot = manifest["bots"][0]

    assert bot["scopes"] == ["personal", "team", "groupChat"]
    assert bot["supportsFiles"] is False
    assert bot["isNotificationOnly"] is False
    assert manifest["permissions"] == ["identity", "messageTeamMembers"]
    assert {"webApplicationInfo", "authorization", "devicePermissions"}.isdisjoint(manifest)


def test_each_place_has_one_list_of_commands(manifest: Content) -> None:
    bot = manifest["bots"][0]
    scopes = [scope for commands in bot["commandLists"] for scope in commands["scopes"]]

    assert sorted(scopes) == sorted(bot["scopes"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_texts_keep_within_the_limits_of_teams(language: str) -> None:
    texts = load_texts(language)

    assert len(texts.name.short) <= 30
    assert len(texts.name.full) <= 100
    assert len(texts.description.short) <= 80
    assert len(texts.description.paragraphs) <= 4000
    for commands in (texts.commands.personal, texts.commands.shared):
        assert 1 <= len(commands) <= 10
        assert len({command.title for command in commands}) == len(commands)
        for command in commands:
            assert 1 <= len(command.title) <= 32
            assert 1 <= len(command.description) <= 128


def test_both_languages_suggest_the_same_number_of_commands() -> None:
    dutch, english = load_texts("nl").commands, load_texts("en").commands

    assert len(dutch.personal) == len(english.personal)
    assert len(dutch.shared) == len(english.shared)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_where_others_read_along_nothing_is_mine(language: str) -> None:
    commands = load_texts(language).commands

    assert set(commands.shared) < set(commands.personal)
    assert not [command.title for command in commands.shared if re.search(r"\b(mijn|my|mine)\b", command.title, re.I)]


def test_dutch_is_the_language_of_the_manifest(manifest: Content) -> None:
    assert manifest["localizationInfo"]["defaultLanguageTag"] == "nl"
    assert manifest["name"] == {"short": "Stavaza", "full": "Stavaza – stand van zaken"}
    for path, text in build_localisation("nl").items():
        if path != "$schema":
            assert resolve(manifest, path) == text


def test_english_covers_every_text_of_the_manifest_and_nothing_else(manifest: Content, english: Content) -> None:
    expected = {"name.short", "name.full", "description.short", "description.full"}
    for place, commands in enumerate(manifest["bots"][0]["commandLists"]):
        for number in range(len(commands["commands"])):
            path = f"bots[0].commandLists[{place}].commands[{number}]"
            expected |= {f"{path}.title", f"{path}.description"}

    assert set(english) - {"$schema"} == expected
    untranslated = {path for path in expected if resolve(manifest, path) == english[path]}
    assert untranslated == {"name.short"}


def test_the_manifest_is_valid_by_microsofts_schema(manifest: Content) -> None:
    assert faults(official_schema("MicrosoftTeams.schema.json"), manifest) == []


def test_the_localisation_is_valid_by_microsofts_schema(english: Content) -> None:
    assert faults(official_schema("MicrosoftTeams.Localization.schema.json"), english) == []


def test_microsofts_schema_would_notice_a_fault(manifest: Content, english: Content) -> None:
    manifest["bots"][0]["commandLists"][0]["commands"][0]["title"] = "x" * 33
    english["bots[0].commandLists[0].commands[0].title"] = "x" * 33
    english["description.long"] = "no such text"

    assert len(faults(official_schema("MicrosoftTeams.schema.json"), manifest)) == 1
    assert len(faults(official_schema("MicrosoftTeams.Localization.schema.json"), english)) == 2
