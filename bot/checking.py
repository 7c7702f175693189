"""``python -m bot check``: what is set, whether it works, and how to mend what does not."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from rich.console import Console
from sqlalchemy import select

from bot.answers.language import clock, listed, moment, say, weekday_name
from bot.channel.certificates import CertificateError
from bot.channel.trial import certificate_end, try_credentials, try_signing_keys
from bot.clock import AMSTERDAM, clock_from
from bot.question import Language
from bot.settings import Settings
from jobs.rules import rules_from
from models import queries
from models.organisation import Setting
from models.store import Store
from models.tables import RECORDS
from models.workbook.problems import Problem, shown
from models.workbook.rules import SETTINGS, Breach, contradictions, setting_breach

SETTINGS_SHEET = "instellingen"
ENDING_SOON = timedelta(days=30)
"""A certificate that ends within this time is something to be seen to."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tested: what, what was found, and whether that is well."""

    what: str
    found: str
    is_well: bool = True


def check(settings: Settings) -> int:
    """Test everything and print it; returns 0 when all is well, else 1."""
    findings = asyncio.run(_findings(settings))
    console = Console(soft_wrap=True)
    for finding in findings:
        sign, style = ("✓", "green") if finding.is_well else ("✗", "bold red")
        console.print(f"{sign} {finding.what}: {finding.found}", style=style, markup=False, highlight=False)
    return 0 if all(finding.is_well for finding in findings) else 1


async def _findings(settings: Settings) -> list[Finding]:
    language = Language(settings.language)
    return [
        _mode(settings, language),
        _clock(settings, language),
        *await _store(settings, language),
        *await _channel(settings, language),
    ]


def _mode(settings: Settings, language: Language) -> Finding:
    place = f"{settings.listen_host}:{settings.port}"
    text = "check-local" if settings.is_local else "check-teams"
    return Finding(say(language, "check-settings"), say(language, text, place=place, type=settings.app_type.value))


def _clock(settings: Settings, language: Language) -> Finding:
    now = moment(clock_from(settings.today)(), language)
    return Finding(
        say(language, "check-clock"), say(language, "check-set" if settings.today else "check-real", now=now)
    )


async def _store(settings: Settings, language: Language) -> list[Finding]:
    what = say(language, "check-store")
    store = Store(settings.database_url)
    try:
        fault = await store.is_reachable()
        if fault:
            return [Finding(what, fault, is_well=False)]
        async with store.reading() as session:
            rows = [await queries.count(session, model, model.withdrawn.is_(False)) for model in RECORDS]
            newest = await queries.latest_change_set(session)
            written = {
                key: value.strip()
                for key, value in await session.execute(
                    select(Setting.key, Setting.value).where(Setting.withdrawn.is_(False))
                )
            }
    finally:
        await store.close()
    if not any(rows):
        return [Finding(what, say(language, "check-empty"), is_well=False)]
    changed = moment(newest.moment.astimezone(AMSTERDAM), language) if newest else "?"
    found = say(language, "check-rows", count=sum(rows), organisation=written.get("organisatie", "?"), changed=changed)
    return [Finding(what, found), *_schedule(written, language)]


def _schedule(written: Mapping[str, str], language: Language) -> list[Finding]:
    """Tell the hours and days by which people are reminded, or what of the sheet ``instellingen`` does not fit.

    ``written`` are the settings of the store by key. What does not fit is not used, and has its default.
    """
    what = say(language, "check-schedule")
    names = ", ".join(name for name in SETTINGS if "." not in name)
    unknown = [
        Breach("unknown_setting", "naam", {"value": shown(key), "names": names}) for key in written.keys() - SETTINGS
    ]
    told = [Finding(what, _in_sheet(breach, language)) for breach in unknown]
    breaches = [breach for name, value in written.items() if (breach := setting_breach(name, value))]
    breaches += [breach for _, breach in contradictions(written)]
    if breaches:
        return [*(Finding(what, _in_sheet(breach, language), is_well=False) for breach in breaches), *told]
    rules = rules_from(written)
    quiet = listed((weekday_name(one, language) for one in sorted(rules.quiet_weekdays)), language)
    values = {
        "opens": clock(rules.opens, language),
        "closes": clock(rules.closes, language),
        "weekday": weekday_name(rules.digest_weekday, language),
        "digest": clock(rules.digest_time, language),
        "quiet": quiet or say(language, "check-schedule-none"),
    }
    return [Finding(what, say(language, "check-schedule-set", **values)), *told]


def _in_sheet(breach: Breach, language: Language) -> str:
    return Problem(breach.code, SETTINGS_SHEET, None, breach.column, breach.parameters).text(language.value)


async def _channel(settings: Settings, language: Language) -> list[Finding]:
    if settings.is_local:
        return []
    findings = [*_certificate(settings, language)]
    for text, trial in (("check-keys", try_signing_keys), ("check-credentials", try_credentials)):
        fault = await trial(settings)
        found = say(language, f"{text}-bad", reason=fault) if fault else say(language, "check-good")
        findings.append(Finding(say(language, text), found, is_well=fault is None))
    return findings


def _certificate(settings: Settings, language: Language) -> list[Finding]:
    what = say(language, "check-certificate")
    try:
        ends = certificate_end(settings)
    except CertificateError as error:
        return [Finding(what, say(language, "check-certificate-bad", reason=str(error)), is_well=False)]
    if ends is None:
        return []
    # The real time: a certificate minds no other.
    is_well = ends - datetime.now(UTC) > ENDING_SOON
    text = "check-certificate-until" if is_well else "check-certificate-ends"
    return [Finding(what, say(language, text, until=moment(ends.astimezone(AMSTERDAM), language)), is_well)]
