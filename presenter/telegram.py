"""What is said, as calls of Telegram's Bot API.

Boundary: a `Said` in, the bodies of calls out, each within Telegram's limits. To which chat they go,
and over what wire, is the channel's affair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from presenter.markup import runs
from presenter.said import Card, Choice, File, Said
from presenter.telegram_text import Span, head, line_spans, link_tag, parts, spans, units

MAX_TEXT = 4096  # UTF-16 code units, without the tags
MAX_TITLE = 64  # of a button: about what a phone shows
MAX_DATA = 64  # bytes that a button sends
MAX_BUTTONS = 100
_SHORT = 16  # units; two such titles stand side by side on a phone
_NO_WORDS = "…"  # above buttons that come without a text: Telegram takes no message without one
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]\S*", re.IGNORECASE)

IdOf = Callable[[Choice], str]


@dataclass(frozen=True)
class Post:
    """One call, without the chat it goes to. `plain` is its text without tags, in case Telegram stumbles over them."""

    method: Literal["sendMessage", "sendDocument"]
    body: dict[str, Any]
    plain: str = ""
    file: File | None = None


def posts(said: Said, id_of: IdOf) -> list[Post]:
    """Return the calls that say `said`; the buttons are on the last one.

    Args:
        said: what is said.
        id_of: gives the id by which the channel knows a choice again.
    """
    listed, rows = _choices(said.choices, id_of)
    words = list(_card(said.card) if said.card else spans(said.text))
    gap = [Span("\n\n")] if words and listed else []
    made = [_message(part) for part in parts([*words, *gap, *listed], MAX_TEXT)]
    if said.file:
        made.append(Post("sendDocument", {}, file=said.file))
    if rows:
        made = made or [_message([Span(_NO_WORDS)])]
        made[-1].body["reply_markup"] = {"inline_keyboard": rows}
    return made


def quote(title: str) -> Post:
    """Return the call that shows which choice a person took."""
    post = _message([Span(title[: head(title, MAX_TEXT)], ("blockquote",))])
    return Post(post.method, {**post.body, "disable_notification": True}, post.plain)


def _message(part: Sequence[Span]) -> Post:
    body = {
        "text": "".join(span.html for span in part),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    return Post("sendMessage", body, "".join(span.text for span in part))


def _card(card: Card) -> Iterator[Span]:
    """Yield a card: its title, each row below a title of its own, its note."""
    yield Span(card.title, ("b",))
    for row in card.rows:
        yield Span("\n\n")
        yield Span(row.title, ("b",))
        if row.tag:
            yield Span(" – ")
            yield Span(row.tag, ("i",))
        yield from _lines(row.text)
        yield from _lines(row.note, "i")
    if card.note:
        yield Span("\n")
        yield from _lines(card.note, "i")


def _lines(text: str, *around: str) -> Iterator[Span]:
    for line in text.splitlines():
        yield Span("\n")
        yield from line_spans(runs(line), *around)


def _choices(choices: Sequence[Choice], id_of: IdOf) -> tuple[list[Span], list[list[dict[str, str]]]]:
    """Return the choices in words, where buttons cannot say all of them, and the rows of buttons."""
    offers = [(choice, _effect(choice, id_of)) for choice in choices if choice.title.strip()]
    if len(offers) <= MAX_BUTTONS and all(effect and units(choice.title) <= MAX_TITLE for choice, effect in offers):
        return [], _rows([{"text": choice.title, **effect} for choice, effect in offers])
    listed = [span for number, (choice, effect) in enumerate(offers, 1) for span in _item(number, choice, effect)]
    if len(offers) > MAX_BUTTONS:
        return listed, []
    numbered = [(f"{number}. {choice.title}", effect) for number, (choice, effect) in enumerate(offers, 1)]
    return listed, _rows([{"text": _shortened(title), **effect} for title, effect in numbered if effect])


def _effect(choice: Choice, id_of: IdOf) -> dict[str, str]:
    """Return what a button for `choice` does; nothing where Telegram would not take such a button."""
    if choice.url:
        return {"url": choice.url} if _ADDRESS.fullmatch(choice.url) else {}
    data = id_of(choice) if choice.payload else ""
    return {"callback_data": data} if 0 < len(data.encode()) <= MAX_DATA else {}


def _item(number: int, choice: Choice, effect: dict[str, str]) -> Iterator[Span]:
    if number > 1:
        yield Span("\n")
    yield Span(f"{number}. ")
    yield Span(choice.title, (link_tag(choice.url),) if "url" in effect else ())
    if choice.url and not effect:
        yield Span(f": {choice.url}")


def _shortened(title: str) -> str:
    return title if units(title) <= MAX_TITLE else f"{title[: head(title, MAX_TITLE - 1)]}…"


def _rows(buttons: Sequence[dict[str, str]]) -> list[list[dict[str, str]]]:
    """Return one button a row; two that are short share one."""
    rows: list[list[dict[str, str]]] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and all(units(each["text"]) <= _SHORT for each in (rows[-1][0], button)):
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows
