"""Turns of a conversation: each message once, in order, to its end, and never in silence.

Boundary: a message in, what is said out, one `Said` after the other. How it comes in and goes out is
each channel's affair. What was said to a message is found again by the message's id: first among the
turns of this program, then in the conversation itself, where Rasa keeps that id.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.shared.core.events import BotUttered, Event, UserUttered

from components.channels.in_order import InOrder
from components.channels.looking_after import look_after
from components.tracker_store import StoreError
from presenter.said import Said, read_said

logger = logging.getLogger(__name__)

NOTHING_SAID, FAILED = "utter_default", "utter_action_failed"  # responses of the domain
_REMEMBERED = 1_000  # turns whose words are at hand when a message comes a second time

OnNewMessage = Callable[[UserMessage], Awaitable[Any]]


@dataclass(frozen=True)
class Heard:
    """One message of one person. `id` is the channel's own: the same message has the same id each time it comes."""

    conversation: str
    id: str
    text: str
    metadata: dict[str, Any] = field(default_factory=dict)


class Turn:
    """What is said to one message, as it comes.

    `error` is a sentence where the turn failed; `has_forgotten` says that it had the conversation deleted.
    """

    def __init__(self) -> None:
        self.error: str | None = None
        self.is_over = self.has_forgotten = False
        self._said: list[Said] = []
        self._news = asyncio.Event()

    def add(self, said: Said) -> None:
        """Note one more thing that is said."""
        self._said.append(said)
        self._tell()

    def end(self, error: str | None = None) -> None:
        """Note that no more is said."""
        self.error, self.is_over = error, True
        self._tell()

    @property
    def is_silent(self) -> bool:
        """Say whether nothing was said so far."""
        return not self._said

    async def said(self) -> AsyncIterator[Said]:
        """Yield what is said, from the beginning to the end of the turn; many may listen."""
        place = 0
        while True:
            news = self._news
            while place < len(self._said):
                yield self._said[place]
                place += 1
            if self.is_over:
                return
            await news.wait()

    def _tell(self) -> None:
        self._news.set()
        self._news = asyncio.Event()


class Turns:
    """The turns of one channel; `name` is what Rasa calls the channel."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._turns: OrderedDict[tuple[str, str], Turn] = OrderedDict()
        self._order = InOrder()

    def take(self, heard: Heard, agent: Agent, on_new_message: OnNewMessage) -> Turn:
        """Return the turn of a message; begin it where the message is new, or failed before.

        The turn goes on to its end whether or not anybody listens.
        """
        key = (heard.conversation, heard.id)
        turn = self._turns.get(key)
        if turn is None or turn.error:
            turn = self._turns[key] = Turn()
            self._forget_oldest()
            self._order.take(heard.conversation, self._run(turn, heard, agent, on_new_message))
        return turn

    def knows(self, conversation: str, message_id: str) -> bool:
        """Say whether the turn of this message is at hand, under way or over, and did not fail."""
        turn = self._turns.get((conversation, message_id))
        return turn is not None and not turn.error

    async def settled(self, conversation: str) -> None:
        """Wait until no turn of `conversation` is under way."""
        await self._order.settled(conversation)

    def forget(self, conversation: str, but: Turn | None = None) -> None:
        """Forget what was said in `conversation`, but for one turn: its message may come again."""
        for key in [key for key, turn in self._turns.items() if key[0] == conversation and turn is not but]:
            del self._turns[key]

    async def _run(self, turn: Turn, heard: Heard, agent: Agent, on_new_message: OnNewMessage) -> None:
        try:
            look_after(agent)  # another model may have been loaded since the last turn
            tracker = await agent.tracker_store.retrieve(heard.conversation)
            for said in _said_before(heard, tracker.events if tracker else ()):
                turn.add(said)
            if turn.is_silent:
                await on_new_message(self._message(turn, heard))
                turn.has_forgotten = bool(tracker) and not await agent.tracker_store.holds(heard.conversation)
            if turn.has_forgotten:
                self.forget(heard.conversation, but=turn)
            if turn.is_silent:
                turn.add(response_of(agent, NOTHING_SAID))
            turn.end()
        except Exception as error:
            turn.end(sentence_on(error))

    def _message(self, turn: Turn, heard: Heard) -> UserMessage:
        return UserMessage(
            heard.text,
            _Listener(self._name, turn),
            heard.conversation,
            input_channel=self._name,
            message_id=heard.id,
            metadata=heard.metadata or None,
        )

    def _forget_oldest(self) -> None:
        too_many = max(0, len(self._turns) - _REMEMBERED)
        for key in [key for key, turn in self._turns.items() if turn.is_over][:too_many]:
            del self._turns[key]


class _Listener(OutputChannel):
    """Notes what Rasa says in a turn, each message in one piece."""

    def __init__(self, name: str, turn: Turn) -> None:
        self._name, self._turn = name, turn

    def name(self) -> str:  # Rasa asks the object only
        return self._name

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        said = read_said(message)
        if said != Said():
            self._turn.add(said)


def response_of(agent: Agent, name: str) -> Said:
    """Return the response `name` of the domain, in its first wording."""
    variations = agent.domain.responses.get(name) if agent.domain else None
    return read_said(variations[0]) if variations else Said("Sorry, please try again.")


def said_in(events: Iterable[Event]) -> list[Said]:
    """Return what the advisor said in `events`."""
    return [read_said(event.message()) for event in events if isinstance(event, BotUttered)]


def _said_before(heard: Heard, kept: Iterable[Event]) -> list[Said]:
    """Return what was said to this very message in an earlier life of this program; nothing if it is new."""
    events = list(kept)
    spoken = [place for place, event in enumerate(events) if isinstance(event, UserUttered)]
    found = next((place for place in spoken if events[place].message_id == heard.id), len(events))
    following = next((place for place in spoken if place > found), len(events))
    return said_in(events[found:following])


def sentence_on(error: Exception) -> str:
    """Log why a turn failed and return a sentence for the person; what they typed is never logged."""
    if isinstance(error, StoreError):
        logger.error(str(error))
        return "Conversations cannot be kept at the moment. Please send this again in a minute."
    places = "".join(traceback.format_tb(error.__traceback__))
    logger.error(f"A turn failed with {type(error).__name__}:\n{places}")
    return "Something on our side is not working. Please send this again in a minute."
