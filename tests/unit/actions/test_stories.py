"""Stories: a mood that is told beside facts, facts that are told beside a mood, and a place that is only named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.hear import ActionCorrectAnswer, ActionHearWork
from actions.forms.make import ActionChangePlan
from actions.talk.comfort import ActionStayNear

from .conftest import CHECK_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]
COOK = [found("occupation", "cook", "own")]


@pytest.mark.parametrize(
    "told",
    [
        {"text": "i cook and i hate it"},
        {"text": "i cook, tips are gone", "intent_ranking": [{"name": "vent", "confidence": 0.35}]},
    ],
    ids=["in so many words", "as it sounds"],
)
def test_who_tells_of_work_with_a_mood_hears_a_kind_word_first(turn: Turn, told: dict[str, Any]) -> None:
    said = turn(ActionHearWork(), intent="tell_about_work", sure=0.5, finds=COOK, **told)

    assert [one["response"] for one in said] == ["utter_feel_with", "utter_heard_work"]


def test_who_tells_of_work_and_is_proud_of_it_hears_that_first(turn: Turn) -> None:
    shares = {"proud": 0.8, "other": 0.2}

    said = turn(ActionHearWork(), intent="tell_about_work", text="i cooked for 300 men", finds=COOK, feelings=shares)

    assert [one["response"] for one in said] == ["utter_feel_proud", "utter_heard_work"]


def test_what_a_rant_tells_is_kept(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionStayNear(), text="i cook and tips are gone", intent="vent", sure=0.5, finds=COOK)

    assert slots["occupation"] == "cook"


def test_a_rant_in_a_form_is_left_to_the_form(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training")

    turn(ActionStayNear(), text="i cook and tips are gone", intent="vent", sure=0.5, finds=COOK)

    assert not talk.slots.get("occupation")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("i live in ohio", "First words on nearest_office."),
        ("my wife left me and i have two boys here in ohio", "utter_heard_work"),
    ],
)
def test_a_story_that_names_a_place_asks_for_no_office_there(turn: Turn, text: str, said: str) -> None:
    one = turn(ActionHearWork(), intent="tell_about_work", text=text, finds=[found("place", "Ohio")])[-1]

    assert (one["text"] or one["response"]).startswith(said)


def test_how_long_one_works_told_just_after_an_answer_leads_on_from_that(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")

    heard, on = turn(ActionHearWork(), intent="tell_about_work", text="9 years now", finds=[found("duration", "108")])

    assert heard["response"] == "utter_reflect"
    assert [button["title"] for button in on["buttons"]] == ["About pay?"]


def test_a_place_told_just_after_an_answer_is_said_back_and_leads_on_from_that(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")

    where, on = turn(ActionHearWork(), intent="tell_about_work", text="im in ohio", finds=[found("place", "Ohio")])

    assert "Ohio" in where["heard"]
    assert on["response"] == "utter_heard_on_the_way"
    assert [button["title"] for button in on["buttons"]][-1] == "About pay?"


def test_a_place_told_by_who_has_something_in_the_way_leads_to_help_near_them(
    turn: Turn, slots: dict[str, Any]
) -> None:
    slots["in_the_way"] = ["transport"]
    turn(ActionAnswerQuestion(), asks="tips")

    turn(ActionHearWork(), intent="tell_about_work", text="im in ohio", finds=[found("place", "Ohio")])

    assert slots["topic"] == "nearest_office"


def test_what_corrects_nothing_just_after_an_answer_goes_on_from_that(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")

    (said,) = turn(ActionCorrectAnswer(), text="its in a fortnight", intent="correct_answer", sure=0.5)

    assert said["response"] == "utter_heard_on_the_way"


def test_what_hardly_corrects_in_the_midst_of_a_talk_was_missed(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="tips")

    (told,) = turn(ActionHearWork(), text="you no tell me of the exam", intent="nlu_fallback", sure=0.3)
    (said,) = turn(ActionCorrectAnswer(), text="you said none on the badge", intent="correct_answer", sure=0.3)
    (of_no_plan,) = turn(ActionChangePlan(), text="you left out the lunch pay", intent="change_plan", sure=0.5)

    assert [one["response"] for one in (said, of_no_plan, told)] == ["utter_missed"] * 3


def test_who_has_told_their_work_is_not_asked_for_it_by_what_else_they_tell(turn: Turn, slots: dict[str, Any]) -> None:
    slots["occupation"] = "cook"

    (said,) = turn(ActionHearWork(), text="i have three of them")

    assert said["response"] == "utter_heard_on_the_way"
    assert len(said["buttons"]) == 2
