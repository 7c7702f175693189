from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings

from bot.answers.answer import Answer, Button, Entry, Fact, Listing, Matrix
from bot.answers.rendering import render
from bot.messages import MOST_BYTES, Reply, message_bytes
from bot.question import Language, Question
from tests.bot.answers.answer_samples import BUDGET, GROSS, NET, NOTHING_FOUND, PROMISES, RISKS, SAMPLES
from tests.bot.answers.answer_strategies import answers

LONG = "Een heel verhaal over wat er is toegezegd. " * 30


def with_fallbacks(part: Any) -> Any:
    """The card as Teams gets it: each button carries an equal to fall back on."""
    if isinstance(part, dict):
        kept = ("data", "selectAction")
        changed = {name: value if name in kept else with_fallbacks(value) for name, value in part.items()}
        if part.get("type") == "Action.Submit":
            return changed | {"type": "Action.Execute", "verb": "submit", "fallback": changed}
        return changed
    return [with_fallbacks(value) for value in part] if isinstance(part, list) else part


def as_sent(reply: Reply) -> dict[str, Any]:
    content = [{"contentType": "application/vnd.microsoft.card.adaptive", "content": with_fallbacks(reply.card)}]
    return {
        "type": "message",
        "from": {"id": "28:" + "0" * 36, "name": "Stavaza"},
        "recipient": {"id": "29:" + "x" * 88, "name": "Karin de Vries-van den Berg", "aadObjectId": "0" * 36},
        "conversation": {"id": "a:" + "x" * 120, "conversationType": "personal", "tenantId": "0" * 36},
        "serviceUrl": "https://smba.trafficmanager.net/emea/",
        "replyToId": "1" * 20,
        "locale": "nl-NL",
        "text": reply.text,
        "textFormat": "markdown",
        "attachments": content if reply.card else [],
    }


def weighs(reply: Reply) -> int:
    return len(json.dumps(as_sent(reply), ensure_ascii=False).encode("utf-16-le", "surrogatepass"))


def notes(reply: Reply) -> str:
    """What the card says below the list: all that follows a note's announcement."""
    return json.dumps(reply.card, ensure_ascii=False).partition("Let op:")[2]


@given(answers)
@settings(max_examples=80, deadline=None)
def test_any_answer_fits(answer: Answer) -> None:
    reply = render(answer)
    assert weighs(reply) <= MOST_BYTES


def test_the_weight_is_never_underestimated() -> None:
    for answer in SAMPLES:
        assert weighs(render(answer)) <= message_bytes(render(answer))


def test_ordinary_answers_lose_nothing() -> None:
    for answer in SAMPLES:
        assert "pas" not in notes(render(answer))
    assert "data:image/png" in json.dumps(render(RISKS).card)
    assert "Karin de Vries" in json.dumps(render(PROMISES).card)


def test_an_answer_without_anything_to_show_has_no_card() -> None:
    assert render(NOTHING_FOUND).card is None


def test_thumbs_are_there_and_go_before_anything_else() -> None:
    judged = [replace(answer, question=Question("risks", keys=("r-1",))) for answer in SAMPLES if answer.source]
    for answer in judged:
        reply = render(answer)
        assert reply.card is None or "👎" in json.dumps(reply.card, ensure_ascii=False)
        assert weighs(reply) <= message_bytes(reply) <= MOST_BYTES
    huge = Question("risks", keys=tuple(f"{key:03}" + "x" * 690 for key in range(20)))
    reply = render(replace(RISKS, question=huge))
    assert "👎" not in json.dumps(reply.card, ensure_ascii=False)
    assert reply == render(RISKS)


def test_pictures_go_first_and_their_figures_stay() -> None:
    reply = render(replace(RISKS, matrices=(GROSS, NET, replace(NET, title="Na 2020"))))
    assert "data:image/png" not in json.dumps(reply.card)
    assert json.dumps(reply.card).count("Kans 3: ") >= 3
    assert notes(reply) == notes(render(RISKS))


def test_details_go_next_and_it_is_said() -> None:
    entries = tuple(replace(entry, details=(LONG,)) for entry in PROMISES.listings[0].entries)
    reply = render(replace(PROMISES, listings=(replace(PROMISES.listings[0], entries=entries),)))
    assert json.dumps(reply.card).count("29 dagen te laat") == 8
    assert "heel verhaal" not in json.dumps(reply.card)
    assert "Niet alle toelichting per regel paste" in notes(reply)
    entries = tuple(replace(entry, details=(*entry.details, LONG)) for entry in PROMISES.listings[0].entries)
    reply = render(replace(PROMISES, listings=(replace(PROMISES.listings[0], entries=entries),)))
    assert "heel verhaal" not in json.dumps(reply.card)
    assert json.dumps(reply.card).count("te laat \\u00b7 termijn") == 8
    assert "Niet alle toelichting per regel paste" in notes(reply)


def test_then_entries_go_and_the_count_stays_honest() -> None:
    many = tuple(Entry(f"Toezegging {number} {LONG[:600]}") for number in range(40))
    reply = render(Answer(Language.NL, "Er zijn 90 toezeggingen.", listings=(Listing(many, 90),)))
    kept = json.dumps(reply.card).count("Toezegging ")
    assert 0 < kept < 40
    assert f"{kept} van 90 getoond" in json.dumps(reply.card)
    assert "… en nog 85" in reply.text
    reply = render(Answer(Language.EN, "There are 90.", listings=(Listing(many, 90, "41 to 80 of 90"),)))
    assert f"41 to 80 of 90; {kept} of these fit in this message" in json.dumps(reply.card)


def test_then_texts_are_cut_and_it_is_said() -> None:
    reply = render(replace(BUDGET, body=(LONG * 20,), facts=tuple(Fact(f"Post {n}", LONG) for n in range(60))))
    assert reply.text.startswith(BUDGET.headline)
    assert "Niet alles paste" in notes(reply)
    assert "Lange teksten zijn ingekort" in notes(reply)
    assert "Financiële administratie" in json.dumps(reply.card, ensure_ascii=False)


def test_at_last_the_headline_alone_is_left() -> None:
    huge = tuple(f"{key:03}" + "x" * 690 for key in range(20))
    entries = tuple(Entry(LONG, LONG, opens=Question("risks", keys=huge)) for _ in range(8))
    matrix = Matrix(LONG, GROSS.counts, GROSS.zones, LONG, LONG, LONG)
    reply = render(
        Answer(
            Language.NL,
            "Zo staat het. " + LONG * 10,
            listings=(Listing(entries, 8),) * 5,
            matrices=(matrix,) * 30,
            facts=(Fact(LONG, LONG),) * 50,
            body=(LONG,) * 50,
            notes=(LONG,) * 50,
            source=LONG,
            buttons=(Button(LONG, Question("risks", keys=huge)),) * 4,
        )
    )
    assert reply.text.startswith("Zo staat het.")
    assert weighs(reply) <= MOST_BYTES
