"""By mail, for who cannot be reached in Teams: the text of the reminder, with its deadlines for the calendar.

Off unless the settings name a mail server. What became of a mail is told in the words of the channel.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP

import aiosmtplib

from bot.answers.language import say
from bot.answers.reminderplain import WITHOUT_DATE, plain_reminder, subject
from bot.channel.proactive import Delivery, Outcome
from bot.messages import Reply
from bot.reminding import ReminderMessage
from bot.settings import MailSecurity, Settings
from models.people import Person

TIMEOUT = 20.0
"""Seconds for one step of the conversation with the mail server."""
PERMANENT = 500
"""SMTP replies from here on are final."""


class SmtpMailer:
    """Sends through the mail server of the settings; one connection for each mail, for they are few."""

    def __init__(self, settings: Settings) -> None:
        if settings.smtp_host is None:
            raise ValueError("STAVAZA_SMTP_HOST is not set: there is no mail")
        self._settings = settings

    async def send(self, person: Person, message: ReminderMessage, reply: Reply) -> Delivery:
        """Send one mail and say what became of it; raises nothing for what the server or the network does."""
        settings = self._settings
        password = settings.smtp_password.get_secret_value() if settings.smtp_password else None
        mail = compose(person, message, reply, settings.smtp_from or "")
        client = aiosmtplib.SMTP(
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            use_tls=settings.smtp_security is MailSecurity.TLS,
            start_tls=settings.smtp_security is MailSecurity.STARTTLS,
            timeout=TIMEOUT,
        )
        try:
            await client.connect(username=settings.smtp_user, password=password)
            await client.ehlo()
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            return Delivery(Outcome.NOT_DELIVERED, reason=f"mail server: {type(error).__name__}")
        try:
            await client.send_message(mail)
        except aiosmtplib.SMTPRecipientsRefused as error:
            codes = [refused.code for refused in error.recipients]
            return _refused(max(codes, default=PERMANENT), "the address was refused")
        except aiosmtplib.SMTPResponseException as error:
            return _refused(error.code, "the mail was refused")
        except (aiosmtplib.SMTPException, OSError) as error:
            return Delivery(Outcome.UNKNOWN, reason=f"mail server: {type(error).__name__}")
        finally:
            client.close()
        return Delivery(Outcome.SENT)


def _refused(code: int, reason: str) -> Delivery:
    outcome = Outcome.REFUSED if code >= PERMANENT else Outcome.NOT_DELIVERED
    return Delivery(outcome, status=code, reason=f"{reason} ({code})")


def compose(person: Person, message: ReminderMessage, reply: Reply, sender: str) -> EmailMessage:
    """Write the mail of a message. The same message has the same Message-ID, so that a second copy is known as one."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = say(message.language, "reminders-mail-subject", count=len(message.items))
    mail["From"] = sender
    mail["To"] = person.email
    mail["Message-ID"] = f"<reminder-{message.message_id}-{message.day.isoformat()}@{sender.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(plain_reminder(message).text)
    if any(item.kind not in WITHOUT_DATE for item in message.items):
        mail.add_attachment(deadlines(message), maintype="text", subtype="calendar", filename="deadlines.ics")
    return mail


def deadlines(message: ReminderMessage) -> bytes:
    """Return the deadlines of a message as an iCalendar file (RFC 5545): a whole day for each, without an alarm."""
    from icalendar import Calendar, Event  # here, for it is 80 modules and few mails are sent

    calendar = Calendar()
    calendar.add("prodid", "-//Stavaza//Reminders//NL")
    calendar.add("version", "2.0")
    for item in message.items:
        if item.kind in WITHOUT_DATE:
            continue
        event = Event()
        event.add("uid", f"{item.kind}-{item.key}-{item.due.isoformat()}@stavaza")
        event.add("dtstamp", datetime.combine(message.day, datetime.min.time(), UTC))
        event.add("dtstart", item.due)
        event.add("dtend", item.due + timedelta(days=1))
        event.add("summary", subject(item, message.language))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
