"""The Telegram channel between a stand-in for Rasa's agent and a double of the Bot API."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

import pytest

from .telegram_world import World, fresh_world, new_chat


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with fresh_world(tmp_path_factory.mktemp("telegram")) as everything:
        yield everything


def test_a_message_is_answered(served: World) -> None:
    assert served.say("hi <b>", new_chat()) == ["You said hi <b>"]
