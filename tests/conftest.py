"""What the slow tests share: one trained model, one running advisor, and the shares they print."""

from __future__ import annotations

import functools
import re
import signal
import sys
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
from ruamel.yaml import YAML

from advisor.library.content import Library
from advisor.library.questions import Question, load_questions
from steppingstone.model import checked_library, fresh_model
from steppingstone.project import ROOT
from steppingstone.servers import Servers, running

NEW_SESSION = "/session_start"
MOST_BYTES = 64  # of what a button sends; Telegram takes no more
GAVE_UP = ("utter_action_failed", "utter_default")

# A shell that runs the tests in the background has Ctrl-C ignored, by them and by all that they start.
signal.signal(signal.SIGINT, signal.default_int_handler)

_shares = pytest.StashKey[list[str]]()
_HOUSEKEEPING = {"action_listen", "action_extract_slots", "action_answer_beside"}
_INSIDE = re.compile(r"\b(?:utter|action|nlu|validate)_\w+|\bfaq/|\{\w*\}")
_CHOICE = re.compile(r'/choose\{"(\w+)"')


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
    """A conversation over REST whose inside can be looked at; no reply in it may break a promise."""

    url: str
    sender: str = field(default_factory=lambda: uuid.uuid4().hex)
    said: list[dict[str, Any]] = field(default_factory=list)  # the latest reply

    def say(self, text: str) -> list[dict[str, Any]]:
        message = {"sender": self.sender, "message": text}
        reply = requests.post(f"{self.url}/webhooks/rest/webhook", json=message, timeout=30)
        reply.raise_for_status()
        self.said = list(reply.json())
        assert text == NEW_SESSION or not list(broken_promises(self.said)), (text, self.said)
        return self.said

    def tap(self, title_part: str, offered: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Choose the first offered button whose title holds `title_part`."""
        buttons = [button for message in offered for button in message.get("buttons", [])]
        return self.say(next(button["payload"] for button in buttons if title_part in button["title"]))

    def come_back(self) -> None:
        """Begin a new session, as the next day does."""
        self.say(NEW_SESSION)

    def tracker(self) -> dict[str, Any]:
        return dict(requests.get(f"{self.url}/conversations/{self.sender}/tracker", timeout=30).json())

    @property
    def text(self) -> str:
        """All words of the latest reply."""
        return "\n".join(message.get("text", "") for message in self.said)

    @property
    def payloads(self) -> list[str]:
        """What the buttons of the latest reply send."""
        return [button["payload"] for message in self.said for button in message.get("buttons", [])]

    @property
    def attachments(self) -> list[str]:
        """The names of the files that came with the latest reply."""
        custom = (message.get("custom", {}) for message in self.said)
        return [entry["attachment"]["name"] for entry in custom if "attachment" in entry]

    @property
    def asked(self) -> list[str]:
        """The slots that the latest reply asks for, in order."""
        return [slot for message in self.said if (slot := slot_asked_by(message))]

    @property
    def asks_last(self) -> str | None:
        """The slot that the end of the latest reply asks for."""
        return slot_asked_by(self.said[-1]) if self.said else None

    @property
    def slots(self) -> dict[str, Any]:
        """What is kept, without what is empty."""
        return {name: value for name, value in self.tracker()["slots"].items() if value not in (None, [], {})}

    @property
    def active_form(self) -> str | None:
        return (self.tracker().get("active_loop") or {}).get("name")

    @property
    def pending(self) -> str | None:
        """The slot whose question waits for an answer."""
        tracker = self.tracker()
        return tracker["slots"].get("requested_slot") if tracker.get("active_loop") else None

    @property
    def topic(self) -> str | None:
        topic: str | None = self.tracker()["slots"]["topic"]
        return topic

    @property
    def last_actions(self) -> list[str]:
        """The names of what ran since the last message, without the forms and their questions."""
        names = [event["name"] for event in self._events_of_last_turn() if event["event"] == "action"]
        return [name for name in names if name not in _HOUSEKEEPING and not name.endswith("_form")]

    @property
    def last_responses(self) -> list[str]:
        """The names of the responses that were said since the last message."""
        said = [event for event in self._events_of_last_turn() if event["event"] == "bot"]
        return [name for event in said if (name := event["metadata"].get("utter_action"))]

    def _events_of_last_turn(self) -> list[dict[str, Any]]:
        events: list[dict[str, Any]] = self.tracker()["events"]
        last = max((place for place, event in enumerate(events) if event["event"] == "user"), default=-1)
        return events[last + 1 :]


@functools.cache
def questions() -> dict[str, Question]:
    return load_questions()


@functools.cache
def apologies() -> set[str]:
    responses = YAML(typ="safe").load(ROOT / "domain.yml")["responses"]
    return {variation["text"] for name in GAVE_UP for variation in responses[name]}


def slot_asked_by(message: dict[str, Any]) -> str | None:
    """Return the slot that `message` asks for; None where it asks for none."""
    work = questions()["occupation"]
    if message.get("text") in (work.ask, work.again):
        return "occupation"
    choices = (_CHOICE.match(button["payload"]) for button in message.get("buttons", []))
    return next((choice[1] for choice in choices if choice), None)


def broken_promises(reply: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what no reply may do."""
    buttons = [button for message in reply for button in message.get("buttons", [])]
    if not any(message.get("text") or message.get("custom") for message in reply):
        yield "it is silent"
    texts = [message.get("text", "") for message in reply]
    if any(_INSIDE.search(words) for words in (*texts, *(button["title"] for button in buttons))):
        yield "it shows a name or a gap of ours"
    if any(len(button["payload"].encode()) > MOST_BYTES for button in buttons):
        yield "a button of it is too long for Telegram"
    if apologies().intersection(texts):
        yield "something of ours is broken, or no rule fits"
    if sum(slot_asked_by(message) is not None for message in reply) > 1:
        yield "it asks two questions at once"


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
