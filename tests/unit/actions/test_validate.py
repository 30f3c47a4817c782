"""What is taken for an answer while a form waits for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.ask import ActionExplainQuestion
from actions.forms.hear import ActionHearWork
from actions.forms.rate import ValidateInterestsForm
from actions.forms.validate import FormValidator, ValidateGigCheckForm, ValidatePlanForm
from advisor.library.questions import FORMS

from ..small_questions import QUESTIONS
from .conftest import CHECK_FORM, PLAN_FORM, QUIZ_FORM, Conversation, chosen, found

Turn = Callable[..., list[dict[str, Any]]]


def test_an_answer_is_kept_and_moves_on_to_the_next_question(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "benefits", occupation="cook", timeframe="now", training="none", advancement="none")

    turn(ValidateGigCheckForm(), **chosen(benefits="full"))

    assert (talk.slots["benefits"], talk.asks) == ("full", "goals")


def test_of_two_kinds_of_work_it_says_which_comes_first(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "occupation")
    two = [found("employer", "DoorDash", "own"), found("employer", "Lyft", "own")]

    (said,) = turn(ValidateGigCheckForm(), text="doordash and lyft", finds=two)

    assert (said["response"], talk.asks) == ("utter_one_work_at_a_time", "timeframe")


def test_a_title_alone_changes_no_work_that_was_told(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "benefits", occupation="cook", timeframe="now", training="none", advancement="none")
    title = [found("occupation", "manager", "own")]

    turn(ValidateGigCheckForm(), text="supervisor", intent="tell_about_work", finds=title)
    assert talk.slots["occupation"] == "cook"
    turn(ActionHearWork(), text="supervisor", intent="tell_about_work", finds=title)
    assert talk.slots["occupation"] == "cook"
    turn(ValidateGigCheckForm(), text="im a supervisor", intent="tell_about_work", finds=title)
    assert talk.slots["occupation"] == "manager"


def test_typed_words_are_an_answer_too(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="now")

    turn(ValidateGigCheckForm(), text="it takes a course")

    assert (talk.slots["training"], talk.slots["own_words"]["training"]) == ("needed", "it takes a course")


def test_the_last_answer_leaves_nothing_to_ask(turn: Turn, talk: Conversation) -> None:
    answers = dict.fromkeys(FORMS[CHECK_FORM], "none")
    talk.in_form(CHECK_FORM, "goals", **answers | {"goals": None})

    turn(ValidateGigCheckForm(), **chosen(goals="growth"))

    assert talk.asks is None


def test_what_is_known_or_skipped_is_not_asked(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "timeframe", occupation="cook", training="none", skipped=["advancement"])

    turn(ValidateGigCheckForm(), **chosen(timeframe="now"))

    assert talk.asks == "benefits"


def test_danger_is_never_an_answer(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")
    before = dict(talk.slots)

    turn(ValidateGigCheckForm(), text="nothing to learn", intent="show_distress", sure=1.0)

    assert talk.slots == before


def test_what_is_no_answer_changes_nothing(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")
    before = dict(talk.slots)

    turn(ValidateGigCheckForm(), text="thanks a lot", intent="thank", sure=0.9)

    assert talk.slots == before


def test_the_same_question_waits_after_something_else_has_acted(
    turn: Turn, then: Callable[..., Any], talk: Conversation
) -> None:
    talk.in_form(CHECK_FORM, "training")
    turn(ActionExplainQuestion(), text="nothing to learn", intent="ask_why", sure=0.9)

    then(ValidateGigCheckForm())

    assert (talk.slots.get("training"), talk.asks) == (None, "training")


def test_a_form_that_begins_asks_its_first_open_question(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, None, occupation="cook")

    turn(ValidateGigCheckForm(), text="is it a career?", asks="gig_or_career")

    assert talk.asks == "timeframe"


@pytest.mark.parametrize(("slot", "word"), [("goals", "yes"), ("benefits", "both")])
def test_a_word_that_chooses_nothing_keeps_the_question_and_says_so(
    turn: Turn, talk: Conversation, slot: str, word: str
) -> None:
    talk.in_form(CHECK_FORM, slot)

    said = turn(ValidateGigCheckForm(), text=word)

    assert [message["response"] for message in said] == [{"yes": "utter_which_one", "both": "utter_both_but_one"}[word]]
    assert (talk.slots.get(slot), talk.asks) == (None, slot)


def test_an_answer_may_change_an_earlier_one_and_the_change_is_read_back(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", occupation="cook", benefits="full")

    said = turn(
        ValidateGigCheckForm(),
        text="sorry i said that wrong, no insurance",
        intent="correct_answer",
        finds=[found("benefits", "none")],
    )

    assert [message["response"] for message in said] == ["utter_note_correction"]
    assert (talk.slots["benefits"], talk.asks) == ("none", "goals")


def test_who_wants_to_change_an_answer_without_saying_to_what_is_asked_again(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", benefits="full")

    turn(ValidateGigCheckForm(), text="change my answer about benefits", intent="correct_answer", sure=0.9)

    assert (talk.slots["benefits"], talk.asks) == ("full", "benefits")


def test_what_no_option_has_is_met_with_its_words_and_may_leave_the_question_open(
    turn: Turn, talk: Conversation
) -> None:
    talk.in_form(CHECK_FORM, "goals", occupation="cook", benefits="full")

    (said,) = turn(ValidateGigCheckForm(), text="i just like it")

    assert said["text"] == QUESTIONS["goals"].beside.say  # type: ignore[union-attr]
    assert (talk.slots["skipped"], talk.asks) == (["goals"], "timeframe")


def test_what_no_option_has_may_keep_the_question_and_the_second_time_shows_the_way_past(
    turn: Turn, talk: Conversation
) -> None:
    talk.in_form(PLAN_FORM, "hours_per_week", direction="here")

    first, second = (turn(ValidatePlanForm(), text="weekends only")[0] for _ in range(2))

    assert first["text"] == QUESTIONS["hours_per_week"].beside.say  # type: ignore[union-attr]
    assert (second["response"], talk.asks) == ("utter_offer_to_skip", "hours_per_week")


def test_what_do_you_mean_explains_the_question_that_waits(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")

    said = turn(ValidateGigCheckForm(), text="meaning what", intent="ask_simpler", sure=0.7)

    assert [message["text"] for message in said] == [QUESTIONS["training"].why, QUESTIONS["training"].hint]
    assert talk.asks == "training"


def test_what_do_you_mean_after_an_answer_is_about_that(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")
    turn(ActionAnswerQuestion(), asks="pay")

    assert turn(ValidateGigCheckForm(), text="meaning what", intent="ask_simpler", sure=0.7) == []


def test_a_question_beside_an_answer_is_answered_before_the_next_one(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="now")

    (said,) = turn(ValidateGigCheckForm(), text="nothing to learn. what is the pay?", asks="pay", sure=0.9)

    assert said["text"].startswith("First words on pay.")
    assert (talk.slots["training"], talk.asks) == ("none", "advancement")


def test_what_is_said_beside_an_answer_is_kept(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "hours_per_week", occupation="cook", direction="here", strengths=["none"])
    talk.slots["in_the_way"] = ["money"]

    turn(ValidatePlanForm(), text="5 hours, no car", finds=[found("barrier", "transport")])

    assert (talk.slots["hours_per_week"], talk.slots["in_the_way"]) == (5.0, ["money", "transport"])
    assert talk.asks is None


def test_what_is_said_instead_of_an_answer_is_read_back_and_the_question_waits(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "occupation")

    said = turn(ValidatePlanForm(), text="i got no car", finds=[found("barrier", "transport")])

    assert [message["response"] for message in said] == ["utter_reflect"]
    assert (talk.slots["in_the_way"], talk.asks) == (["transport"], "occupation")


@pytest.mark.parametrize(
    ("validate", "form", "asks"),
    [(ValidatePlanForm(), PLAN_FORM, "hours_per_week"), (ValidateInterestsForm(), QUIZ_FORM, "likings")],
)
def test_what_is_contrary_to_a_check_asks_for_it_in_no_other_form(
    turn: Turn, checked: Conversation, validate: FormValidator, form: str, asks: str
) -> None:
    checked.in_form(form, asks)

    said = turn(validate, text="i get full insurance", finds=[found("benefits", "full")])

    assert "utter_reflect" not in [message["response"] for message in said]
    assert (checked.slots["benefits"], checked.asks) == ("none", asks)


def test_what_is_contrary_to_the_check_that_runs_asks_which_holds(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", occupation="cook", benefits="none", timeframe="now")

    turn(ValidateGigCheckForm(), text="i get full insurance", finds=[found("benefits", "full")])

    assert (talk.slots["benefits"], talk.asks) == ("none", "benefits")
