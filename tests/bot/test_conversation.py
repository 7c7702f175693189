"""The whole way of a question, from message to reply, over the demonstration municipality."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from sqlalchemy import text as sql
from sqlalchemy import update

from bot.answers.answer import Answer
from bot.answers.buttons import button_data
from bot.clock import system_clock
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Notice, Place, PlaceKind, Sender
from bot.question import Ask, Filter, Language, Question
from bot.topics.helptopic import EXAMPLES
from manifest.package import load_texts
from models.people import Person
from models.store import Store

PERSONAL = Place("a:1", PlaceKind.PERSONAL, "msteams")
GROUP = Place("19:1", PlaceKind.GROUP, "msteams")
JAN = "j.hoekstra@voorbeeld.example"
EMILY = "e.carter@voorbeeld.example"


async def ask(
    conversation: StavazaConversation, text: str, who: str = "somebody", place: Place = PERSONAL, **more: Any
) -> Answer:
    return await conversation.answer(Incoming(Sender(id=who), place, text=text, **more))


def titles(answer: Answer) -> list[str]:
    return [entry.title for listing in answer.listings for entry in listing.entries]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("welke toezeggingen staan nog open?", "5 toezeggingen staan nog open, waarvan 1 te laat, en 6 verzoeken."),
        ("hoeveel toezeggingen zijn er", "Er zijn 7 toezeggingen, waarvan 5 nog open en 1 te laat, en 10 verzoeken."),
        ("hoeveel netto risico's rechtsboven?", "Netto zijn er 2 actieve risico's rechtsboven"),
        (
            "hoeveel samenwerkingsprojecten zijn er?",
            "20 samenwerkingsprojecten: 9 doorlopend, 7 loopt, 3 afgerond en 1",
        ),
        ("hoe staat het glasvezelproject ervoor?", "„Gezamenlijk glasvezelnetwerk”: loopt (2018-2020)"),
        (
            "which collaboration projects are finished?",
            "4 cooperation projects are finished: 1 ready (gereed) and 3 closed",
        ),
        ("hoeveel budget is er nog voor samen digitaal?", "€ 801.753,45"),
        (
            "hoevl zit er nog in samen digitaal en is dat structureel?",
            "structureel € 226.479,60 en eenmalig € 575.273,85",
        ),
        ("stand reserve 31-12?", "€ 326.819,90"),
        (
            "status toezegging ICT visie lange termijn",
            "„ICT visie - langere termijn” is in behandeling, 41 dagen te laat.",
        ),
        ("welke projecten staan op rood en waarom?", "2 projecten staan op rood"),
    ],
)
async def test_everyday_questions_get_the_right_figure(
    conversation: StavazaConversation, text: str, headline: str
) -> None:
    answer = await ask(conversation, text)
    assert headline in answer.headline
    assert answer.source
    assert any("oorbeeldcijfer" in note for note in answer.notes)


async def test_every_command_suggestion_of_the_app_package_is_understood(conversation: StavazaConversation) -> None:
    for language in Language:
        for command in load_texts(language.value).commands.personal:
            answer = await ask(conversation, command.title, JAN)
            assert answer.language is language or command.title == "Netto risico's rechtsboven?"
            assert answer.source or answer.title == "Stavaza", (command.title, answer.headline)


async def test_every_example_is_a_question_its_topic_accepts_and_its_words_ask_the_same(
    conversation: StavazaConversation,
) -> None:
    for text, question in EXAMPLES:
        pressed = await conversation.answer(
            Incoming(Sender(id="somebody"), PERSONAL, value=button_data(Language.NL, question))
        )
        assert pressed.source, text
        label = next(b.label for b in (await ask(conversation, "help")).buttons if b.question == question)
        assert (await ask(conversation, label)).headline == pressed.headline


async def test_mine_is_the_sender_known_by_entra_id(conversation: StavazaConversation, demonstration: Store) -> None:
    async with demonstration.writing() as session:
        await session.execute(update(Person).where(Person.key == JAN).values(entra_id="AAAA-1"))
    incoming = Incoming(Sender("29:x", entra_id="aaaa-1"), PERSONAL, text="mijn toezeggingen")
    assert (
        await conversation.answer(incoming)
    ).headline == "Er zijn 2 toezeggingen van u, waarvan 1 nog open en 1 te laat."


async def test_a_name_alone_proves_nothing_where_people_sign_in(demonstration: Store) -> None:
    teams = StavazaConversation(demonstration, system_clock, Language.NL, is_local=False)
    incoming = Incoming(Sender(id=JAN, name=JAN, entra_id="unknown"), PERSONAL, text="mijn toezeggingen")
    assert "weet nog niet wie u bent" in (await teams.answer(incoming)).headline


async def test_the_language_is_that_of_the_message_else_of_the_person(conversation: StavazaConversation) -> None:
    assert (await ask(conversation, "welke toezeggingen staan open", EMILY)).language is Language.NL
    assert (await ask(conversation, "budget 2019", EMILY)).language is Language.EN
    assert (await ask(conversation, "budget 2019", locale="en-US")).language is Language.NL
    assert (await ask(conversation, "budget 2019", locale="en-GB")).language is Language.EN


async def test_a_follow_up_continues_for_the_same_person_only(conversation: StavazaConversation) -> None:
    await ask(conversation, "hoeveel netto risico's rechtsboven?", JAN)
    assert (await ask(conversation, "en bruto?", JAN)).headline.startswith(
        "Bruto zijn er 6 actieve risico's rechtsboven"
    )
    assert not (await ask(conversation, "en bruto?", EMILY)).headline.startswith(
        "Bruto zijn er 6 actieve risico's rechts"
    )


async def test_an_unknown_word_is_said_and_never_ignored(conversation: StavazaConversation) -> None:
    answer = await ask(conversation, "budget voor zwembaden")
    assert answer.headline == "„zwembaden” ken ik niet. Ik begreep wel dat het gaat over: Budgetten."
    assert not answer.facts
    assert [button.label for button in answer.buttons] == ["Zonder „zwembaden”"]


async def test_the_nearest_names_are_offered_as_buttons(conversation: StavazaConversation) -> None:
    answer = await ask(conversation, "stavaza huwelijksmakelaar")
    assert "Ontwikkeling digitale huwelijksplanner" in [button.label for button in answer.buttons]


@pytest.mark.parametrize("text", ["", "?", "🙂", "help", "wat kun je?", "hallo"])
async def test_nothing_asked_gets_help_with_examples(conversation: StavazaConversation, text: str) -> None:
    answer = await ask(conversation, text)
    assert len(answer.buttons) == 4


async def test_a_very_long_message_is_asked_to_be_brief(conversation: StavazaConversation) -> None:
    assert "in één keer" in (await ask(conversation, "waarom " * 20_000)).headline


async def test_confidential_rows_are_for_those_entitled_and_never_in_a_group(
    conversation: StavazaConversation,
) -> None:
    manager = "k.devries@voorbeeld.example"
    everything = await ask(conversation, "hoeveel risico's zijn er", manager)
    less = await ask(conversation, "hoeveel risico's zijn er")
    shared = await ask(conversation, "hoeveel risico's zijn er", manager, GROUP)
    assert "17 actieve" in everything.headline
    assert "16 actieve" in less.headline
    assert shared.headline == less.headline
    assert "Zonder vertrouwelijke gegevens." in less.notes
    assert "Zonder vertrouwelijke gegevens." not in everything.notes
    assert any("gesprek met mij alleen" in note for note in shared.notes)
    stranger = await ask(conversation, "hoeveel risico's zijn er", place=GROUP)
    assert not any("gesprek met mij alleen" in note for note in stranger.notes)


@pytest.mark.parametrize(
    "value",
    [
        {"stavaza": {"v": 1, "language": "nl", "question": {"topic": "risks", "ask": "list", "measure": "secret"}}},
        {"stavaza": {"v": 1, "language": "nl", "question": {"topic": "nothing", "ask": "list"}}},
        {"stavaza": {"v": 9, "language": "nl", "question": {"topic": "risks", "ask": "list"}}},
        {"stavaza": {"v": 1, "language": "fr", "question": {"topic": "risks", "ask": "list"}}},
        {
            "stavaza": {
                "v": 1,
                "language": "nl",
                "question": {"topic": "commitments", "filters": [["status", "is", "x"]]},
            }
        },
        {"stavaza": "x"},
        {"stavaza": None},
    ],
)
async def test_an_altered_button_is_refused_kindly(conversation: StavazaConversation, value: dict[str, Any]) -> None:
    answer = await conversation.answer(Incoming(Sender("somebody"), PERSONAL, value=value))
    assert "Deze knop" in answer.headline


async def test_a_button_asks_its_question_whatever_was_said_before(conversation: StavazaConversation) -> None:
    await ask(conversation, "hoeveel netto risico's rechtsboven?")
    value = button_data(Language.EN, Question("commitments", Ask.LIST, filters=(Filter("late", "yes"),)))
    answer = await conversation.answer(Incoming(Sender("somebody"), PERSONAL, value=value))
    assert answer.language is Language.EN
    assert titles(answer) == ["ICT visie - langere termijn"]


async def test_a_fault_becomes_an_apology_whose_reference_is_in_the_log(
    conversation: StavazaConversation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the store is on fire")

    monkeypatch.setattr("bot.conversation.understand", broken)
    with caplog.at_level(logging.ERROR):
        (reply,) = await conversation.reply(Incoming(Sender("somebody"), PERSONAL, text="welke toezeggingen"))
    (record,) = (one for one in caplog.records if getattr(one, "action", "") == "apology")
    assert record.reference in reply.text  # type: ignore[attr-defined]
    assert "fire" not in reply.text
    assert "toezeggingen" not in caplog.text


async def test_the_welcome_knows_the_person_and_teaches(conversation: StavazaConversation) -> None:
    (reply,) = await conversation.welcome(Sender(JAN), PERSONAL, "nl-NL")
    assert reply.text.startswith("Dag Jan, ik ben Stavaza.")
    assert reply.card is not None
    (group,) = await conversation.welcome(None, GROUP, "nl-NL")
    assert "@Stavaza" in group.text


async def test_two_questions_in_one_message_get_two_answers(conversation: StavazaConversation) -> None:
    text = "hoeveel netto risico's rechtsboven? en welke toezeggingen staan nog open?"
    first, second = await conversation.answers(Incoming(Sender(id="somebody"), PERSONAL, text=text))
    assert first.headline.startswith("Netto zijn er 2 actieve risico's rechtsboven")
    assert second.headline.startswith("5 toezeggingen staan nog open")
    assert len(await conversation.reply(Incoming(Sender(id="somebody"), PERSONAL, text=text))) == 2


async def test_a_question_back_is_answered_by_typing_the_choice(conversation: StavazaConversation) -> None:
    asked = await ask(conversation, "stavaza glasvezel")
    assert len(asked.buttons) == 2
    assert "Gezamenlijk glasvezelnetwerk (Samenwerking)" in [button.label for button in asked.buttons]
    answer = await ask(conversation, "samenwerking")
    assert answer.headline.startswith("„Gezamenlijk glasvezelnetwerk”: loopt (2018-2020)")


@pytest.mark.parametrize(
    ("who", "text", "locale", "language"),
    [
        ("somebody", "welke toezeggingen staan nog open?", None, Language.NL),
        ("somebody", "which commitments are still open?", "nl-NL", Language.EN),
        ("somebody", "", "en-GB", Language.EN),
        # Some clients always say en-US.
        ("somebody", "", "en-US", Language.NL),
        (EMILY, "", "nl-NL", Language.EN),
    ],
)
async def test_what_is_said_instead_of_an_answer_is_in_the_persons_language(
    conversation: StavazaConversation, who: str, text: str, locale: str | None, language: Language
) -> None:
    await ask(conversation, "hoi", who)
    incoming = Incoming(Sender(id=who), PERSONAL, text=text, locale=locale)
    for notice, words in (
        (Notice.FAILED, {Language.NL: "Er ging iets mis", Language.EN: "Something went wrong"}),
        (Notice.TOO_SLOW, {Language.NL: "laat te lang op zich wachten", Language.EN: "taking too long"}),
        (Notice.TOO_MANY, {Language.NL: "meer berichten dan", Language.EN: "more messages than"}),
    ):
        said = conversation.notice(notice, incoming, "abcd1234").text
        assert words[language] in said
        assert ("abcd1234" in said) is (notice is not Notice.TOO_MANY)


async def test_only_so_many_languages_are_remembered(
    conversation: StavazaConversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.conversation.KNOWN_LANGUAGES", 1)
    for who in (EMILY, JAN):
        await ask(conversation, "hoi", who)
    assert "Er ging" in conversation.notice(Notice.FAILED, Incoming(Sender(id=EMILY), PERSONAL), "x").text


async def test_a_store_that_is_busy_with_an_import_keeps_nobody_from_his_answer(
    conversation: StavazaConversation, demonstration: Store, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    monkeypatch.setattr("bot.conversation.REMEMBERING_WAIT", 0.01)
    async with demonstration.writing() as session:
        # On SQLite this holds the file; on PostgreSQL the table.
        if session.get_bind().dialect.name == "postgresql":
            await session.execute(sql("LOCK TABLE remembered IN EXCLUSIVE MODE"))
        answer = await ask(conversation, "welke toezeggingen staan nog open?")
        assert "5 toezeggingen staan nog open" in answer.headline
    assert [r.__dict__["action"] for r in caplog.records if "action" in r.__dict__] == ["not_remembered"]
    # The next question may follow up on it all the same, once there is room.
    assert titles(await ask(conversation, "welke toezeggingen staan nog open?"))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("is het gezamenlijk glasvezelnetwerk al opgetuigd?", "Niet meegewogen in dit antwoord: „opgetuigd”."),
        ("how the Gezamenlijk glasvezelnetwerk was dismantled", "Not taken into account in this answer: „dismantled”."),
    ],
)
async def test_an_answer_about_a_thing_says_which_words_it_left_out(
    conversation: StavazaConversation, text: str, note: str
) -> None:
    answer = await ask(conversation, text)
    assert "„Gezamenlijk glasvezelnetwerk”" in answer.headline or "“Gezamenlijk glasvezelnetwerk”" in answer.headline
    assert note in answer.notes


@pytest.mark.parametrize(
    "text",
    [
        "hoeveel van het gezamenlijk glasvezelnetwerk ging naar wietze",
        "hoeveel wietzes kostte het gezamenlijk glasvezelnetwerk",
        "budget gezamenlijk glasvezelnetwerk, alleen wietze",
        "how much was spent on the Gezamenlijk glasvezelnetwerk by the wietze",
        "spent on the Gezamenlijk glasvezelnetwerk, only the wietze bit",
        "how much of the Gezamenlijk glasvezelnetwerk spending was wietze",
        "how many gezamenlijk wietze",
    ],
)
async def test_a_word_that_narrows_is_never_left_out(conversation: StavazaConversation, text: str) -> None:
    answer = await ask(conversation, text)
    assert not answer.source
    assert "wietze" in answer.headline


async def test_the_source_of_the_answer_before_can_be_asked(conversation: StavazaConversation) -> None:
    before = await ask(conversation, "welke risico's zijn er?")
    answer = await ask(conversation, "wat is de bron?")
    assert before.headline in answer.headline
    assert answer.source


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("wie is eigenaar van het gezamenlijk glasvezelnetwerk", "hoe ver is het?", "loopt (2018-2020)"),
        ("status toezegging ICT visie lange termijn", "wie is daar eigenaar van?", "eigenaar"),
        ("wie is Jan Hoekstra", "wie vervangt hem?", "vervanger van Jan Hoekstra"),
        ("who is Jan Hoekstra", "who covers for him", "deputy of Jan Hoekstra"),
    ],
)
async def test_a_word_that_points_back_is_about_the_same(
    conversation: StavazaConversation, first: str, then: str, said: str
) -> None:
    await ask(conversation, first)
    assert said in (await ask(conversation, then)).headline


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("wie is Jan Hoekstra", "welke risico's staan op haar naam", "geen actieve risico's van Jan Hoekstra"),
        ("toezeggingen van Jan Hoekstra", "en zijn risico's", "geen actieve risico's van Jan Hoekstra"),
        ("toezeggingen van Jan Hoekstra", "en zijn er risico's", "Er zijn 16 actieve risico's"),
        ("who is Wiebe Terpstra", "how many risks are in his name", "3 active risks of Wiebe Terpstra"),
        ("welke toezeggingen zijn te laat", "en welke daarvan zijn van haar", "„haar” kan ik in deze vraag niet"),
    ],
)
async def test_what_is_hers_is_that_of_the_person_spoken_of(
    conversation: StavazaConversation, first: str, then: str, said: str
) -> None:
    await ask(conversation, first)
    assert said in (await ask(conversation, then)).headline


@pytest.mark.parametrize("text", ["welke projecten staan op haar naam", "which risks are hers"])
async def test_what_is_hers_is_never_all_there_is(conversation: StavazaConversation, text: str) -> None:
    answer = await ask(conversation, text)
    assert not answer.source
    assert [button.label for button in answer.buttons] in (["Zonder „haar”"], ["Without „hers”"])


async def test_names_are_read_ahead_and_a_store_that_fails_stops_nothing(
    demonstration: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    conversation = StavazaConversation(demonstration, system_clock, Language.NL, is_local=True)
    read: list[object] = []
    reading = demonstration.read

    async def noted(work: Any) -> Any:
        read.append(work)
        return await reading(work)

    monkeypatch.setattr(demonstration, "read", noted)
    await conversation.prepare()
    assert len(read) == 1

    async def failing(_work: Any) -> Any:
        raise OSError("gone")

    monkeypatch.setattr(demonstration, "read", failing)
    await conversation.prepare()
    assert "could not be read ahead" in caplog.text
