"""Answers of all kinds for Hypothesis, with strings that try to be something else than text."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from bot.answers.answer import Answer, Button, Entry, Fact, Listing, Matrix, Sign
from bot.question import Ask, Language, Question

HOSTILE = (
    "*[klik](http://x)*",
    "[a]: http://x",
    "![beeld](http://x/a.png)",
    "<script>alert(1)</script>",
    "&lt;b&gt; &copy; &#42;",
    "# kop",
    "1. een",
    "12) twaalf",
    "- streep",
    "+ plus",
    "---",
    "===",
    "> citaat",
    "`code` ``` hek",
    "~~weg~~",
    "{{DATE(2020-01-01T00:00:00Z, SHORT)}}",
    "{{TIME(2020-01-01T00:00:00Z)}}",
    "C:\\map\\_naam_",
    "a\nb\r\n\r\n- c\td",
    "\x1b[31mrood\x1b[0m",
    "[bold red]markup[/]",
    "\u202egnirts\u202c",
    "www.voorbeeld.nl en a@b.nl",
    "punt (c) en (tm)",
    "\ud800",
)

nasty_texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(alphabet="ab1 *_[]()#+-.!`~<>&;:/\\|{}=\"'\n\t", max_size=40),
    st.text(max_size=20),
)
_short_texts = st.sampled_from(HOSTILE) | st.text(alphabet="aé1 *_[](-.<>{€\n", max_size=8)
texts = st.builds(lambda text, times: text * times, _short_texts, st.sampled_from((1, 1, 1, 1, 40)))
signs = st.none() | st.sampled_from(Sign)
questions = st.builds(
    Question,
    st.sampled_from(("commitments", "risks")),
    st.sampled_from(Ask),
    keys=st.lists(texts, max_size=3).map(tuple),
)
facts = st.builds(Fact, texts, texts, signs)
entries = st.builds(Entry, texts, texts, st.lists(texts, max_size=3).map(tuple), signs, st.none() | questions)


listings = st.builds(Listing, st.lists(entries, max_size=8).map(tuple), st.integers(8, 20), texts, texts)


_rows = st.sampled_from(((0, 0, 0, 0, 0), (0, 1, 0, 12, 120), (3, 2, 1, 0, 7)))
_zones = st.sampled_from(((Sign.GOOD,) * 5, (Sign.GOOD, Sign.ATTENTION, Sign.BAD, Sign.BAD, Sign.NEUTRAL)))
matrices = st.builds(Matrix, texts, st.tuples(*[_rows] * 5), st.tuples(*[_zones] * 5), texts, texts, texts)
days = st.none() | st.dates(date(2015, 1, 1), date(2030, 12, 31))
answers = st.builds(
    Answer,
    st.sampled_from(Language),
    texts,
    texts,
    facts=st.lists(facts, max_size=6).map(tuple),
    listings=st.lists(listings, max_size=2).map(tuple),
    matrices=st.lists(matrices, max_size=2).map(tuple),
    body=st.lists(texts, max_size=3).map(tuple),
    notes=st.lists(texts, max_size=2).map(tuple),
    source=texts,
    as_of=days,
    as_of_until=days,
    buttons=st.lists(st.builds(Button, texts, questions), max_size=4).map(tuple),
    question=st.none() | questions,
)
