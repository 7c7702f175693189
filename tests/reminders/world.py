"""A municipality to remind: people on a loopback Teams, a clock that is set, a renderer that can be read back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from bot.clock import AMSTERDAM
from bot.messages import Reply
from bot.reminding import ReminderMessage
from models.conversations import ConversationReference
from models.organisation import Setting
from models.people import Person, Role
from models.store import Store
from tests.loopback_teams import TENANT, LoopbackTeams, Sent

NO_GUARD = {"berichten_zonder_vragen": "99999", "cijfers_oud_na_maanden": "1200"}
"""Settings under which nobody is asked first, and old figures are no matter."""


class SetClock:
    """A clock that stands where it is put."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def put(self, day: date, hour: int, minute: int = 0) -> None:
        self.moment = datetime.combine(day, time(hour, minute), AMSTERDAM)


def json_renderer(message: ReminderMessage) -> Reply:
    """Write a message so that a test can read what was in it."""
    items = [[item.kind, item.key, item.why, item.step, item.days_left, item.version] for item in message.items]
    return Reply(json.dumps({"to": message.recipient_key, "day": message.day.isoformat(), "items": items}))


@dataclass(frozen=True)
class Got:
    """One message that arrived."""

    to: str
    day: date
    items: tuple[tuple[str, str, str, str], ...]
    """Kind, key, why and step of each thing in it."""


def got(sent: Sent) -> Got:
    """Read a message back."""
    read = json.loads(sent.text)
    items = tuple((kind, key, why, step) for kind, key, why, step, *_ in read["items"])
    return Got(read["to"], date.fromisoformat(read["day"]), items)


def person(name: str, role: Role = Role.OWNER, **more: Any) -> Person:
    """Make a person with a place in Entra."""
    email = f"{name}@x.nl"
    return Person(key=email, email=email, name=name.title(), role=role, entra_id=f"entra-{name}", **more)


def reference(teams: LoopbackTeams | None, name: str) -> ConversationReference:
    """Make the personal conversation of a person."""
    return ConversationReference(
        channel="msteams",
        conversation_id=f"a:{name}",
        kind="personal",
        service_url=teams.service_url if teams else "https://smba.trafficmanager.net/emea/",
        bot_id="28:bot",
        tenant_id=TENANT,
        user_id=f"29:{name}",
        user_name=name.title(),
        entra_id=f"entra-{name}",
        locale="nl-NL",
        updated=datetime(2020, 1, 1, tzinfo=AMSTERDAM),
    )


async def fill(store: Store, *groups: Iterable[Any], settings: dict[str, str] | None = None) -> None:
    """Put rows in the store, group by group: what is referred to comes first."""
    rules = [Setting(key=key, name=key, value=value) for key, value in (settings or {}).items()]
    for group in (*groups, rules):
        async with store.writing() as session:
            session.add_all(group)


def names_of(people: Sequence[Person]) -> list[str]:
    """Return the names in the keys of people."""
    return [one.key.partition("@")[0] for one in people]
