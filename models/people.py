"""People: who asks, who owns, who decides (sheet ``personen``)."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    String,
    and_,
    exists,
    not_,
    or_,
    select,
    text,
)
from sqlalchemy.orm import Mapped, aliased, declared_attr, mapped_column

from models.base import KEY_LENGTH, Name, Record


class Role(StrEnum):
    """What a person is to the reports: managers and administrators see what is confidential."""

    EMPLOYEE = "employee"
    OWNER = "owner"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class Person(Record):
    """A person. Key: e-mail."""

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("language IN ('nl', 'en')", name="language"),
        Index("ix_person_lower_entra_id", text("lower(entra_id)")),
    )

    email: Mapped[Name]
    name: Mapped[Name]
    role: Mapped[Role]
    entra_id: Mapped[str | None] = mapped_column(String(100))
    job_title: Mapped[Name | None]
    department: Mapped[Name | None]
    manager_key: Mapped[str | None] = mapped_column(ForeignKey("person.key"))
    deputy_key: Mapped[str | None] = mapped_column(ForeignKey("person.key"))
    language: Mapped[str] = mapped_column(String(2), default="nl")
    active: Mapped[bool] = mapped_column(default=True)


def reports_to(leader: str) -> ColumnElement[bool]:
    """The people that report to somebody; of who leads nobody, those with the same manager."""
    led, same = aliased(Person), aliased(Person)
    leads = exists().where(led.manager_key == leader, led.withdrawn.is_(False))
    manager = select(same.manager_key).where(same.key == leader).scalar_subquery()
    return or_(Person.manager_key == leader, and_(not_(leads), Person.manager_key == manager))


def works_with(person: str) -> ColumnElement[bool]:
    """The people of somebody's department, himself too."""
    one = aliased(Person)
    return Person.department == select(one.department).where(one.key == person).scalar_subquery()


def person_reference(*, index: bool = False) -> Mapped[str | None]:
    """Return a column that names a person by key (his e-mail, folded)."""
    return mapped_column(String(KEY_LENGTH), ForeignKey("person.key"), index=index)


class Owned:
    """A record with an owner (sheet column ``eigenaar``)."""

    @declared_attr
    def owner_key(cls) -> Mapped[str | None]:  # noqa: N805 - declared_attr works on the class
        """Who answers for it: the key of a person."""
        return person_reference(index=True)


class Commissioned:
    """A record with a client (sheet column ``opdrachtgever``)."""

    @declared_attr
    def client_key(cls) -> Mapped[str | None]:  # noqa: N805
        """Who asked for it: the key of a person."""
        return person_reference()
