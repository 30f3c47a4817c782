"""Back to what was going on, after a crisis reply that was not needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.forms.steer import ActionPause, ActionResume
from actions.shared.named import EMERGENCY
from actions.talk.comfort import ActionOfferCrisisHelp, ActionStayNear
from actions.talk.take import ActionTakeYes
from advisor.library.content import Library
from advisor.words.aftermath import GOES_ON
from advisor.words.distress import DISTRESS, IN_DOUBT

from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def responses(said: list[dict[str, Any]]) -> list[str]:
    return [message["response"] for message in said if message["response"]]


def test_who_was_not_in_danger_is_asked_the_question_again_that_stood_open(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", benefits="none")
    turn(ActionOfferCrisisHelp(), text="i just want it over with")

    assert responses(turn(ActionStayNear(), text="im fine lol", intent="say_fine")) == ["utter_be_relieved"]
    assert (talk.form, talk.slots["benefits"]) == (CHECK_FORM, "none")


def test_who_may_be_read_wrong_goes_on_with_a_tap_or_with_what_they_may_have_asked(turn: Turn) -> None:
    asked = {"name": "faq", "full_retrieval_intent_name": "faq/pay", "confidence": 0.6}
    ranking = [{"name": DISTRESS, "confidence": IN_DOUBT}, asked]

    (doubt,) = turn(ActionOfferCrisisHelp(), intent=DISTRESS, sure=IN_DOUBT, intent_ranking=ranking)
    (danger,) = turn(ActionOfferCrisisHelp(), intent=DISTRESS, sure=1.0, intent_ranking=ranking)

    assert [button["payload"] for button in doubt["buttons"]] == ["/say_fine", '/ask{"topic": "pay"}']
    assert not danger["buttons"]


def test_what_the_line_answered_that_set_off_the_alarm_is_kept_and_read_back(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "training", occupation="cook", timeframe="open")
    turn(ActionOfferCrisisHelp(), text="it takes a course, it near killed us", readings={"training/needed": 0.9})

    relief, heard = turn(ActionStayNear(), text="im fine lol", intent="say_fine")

    assert responses([relief, heard]) == ["utter_be_relieved", "utter_reflect"]
    assert (talk.form, talk.slots["training"]) == (CHECK_FORM, "needed")


@pytest.mark.parametrize(
    ("text", "response"), [("he says soon", "utter_offer_overruled"), ("i want to die", "utter_nothing_to_resume")]
)
def test_who_says_to_go_on_is_asked_what_they_wanted_unless_the_words_were_clear(
    turn: Turn, text: str, response: str
) -> None:
    turn(ActionOfferCrisisHelp(), text=text, guesses=["pay"])

    assert responses(turn(ActionResume(), text="go on", intent="resume")) == [response]


def test_a_form_that_was_paused_before_stays_paused(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")
    turn(ActionPause())
    turn(ActionOfferCrisisHelp(), text="i just want it over with")

    turn(ActionStayNear(), text="im fine", intent="say_fine")

    assert talk.form is None


def test_a_form_that_two_alarms_broke_off_is_gone_on_with(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")
    turn(ActionOfferCrisisHelp(), text="i just want it over with")
    turn(ActionOfferCrisisHelp(), text="he takes it all")

    turn(ActionStayNear(), text="im fine", intent="say_fine")

    assert talk.form == CHECK_FORM


def test_what_an_alarm_overruled_is_offered_to_who_was_not_in_danger(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="it never ends", guesses=["pay"])

    relief, offer = turn(ActionStayNear(), text="im fine", intent="say_fine")

    assert responses([relief, offer]) == ["utter_be_relieved", "utter_offer_overruled"]
    assert [button["payload"] for button in offer["buttons"]] == ['/ask{"topic": "pay"}']


@pytest.mark.parametrize("emergency", EMERGENCY)
def test_who_was_not_in_danger_is_offered_no_emergency(
    turn: Turn, library: Library, emergency: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(library.answers, emergency, library.answers["pay"])
    turn(ActionOfferCrisisHelp(), text="it never ends", guesses=[emergency])

    said = turn(ActionStayNear(), text="im fine", intent="say_fine")

    assert responses(said) == ["utter_be_relieved", "utter_offer_other_words"]


def test_once_an_alarm_was_waved_away_a_mood_is_a_mood_again(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="it never ends")
    turn(ActionStayNear(), text="im fine", intent="say_fine")

    assert responses(turn(ActionStayNear(), text="ugh", intent="vent")) == ["utter_support_venting"]


@pytest.mark.parametrize(("words", "follows"), [("yes", "other"), ("whats the rest", "more")])
def test_once_an_alarm_was_waved_away_what_hangs_on_an_answer_is_about_that_again(
    turn: Turn, words: str, follows: str
) -> None:
    turn(ActionOfferCrisisHelp(), text="it never ends")
    turn(ActionAnswerQuestion(), text="how do i get better pay", asks="pay")

    (said,) = turn(ActionTakeYes(), text=words, follows=follows)

    assert said["text"].startswith("The rest on pay.")


def test_who_is_only_tired_of_work_is_met_as_at_any_time(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="it never ends")

    said = turn(ActionStayNear(), text="that job wears me out", intent="vent", **{GOES_ON: True})

    assert responses(said) == ["utter_support_venting"]


def test_who_asked_for_the_hotline_asked_nothing_else(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="hotline", guesses=["pay"])

    said = turn(ActionStayNear(), text="im fine", intent="say_fine")

    assert responses(said) == ["utter_be_relieved", "utter_offer_other_words"]


def test_what_relief_seems_to_ask_beside_is_offered_too(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="it never ends", guesses=["pay"])

    _, offer = turn(ActionStayNear(), text="im fine, perks", intent="say_fine", guesses=["perks"])

    assert ["pay" in button["payload"] for button in offer["buttons"]] == [True, False]


def test_what_was_meant_instead_is_answered_at_once(turn: Turn, talk: Conversation) -> None:
    turn(ActionOfferCrisisHelp(), text="it never ends", guesses=["perks"])

    said = turn(ActionStayNear(), text="no! i mean how do i get a raise", intent="say_fine", guesses=["pay"])

    assert responses(said) == ["utter_be_relieved"]
    assert talk.slots["topic"] == "pay"


def test_where_nothing_likely_was_overruled_other_words_are_asked_for(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="it never ends", guesses=[])

    said = turn(ActionStayNear(), text="im fine", intent="say_fine")

    assert responses(said) == ["utter_be_relieved", "utter_offer_other_words"]


def test_who_asks_what_the_alarm_was_for_is_told_and_led_back(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")
    turn(ActionOfferCrisisHelp(), text="i just want it over with")

    said = turn(ActionStayNear(), text="why did you say that", intent="say_fine")

    assert responses(said) == ["utter_explain_crisis_reply"]
    assert talk.form == CHECK_FORM


def test_after_clear_words_of_danger_nobody_is_led_back_to_work(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")
    turn(ActionOfferCrisisHelp(), text="i want to die")

    assert responses(turn(ActionStayNear(), text="im fine", intent="say_fine")) == ["utter_stay_near"]
    assert responses(turn(ActionStayNear(), text="why you say that", intent="say_fine")) == [
        "utter_explain_crisis_reply"
    ]
    assert talk.form is None
