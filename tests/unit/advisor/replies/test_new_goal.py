"""A goal that takes the place of another while the plan asks on."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.replies.plan.new_goal import goal_instead

from ...small_questions import entity, message

HERE = {"direction": "here", "goal": "crew lead"}


@pytest.mark.parametrize("text", ["scratch that, i want to get out and do roofing", "no wait, id rather learn roofing"])
def test_what_was_scratched_gives_way_to_what_is_wanted(text: str) -> None:
    assert goal_instead(message(text), HERE) == {"goal": "roofing", "direction": "new_field"}


def test_work_that_the_pipeline_knows_has_its_name_and_a_post_above_stays_where_they_are() -> None:
    said = message("changed my mind, i wanna be a roofer", entity("occupation", "roofer", "goal", "roofer"))

    assert goal_instead(said, {"direction": "new_field", "goal": "baker"}) == {"goal": "roofer"}
    lead = entity("occupation", "crew leader", "goal", "crew leader")
    assert goal_instead(message("scratch that, i want to be a crew leader", lead), HERE) == {"goal": "crew leader"}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("i want to do roofing", HERE),
        ("scratch that, i want to stay here", HERE),
        ("no wait, i want to think about all of this first", HERE),
        ("scratch that, i want to do roofing", {}),
        ("no wait i need to think", HERE),
        ("scratch that i need a break", HERE),
        ("forget it i want a raise", HERE),
        ("scratch that i want to do nothing", HERE),
    ],
)
def test_without_a_new_name_or_an_old_goal_nothing_gives_way(text: str, known: dict[str, Any]) -> None:
    assert goal_instead(message(text), known) == {}
