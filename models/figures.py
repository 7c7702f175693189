"""Key figures (sheet ``kerncijfers``). No value is an official answer: "nog geen inzicht"."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from models.base import Confidential, LongText, Name, Quantity, Record


class KeyFigure(Confidential, Record):
    """A figure on a date. Key: code + as-of date."""

    __tablename__ = "key_figure"

    code: Mapped[Name]
    name: Mapped[Name]
    category: Mapped[Name | None]
    value: Mapped[Quantity | None]
    unit: Mapped[Name | None]
    as_of: Mapped[date]
    note: Mapped[LongText | None]
