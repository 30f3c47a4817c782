from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.following.lean import STILL_ON_IT
from actions.forms.offer import ActionOfferGuesses, ActionOfferNext
from actions.talk.take import ActionTakeNo

from ..small_plans import planned
from ..small_questions import QUESTIONS
from .conftest import CHECK_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]

LIKELY = ["pay", "perks"]


def test_next_are_the_questions_that_lead_on_from_the_topic(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="hours")

    (said,) = turn(ActionOfferNext())

    assert said["response"] == "utter_offer_next"
    assert [button["title"] for button in said["buttons"]] == ["About pay?"]


def test_after_a_plan_next_is_its_next_step(turn: Turn, slots: dict[str, Any]) -> None:
    plan = planned(direction="new_field")
    slots.update(plan=plan.to_slot(), topic="job_into_career")

    (said,) = turn(ActionOfferNext())

    assert said["response"] == "utter_next_step"
    assert plan.steps[0].step.title in said["step"]


def test_before_any_answer_next_is_the_menu(turn: Turn) -> None:
    (said,) = turn(ActionOfferNext())

    assert said["response"] == "utter_menu"


def test_who_only_tells_in_the_midst_of_a_talk_is_heard_out_once_before_anything_is_guessed(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")
    told = "he hates it there and she hates it here and we all do"
    angry = {"angry": 0.9, "other": 0.1}

    *felt, _ = turn(ActionOfferGuesses(), text=told, intent="nlu_fallback", sure=0.3, guesses=LIKELY, feelings=angry)
    guessed, *_ = turn(ActionOfferGuesses(), text=told, intent="nlu_fallback", sure=0.3, guesses=LIKELY)

    assert [one["response"] for one in felt] == ["utter_feel_angry"]
    assert guessed["response"] == "utter_offer_guesses"


def test_guesses_are_titles_in_the_order_of_likelihood(turn: Turn) -> None:
    (said,) = turn(ActionOfferGuesses(), guesses=LIKELY)

    assert [button["title"] for button in said["buttons"][:-1]] == ["About pay?", "About perks?"]


@pytest.mark.parametrize(("guesses", "shown"), [(["pay", "emergency_now"], 1), (["emergency_now", "pay"], 2)])
def test_an_emergency_is_guessed_only_where_it_is_likely(turn: Turn, guesses: list[str], shown: int) -> None:
    (said,) = turn(ActionOfferGuesses(), guesses=guesses)

    assert len(said["buttons"][:-1]) == shown


def test_work_is_kept_though_the_rest_is_guessed_at(turn: Turn, talk: Conversation) -> None:
    turn(
        ActionOfferGuesses(),
        text="ten years on the fryer and i would like to get out some day",
        finds=[found("occupation", "fry cook", "own")],
        guesses=LIKELY,
    )

    assert talk.slots["occupation"] == "fry cook"


def test_a_guess_asks_its_question_when_tapped(turn: Turn) -> None:
    (said,) = turn(ActionOfferGuesses(), guesses=["pay"])

    assert said["buttons"][0]["payload"] == '/ask{"topic": "pay"}'


def test_the_last_choice_is_none_of_these(turn: Turn) -> None:
    (said,) = turn(ActionOfferGuesses(), guesses=LIKELY)

    assert said["buttons"][-1] == {"title": "None", "payload": "/deny"}


def test_at_most_three_questions_are_guessed(turn: Turn) -> None:
    (said,) = turn(ActionOfferGuesses(), guesses=["pay", "raise", "hours", "perks"])

    assert [button["title"] for button in said["buttons"]] == ["About pay?", "About raise?", "About hours?", "None"]


def test_what_the_content_lacks_is_never_guessed(turn: Turn) -> None:
    (said,) = turn(ActionOfferGuesses(), guesses=["gone", "pay"])

    assert [button["title"] for button in said["buttons"]] == ["About pay?", "None"]


def test_without_any_guess_it_shows_where_to_start_once_and_then_gives_up(turn: Turn) -> None:
    said = [turn(ActionOfferGuesses(), guesses=[])[0]["response"] for _ in range(2)]

    assert said == ["utter_have_no_guess", "utter_give_up_guessing"]


def test_it_guesses_twice_in_different_words_and_then_gives_up(turn: Turn) -> None:
    said = [turn(ActionOfferGuesses(), guesses=LIKELY)[0]["response"] for _ in range(3)]

    assert said == ["utter_offer_guesses", "utter_offer_guesses_again", "utter_give_up_guessing"]


def test_none_of_these_does_not_reset_the_count(turn: Turn) -> None:
    for _ in range(2):
        turn(ActionOfferGuesses(), guesses=LIKELY)
        turn(ActionTakeNo())

    (said,) = turn(ActionOfferGuesses(), guesses=LIKELY)

    assert said["response"] == "utter_give_up_guessing"


def test_none_of_these_is_not_itself_a_try(turn: Turn) -> None:
    turn(ActionOfferGuesses(), guesses=LIKELY)
    turn(ActionTakeNo())

    (said,) = turn(ActionOfferGuesses(), guesses=LIKELY)

    assert said["response"] == "utter_offer_guesses_again"


def test_an_answered_question_resets_the_count(turn: Turn) -> None:
    turn(ActionOfferGuesses(), guesses=LIKELY)
    turn(ActionOfferGuesses(), guesses=LIKELY)
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionOfferGuesses(), guesses=LIKELY)

    assert said["response"] == "utter_offer_guesses"


def test_guesses_leave_the_topic_alone(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="hours")

    turn(ActionOfferGuesses(), guesses=LIKELY)

    assert slots["topic"] == "hours"


def test_next_while_a_question_waits_skips_it(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")

    turn(ActionOfferNext(), text="ok next")

    assert talk.slots["skipped"] == ["goals"]


def test_who_asks_in_a_form_what_comes_next_hears_how_much_and_skips_nothing(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")

    (said,) = turn(ActionOfferNext(), text="whats the next thing then")

    assert said["response"] == "utter_count_questions"
    assert (talk.asks, talk.slots.get("skipped")) == ("goals", None)


def test_who_asks_what_now_where_an_answer_is_asked_for_again_hears_how_to_answer(
    turn: Turn, talk: Conversation
) -> None:
    talk.in_form(CHECK_FORM, "goals", goals="money")

    (said,) = turn(ActionOfferNext(), text="what now")

    assert said["text"] == QUESTIONS["goals"].hint


def test_in_a_form_what_is_not_understood_gets_a_hint_and_then_the_way_past(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")

    hint, way_past = (turn(ActionOfferGuesses(), guesses=LIKELY)[0] for _ in range(2))

    assert (hint["text"], way_past["response"]) == (QUESTIONS["goals"].hint, "utter_offer_to_skip")
    assert talk.asks == "goals"


def test_a_question_that_points_back_in_words_not_understood_gets_the_rest_of_the_last_answer(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="hours")

    doubt, rest = turn(ActionOfferGuesses(), text="will they be mad at me", guesses=LIKELY)

    assert doubt["text"] == "On About hours?"
    assert rest["text"].startswith("The rest on hours.")


def test_the_rest_of_an_answer_is_not_said_twice_for_it_and_not_long_after(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="hours")
    turn(ActionOfferGuesses(), text="will they be mad at me", guesses=LIKELY)

    (again,) = turn(ActionOfferGuesses(), text="should i mention it", guesses=LIKELY)
    turn(ActionAnswerQuestion(), asks="pay")
    for _ in range(STILL_ON_IT):
        turn("utter_help")
    (later,) = turn(ActionOfferGuesses(), text="should i mention it", guesses=LIKELY)

    assert again["response"] == "utter_offer_guesses_again"
    assert later["response"] == "utter_offer_guesses"
