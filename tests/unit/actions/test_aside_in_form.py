"""What answers nothing while a form asks: told, asked beside, asked back, or already under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.forms.offer import ActionOfferGuesses
from actions.forms.rate import ValidateInterestsForm
from actions.forms.start import ActionStartInterests
from actions.forms.steer import ActionPause, ActionStartOver
from actions.forms.validate import ValidateGigCheckForm
from actions.talk.comfort import ActionStayNear

from ..small_interests import ITEMS
from .conftest import CHECK_FORM, QUIZ_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]
NO_ANSWER = {"readings": {"other": 1.0}}


def test_a_remark_is_heard_and_nobody_is_told_how_to_answer(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "benefits")

    (said,) = turn(ActionOfferGuesses(), text="my cousin moves in with us soon", intent="nlu_fallback", **NO_ANSWER)

    assert said["response"] == "utter_hear_aside"


def test_a_question_that_nothing_is_known_of_is_owned_up_to(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "benefits")

    (said,) = turn(ActionOfferGuesses(), text="and how tall is the tower there", intent="nlu_fallback", **NO_ANSWER)

    assert said["response"] == "utter_no_answer_beside"


def test_a_question_beside_what_is_told_is_left_to_its_answer(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings")

    said = turn(ValidateInterestsForm(), text="they want law for me. what is the pay?", asks="pay", sure=0.36)

    assert said == []


def test_to_go_on_with_what_is_going_on_asks_it_again_and_no_more(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "benefits")

    said = turn(ValidateGigCheckForm(), text="go ahead with that one", intent="resume", sure=0.3, **NO_ANSWER)

    assert (said, talk.asks) == ([], "benefits")


def test_an_answer_that_was_given_is_told_within_a_form(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "advancement", benefits="none", own_words={"benefits": "zilch"})

    (given,) = turn(ValidateGigCheckForm(), text="what did i put for insurance")
    (open_still,) = turn(ValidateGigCheckForm(), text="what did i pick for skills")

    assert (given["response"], given["value"]) == ("utter_tell_answer", "it is none (“zilch”)")
    assert open_still["response"] == "utter_tell_no_answer"
    assert talk.asks == "advancement"


def test_so_is_what_was_rated_in_the_quiz(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={"hands_1": 5})

    (said,) = turn(ValidateInterestsForm(), text="what did i say on the hands one")

    assert "Item hands 1" in said["text"]
    assert talk.slots["likings"] == {"hands_1": 5}


def test_a_quiz_left_with_too_little_to_tell_is_paused_in_one_line(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={"hands_1": 5})

    (said,) = turn(ActionPause(), text="not today")

    assert said["response"] == "utter_pause"


def test_a_quiz_that_is_asked_for_while_it_runs_goes_on(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={"hands_1": 5})

    assert turn(ActionStartInterests(), text="the quiz, then") == []
    assert talk.slots["likings"] == {"hands_1": 5}


def test_starting_over_after_a_quiz_lets_go_of_nothing_else(turn: Turn, talk: Conversation) -> None:
    talk.slots.update(likings=dict.fromkeys(ITEMS, 4), topic="interest_profiler", benefits="none")

    turn(ActionStartOver(), text="once more from the top", intent="start_over")

    assert (talk.slots["likings"], talk.slots["benefits"], talk.form) == (None, "none", QUIZ_FORM)


@pytest.mark.parametrize(("text", "says"), [("im fine in a big crowd", ["utter_hear_aside"]), ("its fine", [])])
def test_what_hardly_sounds_like_leaving_pauses_no_form(
    turn: Turn, talk: Conversation, text: str, says: list[str]
) -> None:
    talk.in_form(CHECK_FORM, "goals")

    said = turn(ActionStayNear(), text=text, intent="say_fine", sure=0.4)

    assert [one["response"] for one in said] == says
    assert talk.form == CHECK_FORM
