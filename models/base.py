"""What every table shares: column types that lose nothing, and the marks every record of the workbook carries."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Any
from unicodedata import normalize

from sqlalchemy import BigInteger, Boolean, Date, DateTime, Dialect, Enum, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

NAME_LENGTH = 300
"""Longest name or title, in characters (workbook contract)."""
TEXT_LENGTH = 4000
"""Longest text, in characters (workbook contract)."""
KEY_LENGTH = 600
"""Longest key, in characters: at four bytes each it still fits the 2,704 bytes of an index of PostgreSQL."""


class ScaledDecimal(TypeDecorator[Decimal]):
    """A Decimal kept as a whole number of its smallest part, because SQLite would make a float of NUMERIC.

    Sums and comparisons in SQL stay exact on every database. Values with more places than the column has are
    refused with ValueError: nothing is rounded on the way in.
    """

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    @property
    def largest(self) -> Decimal:
        """The largest value that the column holds, either way from zero (the database keeps 64 bits)."""
        return Decimal(2**63 - 1).scaleb(-self.places)

    def process_bind_param(self, value: Decimal | int | None, dialect: Dialect) -> int | None:
        """Turn a Decimal into its whole number of smallest parts."""
        if value is None:
            return None
        amount = Decimal(value)
        if not amount.is_finite() or abs(amount) > self.largest:
            raise ValueError(f"{value} is not a number up to {self.largest:f}")
        scaled = amount.scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} decimals")
        return int(scaled)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        """Turn the whole number back into a Decimal."""
        return None if value is None else Decimal(value).scaleb(-self.places)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware outside, UTC in the store (SQLite keeps no zone, so it is put back on reading)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a zone; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give an aware moment in UTC."""
        if value is None:
            return None
        # PostgreSQL gives the moment in the zone of its session.
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Key = Annotated[str, mapped_column(String(KEY_LENGTH))]
Name = Annotated[str, mapped_column(String(NAME_LENGTH))]
LongText = Annotated[str, mapped_column(Text)]
Euro = Annotated[Decimal, mapped_column(ScaledDecimal(2))]
"""An amount in euros, two decimals kept exactly."""
Quantity = Annotated[Decimal, mapped_column(ScaledDecimal(6))]
"""Fte, percent or a key figure, six decimals kept exactly."""


class Base(DeclarativeBase):
    """Base of all tables. Enumerations are stored by value, as text, so that adding a word needs no change of type."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - read by SQLAlchemy as it is
        StrEnum: Enum(
            StrEnum,
            native_enum=False,
            create_constraint=False,
            length=40,
            values_callable=lambda words: [word.value for word in words],
        ),
        datetime: UtcDateTime,
        date: Date,
        bool: Boolean,
    }


class Confidentiality(StrEnum):
    """Who may see a record (sheet column ``vertrouwelijkheid``)."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"


class Record(Base):
    """One row of a sheet.

    ``key`` is the natural key that the workbook contract names, joined by ``|``, folded by :func:`fold_key`.
    ``version`` counts the changes, so that a write can tell that someone else came first.
    ``withdrawn`` rows are kept for the history and left out of answers.
    ``example`` rows hold made-up figures, and every answer that uses one says so.
    """

    __abstract__ = True

    key: Mapped[str] = mapped_column(String(KEY_LENGTH), primary_key=True)
    version: Mapped[int] = mapped_column(default=1)
    withdrawn: Mapped[bool] = mapped_column(default=False)
    example: Mapped[bool] = mapped_column(default=False)


class Confidential:
    """A record that can be kept from people who have nothing to do with it."""

    @declared_attr
    def confidentiality(cls) -> Mapped[Confidentiality]:  # noqa: N805 - declared_attr works on the class
        """Who may see it; internal unless told otherwise."""
        return mapped_column(default=Confidentiality.INTERNAL, index=True)


def fold_key(*parts: object) -> str:
    """Join the parts of a natural key, without regard to case and outer spaces (workbook contract).

    A separator inside a part is escaped, so that no two different keys meet. A key longer than the column ends in a
    digest of the whole: a description of 4,000 characters is a key too, and databases bound the length of an index.
    """
    key = "|".join(_fold_part(part) for part in parts)
    if len(key) <= KEY_LENGTH:
        return key
    digest = sha256(key.encode()).hexdigest()
    return f"{key[: KEY_LENGTH - len(digest) - 1]}#{digest}"


def _fold_part(part: object) -> str:
    words = " ".join(normalize("NFC", str(part)).split())
    return normalize("NFC", words.casefold()).replace("\\", "\\\\").replace("|", "\\|")
