"""What Slack sends, read: who wrote to us, where, and what it says."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.channels.slack_events import (
    Opened,
    Place,
    Post,
    Tap,
    Thumb,
    read_event,
    read_interaction,
    readable,
)

Json = dict[str, Any]

US = "UBOT"


def envelope(event: Any, **entries: Any) -> Json:
    us = {"team_id": "T1", "user_id": US, "is_bot": True}
    return {
        "type": "event_callback",
        "team_id": "T1",
        "event_id": "Ev1",
        "authorizations": [us],
        "event": event,
        **entries,
    }


def written(**entries: Any) -> Json:
    base = {"type": "message", "channel": "D1", "user": "U1", "text": "hi", "ts": "5.5"}
    return {key: value for key, value in {**base, **entries}.items() if value is not None}


def pressed(**entries: Any) -> Json:
    return {
        "type": "block_actions",
        "user": {"id": "U1", "team_id": "T1"},
        "team": {"id": "T1"},
        "channel": {"id": "D1"},
        "message": {"ts": "5.5", "text": "So?", "blocks": [{"type": "section"}]},
        "actions": [{"type": "button", "action_id": "choice_0", "value": "abc", "action_ts": "9.9"}],
        **entries,
    }


def test_a_private_message_is_for_us() -> None:
    assert read_event(envelope(written())) == Post(Place("T1", "D1", "U1"), "D1:5.5", "hi", is_for_us=True)


def test_a_private_message_in_a_thread_is_of_the_same_conversation() -> None:
    post = read_event(envelope(written(thread_ts="4.4")))

    assert isinstance(post, Post)
    assert post.place.thread == "4.4"
    assert post.place.conversation == Place("T1", "D1", "U1").conversation


@pytest.mark.parametrize("kind", ["app_mention", "message"])
def test_a_mention_begins_a_thread_whichever_event_tells_it(kind: str) -> None:
    post = read_event(envelope(written(type=kind, channel="C1", text=f"<@{US}> hi")))

    assert post == Post(Place("T1", "C1", "U1", "5.5"), "C1:5.5", "hi", is_for_us=True)


def test_a_mention_in_a_thread_stays_in_it() -> None:
    post = read_event(envelope(written(type="app_mention", channel="C1", text=f"<@{US}> hi", thread_ts="4.4")))

    assert isinstance(post, Post)
    assert post.place.thread == "4.4"


def test_a_later_message_in_a_thread_may_be_for_us() -> None:
    post = read_event(envelope(written(channel="C1", thread_ts="4.4")))

    assert isinstance(post, Post)
    assert not post.is_for_us


def test_where_we_do_not_know_our_name_a_mention_is_left_to_its_own_event() -> None:
    event = written(channel="C1", text="<@U7> hi", thread_ts="4.4")

    assert read_event(envelope(event, authorizations=None)) is None
    assert isinstance(read_event(envelope({**event, "type": "app_mention"}, authorizations=None)), Post)


@pytest.mark.parametrize(
    "entries",
    [
        *(
            {"subtype": kind}
            for kind in ("message_changed", "message_deleted", "channel_join", "bot_message", "reminder_add")
        ),
        *({"user": who} for who in (US, "USLACKBOT", None, "", 3)),
        *({"channel": what} for what in ("C1", "G1", None, {"id": "D1"})),
        *({"type": kind} for kind in ("reaction_added", "member_joined_channel", "app_home_opened", None)),
        *({"bot_id": "B1"}, {"ts": None}),
    ],
)
def test_what_no_person_wrote_to_us_just_now_is_nothing(entries: Json) -> None:
    assert read_event(envelope(written(**entries))) is None


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
def test_words_that_come_with_a_file_or_from_a_thread_are_words(subtype: str) -> None:
    assert isinstance(read_event(envelope(written(subtype=subtype))), Post)


def test_the_opened_app_is_told_by_its_messages() -> None:
    opened = written(type="app_home_opened", tab="messages", text=None, ts=None, event_ts="8.8")

    assert read_event(envelope(opened)) == Opened(Place("T1", "D1", "U1"), "D1:8.8")
    assert read_event(envelope({**opened, "tab": "home"})) is None


def test_a_pressed_button_is_a_tap() -> None:
    tap = read_interaction(pressed())

    assert tap == Tap(Place("T1", "D1", "U1"), "D1:9.9", "5.5", "abc", "So?", ({"type": "section"},))


@pytest.mark.parametrize(("entries", "thread"), [({}, "5.5"), ({"thread_ts": "4.4"}, "4.4")])
def test_a_button_in_a_channel_is_of_the_conversation_it_was_offered_in(entries: Json, thread: str) -> None:
    tap = read_interaction(pressed(channel={"id": "C1"}, message={"ts": "5.5", **entries}))

    assert isinstance(tap, Tap)
    assert tap.place == Place("T1", "C1", "U1", thread)


def test_the_team_of_the_person_stands_in_where_slack_names_none() -> None:
    tap = read_interaction(pressed(team=None))

    assert isinstance(tap, Tap)
    assert tap.place.team == "T1"


@pytest.mark.parametrize(("value", "is_up"), [("up D1:5.5", True), ("down D1:5.5", False)])
def test_a_thumb_names_its_turn(value: str, is_up: bool) -> None:
    press = {"type": "feedback_buttons", "action_id": "thumb", "value": value}

    assert read_interaction(pressed(actions=[press])) == Thumb(Place("T1", "D1", "U1"), "D1:5.5", is_up)


def test_a_pressed_link_is_nothing() -> None:
    assert (
        read_interaction(pressed(actions=[{"type": "button", "action_id": "choice_0", "url": "https://x.org"}])) is None
    )


def test_no_two_people_and_no_two_places_share_a_conversation() -> None:
    places = [
        *(Place("T1", "D1", "U1"), Place("T2", "D1", "U1"), Place("T1", "D2", "U1"), Place("T1", "D1", "U2")),
        *(Place("T1", "C1", "U1", "5.5"), Place("T1", "C1", "U1", "6.6"), Place("T1", "C1", "U2", "5.5")),
    ]

    assert len({place.conversation for place in places}) == len(places)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a &amp; b &lt;c&gt; &amp;amp;", "a & b <c> &amp;"),
        (f"<@{US}> hi", "hi"),
        (f"ask <@{US}|bot>", "ask"),
        ("see <https://bls.gov|bls.gov> and <https://x.org>", "see bls.gov and https://x.org"),
        ("write <mailto:a@x.org|a@x.org>", "write a@x.org"),
        ("in <#C1|general> and <#C2>", "in #general and"),
        ("<!here> <!subteam^S1|@team> <!date^1^{date}|today>", "@team today"),
        ("&lt;!channel&gt;", "<!channel>"),
        *((typed, "restart") for typed in ("/restart", "//restart", f"<@{US}> /restart", "\u200b/restart")),
        ("24/7", "24/7"),
    ],
)
def test_words_are_read_as_the_person_saw_them(text: str, seen: str) -> None:
    assert readable(text) == seen


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["D1", "C1", "message", "up x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "channel", "user", "ts", "text", "id", "actions", "message", "blocks", "value", "event"]
            ),
            inner,
            max_size=8,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(["event", "team_id", "authorizations", "actions", "user", "team"]), json_like))
def test_no_payload_makes_reading_fail(payload: Json) -> None:
    read_event({**envelope(None), **payload})
    read_event(payload)
    read_interaction({**pressed(), **payload})
    read_interaction({"type": "block_actions", **payload})
