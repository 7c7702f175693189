"""A reminder comes by itself on the chat page; its buttons are pressed; the card changes in place; history shows it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect
from sqlalchemy import update

from models.commitments import Commitment, CommitmentStatus
from models.history import history_of
from models.reminders import DueKind
from models.reports import ReportSection
from tests.acceptance.reminding import Running, running
from tests.acceptance.test_chat_page import CHROMIUM, FLAGS, PATIENCE, pytestmark
from tests.bot.actions.conftest import EMILY, JAN

__all__ = ["pytestmark"]

VISION = (DueKind.PROMISE, "t-2017-02", date(2019, 12, 31))
SECTION = (DueKind.SECTION, "2020-1|investeringen i&i", date(2020, 2, 7))


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


async def own(bot: Running, person: str) -> None:
    """Let a person own what the reminder is about."""
    async with bot.store.writing() as session:
        for model, key in ((Commitment, VISION[1]), (ReportSection, SECTION[1])):
            await session.execute(update(model).where(model.key == key).values(owner_key=person))


async def open_page(browser: Browser, bot: Running, person: str, language: str) -> Page:
    """Open the page on a phone, as a person, in a language."""
    page = await browser.new_page(viewport={"width": 390, "height": 844}, locale="nl-NL")
    page.set_default_timeout(PATIENCE)
    choices = f'{{"person": "{person}", "kind": "personal", "language": "{language}"}}'
    await page.add_init_script(f"sessionStorage.setItem('stavaza-choices', '{choices}')")
    await page.goto(bot.address)
    await expect(page.locator("#chat .ac-adaptiveCard")).to_have_count(1, timeout=PATIENCE)
    return page


@pytest.mark.parametrize(
    ("person", "language", "words"),
    [
        (JAN, "nl", ("Gereed", "Later", "Vastleggen", "Jan, 2 zaken vragen uw aandacht", "als afgedaan vastgelegd")),
        (EMILY, "en", ("Done", "Later", "Record", "Emily, 2 items need your attention", "has been recorded as done")),
    ],
)
async def test_later_and_done_are_pressed_and_the_card_changes_in_place(
    browser: Browser, tmp_path: Path, person: str, language: str, words: tuple[str, ...]
) -> None:
    done, later, record, headline, recorded = words
    async with running(tmp_path) as bot:
        await own(bot, person)
        page = await open_page(browser, bot, person, language)
        await bot.send(person, VISION, SECTION)
        cards = page.locator("#chat .ac-adaptiveCard")
        await expect(cards).to_have_count(2, timeout=PATIENCE)
        card = cards.last
        await expect(card).to_contain_text(headline)
        width = await card.evaluate("element => element.scrollWidth - element.clientWidth")
        assert width <= 1, "the card is wider than the phone"

        await card.get_by_role("button", name=done, exact=True).first.click()
        await card.get_by_role("textbox").last.fill("Vastgesteld")
        await card.get_by_role("button", name=record, exact=True).click()
        await expect(card).to_contain_text(recorded, timeout=PATIENCE)

        await card.get_by_role("button", name=later, exact=True).last.click()
        reason = card.get_by_role("textbox").last
        await expect(reason).to_be_visible(timeout=PATIENCE)
        # Without a reason nothing goes out: the field itself says so.
        await card.get_by_role("button", name=later, exact=True).click()
        await expect(card).to_contain_text("Vul dit in." if language == "nl" else "Please fill this in.")
        await reason.fill("Wacht op de cijfers")
        await card.get_by_role("button", name=later, exact=True).click()
        await expect(card).to_contain_text("17-02-2020" if language == "nl" else "17 Feb 2020", timeout=PATIENCE)
        await expect(cards).to_have_count(2)

        async with bot.store.reading() as session:
            vision = await session.get(Commitment, VISION[1])
            assert vision is not None
            assert (vision.status, vision.progress_note) == (CommitmentStatus.DONE, "Vastgesteld")
            names = {JAN: "Jan Hoekstra", EMILY: "Emily Carter"}
            [changed] = await history_of(session, "commitment", VISION[1], limit=1)
            assert (changed.actor, changed.source) == (names[person], "chat")
            assert changed.fields["status"] == ["in_progress", "done"]
            [put_off] = await history_of(session, "section", SECTION[1])
            assert put_off.fields["reason"] == [None, "Wacht op de cijfers"]
            section = await session.get(ReportSection, SECTION[1])
            assert section is not None
            assert section.deadline == SECTION[2]
