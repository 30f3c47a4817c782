"""One store, one agent and one web door for each module of tests, and whoever comes to it."""

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


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GuardedTrackerStore]:
    file = tmp_path_factory.mktemp("kept") / "conversations.db"
    store = GuardedTrackerStore(DOMAIN, db=str(file), patience=0.2)
    yield store
    store.engine.dispose()


@pytest.fixture(scope="module")
def lasting_agent(store: GuardedTrackerStore) -> StandIn:
    """Return the agent behind all doors; a test takes `agent`."""
    return StandIn(store)


@pytest.fixture
def agent(lasting_agent: StandIn, store: GuardedTrackerStore) -> StandIn:
    """Return the agent as if it were new."""
    lasting_agent.reply, lasting_agent.ready, lasting_agent.heard = None, True, []
    lasting_agent.tracker_store = store
    return lasting_agent


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that pages are served from."""
    return tmp_path_factory.mktemp("web")


@pytest.fixture(scope="module")
def open_door(lasting_agent: StandIn, pages: Path) -> Iterator[Callable[..., str]]:
    """Return a function that opens a web door, as a new start of the server would, and tells its address."""
    with contextlib.ExitStack() as doors:

        def open_door(cors: str | None = None, **settings: Any) -> str:
            web = Web(WebSettings(**{"secret": SECRET, "rates": None, "pages": pages, **settings}))
            return doors.enter_context(serving(lasting_agent, web, cors))

        yield open_door


@pytest.fixture(scope="module")
def door(open_door: Callable[..., str]) -> str:
    """Return the address of a door without limits."""
    return open_door()


@pytest.fixture
def visitor(door: str, agent: StandIn) -> Visitor:
    """Return somebody who has just come in."""
    return Visitor(door)
