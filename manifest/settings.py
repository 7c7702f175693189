"""What the app package is made from: environment variables and ``.env``, checked before anything is written."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID, uuid5

from pydantic import Field, HttpUrl, UrlConstraints, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

_PROJECT_FILE = Path(__file__).resolve().parent.parent / "pyproject.toml"
# RFC 1123 labels, at least two, the last not all digits: a name the outside world can look up, not an address.
_HOST_NAME = re.compile(
    r"(?=.{4,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+\Z)[a-z0-9][a-z0-9-]{0,61}[a-z0-9]"
)
# A default that could not be worked out because the setting it follows from is wrong: that one is named already.
_FOLLOWS_FROM_A_WRONG_ONE = "default_factory_not_called"

_HttpsUrl = Annotated[HttpUrl, UrlConstraints(allowed_schemes=["https"], max_length=2048)]


class ManifestSettingsError(Exception):
    """One or more settings are wrong; the message says which, what is allowed and how to set them."""


def project_version() -> str:
    """Return the version of Stavaza: from pyproject.toml in a checkout, else from the installed package."""
    if _PROJECT_FILE.is_file():
        return str(tomllib.loads(_PROJECT_FILE.read_text(encoding="utf-8"))["project"]["version"])
    return metadata.version("stavaza")


def _app_of_the_bot(given: dict[str, Any]) -> UUID:
    # The same bot always gives the same app, so that a new package is an update of the one before.
    return uuid5(given["bot_id"], "stavaza-teams-app")


def _home_page(given: dict[str, Any]) -> HttpUrl:
    return HttpUrl(f"https://{given['public_host']}/")


def _privacy_page(given: dict[str, Any]) -> HttpUrl:
    return HttpUrl(f"https://{given['public_host']}/privacy")


def _terms_page(given: dict[str, Any]) -> HttpUrl:
    return HttpUrl(f"https://{given['public_host']}/terms")


class ManifestSettings(BaseSettings):
    """The settings of the app package; each ``description`` says what is allowed, ``examples`` holds one value."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        str_strip_whitespace=True,
    )

    bot_id: UUID = Field(
        validation_alias="MicrosoftAppId",
        description="the application (client) id of the Azure bot registration, a GUID",
        examples=["6f1c2b7e-3c55-4f0e-9a53-2f0f7f5d8c11"],
    )
    public_host: str = Field(
        validation_alias="STAVAZA_PUBLIC_HOST",
        description="the host name the outside world reaches the bot by: with a dot, without https://, port or path",
        examples=["stavaza.gemeente.example"],
    )
    teams_app_id: UUID = Field(
        default_factory=_app_of_the_bot,
        validation_alias="STAVAZA_TEAMS_APP_ID",
        description="the id of the app in Teams, a GUID; left out: derived from MicrosoftAppId",
        examples=["0d6a1a52-8f7e-5b0c-8a43-5f3b9f5d2c77"],
    )
    app_version: str = Field(
        default_factory=project_version,
        validation_alias="STAVAZA_APP_VERSION",
        pattern=r"^(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}$",
        description="the version of the app package, three whole numbers; left out: the version of Stavaza",
        examples=["1.0.2"],
    )
    developer_name: str = Field(
        default="Informatiemanagement",
        validation_alias="STAVAZA_DEVELOPER_NAME",
        min_length=1,
        max_length=32,
        description="who offers the app, 1 to 32 characters; left out: Informatiemanagement",
        examples=["Gemeente Voorbeeld"],
    )
    website_url: _HttpsUrl = Field(
        default_factory=_home_page,
        validation_alias="STAVAZA_WEBSITE_URL",
        description="the page about the app, an https address; left out: the start page of STAVAZA_PUBLIC_HOST",
        examples=["https://intranet.gemeente.example/stavaza"],
    )
    privacy_url: _HttpsUrl = Field(
        default_factory=_privacy_page,
        validation_alias="STAVAZA_PRIVACY_URL",
        description="the privacy statement, an https address; left out: /privacy on STAVAZA_PUBLIC_HOST",
        examples=["https://www.gemeente.example/privacy"],
    )
    terms_url: _HttpsUrl = Field(
        default_factory=_terms_page,
        validation_alias="STAVAZA_TERMS_URL",
        description="the terms of use, an https address; left out: /terms on STAVAZA_PUBLIC_HOST",
        examples=["https://www.gemeente.example/proclaimer"],
    )

    @field_validator("bot_id", "teams_app_id", mode="before")
    @classmethod
    def _is_guid(cls, value: object) -> object:
        try:
            guid = UUID(str(value).strip())
        except ValueError:
            raise ValueError("not a GUID") from None
        if guid.int == 0:
            raise ValueError("the empty GUID stands for nothing")
        return guid

    @field_validator("public_host")
    @classmethod
    def _is_host_name(cls, value: str) -> str:
        host = value.lower()
        if not _HOST_NAME.fullmatch(host):
            raise ValueError("not a host name")
        return host


def load_settings() -> ManifestSettings:
    """Read the settings.

    Raises ManifestSettingsError naming every setting that is missing or wrong, what is allowed and how to set it.
    """
    try:
        return ManifestSettings()  # type: ignore[call-arg]  # the values come from the environment
    except ValidationError as error:
        faults = [fault for fault in error.errors() if fault["type"] != _FOLLOWS_FROM_A_WRONG_ONE]
        raise ManifestSettingsError("\n\n".join(map(_explain, faults))) from None
    except UnicodeDecodeError as error:
        raise ManifestSettingsError(f".env: not a UTF-8 text file ({error.reason} at byte {error.start})") from None


def _explain(fault: ErrorDetails) -> str:
    name = str(fault["loc"][0])
    field = next(field for field in ManifestSettings.model_fields.values() if field.validation_alias == name)
    example = (field.examples or [""])[0]
    found = "missing" if fault["type"] == "missing" else f"{_reason(fault)} (found: {str(fault['input'])[:80]!r})"
    return (
        f"{name}: {found}\n"
        f"  allowed: {field.description}\n"
        f"  set it:  in the environment or as a line in .env, such as {name}={example}"
    )


def _reason(fault: ErrorDetails) -> str:
    return fault["msg"].removeprefix("Value error, ")
