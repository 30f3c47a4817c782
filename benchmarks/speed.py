"""Time and memory of our pipeline beside Rasa's stock one, on the same examples, in one run.

`make bench`. Ratios are the thing to read: both sides ran on the same machine, one after the other.
Stock takes an hour or more to train on two cores; `make bench EPOCHS=12` trains it for fewer epochs
than its 100. Its training time is then less than the real one, and the rest is not affected.
"""

from __future__ import annotations

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import requests

from advisor.content import load_library
from benchmarks.stock import EPOCHS, write_stock_project
from steppingstone.program import Program
from steppingstone.servers import Servers, running
from steppingstone.understanding import Understanding

TURNS = 200  # of each kind, after the warm-up
WARM_UP = 20
TURNS_IN_A_TALK = 10  # a conversation slows Rasa as it grows; people's are short
TO_UNDERSTAND = (
    "is my gig a career",
    "how do i move up at the store",
    "thanks a lot",
    "drive 30 hrs a week, no insurance",
)
WITHOUT_ACTION = ("hi there", "thank you so much", "are you a real person", "who won the game last night")
WITH_ACTION = ("tell me more", "say it simpler please", "what should i do next", "please repeat that")


@dataclass
class Figures:
    """What was measured of one side, in seconds, megabytes and milliseconds."""

    training: float
    start: float
    memory: float
    understanding: list[float]
    without_action: list[float]
    with_action: list[float]


def main(epochs: int) -> None:
    """Measure both sides and print them; stock trains for `epochs`."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _say("ours…")
        ours = measure(folder / "ours", ["--config", "config.yml", "--domain", "domain.yml", "--data", "data"])
        _say("stock (several minutes of training)…")
        stock = measure(folder / "stock", write_stock_project(folder / "stock_project", load_library(), epochs))
    if epochs < EPOCHS:
        print(f"Stock trained for {epochs} of its {EPOCHS} epochs: its training takes longer than shown.")
    _print(ours, stock)


def measure(models: Path, options: list[str]) -> Figures:
    """Train with the options of `rasa train`, start the servers, and hold many short conversations."""
    began = time.perf_counter()
    command = ["rasa", "train", "--force", "--fixed-model-name", "bench", "--out", str(models), *options]
    with Program("bench training", *command) as training:
        while training.exit_code is None:
            time.sleep(0.1)
    if training.exit_code:
        sys.exit(f"Training failed. {training.last_words()}")
    trained = time.perf_counter() - began
    understood = _time_understanding(models / "bench.tar.gz")
    began = time.perf_counter()
    with running(models / "bench.tar.gz") as servers:
        started = time.perf_counter() - began
        turns = [_time_turns(servers, lines) for lines in (WITHOUT_ACTION, WITH_ACTION)]
        return Figures(trained, started, _resident_memory(servers), understood, *turns)


def _time_understanding(model: Path) -> list[float]:
    """Return the milliseconds to understand each of some messages, without a server, on one core."""
    understanding = Understanding.load(model)
    times = []
    with _on_one_core():
        for turn in range(WARM_UP + TURNS):
            line = TO_UNDERSTAND[turn % len(TO_UNDERSTAND)]
            began = time.perf_counter()
            understanding.read([line])
            times.append((time.perf_counter() - began) * 1000)
    return times[WARM_UP:]


@contextlib.contextmanager
def _on_one_core() -> Iterator[None]:
    if not hasattr(os, "sched_setaffinity"):  # macOS
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def _time_turns(servers: Servers, lines: tuple[str, ...]) -> list[float]:
    """Return the milliseconds of each turn over REST."""
    times = []
    with requests.Session() as session:
        for turn in range(WARM_UP + TURNS):
            if turn % TURNS_IN_A_TALK == 0:
                sender = uuid.uuid4().hex
            message = {"sender": sender, "message": lines[turn % len(lines)]}
            began = time.perf_counter()
            reply = session.post(f"{servers.url}/webhooks/rest/webhook", json=message, timeout=60)
            times.append((time.perf_counter() - began) * 1000)
            reply.raise_for_status()
    return times[WARM_UP:]


def _resident_memory(servers: Servers) -> float:
    shown = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(servers.rasa.pid)], capture_output=True, text=True, check=True
    )
    return int(shown.stdout) / 1024


def _print(ours: Figures, stock: Figures) -> None:
    rows = [
        ("training, s", ours.training, stock.training),
        ("start to first answer, s", ours.start, stock.start),
        ("resident memory of Rasa, MB", ours.memory, stock.memory),
    ]
    for kind, our_times, stock_times in (
        ("understanding, one core", ours.understanding, stock.understanding),
        ("turn without an action", ours.without_action, stock.without_action),
        ("turn with an action", ours.with_action, stock.with_action),
    ):
        rows.append((f"{kind}, p50 ms", statistics.median(our_times), statistics.median(stock_times)))
        rows.append((f"{kind}, p95 ms", _p95(our_times), _p95(stock_times)))
    print(f"{'':32}{'ours':>9}{'stock':>9}{'ratio':>8}")
    for name, mine, theirs in rows:
        print(f"{name:32}{mine:9.1f}{theirs:9.1f}{mine / theirs:8.2f}")


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else EPOCHS)
