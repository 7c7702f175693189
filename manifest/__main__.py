"""``python -m manifest``: writes the Teams app package."""

from __future__ import annotations

from pathlib import Path

import click

from manifest.package import build_package
from manifest.settings import ManifestSettingsError, load_settings

_WRONG_SETTINGS = 2


@click.command(name="python -m manifest")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("build/stavaza-teams.zip"),
    show_default=True,
    help="The file to write.",
)
def main(out: Path) -> None:
    """Build the Teams app package from the settings in the environment and .env (see manifest/README.md).

    Exit status: 0 written, 1 the file could not be written, 2 wrong use or a wrong setting.
    """
    try:
        settings = load_settings()
    except ManifestSettingsError as error:
        click.echo(f"No app package was built: the settings are not right.\n\n{error}", err=True)
        raise SystemExit(_WRONG_SETTINGS) from None
    package = build_package(settings)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(package)
    except OSError as error:
        raise click.ClickException(f"{out} could not be written: {error.strerror or error}") from None
    click.echo(f"{out}: Stavaza {settings.app_version}, app {settings.teams_app_id}, bot {settings.bot_id}")
    click.echo("Upload it in the Teams admin centre, or in Teams under Apps > Manage your apps (manifest/README.md).")


if __name__ == "__main__":
    main()
