"""The Slack channel when things go wrong: forged requests, a failing Slack, a failing advisor, a new start."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable
from typing import Any

import pytest
import requests
from rasa.core.channels.channel import UserMessage
from rasa.core.channels.slack import SlackInput

from components.channels.slack import SECRET as SECRET_NAME
from components.channels.slack import TOKEN as TOKEN_NAME
from components.channels.slack import Slack
from components.tracker_store import StoreError

from .conftest import SlackSide
from .slack_double import TOKEN, Fail
from .slack_driver import SECRET, envelope, mention, message, signed

Json = dict[str, Any]
OpenSlack = Callable[..., SlackSide]

WORDS = "what nobody may read in a log"
BODY = json.dumps(envelope(message("hi", user="U1", ts="5.5"), event_id="Ev1")).encode()


@pytest.mark.parametrize(
    "forge",
    [
        dict,
        lambda: signed(BODY, secret="another"),
        lambda: signed(BODY, secret=""),
        lambda: signed(BODY, at=time.time() - 310),
        lambda: signed(BODY, at=time.time() + 310),
        lambda: signed(BODY + b" "),
        lambda: {**signed(BODY), "X-Slack-Request-Timestamp": "soon"},
        lambda: {**signed(BODY), "X-Slack-Request-Timestamp": str(int(time.time()) - 1)},
        lambda: {**signed(BODY), "X-Slack-Signature": "v0=\u00e9"},
        lambda: {**signed(BODY), "X-Slack-Signature": ""},
        lambda: {"X-Slack-Signature": signed(BODY)["X-Slack-Signature"]},
        lambda: {"X-Slack-Request-Timestamp": signed(BODY)["X-Slack-Request-Timestamp"]},
    ],
)
def test_what_slack_has_not_just_signed_is_refused(forge: Callable[[], dict[str, str]], slack: SlackSide) -> None:
    assert slack.driver.post(BODY, headers=forge()).status_code == 401
    slack.stop()
    assert not slack.agent.heard


@pytest.mark.parametrize("seconds", [-290, 290])
def test_a_clock_may_be_a_little_off(seconds: int, slack: SlackSide) -> None:
    assert slack.driver.post(BODY, headers=signed(BODY, at=time.time() + seconds)).status_code == 200


def test_a_signature_is_compared_in_constant_time() -> None:
    assert Slack.is_request_from_slack_authentic is SlackInput.is_request_from_slack_authentic
    assert "compare_digest" in SlackInput.is_request_from_slack_authentic.__code__.co_names


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"3", b"null", b'"x"', b"\xff\xfe", b"[" * 60_000, b'{"a": NaN}'])
def test_what_is_no_json_object_is_refused(body: bytes, slack: SlackSide) -> None:
    assert slack.driver.post(body).status_code == 400


@pytest.mark.parametrize(
    "payload",
    [
        *({}, {"type": "block_actions"}, {"type": "block_actions", "actions": []}, {"type": "view_submission"}),
        *({"type": "block_actions", "actions": [3]}, {"type": "block_actions", "actions": {"a": 1}, "message": 3}),
        {
            "type": "block_actions",
            "actions": [{"value": 3}],
            "user": {"id": "U1"},
            "team": None,
            "channel": {"id": "D1"},
        },
    ],
)
def test_an_interaction_that_is_not_ours_is_harmless(payload: Json, slack: SlackSide) -> None:
    assert slack.driver.interact(payload).status_code == 200


def test_the_check_of_the_certificate_is_answered(slack: SlackSide) -> None:
    assert slack.driver.form(ssl_check="1", token="x").status_code == 200


def test_a_body_that_is_too_long_is_refused_before_its_signature_is_looked_at(slack: SlackSide) -> None:
    assert slack.driver.post(b"x" * (1024 * 1024 + 1), headers={}).status_code == 413


def test_the_channel_says_whether_it_is_well(slack: SlackSide) -> None:
    well = requests.get(f"{slack.driver.url}/", timeout=5)
    slack.agent.ready = False
    ill = requests.get(f"{slack.driver.url}/", timeout=5)

    assert (well.status_code, ill.status_code) == (200, 503)


def test_without_a_model_slack_is_asked_to_send_it_again(slack: SlackSide) -> None:
    slack.agent.ready = False
    refused = slack.driver.event(message("hi", ts="5.5"), event_id="Ev1")
    slack.agent.ready = True
    slack.driver.event(message("hi", ts="5.5"), event_id="Ev1", headers={"X-Slack-Retry-Num": "1"})

    assert refused.status_code == 503
    assert slack.hear() == ["You said: hi"]


@pytest.mark.parametrize(
    "fails",
    [
        (Fail(429, retry_after="0.2"),),
        (Fail(429, "ratelimited", retry_after="0.2"), Fail(429)),
        (Fail(500), Fail(502), Fail(503), Fail(504)),
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
        return [{"text": "Here.", "custom": {"attachment": file}}, {"text": f"Words on {heard.text}."}]

    slack.agent.replies = file_first
    slack.double.fail("files.getUploadURLExternal", *[Fail(delay=0.9)] * 4)
    slack.double.fail("chat.update", *[Fail(delay=0.9)] * 4)
    began = time.monotonic()
    slack.driver.event(message("hi"))
    slack.driver.event(message("and"))

    assert slack.hear(4) == ["Here.", "Words on hi.", "Here.", "Words on and."]
    assert time.monotonic() - began < 0.8


def test_a_button_stays_where_its_turn_failed(slack: SlackSide) -> None:
    slack.agent.replies = _saying({"text": "So?", "buttons": [{"title": "Plan", "payload": "/plan"}]})
    slack.driver.event(mention("hi", ts="5.5"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    button = posted["blocks"][-1]["elements"][0]
    slack.agent.replies = _failing(ValueError(WORDS))
    slack.driver.tap(posted, ts, button)
    assert slack.hear(2)[1] == "it does not work"
    slack.agent.replies = _saying({"text": "A plan."})
    slack.driver.tap(posted, ts, button)

    assert slack.hear(3)[2] == "A plan."


@pytest.mark.parametrize("error", [ValueError(WORDS), StoreError("The store is gone.")])
def test_a_turn_that_fails_says_so_and_logs_no_words(
    error: Exception, slack: SlackSide, caplog: pytest.LogCaptureFixture
) -> None:
    slack.agent.replies = _failing(error)
    with caplog.at_level(logging.DEBUG):
        slack.driver.event(message(WORDS))
        said = slack.hear()

    assert said == ["it does not work"]
    assert WORDS not in caplog.text
    assert TOKEN not in caplog.text
    assert SECRET not in caplog.text


def test_a_store_that_fails_before_the_turn_is_no_silence(slack: SlackSide) -> None:
    async def gone(conversation: str) -> None:
        raise StoreError("The store is gone.")

    slack.agent.tracker_store.retrieve = gone
    slack.driver.event({"type": "app_home_opened", "channel": "D1", "tab": "messages"})

    assert slack.hear() == ["it does not work"]


def test_a_turn_in_which_nothing_was_said_is_not_silent(slack: SlackSide) -> None:
    slack.agent.replies = _saying()
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


@pytest.mark.parametrize(
    ("names", "level"), [((), logging.INFO), ((TOKEN_NAME,), logging.WARNING), ((SECRET_NAME,), logging.WARNING)]
)
def test_without_its_secrets_the_channel_is_closed_and_says_so(
    names: tuple[str, ...], level: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in (TOKEN_NAME, SECRET_NAME):
        monkeypatch.delenv(name, raising=False)
    for name in names:
        monkeypatch.setenv(name, "given")
    with caplog.at_level(logging.INFO):
        channel = Slack.from_credentials(None)

    assert not isinstance(channel, Slack)
    assert channel.name() == "slack"
    assert not channel.blueprint(_nobody).routes
    assert [record.levelno for record in caplog.records] == [level]


def test_with_its_secrets_the_channel_is_one_of_rasas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN_NAME, TOKEN)
    monkeypatch.setenv(SECRET_NAME, SECRET)
    channel = Slack.from_credentials({"api_url": "http://127.0.0.1:1/api/"})

    assert isinstance(channel, SlackInput)
    assert channel.get_output_channel() is None
    assert TOKEN not in str(vars(channel))


async def _nobody(message: UserMessage) -> None:
    return None


def _saying(*replies: Json) -> Any:
    async def say(heard: UserMessage) -> list[Json]:
        return list(replies)

    return say


def _failing(error: Exception) -> Any:
    async def fail(heard: UserMessage) -> list[Json]:
        raise error

    return fail
