"""The two servers of a conversation: Rasa, and the actions it calls.

Boundary: starts them on loopback, waits until they really answer, and stops them.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from steppingstone.program import HOST, Program, answers, free_port, is_taken
from steppingstone.project import ROOT, SetupError
from steppingstone.talk import TalkError, begin

ACTIONS_START = 60  # seconds
RASA_START = 180  # seconds; a laptop that also does other things

# Bytes of a body that Sanic reads by itself. What may be larger, a channel reads piece by piece, up to its own limit;
# the action server gets whole conversations, and no stranger reaches it.
_BODIES = {"SANIC_REQUEST_MAX_SIZE": str(64 * 1024)}
_WITHOUT_LIMITS = {"STEPPINGSTONE_RATES": "off"}


@dataclass(frozen=True)
class Servers:
    """Two running servers; `url` is Rasa's."""

    url: str
    rasa: Program
    actions: Program

    @property
    def are_up(self) -> bool:
        """Say whether both still run."""
        return self.rasa.exit_code is None and self.actions.exit_code is None


@contextlib.contextmanager
def running(
    model: Path, port: int | None = None, *more_options: str, keep: bool = False, limits: bool = False
) -> Iterator[Servers]:
    """Run both servers with `model` for as long as the block lasts.

    Args:
        model: the model's file.
        port: Rasa's port; a free one if none is given.
        more_options: for `rasa run`, as on its command line.
        keep: whether conversations are kept where endpoints.yml says; else they go when the block ends.
        limits: whether visitors have to take their time; a script at the terminal asks as fast as it can.

    Raises:
        SetupError: one of them did not start; the message says why.
    """
    port, actions_port = port or free_port(), free_port()
    with contextlib.ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        endpoints = _write_endpoints(scratch, actions_port, keep)
        # Both start at once: neither needs the other before the first message.
        actions = stack.enter_context(
            Program("action server", "rasa_sdk", "--actions", "actions", "--port", str(actions_port))
        )
        command = (*_rasa_command(model, port, endpoints), *more_options)
        rasa = stack.enter_context(Program("Rasa server", *command, **_BODIES, **({} if limits else _WITHOUT_LIMITS)))
        servers = Servers(f"http://{HOST}:{port}", rasa, actions)
        actions.wait_until(lambda: answers(f"http://{HOST}:{actions_port}/health"), ACTIONS_START)
        rasa.wait_until(lambda: answers(servers.url), RASA_START)
        _try_out(servers)
        yield servers


def refuse_taken(port: int) -> None:
    """Raise SetupError where another program listens on `port` already."""
    if is_taken(port):
        raise SetupError(f"Port {port} is taken by another program. Choose another: steppingstone serve --port PORT")


def _rasa_command(model: Path, port: int, endpoints: Path) -> list[str]:
    options = {"model": model, "interface": HOST, "port": port}
    options |= {"endpoints": endpoints, "credentials": ROOT / "credentials.yml"}
    return ["rasa", "run", *(part for name, value in options.items() for part in (f"--{name}", str(value)))]


def _write_endpoints(folder: Path, actions_port: int, keep: bool) -> Path:
    """Write the project's endpoints into `folder`, with the port and the database of this run; return the file."""
    endpoints = YAML(typ="safe").load(ROOT / "endpoints.yml")
    endpoints["action_endpoint"]["url"] = f"http://{HOST}:{actions_port}/webhook"
    if not keep:
        store = endpoints["tracker_store"]["type"]
        endpoints["tracker_store"] = {"type": store, "db": str(folder / "conversations.db")}
    path = folder / "endpoints.yml"
    with path.open("w", encoding="utf8") as file:
        YAML(typ="safe").dump(endpoints, file)
    return path


def _try_out(servers: Servers) -> None:
    """Ask one question: a server that is up may still hold a model that it cannot load, or a store it cannot reach."""
    try:
        conversation = begin(servers.url)
        list(conversation.answer(text="what is a job"))
        if not conversation.forget():
            raise TalkError("What was said could not be deleted.")
    except TalkError as error:
        raise SetupError(
            f"The Rasa server does not work: {error} If another version trained the model, delete the folder "
            f"models and start again. {servers.rasa.last_words()}"
        ) from error
