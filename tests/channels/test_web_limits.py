"""The web door: nobody is kept waiting by somebody who writes without end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import requests

from .stand_in import StandIn
from .visitor import Visitor, is_refused, new_id


def statuses(visitor: Visitor, times: int) -> list[int]:
    return [visitor.ask("messages", id=new_id(), text="hi").status_code for _ in range(times)]


@pytest.fixture
def limited(open_door: Callable[..., str], agent: StandIn) -> Callable[..., str]:
    """Return a function that opens a door with the limits of real life."""
    return lambda **settings: open_door(**{"rates": (20, 60), **settings})


def test_a_conversation_has_five_messages_at_once_and_is_told_when_to_go_on(
    limited: Callable[..., str], agent: StandIn
) -> None:
    visitor = Visitor(limited())
    taken = statuses(visitor, 5)
    answer = visitor.ask("messages", id=new_id(), text="hi")

    assert taken == [200] * 5
    assert is_refused(answer, 429)
    assert answer.headers["Retry-After"] == "3"
    assert len(agent.heard) == 5


def test_others_can_still_write(limited: Callable[..., str]) -> None:
    door = limited()
    statuses(Visitor(door), 6)

    assert statuses(Visitor(door), 1) == [200]


def test_new_conversations_do_not_get_around_the_limit_of_an_address(limited: Callable[..., str]) -> None:
    door = limited(rates=(20, 10))
    answers = [requests.post(f"{door}/session", json={}, timeout=10).status_code for _ in range(11)]

    assert answers == [200] * 10 + [429]
    assert requests.get(f"{door}/health", timeout=10).status_code == 200


@pytest.mark.parametrize(("proxies", "status"), [(0, 429), (1, 200)])
def test_behind_a_proxy_of_ours_each_visitor_has_a_limit(
    proxies: int, status: int, limited: Callable[..., str]
) -> None:
    door = limited(rates=(20, 5), proxies=proxies)
    for _ in range(5):
        requests.post(f"{door}/session", json={}, headers={"X-Forwarded-For": "1.1.1.1"}, timeout=10)
    other = requests.post(f"{door}/session", json={}, headers={"X-Forwarded-For": "1.1.1.1, 2.2.2.2"}, timeout=10)

    assert other.status_code == status


def test_a_page_that_asks_too_fast_can_read_how_long_to_wait(limited: Callable[..., str]) -> None:
    door = limited(rates=(20, 1))
    own = {"Origin": door.removesuffix("/chat")}
    requests.post(f"{door}/session", json={}, headers=own, timeout=10)
    answer = requests.post(f"{door}/session", json={}, headers=own, timeout=10)

    assert answer.status_code == 429
    assert answer.headers["Access-Control-Expose-Headers"] == "Retry-After"


def test_without_limits_a_script_can_ask_one_question_after_the_other(visitor: Visitor) -> None:
    assert statuses(visitor, 30) == [200] * 30
