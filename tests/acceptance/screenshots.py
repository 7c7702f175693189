"""Pictures of the chat page, to look at with one's own eyes: ``python -m tests.acceptance.screenshots FOLDER``.

Makes a home with the demonstration municipality, asks the questions on a phone and on a desktop, in light and in dark,
and writes one picture for each answer, and one of the page as it stands at the end.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, async_playwright, expect

from tests.acceptance.running import DEMONSTRATION, Home
from tests.acceptance.test_chat_page import CHROMIUM, FLAGS, PATIENCE, say

QUESTIONS = (
    "welke toezeggingen staan nog open?",
    "hoeveel budget is er nog voor samen digitaal?",
    "hoeveel netto risico's rechtsboven?",
    "toon de risicomatrix",
    "hoe staat het glasvezelproject ervoor?",
    "which collaboration projects are finished?",
    "budget voor zwembaden",
)
VIEWPORTS = {"phone": (390, 844), "desktop": (1280, 800)}


async def main(folder: Path, questions: tuple[str, ...] = QUESTIONS) -> None:
    """Ask the questions and write the pictures."""
    with tempfile.TemporaryDirectory() as home_folder:
        home = Home(Path(home_folder))
        print(home.run("import", str(DEMONSTRATION)).stdout.splitlines()[-1])
        async with home.serving() as address, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            for name in VIEWPORTS:
                for scheme in ("light", "dark"):
                    await _photograph(browser, address, folder, name, scheme, questions)
            await browser.close()


async def _photograph(
    browser: Browser, address: str, folder: Path, name: str, scheme: str, questions: tuple[str, ...]
) -> None:
    width, height = VIEWPORTS[name]
    page = await browser.new_page(
        viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.set_default_timeout(PATIENCE)
    await page.goto(address)
    bubbles = page.locator("#chat .webchat__bubble--from-user")
    cards = page.locator("#chat .ac-adaptiveCard")
    await expect(cards).to_have_count(1)
    await page.screenshot(path=folder / f"{name}-{scheme}-0-welcome.png")
    for number, question in enumerate(questions, start=1):
        await say(page, question)
        await expect(bubbles).to_have_count(number)
        await expect(cards).to_have_count(number + 1)
        await expect(page.locator(".webchat__send-status--sending")).to_have_count(0)
        await page.screenshot(path=folder / f"{name}-{scheme}-{number}.png")
        await cards.last.screenshot(path=folder / f"{name}-{scheme}-{number}-card.png")
    await page.close()


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    asyncio.run(main(Path(sys.argv[1]), tuple(sys.argv[2:]) or QUESTIONS))
