"""Somebody who comes to the web door: a client that does what the protocol says, unless told otherwise."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from typing import Any

import requests

POSTS = ("session", "messages", "feedback", "forget")
SAFE = {"X-Content-Type-Options", "Referrer-Policy", "Cache-Control", "Content-Security-Policy", "Vary"}

Line = dict[str, Any]


def new_id() -> str:
    return uuid.uuid4().hex


@dataclass
class Visitor:
    """A client with a conversation of its own; `headers` go along with each request."""

    url: str
    token: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.token:
            answer = self.ask("session", token=None)
            self.token = answer.json()["token"]

    def ask(self, path: str, **entries: Any) -> requests.Response:
        """Post `entries` with the token, and return the answer, whatever it is."""
        return self.post(path, json.dumps({"token": self.token, **entries}))

    def post(self, path: str, body: bytes | str, content_type: str = "application/json") -> requests.Response:
        headers = {"Content-Type": content_type, **self.headers}
        return requests.post(f"{self.url}/{path}", data=body, headers=headers, timeout=10)

    def lines(self, **entries: Any) -> list[Line]:
        """Send a message and return all lines of the answer."""
        answer = self.ask("messages", **{"id": new_id(), **entries})
        assert answer.status_code == 200, answer.text
        return [json.loads(line) for line in answer.text.splitlines()]

    def say(self, text: str = "hi", **entries: Any) -> list[Line]:
        """Type `text` and return the messages of the answer."""
        return messages(self.lines(text=text, **entries))

    def tap(self, choice: str, **entries: Any) -> list[Line]:
        """Take a choice by its id and return the messages of the answer."""
        return messages(self.lines(choice=choice, **entries))

    @property
    def history(self) -> list[Line]:
        """What a page that is loaded anew gets to show."""
        answer = self.ask("session")
        assert answer.status_code == 200, answer.text
        return list(answer.json()["history"])


def messages(lines: list[Line]) -> list[Line]:
    """Return the messages among `lines`."""
    return [line for line in lines if line["type"] == "message"]


def is_refused(answer: requests.Response, *statuses: int) -> bool:
    """Say whether `answer` has one of `statuses`, a sentence, and the headers that every answer has."""
    return answer.status_code in statuses and list(answer.json()) == ["error"] and set(answer.headers) >= SAFE
