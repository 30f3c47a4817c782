"""The tracker store on files of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from components.tracker_store import GuardedTrackerStore

from .kept import DOMAIN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "below" / "conversations.db"


@pytest.fixture
def open_store(file: Path) -> Iterator[Callable[..., GuardedTrackerStore]]:
    """Return a function that opens the store, as a new start of the server would."""
    opened: list[GuardedTrackerStore] = []

    def open_store(**settings: Any) -> GuardedTrackerStore:
        opened.append(GuardedTrackerStore(DOMAIN, **{"db": str(file), "patience": 0.2, **settings}))
        return opened[-1]

    yield open_store
    for store in opened:
        store.engine.dispose()


@pytest.fixture
def store(open_store: Callable[..., GuardedTrackerStore]) -> GuardedTrackerStore:
    return open_store()
