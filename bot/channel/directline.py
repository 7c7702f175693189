"""A loopback Direct Line 3.0: what the chat page says becomes ordinary activities to ``/api/messages``, over real HTTP.

It is also those activities' service: the bot's connector posts its answers to ``/v3/conversations/...`` here, and the
page fetches them. So all of the way that Teams takes is used, and only the sign-in left out. All is in memory, bounded.
"""

from __future__ import annotations

import logging
import secrets
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
from aiohttp import web

from bot.channel.activities import MAX_BODY, parse_object, read_body
from bot.channel.errors import BadActivityError, RequestRefusedError
from bot.messages import PlaceKind

logger = logging.getLogger(__name__)

CHANNEL_ID = "directline"
BOT = {"id": "stavaza", "name": "Stavaza", "role": "bot"}
MAX_CONVERSATIONS = 50
MAX_ACTIVITIES = 300
"""Of one conversation; older ones are dropped."""
MAX_INPUT = 65_536
"""Bytes of one message from the page."""
TOKEN_LIFETIME = 86_400
BOT_TIMEOUT = 60.0
"""Seconds that the bot gets to answer before the page is told that it failed."""
FORWARDED = (
    "text",
    "textFormat",
    "value",
    "locale",
    "localTimestamp",
    "localTimezone",
    "inputHint",
    "name",
    "valueType",
)

KEPT = ("id", "conversation", "from", "timestamp", "replyToId")
"""What stays of an activity that is replaced: with its moment it keeps its place on the page."""

Handler = Callable[[web.Request], Awaitable[web.Response]]


@dataclass(slots=True)
class Room:
    """One conversation of the page: who is in it, and what was said."""

    id: str
    person: Mapping[str, str]
    kind: PlaceKind
    locale: str
    activities: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=MAX_ACTIVITIES))
    said: int = 0
    """How many activities there have been: the watermark."""
    begun: bool = False

    def add(self, activity: Mapping[str, Any]) -> str:
        """Keep an activity under an id of its own and return that."""
        activity_id = f"{self.id}|{self.said:07d}"
        self.said += 1
        # Whoever fetches knows how many there have been; the oldest make room by themselves.
        self.activities.append({**activity, "id": activity_id, "conversation": {"id": self.id}})
        return activity_id

    def change(self, activity: dict[str, Any], changes: Mapping[str, Any]) -> None:
        """Change an activity that is kept, and tell of it once more.

        Web Chat shows an activity with an id that it knows in the place of the earlier one (seen in 4.18).
        """
        activity |= changes
        self.said += 1
        self.activities.append(activity)

    def since(self, watermark: int) -> list[dict[str, Any]]:
        """Return what was said after the first ``watermark`` activities, as far as it is still kept."""
        new = max(self.said - watermark, 0)
        return list(self.activities)[-new:] if new else []


class DirectLine:
    """The page's routes (``/v3/directline``), the connector's (``/v3/conversations``), and the way to the bot."""

    def __init__(self, messages_path: str) -> None:
        self._messages_path = messages_path
        self._rooms: OrderedDict[str, Room] = OrderedDict()
        self._tokens: dict[str, str] = {}
        self._session: aiohttp.ClientSession | None = None

    def add_to(self, app: web.Application) -> None:
        """Add the routes, and the session with which the bot is spoken to."""
        line, connector = "/v3/directline", "/v3/conversations/{conversation}/activities"
        activities = f"{line}/conversations/{{conversation}}/activities"
        for method, path, handler in (
            ("POST", f"{line}/tokens/generate", self.generate),
            ("POST", f"{line}/tokens/refresh", self.refresh),
            ("POST", f"{line}/conversations", self.begin),
            ("GET", f"{line}/conversations/{{conversation}}", self.resume),
            ("POST", activities, self.say),
            ("GET", activities, self.fetch),
            ("POST", connector, self.from_bot),
            ("POST", f"{connector}/{{activity}}", self.from_bot),
            ("PUT", f"{connector}/{{activity}}", self.update),
            ("DELETE", f"{connector}/{{activity}}", self.delete),
        ):
            app.router.add_route(method, path, _refusing(handler))
        app.cleanup_ctx.append(self._run)

    async def _run(self, _app: web.Application) -> AsyncIterator[None]:
        timeout = aiohttp.ClientTimeout(total=BOT_TIMEOUT)
        async with aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar()) as self._session:
            yield

    # The page's side.

    async def generate(self, request: web.Request) -> web.Response:
        """Make a conversation for a person and give its token. The body may say ``user``, ``kind`` and ``locale``."""
        room = self._open_room(await _object(request, MAX_INPUT, may_be_empty=True))
        return web.json_response(self._pass_for(room))

    async def refresh(self, request: web.Request) -> web.Response:
        """Give a new token for a token."""
        room = self._room_of_token(request)
        return web.json_response(self._pass_for(room))

    async def begin(self, request: web.Request) -> web.Response:
        """Begin the conversation of a token, or a new one where there is no token: the bot is told who came in."""
        body = await _object(request, MAX_INPUT, may_be_empty=True)
        room = self._room_of_token(request) if _bearer(request) else self._open_room(body)
        if not room.begun:
            room.begun = True
            await self._tell_bot(request, room, _arrival(room))
        return web.json_response(self._pass_for(room), status=201)

    async def resume(self, request: web.Request) -> web.Response:
        """Go on with a conversation."""
        return web.json_response(self._pass_for(self._room(request)))

    async def fetch(self, request: web.Request) -> web.Response:
        """Give what was said since ``watermark``."""
        room, watermark = self._room(request), request.query.get("watermark") or "0"
        if not (watermark.isdecimal() and len(watermark) < 10):
            raise BadActivityError("watermark must be the number that the last answer gave")
        return web.json_response({"activities": room.since(int(watermark)), "watermark": str(room.said)})

    async def say(self, request: web.Request) -> web.Response:
        """Keep what the page says, and give it to the bot; answers when the bot has."""
        room, said = self._room(request), await _object(request, MAX_INPUT)
        kind = said.get("type")
        if kind not in ("message", "event", "typing"):
            raise BadActivityError("type must be message, event or typing")
        if kind == "typing":
            return web.json_response({"id": ""})
        activity = {key: said[key] for key in (*FORWARDED, "type", "channelData") if said.get(key) is not None}
        activity |= {"from": dict(room.person) | {"role": "user"}, "timestamp": _now(), "channelId": CHANNEL_ID}
        if pressed := _pressed_in(room, activity.get("value")):
            activity["replyToId"] = pressed
        activity_id = room.add(activity)
        status = await self._tell_bot(request, room, _from_person(room, activity, activity_id))
        if status >= 400:
            return _error(502, "BotError", f"the bot answered {status}")
        return web.json_response({"id": activity_id})

    # The bot's side.

    async def from_bot(self, request: web.Request) -> web.Response:
        """Keep what the bot says."""
        room, activity = self._room(request), await _object(request, MAX_BODY)
        if activity.get("type") == "typing":
            return web.json_response({"id": ""})
        reply_to = request.match_info.get("activity")
        shown = {**activity, "from": BOT, "timestamp": _now(), "channelId": CHANNEL_ID}
        if reply_to:
            shown["replyToId"] = reply_to
        return web.json_response({"id": room.add(shown)})

    async def update(self, request: web.Request) -> web.Response:
        """Replace what the bot said earlier, also on a page that shows it already."""
        room, activity = self._room(request), await _object(request, MAX_BODY)
        kept = _find(room, request.match_info["activity"])
        room.change(kept, {key: value for key, value in activity.items() if key not in KEPT})
        return web.json_response({"id": kept["id"]})

    async def delete(self, request: web.Request) -> web.Response:
        """Empty what the bot said earlier: its number stays, so that the watermark holds."""
        kept = _find(self._room(request), request.match_info["activity"])
        for key in ("text", "attachments", "summary", "suggestedActions"):
            kept.pop(key, None)
        kept["type"] = "messageDelete"
        return web.json_response({})

    async def _tell_bot(self, request: web.Request, room: Room, activity: Mapping[str, Any]) -> int:
        """Post an activity to the bot's own address; returns the status, 504 or 502 where there was no answer."""
        origin = _origin(request)
        if self._session is None:
            raise RuntimeError("The loopback Direct Line is not running")
        activity = {
            **activity,
            "serviceUrl": origin,
            "channelId": CHANNEL_ID,
            "conversation": _conversation(room),
            "recipient": BOT,
            "timestamp": _now(),
        }
        try:
            async with self._session.post(origin + self._messages_path, json=activity) as answer:
                return answer.status
        except TimeoutError:
            return 504
        except aiohttp.ClientError:
            logger.exception("The bot could not be reached over loopback", extra={"action": "loopback_failed"})
            return 502

    def _open_room(self, body: Mapping[str, Any]) -> Room:
        kind = {"personal": PlaceKind.PERSONAL, "group": PlaceKind.GROUP}.get(str(body.get("kind", "personal")))
        if kind is None:
            raise BadActivityError("kind must be personal or group")
        room = Room(secrets.token_urlsafe(16), _person(body.get("user")), kind, _short(body.get("locale")) or "nl-NL")
        self._rooms[room.id] = room
        while len(self._rooms) > MAX_CONVERSATIONS:
            dropped, _ = self._rooms.popitem(last=False)
            self._tokens = {token: owner for token, owner in self._tokens.items() if owner != dropped}
        return room

    def _pass_for(self, room: Room) -> dict[str, Any]:
        token = next((token for token, owner in self._tokens.items() if owner == room.id), None)
        if token is None:
            token = secrets.token_urlsafe(24)
            self._tokens[token] = room.id
        return {"conversationId": room.id, "token": token, "expires_in": TOKEN_LIFETIME}

    def _room_of_token(self, request: web.Request) -> Room:
        room = self._rooms.get(self._tokens.get(_bearer(request), ""))
        if room is None:
            raise RequestRefusedError("this token is not known (any more)", 403)
        return room

    def _room(self, request: web.Request) -> Room:
        room = self._rooms.get(request.match_info["conversation"])
        if room is None:
            raise RequestRefusedError("this conversation is not known (any more)", 404)
        self._rooms.move_to_end(room.id)
        return room


def _refusing(handler: Handler) -> Handler:
    async def answer(request: web.Request) -> web.Response:
        try:
            return await handler(request)
        except RequestRefusedError as refused:
            return _error(refused.status, "BadArgument", refused.reason)

    return answer


def _error(status: int, code: str, message: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": message}}, status=status)


async def _object(request: web.Request, limit: int, *, may_be_empty: bool = False) -> dict[str, Any]:
    if may_be_empty and not request.can_read_body:
        return {}
    return parse_object(await read_body(request, limit))


def _arrival(room: Room) -> dict[str, Any]:
    person = dict(room.person)
    return {
        "type": "conversationUpdate",
        "id": f"{room.id}|arrival",
        "from": person,
        "locale": room.locale,
        "membersAdded": [{"id": BOT["id"], "name": BOT["name"]}, person],
    }


def _from_person(room: Room, activity: Mapping[str, Any], activity_id: str) -> dict[str, Any]:
    sent = {**activity, "id": activity_id, "locale": activity.get("locale") or room.locale}
    if room.kind is PlaceKind.GROUP and isinstance(sent.get("text"), str):
        # In a group Teams passes on only what is addressed to the bot, and says so with a mention.
        mention = f"<at>{BOT['name']}</at>"
        sent["text"] = f"{mention} {sent['text']}"
        mentioned = {"id": BOT["id"], "name": BOT["name"]}
        sent["entities"] = [{"type": "mention", "mentioned": mentioned, "text": mention}]
    return sent


def _conversation(room: Room) -> dict[str, Any]:
    is_group = room.kind is PlaceKind.GROUP
    return {"id": room.id, "isGroup": is_group, "conversationType": "groupChat" if is_group else "personal"}


def _person(user: object) -> dict[str, str]:
    if user is None:
        return {"id": "tester", "name": "Tester"}
    if not isinstance(user, dict) or not (user_id := _short(user.get("id"))):
        raise BadActivityError("user must be an object with an id of at most 200 characters")
    if user_id == BOT["id"]:
        raise BadActivityError("user must be somebody else than the bot")
    return {"id": user_id, "name": _short(user.get("name")) or user_id}


def _short(value: object) -> str:
    return value.strip() if isinstance(value, str) and value.isprintable() and len(value) <= 200 else ""


def _find(room: Room, activity_id: str) -> dict[str, Any]:
    for activity in room.activities:
        if activity["id"] == activity_id and activity.get("from") == BOT:
            return activity
    raise RequestRefusedError("this activity is not known (any more)", 404)


def _pressed_in(room: Room, value: object) -> str | None:
    """Return the id of the message with the button that was pressed, which Teams tells and Web Chat does not.

    It is the last one with a button whose data came back; a form's inputs come with it.
    """
    if not isinstance(value, dict) or not value:
        return None
    for activity in reversed(room.activities):
        if activity.get("from") == BOT and any(_came_back(data, value) for data in _button_data(activity)):
            return str(activity["id"])
    return None


def _came_back(data: Mapping[str, Any], value: Mapping[str, Any]) -> bool:
    return bool(data) and all(key in value and value[key] == part for key, part in data.items())


def _button_data(part: Any) -> Iterator[Mapping[str, Any]]:
    """Give the data of every button in an activity's cards."""
    if isinstance(part, Mapping):
        if str(part.get("type", "")).startswith("Action.") and isinstance(part.get("data"), Mapping):
            yield part["data"]
        for inner in part.values():
            yield from _button_data(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _button_data(inner)


def _bearer(request: web.Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _origin(request: web.Request) -> str:
    """Return the address that this request came in on, not the name that the browser has for it."""
    name = request.transport.get_extra_info("sockname") if request.transport else None
    if name is None:
        raise RequestRefusedError("the connection is gone", 400)
    host, port = name[0], name[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
