"""The words of the reminders."""

from __future__ import annotations

from bot.understanding.vocabulary import Phrases, Words

REMINDERS_WORDS: Words = {
    ("topic", "reminders"): Phrases(
        "herinnering|herinneringen|persoonlijke herinneringen|herinneringsbericht", "reminder|reminders"
    ),
    ("measure", "going_out"): Phrases(
        "gaan er uit|gaat er uit|gaan uit|worden verstuurd|verstuurd|verstuur je|krijg ik nog|komen eraan|komen er aan"
        "|staan klaar|gepland|geplande|uitgaand|uitgaande",
        "go out|going out|will be sent|are sent|are coming|planned|scheduled|upcoming|outgoing",
    ),
    ("measure", "failed"): Phrases(
        "mislukt|mislukte|zijn mislukt|niet aangekomen|kwamen niet aan|kwam niet aan|niet afgeleverd|niet afgeleverde"
        "|niet bezorgd|niet verstuurd|onzeker|onzekere|niet gelukt",
        "failed|did not arrive|have not arrived|not delivered|undelivered|doubtful|unknown|not sent|went wrong",
    ),
    ("measure", "why"): Phrases(
        "waarom kreeg ik dit|waarom krijg ik dit|waarom heb ik dit gekregen|waarom kreeg ik deze herinnering"
        "|waarom krijg ik deze herinnering|waarom krijg ik dit bericht|waarom kreeg ik dit bericht"
        "|waarom herinner je me hieraan|waarom krijg ik herinneringen|waarom kreeg ik een herinnering",
        "why did i get this|why do i get this|why am i getting this|why did i receive this|why this reminder"
        "|why did i get this reminder|why do i get this reminder|why did you remind me|why do i get reminders",
    ),
}
