"""Guests: people of elsewhere whom somebody let into the municipality's Teams. Unless set otherwise they are refused.

An activity does not tell who is a guest; Teams' roster does. It is asked once for each person, and what it said is
kept. Where it cannot be asked, the person counts as what he was; a new one is let in, and asked about again soon: who
may see what is decided by the store's list of people, on which guests are not.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from bot.channel.activities import TEAMS, ActivityShape
from bot.channel.errors import ConversationGoneError, DeliveryError
from bot.channel.transport import Persistence, Transport

logger = logging.getLogger(__name__)

KEPT_FOR = 12 * 3600.0
"""Seconds that the roster's word is good."""
UNKNOWN_FOR = 60.0
"""Seconds before the roster is asked again after it could not tell."""
NOT_LISTED_FOR = 600.0
"""Seconds before it is asked again after it did not know the person."""
KEPT_PEOPLE = 20_000
ASK_TIMEOUT = 3.0
ASKING = Persistence(tries=2, patience=2.0)
OUTSIDERS = frozenset({"guest", "anonymous"})


class Guests:
    """Tells guests from the tenant's own people."""

    def __init__(
        self, transport: Transport, tenant_id: str | None, *, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._transport = transport
        self._tenant_id = (tenant_id or "").lower()
        self._now = monotonic
        self._known: OrderedDict[str, tuple[bool, float]] = OrderedDict()

    async def is_guest(self, shape: ActivityShape) -> bool:
        """Tell whether who wrote or pressed is a guest; raises nothing."""
        if shape.channel != TEAMS or shape.type not in ("message", "invoke") or shape.person is None:
            return False
        sender = shape.sender
        if self._is_outsider(sender.user_role, sender.tenant_id, sender.principal_name):
            return True
        person = sender.aad_object_id or sender.id
        known = self._known.get(person)
        if known is not None and self._now() < known[1]:
            self._known.move_to_end(person)
            return known[0]
        answer, good_for = await self._ask(shape, known[0] if known else False)
        self._known[person] = (answer, self._now() + good_for)
        self._known.move_to_end(person)
        while len(self._known) > KEPT_PEOPLE:
            self._known.popitem(last=False)
        return answer

    async def _ask(self, shape: ActivityShape, otherwise: bool) -> tuple[bool, float]:
        """Ask the roster; returns its word, and for how long that is good."""
        conversation, person = quote(shape.conversation.id, safe=""), quote(shape.sender.id, safe="")
        address = f"{shape.service_url.rstrip('/')}/v3/conversations/{conversation}/members/{person}"
        try:
            async with asyncio.timeout(ASK_TIMEOUT):
                member = await self._transport.call("GET", address, persistence=ASKING)
        except ConversationGoneError:
            return otherwise, NOT_LISTED_FOR
        except (DeliveryError, TimeoutError) as error:
            reason = error.reason if isinstance(error, DeliveryError) else "it takes too long"
            logger.warning("The roster cannot tell who is a guest: %s", reason, extra={"action": "guest_unknown"})
            return otherwise, UNKNOWN_FOR
        return (self._is_guest(member) if isinstance(member, dict) else otherwise), KEPT_FOR

    def _is_guest(self, member: Mapping[str, Any]) -> bool:
        return self._is_outsider(member.get("userRole"), member.get("tenantId"), member.get("userPrincipalName"))

    def _is_outsider(self, role: object, tenant: object, principal: object) -> bool:
        if isinstance(tenant, str) and tenant and tenant.lower() != self._tenant_id:
            return True
        if isinstance(role, str) and role:
            # Who was made a member of the tenant has "#EXT#" in his name as well.
            return role.lower() in OUTSIDERS
        return isinstance(principal, str) and "#EXT#" in principal.upper()
