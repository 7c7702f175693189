"""A department that is called so, and a job, stand for all who work there or have it, whatever they own."""

from __future__ import annotations

import pytest

from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from tests.evaluation.scoring import together

PLACE = Place("departments", PlaceKind.PERSONAL, "terminal")
SENDER = Sender(id="somebody")


@pytest.mark.parametrize(
    ("text", "wanted"),
    {
        "projecten van de afdeling Concernstaf": "Er zijn 2 projecten van de afdeling Concernstaf",
        "risks of the Concernstaf department": "There are 3 active risks of the Concernstaf department",
        "risico's behalve die van de afdeling Concernstaf": "13 actieve risico's (behalve de afdeling Concernstaf)",
        "toezeggingen waarvan de afdeling Concernstaf opdrachtgever is": "in opdracht van de afdeling Concernstaf",
        "contracten van de afdeling Concernstaf": "geen lopende contracten van de afdeling Concernstaf",
        "wat moet de afdeling Concernstaf nog doen": "Nog te doen van de afdeling Concernstaf",
        "hoeveel fte heeft de afdeling Concernstaf": "geen team met de naam van die afdeling",
        "wie werkt er bij de afdeling Concernstaf": "Wiebe Terpstra",
        "risico's van de Chief Information Security Officer": "3 actieve risico's van de Chief Information Security",
        "welke risico's heeft de Chief Information Security Officer": "3 actieve risico's van de Chief Information",
        "wie is de Chief Information Security Officer": "Wiebe Terpstra",
        "op welke afdeling werkt Wiebe Terpstra": "bij Concernstaf",
    }.items(),
)
async def test_a_department_stands_for_its_people(conversation: StavazaConversation, text: str, wanted: str) -> None:
    answer = together(await conversation.answers(Incoming(SENDER, PLACE, text=text)))
    assert wanted in answer.headline


async def test_a_department_that_is_not_there_is_asked_back(conversation: StavazaConversation) -> None:
    answer = together(await conversation.answers(Incoming(SENDER, PLACE, text="projecten van de afdeling zwembaden")))
    assert "„zwembaden” ken ik niet" in answer.headline
