"""A Bot API on loopback: takes what Telegram takes, refuses what it refuses, and fails when it is told to."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import threading
import time
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from .rules import RefusedError, buttons_of, refuse_wrong, visible

TOKEN = "12345:a-token-of-a-bot-that-does-not-exist"
BOT: dict[str, Any] = {"id": 12345, "is_bot": True, "first_name": "Steps", "username": "StepsBot"}


@dataclass(frozen=True)
class Call:
    """One call that was received; `code` is what it was answered with."""

    method: str
    body: dict[str, Any]
    code: int
    at: float


@dataclass(frozen=True)
class Failure:
    """How a call fails, once: with `code`; or with no answer at all, after `seconds`."""

    code: int = 0
    description: str = "failed"
    retry_after: int | None = None
    seconds: float = 0


@dataclass
class Double:
    """The Bot API of one bot."""

    url: str = ""
    calls: list[Call] = field(default_factory=list)
    is_down: bool = False
    blocked: set[int] = field(default_factory=set)  # chats that have blocked the bot
    _failures: dict[str, deque[Failure]] = field(default_factory=lambda: defaultdict(deque))
    _keyboards: dict[tuple[int, int], list[Any]] = field(default_factory=dict)  # by chat and message
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1_000))
    _news: threading.Condition = field(default_factory=threading.Condition)

    def fail(self, method: str, *failures: Failure) -> None:
        """Let the next calls of `method` fail, each in one of these ways."""
        self._failures[method].extend(failures)

    def taken(self, method: str, chat: int | None = None) -> list[dict[str, Any]]:
        """Return the bodies of the calls of `method` that succeeded, those to `chat` only if one is given."""
        return [
            call.body
            for call in self.calls
            if call.method == method and call.code == 200 and chat in (None, call.body.get("chat_id"))
        ]

    def texts(self, chat: int) -> list[str]:
        """Return what was said in `chat`, as people see it."""
        return [visible(body) for body in self.taken("sendMessage", chat)]

    def buttons(self, chat: int) -> list[tuple[int, dict[str, str]]]:
        """Return the buttons that can be tapped in `chat`, each with the number of its message."""
        return [
            (number, button)
            for (where, number), rows in self._keyboards.items()
            if where == chat
            for row in rows
            for button in row
        ]

    def wait(self, what: Any, seconds: float = 8) -> None:
        """Wait until `what()` holds."""
        with self._news:
            end = time.monotonic() + seconds
            while not what():  # not all that can be waited for is news here
                assert time.monotonic() < end, self.calls
                self._news.wait(0.05)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer a call."""
        token, method = request.match_info["token"], request.match_info["method"]
        body = await _read(request)
        failure = self._failures[method].popleft() if self._failures[method] else None
        code, content = 200, dict[str, Any]()
        if failure and not failure.code:
            await asyncio.sleep(failure.seconds)
            request.transport.close()  # type: ignore[union-attr]
        if self.is_down or (failure and failure.code in (0, 502)):
            self._note(Call(method, body, 502, time.monotonic()))
            return web.Response(status=502, text="<html>Bad Gateway</html>")
        try:
            if token != TOKEN:
                raise RefusedError("Unauthorized", 401)
            if failure and failure.code:
                raise RefusedError(failure.description, failure.code)
            refuse_wrong(method, body)
            content = {"ok": True, "result": self._result(method, body)}
        except RefusedError as refusal:
            code = refusal.code
            content = {"ok": False, "error_code": code, "description": str(refusal)}
            if failure and failure.retry_after is not None:
                content["parameters"] = {"retry_after": failure.retry_after}
        self._note(Call(method, body, code, time.monotonic()))
        return web.json_response(content, status=code)

    def _result(self, method: str, body: dict[str, Any]) -> Any:
        chat = body.get("chat_id", 0)
        if chat in self.blocked:
            raise RefusedError("Forbidden: bot was blocked by the user", 403)
        if method == "getMe":
            return BOT
        if method in ("sendMessage", "sendDocument"):
            number = next(self._numbers)
            if buttons_of(body):
                self._keyboards[chat, number] = body["reply_markup"]["inline_keyboard"]
            return {"message_id": number, "chat": {"id": chat}, "date": 0}
        if method == "editMessageReplyMarkup" and not self._keyboards.pop((chat, body["message_id"]), None):
            raise RefusedError("Bad Request: message is not modified")
        return True

    def _note(self, call: Call) -> None:
        with self._news:
            self.calls.append(call)
            self._news.notify_all()


async def _read(request: web.Request) -> dict[str, Any]:
    if request.content_type != "multipart/form-data":
        return dict(await request.json())
    form = await request.post()
    body: dict[str, Any] = {}
    for name, value in form.items():
        if isinstance(value, web.FileField):
            content = value.file.read().decode()
            body[name] = {"name": value.filename, "type": value.content_type, "content": content}
        else:
            body[name] = json.loads(value) if isinstance(value, str) else None
    return body


@contextlib.contextmanager
def serving_double(double: Double) -> Iterator[Double]:
    """Serve the Bot API in a thread of its own."""
    loop, started, ended = asyncio.new_event_loop(), threading.Event(), asyncio.Event()

    async def serve() -> None:
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", double.answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        double.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        started.set()
        await ended.wait()
        await runner.cleanup()
        unanswered = asyncio.all_tasks() - {asyncio.current_task()}
        for task in unanswered:
            task.cancel()
        await asyncio.gather(*unanswered, return_exceptions=True)

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    assert started.wait(10)
    try:
        yield double
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(10)
        loop.close()
