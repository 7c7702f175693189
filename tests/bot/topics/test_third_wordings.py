"""Families of wordings that strangers used: what narrows must narrow, or be asked back; in whole talks."""

from __future__ import annotations

import pytest

from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from tests.evaluation.scoring import together

PLACE = Place("wordings", PlaceKind.PERSONAL, "terminal")
SENDER = Sender(id="somebody")

OVER_YEARS = {
    "besteed aan software in 2018 en 2019 samen": "In 2018 en 2019 samen: € 1.663.897,70.",
    "spent on software in 2018 and 2019 together": "In 2018 and 2019 together: €1,663,897.70.",
    "wat is aan software uitgegeven sinds 2018, opgeteld": "In 2018, 2019 en 2020 samen: € 1.860.318,07.",
    "besteed software 2018 en 2019 / en bij elkaar?": "In 2018 en 2019 samen: € 1.663.897,70.",
    "restant software 2018 en 2019 opgeteld": "Over jaren is het restant niet op te tellen",
    "how much was carried over from 2018, and how much is committed for investments": (
        "in 2019, €206,449.55 was carried over from 2018, €104,900 is committed"
    ),
    "op welke post bedrijfsvoering houden we dit jaar het meeste over": "in 2020 is „Salarissen” (€ 6.000)",
}
FOLLOWING = {
    "projecten op rood / waarom zo veel": "op rood",
    "toezeggingen te laat / waarom zo veel": "1 toezegging is te laat: „",
    "hoeveel maanden vertraging heeft netwerksegmentatie": "later dan gepland",
    "hoeveel zit er nog in samen digitaal / alleen eenmalig / en het structurele deel dan": (
        "Samen Digitaal (structureel) is er in 2020 nog € 226.479,60"
    ),
    "hoeveel risico's zijn er en hoeveel daarvan zijn hoog": "in zone hoog (score 15 of meer): bruto 7, netto 2",
    "how many promises are there and how many of those are late": "1 promise is late",
    "welke toezeggingen zijn te laat / en van wie is de oudste": "is eigenaar van „ICT visie - langere termijn”",
    "which projects are red / how many of those are late": "No project is at red and is past its delivery date",
    "hoeveel fte is er bezet bij ICT-beheer / hoeveel mensen zijn dat, vast dan (dus geen fte)": "bij ICT-beheer",
}
SAID_OTHERWISE = {
    "which projects arent on track": "7 projects are at red or amber",
    "which promises haven’t been reported back": "done but not yet reported back",
    "allergrootste risico netto": "de hoogste netto score (16)",
    "how many risks do we have atm": "16 active risks",
    "which projects will finish later then planned": "4 projects are expected later than planned",
    "projecten later klaar als gepland": "4 projecten zijn later klaar dan gepland",
    "projecten met oranje maar geen rood": "5 projecten (behalve rood) staan op oranje",
    "projects with orange but no red": "5 projects (leaving out red) are at amber",
    "risico's die niet financieel zijn": "4 actieve uitsluitend niet-financiële risico's",
    "niet-financiële risico's": "14 actieve niet-financiële risico's",
    "which financial year is benchmark 2019 about": "2018",
    "over welk jaar gaat benchmark 2019": "gaat over boekjaar 2018",
    "welk contract loopt dit jaar nog af": "met einddatum van 10-02-2020 tot en met 31-12-2020",
    "welke contracten lopen dit jaar af": "met einddatum in 2020",
    "which contracts were tacitly renewed after their end date": "1 tacitly renewed contract",
    "which reserve is short once obligations are taken off": "None of the 1 reserves",
    "how many temporary employees do we have, heads not fte": "3 employees",
    "wie is de ciso": "Wiebe Terpstra",
    "who is the chief information security officer": "Wiebe Terpstra",
    "wie is de ciso / en wie vervangt hem": "De vervanger van Wiebe Terpstra",
    "bij wie moet ik zijn als Wiebe Terpstra er niet is": "De vervanger van Wiebe Terpstra",
    "restant bedrijfsvoring 2019 alleen materieel": "(materieel) is er in 2019 nog € 853,31 over",
}
IN_TIME = {
    "toezeggingen die op tijd zijn afgedaan": "2 toezeggingen zijn op tijd afgedaan",
    "toezeggingen gedaan in 2018 die nog openstaan": "Geen toezegging gedaan in 2018 staat nog open, maar 6",
    "hoeveel contracten over telefonie zijn er": "2 contracten passend bij uw woorden",
    "welke verzoeken over samenwerking zijn afgedaan": "passend bij uw woorden zijn afgedaan",
    "zijn er projecten van websites rood": "Geen project passend bij uw woorden staat op rood",
    "promises made in 2018 that are still open": "but there are 6 such requests",
    "welke verzoeken zijn te laat afgedaan": "4 verzoeken zijn te laat afgedaan",
    "welke toezeggingen zijn onlangs gedaan": "Het nieuwst is",
    "projects that started before 2019 and are still running": "4 projects starting up to and including 31 Dec 2018",
    "besteed na juli 2019": "Budgetcijfers zijn er alleen per jaar",
}
WHOSE = {
    "wie heeft de meeste projecten": "de meeste: ",
    "wie heeft het hoogste budget": "Het meest bij ",
    "who manages the largest budget": "Most with ",
}
OF_MONEY = {
    "welke posten zijn gewijzigd": "posten is gewijzigd in 2020",
    "which items were cut in 2019": "4 of the 27 items were lowered in 2019",
    "hoeveel is vastgelegd maar nog niet uitgegeven": "verplicht",
    "is bedrijfsvoering gestegen": "Bijgesteld van Bedrijfsvoering I&I",
    "wat is er in 2019 uitgegeven aan salarissen": "„Salarissen”",
}
NARROWED = {
    "high risks that went down after measures": "active risks gross in the high zone (score 15 or more): of the",
    "projecten die niet van samen digitaal zijn en groen": "(behalve Samen Digitaal) staan op groen",
    "welke risico's hebben een bedrag en zijn niet financieel": "uitsluitend niet-financiële risico's met een bedrag",
    "hoeveel vaste medewerkers in december": "Op 31-12-2019",
    "welke verzoeken zijn in december gedaan": "gedaan van 01-12-2019 tot en met 31-12-2019",
}
TO_NOTHING = (
    "wanneer moet dat klaar zijn",
    "the second one",
    "de tweede",
    "whats the deadline",
    "wat is de deadline",
    "wat kost dat",
    "hoeveel is dat",
    "which of those has the biggest amount",
    "hoeveel daarvan zijn te laat",
    "en hoeveel van die zijn te laat",
)
"""What points at something where nothing was said before."""
NOT_KEPT = (
    "wat kosten de contracten per maand",
    "how many contracts are with suppliers from outside the Netherlands",
    "welke risico's lopen in 2020 af",
    "risks with a deadline this year",
    "welke contracten kosten meer dan vorig jaar",
    "welke risico's zijn er meer dan vorig jaar",
    "budget samen digitaal per inwoner",
    "contracten met een looptijd van meer dan 4 jaar",
    "contracts with dutch suppliers",
    "promises made in writing",
    "which projects are behind because of websites",
    "teams met meer inhuur dan vacatures",
    "projecten die op rood staan of uitlopen",
    "toezeggingen die open of te laat zijn",
    "risico's van Wiebe Terpstra die niet hoog zijn",
    "wat hebben we in augustus uitgegeven aan vaste telefonie, alleen die maand",
    "welke posten zijn gestegen",
    "budget items that went up compared to last year",
    "wanneer is het budget op",
)
"""What narrows by something the facts do not have."""


async def _headline(conversation: StavazaConversation, talk: str) -> str:
    for text in talk.split(" / "):
        said = await conversation.answers(Incoming(SENDER, PLACE, text=text))
    return together(said).headline


@pytest.mark.parametrize(
    ("talk", "wanted"),
    [
        *OVER_YEARS.items(),
        *FOLLOWING.items(),
        *SAID_OTHERWISE.items(),
        *IN_TIME.items(),
        *WHOSE.items(),
        *NARROWED.items(),
    ],
)
async def test_the_headline_answers(conversation: StavazaConversation, talk: str, wanted: str) -> None:
    assert wanted in await _headline(conversation, talk)


@pytest.mark.parametrize("text", TO_NOTHING)
async def test_what_points_at_nothing_is_asked_back(conversation: StavazaConversation, text: str) -> None:
    assert (await _headline(conversation, text)).startswith(("Ik weet niet wat u wilt weten", "I do not know what you"))


@pytest.mark.parametrize("text", NOT_KEPT)
async def test_what_the_facts_do_not_have_is_asked_back(conversation: StavazaConversation, text: str) -> None:
    headline = await _headline(conversation, text)
    assert any(word in headline for word in ("kan ik in deze vraag niet plaatsen", "cannot place", "weet niet", "know"))
    assert "€" not in headline
