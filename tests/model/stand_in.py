"""Rasa's agent without a model, behind a real server."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from sanic import Sanic

from components.channels.rest import GuardedRest

DOMAIN = Domain.from_dict(
    {
        "intents": ["ask", "shown_on_a_button", "secret"],
        "responses": {
            "utter_default": [{"text": "nothing to say", "buttons": [{"title": "Menu", "payload": "/ask_for_help"}]}],
            "utter_menu": [{"text": "?", "buttons": [{"title": "One", "payload": '/shown_on_a_button{"n": "1"}'}]}],
        },
    }
)


@dataclass
class StandIn:
    """Stands in for the agent: remembers what it heard, answers as it is told."""

    store: Any
    reply: Callable[[UserMessage], Any] | None = None
    heard: list[UserMessage] = field(default_factory=list)
    ready: bool = True

    def __post_init__(self) -> None:
        self.domain, self.lock_store = DOMAIN, InMemoryLockStore()
        self.tracker_store = self.store
        self.processor = SimpleNamespace(tracker_store=self.store, on_circuit_break=None)

    def is_ready(self) -> bool:
        """Say whether a model is loaded."""
        return self.ready

    async def handle(self, message: UserMessage) -> None:
        """Answer as told, else with one message."""
        self.heard.append(message)
        if self.reply:
            await self.reply(message)
        else:
            await message.output_channel.send_text_message(message.sender_id, "Hello.")


@contextlib.contextmanager
def serving(agent: StandIn) -> Iterator[str]:
    """Serve the channel as Rasa would, in a thread of its own; yield its address."""
    Sanic.test_mode = True
    app = Sanic(f"test_{id(agent)}", configure_logging=False)
    app.ctx.agent = agent
    app.blueprint(GuardedRest().blueprint(agent.handle), url_prefix="/webhooks/rest")
    loop, started, ports = asyncio.new_event_loop(), threading.Event(), []

    async def start() -> Any:
        server: Any = await app.create_server(host="127.0.0.1", port=0, return_asyncio_server=True, access_log=False)
        await server.startup()
        await server.after_start()
        ports.append(server.server.sockets[0].getsockname()[1])
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
    try:
        yield f"http://127.0.0.1:{ports[0]}/webhooks/rest"
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
