"""Looks for garbage are at what is new; what only holds itself goes all the same."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from bot import garbage
from bot.garbage import ShortLooks


class Ring:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def looks() -> Iterator[ShortLooks]:
    looks = ShortLooks()
    yield looks
    looks.end()


def test_what_was_there_is_left_out_and_comes_back_at_the_end() -> None:
    looks = ShortLooks()
    assert gc.get_freeze_count() > 0
    looks.end()
    assert gc.get_freeze_count() == 0


def test_new_garbage_goes(looks: ShortLooks) -> None:
    ring = weakref.ref(Ring())
    assert ring() is not None
    gc.collect()
    assert ring() is None


def test_old_garbage_goes_with_a_whole_look(looks: ShortLooks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "WHOLE_LOOK_EVERY", 3)
    held = Ring()
    ring = weakref.ref(held)
    gc.collect()
    del held
    gc.collect()
    assert ring() is not None
    gc.collect()
    gc.collect()
    assert ring() is None


def test_younger_looks_leave_nothing_alone(looks: ShortLooks) -> None:
    before = gc.get_freeze_count()
    kept = [[number] for number in range(5_000)]
    gc.collect(1)
    assert gc.get_freeze_count() <= before
    gc.collect(2)
    assert gc.get_freeze_count() > before
    assert len(kept) == 5_000
