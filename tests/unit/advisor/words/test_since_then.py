"""What a message only says was so, or lets fall while it steps away."""

from __future__ import annotations

import pytest

from advisor.words.message import read_message


def barrier(text: str, surface: str, value: str) -> list[tuple[str, str | None]]:
    at = text.index(surface)
    found = {"entity": "barrier", "value": value, "start": at, "end": at + len(surface)}
    read = read_message({"text": text, "entities": [found], "readings": {f"in_the_way/{value}": 0.9}})
    assert (f"in_the_way/{value}" in read.readings) is bool(read.affirmed("barrier"))
    return [(one.value, one.role) for one in read.of("barrier")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("earlier i said no bus, now there is one", "denied"),
        ("i told you no bus before but now my aunt drives me", "denied"),
        ("i said no bus before and its still so", None),
        ("before i said no bus, now no bus and no bike", None),
        ("no bus now", None),
    ],
)
def test_what_was_only_said_before_stands_in_the_way_no_more(text: str, role: str | None) -> None:
    assert barrier(text, "no bus", "transport") == [("transport", role)]


def test_whoever_gets_a_child_and_is_back_soon_lacks_no_sitter() -> None:
    assert barrier("must fetch my kid, brb", "my kid", "childcare") == []
    assert barrier("must fetch my kid at three", "my kid", "childcare") == [("childcare", None)]
    assert barrier("no bus, brb", "no bus", "transport") == [("transport", None)]
