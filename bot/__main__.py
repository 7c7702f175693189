"""The commands: ``python -m bot …``. Exit status 0 done, 1 refused or failed, 2 wrong use or a wrong setting."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from bot.settings import Settings, SettingsError, load_settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def main(context: click.Context) -> None:
    """Stavaza: where promises, money, risks and projects stand."""
    try:
        context.obj = load_settings()
    except SettingsError as error:
        raise click.UsageError(f"wrong settings:\n{error}") from None


@main.command()
@click.option("--no-jobs", is_flag=True, help="Leave the reminders to other processes (python -m bot jobs).")
@click.pass_obj
def serve(settings: Settings, no_jobs: bool) -> None:
    """Run the bot, with the reminders in the same process."""
    from bot.serving import serve as run

    raise SystemExit(run(settings, with_jobs=not no_jobs))


@main.command()
@click.pass_obj
def jobs(settings: Settings) -> None:
    """Run the reminders alone; on PostgreSQL in as many processes as you like."""
    from bot.serving import run_jobs

    raise SystemExit(run_jobs(settings))


@main.command()
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day to look at; two weeks ahead without.")
@click.option("--failed", "what", flag_value="failed", help="List what failed, or may not have arrived; exit 1 if any.")
@click.option("--again", type=int, metavar="NUMBER", help="Send a message of that list again.")
@click.option("--allow", "what", flag_value="allow", help="Allow the many messages that wait for leave.")
@click.option("--pause", "what", flag_value="pause", help="Pause all sending.")
@click.option("--reason", help="Why it is paused.")
@click.option("--resume", "what", flag_value="resume", help="End the pause.")
@click.pass_obj
def reminders(
    settings: Settings, until: datetime | None, what: str | None, again: int | None, reason: str | None
) -> None:
    """Show what will be sent, to whom, when and why, and send nothing; or steer the sending."""
    from bot import reminder_commands as commands

    if sum((until is not None, what is not None, again is not None)) > 1:
        raise click.UsageError("give one of --until, --failed, --again, --allow, --pause and --resume")
    if reason is not None and what != "pause":
        raise click.UsageError("--reason goes with --pause")
    if again is not None:
        raise SystemExit(commands.again(settings, again))
    match what:
        case "failed":
            raise SystemExit(commands.failed(settings))
        case "allow":
            raise SystemExit(commands.allow(settings))
        case "pause":
            raise SystemExit(commands.pause(settings, reason))
        case "resume":
            raise SystemExit(commands.resume(settings))
        case _:
            raise SystemExit(commands.show(settings, until.date() if until else None))


@main.command(name="import")
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")
@click.option("--volledig", "full", is_flag=True, help="Withdraw what is in the store and not in the workbook.")
@click.pass_obj
def import_(settings: Settings, source: Path, dry_run: bool, full: bool) -> None:
    """Read a workbook (SOURCE is an .xlsx file, or a folder of .csv files) into the store."""
    from bot.workbook_commands import import_source

    raise SystemExit(import_source(settings, source, dry_run=dry_run, full=full))


@main.command()
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def export(settings: Settings, target: Path) -> None:
    """Write the store as a workbook (TARGET is an .xlsx file)."""
    from bot.workbook_commands import export_to

    raise SystemExit(export_to(settings, target))


@main.command()
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def template(settings: Settings, target: Path) -> None:
    """Write an empty workbook with an explained example row on each sheet."""
    from bot.workbook_commands import template_to

    raise SystemExit(template_to(settings, target))


@main.command()
@click.option("--as", "email", help="The person who asks, by e-mail.")
@click.pass_obj
def chat(settings: Settings, email: str | None) -> None:
    """Have a conversation on the terminal."""
    from bot.commands import chat as run

    raise SystemExit(run(settings, email))


@main.command()
@click.argument("question")
@click.option("--as", "email", help="The person who asks, by e-mail.")
@click.option("--locale", help="The locale of the client, such as nl-NL.")
@click.pass_obj
def ask(settings: Settings, question: str, email: str | None, locale: str | None) -> None:
    """Answer one question on the terminal, by the same path as Teams."""
    from bot.commands import ask as run

    raise SystemExit(run(settings, question, email, locale))


@main.command()
@click.option(
    "--days", type=click.IntRange(1, 180), default=90, show_default=True, help="How far back; the store keeps 180 days."
)
@click.pass_obj
def misunderstood(settings: Settings, days: int) -> None:
    """List what was not understood or did not help, the most frequent first, without who asked."""
    from bot.feedback_commands import misunderstood as run

    raise SystemExit(run(settings, days))


@main.command()
@click.pass_obj
def check(settings: Settings) -> None:
    """Test settings, store and credentials, and say what is wrong and how to mend it."""
    from bot.checking import check as run

    raise SystemExit(run(settings))


if __name__ == "__main__":
    main(prog_name="python -m bot")
