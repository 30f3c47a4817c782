"""The command `steppingstone`: chat, serve, train, check, explain."""

from __future__ import annotations

import _thread
import argparse
import contextlib
import signal
import sys
import threading
import time
from collections.abc import Callable

from steppingstone.project import SetupError

_PYTHON = (3, 10)  # the last that Rasa Open Source supports


def main(arguments: list[str] | None = None) -> int:
    """Run the command line `arguments`; errors are one sentence, never a traceback."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _leave)  # so that servers are stopped on the way out
    sys.unraisablehook = _leave_all_the_same
    try:
        if sys.version_info[:2] != _PYTHON:
            found = ".".join(map(str, sys.version_info[:2]))
            raise SetupError(f"This is Python {found}; Rasa Open Source needs 3.10. Run: make chat")
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="steppingstone", description="A conversational advisor on jobs and careers.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run, summary in (
        ("chat", _chat, "talk to the advisor in this terminal"),
        ("serve", _serve, "open the channels of credentials.yml until Ctrl-C"),
        ("train", _train, "make a model that fits the project as it is now"),
        ("check", _check, "check the content, in seconds"),
        ("explain", _explain, "show what is understood of a line, and why"),
    ):
        command = commands.add_parser(name, help=summary, description=summary)
        command.set_defaults(run=run)
        if name == "serve":
            command.add_argument("--port", type=_port, default=5005, help="where Rasa listens (5005)")
        if name == "explain":
            command.add_argument("words", nargs="*", help="the line; without one, lines are read as they are typed")
    return parser


def _port(text: str) -> int:
    if text.isdecimal() and 0 < int(text[:6]) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"'{text}' is not a port; ports are 1 to 65535")


def _chat(options: argparse.Namespace) -> int:
    from steppingstone.chat import chat

    return chat()


def _serve(options: argparse.Namespace) -> int:
    from steppingstone.model import checked_library, fresh_model
    from steppingstone.servers import refuse_taken, running

    refuse_taken(options.port)  # before minutes of training
    model = fresh_model(_tell, checked_library())
    _tell("Starting the advisor.")
    with running(model, options.port, keep=True, limits=True) as servers, contextlib.suppress(KeyboardInterrupt):
        _tell(f"Ready. The page to talk on is {servers.url}/chat/ . Stop it with Ctrl-C.")
        while servers.are_up:
            time.sleep(0.5)
        raise SetupError("A server of the advisor has stopped; its log is in .steppingstone.")
    return 0


def _train(options: argparse.Namespace) -> int:
    from steppingstone.model import checked_library, fresh_model

    _tell(f"The model is {fresh_model(_tell, checked_library()).name}.")
    return 0


def _check(options: argparse.Namespace) -> int:
    from steppingstone.model import checked_library

    library = checked_library()
    print(f"The content is in order: {len(library.answers)} answers convey {len(library.facts)} facts.")
    return 0


def _explain(options: argparse.Namespace) -> int:
    from steppingstone.explain import explain_lines

    return explain_lines([" ".join(options.words)] if options.words else [])


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _leave(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _leave_all_the_same(lost: sys.UnraisableHookArgs) -> None:
    """Interrupt again where Ctrl-C came while Python cleaned up after something: what is raised there, it drops."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        threading.Timer(0.1, _thread.interrupt_main).start()
    else:
        sys.__unraisablehook__(lost)


if __name__ == "__main__":
    sys.exit(main())
