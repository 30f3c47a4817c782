"""A server that keeps to docs/web-protocol.md, says what is scripted, and fails when told to.

Boundary: the widget's other side in its tests. The real one is `components/channels/web.py`.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

from .scripted import reply_to

WEB = Path(__file__).resolve().parents[2] / "web"
STRICT = (
    "default-src 'none'; script-src {from_}; style-src 'self'; connect-src {from_}; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
PAGE = """<!doctype html><html lang="{lang}" dir="{dir}"><meta name="viewport" content="width=device-width">
<title>A page</title><link rel="icon" href="data:,"><main><h1>A page</h1></main>{own}
<script type="module" src="{host}/chat/static/steppingstone-chat.js"></script></html>"""
FORGET = "forget all of it"  # a message that has the conversation deleted in its turn
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "Content-Type",
    "Access-Control-Expose-Headers": "Retry-After",
}


@dataclass
class Conversation:
    """What was said, and the answers by the id of their message."""

    history: list[dict[str, Any]] = field(default_factory=list)
    turns: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    thumbs: dict[str, str] = field(default_factory=dict)


@dataclass
class Stub:
    """The server's inside. `faults` befall the next requests to `/chat/<path>`, one each, as (path, what)."""

    conversations: dict[str, Conversation] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, Any], float]] = field(default_factory=list)
    faults: deque[tuple[str, str]] = field(default_factory=deque)
    go_on: threading.Event = field(default_factory=threading.Event)  # what a "slow" answer waits for
    url: str = ""

    def asked(self, path: str) -> list[dict[str, Any]]:
        """Return the bodies that were sent to a path."""
        return [body for name, body, _ in self.requests if name == path]

    def typed_ids(self) -> list[str]:
        """Return the ids of the messages that were typed, as often as they came."""
        return [body["id"] for body in self.asked("messages") if "text" in body]

    def times(self, path: str) -> list[float]:
        """Return when a path was asked."""
        return [at for name, _, at in self.requests if name == path]

    def heard(self) -> list[str]:
        """Return the texts of all turns, each once, in order."""
        conversations = self.conversations.values()
        return [entry["text"] for each in conversations for entry in each.history if entry["type"] == "said"]

    def fail(self, *faults: str, path: str = "messages") -> None:
        """Let the next requests fail, one after the other."""
        self.faults.extend((path, fault) for fault in faults)

    async def session(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        """Begin a conversation, or go on with one."""
        token = body.get("token") or secrets.token_hex(8)
        is_new = "token" not in body
        if is_new:
            self.conversations[token] = Conversation()
        return web.json_response({"token": token, "new": is_new, "history": self.conversations[token].history})

    async def messages(self, request: web.Request, body: dict[str, Any], fault: str = "") -> web.StreamResponse:
        """Answer a message, line by line."""
        conversation = self.conversations[body["token"]]
        text = self._text_of(conversation, body)
        if text is None:
            return _refusal(409)
        response = web.StreamResponse(headers={"Content-Type": "application/x-ndjson", **CORS})
        await response.prepare(request)
        await _send(response, {"type": "typing"})
        if fault == "error":
            await _send(response, {"type": "error", "error": "It broke.", "again": True})
            return response
        if fault == "slow":
            await asyncio.to_thread(self.go_on.wait, 10)
        for place, said in enumerate(self._turn(conversation, body["id"], text, is_greeting="begin" in body)):
            await _send(response, said)
            if fault == "cut" and place == 0:
                await asyncio.sleep(0.2)  # or the browser would drop what it got together with the connection
                assert request.transport
                request.transport.close()
                return response
        forgets = text == FORGET
        if forgets:
            del self.conversations[body["token"]]
        await _send(response, {"type": "done", **({"forgotten": True} if forgets else {})})
        return response

    async def feedback(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        """Keep a thumb."""
        conversation = self.conversations[body["token"]]
        if body["turn"] not in conversation.turns:
            return _refusal(404)
        conversation.thumbs[body["turn"]] = body["value"]
        return web.Response(status=204)

    async def forget(self, request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        """Delete a conversation."""
        del self.conversations[body["token"]]
        return web.Response(status=204)

    def _text_of(self, conversation: Conversation, body: dict[str, Any]) -> str | None:
        if "choice" not in body:
            return "greeting" if body.get("begin") else str(body["text"])
        choices = [choice for entry in conversation.history for choice in entry.get("choices", ())]
        return next((choice["title"] for choice in choices if choice.get("id") == body["choice"]), None)

    def _turn(self, conversation: Conversation, id_: str, text: str, is_greeting: bool) -> list[dict[str, Any]]:
        if id_ not in conversation.turns:
            said = [{**each, "id": f"{id_}-{at}", "turn": id_} for at, each in enumerate(reply_to(text))]
            conversation.turns[id_] = said
            conversation.history += [] if is_greeting else [{"type": "said", "id": id_, "text": text}]
            conversation.history += said
        return conversation.turns[id_]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Take a request of the protocol."""
        path, body = request.match_info["path"], await request.json()
        self.requests.append((path, body, time.monotonic()))
        fault = self.faults.popleft()[1] if self.faults and self.faults[0][0] == path else ""
        if fault.isdigit():
            return _refusal(int(fault))
        if body.get("token", "") not in self.conversations and (path, body) != ("session", {}):
            return _refusal(401)
        if path == "messages":
            return await self.messages(request, body, fault)
        answers: dict[str, Callable[..., Awaitable[web.StreamResponse]]] = {
            "session": self.session,
            "feedback": self.feedback,
            "forget": self.forget,
        }
        response = await answers[path](request, body)
        response.headers.update(CORS)
        return response


def _refusal(status: int) -> web.Response:
    wait = {"Retry-After": "2"} if status == 429 else {}
    return web.json_response({"error": f"It is {status}."}, status=status, headers={**CORS, **wait})


async def _send(response: web.StreamResponse, line: dict[str, Any]) -> None:
    await response.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")


def _strict(from_: str) -> dict[str, str]:
    return {"Content-Security-Policy": STRICT.format(from_=from_)}


async def _demo(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(WEB / "demo.html", headers=_strict("'self'"))


async def _static(request: web.Request) -> web.StreamResponse:
    return web.FileResponse(WEB / request.match_info["name"], headers=CORS)


async def _page(request: web.Request) -> web.StreamResponse:
    """Return a bare page in a language and direction, with the widget of this server or of `host`."""
    own = f"<steppingstone-chat>{request.query['own']}</steppingstone-chat>" if "own" in request.query else ""
    values = {"lang": "en", "dir": "ltr", "host": "", **request.query, "own": own}
    page = PAGE.format(**values)
    return web.Response(text=page, content_type="text/html", headers=_strict(values["host"] or "'self'"))


async def _preflight(request: web.Request) -> web.Response:
    return web.Response(status=204, headers=CORS)


async def _start(runner: web.AppRunner) -> None:
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()


@contextlib.contextmanager
def serving() -> Iterator[Stub]:
    """Serve a stub on loopback, in a thread of its own."""
    stub = Stub()
    app = web.Application()
    app.add_routes(
        [
            *(web.get("/chat/", _demo), web.get("/chat/static/{name}", _static), web.get("/page", _page)),
            *(web.post("/chat/{path}", stub.answer), web.options("/chat/{path}", _preflight)),
        ]
    )
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(_start(runner), loop).result(10)
        stub.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield stub
        stub.go_on.set()
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
