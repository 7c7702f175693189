"""From a file or folder to plain sheets of cells. It knows nothing of what the cells should hold.

A workbook comes from outside: it may be broken, far too large, or made to do harm. What goes wrong here is about the
file as a whole and raises :class:`WorkbookRefused`; what is wrong with one cell travels on as :class:`Broken`.
"""

from __future__ import annotations

import csv
import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar
from xml.etree import ElementTree
from xml.parsers import expat

from models.workbook.cells import Broken, Cell, Percent, is_empty
from models.workbook.problems import Problem, WorkbookRefused

if TYPE_CHECKING:
    import pandas

MEGABYTE = 1_000_000
MOST_BYTES = 100 * MEGABYTE
"""Of a file as it lies on disk."""
MOST_UNPACKED_BYTES = 2_000 * MEGABYTE
"""Of a workbook unpacked: an .xlsx is a zip file."""
MOST_PACKING = 400
"""Times that large contents may have shrunk: real sheets stay well under 100, a zip bomb reaches 1,000."""
PACKING_MATTERS_FROM = 50 * MEGABYTE
MOST_ROWS = 1_048_576
"""What Excel itself can hold."""
MOST_COLUMNS = 200
MOST_CELLS = 30_000_000
"""Rows × columns of all sheets: the reader keeps room for the empty ones too."""
CHUNK = 1 << 20

OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How files of the old Office begin; a workbook with a password is packed in one."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

Result = TypeVar("Result")

Progress = Callable[[str, int, int], None]
"""Told how far an import is: stage (a key of ``messages.STAGES``), rows done, rows in all."""


@dataclass(slots=True)
class RawSheet:
    """A sheet as it was found: the names in row 1 and, column by column, the cells from row 2 on."""

    name: str
    headers: list[Cell]
    columns: list[list[Cell]] = field(default_factory=list)

    @property
    def height(self) -> int:
        """How many rows there are under the header."""
        return len(self.columns[0]) if self.columns else 0


def read_source(path: Path) -> Iterator[RawSheet]:
    """Give the sheets of an ``.xlsx`` file or a folder of CSV files, one after the other.

    Raises :class:`WorkbookRefused` when it is not there, not a workbook, protected, corrupt or too large.
    """
    try:
        if path.is_dir():
            yield from _read_folder(path)
        else:
            yield from _read_excel(path)
    except FileNotFoundError:
        raise _refused("not_found", path) from None
    except OSError as error:
        raise _refused("unreadable", path, reason=error.strerror or type(error).__name__) from error


def _refused(code: str, path: Path, **parameters: object) -> WorkbookRefused:
    return WorkbookRefused([Problem(code, parameters={"path": path.name, **parameters})])


# --- Excel -----------------------------------------------------------------------------------------------------------


_UNPACKING_ERRORS = (EOFError, NotImplementedError, RuntimeError, UnicodeDecodeError, ValueError, zlib.error)
"""What the zip library raises for contents that are cut off, damaged, encrypted or packed in an unknown way."""


def _read_excel(path: Path) -> Iterator[RawSheet]:
    _check_file(path)
    try:
        with zipfile.ZipFile(path) as package:
            _check_package(path, package)
            peculiar = _peculiar_cells(package)
    except WorkbookRefused:
        raise
    except (zipfile.BadZipFile, ElementTree.ParseError, expat.ExpatError, KeyError, *_UNPACKING_ERRORS) as error:
        raise _refused("corrupt", path) from error
    import pandas  # here, for the bot reads no workbook: it is half a second and 40 MB

    book = _with_reader(path, lambda: pandas.ExcelFile(path, engine="calamine"))
    with book:
        for name in map(str, book.sheet_names):
            frame = _with_reader(path, partial(_frame, book, name))
            yield _raw_sheet(name, frame, peculiar.get(name, {}))


def _frame(book: pandas.ExcelFile, name: str) -> pandas.DataFrame:
    import pandas

    return pandas.read_excel(book, sheet_name=name, header=None, dtype=object, na_filter=False)


def _with_reader(path: Path, work: Callable[[], Result]) -> Result:
    """Run the reader; whatever it trips over, the file is at fault. Its own panics are no ordinary exceptions."""
    try:
        return work()
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError, OSError):
        raise
    except BaseException as error:
        raise _refused("corrupt", path) from error


def _check_file(path: Path) -> None:
    if path.stat().st_size > MOST_BYTES:
        raise _refused("too_large", path, limit=MOST_BYTES // MEGABYTE)
    with path.open("rb") as file:
        beginning = file.read(len(OLD_OFFICE))
        if beginning == OLD_OFFICE:
            raise _refused("encrypted" if ENCRYPTED in file.read() else "old_excel", path)
    if not zipfile.is_zipfile(path):
        suffix = path.suffix.lower()
        code = {".csv": "single_csv", ".xlsx": "corrupt"}.get(suffix, "not_a_workbook")
        raise _refused(code, path)


def _check_package(path: Path, package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    is_bomb = unpacked > PACKING_MATTERS_FROM and unpacked / packed > MOST_PACKING
    if unpacked > MOST_UNPACKED_BYTES or is_bomb:
        raise _refused("too_large_inside", path, limit=MOST_UNPACKED_BYTES // MEGABYTE)
    if "xl/workbook.xml" not in package.namelist():
        raise _refused("not_a_workbook", path)
    for entry in entries:
        if not entry.filename.startswith("xl/worksheets/"):
            for _chunk in _chunks(package, entry.filename):
                pass  # unpacked once, so that damage shows by the checksum before the reader meets it


def _chunks(package: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Unpack one part piece by piece; the end of a piece begins the next, so that no mark falls between two."""
    with package.open(name) as part:
        tail = b""
        while piece := part.read(CHUNK):
            yield tail + piece
            tail = piece[-100:]


Peculiar = dict[tuple[int, int], Cell]
"""Cells of one sheet that are not what the reader makes of them, by row and column counted from 0."""

_NAMESPACE = re.compile(r"^\{.*\}")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\sr\s*=\s*[\"'](\d+)[\"']")
_FAR_COLUMN = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{2,3})\d+[\"']")
_OUTSIDE_QUOTES = re.compile(r'"[^"]*"|\\.')
_PERCENT_FORMATS = frozenset({9, 10})
"""Excel's own formats 0% and 0.00%."""


def _peculiar_cells(package: zipfile.ZipFile) -> dict[str, Peculiar]:
    """Find the cells whose meaning the reader drops: error values, formulas without a value, percentages.

    Also refuses sheets that are too wide or too high, before the reader makes room for them.
    """
    percents = _percent_styles(package)
    styles = b"|".join(str(style).encode() for style in sorted(percents))
    look = rb"<(?:\w+:)?f[\s/>]|\st\s*=\s*[\"']e[\"']"
    if styles:
        look += rb"|\ss\s*=\s*[\"'](?:" + styles + rb")[\"']"
    telling = re.compile(look)
    found: dict[str, Peculiar] = {}
    cells = 0
    for name, part in _sheet_parts(package):
        has_peculiar, cells = _look_over(package, name, part, telling, cells)
        if has_peculiar:
            with package.open(part) as xml:
                found[name] = _CellScan(percents).run(xml)
    return found


def _look_over(
    package: zipfile.ZipFile, name: str, part: str, telling: re.Pattern[bytes], cells: int
) -> tuple[bool, int]:
    """Tell whether a sheet has peculiar cells at all (most have none), and how many cells there are up to here.

    Raises :class:`WorkbookRefused` when the sheet, or the workbook with it, is too large.
    """
    has_peculiar, rows, width = False, 0, 26
    for chunk in _chunks(package, part):
        if b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk:
            raise zipfile.BadZipFile("a workbook has no document type")
        has_peculiar = has_peculiar or telling.search(chunk) is not None
        rows = max(rows, max(map(int, _ROW.findall(chunk)), default=0))
        width = max(width, max(map(_column_number, set(_FAR_COLUMN.findall(chunk))), default=0))
    cells += rows * width
    if rows > MOST_ROWS or cells > MOST_CELLS:
        limit = f"{min(MOST_ROWS, MOST_CELLS // width):,}".replace(",", ".")
        raise WorkbookRefused([Problem("too_many_rows", name, parameters={"limit": limit})])
    if width > MOST_COLUMNS:
        raise WorkbookRefused([Problem("too_many_columns", name, parameters={"limit": MOST_COLUMNS})])
    return has_peculiar, cells


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _sheet_parts(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Give the name of every worksheet with the part of the package that holds it."""
    relations = {
        relation.get("Id"): relation.get("Target", "") for relation in _xml(package, "xl/_rels/workbook.xml.rels")
    }
    parts = set(package.namelist())
    for element in _xml(package, "xl/workbook.xml").iter():
        if _NAMESPACE.sub("", element.tag) == "sheet":
            identity = next((value for name, value in element.items() if name.endswith("}id")), None)
            target = relations.get(identity, "")
            part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
            if part not in parts:
                raise KeyError(part)
            yield element.get("name", ""), part


def _percent_styles(package: zipfile.ZipFile) -> frozenset[int]:
    """Return the numbers of the cell styles that show a number as a percentage."""
    if "xl/styles.xml" not in package.namelist():
        return frozenset()
    root = _xml(package, "xl/styles.xml")
    formats = set(_PERCENT_FORMATS)
    for element in root.iter():
        if _NAMESPACE.sub("", element.tag) == "numFmt" and "%" in _OUTSIDE_QUOTES.sub(
            "", element.get("formatCode", "")
        ):
            formats.add(int(element.get("numFmtId", "-1")))
    for element in root:
        if _NAMESPACE.sub("", element.tag) == "cellXfs":
            return frozenset(style for style, used in enumerate(element) if int(used.get("numFmtId", "0")) in formats)
    return frozenset()


def _xml(package: zipfile.ZipFile, name: str) -> ElementTree.Element:
    content = package.read(name)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise zipfile.BadZipFile("a workbook has no document type")
    return ElementTree.fromstring(content)  # noqa: S314 - it has no entities, and its size was checked


class _CellScan:
    """Reads the XML of one sheet for its peculiar cells."""

    def __init__(self, percents: frozenset[int]) -> None:
        self.percents = {str(style) for style in percents}
        self.found: Peculiar = {}
        self.row = self.column = -1
        self.attributes: dict[str, str] = {}
        self.has_formula = self.has_value = False
        self.text: list[str] | None = None

    def run(self, xml: IO[bytes]) -> Peculiar:
        """Read it all; raises ExpatError when it is not XML."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.ParseFile(xml)
        return self.found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "c":
                self.attributes = attributes
                self.has_formula = self.has_value = False
                place = attributes.get("r", "")
                letters = place.rstrip("0123456789")
                self.column = _column_number(letters.encode()) - 1 if letters else self.column + 1
            case "row":
                self.row = int(attributes["r"]) - 1 if "r" in attributes else self.row + 1
                self.column = -1
            case "f":
                self.has_formula = True
            case "v":
                self.text = []

    def _characters(self, text: str) -> None:
        if self.text is not None:
            self.text.append(text)

    def _end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "v":
                value, self.text = "".join(self.text or ()), None
                # A formula may have the empty text as its value; then its type says so.
                self.has_value = bool(value) or self.attributes.get("t") == "str"
                self._value(value)
            case "c":
                if self.has_formula and not self.has_value:
                    self.found[self.row, self.column] = Broken(None)

    def _value(self, value: str) -> None:
        kind = self.attributes.get("t", "n")
        if kind == "e":
            self.found[self.row, self.column] = Broken(value or "#N/A")
        elif kind == "n" and value and self.attributes.get("s") in self.percents:
            self.found[self.row, self.column] = Percent(float(value))


def _raw_sheet(name: str, frame: pandas.DataFrame, peculiar: Peculiar) -> RawSheet:
    columns: list[list[Cell]] = [frame[label].tolist() for label in frame.columns]
    for (row, column), cell in peculiar.items():
        # Cells without anything in them at the end of a sheet are left out by the reader.
        while column >= len(columns):
            columns.append([""] * len(frame))
        for each in columns:
            each.extend([""] * (row + 1 - len(each)))
        columns[column][row] = cell
    return RawSheet(name, [column[0] if column else "" for column in columns], [column[1:] for column in columns])


# --- CSV -------------------------------------------------------------------------------------------------------------


def _read_folder(folder: Path) -> Iterator[RawSheet]:
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() == ".csv" and file.is_file())
    if not files:
        raise _refused("empty_folder", folder)
    for file in files:
        if file.stat().st_size > MOST_BYTES:
            raise _refused("too_large", file, limit=MOST_BYTES // MEGABYTE)
    problems: list[Problem] = []
    for file in files:
        try:
            sheet = _read_csv(file)
        except WorkbookRefused as refusal:
            problems += refusal.problems
        else:
            yield sheet
    if problems:
        raise WorkbookRefused(problems)


def _read_csv(file: Path) -> RawSheet:
    name = file.stem
    content = file.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise WorkbookRefused([Problem("csv_encoding", name, row)]) from None
    first_line = text.split("\n", 1)[0]
    separator = ";" if ";" in first_line else ","
    rows: list[list[str]] = []
    problems: list[Problem] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            rows.append(cells)
            if any(not is_empty(cell) for cell in cells[len(rows[0]) :]):
                problems.append(Problem("csv_too_wide", name, len(rows), parameters={"separator": separator}))
    except csv.Error:
        problems.append(Problem("csv_malformed", name, len(rows) + 1))
    headers: list[Cell] = list(rows[0]) if rows else []
    if len(headers) > MOST_COLUMNS:
        problems.append(Problem("too_many_columns", name, parameters={"limit": MOST_COLUMNS}))
    if len(rows) > MOST_ROWS:
        problems.append(Problem("too_many_rows", name, parameters={"limit": f"{MOST_ROWS:,}".replace(",", ".")}))
    if problems:
        raise WorkbookRefused(problems)
    columns: list[list[Cell]] = [
        [row[place] if place < len(row) else "" for row in rows[1:]] for place in range(len(headers))
    ]
    return RawSheet(name, headers, columns)
