"""The REST channel, guarded: POST /webhooks/rest/webhook as Rasa has it, but a 200 means that it worked.

Boundary: HTTP in and out. What a request says is read in `incoming`; in what shape the agent must be
is in `looking_after`. Whoever knows a sender's id can write in its name: put nothing but a program of
your own in front of it.
"""

from __future__ import annotations

import asyncio
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from components.channels import incoming
from components.channels.incoming import Incoming, RequestError
from components.channels.looking_after import look_after, refuse_other_stores
from components.channels.over_http import Work, body_of, failed, failure, forget, health_of, is_ready
from components.channels.turns import NOTHING_SAID, OnNewMessage

# What buttons send that actions make. Those of the domain's responses are read from the domain.
SENT_BY_ACTIONS = (
    *("ask", "ask_for_calendar", "ask_for_card", "ask_for_human", "ask_for_more", "ask_what_would_help", "choose"),
    *("deny", "say_fine", "start_gig_check", "start_interests", "start_plan"),
)
# What no button sends, and a program may for its people: hello, and two moves in a form.
SENT_BY_PROGRAMS = ("go_back", "greet", "pause")
NEW_SESSION = "session_start"  # a client says by it that the person has come back; nothing is said to it


class GuardedRest(InputChannel):
    """Takes messages over HTTP and answers with what is said to them, or with an honest status."""

    @classmethod
    def name(cls) -> str:
        return "rest"

    def __init__(self) -> None:
        self._work = Work()

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return the routes below /webhooks/rest."""
        routes = Blueprint("guarded_rest")

        @routes.listener("after_server_start")
        async def prepare(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
            look_after(app.ctx.agent)
            refuse_other_stores(app.ctx.agent)

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            return health_of(request.app)

        @routes.post("/webhook", stream=True)
        async def receive(request: Request) -> HTTPResponse:
            try:
                message = incoming.read(await body_of(request))
            except RequestError as refusal:
                return failure(refusal.status, str(refusal))
            return await self._work.finish(self._answer(message, on_new_message, request.app))

        @routes.delete("/conversations/<sender>")
        async def delete(request: Request, sender: str) -> HTTPResponse:
            try:
                incoming.checked_sender(sender)
            except RequestError as refusal:
                return failure(refusal.status, str(refusal))
            return await self._work.finish(forget(sender, request.app.ctx.agent))

        return routes

    async def _answer(self, message: Incoming, on_new_message: OnNewMessage, app: Sanic) -> HTTPResponse:
        if not is_ready(app):
            return failure(503, "No model is loaded.")
        agent = app.ctx.agent
        look_after(agent)  # another model may have been loaded since the start
        responses = agent.domain.responses
        text = _without_typed_intent(message.text, responses)
        output = CollectingOutputChannel()
        said = UserMessage(text, output, message.sender, input_channel=self.name(), metadata=message.metadata or None)
        try:
            await on_new_message(said)
        except Exception as error:
            return failed(error)
        if output.messages or text.strip() == f"/{NEW_SESSION}":
            return response.json(output.messages)
        return _fallback(message.sender, responses)


def _without_typed_intent(text: str, responses: dict[str, list[dict[str, Any]]]) -> str:
    if "/" not in text:  # spares most messages the search for buttons
        return text
    allowed = {*SENT_BY_ACTIONS, *SENT_BY_PROGRAMS, NEW_SESSION, *incoming.intents_of_buttons(responses)}
    return incoming.without_typed_intent(text, allowed)


def _fallback(sender: str, responses: dict[str, list[dict[str, Any]]]) -> HTTPResponse:
    """Answer a turn in which nothing was said; silence would look like a fault of the client's."""
    if variants := responses.get(NOTHING_SAID):
        shown = {key: variants[0][key] for key in ("text", "buttons") if variants[0].get(key)}
        return response.json([{"recipient_id": sender, **shown}])
    return failure(500, "Nothing was said in this turn.")
