from __future__ import annotations

import asyncio

import pytest

from components.channels import limits
from components.channels.incoming import RequestError
from components.channels.limits import Limit, Limits, visitor


def count(limit: Limit, *keys: str) -> list[int]:
    async def count() -> list[int]:
        return [await limit.seconds_to_wait(key) for key in keys]

    return asyncio.run(count())


def test_so_many_come_through_at_once_and_the_next_is_told_when_to_come() -> None:
    assert count(Limit(3, 15), *"aaaaa") == [0, 0, 0, 5, 5]


def test_each_key_has_a_limit_of_its_own() -> None:
    assert count(Limit(1, 60), *"abab") == [0, 0, 60, 60]


def test_after_a_while_there_is_room_again() -> None:
    limit = Limit(2, 0.1)

    async def count() -> list[int]:
        first = [await limit.seconds_to_wait("a") for _ in range(3)]
        await asyncio.sleep(0.06)
        return [*first, await limit.seconds_to_wait("a"), await limit.seconds_to_wait("a")]

    assert asyncio.run(count()) == [0, 0, 1, 0, 1]


def test_who_was_not_seen_for_longest_is_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_MOST_KEYS", 2)

    assert count(Limit(1, 60), *"abacabb") == [0, 0, 60, 0, 60, 0, 60]


@pytest.mark.parametrize(("rates", "taken"), [((20, 60), 5), ((1, 60), 1), ((400, 60), 100), (None, 200)])
def test_a_quarter_of_a_minutes_messages_are_taken_at_once(rates: tuple[int, int] | None, taken: int) -> None:
    limits = Limits(rates, proxies=0)

    async def count() -> int:
        for number in range(200):
            try:
                await limits.count_message("me")
            except RequestError:
                return number
        return 200

    assert asyncio.run(count()) == taken


def test_a_refusal_says_how_long_to_wait() -> None:
    limits = Limits((12, 60), proxies=0)

    async def count() -> None:
        for _ in range(4):
            await limits.count_message("me")

    with pytest.raises(RequestError) as refused:
        asyncio.run(count())

    assert (refused.value.status, refused.value.headers) == (429, {"Retry-After": "5"})


@pytest.mark.parametrize(
    ("forwarded", "proxies", "expected"),
    [
        ([], 0, "9.9.9.9"),
        (["1.1.1.1"], 0, "9.9.9.9"),
        (["1.1.1.1"], 1, "1.1.1.1"),
        (["6.6.6.6, 1.1.1.1"], 1, "1.1.1.1"),
        (["6.6.6.6, 1.1.1.1, 2.2.2.2"], 2, "1.1.1.1"),
        (["6.6.6.6", "1.1.1.1 ,2.2.2.2"], 2, "1.1.1.1"),
        (["1.1.1.1"], 2, "9.9.9.9"),
        ([], 1, "9.9.9.9"),
    ],
)
def test_only_what_our_own_proxies_wrote_is_believed(forwarded: list[str], proxies: int, expected: str) -> None:
    assert visitor("9.9.9.9", forwarded, proxies) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:1.1.1.1", "1.1.1.1", True),
        ("unknown", "also unknown", False),
        ("x" * 100, "x" * 200, True),
    ],
)
def test_a_visitor_is_an_address_or_a_network_that_one_visitor_has(one: str, other: str, same: bool) -> None:
    assert (visitor(one, (), 0) == visitor(other, (), 0)) is same
