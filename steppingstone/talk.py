"""One conversation with the advisor over HTTP, as docs/web-protocol.md has it.

Boundary: words in, messages out as they come; how they look is the terminal's affair. A turn is never silent.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import requests
from ruamel.yaml import YAML

from presenter.markup import Block, blocks
from presenter.said import File
from presenter.web import read_blocks
from steppingstone.program import local_session
from steppingstone.project import ROOT, SetupError

# What comes over the line may be cut anywhere, or be another program's.
_BROKEN = (requests.RequestException, ValueError, KeyError, TypeError, AttributeError)
_PATIENCE = 30  # seconds without a line; the advisor shows every 15 that it is still there


class TalkError(SetupError):
    """The advisor could not be reached, or did not answer to the end."""


@dataclass(frozen=True)
class Choice:
    """A quick reply, which is taken by its id; or an address to go to."""

    title: str
    id: str = ""
    url: str = ""


@dataclass(frozen=True)
class Message:
    """One thing the advisor says."""

    blocks: tuple[Block, ...] = ()
    choices: tuple[Choice, ...] = ()
    file: File | None = None


@dataclass
class Conversation:
    """The conversation that `token` opens; remembers what was said in the latest turn."""

    url: str
    token: str
    latest: list[Message] = field(default_factory=list)

    def greet(self) -> Iterator[Message]:
        """Have the advisor say hello; yield what it says."""
        yield from self._turn(begin=True)

    def say(self, words: str) -> Iterator[Message]:
        """Send `words`, or the choice whose number they are; yield the reply, with an apology where it breaks off."""
        chosen = self.chosen(words)
        yield from self._turn(choice=chosen.id) if chosen else self._turn(text=words)

    def chosen(self, words: str) -> Choice | None:
        """Return the choice of the latest turn whose number `words` is."""
        offered = (choice for message in self.latest for choice in message.choices if choice.id)
        numbered = {str(number): choice for number, choice in enumerate(offered, 1)}
        return numbered.get(words.strip().rstrip(".)"))

    def answer(self, **said: Any) -> Iterator[Message]:
        """Send one message; yield what the advisor says to it.

        Raises:
            TalkError: the answer broke off, and did so again when the same message was sent again.
        """
        body = {"token": self.token, "id": uuid.uuid4().hex, **said}
        shown: set[str] = set()
        self.latest = []
        for is_last in (False, True):  # the advisor knows a message by its id, and does not take it twice
            try:
                for name, message in _messages(self.url, body):
                    if name not in shown:
                        shown.add(name)
                        self.latest.append(message)
                        yield message
                return
            except TalkError:
                if is_last:
                    raise

    def forget(self) -> bool:
        """Have all that was said deleted from where conversations are kept; say whether it was."""
        try:
            return _post(self.url, "forget", {"token": self.token}).ok
        except requests.RequestException:
            return False

    def _turn(self, **said: Any) -> Iterator[Message]:
        try:
            yield from self.answer(**said)
        except TalkError:
            yield Message(tuple(blocks(_apology())))


def begin(url: str, token: str = "") -> Conversation:
    """Return the conversation that `token` opens; a new one where it opens none.

    Raises:
        TalkError: there is nobody to talk to.
    """
    try:
        answer = _post(url, "session", {"token": token} if token else {})
        if answer.status_code == requests.codes.unauthorized:
            answer = _post(url, "session", {})
        answer.raise_for_status()
        return Conversation(url, answer.json()["token"])
    except _BROKEN as error:
        raise TalkError(f"The advisor cannot be reached: {error}") from error


def _messages(url: str, body: dict[str, Any]) -> Iterator[tuple[str, Message]]:
    """Yield the messages of a turn as they come, each with its id."""
    is_silent = True
    try:
        with _post(url, "messages", body, stream=True) as answer:
            answer.raise_for_status()
            for entry in map(json.loads, answer.iter_lines()):
                if entry["type"] == "message":
                    is_silent = False
                    yield entry["id"], _message(entry)
                elif entry["type"] == "done" and not is_silent:
                    return
    except _BROKEN as error:
        raise TalkError(f"The advisor did not answer to the end: {error}") from error
    raise TalkError("The advisor did not answer to the end.")


def _message(entry: dict[str, Any]) -> Message:
    choices = (
        Choice(choice["title"], choice.get("id", ""), choice.get("url", "")) for choice in entry.get("choices", ())
    )
    file = File(**entry["file"]) if "file" in entry else None
    return Message(read_blocks(entry["blocks"]), tuple(choices), file)


def _post(url: str, path: str, body: dict[str, Any], stream: bool = False) -> requests.Response:
    return local_session().post(f"{url}/chat/{path}", json=body, timeout=_PATIENCE, stream=stream)


def _apology() -> str:
    """Return the words for a turn that failed; they stand in the domain, with all others."""
    domain = YAML(typ="safe").load(ROOT / "domain.yml")
    return str(domain["responses"]["utter_action_failed"][0]["text"])
