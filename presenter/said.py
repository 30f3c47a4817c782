"""One thing that the advisor says, before it looks like anything.

Boundary: reads what Rasa hands to a channel; how it is shown, the other files of this package say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ENGLISH = "en"


@dataclass(frozen=True)
class Choice:
    """A quick reply, which sends `payload`; or a link to `url`."""

    title: str
    payload: str = ""
    url: str = ""


@dataclass(frozen=True)
class Row:
    """One line of a card: what it is about, what is said of it, a word that sums it up, what stands under it."""

    title: str
    text: str = ""
    tag: str = ""
    note: str = ""


@dataclass(frozen=True)
class Card:
    """A verdict, a plan or a card for a counselor, in rows. The text beside it says the same in words.

    `kind` is "verdict", "plan" or "hand_off".
    """

    kind: str
    title: str
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True)
class File:
    """A file that comes along; `type` is its media type."""

    name: str
    type: str
    content: str


@dataclass(frozen=True)
class Said:
    """One message of the advisor. `text` is in the small Markdown of `markup`, and is never less than the card."""

    text: str = ""
    choices: tuple[Choice, ...] = ()
    card: Card | None = None
    file: File | None = None
    lang: str = ENGLISH


def read_said(response: Mapping[str, Any]) -> Said:
    """Read a response as Rasa hands it to an output channel, or as it keeps it in the event of a bot's words."""
    custom = response.get("custom") or {}
    card, file = custom.get("card"), custom.get("attachment")
    return Said(
        text=response.get("text") or "",
        choices=tuple(map(_choice, response.get("buttons") or ())),
        card=_card(card) if card else None,
        file=File(file["name"], file["type"], file["content"]) if file else None,
        lang=response.get("lang") or ENGLISH,
    )


def _choice(button: Mapping[str, Any]) -> Choice:
    return Choice(str(button["title"]), str(button.get("payload") or ""), str(button.get("url") or ""))


def _card(card: Mapping[str, Any]) -> Card:
    rows = tuple(Row(**row) for row in card["rows"])
    return Card(card["kind"], card["title"], rows, card.get("note", ""))
