"""Who is reminded of what today: a pure function of facts, people, choices, rules, calendar and the day.

For each fact it gives the *latest* step that has come, for the owner, the client and the manager. So catching up after
any downtime is one reminder, not the backlog; planning twice gives the same; and asking again just before sending tells
whether a reminder is still wanted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from jobs.facts import DueFact, View
from jobs.rules import Calendar, KindRule
from models.people import Role
from models.reminders import HANDED, DueKind, ReminderStatus, Why

LONGEST_CHAIN = 5
"""Deputies of deputies that are tried."""
OWN = frozenset({DueKind.PERSONAL, DueKind.DIGEST})
"""Kinds that nobody gets in another's place."""
FOR_ADMINISTRATORS = frozenset({DueKind.UNDELIVERED, DueKind.MASS_SENDING})
ALL_SEEING = (Role.MANAGER, Role.ADMINISTRATOR)
REVIVABLE = (ReminderStatus.CANCELLED, ReminderStatus.SUPERSEDED)
"""A step that was given up and is due after all (reopened, deadline moved back) is taken up again."""


class Part(StrEnum):
    """The part somebody plays in what is due; it is the first word of a step that is not the owner's."""

    OWNER = ""
    CLIENT = "client"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class PersonNow:
    """What planning needs to know of a person: whether he still works here, and can be reached in Teams or by mail."""

    key: str
    role: Role
    is_there: bool = True
    is_reachable: bool = True
    manager_key: str | None = None
    deputy_key: str | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """An absence, both days included."""

    first: date
    last: date
    deputy_key: str | None


@dataclass(frozen=True, slots=True)
class People:
    """Everyone, by key, who is away, and who works on which report."""

    persons: Mapping[str, PersonNow]
    absences: Mapping[str, Sequence[Away]] = field(default_factory=dict)
    contributors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Who works on a report, by its period: they know of it while it is under embargo."""

    @property
    def administrators(self) -> list[str]:
        """The keys of the administrators that are there."""
        return sorted(one.key for one in self.persons.values() if one.is_there and one.role is Role.ADMINISTRATOR)

    @property
    def reachable(self) -> frozenset[str]:
        """The keys of everyone who can be reached."""
        return frozenset(one.key for one in self.persons.values() if one.is_reachable)

    def there(self, key: str | None) -> PersonNow | None:
        """Return a person who is there; None for nobody."""
        person = self.persons.get(key) if key else None
        return person if person is not None and person.is_there else None

    def may_see(self, person: PersonNow, fact: DueFact) -> bool:
        """Tell whether a person may know of a fact: the rules of :mod:`models.visibility`, for one who is there."""
        if person.role in ALL_SEEING:
            return True
        if fact.confidential and person.key not in (fact.owner_key, fact.client_key):
            return False
        return not fact.embargoed or person.key in self.contributors.get(fact.details.get("period", ""), ())

    def absence(self, key: str, day: date) -> Away | None:
        """Return the absence of a person on a day."""
        return next((one for one in self.absences.get(key, ()) if one.first <= day <= one.last), None)


@dataclass(frozen=True, slots=True)
class Handed:
    """Somebody made another the owner, on a day."""

    to: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Choices:
    """What people chose.

    Until when (kind, key, person) is put off; what is stopped, what is settled, and what was handed over.
    """

    snoozed: Mapping[tuple[DueKind, str, str], date] = field(default_factory=dict)
    muted: frozenset[tuple[str, DueKind, str]] = frozenset()
    settled: frozenset[tuple[DueKind, str, date]] = frozenset()
    handed: Mapping[tuple[DueKind, str], Handed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Planned:
    """One reminder that is due: the row that it becomes."""

    kind: DueKind
    key: str
    due: date
    step: str
    recipient: str
    concerning: str
    why: Why
    planned_on: date


@dataclass(frozen=True, slots=True)
class Known:
    """A reminder that is in the store; ``sent_on`` where it was sent."""

    id: int
    due: date
    step: str
    recipient: str
    concerning: str
    status: ReminderStatus
    sent_on: date | None


@dataclass(frozen=True, slots=True)
class Occasion:
    """A step that has come, and the sending day it belongs to."""

    part: Part
    step: str
    day: date


def occasions(rule: KindRule, due: date, calendar: Calendar, today: date) -> list[Occasion]:
    """Return the latest step that has come for each part, at most one for each.

    Days before count back from the due date, or from the last working day before it; where that is no sending day, the
    one before it. Days late are working days, and go out on the first sending day.
    """
    late = calendar.days.between(due, today) if today > due else 0
    if rule.expires is not None and late > rule.expires:
        return []
    found = [one for one in (_owners(rule, due, calendar, today, late),) if one is not None]
    for part, days in ((Part.CLIENT, rule.client_late), (Part.MANAGER, rule.manager_late)):
        if days is not None and late >= days:
            day = calendar.sending_day_from(calendar.days.plus(due, days))
            if day <= today:
                found.append(Occasion(part, f"{part}+{days}", day))
    return found


def _owners(rule: KindRule, due: date, calendar: Calendar, today: date, late: int) -> Occasion | None:
    step = rule.late_steps(late)
    while step:
        day = calendar.sending_day_from(calendar.days.plus(due, step))
        if day <= today:
            return Occasion(Part.OWNER, f"+{step}", day)
        step = rule.late_steps(step - 1)
    last_day = calendar.days.on_or_before(due)
    for days in (0, *reversed(rule.before)):
        day = calendar.sending_day_until(calendar.days.plus(last_day, -days))
        if day <= today:
            return Occasion(Part.OWNER, f"-{days}" if days else "0", day)
    return None


class Planner:
    """Plans for one day. It keeps the steps of due dates it has seen, for many things are due on the same day."""

    def __init__(self, view: View, people: People, choices: Choices) -> None:
        self.view = view
        self._rules = view.rules
        self._calendar = view.calendar
        self._people = people
        self._choices = choices
        self._today = view.today
        self._administrators = people.administrators
        self._occasions: dict[tuple[DueKind, date], list[Occasion]] = {}

    def plan(self, fact: DueFact) -> list[Planned]:
        """Return who is to be reminded of a fact by today, at most once each; empty where nobody is."""
        rule = self._rules.kinds[fact.kind]
        found = self._occasions.get((fact.kind, fact.due))
        if found is None:
            found = occasions(rule, fact.due, self._calendar, self._today)
            self._occasions[fact.kind, fact.due] = found
        found = self._with_hand_over(fact, rule, found)
        if not found or (fact.kind, fact.key, fact.due) in self._choices.settled:
            return []
        planned: dict[str, Planned] = {}
        for occasion in found:
            for one in self._for_part(fact, occasion):
                if one.recipient not in planned and not (rule.may_stop and self._is_muted(one)):
                    planned[one.recipient] = one
        return list(planned.values())

    def _with_hand_over(self, fact: DueFact, rule: KindRule, found: list[Occasion]) -> list[Occasion]:
        """Return the steps that have come, for the owner that he was made it, where that is the latest."""
        handed = self._choices.handed.get((fact.kind, fact.key))
        if handed is None or handed.to != fact.owner_key or handed.to == handed.by or is_expired(rule, fact, self.view):
            return found
        day = self._calendar.sending_day_from(handed.on)
        others = [one for one in found if one.part is not Part.OWNER]
        is_latest = all(one.day <= day for one in found if one.part is Part.OWNER)
        if day > self._today or not is_latest:
            return found
        return [Occasion(Part.OWNER, f"{HANDED} {handed.on.isoformat()}", day), *others]

    def _for_part(self, fact: DueFact, occasion: Occasion) -> Iterable[Planned]:
        for concerning, recipient, why in self._recipients(fact, occasion.part):
            step, day = occasion.step, occasion.day
            until = self._put_off(fact, concerning, recipient)
            if until is not None:
                if self._today < until:
                    continue
                again = self._calendar.sending_day_from(until)
                if again > day:
                    step, day = f"later {until.isoformat()}", again
                if day > self._today:
                    continue
            yield Planned(fact.kind, fact.key, fact.due, step, recipient, concerning, why, day)

    def _recipients(self, fact: DueFact, part: Part) -> list[tuple[str, str, Why]]:
        """Return whose task it is, who gets the reminder, and why."""
        if fact.kind in FOR_ADMINISTRATORS:
            return [(one, one, Why.ADMINISTRATOR) for one in self._administrators]
        if fact.kind in OWN:
            why = Why.PERSONAL if fact.kind is DueKind.PERSONAL else Why.SUBSCRIBED
            return [(fact.owner_key, fact.owner_key, why)] if self._people.there(fact.owner_key) else []  # type: ignore[list-item]
        if part is Part.OWNER:
            return self._owner(fact)
        if part is Part.CLIENT:
            client = self._entitled(fact, fact.client_key)
            return [] if client is None or client.key == fact.owner_key else [self._in_place(fact, client, Why.CLIENT)]
        owner = self._people.persons.get(fact.owner_key or "")
        manager = self._entitled(fact, owner.manager_key if owner else None)
        managers = [manager] if manager is not None else self._managers()
        return [self._in_place(fact, one, Why.MANAGER) for one in managers if one.key != fact.owner_key]

    def _entitled(self, fact: DueFact, key: str | None) -> PersonNow | None:
        """Return a person who is there and may know of the fact; None for nobody."""
        person = self._people.there(key)
        return person if person is not None and self._people.may_see(person, fact) else None

    def _managers(self) -> list[PersonNow]:
        persons = self._people.persons.values()
        return [one for one in persons if one.is_there and one.role is Role.MANAGER]

    def _owner(self, fact: DueFact) -> list[tuple[str, str, Why]]:
        owner = self._people.there(fact.owner_key)
        if owner is not None:
            return [self._in_place(fact, owner, Why.OWNER)]
        gone = self._people.persons.get(fact.owner_key or "")
        for key in (gone.deputy_key, gone.manager_key, fact.client_key) if gone else (fact.client_key,):
            other = self._entitled(fact, key)
            if other is not None:
                return [(other.key, other.key, Why.NO_OWNER)]
        return [(one, one, Why.NO_OWNER) for one in self._administrators]

    def _in_place(self, fact: DueFact, person: PersonNow, why: Why) -> tuple[str, str, Why]:
        """Return the person, or who gets it in his place where he is away or cannot be reached."""
        away = self._people.absence(person.key, self._today)
        if away is None and person.is_reachable:
            return (person.key, person.key, why)
        stand_in = self._stand_in(fact, person, away)
        if stand_in is None:
            return (person.key, person.key, why)
        return (person.key, stand_in.key, Why.DEPUTY if away is not None else Why.UNREACHABLE)

    def _stand_in(self, fact: DueFact, person: PersonNow, away: Away | None) -> PersonNow | None:
        """Return the first deputy who is there, reachable and not away himself, and may see it."""
        seen = {person.key}
        key = (away.deputy_key if away else None) or person.deputy_key
        for _ in range(LONGEST_CHAIN):
            deputy = self._people.there(key)
            if deputy is None or deputy.key in seen:
                return None
            away = self._people.absence(deputy.key, self._today)
            if away is None and deputy.is_reachable and self._people.may_see(deputy, fact):
                return deputy
            seen.add(deputy.key)
            key = (away.deputy_key if away else None) or deputy.deputy_key
        return None

    def _put_off(self, fact: DueFact, concerning: str, recipient: str) -> date | None:
        found = [self._choices.snoozed.get((fact.kind, fact.key, key)) for key in (concerning, recipient)]
        return max((until for until in found if until is not None), default=None)

    def _is_muted(self, planned: Planned) -> bool:
        muted = self._choices.muted
        person, kind = planned.recipient, planned.kind
        return (person, kind, planned.key) in muted or (person, kind, "") in muted


def is_expired(rule: KindRule, fact: DueFact, view: View) -> bool:
    """Tell whether a thing was due so long ago that nobody is told of it any more."""
    if rule.expires is None or view.today <= fact.due:
        return False
    return view.calendar.days.between(fact.due, view.today) > rule.expires


def is_new(planned: Planned, known: Iterable[Known], today: date) -> bool:
    """Tell whether a reminder is still to be written, given those that are known of the same fact.

    Not where the same step went, or is on its way, to someone for the same person; and a step of an earlier day not
    where he was reminded of the fact since that day: the deadline moved, or a deputy was told.
    """
    for one in known:
        same_step = one.due == planned.due and one.step == planned.step
        if same_step and one.recipient == planned.recipient:
            return one.status in REVIVABLE
        if one.concerning != planned.concerning:
            continue
        if same_step and one.status in (ReminderStatus.SENDING, ReminderStatus.SENT, ReminderStatus.UNKNOWN):
            return False
        if one.sent_on is not None and planned.planned_on <= one.sent_on and planned.planned_on < today:
            return False
    return True


def is_pending_or_new(planned: Planned, known: Iterable[Known], today: date) -> bool:
    """Tell whether a reminder is still to go out: it is new, or it waits, or waits to be sent once more."""
    there = list(known)
    waits = (ReminderStatus.PENDING, ReminderStatus.SENDING)
    return is_new(planned, there, today) or any(
        (one.due, one.step, one.recipient) == (planned.due, planned.step, planned.recipient) and one.status in waits
        for one in there
    )


def given_up(planned: Sequence[Planned], known: Iterable[Known]) -> list[int]:
    """Return the ids of the reminders that wait and are no longer among those planned of the same fact."""
    wanted = {(one.due, one.step, one.recipient) for one in planned}
    return [
        one.id
        for one in known
        if one.status is ReminderStatus.PENDING and (one.due, one.step, one.recipient) not in wanted
    ]
