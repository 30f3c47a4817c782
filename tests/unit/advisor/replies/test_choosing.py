"""Which option of a question a reply means."""

from __future__ import annotations

import pytest
from hypothesis import given

from advisor.library.questions import Option
from advisor.replies.told.choosing import (
    by_readings,
    by_readings_when_asked,
    chosen_in,
    is_beside,
    named_in,
    only_real,
    weight_of,
    weight_on_one,
)

from ... import small_questions as small
from ...small_questions import QUESTIONS


def chosen(slot: str, text: str) -> list[str]:
    return list(chosen_in(text, QUESTIONS[slot]))


@pytest.mark.parametrize(
    "text", ["2", "2.", "2)", "#2", "no 2", "two", "number two", "option 2 pls", "2nd", "the second one"]
)
def test_the_number_of_an_option_will_do(text: str) -> None:
    assert chosen("advancement", text) == ["maybe"]


@pytest.mark.parametrize("text", ["0", "4", "9", "22", "1 or 2", "[2]", "1.5", "2 yrs", "one of them", "-"])
def test_a_number_of_no_option_is_none(text: str) -> None:
    assert chosen("advancement", text) == []


@pytest.mark.parametrize("text", ["no one", "no, one"])
def test_no_one_is_not_the_first_option(text: str) -> None:
    assert chosen("goals", text) == []


@pytest.mark.parametrize("text", ["1 and 3", "1,3", "1 3", "the first and third", "1st & 3rd one"])
def test_several_numbers_will_do_where_several_may_be_true(text: str) -> None:
    assert chosen("in_the_way", text) == ["transport", "money"]
    assert chosen("advancement", text) == []


@pytest.mark.parametrize(
    "text",
    ["A clear road up", "a clear road up", "A CLEAR ROAD UP!", "a cleer road up", "clear road up", "it is clear"],
)
def test_a_label_typed_by_hand_may_have_typos(text: str) -> None:
    assert chosen("advancement", text) == ["clear"]


@pytest.mark.parametrize(
    "text", ["no clear road up", "not a clear road up", "aint a clear road up", "a road", "clear " * 40]
)
def test_a_label_with_a_not_is_another_answer(text: str) -> None:
    assert "clear" not in chosen("advancement", text)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("kids and no car", ["childcare", "transport"]),
        ("KIDS, MONEY", ["childcare", "money"]),
        ("my kids mostly lol", ["childcare"]),
        ("mony", ["money"]),
        ("experiance", ["experience"]),
        ("no car n kids n nothing much", ["transport", "childcare"]),
        ("nothing much", ["nothing"]),
        ("i have kids at home", []),
        ("everything", ["transport", "childcare", "money", "experience"]),
        ("all of them", ["transport", "childcare", "money", "experience"]),
        ("all the work i did", []),
    ],
)
def test_several_things_are_named_in_one_line(text: str, options: list[str]) -> None:
    assert chosen("in_the_way", text) == options


@pytest.mark.parametrize(
    ("slot", "text", "options"),
    [
        ("benefits", "nope", ["none"]),
        ("benefits", "yes", ["full"]),
        ("benefits", "idk", []),
        ("goals", "both", ["both"]),
        ("goals", "yes", []),
        ("goals", "no", []),
        ("timeframe", "not sure", ["open"]),
        ("in_the_way", "no", ["nothing"]),
        ("strengths", "idk", ["none"]),
        ("occupation", "yes", []),
    ],
)
def test_a_yes_or_no_means_what_the_question_says_it_means(slot: str, text: str, options: list[str]) -> None:
    assert chosen(slot, text) == options


def test_readings_count_where_enough_of_them_fall_on_the_question() -> None:
    question = QUESTIONS["benefits"]

    assert by_readings({"benefits/none": 0.4, "other": 0.6}, question) == ("none",)
    assert by_readings({"benefits/none": 0.2, "other": 0.8}, question) == ()
    assert by_readings({"benefits/none": 0.2, "benefits/some": 0.2, "benefits/full": 0.2}, question) == ()
    assert by_readings({"goals/money": 1.0}, question) == ()
    assert by_readings({}, question, least=0) == ()


def test_a_reply_to_a_question_is_weighed_against_being_none() -> None:
    question = QUESTIONS["benefits"]

    assert by_readings_when_asked({"benefits/none": 0.13, "goals/money": 0.8, "other": 0.07}, question) == ("none",)
    assert by_readings_when_asked({"benefits/none": 0.06, "other": 0.94}, question) == ()
    assert by_readings_when_asked({"benefits/none": 0.09}, question) == ()
    assert by_readings_when_asked({"benefits/none": 0.3, "benefits/some": 0.3, "benefits/full": 0.3}, question) == ()
    assert by_readings_when_asked({}, question) == ()


@pytest.mark.parametrize("text", ["for now", "for now i guess", "prob just for now lol", "yea a short while, honestly"])
def test_an_option_is_named_whatever_small_words_stand_around_it(text: str) -> None:
    assert chosen("timeframe", text) == ["now"]


@pytest.mark.parametrize("text", ["not for now", "now", "ok for real", "for now they pay me"])
def test_an_option_that_is_not_all_that_is_said_is_not_chosen(text: str) -> None:
    assert chosen("timeframe", text) == []


def test_a_maybe_before_an_option_does_not_choose_it() -> None:
    assert chosen("advancement", "maybe a clear road up") == []
    assert chosen("timeframe", "maybe for now") == ["open"]


@pytest.mark.parametrize(
    ("slot", "text", "beside"),
    [
        ("goals", "i just like it", True),
        ("goals", "the sun mostly", True),
        ("goals", "i dont like it", False),
        ("goals", "the sun? no", False),
        ("goals", "the sun, cant stand walls", True),
        ("goals", "i like it when they let me go home early", False),
        ("occupation", "no job rn", True),
        ("hours_per_week", "weekends only", True),
        ("training", "weekends only", False),
    ],
)
def test_a_short_answer_may_be_one_that_no_option_has(slot: str, text: str, beside: bool) -> None:
    assert is_beside(text, QUESTIONS[slot]) == beside


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("not really, its the pay", ["money"]),
        ("the growth, honestly", ["growth"]),
        ("its not about the pay", []),
        ("not the pay", []),
        ("the pay and for the growth", ["both"]),
        ("the pay or for the growth", []),
        ("i pay my rent", []),
    ],
)
def test_a_piece_of_a_reply_may_name_one_option(text: str, options: list[str]) -> None:
    assert list(named_in(text, QUESTIONS["goals"])) == options


def test_a_yes_or_no_before_other_words_names_no_option() -> None:
    some = small.question("benefits", Option("none", "None", "no benefits"), Option("far", "Far off", "from afar"))

    assert named_in("none, my wife has them", some) == ()
    assert named_in("none, far off", some) == ("far",)


def test_readings_may_fall_on_several_options() -> None:
    readings = {"in_the_way/transport": 0.5, "in_the_way/money": 0.3, "in_the_way/childcare": 0.1}

    assert by_readings(readings, QUESTIONS["in_the_way"]) == ("transport", "money")


def test_nothing_does_not_stand_beside_something() -> None:
    question = QUESTIONS["in_the_way"]

    assert only_real(["nothing", "money", "money"], question) == ("money",)
    assert only_real(["nothing", "nothing"], question) == ("nothing",)


def test_what_is_no_answer_weighs_nothing() -> None:
    assert weight_of({"benefits/none": 0.2, "goals/money": 0.3, "other": 0.5}) == 0.5


def test_what_falls_on_one_question_counts_and_not_what_is_spread_over_many() -> None:
    readings = {"benefits/none": 0.2, "benefits/some": 0.15, "goals/money": 0.3, "other": 0.35}

    assert weight_on_one(readings) == pytest.approx(0.35)
    assert weight_on_one({"other": 1.0}) == weight_on_one({}) == 0


@given(small.texts, small.readings)
def test_a_choice_is_always_an_option(text: str, readings: dict[str, float]) -> None:
    for question in QUESTIONS.values():
        options = [option.value for option in question.options]
        for values in (chosen_in(text, question), by_readings(readings, question)):
            assert set(values) <= set(options)
            assert question.several or len(values) <= 1


def test_a_laugh_is_no_title_misspelt() -> None:
    perks = small.question("perks", Option("none", "None", "no perks"), Option("full", "All", "full perks"))

    assert chosen_in("ful perks", perks) == ("full",)
    assert chosen_in("lol perks", perks) == ()


def test_the_name_of_the_question_laughed_at_is_no_option() -> None:
    rise = small.question("rise", Option("none", "None", "none"), Option("clear", "A rise", "a rise"), called=("rise",))

    assert named_in("a rise, they said so", rise) == ("clear",)
    assert named_in("haha a rise, they took his nephew", rise) == ()


def test_the_no_of_a_question_is_not_named_without_its_no() -> None:
    options = Option("none", "No road up", "no road up"), Option("clear", "A sure thing", "sure")
    roads = small.question("roads", *options, means={"yes": "clear", "no": "none"})

    assert named_in("no road up", roads) == ("none",)
    assert named_in("a road up", roads) == ()
