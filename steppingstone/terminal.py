"""How a conversation looks in a terminal, and how it looks to a script.

Boundary: two faces with the same methods; neither knows where messages come from.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator
from typing import Protocol

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import HTML
from prompt_toolkit.history import InMemoryHistory
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from presenter.plain import lines
from steppingstone.talk import Choice, Message

_WIDTH = 76  # a line that the eye finds its way back from


class Face(Protocol):
    """What a conversation needs of the place where it is shown."""

    def lines(self) -> Iterator[str]:
        """Yield what the person types, until they leave."""

    def tell(self, text: str) -> None:
        """Show a line about the program itself."""

    def show(self, messages: Iterable[Message]) -> None:
        """Show what the advisor says, each message as it comes; the choices of all of them are numbered."""

    def echo(self, choice: Choice) -> None:
        """Show which choice was taken."""


class Screen:
    """A terminal with a person in front of it."""

    def __init__(self) -> None:
        self._console = Console(highlight=False)
        # What people type here is nobody else's business: it is kept for the session only.
        self._prompt: PromptSession[str] = PromptSession(history=InMemoryHistory())

    def lines(self) -> Iterator[str]:
        with contextlib.suppress(EOFError, KeyboardInterrupt):
            while True:
                yield self._prompt.prompt(HTML("<b>You</b>  "))

    def tell(self, text: str) -> None:
        self._console.print(Text(text, style="dim"))

    def show(self, messages: Iterable[Message]) -> None:
        width = min(_WIDTH, self._console.width - 2)
        coming, number = iter(messages), 0
        while message := self._wait_for(coming):
            self._console.print()
            for block in message.blocks:
                body = Text("\n".join(lines(block)), style="dim italic" if block.kind == "aside" else "")
                self._console.print(Padding(body, (0, 0, 0, 2)), width=width)
                self._console.print()
            for choice in message.choices:
                number += bool(choice.id)
                mark = Text(f" {number} ", "reverse") if choice.id else Text(" → ")
                self._console.print(Text.assemble("  ", mark, " ", _in_words(choice)), width=width)
        if number:
            self._console.print()

    def echo(self, choice: Choice) -> None:
        self._console.print(Text(f"     {choice.title}", style="dim"))

    def _wait_for(self, coming: Iterator[Message]) -> Message | None:
        with self._console.status("[dim]typing…[/dim]", spinner="dots"):
            return next(coming, None)


class Script:
    """Lines in, plain text out: for pipes and files. What is about the program goes to stderr."""

    def lines(self) -> Iterator[str]:
        for line in sys.stdin:
            if words := line.strip():
                print(f"> {words}")
                yield words

    def tell(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    def show(self, messages: Iterable[Message]) -> None:
        number = 0
        for message in messages:
            for block in message.blocks:
                print("\n".join(lines(block)))
            for choice in message.choices:
                number += bool(choice.id)
                print(f"  {number}. {_in_words(choice)}" if choice.id else f"  {_in_words(choice)}", flush=True)
        print(flush=True)

    def echo(self, choice: Choice) -> None:
        print(f"({choice.title})")


def face() -> Face:
    """Return the face for where standard input and output lead."""
    return Screen() if sys.stdin.isatty() and sys.stdout.isatty() else Script()


def _in_words(choice: Choice) -> str:
    return f"{choice.title}: {choice.url}" if choice.url else choice.title
