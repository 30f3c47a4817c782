"""Asking back what was answered, and what a quiz comes to for work."""

from __future__ import annotations

import pytest

from advisor.replies.talk.asking_back import (
    asks_back,
    asks_for_works,
    asks_if_kept,
    asks_score,
    asks_what_it_means,
    asks_what_it_showed,
)

from ...small_questions import entity, message


@pytest.mark.parametrize(
    "text",
    [
        "what did i put for moving up",
        "which one did i pick there",
        "whats my answer on school again",
        "did i say no on sick days?",
        "how did i answer the one on time",
    ],
)
def test_who_asks_for_an_answer_of_their_own_asks_back(text: str) -> None:
    assert asks_back(message(text))


@pytest.mark.parametrize(
    "text",
    ["what do i put on a form for pay", "what should i say to my boss", "what did she say about me", "i said no"],
)
def test_what_to_say_or_what_others_said_is_not_asked_back(text: str) -> None:
    assert not asks_back(message(text))


def test_a_part_of_a_quiz_may_be_asked_for_in_few_words() -> None:
    assert asks_score(message("and whats the outdoor part again"))
    assert not asks_score(message("tell me about the outdoor life"))


@pytest.mark.parametrize(
    "text", ["so which jobs would those be", "ok and what does it mean for work", "what can my job be then"]
)
def test_which_work_a_result_means_is_asked(text: str) -> None:
    assert asks_for_works(message(text))


def test_a_question_that_names_work_or_points_to_nothing_is_of_something_else() -> None:
    assert not asks_for_works(message("is that a job for a nurse", entity("occupation", "nurse")))
    assert not asks_for_works(message("how do jobs and careers differ"))


@pytest.mark.parametrize(
    "text", ["so what did it say", "how did i come out", "my quiz results pls", "what'd i come to"]
)
def test_what_a_quiz_came_to_is_asked_again(text: str) -> None:
    assert asks_what_it_showed(message(text))


@pytest.mark.parametrize("text", ["what do i say to my boss", "how do i get there", "what did she say about the shift"])
def test_what_to_say_and_what_others_said_is_no_result(text: str) -> None:
    assert not asks_what_it_showed(message(text))


def test_what_a_result_means_is_asked_in_few_words() -> None:
    assert asks_what_it_means(message("ok so what does this mean"))
    assert not asks_what_it_means(message("what do they mean when they say ot is approved by the shift lead"))


@pytest.mark.parametrize(
    ("text", "checks"),
    [
        ("did you get that i only have mornings", True),
        ("wait did u catch the part about my bus", True),
        ("did you get it all", True),
        ("you got that i cook for two, right?", True),
        ("did you hear that they hire at the mall", False),
        ("did you get my application", False),
        ("you got any tips for my resume", False),
    ],
)
def test_who_asks_if_something_told_is_kept_is_known_from_who_brings_news(text: str, checks: bool) -> None:
    assert asks_if_kept(message(text)) is checks
