"""What the chat talks to: a face, servers and conversations that do as they are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from presenter.markup import blocks
from presenter.plain import lines
from presenter.said import File
from steppingstone.talk import Choice, Message

GREETED = "(greeted)"


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

    def show(self, messages: Iterable[Message]) -> None:
        self.shown += ["\n".join(line for block in message.blocks for line in lines(block)) for message in messages]

    def echo(self, choice: Choice) -> None:
        self.echoed.append(choice.title)


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
    """Remembers what was sent in it; a 1 is the number of a choice, "plan" is answered with a file."""

    begun: list[FakeConversation]
    can_forget = True

    def __init__(self, url: str, token: str = "") -> None:
        self.url = url
        self.token = token or f"token {len(self.begun)}"
        self.sent: list[str] = []
        self.latest: list[Message] = []
        self.is_forgotten = False
        self.begun.append(self)

    def greet(self) -> Iterator[Message]:
        """Say hello."""
        yield from self.say(GREETED)

    def say(self, words: str) -> Iterator[Message]:
        """Answer with the words."""
        self.sent.append(words)
        file = File("plan.ics", "text/calendar", "dates") if words == "plan" else None
        self.latest = [Message(tuple(blocks(f"re: {words}")), file=file)]
        yield from self.latest

    def forget(self) -> bool:
        """Be forgotten, where that can be."""
        self.is_forgotten = self.can_forget
        return self.can_forget

    def chosen(self, words: str) -> Choice | None:
        """Return the only choice for its number."""
        return Choice("The one", "id of the one") if words == "1" else None
