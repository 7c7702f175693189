"""The jobs put together: one place of wiring, for ``serve``, for ``jobs`` and for tests."""

from __future__ import annotations

from bot.actions.linking import complete
from bot.actions.message import render_reminder
from bot.clock import Clock
from bot.reminding import Renderer
from bot.settings import Settings
from jobs.dispatcher import Dispatcher, Sender
from jobs.mail import SmtpMailer
from jobs.planning import Reach
from jobs.scheduler import Ticker
from jobs.service import ReminderService
from models.store import Store


def reach_of(settings: Settings) -> Reach:
    """Return who can be reached with these settings."""
    return Reach(by_mail=settings.smtp_host is not None, is_local=settings.is_local)


def make_service(
    settings: Settings, store: Store, clock: Clock, sender: Sender, renderer: Renderer = render_reminder
) -> ReminderService:
    """Return the reminders over a store that is migrated already and a sender that is open."""
    reach = reach_of(settings)
    mailer = SmtpMailer(settings) if settings.smtp_host is not None else None
    dispatcher = Dispatcher(store, sender, renderer, clock, reach, mailer, complete=complete)
    return ReminderService(store, dispatcher, clock, reach)


def make_ticker(settings: Settings, store: Store, clock: Clock, sender: Sender) -> Ticker:
    """Return the reminders with what wakes them; start it in the event loop, and close it there."""
    service = make_service(settings, store, clock, sender)
    return Ticker(service.tick, service.stop)
