"""The web door: each message is taken once, to its end, whatever the line does, and failures are said."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
from rasa.core.channels.channel import UserMessage

from components.tracker_store import GuardedTrackerStore, StoreError

from .stand_in import HELLO, StandIn
from .visitor import Line, Visitor, messages, new_id

SECRET = "what nobody may read in a log"


def without_time(lines: list[Line]) -> list[Line]:
    return [{name: entry for name, entry in line.items() if name != "time"} for line in lines]


class Gate:
    """A reply that waits until it is let go on."""

    def __init__(self) -> None:
        self.began, self.opened, self.ended = threading.Event(), threading.Event(), threading.Event()

    async def __call__(self, message: UserMessage) -> list[dict[str, Any]]:
        self.began.set()
        while not self.opened.is_set():
            await asyncio.sleep(0.01)
        self.ended.set()
        return HELLO


@pytest.fixture
def gate(agent: StandIn) -> Iterator[Gate]:
    """Return a gate before which the agent waits."""
    agent.reply = gate = Gate()
    yield gate
    gate.opened.set()


def test_a_message_that_comes_again_is_answered_again_and_taken_once(visitor: Visitor, agent: StandIn) -> None:
    first, again = visitor.lines(text="hi", id="the-same"), visitor.lines(text="hi", id="the-same")

    assert without_time(again) == without_time(first)
    assert len(agent.heard) == 1


def test_a_message_that_comes_twice_at_once_is_taken_once(visitor: Visitor, agent: StandIn, gate: Gate) -> None:
    with ThreadPoolExecutor(4) as pool:
        coming = [pool.submit(visitor.lines, text="hi", id="the-same") for _ in range(4)]
        assert gate.began.wait(5)
        gate.opened.set()
        answers = [without_time(answer.result()) for answer in coming]

    assert len(agent.heard) == 1
    assert all(answer == answers[0] for answer in answers)


def test_a_message_that_comes_again_after_a_new_start_is_taken_once(
    open_door: Callable[..., str], agent: StandIn
) -> None:
    visitor = Visitor(open_door())
    before = visitor.lines(text="hi", id="the-same")
    later = Visitor(open_door(), visitor.token)

    assert without_time(later.lines(text="hi", id="the-same")) == without_time(before)
    assert len(agent.heard) == 1


def test_the_same_id_in_two_conversations_is_two_messages(visitor: Visitor, agent: StandIn) -> None:
    for somebody in (visitor, Visitor(visitor.url)):
        assert somebody.say(id="the-same")

    assert len(agent.heard) == 2


def test_a_choice_that_comes_again_is_answered_although_its_offer_is_forgotten(
    visitor: Visitor, agent: StandIn, store: GuardedTrackerStore
) -> None:
    async def offer(message: UserMessage) -> list[dict[str, Any]]:
        return [{"text": "Sure?", "buttons": [{"title": "Yes", "payload": "/affirm"}]}]

    agent.reply = offer
    (asked,) = visitor.say()
    agent.reply = None
    first = visitor.tap(asked["choices"][0]["id"], id="the-same")
    asyncio.run(store.forget(agent.heard[0].sender_id))  # as the action does that forgets

    assert without_time(visitor.tap(asked["choices"][0]["id"], id="the-same")) == without_time(first)
    assert visitor.ask("messages", id=new_id(), choice=asked["choices"][0]["id"]).status_code == 409


def test_a_turn_goes_on_and_is_kept_when_the_client_has_hung_up(visitor: Visitor, gate: Gate) -> None:
    body = {"token": visitor.token, "id": "the-same", "text": "hi"}
    with requests.post(f"{visitor.url}/messages", json=body, stream=True, timeout=10):
        assert gate.began.wait(5)
    gate.opened.set()

    assert gate.ended.wait(5)
    assert messages(visitor.lines(text="hi", id="the-same"))
    assert [line["type"] for line in visitor.history] == ["said", "message"]


def test_messages_of_a_conversation_are_taken_in_their_order(visitor: Visitor, agent: StandIn, gate: Gate) -> None:
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(visitor.say, "first")
        assert gate.began.wait(5)
        second = pool.submit(visitor.say, "second")
        time.sleep(0.1)
        heard_meanwhile = len(agent.heard)
        gate.opened.set()
        assert first.result()
        assert second.result()

    assert heard_meanwhile == 1
    assert [line["text"] for line in visitor.history if line["type"] == "said"] == ["first", "second"]


def test_a_slow_turn_shows_that_it_is_alive(open_door: Callable[..., str], gate: Gate) -> None:
    visitor = Visitor(open_door(silence=0.05))
    threading.Timer(0.3, gate.opened.set).start()
    kinds = [line["type"] for line in visitor.lines(text="hi")]

    assert kinds[:3] == ["typing", "ping", "ping"]
    assert kinds[-2:] == ["message", "done"]


def test_done_is_said_only_when_the_turn_is_kept(
    visitor: Visitor, agent: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def slowly(tracker: Any) -> None:
        await asyncio.sleep(0.2)
        kept.append(True)
        await save(tracker)

    kept: list[bool] = []
    save = agent.tracker_store.save
    monkeypatch.setattr(agent.tracker_store, "save", slowly)
    body = {"token": visitor.token, "id": new_id(), "text": "hi"}
    seen = []
    with requests.post(f"{visitor.url}/messages", json=body, stream=True, timeout=10) as answer:
        for line in answer.iter_lines(chunk_size=1):
            seen.append((json.loads(line)["type"], bool(kept)))

    assert ("message", False) in seen
    assert seen[-1] == ("done", True)


@pytest.mark.parametrize("error", [StoreError("The store is gone."), ValueError(SECRET)])
def test_a_turn_that_fails_says_so_and_runs_again_when_it_is_sent_again(
    error: Exception, visitor: Visitor, agent: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(message: UserMessage) -> None:
        raise error

    agent.reply = fail
    *_, last = visitor.lines(text=SECRET, id="the-same")
    agent.reply = None

    assert (last["type"], last["again"]) == ("error", True)
    assert last["error"].endswith(".")
    assert SECRET not in caplog.text + json.dumps(last)
    assert messages(visitor.lines(text=SECRET, id="the-same"))
    assert len(agent.heard) == 2


def test_a_turn_that_cannot_be_kept_is_no_success(
    visitor: Visitor, agent: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(tracker: Any) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(agent.tracker_store, "save", fail)
    *said, last = visitor.lines(text="hi", id="the-same")
    monkeypatch.undo()

    assert messages(said)
    assert (last["type"], last["again"]) == ("error", True)
    assert visitor.say(id="the-same")
    assert len(visitor.history) == 2


def test_a_conversation_goes_on_after_a_turn_that_failed(visitor: Visitor, agent: StandIn) -> None:
    async def fail(message: UserMessage) -> None:
        raise ValueError

    agent.reply = fail
    visitor.lines(text="hi")
    agent.reply = None

    assert visitor.say()


@pytest.mark.parametrize("path", ["session", "messages", "feedback", "forget"])
def test_a_store_that_cannot_be_read_is_503_and_a_sentence(
    path: str, visitor: Visitor, agent: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(conversation: str) -> None:
        raise StoreError("The store is gone.")

    visitor.say(id="the-turn")
    for method in ("retrieve", "retrieve_full_tracker", "forget"):
        monkeypatch.setattr(agent.tracker_store, method, fail)
    answer = visitor.ask(path, id=new_id(), choice="0123456789abcdef", turn="the-turn", value="up")

    assert (answer.status_code, list(answer.json())) == (503, ["error"])


def test_without_a_model_nothing_is_promised(visitor: Visitor, agent: StandIn) -> None:
    agent.ready = False

    assert visitor.ask("messages", id=new_id(), text="hi").status_code == 503
    assert requests.get(f"{visitor.url}/ready", timeout=10).status_code == 503
    assert requests.get(f"{visitor.url}/health", timeout=10).status_code == 200
    assert not agent.heard


def test_with_a_model_and_a_store_the_door_is_ready(
    visitor: Visitor, agent: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(conversation: str) -> None:
        raise StoreError("The store is gone.")

    before = requests.get(f"{visitor.url}/ready", timeout=10).status_code
    monkeypatch.setattr(agent.tracker_store, "retrieve", fail)

    assert before == 200
    assert requests.get(f"{visitor.url}/ready", timeout=10).status_code == 503
    assert requests.get(f"{visitor.url}/health", timeout=10).status_code == 200
