"""What a client sends: whether it can be taken, and what it says.

Boundary: bytes in, words out; knows neither Rasa nor the server. Of buttons it only knows the shape
of what they send; which intents they may name, the channel says.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

HELLO = "/greet"  # what a channel sends for somebody who comes
MAX_BODY = 64 * 1024  # bytes
MAX_TEXT = 2_000  # characters; what is longer is a paste, and its beginning says enough
_MAX_VALUE = 100  # characters of a value that a button sends

_SENDER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PAYLOAD = re.compile(r"/(\w+)(\{.*\})?\s*", re.DOTALL)


class RequestError(Exception):
    """A request that cannot be taken; the message is one sentence for whoever wrote the client."""

    def __init__(self, sentence: str, status: int = 400, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status, self.headers = status, dict(headers or {})


@dataclass(frozen=True)
class Incoming:
    """One message of one person."""

    sender: str
    text: str
    metadata: dict[str, Any]


def read(body: bytes) -> Incoming:
    """Return the message that `body` holds.

    Raises:
        RequestError: it holds none.
    """
    entry = json_object(body)
    text, metadata = entry.get("message"), entry.get("metadata")
    if not isinstance(text, str):
        raise RequestError("'message' is not a text.")
    if not isinstance(metadata, dict | None):
        raise RequestError("'metadata' is not a JSON object.")
    text, noted = as_kept(text)
    return Incoming(checked_sender(entry.get("sender")), text, {**(metadata or {}), **noted})


def json_object(body: bytes) -> dict[str, Any]:
    """Return the JSON object that `body` is.

    Raises:
        RequestError: it is none.
    """
    try:
        entry = json.loads(body, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise RequestError("The body is not JSON.") from error
    if not isinstance(entry, dict):
        raise RequestError("The body is not a JSON object.")
    return entry


def as_kept(text: str) -> tuple[str, dict[str, Any]]:
    """Return of a typed `text` what is taken, and metadata that says whether it was cut."""
    # Half a character, as a client cuts it off, cannot be written down anywhere.
    text = text.encode("utf8", "replace").decode("utf8")
    return text[:MAX_TEXT], {"cut": True} if len(text) > MAX_TEXT else {}


def checked_sender(sender: Any) -> str:
    """Return `sender`.

    Raises:
        RequestError: it is not an id of the kind that clients of ours make.
    """
    if not isinstance(sender, str) or not _SENDER.fullmatch(sender):
        raise RequestError("'sender' is not an id of 1 to 64 letters, digits, '-' and '_'.")
    return sender


def without_typed_intent(text: str, allowed: Collection[str]) -> str:
    """Return `text` so that it can name an intent only where a button could have sent it.

    Rasa takes any text that begins with a slash for an intent, with whatever entities it names.
    """
    start = _start(text)
    if not text.startswith("/", start):
        return text
    found = _PAYLOAD.fullmatch(text, start)
    if found and found[1] in allowed and _are_small(found[2] or "{}"):
        return found[0]
    return text[_start(text, also="/") :]  # all slashes: "//restart" would be an intent without the first


def intents_of_buttons(responses: Mapping[str, Iterable[Mapping[str, Any]]]) -> set[str]:
    """Return the intents that the buttons of a domain's `responses` send."""
    buttons = (button for variants in responses.values() for each in variants for button in each.get("buttons") or ())
    payloads = (_PAYLOAD.fullmatch(str(button.get("payload", ""))) for button in buttons)
    return {found[1] for found in payloads if found}


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")  # Python would read NaN


def _start(text: str, also: str = "") -> int:
    """Return the place of the first character that shows something: no space, control or mark without width."""
    shown = (place for place, char in enumerate(text) if unicodedata.category(char)[0] not in "ZC" and char not in also)
    return next(shown, len(text))


def _are_small(entities: str) -> bool:
    """Say whether `entities` are what buttons send: a few names, each with a short text or a number."""
    try:
        values = json.loads(entities)
    except (ValueError, RecursionError):
        return False
    return all(isinstance(value, str | int) and len(str(value)) <= _MAX_VALUE for value in values.values())
