"""Talks over Telegram: which message begins a turn, and that what is said to it reaches the chat.

Boundary: what was read of an update in; turns begun, and their words sent in the order of the talk. A
message is taken when its turn is kept, which may be long before Telegram has taken the answer.
"""

from __future__ import annotations

import asyncio
import dataclasses
from collections import OrderedDict
from collections.abc import Coroutine
from typing import Any
from weakref import WeakValueDictionary

from rasa.core.agent import Agent

from advisor.library.telegram_words import TelegramWords, said_in
from components.channels.offers import offered
from components.channels.telegram_api import ApiError, BotApi
from components.channels.telegram_sending import (
    answer_tap,
    note_undelivered,
    say,
    say_taken,
    say_turn,
    take_buttons_away,
)
from components.channels.telegram_updates import Tap, Written
from components.channels.turns import FAILED, Heard, OnNewMessage, Turn, Turns, response_of, sentence_on
from components.tracker_store import StoreError
from presenter.said import Choice

_Queues = WeakValueDictionary[str, asyncio.Lock]

_REMEMBERED = 1_000  # messages that are not answered again when they come again
_LAST_WORDS = 5  # seconds for what is still to be said when the program ends


class Talks:
    """The talks of one bot."""

    def __init__(self, name: str, api: BotApi, words: TelegramWords, on_new_message: OnNewMessage) -> None:
        self._api, self._words, self._on_new_message = api, words, on_new_message
        self._turns = Turns(name)
        self._begun: OrderedDict[str, Turn] = OrderedDict()  # by the id of the message
        self._coming = _Queues()
        self._going = _Queues()
        self._tasks: set[asyncio.Future[None]] = set()

    async def take(self, came: Written | Tap, agent: Agent) -> None:
        """Have the advisor hear a message and answer it; return when its turn is kept, or has failed."""
        if isinstance(came, Tap):
            turn = await self._take_tap(came, agent)
        else:
            async with _queue(self._coming, came.conversation):
                turn = self._begun.get(came.id) or self._begin(came, came.text, came.metadata, agent)
        if turn:
            async for _ in turn.said():
                pass

    async def close(self) -> None:
        """Give what is still to be said a moment, then let go of it."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=_LAST_WORDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _take_tap(self, tap: Tap, agent: Agent) -> Turn | None:
        choice = None
        async with _queue(self._coming, tap.conversation):
            turn = self._begun.get(tap.id)
            try:
                if turn is None and (
                    choice := await offered(tap.conversation, tap.choice, agent, tap.where.is_private)
                ):
                    turn = self._begin(tap, choice.payload, {}, agent, choice)
            except StoreError as error:
                turn = Turn()
                turn.end(sentence_on(error))
                self._hold(self._answer(tap, turn, agent))
        notice = "" if turn else said_in(self._words.old_button, tap.language)
        self._hold(answer_tap(self._api, tap, notice))
        if choice:
            self._hold(take_buttons_away(self._api, tap))
        return turn

    def _begin(
        self, came: Written | Tap, text: str, metadata: dict[str, Any], agent: Agent, choice: Choice | None = None
    ) -> Turn:
        turn = self._turns.take(Heard(came.conversation, came.id, text, metadata), agent, self._on_new_message)
        self._begun[came.id] = turn
        while len(self._begun) > _REMEMBERED:
            self._begun.popitem(last=False)
        self._hold(self._answer(came, turn, agent, choice))
        return turn

    async def _answer(self, came: Written | Tap, turn: Turn, agent: Agent, choice: Choice | None = None) -> None:
        """Say in the chat what is said in `turn`; after `choice`, if that was taken."""
        async with _queue(self._going, came.conversation):
            try:
                if choice:
                    await say_taken(self._api, came.where, choice.title)
                await say_turn(self._api, came.where, turn)
                if turn.error:
                    apology = response_of(agent, FAILED)
                    again = (choice,) if choice else ()  # its button is gone from where it was tapped
                    await say(self._api, came.where, dataclasses.replace(apology, choices=(*apology.choices, *again)))
            except ApiError as error:
                note_undelivered(error)
            else:
                if not turn.error:
                    return
            self._begun.pop(came.id, None)  # should it come again, it has another chance

    def _hold(self, work: Coroutine[Any, Any, None]) -> None:
        """Have `work` done in the background."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)  # the loop itself would let go of it
        task.add_done_callback(self._tasks.discard)


def _queue(queues: _Queues, conversation: str) -> asyncio.Lock:
    """Return what lets one after the other through, first come, first served; it goes when nobody waits."""
    return queues.setdefault(conversation, asyncio.Lock())
