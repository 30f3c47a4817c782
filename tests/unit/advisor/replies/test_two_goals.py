"""Of two kinds of work that somebody wants, the one that is not taken."""

from __future__ import annotations

from advisor.replies.plan.two_goals import goal_picked, second_goal

from ...small_questions import entity, message

BAKER, GUARD = entity("occupation", "baker", "named", "baker"), entity("occupation", "guard", "named", "guard")


def test_the_second_of_two_goals_is_named_whichever_was_taken() -> None:
    both = message("baker or maybe guard", BAKER, GUARD)

    assert (second_goal(both, "baker"), second_goal(both, "guard")) == ("guard", "baker")


def test_something_of_ones_own_is_one_of_the_two() -> None:
    assert second_goal(message("baker or own company", BAKER), "my own company") == "baker"
    assert second_goal(message("my own bakery or guard", GUARD), "my own bakery") == "guard"


def test_one_goal_or_a_question_leaves_nothing_open() -> None:
    assert second_goal(message("baker or something like that", BAKER), "baker") is None
    assert second_goal(message("is baker or guard better?", BAKER, GUARD), "baker") is None
    assert second_goal(message("baker, not guard", BAKER, GUARD), "baker") is None
    assert second_goal(message("baker or guard", BAKER, GUARD), None) is None


def test_who_names_the_second_of_two_goals_just_after_picks_it() -> None:
    two = message("baker or my own food truck", BAKER)

    assert goal_picked(message("the food truck"), two, "baker") == "my own food truck"
    assert goal_picked(message("baker first"), two, "my own food truck") == "baker"
    assert goal_picked(message("the truck, i mean food truck"), two, "my own food truck") == "my own food truck"
    assert goal_picked(message("no car"), two, "baker") is None
    assert goal_picked(message("is a food truck hard to run"), two, "baker") is None
