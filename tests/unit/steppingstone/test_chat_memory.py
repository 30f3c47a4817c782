from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from presenter.said import File
from steppingstone import chat

from .fakes import GREETED, FakeConversation, FakeFace, FakeServers

Hold = Callable[..., tuple[int, FakeFace]]
Sent = Callable[[], list[list[str]]]


def test_restart_begins_a_new_conversation_with_a_greeting(hold: Hold, sent: Sent) -> None:
    _, face = hold("one", "/restart", "two")

    assert sent() == [["one"], [GREETED, "two"]]
    assert face.shown == ["re: one", f"re: {GREETED}", "re: two"]


def test_restart_has_what_was_said_deleted(hold: Hold, sent: Sent) -> None:
    hold("one", "/restart")

    assert [conversation.is_forgotten for conversation in FakeConversation.begun] == [True, False]


def test_what_cannot_be_deleted_is_not_left_behind(hold: Hold, sent: Sent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FakeConversation, "can_forget", False)

    _, face = hold("one", "/restart", "two")

    assert sent() == [["one", "two"]]
    assert "could not be deleted" in face.told[-1]


@pytest.mark.usefixtures("sent", "person")
def test_a_person_is_known_again_the_next_time(hold: Hold, servers: FakeServers) -> None:
    hold("one")
    hold("two")

    first, second = FakeConversation.begun
    assert first.token == second.token
    assert servers.keep


@pytest.mark.usefixtures("sent", "person")
def test_after_a_restart_a_person_is_somebody_else(hold: Hold) -> None:
    hold("one", "/restart")
    hold("two")

    old, new, next_time = FakeConversation.begun
    assert old.token != new.token == next_time.token


@pytest.mark.usefixtures("sent")
def test_a_script_is_nobody_and_nothing_of_it_is_kept(hold: Hold, servers: FakeServers, machine: Path) -> None:
    hold("one")

    hold("two")

    first, second = FakeConversation.begun
    assert first.token != second.token
    assert servers.keep is False
    assert not list(machine.iterdir())


@pytest.mark.usefixtures("sent")
def test_a_file_is_put_where_the_chat_runs_and_it_is_said_where(hold: Hold, machine: Path) -> None:
    _, face = hold("plan", "plan")

    assert [(machine / name).read_text() for name in ("plan.ics", "plan-2.ics")] == ["dates", "dates"]
    assert face.told[-2:] == [f"Saved as {machine / name}" for name in ("plan.ics", "plan-2.ics")]


@pytest.mark.usefixtures("sent")
def test_a_file_that_cannot_be_put_there_is_said(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(file: File, folder: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(chat, "save", refuse)

    code, face = hold("plan")

    assert (code, face.told[-1]) == (0, "plan.ics could not be saved here: Permission denied")
