"""Starting a check of work that is only named, after an answer about something else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from actions.forms.start import ActionStartGigCheck
from advisor.library.content import Library

from .conftest import found

Turn = Callable[..., list[dict[str, Any]]]
DIM: dict[str, Any] = {"intent": "start_gig_check", "sure": 0.4, "text": "what about welding"}
NAMES_WELDING = [{**found("occupation", "welder", "named"), "start": 11, "end": 18}]


def test_work_that_is_only_named_after_an_answer_starts_no_check(turn: Turn, slots: dict[str, Any]) -> None:
    slots["topic"] = "pay"

    said = turn(ActionStartGigCheck(), finds=NAMES_WELDING, **DIM)

    assert [message["response"] for message in said] == ["utter_offer_guesses"]
    assert not slots.get("unfinished")


def test_work_that_is_only_asked_about_after_an_answer_is_answered_in_general(
    turn: Turn, slots: dict[str, Any]
) -> None:
    slots["topic"] = "pay"
    understood = {**DIM, "sure": 0.9}

    (said,) = turn(ActionStartGigCheck(), finds=NAMES_WELDING, **understood)

    assert said["response"] == "utter_asked_of_work"
    assert not slots.get("occupation")

    turn(ActionStartGigCheck(), finds=[*NAMES_WELDING, found("duration", 8)], **understood)

    assert slots["occupation"] == "welder"


def test_the_rest_of_an_answer_is_told_where_it_is_about_the_work_just_named(
    turn: Turn, slots: dict[str, Any], library: Library
) -> None:
    library.answers["pay"] = replace(library.answers["pay"], more="Welding pays well here.")  # type: ignore[index]
    slots["topic"] = "pay"

    (said,) = turn(ActionStartGigCheck(), finds=NAMES_WELDING, **DIM)

    assert said["text"].startswith("Welding pays well here.")


def test_work_that_was_told_as_ones_own_is_not_only_named(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(topic="pay", occupation="welder, Acme")

    turn(ActionStartGigCheck(), finds=NAMES_WELDING, **{**DIM, "sure": 0.9})

    assert slots["unfinished"] == "gig_check_form"


def test_work_that_is_wanted_is_no_other_work_to_check(turn: Turn, slots: dict[str, Any]) -> None:
    turn("utter_any", text="baking", finds=[found("occupation", "baker", "own")])
    slots.update(occupation="cook", goal="baker")

    turn(ActionStartGigCheck(), text="do the baking one first")

    assert slots["occupation"] == "cook"
