"""Short questions after an answer are about that answer, in the words of many people."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.library.content import Library

MENTORS, PAY = "how do i find a mentor", "do careers pay more"


@pytest.mark.parametrize("line", ["is it free", "so does it cost anything", "do they charge"])
def test_what_a_thing_costs_is_said_of_that_thing(line: str, talk: Any, library: Library) -> None:
    talk.say('/ask{"topic": "paying_for_school"}')

    talk.say(line)

    assert str(library.answers["paying_for_school"].cost) in talk.text


@pytest.mark.parametrize("line", ["how long", "and how long does that take"])
def test_how_long_a_thing_takes_is_said_of_that_thing(line: str, talk: Any, library: Library) -> None:
    talk.say('/ask{"topic": "apprenticeships"}')

    talk.say(line)

    assert str(library.answers["apprenticeships"].time) in talk.text


def test_which_of_job_and_career_pays_more_is_told(talk: Any) -> None:
    talk.say('/ask{"topic": "job_or_career"}')

    talk.say("which one pays more")

    assert talk.topic == "career_pay"


def test_the_place_of_a_button_presses_it(talk: Any, library: Library) -> None:
    talk.say('/ask{"topic": "job_or_career"}')

    talk.say("ok the second one")  # the first one says more of it

    assert talk.topic == library.answers["job_or_career"].next[0]


def test_a_place_told_after_an_answer_is_said_back(talk: Any) -> None:
    talk.say('/ask{"topic": "asking_for_a_raise"}')

    talk.say("im in ohio btw")

    assert "Ohio" in talk.text


@pytest.mark.parametrize(
    "line",
    ["that is not what i asked you", "you didnt answer it", "that is not what i asked. i like it, i want more say"],
)
def test_a_complaint_is_not_met_with_the_answer_that_missed(line: str, talk: Any, library: Library) -> None:
    talk.say('/ask{"topic": "asking_for_a_raise"}')

    talk.say(line)

    assert library.answers["asking_for_a_raise"].answer not in talk.text
    assert talk.last_responses[0] in {"utter_missed", "utter_try_again"}


def test_what_went_well_is_not_met_as_a_no(talk: Any) -> None:
    talk.say('/ask{"topic": "asking_for_a_raise"}')

    talk.say("told my lead what i want and he was cool about it")

    assert "utter_after_a_no" not in talk.last_responses
    assert talk.topic == "asking_for_a_raise"


@pytest.mark.parametrize(
    ("question", "line", "response"),
    [
        (PAY, "how much more", "utter_no_figure"),
        (PAY, "is that always so", "utter_not_always"),
        (MENTORS, "what if he says no", "utter_after_a_no"),
        ("how do i network", "which of those is best", "utter_no_ranking"),
        ("is indeed any good", "do they charge for it", "utter_terms_unknown"),
    ],
)
def test_what_an_answer_does_not_tell_is_said_honestly(question: str, line: str, response: str, talk: Any) -> None:
    talk.say(question)

    talk.say(line)

    assert talk.last_responses == [response]


@pytest.mark.parametrize("line", ["like who", "so what should i do", "where do i find one", "who offers that"])
def test_what_goes_on_gets_the_rest_of_the_answer(line: str, talk: Any, library: Library) -> None:
    talk.say(MENTORS)

    talk.say(line)

    assert str(library.answers["finding_mentors"].more) in talk.text


def test_whom_to_call_about_what_is_in_the_way_is_told(talk: Any, library: Library) -> None:
    talk.say('/ask{"topic": "transport_trouble"}')

    talk.say("who can i call about that")

    assert str(library.answers["transport_trouble"].more) in talk.text


def test_this_is_the_advisor_itself(talk: Any) -> None:
    talk.say(MENTORS)

    talk.say("is this app free")

    assert talk.topic == "is_it_free"


@pytest.mark.parametrize("line", ["how does anybody get to the top", "nobody begins at the top"])
def test_a_word_like_top_lets_go_of_nothing(line: str, talk: Any) -> None:
    talk.say("i am a cashier at kroger, 2 years now")

    talk.say(line)

    assert talk.slots["occupation"]


@pytest.mark.parametrize("line", ["what about nights away from home", "which is better, local or long haul"])
def test_a_matter_that_an_answer_speaks_of_is_told_by_it(line: str, talk: Any) -> None:
    talk.say('/ask{"topic": "truck_license"}')

    talk.say(line)

    assert talk.topic == "truck_license"
    assert "local work" in talk.text


@pytest.mark.parametrize("line", ["ok how would i ask", "how do i start"])
def test_what_could_be_asked_of_anything_is_of_the_last_answer(line: str, talk: Any) -> None:
    talk.say('/ask{"topic": "time_off_and_schedule"}')

    talk.say(line)

    assert talk.topic == "time_off_and_schedule"
    assert "utter_help" not in talk.last_responses


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("could i do that from home", "remote_work"),
        ("do i need a degree for that", "training_difference"),
        ("who pays for it", "who_pays_for_courses"),
        ("would i be working nights", "night_shifts"),
    ],
)
def test_a_short_question_is_of_the_work_that_was_named_before_it(line: str, topic: str, talk: Any) -> None:
    talk.say("i want to become a dental hygienist")

    talk.say(line)

    assert (talk.topic, "dental hygienist" in talk.text) == (topic, True)


@pytest.mark.parametrize("line", ["would they hire me", "can i be a truck driver with that"])
def test_how_it_stands_with_them_is_met_by_what_they_told_of_themselves(line: str, talk: Any) -> None:
    talk.say("i have a felony")

    talk.say(line)

    assert talk.topic == "criminal_record"
