"""Rasa's agent without a model, behind a real server with Rasa's own CORS before it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from rasa.core.actions.action import create_bot_utterance
from rasa.core.channels.channel import InputChannel, UserMessage, register
from rasa.core.lock_store import InMemoryLockStore
from rasa.server import configure_cors
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from sanic import Sanic

from components.channels.rest import GuardedRest

DOMAIN = Domain.from_dict(
    {
        "intents": ["ask", "shown_on_a_button", "secret"],
        "slots": {"feedback": {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}},
        "responses": {
            "utter_default": [{"text": "nothing to say", "buttons": [{"title": "Menu", "payload": "/ask_for_help"}]}],
            "utter_menu": [{"text": "?", "buttons": [{"title": "One", "payload": '/shown_on_a_button{"n": "1"}'}]}],
        },
    }
)
HELLO: list[dict[str, Any]] = [{"text": "Hello."}]

Reply = Callable[[UserMessage], Awaitable["list[dict[str, Any]] | None"]]


@dataclass
class StandIn:
    """Stands in for the agent: remembers what it heard, answers as it is told, and keeps both as Rasa would."""

    store: Any
    reply: Reply | None = None  # returns the responses that are left to say
    heard: list[UserMessage] = field(default_factory=list)
    ready: bool = True

    def __post_init__(self) -> None:
        self.domain, self.lock_store = DOMAIN, InMemoryLockStore()
        self.tracker_store = self.store
        self.processor = SimpleNamespace(tracker_store=self.store, on_circuit_break=None)

    def is_ready(self) -> bool:
        """Say whether a model is loaded."""
        return self.ready

    async def handle_message(self, message: UserMessage) -> None:
        """Answer as told, else with one message."""
        self.heard.append(message)
        async with self.lock_store.lock(message.sender_id):
            replies = await self.reply(message) if self.reply else HELLO
            for response in replies or ():
                await message.output_channel.send_response(message.sender_id, {**response})  # Rasa's takes things out
            tracker = await self.tracker_store.get_or_create_tracker(message.sender_id)
            tracker.update(ActionExecuted("action_listen"))
            tracker.update(UserUttered(message.text, message_id=message.message_id, metadata=message.metadata))
            for response in replies or ():
                tracker.update(create_bot_utterance({**response}))
            await self.tracker_store.save(tracker)


@contextlib.contextmanager
def serving(agent: StandIn, channel: InputChannel | None = None, cors: str | None = None) -> Iterator[str]:
    """Serve a channel, the REST channel if none is given, in a thread of its own; yield its address.

    `cors` is what Rasa's own option of that name says.
    """
    channel = channel or GuardedRest()
    Sanic.test_mode = True
    app = Sanic(f"test_{id(agent)}", configure_logging=False)
    app.ctx.agent = agent
    configure_cors(app, cors)
    register([channel], app, "/webhooks/")
    loop, started = asyncio.new_event_loop(), threading.Event()
    listening = socket.create_server(("127.0.0.1", 0))  # Sanic takes port 0 for 8000

    async def start() -> Any:
        server: Any = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        await server.startup()
        await server.before_start()
        await server.after_start()
        return server

    def run() -> None:
        asyncio.set_event_loop(loop)
        server = loop.run_until_complete(start())
        started.set()
        loop.run_forever()
        server.close()
        loop.run_until_complete(server.wait_closed())
        loop.run_until_complete(asyncio.gather(*asyncio.all_tasks(loop), return_exceptions=True))
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    assert started.wait(10)
    prefix, port = channel.url_prefix(), listening.getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}{prefix if prefix.startswith('/') else f'/webhooks/{prefix}'}"
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
