"""A conversation as a client of the web door shows it again, and one message as it shows it now.

Boundary: Rasa's events in, the entries of the web protocol out. What was tapped reads as its button did.
"""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timezone
from typing import Any

from rasa.shared.core.events import BotUttered, Event, UserUttered

from components.channels.offers import id_of
from components.channels.turns import said_in
from presenter.said import Said
from presenter.web import message

MOST = 100  # messages; what is older, nobody scrolls to


def history(events: Iterable[Event]) -> list[dict[str, Any]]:
    """Return the latest messages of both sides."""
    return [show() for show in deque(_entries(events), maxlen=MOST)]


def has_turn(events: Iterable[Event], turn: str) -> bool:
    """Say whether the person sent a message with the id `turn`."""
    return any(isinstance(event, UserUttered) and event.message_id == turn for event in events)


def entry_of(said: Said, turn: str, place: int, timestamp: float) -> dict[str, Any]:
    """Return the entry for what was said to the message `turn`, at this place among all that was."""
    return {
        "type": "message",
        "id": f"{turn}-{place}",
        "turn": turn,
        "time": _time(timestamp),
        **message(said, id_of),
    }


def _entries(events: Iterable[Event]) -> Iterator[Callable[[], dict[str, Any]]]:
    """Yield what shows each message: to show thousands that nobody gets to see would hold up everybody."""
    titles: dict[str, str] = {}
    turn, place = "", 0
    for event in events:
        if isinstance(event, UserUttered):
            turn, place = str(event.message_id), 0
            # What begins with a slash was not typed: it is the payload of a button, or the hello of a client.
            words = titles.get(event.text) if (event.text or "").startswith("/") else event.text
            if words:
                yield functools.partial(_typed, turn, words, event.timestamp)
        elif isinstance(event, BotUttered):
            (said,) = said_in([event])
            titles.update((choice.payload, choice.title) for choice in said.choices)
            if said != Said():
                yield functools.partial(entry_of, said, turn, place, event.timestamp)
                place += 1


def _typed(turn: str, words: str, timestamp: float) -> dict[str, Any]:
    return {"type": "said", "id": turn, "time": _time(timestamp), "text": words}


def _time(timestamp: float) -> str:
    return datetime.fromtimestamp(timestamp, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
