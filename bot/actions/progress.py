"""*In behandeling*: someone is at work on it. The reminders go on."""

from __future__ import annotations

from bot.actions.deeds import Declined, Deed, Outcome
from models.commitments import CommitmentStatus
from models.projects import ProjectStatus
from models.reminders import DueKind

BEGINS = {
    DueKind.PROMISE: (CommitmentStatus.OPEN, CommitmentStatus.IN_PROGRESS),
    DueKind.REQUEST: (CommitmentStatus.OPEN, CommitmentStatus.IN_PROGRESS),
    DueKind.PROJECT_END: (ProjectStatus.NOT_STARTED, ProjectStatus.RUNNING),
}
"""For each kind that can be begun: the status before and after."""


async def do(deed: Deed) -> Outcome:
    """Say that someone is at work on it. Raises Declined, and Older where someone came first."""
    if deed.subject.kind not in BEGINS:
        raise Declined("declined-not-possible")
    before, after = BEGINS[deed.subject.kind]
    status = deed.subject.record.status
    if status is after:
        return await deed.already()
    if status is not before:
        raise Declined("declined-not-possible")
    as_of = {"as_of": deed.today} if deed.subject.kind is not DueKind.PROJECT_END else {}
    await deed.change({"status": after, **as_of})
    return deed.said("acted-progress")
