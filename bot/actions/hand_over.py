"""*Overdragen*: someone else becomes the owner, and gets the reminders from now on."""

from __future__ import annotations

from sqlalchemy import func, or_, select

from bot.actions.deeds import BadInput, Declined, Deed, Outcome, back_data
from bot.actions.subjects import OF_RECORDS
from bot.answers.forms import ChoiceField, Field, Form, TextField
from bot.answers.language import say
from bot.answers.plain import tidy
from bot.answers.pressing import Act
from models import reminder_choices as choices
from models.base import fold_key
from models.people import Person

MOST_CHOICES = 80
"""People in a list that one can still look through; where there are more, a name is typed (or picked, in Teams)."""


async def ask(deed: Deed, fault: str = "", *, finds_people: bool = False) -> Form:
    """Return the form that asks to whom. ``finds_people``: the chat client has a people picker of its own."""
    language = deed.language
    return Form(
        title=say(language, "form-hand-over-title"),
        headline=deed.title,
        lines=(say(language, "form-hand-over-lines"),),
        fields=(await _field(deed, finds_people),),
        submit=say(language, "form-hand-over-submit"),
        data=deed.press.doing(Act.HAND_OVER).to_data(),
        back=say(language, "act-back"),
        back_data=back_data(deed.press),
        fault=fault,
    )


async def _field(deed: Deed, finds_people: bool) -> Field:
    people = (
        await deed.session.scalars(
            select(Person)
            .where(
                Person.withdrawn.is_(False),
                Person.active.is_(True),
                Person.key.is_distinct_from(deed.subject.owner_key),
            )
            .order_by(Person.name, Person.key)
            .limit(MOST_CHOICES + 1)
        )
    ).all()
    if len(people) > MOST_CHOICES and not finds_people:
        filled = tidy(deed.press.inputs.get("person", ""))
        return TextField("person", say(deed.language, "form-hand-over-email"), filled, required=True, lines=False)
    listed = people if len(people) <= MOST_CHOICES else ()
    choices = [(one.key, f"{one.name} · {one.job_title}" if one.job_title else one.name) for one in listed]
    return ChoiceField("person", say(deed.language, "form-hand-over-person"), choices, finds_people)


async def do(deed: Deed) -> Outcome:
    """Make someone else the owner. Raises Declined, BadInput, and Older where someone came first."""
    if deed.subject.kind not in OF_RECORDS:
        raise Declined("declined-not-possible")
    chosen = deed.words("person")
    person = await find(deed, chosen)
    if person is None:
        raise BadInput("declined-no-person", name=chosen[:100])
    if person.key == deed.subject.owner_key:
        if deed.is_older:
            return await deed.already()
        raise BadInput("declined-same-person", person=person.name)
    await deed.change({"owner_key": person.key})
    kind, key = deed.subject.kind, deed.subject.key
    await choices.hand_over(deed.session, kind, key, person.key, deed.person.key, deed.at)
    return deed.said("acted-handed-over", person=person.name)


async def find(deed: Deed, chosen: str) -> Person | None:
    """Return the active person who was chosen, by key, e-mail, Entra id (which Teams' picker gives) or full name."""
    if not chosen:
        return None
    found = await deed.session.scalars(
        select(Person)
        .where(
            Person.withdrawn.is_(False),
            Person.active.is_(True),
            or_(
                Person.key == fold_key(chosen),
                func.lower(Person.entra_id) == chosen.lower(),
                func.lower(Person.name) == chosen.lower(),
            ),
        )
        .limit(2)
    )
    people = found.all()
    return people[0] if len(people) == 1 else None
