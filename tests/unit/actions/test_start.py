"""Starting a form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.forms.hear import ActionHearWork
from actions.forms.start import ActionStartGigCheck, ActionStartInterests
from advisor.library.content import Library
from advisor.library.questions import DIFFERENCES

from ..small_interests import ITEMS
from .conftest import CHECK_FORM, QUIZ_FORM, found

Turn = Callable[..., list[dict[str, Any]]]
ALL_NONE = dict.fromkeys(DIFFERENCES, "none")


def responses(said: list[dict[str, Any]]) -> list[str]:
    return [message["response"] for message in said if message["response"]]


def test_who_asks_what_the_check_is_is_told_though_work_was_named(turn: Turn, slots: dict[str, Any]) -> None:
    work = [found("occupation", "tram driver", "own")]

    said = turn(ActionStartGigCheck(), text="whats that gig check. i drive a tram", finds=work)

    assert responses(said) == ["utter_reflect", "utter_open_gig_check"]
    assert slots["occupation"] == "tram driver"


def test_a_check_opens_and_is_unfinished(turn: Turn, slots: dict[str, Any]) -> None:
    slots["skipped"] = ["goals"]

    assert responses(turn(ActionStartGigCheck())) == ["utter_open_gig_check"]
    assert (slots["unfinished"], slots["skipped"], slots["topic"]) == (CHECK_FORM, None, "gig_or_career")


def test_what_came_with_the_wish_is_kept_and_read_back(turn: Turn, slots: dict[str, Any]) -> None:
    said = turn(ActionStartGigCheck(), text="is it a career? no insurance", finds=[found("benefits", "none")])

    assert responses(said) == ["utter_reflect"]
    assert slots["benefits"] == "none"


def test_work_that_is_asked_about_is_the_work_that_is_checked(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionStartGigCheck(), text="is welding a career", finds=[found("occupation", "welder", "named")])

    assert slots["occupation"] == "welder"


def test_work_that_has_an_answer_of_its_own_is_answered_before_it_is_checked(turn: Turn, library: Library) -> None:
    library.answers["tips"] = replace(library.answers["tips"], work="waiter")  # type: ignore[index]

    first, *_ = turn(
        ActionStartGigCheck(), text="is waiting a career", finds=[found("occupation", "waiter, Denny's", "own")]
    )

    assert first["text"].startswith(library.answers["tips"].simply)


def test_who_asks_for_somebody_else_has_that_ones_work_checked(turn: Turn, slots: dict[str, Any]) -> None:
    turn(
        ActionStartGigCheck(),
        text="im asking for my son. he mows lawns",
        finds=[found("occupation", "landscaper", "of_others")],
    )

    assert slots["occupation"] == "landscaper"


def test_work_of_somebody_else_that_was_told_of_just_before_is_what_is_checked(
    turn: Turn, slots: dict[str, Any]
) -> None:
    (said,) = turn(ActionHearWork(), text="my son mows lawns", finds=[found("occupation", "landscaper", "of_others")])

    turn(ActionStartGigCheck(), text="is it a career")

    assert (said["response"], slots["occupation"]) == ("utter_heard_work", "landscaper")


def test_work_of_somebody_else_is_checked_from_nothing(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(
        occupation="cook", first_check=dict.fromkeys(DIFFERENCES, "none"), **dict.fromkeys(DIFFERENCES, "none")
    )

    said = turn(
        ActionStartGigCheck(),
        text="and my wifes gig? she cleans offices",
        finds=[found("occupation", "cleaner", "of_others")],
    )

    assert "utter_check_again" not in responses(said)
    assert slots["occupation"] == "cleaner"
    assert not any(slots[slot] for slot in (*DIFFERENCES, "first_check"))


@pytest.mark.parametrize("role", ["past", "goal"])
def test_work_that_is_not_theirs_is_not_checked(role: str, turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionStartGigCheck(), text="is his welding a career", finds=[found("occupation", "welder", role)])

    assert not slots.get("occupation")


def test_work_that_was_told_before_stays_the_one_that_is_checked(turn: Turn, slots: dict[str, Any]) -> None:
    slots["occupation"] = "cook"

    turn(ActionStartGigCheck(), text="is welding a career", finds=[found("occupation", "welder", "named")])

    assert slots["occupation"] == "cook"


def test_a_second_check_begins_empty_and_keeps_the_first(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(ALL_NONE, first_check=ALL_NONE)

    assert responses(turn(ActionStartGigCheck())) == ["utter_check_again"]
    assert [slots[slot] for slot in DIFFERENCES] == [None] * len(DIFFERENCES)
    assert slots["first_check"] == ALL_NONE


def test_a_second_check_takes_what_came_with_the_wish_not_what_was_true_before(
    turn: Turn, slots: dict[str, Any]
) -> None:
    slots.update(ALL_NONE, first_check=ALL_NONE)

    turn(ActionStartGigCheck(), text="check again, i get it all now", sure=0.9, finds=[found("benefits", "full")])

    assert (slots["benefits"], slots["goals"]) == ("full", None)


def test_a_check_that_was_left_halfway_keeps_its_answers(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(benefits="none")

    turn(ActionStartGigCheck())

    assert slots["benefits"] == "none"


def test_other_questions_in_the_same_message_are_answered_first(turn: Turn, slots: dict[str, Any]) -> None:
    parts = [
        {"text": "is it a career?", "intent": "start_gig_check", "id": "gig_or_career"},
        {"text": "what is the pay?", "intent": "faq", "id": "pay"},
    ]

    said = turn(ActionStartGigCheck(), parts=parts)

    assert said[0]["text"].startswith("First words on pay.")
    assert slots["topic"] == "gig_or_career"


def test_a_quiz_that_was_left_goes_on_where_it_was(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(likings={"hands_1": 3}, unfinished="interests_form")

    (said,) = turn(ActionStartInterests(), text="the quiz, i wanna do the rest")

    assert (said["response"], slots["likings"]) == ("utter_resume", {"hands_1": 3})


def test_a_quiz_begins_empty_after_the_full_test_is_named(turn: Turn, slots: dict[str, Any]) -> None:
    slots["likings"] = {"hands_1": 3}

    said = turn(ActionStartInterests(), text="is there a test")

    assert said[0]["text"].startswith("First words on interest_profiler.")
    assert responses(said) == ["utter_open_interests"]
    assert (slots["likings"], slots["unfinished"]) == (None, QUIZ_FORM)


def test_a_tapped_quiz_does_not_name_the_full_test_again(turn: Turn) -> None:
    said = turn(ActionStartInterests(), text="/start_interests", intent="start_interests")

    assert responses(said) == ["utter_open_interests"]
    assert len(said) == 1


@pytest.mark.parametrize(
    ("text", "anew"),
    [
        ("is there a test", False),
        ("tell me the result once more", False),
        ("what did it say again", False),
        ("i want to redo it", True),
        ('/start_interests{"likings": "anew"}', True),
        ("/start_interests", False),
    ],
)
def test_a_quiz_that_was_taken_is_told_again_unless_it_is_wanted_anew(
    text: str, anew: bool, turn: Turn, slots: dict[str, Any]
) -> None:
    slots["likings"] = taken = dict.fromkeys(ITEMS, 4)
    again = [found("likings", "anew")] if "anew" in text else []

    turn(ActionStartInterests(), text=text, intent="start_interests", finds=again)

    assert slots["likings"] == (None if anew else taken)


def test_half_a_quiz_is_told_where_its_result_is_asked_for(turn: Turn, slots: dict[str, Any]) -> None:
    slots["likings"] = half = {"hands_1": 5, "heads_1": 1, "hearts_1": 2}

    said = turn(ActionStartInterests(), text="what did the quiz say so far")

    assert "Hands" in said[0]["text"]
    assert slots["likings"] == half


@pytest.mark.parametrize("text", ["leave out the quiz", "i do not like quizzes", "why the quiz", "cancel that test"])
def test_who_wants_no_quiz_gets_none(turn: Turn, slots: dict[str, Any], text: str) -> None:
    assert "utter_open_interests" not in responses(turn(ActionStartInterests(), text=text))
    assert slots.get("unfinished") != QUIZ_FORM


@pytest.mark.parametrize("text", ["i dont know, is there a quiz", "never had a test like that, can i do one"])
def test_a_quiz_is_not_declined_by_any_no(turn: Turn, text: str) -> None:
    assert "utter_open_interests" in responses(turn(ActionStartInterests(), text=text))


def test_a_check_of_the_other_work_begins_from_nothing(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionStartGigCheck(), text="i cook", finds=[found("occupation", "cook", "own")])
    turn(ActionStartGigCheck(), text="i paint", finds=[found("occupation", "painter", "own")])
    slots.update(ALL_NONE, occupation="cook", first_check=ALL_NONE)

    turn(ActionStartGigCheck(), text="now check the painting")

    assert (slots["occupation"], slots["first_check"], slots["goals"]) == ("painter", None, None)
