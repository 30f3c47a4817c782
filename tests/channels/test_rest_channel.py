"""The REST channel on a real server, with a stand-in for Rasa's agent."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.trackers import DialogueStateTracker

from components.channels import incoming
from components.tracker_store import GuardedTrackerStore, StoreError

from .stand_in import DOMAIN, StandIn, serving

SECRET = "what nobody may read in a log"


@pytest.fixture(scope="module")
def url(lasting_agent: StandIn) -> Iterator[str]:
    with serving(lasting_agent) as url:
        yield url


@pytest.fixture
def post(url: str, agent: StandIn) -> Callable[..., requests.Response]:
    def post(body: Any = None, **entries: Any) -> requests.Response:
        data = body if body is not None else json.dumps({"sender": "me", "message": "hi", **entries})
        return requests.post(f"{url}/webhook", data=data, timeout=10)

    return post


Post = Callable[..., requests.Response]


def test_a_message_is_answered_as_rasa_answers_it(post: Post, agent: StandIn) -> None:
    answer = post(metadata={"page": "start"})

    assert (answer.status_code, answer.json()) == (200, [{"recipient_id": "me", "text": "Hello."}])
    (heard,) = agent.heard
    assert (heard.sender_id, heard.text, heard.input_channel) == ("me", "hi", "rest")
    assert heard.metadata == {"page": "start"}


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"hi", b'"hi"', b"[]", b"[1]", b"null", b"3", b"\xff\xfe", b"[" * 60_000),
        b"sender=me&message=hi",
    ],
)
def test_a_body_that_is_no_json_object_is_refused_with_a_sentence(body: bytes, post: Post, agent: StandIn) -> None:
    answer = post(body)

    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")
    assert not agent.heard


@pytest.mark.parametrize(
    "entries",
    [
        *({"message": wrong} for wrong in (None, 3, ["hi"], {"text": "hi"}, True)),
        *({"sender": wrong} for wrong in (None, "", 3, "a b", "a\0", "\ud800", "é", "x" * 65, "../x", ["me"], "me\n")),
        *({"metadata": wrong} for wrong in ("text", 3, ["x"])),
    ],
)
def test_a_message_or_sender_that_cannot_be_is_refused_with_a_sentence(
    entries: dict[str, Any], post: Post, agent: StandIn
) -> None:
    answer = post(**entries)

    assert answer.status_code == 400
    assert next(iter(entries)) in answer.json()["error"]
    assert not agent.heard


@pytest.mark.parametrize("sender", ["start-up", "a" * 64, "0123456789abcdef" * 2, "A_b-9"])
def test_the_ids_of_our_clients_are_taken(sender: str, post: Post) -> None:
    assert post(sender=sender).status_code == 200


def test_a_body_that_is_too_long_is_refused(post: Post, agent: StandIn) -> None:
    assert post(message="x" * incoming.MAX_BODY).status_code == 413
    assert not agent.heard


def test_a_long_message_is_cut_and_goes_on(post: Post, agent: StandIn) -> None:
    assert post(message="y" * 5000).status_code == 200
    assert agent.heard[0].text == "y" * incoming.MAX_TEXT
    assert agent.heard[0].metadata == {"cut": True}


def test_half_a_character_goes_no_further(post: Post, agent: StandIn) -> None:
    assert post(message="hi \ud83d").status_code == 200
    assert agent.heard[0].text.isascii()


@pytest.mark.parametrize("payload", ['/ask{"topic": "pay"}', "/pause", "/session_start", '/choose{"hours": 5}'])
def test_what_a_button_or_a_program_sends_is_taken_for_an_intent(payload: str, post: Post, agent: StandIn) -> None:
    post(message=payload)

    assert agent.heard[0].text == payload


def test_what_a_button_of_the_domain_sends_is_taken_for_an_intent(post: Post, agent: StandIn) -> None:
    post(message='/shown_on_a_button{"n": "1"}')

    assert agent.heard[0].text == '/shown_on_a_button{"n": "1"}'


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u200b", "\ufeff \u2060", "\x00"])
@pytest.mark.parametrize(
    "typed",
    [
        *("/restart", "/secret", "//restart", "/ /restart", "/ask@1", "/ask {}", "/ask{}x"),
        *('/ask{"topic": ["x"]}', '/ask{"topic": {"a": "b"}}', '/ask{"topic": NaN}', f'/ask{{"topic": "{"x" * 101}"}}'),
    ],
)
def test_a_typed_intent_is_only_text(blank: str, typed: str, post: Post, agent: StandIn) -> None:
    post(message=blank + typed)

    assert not agent.heard[0].text.lstrip("\x00\u200b\ufeff\u2060 \n\t").startswith("/")
    assert agent.heard[0].text == typed.lstrip("/ ")


def test_a_slash_inside_a_text_stays(post: Post, agent: StandIn) -> None:
    post(message="24/7 and/or nights")

    assert agent.heard[0].text == "24/7 and/or nights"


def test_a_store_that_fails_is_no_success_and_no_secret(
    post: Post, agent: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(message: UserMessage) -> None:
        raise StoreError("The store is gone.")

    agent.reply = fail
    answer = post(message=SECRET)

    assert (answer.status_code, list(answer.json())) == (503, ["error"])
    assert "The store is gone." in caplog.text
    assert SECRET not in caplog.text + answer.text


def test_a_turn_that_fails_is_no_success_and_its_words_are_not_logged(
    post: Post, agent: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(message: UserMessage) -> None:
        raise ValueError(f"cannot make sense of {message.text}")

    agent.reply = fail
    with caplog.at_level(logging.DEBUG):
        answer = post(message=SECRET)

    assert (answer.status_code, list(answer.json())) == (500, ["error"])
    assert "ValueError" in caplog.text
    assert "in fail" in caplog.text
    assert SECRET not in caplog.text + answer.text


def test_a_turn_in_which_nothing_was_said_is_not_silent(post: Post, agent: StandIn) -> None:
    async def say_nothing(message: UserMessage) -> None:
        return None

    agent.reply = say_nothing
    (said,) = post().json()

    assert said["text"] == DOMAIN.responses["utter_default"][0]["text"]
    assert said["buttons"][0]["payload"] == "/ask_for_help"


def test_a_new_session_is_begun_without_a_word(post: Post, agent: StandIn) -> None:
    async def say_nothing(message: UserMessage) -> None:
        return None

    agent.reply = say_nothing

    assert post(message="/session_start").json() == []


def test_without_a_model_nothing_is_promised(post: Post, agent: StandIn, url: str) -> None:
    agent.ready = False

    assert post().status_code == 503
    assert requests.get(f"{url}/", timeout=10).status_code == 503
    assert not agent.heard


def test_a_turn_goes_on_when_the_client_has_hung_up(agent: StandIn, url: str) -> None:
    began, ended = threading.Event(), threading.Event()

    async def take_time(message: UserMessage) -> None:
        began.set()
        await asyncio.sleep(0.3)
        ended.set()

    agent.reply = take_time
    with pytest.raises(requests.Timeout):
        requests.post(f"{url}/webhook", json={"sender": "me", "message": "hi"}, timeout=0.1)

    assert began.is_set()
    assert ended.wait(5)


def test_a_conversation_can_be_forgotten_by_whoever_has_its_id(
    agent: StandIn, url: str, store: GuardedTrackerStore
) -> None:
    tracker = DialogueStateTracker.from_events("someone", [ActionExecuted("action_listen")])
    asyncio.run(store.save(tracker))

    assert requests.delete(f"{url}/conversations/someone", timeout=10).status_code == 204
    assert asyncio.run(store.retrieve("someone")) is None
    assert requests.delete(f"{url}/conversations/some.one", timeout=10).status_code == 400
