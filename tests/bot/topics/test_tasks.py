"""What somebody still has to do, and the examples that help gives, on the demonstration municipality."""

from __future__ import annotations

import pytest

from bot.answers.answer import MOST_BUTTONS, Answer
from bot.answers.buttons import button_data
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import Filter, Language, Question
from bot.topics.helpexamples import SUBJECTS
from bot.understanding.outcomes import Understood
from tests.bot.topics.demonstration_facts import JAN, KARIN, SJOERD, read

PLACE = Place("a:1", PlaceKind.PERSONAL, "msteams")


def tasks(owner: str, **filters: str) -> Question:
    more = tuple(Filter(field, value) for field, value in filters.items())
    return Question("tasks", filters=(*more, Filter("owner", owner)))


READINGS = {
    "wat moet ik nog doen": tasks(JAN),
    "wat staat er op mijn bordje?": tasks(JAN),
    "mijn openstaande acties": tasks(JAN),
    "what's on my plate?": tasks(JAN),
    "what do I still have to do": tasks(JAN),
    "mijn deadlines": tasks(JAN),
    "wat moet Sjoerd nog doen": tasks(SJOERD),
    "taken van Sjoerd": tasks(SJOERD),
    "wat moet mijn team nog doen": tasks(f"team:{JAN}"),
    "ben ik ergens te laat mee": tasks(JAN, late="yes"),
    "heb ik iets dat te laat is?": tasks(JAN, late="yes"),
    "voorbeelden risico's": Question("help", filters=(Filter("part", "risks"),)),
    "wat kan ik vragen over budgetten": Question("help", filters=(Filter("part", "budgets"),)),
    "help toezeggingen": Question("help", filters=(Filter("part", "commitments"),)),
    "examples projects": Question("help", filters=(Filter("part", "projects"),)),
    "wat kun je": Question("help"),
    "waar moet ik me zorgen over maken": Question("summary", measure="attention"),
    "wat is er veranderd sinds de vorige rapportage": Question("summary", measure="changes"),
}


@pytest.mark.parametrize("text", READINGS)
def test_a_question_is_read_as_it_is_meant(text: str) -> None:
    outcome = read(text, JAN)
    assert isinstance(outcome, Understood), outcome
    assert outcome.question == READINGS[text]


@pytest.mark.parametrize("text", ["taken", "wat moet de burgemeester van Utrecht nog doen", "taken van Ingeborg"])
def test_tasks_of_nobody_are_asked_back(text: str) -> None:
    outcome = read(text)
    assert not isinstance(outcome, Understood) or outcome.question.topic != "tasks", outcome


@pytest.mark.parametrize("text", ["wat is er te laat", "wie is te laat", "what is late", "hoeveel zijn te laat"])
def test_what_is_late_of_no_subject_is_late_of_all(text: str) -> None:
    outcome = read(text)
    assert isinstance(outcome, Understood), outcome
    assert outcome.question == Question("tasks", filters=(Filter("late", "yes"),))


@pytest.mark.parametrize(
    ("text", "topic"), [("welke projecten zijn te laat", "projects"), ("wie is te laat met aanleveren", "reports")]
)
def test_what_is_late_of_a_subject_is_of_that(text: str, topic: str) -> None:
    outcome = read(text)
    assert isinstance(outcome, Understood), outcome
    assert outcome.question.topic == topic


async def ask(conversation: StavazaConversation, text: str, who: str) -> Answer:
    return await conversation.answer(Incoming(Sender(id=who), PLACE, text=text))


async def test_tasks_are_counted_by_kind_and_listed_first_deadline_first(conversation: StavazaConversation) -> None:
    answer = await ask(conversation, "wat moet ik nog doen", JAN)
    assert answer.headline.startswith("Nog te doen van u: ")
    assert "1 toezegging" in answer.headline
    entries = answer.listings[0].entries
    assert entries[0].title == "ICT visie - langere termijn"
    assert entries[0].value == "41 dagen te laat"
    assert all("Jan Hoekstra" in entry.details[0] for entry in entries)
    late = await ask(conversation, "waar ben ik te laat mee", JAN)
    assert late.headline.startswith("Te laat van u: ")
    assert all("te laat" in entry.value for entry in late.listings[0].entries)


async def test_who_is_not_in_the_store_has_no_tasks(conversation: StavazaConversation) -> None:
    assert "weet nog niet wie u bent" in (await ask(conversation, "wat moet ik nog doen", "somebody")).headline


@pytest.mark.parametrize("language", list(Language))
async def test_every_example_of_a_subject_is_what_its_words_ask(
    conversation: StavazaConversation, language: Language
) -> None:
    for part in SUBJECTS:
        for who in (JAN, KARIN, "somebody"):
            question = Question("help", filters=(Filter("part", part),))
            shown = await conversation.answer(Incoming(Sender(id=who), PLACE, value=button_data(language, question)))
            assert 0 < len(shown.buttons) <= MOST_BUTTONS, part
            for button in shown.buttons:
                outcome = read(button.label, who)
                assert isinstance(outcome, Understood), button.label
                assert outcome.question == button.question, button.label
                assert outcome.question.topic == part


async def test_help_fits_who_asks(conversation: StavazaConversation) -> None:
    manager = [button.label for button in (await ask(conversation, "help", KARIN)).buttons]
    owner = [button.label for button in (await ask(conversation, "help", JAN)).buttons]
    stranger = [button.label for button in (await ask(conversation, "help", "somebody")).buttons]
    assert manager[0] == "Wat vraagt aandacht?"
    assert "Wat moet mijn team nog doen?" in manager
    assert owner[0] == "Wat moet ik nog doen?"
    assert not {"Wat moet ik nog doen?", "Wat vraagt aandacht?"} & set(stranger)


async def test_two_questions_in_one_message_are_both_answered(conversation: StavazaConversation) -> None:
    text = "welke toezeggingen zijn te laat? En wie is Sjoerd?"
    answers = await conversation.answers(Incoming(Sender(id="somebody"), PLACE, text=text))
    assert [answer.headline for answer in answers] == [
        "1 toezegging is te laat, en 1 verzoek.",
        "Sjoerd Postma is Teamleider ICT-beheer bij Informatiemanagement & ICT.",
    ]
