"""Builds the app package: manifest, English localisation and icons in one zip that is the same for the same settings.

The fields and their limits follow version 1.20 of Microsoft's Teams manifest schema, which the tests hold it against.
"""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache
from importlib import resources
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from manifest import icons
from manifest.settings import ManifestSettings

# Settled, and the last version before scopes that Stavaza does not use; its limits are stricter than later ones.
MANIFEST_VERSION = "1.20"
DEFAULT_LANGUAGE = "nl"
ADDITIONAL_LANGUAGES = ("en",)

_SCHEMAS = f"https://developer.microsoft.com/en-us/json-schemas/teams/v{MANIFEST_VERSION}"
_COLOR_ICON = "color.png"
_OUTLINE_ICON = "outline.png"
# The first moment a zip file can hold; the real one would make every build a different file.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE_FILE = 0o100644 << 16


class _Text(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Name(_Text):
    """What the app is called."""

    short: Annotated[str, Field(min_length=1, max_length=30)]
    full: Annotated[str, Field(min_length=1, max_length=100)]


class Description(_Text):
    """What the app is for: one line, and paragraphs."""

    short: Annotated[str, Field(min_length=1, max_length=80)]
    full: Annotated[tuple[str, ...], Field(min_length=1)]

    @property
    def paragraphs(self) -> str:
        """The full description as one text."""
        return "\n\n".join(self.full)


class Command(_Text):
    """A suggestion in the chat: the title is sent as the message, so it is a whole question."""

    title: Annotated[str, Field(min_length=1, max_length=32)]
    description: Annotated[str, Field(min_length=1, max_length=128)]


class Commands(_Text):
    """The suggestions in a personal chat, and those where others read along."""

    personal: Annotated[tuple[Command, ...], Field(min_length=1, max_length=10)]
    shared: Annotated[tuple[Command, ...], Field(min_length=1, max_length=10)]


class Texts(_Text):
    """Everything in the package that a person reads, in one language."""

    name: Name
    description: Description
    commands: Commands


@cache
def load_texts(language: str) -> Texts:
    """Return the texts in a language (``nl`` or ``en``) from ``manifest/texts``."""
    source = resources.files("manifest").joinpath("texts", f"{language}.json")
    return Texts.model_validate_json(source.read_text(encoding="utf-8"))


def build_manifest(settings: ManifestSettings) -> dict[str, Any]:
    """Return the content of manifest.json, in the default language."""
    texts = load_texts(DEFAULT_LANGUAGE)
    return {
        "$schema": f"{_SCHEMAS}/MicrosoftTeams.schema.json",
        "manifestVersion": MANIFEST_VERSION,
        "version": settings.app_version,
        "id": str(settings.teams_app_id),
        "localizationInfo": {
            "defaultLanguageTag": DEFAULT_LANGUAGE,
            "additionalLanguages": [
                {"languageTag": language, "file": f"{language}.json"} for language in ADDITIONAL_LANGUAGES
            ],
        },
        "developer": {
            "name": settings.developer_name,
            "websiteUrl": str(settings.website_url),
            "privacyUrl": str(settings.privacy_url),
            "termsOfUseUrl": str(settings.terms_url),
        },
        "name": {"short": texts.name.short, "full": texts.name.full},
        "description": {"short": texts.description.short, "full": texts.description.paragraphs},
        "icons": {"color": _COLOR_ICON, "outline": _OUTLINE_ICON},
        "accentColor": icons.BACKGROUND,
        "bots": [
            {
                "botId": str(settings.bot_id),
                "scopes": ["personal", "team", "groupChat"],
                "commandLists": [
                    {"scopes": ["personal"], "commands": _listed(texts.commands.personal)},
                    {"scopes": ["team", "groupChat"], "commands": _listed(texts.commands.shared)},
                ],
                "supportsFiles": False,
                # Stavaza answers. True would also silence its reminders on telephones.
                "isNotificationOnly": False,
            }
        ],
        "defaultInstallScope": "personal",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot"},
        # Who asks decides what "mine" is; reminders go to the owner's own chat.
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [settings.public_host],
    }


def build_localisation(language: str) -> dict[str, str]:
    """Return the content of a localisation file: for each text of the manifest its path and the text in a language."""
    texts = load_texts(language)
    localisation = {
        "$schema": f"{_SCHEMAS}/MicrosoftTeams.Localization.schema.json",
        "name.short": texts.name.short,
        "name.full": texts.name.full,
        "description.short": texts.description.short,
        "description.full": texts.description.paragraphs,
    }
    for place, commands in enumerate((texts.commands.personal, texts.commands.shared)):
        for number, command in enumerate(commands):
            path = f"bots[0].commandLists[{place}].commands[{number}]"
            localisation[f"{path}.title"] = command.title
            localisation[f"{path}.description"] = command.description
    return localisation


def build_package(settings: ManifestSettings) -> bytes:
    """Return the app package as a zip file; the same settings give the same bytes."""
    files = {
        "manifest.json": _json(build_manifest(settings)),
        **{f"{language}.json": _json(build_localisation(language)) for language in ADDITIONAL_LANGUAGES},
        _COLOR_ICON: icons.color_icon(),
        _OUTLINE_ICON: icons.outline_icon(),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.create_system = _UNIX
            entry.external_attr = _READABLE_FILE
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return target.getvalue()


def _listed(commands: tuple[Command, ...]) -> list[dict[str, str]]:
    return [command.model_dump() for command in commands]


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
