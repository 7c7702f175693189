"""The settings of the app package, and what the command says when they are wrong."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from click.testing import CliRunner, Result

from manifest.__main__ import main
from manifest.settings import ManifestSettings, ManifestSettingsError, load_settings, project_version

BOT_ID = "11111111-2222-4333-8444-555555555555"
HOST = "stavaza.gemeente.example"

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    names = {str(field.validation_alias).lower() for field in ManifestSettings.model_fields.values()}
    for variable in list(os.environ):
        if variable.lower() in names:
            monkeypatch.delenv(variable)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    def with_settings(*arguments: str, **settings: str) -> Result:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        return CliRunner().invoke(main, arguments)

    return with_settings


def test_two_settings_are_enough(run: Run, tmp_path: Path) -> None:
    result = run(MicrosoftAppId=BOT_ID, STAVAZA_PUBLIC_HOST=HOST)

    assert result.exit_code == 0, result.output
    assert f"Stavaza {project_version()}" in result.stdout
    assert zipfile.is_zipfile(tmp_path / "build" / "stavaza-teams.zip")


def test_the_file_goes_where_it_is_asked_for(run: Run, tmp_path: Path) -> None:
    result = run("--out", "some/where/app.zip", MicrosoftAppId=BOT_ID, STAVAZA_PUBLIC_HOST=HOST)

    assert result.exit_code == 0, result.output
    assert zipfile.is_zipfile(tmp_path / "some" / "where" / "app.zip")


def test_the_env_file_is_read_and_the_environment_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text(
        f"MicrosoftAppId={BOT_ID}\nSTAVAZA_PUBLIC_HOST=other.example\nMicrosoftAppPassword=not-ours\n", encoding="utf-8"
    )
    monkeypatch.setenv("STAVAZA_PUBLIC_HOST", HOST)

    settings = load_settings()

    assert settings.bot_id == UUID(BOT_ID)
    assert settings.public_host == HOST


def test_what_is_left_out_follows_from_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MicrosoftAppId", "{" + BOT_ID.upper() + "} ")
    monkeypatch.setenv("STAVAZA_PUBLIC_HOST", f" {HOST.title()} ")
    monkeypatch.setenv("STAVAZA_TEAMS_APP_ID", "")

    settings = load_settings()

    assert str(settings.bot_id) == BOT_ID
    # Written out: a change here would make every municipality's next package a second app beside the first.
    assert str(settings.teams_app_id) == "8dd81032-3df8-5bb5-b73e-8bacbf30c7d8"
    assert settings.app_version == project_version()
    assert [str(url) for url in (settings.website_url, settings.privacy_url, settings.terms_url)] == [
        f"https://{HOST}/",
        f"https://{HOST}/privacy",
        f"https://{HOST}/terms",
    ]


def test_nothing_set_names_both_settings_and_how_to_set_them(run: Run, tmp_path: Path) -> None:
    result = run()

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "MicrosoftAppId: missing" in result.stderr
    assert "STAVAZA_PUBLIC_HOST: missing" in result.stderr
    assert "a line in .env, such as STAVAZA_PUBLIC_HOST=" in result.stderr
    assert result.stderr.count("allowed:") == 2, "defaults that follow from a missing setting are not named"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("MicrosoftAppId", "stavaza", "a GUID"),
        ("MicrosoftAppId", "00000000-0000-0000-0000-000000000000", "a GUID"),
        ("STAVAZA_TEAMS_APP_ID", BOT_ID + "0", "a GUID"),
        ("STAVAZA_PUBLIC_HOST", f"https://{HOST}", "without https://"),
        ("STAVAZA_PUBLIC_HOST", f"{HOST}:3978", "without https://, port"),
        ("STAVAZA_PUBLIC_HOST", f"{HOST}/api", "or path"),
        ("STAVAZA_PUBLIC_HOST", "localhost", "with a dot"),
        ("STAVAZA_PUBLIC_HOST", "10.0.0.1", "host name"),
        ("STAVAZA_PUBLIC_HOST", "*.example", "host name"),
        ("STAVAZA_PUBLIC_HOST", "gemeente..example", "host name"),
        ("STAVAZA_PUBLIC_HOST", "súdwest.example", "host name"),
        ("STAVAZA_PUBLIC_HOST", "a." * 130 + "example", "host name"),
        ("STAVAZA_APP_VERSION", "1.2", "three whole numbers"),
        ("STAVAZA_APP_VERSION", "1.02.3", "three whole numbers"),
        ("STAVAZA_DEVELOPER_NAME", "n" * 33, "1 to 32 characters"),
        ("STAVAZA_DEVELOPER_NAME", "   ", "1 to 32 characters"),
        ("STAVAZA_WEBSITE_URL", "http://gemeente.example", "an https address"),
        ("STAVAZA_PRIVACY_URL", "gemeente.example/privacy", "an https address"),
        ("STAVAZA_TERMS_URL", "javascript:alert(1)", "an https address"),
    ],
)
def test_a_wrong_setting_is_named_with_what_is_allowed(
    run: Run, tmp_path: Path, name: str, value: str, allowed: str
) -> None:
    result = run(**{"MicrosoftAppId": BOT_ID, "STAVAZA_PUBLIC_HOST": HOST, name: value})

    assert result.exit_code == 2
    assert result.stderr.count("allowed:") == 1
    assert f"\n{name}: " in result.stderr
    assert "(found: " in result.stderr
    assert allowed in result.stderr
    assert f"{name}=" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_broken_env_file_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"MicrosoftAppId=\xff\xfe\n")

    with pytest.raises(ManifestSettingsError, match=r"^\.env: not a UTF-8 text file"):
        load_settings()


def test_a_file_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")

    result = run("--out", "taken/app.zip", MicrosoftAppId=BOT_ID, STAVAZA_PUBLIC_HOST=HOST)

    assert result.exit_code == 1
    assert "taken/app.zip could not be written" in result.stderr


def test_a_folder_is_not_a_file_to_write(run: Run, tmp_path: Path) -> None:
    result = run("--out", str(tmp_path), MicrosoftAppId=BOT_ID, STAVAZA_PUBLIC_HOST=HOST)

    assert result.exit_code == 2
    assert "is a directory" in result.stderr


@pytest.mark.parametrize("field", ManifestSettings.model_fields.values(), ids=lambda field: field.validation_alias)
def test_the_readme_names_every_setting(field: object) -> None:
    readme = Path(__file__).parents[2] / "manifest" / "README.md"

    assert f"`{getattr(field, 'validation_alias', None)}`" in readme.read_text(encoding="utf-8")


@pytest.mark.parametrize("field", ManifestSettings.model_fields.values(), ids=lambda field: field.validation_alias)
def test_every_example_is_a_value_that_is_allowed(field: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MicrosoftAppId", BOT_ID)
    monkeypatch.setenv("STAVAZA_PUBLIC_HOST", HOST)
    example: str = getattr(field, "examples", [""])[0]
    monkeypatch.setenv(str(getattr(field, "validation_alias", None)), example)

    assert example in [str(value) for value in load_settings().model_dump().values()]


def test_outside_a_checkout_the_version_is_that_of_the_installed_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("manifest.settings._PROJECT_FILE", Path("not-here.toml"))
    monkeypatch.setattr("importlib.metadata.version", {"stavaza": "7.8.9"}.__getitem__)

    assert project_version() == "7.8.9"
