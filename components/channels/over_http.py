"""What the doors over HTTP share: a body that is read with a limit, and answers that are honest about failures.

Boundary: HTTP and the agent's state; what a request says, and what is answered where all is well, is the channel's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping

from rasa.core.agent import Agent
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from components.channels.incoming import MAX_BODY, RequestError
from components.channels.looking_after import look_after
from components.channels.turns import sentence_on
from components.tracker_store import StoreError


class Work:
    """Work that goes on to its end where the client has hung up, so that nothing is left half done."""

    def __init__(self) -> None:
        self._running: set[asyncio.Future[HTTPResponse]] = set()

    async def finish(self, work: Awaitable[HTTPResponse]) -> HTTPResponse:
        """Return what `work` answers."""
        running = asyncio.ensure_future(work)
        self._running.add(running)  # the loop itself would let go of it
        running.add_done_callback(self._running.discard)
        return await asyncio.shield(running)


async def body_of(request: Request, most: int = MAX_BODY) -> bytes:
    """Return the body of a request to a route with `stream=True`, of `most` bytes.

    Raises:
        RequestError: it is too long; no more of it was read than is allowed.
    """
    body = bytearray()
    assert request.stream is not None
    async for part in request.stream:
        body += part
        if len(body) > most:
            raise RequestError(f"The body is longer than {most} bytes.", 413)
    return bytes(body)


async def forget(conversation: str, agent: Agent) -> HTTPResponse:
    """Delete all that is kept of a conversation, once no turn of it is under way."""
    look_after(agent)
    try:
        async with agent.lock_store.lock(conversation):
            await agent.tracker_store.forget(conversation)
    except Exception as error:
        return failed(error)
    return response.empty()


def is_ready(app: Sanic) -> bool:
    """Say whether a model is loaded."""
    agent = getattr(app.ctx, "agent", None)
    return bool(agent and agent.is_ready())


def health_of(app: Sanic) -> HTTPResponse:
    """Answer whether a model is loaded."""
    return response.json({"status": "ok"}) if is_ready(app) else failure(503, "No model is loaded.")


def failed(error: Exception) -> HTTPResponse:
    """Log and answer what failed on our side."""
    return failure(503 if isinstance(error, StoreError) else 500, sentence_on(error))


def failure(status: int, sentence: str, headers: Mapping[str, str] | None = None) -> HTTPResponse:
    """Answer with one sentence for whoever wrote the client."""
    return response.json({"error": sentence}, status=status, headers=dict(headers or {}))
