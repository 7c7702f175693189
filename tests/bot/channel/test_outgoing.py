"""Activities are written as botbuilder writes them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from botbuilder.schema import (
    Activity,
    Attachment,
    CardAction,
    ChannelAccount,
    ConversationAccount,
    Mention,
    SuggestedActions,
)

from bot.channel.activities import message_for
from bot.channel.outgoing import activity_json
from bot.messages import Reply

ACTIVITIES = [
    Activity(type="typing"),
    Activity(
        type="message",
        text="hé „daar” 🙂",
        timestamp=datetime(2020, 2, 10, 9, 30, tzinfo=UTC),
        from_property=ChannelAccount(id="28:bot", name="Stavaza"),
        conversation=ConversationAccount(id="a:1", is_group=False),
        attachments=[Attachment(content_type="x", content={"body": [{"type": "TextBlock", "text": "é"}], "n": 1.5})],
        entities=[Mention(mentioned=ChannelAccount(id="29:1"), text="<at>x</at>")],
        suggested_actions=SuggestedActions(to=[], actions=[CardAction(type="imBack", title="ja", value="ja")]),
        channel_data={"notification": {"alert": True}},
    ),
]


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_it_is_what_botbuilder_writes(activity: Activity) -> None:
    assert json.loads(activity_json(activity)) == activity.serialize()


def test_a_card_goes_out_whole() -> None:
    card: dict[str, Any] = {"type": "AdaptiveCard", "body": [{"type": "TextBlock", "text": "€ 1"}]}
    written = json.loads(activity_json(message_for(Reply("hoi", card), "directline")))
    assert written["attachments"][0]["content"] == card


def test_half_a_surrogate_pair_is_no_reason_to_stay_silent() -> None:
    assert json.loads(activity_json(Activity(type="message", text="\ud83d")))["text"] == "\ud83d"
