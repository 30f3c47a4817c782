"""The Slack channel when things go wrong: a failing Slack, a failing advisor, a new start."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from components.tracker_store import StoreError

from .conftest import SlackSide
from .double import TOKEN, Fail
from .driver import SECRET, mention, message
from .served import failing, saying

Json = dict[str, Any]
OpenSlack = Callable[..., SlackSide]
WORDS = "what nobody may read in a log"


async def _gone(conversation: str) -> None:
    raise StoreError("The store is gone.")


@pytest.mark.parametrize(
    "fails",
    [
        (Fail(429, retry_after="0.2"),),
        (Fail(429, "ratelimited", retry_after="0.2"), Fail(429)),
        (Fail(500), Fail(502), Fail(503, "not_listed"), Fail(504)),
        (Fail(error="internal_error"), Fail(error="service_unavailable")),
        (Fail(200),),
        (Fail(is_cut=True), Fail(is_cut=True)),
        (Fail(delay=0.6),),
    ],
)
def test_an_answer_is_sent_when_slack_has_recovered(fails: tuple[Fail, ...], open_slack: OpenSlack) -> None:
    slack = open_slack(timeout=0.3)
    slack.double.fail("chat.postMessage", *fails)
    slack.driver.event(message("hi"))
    slack.driver.event(message("and"))

    assert slack.hear(2) == ["You said: hi", "You said: and"]


def test_slack_says_how_long_to_wait(slack: SlackSide) -> None:
    slack.double.fail("chat.postMessage", Fail(429, retry_after="0.7"))
    began = time.monotonic()
    slack.driver.event(message("hi"))
    slack.hear()

    assert time.monotonic() - began >= 0.7


def test_patience_ends_and_the_next_message_is_answered(
    open_slack: OpenSlack, caplog: pytest.LogCaptureFixture
) -> None:
    slack = open_slack(patience=0.2)
    slack.double.fail("chat.postMessage", Fail(429, retry_after="60"))
    slack.driver.event(message("hi"))
    slack.double.wait(lambda: slack.double.calls)
    slack.driver.event(message("and"))

    assert slack.hear() == ["You said: and"]
    assert "could not be sent to Slack" in caplog.text


def test_a_channel_that_is_gone_is_not_tried_again(slack: SlackSide, caplog: pytest.LogCaptureFixture) -> None:
    slack.driver.event(message("hi", channel="D9"))
    slack.stop()

    assert len(slack.double.calls) == 1
    assert "channel_not_found" in caplog.text


def test_words_are_said_alone_where_slack_refuses_the_blocks(slack: SlackSide) -> None:
    slack.double.fail("chat.postMessage", Fail(error="invalid_blocks"))
    slack.driver.event(message("hi"))

    assert slack.hear() == ["You said: hi"]
    assert "blocks" not in slack.double.called("chat.postMessage")[1]


def test_no_word_waits_for_thumbs_or_files(slack: SlackSide) -> None:
    async def file_first(heard: UserMessage) -> list[Json]:
        file = {"name": "plan.md", "type": "text/markdown", "content": "# Plan"}
        return [{"text": "Here.", "custom": {"attachment": file}}, {"text": f"Words on {heard.text}.\n\n_Ours._"}]

    slack.agent.replies = file_first
    slack.double.fail("files.getUploadURLExternal", *[Fail(delay=0.9)] * 4)
    slack.double.fail("chat.update", *[Fail(delay=0.9)] * 4)
    slack.driver.event(message("hi"))
    slack.driver.event(message("and"))

    assert slack.hear(4) == ["Here.", "Words on hi.\nOurs.", "Here.", "Words on and.\nOurs."]
    assert not slack.double.files


def test_a_button_can_be_pressed_again_where_its_answer_was_not_sent(open_slack: OpenSlack) -> None:
    slack = open_slack(patience=0.2)
    slack.agent.replies = saying({"text": "So?", "buttons": [{"title": "Plan", "payload": "/plan"}]})
    slack.driver.event(message("hi"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    slack.double.fail("chat.postMessage", Fail(429, retry_after="60"))
    slack.driver.tap(posted, ts, posted["blocks"][-1]["elements"][0])
    slack.double.wait(lambda: len(slack.double.called("chat.postMessage")) == 2)
    slack.agent.replies = saying({"text": "A plan."})
    slack.driver.event(message("still there?"))
    slack.hear(2)
    slack.driver.tap(posted, ts, posted["blocks"][-1]["elements"][0])

    assert len(slack.hear(3)) == 3


def test_a_button_stays_where_its_turn_failed(slack: SlackSide) -> None:
    slack.agent.replies = saying({"text": "So?", "buttons": [{"title": "Plan", "payload": "/plan"}]})
    slack.driver.event(mention("hi", ts="5.5"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    button = posted["blocks"][-1]["elements"][0]
    slack.agent.replies = failing(ValueError(WORDS))
    slack.driver.tap(posted, ts, button)
    assert slack.hear(2)[1] == "it does not work"
    slack.agent.replies = saying({"text": "A plan."})
    slack.driver.tap(posted, ts, button)

    assert slack.hear(3)[2] == "A plan."


@pytest.mark.parametrize("error", [ValueError(WORDS), StoreError("The store is gone.")])
def test_a_turn_that_fails_says_so_and_logs_no_words(
    error: Exception, slack: SlackSide, caplog: pytest.LogCaptureFixture
) -> None:
    slack.agent.replies = failing(error)
    with caplog.at_level(logging.DEBUG):
        slack.driver.event(message(WORDS))
        said = slack.hear()

    assert said == ["it does not work"]
    assert WORDS not in caplog.text
    assert TOKEN not in caplog.text
    assert SECRET not in caplog.text


def test_where_the_store_fails_people_are_left_to_talk_among_themselves(slack: SlackSide) -> None:
    slack.agent.tracker_store.holds = _gone
    slack.driver.event(message("lunch?", channel="C1", thread_ts="5.5"))
    slack.stop()

    assert not slack.double.calls


def test_a_store_that_fails_before_the_turn_is_no_silence(slack: SlackSide) -> None:
    slack.agent.tracker_store.holds = _gone
    slack.driver.event({"type": "app_home_opened", "channel": "D1", "tab": "messages"})

    assert slack.hear() == ["it does not work"]


def test_a_turn_in_which_nothing_was_said_is_not_silent(slack: SlackSide) -> None:
    slack.agent.replies = saying()
    slack.driver.event(message("hi"))

    assert slack.hear() == ["nothing to say"]


def test_a_retry_after_a_new_start_gets_the_answer_without_a_second_turn(open_slack: OpenSlack) -> None:
    before = open_slack()
    before.driver.event(message("hi", ts="5.5"), event_id="Ev1")
    before.hear()
    before.stop()
    after = open_slack()
    after.driver.event(message("hi", ts="5.5"), event_id="Ev1", headers={"X-Slack-Retry-Num": "1"})

    assert after.hear(2) == ["You said: hi"] * 2
    assert not after.agent.heard


def test_a_thread_is_known_after_a_new_start(open_slack: OpenSlack) -> None:
    before = open_slack()
    before.driver.event(mention("hi", ts="5.5"))
    before.hear()
    before.stop()
    after = open_slack()
    after.driver.event(message("and now?", channel="C1", thread_ts="5.5"))

    assert after.hear(2)[1] == "You said: and now?"


def test_what_was_begun_is_finished_when_the_server_stops(slack: SlackSide) -> None:
    async def take_time(heard: UserMessage) -> list[Json]:
        await asyncio.sleep(0.5)
        return [{"text": "done"}]

    slack.agent.replies = take_time
    slack.driver.event(message("hi"))
    slack.stop()

    assert slack.double.said() == ["done"]
