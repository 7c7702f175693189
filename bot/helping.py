"""What is said where no figure is asked: welcome, questions back, and the way out of a dead end."""

from __future__ import annotations

from bot.answers.answer import MOST_BUTTONS, Answer, Button
from bot.answers.language import listed, say
from bot.messages import Place
from bot.question import Ask, Filter, Question, QuestionError
from bot.topics import helptopic
from bot.topics.all import TOPICS, topics_by_key
from bot.topics.base import Context
from bot.understanding.outcomes import NotUnderstood, TooLong, Unclear
from bot.understanding.spans import ANY_TOPIC, Name
from models.people import Person


async def welcome(context: Context, person: Person | None, place: Place) -> Answer:
    """Greet, say what can be asked, and offer examples."""
    language = context.language
    if place.is_shared:
        headline = say(language, "welcome-group")
    elif person:
        headline = say(language, "welcome-person", name=person.name.split()[0])
    else:
        headline = say(language, "welcome-stranger")
    return await helptopic.what_can_be_asked(context, headline)


async def ask_back(outcome: Unclear | NotUnderstood | TooLong, context: Context) -> Answer:
    """Say what was not understood, and offer what might have been meant."""
    language = context.language
    match outcome:
        case TooLong(limit=limit):
            return Answer(language, say(language, "too-long", limit=limit))
        case Unclear(choices=choices, names=names):
            labels = [_label(choice, name, context) for choice, name in zip(choices, names, strict=True)]
            buttons = tuple(Button(label, choice) for label, choice in zip(labels, choices, strict=True))
            headline = say(language, "which-one", choices=listed(labels, language, style="or"))
            return Answer(language, headline, title=say(language, "help-title"), buttons=buttons)
        case NotUnderstood(words=()):
            return await helptopic.what_can_be_asked(context, say(language, "not-understood"))
    return await _unknown_words(outcome, context)


async def _unknown_words(outcome: NotUnderstood, context: Context) -> Answer:
    language = context.language
    words = listed([f"„{word}”" for word in outcome.words], language)
    headline = say(language, "misplaced-words" if outcome.are_known else "unknown-words", words=words)
    buttons = [Button(name.shown, question) for name in outcome.nearest if (question := _about(name)) is not None]
    if outcome.question is not None and outcome.question.topic != helptopic.KEY:
        headline = f"{headline} {say(language, 'understood-topic', topic=describe(outcome.question, context))}"
        label = say(language, "ask-without", words=words)
        buttons = [*buttons[: MOST_BUTTONS - 1], Button(label, outcome.question)]
    if not buttons:
        return await helptopic.what_can_be_asked(context, headline)
    names = [button.label for button in buttons[: len(outcome.nearest)]]
    if outcome.nearest and names:
        headline = f"{headline} {say(language, 'nearest-names', names=listed(names, language, style='or'))}"
    return Answer(language, headline, title=say(language, "help-title"), buttons=tuple(buttons[:MOST_BUTTONS]))


def _about(name: Name) -> Question | None:
    """Return the question that a name by itself asks; None where its topic cannot be asked by it."""
    if name.topic == ANY_TOPIC:
        return Question(TOPICS[0].key, filters=(Filter(name.field, name.key),))
    if name.field == "key":
        return Question(name.topic, Ask.ITEM, keys=(name.key,))
    question = Question(name.topic, filters=(Filter(name.field, name.key),))
    try:
        topics_by_key()[name.topic].check(question)
    except QuestionError:
        return None
    return question


def _label(choice: Question, name: str, context: Context) -> str:
    """Return a choice in words: the item's name with its subject, or the subject alone."""
    subject = describe(choice, context)
    return say(context.language, "choice-of-item", name=name, subject=subject) if name else subject


def describe(question: Question, context: Context) -> str:
    """Return a question in a few words, for a button that offers it."""
    topic = topics_by_key()[question.topic]
    return say(context.language, f"topic-{topic.key}")
