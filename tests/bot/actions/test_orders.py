"""Orders in words, on a real store: what is noted, what is asked back, and what is refused."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.answers.answer import Answer
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from models import reminder_choices as choices
from models import reminders
from models.base import Confidentiality
from models.commitments import Commitment, CommitmentStatus
from models.history import history_of
from models.projects import Project, ProjectStatus
from models.reminder_choices import Absence, PersonalReminder, PersonalStatus
from models.reminders import DueKind, Why
from models.store import Store
from tests.bot.actions.conftest import (
    ALONE,
    ANNA,
    JAN,
    KARIN,
    LISA,
    TJITSKE,
    TODAY,
    Press,
    back,
    data_of,
    remind,
    texts,
    titles,
)

Tell = Callable[..., Awaitable[Answer]]


@pytest.fixture
def tell(conversation: StavazaConversation) -> Tell:
    async def told(text: str, person: str = JAN, place: Place = ALONE) -> Answer:
        return await conversation.answer(Incoming(Sender(person), place, text))

    return told


async def rows(store: Store, model: type[Any]) -> list[Any]:
    async with store.reading() as session:
        return list((await session.scalars(select(model))).all())


async def test_a_personal_reminder_is_made_and_cancelled_with_its_button(
    demonstration: Store, tell: Tell, press: Press
) -> None:
    answer = await tell("herinner me volgende week dinsdag aan de benchmark")
    assert answer.headline == "Ik herinner u op dinsdag 18-02-2020 aan: de benchmark."
    [kept] = await rows(demonstration, PersonalReminder)
    assert (kept.person_key, kept.text, kept.due_on) == (JAN, "de benchmark", date(2020, 2, 18))
    async with demonstration.reading() as session:
        [entry] = await history_of(session, "personal", str(kept.id))
    assert (entry.actor, entry.source) == ("Jan Hoekstra", "chat")

    [cancel] = answer.acts
    reply = await press(dict(cancel.data), LISA)
    assert reply.text == "Deze herinnering is niet van u."
    reply = await press(dict(cancel.data))
    assert "ik herinner u er niet meer aan" in reply.text
    assert [one.status for one in await rows(demonstration, PersonalReminder)] == [PersonalStatus.CANCELLED]


async def test_the_time_of_day_is_kept_within_working_hours(demonstration: Store, tell: Tell) -> None:
    answer = await tell("herinner me volgende week dinsdag om 9 uur aan de benchmark")
    assert answer.headline == "Ik herinner u op dinsdag 18-02-2020 om 9.00 uur aan: de benchmark."
    early = await tell("herinner me morgen om 7 uur aan het dagjournaal")
    assert early.headline == "Ik herinner u op dinsdag 11-02-2020 om 8.30 uur aan: het dagjournaal."
    assert "7.00 uur valt buiten de tijd waarin herinneringen uitgaan (8.30 uur tot 17.00 uur)" in early.notes[0]
    late = await tell("remind me tomorrow at 8 pm about the journal")
    assert "11 Feb 2020 at 16:30" in late.headline
    assert [one.at for one in await rows(demonstration, PersonalReminder)] == [time(9), time(8, 30), time(16, 30)]
    listed = await tell("mijn herinneringen")
    assert [entry.value for entry in listed.listings[0].entries][-1] == "18-02-2020 om 9.00 uur"


async def test_another_time_for_the_same_changes_it(demonstration: Store, tell: Tell) -> None:
    for hour in (9, 11):
        await tell(f"herinner me morgen om {hour} uur aan de stukken")
    [kept] = await rows(demonstration, PersonalReminder)
    assert kept.at == time(11)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("de ICT visie langere termijn", (DueKind.PROMISE, "t-2017-02")),
        ("T-2017-02", (DueKind.PROMISE, "t-2017-02")),
        ("het bellen over de toezegging langere termijn", (DueKind.PROMISE, "t-2017-02")),
        ("de ICT visie", (None, None)),
        ("de jaarlijkse controle", (None, None)),
        ("de toezegging", (None, None)),
        ("%_", (None, None)),
    ],
)
async def test_it_is_linked_where_the_words_name_one_thing(
    demonstration: Store, tell: Tell, text: str, link: tuple[DueKind | None, str | None]
) -> None:
    answer = await tell(f"herinner me morgen aan {text}")
    [kept] = await rows(demonstration, PersonalReminder)
    assert (kept.kind, kept.subject_key) == link
    assert any("dit gaat over ICT visie - langere termijn" in note for note in answer.notes) == (link[0] is not None)


async def test_what_he_may_not_see_is_not_linked_nor_shown(demonstration: Store, tell: Tell, press: Press) -> None:
    async with demonstration.writing() as session:
        promise = await session.get(Commitment, "t-2017-02")
        assert promise is not None
        promise.confidentiality = Confidentiality.CONFIDENTIAL
    answer = await tell("herinner me morgen aan de ICT visie langere termijn", LISA)
    assert not any("ICT visie -" in note for note in answer.notes)
    [kept] = await rows(demonstration, PersonalReminder)
    assert kept.kind is None
    # He could see it when he asked, and not any more: nothing is shown of it.
    async with demonstration.writing() as session:
        await session.execute(
            update(PersonalReminder).values(kind=DueKind.PROMISE, subject_key="t-2017-02", text="de visie")
        )
    number = await remind(demonstration, LISA, (DueKind.PERSONAL, str(kept.id), date(2020, 2, 11), Why.PERSONAL))
    card = await press(back(number), LISA)
    assert "langere termijn" not in card.text + texts(card.card)
    assert "Open" not in titles(card)


@pytest.mark.parametrize(
    ("status", "stands"),
    [(CommitmentStatus.OPEN, "staat nog open"), (CommitmentStatus.LAPSED, "intussen afgehandeld (Vervallen)")],
)
async def test_it_shows_how_the_thing_stands_when_it_comes(
    demonstration: Store, tell: Tell, press: Press, status: CommitmentStatus, stands: str
) -> None:
    await tell("herinner me morgen om 9 uur aan de visie langere termijn")
    [kept] = await rows(demonstration, PersonalReminder)
    async with demonstration.writing() as session:
        await session.execute(update(Commitment).where(Commitment.key == "t-2017-02").values(status=status))
    number = await remind(demonstration, JAN, (DueKind.PERSONAL, str(kept.id), date(2020, 2, 11), Why.PERSONAL))
    card = await press(back(number), JAN)
    assert f"Gaat over ICT visie - langere termijn: {stands}" in texts(card.card)
    assert f"Gaat over ICT visie - langere termijn: {stands}" in card.text
    assert "om 9.00 uur" in texts(card.card)
    opened = await press(data_of(card, "Open"), JAN)
    assert "langere termijn" in opened.text


async def test_the_same_again_is_one_reminder(demonstration: Store, tell: Tell) -> None:
    for _ in range(2):
        await tell("herinner me morgen aan de benchmark")
    assert len(await rows(demonstration, PersonalReminder)) == 1


async def test_on_a_day_off_it_comes_earlier(demonstration: Store, tell: Tell) -> None:
    answer = await tell("remind me on Saturday 15 February about the glass fibre project")
    assert answer.headline == "I will remind you on Friday 14 Feb 2020 of: the glass fibre project."
    assert answer.notes == ("15 Feb 2020 is not a working day; hence this day.",)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("herinner me", "Waaraan zal ik u herinneren, en wanneer?"),
        ("herinner me aan de benchmark", "Wanneer zal ik u herinneren aan „de benchmark”?"),
        ("herinner me op 1-2-2020 aan de benchmark", "01-02-2020 is niet meer te halen"),
        ("herinner me vandaag aan de benchmark", "is niet meer te halen"),
        ("herinner me op 1-2-2040 aan de benchmark", "is te ver weg"),
    ],
)
async def test_what_is_missing_is_asked(demonstration: Store, tell: Tell, text: str, part: str) -> None:
    assert part in (await tell(text)).headline
    assert await rows(demonstration, PersonalReminder) == []


async def test_a_reminder_is_cancelled_in_words(demonstration: Store, tell: Tell) -> None:
    for text in ("de benchmark", "de jaarrekening", "de jaarrekening van 2019"):
        await tell(f"herinner me morgen aan {text}")
    unknown = await tell("annuleer de herinnering aan de begroting")
    assert unknown.headline == "Die herinnering ken ik niet. U hebt er 3:"
    which = await tell("annuleer de herinnering aan de jaarrekening")
    assert which.headline == "Welke van deze 2 herinneringen bedoelt u?"
    assert [entry.title for entry in which.listings[0].entries] == ["2. de jaarrekening", "3. de jaarrekening van 2019"]
    done = await tell("annuleer herinnering 3")
    assert "„de jaarrekening van 2019” is vervallen" in done.headline
    done = await tell("annuleer de herinnering aan de benchmark")
    assert "„de benchmark” is vervallen" in done.headline
    open_ones = [one.text for one in await rows(demonstration, PersonalReminder) if one.status is PersonalStatus.OPEN]
    assert open_ones == ["de jaarrekening"]
    assert (await tell("annuleer herinnering 1", LISA)).headline == "U hebt geen persoonlijke herinneringen openstaan."


async def test_an_absence_is_confirmed_before_it_is_noted(demonstration: Store, tell: Tell, press: Press) -> None:
    answer = await tell("ik ben weg tot 3 maart, Anna vervangt mij")
    assert answer.headline == (
        "U bent weg van maandag 10-02-2020 tot en met maandag 02-03-2020, en Anna Bakker krijgt dan uw herinneringen."
        " Klopt dat?"
    )
    assert await rows(demonstration, Absence) == []
    yes, no = answer.acts
    assert (await press(dict(no.data))).text == "Goed, ik leg niets vast."
    assert await rows(demonstration, Absence) == []
    for _ in range(2):
        reply = await press(dict(yes.data))
        assert reply.text.startswith("Vastgelegd: u bent weg van 10-02-2020 tot en met 02-03-2020, en Anna Bakker")
        assert reply.replaces == "message-1", "the question makes place for what was noted"
    [absence] = await rows(demonstration, Absence)
    assert (absence.person_key, absence.deputy_key) == (JAN, ANNA)
    assert (absence.first_day, absence.last_day) == (TODAY, date(2020, 3, 2))
    async with demonstration.reading() as session:
        assert len(await history_of(session, "absence", JAN)) == 1

    assert (await tell("ik ben er weer")).headline == "Welkom terug. Uw herinneringen komen weer bij u."
    assert await rows(demonstration, Absence) == []
    assert (await tell("I'm back")).headline.startswith(("U stond niet", "You were not"))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("ik ben weg", "Tot wanneer bent u weg?"),
        ("ik ben weg tot 3 maart, Zwaantje vervangt mij", "„zwaantje” vind ik niet"),
        ("ik ben weg tot 3 maart, Jan vervangt mij", "„jan” vind ik niet"),
        ("ik ben weg tot 3 maart 2029", "langer dan een jaar"),
    ],
)
async def test_an_absence_that_cannot_be_is_not_offered(demonstration: Store, tell: Tell, text: str, part: str) -> None:
    answer = await tell(text)
    assert part in answer.headline
    assert answer.acts == ()


@pytest.mark.parametrize(
    "key",
    [
        "",
        "2020-02-10|2020-03-02",
        "x|y|z",
        "2020-03-02|2020-02-10|",
        "2019-01-01|2019-02-01|",
        "2020-02-10|2030-01-01|",
        "2020-02-10|2020-03-02|niemand@x.nl",
        "2020-02-10|2020-03-02|g.wiersma@voorbeeld.example",
        f"2020-02-10|2020-03-02|{JAN}",
    ],
)
async def test_a_tampered_absence_is_not_noted(demonstration: Store, press: Press, key: str) -> None:
    reply = await press({"stavaza": {"v": 1, "act": "away", "kind": "absence", "key": key}})
    assert reply.text
    assert await rows(demonstration, Absence) == []


async def running_project(store: Store) -> Project:
    async with store.reading() as session:
        query = select(Project).where(Project.status == ProjectStatus.RUNNING, Project.owner_key.is_not(None))
        project = (await session.scalars(query.order_by(Project.key))).first()
    assert project is not None
    return project


async def test_reminders_of_something_are_stopped_in_words(demonstration: Store, tell: Tell, press: Press) -> None:
    project = await running_project(demonstration)
    owner = project.owner_key or ""
    await remind(demonstration, owner, (DueKind.PROJECT_END, project.key, TODAY))
    answer = await tell(f"stop herinneringen over {project.name}", owner)
    assert answer.headline == f"Ik herinner u niet meer aan „{project.name}”."
    async with demonstration.reading() as session:
        assert await choices.is_muted(session, owner, DueKind.PROJECT_END, project.key)
    [again] = answer.acts
    await press(dict(again.data), owner)
    async with demonstration.reading() as session:
        assert not await choices.is_muted(session, owner, DueKind.PROJECT_END, project.key)


async def test_a_promise_keeps_being_reminded_of(demonstration: Store, tell: Tell) -> None:
    await remind(demonstration, JAN, (DueKind.PROMISE, "t-2017-02", date(2019, 12, 31)))
    answer = await tell("stop herinneringen over de ICT visie langere termijn")
    assert "kunnen niet worden gestopt" in answer.headline
    assert "„zwembaden” in staat" in (await tell("stop herinneringen over zwembaden")).headline
    async with demonstration.reading() as session:
        assert await choices.muted_by(session, JAN) == []


async def test_a_manager_unsubscribes_in_words(demonstration: Store, tell: Tell) -> None:
    assert "U krijgt het overzicht niet meer" in (await tell("stop het weekoverzicht", KARIN)).headline
    async with demonstration.reading() as session:
        assert not await choices.gets_digest(session, KARIN)
    assert "Ik herinner u nergens aan" in (await tell("stop het weekoverzicht", LISA)).headline


async def test_only_an_administrator_holds_all_reminders(demonstration: Store, tell: Tell) -> None:
    assert "kan alleen een beheerder" in (await tell("pauzeer alle herinneringen", KARIN)).headline
    async with demonstration.reading() as session:
        assert not await reminders.is_paused(session)
    await tell("pauzeer alle herinneringen", TJITSKE)
    async with demonstration.reading() as session:
        pause = await reminders.current_pause(session)
    assert pause is not None
    assert pause.begun_by == "Tjitske Bosma"
    assert (await tell("hervat alle herinneringen", TJITSKE)).headline == "De herinneringen gaan weer uit."


@pytest.mark.parametrize("text", ["herinner me morgen aan x", "ik ben weg tot 3 maart", "stop herinneringen over x"])
async def test_nothing_is_done_for_strangers_or_in_a_group(demonstration: Store, tell: Tell, text: str) -> None:
    assert "Ik weet nog niet wie u bent" in (await tell(text, "vreemd@elders.nl")).headline
    group = Place("19:groep", PlaceKind.GROUP, "msteams")
    assert "in een gesprek met u alleen" in (await tell(text, JAN, group)).headline
    assert await rows(demonstration, PersonalReminder) == []


async def test_no_more_reminders_than_a_person_can_mean(
    demonstration: Store, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.actions.orders.MOST_PERSONAL", 2)
    at = datetime.now(UTC)
    async with demonstration.writing() as session:
        for number in range(2):
            await choices.remind_me(session, JAN, f"ding {number}", date(2020, 3, 3), at)
    assert "U hebt al 2 herinneringen" in (await tell("herinner me morgen aan de benchmark")).headline
