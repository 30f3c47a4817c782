"""What is to be done in each conversation, one thing after the other.

Boundary: knows no channel. Rasa's own lock keeps an order too, but looks once a second whether it is free.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable


class InOrder:
    """Begins work when what was given before in the same conversation is over, however that ended."""

    def __init__(self) -> None:
        self._latest: dict[str, asyncio.Task[None]] = {}  # of each conversation, where it is not over

    def take(self, conversation: str, work: Awaitable[None]) -> asyncio.Task[None]:
        """Return the task in which `work` is done when its time comes."""
        task = asyncio.ensure_future(_after(self._latest.get(conversation), work))
        self._latest[conversation] = task
        task.add_done_callback(lambda task: self._drop(conversation, task))
        return task

    async def settled(self, conversation: str) -> None:
        """Wait until nothing is left to be done in `conversation`."""
        while task := self._latest.get(conversation):
            await asyncio.wait({task})

    def _drop(self, conversation: str, task: asyncio.Task[None]) -> None:
        if self._latest.get(conversation) is task:
            del self._latest[conversation]


async def _after(before: asyncio.Task[None] | None, work: Awaitable[None]) -> None:
    if before:
        await asyncio.wait({before})
    await work
