"""The topics there are, and the vocabulary they make together. A new subject is one line here."""

from __future__ import annotations

from functools import cache

from bot.topics.background import BackgroundTexts
from bot.topics.base import SHARED_WORDS, Topic
from bot.topics.benchmark import Benchmark
from bot.topics.benefits import Benefits
from bot.topics.budgets import Budgets
from bot.topics.commitments import Commitments
from bot.topics.contracts import Contracts
from bot.topics.helptopic import Help
from bot.topics.keyfigures import KeyFigures
from bot.topics.partnerships import Partnerships
from bot.topics.people import People
from bot.topics.projects import Projects
from bot.topics.reminders import Reminders
from bot.topics.reports import Reports
from bot.topics.reserves import Reserves
from bot.topics.risks import Risks
from bot.topics.staffing import StaffingTopic
from bot.topics.summary import Summary
from bot.topics.tasks import Tasks
from bot.understanding.spans import ANY_TOPIC
from bot.understanding.vocabulary import Vocabulary

TOPICS: tuple[Topic, ...] = (
    Commitments(),
    Budgets(),
    Reserves(),
    StaffingTopic(),
    Risks(),
    Projects(),
    Partnerships(),
    Benefits(),
    Benchmark(),
    Contracts(),
    KeyFigures(),
    Reports(),
    People(),
    BackgroundTexts(),
    Summary(),
    Reminders(),
    Tasks(),
    Help(),
)


@cache
def topics_by_key() -> dict[str, Topic]:
    """Return the topics by the name they have in questions."""
    return {topic.key: topic for topic in TOPICS}


@cache
def vocabulary() -> Vocabulary:
    """Return the static words of all topics; built once."""
    words = Vocabulary()
    words.add(SHARED_WORDS, ANY_TOPIC)
    for topic in TOPICS:
        words.add(topic.words, topic.key, topic.negated)
    return words
