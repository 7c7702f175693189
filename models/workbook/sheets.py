"""The workbook's contract in one place: every sheet, its columns, what a cell may hold, and the words of its lists.

Sheet and column names are Dutch, as people write them; ``field`` is the attribute of the table in ``models``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Any

from models.base import NAME_LENGTH, TEXT_LENGTH, Confidential, Confidentiality, Record
from models.benchmark import BenchmarkEdition, BenchmarkResult, EditionStatus
from models.commitments import Commitment, CommitmentKind, CommitmentStatus, DeadlinePrecision
from models.contracts import Contract
from models.figures import KeyFigure
from models.finance import Budget, BudgetPart, CostKind, Nature, Reserve
from models.organisation import ClosingDay, Setting
from models.partnerships import Partnership, PartnershipKind, PartnershipResult
from models.people import Person, Role
from models.projects import Benefit, Colour, Programme, Project, ProjectStatus, Theme
from models.reports import Background, Report, ReportSection, ReportStatus, SectionStatus
from models.risks import SCALE, Risk, RiskStatus
from models.staffing import Staffing

MOST_HEADS = 9_999_999
"""Sanity bound of a count, and what a database integer surely holds."""
YEARS = range(1900, 2101)
"""Years and dates outside of these are slips of the pen."""


class Kind(StrEnum):
    """What a cell may hold; ``models.workbook.cells`` has a parser for each."""

    NAME = "name"
    TEXT = "text"
    YEARS = "years"
    PERIOD = "period"
    EMAIL = "email"
    DATE = "date"
    AMOUNT = "amount"
    QUANTITY = "quantity"
    PERCENT = "percent"
    WHOLE = "whole"
    WHOLE_PERCENT = "whole_percent"
    YES_NO = "yes_no"
    WORD = "word"


Words = Mapping[str, Enum | str]
"""The words of a list in Dutch, each with what it is in the code."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet.

    ``default`` is what an empty cell, or a column that is not there in a new row, becomes. ``refers`` names the sheet
    whose rows the cell points at; ``field`` then holds that row's key.
    """

    name: str
    field: str
    kind: Kind
    required: bool = False
    words: Words = dataclass_field(default_factory=dict)
    default: Enum | str | bool | None = None
    bounds: range | None = None
    refers: str | None = None
    tick: bool = False
    example: str | int | float = ""
    limit: int | None = None

    @property
    def longest(self) -> int:
        """The most characters a text may have."""
        if self.limit is not None:
            return self.limit
        return TEXT_LENGTH if self.kind is Kind.TEXT else NAME_LENGTH


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: the table behind it, the columns that identify a row, and all columns in the contract's order."""

    name: str
    table: type[Record]
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """Return the column of this name; raises KeyError."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    @property
    def required(self) -> tuple[Column, ...]:
        """The columns that may not be missing or empty."""
        return tuple(column for column in self.columns if column.required)


def fold_name(name: str) -> str:
    """Fold a sheet's or column's name: case, spaces, ``_``, ``-`` and the mark ``*`` make no difference."""
    return re.sub(r"[\s_\-*]+", "", name).casefold()


def _words(**words: Enum | str) -> Words:
    return MappingProxyType({word.replace("_", " "): meaning for word, meaning in words.items()})


COMMITMENT_KINDS = _words(toezegging=CommitmentKind.PROMISE, verzoek=CommitmentKind.REQUEST)
COMMITMENT_STATUSES = _words(
    open=CommitmentStatus.OPEN,
    in_behandeling=CommitmentStatus.IN_PROGRESS,
    deels_afgedaan=CommitmentStatus.PARTLY_DONE,
    afgedaan=CommitmentStatus.DONE,
    vervallen=CommitmentStatus.LAPSED,
)
PRECISIONS = _words(
    dag=DeadlinePrecision.DAY,
    maand=DeadlinePrecision.MONTH,
    kwartaal=DeadlinePrecision.QUARTER,
    halfjaar=DeadlinePrecision.HALF_YEAR,
    jaar=DeadlinePrecision.YEAR,
)
ROLES = _words(medewerker=Role.EMPLOYEE, eigenaar=Role.OWNER, manager=Role.MANAGER, beheerder=Role.ADMINISTRATOR)
LANGUAGES = _words(nl="nl", en="en")
PARTS = _words(
    bedrijfsvoering=BudgetPart.OPERATIONS,
    investeringen=BudgetPart.INVESTMENTS,
    samen_digitaal=BudgetPart.SAMEN_DIGITAAL,
    reserve_basisregistraties=BudgetPart.RESERVE,
)
COST_KINDS = _words(materieel=CostKind.MATERIAL, personeel=CostKind.PERSONNEL)
NATURES = _words(structureel=Nature.STRUCTURAL, eenmalig=Nature.ONE_OFF)
RISK_STATUSES = _words(actief=RiskStatus.ACTIVE, gesloten=RiskStatus.CLOSED)
PROGRAMMES = _words(
    samen_digitaal=Programme.SAMEN_DIGITAAL,
    reserve_basisregistraties=Programme.RESERVE,
    samenwerking=Programme.COOPERATION,
    overig=Programme.OTHER,
)
THEMES: Words = MappingProxyType(
    {
        "dienstverlening": Theme.SERVICES,
        "bedrijfsvoering": Theme.OPERATIONS,
        "informatievoorziening": Theme.INFORMATION,
        "wet- en regelgeving": Theme.LEGISLATION,
        "informatieveiligheid": Theme.SECURITY,
    }
)
PROJECT_STATUSES = _words(
    niet_gestart=ProjectStatus.NOT_STARTED,
    loopt=ProjectStatus.RUNNING,
    doorlopend=ProjectStatus.ONGOING,
    gereed=ProjectStatus.READY,
    afgerond=ProjectStatus.CLOSED,
    geannuleerd=ProjectStatus.CANCELLED,
)
COLOURS = _words(groen=Colour.GREEN, oranje=Colour.AMBER, rood=Colour.RED, grijs=Colour.GREY)
PARTNERSHIP_KINDS = _words(georganiseerd=PartnershipKind.ORGANISED, ad_hoc=PartnershipKind.AD_HOC)
EDITION_STATUSES = _words(gepland=EditionStatus.PLANNED, loopt=EditionStatus.RUNNING, afgerond=EditionStatus.CLOSED)
REPORT_STATUSES = _words(
    in_voorbereiding=ReportStatus.IN_PREPARATION, onder_embargo=ReportStatus.EMBARGO, openbaar=ReportStatus.PUBLIC
)
SECTION_STATUSES = _words(
    niet_gestart=SectionStatus.NOT_STARTED, aangeleverd=SectionStatus.DELIVERED, akkoord=SectionStatus.APPROVED
)
CONFIDENTIALITIES = _words(
    openbaar=Confidentiality.PUBLIC, intern=Confidentiality.INTERNAL, vertrouwelijk=Confidentiality.CONFIDENTIAL
)

_EXAMPLE_PERSON = "voorbeeld@gemeente.example"


def _name(name: str, field: str, example: str | int | float = "", **more: Any) -> Column:
    return Column(name, field, Kind.NAME, example=example, **more)


def _text(name: str, field: str, example: str = "", **more: Any) -> Column:
    return Column(name, field, Kind.TEXT, example=example, **more)


def _date(name: str, field: str, example: str = "", **more: Any) -> Column:
    return Column(name, field, Kind.DATE, example=example, **more)


def _amount(name: str, field: str, example: float | str = "", **more: Any) -> Column:
    return Column(name, field, Kind.AMOUNT, example=example, **more)


def _quantity(name: str, field: str, example: float | str = "", **more: Any) -> Column:
    return Column(name, field, Kind.QUANTITY, example=example, **more)


def _whole(name: str, field: str, bounds: range, example: int | str = "", **more: Any) -> Column:
    return Column(name, field, Kind.WHOLE, bounds=bounds, example=example, **more)


def _year(name: str, field: str, example: int = 2020, **more: Any) -> Column:
    return _whole(name, field, YEARS, example, **more)


def _yes_no(name: str, field: str, example: str = "nee", *, default: bool = False, **more: Any) -> Column:
    return Column(name, field, Kind.YES_NO, default=default, example=example, **more)


def _word(name: str, field: str, words: Words, example: str = "", **more: Any) -> Column:
    return Column(name, field, Kind.WORD, words=words, example=example, **more)


def _person(name: str, field: str, example: str = _EXAMPLE_PERSON, **more: Any) -> Column:
    return Column(name, field, Kind.EMAIL, refers="personen", example=example, **more)


def _heads(name: str, field: str, example: int | str = "") -> Column:
    return _whole(name, field, range(MOST_HEADS + 1), example)


def _score(name: str, field: str, example: int, **more: Any) -> Column:
    return _whole(name, field, SCALE, example, **more)


_AS_OF = _date("peildatum", "as_of", "31-12-2019", required=True)
_OWNER = _person("eigenaar", "owner_key")
_CLIENT = _person("opdrachtgever", "client_key")
_NOTE = _text("toelichting", "note")
_FREE_YEARS = Column("jaar", "years", Kind.YEARS, example="2019-2020")
_UNMARKED = (Person, ClosingDay, Setting)
"""Tables whose rows are never example figures."""


def _sheet(name: str, table: type[Record], key: tuple[str, ...], *columns: Column) -> Sheet:
    marks: list[Column] = []
    if issubclass(table, Confidential):
        marks.append(
            _word(
                "vertrouwelijkheid",
                "confidentiality",
                CONFIDENTIALITIES,
                "intern",
                default=Confidentiality.INTERNAL,
            )
        )
    if table not in _UNMARKED:
        marks.append(_yes_no("voorbeeld", "example", "ja"))
    return Sheet(name, table, key, (*columns, *marks))


SHEETS: tuple[Sheet, ...] = (
    _sheet(
        "personen",
        Person,
        ("e-mail",),
        Column("e-mail", "email", Kind.EMAIL, required=True, example=_EXAMPLE_PERSON),
        _name("naam", "name", "Voorbeeld Persoon", required=True),
        _word("rol", "role", ROLES, "eigenaar", required=True),
        _name("entra_id", "entra_id", limit=100),
        _name("functie", "job_title", "adviseur"),
        _name("afdeling", "department", "Informatiemanagement & ICT"),
        _person("leidinggevende", "manager_key", ""),
        _person("vervanger", "deputy_key", ""),
        _word("taal", "language", LANGUAGES, "nl", default="nl"),
        _yes_no("actief", "active", "ja", default=True),
    ),
    _sheet(
        "toezeggingen",
        Commitment,
        ("nummer",),
        _name("nummer", "number", "VOORBEELD-T", required=True),
        _name("titel", "title", "ICT-visie voor de langere termijn", required=True),
        _word("soort", "kind", COMMITMENT_KINDS, "toezegging", required=True),
        _text("omschrijving", "description", "De raad ontvangt een visie voor de langere termijn."),
        _name("gremium", "body", "commissie AZ"),
        _date("datum", "made_on", "12-10-2019"),
        _text("bron", "source", "brief aan de raad"),
        _name("portefeuillehouder", "portfolio_holder", "wethouder Voorbeeld"),
        _OWNER,
        _CLIENT,
        _date("deadline", "deadline", "30-06-2020"),
        _word("deadline_precisie", "deadline_precision", PRECISIONS, "kwartaal", default=DeadlinePrecision.DAY),
        _word("status", "status", COMMITMENT_STATUSES, "in behandeling", required=True),
        _date("afgedaan_op", "done_on"),
        _date("teruggekoppeld_op", "reported_on"),
        _text("stand_van_zaken", "progress_note", "Het concept ligt bij de directie."),
        _AS_OF,
    ),
    _sheet(
        "budgetten",
        Budget,
        ("code", "jaar"),
        _name("code", "code", "VOORBEELD-B", required=True),
        _year("jaar", "year", required=True),
        _word("onderdeel", "part", PARTS, "samen digitaal", required=True),
        _name("post", "item", "Zaakgericht werken", required=True),
        _word("soort", "cost_kind", COST_KINDS, "materieel"),
        _word("aard", "nature", NATURES, "eenmalig"),
        _amount("begroot", "budgeted", 50000, required=True),
        _amount("wijzigingen", "changes", -2500),
        _amount("besteed", "spent", 12345.67),
        _amount("verplicht", "committed", 5000),
        _amount("prognose", "forecast", 45000),
        _amount("overgeheveld", "carried_over"),
        _OWNER,
        _NOTE,
        _AS_OF,
    ),
    _sheet(
        "reserves",
        Reserve,
        ("naam", "jaar"),
        _name("naam", "name", "Voorbeeldreserve", required=True),
        _year("jaar", "year", required=True),
        _amount("beginstand", "opening", 250000, required=True),
        _amount("toevoegingen", "additions", 10000),
        _amount("onttrekkingen", "withdrawals", 25000),
        _amount("verplicht", "committed"),
        _AS_OF,
    ),
    _sheet(
        "personeel",
        Staffing,
        ("team", "peildatum"),
        _name("team", "team", "Voorbeeldteam", required=True),
        _AS_OF,
        _quantity("formatie_fte", "establishment_fte", 32.5, required=True),
        _quantity("vast_fte", "permanent_fte", 28.75),
        _quantity("tijdelijk_fte", "temporary_fte", 2),
        _quantity("inhuur_fte", "hired_fte"),
        _heads("vast_medewerkers", "permanent_heads", 31),
        _heads("tijdelijk_medewerkers", "temporary_heads", 2),
    ),
    _sheet(
        "risicos",
        Risk,
        ("nummer",),
        _name("nummer", "number", "VOORBEELD-R", required=True),
        _name("titel", "title", "Uitval van het netwerk", required=True),
        _text("omschrijving", "description"),
        _name("categorie", "category", "continuïteit"),
        _OWNER,
        _score("kans_bruto", "gross_likelihood", 4, required=True),
        _score("gevolg_bruto", "gross_impact", 5, required=True),
        _score("kans_netto", "net_likelihood", 2),
        _score("gevolg_netto", "net_impact", 4),
        _yes_no("financieel", "financial", "ja", required=True),
        _yes_no("niet_financieel", "non_financial", "ja", required=True),
        _amount("bedrag", "amount", 75000),
        _text("maatregelen", "measures", "Dubbele verbinding, jaarlijkse uitwijktest."),
        _word("status", "status", RISK_STATUSES, "actief", default=RiskStatus.ACTIVE),
        _AS_OF,
    ),
    _sheet(
        "projecten",
        Project,
        ("nummer",),
        _name("nummer", "number", "VOORBEELD-P", required=True),
        _name("naam", "name", "Glasvezel", required=True),
        _word("programma", "programme", PROGRAMMES, "samen digitaal"),
        _word("opgave", "theme", THEMES, "dienstverlening"),
        _word("status", "status", PROJECT_STATUSES, "loopt", required=True),
        _name("fase", "phase", "uitvoering"),
        Column("voortgang", "progress", Kind.WHOLE_PERCENT, bounds=range(101), example=60),
        _date("start", "start", "01-03-2019"),
        _date("gepland_gereed", "planned_ready", "31-12-2019"),
        _date("verwacht_gereed", "expected_ready", "30-06-2020"),
        _FREE_YEARS,
        _word("tijd", "time", COLOURS, "oranje"),
        _word("geld", "money", COLOURS, "groen"),
        _word("kwaliteit", "quality", COLOURS, "groen"),
        _word("scope", "scope", COLOURS, "grijs"),
        _text("toelichting", "note", "Tijd staat op oranje: de leverancier levert later."),
        _amount("budget", "budget", 120000),
        _amount("besteed", "spent", 70000),
        _OWNER,
        _CLIENT,
        _AS_OF,
    ),
    _sheet(
        "samenwerkingen",
        Partnership,
        ("naam",),
        _name("naam", "name", "Voorbeeldsamenwerking", required=True),
        _word("soort", "kind", PARTNERSHIP_KINDS, "georganiseerd", required=True),
        _text("waarvoor", "purpose", "Kosten beheersen en kennis delen."),
        _text("partners", "partners", "De Fryske Marren; Súdwest-Fryslân"),
    ),
    _sheet(
        "samenwerkingsresultaten",
        PartnershipResult,
        ("samenwerking", "naam"),
        _name("samenwerking", "partnership_key", "Voorbeeldsamenwerking", required=True, refers="samenwerkingen"),
        _name("naam", "name", "Gezamenlijke inkoop", required=True),
        _word("status", "status", PROJECT_STATUSES, "doorlopend", required=True),
        _FREE_YEARS,
        _yes_no("kosten", "cost", "x", tick=True),
        _yes_no("kwaliteit", "quality", "", tick=True),
        _yes_no("kwetsbaarheden", "vulnerability", "", tick=True),
        _yes_no("kennis", "knowledge", "x", tick=True),
    ),
    _sheet(
        "benchmark_edities",
        BenchmarkEdition,
        ("deelnamejaar",),
        _year("deelnamejaar", "participation_year", 2019, required=True),
        _year("boekjaar", "data_year", 2018, required=True),
        _yes_no("gecontracteerd", "contracted", "ja", required=True),
        _date("start", "start", "31-03-2019"),
        _date("aanleverdatum", "delivery_date", "01-06-2019"),
        _word("status", "status", EDITION_STATUSES, "afgerond"),
        _OWNER,
        _NOTE,
    ),
    _sheet(
        "benchmark_uitkomsten",
        BenchmarkResult,
        ("deelnamejaar", "indicator", "vergelijkingsgroep"),
        _year("deelnamejaar", "participation_year", 2019, required=True),
        _name("indicator", "indicator", "voorbeeldkosten per inwoner", required=True),
        _name("vergelijkingsgroep", "comparison_group", "> 100.000 inwoners", required=True),
        Column("verschil_van", "difference_from", Kind.PERCENT, example=-5),
        Column("verschil_tot", "difference_to", Kind.PERCENT, example=-5),
        _yes_no("ongeveer", "approximate", "ja"),
        _quantity("eigen_waarde", "own_value"),
        _quantity("groepswaarde", "group_value"),
        _name("eenheid", "unit", "%"),
        _NOTE,
    ),
    _sheet(
        "contracten",
        Contract,
        ("nummer",),
        _name("nummer", "number", "VOORBEELD-C", required=True),
        _name("leverancier", "supplier", "Voorbeeld B.V.", required=True),
        _name("onderwerp", "subject", "Servers en storage", required=True),
        _amount("waarde_per_jaar", "yearly_value", 45000),
        _amount("totale_waarde", "total_value", 180000),
        _date("start", "start", "01-01-2018"),
        _date("einde", "end", "31-12-2021"),
        _whole("opzegtermijn_maanden", "notice_months", range(1201), 6),
        _yes_no("stilzwijgende_verlenging", "tacit_renewal", "ja"),
        _text("verlengingsoptie", "extension_option", "twee keer een jaar"),
        _OWNER,
        _AS_OF,
    ),
    _sheet(
        "kerncijfers",
        KeyFigure,
        ("code", "peildatum"),
        _name("code", "code", "VOORBEELD-K", required=True),
        _name("naam", "name", "Aantal werkplekken", required=True),
        _name("categorie", "category", "beheer en onderhoud"),
        _quantity("waarde", "value", 520),
        _name("eenheid", "unit", "stuks"),
        _AS_OF,
        _NOTE,
    ),
    _sheet(
        "opbrengsten",
        Benefit,
        ("opgave", "omschrijving"),
        _word("opgave", "theme", THEMES, "dienstverlening", required=True),
        _text("omschrijving", "description", "Voorbeeld: inwoners vragen een verhuizing online aan.", required=True),
        _name("project", "project_key", "VOORBEELD-P", refers="projecten"),
        _FREE_YEARS,
    ),
    _sheet(
        "rapportages",
        Report,
        ("periode",),
        Column("periode", "period", Kind.PERIOD, required=True, example="2020-1"),
        _AS_OF,
        _date("aanleverdatum", "delivery_date", "15-01-2020", required=True),
        _date("vaststeldatum", "adoption_date", "15-03-2020"),
        _word("status", "status", REPORT_STATUSES, "in voorbereiding", required=True),
        _person("eigenaar", "owner_key", required=True),
    ),
    _sheet(
        "rapportageonderdelen",
        ReportSection,
        ("periode", "onderdeel"),
        Column("periode", "period", Kind.PERIOD, required=True, example="2020-1"),
        _name("onderdeel", "section", "Risicoprofiel", required=True),
        _person("eigenaar", "owner_key", required=True),
        _date("deadline", "deadline", "10-01-2020", required=True),
        _word("status", "status", SECTION_STATUSES, "niet gestart", required=True),
        _NOTE,
    ),
    _sheet(
        "achtergrond",
        Background,
        ("onderwerp",),
        _name("onderwerp", "subject", "Voorbeeld van een onderwerp", required=True),
        _text("tekst", "text", "De uitkomst hangt af van waar kosten aan zijn toegerekend.", required=True),
        _text("bron", "source", "halfjaarlijkse rapportage"),
    ),
    _sheet(
        "vrije_dagen",
        ClosingDay,
        ("datum",),
        _date("datum", "day", "22-05-2020", required=True),
        _name("naam", "name", "Vrijdag na Hemelvaart", required=True),
    ),
    _sheet(
        "instellingen",
        Setting,
        ("naam",),
        _name("naam", "name", "organisatie", required=True),
        _text("waarde", "value", "Gemeente Voorbeeld", required=True),
    ),
)
"""All sheets in the contract's order: what is referred to comes before what refers to it."""

BY_NAME: Mapping[str, Sheet] = MappingProxyType({fold_name(sheet.name): sheet for sheet in SHEETS})
"""The sheets by folded name."""
