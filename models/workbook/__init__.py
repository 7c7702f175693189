"""The workbook: how facts come in and go out. The contract is in ``sheets``, the manual in README.md."""

from models.workbook.check import Workbook, read_workbook
from models.workbook.exporting import export_workbook, gather, write_export
from models.workbook.importing import Difference, FieldDifference, ImportReport, import_workbook, write_workbook
from models.workbook.problems import Problem, WorkbookRefused
from models.workbook.source import Progress
from models.workbook.template import write_template

__all__ = [
    "Difference",
    "FieldDifference",
    "ImportReport",
    "Problem",
    "Progress",
    "Workbook",
    "WorkbookRefused",
    "export_workbook",
    "gather",
    "import_workbook",
    "read_workbook",
    "write_export",
    "write_template",
    "write_workbook",
]
