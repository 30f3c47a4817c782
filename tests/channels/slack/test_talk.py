"""The Slack channel on a real server, against a double of Slack: who is answered, where, and how often."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from components.channels import incoming

from .conftest import SlackSide
from .driver import PERSON, US, mention, message

Json = dict[str, Any]


def test_a_private_message_is_answered_where_it_was_written(slack: SlackSide) -> None:
    assert slack.driver.event(message("hi")).status_code == 200
    assert slack.hear() == ["You said: hi"]
    (posted,) = slack.double.called("chat.postMessage")
    assert posted["channel"] == "D1"
    assert "thread_ts" not in posted
    assert slack.agent.heard[0].input_channel == "slack"


def test_slack_has_its_answer_before_the_advisor_has_one(slack: SlackSide) -> None:
    has_answer = threading.Event()

    async def wait_for_it(heard: UserMessage) -> list[Json]:
        return [{"text": "in time" if await asyncio.to_thread(has_answer.wait, 4) else "too late"}]

    slack.agent.replies = wait_for_it
    assert slack.driver.event(message("hi")).status_code == 200
    has_answer.set()

    assert slack.hear() == ["in time"]


def test_a_mention_in_a_channel_is_answered_in_a_thread_without_the_mention(slack: SlackSide) -> None:
    slack.driver.event(mention(f"<@{US}> what is a job?", ts="5.5"))

    assert slack.hear() == ["You said: what is a job?"]
    assert slack.double.called("chat.postMessage")[0]["thread_ts"] == "5.5"


@pytest.mark.parametrize("channel", ["C1", "G1"])
def test_others_talk_among_themselves(channel: str, slack: SlackSide) -> None:
    slack.driver.event(message("lunch?", channel=channel))
    slack.driver.event(message("sure", channel=channel, thread_ts="5.5"))
    slack.driver.event(message(f"<@{PERSON}> you?", channel=channel))
    slack.stop()

    assert slack.heard() == []


def test_who_mentioned_us_in_a_thread_is_heard_there_and_nobody_else(slack: SlackSide) -> None:
    slack.driver.event(mention(f"<@{US}> hi", ts="5.5"))
    slack.hear()
    slack.driver.event(message("and now?", channel="C1", thread_ts="5.5"))
    slack.hear(2)
    slack.driver.event(message("me too", channel="C1", thread_ts="5.5", user="U2"))
    slack.driver.event(message("elsewhere", channel="C1", thread_ts="7.7"))
    slack.stop()

    assert slack.heard() == ["hi", "and now?"]


def test_a_mention_that_comes_as_two_events_is_answered_once(slack: SlackSide) -> None:
    text = f"<@{US}> hi"
    for event in (
        message(text, channel="C1", ts="5.5"),
        mention(text, ts="5.5"),
        message(text, channel="C1", ts="5.5"),
    ):
        assert slack.driver.event(event).status_code == 200
    slack.stop()

    assert slack.heard() == ["hi"]


def test_nothing_but_our_name_is_a_hello(slack: SlackSide) -> None:
    slack.driver.event(mention(f"<@{US}>"))
    slack.hear()

    assert slack.heard() == ["/greet"]


def test_an_event_that_comes_twenty_times_is_answered_once(slack: SlackSide) -> None:
    for number in range(20):
        retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"} if number else {}
        assert slack.driver.event(message("hi", ts="5.5"), headers=retry, event_id="Ev1").status_code == 200
    slack.stop()

    assert slack.heard() == ["hi"]


@pytest.mark.parametrize("reason", ["http_timeout", "http_error", "connection_failed"])
def test_a_retry_of_what_never_arrived_is_answered(reason: str, slack: SlackSide) -> None:
    slack.driver.event(message("hi"), headers={"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": reason})

    assert slack.hear() == ["You said: hi"]


def test_news_about_messages_are_passed_over(slack: SlackSide) -> None:
    for event in (
        {"subtype": "message_changed", "message": {"text": "hi", "user": PERSON}},
        {"subtype": "message_deleted", "deleted_ts": "5.5"},
        {"subtype": "bot_message", "bot_id": "B2"},
        {"user": US},
        {"type": "member_joined_channel"},
    ):
        assert slack.driver.event({**message("hi"), **event}).status_code == 200
    slack.stop()

    assert slack.heard() == []


def test_a_typed_intent_is_only_text(slack: SlackSide) -> None:
    slack.driver.event(message("/restart"))
    slack.hear()

    assert slack.heard() == ["restart"]


def test_a_long_message_is_cut_and_goes_on(slack: SlackSide) -> None:
    slack.driver.event(message("é" * 40_000, blocks=[{"type": "rich_text", "text": "é" * 40_000}]))
    slack.hear()

    assert slack.heard() == ["é" * incoming.MAX_TEXT]
    assert slack.agent.heard[0].metadata == {"cut": True}


def test_no_two_people_and_no_two_places_share_a_conversation(slack: SlackSide) -> None:
    slack.driver.event(message("a"))
    slack.driver.event(message("b", channel="D2", user="U2"))
    slack.driver.event(mention("c", ts="5.5"))
    slack.driver.event(mention("d", ts="6.6"))
    slack.driver.event(mention("e", user="U2", thread_ts="5.5"))
    slack.driver.event(mention("f", channel="G1", ts="5.5"))
    slack.driver.event(message("g"), team_id="T2")
    slack.hear(7)

    assert len({one.sender_id for one in slack.agent.heard}) == 7


def test_messages_of_one_conversation_are_answered_in_order(slack: SlackSide) -> None:
    async def first_is_slow(heard: UserMessage) -> list[Json]:
        await asyncio.sleep(0.3 if heard.text == "0" else 0)
        return [{"text": heard.text}, {"text": f"{heard.text}."}]

    slack.agent.replies = first_is_slow
    for number in range(5):
        slack.driver.event(message(str(number)))

    assert slack.hear(10) == [text for n in range(5) for text in (f"{n}", f"{n}.")]


def test_whoever_opens_the_app_for_the_first_time_is_greeted_once(slack: SlackSide) -> None:
    opened = {"type": "app_home_opened", "channel": "D1", "tab": "messages"}
    for _ in range(3):
        assert slack.driver.event(opened).status_code == 200
    slack.stop()

    assert slack.heard() == ["/greet"]


def test_what_is_typed_can_do_nothing_when_it_comes_back(slack: SlackSide) -> None:
    slack.driver.event(message("&lt;!channel&gt; &lt;@U2&gt; &lt;script&gt; &lt;https://evil.org|safe&gt;"))
    (said,) = slack.hear()

    assert slack.heard() == ["<!channel> <@U2> <script> <https://evil.org|safe>"]
    assert "<" not in said.replace("<https://evil.org|https://evil.org>", "")
