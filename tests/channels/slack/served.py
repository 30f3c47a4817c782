"""The Slack channel behind a real server, with a stand-in for Rasa's agent that keeps what is said."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from aiohttp import web
from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SessionStarted, UserUttered
from sanic import Sanic

from .double import SlackDouble

Json = dict[str, Any]

DOMAIN = Domain.from_dict(
    {
        "slots": {"feedback": {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}},
        "responses": {
            "utter_default": [{"text": "nothing to say", "buttons": [{"title": "Menu", "payload": "/ask_for_help"}]}],
            "utter_action_failed": [{"text": "it does not work"}],
            "utter_help": [{"text": "just ask"}],
        },
    }
)


@dataclass
class Advisor:
    """Stands in for the agent: remembers what it heard, says what it is told to, and keeps both."""

    tracker_store: Any
    replies: Callable[[UserMessage], Awaitable[list[Json]]] | None = None
    heard: list[UserMessage] = field(default_factory=list)
    ready: bool = True

    def __post_init__(self) -> None:
        self.domain, self.lock_store = DOMAIN, InMemoryLockStore()
        self.processor = SimpleNamespace(tracker_store=self.tracker_store, on_circuit_break=None)

    def is_ready(self) -> bool:
        """Say whether a model is loaded."""
        return self.ready

    async def handle(self, message: UserMessage) -> None:
        """Hear a message, and say what there is to say."""
        self.heard.append(message)
        replies = await self.replies(message) if self.replies else [{"text": f"You said: {message.text}"}]
        tracker = await self.tracker_store.retrieve(message.sender_id)
        if tracker is None:
            tracker = await self.tracker_store.get_or_create_tracker(message.sender_id, append_action_listen=False)
            tracker.update(ActionExecuted("action_session_start"))
            tracker.update(SessionStarted())
        tracker.update(UserUttered(message.text, message_id=message.message_id), DOMAIN)
        for reply in replies:
            await message.output_channel.send_response(message.sender_id, reply)
            data = {key: value for key, value in reply.items() if key != "text"}
            tracker.update(BotUttered(reply.get("text"), data), DOMAIN)
        await self.tracker_store.save(tracker)


def saying(*replies: Json) -> Callable[[UserMessage], Awaitable[list[Json]]]:
    """Return what makes an advisor say the same to everything."""

    async def say(heard: UserMessage) -> list[Json]:
        return list(replies)

    return say


def failing(error: Exception) -> Callable[[UserMessage], Awaitable[list[Json]]]:
    """Return what makes every turn of an advisor fail."""

    async def fail(heard: UserMessage) -> list[Json]:
        raise error

    return fail


@contextlib.contextmanager
def serving(channel: InputChannel, agent: Advisor) -> Iterator[str]:
    """Serve `channel` as Rasa would; yield its address."""
    Sanic.test_mode = True
    app = Sanic(f"test_{id(channel)}", configure_logging=False)
    app.ctx.agent = agent
    app.blueprint(channel.blueprint(agent.handle), url_prefix="/webhooks/slack")
    server: Any = None

    async def start() -> int:
        nonlocal server
        listening = socket.create_server(("127.0.0.1", 0))  # where it is given port 0, Sanic takes 8000
        server = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        await server.startup()
        await server.after_start()
        return int(server.server.sockets[0].getsockname()[1])

    async def stop() -> None:
        await server.before_stop()
        server.close()
        await server.wait_closed()

    with _in_a_thread(start, stop) as port:
        yield f"http://127.0.0.1:{port}/webhooks/slack"


@contextlib.contextmanager
def doubling(double: SlackDouble) -> Iterator[str]:
    """Serve the double; yield the address of its API."""
    runner = web.AppRunner(double.application(), shutdown_timeout=0.1)

    async def start() -> int:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return int(runner.addresses[0][1])

    with _in_a_thread(start, runner.cleanup) as port:
        double.url = f"http://127.0.0.1:{port}"
        yield f"{double.url}/api/"


@contextlib.contextmanager
def _in_a_thread(start: Callable[[], Awaitable[int]], stop: Callable[[], Awaitable[None]]) -> Iterator[int]:
    loop, started = asyncio.new_event_loop(), threading.Event()
    ports: list[int] = []

    def run() -> None:
        asyncio.set_event_loop(loop)
        ports.append(loop.run_until_complete(_as_coroutine(start())))
        started.set()
        loop.run_forever()
        loop.run_until_complete(_as_coroutine(stop()))
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.gather(*asyncio.all_tasks(loop), return_exceptions=True))
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    assert started.wait(10)
    try:
        yield ports[0]
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(20)


async def _as_coroutine(awaitable: Awaitable[Any]) -> Any:
    return await awaitable
