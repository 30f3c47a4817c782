"""The content's own hints: what they tell people to try is an answer, whatever the model makes of it."""

from __future__ import annotations

import re

import pytest

from advisor.library.questions import FORMS, load_questions
from advisor.replies.answered.replying import take
from advisor.replies.told.listening import LIKINGS
from advisor.words.message import Message

QUESTIONS = load_questions()
TRIED = [
    (form, slot, words)
    for form, slots in FORMS.items()
    for slot in slots
    if QUESTIONS[slot].options or slot == LIKINGS
    for words in re.findall('"([^"]+)"', QUESTIONS[slot].hint)
]


@pytest.mark.parametrize("intent", ["pause", "ask_how_many_left", "start_plan", "off_topic"])
@pytest.mark.parametrize(("form", "slot", "words"), TRIED)
def test_what_a_hint_says_to_try_is_an_answer(form: str, slot: str, words: str, intent: str) -> None:
    said = Message(words, intent, 0.99, readings={"other": 1.0})

    assert slot in take(said, QUESTIONS[slot], form, QUESTIONS).facts
