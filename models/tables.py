"""All tables at once: importing this module makes ``Base.metadata`` complete."""

from __future__ import annotations

from models.base import Base, Record
from models.benchmark import BenchmarkEdition, BenchmarkResult
from models.commitments import Commitment
from models.contracts import Contract
from models.conversations import ConversationReference, Remembered
from models.feedback import Feedback
from models.figures import KeyFigure
from models.finance import Budget, Reserve
from models.history import Change, ChangeSet
from models.organisation import ClosingDay, Setting
from models.partnerships import Partnership, PartnershipResult
from models.people import Person
from models.projects import Benefit, Project
from models.reminder_choices import (
    Absence,
    DigestSubscription,
    HandOver,
    Muted,
    PersonalReminder,
    Settlement,
    Snooze,
)
from models.reminders import Attempt, MassSending, Pause, Reminder, ReminderMessage
from models.reports import Background, Report, ReportSection
from models.risks import Risk
from models.staffing import Staffing
from models.turns import TurnClaim

RECORDS: tuple[type[Record], ...] = (
    Person,
    Commitment,
    Budget,
    Reserve,
    Staffing,
    Risk,
    Project,
    Partnership,
    PartnershipResult,
    BenchmarkEdition,
    BenchmarkResult,
    Contract,
    KeyFigure,
    Benefit,
    Report,
    ReportSection,
    Background,
    ClosingDay,
    Setting,
)
"""The tables that hold rows of the workbook, in the order of its sheets: what is referred to comes first."""

OWN: tuple[type[Base], ...] = (
    ChangeSet,
    Change,
    ConversationReference,
    Remembered,
    Feedback,
    TurnClaim,
    ReminderMessage,
    Reminder,
    Attempt,
    MassSending,
    Pause,
    Snooze,
    Absence,
    PersonalReminder,
    Muted,
    Settlement,
    DigestSubscription,
    HandOver,
)
"""The tables that Stavaza keeps for itself."""

metadata = Base.metadata
