"""What is to be forgotten is gone from every file of the database."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.events import SlotSet

from advisor.words.privacy import FORGOTTEN
from components.tracker_store import GuardedTrackerStore, StoreError

from .kept import SECRET, said, said_ever, say, session, turn


def traces(file: Path, *words: str) -> list[str]:
    """Return which of `words` stand in any file of the database."""
    everything = b"".join(path.read_bytes() for path in file.parent.iterdir())
    return [word for word in words if word.encode() in everything]


def test_a_conversation_that_asks_for_it_is_forgotten_without_a_trace(store: GuardedTrackerStore, file: Path) -> None:
    say(store, session("old " + SECRET), "somebody-to-forget")
    say(store, session(*(f"{SECRET} {n} " * 300 for n in range(20))), "somebody-to-forget")
    say(store, session("other"), "you")
    assert traces(file, SECRET, "somebody-to-forget") == [SECRET, "somebody-to-forget"]

    say(store, [*turn("forget me " + SECRET), SlotSet(FORGOTTEN, True)], "somebody-to-forget")

    assert traces(file, SECRET, "somebody-to-forget", "old ") == []
    assert asyncio.run(store.retrieve_full_tracker("somebody-to-forget")) is None
    assert said(store, "you") == ["other"]


def test_what_is_said_after_forgetting_begins_a_new_conversation(store: GuardedTrackerStore) -> None:
    say(store, session("one"))
    say(store, [SlotSet(FORGOTTEN, True)])

    say(store, session("two"))

    assert said_ever(store) == ["two"]


@pytest.mark.parametrize("value", [None, False])
def test_an_empty_slot_forgets_nothing(value: Any, store: GuardedTrackerStore) -> None:
    say(store, session("one"))
    say(store, [SlotSet(FORGOTTEN, value)])

    assert said(store) == ["one"]


def test_forgetting_what_is_not_there_is_no_error(store: GuardedTrackerStore) -> None:
    asyncio.run(store.forget("nobody"))


def test_traces_that_cannot_be_removed_now_are_an_error(store: GuardedTrackerStore, file: Path) -> None:
    say(store, session(SECRET))
    reader = sqlite3.connect(file)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM events").fetchone()

    with pytest.raises(StoreError):
        asyncio.run(store.forget("me"))
    reader.close()

    asyncio.run(store.forget("me"))
    assert traces(file, SECRET) == []
