from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.question import Ask, Comparison, Filter, Period, Question
from bot.scrubbing import Mark, People, scrub, scrub_question
from bot.topics.all import vocabulary
from bot.understanding.annotate import Lexicon
from bot.understanding.names import NameIndex
from bot.understanding.spans import ANY_TOPIC, Name
from bot.understanding.text import fold, tokenize
from models.feedback import LONGEST_TEXT

EVERYONE = [
    ("k.devries@voorbeeld.example", "Karin de Vries"),
    ("j.hoekstra@voorbeeld.example", "Jan Hoekstra"),
    ("m.vandermeer@voorbeeld.example", "Marieke van der Meer"),
    ("r.ozturk@voorbeeld.example", "Rüya Öztürk"),
    ("s.ohara@voorbeeld.example", "Siobhán O'Hara"),
]
PEOPLE = People.of(EVERYONE)
TELLING = ("karin", "vries", "hoekstra", "marieke", "ruya", "ozturk", "siobhan", "o'hara", "vandermeer", "devries")
LEXICON = Lexicon(
    vocabulary(),
    NameIndex(
        [
            *(Name(ANY_TOPIC, "owner", email, name) for email, name in EVERYONE),
            Name("projects", "key", "p-1", "Gezamenlijk glasvezelnetwerk"),
            Name("risks", "key", "r-16", "Ontvlechting glasvezelnetwerk", only_for=frozenset({EVERYONE[0][0]})),
        ]
    ),
)


def scrubbed(text: str) -> str:
    return scrub(text, LEXICON, PEOPLE)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Budget voor zwembaden?", "budget voor zwembaden"),
        ("hoe staat het glasvezelnetwerk ervoor", "hoe staat het glasvezelnetwerk ervoor"),
        ("Wat kost Zwembad", "wat kost zwembad"),
        ("wat kostte het in 2019, 2020 en op 31-12-2019", "wat kostte het in 2019 2020 en op 31-12-2019"),
        ("meer dan € 50.000 of 1.234,56", "meer dan € 50.000 of 1.234,56"),
        ("vraag @Stavaza over zwembaden", "vraag stavaza over zwembaden"),
        ("", ""),
        ("🙂 ?", ""),
    ],
)
def test_words_stay_also_those_that_are_not_known(text: str, kept: str) -> None:
    assert scrubbed(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("wat doet jan", "wat doet [persoon]"),
        ("wat doet Jan Hoekstra nu", "wat doet [persoon] nu"),
        ("jans zwembaden", "[persoon] zwembaden"),
        ("Hoekstra's zwembad", "[persoon] zwembad"),
        ("hoekstar en hoekstradossier", "[persoon] en [persoon]"),
        ("MARIEKE VAN DER MEER zwembad", "[persoon] zwembad"),
        ("Ruya Ozturk, siobhan o'hara", "[persoon]"),
        ("ｊａｎ ho\u00adek\u200bstra", "[persoon]"),
        ("dhr. P. de Boer over zwembad", "dhr p de [persoon] over zwembad"),
        ("waar is Piet van Dijk mee bezig", "waar is [naam] mee bezig"),
        ("Karin de Vries-van den Berg", "[persoon] van den [naam]"),
    ],
)
def test_people_are_taken_out(text: str, kept: str) -> None:
    assert scrubbed(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("mail x.y@ergens.nl over zwembad", "mail [e-mail] over zwembad"),
        ("x.y @ ergens.nl", "[e-mail]"),
        ("x.y(at)ergens.nl", "[e-mail]"),
        ("bel 06-12345678", "bel [nummer]"),
        ("bel 06 12 34 56 78 nu", "bel [nummer] nu"),
        ("bel +31 (0)6 1234 5678 nu", "bel [nummer] nu"),
        ("bsn 123456789", "bsn [nummer]"),
        ("bsn 1234.56.789", "bsn [nummer]"),
        ("bsn ١٢٣٤٥٦٧٨٩", "bsn [nummer]"),
        ("06-2019 2020", "[nummer]"),
        ("geboren 12-03-1961", "geboren [nummer]"),
        ("zie https://intranet.example/jan en www.x.example/y", "zie [link] en [link]"),
    ],
)
def test_addresses_and_numbers_are_taken_out(text: str, kept: str) -> None:
    assert scrubbed(text) == kept


def test_what_only_a_confidential_name_says_is_taken_out() -> None:
    assert (
        scrubbed("ontvlechting over glasvezelnetwerk en zwembad") == "[vertrouwelijk] over glasvezelnetwerk en zwembad"
    )
    assert scrubbed("ontvlechtign") == "[vertrouwelijk]"


fillers = st.lists(
    st.sampled_from(["budget", "zwembaden", "Wat", "de", "voor", "?", "2019", "🙂", "\n", "50k", "t-2017-02"])
    | st.text(max_size=8),
    max_size=5,
).map(" ".join)
spellings = st.sampled_from([str, str.upper, str.lower, str.title])
personal = st.sampled_from([name for _, name in EVERYONE] + [name.split()[-1] for _, name in EVERYONE[:2]])


@given(fillers, personal, spellings, fillers)
@settings(max_examples=150, deadline=None)
def test_no_name_is_ever_left(before: str, name: str, spelling: type[str], after: str) -> None:
    words = {token.text for token in tokenize(scrubbed(f"{before} {spelling(name)} {after}"))}
    assert words.isdisjoint(TELLING)


numbers = st.from_regex(
    r"\A(?:0[1-9]\d{8}|06[- ]\d{8}|06 \d\d \d\d \d\d \d\d|\+316\d{8}|[1-9]\d{8}|\d{3}\.\d{3}\.\d{3})\Z"
)
addresses = st.from_regex(r"\A[a-z]{2,9}(?:\.[a-z]{2,9})?@[a-z]{2,9}\.(?:nl|example)\Z")


@given(fillers, numbers | addresses, fillers)
@settings(max_examples=150, deadline=None)
def test_no_address_or_number_is_ever_left(before: str, private: str, after: str) -> None:
    kept = scrubbed(f"{before} {private} {after}")
    assert "@" not in kept
    assert private not in kept
    for number in re.split(r"[^\d.]+", private):
        if len(number) >= 8:
            assert number not in kept


@given(st.text(max_size=1500))
@settings(max_examples=150, deadline=None)
def test_any_text_is_bounded_and_scrubbing_again_changes_nothing_of_note(text: str) -> None:
    kept = scrubbed(text)
    assert len(kept) <= LONGEST_TEXT
    assert kept == " ".join(kept.split())
    assert not re.search(r"\d{7}", kept)


def test_a_long_text_ends_at_a_word() -> None:
    kept = scrubbed("zwembaden " * 90)
    assert kept.split() == ["zwembaden"] * 30


def test_a_question_keeps_what_was_asked_but_not_of_whom() -> None:
    question = Question(
        "projects",
        Ask.COUNT,
        "budget",
        ("p-1", "r-16", EVERYONE[1][0]),
        (
            Filter("owner", EVERYONE[0][0]),
            Filter("client", "iemand"),
            Filter("status", "running"),
            Filter("text", "dossier Hoekstra"),
            Filter("amount", "50000", Comparison.ABOVE),
        ),
        Period.of_year(2019),
        limit=3,
    )
    assert scrub_question(question, LEXICON, PEOPLE) == {
        "topic": "projects",
        "ask": "count",
        "measure": "budget",
        "limit": 3,
        "period": ["2019-01-01", "2019-12-31"],
        "keys": ["p-1", Mark.CONFIDENTIAL, Mark.PERSON],
        "filters": [
            ["owner", "is", Mark.PERSON],
            ["client", "is", Mark.PERSON],
            ["status", "is", "running"],
            ["text", "is", "dossier [persoon]"],
            ["amount", "above", "50000"],
        ],
    }


@given(st.text(max_size=100), personal)
@settings(max_examples=60, deadline=None)
def test_no_name_is_left_in_altered_data(text: str, name: str) -> None:
    altered = Question(
        "projects",
        measure=f"{text} {name}",
        keys=(f"{name} {text}",),
        filters=(Filter(name, f"{text} {name}"),),
        group=name,
        order=name,
    )
    kept = {token.text for token in tokenize(fold(str(scrub_question(altered, LEXICON, PEOPLE))))}
    assert kept.isdisjoint(TELLING)
