"""What is asked of a verdict: why, what to do about it, and what if."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.give import ActionGiveSource
from actions.forms.ask import ActionExplainQuestion
from actions.forms.offer import ActionOfferNext
from actions.shared.named import GIG_CHECK
from actions.talk.decline import ActionDecline
from actions.talk.reconsider import ActionReconsiderAnswer

from .conftest import OF_A_CHECK, Conversation

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("action", "intent", "follows"),
    [
        (ActionExplainQuestion(), "ask_why", "other"),
        (ActionGiveSource(), "ask_source", "other"),
        (ActionAnswerQuestion(), "faq", "more"),
    ],
)
def test_why_after_a_verdict_is_met_with_what_decided_it_until_something_else_is_spoken_of(
    turn: Turn, checked: Conversation, action: Any, intent: str, follows: str
) -> None:
    checked.slots["topic"] = GIG_CHECK
    decided, *source = turn(action, text="how so", intent=intent, follows=follows)

    assert "Goals:" in decided["text"]
    assert bool(source) == (intent == "ask_source")

    checked.slots["topic"] = "job_or_career"
    said_later = turn(action, text="how so", intent=intent, follows=follows)
    assert all("Goals:" not in (said["text"] or "") for said in said_later)


def test_who_does_not_agree_with_a_verdict_hears_what_decided_it(turn: Turn, checked: Conversation) -> None:
    rejects = {"text": "i see it another way", "intent": "reject_answer", "sure": 0.9}

    for topic, decided in ((GIG_CHECK, True), ("pay", False)):
        checked.slots["topic"] = topic
        said = turn(ActionReconsiderAnswer(), **rejects)

        assert any("Goals:" in (one["text"] or "") for one in said) == decided


def test_why_asked_twice_is_met_with_what_each_answer_rests_on(turn: Turn, checked: Conversation) -> None:
    checked.slots["topic"] = GIG_CHECK
    turn(ActionExplainQuestion(), text="how so", intent="ask_why")

    *_, parts = turn(ActionExplainQuestion(), text="but why tho", intent="ask_why")

    assert len(parts["text"].splitlines()) == len(OF_A_CHECK)


@pytest.mark.parametrize("action", [ActionDecline(), ActionExplainQuestion()])
def test_why_a_part_lies_between_is_said_of_that_part(turn: Turn, checked: Conversation, action: Any) -> None:
    checked.slots.update(advancement="some", training="some")

    explained, part = turn(action, text="why is my way up in between")

    assert explained["response"] == "utter_explain_in_between"
    assert len(part["text"].splitlines()) == 1
    assert len(turn(action, text="why is that in between??")[1]["text"].splitlines()) == 2
    assert "utter_explain_in_between" not in [one.get("response") for one in turn(action, text="why am i between jobs")]


@pytest.mark.parametrize("what", ["my training", "the apron thing"])
def test_what_a_thing_counts_as_is_said_of_its_part(turn: Turn, checked: Conversation, what: str) -> None:
    checked.slots.update(topic="pay", own_words={"training": "they sewed me an apron"})

    *_, part = turn(ActionDecline(), text=f"and what does {what} even count as")

    assert part["text"].startswith("Training=")
    assert len(part["text"].splitlines()) == 1


@pytest.mark.parametrize(
    "text",
    ["what do i do about that", "so what makes it a career", "what would turn mine into one"],
)
def test_what_to_do_about_a_verdict_is_what_would_help(turn: Turn, checked: Conversation, text: str) -> None:
    checked.slots["topic"] = GIG_CHECK

    (said,) = turn(ActionOfferNext(), text=text)

    assert said["response"] == "utter_say_what_would_help"


def test_what_comes_next_after_a_verdict_is_what_would_help(turn: Turn, checked: Conversation) -> None:
    checked.slots["topic"] = GIG_CHECK

    (said,) = turn(ActionOfferNext(), text="ok and after this", intent="ask_what_next", sure=0.9, follows="more")

    assert said["response"] == "utter_say_what_would_help"


@pytest.mark.parametrize("text", ["was it cuz i got no benefits?", "what if i never get benefits"])
def test_who_asks_what_one_answer_does_hears_what_that_part_rests_on(
    turn: Turn, checked: Conversation, text: str
) -> None:
    checked.slots["topic"] = GIG_CHECK

    (said,) = turn(ActionAnswerQuestion(), text=text, asks="job_or_career")

    assert "Benefits" in said["text"]
    assert "Goals" not in said["text"]


def test_what_is_only_supposed_is_weighed_and_not_kept(turn: Turn, checked: Conversation) -> None:
    checked.slots["topic"] = GIG_CHECK
    before = checked.slots["benefits"]

    (said,) = turn(ActionAnswerQuestion(), text="what if they gave me benefits", asks="job_or_career")

    assert "Benefits would be" in said["text"]
    assert checked.slots["benefits"] == before


def test_a_verdict_that_is_to_be_shorter_is_said_without_its_parts(turn: Turn, checked: Conversation) -> None:
    checked.slots["topic"] = GIG_CHECK

    (said,) = turn(ActionOfferNext(), text="thats much to read", follows="shorter")

    assert said["text"].startswith("**")
    assert "Goals" not in said["text"]
