"""Who types what a button just shown says has pressed it, in every channel."""

from __future__ import annotations

import asyncio

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from components import rasa_mends

from .test_privacy_mend import Processor

SHOWN = {"buttons": [{"title": "How is it?", "payload": "/ask"}, {"title": "Two hours", "payload": "/choose{}"}]}


@pytest.fixture(autouse=True)
def _mended() -> None:
    rasa_mends.apply()


def parsed(text: str, *events: object) -> str:
    tracker = DialogueStateTracker.from_events("me", [ActionExecuted("action_listen"), *events])
    return str(asyncio.run(Processor().parse_message(UserMessage(text), tracker))["text"])


def test_a_label_that_was_just_shown_is_pressed() -> None:
    assert parsed("how is it", UserUttered("hi"), BotUttered("Hello.", SHOWN)) == "/ask"


def test_a_label_of_an_earlier_turn_is_not() -> None:
    assert parsed("how is it", BotUttered("Hello.", SHOWN), UserUttered("hi")) == "how is it"


def test_a_label_of_an_earlier_turn_is_pressed_by_a_yes_that_names_it() -> None:
    assert parsed("yes, how is it", BotUttered("Hello.", SHOWN), UserUttered("hi"), BotUttered("Yes?")) == "/ask"


@pytest.mark.parametrize("text", ["two hours", "how was it for you"])
def test_options_of_a_question_and_other_words_are_read_as_they_are(text: str) -> None:
    assert parsed(text, BotUttered("Hello.", SHOWN)) == text


@pytest.mark.parametrize(
    ("said", "sends"),
    [("Hello.", "/ask"), ("1. **Call**, by May 3.", "the first one")],
    ids=["a button", "a step of a plan"],
)
def test_the_first_one_is_the_first_button_where_nothing_else_is_numbered(said: str, sends: str) -> None:
    assert parsed("the first one", BotUttered(said, SHOWN)) == sends
