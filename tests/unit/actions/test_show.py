"""Showing what is kept of a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.forms.validate import ValidateGigCheckForm, ValidatePlanForm
from actions.shared.show import ActionTellWhatIsKnown

from ..small_plans import planned
from .conftest import CHECK_FORM, PLAN_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


def test_all_that_is_kept_is_listed_a_line_each(turn: Turn, slots: dict[str, Any]) -> None:
    plan = planned()
    slots.update(
        benefits="none",
        in_the_way=["money", "transport"],
        hours_per_week=5.0,
        own_business=True,
        education="some_college",
        country="uk",
        likings={"one": 3, "two": None},
        plan=plan.to_slot(),
        first_check={"benefits": "none", "goals": "both"},
        outcomes=[{"step": "a", "outcome": "done", "words": ""}, {"step": "b", "outcome": "news", "words": "ok"}],
        feedback=[{"turn": "1", "value": "up"}, {"turn": "2", "value": "down"}, {"turn": "3", "value": "up"}],
        own_words={"benefits": "nah"},
    )

    (said,) = turn(ActionTellWhatIsKnown())

    assert (said["response"], set(said["list"].splitlines())) == (
        "utter_known",
        {
            "- <benefits>: it is none (“nah”)",
            "- <in_the_way>: it is money, it is transport",
            "- <hours_per_week>: 5",
            "- <own_business>: yes",
            "- <education>: some_college",
            "- <country>: country_uk",
            "- <likings>: 2",
            "- <plan>: " + "; ".join(one.step.title for one in plan.steps),
            "- <first_check>: it is none, it is both",
            "- <outcomes>: done; ok",
            "- <feedback>: 2 up, 1 down",
        },
    )


def test_where_nothing_is_kept_that_is_said(turn: Turn) -> None:
    (said,) = turn(ActionTellWhatIsKnown())

    assert said["response"] == "utter_known_nothing"


def test_another_length_of_time_is_read_back_in_its_words_though_it_comes_to_the_same(
    turn: Turn, talk: Conversation
) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="open", own_words={"timeframe": "3 months"})
    finds = [found("duration", 5)]

    (said,) = turn(ValidateGigCheckForm(), text="sorry, 5 months, and nothing", intent="correct_answer", finds=finds)

    assert said["response"] == "utter_note_correction"
    assert "5 months" in said["value"]
    assert "5 months" in talk.slots["own_words"]["timeframe"]


def test_words_that_take_something_out_are_not_said_of_what_stays(turn: Turn, talk: Conversation) -> None:
    talk.in_form(PLAN_FORM, "strengths", occupation="cook", direction="here", in_the_way=["childcare", "money"])
    gone = [found("barrier", "childcare", "denied")]

    (said,) = turn(ValidatePlanForm(), text="my aunt can keep them", finds=gone)

    assert said["response"] == "utter_note_correction"
    assert "aunt" not in said["value"]


def test_who_asks_if_something_is_kept_sees_all_that_is_and_what_is_said_now_is_kept(
    turn: Turn, talk: Conversation
) -> None:
    talk.in_form(PLAN_FORM, "hours_per_week", occupation="cook", direction="here", strengths=["skill"])
    finds = [found("barrier", "transport")]

    said = turn(ValidatePlanForm(), text="did you get that i have no car", finds=finds)

    assert [one["response"] for one in said] == ["utter_reflect", "utter_known"]
    assert talk.slots["in_the_way"] == ["transport"]
