"""Words that take back all that was told."""

from __future__ import annotations

import pytest

from advisor.words.message import Message
from advisor.words.taking_back import faults_advisor, starts_over, takes_back

from ...small_questions import message


def test_what_somebody_is_able_to_mend_is_no_wish_for_a_change() -> None:
    assert not takes_back(message("i can fix bikes and i used to correct papers"))
    assert takes_back(message("can i fix my answer"))


@pytest.mark.parametrize(
    "text",
    [
        "start over",
        "ok restart",
        "can we begin again from the start",
        "from the top please",
        "throw out my answers",
        "do the whole thing over",
        "go back to the first question",
        "do it all again",
    ],
)
def test_clear_words_start_over(text: str) -> None:
    assert starts_over(message(text))


@pytest.mark.parametrize(
    "text",
    [
        "how does anyone climb to the top",
        "i bet they all began at the top",
        "can i start over in a new field",
        "is sixty too late to begin again",
        "my uncle had to start from scratch",
        "i want to get to the top",
        "he started from zero",
        "so where do i start again",
        "we moved here with two kids and one bag and now i would have to start all over",
    ],
)
def test_a_life_and_a_ladder_are_no_words_to_start_over(text: str) -> None:
    assert not starts_over(message(text))


def test_a_tapped_button_starts_over() -> None:
    assert starts_over(Message("/start_over", "start_over", 1.0))


@pytest.mark.parametrize(
    ("text", "takes"),
    [
        ("training is wrong", True),
        ("time frame is not right", True),
        ("my benefits are wrong", True),
        ("ok so my whole answer is wrong", True),
        ("you are wrong", False),
        ("he is wrong", False),
        ("she is not right", False),
        ("they are wrong", False),
        ("people are wrong", False),
        ("everybody is wrong", False),
    ],
)
def test_an_answer_may_be_wrong_and_who_is_wrong_is_none(text: str, takes: bool) -> None:
    assert takes_back(message(text)) is takes


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("you left out the lunch pay", True),
        ("u never told me the price", True),
        ("you said none on the badge", True),
        ("you cant sit there all day", False),
        ("you know she is mean", False),
        ("thank you it helped", False),
    ],
)
def test_what_was_not_said_is_held_against_the_advisor(text: str, faults: bool) -> None:
    assert faults_advisor(message(text)) is faults
