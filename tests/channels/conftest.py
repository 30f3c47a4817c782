"""Stores and doors of one test each, and whoever comes to them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from components.channels.web import Web
from components.channels.web_settings import WebSettings
from components.tracker_store import GuardedTrackerStore

from .stand_in import DOMAIN, StandIn, serving
from .visitor import Visitor

SECRET = "a secret for tests alone, and long enough"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GuardedTrackerStore]:
    store = GuardedTrackerStore(DOMAIN, db=str(tmp_path / "conversations.db"), patience=0.2)
    yield store
    store.engine.dispose()


@pytest.fixture
def agent(store: GuardedTrackerStore) -> StandIn:
    return StandIn(store)


@pytest.fixture
def open_door(agent: StandIn, tmp_path: Path) -> Iterator[Callable[..., str]]:
    """Return a function that opens the web door, as a new start of the server would, and tells its address."""
    with contextlib.ExitStack() as doors:

        def open_door(cors: str | None = None, **settings: Any) -> str:
            web = Web(WebSettings(**{"secret": SECRET, "rates": None, "pages": tmp_path, **settings}))
            return doors.enter_context(serving(agent, web, cors))

        yield open_door


@pytest.fixture
def door(open_door: Callable[..., str]) -> str:
    """Return the address of a door without limits."""
    return open_door()


@pytest.fixture
def visitor(door: str) -> Visitor:
    """Return somebody who has just come in."""
    return Visitor(door)
