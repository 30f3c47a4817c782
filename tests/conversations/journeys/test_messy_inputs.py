"""What people really send: nothing, too much, the wrong thing, twice."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .ways import LIKE_A_JOB, answers_to_the_check, check_gig, make_plan, tap

LONGEST = 2000
STORY = "and then my manager said there is no budget for a raise and i went back to the register and so on "


def tell(talk: Any, *lines: str) -> None:
    for line in lines:
        talk.say(line)


@pytest.fixture
def asked_for_time(talk: Any) -> Any:
    """Return somebody whom the Gig Check asks for the time frame."""
    tell(talk, "is my gig a career?", "cashier")
    assert talk.asked == ["timeframe"]
    return talk


@pytest.mark.parametrize("nothing", ["", " ", "👍", "🤷‍♀️🤷‍♀️", "...", "?"])
def test_a_message_without_words_in_a_form_leaves_the_question_waiting(nothing: str, asked_for_time: Any) -> None:
    asked_for_time.say(nothing)

    assert asked_for_time.asked == ["timeframe"]
    assert "timeframe" not in asked_for_time.slots


def test_all_capitals_are_read_like_any_other_words(talk: Any) -> None:
    talk.say("IS MY GIG A CAREER")
    talk.say("I DRIVE FOR UBER")
    talk.say("WHY DO YOU NEED TO KNOW THAT")
    assert talk.last_actions == ["action_explain_question"]
    tell(talk, "JUST FOR NOW", "NO TRAINING AT ALL", "NO WAY UP", "NO INSURANCE NOTHING", "JUST THE MONEY")

    assert answers_to_the_check(talk) == LIKE_A_JOB


@pytest.mark.parametrize(
    "line",
    [
        "so um yeah i guess i been driving for lyft you know like two years now and i was wondering is that like a "
        "career or what",
        "ok so basically what i do is i clean houses with my cousin been doing it for about two years and people keep "
        "asking me so i thought i ask you is that a career",
    ],
)
def test_a_run_on_from_a_voice_is_taken_apart(line: str, talk: Any) -> None:
    talk.say(line)

    assert {"occupation", "timeframe"} <= set(talk.slots)
    assert "action_offer_guesses" not in talk.last_actions
    assert "action_hear_work" not in talk.last_actions  # something was asked


@pytest.mark.parametrize("yes", ["yes", "yeah", "yep sure", "no"])
@pytest.mark.parametrize("slot", ["timeframe", "direction"])
def test_a_bare_yes_to_an_either_or_is_asked_which(slot: str, yes: str, talk: Any) -> None:
    tell(talk, "/start_gig_check" if slot == "timeframe" else "/start_plan", "cashier", yes)

    assert len(talk.said) == 2
    assert talk.asked == [talk.asks_last] == [slot]
    assert slot not in talk.slots


@pytest.mark.parametrize(("both", "kept"), [("both", "both"), ("a bit of both", "both"), ("both i guess", "both")])
def test_both_is_an_answer_where_it_can_be(both: str, kept: str, talk: Any) -> None:
    tell(talk, "is my gig a career?", *["skip"] * 5, both)

    assert talk.slots["goals"] == kept


def test_both_where_one_is_needed_is_asked_for_the_more_fitting(asked_for_time: Any) -> None:
    asked_for_time.say("both")

    assert "utter_both_but_one" in asked_for_time.last_responses
    assert asked_for_time.asked == ["timeframe"]


@pytest.mark.parametrize("unsure", ["idk", "i dont know", "no idea tbh", "not sure"])
@pytest.mark.parametrize("form", ["/start_gig_check", "/start_plan", "/start_interests"])
def test_not_knowing_is_never_asked_again(form: str, unsure: str, talk: Any) -> None:
    talk.say(form)
    asked = [talk.said[-1]["text"]]
    while talk.active_form:
        talk.say(unsure)
        asked += [talk.said[-1]["text"]] if talk.asks_last else []

    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("second", ["2", "2.", "#2", "number 2", "the second one", "option 2"])
def test_a_number_stands_for_the_button_in_that_place(second: str, asked_for_time: Any) -> None:
    place = json.loads(asked_for_time.payloads[1].removeprefix("/choose"))
    asked_for_time.say(second)

    assert asked_for_time.slots["timeframe"] == place["timeframe"]
    assert asked_for_time.asked == ["training"]


@pytest.mark.parametrize("number", ["9", "17", "0"])
def test_a_number_without_a_button_is_no_answer(number: str, asked_for_time: Any) -> None:
    asked_for_time.say(number)

    assert "timeframe" not in asked_for_time.slots
    assert asked_for_time.asked == ["timeframe"]


@pytest.mark.parametrize("change", [str.upper, lambda title: title.replace("n", "", 1), lambda title: title[:-1] + "e"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_button_typed_by_hand_counts_however_it_is_misspelt(place: int, change: Any, asked_for_time: Any) -> None:
    button = asked_for_time.said[-1]["buttons"][place]
    asked_for_time.say(change(button["title"]))

    assert asked_for_time.slots["timeframe"] == json.loads(button["payload"].removeprefix("/choose"))["timeframe"]


@pytest.mark.parametrize("opening", ["is my gig a career? ", "how do i advance? "])
def test_a_paste_of_two_thousand_letters_is_read(opening: str, talk: Any) -> None:
    talk.say((opening + STORY * 30)[:LONGEST])

    assert talk.last_actions != ["action_offer_guesses"]


def test_of_a_longer_paste_the_beginning_is_read_and_the_person_told(talk: Any) -> None:
    talk.say("i drive for uber. " + STORY * 60)

    assert "utter_text_cut" in talk.last_responses
    (said,) = [event["text"] for event in talk.tracker()["events"] if event["event"] == "user"]
    assert len(said) == LONGEST


def test_an_answer_sent_twice_answers_one_question(talk: Any) -> None:
    tell(talk, "is my gig a career?", "uber, 5 nights a week", "uber, 5 nights a week")
    assert talk.asked == ["timeframe"]
    tell(talk, "3 yrs now", "3 yrs now")

    assert talk.asked == ["training"]
    assert answers_to_the_check(talk) == {"timeframe": "open"}


def test_a_button_tapped_twice_answers_one_question(asked_for_time: Any) -> None:
    tap(asked_for_time, "timeframe", "now")
    asked_for_time.say('/choose{"timeframe": "now"}')

    assert asked_for_time.asked == ["training"]
    assert answers_to_the_check(asked_for_time) == {"timeframe": "now"}


@pytest.mark.parametrize("form", ["gig check", "plan"])
def test_the_last_button_tapped_twice_spoils_nothing(form: str, talk: Any) -> None:
    if form == "plan":
        make_plan(talk)
    else:
        check_gig(talk)
    before = talk.slots
    talk.say('/choose{"hours_per_week": "3"}' if form == "plan" else '/choose{"goals": "money"}')

    assert {**talk.slots, "own_words": None} == {**before, "own_words": None}


def test_the_question_sent_twice_starts_one_check(talk: Any) -> None:
    tell(talk, "is my gig a career?", "is my gig a career?")

    assert talk.asked == ["occupation"]
    assert "occupation" not in talk.slots


@pytest.mark.parametrize("line", ["im 15", "i'm 16 and still in high school", "i am only fourteen years old"])
def test_the_young_are_welcome_and_their_age_is_no_answer(line: str, asked_for_time: Any) -> None:
    asked_for_time.say(line)

    assert asked_for_time.last_responses == ["utter_young_person"]
    assert asked_for_time.asked == ["timeframe"]
    assert "timeframe" not in asked_for_time.slots


@pytest.mark.parametrize(
    "line", ["damn how the hell do i get promoted", "how do i get out of this shitty job into a career"]
)
def test_swearing_that_is_not_meant_for_it_is_passed_over(line: str, talk: Any) -> None:
    talk.say(line)

    assert "utter_stay_calm" not in talk.last_responses
    assert talk.active_form == "plan_form" or talk.topic


@pytest.mark.parametrize(
    ("line", "slot", "value"),
    [("hell no", "advancement", "none"), ("fuck no", "benefits", "none"), ("hell yeah", "advancement", "clear")],
)
def test_swearing_in_an_answer_is_an_answer(line: str, slot: str, value: str, talk: Any) -> None:
    talk.say("is my gig a career?")
    while talk.asks_last != slot:
        talk.say("skip")
    talk.say(line)

    assert talk.slots[slot] == value


@pytest.mark.parametrize(
    "line", ["great another bot", "oh wow a robot, how wonderful", "yay, one more useless chatbot"]
)
def test_sarcasm_is_not_taken_for_joy(line: str, talk: Any) -> None:
    talk.say(line)

    assert {"utter_stay_calm", "utter_deny_being_human", "utter_support_venting"} & set(talk.last_responses)


@pytest.mark.parametrize(
    "line", ["is just for now", "only temporary", "till i find somthing beter", "for now i guess lol"]
)
def test_an_answer_without_grammar_is_read(line: str, asked_for_time: Any) -> None:
    asked_for_time.say(line)

    assert asked_for_time.slots["timeframe"] == "now"
    assert asked_for_time.asked == ["training"]
