"""What can be asked of the web channel: a session, a message, a thumb, forgetting.

Boundary: a JSON object in, an answer out. Who may ask at all, `web` has checked before; what a turn is, stands in
`turns`, who is who in `sessions`, and what a client is shown in `history` and `stream`.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.agent import Agent
from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse

from components.channels.feedback import keep_thumb
from components.channels.history import has_turn, history
from components.channels.incoming import HELLO, RequestError, as_kept, without_typed_intent
from components.channels.limits import Limits
from components.channels.looking_after import look_after
from components.channels.offers import offered
from components.channels.origins import headers_for
from components.channels.over_http import Work, forget, is_ready
from components.channels.sessions import PREFIX, Sessions
from components.channels.stream import send_turn
from components.channels.turns import Heard, OnNewMessage, Turns
from components.channels.web_settings import WebSettings

_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")

Entry = dict[str, Any]
Endpoint = Callable[[Request, Entry], Awaitable["HTTPResponse | None"]]


class Endpoints:
    """The endpoints of one channel; `at` has them by their path."""

    def __init__(self, channel: str, settings: WebSettings, limits: Limits, on_new_message: OnNewMessage) -> None:
        self._silence, self._limits, self._on_new_message = settings.silence, limits, on_new_message
        self._sessions, self._turns, self._work = Sessions(settings.secret), Turns(channel), Work()
        self.at: dict[str, Endpoint] = {
            "session": self._session,
            "messages": self._message,
            "feedback": self._feedback,
            "forget": self._forget,
        }

    async def _session(self, request: Request, entry: Entry) -> HTTPResponse:
        if entry.get("token") is None:
            return response.json({"token": self._sessions.new(), "new": True, "history": []})
        conversation = self._conversation(entry)
        tracker = await _agent(request).tracker_store.retrieve_full_tracker(conversation)
        if tracker is None:  # what somebody has had forgotten in a turn is not at hand any more either
            self._turns.forget(conversation)
        kept = history(tracker.events) if tracker else []
        return response.json({"token": entry["token"], "new": not kept, "history": kept})

    async def _message(self, request: Request, entry: Entry) -> None:
        conversation, name, agent = self._conversation(entry), _id(entry, "id"), _agent(request)
        await self._limits.count_message(conversation)
        text, metadata = await self._words(conversation, name, entry, agent)
        turn = self._turns.take(Heard(conversation, name, text, metadata), agent, self._on_new_message)
        await send_turn(request, turn, name, self._silence, headers_for(request.headers.get("origin")))

    async def _words(self, conversation: str, name: str, entry: Entry, agent: Agent) -> tuple[str, dict[str, Any]]:
        """Return what the message `entry` says, and metadata on it."""
        match {way: entry[way] for way in ("text", "choice", "begin") if way in entry}:
            case {"text": str(typed), **others} if not others:
                text, noted = as_kept(typed)
                return without_typed_intent(text, allowed=()), noted
            case {"choice": str(choice), **others} if not others:
                return await self._payload(conversation, name, choice, agent), {}
            case {"begin": True, **others} if not others:
                return HELLO, {}
        raise RequestError("A message has one of 'text' (a text), 'choice' (an id) and 'begin' (true).")

    async def _payload(self, conversation: str, name: str, choice_id: str, agent: Agent) -> str:
        choice = await offered(conversation, choice_id, agent)
        # A message that comes again needs none: where it had the conversation forgotten, what was offered is gone.
        if choice is None and not self._turns.knows(conversation, name):
            raise RequestError("This choice was never offered in this conversation.", 409)
        return choice.payload if choice else ""

    async def _feedback(self, request: Request, entry: Entry) -> HTTPResponse:
        conversation, turn, agent = self._conversation(entry), _id(entry, "turn"), _agent(request)
        thumb = entry.get("value")
        if thumb not in ("up", "down"):
            raise RequestError("The value of a thumb is 'up' or 'down'.")
        tracker = await agent.tracker_store.retrieve_full_tracker(conversation)
        if tracker is None or not has_turn(tracker.events, turn):
            raise RequestError("There is no such turn in this conversation.", 404)

        async def keep() -> HTTPResponse:
            await keep_thumb(conversation, turn, thumb, agent)
            return response.empty()

        return await self._work.finish(keep())

    async def _forget(self, request: Request, entry: Entry) -> HTTPResponse:
        return await self._work.finish(self._delete(self._conversation(entry), _agent(request)))

    async def _delete(self, conversation: str, agent: Agent) -> HTTPResponse:
        await self._turns.settled(conversation)  # or what waits its turn would be kept after all
        answer = await forget(conversation, agent)
        if answer.status == 204:
            self._turns.forget(conversation)
        return answer

    def _conversation(self, entry: Entry) -> str:
        token = entry.get("token")
        if not isinstance(token, str):
            raise RequestError("'token' is not a text.")
        conversation = self._sessions.conversation_of(token)
        if conversation is None:
            raise RequestError("The token is none of ours. Begin a session without one.", 401)
        return conversation


async def check_readiness(request: Request) -> None:
    """Raise where no model is loaded or the store cannot be read."""
    await _agent(request).tracker_store.retrieve(f"{PREFIX}ready")


def _agent(request: Request) -> Agent:
    if not is_ready(request.app):
        raise RequestError("No model is loaded. Please send this again in a minute.", 503)
    look_after(request.app.ctx.agent)  # another model may have been loaded since the start
    return request.app.ctx.agent


def _id(entry: Entry, name: str) -> str:
    found = entry.get(name)
    if not isinstance(found, str) or not _ID.fullmatch(found):
        raise RequestError(f"'{name}' is not an id of 8 to 64 letters, digits, '-' and '_'.")
    return found
