"""What is read of an activity, for whatever comes; and what a reply becomes."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from botbuilder.schema import Activity
from hypothesis import given
from hypothesis import strategies as st
from msrest.serialization import Model

from bot.channel.activities import activity_of, card_for, message_for, parse_object, shape_of
from bot.channel.errors import BadActivityError
from bot.messages import PlaceKind, Reply
from tests.loopback_teams import BOT, KARIN, TENANT

ACTIVITY: dict[str, Any] = {
    "type": "message",
    "id": "1",
    "timestamp": "2026-11-24T10:00:00.000Z",
    "channelId": "msteams",
    "serviceUrl": "https://smba.trafficmanager.net/emea/",
    "from": KARIN,
    "recipient": BOT,
    "conversation": {"id": "a:karin", "conversationType": "personal", "tenantId": TENANT, "isGroup": False},
    "channelData": {"tenant": {"id": TENANT}, "settings": {}},
    "locale": "nl-NL",
    "text": "hoi",
    "textFormat": "plain",
    "value": {"a": 1},
    "name": "adaptiveCard/action",
    "entities": [{"type": "mention", "mentioned": BOT, "text": "<at>Stavaza</at>"}],
    "membersAdded": [KARIN],
    "membersRemoved": [BOT],
    "attachments": [],
    "replyToId": "0",
}

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def put(fields: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Return the fields with another value in one place."""
    if not path:
        return value
    changed = dict(fields) if isinstance(fields, dict) else list(fields)
    changed[path[0]] = put(fields[path[0]], path[1:], value)
    return changed


def places(fields: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = fields.items() if isinstance(fields, dict) else enumerate(fields) if isinstance(fields, list) else ()
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


@given(st.sampled_from(places(ACTIVITY)), ANYTHING)
def test_whatever_is_in_a_field_is_read_or_refused(path: tuple[Any, ...], value: Any) -> None:
    body = json.dumps(put(ACTIVITY, path, value)).encode()
    try:
        fields = parse_object(body)
        shape = shape_of(fields)
        activity = activity_of(fields)
    except BadActivityError:
        return
    assert activity.type == shape.type
    incoming = shape.incoming()
    incoming.text.encode()
    assert "\x00" not in incoming.text + incoming.sender.name
    assert shape.reference.conversation_id == shape.place.id.partition(";messageid=")[0]
    assert shape.is_bot_added in (True, False)
    assert shape.is_bot_removed in (True, False)
    assert shape.tenants <= {name.lower() for name in shape.tenants}


def told(value: Any) -> Any:
    """Return what is on botbuilder's objects as plain data, with what msrest calls additional."""
    if isinstance(value, Model):
        held = {name: told(inner) for name, inner in vars(value).items() if inner not in (None, {})}
        return type(value).__name__, held
    return [told(inner) for inner in value] if isinstance(value, list) else value


MOMENTS = st.sampled_from(
    ["2026-11-24T10:00:00.000Z", "2026-11-24T10:00:00+01:00", "2026-11-24T10:00:00.1234567Z", "2026-11-24", "gisteren"]
)


@given(st.sampled_from(places(ACTIVITY)), ANYTHING | MOMENTS)
def test_activities_are_what_botbuilder_makes_of_them(path: tuple[Any, ...], value: Any) -> None:
    fields = put(ACTIVITY, path, value)
    try:
        expected = Activity.deserialize(fields)
    except Exception:
        with pytest.raises(BadActivityError):
            activity_of(fields)
        return
    assert told(activity_of(fields)) == told(expected)


@given(st.binary(max_size=200))
def test_whatever_bytes_come_are_an_object_or_refused(body: bytes) -> None:
    with suppress(BadActivityError):
        assert isinstance(parse_object(body), dict)


@pytest.mark.parametrize(
    ("channel", "conversation", "kind"),
    [
        ("msteams", {"conversationType": "personal"}, PlaceKind.PERSONAL),
        ("msteams", {"conversationType": "groupChat"}, PlaceKind.GROUP),
        ("msteams", {"conversationType": "channel"}, PlaceKind.CHANNEL),
        # What is not known counts as shared, lest something personal be read by others.
        ("msteams", {"conversationType": "meeting"}, PlaceKind.GROUP),
        ("msteams", {"isGroup": True}, PlaceKind.GROUP),
        ("msteams", {}, PlaceKind.PERSONAL),
        ("emulator", {"isGroup": False}, PlaceKind.PERSONAL),
    ],
)
def test_kinds_of_places(channel: str, conversation: dict[str, Any], kind: PlaceKind) -> None:
    shape = shape_of(ACTIVITY | {"channelId": channel, "conversation": {"id": "c", **conversation}})

    assert shape.place.kind is kind


def test_control_characters_do_not_come_in() -> None:
    shape = shape_of(ACTIVITY | {"text": "a\x00b\x1bc\nd\te", "from": {**KARIN, "name": " Karin\x07 "}})

    assert shape.incoming().text == "abc\nd\te"
    assert shape.incoming().sender.name == "Karin"


def test_a_value_that_is_text_is_what_was_said() -> None:
    incoming = shape_of({**ACTIVITY, "text": None, "value": "reserve"}).incoming()

    assert (incoming.text, incoming.value) == ("reserve", None)


SUBMIT = {"type": "Action.Submit", "title": "Meer", "data": {"a": 1}}


def test_in_teams_every_button_is_an_execute_with_a_submit_to_fall_back_on() -> None:
    nested = {"type": "Action.ShowCard", "card": {"type": "AdaptiveCard", "actions": [SUBMIT]}}
    card = {
        "type": "AdaptiveCard",
        "body": [{"type": "Container", "selectAction": SUBMIT}],
        "actions": [SUBMIT, nested],
    }
    before = json.dumps(card)
    execute = {**SUBMIT, "type": "Action.Execute", "verb": "submit", "fallback": SUBMIT}

    changed = card_for(card, "msteams")
    assert changed["actions"][0] == execute
    assert changed["actions"][1]["card"]["actions"] == [execute]
    assert changed["body"][0]["selectAction"] == SUBMIT
    assert card_for(changed, "msteams") == changed
    assert json.dumps(card) == before
    assert card_for(card, "directline") is card


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("**Nog € 10.**\nEn meer", "Nog € 10."),
        ("", ""),
        ("a" * 500, "a" * 199 + "…"),
    ],
)
def test_the_summary_is_the_first_line(text: str, summary: str) -> None:
    assert message_for(Reply(text), "msteams").summary == summary
