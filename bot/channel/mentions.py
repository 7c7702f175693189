"""Mentions in a message: the bot's own, with which it is addressed, goes; a person's stays, as his name."""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Bounded, so that a hostile text cannot make the search slow; within the tags Teams escapes the name.
_TAG = re.compile(r"<at(?:\s[^<>]{0,200})?>([^<>]{0,200})</at>", re.IGNORECASE)
_AROUND_ADDRESS = " \t\r\n\u00a0,:;"
_ADDRESS_END = re.compile(r"^(?:&nbsp;|&#160;|[\s,:;\u00a0])+")


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention as the channel announces it: whom (the channel's id), by what name, as which piece of the text."""

    id: str
    name: str = ""
    text: str = ""


def readable_text(text: str, mentions: Sequence[Mention], own_id: str, *, encoded: bool) -> str:
    """Give what the sender wrote to the bot: own mentions at the start or end dropped, all others as plain names.

    ``encoded``: the channel sends HTML entities (Teams does), which are turned into the characters they stand for.
    """
    pieces = _pieces(text, mentions, own_id)
    _drop_leading(pieces)
    _drop_trailing(pieces)
    plain = "".join(_decode(piece.text) if encoded or piece.is_tag else piece.text for piece in pieces)
    return plain.replace("\u00a0", " ").strip()


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    is_own: bool = False
    is_tag: bool = False


def _pieces(text: str, mentions: Iterable[Mention], own_id: str) -> deque[_Piece]:
    """Cut a text into what is between the tags and what is in them, by turns; the first and last are no tags."""
    announced: dict[str, deque[Mention]] = {}
    for mention in mentions:
        announced.setdefault(mention.text or mention.name, deque()).append(mention)
    pieces: deque[_Piece] = deque()
    end = 0
    for tag in _TAG.finditer(text):
        whole, name = tag.group(0), tag.group(1)
        waiting = announced.get(whole) or announced.get(_decode(name))
        # Several of one name are announced in the order of the text; one announcement may stand for several tags.
        found = (waiting.popleft() if len(waiting) > 1 else waiting[0]) if waiting else None
        pieces.append(_Piece(text[end : tag.start()]))
        pieces.append(_Piece(name, is_own=found is not None and found.id == own_id, is_tag=True))
        end = tag.end()
    pieces.append(_Piece(text[end:]))
    return pieces


def _drop_leading(pieces: deque[_Piece]) -> None:
    while len(pieces) > 1 and pieces[1].is_own and not _decode(pieces[0].text).strip(_AROUND_ADDRESS):
        pieces.popleft()
        pieces.popleft()
        pieces[0] = _Piece(_ADDRESS_END.sub("", pieces[0].text))


def _drop_trailing(pieces: deque[_Piece]) -> None:
    while len(pieces) > 1 and pieces[-2].is_own and not _decode(pieces[-1].text).strip(_AROUND_ADDRESS + ".?!"):
        end = pieces.pop().text.strip()
        pieces.pop()
        pieces[-1] = _Piece(pieces[-1].text.rstrip() + end)


def _decode(text: str) -> str:
    return html.unescape(text)
