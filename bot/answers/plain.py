"""Plain text, kept plain: what may stand in a line of text, and how it is kept from being read as Markdown.

Two places read Markdown. In the *text of a message* a backslash or an entity keeps a character as it is, everywhere. In
a *card* they do not: Teams on phones shows the backslashes (AdaptiveCards issues 5590 and 7474), so a card shows a text
that could be Markdown in an element that knows none; see :func:`could_be_markdown`.
"""

from __future__ import annotations

import re

from bot.answers.answer import Sign

MARKS = {Sign.GOOD: "✓", Sign.ATTENTION: "▲", Sign.BAD: "✗", Sign.NEUTRAL: "●"}
"""Signs that phones have in their fonts and do not turn into coloured emoji, of different shapes."""

# No-break spaces stay: they keep an amount on one line.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
# Control characters; halves of characters; embeddings, overrides and isolates, which turn the direction of text.
_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")

_LIST_START = re.compile(r"^(?:(?P<number>\d+)(?P<point>[.)])|(?P<bullet>[-+]))(?=\s|$|-)")
_SYMBOL = re.compile(r"\((?=(?:c|r|p|tm)\))", re.IGNORECASE)
_ENTITY = re.compile(r"&(?=#?\w+;)")
_MARKDOWN = re.compile(r"[\\`*_\[\]]|^#")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "~": "&#126;", "://": ":&#47;/"}
_COULD_BE_MARKDOWN = re.compile(
    r"[\\`*_~\[\]<>#|{}@]|^=|&#?\w+;|\((?:c|r|p|tm)\)|://|\w\.[^\W\d]",
    re.IGNORECASE,
)
_DATE_FUNCTION = re.compile(r"\{(?=\{(?:DATE|TIME)\()")


def tidy(text: str) -> str:
    """Return the text on one line: no control characters, no marks that turn its direction, single spaces."""
    return _SPACES.sub(" ", _HIDDEN.sub("", _SPACES.sub(" ", text))).strip()


def clip(text: str, longest: int) -> str:
    """Return the text, cut to at most ``longest`` characters, the last of them "…" where something was cut."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rstrip() + "…"


def escape_markdown(text: str) -> str:
    """Return the text, tidied, as Markdown that shows just that text.

    Backslashes only before what the first Markdown knew; the rest as entities, which every converter to HTML knows.
    """
    plain = tidy(text)
    start = _LIST_START.match(plain)
    escaped = _SYMBOL.sub(r"\(", _MARKDOWN.sub(r"\\\g<0>", _ENTITY.sub("&amp;", plain)))
    for special, entity in _ENTITIES.items():
        escaped = escaped.replace(special, entity)
    if start is None:
        return escaped
    return re.sub(r"[-+.)]", r"\\\g<0>", escaped, count=1)


def could_be_markdown(text: str) -> bool:
    """Tell whether some client could read something else in the text than what it says, a bare address included."""
    return _COULD_BE_MARKDOWN.search(text) is not None or _LIST_START.match(text) is not None


def without_functions(text: str) -> str:
    """Return the text with ``{{DATE(…)}}`` and ``{{TIME(…)}}`` broken, which cards work out everywhere.

    A space without width goes between the braces: it does not show.
    """
    return _DATE_FUNCTION.sub("{\u200b", text)
