"""`steppingstone chat` as a script drives it: the whole program, from standard input to exit code."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from steppingstone.project import ROOT

QUESTIONS = ["what is a job", "i never finished school", "my car broke down", "says who"]
LIMIT = 180  # seconds


def start() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "steppingstone.cli", "chat"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def servers_below(parent: int) -> list[int]:
    """Return the ids of the leashed processes that `parent` started."""
    shown = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,command="], capture_output=True, text=True, check=True)
    rows = [line.split(None, 2) for line in shown.stdout.splitlines()]
    return [int(row[0]) for row in rows if int(row[1]) == parent and "steppingstone.leash" in row[2]]


def is_running(process: int) -> bool:
    shown = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return bool(shown.stdout.strip()) and not shown.stdout.startswith("Z")


@pytest.mark.usefixtures("model")
def test_a_file_of_questions_is_answered_line_by_line_in_plain_text() -> None:
    process = start()
    output, errors = process.communicate("\n".join(QUESTIONS), timeout=LIMIT)

    assert process.returncode == 0, errors
    assert [line for line in output.splitlines() if line.startswith("> ")] == [f"> {line}" for line in QUESTIONS]
    assert output.count("Source: ") >= 3
    assert "\x1b" not in output
    assert "Traceback" not in errors


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_is_left_behind_however_the_chat_ends(ending: signal.Signals) -> None:
    process = start()
    assert process.stdin
    deadline = time.monotonic() + LIMIT
    while len(servers := servers_below(process.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.2)

    os.kill(process.pid, ending)
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        pytest.fail(f"It goes on. It said: {process.communicate()}")
    process.stdin.close()

    assert len(servers) == 2
    deadline = time.monotonic() + 30
    while any(map(is_running, servers)) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert not any(map(is_running, servers))
