"""Mail, over a real SMTP conversation on loopback: what is sent, and what becomes of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from icalendar import Calendar

from bot.answers.answer import Answer, Entry, Fact, Listing, Sign
from bot.channel.proactive import Outcome
from bot.messages import Reply
from bot.question import Language
from bot.reminding import About, DueItem, ReminderMessage
from bot.settings import Settings, load_settings
from jobs.mail import SmtpMailer, compose
from tests.reminders.world import person

ITEM = DueItem(1, "promise", "t1", "Visie; lange termijn", "owner", date(2026, 3, 10), 3, "-7")
MESSAGE = ReminderMessage(7, "karin@x.nl", "Karin", Language.NL, date(2026, 3, 5), (ITEM,))
REPLY = Reply("Er vraagt één ding uw aandacht")


@dataclass
class SmtpServer:
    """Speaks enough SMTP; ``answers`` replaces what it says to a command, None drops the connection."""

    answers: dict[str, str | None] = field(default_factory=dict)
    mails: list[EmailMessage] = field(default_factory=list)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._talk(reader, writer)
        finally:
            writer.close()
            self.ended.set()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 here\r\n")
        while line := await reader.readline():
            command = line.decode().split()[0].upper().partition(":")[0]
            answer = self.answers.get(command, "354 go on" if command == "DATA" else "250 fine")
            if command == "DATA" and answer and answer.startswith("354"):
                writer.write(b"354 go on\r\n")
                body = await reader.readuntil(b"\r\n.\r\n")
                answer = self.answers.get("BODY", "250 taken")
                if answer and answer.startswith("2"):
                    self.mails.append(message_from_bytes(body[:-3], policy=policy.default))
            if answer is None:
                break
            writer.write(answer.encode() + b"\r\n")
            await writer.drain()


@asynccontextmanager
async def serving(server: SmtpServer) -> AsyncIterator[Settings]:
    listening = await asyncio.start_server(server.talk, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    try:
        yield mail_settings(port)
        await server.ended.wait()
    finally:
        listening.close()
        await listening.wait_closed()


def mail_settings(port: int) -> Settings:
    return Settings.model_validate(
        {
            "STAVAZA_SMTP_HOST": "127.0.0.1",
            "STAVAZA_SMTP_PORT": port,
            "STAVAZA_SMTP_SECURITY": "none",
            "STAVAZA_SMTP_FROM": "stavaza@gemeente.example",
        }
    )


async def test_a_mail_arrives_with_its_deadlines() -> None:
    server = SmtpServer()
    async with serving(server) as settings:
        delivery = await SmtpMailer(settings).send(person("karin"), MESSAGE, REPLY)
    assert delivery.outcome is Outcome.SENT
    [mail] = server.mails
    assert (mail["To"], mail["From"]) == ("karin@x.nl", "stavaza@gemeente.example")
    assert mail["Subject"] == "Stavaza: één herinnering"
    body = mail.get_body()
    assert body is not None
    text = body.get_content()
    assert text.startswith(REPLY.text)
    assert "Visie; lange termijn" in text, "a mail has no card: its items are in the text"
    [attached] = mail.iter_attachments()
    assert attached.get_filename() == "deadlines.ics"
    [event] = Calendar.from_ical(attached.get_content()).walk("VEVENT")
    assert (event["SUMMARY"], event.decoded("DTSTART")) == ("Toezegging: Visie; lange termijn", date(2026, 3, 10))


def test_the_same_message_has_the_same_id() -> None:
    first, second = (compose(person("karin"), MESSAGE, REPLY, "a@b.example") for _ in range(2))
    assert first["Message-ID"] == second["Message-ID"] == "<reminder-7-2026-03-05@b.example>"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            Language.NL,
            [
                "- Wekelijkse samenvatting",
                "Toezeggingen: 4 open",
                "Wat eerst aandacht vraagt",
                "- ✗ ICT visie: 6 werkdagen te laat (Karin · commissie AZ)",
                "- ▲ Contract *X*",
                "2 van 5",
                "Let op: zonder vertrouwelijke gegevens",
                "Bron: werkboek · stand per 31-12-2019",
            ],
        ),
        (Language.EN, ["- Weekly summary", "Note: zonder", "Source: werkboek · as of 31 Dec 2019"]),
    ],
)
def test_the_summary_is_in_the_mail_itself(language: Language, told: list[str]) -> None:
    listing = Listing(
        (
            Entry("ICT visie", "6 werkdagen te laat", ("Karin", "commissie AZ"), Sign.BAD),
            Entry("Contract *X*", sign=Sign.ATTENTION),
        ),
        total=5,
        title="Wat eerst aandacht vraagt",
        shown="2 van 5",
    )
    summary = Answer(
        language,
        "Drie dingen vragen aandacht",
        facts=(Fact("Toezeggingen", "4 open"),),
        listings=(listing,),
        notes=("zonder vertrouwelijke gegevens",),
        source="werkboek",
        as_of=date(2019, 12, 31),
    )
    item = DueItem(1, "digest", "karin@x.nl", "", "subscribed", date(2026, 3, 5), 0, "0")
    message = replace(MESSAGE, language=language, items=(item,), summary=summary)
    mail = compose(person("karin"), message, REPLY, "a@b.example")
    body = mail.get_body()
    assert body is not None
    text = body.get_content().replace("\r\n", "\n")
    assert "Drie dingen vragen aandacht" in text
    assert [line for line in told if line not in text] == []
    assert list(mail.iter_attachments()) == [], "a summary is no deadline"


def test_an_own_reminder_by_mail_tells_its_hour_and_what_it_is_about() -> None:
    about = About("promise", "t1", "ICT visie", "staat nog open")
    item = DueItem(1, "personal", "4", "bellen", "personal", MESSAGE.day, 0, "0", details={"at": "09:30"}, about=about)
    body = compose(person("karin"), replace(MESSAGE, items=(item,)), REPLY, "a@b.example").get_body()
    assert body is not None
    assert "- Eigen herinnering: bellen (vandaag om 9.30 uur)" in body.get_content()
    assert "  Gaat over ICT visie: staat nog open" in body.get_content()


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ({"RCPT": "550 nobody here"}, Outcome.REFUSED),
        ({"RCPT": "450 busy"}, Outcome.NOT_DELIVERED),
        ({"MAIL": "550 not you"}, Outcome.REFUSED),
        ({"DATA": "451 later"}, Outcome.NOT_DELIVERED),
        ({"BODY": "554 refused"}, Outcome.REFUSED),
        ({"BODY": None}, Outcome.UNKNOWN),
        ({"EHLO": None, "HELO": None}, Outcome.NOT_DELIVERED),
    ],
)
async def test_what_became_of_a_mail(answers: dict[str, str | None], outcome: Outcome) -> None:
    async with serving(SmtpServer(answers)) as settings:
        delivery = await SmtpMailer(settings).send(person("karin"), MESSAGE, REPLY)
    assert delivery.outcome is outcome
    assert "karin" not in delivery.reason


async def test_without_a_server_nothing_was_delivered() -> None:
    delivery = await SmtpMailer(mail_settings(1)).send(person("karin"), MESSAGE, REPLY)
    assert delivery.outcome is Outcome.NOT_DELIVERED


def test_without_settings_there_is_no_mail() -> None:
    with pytest.raises(ValueError, match="STAVAZA_SMTP_HOST"):
        SmtpMailer(load_settings())
