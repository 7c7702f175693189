"""The reminder as a message: what it says, how much it weighs, in both languages."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from bot.actions.message import PAGE, render_reminder, render_shown
from bot.channel.activities import message_for
from bot.messages import MOST_BYTES, message_bytes
from bot.question import Language
from bot.reminding import DueItem, ReminderMessage
from models.reminders import DueKind, Why
from tests.bot.actions.conftest import buttons, data_of, texts, titles

ITEM = DueItem(
    reminder_id=1,
    kind="promise",
    key="t-2017-02",
    title="ICT visie - langere termijn",
    why="owner",
    due=date(2020, 3, 31),
    days_left=5,
    step="-5",
    version=3,
    status="open",
    owner="Jan Hoekstra",
)
MESSAGE = ReminderMessage(7, "jan@x.nl", "Jan Hoekstra", Language.NL, date(2020, 3, 24), (ITEM,))
DETAILS = {
    "count": "3",
    "table": "budgetten",
    "supplier": "Zaakhuis",
    "year": "2020",
    "data_year": "2019",
    "period": "2020-1",
    "messages": "900",
    "limit": "250",
}


def many(count: int) -> ReminderMessage:
    items = tuple(replace(ITEM, reminder_id=number, key=f"t-{number}") for number in range(count))
    return replace(MESSAGE, items=items)


def test_one_item_offers_all_that_can_be_done() -> None:
    reply = render_reminder(MESSAGE)
    assert titles(reply) == ["Gereed", "Later", "In behandeling", "Overdragen", "Open"]
    shown = texts(reply.card)
    for part in (
        "Jan, 1 zaak vraagt uw aandacht.",
        "ICT visie - langere termijn",
        "Toezegging · uiterlijk 31-03-2020 · nog 5 werkdagen",
        "Meld de toezegging af, of laat weten waar zij staat.",
        "U krijgt dit als eigenaar.",
    ):
        assert part in shown
    assert reply.text.splitlines() == [
        "**Jan, 1 zaak vraagt uw aandacht.**",
        "- ICT visie - langere termijn · uiterlijk 31-03-2020 · nog 5 werkdagen",
    ]


def test_every_button_carries_the_version_and_the_message() -> None:
    for title in ("Gereed", "Later", "In behandeling", "Overdragen"):
        data = data_of(render_reminder(MESSAGE), title)["stavaza"]
        assert (data["version"], data["message"], data["key"], data["due"]) == (3, 7, "t-2017-02", "2020-03-31")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(DueKind))
@pytest.mark.parametrize("why", list(Why))
def test_every_kind_and_reason_has_words(language: Language, kind: DueKind, why: Why) -> None:
    item = replace(ITEM, kind=kind.value, why=why.value, details=DETAILS, concerning="Anna")
    for days, label in ((5, "quarter"), (0, "month"), (-1, "half_year"), (-3, "year"), (1, "day")):
        reply = render_reminder(
            replace(MESSAGE, language=language, items=(replace(item, days_left=days, due_label=label),))
        )
        assert reply.card is not None
        assert titles(reply) or kind in (DueKind.UNDELIVERED, DueKind.MASS_SENDING)
        assert len(texts(reply.card)) > 60
        assert "{" not in texts(reply.card) + reply.text


def test_a_long_list_is_paged_and_nothing_is_left_out_silently() -> None:
    reply = render_reminder(many(12))
    assert "1 tot 5 van 12" in texts(reply.card)
    seen = set()
    first = 0
    for _ in range(3):
        reply = render_shown(many(12), {}, first=first)
        seen |= {one["data"]["stavaza"]["key"] for one in buttons(reply.card) if one["title"] == "Gereed"}
        following = [one["data"]["stavaza"]["first"] for one in buttons(reply.card) if one["title"] == "Volgende"]
        first = following[0] if following else 0
    assert len(seen) == 12
    assert "Er zijn nog 3 zaken." in texts(render_reminder(replace(many(2), more=3)).card)
    assert "Er zijn nog 3 zaken." in render_reminder(replace(many(2), more=3)).text


@pytest.mark.parametrize("key", ["t-1", "k" * 60, "k" * 600])
@pytest.mark.parametrize("title", ["kort", "Zeer lange titel " * 20])
def test_a_message_fits_with_all_that_the_channel_adds(key: str, title: str) -> None:
    items = tuple(replace(ITEM, reminder_id=number, key=key, title=title) for number in range(30))
    reply = render_reminder(replace(MESSAGE, items=items))
    assert message_bytes(reply) <= MOST_BYTES
    activity = message_for(reply, "msteams").serialize()
    assert len(json.dumps(activity, ensure_ascii=False).encode("utf-16-le")) <= MOST_BYTES
    if key == "t-1" and title == "kort":
        assert titles(reply).count("Gereed") == PAGE


def test_what_people_wrote_is_shown_as_it_is() -> None:
    reply = render_reminder(replace(MESSAGE, items=(replace(ITEM, title="**[klik](http://x.nl)** <at>allen</at>"),)))
    assert "**[klik]" not in reply.text
    assert "[klik](http://x.nl)" in texts(reply.card), "in the card as plain text, in an element without Markdown"
    assert '"RichTextBlock"' in str(reply.card).replace("'", '"')


def test_the_buttons_become_execute_in_teams() -> None:
    activity = message_for(render_reminder(MESSAGE), "msteams").serialize()
    card = str(activity["attachments"][0]["content"])
    assert card.count("'Action.Execute'") == 5
    assert card.count("'fallback'") == 5
