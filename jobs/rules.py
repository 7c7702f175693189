"""When people are reminded, as data: steps before, on and after a due date, for each kind of thing that falls due.

The defaults are the proposals of the domain research: 30, 14, 7 and 1 working days before, on the day, one day late and
then every 5 working days; the client after 5 days, the manager after 10. The sheet ``instellingen`` changes them, for
all kinds or for one (``models/workbook/README.md``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WorkingDays, closing_days
from models.organisation import Setting
from models.reminders import SETTING_WORDS, DueKind
from models.workbook.rules import SETTINGS

WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
YES = "ja"
A_CENTURY = 1200
"""Months: figures that are older than that are not in the calendar."""


@dataclass(frozen=True, slots=True)
class KindRule:
    """The steps of one kind, in working days.

    ``after`` are days late; the last interval among them repeats. ``owner_late``, ``client_late`` and ``manager_late``
    are the days late at which each is told; None: never. ``may_stop``: the person may say that he wants no more of it.
    """

    before: tuple[int, ...] = (30, 14, 7, 1)
    after: tuple[int, ...] = (5,)
    owner_late: int | None = 1
    client_late: int | None = 5
    manager_late: int | None = 10
    may_stop: bool = False
    expires: int | None = None
    """Days late after which nobody is told any more that it was due: it makes no sense then."""

    def late_steps(self, late: int) -> int | None:
        """Return the latest step for the owner that is ``late`` or fewer days late; None where there is none."""
        steps = sorted({*self.after, *([self.owner_late] if self.owner_late else [])})
        passed = [step for step in steps if step <= late]
        if not passed:
            return None
        if not self.after or late < self.after[-1]:
            return passed[-1]
        interval = self.after[-1] - (self.after[-2] if len(self.after) > 1 else 0)
        return self.after[-1] + (late - self.after[-1]) // interval * interval


A_WEEK = 5
"""Working days."""
ONCE = KindRule(before=(), after=(), owner_late=None, client_late=None, manager_late=None)
"""On its day, and no more."""
DEFAULT_KINDS: Mapping[DueKind, KindRule] = MappingProxyType(
    {kind: KindRule() for kind in DueKind}
    | {
        DueKind.REPORT_BACK: KindRule(before=()),
        DueKind.BENCHMARK_OPENING: replace(ONCE, before=(14, 1), may_stop=True, expires=A_WEEK),
        DueKind.BENCHMARK_CONTRACT: replace(ONCE, before=(30, 14, 7, 1), may_stop=True, expires=A_WEEK),
        DueKind.CONTRACT_NOTICE: replace(ONCE, before=(30, 14, 7, 1), expires=A_WEEK),
        DueKind.PROJECT_END: KindRule(may_stop=True),
        DueKind.STALE_FIGURES: replace(ONCE, after=(10,), may_stop=True),
        DueKind.PERSONAL: ONCE,
        DueKind.DIGEST: replace(ONCE, expires=A_WEEK),
        DueKind.UNDELIVERED: replace(ONCE, expires=A_WEEK),
        DueKind.MASS_SENDING: replace(ONCE, expires=A_WEEK),
    }
)


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of reminding. Hours and weekdays are those of Amsterdam; a weekday is 0 for Monday."""

    kinds: Mapping[DueKind, KindRule] = field(default_factory=lambda: DEFAULT_KINDS)
    opens: time = time(8, 30)
    closes: time = time(17)
    digest_weekday: int = 0
    digest_time: time = time(8, 30)
    quiet_weekdays: frozenset[int] = frozenset()
    report_back_within: int = 10
    stale_after_months: int = 6
    most_unasked: int = 250
    """Messages that may go on one day without an administrator's leave."""
    sends_doubtful_again: bool = True
    """A message of which nobody knows whether it arrived is sent once more (at least once); else at most once."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """On which days reminders go out: working days that are not quiet."""

    days: WorkingDays
    quiet_weekdays: frozenset[int] = frozenset()

    def is_sending_day(self, day: date) -> bool:
        """Tell whether reminders may go out on a day."""
        return day in self.days and day.weekday() not in self.quiet_weekdays

    def sending_day_until(self, day: date) -> date:
        """Return the day, or the last sending day before it."""
        day = self.days.on_or_before(day)
        return self._not_quiet(day, -1)

    def sending_day_from(self, day: date) -> date:
        """Return the day, or the first sending day after it."""
        day = self.days.on_or_after(day)
        return self._not_quiet(day, 1)

    def _not_quiet(self, day: date, step: int) -> date:
        while day.weekday() in self.quiet_weekdays:
            other = self.days.plus(day, step)
            if other == day:  # the calendar ends here
                break
            day = other
        return day


def may_send_at(moment: datetime, rules: Rules, calendar: Calendar) -> bool:
    """Tell whether reminders may go out at a moment, given in Amsterdam time: a sending day, within working hours."""
    return calendar.is_sending_day(moment.date()) and rules.opens <= moment.time() < rules.closes


LAST_CALL = 30
"""Minutes before closing after which nothing is planned any more: there must be time to send it."""


def within_hours(asked: time, rules: Rules) -> time:
    """Return the time of day, or the one nearest to it at which reminders go out."""
    last = max(rules.closes.hour * 60 + rules.closes.minute - LAST_CALL, rules.opens.hour * 60 + rules.opens.minute)
    return min(max(asked, rules.opens), time(last // 60, last % 60))


async def read_rules(session: AsyncSession) -> Rules:
    """Read the rules; what is absent or does not fit has its default (the importer refuses what does not fit)."""
    found = await session.execute(select(Setting.key, Setting.value).where(Setting.withdrawn.is_(False)))
    return rules_from({key: value.strip() for key, value in found})


async def read_calendar(session: AsyncSession, rules: Rules, around: date) -> Calendar:
    """Read the calendar around a day."""
    return Calendar(WorkingDays(around, await closing_days(session)), rules.quiet_weekdays)


def rules_from(written: Mapping[str, str]) -> Rules:
    """Make the rules of settings by key, as the sheet ``instellingen`` has them."""
    values = {key: value for key, value in written.items() if key in SETTINGS and SETTINGS[key][1](value)}
    default = Rules()
    opens, closes = _hours(values["werktijd"]) if "werktijd" in values else (default.opens, default.closes)
    weekday, at = default.digest_weekday, default.digest_time
    if "digest" in values:
        word, clock = values["digest"].casefold().split()
        weekday, at = WEEKDAYS.index(word), _time(clock)
    quiet = frozenset(WEEKDAYS.index(word.strip().casefold()) for word in _parts(values.get("stille_dagen", "")))
    again = values.get("herinner_bij_twijfel_opnieuw", YES).casefold() == YES
    return Rules(
        kinds={kind: _kind_rule(kind, values) for kind in DueKind},
        opens=opens,
        closes=closes,
        digest_weekday=weekday,
        digest_time=at,
        quiet_weekdays=quiet,
        report_back_within=int(values.get("terugkoppelen_binnen", default.report_back_within)),
        stale_after_months=min(int(values.get("cijfers_oud_na_maanden", default.stale_after_months)), A_CENTURY),
        most_unasked=int(values.get("berichten_zonder_vragen", default.most_unasked)),
        sends_doubtful_again=again,
    )


def _kind_rule(kind: DueKind, values: Mapping[str, str]) -> KindRule:
    """Return the rule of a kind. A setting for all kinds changes only those that have such steps by default."""
    rule, word = DEFAULT_KINDS[kind], SETTING_WORDS.get(kind)
    if word is None:
        return rule

    def setting(name: str, has_any: bool) -> list[int] | None:
        text = values.get(f"{name}.{word}") or (values.get(name) if has_any else None)
        return None if text is None else [int(part) for part in _parts(text)]

    before = setting("herinner_dagen_voor", bool(rule.before))
    after = setting("herinner_dagen_na", bool(rule.after))
    late = setting("escalatie_dagen", rule.owner_late is not None)
    if before is not None:
        rule = replace(rule, before=tuple(sorted({day for day in before if day}, reverse=True)))
    if after is not None:
        rule = replace(rule, after=tuple(sorted({day for day in after if day})))
    if late is not None:
        owner, client, manager = [day or None for day in [*late, 0, 0, 0][:3]]
        rule = replace(rule, owner_late=owner, client_late=client, manager_late=manager)
    return rule


def _parts(text: str) -> list[str]:
    return [part for part in text.split(";") if part.strip()]


def _hours(text: str) -> tuple[time, time]:
    first, last = text.split("-")
    return _time(first), _time(last)


def _time(text: str) -> time:
    hour, minute = text.strip().split(":")
    return time(int(hour), int(minute))
