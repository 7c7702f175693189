"""What a person tells Stavaza to do, rather than asks: remind me, I am away, stop. Read strictly, for it has an effect.

A message is an order only where its whole shape says so; anything else is a question, for the topics.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.clock import AMSTERDAM
from bot.question import Comparison, Language, Period
from bot.understanding.calendar_words import word_set
from bot.understanding.hours import find_hour
from bot.understanding.periods import find_periods
from bot.understanding.spans import DatePoint
from bot.understanding.text import LONGEST_MESSAGE, Token, fold, tokenize, told_language

LONGEST_TEXT = 300
"""Characters of what someone wants to be reminded of."""
YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class RemindMe:
    """Remind me of ``text`` on ``day``, at the time of day ``at``; None and empty where it was not said."""

    text: str
    day: date | None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Forget:
    """A personal reminder is no longer wanted: told by its words, or by its number in the list."""

    words: tuple[str, ...]
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """I am away, both days included (None: not said); ``deputy`` are the words for who stands in."""

    first: date
    last: date | None
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class Back:
    """I am here again."""


@dataclass(frozen=True, slots=True)
class Stop:
    """No more reminders about this (empty: not said); ``again``: do remind me again."""

    words: tuple[str, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """Hold all reminders of everybody; ``ends``: let them go again."""

    ends: bool = False


@dataclass(frozen=True, slots=True)
class Allow:
    """Let the many messages go that wait for leave."""


@dataclass(frozen=True, slots=True)
class SendAgain:
    """Send a message again that did not arrive, by its number."""

    number: int


Order = RemindMe | Forget | Away | Back | Stop | Pause | Allow | SendAgain


@dataclass(frozen=True, slots=True)
class Told:
    """An order, and the language it was told in, where the words tell."""

    order: Order
    language: Language | None


def read_order(text: str, at: datetime) -> Told | None:
    """Read an order; None where the message is none. Pure."""
    if len(text) > LONGEST_MESSAGE or "\n" in text.strip():
        return None
    said = _Said(text, at.astimezone(AMSTERDAM))
    for read in (_pause, _allow, _again, _back, _stop, _forget, _remind, _away):
        order = read(said)
        if order is not None:
            return Told(order, told_language(tokenize(text)))
    return None


class _Said:
    """The words of a message as they were written, and folded to compare."""

    def __init__(self, text: str, at: datetime) -> None:
        self.at = at
        self.today = at.date()
        self.words = text.split()
        self.keys = [fold(word).strip("\"'„”“‘’.,;:!?()") for word in self.words]
        self.line = " ".join(self.keys)

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.match(self.line)

    def after(self, found: re.Match[str]) -> int:
        """Return the number of the first word after a match."""
        return len(self.line[: found.end()].split())

    def tokens(self, positions: Sequence[int]) -> tuple[list[Token], list[int]]:
        """Return the tokens of words, and to which word each belongs."""
        tokens: list[Token] = []
        owners: list[int] = []
        for position in positions:
            for token in tokenize(self.words[position]):
                tokens.append(token)
                owners.append(position)
        return tokens, owners

    def dated(self, positions: Sequence[int]) -> list[tuple[set[int], Period | DatePoint]]:
        """Return the periods among words, each with the words that say it; the longest where they overlap."""
        tokens, owners = self.tokens(positions)
        found = sorted(find_periods(tokens, self.at), key=lambda span: span.start - span.end)
        kept: list[tuple[set[int], Period | DatePoint]] = []
        for span in found:
            said = set(owners[span.start : span.end])
            if isinstance(span.meaning, (Period, DatePoint)) and not any(said & other for other, _ in kept):
                kept.append((said, span.meaning))
        return sorted(kept, key=lambda pair: min(pair[0]))


_POLITE = r"(?:(?:hoi|hallo|hey|hi|hello|dag|stavaza|please|graag|wil je|wilt u|kun je|kunt u|kan je|zou je|zou u"
_POLITE += r"|can you|could you|would you|will you) ){0,3}"
_REMIND = re.compile(
    rf"^{_POLITE}(?:(?:herinner|remind) (?:me|mij)\b|(?:me|mij) herinneren\b"
    r"|(?:zet|maak|plan|set|make|create) (?:een|a|me a) (?:herinnering|reminder)\b|(?:me|mij) (?=.*\bherinneren\b))"
)
_LINKS = word_set(
    "aan dat om over to about of that er eraan voor for alsjeblieft alstublieft aub svp please graag herinneren"
)


def _remind(said: _Said) -> RemindMe | None:
    found = said.match(_REMIND)
    if found is None:
        return None
    rest = list(range(said.after(found), len(said.words)))
    days = [(words, day) for words, meaning in said.dated(rest) if (day := _day_of(said, words, meaning))]
    # Where more days are named, one is what it is about: "herinner me morgen aan de vergadering van vrijdag".
    words, day = days[0] if days else (set[int](), None)
    unsaid = [position for position in rest if position not in words and said.keys[position] != "herinneren"]
    hour = find_hour([said.keys[position] for position in unsaid])
    hours = set(hour[0]) if hour else set[int]()
    left = [position for number, position in enumerate(unsaid) if number not in hours]
    while left and said.keys[left[0]] in _LINKS:
        left.pop(0)
    while left and said.keys[left[-1]] in _LINKS | {"op", "on", "in"}:
        left.pop()
    text = " ".join(said.words[position] for position in left).strip(" .,;:!?")
    return RemindMe(text[:LONGEST_TEXT], day, hour[1] if hour else None)


def _day_of(said: _Said, words: set[int], meaning: Period | DatePoint) -> date | None:
    """Return the day to be reminded on: of a period its first day that is still to come."""
    if isinstance(meaning, DatePoint):
        return _ahead(said, words, meaning.day)
    first, last = meaning.first, meaning.last
    if last is not None and first == said.today and said.keys[min(words)] in ("in", "over", "within", "binnen"):
        return last
    if first is None:
        return last
    return first if first > said.today else last


def _ahead(said: _Said, words: set[int], day: date) -> date:
    """Return a date without a year that has passed as that of next year."""
    has_year = any(re.search(r"\d{4}", said.keys[position]) for position in words)
    if day >= said.today or has_year or said.today - day > YEAR:
        return day
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day


_FORGET = re.compile(
    rf"^{_POLITE}(?:annuleer|vergeet|verwijder|schrap|cancel|delete|forget|drop|remove) "
    r"(?:(?:mijn|de|die|my|the|that) )?(?:persoonlijke |personal )?(?:herinnering|reminder)\b"
)


def _forget(said: _Said) -> Forget | None:
    found = said.match(_FORGET)
    if found is None:
        return None
    words = _content(said, range(said.after(found), len(said.words)))
    if len(words) == 1 and re.fullmatch(r"\d{1,3}", words[0]):
        return Forget((), int(words[0]))
    return Forget(words)


def _content(said: _Said, positions: Sequence[int]) -> tuple[str, ...]:
    tokens, _ = said.tokens(positions)
    return tuple(token.text for token in tokens if token.is_content and token.text not in _LINKS)


_ABOUT = r"(?: (?:meer |toch )*(?:over|van|aan|voor|about|of|for))?(?= |$)"
_STOP = re.compile(
    rf"^{_POLITE}(?:"
    r"stop (?:met )?(?:de |alle |mijn |the |all |my )?(?:herinneringen|herinnering|herinneren|reminders|reminder)"
    r"|stop reminding me|(?:geen|no more) (?:herinneringen|herinnering|reminders)"
    r"|(?:stuur|geef) (?:me|mij) geen (?:herinneringen|herinnering)|herinner (?:me|mij) (?:er )?niet meer"
    rf"|do not remind me|don't remind me){_ABOUT}"
)
_DIGEST = re.compile(
    r"^(?:stop (?:met )?|meld (?:me|mij) af voor |afmelden voor |unsubscribe (?:me )?(?:from )?)"
    r"(?:de |het |the |my |mijn )?"
    r"(?:(?:wekelijkse|weekly) )?(?:weekoverzicht|overzicht|samenvatting|digest|overview|summary)$"
)
_AGAIN = re.compile(
    r"^(?:(?:start|hervat|begin) (?:weer )?(?:met )?(?:de |the )?(?:herinneringen|reminders)"
    rf"|herinner (?:me|mij) (?:toch )?weer|remind me again){_ABOUT}"
)
DIGEST_WORD = "digest"


def _stop(said: _Said) -> Stop | None:
    if said.match(_DIGEST):
        return Stop((DIGEST_WORD,))
    for pattern, again in ((_STOP, False), (_AGAIN, True)):
        found = said.match(pattern)
        if found is not None:
            words = _content(said, range(said.after(found), len(said.words)))
            return Stop(tuple(word for word in words if word not in ("meer", "anymore")), again)
    return None


_ALL = r"(?:alle|all)(?: (?:de|the))? (?:herinneringen|reminders)"
_ALL_OR_THE = r"(?:alle |de |all |the |all the )(?:herinneringen|reminders|berichten|messages)"
_PAUSE = re.compile(
    rf"^{_POLITE}(?:(?:pauzeer|stop|pause|hold) {_ALL}|zet {_ALL} (?:stil|op pauze|uit)|houd {_ALL} (?:tegen|vast))$"
)
_RESUME = re.compile(
    rf"^{_POLITE}(?:(?:hervat|resume|start) (?:weer )?{_ALL}(?: weer| again)?"
    rf"|ga weer door(?: met {_ALL_OR_THE})?|ga door met {_ALL_OR_THE}|zet {_ALL} weer aan"
    rf"|(?:go|carry) on again|(?:go|carry) on with {_ALL_OR_THE})$"
)
_ALLOW = re.compile(
    rf"^{_POLITE}(?:toestaan|sta {_ALL_OR_THE} toe|laat {_ALL_OR_THE} (?:maar )?(?:gaan|uitgaan|uit)"
    rf"|allow {_ALL_OR_THE}|let {_ALL_OR_THE} go(?: out)?)$"
)
_SEND_AGAIN = re.compile(
    rf"^{_POLITE}(?:(?:stuur|verstuur) (?:bericht|herinnering) (?P<nl>\d{{1,9}}) (?:opnieuw|nog eens|nog een keer)"
    r"|send (?:message|reminder) (?P<en>\d{1,9}) (?:again|once more))$"
)


def _allow(said: _Said) -> Allow | None:
    return Allow() if said.match(_ALLOW) else None


def _again(said: _Said) -> SendAgain | None:
    found = said.match(_SEND_AGAIN)
    return SendAgain(int(found["nl"] or found["en"])) if found else None


def _pause(said: _Said) -> Pause | None:
    if said.match(_PAUSE):
        return Pause()
    return Pause(ends=True) if said.match(_RESUME) else None


_BACK = re.compile(
    rf"^{_POLITE}(?:ik ben (?:er )?(?:weer|terug)(?: weer| terug| er| aan het werk| beschikbaar)*"
    r"|(?:i am|i'm|im) back(?: again| at work)?)$"
)


def _back(said: _Said) -> Back | None:
    return Back() if said.match(_BACK) else None


_I_AM = re.compile(rf"^{_POLITE}(?:ik ben|ik zal|ik ga|i am|i'm|im|i will be|i'll be) ")
_AWAY_WORDS = word_set("weg afwezig vrij verlof vakantie away absent leave holiday vacation off out office")
_DEPUTY_BEFORE = re.compile(
    r"(?:vervangt (?:mij|me)|is (?:dan )?(?:mijn )?(?:vervanger|plaatsvervanger)|neemt (?:het )?(?:voor mij )?waar"
    r"|neemt (?:het )?(?:van mij |voor mij )?over|valt voor (?:mij|me) in|stands in(?: for me)?|replaces me"
    r"|is my (?:deputy|stand-in|replacement)|fills in(?: for me)?|covers for me|takes over(?: for me)?)$"
)
_DEPUTY_AFTER = re.compile(
    r"(?:(?:mijn )?(?:vervanger|plaatsvervanger) is|vervangen door|(?:my )?(?:deputy|stand-in|replacement) is"
    r"|replaced by) ((?:\S+ ?){1,4})$"
)
_BESIDE = word_set("op met en and of on dan then er with from van tot until ik mij me mijn my het the a de zijn be")
LONGEST_NAME = 4


def _away(said: _Said) -> Away | None:
    found = said.match(_I_AM)
    if found is None or not _AWAY_WORDS & set(said.keys):
        return None
    rest = list(range(said.after(found), len(said.words)))
    deputy, named = _deputy(said, rest)
    dates = said.dated([position for position in rest if position not in named])
    covered = set[int]().union(named, *(words for words, _ in dates))
    left = [said.keys[position] for position in rest if position not in covered]
    # Strictly: of something else that is said too, nobody knows what it means for the reminders.
    if any(key not in _AWAY_WORDS and key not in _BESIDE for key in left if key):
        return None
    first, last = said.today, None
    for words, meaning in dates:
        begins, ends = _days_away(said, words, meaning)
        first, last = begins or first, ends or last
    return Away(first, last, deputy)


def _days_away(said: _Said, words: set[int], meaning: Period | DatePoint) -> tuple[date | None, date | None]:
    if isinstance(meaning, DatePoint):
        day = _ahead(said, words, meaning.day)
        if meaning.comparison is Comparison.BEFORE:
            return None, day - timedelta(days=1)
        if meaning.comparison is Comparison.FROM:
            return day, None
        return day, day
    first, last = meaning.first, meaning.last
    keys = {said.keys[position] for position in words}
    # "van 20 februari tot 3 maart": that day he is back, as in "tot 3 maart".
    is_until = bool(keys & {"tot", "until", "till"}) and "met" not in keys
    if first and last and is_until and last > first:
        last -= timedelta(days=1)
    return (max(first, said.today) if first else None), last


def _deputy(said: _Said, rest: Sequence[int]) -> tuple[str, set[int]]:
    """Return the words for who stands in, and all the words that say it."""
    after = _DEPUTY_AFTER.search(said.line)
    if after is not None:
        begin = len(said.line[: after.start()].split())
        name = len(said.line[: after.start(1)].split())
        return " ".join(said.keys[name:]), set(range(begin, len(said.words)))
    before = _DEPUTY_BEFORE.search(said.line)
    if before is None:
        return "", set()
    verb = len(said.line[: before.start()].split())
    dated = set[int]().union(*(words for words, _ in said.dated([one for one in rest if one < verb])))
    begin = verb
    stops = _AWAY_WORDS | {"en", "and", "of", "dan"}
    while begin > rest[0] and verb - begin < LONGEST_NAME and begin - 1 not in dated:
        if said.keys[begin - 1] in stops or said.words[begin - 1].endswith((",", ";")):
            break
        begin -= 1
    return " ".join(said.keys[begin:verb]), set(range(begin, len(said.words)))
