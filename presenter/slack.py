"""What is said, as messages of Slack in its Block Kit, within Slack's limits and without losing a word.

Boundary: a `Said` in, what `chat.postMessage` takes out; text is made in `slack_mrkdwn`. `text` of a message says
all that its blocks do: notifications and screen readers read that, not the blocks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from presenter import markup
from presenter.markup import Run
from presenter.said import Card, Choice, File, Row, Said
from presenter.slack_mrkdwn import code, escaped, pieces

# Characters, or things in a block or message; what Slack's reference of Block Kit allows.
MAX_BUTTON, MAX_LINK, MAX_SECTION, MAX_HEADER = 75, 3_000, 3_000, 150
MAX_ELEMENTS, MAX_BLOCKS = 25, 50
MAX_TEXT = 4_000  # chat.update takes no more
TAKEN_LATER = 2  # blocks that are added when all is said: the thumbs, and what was chosen
THUMB = "thumb"  # the action of both thumbs; its value is "up" or "down", a space, and the turn

_ITEM = re.compile(r"\d{1,2}\.\s")  # a number that only the text gives
_WORD = re.compile(r"[^\W_]+")

Json = dict[str, Any]
Part = tuple[Json, str]  # a block, and its words for `text`


def messages(said: Said, id_of: Callable[[Choice], str]) -> list[Json]:
    """Return the messages that say `said`; `id_of` gives what a button sends."""
    told = _text(said.text) if said.card is None else _with_card(said.text, said.card)
    return _packed([*told, *_choices(said.choices, id_of)])


def words_of(said: Said) -> str:
    """Return what is said as one text, where Slack takes no blocks or nobody could press a button."""
    return "\n".join(words for _, words in _text(said.text))


def as_code(file: File) -> list[Json]:
    """Return messages with the content of `file`, to be copied from there."""
    return _packed([*_text(file.name), *(_section(piece) for piece in code(file.content, MAX_SECTION))])


def with_thumbs(message: Json, turn: str) -> Json:
    """Return `message` with a thumb up and one down for what was said in `turn`."""
    up, down = ({"text": _plain(sign), "value": f"{name} {turn}"} for name, sign in (("up", "👍"), ("down", "👎")))
    element = {"type": "feedback_buttons", "action_id": THUMB, "positive_button": up, "negative_button": down}
    return {**message, "blocks": [*message["blocks"], {"type": "context_actions", "elements": [element]}]}


def taken(blocks: Iterable[Mapping[str, Any]], title: str) -> list[Json]:
    """Return the blocks of a message after one of its buttons was pressed: links stay, the other buttons go."""
    chosen: list[Json] = [{"type": "context", "elements": [_plain(_cut(f"✓ {title}", MAX_SECTION))]}]
    left: list[Json] = []
    for block in blocks:
        if block.get("type") != "actions":
            left.append(dict(block))
        else:
            links = [element for element in block["elements"] if element.get("url")]
            left += [*([{**block, "elements": links}] if links else []), *chosen]
            chosen = []
    return left


def _text(text: str, small: bool = False) -> Iterator[Part]:
    for block in markup.blocks(text):
        for piece in filter(str.strip, pieces(block, MAX_SECTION)):  # Slack takes no block without a letter in it
            yield _aside(piece) if small or block.kind == "aside" else _section(piece)


def _with_card(text: str, card: Card) -> Iterator[Part]:
    """Yield a card, and around it those lines of the text that it does not say."""
    known = [_each_word(card.title), _each_word(card.note), *(_each_word(*vars(row).values()) for row in card.rows)]
    lines = text.splitlines()
    spoken = [_each_word(_ITEM.sub("", line, count=1)) for line in lines]
    said = [bool(words) and any(words <= row for row in known) for words in spoken]
    place = said.index(True) if True in said else len(lines)
    yield from _text("\n".join(lines[:place]))
    yield from _card(card)
    yield from _text("\n".join(line for line, is_said in zip(lines[place:], said[place:], strict=True) if not is_said))


def _each_word(*texts: str) -> set[str]:
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


def _card(card: Card) -> Iterator[Part]:
    if card.title.strip() and len(card.title) <= MAX_HEADER:
        yield {"type": "header", "text": _plain(card.title)}, escaped(card.title)
    else:
        yield from _text(card.title)
    for row in card.rows:
        yield from map(_section, pieces(_row(row), MAX_SECTION))
        yield from _text(row.note, small=True)
    yield from _text(card.note, small=True)


def _row(row: Row) -> markup.Block:
    tag = (Run(" · "), Run(row.tag)) if row.tag else ()
    return markup.Block("paragraph", ((Run(row.title, bold=True), *tag), *map(markup.runs, row.text.splitlines())))


def _choices(choices: Iterable[Choice], id_of: Callable[[Choice], str]) -> Iterator[Part]:
    """Yield rows of buttons; what a button cannot show or hold stands in words before them."""
    buttons = []
    for number, choice in enumerate(choices):
        fits = bool(choice.payload) or 0 < len(choice.url) <= MAX_LINK
        if not fits or len(choice.title) > MAX_BUTTON:
            yield from _text(f"- {choice.title} {'' if fits else choice.url}")
        if fits:
            sends = {"value": id_of(choice)} if choice.payload else {"url": choice.url}
            title = _plain(_cut(choice.title, MAX_BUTTON) or "…")
            buttons.append({"type": "button", "action_id": f"choice_{number}", "text": title, **sends})
    for start in range(0, len(buttons), MAX_ELEMENTS):
        yield {"type": "actions", "elements": buttons[start : start + MAX_ELEMENTS]}, ""


def _packed(parts: Iterable[Part]) -> list[Json]:
    """Return the messages that hold `parts`, each with its words as `text`."""
    packed: list[Json] = []
    for block, words in parts:
        last = packed[-1] if packed else None
        if (
            last is None
            or len(last["blocks"]) == MAX_BLOCKS - TAKEN_LATER
            or len(last["text"]) + 1 + len(words) > MAX_TEXT
        ):
            packed.append({"text": words, "blocks": [block]})
        else:
            last["blocks"].append(block)
            last["text"] = f"{last['text']}\n{words}".strip()
    return [{**message, "text": message["text"] or _titles(message["blocks"])} for message in packed]


def _titles(blocks: Iterable[Json]) -> str:
    """Return what the first of `blocks` says, where nothing but buttons is said."""
    return escaped(_cut(" · ".join(button["text"]["text"] for block in blocks for button in block["elements"]), 500))


def _section(text: str) -> Part:
    # Without "verbatim" Slack would make links and mentions of what only looks like them.
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}, text


def _aside(text: str) -> Part:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}]}, text


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": False}


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
