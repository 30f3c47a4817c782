"""Time and memory of our pipeline beside Rasa's stock one, on the same examples, in one run.

`make bench`. Ratios are the thing to read: both servers are up at once and talk in turn, so that what else the
machine does falls on both.
Stock takes an hour or more to train on two cores; `make bench EPOCHS=12` trains it for fewer epochs
than its 100. Its training time is then less than the real one, and the rest is not affected.
"""

from __future__ import annotations

import contextlib
import functools
import os
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import requests

from advisor.library.content import load_library
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
TO_SAY = {
    "turn without an action": (
        "how do you work",
        "show me the topics",
        "you are useless",
        "who won the game last night",
    ),
    "turn with an action": ("tell me more", "say it simpler please", "what should i do next", "please repeat that"),
}
_OURS = ["--config", "config.yml", "--domain", "domain.yml", "--data", "data"]


@dataclass
class Side:
    """A trained model and what was measured of it, in seconds, megabytes and milliseconds."""

    model: Path
    training: float
    understanding: list[float] = field(default_factory=list)
    start: float = 0.0
    memory: float = 0.0
    turns: dict[str, list[float]] = field(default_factory=dict)


def main(epochs: int) -> None:
    """Measure both sides and print them; stock trains for `epochs`."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        _say("training ours…")
        ours = _trained(folder / "ours", _OURS)
        _say("training stock (many minutes)…")
        stock = _trained(folder / "stock", write_stock_project(folder / "stock_project", load_library(), epochs))
        _say("talking…")
        sides = (ours, stock)
        _talk(sides)
    if epochs < EPOCHS:
        print(f"Stock trained for {epochs} of its {EPOCHS} epochs: its training takes longer than shown.")
    _print(ours, stock)


def _trained(models: Path, options: list[str]) -> Side:
    """Train with the options of `rasa train`."""
    began = time.perf_counter()
    command = ["rasa", "train", "--force", "--fixed-model-name", "bench", "--out", str(models), *options]
    with Program("bench training", *command) as training:
        while training.exit_code is None:
            time.sleep(0.1)
    if training.exit_code:
        sys.exit(f"Training failed. {training.last_words()}")
    return Side(models / "bench.tar.gz", time.perf_counter() - began)


def _talk(sides: Sequence[Side]) -> None:
    """Measure all that a trained model does."""
    loaded = [functools.partial(_time_understanding, Understanding.load(side.model)) for side in sides]
    with _on_one_core():
        for side, times in zip(sides, _in_turn(loaded, TO_UNDERSTAND), strict=True):
            side.understanding = times
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(_started(side)) for side in sides]
        talks = [functools.partial(_time_talk, server) for server in servers]
        for kind, lines in TO_SAY.items():
            for side, times in zip(sides, _in_turn(talks, lines), strict=True):
                side.turns[kind] = times
        for side, server in zip(sides, servers, strict=True):
            side.memory = _resident_memory(server)


@contextlib.contextmanager
def _started(side: Side) -> Iterator[Servers]:
    began = time.perf_counter()
    with running(side.model) as servers:
        side.start = time.perf_counter() - began
        yield servers


def _in_turn(listeners: Sequence[Callable[[Sequence[str]], list[float]]], lines: Sequence[str]) -> list[list[float]]:
    """Say `lines` again and again, now to one of `listeners`, now to the next; return the times that each took."""
    times: list[list[float]] = [[] for _ in listeners]
    for said in range(0, WARM_UP + TURNS, TURNS_IN_A_TALK):
        talk = [lines[(said + turn) % len(lines)] for turn in range(TURNS_IN_A_TALK)]
        for listen, kept in zip(listeners, times, strict=True):
            took = listen(talk)
            if said >= WARM_UP:
                kept += took
    return times


def _time_understanding(understanding: Understanding, lines: Sequence[str]) -> list[float]:
    """Return the milliseconds to understand each line, without a server."""
    times = []
    for line in lines:
        began = time.perf_counter()
        understanding.read([line])
        times.append((time.perf_counter() - began) * 1000)
    return times


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


def _time_talk(servers: Servers, lines: Sequence[str]) -> list[float]:
    """Return the milliseconds of each turn of one conversation over REST."""
    times, sender = [], uuid.uuid4().hex
    with requests.Session() as session:
        for line in lines:
            began = time.perf_counter()
            message = {"sender": sender, "message": line}
            reply = session.post(f"{servers.url}/webhooks/rest/webhook", json=message, timeout=60)
            times.append((time.perf_counter() - began) * 1000)
            reply.raise_for_status()
    return times


def _resident_memory(servers: Servers) -> float:
    shown = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(servers.rasa.pid)], capture_output=True, text=True, check=True
    )
    return int(shown.stdout) / 1024


def _print(ours: Side, stock: Side) -> None:
    rows = [
        ("training, s", ours.training, stock.training),
        ("start to first answer, s", ours.start, stock.start),
        ("resident memory of Rasa, MB", ours.memory, stock.memory),
    ]
    timed = [("understanding, one core", ours.understanding, stock.understanding)]
    timed += [(kind, ours.turns[kind], stock.turns[kind]) for kind in TO_SAY]
    for kind, our_times, stock_times in timed:
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
