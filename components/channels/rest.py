"""The REST channel, guarded: POST /webhooks/rest/webhook as Rasa has it, but a 200 means that it worked.

Boundary: HTTP in and out. What a request says is read in `incoming`; in what shape the agent must be
is in `looking_after`. Whoever knows a sender's id can write in its name: put nothing but a program of
your own in front of it.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from components.channels import incoming
from components.channels.incoming import Incoming, RequestError
from components.channels.looking_after import look_after, refuse_other_stores
from components.tracker_store import StoreError

logger = logging.getLogger(__name__)

FALLBACK = "utter_default"
# What buttons send that actions make. Those of the domain's responses are read from the domain.
SENT_BY_ACTIONS = frozenset(
    {
        *("affirm", "ask", "ask_for_calendar", "ask_for_card", "ask_for_help", "ask_for_human", "ask_for_more"),
        *("ask_for_plan", "ask_to_be_forgotten", "ask_what_would_help", "choose", "compare_then_and_now", "deny"),
        *("go_back", "greet", "pause", "resume", "skip", "start_gig_check", "start_interests", "start_plan"),
    }
)
NEW_SESSION = "session_start"  # a client says by it that the person has come back; nothing is said to it

OnNewMessage = Callable[[UserMessage], Awaitable[Any]]


class GuardedRest(InputChannel):
    """Takes messages over HTTP and answers with what is said to them, or with an honest status."""

    @classmethod
    def name(cls) -> str:
        return "rest"

    def __init__(self) -> None:
        self._turns: set[asyncio.Future[HTTPResponse]] = set()

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return the routes below /webhooks/rest."""
        routes = Blueprint("guarded_rest")

        @routes.listener("after_server_start")
        async def prepare(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            look_after(app.ctx.agent)
            refuse_other_stores(app.ctx.agent)

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return response.json({"status": "ok"}) if _is_ready(request.app) else _failure(503, "No model is loaded.")

        @routes.post("/webhook", stream=True)
        async def receive(request: Request) -> HTTPResponse:
            try:
                message = incoming.read(await _body(request))
            except RequestError as refusal:
                return _failure(refusal.status, str(refusal))
            return await self._finish(self._answer(message, on_new_message, request.app))

        @routes.delete("/conversations/<sender>")
        async def forget(request: Request, sender: str) -> HTTPResponse:
            try:
                incoming.checked_sender(sender)
            except RequestError as refusal:
                return _failure(refusal.status, str(refusal))
            return await self._finish(_forget(sender, request.app))

        return routes

    async def _finish(self, turn: Awaitable[HTTPResponse]) -> HTTPResponse:
        """Return the answer; go on to the end where the client has hung up, so that nothing said is lost."""
        running = asyncio.ensure_future(turn)
        self._turns.add(running)  # the loop itself would let go of it
        running.add_done_callback(self._turns.discard)
        return await asyncio.shield(running)

    async def _answer(self, message: Incoming, on_new_message: OnNewMessage, app: Sanic) -> HTTPResponse:
        if not _is_ready(app):
            return _failure(503, "No model is loaded.")
        agent = app.ctx.agent
        look_after(agent)  # another model may have been loaded since the start
        responses = agent.domain.responses
        text = _without_typed_intent(message.text, responses)
        output = CollectingOutputChannel()
        said = UserMessage(text, output, message.sender, input_channel=self.name(), metadata=message.metadata or None)
        try:
            await on_new_message(said)
        except Exception as error:
            return _failed(error)
        if output.messages or text.strip() == f"/{NEW_SESSION}":
            return response.json(output.messages)
        return _fallback(message.sender, responses)


def _without_typed_intent(text: str, responses: dict[str, list[dict[str, Any]]]) -> str:
    if "/" not in text:  # spares most messages the search for buttons
        return text
    allowed = SENT_BY_ACTIONS | {NEW_SESSION} | incoming.intents_of_buttons(responses)
    return incoming.without_typed_intent(text, allowed)


async def _forget(sender: str, app: Sanic) -> HTTPResponse:
    agent = app.ctx.agent
    look_after(agent)
    try:
        async with agent.lock_store.lock(sender):
            await agent.tracker_store.forget(sender)
    except Exception as error:
        return _failed(error)
    return response.empty()


def _is_ready(app: Sanic) -> bool:
    agent = getattr(app.ctx, "agent", None)
    return bool(agent and agent.is_ready())


async def _body(request: Request) -> bytes:
    """Return the body of a request.

    Raises:
        RequestError: it is too long; no more of it was read than is allowed.
    """
    body = b""
    assert request.stream is not None
    async for part in request.stream:
        body += part
        if len(body) > incoming.MAX_BODY:
            raise RequestError(f"The body is longer than {incoming.MAX_BODY} bytes.", 413)
    return body


def _fallback(sender: str, responses: dict[str, list[dict[str, Any]]]) -> HTTPResponse:
    """Answer a turn in which nothing was said; silence would look like a fault of the client's."""
    if variants := responses.get(FALLBACK):
        shown = {key: variants[0][key] for key in ("text", "buttons") if variants[0].get(key)}
        return response.json([{"recipient_id": sender, **shown}])
    return _failure(500, "Nothing was said in this turn.")


def _failed(error: Exception) -> HTTPResponse:
    """Log and answer a turn that failed; what the person typed may be in the error, and so is left out."""
    if isinstance(error, StoreError):
        logger.error(str(error))
        return _failure(503, "Conversations cannot be kept at the moment. Please send this again in a minute.")
    places = "".join(traceback.format_tb(error.__traceback__))
    logger.error(f"A turn failed with {type(error).__name__}:\n{places}")
    return _failure(500, "This turn failed; the reason is in the log of the server.")


def _failure(status: int, sentence: str) -> HTTPResponse:
    return response.json({"error": sentence}, status=status)
