"""An answer as one message: text and card, small enough for Teams, and honest about what did not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bot.answers.answer import Answer, Entry, Fact, Listing, Matrix
from bot.answers.cards import answer_card, has_card
from bot.answers.language import number, say
from bot.answers.message import message_text, summary_text
from bot.answers.plain import clip, tidy
from bot.messages import MOST_BYTES, Reply, message_bytes

_SMALLEST = 4 * 1024
"""Bytes below which there is no smaller card: the text alone is what is left."""

_DETAILS_KEPT = (1, 0)
_ENTRIES_KEPT = (6, 4, 3, 2, 1)
_TEXT_KEPT = (600, 250, 100)
_BLOCKS_KEPT = {600: 40, 250: 15, 100: 6}
_BARE_TEXT = 2_000


def render(answer: Answer, most: int = MOST_BYTES) -> Reply:
    """Return the message that gives this answer, at most ``most`` bytes with all that a channel adds.

    Too large, it loses its pictures (their figures are in the text), then the details of entries, then entries, then
    the length of texts, at last its card; what is left says that something is missing. Thumbs go before each of these,
    and are there where there is room for them. The message can be asked for a smaller one.
    """
    for smaller, pictures in _ever_smaller(answer):
        card = answer_card(smaller, pictures=pictures) if has_card(smaller) else None
        reply = Reply(summary_text(smaller) if card else message_text(smaller), card)
        if (weight := message_bytes(reply)) <= most:
            half = weight // 2
            return replace(reply, smaller=partial(render, answer, half)) if card and half >= _SMALLEST else reply
    bare = replace(_cut_texts(answer, _TEXT_KEPT[-1]), listings=(), matrices=(), facts=(), body=())
    return Reply(clip(message_text(bare), _BARE_TEXT))


def _ever_smaller(answer: Answer) -> Iterator[tuple[Answer, bool]]:
    for smaller, pictures in _with_ever_less(answer):
        yield smaller, pictures
        if smaller.question is not None:
            yield replace(smaller, question=None), pictures


def _with_ever_less(answer: Answer) -> Iterator[tuple[Answer, bool]]:
    yield answer, True
    if answer.matrices:
        yield answer, False
    for most in _DETAILS_KEPT:
        shorter = _cut_details(answer, most)
        yield shorter, False
    answer = shorter
    for most in _ENTRIES_KEPT:
        shorter = _cut_entries(answer, most)
        yield shorter, False
    for longest in _TEXT_KEPT:
        yield _cut_texts(shorter, longest), False
    yield _without_questions(_cut_texts(shorter, _TEXT_KEPT[-1])), False


def _cut_details(answer: Answer, most: int) -> Answer:
    """Keep the first ``most`` details of each entry, saying that there is more."""
    if not any(len(entry.details) > most for listing in answer.listings for entry in listing.entries):
        return answer
    listings = tuple(
        replace(listing, entries=tuple(replace(entry, details=entry.details[:most]) for entry in listing.entries))
        for listing in answer.listings
    )
    return _noting(replace(answer, listings=listings), "rendering-details-cut")


def _cut_entries(answer: Answer, most: int) -> Answer:
    """Keep the first ``most`` entries of each list, saying how many there are."""

    def cut(listing: Listing) -> Listing:
        if len(listing.entries) <= most:
            return listing
        kept = number(most, answer.language)
        if tidy(listing.shown):
            shown = say(answer.language, "rendering-entries-cut-page", shown=kept, page=tidy(listing.shown))
        else:
            total = number(max(listing.total, len(listing.entries)), answer.language)
            shown = say(answer.language, "rendering-entries-cut", shown=kept, total=total)
        return replace(listing, entries=listing.entries[:most], shown=shown)

    return replace(answer, listings=tuple(cut(listing) for listing in answer.listings))


def _cut_texts(answer: Answer, longest: int) -> Answer:
    """Cut every text to ``longest`` characters and every row of things to a number that goes with it."""
    most = _BLOCKS_KEPT[longest]
    smaller = replace(
        answer,
        headline=clip(tidy(answer.headline), longest),
        title=clip(tidy(answer.title), longest),
        facts=tuple(_cut_fact(fact, longest) for fact in answer.facts[:most]),
        listings=tuple(_cut_listing(listing, longest) for listing in answer.listings[:most]),
        matrices=tuple(_cut_matrix(matrix, longest) for matrix in answer.matrices[:most]),
        body=tuple(clip(tidy(text), longest) for text in answer.body[:most]),
        notes=tuple(clip(tidy(note), longest) for note in answer.notes[:most]),
        source=clip(tidy(answer.source), longest),
        buttons=tuple(replace(button, label=clip(tidy(button.label), longest)) for button in answer.buttons),
    )
    if any(len(getattr(answer, name)) > most for name in ("facts", "listings", "matrices", "body", "notes")):
        smaller = _noting(smaller, "rendering-blocks-cut")
    return _noting(smaller, "rendering-texts-cut")


def _cut_fact(fact: Fact, longest: int) -> Fact:
    return replace(fact, label=clip(tidy(fact.label), longest), value=clip(tidy(fact.value), longest))


def _cut_entry(entry: Entry, longest: int) -> Entry:
    return replace(entry, title=clip(tidy(entry.title), longest), value=clip(tidy(entry.value), longest))


def _cut_listing(listing: Listing, longest: int) -> Listing:
    return replace(
        listing,
        entries=tuple(_cut_entry(entry, longest) for entry in listing.entries),
        title=clip(tidy(listing.title), longest),
        shown=clip(tidy(listing.shown), 2 * longest),
    )


def _cut_matrix(matrix: Matrix, longest: int) -> Matrix:
    return replace(
        matrix,
        title=clip(tidy(matrix.title), longest),
        caption=clip(tidy(matrix.caption), longest),
        x_label=clip(tidy(matrix.x_label), longest),
        y_label=clip(tidy(matrix.y_label), longest),
    )


def _without_questions(answer: Answer) -> Answer:
    """Drop what can be pressed: questions of thousands of characters are no help to anyone."""
    listings = tuple(
        replace(listing, entries=tuple(replace(entry, opens=None) for entry in listing.entries))
        for listing in answer.listings
    )
    return replace(answer, listings=listings, buttons=(), question=None)


def _noting(answer: Answer, text: str) -> Answer:
    return replace(answer, notes=(*answer.notes, say(answer.language, text)))
