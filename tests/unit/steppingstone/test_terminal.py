from __future__ import annotations

import io
import sys
from collections.abc import Iterator

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import DummyInput
from prompt_toolkit.output import DummyOutput

from presenter.markup import blocks
from steppingstone.talk import Choice, Message
from steppingstone.terminal import Screen, Script, face

Captured = pytest.CaptureFixture[str]
A, B, C = (Choice(title, f"id of {title}") for title in "abc")
THERE = Choice("There", url="https://there.org")


def message(text: str, *choices: Choice) -> Message:
    return Message(tuple(blocks(text)), choices)


def test_what_comes_in_is_echoed(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("what is a job\n"))

    assert list(Script().lines()) == ["what is a job"]
    assert capsys.readouterr().out == "> what is a job\n"


def test_blank_lines_are_skipped(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n  one \n \t\n\ntwo"))

    assert list(Script().lines()) == ["one", "two"]
    assert capsys.readouterr().out == "> one\n> two\n"


def test_choices_are_numbered_across_messages(capsys: Captured) -> None:
    Script().show([message("First.", A, B), message("Second.", C)])

    assert capsys.readouterr().out.split("\n") == ["First.", "  1. a", "  2. b", "Second.", "  3. c", "", ""]


def test_an_address_is_shown_and_has_no_number(capsys: Captured) -> None:
    Script().show([message("First.", A, THERE, B)])

    assert capsys.readouterr().out.splitlines()[1:] == ["  1. a", "  There: https://there.org", "  2. b", ""]


def test_marks_are_not_shown(capsys: Captured) -> None:
    Script().show([message("**Words**.\n\n_Where they are from._")])

    assert capsys.readouterr().out.splitlines() == ["Words.", "Where they are from.", ""]


def test_a_message_is_shown_before_the_next_is_there(capsys: Captured) -> None:
    def messages() -> Iterator[Message]:
        yield message("First.")
        shown.append(capsys.readouterr().out)
        yield message("Second.")

    shown: list[str] = []
    Script().show(messages())

    assert shown == ["First.\n"]


def test_the_choice_that_was_taken_is_shown_by_its_title(capsys: Captured) -> None:
    Script().echo(Choice("Is my gig a career?", "0123456789abcdef"))

    assert "Is my gig a career?" in capsys.readouterr().out


def test_a_person_sees_what_a_script_does(capsys: Captured) -> None:
    with create_app_session(DummyInput(), DummyOutput()):
        Screen().show([message("**Words**.\n\n_Source._", A, THERE), message("- more", B)])
    lines = [line.strip() for line in capsys.readouterr().out.splitlines() if line.strip()]

    assert lines == ["Words.", "Source.", "1  a", "→  There: https://there.org", "- more", "2  b"]


def test_what_is_about_the_program_stays_out_of_the_conversation(capsys: Captured) -> None:
    Script().tell("Starting.")

    assert capsys.readouterr() == ("", "Starting.\n")


def test_a_pipe_gets_the_plain_face(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    assert isinstance(face(), Script)
