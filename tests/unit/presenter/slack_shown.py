"""How tests look at messages of Slack."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from presenter.said import Choice, Said
from presenter.slack import (
    MAX_BLOCKS,
    MAX_BUTTON,
    MAX_ELEMENTS,
    MAX_HEADER,
    MAX_LINK,
    MAX_SECTION,
    MAX_TEXT,
    TAKEN_LATER,
    messages,
)
from presenter.slack_mrkdwn import ZERO_WIDTH

Json = dict[str, Any]


def id_of(choice: Choice) -> str:
    return f"id of {choice.payload}"[:16]


def shown(said: Said) -> list[Json]:
    return messages(said, id_of)


def blocks(said: Said, kind: str = "") -> list[Json]:
    return [block for message in shown(said) for block in message["blocks"] if kind in ("", block["type"])]


def text_of(block: Json) -> str:
    return str(block["text"]["text"] if "text" in block else block["elements"][0]["text"])


def read_back(text: str) -> str:
    """Return what a reader sees of mrkdwn."""
    unlinked = re.sub(r"<([^<>|]+)\|([^<>]*)>", r"\2", text)
    return html.unescape(unlinked).replace(ZERO_WIDTH, "")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def texts_in(message: Json) -> Iterator[str]:
    for block in message["blocks"]:
        if block["type"] == "actions":
            yield from (element["text"]["text"] for element in block["elements"])
        else:
            yield text_of(block)


def assert_within_limits(message: Json) -> None:
    assert 0 < len(message["text"]) <= MAX_TEXT
    assert 0 < len(message["blocks"]) <= MAX_BLOCKS - TAKEN_LATER
    for block in message["blocks"]:
        if block["type"] == "actions":
            assert 0 < len(block["elements"]) <= MAX_ELEMENTS
            assert len({element["action_id"] for element in block["elements"]}) == len(block["elements"])
            for element in block["elements"]:
                assert 0 < len(element["text"]["text"]) <= MAX_BUTTON
                assert 0 < len(element.get("url") or element["value"]) <= MAX_LINK
        else:
            assert 0 < len(text_of(block)) <= (MAX_HEADER if block["type"] == "header" else MAX_SECTION)
