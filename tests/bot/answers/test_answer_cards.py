from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from markdown_it import MarkdownIt

from bot.answers.answer import Answer, Listing, Sign
from bot.answers.buttons import Thumb, read_button, read_thumb
from bot.answers.cards import answer_card, has_card
from bot.answers.plain import MARKS, tidy
from bot.question import Language
from tests.bot.answers.answer_samples import BUDGET, NOTHING_FOUND, PROMISES, RISKS, SAMPLES
from tests.bot.answers.answer_strategies import answers

# The part of the Adaptive Card 1.5 schema that these cards use: what an element may and must have, and which words.
COMMON = {"type", "spacing", "separator"}
LOOKS = {"text", "size", "weight", "color", "isSubtle"}
MAY = {
    "AdaptiveCard": {"type", "version", "lang", "fallbackText", "body", "actions"},
    "TextBlock": COMMON | LOOKS | {"wrap", "style", "horizontalAlignment"},
    "RichTextBlock": COMMON | {"inlines", "horizontalAlignment"},
    "TextRun": LOOKS | {"type"},
    "ColumnSet": COMMON | {"columns", "selectAction"},
    "Column": {"type", "width", "items", "selectAction"},
    "Container": COMMON | {"items"},
    "Image": COMMON | {"url", "altText", "width"},
    "Action.Submit": {"type", "title", "data"},
}
MUST = {
    "TextBlock": {"text", "wrap"},
    "RichTextBlock": {"inlines"},
    "TextRun": {"text"},
    "ColumnSet": {"columns"},
    "Column": {"items", "width"},
    "Image": {"url", "altText"},
    "Action.Submit": {"data"},
}
WORDS = {
    "size": {"Small", "Medium", "Large"},
    "weight": {"Bolder"},
    "color": {"Good", "Warning", "Attention", "Default"},
    "spacing": {"None", "Small", "Medium"},
    "horizontalAlignment": {"Right"},
    "style": {"heading"},
}


def elements(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if "type" in part:
            yield part
        for name, value in part.items():
            if name != "data":
                yield from elements(value)
    elif isinstance(part, list):
        for value in part:
            yield from elements(value)


def texts(card: Any) -> list[str]:
    return [element["text"] for element in elements(card) if "text" in element]


def check(card: dict[str, Any]) -> None:
    assert card["type"] == "AdaptiveCard"
    assert card["version"] == "1.5"
    assert len(card.get("actions", [])) <= 4
    for element in elements(card):
        assert set(element) <= MAY[element["type"]]
        assert set(element) >= MUST.get(element["type"], set())
        for name, words in WORDS.items():
            assert element.get(name) is None or element[name] in words
        if element["type"] == "Column":
            assert element["items"]


@given(answers)
@settings(max_examples=60, deadline=None)
def test_cards_are_adaptive_cards(answer: Answer) -> None:
    check(answer_card(answer))


@given(answers)
@settings(max_examples=60, deadline=None)
def test_no_text_block_holds_markdown(answer: Answer) -> None:
    markdown = MarkdownIt("js-default", {"html": True})
    for element in elements(answer_card(answer, pictures=False)):
        if element["type"] == "TextBlock" and element["text"]:
            kinds, [inline] = markdown.parse(element["text"]), markdown.parseInline(element["text"])
            assert [token.type for token in kinds] == ["paragraph_open", "inline", "paragraph_close"]
            assert {child.type for child in inline.children or []} == {"text"}


@given(answers)
@settings(max_examples=40, deadline=None)
def test_every_word_of_an_answer_is_on_its_card(answer: Answer) -> None:
    said = [text.replace("\u200b", "") for text in texts(answer_card(answer, pictures=False))]
    told = "\n".join(said)
    assert tidy(answer.headline).replace("\u200b", "") in said
    for fact in answer.facts:
        assert tidy(fact.value).replace("\u200b", "") in said
    for listing in answer.listings:
        for entry in listing.entries:
            for text in (entry.title, entry.value, *entry.details):
                assert tidy(text).replace("\u200b", "") in told


def test_an_entry_is_one_row_that_opens_its_item() -> None:
    card = answer_card(PROMISES)
    row = next(element for element in card["body"] if element["type"] == "ColumnSet")
    assert texts(row) == [
        "✗",
        "1. Overzicht van samenwerkingsprojecten met De Fryske Marren en andere gemeenten",
        "29 dagen te laat ›",
        "te laat · termijn 12-01-2020 · Karin de Vries-van den Berg · commissie AZ 12-10-2017",
    ]
    entry = PROMISES.listings[0].entries[0]
    assert read_button(row["selectAction"]["data"]) == (Language.NL, entry.opens)


def test_buttons_ask_their_questions() -> None:
    actions = answer_card(BUDGET)["actions"]
    assert [action["title"] for action in actions] == ["Per onderdeel"]
    assert read_button(actions[0]["data"]) == (Language.NL, BUDGET.buttons[0].question)


def thumbs(card: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in elements(card["body"]) if one["type"] == "Action.Submit" and read_thumb(one["data"])]


def test_thumbs_stand_beside_the_source_with_words_to_read_aloud() -> None:
    question = BUDGET.buttons[0].question
    for language, titles in (
        (Language.NL, ["Dit klopt", "Dit klopt niet"]),
        (Language.EN, ["This is right", "This is not right"]),
    ):
        card = answer_card(replace(BUDGET, language=language, question=question))
        assert texts(card["body"][-1])[1:] == ["👍", "👎"]
        assert "Financiële administratie" in texts(card["body"][-1])[0]
        assert [one["title"] for one in thumbs(card)] == titles
        pressed = [read_thumb(one["data"]) for one in thumbs(card)]
        assert pressed == [(language, thumb, question) for thumb in (Thumb.HELPFUL, Thumb.NOT_HELPFUL)]
        assert card["actions"] == answer_card(replace(BUDGET, language=language))["actions"]


def test_without_a_question_to_judge_there_are_no_thumbs() -> None:
    assert not any(thumbs(answer_card(answer)) for answer in SAMPLES)


def test_a_long_value_goes_below_its_label() -> None:
    body = answer_card(BUDGET)["body"]
    below = next(place for place, element in enumerate(body) if element.get("text") == "Toelichting")
    assert texts(body[below + 1]) == ["▲", "de overheveling wordt voorgesteld bij de jaarrekening"]


def test_every_count_of_a_matrix_is_text_beside_the_picture() -> None:
    card = answer_card(RISKS)
    pictures = [element for element in elements(card) if element["type"] == "Image"]
    assert len(pictures) == 2
    row = "Kans 3: 0 · 4 · 12 · 2 · 1"
    assert row in pictures[0]["altText"]
    assert any(row in text for text in texts(card))
    assert any(row in text for text in texts(answer_card(RISKS, pictures=False)))
    assert not [element for element in elements(answer_card(RISKS, pictures=False)) if element["type"] == "Image"]


def test_signs_have_a_shape_of_their_own() -> None:
    assert set(MARKS) == set(Sign)
    assert len(set(MARKS.values())) == len(Sign)


def test_functions_in_a_text_are_not_worked_out() -> None:
    card = answer_card(Answer(Language.NL, "Op {{DATE(2020-01-01T00:00:00Z)}} klaar"))
    assert "{{" not in "".join(texts(card))


def test_a_card_comes_only_where_it_adds_something() -> None:
    assert all(has_card(answer) for answer in SAMPLES if answer is not NOTHING_FOUND)
    assert not has_card(NOTHING_FOUND)
    assert not has_card(Answer(Language.NL, "Ja.", body=("Een verhaal.",), listings=(Listing((), 0),)))
