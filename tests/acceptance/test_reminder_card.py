"""A reminder comes by itself on the chat page; its buttons are pressed; the card changes in place; history shows it.

``python -m tests.acceptance.test_reminder_card FOLDER`` writes the pictures of it, on a phone, in both languages.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect
from sqlalchemy import select, update

from models.commitments import Commitment, CommitmentStatus
from models.history import history_of
from models.reminders import Reminder, ReminderMessage, ReminderStatus
from models.reports import ReportSection
from models.store import Store
from tests.acceptance.reminding import EARLY, Running, running
from tests.acceptance.test_chat_page import CHROMIUM, FLAGS, PATIENCE, pytestmark, say
from tests.bot.actions.conftest import EMILY, JAN

__all__ = ["pytestmark"]

VISION, SECTION = "t-2017-02", "2020-1|investeringen i&i"
DEADLINE = date(2020, 2, 7)

Look = Callable[[Page, str], Awaitable[None]]
"""Looks at the page at a moment that has a name."""


@dataclass(frozen=True)
class Words:
    """Who presses, and what he reads, in his language."""

    person: str
    name: str
    language: str
    headline: str
    left: str
    done: str
    later: str
    record: str
    recorded: str
    fill_in: str
    until: str
    changed: str
    shift: str


DUTCH = Words(
    person=JAN,
    name="Jan Hoekstra",
    language="nl",
    headline="Jan, 2 zaken vragen uw aandacht: beide te laat.",
    left="Jan, 1 zaak vraagt uw aandacht.",
    done="Gereed",
    later="Later",
    record="Vastleggen",
    recorded="als afgedaan vastgelegd",
    fill_in="Vul dit in.",
    until="17‑02‑2020",
    changed="wat is er veranderd?",
    shift="in behandeling → afgedaan",
)
ENGLISH = Words(
    person=EMILY,
    name="Emily Carter",
    language="en",
    headline="Emily, 2 items need your attention: both late.",
    left="Emily, 1 item needs your attention.",
    done="Done",
    later="Later",
    record="Record",
    recorded="has been recorded as done",
    fill_in="Please fill this in.",
    until="17\N{NO-BREAK SPACE}Feb\N{NO-BREAK SPACE}2020",
    changed="what has changed?",
    shift="in progress → done",
)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


async def own(person: str, store: Store) -> None:
    """Let a person own two things that are late, and nothing else."""
    async with store.writing() as session:
        for model, key in ((Commitment, VISION), (ReportSection, SECTION)):
            await session.execute(update(model).where(model.key == key).values(owner_key=person))
        section = update(ReportSection).where(ReportSection.key == SECTION)
        await session.execute(section.values(deadline=DEADLINE))


async def open_page(browser: Browser, bot: Running, words: Words) -> Page:
    """Open the page on a phone, as a person, in a language."""
    page = await browser.new_page(viewport={"width": 390, "height": 844}, locale="nl-NL")
    page.set_default_timeout(PATIENCE)
    choices = f'{{"person": "{words.person}", "kind": "personal", "language": "{words.language}"}}'
    await page.add_init_script(f"sessionStorage.setItem('stavaza-choices', '{choices}')")
    await page.goto(bot.address)
    await expect(page.locator("#chat .ac-adaptiveCard")).to_have_count(1, timeout=PATIENCE)
    return page


async def press_all(page: Page, bot: Running, words: Words, look: Look) -> None:
    """Wait for the reminder, record one thing as done and put the other off, and ask what changed."""
    cards = page.locator("#chat .ac-adaptiveCard")
    bot.clock.put(EARLY.date(), 8, 31)
    await expect(cards).to_have_count(2, timeout=PATIENCE)
    card = cards.last
    await expect(card).to_contain_text(words.headline)
    width = await card.evaluate("element => element.scrollWidth - element.clientWidth")
    assert width <= 1, "the card is wider than the phone"
    await look(page, "1-came-by-itself")

    await card.get_by_role("button", name=words.done, exact=True).first.click()
    await card.get_by_role("textbox").last.fill("Vastgesteld")
    await look(page, "2-done")
    await card.get_by_role("button", name=words.record, exact=True).click()
    await expect(card).to_contain_text(words.recorded, timeout=PATIENCE)
    await look(page, "3-recorded")

    await card.get_by_role("button", name=words.later, exact=True).last.click()
    reason = card.get_by_role("textbox").last
    await expect(reason).to_be_visible(timeout=PATIENCE)
    # Without a reason nothing goes out: the field itself says so.
    await card.get_by_role("button", name=words.later, exact=True).click()
    await expect(card).to_contain_text(words.fill_in)
    await look(page, "4-later")
    await reason.fill("Wacht op de cijfers")
    await card.get_by_role("button", name=words.later, exact=True).click()
    await expect(card).to_contain_text(words.until, timeout=PATIENCE)
    await expect(card.get_by_role("heading")).to_have_text(words.left)
    await look(page, "5-put-off")
    await expect(cards).to_have_count(2)

    await say(page, words.changed)
    await expect(cards).to_have_count(3, timeout=PATIENCE)
    await expect(cards.last).to_contain_text("ICT visie - langere termijn")
    await expect(cards.last).to_contain_text(words.shift)
    await expect(cards.last).to_contain_text(words.name)
    await look(page, "6-history")


async def _no_look(_page: Page, _moment: str) -> None:
    """Look at nothing."""


@pytest.mark.parametrize("words", [DUTCH, ENGLISH], ids=["nl", "en"])
async def test_a_reminder_comes_by_itself_and_is_settled_on_its_card(
    browser: Browser, tmp_path: Path, words: Words
) -> None:
    async with running(tmp_path, partial(own, words.person)) as bot:
        page = await open_page(browser, bot, words)
        await press_all(page, bot, words, _no_look)

        async with bot.store.reading() as session:
            mine = ReminderMessage.recipient_key == words.person
            [message] = (await session.scalars(select(ReminderMessage).where(mine))).all()
            assert (message.status, message.tries) == (ReminderStatus.SENT, 1)
            sent = (await session.scalars(select(Reminder.step).where(Reminder.message_id == message.id))).all()
            assert len(sent) == 2
            vision = await session.get(Commitment, VISION)
            assert vision is not None
            assert (vision.status, vision.progress_note) == (CommitmentStatus.DONE, "Vastgesteld")
            [changed] = await history_of(session, "commitment", VISION, limit=1)
            assert (changed.actor, changed.source) == (words.name, "chat")
            assert changed.fields["status"] == ["in_progress", "done"]
            [put_off] = await history_of(session, "section", SECTION)
            assert put_off.fields["reason"] == [None, "Wacht op de cijfers"]
            section = await session.get(ReportSection, SECTION)
            assert section is not None
            assert section.deadline == DEADLINE


async def _photograph(folder: Path) -> None:
    async def look_at(page: Page, moment: str) -> None:
        card = page.locator("#chat .ac-adaptiveCard").last
        await card.scroll_into_view_if_needed()
        await page.screenshot(path=folder / f"{words.language}-{moment}.png")
        await card.screenshot(path=folder / f"{words.language}-{moment}-card.png")

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for words in (DUTCH, ENGLISH):
            with tempfile.TemporaryDirectory() as home:
                async with running(Path(home), partial(own, words.person)) as bot:
                    await press_all(await open_page(browser, bot, words), bot, words, look_at)
        await browser.close()


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    asyncio.run(_photograph(Path(sys.argv[1])))
