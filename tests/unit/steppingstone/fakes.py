"""What the chat talks to: a face, servers and conversations that do as they are told."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from steppingstone.talk import Attachment, Button, Message


@dataclass
class FakeFace:
    """A face that types what it was given, and remembers what it was told and shown."""

    typed: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    echoed: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        yield from self.typed

    def tell(self, text: str) -> None:
        self.told.append(text)

    def waiting(self) -> contextlib.AbstractContextManager[object]:
        return contextlib.nullcontext()

    def show(self, messages: list[Message]) -> None:
        self.shown += [message.text for message in messages]

    def echo(self, button: Button) -> None:
        self.echoed.append(button.title)


@dataclass
class FakeServers:
    """Two servers that stop after `turns` looks at them."""

    turns: int = 99
    url: str = "http://nowhere"
    stopped: bool = False
    keep: bool | None = None

    @property
    def are_up(self) -> bool:
        """Say whether they run."""
        self.turns -= 1
        return self.turns >= 0


class FakeConversation:
    """Remembers what was sent in it; a 1 is the number of a button, "plan" is answered with a file."""

    begun: list[FakeConversation]
    can_forget = True

    def __init__(self, url: str, sender: str = "fresh") -> None:
        self.url, self.sender = url, sender
        self.sent: list[str] = []
        self.is_forgotten = False
        self.begun.append(self)

    def say(self, words: str) -> list[Message]:
        """Answer with the words."""
        self.sent.append(words)
        return [Message(f"re: {words}", attachment=Attachment("plan.ics", "dates") if words == "plan" else None)]

    def forget(self) -> bool:
        """Be forgotten, where that can be."""
        self.is_forgotten = self.can_forget
        return self.can_forget

    def chosen(self, words: str) -> Button | None:
        """Return the only button for its number."""
        return Button("The one", "/one") if words == "1" else None
