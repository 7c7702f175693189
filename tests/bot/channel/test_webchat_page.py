"""The chat page in a real browser: Web Chat, over the loopback Direct Line, to a bot that repeats things."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from playwright.async_api import Browser, Page, Request, ViewportSize, async_playwright, expect

from bot.channel.page import WEB_CHAT, Tester
from bot.messages import Incoming, Reply
from bot.settings import Settings
from tests.bot.channel.conftest import FakeConversation, RunningBot, StartBot

CHROMIUM = shutil.which("chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: there is no browser to test the page in"),
    pytest.mark.skipif(not WEB_CHAT.is_file(), reason="Web Chat is not installed: run npm ci"),
]

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}


def cell(text: str) -> dict[str, Any]:
    return {"type": "TableCell", "items": [{"type": "TextBlock", "text": text, "wrap": True}]}


CARD: Mapping[str, Any] = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [
        {"type": "TextBlock", "text": "Samen digitaal", "weight": "Bolder", "wrap": True},
        {"type": "TextBlock", "text": "Stand per 10 februari 2020", "isSubtle": True, "wrap": True},
        {"type": "FactSet", "facts": [{"title": "Nog over", "value": "€ 519.500"}]},
        {
            "type": "Table",
            "firstRowAsHeader": True,
            "columns": [{"width": 2}, {"width": 1}],
            "rows": [
                {"type": "TableRow", "style": "emphasis", "cells": [cell("Onderdeel"), cell("Over")]},
                {"type": "TableRow", "cells": [cell("Glasvezel"), cell("€ 120.000")]},
            ],
        },
        {"type": "TextBlock", "text": "Loopt achter", "color": "Attention", "wrap": True},
    ],
    "actions": [{"type": "Action.Submit", "title": "Toon de reserve", "data": {"vraag": "reserve"}}],
}


class Watched:
    """A page, everything it complained of, and every other host it asked something of."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self._origin = origin
        page.on("console", lambda message: self._note(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._asked)

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def _asked(self, request: Request) -> None:
        if not request.url.removeprefix("blob:").startswith((self._origin + "/", "data:")):
            self.foreign.append(request.url)

    async def say(self, text: str) -> None:
        box = self.page.locator("#chat").get_by_role("textbox")
        await box.fill(text)
        await box.press("Enter")


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def bot(start_bot: StartBot, local_settings: Settings, conversation: FakeConversation) -> RunningBot:
    async def people() -> list[Tester]:
        return [
            Tester("Karin de Boer", "karin@voorbeeld.nl", "hoofd informatiemanagement"),
            Tester("Piet Jansen", "piet@voorbeeld.nl", "projectleider"),
        ]

    async def answer(incoming: Incoming) -> tuple[Reply, ...]:
        if incoming.value is not None:
            return (Reply(f"Gekozen: **{incoming.value['vraag']}**"),)
        return (Reply(f"{incoming.sender.name} ({incoming.place.kind}, {incoming.locale}): {incoming.text}", CARD),)

    conversation.answers = answer
    return await start_bot(local_settings, people)


async def opened(browser: Browser, bot: RunningBot, viewport: Any, scheme: Any = "light") -> Watched:
    page = await browser.new_page(viewport=viewport, color_scheme=scheme)
    page.set_default_timeout(20_000)
    watched = Watched(page, bot.origin)
    await page.goto(bot.origin)
    await expect(page.locator("#chat").get_by_text("Welkom").first).to_be_visible()
    return watched


async def test_a_conversation_as_a_tester_has_it(browser: Browser, bot: RunningBot) -> None:
    watched = await opened(browser, bot, DESKTOP)
    page = watched.page
    await expect(page.get_by_role("heading", name="Stavaza")).to_be_visible()
    await expect(page.get_by_label("Ik ben")).to_have_value("karin@voorbeeld.nl")
    await watched.say("hoeveel budget is er nog?")

    answer = "Karin de Boer (personal, nl-NL): hoeveel budget is er nog?"
    await expect(page.locator("#chat").get_by_text(answer).first).to_be_visible()
    card = page.locator(".ac-adaptiveCard")
    await expect(card).to_contain_text("€ 519.500")
    await expect(card.get_by_role("table")).to_contain_text("Glasvezel")
    await card.get_by_role("button", name="Toon de reserve").click()
    await expect(page.locator("#chat strong", has_text="reserve").first).to_be_visible()

    assert watched.complaints == []
    assert watched.foreign == []


async def test_another_person_another_language_in_a_group(browser: Browser, bot: RunningBot) -> None:
    watched = await opened(browser, bot, DESKTOP)
    page = watched.page
    await page.get_by_label("Ik ben").select_option("piet@voorbeeld.nl")
    await page.get_by_role("radio", name="In een groep").check()
    await page.get_by_role("radio", name="English").check()
    await expect(page.get_by_text("everyone reads along")).to_be_visible()
    await expect(page.get_by_role("button", name="New conversation")).to_be_visible()
    await expect(page.locator("#chat").get_by_text("Welkom allemaal").first).to_be_visible()
    await watched.say("how much is left?")

    answer = "Piet Jansen (group, en-US): how much is left?"
    await expect(page.locator("#chat").get_by_text(answer).first).to_be_visible()
    assert await page.locator("html").get_attribute("lang") == "en"
    # The choices are kept when the page is loaded again.
    await page.reload()
    await expect(page.get_by_label("I am")).to_have_value("piet@voorbeeld.nl")
    assert watched.complaints == []


async def test_on_a_phone_the_choices_are_behind_a_button(browser: Browser, bot: RunningBot) -> None:
    watched = await opened(browser, bot, PHONE)
    page = watched.page
    await expect(page.get_by_label("Ik ben")).to_be_hidden()
    await page.get_by_role("button", name="Karin de Boer").click()
    await page.get_by_label("Ik ben").select_option("piet@voorbeeld.nl")
    await expect(page.locator("#chat").get_by_text("Welkom Piet Jansen").first).to_be_visible()
    await watched.say("hoi")
    await expect(page.locator(".ac-adaptiveCard")).to_be_visible()

    # Nothing is wider than the phone.
    assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert watched.complaints == []


LUMINANCE = """
element => {
  const parse = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const linear = (c) => c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4;
  const level = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let behind = element;
  while (behind && (parse(getComputedStyle(behind).backgroundColor)[3] ?? 1) === 0) behind = behind.parentElement;
  const text = level(parse(getComputedStyle(element).color));
  const back = level(parse(getComputedStyle(behind || document.body).backgroundColor));
  return (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_everything_is_readable_in_light_and_dark(browser: Browser, bot: RunningBot, scheme: str) -> None:
    watched = await opened(browser, bot, DESKTOP, scheme)
    page = watched.page
    await watched.say("hoi")
    await expect(page.locator(".ac-adaptiveCard")).to_be_visible()
    texts = page.locator(
        "h1, .brand p, .field > span, .field > legend, select, .segments span, #restart, #chat p,"
        " .ac-adaptiveCard .ac-textBlock, .ac-adaptiveCard .ac-pushButton"
    )
    contrasts = {
        await text.inner_text(): await text.evaluate(LUMINANCE)
        for text in await texts.all()
        if await text.is_visible() and await text.inner_text()
    }

    assert len(contrasts) > 12
    # WCAG 2.1, level AA.
    assert {text: ratio for text, ratio in contrasts.items() if ratio < 4.5} == {}


async def test_without_web_chat_the_page_says_how_to_get_it(browser: Browser, bot: RunningBot) -> None:
    page = await browser.new_page(viewport=PHONE)
    await page.route("**/webchat/webchat.js", lambda route: route.fulfill(status=404))
    await page.goto(bot.origin)

    notice = page.locator("#missing")
    await expect(notice).to_be_visible()
    await expect(notice).to_contain_text("nog niet geïnstalleerd")
    await expect(notice).to_contain_text("not installed yet")
    assert await notice.get_by_text("npm ci").count() == 2
    assert await notice.get_by_text("python -m bot chat").count() == 2
