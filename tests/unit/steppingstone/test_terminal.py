from __future__ import annotations

import io
import sys

import pytest

from steppingstone.talk import Button, Message
from steppingstone.terminal import Script, face, paragraphs

Captured = pytest.CaptureFixture[str]


def test_what_comes_in_is_echoed(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("what is a job\n"))

    assert list(Script().lines()) == ["what is a job"]
    assert capsys.readouterr().out == "> what is a job\n"


def test_blank_lines_are_skipped(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n  one \n \t\n\ntwo"))

    assert list(Script().lines()) == ["one", "two"]
    assert capsys.readouterr().out == "> one\n> two\n"


def test_choices_are_numbered_across_messages(capsys: Captured) -> None:
    messages = [
        Message("First.", (Button("a", "/a"), Button("b", "/b"))),
        Message("Second.", (Button("c", "/c"),)),
    ]

    Script().show(messages)

    assert capsys.readouterr().out.split("\n") == ["First.", "  1. a", "  2. b", "Second.", "  3. c", "", ""]


def test_the_marks_of_an_aside_are_not_shown(capsys: Captured) -> None:
    Script().show([Message("Words.\n\n_Where they are from._")])

    assert capsys.readouterr().out.splitlines() == ["Words.", "Where they are from.", ""]


def test_the_choice_that_was_taken_is_shown_by_its_title(capsys: Captured) -> None:
    Script().echo(Button("Is my gig a career?", "/ask"))

    assert "Is my gig a career?" in capsys.readouterr().out


def test_what_is_about_the_program_stays_out_of_the_conversation(capsys: Captured) -> None:
    Script().tell("Starting.")

    assert capsys.readouterr() == ("", "Starting.\n")


def test_waiting_shows_nothing_in_a_script(capsys: Captured) -> None:
    with Script().waiting():
        pass

    assert capsys.readouterr() == ("", "")


def test_a_pipe_gets_the_plain_face(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    assert isinstance(face(), Script)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One.", [("One.", False)]),
        ("One.\nStill one.", [("One.\nStill one.", False)]),
        ("One.\n\n\n\n Two. ", [("One.", False), ("Two.", False)]),
        ("One.\n\n_An aside._", [("One.", False), ("An aside.", True)]),
        ("_Over\ntwo lines._", [("Over\ntwo lines.", True)]),
        ("some_name and _stress_", [("some_name and _stress_", False)]),
    ],
)
def test_paragraphs_part_at_blank_lines_and_know_asides(text: str, expected: list[tuple[str, bool]]) -> None:
    assert list(paragraphs(text)) == expected
