from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from steppingstone import program
from steppingstone.program import HOST, Program, answers, free_port, is_taken
from steppingstone.project import ROOT, SetupError

SERVER = ("http.server", "--bind", HOST)
# A parent that starts a server under the leash, says its id, and then does nothing.
PARENT = """
import sys, time
from pathlib import Path
from steppingstone import program
program.ROOT = program.RUN_FOLDER = Path(sys.argv[1])
child = program.Program("server", *sys.argv[2:])
print(child.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which programs run: modules put there can be started."""
    monkeypatch.setattr(program, "ROOT", tmp_path)
    monkeypatch.setattr(program, "RUN_FOLDER", tmp_path / "run")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path


def _within(seconds: float, true: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + seconds
    while not true() and time.monotonic() < deadline:
        time.sleep(0.02)
    return true()


def test_a_program_ends_when_its_block_does() -> None:
    port = free_port()
    with Program("server", *SERVER, str(port)) as server:
        server.wait_until(lambda: is_taken(port), 10)
        assert server.exit_code is None

    assert server.exit_code is not None
    assert not is_taken(port)


def test_a_program_ends_when_its_block_fails() -> None:
    with pytest.raises(ZeroDivisionError), Program("server", *SERVER, str(free_port())) as server:
        raise ZeroDivisionError

    assert server.exit_code is not None


def test_a_program_that_does_not_want_to_end_is_made_to(workshop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "GRACE", -1.7)  # stop() adds two seconds
    (workshop / "stubborn.py").write_text(
        "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('ready')\ntime.sleep(60)\n"
    )

    with Program("stubborn", "stubborn") as stubborn:
        stubborn.wait_until(lambda: "ready" in stubborn.log.read_text(), 10)

    assert stubborn.exit_code == -signal.SIGKILL


def test_a_program_ends_when_its_parent_is_killed(workshop: Path) -> None:
    port = free_port()
    command = [sys.executable, "-c", PARENT, str(workshop), *SERVER, str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        started = _within(10, lambda: is_taken(port))
        parent.kill()

    try:
        # Its port tells more than its id: where nobody reaps orphans, the id of a dead one stays.
        assert started
        assert _within(5, lambda: not is_taken(port))
    except AssertionError:
        os.kill(child, signal.SIGKILL)
        raise


def test_a_program_gets_its_arguments(workshop: Path) -> None:
    (workshop / "echo.py").write_text("import sys\nprint(__name__, *sys.argv[1:])\n")

    with Program("echo", "echo", "one", "--two") as echo:
        _within(10, lambda: echo.exit_code is not None)

    assert (echo.exit_code, echo.log.read_text()) == (0, "__main__ one --two\n")


def test_a_program_runs_in_the_environment_that_it_is_given(workshop: Path) -> None:
    (workshop / "show.py").write_text("import os\nprint(os.environ['STEPPINGSTONE_X'], 'PATH' in os.environ)\n")

    with Program("show", "show", STEPPINGSTONE_X="x") as show:
        _within(10, lambda: show.exit_code is not None)

    assert show.log.read_text() == "x True\n"


def test_a_program_that_dies_at_once_is_reported_with_its_last_words(workshop: Path) -> None:
    (workshop / "doomed.py").write_text("import sys\nprint('the reason', file=sys.stderr)\nsys.exit(3)\n")

    with Program("doomed one", "doomed") as doomed, pytest.raises(SetupError) as raised:
        doomed.wait_until(lambda: False, 10)

    assert "doomed one" in str(raised.value)
    assert "the reason" in str(raised.value)
    assert "run/doomed-one.log" in str(raised.value)
    assert doomed.exit_code == 3


def test_a_program_that_is_never_ready_is_reported() -> None:
    with Program("server", *SERVER, str(free_port())) as server, pytest.raises(SetupError, match="within 0 seconds"):
        server.wait_until(lambda: False, 0)


def test_last_words_are_the_end_of_the_log(workshop: Path) -> None:
    (workshop / "chatty.py").write_text("for n in range(100): print(f'line {n}.')\n")

    with Program("chatty", "chatty") as chatty:
        _within(10, lambda: chatty.exit_code is not None)

    words = chatty.last_words(lines=3)
    assert [f"line {n}." in words for n in (96, 97, 98, 99)] == [False, True, True, True]


def test_a_new_run_begins_a_new_log(workshop: Path) -> None:
    (workshop / "echo.py").write_text("import sys\nprint(sys.argv[1])\n")
    for word in ("first", "second"):
        with Program("echo", "echo", word) as echo:
            _within(10, lambda echo=echo: echo.exit_code is not None)  # type: ignore[misc]

    assert echo.log.read_text() == "second\n"


def test_a_free_port_is_not_taken_until_somebody_listens() -> None:
    port = free_port()
    before = is_taken(port)
    with Program("server", *SERVER, str(port)) as server:
        server.wait_until(lambda: is_taken(port), 10)

    assert not before


def test_only_success_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    port = free_port()
    url = f"http://{HOST}:{port}"
    monkeypatch.setenv("http_proxy", f"http://{HOST}:{free_port()}")  # what is on this machine needs none
    with Program("server", *SERVER, str(port)) as server:
        server.wait_until(lambda: is_taken(port), 10)
        answered = answers(url), answers(f"{url}/missing")

    assert (*answered, answers(url)) == (True, False, False)
