"""Doubts about a reading that accounts for all words: what its question would leave out, and what is asked elsewhere.

A figure for something else than was asked is worse than a question back, so a reading in doubt does not answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.question import Ask, Language, Period, Question
from bot.understanding.amounts import NUMBER_WORDS, ONE_WORDS
from bot.understanding.names import PART_SCORE
from bot.understanding.reading import Reading, Slots
from bot.understanding.spans import Concept, DatePoint, Names, Span
from bot.understanding.text import Token, told_language
from bot.understanding.things import THINGS

Compose = Callable[[Slots], Question | None]

NARROWING = frozenset({"owner"})
"""Fields of names that always narrow what is asked."""
WHO = frozenset({"wie", "who", "eigenaar", "eigenaren", "owner", "owners", "leverancier", "leveranciers", "suppliers"})
HAVE = frozenset({"heeft", "hebben", "has", "have", "owns", "own", "beheert", "bezit"})
DEPARTMENTS = frozenset({"afdeling", "afdelingen", "department", "departments"})
EACH = frozenset({"per", "welke", "elke", "iedere", "by", "which", "each", "what"})
WITHOUT_DEPARTMENTS = frozenset({"people", "staffing", "summary", "background", "help"})
MANY = 100
PER_SOMEBODY = frozenset({"owner", "owner_key", "client_key", "supplier", "department"})
THAN = frozenset({"dan", "than", "minstens", "precies", "least", "exactly"})
MOST = frozenset({"meeste", "most", "minste", "fewest"})
WITHOUT_OWNERS = frozenset({"people", "staffing", "summary", "tasks", "background", "benchmark", "help"})
"""Subjects that count nothing of anybody."""
OF_PEOPLE = frozenset({"owner", "client", "not_owner", "not_client"})
"""Fields whose value is a person."""
BETWEEN_NAMES = frozenset({"en", "of", "and", "or"})
ATTACHING = frozenset({"bij", "in", "met", "van", "door", "op", "at", "with", "of", "by", "on"})
"""Words by which one name narrows another."""
THAN = frozenset({"dan", "than"})
CAUSES = frozenset({"because", "due", "owing", "wegens", "vanwege", "dankzij", "thanks"})
CAUSE_BEFORE = 2
EITHER = frozenset({"or"})
OPENING = frozenset({"en", "and", "maar", "but", "op", "in", "van", "bij", "for", "of"})
ASKING = frozenset({"wanneer", "when", "wie", "who", "waarom", "why", "waardoor", "hoelang"})
"""Words that ask for a day, a person or a reason."""
NOW = frozenset({"nu", "now", "vandaag", "today"})
BOTH = frozenset({"en", "and"})
LEADING = frozenset({"een", "in", "op", "a", "at", "of"})
STATES = frozenset({"status", "late", "colour", "money", "reported", "soon"})
"""What is told of how a thing stands, also where one of these is left to another."""
PLURAL = ("en", "s")
WORD_INSIDE = 0.91
"""How well a name fits at most, of which no more was said than a word inside it."""
SHORTEST_LIST = 2
SURE_NAME = 0.9
"""How well a name must fit a word of another world, to be what is meant: a project may be called "Wachtwoordkluis"."""

_ELSEWHERE = """
hoe laat|openingstijd|openingstijden|wachtwoord|wachtwoorden|pincode|inlogcode|telefoonnummer|telefoonnummers|postcode
|huisadres|weerbericht|regent|kantine|lunch|koffie|borrel|taart|verlof|vakantiedagen|ziekmelden|jarig|verjaardag|mop
|grap|gedicht|recept|voetbal|hoofdstad|salaris|verdient|verdienen|paspoort|rijbewijs|trouwen|vuilnis|trein|vergaderzaal
|what time|opening hours|password|passwords|phone number|postcode|weather|canteen|coffee|birthday|joke|poem|recipe
|football|capital of|salary|earn|earns|passport|translate|meeting room
"""
ELSEWHERE: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split()) for phrase in _ELSEWHERE.replace("\n", "").split("|") if phrase.strip()
)
"""Words that ask for what no report on information management has, whatever else they stand beside."""
_BY_FIRST = {first: [phrase for phrase in ELSEWHERE if phrase[0] == first] for first, *_ in ELSEWHERE}


def asks_elsewhere(tokens: Sequence[Token], spans: Sequence[Span]) -> bool:
    """Tell whether a message asks for what is kept elsewhere ("hoe laat", "wachtwoord"), and no name here has it."""
    said = [token.original if token.original in _BY_FIRST else token.text for token in tokens]
    for start, word in enumerate(said):
        for phrase in _BY_FIRST.get(word, ()):
            end = start + len(phrase)
            if tuple(said[start:end]) == phrase and not _is_named(start, spans):
                return True
    return False


def _is_named(position: int, spans: Sequence[Span]) -> bool:
    return any(
        isinstance(span.meaning, Names) and span.score >= SURE_NAME and span.start <= position < span.end
        for span in spans
    )


def ignored(reading: Reading, question: Question, compose: Compose) -> tuple[int, ...]:
    """Return the positions of what narrows in the words, but not in the question made of them.

    A period or a person without which the same would be asked was not understood. Two that say the same
    ("beveiligingsdiensten (security services)") are no doubt.
    """
    spans = reading.slots.spans
    left_out = [
        span
        for span in spans
        if _narrows(span.meaning)
        and not any(other is not span and _says_the_same(span, other) for other in spans)
        and compose(_without(reading.slots, span)) == question
    ]
    return positions_of(left_out)


def counted_per_owner(reading: Reading, question: Question) -> tuple[int, ...]:
    """Return the positions of how many somebody has ("wie heeft de meeste", "per afdeling"), where that is not counted.

    All there are together, or the largest of them, is something else.
    """
    words = [token.text for token in reading.slots.tokens]
    if question.topic not in WITHOUT_DEPARTMENTS and question.group != "department":
        each = [n for n in range(1, len(words)) if words[n] in DEPARTMENTS and words[n - 1] in EACH]
        if each:
            return tuple(each)
    asks = next((n for n in range(len(words) - 1) if words[n] in WHO and words[n + 1] in HAVE), None)
    is_counted = question.group in PER_SOMEBODY and any(one.field == "each" for one in question.filters)
    scores = {one.value for one in question.filters}  # "wie heeft risico's met een score boven 12"
    if asks is None or is_counted or question.topic in WITHOUT_OWNERS:
        return ()
    most = frozenset() if question.group in PER_SOMEBODY else MOST
    return tuple(
        n
        for n in range(asks + 2, len(words))
        if words[n] in most or (words[n] not in scores and _is_number(words[n - 1], words[n]))
    )


def _is_number(before: str, word: str) -> bool:
    """Tell whether a word says how many things somebody has; of money more is asked."""
    number = int(word) if word.isdecimal() else NUMBER_WORDS.get(word, MANY)
    return number < MANY or (word in ONE_WORDS and before in THAN)


def unasked(reading: Reading) -> tuple[int, ...]:
    """Return the position of the word that asks, where nothing in the reading answers to it.

    "Wanneer moet bedrijfsvoering af" is not told by an amount, nor "wie heeft twee projecten" by how many there are.
    """
    tokens = reading.slots.tokens
    covered = {n for span in reading.slots.spans for n in range(span.start, span.end)}
    first = next((n for n, token in enumerate(tokens) if token.text not in OPENING), len(tokens))
    return (first,) if first < len(tokens) and tokens[first].text in ASKING and first not in covered else ()


def attached(reading: Reading) -> tuple[int, ...]:
    """Return the positions of a name that narrows another by a preposition, where both are of different things.

    "Laptops bij sociaal domein" are not the laptops and that domain together.
    """
    tokens = reading.slots.tokens
    names = [s for s in reading.slots.spans if isinstance(s.meaning, Names) and s.meaning.field in THINGS]
    found = [
        other
        for one, other in pairwise(names)
        if isinstance(one.meaning, Names)
        and isinstance(other.meaning, Names)
        and one.meaning.field == other.meaning.field
        and set(one.meaning.keys).isdisjoint(other.meaning.keys)
        and (between := [token.text for token in tokens[one.end : other.start]])
        and not ATTACHING.isdisjoint(between)
        and BETWEEN_NAMES.isdisjoint(between)
    ]
    return positions_of(found)


def picked_by_a_word(reading: Reading, question: Question, names_subject: Callable[[Slots], bool]) -> tuple[int, ...]:
    """Return the positions of a word inside a title, where several are asked that are picked by something else too.

    "Welke projecten lopen achter door leveranciers" is not about the one project with that word in its title.
    """
    if len(question.keys) != 1 or question.ask is not Ask.ITEM or not question.filters:
        return ()
    slots = reading.slots
    named = [one for one in slots.spans if isinstance(one.meaning, Names) and question.keys[0] in one.meaning.keys]
    if any(one.score > WORD_INSIDE for one in named):
        return ()
    said = [one for one in slots.spans if isinstance(one.meaning, Concept)]
    spans = [one for one in said if names_subject(slots.keeping([one]))]
    nouns = [token.original for one in spans for token in slots.tokens[one.start : one.end] if token.is_content]
    return positions_of(named) if any(noun.endswith(PLURAL) for noun in nouns) else ()


def misread(reading: Reading, question: Question, names_subject: Callable[[Slots], bool]) -> tuple[int, ...]:
    """Return the positions of words that a question takes for something else than what they say."""
    found = {
        *picked_by_a_word(reading, question, names_subject),
        *other_language(reading),
        *named_as_cause(reading),
        *either_of(reading, question),
        *not_divided(reading, question),
    }
    return tuple(sorted(found))


def not_divided(reading: Reading, question: Question) -> tuple[int, ...]:
    """Return the positions of "per afdeling" where the question made of it is not divided so: its total is not asked.

    Nor is it for "wie heeft meer projecten dan Floris", which no question holds.
    """
    slots = reading.slots
    divided = [one for one in slots.spans if _slot_of(one) == "divided"]
    divided += [one for one in slots.spans if one.meaning == Concept("holder", "department")]
    if question.group is None:
        divided += [one for one in slots.spans if _slot_of(one) in ("spread", "holds", "most", "everyone")]
    if question.group is None and slots.has("measure", "owner"):
        divided += [one for one in slots.spans if _is_person(one) and not THAN.isdisjoint(_before(one, slots))]
    return positions_of(one for one in divided if _value_of(one) != question.group)


def _before(span: Span, slots: Slots) -> tuple[str, ...]:
    return tuple(token.text for token in slots.tokens[max(0, span.start - 1) : span.start])


def _is_person(span: Span) -> bool:
    return isinstance(span.meaning, Names) and span.meaning.field in OF_PEOPLE


def named_as_cause(reading: Reading) -> tuple[int, ...]:
    """Return the positions of a name that is said to be the cause of something, which no fact tells."""
    tokens = reading.slots.tokens
    named = (one for one in reading.slots.spans if isinstance(one.meaning, Names))
    return positions_of(
        one
        for one in named
        if not CAUSES.isdisjoint(token.text for token in tokens[max(0, one.start - CAUSE_BEFORE) : one.start])
    )


def either_of(reading: Reading, question: Question) -> tuple[int, ...]:
    """Return the positions of the second of two conditions of which one is enough: "op rood of te laat".

    Conditions on different fields hold together, so these would ask for less than was asked.
    """
    slots = reading.slots
    fields = {one.field for one in question.filters} | STATES
    either = EITHER | {"of"} if told_language(slots.tokens) is Language.NL else EITHER
    said = [
        one
        for one in slots.spans
        if isinstance(one.meaning, Concept) and one.topic and one.meaning.slot in fields - {"kind", "part", "also"}
    ]
    return positions_of(
        other
        for one, other in pairwise(said)
        if _slot_of(one) != _slot_of(other)
        and not any(token.must_count for token in slots.tokens[one.end : other.start])
        and not either.isdisjoint(token.text for token in slots.tokens[one.end : other.start])
    )


def _slot_of(span: Span) -> str:
    return span.meaning.slot if isinstance(span.meaning, Concept) else ""


def _value_of(span: Span) -> str:
    return span.meaning.value if isinstance(span.meaning, Concept) else ""


def other_language(reading: Reading) -> tuple[int, ...]:
    """Return the positions of the name of a language that stands before what it says of: "dutch suppliers"."""
    tokens = reading.slots.tokens
    return tuple(
        span.start
        for span in reading.slots.spans
        if isinstance(span.meaning, Concept)
        and span.meaning.slot == "aside"
        and span.meaning.value in ("english", "dutch")
        and span.end == span.start + 1
        and span.end < len(tokens)
        and tokens[span.end].must_count
    )


def positions_of(spans: Iterable[Span]) -> tuple[int, ...]:
    """Return the positions of the words that spans stand on."""
    return tuple(position for span in spans for position in range(span.start, span.end))


def listed_everyday(tokens: Sequence[Token], spans: Sequence[Span]) -> tuple[int, ...]:
    """Return the positions of everyday words that may be the second of two names: "techniek en gegevens"."""
    return tuple(
        span.start
        for span in spans
        if span.start >= SHORTEST_LIST
        and span.end == span.start + 1
        and tokens[span.start].is_light
        and tokens[span.start - 1].text in BETWEEN_NAMES
        and isinstance(span.meaning, Names)
    )


def named_beside(reading: Reading, listed: Sequence[int]) -> tuple[int, ...]:
    """Return those of the ``listed`` everyday words that are the second of two names of which it reads the first."""
    if not listed:
        return ()
    named = {n for span in reading.slots.spans if isinstance(span.meaning, Names) for n in range(span.start, span.end)}
    return tuple(position for position in listed if position not in named and position - 2 in named)


def namesakes(reading: Reading, question: Question) -> dict[Question, str]:
    """Return the question about each of the people who share a name that was said, by its official name.

    Empty where nobody does: "wat doet Marloes?" of two who are called so must be asked back.
    """
    if question.keys:
        return {}  # what is named is meant, whoever of them it is of
    for span in reading.slots.spans:
        meaning = span.meaning
        if not isinstance(meaning, Names) or len(meaning.keys) < SHORTEST_LIST:
            continue
        shared = [one for one in question.filters if one.field in OF_PEOPLE and one.value in meaning.keys]
        if len(shared) > 1:
            shown = {name.key: name.shown for name in meaning.names}
            others = tuple(one for one in question.filters if one not in shared)
            return {replace(question, filters=(*others, one)): shown[one.value] for one in shared}
    return {}


def _narrows(meaning: object) -> bool:
    if isinstance(meaning, Names):
        return meaning.field in NARROWING
    return isinstance(meaning, (Period, DatePoint))


def _says_the_same(one: Span, other: Span) -> bool:
    if isinstance(one.meaning, Names) and isinstance(other.meaning, Names):
        return one.meaning.field == other.meaning.field and not set(one.meaning.keys).isdisjoint(other.meaning.keys)
    return all(isinstance(span.meaning, (Period, DatePoint)) for span in (one, other))


def _without(slots: Slots, *gone: Span) -> Slots:
    return slots.keeping(span for span in slots.spans if span not in gone)


def is_of_parts(reading: Reading) -> bool:
    """Tell whether a number is asked of what is but part of a name's word: "hoeveel inwoners" is no portal."""
    names = [span for span in reading.slots.spans if isinstance(span.meaning, Names)]
    counted = reading.slots.has("ask", "count")
    return counted and len(names) == 1 and not has_own_word(reading) and names[0].score <= PART_SCORE


def has_own_word(reading: Reading) -> bool:
    """Tell whether a word that says something in this subject only was read."""
    return any(
        isinstance(span.meaning, Concept) and span.topic and span.meaning.slot != "light"
        for span in reading.slots.spans
    )


def by_period(reading: Reading, question: Question, compose: Compose) -> tuple[Question, ...]:
    """Return a question for each of two periods that were named and of which only one is in the question.

    "Hoeveel verzoeken vorig jaar t.o.v. dit jaar" is asked of each year, where a topic does not compare them itself.
    """
    if not reading.slots.are_periods_apart:
        return ()
    periods = [span for span in reading.slots.spans if isinstance(span.meaning, (Period, DatePoint))]
    if _are_in(question.period, periods) or all(compose(_without(reading.slots, span)) != question for span in periods):
        return ()
    each = [compose(_without(reading.slots, *(other for other in periods if other is not span))) for span in periods]
    found = tuple(dict.fromkeys(one for one in each if one is not None))
    return found if len(found) == len(periods) else ()


def now_and_then(reading: Reading, compose: Compose) -> tuple[Question, ...]:
    """Return a question of now and one of the other time in "nu en een half jaar geleden"; else nothing."""
    periods = [span for span in reading.slots.spans if _is_time(span.meaning)]
    words = [token.text for token in reading.slots.tokens]
    if len(periods) != 1 or not _joins_now(words, periods[0]):
        return ()
    now, then = compose(_without(reading.slots, periods[0])), compose(reading.slots)
    if now is None or then is None or now == then:
        return ()
    said = next(n for n, word in enumerate(words) if word in NOW)
    return (now, then) if said < periods[0].start else (then, now)


def _is_time(meaning: object) -> bool:
    return isinstance(meaning, (Period, DatePoint)) or (isinstance(meaning, Concept) and meaning.slot == "moment")


def _joins_now(words: Sequence[str], span: Span) -> bool:
    before = [word for word in words[max(0, span.start - 3) : span.start] if word not in LEADING][-2:]
    after = words[span.end : span.end + 2]
    is_after = len(before) > 1 and before[0] in NOW and before[1] in BOTH
    return is_after or (len(after) > 1 and after[0] in BOTH and after[1] in NOW)


def _are_in(whole: Period | None, spans: Sequence[Span]) -> bool:
    """Tell whether the question is about all the periods that were named: "over 2023, 2024 en 2025"."""
    parts = [span.meaning for span in spans if isinstance(span.meaning, Period)]
    if whole is None or whole.first is None or whole.last is None or len(parts) < len(spans):
        return False
    return all(one.first and one.last and whole.first <= one.first and one.last <= whole.last for one in parts)
