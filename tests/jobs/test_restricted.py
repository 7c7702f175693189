"""Nobody hears by a reminder of what he may not see: confidential things, and reports under embargo."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.actions.linking import complete
from bot.actions.message import render_reminder
from bot.channel.proactive import Delivery, Outcome
from bot.clock import start_of
from bot.messages import Reply
from bot.reminding import ReminderMessage
from jobs.dispatcher import Dispatcher
from jobs.facts import View, stream_facts
from jobs.mail import compose
from jobs.planning import Reach, read_outlook
from jobs.rules import Calendar, Rules
from jobs.service import ReminderService
from models import reminder_choices as choices
from models.base import Confidentiality
from models.benchmark import BenchmarkEdition
from models.calendar import WorkingDays
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.contracts import Contract
from models.people import Person, Role
from models.projects import Project, ProjectStatus
from models.reminders import TABLES, DueKind
from models.reports import Report, ReportSection, ReportStatus, SectionStatus
from models.store import Store
from models.tables import RECORDS
from models.visibility import Viewer, visible
from tests.jobs.test_service import FakeSender, _no_sleep
from tests.reminders.world import NO_GUARD, SetClock, fill, person, reference

MONDAY = date(2026, 2, 9)
SECRET = {"confidentiality": Confidentiality.CONFIDENTIAL}
OPEN = {"confidentiality": Confidentiality.INTERNAL}
KARIN = {"owner_key": "karin@x.nl"}
SEES_ALL = {"chef", "beheer"}


def people() -> list[Person]:
    """Karin owns it all; her deputy and her chief have no rights of their own."""
    return [
        person("dirk", Role.EMPLOYEE),
        person("baas", Role.EMPLOYEE),
        person("piet"),
        person("ander"),
        person("chef", Role.MANAGER),
        person("beheer", Role.ADMINISTRATOR),
        person("karin", deputy_key="dirk@x.nl", manager_key="baas@x.nl"),
    ]


def things(secret: dict[str, Any], status: ReportStatus) -> list[Any]:
    """Make one thing of every kind that has a record; every text of them says "geheim"."""
    promise = {
        "kind": CommitmentKind.PROMISE,
        "deadline_precision": DeadlinePrecision.DAY,
        "status": CommitmentStatus.OPEN,
        "as_of": MONDAY,
        "deadline": MONDAY,
        "progress_note": "Geheim nieuws",
        "client_key": "piet@x.nl",
    }
    request = promise | {"kind": CommitmentKind.REQUEST}
    done = promise | {"status": CommitmentStatus.DONE, "done_on": date(2026, 1, 5)}
    project = {"status": ProjectStatus.RUNNING, "expected_ready": MONDAY, "as_of": MONDAY, "client_key": "piet@x.nl"}
    contract = {
        "end": date(2026, 4, 1),
        "notice_months": 1,
        "as_of": MONDAY,
        "supplier": "Geheim BV",
        "tacit_renewal": False,
    }
    days = {"as_of": MONDAY, "delivery_date": MONDAY, "adoption_date": MONDAY}
    section = {"deadline": MONDAY, "status": SectionStatus.NOT_STARTED}
    return [
        Commitment(key="t1", number="t1", title="Geheim plan", **promise, **KARIN, **secret),
        Commitment(key="v1", number="v1", title="Geheim verzoek", **request, **KARIN, **secret),
        Commitment(key="t2", number="t2", title="Geheim gedaan", **done, **KARIN, **secret),
        Project(key="p1", number="p1", name="Geheim project", **project, **KARIN, **secret),
        Contract(key="c1", number="c1", subject="Geheime dienst", **contract, **KARIN, **secret),
        BenchmarkEdition(
            key="2026",
            participation_year=2026,
            data_year=2025,
            contracted=True,
            start=MONDAY,
            delivery_date=MONDAY,
            note="Geheim",
            **KARIN,
            **secret,
        ),
        Report(key="geheim-1", period="geheim-1", status=status, **days, **KARIN, **secret),
        ReportSection(key="geheim-1|geld", period="geheim-1", section="Geheim geld", **section, **KARIN, **secret),
        ReportSection(
            key="geheim-1|rest", period="geheim-1", section="Geheime rest", owner_key="ander@x.nl", **section, **OPEN
        ),
        # Its report is not in the store: it counts as under embargo.
        ReportSection(key="geheim-9|geld", period="geheim-9", section="Geheim los", **section, **KARIN, **OPEN),
    ]


class TakingMailer:
    """Writes the mails, with their deadlines, as they would go."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, str]] = []

    async def send(self, person: Person, message: ReminderMessage, reply: Reply) -> Delivery:
        mail = compose(person, message, reply, "stavaza@gemeente.example")
        whole = [str(mail["Subject"])]
        for part in mail.walk():
            if not part.is_multipart():
                content = part.get_content()
                whole.append(content.decode() if isinstance(content, bytes) else content)
        self.taken.append((person.key, "\n".join(whole).replace("\r\n ", "")))
        return Delivery(Outcome.SENT)


async def months(store: Store, *, by_mail: bool) -> dict[str, str]:
    """Live through seven weeks; returns all that each person got, in the chat or by mail."""
    clock, sender, mailer = SetClock(start_of(MONDAY)), FakeSender(), TakingMailer()
    reach, seconds = Reach(by_mail=by_mail), iter(range(0, 10**9, 1_000))
    dispatcher = Dispatcher(
        store, sender, render_reminder, clock, reach, mailer if by_mail else None, sleep=_no_sleep, complete=complete
    )
    service = ReminderService(store, dispatcher, clock, reach, lambda: float(next(seconds)))
    for number in range(-21, 28):
        clock.put(MONDAY + timedelta(days=number), 10)
        await service.tick()
    got: dict[str, list[str]] = defaultdict(list)
    for who, text in mailer.taken:
        got[who.partition("@")[0]].append(text)
    for conversation, reply in sender.taken:
        got[conversation.partition(":")[2]].append(reply.text + json.dumps(reply.card, ensure_ascii=False))
    return {who: "\n".join(texts) for who, texts in got.items()}


async def restricted(store: Store, secret: dict[str, Any], status: ReportStatus, *, is_away: bool) -> None:
    """Fill a store in which Karin is away all the time, or everything is only late."""
    everyone = people()
    names = [one.key.partition("@")[0] for one in everyone]
    references = [reference(None, name) for name in names]
    await fill(store, everyone, references, things(secret, status), settings=NO_GUARD)
    if is_away:
        async with store.writing() as session:
            first = MONDAY - timedelta(days=60)
            await choices.set_absence(session, "karin@x.nl", first, first + timedelta(days=120), None, start_of(first))


@pytest.mark.parametrize("is_away", [True, False], ids=["deputy", "owner"])
@pytest.mark.parametrize("by_mail", [True, False], ids=["mail", "teams"])
async def test_who_may_not_see_it_never_hears_of_it(store: Store, is_away: bool, by_mail: bool) -> None:
    await restricted(store, SECRET, ReportStatus.EMBARGO, is_away=is_away)
    got = await months(store, by_mail=by_mail)
    for who in ("dirk", "baas"):
        assert "geheim" not in got.get(who, "").casefold()
    # The client is told of what he commissioned, whoever works on the report of his own section; of no more.
    assert "Geheim plan" in got["piet"]
    for kept in ("Geheime dienst", "geheim-1", "Geheim geld", "Geheim los"):
        assert kept not in got["piet"]
    assert "Geheime rest" in got["ander"]
    for kept in ("Geheim plan", "Geheim geld", "Geheim los", "Geheime dienst"):
        assert kept not in got["ander"]
    # Who may see it does hear of it: nothing is lost for being kept from others.
    for told in ("Geheim plan", "Geheim verzoek", "Geheim gedaan", "Geheim project", "Geheim geld"):
        assert told in got["karin"]
        assert told in got["chef"]


async def test_what_is_open_does_go_to_deputy_and_chief(store: Store) -> None:
    """The test above would pass where nobody is told anything; here the same people are told the same things."""
    await restricted(store, OPEN, ReportStatus.IN_PREPARATION, is_away=True)
    got = await months(store, by_mail=False)
    for told in ("Geheim plan", "Geheim verzoek", "Geheim gedaan", "Geheim project", "Geheim geld", "Geheime dienst"):
        assert told in got["dirk"]
    assert "Geheim plan" in got["baas"]
    assert "Geheim los" not in got["dirk"] + got["baas"]


@pytest.mark.parametrize("status", list(ReportStatus))
@pytest.mark.parametrize("secret", [SECRET, OPEN], ids=["confidential", "internal"])
async def test_the_planner_and_the_store_have_one_rule(
    store: Store, secret: dict[str, Any], status: ReportStatus
) -> None:
    await restricted(store, secret, status, is_away=False)
    models = {model.__tablename__: model for model in RECORDS}
    kinds = [kind for kind in DueKind if kind in TABLES]
    checked = 0
    async with store.reading() as session:
        outlook = await read_outlook(session, MONDAY, Reach(by_mail=True))
        view = View(MONDAY, Rules(), Calendar(WorkingDays(MONDAY)))
        facts = [fact async for chunk in stream_facts(session, view, kinds) for fact in chunk]
        for one in (await session.scalars(select(Person))).all():
            for fact in facts:
                model: Any = models[TABLES[fact.kind]]
                seen = select(model.key).where(model.key == fact.key, visible(model, Viewer.of(one)))
                expected = (await session.scalars(seen)).first() is not None
                now = outlook.people.persons[one.key]
                assert outlook.people.may_see(now, fact) is expected, (one.key, fact)
                checked += 1
    assert checked >= 8 * 7


async def test_old_figures_that_are_confidential_are_told_to_no_deputy(store: Store) -> None:
    old = things(SECRET, ReportStatus.EMBARGO)[:1]
    old[0].as_of = date(2024, 1, 1)
    old[0].deadline = None
    everyone = people()
    references = [reference(None, name) for name in ("karin", "dirk")]
    await fill(store, everyone, references, old)
    async with store.writing() as session:
        await choices.set_absence(session, "karin@x.nl", MONDAY, date(2026, 12, 1), None, start_of(MONDAY))
    got = await months(store, by_mail=False)
    assert "toezeggingen" in got["karin"]
    assert "dirk" not in got
