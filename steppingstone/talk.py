"""One conversation with the advisor over HTTP.

Boundary: words in, messages out; how they look is the terminal's affair. A turn is never silent.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

import requests
from ruamel.yaml import YAML

from steppingstone.program import local_session
from steppingstone.project import ROOT

_REST = "/webhooks/rest"
_PATIENCE = 30  # seconds for one turn


@dataclass(frozen=True)
class Button:
    """A quick reply: what is shown, and what is sent when it is chosen."""

    title: str
    payload: str


@dataclass(frozen=True)
class Attachment:
    """A file that comes with a message; `name` is what the advisor would call it."""

    name: str
    content: str


@dataclass(frozen=True)
class Message:
    """One thing the advisor says."""

    text: str = ""
    buttons: tuple[Button, ...] = ()
    attachment: Attachment | None = None


@dataclass
class Conversation:
    """A conversation under an id of its own; remembers the buttons that are on offer."""

    url: str
    sender: str = field(default_factory=lambda: uuid.uuid4().hex)
    offered: tuple[Button, ...] = ()

    def say(self, words: str) -> list[Message]:
        """Send `words`, or the button whose number they are, and return the reply; an apology where there is none."""
        chosen = self.chosen(words)
        replies = self.send(chosen.payload if chosen else words)
        self.offered = tuple(button for message in replies for button in message.buttons)
        return replies

    def chosen(self, words: str) -> Button | None:
        """Return the offered button whose number `words` is."""
        numbered = {str(number): button for number, button in enumerate(self.offered, 1)}
        return numbered.get(words.strip().rstrip(".)"))

    def send(self, payload: str) -> list[Message]:
        """Send `payload` as it is and return what the advisor says."""
        try:
            answer = local_session().post(
                f"{self.url}{_REST}/webhook", json={"sender": self.sender, "message": payload}, timeout=_PATIENCE
            )
            answer.raise_for_status()
            messages = [_message(entry) for entry in answer.json()]
        except (requests.RequestException, ValueError, KeyError, TypeError, AttributeError):
            messages = []
        return [message for message in messages if message != Message()] or [Message(_apology())]

    def forget(self) -> bool:
        """Have all that was said deleted from where conversations are kept; say whether it was."""
        try:
            return local_session().delete(f"{self.url}{_REST}/conversations/{self.sender}", timeout=_PATIENCE).ok
        except requests.RequestException:
            return False


def _message(entry: dict[str, Any]) -> Message:
    buttons = tuple(Button(button["title"], button["payload"]) for button in entry.get("buttons", ()))
    sent = entry.get("custom", {}).get("attachment")
    attachment = Attachment(str(sent["name"]), str(sent["content"])) if sent else None
    return Message(entry.get("text", ""), buttons, attachment)


def _apology() -> str:
    """Return the words for a turn that failed; they stand in the domain, with all others."""
    domain = YAML(typ="safe").load(ROOT / "domain.yml")
    return str(domain["responses"]["utter_action_failed"][0]["text"])
