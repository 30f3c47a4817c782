"""Which of several kinds of work a short line turns to."""

from __future__ import annotations

import pytest

from advisor.replies.talk.other_work import (
    names_only,
    picked_by_place,
    says_same,
    stays_with,
    turned_to,
    turns_to_unnamed,
    works_told,
)

from ...small_questions import entity, message

TOLD = works_told(
    [
        message("i cook", entity("occupation", "cook", "own", "cook")),
        message(
            "im no cook i bartend",
            entity("occupation", "cook", "denied"),
            entity("occupation", "bartender", "own", "bartend"),
        ),
        message("and i mow lawns, tutoring too", entity("occupation", "landscaper", "own", "mow lawns")),
        message("tutor", entity("occupation", "tutor", "own", "tutor"), entity("occupation", "nurse", "goal", "nurse")),
    ]
)


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("ok now the tutoring pls", "tutor"),
        ("how about the lawn one", "landscaper"),
        ("check the mowing job now", "landscaper"),
        ("the lawns job not the bar", "landscaper"),
        ("lawns first", "landscaper"),
        ("the tutoring is my main one", "tutor"),
        ("i quit the bar, just tutoring now", "tutor"),
        ("i dropped the lawns, only bartending now", None),
        ("how do i get more tutoring", None),
        ("what about the nurse one", None),
        ("what about the cook one", None),
        ("what about the bartending one", None),
        ("tutoring is hard", None),
        ("what about pay", None),
        (
            "no the tutoring one, for years and years now, and they had me take the course that the bar never asked",
            "tutor",
        ),
        ("the bartending one, not the tutoring", None),
        ("so is the tutoring one more of a job", "tutor"),
    ],
)
def test_a_line_turns_to_work_that_was_told(text: str, work: str | None) -> None:
    assert turned_to(message(text), "bartender", TOLD) == work


def test_the_other_one_is_the_only_other_one() -> None:
    assert turned_to(message("now my other job"), "bartender", {"bartender": "", "tutor": ""}) == "tutor"
    assert turned_to(message("now my other job"), "bartender", TOLD) is None


def test_who_drops_the_one_may_name_the_other_for_the_first_time() -> None:
    said = message("quit the bar, only painting now", entity("occupation", "painter", "own", "painting"))

    assert turned_to(said, "bartender", {"bartender": ""}) == "painter"


@pytest.mark.parametrize(("text", "stays"), [("quit the bar, just painting now", True), ("i quit painting", False)])
def test_who_drops_the_other_stays_with_the_one(text: str, stays: bool) -> None:
    assert stays_with(message(text, entity("occupation", "painter", "own", "painting")), "painter, Acme") is stays


def test_an_app_that_is_turned_to_comes_with_the_work_for_it() -> None:
    apps = [entity("employer", "Lyft", "own", "lyft"), entity("occupation", "driver", "own", "lyft")]
    said = works_told([message("bolt and lyft", *apps)])

    assert turned_to(message("lyft is my main one", *apps), "courier, Bolt", said) == "driver, Lyft"


def test_who_denies_the_one_turns_to_the_other_that_they_name() -> None:
    said = message("no i am telling of the tutoring, not bartender", entity("occupation", "bartender", "denied"))

    assert turned_to(said, "bartender", TOLD) == "tutor"


def test_a_story_turns_to_the_work_it_opens_with_or_to_none() -> None:
    text = (
        "the last one i had was ok for some years but then they cut the hours, so i quit it and i do only painting now"
    )
    painter = entity("occupation", "painter", "own", "painting")

    assert turned_to(message(text, painter), "bartender", {"bartender": "", "tutor": ""}) is None
    assert turned_to(message(f"my other one {text}"), "bartender", {"bartender": "", "tutor": ""}) is None


def test_another_work_of_theirs_may_be_named_for_the_first_time_or_not_at_all() -> None:
    named = message("now my other job, i paint", entity("occupation", "painter", "own", "paint"))

    assert turned_to(named, "cook", {"cook": "cook"}) == "painter"
    assert not turns_to_unnamed(named)
    assert turns_to_unnamed(message("what about my second job"))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("same", "this"),
        ("same as there", "this"),
        ("ditto lol", "this"),
        ("its the same for both", "all"),
        ("all of it is the same", "all"),
        ("same answers as the bar", "all"),
        ("same boss, other shift", None),
        ("is it the same?", None),
        ("all of it", None),
    ],
)
def test_answers_that_are_the_same_are_all_of_them_or_the_one_that_is_asked(text: str, same: str | None) -> None:
    assert says_same(message(text, entity("employer", "Bar", "named", "bar"))) == same


def test_one_of_two_works_is_picked_by_a_word_of_it_or_by_its_place() -> None:
    just_told = ["dog walker", "Rover", "bartender"]

    assert names_only(message("ok the dog one"), "dog walker, Rover")
    assert not names_only(message("the other one"), "dog walker, Rover")
    assert [
        picked_by_place(message(f"the {which} one"), "dog walker, Rover", just_told) for which in ("first", "last")
    ] == [
        "dog walker, Rover",
        "bartender",
    ]
    assert picked_by_place(message("the first one"), "dog walker, Rover", just_told[:2]) is None


def test_the_one_spot_above_is_no_work_that_was_told_of() -> None:
    assert not works_told([message("foreman only", entity("occupation", "foreman", "own", "foreman"))])
