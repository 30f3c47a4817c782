"""Who needs help now is answered first, whatever else was going on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.validate import ValidateGigCheckForm
from actions.shared.named import EMERGENCY
from actions.talk.comfort import MAY_BE_EMERGENCY, ActionOfferCrisisHelp

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_an_urgent_need_is_answered_alone(turn: Turn) -> None:
    parts = [{"text": name, "intent": "faq", "id": name} for name in ("pay", "fire")]

    (said,) = turn(ActionAnswerQuestion(), asks="pay", parts=parts)

    assert said["text"].startswith("First words on fire.")


def test_a_need_that_is_hardly_understood_is_met_as_a_guess(turn: Turn) -> None:
    guess, said = turn(ActionAnswerQuestion(), asks="fire", sure=0.4)

    assert guess["text"] == "Perhaps:"
    assert said["text"].startswith("First words on fire.")


def test_it_leaves_the_form_which_can_go_on_later(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")

    turn(ActionAnswerQuestion(), asks="fire")

    assert (talk.form, talk.asks, talk.slots["unfinished"]) == (None, None, CHECK_FORM)


def test_it_gets_the_whole_answer_each_time(turn: Turn) -> None:
    first, again = (turn(ActionAnswerQuestion(), asks="fire") for _ in range(2))

    assert first == again


def test_it_is_never_an_answer_to_what_a_form_asked(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")
    before = dict(talk.slots)

    turn(ValidateGigCheckForm(), text="nothing to learn, it burns", asks="fire", sure=0.9)

    assert talk.slots == before


@pytest.mark.parametrize(("sure", "answers"), [(0.45, 0.0), (0.8, 0.95)])
def test_what_hardly_is_urgent_is_an_answer_where_it_reads_as_one(
    sure: float, answers: float, turn: Turn, talk: Conversation
) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="now")

    turn(ValidateGigCheckForm(), text="none", asks="fire", sure=sure, readings={"training/none": answers})

    assert talk.slots["training"] == "none"


def despair_or(answer_id: str, confidence: float) -> list[dict[str, Any]]:
    """Return a ranking of what was heard as despair, and is of an answer as likely as that."""
    other = {"name": "faq", "full_retrieval_intent_name": f"faq/{answer_id}", "confidence": confidence}
    return [{"name": "show_distress", "confidence": 1.0}, other]


@pytest.mark.parametrize("confidence", [0.95, MAY_BE_EMERGENCY])
def test_what_may_be_despair_and_an_emergency_gets_the_number_to_call_first(turn: Turn, confidence: float) -> None:
    ranking = despair_or(EMERGENCY[0], confidence)

    first, crisis = turn(ActionOfferCrisisHelp(), text="so much blood", intent_ranking=ranking)

    assert first["text"] == f"First words on {EMERGENCY[0]}."
    assert crisis["text"]


def test_what_hardly_is_an_emergency_gets_the_crisis_contacts_alone(turn: Turn) -> None:
    ranking = despair_or(EMERGENCY[0], MAY_BE_EMERGENCY - 0.1)

    assert len(turn(ActionOfferCrisisHelp(), text="so tired", intent_ranking=ranking)) == 1


def test_who_took_too_much_gets_the_number_to_call_first_however_it_is_told(turn: Turn) -> None:
    first, crisis = turn(ActionOfferCrisisHelp(), text="took 30 of my moms pills lol, who hires quick")

    assert first["text"] == f"First words on {EMERGENCY[0]}."
    assert crisis["text"]
