"""Thirty conversations in the real chat page, to read and look at: ``python -m tests.acceptance.conversations FOLDER``.

Each is held by a person of the demonstration municipality, in Dutch or English, alone or in a group, on a phone. Writes
``transcript.md`` with every message and answer as the page shows it, and a picture of each last card.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, ViewportSize, async_playwright, expect

from tests.acceptance.running import DEMONSTRATION, Home
from tests.acceptance.test_chat_page import CHROMIUM, FLAGS, PATIENCE, say

PHONE: ViewportSize = {"width": 390, "height": 844}
WHOLE: ViewportSize = {"width": 390, "height": 3000}
"""As wide as the phone, and high enough for the longest card to be in the picture."""
REMEMBERED = "stavaza-choices"
"""Where the page keeps who the tester chose to be."""


@dataclass(frozen=True)
class Talk:
    """Who says what, one after the other. ``kind``: ``personal`` or ``group``."""

    who: str
    language: str
    messages: tuple[str, ...]
    kind: str = "personal"


TALKS = (
    Talk("l.smit", "nl", ("hallo", "wat kun je allemaal?", "voorbeelden risico's")),
    Talk("l.smit", "nl", ("welke toezeggingen staan nog open?", "en welke zijn te laat?", "van wie is dat?")),
    Talk("l.smit", "nl", ("hoevl zit er nog in SD en is dat structureel?", "en vorig jaar?", "alleen eenmalig")),
    Talk("l.smit", "nl", ("stavaza glasvezel", "met wie doen we dat?", "waarvoor?")),
    Talk("l.smit", "nl", ("hoeveel bruto risico's rechtsboven?", "en netto?", "toon de risicomatrix")),
    Talk("l.smit", "nl", ("WELKE PROJECTEN STAAN OP ROOD EN WAAROM", "en op oranje?")),
    Talk("l.smit", "nl", ("budget voor zwembaden", "hoeveel budget is er voor de basisregistraties")),
    Talk(
        "l.smit",
        "nl",
        ("hoe doen wij het t.o.v. gemeenten boven 100.000?", "en onder 60.000?", "waarom verschilt dat?"),
    ),
    Talk("l.smit", "nl", ("stand reserve 31-12?", "wat ging erin en wat ging eruit?")),
    Talk("l.smit", "nl", ("hoeveel fte hebben we en hoeveel is bezet?", "hoeveel tijdelijken?")),
    Talk(
        "l.smit", "nl", ("met wie hebben we contracten en voor hoeveel?", "welke moeten voor 1 juli opgezegd worden?")
    ),
    Talk("l.smit", "nl", ("welke samenwerkingsprojecten zijn klaar?", "en welke lopen met De Fryske Marren?")),
    Talk("l.smit", "nl", ("wat heeft samen digitaal opgeleverd voor burgers?", "en voor informatieveiligheid?")),
    Talk("l.smit", "nl", ("hoe tevreden zijn burgers over de digitale dienstverlening?", "hoeveel laptops hebben we?")),
    Talk("l.smit", "nl", ("wat vroeg de commissie over samen digitaal?", "is dat al beantwoord?")),
    Talk("f.dijkstra", "nl", ("mijn toezeggingen", "wat moet ik nog doen?")),
    Talk("a.bakker", "nl", ("wanneer moet mijn onderdeel binnen zijn?", "wie moet nog aanleveren?")),
    Talk("p.visser", "nl", ("wat is er veranderd sinds de vorige rapportage?", "maak een samenvatting voor het MT")),
    Talk("p.visser", "nl", ("welke posten waren in 2019 overschreden?", "waarom?", "van wanneer zijn die cijfers?")),
    Talk("t.bosma", "nl", ("hoeveel netto hoge risico's zijn er? en hoeveel verzoeken zijn te laat?",)),
    Talk("l.smit", "nl", ("status benchmark", "doen we in 2021 mee?"), kind="group"),
    Talk("k.devries", "nl", ("welke risico's zijn er?", "alleen de hoge"), kind="group"),
    Talk("e.carter", "en", ("hi", "which promises are still open?", "who owns them?")),
    Talk("e.carter", "en", ("how much is left in samen digitaal?", "and last year?", "what is the source?")),
    Talk("e.carter", "en", ("which collaboration projects are finished?", "and which are running?")),
    Talk("e.carter", "en", ("how many net risks are in the top right?", "and gross?")),
    Talk("e.carter", "en", ("are we more expensive than municipalities above 100,000?", "and basic IT?")),
    Talk("e.carter", "en", ("what changed since the last report?", "brief me on where we stand")),
    Talk("e.carter", "en", ("how many contracts do we have and for how much?", "which end this year?")),
    Talk("e.carter", "en", ("what is the weather tomorrow", "why are there differences in the benchmark?")),
)


async def main(folder: Path) -> None:
    """Hold all conversations, one page each."""
    with tempfile.TemporaryDirectory() as home_folder:
        home = Home(Path(home_folder))
        home.run("import", str(DEMONSTRATION))
        async with home.serving() as address, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            parts = [await _hold(browser, address, folder, n, talk) for n, talk in enumerate(TALKS, start=1)]
            await browser.close()
    (folder / "transcript.md").write_text("\n".join(parts), "utf-8")
    print(
        f"{len(parts)} conversations, {sum(len(talk.messages) for talk in TALKS)} messages: {folder / 'transcript.md'}"
    )


async def _hold(browser: Browser, address: str, folder: Path, number: int, talk: Talk) -> str:
    page = await browser.new_page(viewport=PHONE, locale="nl-NL" if talk.language == "nl" else "en-GB")
    page.set_default_timeout(PATIENCE)
    chosen = {"person": f"{talk.who}@voorbeeld.example", "kind": talk.kind, "language": talk.language}
    await page.add_init_script(f"sessionStorage.setItem({REMEMBERED!r}, {json.dumps(json.dumps(chosen))})")
    await page.goto(address)
    cards = page.locator("#chat .ac-adaptiveCard")
    await expect(cards).to_have_count(1)
    lines = [f"## {number}. {talk.who}, {talk.language}, {talk.kind}", ""]
    for message in talk.messages:
        shown = await cards.count()
        await say(page, message)
        await expect(cards.nth(shown)).to_be_visible()
        await expect(page.locator(".webchat__send-status--sending")).to_have_count(0)
        lines += [f"**{message}**", ""]
        lines += [f"> {line}" for card in (await cards.all())[shown:] for line in _lines(await card.inner_text())]
        lines.append("")
    await page.set_viewport_size(WHOLE)
    await cards.last.screenshot(path=folder / f"{number:02}.png")
    await page.close()
    return "\n".join(lines)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    asyncio.run(main(Path(sys.argv[1])))
