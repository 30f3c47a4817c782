"""A turn as lines of JSON that leave as soon as they are there (application/x-ndjson).

Boundary: a turn in, lines out over an open request; the turn itself does not notice whether anybody reads them.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from typing import Any, TypeVar

from sanic.request import Request

from components.channels.history import entry_of
from components.channels.turns import Turn

TYPE = "application/x-ndjson"

T = TypeVar("T")


async def send_turn(request: Request, turn: Turn, name: str, silence: float, headers: Mapping[str, str]) -> None:
    """Answer `request` with all that is said in `turn`, the answer to the message with the id `name`."""
    # A proxy that collects an answer before it passes it on would undo the stream.
    out = await request.respond(content_type=TYPE, headers={**headers, "X-Accel-Buffering": "no"})
    async for line in _lines(turn, name, silence):
        await out.send(f"{json.dumps(line)}\n")


async def _lines(turn: Turn, name: str, silence: float) -> AsyncIterator[dict[str, Any]]:
    yield {"type": "typing"}
    place = 0
    async for said in _with_pauses(turn.said(), silence):
        if said is None:
            yield {"type": "ping"}
        else:
            yield entry_of(said, name, place, time.time())
            place += 1
    if turn.error:
        yield {"type": "error", "error": turn.error, "again": True}
    else:
        yield {"type": "done", **({"forgotten": True} if turn.has_forgotten else {})}


async def _with_pauses(items: AsyncIterator[T], seconds: float) -> AsyncIterator[T | None]:
    """Yield `items` as they come, and None whenever none has come for so many seconds."""
    while True:
        coming = asyncio.ensure_future(anext(items))
        try:
            while not (await asyncio.wait({coming}, timeout=seconds))[0]:
                yield None
            yield coming.result()
        except StopAsyncIteration:
            return
        finally:
            coming.cancel()
