"""Any replica can go on with a conversation: what was asked before is in the store, not in a process."""

from __future__ import annotations

from bot.clock import clock_from
from bot.conversation import StavazaConversation
from bot.messages import Incoming, Place, PlaceKind, Sender
from bot.question import Language
from models.store import Store
from tests.bot.conftest import TODAY

PERSONAL = Place("a:1", PlaceKind.PERSONAL, "msteams")
GROUP = Place("19:1", PlaceKind.GROUP, "msteams")


async def said(conversation: StavazaConversation, text: str, who: str = "one", place: Place = PERSONAL) -> str:
    return (await conversation.answer(Incoming(Sender(who), place, text=text))).headline


async def test_a_second_replica_goes_on_where_the_first_was(demonstration: Store, database_url: str) -> None:
    other_store = Store(database_url)
    first, second = (
        StavazaConversation(store, clock_from(TODAY), Language.NL, is_local=True)
        for store in (demonstration, other_store)
    )
    await said(first, "hoeveel bruto risico's rechtsboven?")
    assert "Netto zijn er 2 actieve risico's rechtsboven" in await said(second, "en netto?")
    assert "Bruto" in await said(first, "en bruto?")
    await other_store.close()


async def test_each_person_in_a_group_has_a_conversation_of_his_own(demonstration: Store) -> None:
    conversation = StavazaConversation(demonstration, clock_from(TODAY), Language.NL, is_local=True)
    await said(conversation, "hoeveel bruto risico's rechtsboven?", "one", GROUP)
    await said(conversation, "welke toezeggingen staan nog open?", "other", GROUP)
    assert "Netto zijn er 2 actieve risico's rechtsboven" in await said(conversation, "en netto?", "one", GROUP)
