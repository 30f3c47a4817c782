from __future__ import annotations

from collections.abc import Callable

import pytest

from .fakes import GREETED, FakeFace, FakeServers

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


@pytest.mark.usefixtures("person")
def test_a_person_is_greeted_before_they_type(hold: Hold, sent: Sent) -> None:
    hold("one")

    assert sent() == [[GREETED, "one"]]


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
