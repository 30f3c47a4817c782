"""Buttons in Telegram: what is heard of a tap, and what becomes of the button."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from components.tracker_store import StoreError

from .world import APOLOGY, OFFER, OFFER_ID, Said, World, echo, new_chat, offered, tap


def notice(world: World, update: dict[str, Any]) -> str:
    """Post a tap and return the notice that is shown at it."""
    query = update["callback_query"]["id"]
    world.send(update)
    world.double.wait(lambda: any(body["callback_query_id"] == query for body in answers(world)))
    return next(str(body.get("text", "")) for body in answers(world) if body["callback_query_id"] == query)


def answers(world: World) -> list[dict[str, Any]]:
    return world.double.taken("answerCallbackQuery")


def test_a_tapped_button_is_heard_quoted_and_gone(world: World, chat: int) -> None:
    number = offered(world, chat)
    update = tap(OFFER_ID, number, chat)
    world.send(update)
    world.double.wait(lambda: len(world.double.texts(chat)) == 3)

    assert world.agent.texts == [OFFER["payload"]]
    assert world.double.texts(chat)[1:] == [OFFER["title"], f"You said {OFFER['payload']}"]
    world.double.wait(lambda: world.double.taken("answerCallbackQuery") and world.double.buttons(chat) == [])
    assert world.double.taken("answerCallbackQuery")[-1] == {"callback_query_id": update["callback_query"]["id"]}


def test_the_waiting_sign_goes_before_the_answer_is_there(world: World, chat: int) -> None:
    number = offered(world, chat)
    update = tap(OFFER_ID, number, chat)
    query, go_on = update["callback_query"]["id"], threading.Event()

    async def wait(message: UserMessage) -> Said:
        await asyncio.to_thread(go_on.wait, 5)
        return echo(message)

    world.agent.reply = wait
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        sending = pool.submit(world.post, update)
        world.double.wait(lambda: world.double.taken("answerCallbackQuery")[-1] == {"callback_query_id": query})
        assert not sending.done()
        go_on.set()
        assert sending.result().status_code == 200


@pytest.mark.parametrize("choice", ["0123456789abcdef", OFFER["payload"], "/restart", "", "x" * 64])
def test_a_choice_that_was_never_offered_is_not_taken_but_said_so(choice: str, world: World, chat: int) -> None:
    number = offered(world, chat)

    assert notice(world, tap(choice, number, chat))
    assert not world.agent.heard


def test_the_word_on_an_old_button_is_in_the_language_of_the_person(world: World, chat: int) -> None:
    english, spanish, *others = [
        notice(world, tap("old", 1, chat, language=code)) for code in ("en", "es-MX", "xx", "")
    ]

    assert english != spanish
    assert others == [english, english]


def test_a_choice_that_was_offered_to_somebody_else_is_not_taken(world: World, chat: int) -> None:
    number = offered(world, chat)

    assert world.heard_after(tap(OFFER_ID, number, new_chat())) == []
    assert world.heard_after(tap(OFFER_ID, number, -chat, person=chat)) == []


def test_an_impatient_finger_takes_a_choice_once(world: World, chat: int) -> None:
    number = offered(world, chat)
    for _ in range(3):
        world.send(tap(OFFER_ID, number, chat))

    assert world.agent.texts == [OFFER["payload"]]


def test_after_a_tap_that_failed_the_choice_is_offered_again(world: World, chat: int) -> None:
    number = offered(world, chat)

    def fail(message: UserMessage) -> Said:
        raise ValueError(message.text)

    world.agent.reply = fail
    world.send(tap(OFFER_ID, number, chat))
    world.double.wait(lambda: APOLOGY in world.double.texts(chat) and len(world.double.buttons(chat)) == 1)
    ((again, button),) = world.double.buttons(chat)
    assert (again != number, button["text"]) == (True, OFFER["title"])

    world.agent.reply, world.agent.heard = echo, []
    assert world.heard_after(tap(OFFER_ID, again, chat)) == [OFFER["payload"]]


def test_a_tap_while_the_store_is_away_says_so_and_can_be_tried_again(world: World, chat: int) -> None:
    number = offered(world, chat)

    async def fail(conversation: str) -> None:
        raise StoreError("The store is gone.")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(world.agent.tracker_store, "retrieve_full_tracker", fail)
        assert notice(world, tap(OFFER_ID, number, chat)) == ""
        world.double.wait(lambda: APOLOGY in world.double.texts(chat))

    assert world.heard_after(tap(OFFER_ID, number, chat)) == [OFFER["payload"]]
