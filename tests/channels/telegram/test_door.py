"""Who is let in at the Telegram channel, and what becomes of what they send."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from components.channels.telegram import MAX_BODY

from .world import SECRET, World, message


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET.upper(), "\xe9", "\x7f"])
def test_whoever_does_not_know_the_secret_is_refused(secret: str | None, world: World, chat: int) -> None:
    answer = world.post(message("hi", chat), secret)

    assert answer.status_code == 403
    assert answer.json()["error"].endswith(".")
    assert not world.agent.heard


def test_whoever_does_not_know_the_secret_cannot_send_much(world: World) -> None:
    assert world.post(body=b"x" * 2 * MAX_BODY, secret="wrong").status_code == 403


@pytest.mark.parametrize("body", [b"", b"{", b"hi", b"\xff\xfe", b"[" * 100_000])
def test_a_body_that_is_not_json_is_refused(body: bytes, world: World) -> None:
    answer = world.post(body=body)

    assert (answer.status_code, list(answer.json())) == (400, ["error"])


@pytest.mark.parametrize(("length", "status"), [(MAX_BODY, 200), (MAX_BODY + 1, 413)])
def test_a_body_is_taken_up_to_the_limit(length: int, status: int, world: World) -> None:
    assert world.post(body=b"{}".ljust(length)).status_code == status


def test_without_a_model_telegram_is_asked_to_send_again(world: World, chat: int) -> None:
    world.agent.ready = False

    assert world.post(message("hi", chat)).status_code == 503
    assert requests.get(f"{world.url}/", timeout=5).status_code == 503
    world.agent.ready = True
    assert requests.get(f"{world.url}/", timeout=5).status_code == 200


@pytest.mark.parametrize(
    "update",
    [
        *({}, [], None, "text", 3, {"update_id": 1}, {"message": {}}, {"callback_query": {}}),
        {"my_chat_member": {"chat": {"id": 1, "type": "private"}, "new_chat_member": {"status": "kicked"}}},
        {"edited_message": message("hi", 1)["message"]},
    ],
)
def test_an_update_that_is_no_message_is_taken_without_a_word(update: Any, world: World) -> None:
    assert world.post(body=json.dumps(update).encode()).status_code == 200
    assert not world.agent.heard


def test_a_message_is_heard_and_answered(world: World, chat: int) -> None:
    assert world.say("hi", chat) == ["You said hi"]

    (heard,) = world.agent.heard
    assert (heard.sender_id, heard.text, heard.input_channel) == (f"telegram:{chat}", "hi", "telegram")
    assert not heard.metadata


def test_tags_that_a_person_types_stay_text(world: World, chat: int) -> None:
    assert world.say("<b>bold</b> & <script>", chat) == ["You said <b>bold</b> & <script>"]


def test_the_advisor_knows_that_a_message_was_cut(world: World, chat: int) -> None:
    world.say("word " * 500, chat)

    assert world.agent.heard[0].metadata == {"cut": True}


def test_in_a_group_only_the_first_message_shows_whom_it_answers(world: World, chat: int) -> None:
    world.agent.reply = lambda message: [{"text": "one"}, {"text": "two"}]
    update = message("@StepsBot hi", -chat, person=chat)
    world.send(update)
    world.double.wait(lambda: len(world.double.texts(-chat)) == 2)

    first, second = world.double.taken("sendMessage", -chat)
    assert first["reply_parameters"]["message_id"] == update["message"]["message_id"]
    assert "reply_parameters" not in second
