"""The channel on a real server between a person's Telegram and a stand-in for Rasa's agent that keeps its talks."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import requests
from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from components.channels.offers import id_of
from components.channels.telegram import SECRET_HEADER, Telegram
from components.channels.telegram_setup import Settings
from components.tracker_store import GuardedTrackerStore
from presenter.said import Choice

from .double import BOT, TOKEN, Double, serving_double

SECRET = "a-secret_of-the-test"
APOLOGY, NOTHING = "it does not work", "nothing to say"
DOMAIN = Domain.from_dict(
    {
        "intents": ["greet"],
        "responses": {"utter_default": [{"text": NOTHING}], "utter_action_failed": [{"text": APOLOGY}]},
    }
)
Said = list[dict[str, Any]]

OFFER = {"title": "Make a plan", "payload": "/start_plan"}
OFFER_ID = id_of(Choice(**OFFER))

_numbers = itertools.count(1)


def echo(message: UserMessage) -> Said:
    return [{"text": f"You said {message.text}"}]


@dataclass
class StandIn:
    """Stands in for the agent: hears, answers as it is told, and keeps both."""

    tracker_store: Any
    reply: Callable[[UserMessage], Said | Awaitable[Said]] = echo
    heard: list[UserMessage] = field(default_factory=list)
    ready: bool = True

    def __post_init__(self) -> None:
        self.domain, self.lock_store = DOMAIN, InMemoryLockStore()
        self.processor = SimpleNamespace(tracker_store=self.tracker_store, on_circuit_break=None)

    def is_ready(self) -> bool:
        return self.ready

    async def handle(self, message: UserMessage) -> None:
        self.heard.append(message)
        tracker = await self.tracker_store.retrieve(message.sender_id)
        tracker = tracker or DialogueStateTracker(message.sender_id, [])
        tracker.update(UserUttered(message.text, message_id=message.message_id, input_channel="telegram"))
        said = self.reply(message)
        for response in said if isinstance(said, list) else await said:
            await message.output_channel.send_response(message.sender_id, response)
            tracker.update(BotUttered(response.get("text"), {"buttons": response.get("buttons")}))
        await self.tracker_store.save(tracker)

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.heard]


def new_chat() -> int:
    """Return the number of a chat that nobody has used yet; that of a person is the same as their chat's."""
    return 7_000_000_000 + next(_numbers)


def message(text: str | None, chat: int, person: int | None = None, **fields: Any) -> dict[str, Any]:
    """Return an update about a message, in Telegram's shape; in a group where `person` is given."""
    sender = person or chat
    entry: dict[str, Any] = {
        "message_id": next(_numbers),
        "from": {"id": sender, "is_bot": False, "first_name": "A", "language_code": "en"},
        "chat": {"id": chat, "type": "supergroup" if person else "private"},
        "date": 1_700_000_000,
    }
    if text is not None:
        entry["text"] = text
    return {"update_id": next(_numbers), "message": {**entry, **fields}}


def tap(data: str, on: int, chat: int, person: int | None = None, language: str = "en") -> dict[str, Any]:
    """Return an update about a tapped button on the message `on`."""
    tapped = message("?", chat, person, message_id=on)["message"] | {"from": BOT}
    sender = {"id": person or chat, "is_bot": False, "first_name": "A", "language_code": language}
    query = {"id": str(next(_numbers)), "from": sender, "message": tapped, "chat_instance": "1", "data": data}
    return {"update_id": next(_numbers), "callback_query": query}


@dataclass
class World:
    """All of it, running."""

    agent: StandIn
    double: Double
    url: str

    def post(self, update: Any = None, secret: str | None = SECRET, body: bytes | None = None) -> requests.Response:
        headers = {"Content-Type": "application/json"}
        if secret is not None:
            headers[SECRET_HEADER] = secret
        sent = {"data": body} if body is not None else {"json": update}
        return requests.post(f"{self.url}/webhook", headers=headers, timeout=10, **sent)

    def send(self, update: Any) -> None:
        """Post an update, which must be taken."""
        assert self.post(update).status_code == 200

    def say(self, text: str, chat: int, messages: int = 1) -> list[str]:
        """Write `text` in a private chat and return what is said to it, once that many messages have come."""
        before = len(self.double.texts(chat))
        self.send(message(text, chat))
        self.double.wait(lambda: len(self.double.texts(chat)) >= before + messages)
        return self.double.texts(chat)[before:]

    def heard_after(self, update: Any) -> list[str]:
        """Post an update that no turn may still be missing for, and return what the agent heard because of it."""
        before = len(self.agent.heard)
        self.send(update)
        return self.agent.texts[before:]


def offered(world: World, chat: int) -> int:
    """Have the advisor offer a choice in `chat`; return the message that it is on."""
    world.agent.reply = lambda message: [{"text": "What now?", "buttons": [OFFER]}]
    world.say("hello", chat)
    world.agent.reply, world.agent.heard = echo, []
    (number, _), *_ = world.double.buttons(chat)
    return number


def settings(double: Double, patience: float = 5, pause: float = 0.05) -> Settings:
    address = "https://advisor.example/webhooks/telegram/webhook"
    return Settings(TOKEN, SECRET, address, double.url, patience, pause)


@contextlib.contextmanager
def opened(store: GuardedTrackerStore, double: Double, chosen: Settings | None = None) -> Iterator[World]:
    """Serve the channel as Rasa would."""
    agent = StandIn(store)
    with serving(agent, Telegram(chosen or settings(double))) as url:
        yield World(agent, double, url)


@contextlib.contextmanager
def fresh_world(folder: Path) -> Iterator[World]:
    """Serve a channel, with a store and a Bot API of its own, whose bot has introduced itself."""
    with serving_double(Double()) as double, opened(new_store(folder), double) as everything:
        double.wait(lambda: len(double.taken("setMyDescription")) == 2)
        yield everything


def new_store(folder: Path) -> GuardedTrackerStore:
    return GuardedTrackerStore(DOMAIN, db=str(folder / "conversations.db"))


@contextlib.contextmanager
def serving(agent: StandIn, channel: Telegram) -> Iterator[str]:
    """Serve a channel in a thread of its own; yield its address."""
    Sanic.test_mode = True
    app = Sanic(f"telegram_{next(_numbers)}", configure_logging=False)
    app.ctx.agent = agent
    app.blueprint(channel.blueprint(agent.handle), url_prefix="/webhooks/telegram")

    @app.get("/")  # as Rasa has one too; Sanic needs at least one
    async def root(request: Request) -> HTTPResponse:
        return empty()

    loop, started, ended = asyncio.new_event_loop(), threading.Event(), asyncio.Event()
    # Sanic takes port 0 for 8000, which may be somebody else's.
    listening = socket.create_server(("127.0.0.1", 0))

    async def serve() -> None:
        server: Any = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        await server.startup()
        await server.before_start()
        await server.after_start()
        started.set()
        await ended.wait()
        await server.before_stop()
        server.close()
        await server.wait_closed()
        await server.after_stop()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(serve())
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    assert started.wait(10)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/webhooks/telegram"
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(10)
