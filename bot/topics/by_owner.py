"""Counting things by whose they are: "projecten per eigenaar", "wie heeft de meeste", "wie heeft er meer dan twee"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from bot.question import DEPARTMENT, TEAM, Comparison, Filter, Question, QuestionError
from bot.understanding.reading import Slots
from bot.understanding.spans import Amount, Concept, Span
from bot.understanding.vocabulary import Phrases, Words

OWNER, OF_DEPARTMENT, SUPPLIER = "owner", "department", "supplier"
PEOPLE = (OWNER, OF_DEPARTMENT)
GROUPS = (*PEOPLE, SUPPLIER)
EACH = "each"
"""The field of how many each of them must have."""
COUNTING_SLOTS = frozenset({"holder", "most", "holds", "spread", "everyone", "amount"})
"""Slots of the words below that only subjects with owners have; all have ``divided``, to see what they cannot do."""
LARGEST_EACH = 1000
DIVIDED_SCORE = 0.99
"""A topic's own words for the same say it better: a team is what staff is divided by."""
NO_SUMS: Mapping[str, Collection[str]] = MappingProxyType({})

BY_OWNER_WORDS: Words = {
    ("divided", OWNER): Phrases(
        "per eigenaar|per persoon|per collega|per medewerker|per trekker|per ambtenaar|per verantwoordelijke"
        "|naar eigenaar|naar persoon|naar collega|over eigenaren|over collega's"
        "|verdeeld over eigenaren|verdeeld over collega's|verdeeld over medewerkers|verdeeld over mensen"
        "|verdeling over eigenaren|verdeling over collega's|verdeling over medewerkers|verdeling eigenaren"
        "|heeft elke eigenaar"
        "|heeft iedere eigenaar|elke eigenaar|iedere eigenaar|heeft elke collega|heeft iedere collega|elke collega"
        "|iedere collega|elke medewerker|iedere medewerker|uitgesplitst naar eigenaar",
        "per owner|by owner|per person|by person|per colleague|by colleague|per employee|by employee|for each owner"
        "|each owner|every owner|each person|for each person|each colleague|every colleague|split by owner"
        "|across owners|over owners|across colleagues|divided over owners|spread over owners|owner by owner"
        "|each of us",
        score=DIVIDED_SCORE,
    ),
    ("divided", OF_DEPARTMENT): Phrases(
        "per afdeling|naar afdeling|per organisatieonderdeel|elke afdeling|iedere afdeling|over afdelingen"
        "|verdeeld over afdelingen|verdeling over afdelingen|verdeling afdelingen|heeft elke afdeling"
        "|heeft iedere afdeling|uitgesplitst naar afdeling",
        "per department|by department|for each department|each department|every department|split by department"
        "|across departments|over departments|divided over departments|spread over departments|does each department",
        score=DIVIDED_SCORE,
    ),
    ("divided", "team"): Phrases("per team|naar team", "per team|by team|for each team", score=DIVIDED_SCORE),
    ("everyone", "yes"): Phrases(
        "heeft ieder|ieder heeft|heeft iedereen|iedereen heeft|hebben ze elk|hebben ze ieder",
        "everyone has|everybody has|do they each have",
    ),
    ("holder", OF_DEPARTMENT): Phrases(
        "welke afdeling|welke afdelingen|bij welke afdeling|afdeling met|afdelingen met|wat voor afdeling"
        "|hoeveel afdelingen",
        "which department|which departments|what department|what departments|department with|departments with"
        "|how many departments",
    ),
    ("holder", OWNER): Phrases(
        "welke eigenaar|welke eigenaren|welke collega|welke collega's|welke medewerker|welke medewerkers"
        "|welke persoon|welke personen|eigenaar met|eigenaren met|collega met|collega's met|medewerker met"
        "|medewerkers met|wie van ons|hoeveel collega's|hoeveel medewerkers|welke ambtenaar|welke trekker"
        "|welke trekkers",
        "which owner|which owners|which colleague|which colleagues|which employee|which employees|which person"
        "|which people|owner with|owners with|colleague with|colleagues with|person with|people with|who of us"
        "|how many colleagues|how many people|which of us",
    ),
    ("most", "yes"): Phrases(
        "langste lijst|grootste aantal|hoogste aantal|grootste stapel|langste lijstje",
        "longest list|largest number|highest number|greatest number|biggest number|biggest pile",
    ),
    ("most", "least"): Phrases("kortste lijst|kleinste aantal|laagste aantal", "shortest list|smallest number"),
    ("spread", "yes"): Phrases(
        "verdeling|verdeeld|spreiding|verspreid|uitsplitsen|uitgesplitst|uitsplitsing|opgesplitst|splits|opsplitsen",
        "distribution|distributed|spread|broken down|break down|breakdown|split|divided|split up",
    ),
    ("holds", "several"): Phrases("meerdere|verscheidene", "several|multiple"),
    ("holds", "one"): Phrases(
        "=maar een|=slechts een|=precies een|=alleen maar een", "only one|just one|exactly one|a single|only a single"
    ),
    ("holds", "none"): Phrases(
        "wie heeft geen|wie hebben geen|wie heeft nog geen|welke collega heeft geen|welke collega's hebben geen"
        "|welke eigenaren hebben geen|welke medewerkers hebben geen|welke medewerker heeft geen|wie zonder"
        "|collega's zonder|medewerkers zonder",
        "who has no|who have no|who owns no|who hasn't any|who doesn't have any|who has none|who does not have any"
        "|which colleagues have no|which people have no|colleagues without|people without|who has zero"
        "|which employees have no|who is without",
    ),
    ("holds", "no_department"): Phrases(
        "welke afdeling heeft geen|welke afdelingen hebben geen|afdelingen zonder|afdeling zonder",
        "which department has no|which departments have no|departments without|department without",
    ),
}
MOST = frozenset({"meeste", "most"})
FEWEST = frozenset({"minste", "fewest", "least"})
ARTICLES = frozenset({"de", "het", "the", "die", "deze", "those", "these"})
"""Before a bare number these say which are meant, not how many somebody has: "wie leidt de drie projecten"."""
BETWEEN = frozenset({"measure", "unit", "order", "except", "group", "divided", "most", "amount", "money", "versus"})
"""Slots that, between a number and what is counted, take the number for themselves."""
_HOLDS = {
    "several": Filter(EACH, "1", Comparison.ABOVE),
    "one": Filter(EACH, "1"),
    "none": Filter(EACH, "0"),
    "no_department": Filter(EACH, "0"),
}


@dataclass(frozen=True, slots=True)
class ByOwner:
    """How to count by whose things are; ``rest`` are the slots that tell which things."""

    group: str
    order: str | None
    limit: int | None
    each: tuple[Filter, ...]
    rest: Slots

    @property
    def is_number(self) -> bool:
        """Tell whether a number of things is asked beyond doubt, whatever measure was named beside it."""
        return self.order is not None or bool(self.each)


def check_each(question: Question) -> None:
    """Refuse a number of things each that is none; raises QuestionError."""
    for one in question.filters:
        if one.field == EACH and not (one.value.isdecimal() and int(one.value) <= LARGEST_EACH):
            raise QuestionError


def counts(question: Question) -> bool:
    """Tell whether things are to be counted by whose they are."""
    return question.group in GROUPS


def adds_up(question: Question, money: Collection[str]) -> bool:
    """Tell whether money is to be added up by owner, and no things counted."""
    is_number = question.order is not None or any(one.field == EACH for one in question.filters)
    return question.group == OWNER and (question.measure or "").removeprefix("average_") in money and not is_number


def settled(question: Question) -> Question:
    """Return a question of one person's things without the division by owner, which would tell nothing."""
    owners = question.values("owner")
    is_of_one = len(owners) == 1 and not owners[0].startswith((TEAM, DEPARTMENT))
    if not counts(question) or question.group == SUPPLIER or not is_of_one:
        return question
    return replace(question.without(EACH), group=None, order=None, limit=None)


def compose(
    slots: Slots,
    earlier: Question | None,
    plainly: Callable[[Slots, Question | None], Question | None],
    nouns: Collection[str],
    groups: Collection[str] = PEOPLE,
    sums: Mapping[str, Collection[str]] = NO_SUMS,
) -> Question | None:
    """Make a question that counts by owner where the words ask for that, else the one a topic makes of them.

    ``sums`` are the measures of money, and by which groups a topic adds them up; by others it cannot.
    """
    counting = read(slots, nouns, groups, earlier)
    if counting is None:
        return plainly(slots, earlier)
    question = plainly(counting.rest, earlier)
    if question is None or len(question.keys) == 1:
        return plainly(slots, earlier)
    groups_of_sums = sums.get((question.measure or "").removeprefix("average_"))
    if groups_of_sums is not None and counting.group not in groups_of_sums and not counting.is_number:
        return replace(question, group=None)  # which leaves "per afdeling" without a place
    return replace(
        question,
        measure=None if question.measure == "owner" else question.measure,
        filters=(*question.filters, *counting.each),
        group=counting.group,
        order=counting.order,
        limit=counting.limit,
    )


def read(
    slots: Slots, nouns: Collection[str], groups: Collection[str], earlier: Question | None = None
) -> ByOwner | None:
    """Tell how the words ask to count by owner; None where they do not."""
    words = _Words(slots, nouns, earlier if earlier and counts(earlier) else None)
    group, is_said = words.group(groups)
    if group is None:
        return None
    order = words.order(is_said)
    each = words.each()
    if not is_said and order is None and "order" in {_slot(one) for one in slots.spans}:
        return None  # "welke afdeling heeft het hoogste risico" asks for one risk
    if not is_said and order is None and not each and group != OF_DEPARTMENT:
        return None
    return ByOwner(group, order, words.limit() if order else None, each, words.rest())


class _Words:
    """The spans of a message, of which those that say how to count are put aside as they are found."""

    def __init__(self, slots: Slots, nouns: Collection[str], earlier: Question | None) -> None:
        self.slots = slots
        self.earlier = earlier
        self.used: set[int] = set()
        self.nouns = [n for n, one in enumerate(slots.spans) if _says(one, nouns)]

    def group(self, groups: Collection[str]) -> tuple[str | None, bool]:
        """Return by what to count, and whether that was said in so many words ("per eigenaar")."""
        for n, span in enumerate(self.slots.spans):
            value = _value(span)
            if _slot(span) == "everyone" and not self._leads_to_a_noun(span):
                self.used.add(n)
                return OWNER, True
            if _slot(span) in ("divided", "group") and value in groups and value != SUPPLIER:
                self.used.add(n)
                return value, True
        if (self.slots.has("holder", OF_DEPARTMENT) and self.nouns) or self.slots.has("holds", "no_department"):
            return OF_DEPARTMENT, False
        if SUPPLIER in groups and self.slots.has("subject", "supplier"):
            return SUPPLIER, False
        if self.slots.has("measure", "owner") or self.slots.has("holder") or self.slots.has("holds", "none"):
            return OWNER, False
        return (self.earlier.group, False) if self.earlier else (None, False)

    def order(self, is_said: bool) -> str | None:
        """Return which end is asked for, where most or fewest things are; any order will do beside "per eigenaar"."""
        for n, span in enumerate(self.slots.spans):
            slot, value = _slot(span), _value(span)
            if slot not in ("order", "most") or value not in ("largest", "smallest", "yes", "least"):
                continue
            tokens = {token.text for token in self.slots.tokens[span.start : span.end]}
            is_number = slot == "most" or not tokens.isdisjoint(MOST | FEWEST)
            beside = self._is_beside_owner(n) or is_said
            if (is_number and self._counts(n)) or (beside and not self.slots.has("measure", "amount")):
                self.used.add(n)
                return "smallest" if value in ("smallest", "least") else "largest"
        return None

    def each(self) -> tuple[Filter, ...]:
        """Return how many each must have."""
        found = []
        for n, span in enumerate(self.slots.spans):
            if _slot(span) == "holds" and (self.nouns or self.earlier):
                self.used.add(n)
                found.append(_HOLDS[_value(span)])
            elif self._is_number(span) and self._counts(n) and not self._is_definite(span):
                self.used.add(n)
                amount = span.meaning
                assert isinstance(amount, Amount)  # noqa: S101 - that is what a number is
                found.append(Filter(EACH, amount.value, amount.comparison or Comparison.IS))
        return tuple(found)

    def limit(self) -> int | None:
        """Return how many are wanted: "top 3 eigenaren", "de drie eigenaren met de meeste …"."""
        for n, span in enumerate(self.slots.spans):
            amount = span.meaning
            if n not in self.used and self._is_number(span) and isinstance(amount, Amount) and not amount.comparison:
                self.used.add(n)
                return max(1, int(amount.value))
        return None

    def rest(self) -> Slots:
        """Return what is left: which things are meant."""
        whose = {n for n, span in enumerate(self.slots.spans) if _slot(span) == "holder" or _asks_owner(span)}
        gone = self.used | whose
        return self.slots.keeping(span for n, span in enumerate(self.slots.spans) if n not in gone)

    def _counts(self, at: int) -> bool:
        """Tell whether what stands here is of the things counted: "meer dan twee rode projecten", "er de meeste"."""
        for n in range(at + 1, len(self.slots.spans)):
            span = self.slots.spans[n]
            if n in self.nouns:
                return True
            if isinstance(span.meaning, Amount):
                continue  # "tussen 2 en 5 projecten"
            if _slot(span) in BETWEEN and not _asks_owner(span):
                return False
        if isinstance(self.slots.spans[at].meaning, Amount) and not self._says_there():
            return False  # "risico's boven 12" has a score in mind
        return bool(self.nouns) or self.earlier is not None

    def _says_there(self) -> bool:
        """Tell whether a number without a noun behind it is one of things: "projecten, wie heeft er meer dan twee"."""
        measures = any(_slot(one) == "measure" and not _asks_owner(one) for one in self.slots.spans)
        there = self.earlier is not None or any(token.text == "er" for token in self.slots.tokens)
        return there and not measures

    def _leads_to_a_noun(self, span: Span) -> bool:
        """Tell whether "ieder" is said of something else than people: "wat heeft ieder programma"."""
        return span.end < len(self.slots.tokens) and self.slots.tokens[span.end].must_count

    def _is_beside_owner(self, at: int) -> bool:
        """Tell whether the people themselves are put in order: "top 3 eigenaren van risico's"."""
        following = [one for one in self.slots.spans[at + 1 : at + 3] if not isinstance(one.meaning, Amount)]
        is_top = any(token.text == "top" for token in self.slots.tokens[self.slots.spans[at].start :][:1])
        return is_top and bool(following) and (_asks_owner(following[0]) or _slot(following[0]) == "holder")

    @staticmethod
    def _is_number(span: Span) -> bool:
        amount = span.meaning
        if not isinstance(amount, Amount) or amount.is_money or amount.is_percent:
            return False
        return amount.value.isdecimal() and int(amount.value) <= LARGEST_EACH

    def _is_definite(self, span: Span) -> bool:
        before = self.slots.tokens[span.start - 1].text if span.start else ""
        is_bare = isinstance(span.meaning, Amount) and span.meaning.comparison is None
        return is_bare and (before in ARTICLES or before == "top")


def _says(span: Span, nouns: Collection[str]) -> bool:
    return _slot(span) in nouns or f"{_slot(span)}:{_value(span)}" in nouns


def _asks_owner(span: Span) -> bool:
    return _slot(span) == "measure" and _value(span) == OWNER


def _slot(span: Span) -> str:
    return span.meaning.slot if isinstance(span.meaning, Concept) else ""


def _value(span: Span) -> str:
    return span.meaning.value if isinstance(span.meaning, Concept) else ""
