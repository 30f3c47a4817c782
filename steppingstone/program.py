"""One program under a leash: started with its log, watched, and always stopped.

Boundary: knows processes, ports and logs; not what the programs do.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import requests

from steppingstone.leash import GRACE
from steppingstone.project import ROOT, RUN_FOLDER, SetupError, surroundings

HOST = "127.0.0.1"


class Program:
    """A running module of Python; a context manager that leaves no process behind."""

    def __init__(self, title: str, *command: str, **environment: str) -> None:
        """Start the module and arguments `command`, with `environment` added; `title` is what people read of it."""
        RUN_FOLDER.mkdir(exist_ok=True)
        self.title = title
        self.log = RUN_FOLDER / f"{title.replace(' ', '-')}.log"
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "steppingstone.leash", *command],
                cwd=ROOT,
                env={**surroundings(), **environment},
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C at the prompt is for the prompt
            )

    def __enter__(self) -> Program:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def exit_code(self) -> int | None:
        """Return how it ended; None while it runs."""
        return self._process.poll()

    @property
    def pid(self) -> int:
        """Return its process id."""
        return self._process.pid

    def stop(self) -> None:
        """Let go of the leash and wait for the end; make it end where it does not."""
        assert self._process.stdin
        self._process.stdin.close()
        try:
            self._process.wait(GRACE + 2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def wait_until(self, ready: Callable[[], bool], seconds: float) -> None:
        """Wait until `ready` says so.

        Raises:
            SetupError: it ended, or `seconds` have passed.
        """
        deadline = time.monotonic() + seconds
        while not ready():
            if self.exit_code is not None:
                raise SetupError(f"The {self.title} stopped while starting. {self.last_words()}")
            if time.monotonic() > deadline:
                raise SetupError(f"The {self.title} did not start within {seconds:.0f} seconds. {self.last_words()}")
            time.sleep(0.2)

    def last_words(self, lines: int = 12) -> str:
        """Return the end of the log and where the whole of it is."""
        text = self.log.read_text(encoding="utf8", errors="replace").strip().splitlines()[-lines:]
        return "It last said:\n  " + "\n  ".join(text) + f"\nAll of it: {_short(self.log)}"


def free_port() -> int:
    """Return a port on the loopback address that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def is_taken(port: int) -> bool:
    """Say whether somebody listens on `port` already."""
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


def local_session() -> requests.Session:
    """Return a session for servers on this machine: a proxy that the environment names is not asked."""
    session = requests.Session()
    session.trust_env = False
    return session


def answers(url: str) -> bool:
    """Say whether a server answers at `url` with success."""
    try:
        return local_session().get(url, timeout=2).ok
    except requests.RequestException:
        return False


def _short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
