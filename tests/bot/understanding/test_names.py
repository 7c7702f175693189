from __future__ import annotations

from bot.understanding.names import COMMON, MOST_NAMES, NameIndex
from bot.understanding.spans import Concept, Name, Names
from bot.understanding.text import tokenize


def name(key: str, text: str, **more: object) -> Name:
    return Name("projects", "key", key, text, **more)  # type: ignore[arg-type]


def everybody(_: Name) -> bool:
    return True


PROJECTS = NameIndex(
    [
        name("p1", "Gezamenlijk glasvezelnetwerk"),
        name("p2", "Ontwikkeling digitale huwelijksplanner"),
        name("p3", "ICT Benchmark Gemeenten 2018"),
        name("p4", "ICT Benchmark Gemeenten 2019"),
        name("p5", "Zaaksysteem"),
        name("p6", "Zaaksysteem sociaal domein"),
    ]
)


def keys(text: str, index: NameIndex = PROJECTS) -> set[str]:
    tokens = tokenize(text)
    spans = index.find(tokens, [1.0] * len(tokens), everybody)
    return {key for span in spans if isinstance(span.meaning, Names) for key in span.meaning.keys}


def test_a_name_is_found_by_one_of_its_words() -> None:
    assert keys("hoe staat de huwelijksplanner ervoor") == {"p2"}


def test_the_beginning_or_the_end_of_a_compound_will_do() -> None:
    assert keys("glasvezel") == {"p1"}
    assert keys("planner huwelijks") == {"p2"}


def test_words_that_several_names_share_give_all_of_them() -> None:
    assert keys("ict benchmark") == {"p3", "p4"}


def test_a_word_more_decides_between_them() -> None:
    tokens = tokenize("ict benchmark gemeenten 2019")
    spans = PROJECTS.find(tokens, [1.0] * len(tokens), everybody)
    (longest,) = (span for span in spans if span.end - span.start == 4)
    assert isinstance(longest.meaning, Names)
    assert longest.meaning.keys == ("p4",)


def test_a_name_said_in_full_goes_before_longer_names_with_the_same_word() -> None:
    assert keys("zaaksysteem") == {"p5"}


def test_who_may_not_know_a_name_does_not_find_it() -> None:
    index = NameIndex([name("p1", "Geheim project", only_for=frozenset({"karin"}))])
    tokens = tokenize("geheim")
    assert index.find(tokens, [1.0], lambda one: one.only_for is None) == []
    assert index.nearest(["geheim"], lambda one: one.only_for is None) == ()
    assert [one.key for one in index.nearest(["geheim"], everybody)] == ["p1"]


def test_words_of_very_many_names_become_a_search_for_text() -> None:
    index = NameIndex([name(f"p{n}", f"Digitaal {n}") for n in range(MOST_NAMES + 1)])
    (span,) = index.find(tokenize("digitaal"), [1.0], everybody)
    assert span.meaning == Concept("text", "digitaal", "projects")


def test_the_nearest_names_come_first_and_nothing_near_gives_none() -> None:
    assert next(one.key for one in PROJECTS.nearest(["zaaksisteem"], everybody)) == "p5"
    assert PROJECTS.nearest(["qqqq", "xxxx"], everybody) == ()


def test_an_empty_store_has_no_names() -> None:
    assert keys("glasvezel", NameIndex()) == set()


def longest(text: str, index: NameIndex) -> tuple[str, ...]:
    tokens = tokenize(text)
    found = [span for span in index.find(tokens, [1.0] * len(tokens), everybody) if isinstance(span.meaning, Names)]
    meaning = max(found, key=lambda span: span.end - span.start).meaning
    assert isinstance(meaning, Names)
    return meaning.keys


def crowd() -> NameIndex:
    """Very many names of the same few words, and two that stand out."""
    names = [name(f"p{n}", f"Digitaal netwerk {n % 7} deel{n}") for n in range(COMMON + 50)]
    return NameIndex([*names, name("short", "Netwerk"), name("odd", "Digitaal netwerk zeesluis")])


def test_a_word_of_a_crowd_counts_for_a_name_that_another_word_points_out() -> None:
    assert longest("digitaal netwerk zeesluis", crowd()) == ("odd",)
    assert longest("digitaal netwerk deel12", crowd()) == ("p12",)


def test_a_name_of_nothing_but_common_words_is_found_when_said_in_full() -> None:
    assert keys("netwerk", crowd()) == {"short"}


def test_the_search_for_a_common_word_is_there_too() -> None:
    spans = crowd().find(tokenize("digitaal"), [1.0], everybody)
    assert [span.meaning for span in spans] == [Concept("text", "digitaal", "projects")]
