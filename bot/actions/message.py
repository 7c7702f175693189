"""The reminder as a message: text that stands by itself, and a card that reads well on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from typing import Any

from bot.actions.done import CAN_BE_DONE
from bot.actions.progress import BEGINS
from bot.actions.showing import State
from bot.actions.subjects import OF_RECORDS, question_of
from bot.actions.titles import title_of
from bot.answers.answer import Answer, Sign
from bot.answers.buttons import button_data
from bot.answers.cards import VERSION
from bot.answers.elements import Element, button, button_rows, column, mark_column, text_block
from bot.answers.forms import notice
from bot.answers.language import clock, day, say
from bot.answers.phrases import source_line
from bot.answers.plain import MARKS, clip, escape_markdown, tidy
from bot.answers.pressing import Act, Press
from bot.answers.reminderplain import handed_line
from bot.messages import MOST_BYTES, Reply, message_bytes
from bot.question import Language
from bot.reminding import About, DueItem, ReminderMessage
from bot.topics.common import month_name
from models.reminders import DueKind

PAGE = 5
"""Items on one page of a card: each has three lines and three buttons."""
LONGEST_OF_THREE = 10
"""Characters on a button that has a third of a phone's width; a longer word would be broken in two."""
LONGEST_TITLE = 140
LONGEST_PERSONAL = 400
MOST_URGENT = 4
"""Lines of the summary on the card of a digest."""
MOST_TOLD = 12
"""Items that the text names one by one."""

_NOTHING: Mapping[int, State] = {}


def render_reminder(message: ReminderMessage) -> Reply:
    """Return the message as it is sent (the ``Renderer`` of :mod:`bot.reminding`)."""
    return render_shown(message, _NOTHING)


def render_shown(
    message: ReminderMessage,
    states: Mapping[int, State],
    *,
    first: int = 0,
    said: tuple[str, Sign] | None = None,
    only: bool = False,
) -> Reply:
    """Return the message as it is now.

    ``states`` tells what became of its items, ``said`` what just happened, ``first`` is the item that its page begins
    with. ``only``: one item by itself, with all that can be done. A card that would be too heavy has fewer items on a
    page, at last none: then the text alone.
    """
    return _fitting(_View(message, states, first, said, only), PAGE)


def _fitting(view: _View, most: int) -> Reply:
    """Return the largest form with at most so many items on a page; it can be asked for a smaller one."""
    for size in range(most, 0, -1):
        smaller = partial(_fitting, view, size - 1)
        reply = Reply(view.text(), view.card(size), smaller=smaller)
        if message_bytes(reply) <= MOST_BYTES:
            return reply
    return Reply(view.text())


@dataclass(frozen=True, slots=True)
class _View:
    """What is shown of a message."""

    message: ReminderMessage
    states: Mapping[int, State]
    first: int
    said: tuple[str, Sign] | None
    only: bool

    @property
    def language(self) -> Language:
        return self.message.language

    @property
    def is_alone(self) -> bool:
        """There is one item only, so that there is room for all that can be done with it."""
        return self.only or len(self.message.items) == 1

    def say(self, text: str, /, **values: Any) -> str:
        return say(self.language, text, **values)

    def state(self, item: DueItem) -> State | None:
        return self.states.get(item.reminder_id)

    def headline(self) -> str:
        """Return in one sentence how much needs attention."""
        waiting = [item for item in self.message.items if not _is_settled(self.state(item))]
        if self.message.summary is not None and [item.kind for item in waiting] == [DueKind.DIGEST]:
            return self.message.summary.headline
        count = len(waiting) + self.message.more
        # What is done, and only to be reported back, is not late.
        dated = [item for item in waiting if item.kind not in _WITHOUT_DUE and self.state(item) is None]
        late = sum(item.days_left < 0 for item in dated)
        name = self.message.recipient_name.split()[0] if self.message.recipient_name.strip() else ""
        if not late:
            return self.say("remind-headline", count=count, name=name)
        return self.say("remind-headline-late", count=count, late=late, all="yes" if late == count else "no", name=name)

    def text(self) -> str:
        """Return the text that stands by itself: for notifications and screen readers."""
        lines = [f"{MARKS[self.said[1]]} {escape_markdown(self.said[0])}"] if self.said else []
        lines.append(f"**{escape_markdown(self.headline())}**")
        for item in self.message.items[:MOST_TOLD]:
            state = self.state(item)
            ends = state.text if state else _due_words(item, self.language)
            told = " · ".join(part for part in (_title(item, self.language), ends) if part)
            lines.append(f"- {escape_markdown(told)}")
            if item.about is not None:
                lines.append(f"  - {escape_markdown(self._about(item.about))}")
            if item.handed is not None and not _is_settled(state):
                lines.append(f"  - {escape_markdown(handed_line(item.handed, self.language))}")
            if item.kind == DueKind.DIGEST and self.message.summary is not None and not state:
                lines += [f"  - {escape_markdown(told)}" for _, told in _summary_lines(self.message.summary)]
        if more := self._more(max(0, len(self.message.items) - MOST_TOLD)):
            lines.append(escape_markdown(more))
        return "\n".join(lines)

    def _more(self, left_out: int = 0) -> str:
        count = self.message.more + left_out
        return self.say("remind-more", count=count) if count else ""

    def card(self, size: int) -> Element:
        """Return the card, with so many items at most."""
        title = self.say("remind-title", day=day(self.message.day, self.language))
        head = self.headline()
        body = [text_block(title, size="Small", isSubtle=True)]
        body.append(text_block(head, weight="Bolder", size="Medium", heading=True, spacing="Small"))
        if self.said:
            body.append(notice(*self.said))
        first = 0 if self.only else min(self.first, len(self.message.items) - 1)
        body += [self._item(item) for item in self.message.items[first : first + size]]
        if more := self._more():
            body.append(text_block(more, size="Small", isSubtle=True, separator=True))
        if any(item.example for item in self.message.items):
            body.append(text_block(self.say("example-figure"), size="Small", isSubtle=True, separator=True))
        body += self._foot(first, size)
        return {
            "type": "AdaptiveCard",
            "version": VERSION,
            "lang": self.language.value,
            "fallbackText": escape_markdown(head),
            "body": body,
        }

    def _foot(self, first: int, size: int) -> Iterator[Element]:
        """Give the way back to the whole message, or to its other parts."""
        number, total = self.message.message_id, len(self.message.items)
        if self.only:
            back = Press(Act.BACK, message=number, first=self.first)
            yield from button_rows([button(self.say("act-back"), back.to_data())], 2)
        elif total > size or first:
            last = min(total, first + size)
            shown = self.say("remind-page", first=first + 1, last=last, total=total)
            yield text_block(shown, size="Small", isSubtle=True, separator=True)
            turns = [("act-previous", max(0, first - size))] if first else []
            turns += [("act-next", last)] if last < total else []
            yield from button_rows(
                [button(self.say(text), Press(Act.BACK, message=number, first=to).to_data()) for text, to in turns], 2
            )

    def _item(self, item: DueItem) -> Element:
        state = self.state(item)
        title, what = _title(item, self.language), "" if item.hidden else self._what(item, state)
        lines = [text_block(title, weight="Bolder")]
        if what not in ("", title):
            lines.append(text_block(what, spacing="None"))
        if state is not None:
            lines.append(text_block(state.text, spacing="Small"))
        else:
            lines.append(text_block(_ask(item, self.language), spacing="Small"))
        if item.about is not None:
            lines.append(text_block(self._about(item.about), spacing="Small"))
        if item.handed is not None and not _is_settled(state):
            lines.append(text_block(handed_line(item.handed, self.language), spacing="Small"))
        if item.kind == DueKind.DIGEST and self.message.summary is not None and state is None:
            lines += [_summary_line(sign, told) for sign, told in _summary_lines(self.message.summary)]
            lines.append(text_block(source_line(self.message.summary), size="Small", isSubtle=True, spacing="Small"))
        if not _is_settled(state):
            lines.append(text_block(_why(item, self.language), size="Small", isSubtle=True, spacing="Small"))
        sign = state.sign if state else _sign(item)
        top: Element = {"type": "ColumnSet", "columns": [*mark_column(sign), column(*lines)]}
        items = [top] if item.hidden else [top, *self._buttons(item, state)]
        return {"type": "Container", "separator": True, "spacing": "Medium", "items": items}

    def _about(self, about: About) -> str:
        return self.say("remind-about", title=clip(about.title, LONGEST_TITLE), stands=about.stands)

    def _what(self, item: DueItem, state: State | None) -> str:
        kind = self.say(f"remind-kind-{item.kind}", **{"period": "", **item.details}).strip()
        is_begun = state is None and item.kind in (DueKind.PROMISE, DueKind.REQUEST) and item.status in _BEGUN
        status = self.say(f"commitment-status-{item.status}") if is_begun else ""
        when = "" if state else _due_words(item, self.language)
        return " · ".join(part for part in (kind, status, when) if part)

    def _buttons(self, item: DueItem, state: State | None) -> Iterator[Element]:
        kind, number = DueKind(item.kind), self.message.message_id
        press = Press(Act.SHOW, item.kind, item.key, item.due, item.version, number, self.first)
        made = [
            button(self.say(_button_text(act, item)), press.doing(act).to_data()) for act in _acts(item, kind, state)
        ]
        about = item.about
        question = question_of(about.kind, about.key) if about else question_of(item.kind, item.key)
        if question is not None:
            text = "act-summary" if kind is DueKind.DIGEST else "act-open"
            made.append(button(self.say(text), button_data(self.language, question)))
        if self.is_alone or len(made) <= 2:
            yield from button_rows(made, 2 if self.is_alone or len(made) == 2 else 3)
        else:
            show = button(self.say("act-show"), press.to_data())
            shown = [show] if _is_settled(state) else [*made[:2], show]
            is_wide = any(len(one["title"]) > LONGEST_OF_THREE for one in shown)
            yield from button_rows(shown, 2 if is_wide else 3)


_BEGUN = frozenset({"in_progress", "partly_done"})
"""Statuses of a promise that are worth telling beside its deadline."""


def _is_settled(state: State | None) -> bool:
    return state is not None and state.is_settled


def _summary_lines(digest: Answer) -> list[tuple[Sign | None, str]]:
    """Return what needs attention first, of the first list of the summary."""
    entries = digest.listings[0].entries if digest.listings else ()
    return [
        (entry.sign, " · ".join(part for part in (entry.title, entry.value) if part)) for entry in entries[:MOST_URGENT]
    ]


def _summary_line(sign: Sign | None, told: str) -> Element:
    return {"type": "ColumnSet", "spacing": "Small", "columns": [*mark_column(sign), column(text_block(told))]}


def _acts(item: DueItem, kind: DueKind, state: State | None) -> Iterator[Act]:
    """Give what can be done with an item, the likeliest first."""
    if kind is DueKind.DIGEST and state is None:
        yield Act.STOP
    elif kind in (DueKind.PROMISE, DueKind.REQUEST) and item.status == "done" and not _is_settled(state):
        yield Act.ASK_DONE
        yield Act.ASK_LATER
    elif state is None or state.is_waiting:
        yield from _usual_acts(item, kind)
    else:
        yield from state.offers


def _usual_acts(item: DueItem, kind: DueKind) -> Iterator[Act]:
    if kind in CAN_BE_DONE:
        yield Act.DONE if kind is DueKind.PERSONAL else Act.ASK_DONE
        yield Act.ASK_LATER
    if kind in BEGINS and item.status == BEGINS[kind][0].value:
        yield Act.PROGRESS
    if kind in OF_RECORDS:
        yield Act.ASK_HAND_OVER
    if kind is DueKind.MASS_SENDING:
        yield Act.ALLOW
        yield Act.HOLD
    if kind is DueKind.PERSONAL:
        yield Act.CANCEL
    elif item.may_stop:
        yield Act.STOP


_TITLES = {
    Act.ASK_DONE: "act-done",
    Act.DONE: "act-done",
    Act.APPROVE: "act-approve",
    Act.PROGRESS: "act-progress",
    Act.ASK_LATER: "act-later",
    Act.ASK_HAND_OVER: "act-hand-over",
    Act.CANCEL: "act-cancel",
    Act.STOP: "act-stop",
    Act.START: "act-start",
    Act.ALLOW: "act-allow",
    Act.HOLD: "act-hold",
}


def _button_text(act: Act, item: DueItem) -> str:
    """Return the text id of a button."""
    if item.kind == DueKind.DIGEST:
        return "act-subscribe" if act is Act.START else "act-unsubscribe"
    if act is Act.ASK_DONE and item.status == "done":
        return "act-report-back"
    return _TITLES[act]


def _title(item: DueItem, language: Language) -> str:
    if item.hidden:
        return say(language, "remind-hidden")
    title = title_of(DueKind(item.kind), item.title, item.details, language)
    return clip(tidy(title), LONGEST_PERSONAL if item.kind == DueKind.PERSONAL else LONGEST_TITLE)


def _sign(item: DueItem) -> Sign:
    if item.days_left < 0:
        return Sign.BAD
    return Sign.ATTENTION if item.days_left <= 1 else Sign.NEUTRAL


def _ask(item: DueItem, language: Language) -> str:
    values = {"year": "", "messages": "", "limit": "", **item.details}
    return say(language, f"remind-ask-{item.kind}", **values)


def _why(item: DueItem, language: Language) -> str:
    owner = item.concerning or item.owner or say(language, "remind-somebody")
    return say(language, f"remind-why-{item.why}", owner=owner)


def _due_words(item: DueItem, language: Language) -> str:
    """Return by when, and how long that is: ``vóór 31-03-2020 · nog 5 werkdagen``."""
    if item.kind in _WITHOUT_DUE:
        return ""
    deadline = _deadline(item.due, item.due_label, language)
    if item.kind == DueKind.STALE_FIGURES:
        return say(language, "remind-since", deadline=deadline)
    if item.days_left < 0:
        late = say(language, "remind-late", days=-item.days_left)
        return f"{say(language, 'remind-was-due', deadline=deadline)} · {late}"
    left = say(language, "remind-left", days=item.days_left)
    if item.days_left == 0 and "at" not in item.details:
        return left
    if item.kind == DueKind.PERSONAL and "at" in item.details:
        hour = clock(time.fromisoformat(item.details["at"]), language)
        deadline = say(language, "day-at", day=deadline, hour=hour)
    text = "remind-on" if item.kind in _ON_THE_DAY else "remind-before"
    return f"{say(language, text, deadline=deadline)} · {left}"


_WITHOUT_DUE = frozenset({DueKind.DIGEST, DueKind.UNDELIVERED, DueKind.MASS_SENDING})
_ON_THE_DAY = frozenset({DueKind.BENCHMARK_OPENING, DueKind.PERSONAL})


def _deadline(due: date, label: str, language: Language) -> str:
    if label == "day":
        return day(due, language)
    return say(
        language,
        f"deadline-{label.replace('_', '-')}",
        year=str(due.year),
        quarter=(due.month + 2) // 3,
        half=1 if due.month <= 6 else 2,
        month=month_name(due, language),
    )
