from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from bot.logs import LogFormat
from bot.settings import AppType, Settings, SettingsError, is_loopback, load_settings

GUID = "00000000-0000-0000-0000-00000000000a"
REGISTERED = {"MicrosoftAppId": GUID, "MicrosoftAppPassword": "secret", "MicrosoftAppTenantId": GUID}


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias.choices[0]), raising=False)  # type: ignore[union-attr]
    monkeypatch.chdir(tmp_path)


def load(monkeypatch: pytest.MonkeyPatch, values: Mapping[str, str]) -> Settings:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return load_settings()


def test_with_nothing_set_the_bot_is_local() -> None:
    settings = load_settings()
    assert settings.is_local
    assert settings.listen_host == "127.0.0.1"
    assert settings.port == 3978
    assert settings.language == "nl"
    assert settings.database_url.startswith("sqlite:///")
    assert settings.today is None
    assert settings.log_lines is LogFormat.TEXT


def test_a_registered_bot_listens_on_all_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load(monkeypatch, REGISTERED)
    assert not settings.is_local
    assert settings.listen_host == "0.0.0.0"  # noqa: S104
    assert settings.app_type is AppType.SINGLE_TENANT
    assert settings.log_lines is LogFormat.JSON
    monkeypatch.setenv("STAVAZA_LOG_FORMAT", "text")
    assert load_settings().log_lines is LogFormat.TEXT


def test_an_env_file_is_read_and_the_environment_goes_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("PORT=4000\nSTAVAZA_TODAY=2020-02-10\n")
    settings = load(monkeypatch, {"PORT": "5000"})
    assert settings.port == 5000
    assert settings.today == date(2020, 2, 10)


def test_an_empty_value_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(monkeypatch, {"MicrosoftAppId": "", "PORT": ""}).port == 3978


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"PORT": "x"}, ["PORT", "integer"]),
        ({"PORT": "70000"}, ["PORT", "65535"]),
        ({"STAVAZA_TODAY": "2020-02-31"}, ["STAVAZA_TODAY", "2020-02-31"]),
        ({"STAVAZA_LANGUAGE": "fr"}, ["STAVAZA_LANGUAGE", "nl|en"]),
        ({"DATABASE_URL": "mysql://x"}, ["DATABASE_URL", "sqlite:///", "postgresql://"]),
        ({"DATABASE_URL": "nonsense"}, ["DATABASE_URL", "sqlite:///"]),
        ({"MicrosoftAppId": "abc"}, ["MicrosoftAppId", "GUID"]),
        ({"MicrosoftAppId": GUID}, ["MicrosoftAppTenantId", "required"]),
        ({"MicrosoftAppId": GUID, "MicrosoftAppTenantId": GUID}, ["MicrosoftAppPassword", "required"]),
        (
            {"MicrosoftAppId": GUID, "MicrosoftAppPassword": "x", "MicrosoftAppType": "MultiTenant"},
            ["MicrosoftAppTenantId", "required"],
        ),
        ({**REGISTERED, "MicrosoftAppType": "Single"}, ["MicrosoftAppType", "SingleTenant"]),
        ({"STAVAZA_MESSAGES_PER_MINUTE": "-1"}, ["STAVAZA_MESSAGES_PER_MINUTE", "greater than or equal to 0"]),
        ({"STAVAZA_REQUESTS_AT_ONCE": "0"}, ["STAVAZA_REQUESTS_AT_ONCE", "greater than or equal to 1"]),
        ({"STAVAZA_LOG_FORMAT": "xml"}, ["STAVAZA_LOG_FORMAT", "'json' or 'text'"]),
        ({**REGISTERED, "MicrosoftAppCertificateFile": "nowhere.pem"}, ["MicrosoftAppCertificateFile", "PEM"]),
        ({**REGISTERED, "MicrosoftAppCertificateFile": __file__}, ["MicrosoftAppPassword", "not both"]),
        ({**REGISTERED, "MicrosoftAppCertificateKeyFile": __file__}, ["MicrosoftAppCertificateKeyFile", "without"]),
        ({"STAVAZA_TENANT_RATE": "-1"}, ["STAVAZA_TENANT_RATE", "0"]),
        ({"STAVAZA_GUESTS": "misschien"}, ["STAVAZA_GUESTS", "boolean"]),
        ({"HOST": "0.0.0.0"}, ["HOST", "MicrosoftAppId"]),  # noqa: S104
        ({"HOST": "192.168.1.5"}, ["HOST", "loopback"]),
        ({"ToChannelFromBotLoginUrl": "http://login.example.com"}, ["ToChannelFromBotLoginUrl", "https"]),
        ({"ToBotFromChannelOpenIdMetadataUrl": "ftp://x"}, ["ToBotFromChannelOpenIdMetadataUrl", "https"]),
    ],
)
def test_a_wrong_setting_is_named_with_what_is_allowed(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str], words: list[str]
) -> None:
    with pytest.raises(SettingsError) as refused:
        load(monkeypatch, values)
    assert all(word in str(refused.value) for word in words), str(refused.value)


def test_all_wrong_settings_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError) as refused:
        load(monkeypatch, {"PORT": "x", "STAVAZA_LANGUAGE": "fr"})
    assert len(str(refused.value).splitlines()) == 2


@pytest.mark.parametrize("url", ["mysql://user:hunter2@host/db", "postgresql+nothing:hunter2"])
def test_a_secret_is_never_shown(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load(monkeypatch, {"DATABASE_URL": url})
    assert "hunter2" not in str(refused.value)


def test_hosts_are_split_and_lowered(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(monkeypatch, {"STAVAZA_SERVICE_HOSTS": "A.example, b.example;c.example ,"}).service_hosts == (
        "a.example",
        "b.example",
        "c.example",
    )


@pytest.mark.parametrize("address", ["http://127.0.0.1:5000/x", "https://login.example.com/x"])
def test_a_login_address_is_https_or_loopback(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    assert load(monkeypatch, {**REGISTERED, "ToChannelFromBotLoginUrl": address}).login_url == address


@pytest.mark.parametrize(
    ("host", "expected"),
    [("localhost", True), ("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("[::1]", True)]
    + [(host, False) for host in ("0.0.0.0", "10.0.0.1", "example.com", "", "localhost.example.com")],  # noqa: S104
)
def test_only_this_machine_is_loopback(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_mail_is_off_unless_a_server_is_named() -> None:
    assert Settings.model_validate({}).smtp_host is None


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({}, "STAVAZA_SMTP_FROM is required"),
        ({"STAVAZA_SMTP_FROM": "no address"}, "STAVAZA_SMTP_FROM is required"),
        ({"STAVAZA_SMTP_FROM": "a@b.example", "STAVAZA_SMTP_SECURITY": "none"}, "choose starttls or tls"),
        ({"STAVAZA_SMTP_FROM": "a@b.example", "STAVAZA_SMTP_SECURITY": "ssl"}, "starttls"),
        ({"STAVAZA_SMTP_FROM": "a@b.example", "STAVAZA_SMTP_PORT": "0"}, "greater than or equal to 1"),
    ],
)
def test_a_mail_server_that_cannot_be_used_is_refused(more: dict[str, str], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        Settings.model_validate({"STAVAZA_SMTP_HOST": "mail.gemeente.example", **more})
