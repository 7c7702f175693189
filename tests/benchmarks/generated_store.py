"""A made-up municipality of any size, written straight into the tables: far faster than through a workbook.

People talk about at most some 20,000 things, however large the store: what is more are the same things in other years
and on other dates.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count, islice
from typing import Any

from sqlalchemy import Connection, create_engine, insert

from models.base import Record, fold_key
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.contracts import Contract
from models.figures import KeyFigure
from models.finance import Budget, BudgetPart, CostKind, Nature
from models.history import ChangeSet
from models.people import Person, Role
from models.projects import Colour, Programme, Project, ProjectStatus, Theme
from models.risks import Risk, RiskStatus
from models.staffing import Staffing
from models.store import sync_url, upgrade

TODAY = date(2020, 2, 10)
AS_OF = date(2020, 1, 31)
BATCH = 5_000
MOST = {Commitment: 1_500, Risk: 1_500, Project: 1_500, Contract: 1_000, Person: 200, Budget: 100_000}
"""Things with a name and a number of their own; budgets, key figures and staffing come back year after year."""
YEARS, ITEMS, FIGURES, TEAMS = 40, 2_500, 1_000, 200
"""How many years, items, figures and teams come back at most."""
PARTS = (  # noqa: SIM905 - reads better
    "digitaal netwerk zaak systeem beheer burger loket data register koppeling plan park straat water archief dossier"
    " portaal licentie server werkplek telefonie beveiliging migratie vervanging uitbreiding onderhoud"
).split()


def name_of(number: int, kind: str) -> str:
    """Return the name of a thing, the same every time: ``vervanging zaaksysteem kobrut``."""
    chance = random.Random(f"{kind}{number}")  # noqa: S311 - not for secrets
    syllables = [chance.choice("bdfghklmnprstvz") + chance.choice(("a", "e", "i", "o", "oe", "ui")) for _ in range(3)]
    return f"{chance.choice(PARTS)} {chance.choice(PARTS)}{chance.choice(PARTS)} {''.join(syllables)}".capitalize()


def email_of(number: int) -> str:
    """Return the e-mail of a person, which is his key."""
    return f"persoon{number}@gemeente.example"


def entra_id_of(number: int) -> str:
    """Return the Entra id of a person."""
    return f"0f0f0f0f-0000-0000-0000-{number:012}"


def sizes(rows: int) -> dict[type[Record], int]:
    """Divide rows over the tables."""
    shares = {Person: 0.04, Commitment: 0.15, Risk: 0.15, Project: 0.15, Contract: 0.06, Staffing: 0.05, Budget: 0.25}
    made = {model: min(MOST.get(model, rows), max(4, int(rows * share))) for model, share in shares.items()}
    made[KeyFigure] = rows - sum(made.values())
    return made


def budget_items(made: dict[type[Record], int]) -> int:
    """Return how many items the budgets of all years are for."""
    return max(2, min(ITEMS, made[Budget] // 4), -(-made[Budget] // YEARS))


def fill(url: str, rows: int) -> None:
    """Migrate an empty database and fill it; the same every time."""
    upgrade(url)
    engine = create_engine(sync_url(url))
    with engine.begin() as connection:
        made = sizes(rows)
        for model, rows_of in TABLES.items():
            _insert(connection, model, islice(rows_of(made), made[model]))
        connection.execute(
            insert(ChangeSet), [{"moment": datetime(2020, 2, 1, tzinfo=UTC), "actor": "bench", "source": "bench"}]
        )
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


def _insert(connection: Connection, model: type[Record], rows: Iterator[dict[str, Any]]) -> None:
    while batch := list(islice(rows, BATCH)):
        connection.execute(insert(model), batch)


def _chance(kind: str) -> random.Random:
    return random.Random(kind)  # noqa: S311 - not for secrets


def _euros(chance: random.Random) -> Decimal:
    return Decimal(chance.randrange(-500_000, 25_000_000)).scaleb(-2)


def _owner(chance: random.Random, made: dict[type[Record], int]) -> str:
    return email_of(chance.randrange(made[Person]))


def _people(made: dict[type[Record], int]) -> Iterator[dict[str, Any]]:
    del made
    roles = (Role.EMPLOYEE, Role.OWNER, Role.OWNER, Role.MANAGER)
    for number in count():
        email = email_of(number)
        name = f"{chr(65 + number % 26)}. {name_of(number, 'person').split()[-1].capitalize()}"
        yield {
            "key": email, "email": email, "name": name, "role": roles[number % 4], "entra_id": entra_id_of(number),
            "language": "nl", "active": True,
        }  # fmt: skip


def _commitments(made: dict[type[Record], int]) -> Iterator[dict[str, Any]]:
    chance = _chance("commitments")
    for number in count():
        made_on = TODAY - timedelta(days=chance.randrange(30, 900))
        status = chance.choice(tuple(CommitmentStatus))
        yield {
            "key": fold_key(f"T-{number:05}"), "number": f"T-{number:05}", "title": name_of(number, "commitment"),
            "kind": chance.choice(tuple(CommitmentKind)), "description": "Wat is toegezegd. " * 8,
            "body": chance.choice(("Raad", "Commissie AZ", "Commissie Ruimte")), "made_on": made_on,
            "portfolio_holder": chance.choice(("Wethouder Jansen", "Wethouder Bos")),
            "deadline": TODAY + timedelta(days=chance.randrange(-60, 300)),
            "deadline_precision": DeadlinePrecision.DAY, "status": status,
            "progress_note": "Hoe het ervoor staat. " * 6, "as_of": AS_OF, "owner_key": _owner(chance, made),
        }  # fmt: skip


def _risks(made: dict[type[Record], int]) -> Iterator[dict[str, Any]]:
    chance = _chance("risks")
    for number in count():
        gross = chance.randint(2, 5), chance.randint(2, 5)
        yield {
            "key": fold_key(f"R-{number:05}"), "number": f"R-{number:05}", "title": name_of(number, "risk"),
            "description": "Wat er mis kan gaan. " * 8, "category": chance.choice(("Uitval", "Personeel", "Privacy")),
            "gross_likelihood": gross[0], "gross_impact": gross[1],
            "net_likelihood": chance.randint(1, gross[0]), "net_impact": chance.randint(1, gross[1]),
            "financial": True, "non_financial": chance.random() < 0.5, "amount": abs(_euros(chance)),
            "measures": "Wat eraan gedaan is. " * 6, "status": RiskStatus.ACTIVE, "as_of": AS_OF,
            "owner_key": _owner(chance, made),
        }  # fmt: skip


def _projects(made: dict[type[Record], int]) -> Iterator[dict[str, Any]]:
    chance = _chance("projects")
    lights = (Colour.GREEN, Colour.GREEN, Colour.GREEN, Colour.AMBER, Colour.RED)
    for number in count():
        begun = TODAY - timedelta(days=chance.randrange(30, 900))
        ready = begun + timedelta(days=chance.randrange(90, 900))
        yield {
            "key": fold_key(f"P-{number:05}"), "number": f"P-{number:05}", "name": name_of(number, "project"),
            "programme": chance.choice(tuple(Programme)), "theme": chance.choice(tuple(Theme)),
            "status": chance.choice((ProjectStatus.RUNNING, ProjectStatus.READY, ProjectStatus.NOT_STARTED)),
            "progress": chance.randrange(101), "start": begun, "planned_ready": ready,
            "expected_ready": ready + timedelta(days=chance.choice((0, 0, 30, 90))), "years": "2019-2020",
            "time": chance.choice(lights), "money": chance.choice(lights), "quality": chance.choice(lights),
            "scope": chance.choice(lights), "note": "Waarom het zo loopt. " * 6, "budget": abs(_euros(chance)),
            "spent": abs(_euros(chance)), "as_of": AS_OF, "owner_key": _owner(chance, made),
        }  # fmt: skip


def _contracts(made: dict[type[Record], int]) -> Iterator[dict[str, Any]]:
    chance = _chance("contracts")
    for number in count():
        start = TODAY - timedelta(days=chance.randrange(100, 1500))
        yield {
            "key": fold_key(f"C-{number:05}"), "number": f"C-{number:05}", "subject": name_of(number, "contract"),
            "supplier": f"Leverancier {name_of(number % 50, 'supplier').split()[-1].capitalize()}",
            "yearly_value": abs(_euros(chance)), "start": start, "end": TODAY + timedelta(days=chance.randrange(700)),
            "notice_months": chance.choice((1, 3, 6)), "tacit_renewal": chance.random() < 0.5, "as_of": AS_OF,
            "owner_key": _owner(chance, made),
        }  # fmt: skip


def _staffing(made: dict[type[Record], int]) -> Iterator[dict[str, Any]]:
    chance = _chance("staffing")
    teams = max(4, min(TEAMS, made[Staffing] // 10))
    for number in count():
        team, as_of = f"Team {name_of(number % teams, 'team').split()[-1]}", AS_OF - timedelta(weeks=number // teams)
        yield {
            "key": fold_key(team, as_of), "team": team, "as_of": as_of,
            "establishment_fte": Decimal(chance.randrange(20, 200)) / 4, "permanent_fte": Decimal(chance.randrange(40)),
            "temporary_fte": Decimal(chance.randrange(8)), "hired_fte": Decimal(chance.randrange(8)),
            "permanent_heads": chance.randrange(50), "temporary_heads": chance.randrange(10),
        }  # fmt: skip


def _key_figures(made: dict[type[Record], int]) -> Iterator[dict[str, Any]]:
    chance = _chance("key figures")
    codes = max(4, min(FIGURES, made[KeyFigure] // 10))
    for number in count():
        code, as_of = f"K{number % codes:03}", AS_OF - timedelta(days=number // codes)
        yield {
            "key": fold_key(code, as_of), "code": code, "name": name_of(number % codes, "figure"),
            "category": chance.choice(("Dienstverlening", "Techniek")), "value": Decimal(chance.randrange(100_000)),
            "unit": "stuks", "as_of": as_of,
        }  # fmt: skip


def _budgets(made: dict[type[Record], int]) -> Iterator[dict[str, Any]]:
    """Give items in the years up to 2020."""
    chance = _chance("budgets")
    items = budget_items(made)
    for number in count():
        year, item = 2020 - number // items, number % items
        yield {
            "key": fold_key(f"B-{item:05}", year), "code": f"B-{item:05}", "year": year,
            "part": tuple(BudgetPart)[item % 4], "item": name_of(item, "budget"),
            "cost_kind": chance.choice(tuple(CostKind)), "nature": chance.choice(tuple(Nature)),
            "budgeted": abs(_euros(chance)), "changes": _euros(chance), "spent": abs(_euros(chance)),
            "committed": abs(_euros(chance)), "forecast": abs(_euros(chance)),
            "as_of": AS_OF if year == 2020 else date(year, 12, 31), "owner_key": _owner(chance, made),
        }  # fmt: skip


TABLES = {
    Person: _people,
    Commitment: _commitments,
    Risk: _risks,
    Project: _projects,
    Contract: _contracts,
    Staffing: _staffing,
    KeyFigure: _key_figures,
    Budget: _budgets,
}
"""The rows of each table, in an order in which what is referred to comes first."""
