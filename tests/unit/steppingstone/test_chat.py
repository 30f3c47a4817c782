from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from steppingstone import chat
from steppingstone.talk import Button, Message


@dataclass
class FakeFace:
    """A face that types what it was given, and remembers what it was told and shown."""

    typed: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    echoed: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        yield from self.typed

    def tell(self, text: str) -> None:
        self.told.append(text)

    def waiting(self) -> contextlib.AbstractContextManager[object]:
        return contextlib.nullcontext()

    def show(self, messages: list[Message]) -> None:
        self.shown += [message.text for message in messages]

    def echo(self, button: Button) -> None:
        self.echoed.append(button.title)


@dataclass
class FakeServers:
    """Two servers that stop after `turns` looks at them."""

    turns: int = 99
    url: str = "http://nowhere"
    stopped: bool = False

    @property
    def are_up(self) -> bool:
        """Say whether they run."""
        self.turns -= 1
        return self.turns >= 0


class FakeConversation:
    """Remembers what was sent in it; a 1 is the number of a button."""

    begun: list[FakeConversation]

    def __init__(self, url: str) -> None:
        self.url = url
        self.sent: list[str] = []
        self.begun.append(self)

    def say(self, words: str) -> list[Message]:
        """Answer with the words."""
        self.sent.append(words)
        return [Message(f"re: {words}")]

    def chosen(self, words: str) -> Button | None:
        """Return the only button for its number."""
        return Button("The one", "/one") if words == "1" else None


@pytest.fixture
def servers() -> FakeServers:
    """Return the servers that the chat runs on."""
    return FakeServers()


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[list[str]]]:
    """Return a function that tells what was sent, by conversation."""
    FakeConversation.begun = []
    monkeypatch.setattr(chat, "Conversation", FakeConversation)
    return lambda: [conversation.sent for conversation in FakeConversation.begun]


@pytest.fixture
def hold(
    servers: FakeServers, sent: Callable[[], list[list[str]]], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, FakeFace]]:
    """Return a function that holds a chat in which `typed` is typed."""

    @contextlib.contextmanager
    def running(model: Path) -> Iterator[FakeServers]:
        yield servers
        servers.stopped = True

    def hold(*typed: str) -> tuple[int, FakeFace]:
        face = FakeFace([*typed])
        monkeypatch.setattr(chat, "face", lambda: face)
        return chat.chat(), face

    monkeypatch.setattr(chat, "checked_library", lambda: None)
    monkeypatch.setattr(chat, "fresh_model", lambda tell, library: Path("model"))
    monkeypatch.setattr(chat, "running", running)
    return hold


Hold = Callable[..., tuple[int, FakeFace]]
Sent = Callable[[], list[list[str]]]


def test_what_is_typed_is_sent_and_the_reply_shown(hold: Hold, sent: Sent) -> None:
    code, face = hold("one", "two")

    assert (code, sent(), face.shown) == (0, [["one", "two"]], ["re: one", "re: two"])


@pytest.mark.parametrize("leaving", ["/quit", "/exit", " /QUIT "])
def test_quit_ends_the_chat_well(hold: Hold, sent: Sent, servers: FakeServers, leaving: str) -> None:
    code, _ = hold("one", leaving, "two")

    assert (code, sent(), servers.stopped) == (0, [["one"]], True)


def test_help_lists_every_command(hold: Hold, sent: Sent) -> None:
    _, face = hold("/help")

    assert {"/help", "/restart", "/quit"} <= set(face.told[-1].split())
    assert sent() == [[]]


@pytest.mark.parametrize("command", ["/restart_all", "/ask_for_more", '/ask{"topic": "pay"}', "/"])
def test_a_command_that_is_unknown_is_never_sent(hold: Hold, sent: Sent, command: str) -> None:
    _, face = hold(command)

    assert sent() == [[]]
    assert "/help" in face.told[-1]


def test_restart_begins_a_new_conversation_with_a_greeting(hold: Hold, sent: Sent) -> None:
    _, face = hold("one", "/restart", "two")

    assert sent() == [["one"], ["/greet", "two"]]
    assert face.shown == ["re: one", "re: /greet", "re: two"]


def test_a_person_is_greeted_before_they_type(hold: Hold, sent: Sent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat, "Screen", FakeFace)

    hold("one")

    assert sent() == [["/greet", "one"]]


def test_a_script_hears_only_what_it_asked_for(hold: Hold, sent: Sent) -> None:
    hold()

    assert sent() == [[]]


def test_the_taken_choice_is_echoed_by_its_title(hold: Hold) -> None:
    _, face = hold("one", "1")

    assert face.echoed == ["The one"]


def test_blank_words_are_not_sent(hold: Hold, sent: Sent) -> None:
    hold("  ")

    assert sent() == [[]]


def test_a_stopped_server_ends_the_chat_with_a_sentence(hold: Hold, sent: Sent, servers: FakeServers) -> None:
    servers.turns = 1

    code, face = hold("one", "two", "three")

    assert (code, sent()) == (1, [["one", "two"]])
    assert face.told[-1].endswith("make chat")
