"""Settings: environment variables and ``.env``, checked once at the start. The table of names is in README.md."""

from __future__ import annotations

import ipaddress
import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.logs import LogFormat

DATA_FOLDER = Path("data")
MAY_HOLD_SECRETS = {"MicrosoftAppPassword", "DATABASE_URL", "STAVAZA_SMTP_PASSWORD"}


class AppType(StrEnum):
    """How the Azure bot registration proves itself."""

    SINGLE_TENANT = "SingleTenant"
    USER_ASSIGNED_MSI = "UserAssignedMSI"
    MULTI_TENANT = "MultiTenant"


class MailSecurity(StrEnum):
    """How the connection to the mail server is kept private."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class SettingsError(Exception):
    """One or more settings are wrong; each line of the message names the setting and what is allowed."""


def _named(name: str) -> AliasChoices:
    # pydantic-settings matches environment names without regard to case; the first choice is the documented spelling.
    return AliasChoices(name, name.lower())


class Settings(BaseSettings):
    """Everything that can be set from outside, by the names of the table in README.md."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    app_id: str | None = Field(None, validation_alias=_named("MicrosoftAppId"))
    app_password: SecretStr | None = Field(None, validation_alias=_named("MicrosoftAppPassword"))
    certificate_file: Path | None = Field(None, validation_alias=_named("MicrosoftAppCertificateFile"))
    certificate_key_file: Path | None = Field(None, validation_alias=_named("MicrosoftAppCertificateKeyFile"))
    app_type: AppType = Field(AppType.SINGLE_TENANT, validation_alias=_named("MicrosoftAppType"))
    app_tenant_id: str | None = Field(None, validation_alias=_named("MicrosoftAppTenantId"))
    database_url: str = Field(f"sqlite:///{DATA_FOLDER}/stavaza.db", validation_alias=_named("DATABASE_URL"))
    port: Annotated[int, Field(ge=0, le=65535)] = Field(3978, validation_alias=_named("PORT"))
    host: str = Field("", validation_alias=_named("HOST"))
    today: date | None = Field(None, validation_alias=_named("STAVAZA_TODAY"))
    language: str = Field("nl", pattern="^(nl|en)$", validation_alias=_named("STAVAZA_LANGUAGE"))
    openid_metadata_url: str | None = Field(None, validation_alias=_named("ToBotFromChannelOpenIdMetadataUrl"))
    token_issuer: str | None = Field(None, validation_alias=_named("ToBotFromChannelTokenIssuer"))
    login_url: str | None = Field(None, validation_alias=_named("ToChannelFromBotLoginUrl"))
    oauth_scope: str | None = Field(None, validation_alias=_named("ToChannelFromBotOAuthScope"))
    service_hosts: Annotated[tuple[str, ...], NoDecode] = Field((), validation_alias=_named("STAVAZA_SERVICE_HOSTS"))

    guests: bool = Field(False, validation_alias=_named("STAVAZA_GUESTS"))
    tenant_rate: Annotated[int, Field(ge=0, le=100_000)] = Field(50, validation_alias=_named("STAVAZA_TENANT_RATE"))
    messages_per_minute: Annotated[int, Field(ge=0)] = Field(60, validation_alias=_named("STAVAZA_MESSAGES_PER_MINUTE"))
    requests_at_once: Annotated[int, Field(ge=1)] = Field(500, validation_alias=_named("STAVAZA_REQUESTS_AT_ONCE"))
    log_format: LogFormat | None = Field(None, validation_alias=_named("STAVAZA_LOG_FORMAT"))

    smtp_host: str | None = Field(None, validation_alias=_named("STAVAZA_SMTP_HOST"))
    smtp_port: Annotated[int, Field(ge=1, le=65535)] = Field(587, validation_alias=_named("STAVAZA_SMTP_PORT"))
    smtp_security: MailSecurity = Field(MailSecurity.STARTTLS, validation_alias=_named("STAVAZA_SMTP_SECURITY"))
    smtp_user: str | None = Field(None, validation_alias=_named("STAVAZA_SMTP_USER"))
    smtp_password: SecretStr | None = Field(None, validation_alias=_named("STAVAZA_SMTP_PASSWORD"))
    smtp_from: str | None = Field(None, validation_alias=_named("STAVAZA_SMTP_FROM"))

    @property
    def is_local(self) -> bool:
        """No app id: the bot runs without sign-in, on loopback only."""
        return self.app_id is None

    @property
    def listen_host(self) -> str:
        """The address to listen on."""
        return self.host or ("127.0.0.1" if self.is_local else "0.0.0.0")  # noqa: S104 - behind sign-in

    @property
    def log_lines(self) -> LogFormat:
        """How log lines look: for people on this machine, for machines where the bot runs for Teams."""
        return self.log_format or (LogFormat.TEXT if self.is_local else LogFormat.JSON)

    @field_validator("app_id", "app_tenant_id")
    @classmethod
    def _is_guid(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            return str(UUID(value.strip()))
        except ValueError:
            raise ValueError("must be a GUID such as 00000000-0000-0000-0000-000000000000") from None

    @field_validator("certificate_file", "certificate_key_file")
    @classmethod
    def _is_file(cls, value: Path | None) -> Path | None:
        if value is not None and not value.is_file():
            raise ValueError("must be a file that is there, in PEM")
        return value

    @field_validator("service_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip().lower() for part in value.replace(";", ",").split(",") if part.strip())
        return value

    @field_validator("database_url")
    @classmethod
    def _is_known_database(cls, value: str) -> str:
        try:
            backend = make_url(value).get_backend_name()
        except ArgumentError:
            backend = ""
        if backend not in ("sqlite", "postgresql"):
            raise ValueError("must be an SQLAlchemy URL: sqlite:///file.db or postgresql://user:password@host/name")
        return value

    @field_validator("openid_metadata_url", "login_url")
    @classmethod
    def _is_safe_address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme == "https" and parts.hostname:
            return value
        if parts.scheme == "http" and parts.hostname and is_loopback(parts.hostname):
            return value
        raise ValueError("must be an https address (http only on loopback, for tests)")

    @model_validator(mode="after")
    def _can_mail(self) -> Self:
        if self.smtp_host is None:
            return self
        if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", self.smtp_from or ""):
            raise ValueError("STAVAZA_SMTP_FROM is required with STAVAZA_SMTP_HOST: the address that mails come from")
        if self.smtp_security is MailSecurity.NONE and not is_loopback(self.smtp_host):
            raise ValueError("STAVAZA_SMTP_SECURITY none is for a mail server on this machine: choose starttls or tls")
        return self

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if self.is_local:
            if not is_loopback(self.listen_host):
                raise ValueError(
                    f"HOST is {self.listen_host}, but without MicrosoftAppId anyone could speak to the bot: "
                    "set MicrosoftAppId, or HOST to a loopback address such as 127.0.0.1"
                )
            return self
        if self.app_tenant_id is None:
            # Also with MultiTenant: only people of our own tenant may ask.
            raise ValueError("MicrosoftAppTenantId is required with MicrosoftAppId: the tenant of the municipality")
        if self.certificate_key_file is not None and self.certificate_file is None:
            raise ValueError("MicrosoftAppCertificateKeyFile is given without MicrosoftAppCertificateFile")
        proofs = sum(proof is not None for proof in (self.app_password, self.certificate_file))
        if self.app_type is not AppType.USER_ASSIGNED_MSI and proofs != 1:
            raise ValueError(
                f"MicrosoftAppPassword or MicrosoftAppCertificateFile is required with MicrosoftAppType "
                f"{self.app_type.value}, and not both (only UserAssignedMSI goes without)"
            )
        return self


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address can only be reached from this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def load_settings() -> Settings:
    """Read the settings; raises SettingsError with one line for each setting that is wrong."""
    try:
        return Settings()  # type: ignore[call-arg]
    except ValidationError as error:
        lines = []
        for fault in error.errors():
            name = str(fault["loc"][0]) if fault["loc"] else ""
            found = f" (found: {fault['input']!r})" if name and name not in MAY_HOLD_SECRETS else ""
            message = fault["msg"].removeprefix("Value error, ")
            lines.append(f"{name}: {message}{found}" if name else message)
        raise SettingsError("\n".join(lines)) from None
