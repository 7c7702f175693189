"""What becomes of a pressed button, on a real store: written once, with history, or declined with the reason."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import func, select, update

from bot.messages import Place, PlaceKind
from models import reminder_choices as choices
from models.commitments import Commitment, CommitmentStatus
from models.history import ChangeSet, HistoryEntry, change_record, history_of
from models.people import Person
from models.projects import Project, ProjectStatus
from models.reminder_choices import PersonalReminder, PersonalStatus, Settlement, Snooze
from models.reminders import DueKind, Reminder, Why
from models.reports import ReportSection, SectionStatus
from models.store import Store
from tests.bot.actions.conftest import (
    ANNA,
    BAUKE,
    EMILY,
    JAN,
    KARIN,
    LISA,
    SJOERD,
    TJITSKE,
    TODAY,
    Press,
    back,
    data_of,
    remind,
    texts,
    titles,
)

VISION = (DueKind.PROMISE, "t-2017-02", date(2019, 12, 31))
SECTION = (DueKind.SECTION, "2020-1|investeringen i&i", date(2020, 2, 7))
NOTICE = (DueKind.CONTRACT_NOTICE, "c-001", date(2020, 6, 30))


async def one(store: Store, model: type[Any], key: Any) -> Any:
    async with store.reading() as session:
        return await session.get(model, key)


async def history(store: Store, table: str, key: str) -> list[HistoryEntry]:
    async with store.reading() as session:
        return await history_of(session, table, key)


async def change_sets(store: Store) -> int:
    async with store.reading() as session:
        return await session.scalar(select(func.count()).select_from(ChangeSet)) or 0


async def test_a_promise_closes_in_two_steps(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    assert card.text.startswith("**Jan, 1 zaak vraagt uw aandacht: die is te laat.**")
    assert titles(card) == ["Gereed", "Later", "Overdragen", "Open"]
    form = await press(data_of(card, "Gereed"))
    card = await press(data_of(form, "Vastleggen"), day="2020-02-07", word="Vastgesteld door het college.")

    assert card.replaces == "message-1"
    assert "als afgedaan vastgelegd, per 07-02-2020" in card.text
    vision = await one(demonstration, Commitment, "t-2017-02")
    assert (vision.status, vision.done_on, vision.reported_on) == (CommitmentStatus.DONE, date(2020, 2, 7), None)
    assert (vision.progress_note, vision.as_of) == ("Vastgesteld door het college.", TODAY)
    latest = (await history(demonstration, "commitment", "t-2017-02"))[0]
    assert (latest.actor, latest.source) == ("Jan Hoekstra", "chat")
    assert latest.fields["status"] == ["in_progress", "done"]

    assert "Nog terugkoppelen aan de raad." in texts(card.card)
    form = await press(data_of(card, "Terugkoppelen"))
    card = await press(data_of(form, "Vastleggen"), day="2020-02-10", word="Raadsbrief 2020-17")
    vision = await one(demonstration, Commitment, "t-2017-02")
    assert (vision.reported_on, vision.progress_note) == (TODAY, "Raadsbrief 2020-17")
    assert "Alles op deze kaart is afgehandeld." in texts(card.card)
    assert titles(card) == ["Open"]


async def test_twice_pressed_is_once_done(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    form = await press(data_of(card, "Gereed"))
    await press(data_of(form, "Vastleggen"), day="2020-02-07")
    made = await change_sets(demonstration)
    again = await press(data_of(form, "Vastleggen"), day="2020-02-07")

    assert "Er is niets veranderd" in again.text
    assert "Jan Hoekstra" in again.text
    assert await change_sets(demonstration) == made
    vision = await one(demonstration, Commitment, "t-2017-02")
    assert vision.reported_on is None, "the second press must not be taken for the second step"


async def test_an_older_card_says_what_changed_and_changes_nothing(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    form = await press(data_of(card, "Gereed"))
    at = datetime(2020, 2, 10, 9, 30, tzinfo=UTC)
    async with demonstration.writing() as session:
        vision = await session.get(Commitment, "t-2017-02")
        assert vision is not None
        new = {"deadline": date(2020, 6, 30), "progress_note": "Uitgesteld"}
        await change_record(session, vision, vision.version, new, "Karin de Vries", "chat", at)
    made = await change_sets(demonstration)
    for data in (data_of(form, "Vastleggen"), data_of(card, "Gereed"), data_of(card, "Later")):
        told = await press(data, day="2020-02-07", reason="druk")
        assert "Er is niets vastgelegd" in told.text
        assert "Karin de Vries wijzigde op 10-02-2020 10:30 deadline van 31-12-2019 naar 30-06-2020" in told.text
        assert "naar „Uitgesteld”" in told.text
    assert await change_sets(demonstration) == made

    form = await press(data_of(told, "Gereed"))
    await press(data_of(form, "Vastleggen"), day="2020-02-07")
    assert (await one(demonstration, Commitment, "t-2017-02")).status is CommitmentStatus.DONE


@pytest.mark.parametrize("day", ["2020-02-11", "2010-01-01", "", "morgen", "2020-13-45", "0000-00-00"])
async def test_a_day_that_cannot_be_is_asked_again(demonstration: Store, press: Press, day: str) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    form = await press(data_of(await press(data_of(card, "Gereed")), "Vastleggen"), day=day, word="bijna")

    assert "Dat is geen dag die kan. Kies een dag van" in form.text
    assert titles(form) == ["Vastleggen", "Terug"]
    assert "bijna" in str(form.card)
    assert (await one(demonstration, Commitment, "t-2017-02")).status is CommitmentStatus.IN_PROGRESS


async def test_a_word_that_is_too_long_is_asked_again(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    form = await press(data_of(card, "Gereed"))
    told = await press(data_of(form, "Vastleggen"), day="2020-02-07", word="x" * 5000)
    assert "te lang" in told.text
    assert (await one(demonstration, Commitment, "t-2017-02")).status is CommitmentStatus.IN_PROGRESS


async def test_in_progress_goes_on_reminding(demonstration: Store, press: Press) -> None:
    request = (DueKind.REQUEST, "v-2018-07", date(2020, 6, 30))
    async with demonstration.writing() as session:
        asked = await session.get(Commitment, "v-2018-07")
        assert asked is not None
        owner = asked.owner_key or ""
        if asked.status is not CommitmentStatus.OPEN:
            new = {"status": CommitmentStatus.OPEN}
            await change_record(session, asked, asked.version, new, "test", "test", datetime.now(UTC))
    card = await press(back(await remind(demonstration, owner, request)), owner)
    data = data_of(card, "In behandeling")
    card = await press(data, owner)
    assert "staat op in behandeling" in card.text
    assert titles(card) == ["Gereed", "Later", "Overdragen", "Open"]
    assert (await one(demonstration, Commitment, "v-2018-07")).status is CommitmentStatus.IN_PROGRESS
    assert "Er is niets veranderd" in (await press(data, owner)).text


async def test_later_keeps_the_deadline_and_the_reason(demonstration: Store, press: Press) -> None:
    promise = (DueKind.PROMISE, "t-2017-02", date(2020, 3, 31))
    card = await press(back(await remind(demonstration, JAN, promise)))
    form = await press(data_of(card, "Later"))
    assert "De deadline blijft 31-03-2020." in texts(form.card)
    data = data_of(form, "Later")
    card = await press(data, day="2020-03-02", reason="Wacht op het college")

    assert "ik kom erop terug op 02-03-2020. De deadline blijft." in card.text
    async with demonstration.reading() as session:
        [kept] = await session.scalars(select(Snooze))
        vision = await session.get(Commitment, "t-2017-02")
    assert vision is not None
    assert (kept.until, kept.reason, kept.person_key) == (date(2020, 3, 2), "Wacht op het college", JAN)
    assert vision.deadline == date(2019, 12, 31)
    [entry] = await history(demonstration, "promise", "t-2017-02")
    assert (entry.actor, entry.source) == ("Jan Hoekstra", "chat")
    assert entry.fields == {"later": [None, "2020-03-02"], "reason": [None, "Wacht op het college"]}

    again = await press(data, day="2020-03-02", reason="Wacht op het college")
    assert "Er is niets veranderd" in again.text
    assert len(await history(demonstration, "promise", "t-2017-02")) == 1


async def test_later_on_a_day_off_is_the_next_working_day(demonstration: Store, press: Press) -> None:
    promise = (DueKind.PROMISE, "t-2017-02", date(2020, 3, 31))
    card = await press(back(await remind(demonstration, JAN, promise)))
    form = await press(data_of(card, "Later"))
    card = await press(data_of(form, "Later"), day="2020-02-15", reason="weekend")
    assert "15-02-2020 is geen werkdag, dus ik kom erop terug op 17-02-2020" in card.text


@pytest.mark.parametrize(
    ("day", "reason", "told"),
    [
        ("2020-02-10", "druk", "Dat is geen dag die kan. Kies een dag van 11-02-2020 tot en met 31-03-2020."),
        ("2020-04-01", "druk", "Dat is geen dag die kan."),
        ("", "druk", "Dat is geen dag die kan."),
        ("2020-02-20", "", "Vul in waarom het later wordt"),
        ("2020-02-20", " . ", "Vul in waarom het later wordt"),
    ],
)
async def test_later_needs_a_day_before_the_deadline_and_a_reason(
    demonstration: Store, press: Press, day: str, reason: str, told: str
) -> None:
    promise = (DueKind.PROMISE, "t-2017-02", date(2020, 3, 31))
    card = await press(back(await remind(demonstration, JAN, promise)))
    form = await press(data_of(await press(data_of(card, "Later")), "Later"), day=day, reason=reason)

    assert told in form.text
    assert titles(form) == ["Later", "Terug"]
    async with demonstration.reading() as session:
        assert (await session.scalars(select(Snooze))).all() == []


async def test_what_is_late_can_be_put_off_for_a_month_at_most(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    form = await press(data_of(card, "Later"))
    told = await press(data_of(form, "Later"), day="2020-03-12", reason="druk")
    assert "Kies een dag van 11-02-2020 tot en met 11-03-2020." in told.text


@pytest.mark.parametrize(
    "chosen", [ANNA, "A.Bakker@voorbeeld.example", "00000000-0000-4000-8000-000000000003", "Anna Bakker"]
)
async def test_handing_over_changes_the_owner(demonstration: Store, press: Press, chosen: str) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    form = await press(data_of(card, "Overdragen"))
    assert "Anna Bakker · Financieel adviseur I&I" in str(form.card)
    assert "Gerrit Wiersma" not in str(form.card), "who left is no choice"
    data = data_of(form, "Overdragen")
    card = await press(data, person=chosen)

    assert "is overgedragen aan Anna Bakker" in card.text
    assert (await one(demonstration, Commitment, "t-2017-02")).owner_key == ANNA
    latest = (await history(demonstration, "commitment", "t-2017-02"))[0]
    assert (latest.actor, latest.fields) == ("Jan Hoekstra", {"owner_key": [JAN, ANNA]})
    assert "Overgedragen aan Anna Bakker" in texts(card.card)
    assert titles(card) == ["Open"]
    # Jan is no owner any more, but the client's side and managers are others: he is told so.
    assert "U kunt dit niet wijzigen" in (await press(data, person=chosen)).text


async def test_the_card_of_the_new_owner_tells_by_whom_until_it_is_handed_on(
    demonstration: Store, press: Press
) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    await press(data_of(await press(data_of(card, "Overdragen")), "Overdragen"), person=ANNA)
    number = await remind(demonstration, ANNA, VISION)
    async with demonstration.writing() as session:
        told = update(Reminder).where(Reminder.message_id == number)
        await session.execute(told.values(step="handed 2020-02-10"))
    theirs = await press(back(number), ANNA)
    assert "Overgedragen door Jan Hoekstra op 10-02-2020" in texts(theirs.card)
    assert "Overgedragen door Jan Hoekstra op 10-02-2020" in theirs.text
    assert "Gereed" in titles(theirs)
    on = await press(data_of(await press(data_of(theirs, "Overdragen"), ANNA), "Overdragen"), ANNA, person=SJOERD)
    assert "Overgedragen door" not in texts(on.card)
    assert "Overgedragen aan Sjoerd Postma" in texts(on.card)


@pytest.mark.parametrize("chosen", ["", "niemand@voorbeeld.example", "g.wiersma@voorbeeld.example", "' OR 1=1 --", JAN])
async def test_handing_over_to_nobody_is_asked_again(demonstration: Store, press: Press, chosen: str) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    form = await press(data_of(card, "Overdragen"))
    again = await press(data_of(form, "Overdragen"), person=chosen)
    assert ("is al eigenaar" if chosen == JAN else "vind ik niet bij de actieve mensen") in again.text
    assert titles(again) == ["Overdragen", "Terug"]
    assert (await one(demonstration, Commitment, "t-2017-02")).owner_key == JAN


async def test_teams_gets_its_people_picker(demonstration: Store, press: Press) -> None:
    teams = Place("a:jan", PlaceKind.PERSONAL, "msteams")
    card = await press(back(await remind(demonstration, JAN, VISION)), JAN, teams)
    form = await press(data_of(card, "Overdragen"), JAN, teams)
    assert '"dataset": "graph.microsoft.com/users"' in str(form.card).replace("'", '"')
    elsewhere = await press(data_of(card, "Overdragen"))
    assert "choices.data" not in str(elsewhere.card)


@pytest.mark.parametrize(
    ("person", "may"),
    [(SJOERD, True), (KARIN, True), (TJITSKE, True), (LISA, False), (ANNA, False), ("onbekend@elders.nl", False)],
)
async def test_who_may_change_a_section(demonstration: Store, press: Press, person: str, may: bool) -> None:
    card = await press(back(await remind(demonstration, SJOERD, SECTION)), SJOERD)
    form = await press(data_of(card, "Gereed"), SJOERD)
    told = await press(data_of(form, "Aangeleverd"), person, word="Compleet")

    section = await one(demonstration, ReportSection, SECTION[1])
    assert (section.status is SectionStatus.DELIVERED) is may
    assert ("is aangeleverd" in told.text) is may
    if not may:
        assert "Investeringen" not in told.text


async def test_a_deputy_may_while_the_owner_is_away(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, SJOERD, SECTION)), SJOERD)
    form = await press(data_of(card, "Gereed"), SJOERD)
    data = data_of(form, "Aangeleverd")
    assert "U kunt dit niet wijzigen" in (await press(data, ANNA)).text
    async with demonstration.writing() as session:
        await choices.set_absence(session, SJOERD, TODAY, date(2020, 3, 3), ANNA, datetime.now(UTC))
    assert "is aangeleverd" in (await press(data, ANNA)).text


async def test_who_was_asked_in_the_owners_place_may(demonstration: Store, press: Press) -> None:
    message = await remind(demonstration, BAUKE, (*SECTION, Why.UNREACHABLE), concerning=SJOERD)
    card = await press(back(message), BAUKE)
    assert "omdat Sjoerd Postma niet te bereiken is" in texts(card.card)
    form = await press(data_of(card, "Gereed"), BAUKE)
    assert "is aangeleverd" in (await press(data_of(form, "Aangeleverd"), BAUKE)).text


async def test_a_section_is_delivered_and_then_approved_by_the_owner_of_the_report(
    demonstration: Store, press: Press
) -> None:
    message = await remind(demonstration, SJOERD, SECTION)
    card = await press(back(message), SJOERD)
    form = await press(data_of(card, "Gereed"), SJOERD)
    card = await press(data_of(form, "Aangeleverd"), SJOERD)
    assert titles(card) == ["Open"], "who delivers does not approve"
    mine = await remind(demonstration, TJITSKE, (*SECTION, Why.CLIENT), concerning=SJOERD)
    card = await press(back(mine), TJITSKE)
    approve = data_of(card, "Akkoord")
    assert "U kunt dit niet wijzigen" in (await press(approve, SJOERD)).text
    assert "is akkoord" in (await press(approve, TJITSKE)).text
    assert (await one(demonstration, ReportSection, SECTION[1])).status is SectionStatus.APPROVED


async def test_a_decision_on_a_contract_is_kept_beside_it(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, SJOERD, NOTICE)), SJOERD)
    form = await press(data_of(card, "Gereed"), SJOERD)
    data = data_of(form, "Vastleggen")
    assert "Kies een van de mogelijkheden" in (await press(data, SJOERD, choice="weg ermee")).text
    card = await press(data, SJOERD, choice="given", word="Aangetekende brief")

    assert "is afgehandeld: Opgezegd: Aangetekende brief." in card.text
    async with demonstration.reading() as session:
        [kept] = await session.scalars(select(Settlement))
    assert (kept.subject_key, kept.due_on, kept.person_key) == ("c-001", date(2020, 6, 30), SJOERD)
    assert kept.note == "Opgezegd: Aangetekende brief"
    [entry] = await history(demonstration, "contract_notice", "c-001")
    assert entry.actor == "Sjoerd Postma"
    assert "Afgehandeld op" in texts(card.card)
    assert "Er is niets veranderd" in (await press(data, SJOERD, choice="extended")).text
    assert len(await history(demonstration, "contract_notice", "c-001")) == 1


async def test_a_project_is_ready(demonstration: Store, press: Press) -> None:
    async with demonstration.reading() as session:
        query = select(Project).where(Project.status == ProjectStatus.RUNNING, Project.owner_key.is_not(None))
        project = (await session.scalars(query.order_by(Project.key))).first()
    assert project is not None
    owner = project.owner_key or ""
    card = await press(back(await remind(demonstration, owner, (DueKind.PROJECT_END, project.key, TODAY))), owner)
    assert "vandaag" in card.text
    form = await press(data_of(card, "Gereed"), owner)
    await press(data_of(form, "Vastleggen"), owner)
    assert (await one(demonstration, Project, project.key)).status is ProjectStatus.READY


async def test_reminders_of_a_project_can_be_stopped_and_begun_again(demonstration: Store, press: Press) -> None:
    async with demonstration.reading() as session:
        query = select(Project).where(Project.status == ProjectStatus.RUNNING, Project.owner_key.is_not(None))
        project = (await session.scalars(query.order_by(Project.key))).first()
    assert project is not None
    owner = project.owner_key or ""
    card = await press(back(await remind(demonstration, owner, (DueKind.PROJECT_END, project.key, TODAY))), owner)
    card = await press(data_of(card, "Niet meer herinneren"), owner)
    assert titles(card) == ["Toch weer herinneren", "Open"]
    async with demonstration.reading() as session:
        assert await choices.is_muted(session, owner, DueKind.PROJECT_END, project.key)
    card = await press(data_of(card, "Toch weer herinneren"), owner)
    async with demonstration.reading() as session:
        assert not await choices.is_muted(session, owner, DueKind.PROJECT_END, project.key)
    assert "Niet meer herinneren" in titles(card)


async def test_reminders_of_a_promise_cannot_be_stopped(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    assert "Niet meer herinneren" not in titles(card)
    data = data_of(card, "Gereed")
    data["stavaza"]["act"] = "stop"
    assert "kunnen niet worden gestopt" in (await press(data)).text
    async with demonstration.reading() as session:
        assert await choices.muted_by(session, JAN) == []


async def test_a_managers_overview_is_unsubscribed_from_with_one_button(demonstration: Store, press: Press) -> None:
    message = await remind(demonstration, KARIN, (DueKind.DIGEST, KARIN, TODAY, Why.SUBSCRIBED))
    card = await press(back(message), KARIN)
    assert titles(card) == ["Afmelden", "Open het overzicht"]
    assert "te late toezegging" in card.text or "vragen aandacht" in card.text or "vraagt aandacht" in card.text
    stop = data_of(card, "Afmelden")
    assert "Deze herinnering is niet van u." in (await press(stop, JAN)).text
    card = await press(stop, KARIN)
    assert "U krijgt het overzicht niet meer." in card.text
    async with demonstration.reading() as session:
        assert not await choices.gets_digest(session, KARIN)
    await press(data_of(card, "Weer aanmelden"), KARIN)
    async with demonstration.reading() as session:
        assert await choices.gets_digest(session, KARIN)


@pytest.fixture
async def personal(demonstration: Store) -> PersonalReminder:
    async with demonstration.writing() as session:
        return await choices.remind_me(session, LISA, "de benchmark", TODAY, datetime(2020, 2, 3, tzinfo=UTC))


@pytest.mark.parametrize(
    ("title", "status"), [("Gereed", PersonalStatus.DONE), ("Niet meer nodig", PersonalStatus.CANCELLED)]
)
async def test_a_personal_reminder_is_ended_by_its_owner_only(
    demonstration: Store, press: Press, personal: PersonalReminder, title: str, status: PersonalStatus
) -> None:
    due = (DueKind.PERSONAL, str(personal.id), TODAY, Why.PERSONAL)
    card = await press(back(await remind(demonstration, LISA, due)), LISA)
    assert "de benchmark" in card.text
    assert titles(card) == ["Gereed", "Later", "Niet meer nodig"]
    data = data_of(card, title)
    assert "Deze herinnering is niet van u." in (await press(data, KARIN)).text, "also managers have their own only"
    await press(data, LISA)
    assert (await one(demonstration, PersonalReminder, personal.id)).status is status
    assert "Er is niets veranderd" in (await press(data, LISA)).text


async def test_a_personal_reminder_can_wait(demonstration: Store, press: Press, personal: PersonalReminder) -> None:
    due = (DueKind.PERSONAL, str(personal.id), TODAY, Why.PERSONAL)
    card = await press(back(await remind(demonstration, LISA, due)), LISA)
    form = await press(data_of(card, "Later"), LISA)
    card = await press(data_of(form, "Later"), LISA, day="2020-02-18", reason="volgende week")
    assert "ik kom erop terug op 18-02-2020." in card.text
    assert "deadline" not in card.text


async def test_where_others_read_along_nothing_is_done(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    group = Place("19:groep", PlaceKind.GROUP, "msteams")
    told = await press(data_of(card, "Gereed"), JAN, group)
    assert told.text == "Dit doe ik alleen in een gesprek met u alleen, omdat hier anderen meelezen."
    assert told.replaces is None


async def test_what_is_no_longer_in_the_workbook_is_said_so(demonstration: Store, press: Press) -> None:
    card = await press(back(await remind(demonstration, JAN, VISION)))
    async with demonstration.writing() as session:
        vision = await session.get(Commitment, "t-2017-02")
        assert vision is not None
        vision.withdrawn = True
    told = await press(data_of(card, "Gereed"))
    assert "Dit staat niet (meer) in het werkboek" in told.text
    assert titles(told) == ["Open"]


async def test_another_ones_message_is_not_shown(demonstration: Store, press: Press) -> None:
    message = await remind(demonstration, JAN, VISION)
    for person in (LISA, KARIN):
        told = await press(back(message), person)
        assert told.text == "Deze herinnering is niet van u."
        assert told.card is None


async def test_english_is_spoken_to_who_wants_it(demonstration: Store, press: Press) -> None:
    async with demonstration.writing() as session:
        person = await session.get(Person, EMILY)
        vision = await session.get(Commitment, "t-2017-02")
        assert person is not None
        assert vision is not None
        vision.owner_key = EMILY
    card = await press(back(await remind(demonstration, EMILY, VISION)), EMILY)
    assert card.text.startswith("**Emily, 1 item needs your attention: it is late.**")
    form = await press(data_of(card, "Done"), EMILY)
    card = await press(data_of(form, "Record"), EMILY, day="2020-02-07")
    assert "has been recorded as done, as of 7 Feb 2020" in card.text
    assert titles(card) == ["Report back", "Later", "Open"]
