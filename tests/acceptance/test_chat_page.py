"""The chat page in a real browser, to the real bot with the demonstration municipality."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.channel.page import WEB_CHAT
from tests.acceptance.running import DEMONSTRATION, Home

CHROMIUM = shutil.which("chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
PATIENCE = 30_000

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: there is no browser to chat in"),
    pytest.mark.skipif(not WEB_CHAT.is_file(), reason="Web Chat is not installed: run npm ci"),
]


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


async def say(page: Page, text: str) -> None:
    box = page.locator("#chat").get_by_role("textbox")
    await box.fill(text)
    await box.press("Enter")


async def test_the_questions_of_the_report_on_a_phone(browser: Browser, lived_in: Home) -> None:
    async with lived_in.serving() as address:
        page = await browser.new_page(viewport={"width": 390, "height": 844})
        page.set_default_timeout(PATIENCE)
        await page.goto(address)
        chat = page.locator("#chat")
        await expect(chat.get_by_text("ik ben Stavaza").first).to_be_visible(timeout=PATIENCE)
        for question, answer in (
            ("welke toezeggingen staan nog open?", "5 toezeggingen staan nog open, waarvan 1 te laat, en 6 verzoeken."),
            ("hoeveel budget is er nog voor samen digitaal?", "€ 801.753,45"),
            ("hoeveel netto risico's rechtsboven?", "rechtsboven (kans en gevolg 4 of 5)"),
            ("hoe staat het glasvezelproject ervoor?", "loopt (2018-2020)"),
            ("which collaboration projects are finished?", "4 cooperation projects are finished"),
        ):
            await say(page, question)
            await expect(chat.get_by_text(answer).first).to_be_visible(timeout=PATIENCE)
            card = chat.locator(".ac-adaptiveCard").last
            await expect(card).to_contain_text(answer)
            width = await card.evaluate("element => element.scrollWidth - element.clientWidth")
            assert width <= 1, f"the card of {question!r} is wider than the phone"


async def test_a_button_asks_its_question(browser: Browser, lived_in: Home) -> None:
    async with lived_in.serving() as address:
        page = await browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(PATIENCE)
        await page.goto(address)
        chat = page.locator("#chat")
        await expect(chat.get_by_text("ik ben Stavaza").first).to_be_visible(timeout=PATIENCE)
        await say(page, "welke toezeggingen staan nog open?")
        await chat.locator(".ac-adaptiveCard").last.get_by_role("button", name="Wat is te laat?").last.click()
        await expect(chat.get_by_text("1 toezegging is te laat").first).to_be_visible(timeout=PATIENCE)


async def test_a_thumb_can_be_pressed_and_is_answered(browser: Browser, home: Home) -> None:
    home.run("import", str(DEMONSTRATION))
    async with home.serving() as address:
        page = await browser.new_page(viewport={"width": 390, "height": 844})
        page.set_default_timeout(PATIENCE)
        await page.goto(address)
        chat = page.locator("#chat")
        await expect(chat.get_by_text("ik ben Stavaza").first).to_be_visible(timeout=PATIENCE)
        await say(page, "hoeveel budget is er nog voor samen digitaal?")
        card = chat.locator(".ac-adaptiveCard").last
        await expect(card).to_contain_text("€ 801.753,45", timeout=PATIENCE)
        down = card.get_by_role("button", name="Dit klopt niet", exact=True)
        box = await down.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24, "a finger must be able to hit it"
        await down.click()
        await expect(chat.get_by_text("Ik geef dit door").first).to_be_visible(timeout=PATIENCE)
    listed = home.run("misunderstood").stdout
    assert "duim omlaag\tnl\tBudgetten\t" in listed
