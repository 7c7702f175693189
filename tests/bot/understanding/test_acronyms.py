from __future__ import annotations

import pytest

from bot.understanding.acronyms import with_other_forms
from bot.understanding.spans import Name


def named(text: str) -> Name:
    return Name("projects", "key", "p-1", text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Invoering Woo", "invoering wet open overheid"),
        ("Invoering Wet open overheid", "invoering woo"),
        ("Basisregistratie Adressen en Gebouwen op orde", "bag op orde"),
        ("Beheer BAG", "beheer basisregistratie adressen en gebouwen"),
        ("Zaakgericht werken", "zgw"),
    ],
)
def test_a_name_is_also_known_in_its_other_form(text: str, other: str) -> None:
    first, second = with_other_forms([named(text)])
    assert first == named(text)
    assert (second.text, second.shown, second.key) == (other, text, "p-1")


@pytest.mark.parametrize("text", ["Werkplekken", "Woonbeleid", "Wet op de huurtoeslag", ""])
def test_a_name_without_acronyms_has_no_other_form(text: str) -> None:
    assert with_other_forms([named(text)]) == [named(text)]


def test_who_may_know_a_name_may_know_its_other_form() -> None:
    secret = Name("projects", "key", "p-1", "Woo", only_for=frozenset({"an@example.org"}))
    assert {name.only_for for name in with_other_forms([secret])} == {secret.only_for}
