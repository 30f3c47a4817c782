"""Whatever is wrong with the store: an error for the conversation at hand, and never a new beginning."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException

from components.tracker_store import GuardedTrackerStore, StoreError

from .kept import DOMAIN, SECRET, said, say, session, turn

BAD_IDS: list[Any] = ["\ud800", "a\0b", "x" * 256, "", None, 3]


def change(file: Path, statement: str, *values: Any) -> None:
    connection = sqlite3.connect(file)
    with connection:
        connection.execute(statement, values)
    connection.close()


@pytest.mark.parametrize("sender", BAD_IDS)
def test_a_bad_id_is_an_error_and_the_server_goes_on(sender: Any, store: GuardedTrackerStore) -> None:
    for use in (store.retrieve, store.retrieve_full_tracker, store.forget):
        with pytest.raises(StoreError):
            asyncio.run(use(sender))
    with pytest.raises(StoreError):
        asyncio.run(store.save(DialogueStateTracker.from_events(sender, turn("one"))))

    say(store, session("still here"))
    assert said(store) == ["still here"]


@pytest.mark.parametrize(
    "data",
    [
        *("", "no json", "null", "[]", "3", "{}", '{"event": null}', '{"event": "topic"}', '{"event": "unheard_of"}'),
        *('{"event": ["user"]}', '{"a": 1}, {"event": "restart"}', "[" * 100_000, None),
    ],
)
def test_a_broken_row_is_an_error_for_its_conversation_only(data: Any, store: GuardedTrackerStore, file: Path) -> None:
    say(store, session("one"), "me")
    say(store, session("other"), "you")
    change(file, "UPDATE events SET data = ? WHERE id = 3", data)

    for use in (store.retrieve, store.retrieve_full_tracker):
        with pytest.raises(StoreError):
            asyncio.run(use("me"))

    assert said(store, "you") == ["other"]


def test_rasas_own_helpers_get_an_error_and_not_the_end_of_the_server(store: GuardedTrackerStore) -> None:
    with pytest.raises(StoreError), store.session_scope() as lent:
        lent.execute("SELECT * FROM nowhere")


def test_an_error_tells_what_is_wrong_and_nobodys_words(store: GuardedTrackerStore, file: Path) -> None:
    say(store, session("one"))
    with sqlite3.connect(file) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError) as raised:
            say(store, turn(SECRET))
        connection.rollback()

    assert "locked" in str(raised.value)
    assert SECRET not in str(raised.value)
    assert isinstance(raised.value, RasaException)


def test_a_locked_file_holds_nobody_else_up(open_store: Callable[..., GuardedTrackerStore], file: Path) -> None:
    store = open_store(patience=1)
    say(store, session("one"))
    waits: list[float] = []

    async def beat() -> None:
        for _ in range(20):
            before = time.monotonic()
            await asyncio.sleep(0.01)
            waits.append(time.monotonic() - before)

    async def both() -> None:
        tracker = await store.retrieve("me")
        assert tracker is not None
        tracker.update_with_events(turn("two"), DOMAIN)
        with pytest.raises(StoreError):
            await asyncio.gather(store.save(tracker), beat())

    with sqlite3.connect(file) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        asyncio.run(both())
        connection.rollback()

    assert len(waits) == 20
    assert max(waits) < 0.5


def test_a_lock_that_is_let_go_in_time_is_waited_for(
    open_store: Callable[..., GuardedTrackerStore], file: Path
) -> None:
    store = open_store(patience=10)
    say(store, session("one"))
    connection = sqlite3.connect(file, check_same_thread=False)
    connection.execute("BEGIN EXCLUSIVE")
    threading.Timer(0.3, connection.rollback).start()

    say(store, turn("two"))

    assert said(store) == ["one", "two"]
    connection.close()


def test_a_file_that_is_taken_away_is_an_error_and_not_a_new_beginning(
    store: GuardedTrackerStore, file: Path, tmp_path: Path
) -> None:
    say(store, session("one"))
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    away = file.rename(tmp_path / "away.db")

    for _ in range(2):
        with pytest.raises(StoreError):
            asyncio.run(store.retrieve("me"))
        with pytest.raises(StoreError):
            say(store, turn("two"))
    assert not file.exists()

    away.rename(file)
    say(store, turn("three"))
    assert said(store) == ["one", "three"]


def test_a_file_that_others_have_put_in_its_place_is_used(store: GuardedTrackerStore, file: Path) -> None:
    say(store, session("one"))
    other = GuardedTrackerStore(DOMAIN, db=str(file.with_name("other.db")))
    say(other, session("from the backup"))
    other.engine.dispose()
    for path in file.parent.glob(f"{file.name}*"):
        path.unlink()
    file.with_name("other.db").rename(file)

    assert said(store) == ["from the backup"]


@pytest.mark.parametrize(
    ("setting", "reason"), [("query_only=ON", "readonly"), ("max_page_count=1", "full")], ids=["read-only", "full"]
)
def test_a_file_that_cannot_be_written_is_an_error(
    setting: str, reason: str, open_store: Callable[..., GuardedTrackerStore]
) -> None:
    say(open_store(), session("one"))
    store = open_store()
    sa.event.listen(store.engine, "connect", lambda connection, _: connection.execute(f"PRAGMA {setting}"))
    store._is_prepared = True

    with pytest.raises(StoreError, match=reason):
        say(store, turn("two" * 5000))
    assert said(store) == ["one"]


def test_a_file_that_is_no_database_is_an_error(open_store: Callable[..., GuardedTrackerStore], file: Path) -> None:
    file.parent.mkdir()
    file.write_text("Dear diary, " * 1000)

    with pytest.raises(StoreError, match="not a database"):
        say(open_store(), session("one"))
    assert file.read_text().startswith("Dear diary")


def test_a_place_that_comes_up_later_is_used_from_then_on(
    open_store: Callable[..., GuardedTrackerStore], file: Path
) -> None:
    file.parent.write_text("in the way")
    store = open_store()
    with pytest.raises(StoreError):
        say(store, session("one"))

    file.parent.unlink()
    say(store, session("two"))

    assert said(store) == ["two"]


def test_a_database_that_is_not_there_is_an_error_at_use_and_not_at_the_start() -> None:
    store = GuardedTrackerStore(DOMAIN, dialect="postgresql", host="127.0.0.1", port=9, db="nowhere")

    with pytest.raises(StoreError, match="cannot be reached"):
        say(store, session("one"))
