"""Slips of the keyboard: the known word that a misspelt one was meant to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST_TO_MEND = 4
"""Letters below which a word is not mended: too much looks like it."""
SHORT_WORD = 5
"""Letters up to which no letter may be another one, only missing, double or swapped: "tram" is no "team"."""
LONG_WORD = 10
"""Letters from which two letters may be wrong instead of one."""
MOST_WRONG = 2
MOST_LOOKED_AT = 10


class Spellings:
    """Known words, kept by their first letter and length: so few are looked at of very many."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._words: dict[tuple[str, int], set[str]] = defaultdict(set)
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Let a word be known."""
        self._words[word[0], len(word)].add(word)

    def near(self, word: str, most: int) -> list[str]:
        """Return the words of the same first letter and at most so many letters more or less, in order.

        The beginning of a word is rarely what goes wrong, and it keeps "wonen" from becoming "tonen".
        """
        lengths = range(len(word) - most, len(word) + most + 1)
        # Sorted, for a set has no order that stays: the same slip must always be mended the same way.
        return sorted(known for length in lengths for known in self._words.get((word[0], length), ()))


def meant(word: str, known: Iterable[Spellings], may_mean: Callable[[str], bool]) -> str | None:
    """Return the known word that was misspelt: one letter wrong, two in a long word, swapped letters counting once.

    Of words equally near, those that are known first are meant; ``may_mean`` tells whether a word may be meant at all.
    """
    if len(word) < SHORTEST_TO_MEND:
        return None
    most = MOST_WRONG if len(word) + MOST_WRONG >= LONG_WORD else 1
    best: tuple[int, str] | None = None
    for spellings in known:
        found = process.extract(
            word, spellings.near(word, most), scorer=OSA.distance, score_cutoff=most, limit=MOST_LOOKED_AT
        )
        slips = [(int(distance), str(like)) for like, distance, _ in found]
        slip = min(
            (one for one in slips if _is_slip(word, one[1], one[0]) and may_mean(one[1])),
            default=None,
            # Between two as near, a letter was sooner left out or typed twice than it is another: "hoevel".
            key=lambda one: (one[0], len(one[1]) == len(word) and sorted(one[1]) != sorted(word), one[1]),
        )
        if slip is not None and (best is None or slip[0] < best[0]):
            best = slip
        if best is not None and best[0] == 1:
            break  # nearer it cannot be
    return best[1] if best else None


def _is_slip(word: str, known: str, distance: int) -> bool:
    longest = max(len(known), len(word))
    if distance > 1:
        return longest >= LONG_WORD and known[:2] == word[:2]
    return longest > SHORT_WORD or len(known) != len(word) or sorted(known) == sorted(word)
