"""What is left of a message when the bot's own mention is gone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channel.mentions import Mention, readable_text

OWN = "28:stavaza"
STAVAZA = Mention(OWN, "Stavaza", "<at>Stavaza</at>")
KARIN = Mention("29:karin", "Karin de Boer", "<at>Karin de Boer</at>")


@pytest.mark.parametrize(
    ("text", "mentions", "left"),
    [
        ("<at>Stavaza</at> hoeveel budget?", [STAVAZA], "hoeveel budget?"),
        ("<at>Stavaza</at>&nbsp;hoeveel budget?", [STAVAZA], "hoeveel budget?"),
        ("&nbsp;<at>Stavaza</at>&nbsp; hoeveel?", [STAVAZA], "hoeveel?"),
        ("<at>Stavaza</at>, hoeveel?", [STAVAZA], "hoeveel?"),
        ("<at>Stavaza</at>: hoeveel?\n", [STAVAZA], "hoeveel?"),
        ("<at>Stavaza</at>", [STAVAZA], ""),
        ("<at>Stavaza</at> <at>Stavaza</at> hoi", [STAVAZA], "hoi"),
        ('<at id="0">Stavaza</at> hoi', [Mention(OWN, "Stavaza", '<at id="0">Stavaza</at>')], "hoi"),
        ("<AT>Stavaza</AT> hoi", [Mention(OWN, "Stavaza", "<AT>Stavaza</AT>")], "hoi"),
        ('<at id="0">Stavaza</at> hoi', [Mention(OWN, "Stavaza", "")], "hoi"),
        ("hoeveel budget? <at>Stavaza</at>", [STAVAZA], "hoeveel budget?"),
        ("hoeveel budget <at>Stavaza</at>?", [STAVAZA], "hoeveel budget?"),
        # The name itself is the person's own word; so is a mention in the middle.
        ("<at>Stavaza</at> wat is Stavaza?", [STAVAZA], "wat is Stavaza?"),
        ("ik vroeg <at>Stavaza</at> gisteren iets", [STAVAZA], "ik vroeg Stavaza gisteren iets"),
        ("<at>Stavaza</at> wat doet <at>Karin de Boer</at>?", [STAVAZA, KARIN], "wat doet Karin de Boer?"),
        ("<at>Karin de Boer</at> <at>Stavaza</at> hoi", [KARIN, STAVAZA], "Karin de Boer Stavaza hoi"),
        # Somebody else of that name is not the bot.
        ("<at>Stavaza</at> hoi", [Mention("29:x", "Stavaza", "<at>Stavaza</at>")], "Stavaza hoi"),
        (
            "<at>Stavaza</at> wie is <at>Stavaza</at> dan",
            [STAVAZA, Mention("29:x", "Stavaza", "<at>Stavaza</at>")],
            "wie is Stavaza dan",
        ),
        # Nobody announced: a tag is only its name.
        ("<at>Stavaza</at> hoi", [], "Stavaza hoi"),
        ("R&amp;D &lt;5 &euro;&nbsp;10", [], "R&D <5 € 10"),
        ("<at>Jan &amp; Piet</at> ok", [Mention("29:jp", "Jan & Piet", "<at>Jan &amp; Piet</at>")], "Jan & Piet ok"),
        ("a < b en <at>niet dicht", [], "a < b en <at>niet dicht"),
        ("", [], ""),
    ],
)
def test_the_own_mention_goes_and_names_stay(text: str, mentions: list[Mention], left: str) -> None:
    assert readable_text(text, mentions, OWN, encoded=True) == left


def test_where_text_is_plain_it_stays_as_it_is() -> None:
    assert readable_text("R&amp;D", [], OWN, encoded=False) == "R&amp;D"


WORDS = st.text(st.characters(exclude_characters="<>&\u00a0", exclude_categories=("Cs", "Cc")), max_size=40)


@given(WORDS)
def test_what_is_asked_is_the_same_with_and_without_the_mention(words: str) -> None:
    plain = readable_text(words, [], OWN, encoded=True).lstrip(" ,:;\t\r\n\u00a0")
    mentioned = readable_text(f"<at>Stavaza</at>&nbsp;{words}", [STAVAZA], OWN, encoded=True)
    assert mentioned.split() == plain.split() or not plain.strip(" ,:;")


@given(st.text(), st.lists(st.builds(Mention, st.text(), st.text(), st.text())), st.booleans())
def test_no_text_makes_it_fail(text: str, mentions: list[Mention], encoded: bool) -> None:
    assert "\u00a0" not in readable_text(text, mentions, OWN, encoded=encoded)


@pytest.mark.parametrize(
    "piece", ["<at>", "<at ", "<at>a</at>", "<at>Stavaza</at>", "</at>", "&", "&nbsp;", "<at <at>"]
)
def test_a_hostile_text_takes_no_more_than_its_length(piece: str) -> None:
    text = piece * (250_000 // len(piece))
    mentions = [STAVAZA] * 2000
    # A search that grows with the square of the length would take minutes here.
    assert len(readable_text(text, mentions, OWN, encoded=True)) <= len(text)
