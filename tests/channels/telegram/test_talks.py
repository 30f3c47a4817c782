"""Each message is answered once, in order, and never with silence."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from typing import Any

import pytest
import requests
from rasa.core.channels.channel import UserMessage

from components.channels import telegram_sending
from components.channels.telegram import SECRET_HEADER

from .rules import MAX_TEXT
from .world import APOLOGY, NOTHING, OFFER, OFFER_ID, SECRET, Said, World, echo, message, new_chat, offered, tap


@pytest.mark.parametrize(
    "make", [lambda world, chat: message("hi", chat), lambda world, chat: tap(OFFER_ID, offered(world, chat), chat)]
)
def test_an_update_that_comes_twenty_times_is_answered_once(make: Any, world: World, chat: int) -> None:
    update = make(world, chat)
    before = len(world.double.texts(chat))

    async def take_a_moment(message: UserMessage) -> Said:
        await asyncio.sleep(0.2)
        return echo(message)

    world.agent.reply = take_a_moment
    with concurrent.futures.ThreadPoolExecutor(10) as pool:
        codes = {answer.status_code for answer in pool.map(world.post, [update] * 20)}
    world.say("the next", chat)

    assert codes == {200}
    assert len(world.agent.heard) == 2
    expected = 2 if "message" in update else 3  # a tap is quoted too
    assert len(world.double.texts(chat)) == before + expected


def test_two_quick_messages_are_answered_in_order(world: World, chat: int) -> None:
    async def slow_at_first(message: UserMessage) -> Said:
        await asyncio.sleep(0.3 if message.text == "one" else 0)
        return echo(message)

    world.agent.reply = slow_at_first
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        first = pool.submit(world.post, message("one", chat))
        world.double.wait(lambda: world.agent.texts == ["one"] or world.double.taken("sendChatAction", chat))
        world.send(message("two", chat))
        first.result()
    world.double.wait(lambda: len(world.double.texts(chat)) == 2)

    assert world.double.texts(chat) == ["You said one", "You said two"]


def test_a_slow_turn_holds_up_nobody_else(world: World, chat: int) -> None:
    go_on = threading.Event()

    async def wait(message: UserMessage) -> Said:
        if message.text == "slow":
            await asyncio.to_thread(go_on.wait, 5)
        return echo(message)

    world.agent.reply = wait
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        slow = pool.submit(world.post, message("slow", chat))
        assert world.say("quick", new_chat()) == ["You said quick"]
        assert not slow.done()
        go_on.set()
        assert slow.result().status_code == 200


def test_typing_is_shown_for_as_long_as_the_answer_is_made(
    world: World, chat: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telegram_sending, "TYPING", 0.05)

    async def wait_for_typing(message: UserMessage) -> Said:
        await asyncio.to_thread(world.double.wait, lambda: len(world.double.taken("sendChatAction", chat)) > 2)
        return echo(message)

    world.agent.reply = wait_for_typing
    world.say("hi", chat)
    shown = len(world.double.taken("sendChatAction", chat))
    world.say("hi", new_chat())

    assert len(world.double.taken("sendChatAction", chat)) <= shown + 1  # one may have been under way


def test_a_turn_goes_on_when_telegram_hangs_up(world: World, chat: int) -> None:
    async def take_a_moment(message: UserMessage) -> Said:
        await asyncio.sleep(0.3)
        return echo(message)

    world.agent.reply = take_a_moment
    with pytest.raises(requests.Timeout):
        requests.post(
            f"{world.url}/webhook",
            json=message("hi", chat),
            headers={SECRET_HEADER: SECRET},
            timeout=0.1,
        )
    world.double.wait(lambda: world.double.texts(chat))

    assert world.double.texts(chat) == ["You said hi"]


def test_a_turn_in_which_nothing_was_said_is_not_silent(world: World, chat: int) -> None:
    world.agent.reply = lambda message: []

    assert world.say("hi", chat) == [NOTHING]


def test_a_turn_that_fails_says_so_and_can_be_tried_again(world: World, chat: int) -> None:
    def fail(message: UserMessage) -> Said:
        raise ValueError(message.text)

    world.agent.reply = fail
    assert world.say("hi", chat) == [APOLOGY]
    world.agent.reply = echo
    assert world.say("hi", chat) == ["You said hi"]


def test_many_messages_long_ones_and_files_arrive_in_order(world: World, chat: int) -> None:
    file = {"name": "plan.ics", "type": "text/calendar", "content": "BEGIN:VCALENDAR"}
    world.agent.reply = lambda message: [
        {"text": "a" * MAX_TEXT},
        {"text": "b" * (MAX_TEXT + 1), "buttons": [OFFER]},
        {"custom": {"attachment": file}},
    ]
    assert world.say("hi", chat, messages=3) == ["a" * MAX_TEXT, "b" * MAX_TEXT, "b"]
    world.double.wait(lambda: world.double.taken("sendDocument", chat))

    assert world.double.taken("sendDocument", chat)[0]["document"] == file
    assert "reply_markup" in world.double.taken("sendMessage", chat)[-1]
