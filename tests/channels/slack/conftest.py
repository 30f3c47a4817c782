"""The Slack channel, its double and a driver, each new for every test."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from components.channels.slack import Slack
from components.channels.slack_api import SlackApi
from components.tracker_store import GuardedTrackerStore

from .double import TOKEN, SlackDouble
from .driver import SECRET, Driver
from .served import DOMAIN, Advisor, doubling, serving


@dataclass(frozen=True)
class SlackSide:
    """What a test of the Slack channel holds in its hands."""

    driver: Driver
    double: SlackDouble
    agent: Advisor
    stop: Callable[[], None]  # the channel brings to an end what it has begun

    def hear(self, count: int = 1) -> list[str]:
        """Wait for so many messages, and return what all of them say."""
        self.double.wait(lambda: len(self.double.messages) >= count)
        return self.double.said()

    def heard(self) -> list[str]:
        """Return what the advisor heard."""
        return [message.text for message in self.agent.heard]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GuardedTrackerStore]:
    store = GuardedTrackerStore(DOMAIN, db=str(tmp_path / "conversations.db"))
    yield store
    store.engine.dispose()


@pytest.fixture
def open_slack(store: GuardedTrackerStore, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., SlackSide]]:
    """Return a function that starts the channel, as each start of the server does; `api` are settings of its API."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)  # slack_sdk would ask it for the double
    with contextlib.ExitStack() as stack:
        double = SlackDouble()
        url = stack.enter_context(doubling(double))

        def open_slack(**api: Any) -> SlackSide:
            agent = Advisor(store)
            settings = {"patience": 3, "timeout": 1, "first_wait": 0.02, **api}
            channel = Slack(SECRET, SlackApi(TOKEN, url, **settings))
            served = stack.enter_context(contextlib.ExitStack())
            return SlackSide(Driver(served.enter_context(serving(channel, agent))), double, agent, served.close)

        yield open_slack


@pytest.fixture
def slack(open_slack: Callable[..., SlackSide]) -> SlackSide:
    return open_slack()
