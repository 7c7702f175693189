"""What ``python -m bot check`` tells of the settings of the reminders in the store."""

from __future__ import annotations

import pytest

from bot.checking import _schedule
from bot.question import Language


def test_what_is_in_force_is_told_in_both_languages() -> None:
    written = {"werktijd": "9:00-16:30", "digest": "do 10:00", "stille_dagen": "wo;vr"}
    [dutch] = _schedule(written, Language.NL)
    assert dutch.is_well
    assert dutch.found == (
        "van 9.00 uur tot 16.30 uur, samenvatting op donderdag om 10.00 uur, stille dagen: woensdag en vrijdag"
    )
    [english] = _schedule({}, Language.EN)
    assert english.found == "from 8:30 to 17:00, summary on Monday at 8:30, quiet days: none"


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("werktijd", "half negen", "toegestaan is begin-einde"),
        ("digest", "maandag", "toegestaan is een dag (ma di wo do vr za zo) en tijd"),
        ("stille_dagen", "zo", "toegestaan zijn hoogstens vier werkdagen"),
        ("herinner_dagen_voor.contract", "30,14", "toegestaan zijn hele werkdagen van 0 tot en met 366"),
        ("escalatie_dagen", "10;5", "hoogstens drie, oplopend"),
        ("digest", "ma 18:00", "toegestaan is een tijd daarbinnen"),
        ("stille_dagen", "ma", "toegestaan is een andere dag"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place_and_what_is_allowed(name: str, value: str, allowed: str) -> None:
    [finding] = _schedule({"organisatie": "G", name: value}, Language.NL)
    assert not finding.is_well
    assert finding.found.startswith("instellingen, waarde: ")
    assert allowed in finding.found
    assert name.partition(".")[0] in finding.found


def test_a_name_that_is_not_known_is_told_and_is_no_fault() -> None:
    found = _schedule({"herinner_dagen": "30"}, Language.NL)
    assert [one.is_well for one in found] == [True, True]
    assert "“herinner_dagen” is niet bekend" in found[1].found
