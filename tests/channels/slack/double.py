"""A double of Slack's Web API on loopback: it notes what it is told, refuses what Slack would, and fails on demand."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import threading
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web
from ruamel.yaml import YAML

Json = dict[str, Any]

TOKEN = "xoxb-of-the-tests"
CHANNELS = ("C1", "D1", "D2", "G1")
MANIFEST = YAML(typ="safe").load(
    (Path(__file__).resolve().parents[3] / "deploy/slack-manifest.yml").read_text(encoding="utf8")
)
# From Slack's reference of each method: the scope that it wants, and what must be there.
METHODS = {
    "chat.postMessage": ("chat:write", ("channel",)),
    "chat.postEphemeral": ("chat:write", ("channel", "user")),
    "chat.update": ("chat:write", ("channel", "ts")),
    "files.getUploadURLExternal": ("files:write", ("filename", "length")),
    "files.completeUploadExternal": ("files:write", ("files",)),
}
_TS = re.compile(r"\d+\.\d+")


@dataclass(frozen=True)
class Fail:
    """How one call fails: with a status, an error in a body that says 200, too late, or with the line cut."""

    status: int = 200
    error: str = ""
    retry_after: str = ""
    delay: float = 0
    is_cut: bool = False


@dataclass
class SlackDouble:
    """What was called, and the messages that stand in the channels now, by their id."""

    scopes: set[str] = field(default_factory=lambda: set(MANIFEST["oauth_config"]["scopes"]["bot"]))
    calls: list[tuple[str, Json]] = field(default_factory=list)
    messages: dict[str, Json] = field(default_factory=dict)
    whispers: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)
    url: str = ""

    def __post_init__(self) -> None:
        self._fails: dict[str, list[Fail]] = defaultdict(list)
        self._uploads: dict[str, Json] = {}
        self._numbers = itertools.count(1)
        self._news = threading.Condition()

    def fail(self, method: str, *fails: Fail) -> None:
        """Let the next calls of `method` fail."""
        self._fails[method] += fails

    def called(self, method: str) -> list[Json]:
        """Return what `method` was called with, each time."""
        return [arguments for name, arguments in list(self.calls) if name == method]

    def said(self) -> list[str]:
        """Return the texts that stand in the channels."""
        return [message["text"] for message in list(self.messages.values())]

    def wait(self, is_so: Callable[[], Any], seconds: float = 5) -> None:
        """Wait until something is so."""
        with self._news:
            assert self._news.wait_for(is_so, seconds), f"It did not come to that. Called were: {self.calls}"

    def application(self) -> web.Application:
        """Return the server."""
        app = web.Application()
        app.router.add_post("/api/{method}", self._take)
        app.router.add_post("/upload/{id}", self._upload)
        return app

    async def _take(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        is_json = request.content_type == "application/json"
        arguments = await request.json() if is_json else {**request.query, **await request.post()}
        try:
            if fails := self._fails[method]:
                return await _failed(request, fails.pop(0))
            error = self._error(method, request.headers.get("Authorization", ""), arguments)
            return web.json_response({"ok": False, "error": error} if error else self._done(method, arguments))
        finally:
            self._note(method, arguments)

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        self._uploads[request.match_info["id"]]["content"] = (await request.read()).decode()
        return web.Response(text="OK - 1")

    def _note(self, method: str, arguments: Json) -> None:
        with self._news:
            self.calls.append((method, arguments))
            self._news.notify_all()

    def _error(self, method: str, authorization: str, arguments: Json) -> str:
        if method not in METHODS:
            return "unknown_method"
        scope, required = METHODS[method]
        if authorization != f"Bearer {TOKEN}":
            return "invalid_auth"
        if scope not in self.scopes:
            return "missing_scope"
        if "as_user" in arguments or any(not arguments.get(name) for name in required):
            return "invalid_arguments"
        if arguments.get("channel", arguments.get("channel_id", CHANNELS[0])) not in CHANNELS:
            return "channel_not_found"
        if "thread_ts" in arguments and not _TS.fullmatch(str(arguments["thread_ts"])):
            return "invalid_thread_ts"
        if method == "chat.update" and arguments["ts"] not in self.messages:
            return "message_not_found"
        return _error_in_words(method, arguments) if method.startswith("chat.") else ""

    def _done(self, method: str, arguments: Json) -> Json:
        ts = f"{1_700_000_000 + next(self._numbers)}.000100"
        match method:
            case "chat.postMessage":
                self.messages[ts] = dict(arguments)  # what was called stays as it was, also when the message changes
            case "chat.update":
                self.messages[arguments["ts"]] |= arguments
                ts = arguments["ts"]
            case "chat.postEphemeral":
                self.whispers.append(arguments)
            case "files.getUploadURLExternal":
                self._uploads[ts] = dict(arguments)
                return {"ok": True, "file_id": ts, "upload_url": f"{self.url}/upload/{ts}"}
            case _:
                listed = arguments["files"]
                done = [
                    self._uploads[file["id"]] for file in (json.loads(listed) if isinstance(listed, str) else listed)
                ]
                self.files += [{**file, **arguments} for file in done]
                return {"ok": True, "files": [{"id": "F1"} for _ in done]}
        return {"ok": True, "channel": arguments["channel"], "ts": ts, "message": arguments}


async def _failed(request: web.Request, fail: Fail) -> web.StreamResponse:
    await asyncio.sleep(fail.delay)
    if fail.is_cut:
        assert request.transport
        request.transport.abort()
    headers = {"Retry-After": fail.retry_after} if fail.retry_after else {}
    if fail.error:
        return web.json_response({"ok": False, "error": fail.error}, status=fail.status, headers=headers)
    return web.Response(text="<html>no JSON</html>", content_type="text/html", status=fail.status, headers=headers)


def _error_in_words(method: str, arguments: Json) -> str:
    most = 4_000 if method == "chat.update" else 40_000
    text, blocks = arguments.get("text") or "", arguments.get("blocks") or []
    if not text and not blocks:
        return "no_text"
    if len(text) > most:
        return "msg_too_long"
    if not isinstance(blocks, list) or len(blocks) > 50:
        return "invalid_blocks"
    return "" if all(map(_is_block, blocks)) else "invalid_blocks"


def _is_block(block: Json) -> bool:
    match block:
        case {"type": "section", "text": text}:
            return _is_text(text, "mrkdwn", 3_000)
        case {"type": "header", "text": text}:
            return _is_text(text, "plain_text", 150)
        case {"type": "context", "elements": elements}:
            return 0 < len(elements) <= 10 and all(
                _is_text(one, "mrkdwn", 3_000) or _is_text(one, "plain_text", 3_000) for one in elements
            )
        case {"type": "actions", "elements": elements}:
            names = {one["action_id"] for one in elements}
            return 0 < len(elements) <= 25 and len(names) == len(elements) and all(map(_is_button, elements))
        case {"type": "context_actions", "elements": [{"type": "feedback_buttons", "action_id": str()} as thumbs]}:
            both = [thumbs["positive_button"], thumbs["negative_button"]]
            return all(_is_text(one["text"], "plain_text", 75) and 0 < len(one["value"]) <= 2_000 for one in both)
    return False


def _is_button(button: Json) -> bool:
    known = {"type", "action_id", "text", "value", "url", "block_id"}
    return (
        button["type"] == "button"
        and set(button) <= known
        and _is_text(button["text"], "plain_text", 75)
        and len(button["action_id"]) <= 255
        and len(button.get("value", "")) <= 2_000
        and len(button.get("url", "")) <= 3_000
    )


def _is_text(text: Json, kind: str, most: int) -> bool:
    own = {"type", "text", "verbatim"} if kind == "mrkdwn" else {"type", "text", "emoji"}
    return text["type"] == kind and set(text) <= own and 0 < len(text["text"]) <= most
