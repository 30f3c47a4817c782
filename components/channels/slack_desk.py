"""What is done with what comes from Slack: each thing once, in order, and with an answer.

Boundary: values of `slack_events` in, calls of `slack_api` out. Slack has had its 200 before any of this runs, and
sends nothing again: what is taken here is seen through.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable
from typing import Any

from rasa.core.agent import Agent

from components.channels.feedback import keep_thumb
from components.channels.in_order import InOrder
from components.channels.incoming import HELLO, as_kept
from components.channels.looking_after import look_after
from components.channels.offers import id_of, offered
from components.channels.slack_api import SlackApi, SlackError
from components.channels.slack_events import Opened, Place, Post, Tap, Thumb
from components.channels.turns import FAILED, NOTHING_SAID, Heard, OnNewMessage, Turns, response_of, sentence_on
from components.tracker_store import StoreError
from presenter import markup
from presenter.said import Choice, File, Said
from presenter.slack import as_code, messages, taken, with_thumbs, words_of

logger = logging.getLogger(__name__)

_REMEMBERED = 10_000  # keys of what was taken
_LONGEST_FINISH = 10.0  # seconds; when the server stops


class SlackDesk:
    """Answers what is taken, one after the other in each conversation."""

    def __init__(self, name: str, api: SlackApi, on_new_message: OnNewMessage) -> None:
        self._api, self._on_new_message = api, on_new_message
        self._turns = Turns(name)
        self._taken: OrderedDict[str, None] = OrderedDict()
        self._order = InOrder()
        self._held: set[asyncio.Future[Any]] = set()  # the loop itself would let go of them

    def take(self, found: Post | Opened | Tap | Thumb, event_id: str, agent: Agent) -> None:
        """Take something on, unless it was taken before; `event_id` is what Slack calls it, if anything."""
        match found:
            case Post():
                work, keys = self._answer_post(found, agent), [event_id, found.id]
            case Opened():
                work, keys = self._welcome(found, agent), [event_id]
            case Tap():
                work, keys = self._answer_tap(found, agent), [_key_of(found)]
            case Thumb():
                work, keys = self._keep_thumb(found, agent), []
        keys = [key for key in keys if key]
        if any(key in self._taken for key in keys):
            work.close()
            return
        self._taken.update(dict.fromkeys(keys))
        while len(self._taken) > _REMEMBERED:
            self._taken.popitem(last=False)
        self._hold(self._order.take(found.place.conversation, self._see_through(work, found.place, agent)))

    async def finish(self) -> None:
        """Bring to an end what was taken."""
        if self._held:
            await asyncio.wait(self._held, timeout=_LONGEST_FINISH)

    async def _see_through(self, work: Awaitable[None], place: Place, agent: Agent) -> None:
        look_after(agent)  # another model may have been loaded since the last time
        try:
            try:
                await work
            except SlackError:
                raise
            except Exception as error:
                sentence_on(error)  # logs it
                await self._say(place, response_of(agent, FAILED))
        except SlackError as error:
            logger.error(f"An answer could not be sent to Slack: {error}. See docs/slack.md.")

    async def _answer_post(self, post: Post, agent: Agent) -> None:
        if not post.is_for_us and not await _is_ours(post.place, agent):
            return  # people talk among themselves
        text, noted = as_kept(post.text)
        if not text and not post.place.is_direct:
            text = HELLO  # nothing but our name was called
        await self._answer(post.place, Heard(post.place.conversation, post.id, text, noted), agent)

    async def _welcome(self, opened: Opened, agent: Agent) -> None:
        conversation = opened.place.conversation
        if not await agent.tracker_store.holds(conversation):
            await self._answer(opened.place, Heard(conversation, opened.id, HELLO), agent)

    async def _answer_tap(self, tap: Tap, agent: Agent) -> None:
        conversation, choice, is_done = tap.place.conversation, None, False
        try:
            if choice := await offered(conversation, tap.choice, agent, tap.place.is_direct):
                is_done = await self._answer(tap.place, Heard(conversation, tap.id, choice.payload), agent)
            else:
                await self._refuse(tap.place, response_of(agent, NOTHING_SAID))
        finally:
            if choice and is_done:
                self._hold(self._show_taken(tap, choice))
            else:
                self._taken.pop(_key_of(tap), None)  # the button is still there, to be pressed again

    async def _keep_thumb(self, thumb: Thumb, agent: Agent) -> None:
        await keep_thumb(thumb.place.conversation, thumb.turn, "up" if thumb.is_up else "down", agent)

    async def _answer(self, place: Place, heard: Heard, agent: Agent) -> bool:
        """Say what there is to say to `heard`; return whether all went well."""
        turn = self._turns.take(heard, agent, self._on_new_message)
        posted: tuple[str, dict[str, Any]] | None = None
        is_answer = False
        async for said in turn.said():
            posted = await self._say(place, said) or posted
            is_answer = is_answer or _is_answer(said)
        if turn.error:
            await self._say(place, response_of(agent, FAILED))
        elif posted and is_answer and place.is_direct:
            ts, message = posted
            self._hold(self._try(self._api.change(place, ts, with_thumbs(message, heard.id))))
        return not turn.error

    async def _say(self, place: Place, said: Said) -> tuple[str, dict[str, Any]] | None:
        """Say something; return the last message of it, with its id."""
        last = None
        for message in messages(said, id_of):
            last = await self._api.post(place, message), message
        if said.file:
            self._hold(self._send_file(place, said.file))
        return last

    async def _send_file(self, place: Place, file: File) -> None:
        """Send a file beside what is said, for no word to wait for it."""
        try:
            await self._api.upload(place, file)
        except SlackError as error:
            logger.warning(f"A file could not be uploaded to Slack ({error}); its content was posted.")
            for message in as_code(file):
                await self._try(self._api.post(place, message))

    async def _refuse(self, place: Place, said: Said) -> None:
        """Answer a button that was not offered to whoever pressed it; others need not read that."""
        if place.is_direct:
            await self._say(place, said)
        else:
            await self._api.whisper(place, words_of(said))

    async def _show_taken(self, tap: Tap, choice: Choice) -> None:
        message = {"text": tap.text, "blocks": taken(tap.blocks, choice.title)}
        if not await self._try(self._api.change(tap.place, tap.message, message)):
            self._taken.pop(_key_of(tap), None)

    async def _try(self, call: Awaitable[Any]) -> bool:
        try:
            await call
        except SlackError as error:
            logger.warning(f"Slack refused an addition to an answer: {error}.")
            return False
        return True

    def _hold(self, work: Awaitable[Any]) -> None:
        task = asyncio.ensure_future(work)
        self._held.add(task)
        task.add_done_callback(self._held.discard)


async def _is_ours(place: Place, agent: Agent) -> bool:
    """Say whether we talk here already; where that cannot be told, no apology breaks into what others say."""
    try:
        return bool(await agent.tracker_store.holds(place.conversation))
    except StoreError as error:
        logger.error(str(error))
        return False


def _is_answer(said: Said) -> bool:
    """Say whether something names its source, or is a card: a question or a hello needs no thumbs."""
    return said.card is not None or any(block.kind == "aside" for block in markup.blocks(said.text))


def _key_of(tap: Tap) -> str:
    """Return the same for two presses of one button: the second comes before the button has gone."""
    return f"{tap.place.conversation}:{tap.message}:{tap.choice}"
