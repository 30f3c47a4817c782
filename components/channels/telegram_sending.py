"""What goes out to a chat: messages in order, "typing…", and what becomes of a button that was tapped.

Boundary: a place and a `Said` in, calls of the Bot API out. Which message is answered with what is not
its affair.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import logging
from collections.abc import AsyncIterator

from components.channels.offers import id_of
from components.channels.telegram_api import ApiError, BotApi
from components.channels.telegram_updates import Tap, Where
from components.channels.turns import Turn
from presenter.said import Said
from presenter.telegram import Post, posts, quote

logger = logging.getLogger(__name__)

TYPING = 4  # seconds; Telegram shows it for five
_BAD_REQUEST, _BLOCKED = 400, 403


async def say(api: BotApi, where: Where, said: Said) -> None:
    """Say one thing in a chat.

    Raises:
        ApiError: it could not be said.
    """
    for post in posts(said, id_of):
        await _send(api, where, post)


async def say_turn(api: BotApi, where: Where, turn: Turn) -> None:
    """Say all of a turn, as it comes.

    Raises:
        ApiError: it could not be said.
    """
    async with _typing(api, where, turn):
        async for said in turn.said():
            await say(api, where, said)
            where = dataclasses.replace(where, answers=None)  # the first message shows whom it answers


async def say_taken(api: BotApi, where: Where, title: str) -> None:
    """Show in a chat which choice was taken.

    Raises:
        ApiError: it could not be said.
    """
    await _send(api, where, quote(title))


async def answer_tap(api: BotApi, tap: Tap, notice: str = "") -> None:
    """Stop the waiting sign on a button; show `notice`, if any."""
    with contextlib.suppress(ApiError):  # after a while Telegram takes no answer any more
        await api.insist(
            "answerCallbackQuery", {"callback_query_id": tap.query, **({"text": notice} if notice else {})}
        )


async def take_buttons_away(api: BotApi, tap: Tap) -> None:
    """Take the buttons off the message whose button was tapped: a choice is taken once."""
    with contextlib.suppress(ApiError):  # they may be gone already
        await api.insist("editMessageReplyMarkup", {"chat_id": tap.where.chat, "message_id": tap.message})


def note_undelivered(error: ApiError) -> None:
    """Log that something could not be said, unless the person has chosen not to hear it."""
    if error.code != _BLOCKED:
        logger.error(f"An answer could not be delivered: {error}.")


async def _send(api: BotApi, where: Where, post: Post) -> None:
    bodies = [post.body]
    if post.plain:  # in case Telegram stumbles over the tags
        plain = {name: value for name, value in post.body.items() if name != "parse_mode"}
        bodies.append({**plain, "text": post.plain})
    for body in bodies:
        try:
            await api.insist(post.method, {**where.body, **body}, post.file)
            return
        except ApiError as error:
            if error.code != _BAD_REQUEST:
                raise
            logger.error(f"Telegram does not take a message: {error}.")


@contextlib.asynccontextmanager
async def _typing(api: BotApi, where: Where, turn: Turn) -> AsyncIterator[None]:
    """Show that an answer is being made, until it is."""
    body = {**dataclasses.replace(where, answers=None).body, "action": "typing"}

    async def type_on() -> None:
        while not turn.is_over:
            with contextlib.suppress(ApiError):
                await api.call("sendChatAction", body)
            await asyncio.sleep(TYPING)

    typing = asyncio.ensure_future(type_on())
    try:
        yield
    finally:
        typing.cancel()
        await asyncio.wait({typing})
