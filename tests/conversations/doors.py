"""The four doors as somebody behind each of them uses it, and what they hear there in plain words.

Boundary: sends as the page, a person at a terminal, Slack and Telegram do; reduces what comes back to words,
choices by their titles, and files by their names. What has to be the same, the test says.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import requests

from components.channels.telegram import SECRET_HEADER
from steppingstone.keepsake import save
from steppingstone.talk import Message, begin
from steppingstone.terminal import Script

from ..channels.slack.double import SlackDouble
from ..channels.slack.driver import Driver, message
from ..channels.telegram import world
from ..channels.telegram.double import Double
from ..channels.telegram.rules import buttons_of, visible
from ..channels.visitor import Visitor, messages
from ..unit.presenter.slack_shown import read_back, text_of

PATIENCE = 30  # seconds for a turn on a busy machine

_WORD = re.compile(r"[^\W_]+")
_NUMBERED = re.compile(r"  \d+\. (.+)")

Json = dict[str, Any]


@dataclass(frozen=True)
class Heard:
    """One message in plain words, whatever it looked like; `card` is only there at the door that tells it apart."""

    words: list[str]
    choices: list[str]
    card: Json | None = None


@dataclass(frozen=True)
class Reply:
    """All that was said in a turn, and the names of the files that came along."""

    heard: list[Heard]
    files: list[str]

    @property
    def choices(self) -> list[str]:
        """All that can be chosen after it."""
        return [title for heard in self.heard for title in heard.choices]


class Door(Protocol):
    """A way into the advisor; `hear` returns the reply to what was done last, which is to be as long as `like`."""

    def greet(self) -> None: ...

    def say(self, text: str) -> None: ...

    def tap(self, title: str) -> None: ...

    def hear(self, like: Reply) -> Reply: ...


def words(*texts: str) -> list[str]:
    return [word for text in texts for word in _WORD.findall(text)]


def reply(heard: Iterable[Heard], files: Iterable[str]) -> Reply:
    """Return a reply without messages that hold nothing but a file."""
    return Reply([one for one in heard if one.words or one.choices], list(files))


class Page:
    """The web protocol, as the widget speaks it."""

    def __init__(self, url: str) -> None:
        self._visitor = Visitor(f"{url}/chat")
        self._said: list[Json] = []

    def greet(self) -> None:
        self._said = messages(self._visitor.lines(begin=True))

    def say(self, text: str) -> None:
        self._said = self._visitor.say(text)

    def tap(self, title: str) -> None:
        offered = {choice["title"]: choice["id"] for said in self._said for choice in said.get("choices", ())}
        self._said = self._visitor.tap(offered[title])

    def hear(self, like: Reply | None = None) -> Reply:
        heard = [
            Heard(words(said["text"]), [choice["title"] for choice in said.get("choices", ())], said.get("card"))
            for said in self._said
        ]
        return reply(heard, [said["file"]["name"] for said in self._said if "file" in said])


@dataclass
class Terminal:
    """`steppingstone chat` for a script: the lines that it prints, and the files that it saves in `folder`."""

    url: str
    folder: Path

    def __post_init__(self) -> None:
        self._conversation = begin(self.url)
        self._pieces: list[str] = []

    def greet(self) -> None:
        self._show(self._conversation.greet())

    def say(self, text: str) -> None:
        self._show(self._conversation.say(text))

    def tap(self, title: str) -> None:
        number = next(line.split(".")[0] for line in "".join(self._pieces).splitlines() if line.endswith(f". {title}"))
        self.say(number.strip())

    def hear(self, like: Reply) -> Reply:
        files = [message.file for message in self._conversation.latest if message.file]
        return reply(map(_printed, self._pieces), [save(file, self.folder).name for file in files])

    def _show(self, said: Iterator[Message]) -> None:
        with contextlib.redirect_stdout(io.StringIO()) as out:
            starts: list[int] = []
            Script().show(_marking(said, out, starts))
        self._pieces = [out.getvalue()[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _marking(said: Iterator[Message], out: io.StringIO, starts: list[int]) -> Iterator[Message]:
    """Yield messages, and note where in `out` each of them begins."""
    for one in said:
        starts.append(out.tell())
        yield one


def _printed(piece: str) -> Heard:
    lines = piece.splitlines()
    titles = [found[1] for line in lines if (found := _NUMBERED.fullmatch(line))]
    return Heard(words(*(line for line in lines if not _NUMBERED.fullmatch(line))), titles)


@dataclass
class SlackRoom:
    """A private talk with the app in Slack."""

    url: str
    double: SlackDouble
    posted: int = 0
    uploaded: int = 0

    def __post_init__(self) -> None:
        self._driver = Driver(f"{self.url}/webhooks/slack")

    def greet(self) -> None:
        opened = {"type": "app_home_opened", "tab": "messages", "channel": "D1"}
        assert self._driver.event(opened).status_code == 200

    def say(self, text: str) -> None:
        assert self._driver.event(message(text)).status_code == 200

    def tap(self, title: str) -> None:
        ts, posted, button = next(
            (ts, posted, button)
            for ts, posted in reversed(self.double.messages.items())
            for button in _buttons(posted)
            if button["text"]["text"] == title
        )
        assert self._driver.tap(posted, ts, button).status_code == 200

    def hear(self, like: Reply) -> Reply:
        posts, files = self.posted + len(like.heard), self.uploaded + len(like.files)
        self.double.wait(lambda: len(self.double.messages) >= posts and len(self.double.files) >= files, PATIENCE)
        said = self.double.called("chat.postMessage")[self.posted :]
        uploaded = self.double.files[self.uploaded :]
        self.posted, self.uploaded = self.posted + len(said), self.uploaded + len(uploaded)
        return reply(map(_posted, said), [file["filename"] for file in uploaded])


def _buttons(posted: Json) -> list[Json]:
    return [button for block in posted["blocks"] if block["type"] == "actions" for button in block["elements"]]


def _posted(posted: Json) -> Heard:
    told = (read_back(text_of(block)) for block in posted["blocks"] if block["type"] != "actions")
    return Heard(words(*told), [button["text"]["text"] for button in _buttons(posted)])


@dataclass
class TelegramChat:
    """A private chat with the bot in Telegram. `quoted` are the choices that were said back when they were tapped."""

    url: str
    double: Double
    chat: int = field(default_factory=world.new_chat)
    said: int = 0
    sent: int = 0
    quoted: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._tapped = ""

    def greet(self) -> None:
        self.say("/start")

    def say(self, text: str) -> None:
        self._post(world.message(text, self.chat))

    def tap(self, title: str) -> None:
        number, button = next(one for one in reversed(self.double.buttons(self.chat)) if one[1]["text"] == title)
        self._tapped = title
        self._post(world.tap(button["callback_data"], number, self.chat))

    def hear(self, like: Reply) -> Reply:
        said, sent = self.said + bool(self._tapped) + len(like.heard), self.sent + len(like.files)
        self.double.wait(lambda: len(self._taken("sendMessage")) >= said, PATIENCE)
        self.double.wait(lambda: len(self._taken("sendDocument")) >= sent, PATIENCE)
        bodies, files = self._taken("sendMessage")[self.said :], self._taken("sendDocument")[self.sent :]
        self.said, self.sent = self.said + len(bodies), self.sent + len(files)
        if self._tapped:
            self.quoted.append(visible(bodies.pop(0)))
            self._tapped = ""
        heard = (Heard(words(visible(body)), [button["text"] for button in buttons_of(body)]) for body in bodies)
        return reply(heard, [body["document"]["name"] for body in files])

    def _taken(self, method: str) -> list[Json]:
        return self.double.taken(method, self.chat)

    def _post(self, update: Json) -> None:
        url, headers = f"{self.url}/webhooks/telegram/webhook", {SECRET_HEADER: world.SECRET}
        assert requests.post(url, json=update, headers=headers, timeout=PATIENCE).status_code == 200
