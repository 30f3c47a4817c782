from __future__ import annotations

import contextlib
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.channels.incoming import (
    MAX_TEXT,
    Incoming,
    RequestError,
    intents_of_buttons,
    read,
    without_typed_intent,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
SLASHED = st.text(alphabet='/ \t\n\u200b\ufeffarest{}":@1')


def body(**entries: object) -> bytes:
    return json.dumps({"sender": "me", "message": "hi", **entries}).encode()


def test_a_good_request_is_read() -> None:
    assert read(body(metadata={"a": 1})) == Incoming("me", "hi", {"a": 1})
    assert read(body()) == Incoming("me", "hi", {})


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(RequestError):
        assert read(data).sender


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("sender", "message", "metadata"), JSON)))
def test_any_json_is_refused_or_comes_out_clean(entry: dict[str, object]) -> None:
    try:
        message = read(json.dumps(entry).encode())
    except RequestError:
        return
    assert re.fullmatch(r"[\w-]{1,64}", message.sender, re.ASCII)
    assert len(message.text) <= MAX_TEXT
    assert message.text.encode("utf8")


@given(st.text())
def test_text_that_does_not_begin_with_a_slash_is_left_alone(text: str) -> None:
    assert without_typed_intent(f"a{text}", {"a"}) == f"a{text}"


@given(SLASHED)
def test_only_an_allowed_intent_still_begins_with_a_slash(text: str) -> None:
    left = without_typed_intent(text, {"rest"})

    # Rasa's own pattern, after the stripping that it does.
    name = re.match(r"/([^{@]+)", left.strip())
    assert name is None or name[1].strip() == "rest"


@pytest.mark.parametrize("payload", ["/rest", '/rest{"a": "b"}', '/rest{"a": 5, "b": "c"}', "/rest{}"])
def test_what_a_button_sends_is_left_as_it_is(payload: str) -> None:
    assert without_typed_intent(payload, {"rest"}) == payload
    assert without_typed_intent(f"\u200b {payload} ", {"rest"}).strip() == payload


def test_intents_are_found_on_the_buttons_of_responses() -> None:
    responses: dict[str, Any] = {
        "utter_a": [{"text": "?", "buttons": [{"title": "A", "payload": "/one"}, {"title": "No payload"}]}],
        "utter_b": [{"text": "?", "buttons": None}, {"buttons": [{"payload": '/two{"n": "1"}'}, {"payload": "words"}]}],
    }

    assert intents_of_buttons(responses) == {"one", "two"}
