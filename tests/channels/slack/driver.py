"""Writes to the Slack channel as Slack does: the documented shapes, signed."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import requests

Json = dict[str, Any]

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
TEAM, PERSON, US = "T1", "U1", "UBOT"
_JSON, _FORM = "application/json", "application/x-www-form-urlencoded"


def signed(body: bytes, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    """Return the headers by which Slack signs `body`."""
    stamp = str(int(time.time() if at is None else at))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


def message(text: str, **entries: Any) -> Json:
    """Return the event of a message; a private one unless it names a channel."""
    kind = {"C": "channel", "G": "group"}.get(str(entries.get("channel"))[0], "im")
    return {"type": "message", "text": text, "channel": "D1", "channel_type": kind, **entries}


def mention(text: str, channel: str = "C1", **entries: Any) -> Json:
    """Return the event of a message that mentions us."""
    return {"type": "app_mention", "text": text, "channel": channel, **entries}


@dataclass
class Driver:
    """Sends to one address; times and ids are new each time, unless they are given."""

    url: str
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def new_ts(self) -> str:
        """Return an id of a message that nobody has had."""
        return f"{1_600_000_000 + next(self._numbers)}.000200"

    def post(self, body: bytes, kind: str = _JSON, headers: dict[str, str] | None = None) -> requests.Response:
        """Send `body`, signed unless `headers` say otherwise."""
        headers = {"Content-Type": kind, **(signed(body) if headers is None else headers)}
        return requests.post(f"{self.url}/webhook", data=body, headers=headers, timeout=5)

    def event(self, event: Json, headers: dict[str, str] | None = None, **entries: Any) -> requests.Response:
        """Send the envelope of `event`."""
        ts = self.new_ts()
        entries = {"event_id": f"Ev{ts}", **entries}
        body = json.dumps(envelope({"user": PERSON, "ts": ts, "event_ts": ts, **event}, **entries)).encode()
        return self.post(body, headers={**signed(body), **(headers or {})})

    def tap(self, posted: Json, ts: str, button: Json, user: str = PERSON, **entries: Any) -> requests.Response:
        """Press `button` of a message that was posted."""
        action = {"block_id": "b", "action_ts": self.new_ts(), **button}
        thread = {"thread_ts": posted["thread_ts"]} if "thread_ts" in posted else {}
        shown = {
            "type": "message",
            "ts": ts,
            "bot_id": "B1",
            "text": posted["text"],
            "blocks": posted["blocks"],
            **thread,
        }
        return self.interact(
            {
                "type": "block_actions",
                "user": {"id": user, "username": "someone", "team_id": TEAM},
                "api_app_id": "A1",
                "container": {"type": "message", "message_ts": ts, "channel_id": posted["channel"], **thread},
                "trigger_id": "1.2.3",
                "team": {"id": TEAM, "domain": "tests"},
                "channel": {"id": posted["channel"], "name": "directmessage"},
                "message": shown,
                "response_url": "https://hooks.slack.com/actions/T1/1/x",
                "actions": [action],
                **entries,
            }
        )

    def interact(self, payload: Any) -> requests.Response:
        """Send an interaction."""
        return self.form(payload=json.dumps(payload))

    def form(self, **entries: str) -> requests.Response:
        """Send a form, as for interactions and commands."""
        return self.post(urlencode(entries).encode(), _FORM)


def envelope(event: Json, **entries: Any) -> Json:
    """Return the envelope in which an event comes."""
    bot = {"enterprise_id": None, "team_id": TEAM, "user_id": US, "is_bot": True, "is_enterprise_install": False}
    return {
        "token": "deprecated",
        "team_id": TEAM,
        "api_app_id": "A1",
        "event": event,
        "type": "event_callback",
        "event_time": 1_600_000_000,
        "authorizations": [bot],
        "is_ext_shared_channel": False,
        "event_context": "4-x",
        **entries,
    }
