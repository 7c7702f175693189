"""Collecting garbage without holding anybody up.

Now and then Python looks through all objects for those that only hold each other: for a bot that knows many names a
quarter of a second, in which nobody is answered. What has survived one such look is left out of the next ones.
"""

from __future__ import annotations

import gc

WHOLE_LOOK_EVERY = 1_000
"""Looks after which one is at everything again: of what was left out, rings that nobody holds any more go then."""


class ShortLooks:
    """Keeps looks short, from the moment it is made until ``end``."""

    def __init__(self) -> None:
        self._looks = 0
        gc.collect()
        leave_alone_what_is_there()
        gc.callbacks.append(self._looked)

    def end(self) -> None:
        """Have Python look as it always does."""
        gc.callbacks.remove(self._looked)
        gc.unfreeze()

    def _looked(self, phase: str, about: dict[str, int]) -> None:
        if phase != "stop" or about["generation"] != 2:
            return
        self._looks += 1
        if self._looks % WHOLE_LOOK_EVERY:
            leave_alone_what_is_there()
        else:
            gc.unfreeze()


def leave_alone_what_is_there() -> None:
    """Look no more through what there is now; takes no time. For moments at which much has come that stays."""
    gc.freeze()
