"""What the slow tests share: one trained model, one running advisor, and the shares they print."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests

from advisor.content import Library
from steppingstone.model import checked_library, fresh_model
from steppingstone.servers import Servers, running

_shares = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def library() -> Library:
    return checked_library()


@pytest.fixture(scope="session")
def model(library: Library) -> Path:
    """Return the model of the project as it is; trained if there is none yet."""
    return fresh_model(lambda text: print(text, file=sys.stderr, flush=True), library)


@pytest.fixture(scope="session")
def servers(model: Path) -> Iterator[Servers]:
    with running(model, None, "--enable-api") as servers:
        yield servers


@dataclass
class Talk:
    """A conversation over REST whose inside can be looked at."""

    url: str
    sender: str = field(default_factory=lambda: uuid.uuid4().hex)

    def say(self, text: str) -> list[dict[str, Any]]:
        message = {"sender": self.sender, "message": text}
        reply = requests.post(f"{self.url}/webhooks/rest/webhook", json=message, timeout=30)
        reply.raise_for_status()
        return list(reply.json())

    def tap(self, title_part: str, offered: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Choose the first offered button whose title holds `title_part`."""
        buttons = [button for message in offered for button in message.get("buttons", [])]
        return self.say(next(button["payload"] for button in buttons if title_part in button["title"]))

    def tracker(self) -> dict[str, Any]:
        return dict(requests.get(f"{self.url}/conversations/{self.sender}/tracker", timeout=30).json())

    @property
    def topic(self) -> str | None:
        topic: str | None = self.tracker()["slots"]["topic"]
        return topic

    @property
    def last_actions(self) -> list[str]:
        """The names of what ran since the last message."""
        names = [event["name"] for event in self._events_of_last_turn() if event["event"] == "action"]
        return [name for name in names if name not in {"action_listen", "action_extract_slots"}]

    @property
    def last_responses(self) -> list[str]:
        """The names of the responses that were said since the last message."""
        said = [event for event in self._events_of_last_turn() if event["event"] == "bot"]
        return [event["metadata"].get("utter_action", "") for event in said]

    def _events_of_last_turn(self) -> list[dict[str, Any]]:
        events: list[dict[str, Any]] = self.tracker()["events"]
        last = max((place for place, event in enumerate(events) if event["event"] == "user"), default=-1)
        return events[last + 1 :]


@pytest.fixture(scope="session")
def new_talk(servers: Servers) -> Callable[[], Talk]:
    """Return a function that begins a conversation."""
    return lambda: Talk(servers.url)


@pytest.fixture
def talk(new_talk: Callable[[], Talk]) -> Talk:
    return new_talk()


@dataclass(frozen=True)
class Understanding:
    """What the model makes of lines, without a conversation."""

    url: str

    def parse(self, text: str) -> dict[str, Any]:
        reply = requests.post(f"{self.url}/model/parse", json={"text": text}, timeout=30)
        reply.raise_for_status()
        return dict(reply.json())

    def label(self, text: str) -> str:
        """Return the intent, in full where it is a question of the content."""
        intent = self.parse(text)["intent"]
        return str(intent.get("full_retrieval_intent_name") or intent["name"])


@pytest.fixture(scope="session")
def understanding(servers: Servers) -> Understanding:
    return Understanding(servers.url)


@pytest.fixture
def print_share(request: pytest.FixtureRequest) -> Any:
    """Return a function that puts a line under the results of the whole run."""
    stash = request.config.stash
    stash.setdefault(_shares, [])
    return stash[_shares].append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(_shares, []):
        terminalreporter.write_line(line)
