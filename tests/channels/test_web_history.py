"""The web door: what is kept of a conversation, shown again, judged, and forgotten."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import SlotSet

from components.channels.history import MOST
from components.tracker_store import GuardedTrackerStore

from .stand_in import StandIn
from .visitor import Line, Visitor, messages

MENU: list[dict[str, Any]] = [
    {
        "text": "**Which?**",
        "buttons": [{"title": "The first", "payload": "/ask"}],
        "custom": {"attachment": {"name": "a.ics", "type": "text/calendar", "content": "dates"}},
    },
    {"text": "More."},
]


@pytest.fixture
def menu(agent: StandIn) -> None:
    """Let the agent answer with two messages, a choice and a file."""

    async def reply(message: UserMessage) -> list[dict[str, Any]]:
        return MENU

    agent.reply = reply


def kept_thumbs(store: GuardedTrackerStore, agent: StandIn) -> Any:
    tracker = asyncio.run(store.retrieve(agent.heard[0].sender_id))
    return tracker and tracker.get_slot("feedback")


def timeless(lines: list[Line]) -> list[Line]:
    return [{name: entry for name, entry in line.items() if name != "time"} for line in lines]


def test_a_new_conversation_has_no_history(visitor: Visitor) -> None:
    answer = visitor.ask("session", token=None).json()

    assert (answer["new"], answer["history"]) == (True, [])
    assert answer["token"] != visitor.token


def test_a_conversation_without_a_word_is_still_new(visitor: Visitor) -> None:
    assert visitor.ask("session").json() == {"token": visitor.token, "new": True, "history": []}


@pytest.mark.usefixtures("menu")
def test_a_conversation_is_shown_again_as_it_was(visitor: Visitor) -> None:
    said = visitor.say("what is a job", id="message-1")
    answer = visitor.ask("session").json()
    typed, *replies = answer["history"]

    assert answer["new"] is False
    assert timeless([typed]) == [{"type": "said", "id": "message-1", "text": "what is a job"}]
    assert timeless(replies) == timeless(said)


@pytest.mark.usefixtures("agent")
def test_history_outlives_a_new_start(open_door: Callable[..., str]) -> None:
    visitor = Visitor(open_door())
    visitor.say("what is a job")

    assert [line["type"] for line in Visitor(open_door(), visitor.token).history] == ["said", "message"]


@pytest.mark.usefixtures("menu")
def test_a_choice_is_shown_as_the_title_that_stood_on_it(visitor: Visitor) -> None:
    first, _ = visitor.say()
    visitor.tap(first["choices"][0]["id"])
    said = [line["text"] for line in visitor.history if line["type"] == "said"]

    assert said == ["hi", "The first"]


def test_the_hello_of_a_client_is_not_shown(visitor: Visitor) -> None:
    visitor.lines(begin=True)

    assert [line["type"] for line in visitor.history] == ["message"]


def test_only_the_latest_messages_are_shown(visitor: Visitor, agent: StandIn) -> None:
    async def reply(message: UserMessage) -> list[dict[str, Any]]:
        return [{"text": str(number)} for number in range(MOST)]

    agent.reply = reply
    visitor.say("first")
    visitor.say("second")

    assert len(visitor.history) == MOST
    assert "first" not in {line["text"] for line in visitor.history}


@pytest.mark.parametrize("path", ["session", "messages"])
def test_nobody_sees_what_somebody_else_said(path: str, visitor: Visitor) -> None:
    visitor.say("my secret", id="the-same")
    other = Visitor(visitor.url)

    assert "my secret" not in other.ask(path, id="the-same", text="hi").text


def test_a_thumb_is_kept_and_the_last_one_counts(visitor: Visitor, agent: StandIn, store: GuardedTrackerStore) -> None:
    visitor.say(id="message-1")
    visitor.say(id="message-2")
    for turn, value in (("message-1", "up"), ("message-2", "up"), ("message-1", "down")):
        assert visitor.ask("feedback", turn=turn, value=value).status_code == 204

    assert kept_thumbs(store, agent) == [{"turn": "message-2", "value": "up"}, {"turn": "message-1", "value": "down"}]
    assert visitor.say()


def test_a_thumb_that_is_given_again_is_kept_once(visitor: Visitor, agent: StandIn, store: GuardedTrackerStore) -> None:
    visitor.say(id="message-1")
    for _ in range(3):
        assert visitor.ask("feedback", turn="message-1", value="up").status_code == 204

    tracker = asyncio.run(store.retrieve(agent.heard[0].sender_id))
    assert tracker
    assert len([event for event in tracker.events if isinstance(event, SlotSet)]) == 1


def test_forgetting_waits_for_what_is_under_way(visitor: Visitor, agent: StandIn, store: GuardedTrackerStore) -> None:
    async def slowly(message: UserMessage) -> list[dict[str, Any]]:
        await asyncio.sleep(0.3)
        return [{"text": "Well."}]

    agent.reply = slowly
    with ThreadPoolExecutor() as threads:
        said = [threads.submit(visitor.say, id=f"message-{number}") for number in (1, 2)]
        while not agent.heard:
            time.sleep(0.01)
        assert visitor.ask("forget").status_code == 204
        assert all(each.result() for each in said)

    assert asyncio.run(store.retrieve_full_tracker(agent.heard[0].sender_id)) is None


@pytest.mark.parametrize("turn", ["message-2", "message-1-0", "somebody-else"])
def test_a_thumb_for_what_was_never_said_is_refused(
    turn: str, visitor: Visitor, agent: StandIn, store: GuardedTrackerStore
) -> None:
    visitor.say(id="message-1")
    Visitor(visitor.url).say(id="somebody-else")

    assert visitor.ask("feedback", turn=turn, value="up").status_code == 404
    assert not kept_thumbs(store, agent)


@pytest.mark.parametrize("value", [None, "", "UP", 1, True, ["up"], {"up": "up"}])
def test_a_thumb_points_up_or_down(value: Any, visitor: Visitor) -> None:
    visitor.say(id="message-1")

    assert visitor.ask("feedback", turn="message-1", value=value).status_code == 400


def test_forgetting_leaves_nothing(visitor: Visitor, agent: StandIn, store: GuardedTrackerStore) -> None:
    visitor.say("my secret", id="message-1")
    visitor.ask("feedback", turn="message-1", value="up")

    assert visitor.ask("forget").status_code == 204
    assert asyncio.run(store.retrieve_full_tracker(agent.heard[0].sender_id)) is None
    assert visitor.ask("session").json() == {"token": visitor.token, "new": True, "history": []}


def test_what_is_forgotten_is_not_at_hand_for_a_message_that_comes_again(visitor: Visitor, agent: StandIn) -> None:
    visitor.say(id="message-1")
    visitor.ask("forget")

    assert visitor.say(id="message-1")
    assert len(agent.heard) == 2


def test_what_an_action_forgot_is_not_at_hand_once_the_page_is_loaded_anew(
    visitor: Visitor, agent: StandIn, store: GuardedTrackerStore
) -> None:
    visitor.say(id="message-1")
    asyncio.run(store.forget(agent.heard[0].sender_id))

    assert visitor.history == []
    assert visitor.say(id="message-1")
    assert len(agent.heard) == 2


def test_a_turn_that_has_all_forgotten_says_so_and_only_its_own_words_stay_at_hand(
    visitor: Visitor, agent: StandIn, store: GuardedTrackerStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "forgotten" not in visitor.lines(text="my secret", id="message-1")[-1]
    with monkeypatch.context() as patch:
        patch.setattr(store, "save", lambda tracker: store.forget(tracker.sender_id))
        assert visitor.lines(text="forget me", id="message-2")[-1] == {"type": "done", "forgotten": True}

    visitor.say(id="message-2")
    visitor.say(id="message-1")
    assert [heard.text for heard in agent.heard] == ["my secret", "forget me", "hi"]


def test_forgetting_one_conversation_leaves_the_others(visitor: Visitor) -> None:
    other = Visitor(visitor.url)
    other.say()
    visitor.say()
    visitor.ask("forget")

    assert len(messages(other.history)) == 1
