from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import AMSTERDAM
from bot.question import Ask, Filter, Language, Question
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.outcomes import (
    NOBODY,
    Asker,
    NotUnderstood,
    Several,
    TooLong,
    Unclear,
    Understanding,
    Understood,
)
from bot.understanding.reading import Slots
from bot.understanding.spans import ANY_TOPIC, Name, Span
from bot.understanding.text import LONGEST_MESSAGE
from bot.understanding.understand import understand
from bot.understanding.vocabulary import Phrases, Vocabulary, Words

AT = datetime(2020, 2, 10, 10, tzinfo=AMSTERDAM)
SHARED: Words = {
    ("ask", "count"): Phrases("hoeveel", "how many"),
    ("ask", "list"): Phrases("welke", "which"),
    ("mine", "yes"): Phrases("mijn", "my"),
}


@dataclass(frozen=True)
class Subject:
    """A topic as understanding sees it."""

    key: str
    words: Mapping[tuple[str, str], Phrases]
    nouns: frozenset[str] = frozenset({"topic"})
    replaces: Mapping[str, frozenset[str]] = field(default_factory=dict)
    homes: frozenset[str] = frozenset()
    counts_parts: bool = False
    answers_in_part: bool = True

    def unplaced(self, slots: Slots) -> Iterable[Span]:
        return ()

    @property
    def slots(self) -> frozenset[str]:
        return frozenset({"ask", "mine", "key", "owner", "period"} | {slot for slot, _ in self.words})

    def refer(self, slots: Slots, earlier: Question) -> Question | None:
        return None

    def names_subject(self, slots: Slots) -> bool:
        return any(slots.says(noun) for noun in self.nouns)

    def home(self, slots: Slots) -> int:
        return int(any(slots.says(home) for home in self.homes))

    def compose(self, slots: Slots, earlier: Question | None = None) -> Question | None:
        keys = slots.names("key")
        fields = [slot for slot, _ in self.words if slot not in ("topic", "measure")]
        return Question(
            self.key,
            ask=Ask.ITEM if len(keys) == 1 else Ask.COUNT if slots.has("ask", "count") else Ask.LIST,
            measure=slots.first("measure"),
            keys=keys,
            filters=(*slots.filters(*dict.fromkeys(fields)), *(Filter("owner", key) for key in slots.names("owner"))),
            period=slots.period,
        )


RISKS = Subject(
    "risks",
    {
        ("topic", "risks"): Phrases("risico", "risk"),
        ("side", "net"): Phrases("netto", "net"),
        ("side", "gross"): Phrases("bruto", "gross"),
    },
)
PROJECTS = Subject(
    "projects", {("topic", "projects"): Phrases("project", "project"), ("status", "done"): Phrases("klaar", "finished")}
)
TOPICS = (RISKS, PROJECTS)


def lexicon() -> Lexicon:
    words = Vocabulary()
    words.add(SHARED, ANY_TOPIC)
    for topic in TOPICS:
        words.add(topic.words, topic.key)
    names = NameIndex(
        [
            Name("risks", "key", "r1", "Uitval netwerk"),
            Name("projects", "key", "p1", "Glasvezelnetwerk"),
            Name("projects", "key", "p2", "Zaaksysteem"),
            Name("risks", "key", "r2", "Zaaksysteem"),
            Name(ANY_TOPIC, "owner", "karin@x", "Karin de Vries"),
        ]
    )
    return Lexicon(words, names)


LEXICON = lexicon()


def ask(text: str, earlier: Question | None = None, me: str | None = "me@x") -> Understanding:
    return understand(text, LEXICON, TOPICS, Asker(me, Language.NL, lambda name: True), AT, earlier)


def question(text: str, earlier: Question | None = None, me: str | None = "me@x") -> Question:
    outcome = ask(text, earlier, me)
    assert isinstance(outcome, Understood), outcome
    return outcome.question


def test_words_and_names_make_a_question() -> None:
    assert question("hoeveel netto risico's?") == Question("risks", Ask.COUNT, filters=(Filter("side", "net"),))
    assert question("hoe staat het glasvezelproject ervoor") == Question("projects", Ask.ITEM, keys=("p1",))
    assert question("projecten van Karin") == Question("projects", filters=(Filter("owner", "karin@x"),))


@pytest.mark.parametrize("text", ["hoevel neto risicos", "HOEVEEL NETTO RISICO'S!!", "hoeveel nettorisico's"])
def test_typing_errors_capitals_and_compounds_change_nothing(text: str) -> None:
    assert question(text) == question("hoeveel netto risico's?")


def test_the_language_is_that_of_the_message() -> None:
    outcome = ask("which projects are finished?")
    assert isinstance(outcome, Understood)
    assert outcome.language is Language.EN


def test_a_word_that_nothing_accounts_for_is_never_ignored() -> None:
    outcome = ask("hoeveel risico's bij zwembaden")
    assert isinstance(outcome, NotUnderstood)
    assert outcome.words == ("zwembaden",)
    assert outcome.question == Question("risks", Ask.COUNT)


def test_two_equally_good_readings_are_asked_back() -> None:
    outcome = ask("zaaksysteem")
    assert isinstance(outcome, Unclear)
    assert {choice.topic for choice in outcome.choices} == {"risks", "projects"}


def test_the_word_of_a_topic_decides() -> None:
    assert question("project zaaksysteem").topic == "projects"


def test_mine_is_the_person_who_asks() -> None:
    assert question("mijn risico's").values("owner") == ("me@x",)
    assert question("mijn risico's", me=None).values("owner") == (NOBODY,)


def test_a_follow_up_replaces_what_it_says_and_keeps_the_rest() -> None:
    earlier = question("hoeveel netto risico's van Karin")
    assert question("en bruto?", earlier) == Question(
        "risks", Ask.COUNT, filters=(Filter("owner", "karin@x"), Filter("side", "gross"))
    )


def test_without_an_earlier_question_a_follow_up_stands_by_itself() -> None:
    assert question("en bruto?") == Question("risks", filters=(Filter("side", "gross"),))


def test_a_whole_new_question_is_no_follow_up() -> None:
    earlier = question("hoeveel netto risico's van Karin")
    assert question("welke projecten zijn klaar", earlier) == Question("projects", filters=(Filter("status", "done"),))
    assert question("hoeveel risico's", earlier) == Question("risks", Ask.COUNT)


def test_a_message_that_is_too_long_is_not_read_in_part() -> None:
    assert isinstance(ask("risico " * LONGEST_MESSAGE), TooLong)


@pytest.mark.parametrize("text", ["", "   ", "🙂", "\u0000\u202e"])
def test_nothing_said_is_not_understood(text: str) -> None:
    assert ask(text) == NotUnderstood(Language.NL)


WORDS = "hoeveel welke netto risico project klaar mijn karin zaaksysteem 2019 voor 1 juli niet zwembad en < € 50k"
words = st.sampled_from(WORDS.split())


@settings(max_examples=300)
@given(st.lists(words, max_size=12).map(" ".join) | st.text(max_size=200))
def test_any_message_gives_an_outcome_and_always_the_same(text: str) -> None:
    earlier = Question("risks", filters=(Filter("side", "net"),))
    assert ask(text, earlier) == ask(text, earlier)


@given(st.lists(words, max_size=10).map(" ".join))
def test_an_understood_message_leaves_no_content_word_out_unsaid(text: str) -> None:
    if isinstance(ask(text), Understood):
        outcome = ask(f"{text} zwembadwater")
        assert isinstance(outcome, (Understood, NotUnderstood))
        assert "zwembadwater" in (outcome.left_out if isinstance(outcome, Understood) else outcome.words)


@pytest.mark.parametrize(
    "text",
    [
        "hoeveel netto risico's zijn er? welke projecten zijn klaar?",
        "hoeveel netto risico's zijn er en welke projecten zijn klaar",
        "hoeveel netto risico's; welke projecten zijn klaar",
    ],
)
def test_two_questions_in_one_message_are_two_questions(text: str) -> None:
    outcome = ask(text)
    assert isinstance(outcome, Several)
    assert [part.question for part in outcome.parts] == [
        question("hoeveel netto risico's"),
        question("welke projecten zijn klaar"),
    ]


def test_two_periods_are_asked_by_themselves() -> None:
    outcome = ask("hoeveel projecten in 2018 en in 2019")
    assert isinstance(outcome, Several)
    assert [part.question for part in outcome.parts] == [
        question("hoeveel projecten in 2018"),
        question("hoeveel projecten in 2019"),
    ]


def test_what_is_said_after_the_second_subject_narrows_the_first_too() -> None:
    outcome = ask("projecten en risico's van Karin")
    assert isinstance(outcome, Several)
    assert [part.question for part in outcome.parts] == [
        question("projecten van Karin"),
        question("risico's van Karin"),
    ]


def test_what_is_kept_elsewhere_is_asked_back_whatever_it_stands_beside() -> None:
    assert isinstance(ask("hoe laat is het zaaksysteem"), NotUnderstood)
    assert isinstance(ask("wat is het wachtwoord van Karin"), NotUnderstood)


def test_an_en_inside_one_question_does_not_split_it() -> None:
    assert question("netto en bruto risico's").filters == (Filter("side", "net"), Filter("side", "gross"))


def test_half_a_message_that_is_not_understood_is_not_answered_by_half() -> None:
    assert isinstance(ask("hoeveel netto risico's en hoeveel zwembaden"), NotUnderstood)


@pytest.mark.parametrize("text", ["de tweede", "2", "het project", "projecten"])
def test_a_choice_is_made_by_its_place_or_its_subject(text: str) -> None:
    choices = (Question("risks", Ask.ITEM, keys=("r2",)), Question("projects", Ask.ITEM, keys=("p2",)))
    outcome = understand(text, LEXICON, TOPICS, Asker("me@x", Language.NL, lambda name: True), AT, None, None, choices)
    assert outcome == Understood(choices[1], Language.NL)


def test_a_question_of_its_own_is_no_choice() -> None:
    choices = (Question("risks", Ask.ITEM, keys=("r2",)), Question("projects", Ask.ITEM, keys=("p2",)))
    outcome = understand(
        "welke projecten van Karin zijn klaar",
        LEXICON,
        TOPICS,
        Asker("me@x", Language.NL, lambda name: True),
        AT,
        None,
        None,
        choices,
    )
    assert isinstance(outcome, Understood)
    assert outcome.question.keys == ()


def test_the_choices_name_the_items() -> None:
    outcome = ask("zaaksysteem")
    assert isinstance(outcome, Unclear)
    assert outcome.names == ("Zaaksysteem", "Zaaksysteem")


def test_a_known_word_that_has_no_place_is_told_apart_from_an_unknown_one() -> None:
    outcome = ask("welke projecten zijn bruto")
    assert isinstance(outcome, NotUnderstood)
    assert outcome.are_known
    assert outcome.words == ("bruto",)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("is het glasvezelnetwerk al voltooid", ("voltooid",)),
        ("hoe is de uitval van het netwerk eigenlijk afgewend", ("afgewend",)),
        ("welk project is glasvezelnetwerk en werkt dat bevredigend of rampzalig", ()),  # too much is left over
        ("welke projecten zonder glasvezelnetwerk", ()),
        ("welke projecten zijn voltooid", ()),  # which of them is not known, so it may not be left out
        ("glasvezelnetwerk 12 opgeblazen", ()),
    ],
)
def test_a_thing_that_is_named_well_is_answered_whatever_else_is_said(text: str, left_out: tuple[str, ...]) -> None:
    outcome = ask(text)
    if left_out:
        assert isinstance(outcome, Understood)
        assert len(outcome.question.keys) == 1
        assert outcome.left_out == left_out
    else:
        assert isinstance(outcome, NotUnderstood)
        assert outcome.likely is None
