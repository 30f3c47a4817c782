"""Turns: what is at hand of them, in which order they go, and how they end."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from components.channels import turns as module
from components.channels.turns import Heard, Turn, Turns
from components.tracker_store import GuardedTrackerStore

from .stand_in import DOMAIN, StandIn


@pytest.fixture
def agent(tmp_path: Path) -> StandIn:
    return StandIn(GuardedTrackerStore(DOMAIN, db=str(tmp_path / "conversations.db")))


async def words_of(turn: Turn) -> list[str]:
    return [said.text async for said in turn.said()]


def take(agent: Any, *ids: str, conversation: str = "me") -> list[list[str]]:
    """Return what is said to messages that come at once."""

    async def take() -> list[list[str]]:
        turns = Turns("test")
        taken = [turns.take(Heard(conversation, id_, f"text {id_}"), agent, agent.handle_message) for id_ in ids]
        return list(await asyncio.gather(*map(words_of, taken)))

    return asyncio.run(take())


def test_messages_of_one_conversation_go_in_their_order(agent: StandIn) -> None:
    async def slower_at_first(message: UserMessage) -> list[dict[str, Any]]:
        await asyncio.sleep(0.1 if message.text == "text 1" else 0)
        order.append(str(message.text))
        return []

    order: list[str] = []
    agent.reply = slower_at_first

    take(agent, "1", "2", "3")

    assert order == ["text 1", "text 2", "text 3"]


def test_a_message_that_comes_twice_is_heard_once_and_answered_twice(agent: StandIn) -> None:
    assert take(agent, "1", "1") == [["Hello."], ["Hello."]]
    assert len(agent.heard) == 1


@pytest.mark.parametrize("most", [1, 5, 9, 10])
def test_only_the_oldest_turns_are_no_longer_at_hand(
    most: int, agent: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def known() -> list[bool]:
        turns = Turns("test")
        for number in range(10):
            await words_of(turns.take(Heard("me", str(number), "hi"), agent, agent.handle_message))
        return [turns.knows("me", str(number)) for number in range(10)]

    monkeypatch.setattr(module, "_REMEMBERED", most)

    assert asyncio.run(known()) == [number >= 10 - most for number in range(10)]


def test_a_turn_that_fails_ends_with_a_sentence_and_is_begun_anew_when_its_message_comes_again(agent: StandIn) -> None:
    async def fail(message: UserMessage) -> list[dict[str, Any]]:
        raise OSError("secret words")

    async def twice() -> tuple[str | None, list[str]]:
        turns = Turns("test")
        agent.reply = fail
        first = turns.take(Heard("me", "1", "hi"), agent, agent.handle_message)
        await words_of(first)
        agent.reply = None
        return first.error, await words_of(turns.take(Heard("me", "1", "hi"), agent, agent.handle_message))

    error, words = asyncio.run(twice())

    assert error
    assert "secret" not in error
    assert words == ["Hello."]
