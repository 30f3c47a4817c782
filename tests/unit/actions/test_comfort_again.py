"""What is said to people in danger who have just been shown where help is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.talk.comfort import ActionOfferCrisisHelp, ActionStayNear
from advisor.library.crisis import load_crisis_help
from advisor.words.matters import HOME, LIFE, NEEDS

Turn = Callable[..., list[dict[str, Any]]]


def test_what_was_told_chooses_which_line_stands_first(turn: Turn) -> None:
    (said,) = turn(ActionOfferCrisisHelp(), text="my husband hits me")

    assert said["text"] == load_crisis_help().in_words(None, (HOME,))


def test_danger_said_again_gets_the_lines_that_fit_and_not_the_whole_list(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="i want to die")

    (said,) = turn(ActionOfferCrisisHelp(), text="i want to die, who can i call")

    assert said["text"] == load_crisis_help().in_few_words(None, (LIFE,))


def test_danger_heard_again_in_less_clear_words_gets_warm_ones_and_not_the_same_twice(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="i want to die")

    (said,) = turn(ActionOfferCrisisHelp(), text="i wont do it, its just all too much")

    assert said["text"] == load_crisis_help().in_warm_words(None, (LIFE,))


def test_danger_beside_relief_gets_the_lines_that_fit(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="it never ends")

    (said,) = turn(ActionOfferCrisisHelp(), text="im fine but he locks me in at home")

    assert said["text"] == load_crisis_help().in_few_words(None, (HOME,))


@pytest.mark.parametrize("asked", ["private", "failed", "call", "which"])
def test_what_is_asked_of_a_crisis_line_is_answered_with_the_line_that_fits(turn: Turn, asked: str) -> None:
    turn(ActionOfferCrisisHelp(), text="my husband hits me")

    (said,) = turn(ActionOfferCrisisHelp(), text="and with them", follows=f"help_{asked}")

    assert said["text"] == load_crisis_help().on(asked, None, (HOME,))


def test_who_asks_whether_somebody_can_see_that_they_called_is_told_how_to_hide_the_talk_too(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="my husband hits me")

    (said,) = turn(ActionOfferCrisisHelp(), text="can he tell that i rang", follows="help_seen")

    help_ = load_crisis_help()
    assert said["text"] == f"{help_.on('seen', None, (HOME,))}\n\n{help_.hide}"


def test_who_cannot_leave_gets_the_line_for_home_whatever_was_told(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="i cant take him any more")

    (said,) = turn(ActionOfferCrisisHelp(), text="how do i go with no cash", follows="help_leave")

    assert said["text"] == load_crisis_help().on("leave", None, (HOME, NEEDS))


def test_which_line_is_the_right_one_is_not_guessed_where_nothing_was_told(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="its all so grey")

    (said,) = turn(ActionOfferCrisisHelp(), text="which one", follows="help_which")

    assert said["text"] == load_crisis_help().in_few_words(None)


def test_who_reached_somebody_is_met_with_joy_and_no_contacts(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="my husband hits me")

    (said,) = turn(ActionStayNear(), text="i rang, she was so good", intent="say_fine", follows="help_reached")

    assert said["text"] == load_crisis_help().asked["reached"]


def test_the_joy_at_having_reached_somebody_is_not_said_twice(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="my husband hits me")
    turn(ActionStayNear(), text="i rang, she was so good", intent="say_fine", follows="help_reached")

    said = turn(ActionStayNear(), text="im at moms, all good", intent="say_fine", follows="help_reached")

    assert [message["response"] for message in said] == ["utter_stay_near"]


@pytest.mark.parametrize(("text", "language"), [("es privado", "es"), ("does he find out about me", "en")])
def test_a_few_words_are_in_the_language_of_the_danger_before_them(turn: Turn, text: str, language: str) -> None:
    turn(ActionOfferCrisisHelp(), text="mi marido me pega", language="es")

    (said,) = turn(ActionOfferCrisisHelp(), text=text, language="en", follows="help_private")

    assert said["text"] == load_crisis_help().in_language(language).on("private", None, (HOME,))
