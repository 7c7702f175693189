"""Stopping and starting reminders, for oneself: a digest is unsubscribed from, what is personal is dropped."""

from __future__ import annotations

from bot.actions.deeds import Declined, Deed, Outcome
from jobs.rules import DEFAULT_KINDS
from models import reminder_choices as choices
from models.reminder_choices import PersonalStatus
from models.reminders import DueKind


def may_stop(kind: DueKind) -> bool:
    """Tell whether a person may stop being reminded of a kind: of nothing promised, or that others wait for."""
    return DEFAULT_KINDS[kind].may_stop


async def stop(deed: Deed) -> Outcome:
    """Stop. Raises Declined where that may not be."""
    kind, key = deed.subject.kind, deed.subject.key
    if kind is DueKind.DIGEST:
        if not await choices.gets_digest(deed.session, deed.person.key):
            return deed.said("acted-unsubscribed")
        await choices.set_digest(deed.session, deed.person.key, False, deed.at)
        await deed.note({"subscribed": (True, False)})
        return deed.said("acted-unsubscribed")
    if kind is DueKind.PERSONAL:
        return await cancel(deed)
    if not may_stop(kind):
        raise Declined("declined-may-not-stop")
    if not await choices.is_muted(deed.session, deed.person.key, kind, key):
        await choices.mute(deed.session, deed.person.key, kind, key, deed.at)
        await deed.note({"stopped": (None, deed.person.name)})
    return deed.said("acted-stopped")


async def start(deed: Deed) -> Outcome:
    """Start again. Raises Declined where there is nothing to start."""
    kind, key = deed.subject.kind, deed.subject.key
    if kind is DueKind.DIGEST:
        if not await choices.gets_digest(deed.session, deed.person.key):
            await choices.set_digest(deed.session, deed.person.key, True, deed.at)
            await deed.note({"subscribed": (False, True)})
        return deed.said("acted-subscribed")
    if not may_stop(kind):
        raise Declined("declined-not-possible")
    if await choices.unmute(deed.session, deed.person.key, kind, key):
        await deed.note({"stopped": (deed.person.name, None)})
    return deed.said("acted-started")


async def cancel(deed: Deed) -> Outcome:
    """Drop a personal reminder."""
    personal = deed.subject.personal
    if personal is None:
        raise Declined("declined-gone")
    if not await choices.close_personal(deed.session, personal.id, deed.person.key):
        return deed.said("acted-already")
    await deed.note({"status": (PersonalStatus.OPEN, PersonalStatus.CANCELLED)})
    return deed.said("acted-personal-cancelled")
