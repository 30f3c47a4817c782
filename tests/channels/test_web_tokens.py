"""The web door: a conversation is opened by its own token and by nothing else."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.channels.sessions import Sessions

from .stand_in import StandIn
from .visitor import POSTS, Visitor, is_refused, new_id

many = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@st.composite
def mutated(draw: st.DrawFn, token: str) -> str:
    """Return `token` with a few places changed, left out or put in."""
    chars = list(token)
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, max(0, len(chars) - 1)))
        chars[place : place + draw(st.integers(0, 1))] = draw(st.sampled_from(["", *"aZ09-_.=+/ é\0\ud800"]))
    return "".join(chars)


@many
@given(data=st.data())
def test_a_token_that_is_changed_in_any_way_is_none_of_ours(data: st.DataObject, visitor: Visitor) -> None:
    token = data.draw(mutated(visitor.token))
    if token != visitor.token:
        assert is_refused(
            Visitor(visitor.url, token).ask("session") if token else visitor.ask("session", token=""), 401
        )


def test_every_last_letter_but_the_right_one_is_refused(visitor: Visitor) -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    taken = [letter for letter in letters if visitor.ask("session", token=visitor.token[:-1] + letter).ok]

    assert taken == [visitor.token[-1]]


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "token", ["", "web:me", "me", "start-up", ".", "a.b", Sessions("another secret" * 3).new(), "\ud800.x", "x" * 9_999]
)
def test_a_token_of_ones_own_making_opens_nothing(token: str, path: str, visitor: Visitor, agent: StandIn) -> None:
    entries = {"id": new_id(), "text": "hi", "turn": new_id(), "value": "up"}

    assert is_refused(visitor.ask(path, token=token, **entries), 401)
    assert not agent.heard


def test_an_id_without_its_signature_opens_nothing(visitor: Visitor, agent: StandIn) -> None:
    visitor.say()
    inside = agent.heard[0].sender_id

    assert inside.startswith("web:")
    for token in (inside, inside.removeprefix("web:"), f"{inside}.{visitor.token.partition('.')[2]}"):
        assert is_refused(visitor.ask("session", token=token), 401)


def test_tokens_are_not_alike(visitor: Visitor) -> None:
    tokens = {Visitor(visitor.url).token for _ in range(20)}

    assert len(tokens) == 20
    assert all(len(token.partition(".")[0]) >= 22 for token in tokens)  # 128 bits of chance


def test_no_cookie_is_ever_set(visitor: Visitor) -> None:
    answers = [visitor.ask(path, id=new_id(), text="hi", turn=new_id(), value="up") for path in POSTS]

    assert not [answer for answer in answers if "Set-Cookie" in answer.headers]
