"""What Slack sends, read: a message, an opened app, a pressed button, a thumb; or nothing for us.

Boundary: parsed JSON in, plain values out; knows neither Rasa nor the network. Whatever is not as Slack
documents it is nothing for us: no payload makes this raise.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.channels import incoming
from presenter.slack import THUMB

Json = Mapping[str, Any]

# Kinds of messages that a person wrote just now; all others (edited, deleted, joined, …) are news about messages.
_WRITTEN = frozenset({"", "file_share", "me_message", "thread_broadcast"})
_SLACK_ITSELF = "USLACKBOT"
_TAG = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")


@dataclass(frozen=True)
class Place:
    """Where somebody talks with us; `thread` is the message that all answers hang on, if any."""

    team: str
    channel: str
    user: str
    thread: str = ""

    @property
    def is_direct(self) -> bool:
        """Say whether nobody else reads along."""
        return self.channel.startswith("D")

    @property
    def conversation(self) -> str:
        """Return the id of the conversation: never one for two people, nor for a channel and a private talk."""
        thread = "" if self.is_direct else f":{self.thread}"
        return f"slack:{self.team}:{self.channel}{thread}:{self.user}"


@dataclass(frozen=True)
class Post:
    """A message of a person; `is_for_us` unless it only may be, as a later one in a thread."""

    place: Place
    id: str
    text: str
    is_for_us: bool


@dataclass(frozen=True)
class Opened:
    """Somebody looks at the private talk with us."""

    place: Place
    id: str


@dataclass(frozen=True)
class Tap:
    """A pressed button of one of our messages, which had this `text` and these `blocks`."""

    place: Place
    id: str
    message: str
    choice: str
    text: str
    blocks: tuple[Json, ...]


@dataclass(frozen=True)
class Thumb:
    """A thumb for the answer to the message `turn`."""

    place: Place
    turn: str
    is_up: bool


def read_event(envelope: Json) -> Post | Opened | None:
    """Return what the envelope of an event holds; None where it is nothing for us."""
    event, team = _inside(envelope, "event"), _text(envelope, "team_id")
    channel, user, ts = _text(event, "channel"), _text(event, "user"), _text(event, "ts")
    if not (team and channel and user) or event.get("bot_id"):
        return None
    kind = _text(event, "type")
    if kind == "app_home_opened" and event.get("tab") == "messages":
        return Opened(Place(team, channel, user), f"{channel}:{_text(event, 'event_ts')}")
    if kind not in ("message", "app_mention") or _text(event, "subtype") not in _WRITTEN or not ts:
        return None
    us = _our_users(envelope)
    if user in us or user == _SLACK_ITSELF:
        return None
    thread, text = _text(event, "thread_ts"), _text(event, "text")
    mentioned = set(re.findall(r"<@(\w+)", text))
    place = Place(team, channel, user, thread)
    if place.is_direct:
        return Post(place, f"{channel}:{ts}", readable(text), is_for_us=True)
    is_for_us = kind == "app_mention" or bool(mentioned & us)
    # Where we do not know our own name, a mention may be one of us; it then comes a second time, as "app_mention".
    if not is_for_us and (not thread or (mentioned and not us)):
        return None
    return Post(Place(team, channel, user, thread or ts), f"{channel}:{ts}", readable(text), is_for_us)


def read_interaction(payload: Json) -> Tap | Thumb | None:
    """Return what was pressed; None where that is nothing for us, such as a link."""
    actions, message = payload.get("actions"), _inside(payload, "message")
    action = actions[0] if isinstance(actions, list) and actions and isinstance(actions[0], dict) else {}
    user, channel = _inside(payload, "user"), _text(_inside(payload, "channel"), "id")
    team = _text(_inside(payload, "team"), "id") or _text(user, "team_id")
    value, ts = _text(action, "value"), _text(message, "ts")
    if payload.get("type") != "block_actions" or not (team and channel and _text(user, "id") and value and ts):
        return None
    thread = _text(message, "thread_ts")
    place = Place(team, channel, _text(user, "id"), thread if channel.startswith("D") else thread or ts)
    if action.get("action_id") == THUMB:
        way, _, turn = value.partition(" ")
        return Thumb(place, turn, way == "up")
    blocks = message.get("blocks")
    kept = tuple(block for block in blocks if isinstance(block, dict)) if isinstance(blocks, list) else ()
    return Tap(place, f"{channel}:{_text(action, 'action_ts')}", ts, value, _text(message, "text"), kept)


def readable(text: str) -> str:
    """Return typed `text` as the person saw it, without mentions of people and without the name of an intent."""
    return incoming.without_typed_intent(html.unescape(_TAG.sub(_shown, text)).strip(), allowed=())


def _shown(tag: re.Match[str]) -> str:
    target, label = tag[1], tag[2] or ""
    if target.startswith("@"):
        return ""
    sign = "#" if target.startswith("#") and label else ""
    return f"{sign}{label}" if label or target[:1] in ("#", "!") else target


def _our_users(envelope: Json) -> set[str]:
    authorizations = envelope.get("authorizations")
    found = authorizations if isinstance(authorizations, list) else []
    return {_text(one, "user_id") for one in found if isinstance(one, dict) and one.get("is_bot")} - {""}


def _inside(entry: Json, key: str) -> Json:
    value = entry.get(key)
    return value if isinstance(value, dict) else {}


def _text(entry: Json, key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""
