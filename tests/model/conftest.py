"""The tracker store on files of its own, and a guard whose evidence is known in advance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from components.distress_guard import DistressGuard
from components.tracker_store import GuardedTrackerStore

from .guarded import SOMEWHAT
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


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch) -> DistressGuard:
    """Return a guard to which every message is `SOMEWHAT` likely danger."""
    thresholds = {"threshold": 0.5, "threshold_of_part": 0.7, "threshold_in_spanish": 0.615}
    config = {**DistressGuard.get_default_config(), **thresholds}
    learned = SimpleNamespace(evidence=lambda alike: SOMEWHAT)
    guard = DistressGuard(config, cast(Any, None), cast(Any, None), cast(Any, learned))
    monkeypatch.setattr(guard, "alike", lambda message: None)
    return guard
