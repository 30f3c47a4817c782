"""The tracker store on real files: what is said is kept, once and in order, as Rasa itself would."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore, TrackerStore, check_if_tracker_store_async
from rasa.utils.endpoints import EndpointConfig

from components.tracker_store import GuardedTrackerStore

from .kept import DOMAIN, said, said_ever, say, session, turn


def rows(file: Path) -> list[dict[str, Any]]:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute("SELECT * FROM events ORDER BY id")]


def test_rasa_makes_the_store_from_its_settings(file: Path) -> None:
    settings = EndpointConfig(type="components.tracker_store.GuardedTrackerStore", db=str(file), dialect="sqlite")

    store = TrackerStore.create(settings, DOMAIN)

    assert isinstance(store, GuardedTrackerStore)
    assert check_if_tracker_store_async(store)


def test_an_unknown_conversation_is_none(store: GuardedTrackerStore) -> None:
    assert asyncio.run(store.retrieve("me")) is None
    assert asyncio.run(store.retrieve_full_tracker("me")) is None
    assert not asyncio.run(store.exists("me"))
    assert list(asyncio.run(store.keys())) == []


def test_turns_are_kept_in_order_and_once(store: GuardedTrackerStore) -> None:
    say(store, session("one"))
    for text in ("two", "three"):
        say(store, turn(text))

    assert said(store) == ["one", "two", "three"]
    tracker = asyncio.run(store.retrieve("me"))
    assert tracker is not None
    assert tracker.get_slot("topic") == {"of": ["three"]}


def test_turns_are_kept_over_a_restart(open_store: Callable[..., GuardedTrackerStore]) -> None:
    say(open_store(), session("one"))

    again = open_store()
    say(again, turn("two"))

    assert said(again) == ["one", "two"]


def test_a_tracker_comes_back_as_from_rasas_own_stores(store: GuardedTrackerStore, tmp_path: Path) -> None:
    events = session("one", "two")
    others: list[TrackerStore] = [InMemoryTrackerStore(DOMAIN), SQLTrackerStore(DOMAIN, db=str(tmp_path / "stock.db"))]
    for each in (store, *others):
        say(each, events)

    trackers = [asyncio.run(each.retrieve("me")) for each in (store, *others)]
    ours, *theirs = [[event.as_dict() for event in tracker.events] for tracker in trackers if tracker]

    assert theirs == [ours, ours]


def test_rasas_own_store_reads_the_same_rows(store: GuardedTrackerStore, file: Path) -> None:
    say(store, session("one", "two"))

    assert said(SQLTrackerStore(DOMAIN, db=str(file))) == ["one", "two"]
    assert [row["intent_name"] for row in rows(file) if row["type_name"] == "user"] == ["tell", "tell"]
    assert "action_session_start" in [row["action_name"] for row in rows(file)]


def test_only_the_last_session_is_read_unless_all_are_wanted(store: GuardedTrackerStore) -> None:
    say(store, session("one"))
    say(store, session("two"))
    say(store, turn("three"))

    assert said(store) == ["two", "three"]
    assert said_ever(store) == ["one", "two", "three"]


def test_conversations_are_kept_apart(store: GuardedTrackerStore) -> None:
    say(store, session("one"), "me")
    say(store, session("other"), "you")

    assert (said(store, "me"), said(store, "you")) == (["one"], ["other"])
    assert sorted(asyncio.run(store.keys())) == ["me", "you"]


def test_many_at_once_lose_nothing(open_store: Callable[..., GuardedTrackerStore]) -> None:
    store = open_store(patience=20)

    async def talk(sender: str) -> None:
        for n in range(5):
            tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
            tracker.update_with_events(turn(str(n)) if n else session("0"), DOMAIN)
            await store.save(tracker)

    async def all_talk() -> None:
        await asyncio.gather(*(talk(f"s{n}") for n in range(20)))

    asyncio.run(all_talk())

    assert all(said(store, f"s{n}") == list("01234") for n in range(20))


def test_a_file_is_for_its_owner_only(store: GuardedTrackerStore, file: Path) -> None:
    say(store, session("one"))

    assert {stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()} == {0o600}


def test_an_event_broker_hears_every_event_once(store: GuardedTrackerStore) -> None:
    published: list[dict[str, Any]] = []

    class Broker:
        def publish(self, event: dict[str, Any]) -> None:
            published.append(event)

    store.event_broker = Broker()
    say(store, session("one"))
    say(store, turn("two"))

    assert [event["text"] for event in published if event["event"] == "user"] == ["one", "two"]
    assert json.dumps(published)


def test_a_clock_that_is_set_back_loses_nothing(store: GuardedTrackerStore) -> None:
    say(store, session("one"))
    late = turn("two")
    for event in late:
        event.timestamp -= 7200
    say(store, late)
    say(store, turn("three"))

    assert said(store) == ["one", "two", "three"]
