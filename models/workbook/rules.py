"""What must hold between the cells of one row, whether they come from the workbook or are in the store already.

Facts are given by field. A fact that could not be read is :data:`WRONG`, and a rule about it is passed over: its error
is told already.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from models.base import fold_key
from models.commitments import DeadlinePrecision
from models.projects import ASPECTS, Colour
from models.reminders import SETTING_WORDS
from models.workbook.check import WRONG
from models.workbook.problems import shown
from models.workbook.sheets import BY_NAME

Facts = dict[str, object]


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that a row does not keep: the message, the column it is about, and its parameters."""

    code: str
    column: str
    parameters: Mapping[str, object]


MONTHS_IN = {
    DeadlinePrecision.MONTH: 1,
    DeadlinePrecision.QUARTER: 3,
    DeadlinePrecision.HALF_YEAR: 6,
    DeadlinePrecision.YEAR: 12,
}


def last_day(day: date, precision: DeadlinePrecision) -> date:
    """Return the last day of the month, quarter, half or year that a day is in; the day itself for a day."""
    months = MONTHS_IN.get(precision)
    if months is None:
        return day
    month = -(-day.month // months) * months
    return date(day.year, month, monthrange(day.year, month)[1])


def complete(sheet: str, facts: Facts) -> None:
    """Work out what is stored differently from how it was written: a deadline is the last day of its period."""
    if sheet == "toezeggingen":
        deadline, precision = facts.get("deadline"), facts.get("deadline_precision")
        if isinstance(deadline, date) and isinstance(precision, DeadlinePrecision):
            facts["deadline"] = last_day(deadline, precision)


def breaches(sheet: str, facts: Mapping[str, object]) -> Iterator[Breach]:
    """Give the rules of a sheet that a row does not keep."""
    rule = RULES.get(sheet)
    return rule(facts) if rule else iter(())


def _risk(facts: Mapping[str, object]) -> Iterator[Breach]:
    if facts["financial"] is False and facts["non_financial"] is False:
        yield Breach("no_consequence", "financieel", {})
    net = {"kans_netto": facts["net_likelihood"], "gevolg_netto": facts["net_impact"]}
    if WRONG not in net.values():
        empty = [name for name, value in net.items() if value is None]
        if len(empty) == 1:
            other = next(name for name in net if name not in empty)
            yield Breach("half_net", empty[0], {"other": other})


def _project(facts: Mapping[str, object]) -> Iterator[Breach]:
    sheet = BY_NAME["projecten"]
    alarming = [
        column.name
        for column in sheet.columns
        if column.field in ASPECTS and facts[column.field] in (Colour.AMBER, Colour.RED)
    ]
    if alarming and facts["note"] is None:
        yield Breach("note_required", "toelichting", {"aspects": ", ".join(alarming)})


HIGHEST_SCORE = 25
MOST_DAYS = 366
LEVELS = 3
"""Who is told that something is late: the owner, the client and the manager."""
_TIME = r"([01]?\d|2[0-3]):[0-5]\d"
_HOURS = re.compile(rf"({_TIME})\s*-\s*({_TIME})", re.ASCII)
_DIGEST = re.compile(rf"(ma|di|wo|do|vr|za|zo)\s+{_TIME}", re.ASCII | re.IGNORECASE)
_WEEKDAYS = re.compile(r"(ma|di|wo|do|vr)(\s*;\s*(ma|di|wo|do|vr)){0,3}", re.ASCII | re.IGNORECASE)
_DAYS = re.compile(r"\d{1,3}(\s*;\s*\d{1,3})*\s*;?", re.ASCII)


def _is_score(value: str) -> bool:
    return re.fullmatch(r"\d{1,2}", value, re.ASCII) is not None and 1 <= int(value) <= HIGHEST_SCORE


def _is_days(value: str) -> bool:
    return _DAYS.fullmatch(value) is not None and all(int(day) <= MOST_DAYS for day in re.findall(r"\d+", value))


def _is_escalation(value: str) -> bool:
    """Tell whether these are the days late for the owner, the client and the manager: at most three, rising."""
    if not _is_days(value):
        return False
    days = [int(day) for day in re.findall(r"\d+", value)]
    told = [day for day in days if day]
    return len(days) <= LEVELS and told == sorted(told)


def _is_hours(value: str) -> bool:
    found = _HOURS.fullmatch(value)
    return found is not None and found[1].zfill(5) < found[3].zfill(5)


def _is_digest(value: str) -> bool:
    return _DIGEST.fullmatch(value) is not None


def _is_weekdays(value: str) -> bool:
    return _WEEKDAYS.fullmatch(value) is not None


def _is_count(value: str) -> bool:
    return re.fullmatch(r"\d{1,5}", value, re.ASCII) is not None and int(value) >= 1


def _is_yes_or_no(value: str) -> bool:
    return value.strip().casefold() in ("ja", "nee")


DEFAULT_HOURS, DEFAULT_DIGEST = "08:30-17:00", "ma 08:30"
_ANY = ("", lambda value: True)
_SCORE = ("setting_whole", _is_score)
_WORKING_DAYS = ("setting_days", _is_days)
_ESCALATION = ("setting_escalation", _is_escalation)
_COUNT = ("setting_count", _is_count)
SETTINGS: Mapping[str, tuple[str, Callable[[str], bool]]] = MappingProxyType(
    {
        "organisatie": _ANY,
        "risico_hoog_vanaf": _SCORE,
        "risico_midden_vanaf": _SCORE,
        "herinner_dagen_voor": _WORKING_DAYS,
        "herinner_dagen_na": _WORKING_DAYS,
        "escalatie_dagen": _ESCALATION,
        "werktijd": ("setting_hours", _is_hours),
        "digest": ("setting_digest", _is_digest),
        "stille_dagen": ("setting_weekdays", _is_weekdays),
        "terugkoppelen_binnen": _COUNT,
        "cijfers_oud_na_maanden": _COUNT,
        "berichten_zonder_vragen": _COUNT,
        "herinner_bij_twijfel_opnieuw": ("setting_yes_or_no", _is_yes_or_no),
        **{
            f"{name}.{word}": allowed
            for name, allowed in (
                ("herinner_dagen_voor", _WORKING_DAYS),
                ("herinner_dagen_na", _WORKING_DAYS),
                ("escalatie_dagen", _ESCALATION),
            )
            for word in SETTING_WORDS.values()
        },
    }
)
"""The settings that mean something, each with the message for a value that does not fit and the test for one."""


def _setting(facts: Mapping[str, object]) -> Iterator[Breach]:
    breach = setting_breach(fold_key(facts["name"]), facts["value"])
    if breach is not None:
        yield breach


def setting_breach(name: str, value: object) -> Breach | None:
    """Tell what is wrong with the value of a setting, by its key; None where it fits, or the name means nothing."""
    if name not in SETTINGS or not isinstance(value, str):
        return None
    code, fits = SETTINGS[name]
    if fits(value.strip()):
        return None
    return Breach(code, "waarde", {"value": shown(value), "name": name, "lowest": 1, "highest": HIGHEST_SCORE})


def contradictions(values: Mapping[str, object]) -> Iterator[tuple[tuple[str, ...], Breach]]:
    """Give what settings, given by key, contradict each other: which ones, and how.

    What does not fit by itself is told by :func:`setting_breach`.
    """
    fit = {
        name: value.strip()
        for name, value in values.items()
        if name in SETTINGS and isinstance(value, str) and SETTINGS[name][1](value.strip())
    }
    high, middle = fit.get("risico_hoog_vanaf"), fit.get("risico_midden_vanaf")
    if high and middle and int(middle) >= int(high):
        breach = Breach("setting_order", "waarde", {"middle": middle, "high": high})
        yield ("risico_midden_vanaf", "risico_hoog_vanaf"), breach
    hours = fit.get("werktijd", DEFAULT_HOURS)
    weekday, digest = fit.get("digest", DEFAULT_DIGEST).casefold().split()
    opens, closes = (part.strip().zfill(5) for part in hours.split("-"))
    if not opens <= digest.zfill(5) < closes:
        breach = Breach("setting_digest_outside", "waarde", {"digest": digest, "hours": hours})
        yield ("digest", "werktijd"), breach
    quiet = [day.strip() for day in fit.get("stille_dagen", "").casefold().split(";")]
    if weekday in quiet:
        breach = Breach("setting_digest_quiet", "waarde", {"weekday": weekday, "quiet": ";".join(quiet)})
        yield ("digest", "stille_dagen"), breach


RULES: Mapping[str, Callable[[Mapping[str, object]], Iterator[Breach]]] = MappingProxyType(
    {"risicos": _risk, "projecten": _project, "instellingen": _setting}
)
"""The rules by sheet."""
