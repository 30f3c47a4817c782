"""The web door: nothing that is sent breaks it, and what cannot be taken is refused with a sentence."""

from __future__ import annotations

import json
import socket
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from components.channels.incoming import MAX_BODY

from .stand_in import StandIn
from .visitor import POSTS, Visitor, is_refused, new_id

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = ("token", "id", "text", "choice", "begin", "turn", "value")

many = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


BODIES = (
    *(b"", b"{", b"hi", b'"hi"', b"[]", b"[1]", b"null", b"3", b"NaN", b"\xff\xfe", b"[" * 60_000, b"{" * 60_000),
    *(b'{"a": NaN}', b'{"a": -Infinity}', b'{"a": ' + b"9" * 9_999 + b"}", b'{"a": "\x00"}', b"token=x&text=hi"),
    b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: repr(body[:12]))
@pytest.mark.parametrize("path", POSTS)
def test_a_body_that_is_no_json_object_is_refused_with_a_sentence(
    body: bytes, path: str, visitor: Visitor, agent: StandIn
) -> None:
    assert is_refused(visitor.post(path, body), 400)
    assert not agent.heard


@pytest.mark.parametrize(
    "entries",
    [
        *(
            {"id": wrong, "text": "hi"}
            for wrong in (None, "", 3, "short", "x" * 65, "a b c d e", "a\0" * 5, "\ud800" * 9)
        ),
        *({"text": wrong} for wrong in (None, 3, ["hi"], {"text": "hi"}, True)),
        *({"choice": wrong} for wrong in (None, 3, ["hi"], True)),
        *({"begin": wrong} for wrong in (None, False, 1, "true")),
        *({}, {"text": "hi", "begin": True}, {"text": "hi", "choice": "x"}, {"choice": "x", "begin": True}),
    ],
)
def test_a_message_that_cannot_be_is_refused_with_a_sentence(
    entries: dict[str, Any], visitor: Visitor, agent: StandIn
) -> None:
    assert is_refused(visitor.ask("messages", **{"id": new_id(), **entries}), 400)
    assert not agent.heard


@many
@given(path=st.sampled_from(POSTS), entry=st.dictionaries(st.sampled_from(NAMES), JSON), ours=st.booleans())
@example(path="feedback", entry={"turn": "message-1", "value": {}}, ours=True)
def test_whatever_json_is_sent_is_no_failure_of_ours(
    path: str, entry: dict[str, Any], ours: bool, visitor: Visitor
) -> None:
    body = json.dumps({**entry, **({"token": visitor.token} if ours else {})})

    assert visitor.post(path, body).status_code in {200, 204, 400, 401, 404, 409}


@many
@given(body=st.binary(max_size=200))
def test_whatever_bytes_are_sent_are_refused_with_a_sentence(body: bytes, visitor: Visitor) -> None:
    assert is_refused(visitor.post("messages", body), 400)


def test_a_body_that_is_too_long_is_refused(visitor: Visitor, agent: StandIn) -> None:
    assert is_refused(visitor.ask("messages", id=new_id(), text="x" * MAX_BODY), 413)
    assert not agent.heard


@pytest.mark.parametrize(
    "content_type", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "json"]
)
def test_what_a_form_could_send_is_refused(content_type: str, visitor: Visitor, agent: StandIn) -> None:
    body = json.dumps({"token": visitor.token, "id": new_id(), "text": "hi"})

    assert is_refused(visitor.post("messages", body, content_type), 415)
    assert not agent.heard


def test_json_may_say_its_charset(visitor: Visitor) -> None:
    assert visitor.post("session", "{}", "Application/JSON; charset=utf-8").status_code == 200


@pytest.mark.parametrize(
    "sent",
    [
        b"Transfer-Encoding: chunked\r\n\r\nnot a length\r\n",
        b"Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
        b"Content-Length: 10\r\n\r\n{}",
    ],
)
def test_a_body_that_breaks_off_or_lies_costs_nobody_else_anything(sent: bytes, visitor: Visitor) -> None:
    where = urlsplit(visitor.url)
    with socket.create_connection((str(where.hostname), int(where.port or 0)), timeout=5) as line:
        line.sendall(b"POST /chat/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + sent)
        line.shutdown(socket.SHUT_WR)
        answer = line.makefile("rb").read()

    assert b" 500 " not in answer.split(b"\r\n")[0]
    assert visitor.say()
