"""Journey 13: what is kept of a person, shown, put right, and forgotten."""

from __future__ import annotations

import json
from typing import Any

import pytest

from advisor.library.content import Library
from advisor.library.questions import FORMS

from .ways import check_gig, make_plan

ABOUT_ME = "im a cashier at kroger, 4 years now, no insurance"
SHOW_ME = (
    "what do u know about me",
    "thats wrong im not a cashier",
    "stop",
    "start over",
    "forget me",
    "yes",
    "what do you know about me",
)
DATA = (
    "What information do you have on me?",
    "that's not right, i am no cashier",
    "pause",
    "start again from the beginning",
    "delete all my data please",
    "yes please",
    "what have you stored about me",
)
WORDINGS = pytest.mark.parametrize("lines", [SHOW_ME, DATA], ids=["show me", "data"])


def tell(talk: Any, *lines: str) -> None:
    for line in lines:
        talk.say(line)


def listed(talk: Any) -> list[str]:
    """Return the lines of what is known, by their titles."""
    return [line.removeprefix("- ").partition(":")[0] for line in talk.text.splitlines() if line.startswith("- ")]


@WORDINGS
def test_exactly_what_is_kept_is_listed(lines: tuple[str, ...], talk: Any, library: Library) -> None:
    tell(talk, ABOUT_ME, lines[0])

    assert talk.last_responses == ["utter_known"]
    assert {"occupation", "timeframe", "benefits"} <= set(talk.slots)
    assert listed(talk) == [title for slot, title in library.kept.items() if slot in talk.slots]


@WORDINGS
def test_what_is_wrong_is_taken_out_and_the_rest_stays(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, ABOUT_ME, *lines[:2])

    assert "cashier" not in str(talk.slots.get("occupation")).casefold()
    assert (talk.slots["timeframe"], talk.slots["benefits"]) == ("open", "none")


@WORDINGS
def test_stop_is_no_goodbye(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, ABOUT_ME, lines[2])

    assert talk.last_actions == ["action_pause"]
    assert talk.slots["benefits"] == "none"


@WORDINGS
def test_starting_over_keeps_no_answer_of_a_form(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, ABOUT_ME, lines[3])

    assert talk.last_actions == ["action_start_over"]
    assert not {slot for slots in FORMS.values() for slot in slots} & set(talk.slots)
    assert "own_words" not in talk.slots


@WORDINGS
def test_starting_a_form_over_asks_its_first_question_again(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", "just for now", lines[3])

    assert talk.asked == [talk.asks_last] == ["occupation"]
    assert not set(FORMS["gig_check_form"]) & set(talk.slots)


@WORDINGS
def test_forgetting_asks_once_and_then_leaves_nothing(lines: tuple[str, ...], talk: Any) -> None:
    check_gig(talk)
    make_plan(talk)
    tell(talk, *lines[:5])
    assert talk.last_responses == ["utter_ask_forget"]
    talk.say(lines[5])

    assert not talk.payloads
    assert not [event for event in talk.tracker()["events"] if event["event"] in {"user", "bot"}]
    assert not talk.slots
    talk.say(lines[6])
    assert talk.last_responses == ["utter_known_nothing"]


@WORDINGS
def test_forgetting_works_in_the_middle_of_a_form(lines: tuple[str, ...], talk: Any) -> None:
    tell(talk, "how do i advance", "cashier", lines[4])
    assert talk.last_responses == ["utter_ask_forget"]
    assert not talk.asked
    talk.say(lines[5])
    talk.say(lines[6])

    assert talk.last_responses == ["utter_known_nothing"]
    assert talk.active_form is None


@WORDINGS
@pytest.mark.parametrize("no", ["no", "nope dont", "/deny"])
def test_whoever_thinks_better_of_it_keeps_everything(lines: tuple[str, ...], no: str, talk: Any) -> None:
    tell(talk, ABOUT_ME, lines[4], no)
    assert talk.last_responses == ["utter_keep_then"]
    talk.say("yes")

    assert talk.slots["benefits"] == "none"


def test_a_yes_to_something_else_forgets_nothing(talk: Any) -> None:
    tell(talk, ABOUT_ME, "forget me", "what is a job", "yes")

    assert talk.slots["benefits"] == "none"


def test_the_day_after_it_has_no_idea_who_this_is(talk: Any) -> None:
    tell(talk, ABOUT_ME, "forget me", "yes")
    talk.come_back()
    talk.say("hi")

    assert talk.last_responses == ["utter_greet"]
    assert not talk.slots


PRIVATE = pytest.mark.parametrize(
    ("line", "secret"),
    [
        ("you can call me at 602-555-0147", "602-555-0147"),
        ("my ssn is 078-05-1120", "078-05-1120"),
        ("my email is dana.q@example.com", "dana.q@example.com"),
        ("card number 4111 1111 1111 1111", "4111 1111 1111 1111"),
    ],
    ids=["phone", "ssn", "email", "card"],
)


@PRIVATE
def test_private_data_is_not_kept_and_the_person_is_told(line: str, secret: str, talk: Any) -> None:
    talk.say(line)

    assert "utter_drop_private_data" in talk.last_responses
    assert secret not in json.dumps(talk.tracker())


@PRIVATE
def test_private_data_in_a_form_is_no_answer_and_the_question_waits(line: str, secret: str, talk: Any) -> None:
    tell(talk, "is my gig a career?", "cashier", "just for now", line)

    assert "utter_drop_private_data" in talk.last_responses
    assert secret not in json.dumps(talk.tracker())
    assert talk.pending == "training"
    assert talk.asked == ["training"]


def test_what_is_said_beside_private_data_still_counts(talk: Any) -> None:
    tell(talk, "is my gig a career?", "im a cashier, call me at 602-555-0147")

    assert "cashier" in talk.slots["occupation"].casefold()
    assert talk.asked == ["timeframe"]
