"""The web door: what is said, and how it arrives."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any

import pytest
import requests
from rasa.core.channels.channel import UserMessage

from components.channels.incoming import MAX_TEXT

from .stand_in import DOMAIN, StandIn
from .visitor import Visitor, messages, new_id

MENU: list[dict[str, Any]] = [
    {
        "text": "Which?",
        "buttons": [
            {"title": "One", "payload": '/ask{"topic": "one"}'},
            {"title": "Elsewhere", "url": "https://elsewhere.org"},
        ],
    }
]


def always(*responses: dict[str, Any]) -> Callable[[UserMessage], Any]:
    """Return a reply that is the same to every message."""

    async def reply(message: UserMessage) -> list[dict[str, Any]]:
        return list(responses)

    return reply


def test_a_message_is_answered_line_by_line(visitor: Visitor, agent: StandIn) -> None:
    agent.reply = always({"text": "One."}, {"text": "**Two** at ftc.gov"})
    first, *said, last = visitor.lines(text="what is a job", id="message-1")

    assert (first, last) == ({"type": "typing"}, {"type": "done"})
    assert [(line["type"], line["id"], line["turn"], line["text"]) for line in said] == [
        ("message", "message-1-0", "message-1", "One."),
        ("message", "message-1-1", "message-1", "Two at ftc.gov"),
    ]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", line["time"]) for line in said)
    assert said[1]["blocks"][0]["lines"][0][0] == {"text": "Two", "bold": True}
    assert (agent.heard[0].text, agent.heard[0].input_channel) == ("what is a job", "web")


def test_the_language_of_a_message_is_told_now_and_later(visitor: Visitor, agent: StandIn) -> None:
    agent.reply = always({"text": "Hola.", "lang": "es"}, {"text": "Hello.", "lang": "en"})

    _, *said, _ = visitor.lines(text="what is a job", id="message-1")

    assert [line.get("lang") for line in said] == ["es", None]
    assert [line.get("lang") for line in visitor.history] == [None, "es", None]


def test_the_answer_is_a_stream_that_no_proxy_holds_back(visitor: Visitor) -> None:
    answer = visitor.ask("messages", id=new_id(), text="hi")

    assert answer.headers["Content-Type"] == "application/x-ndjson"
    assert (answer.headers["X-Accel-Buffering"], answer.headers["Cache-Control"]) == ("no", "no-store")


def test_who_begins_is_greeted(visitor: Visitor, agent: StandIn) -> None:
    assert messages(visitor.lines(begin=True))
    assert agent.heard[0].text == "/greet"


def test_a_choice_sends_what_its_button_does_and_shows_nothing_of_it(visitor: Visitor, agent: StandIn) -> None:
    agent.reply = always(*MENU)
    (menu,) = visitor.say()
    one, elsewhere = menu["choices"]

    assert "/ask" not in str(menu)
    assert elsewhere == {"title": "Elsewhere", "url": "https://elsewhere.org"}
    assert visitor.tap(one["id"])
    assert agent.heard[-1].text == '/ask{"topic": "one"}'


def test_a_choice_can_be_taken_again_later(visitor: Visitor, agent: StandIn) -> None:
    agent.reply = always(*MENU)
    (menu,) = visitor.say()
    agent.reply = None
    visitor.say()

    assert visitor.tap(menu["choices"][0]["id"])
    assert agent.heard[-1].text == '/ask{"topic": "one"}'


@pytest.mark.parametrize("choice", ["", "0123456789abcdef", '/ask{"topic": "one"}', "é" * 20, "\0"])
def test_a_choice_that_was_never_offered_is_refused(choice: str, visitor: Visitor, agent: StandIn) -> None:
    answer = visitor.ask("messages", id=new_id(), choice=choice)

    assert (answer.status_code, list(answer.json()), agent.heard) == (409, ["error"], [])


def test_what_somebody_else_was_offered_is_refused(visitor: Visitor, agent: StandIn) -> None:
    agent.reply = always(*MENU)
    (menu,) = visitor.say()
    agent.reply, other = None, Visitor(visitor.url)
    other.say()

    assert other.ask("messages", id=new_id(), choice=menu["choices"][0]["id"]).status_code == 409


@pytest.mark.parametrize("blank", ["", " ", "\u200b", "\ufeff \u2060", "\x00", "\u00ad"])
@pytest.mark.parametrize(
    "typed",
    ["/restart", "//restart", "/ /restart", '/ask{"topic": "one"}', "/greet", "/session_start", "\uff0f/restart"],
)
def test_nothing_that_is_typed_names_an_intent(blank: str, typed: str, visitor: Visitor, agent: StandIn) -> None:
    visitor.say(blank + typed)

    # Rasa's own test is whether the text begins with an ASCII slash, once it is stripped.
    assert not agent.heard[0].text.strip().startswith("/")


def test_a_long_text_is_cut_and_the_advisor_is_told(visitor: Visitor, agent: StandIn) -> None:
    visitor.say("y" * 5_000)

    assert agent.heard[0].text == "y" * MAX_TEXT
    assert agent.heard[0].metadata == {"cut": True}


def test_half_a_character_goes_no_further(visitor: Visitor, agent: StandIn) -> None:
    assert visitor.say("hi \ud83d")
    assert agent.heard[0].text.isascii()


def test_a_turn_in_which_nothing_was_said_is_not_silent(visitor: Visitor, agent: StandIn) -> None:
    agent.reply = always()
    (said,) = visitor.say()

    assert said["text"] == DOMAIN.responses["utter_default"][0]["text"]


def test_one_message_is_said_before_the_next_is_made(visitor: Visitor, agent: StandIn) -> None:
    async def say_and_wait(message: UserMessage) -> None:
        await message.output_channel.send_response(message.sender_id, {"text": "First."})
        while not seen:
            await asyncio.sleep(0.01)
        await message.output_channel.send_response(message.sender_id, {"text": "Second."})

    seen: list[str] = []
    agent.reply = say_and_wait
    body = {"token": visitor.token, "id": new_id(), "text": "hi"}
    with requests.post(f"{visitor.url}/messages", json=body, stream=True, timeout=10) as answer:
        for line in answer.iter_lines(chunk_size=1):
            if b"First." in line or b"Second." in line:
                seen.append(line.decode())

    assert len(seen) == 2
