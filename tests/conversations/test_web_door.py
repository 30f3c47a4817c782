"""Whole conversations through the web door, as a page or the terminal holds them."""

from __future__ import annotations

import re
from typing import Any

import pytest
import requests

from components.channels.offers import id_of
from presenter.markup import Block
from presenter.plain import lines
from presenter.said import Choice
from steppingstone.servers import Servers
from steppingstone.talk import Conversation, Message, begin

QUESTION = "what is the difference between a job and a career"
INSIDE = re.compile(r"/\w+\{|\b(?:utter|action)_\w+")


class Talk:
    """A conversation through the web door; no reply in it may be silent, broken or show what is inside."""

    def __init__(self, servers: Servers) -> None:
        self.conversation: Conversation = begin(servers.url)

    def say(self, **said: Any) -> list[Message]:
        reply = list(self.conversation.answer(**said))
        assert any(message.blocks for message in reply)
        assert not INSIDE.search(str(reply))
        return reply

    def tap(self, payload: str) -> list[Message]:
        """Take the choice of the latest reply that sends `payload`."""
        offered = {choice.id for message in self.conversation.latest for choice in message.choices}
        wanted = id_of(Choice("", payload))
        assert wanted in offered
        return self.say(choice=wanted)

    def session(self) -> dict[str, Any]:
        """Return what a page gets that is loaded anew."""
        body = {"token": self.conversation.token}
        return dict(requests.post(f"{self.conversation.url}/chat/session", json=body, timeout=30).json())


@pytest.fixture
def talk(servers: Servers) -> Talk:
    return Talk(servers)


def words(shown: list[Block] | tuple[Block, ...]) -> str:
    return "\n".join(line for block in shown for line in lines(block))


def test_a_question_is_answered_and_what_was_tapped_is_remembered_by_its_title(talk: Talk) -> None:
    talk.say(begin=True)
    talk.tap('/ask{"topic": "job_or_career"}')
    (answer, *_) = talk.say(text=QUESTION)
    session = talk.session()
    said = [entry["text"] for entry in session["history"] if entry["type"] == "said"]

    assert session["new"] is False
    assert said[-1] == QUESTION
    assert len(said) == 2  # the hello was not said by the person
    assert not said[0].startswith("/")
    assert words(answer.blocks) in "\n".join(entry["text"].replace("\n\n", "\n") for entry in session["history"])


def test_a_gig_check_goes_on_from_choice_to_choice(talk: Talk) -> None:
    talk.say(begin=True)
    talk.tap("/start_gig_check")
    first = talk.say(text="I drive for Uber")
    choices = [choice for message in first for choice in message.choices]
    second = talk.say(choice=choices[0].id)

    assert choices
    assert second != first
    assert [choice for message in second for choice in message.choices] != choices


def test_what_is_said_in_spanish_says_so_and_says_it_again(talk: Talk) -> None:
    for text in ("me quiero morir", "mi trabajo de uber es una carrera?", "can you repeat that", QUESTION):
        talk.say(text=text)

    languages = [entry.get("lang") for entry in talk.session()["history"] if entry["type"] == "message"]
    assert languages == ["es", "es", "es", None]


@pytest.mark.parametrize("typed", ["/restart", '/ask{"topic": "job_or_career"}', "/ask_to_be_forgotten"])
def test_a_typed_command_is_answered_like_any_other_words(typed: str, talk: Talk) -> None:
    talk.say(text=typed)

    assert [entry["text"] for entry in talk.session()["history"] if entry["type"] == "said"] == [typed.lstrip("/")]


def test_who_asks_to_be_forgotten_is_and_hears_so_even_if_the_line_breaks(talk: Talk) -> None:
    talk.say(text=QUESTION)
    talk.say(text="please delete everything you know about me")
    yes = {"token": talk.conversation.token, "id": "the-same", "choice": id_of(Choice("", "/affirm"))}
    answers = [requests.post(f"{talk.conversation.url}/chat/messages", json=yes, timeout=30) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert all('"type": "message"' in answer.text and '"type": "done"' in answer.text for answer in answers)
    assert talk.session()["history"] == []


def test_a_person_can_delete_a_conversation_at_any_time(talk: Talk) -> None:
    talk.say(text=QUESTION)

    assert talk.conversation.forget()
    assert talk.session() == {"token": talk.conversation.token, "new": True, "history": []}
    assert talk.say(text=QUESTION)


def test_nobody_goes_on_with_a_conversation_of_the_web_through_another_door(talk: Talk, servers: Servers) -> None:
    name = f"web:{talk.conversation.token.partition('.')[0]}"
    talk.say(text=QUESTION)
    answer = requests.post(f"{servers.url}/webhooks/rest/webhook", json={"sender": name, "message": "hi"}, timeout=30)

    assert answer.status_code == 400


@pytest.mark.parametrize("path", ["health", "ready"])
def test_a_server_that_runs_says_so(path: str, servers: Servers) -> None:
    assert requests.get(f"{servers.url}/chat/{path}", timeout=30).json() == {"status": "ok"}
