"""One running channel for all tests of a file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .world import World, echo, fresh_world, new_chat


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with fresh_world(tmp_path_factory.mktemp("telegram")) as everything:
        yield everything


@pytest.fixture
def world(served: World) -> World:
    served.agent.reply, served.agent.ready, served.agent.heard = echo, True, []
    return served


@pytest.fixture
def chat() -> int:
    return new_chat()
