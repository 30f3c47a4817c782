"""Which requests the Slack channel takes, and when it is open."""

from __future__ import annotations

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

from .conftest import SlackSide
from .double import TOKEN
from .driver import PERSON, SECRET, TEAM, envelope, message, signed

Json = dict[str, Any]
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
    ("names", "level"), [((), logging.INFO), ((TOKEN_NAME,), logging.WARNING), ((SECRET_NAME,), logging.WARNING)]
)
def test_without_its_secrets_the_channel_is_closed_and_says_so(
    names: tuple[str, ...], level: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in (TOKEN_NAME, SECRET_NAME):
        monkeypatch.delenv(name, raising=False)
    for name in names:
        monkeypatch.setenv(name, "given")
    monkeypatch.setenv(({TOKEN_NAME, SECRET_NAME} - set(names)).pop(), " ")
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


def test_a_command_is_answered_politely(slack: SlackSide) -> None:
    answer = slack.driver.form(command="/steppingstone", text="hi", team_id=TEAM, user_id=PERSON, channel_id="C1")

    assert answer.json() == {"response_type": "ephemeral", "text": "just ask"}


def test_json_with_a_charset_is_json(slack: SlackSide) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()

    assert slack.driver.post(body, "application/json; charset=utf-8").json() == {"challenge": "abc"}


def test_the_challenge_of_slack_is_answered_before_a_model_is_loaded(slack: SlackSide) -> None:
    slack.agent.ready = False
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()

    assert slack.driver.post(body, headers=signed(body)).json() == {"challenge": "abc"}


async def _nobody(message: UserMessage) -> None:
    return None
