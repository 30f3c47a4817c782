"""How a conversation looks in a terminal, and how it looks to a script.

Boundary: two faces with the same methods; neither knows where messages come from.
"""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import HTML
from prompt_toolkit.history import InMemoryHistory
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from steppingstone.talk import Button, Message

_WIDTH = 76  # a line that the eye finds its way back from
_ASIDE = re.compile(r"_(.+)_", re.DOTALL)  # a paragraph in underscores: where an answer comes from


class Face(Protocol):
    """What a conversation needs of the place where it is shown."""

    def lines(self) -> Iterator[str]:
        """Yield what the person types, until they leave."""

    def tell(self, text: str) -> None:
        """Show a line about the program itself."""

    def waiting(self) -> AbstractContextManager[object]:
        """Show that an answer is being made."""

    def show(self, messages: list[Message]) -> None:
        """Show what the advisor says, its quick replies numbered."""

    def echo(self, button: Button) -> None:
        """Show which quick reply was taken."""


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

    def waiting(self) -> AbstractContextManager[object]:
        return self._console.status("[dim]typing…[/dim]", spinner="dots")

    def show(self, messages: list[Message]) -> None:
        width = min(_WIDTH, self._console.width - 2)
        number = 0
        for message in messages:
            self._console.print()
            for text, aside in paragraphs(message.text):
                body = Text(text, style="dim italic" if aside else "")
                self._console.print(Padding(body, (0, 0, 0, 2)), width=width)
                self._console.print()
            for button in message.buttons:
                number += 1
                self._console.print(Text.assemble("  ", (f" {number} ", "reverse"), " ", button.title), width=width)
        if number:
            self._console.print()

    def echo(self, button: Button) -> None:
        self._console.print(Text(f"     {button.title}", style="dim"))


class Script:
    """Lines in, plain text out: for pipes and files. What is about the program goes to stderr."""

    def lines(self) -> Iterator[str]:
        for line in sys.stdin:
            if words := line.strip():
                print(f"> {words}")
                yield words

    def tell(self, text: str) -> None:
        print(text, file=sys.stderr, flush=True)

    def waiting(self) -> AbstractContextManager[object]:
        return contextlib.nullcontext()

    def show(self, messages: list[Message]) -> None:
        number = 0
        for message in messages:
            for text, _ in paragraphs(message.text):
                print(text)
            for button in message.buttons:
                number += 1
                print(f"  {number}. {button.title}")
        print(flush=True)

    def echo(self, button: Button) -> None:
        print(f"({button.title})")


def face() -> Face:
    """Return the face for where standard input and output lead."""
    return Screen() if sys.stdin.isatty() and sys.stdout.isatty() else Script()


def paragraphs(text: str) -> Iterator[tuple[str, bool]]:
    """Split `text` at blank lines; the second value says that a paragraph stands aside from the answer."""
    for paragraph in filter(None, (part.strip() for part in text.split("\n\n"))):
        aside = _ASIDE.fullmatch(paragraph)
        yield (aside[1], True) if aside else (paragraph, False)
