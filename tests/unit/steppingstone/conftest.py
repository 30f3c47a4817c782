"""The chat with everything around it faked."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from steppingstone import chat, keepsake

from .fakes import FakeConversation, FakeFace, FakeServers


@pytest.fixture
def servers() -> FakeServers:
    """Return the servers that the chat runs on."""
    return FakeServers()


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[list[str]]]:
    """Return a function that tells what was sent, by conversation."""
    FakeConversation.begun, FakeConversation.can_forget = [], True
    monkeypatch.setattr(chat, "begin", FakeConversation)
    return lambda: [conversation.sent for conversation in FakeConversation.begun]


@pytest.fixture
def hold(
    servers: FakeServers, sent: Callable[[], list[list[str]]], machine: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, FakeFace]]:
    """Return a function that holds a chat in which `typed` is typed."""

    @contextlib.contextmanager
    def running(model: Path, keep: bool) -> Iterator[FakeServers]:
        servers.keep = keep
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


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the chat runs in."""
    monkeypatch.setattr(keepsake, "RUN_FOLDER", tmp_path / "run")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the face be a terminal with a person in front of it."""
    monkeypatch.setattr(chat, "Screen", FakeFace)
