from __future__ import annotations

import re
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.library.content import ContentError, Library
from steppingstone import explain, model, servers
from steppingstone.cli import main
from steppingstone.project import SetupError

EMPTY = Library({}, {}, {}, {}, {}, {}, {})
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    """Give back the handlers that the command takes; a signal in between is harmless."""
    before, hook = signal.signal(signal.SIGTERM, signal.SIG_IGN), sys.unraisablehook
    yield
    signal.signal(signal.SIGTERM, before)
    sys.unraisablehook = hook


@pytest.fixture(autouse=True)
def _ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let content and model be in order, and no server start."""
    monkeypatch.setattr(model, "checked_library", lambda: EMPTY)
    monkeypatch.setattr(model, "fresh_model", lambda tell, library: Path("some.tar.gz"))
    monkeypatch.setattr(servers, "Program", lambda title, *command: pytest.fail(f"{title} was started"))


def test_help_lists_the_commands(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])

    assert left.value.code == 0
    assert re.findall(r"^    (\w+)", capsys.readouterr().out, re.MULTILINE) == [
        *("chat", "serve", "train", "check", "explain")
    ]


def test_without_a_command_it_says_how_to_use_it(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as left:
        main([])

    assert left.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_content_in_order_is_said_so(capsys: Captured) -> None:
    assert main(["check"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_a_mistake_in_the_content_is_a_list_and_no_traceback(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> Library:
        raise ContentError(["one.yml: bad", "two.yml: worse"])

    monkeypatch.undo()
    monkeypatch.setattr(model, "load_library", load)

    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[1:]) == ("", ["  content/one.yml: bad", "  content/two.yml: worse"])


def test_another_python_is_one_sentence(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("steppingstone.cli._PYTHON", (2, 7))

    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert err.startswith("This is Python 3.")


def test_train_says_which_model_fits(capsys: Captured) -> None:
    assert main(["train"]) == 0
    assert "some.tar.gz" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "lines"), [([], []), (["what is a job"], ["what is a job"]), (["what", "is", "it"], ["what is it"])]
)
def test_explain_takes_a_line_with_or_without_quotes(
    arguments: list[str], lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explain, "explain_lines", lambda given: 0 if given == lines else 7)

    assert main(["explain", *arguments]) == 0


def test_a_training_that_fails_is_said_and_is_no_success(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(tell: object, library: Library) -> Path:
        raise SetupError("The reason.")

    monkeypatch.setattr(model, "fresh_model", fail)

    assert main(["train"]) == 1
    assert capsys.readouterr() == ("", "The reason.\n")


def test_a_taken_port_is_one_sentence(capsys: Captured) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        assert main(["serve", "--port", port]) == 1

    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith(f"Port {port} ")


@pytest.mark.parametrize("port", ["70000", "0", "-1", "http"])
def test_a_port_that_cannot_be_is_refused_at_once(capsys: Captured, port: str) -> None:
    with pytest.raises(SystemExit) as left:
        main(["serve", f"--port={port}"])

    assert left.value.code == 2
    assert f"'{port}'" in capsys.readouterr().err


def test_ctrl_c_leaves_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> Library:
        raise KeyboardInterrupt

    monkeypatch.setattr(model, "checked_library", interrupt)

    assert main(["check"]) == 130


def test_ctrl_c_leaves_also_where_python_was_just_cleaning_up(monkeypatch: pytest.MonkeyPatch) -> None:
    class Cleaned:
        def __del__(self) -> None:
            raise KeyboardInterrupt

    def clean_up_and_go_on(lines: list[str]) -> int:
        Cleaned()
        time.sleep(10)
        return 0

    monkeypatch.setattr(explain, "explain_lines", clean_up_and_go_on)

    assert main(["explain"]) == 130


def test_a_request_to_end_leaves_like_ctrl_c(monkeypatch: pytest.MonkeyPatch) -> None:
    def be_ended() -> Library:
        signal.raise_signal(signal.SIGTERM)
        return EMPTY

    monkeypatch.setattr(model, "checked_library", be_ended)

    assert main(["check"]) == 130
