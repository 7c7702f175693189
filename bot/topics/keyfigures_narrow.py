"""Words that narrow a key figure: "datalekken door inwoners" is another figure than "datalekken".

Such a word is only left out of account where the figure itself carries it, in its name, category, unit or explanation:
of "Tevredenheid inwoners" the citizens are told already, and what is in percents is a share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.topics.keyfigures_values import PERCENT_UNITS
from bot.understanding.reading import Slots
from bot.understanding.spans import Concept, Name, Names, Span
from bot.understanding.vocabulary import Phrases, Words

SLOT = "narrow"
SCORE = 0.85
"""How sure it is that such a word is no part of a name, where that was misspelt."""
AVERAGE_NUMBER = "average number"
"""A percentage is an average by itself; of several figures that points out none."""
NARROW_WORDS: Words = {
    (SLOT, "people"): Phrases(
        "burger|burgers|inwoner|inwoners|klant|klanten|bewoner|bewoners|publiek|mensen in de stad",
        "citizen|citizens|resident|residents|inhabitant|inhabitants|customer|customers|the public",
        SCORE,
    ),
    (SLOT, "companies"): Phrases(
        "ondernemer|ondernemers|bedrijf|bedrijven|winkeliers|zzp'ers",
        "entrepreneur|entrepreneurs|company|companies|business|businesses|shopkeepers",
        SCORE,
    ),
    (SLOT, "staff"): Phrases(
        "medewerker|medewerkers|ambtenaar|ambtenaren|werknemers|personeel|eigen personeel|eigen medewerkers",
        "employee|employees|staff|staff members|civil servants|workers|officials",
        SCORE,
    ),
    (SLOT, "digital"): Phrases("digitaal|digitale|online|via internet", "digital|digitally|online", SCORE),
    (SLOT, "other"): Phrases(
        "niet digitaal|niet digitale|op papier|papieren", "non digital|not digital|on paper|paper", SCORE
    ),
    (SLOT, "services"): Phrases("dienstverlening|diensten", "services|service|service delivery", SCORE),
    (SLOT, "own"): Phrases("eigen|onze eigen", "our own|their own"),
    (SLOT, "open"): Phrases(
        "open|openstaand|openstaande|nog open|staan open|onopgelost|onopgeloste|lopende",
        "open|still open|outstanding|unresolved|pending",
        SCORE,
    ),
    (SLOT, "average"): Phrases("gemiddeld|gemiddelde|doorgaans", "average|on average|mean|typical|typically"),
    (SLOT, "share"): Phrases(
        "aandeel|deel|percentage|procent|perc|%|graad|hoe groot deel|welk deel|hoeveel procent|promille",
        "share|proportion|percentage|percent|%|part|fraction",
    ),
    (SLOT, "part"): Phrases(
        "mijn afdeling|welke afdeling|andere afdelingen|afdelingen|elke afdeling|mijn team|welk team|teams|elk team",
        "my department|which department|other departments|departments|my team|which team|teams|each department"
        "|by department|by team|by location|by month|by week|by quarter|by age",
        SCORE,
    ),
    (SLOT, "gone"): Phrases(
        "uit beheer|buiten beheer|niet in beheer|onbeheerd|onbeheerde|uit gebruik|buiten gebruik|niet in gebruik"
        "|niet beheerd",
        "out of use|out of service|not in use|not managed|unmanaged|no longer in use",
        SCORE,
    ),
    (SLOT, "big"): Phrases("groot|grote|ernstig|ernstige|zwaar|zware", "big|large|serious|severe", SCORE),
    (SLOT, "day"): Phrases("per dag|dagelijks|dagelijkse|elke dag", "per day|a day|daily|every day|each day", SCORE),
    (SLOT, "each"): Phrases(
        "per inwoner|per burger|per klant|per bewoner|per medewerker|per persoon|per hoofd|per ambtenaar|per gebruiker",
        "per resident|per citizen|per customer|per employee|per person|per head|per capita|per user|each employee",
        SCORE,
    ),
}
_CARRIERS: dict[str, re.Pattern[str]] = {
    value: re.compile(pattern)
    for value, pattern in {
        "people": r"inwoner|burger|klant|bewoner|publiek|dienstverlening|portaal|citizen|resident|customer",
        "companies": r"ondernemer|bedrij[fv]|compan|business",
        "staff": r"medewerker|ambtena|personeel|werkne?me|oefenmail|nepmail|\bklik|staff|employee",
        "digital": r"digita|online|internet|website|portaal|e-formulier",
        "other": r"niet[ -]digita|papier|verhouding|non[ -]digital",
        "services": r"dienst|service|loket",
        "own": r"\beigen\b|\bown\b",
        "open": r"\bopen|\bonopgelost|lopend",
        "average": r"gemiddeld|average|\bper\b|procent|%|cijfer|score|second|minu|\bu(?:ur|ren)\b|dagen|tijd|duur",
        AVERAGE_NUMBER: r"gemiddeld|average|\bper\b",
        "share": r"procent|%|aandeel|\bdeel\b|graad|verhouding|\bmate\b|share|ratio",
        "part": r"afdeling|\bteam|department",
        "gone": r"onbeheerd|uit beheer|buiten|unmanaged",
        "big": r"groo?t|ernstig|zwa?ar|major|large|serious",
        "day": r"per dag|dagelijks|daily|per day",
        "each": r"\bper (?:inwoner|burger|klant|bewoner|medewerker|persoon|hoofd|ambtenaar|gebruiker)",
    }.items()
}
"""What a figure has in its texts that carries a word."""
NO_LONGER = frozenset({"uit", "buiten"})
_IN_PLACE = frozenset({"beheer", "gebruik"})
_SATISFACTION = frozenset({"people", "digital", "services", "average"})
"""What is told already by satisfaction: that of citizens with the services, as a mark."""


def carried_keys(slots: Slots, keys: Sequence[str]) -> tuple[str, ...]:
    """Return those of the figures that carry all words that narrow; all of them where none does."""
    texts = _texts(slots, "key")
    said = [AVERAGE_NUMBER if value == "average" else value for value in slots.values(SLOT)]
    found = tuple(key for key in keys if all(_carries(value, texts.get(key, "")) for value in said))
    return found or tuple(keys)


def unplaced(slots: Slots, keys: Sequence[str]) -> Iterable[Span]:
    """Give the spans of the words that narrow and that no figure of the question carries."""
    spans = [*(span for span in slots.spans if _may_narrow(span, keys)), *_gone(slots), *_each(slots)]
    if not spans:
        return ()
    texts = _texts(slots, "key") or _texts(slots, "category")
    meant = [texts[key] for key in keys if key in texts] or list(texts.values())
    return [span for span in spans if not _is_placed(span, slots, meant)]


def _gone(slots: Slots) -> list[Span]:
    """Give what says that a thing is no longer there, also inside a name: "applicaties uit beheer"."""
    found = enumerate(pairwise(token.text for token in slots.tokens))
    return [
        Span(n, n + 2, Concept(SLOT, "gone")) for n, (one, other) in found if one in NO_LONGER and other in _IN_PLACE
    ]


def _each(slots: Slots) -> list[Span]:
    """Give what a figure is divided by, that no word and no name of it tells: "klikpercentage per afdeling"."""
    told = [
        s for s in slots.spans if not isinstance(s.meaning, Names) or any(" per " in n.text for n in s.meaning.names)
    ]
    covered = {n for span in told for n in range(span.start, span.end)}
    words = [token.text for token in slots.tokens]
    return [
        Span(n, n + 2, Concept(SLOT, "each"))
        for n, (one, other) in enumerate(pairwise(words))
        if one == "per" and not covered.intersection((n, n + 1)) and not other[0].isdigit()
    ]


def _may_narrow(span: Span, keys: Sequence[str]) -> bool:
    """Tell whether a span is a word that narrows, or a category beside a figure: "digitale werkplekken"."""
    meaning = span.meaning
    if isinstance(meaning, Concept):
        return meaning.slot == SLOT
    return isinstance(meaning, Names) and meaning.field == "category" and bool(keys)


def is_of_satisfaction(slots: Slots, keys: Sequence[str]) -> bool:
    """Tell whether it is asked how satisfied people are: so is what citizens think of something that is no figure."""
    thinks = slots.has("opinion") and slots.has(SLOT, "people") and not keys
    return thinks or slots.has("figure", "satisfaction")


def _is_placed(span: Span, slots: Slots, texts: Sequence[str]) -> bool:
    if isinstance(span.meaning, Names):
        return all(any(key in text for key in span.meaning.keys) for text in texts)
    value = span.meaning.value if isinstance(span.meaning, Concept) else ""
    if slots.has("figure", "ratio") and value in ("digital", "other", "share", "services"):
        return True
    if is_of_satisfaction(slots, slots.names("key")) and value in _SATISFACTION:
        return True
    if slots.has("compare") and value == "share":
        return True  # "met hoeveel procent is het gestegen"
    return bool(texts) and all(_carries(value, text) for text in texts)


def _carries(value: str, text: str) -> bool:
    return bool(_CARRIERS[value].search(text))


def _texts(slots: Slots, field: str) -> dict[str, str]:
    """Return what is told of each thing that was named in a field, folded."""
    found: dict[str, str] = {}
    for meaning in slots.meanings:
        for name in meaning.names if isinstance(meaning, Names) and meaning.field == field else ():
            found[name.key] = f"{found.get(name.key, '')} {_told_of(name)}"
    return found


def _told_of(name: Name) -> str:
    return f"{name.shown} {name.about}".casefold()


def about(category: str | None, unit: str | None, note: str | None) -> str:
    """Return what else is told of a figure than its name."""
    of_unit = "procent" if (unit or "").casefold() in PERCENT_UNITS else unit
    return " ".join(filter(None, (category, of_unit, note)))
