"""The Telegram channel: updates at POST /webhooks/telegram/webhook, answers over the Bot API.

Boundary: HTTP in; says who is let in, and when an update is taken. Reading updates, the talk that they
belong to, calling Telegram and how things look there stand in files of their own.

When is an update taken? Telegram sends it again until it gets a 2xx, and a chat's next update only after
that; other chats do not wait, up to MAX_CONNECTIONS of them. So a 200 means that the turn is kept: if the
program dies before, it is told again, and finds by the message's id whether it had answered. What is said
goes out beside that, and is tried for ten minutes. No message is lost and none is heard twice; where a
turn fails, the person is told to try again. An answer may be said twice; where Telegram cannot be reached
for longer, or the program ends before, it may not be said, but it is kept, and the person can ask for it.
"""

from __future__ import annotations

import asyncio
import json
import os
from typing import Any

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from advisor.library.telegram_words import load_telegram_words
from components.channels.incoming import RequestError
from components.channels.looking_after import look_after, refuse_other_stores
from components.channels.over_http import body_of, failure, health_of, is_ready
from components.channels.telegram_api import API_URL, BotApi
from components.channels.telegram_setup import Settings, introduce, settings_from
from components.channels.telegram_talks import Talks
from components.channels.telegram_updates import Bot, read
from components.channels.turns import OnNewMessage

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/webhooks/telegram/webhook"
MAX_BODY = 256 * 1024  # bytes; an update quotes the message that it replies to, and takes six for some letters


class Telegram(InputChannel):
    """Takes what people write to a bot, and answers them; closed where there are no settings."""

    @classmethod
    def name(cls) -> str:
        return "telegram"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> Telegram:
        """Return the channel; its settings stand in the environment, but for the address of the Bot API."""
        return cls(settings_from(os.environ, PATH, (credentials or {}).get("api_url", API_URL)))

    def __init__(self, settings: Settings | None) -> None:
        self._settings = settings

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return the routes below /webhooks/telegram."""
        routes = Blueprint("telegram")
        if not self._settings:
            return routes
        door = _Door(self._settings, self.name(), on_new_message)
        routes.listener("after_server_start")(door.open)
        routes.listener("after_server_stop")(door.close)

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return health_of(request.app)

        @routes.post("/webhook", stream=True)
        async def receive(request: Request) -> HTTPResponse:
            return await door.receive(request)

        return routes


class _Door:
    def __init__(self, settings: Settings, name: str, on_new_message: OnNewMessage) -> None:
        self._settings = settings
        self._bot = Bot(settings.bot_id)
        self._words = load_telegram_words()
        self._api = BotApi(settings.token, settings.api_url, settings.patience, settings.pause)
        self._talks = Talks(name, self._api, self._words, on_new_message)
        self._introduction: asyncio.Future[None] | None = None

    async def open(self, app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        look_after(app.ctx.agent)
        refuse_other_stores(app.ctx.agent)
        self._api.open()
        self._introduction = asyncio.ensure_future(self._introduce())

    async def close(self, app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        if self._introduction:
            self._introduction.cancel()
            await asyncio.wait({self._introduction})
        await self._talks.close()
        await self._api.close()

    async def receive(self, request: Request) -> HTTPResponse:
        if not self._settings.admits(request.headers.get(SECRET_HEADER, "")):
            return failure(403, f"{SECRET_HEADER} is missing or wrong.")
        try:
            update = json.loads(await body_of(request, MAX_BODY))
        except RequestError as refusal:
            return failure(refusal.status, str(refusal))
        except (ValueError, RecursionError):
            return failure(400, "The body is not JSON.")
        if not is_ready(request.app):
            return failure(503, "No model is loaded.")
        if came := read(update, self._bot):
            await self._talks.take(came, request.app.ctx.agent)
        return response.json({})

    async def _introduce(self) -> None:
        self._bot = await introduce(self._api, self._settings, self._words)
