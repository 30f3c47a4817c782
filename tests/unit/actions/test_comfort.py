"""Being there for people in danger, and for the young."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.check.judge import ActionGiveVerdict
from actions.talk.comfort import ActionOfferCrisisHelp, ActionStayNear, ActionWelcomeAnyAge
from advisor.library.crisis import load_crisis_help
from advisor.words.aftermath import STAYS_CLOSE
from advisor.words.distress import DISTRESS, IN_DOUBT
from advisor.words.matters import HOME, LIFE

from .conftest import CHECK_FORM, Conversation

PLACE = [{"entity": "place", "value": "Perth, Australia", "role": "own", "start": 0, "end": 15}]
Turn = Callable[..., list[dict[str, Any]]]


def responses(said: list[dict[str, Any]]) -> list[str]:
    return [message["response"] for message in said if message["response"]]


@pytest.mark.parametrize(("country", "whose"), [(None, "us"), ("us", "us"), ("uk", "uk"), ("other", "other")])
def test_danger_gets_the_help_of_the_country_and_nothing_else(
    turn: Turn, slots: dict[str, Any], country: str | None, whose: str
) -> None:
    slots["country"] = country

    (said,) = turn(ActionOfferCrisisHelp())

    assert str(load_crisis_help().countries[whose]) in said["text"]


def test_what_only_sounds_like_danger_gets_the_help_that_fits_and_the_way_on(turn: Turn) -> None:
    (said,) = turn(ActionOfferCrisisHelp(), intent=DISTRESS, sure=IN_DOUBT)

    assert said["text"] == load_crisis_help().in_doubt(None)


def test_who_sounds_so_again_is_not_told_again_that_it_may_be_an_error(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), intent=DISTRESS, sure=IN_DOUBT)

    (said,) = turn(ActionOfferCrisisHelp(), intent=DISTRESS, sure=IN_DOUBT)

    assert said["text"] == load_crisis_help().in_few_words(None)


def test_danger_after_a_reply_in_doubt_gets_the_whole_list(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), intent=DISTRESS, sure=IN_DOUBT)

    (said,) = turn(ActionOfferCrisisHelp(), text="i want to die", intent=DISTRESS, sure=1.0)

    assert said["text"] == load_crisis_help().in_words(None, (LIFE,))


def test_danger_in_another_language_gets_help_in_it(turn: Turn) -> None:
    (said,) = turn(ActionOfferCrisisHelp(), language="es")

    assert said["text"] == load_crisis_help().in_language("es").in_words(None) != load_crisis_help().in_words(None)
    assert said["buttons"] == []


def test_danger_told_in_spanish_amid_english_gets_help_in_spanish(turn: Turn) -> None:
    (said,) = turn(ActionOfferCrisisHelp(), text="hey i need a job, mi marido me golpea")

    assert said["text"] == load_crisis_help().in_language("es").in_words(None, (HOME,))


def test_the_country_in_the_same_message_says_whose_help_it_gets_and_is_kept(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(ActionOfferCrisisHelp(), text="perth australia, i want to die", entities=PLACE)

    assert str(load_crisis_help().countries["au"]) in said["text"]
    assert slots["country"] == "au"


@pytest.mark.parametrize(
    ("text", "entities", "country"),
    [
        ("perth australia", PLACE, "au"),
        ("im not in america", [], "other"),
        ("this line does not work over here", [], "other"),
    ],
)
def test_a_country_said_right_after_danger_gets_its_contacts(
    turn: Turn, text: str, entities: list[dict[str, Any]], country: str
) -> None:
    turn(ActionOfferCrisisHelp(), text="i want to die")

    (said,) = turn(ActionOfferCrisisHelp(), text=text, entities=entities)

    assert said["text"] == load_crisis_help().listed(country, (LIFE,))


def test_who_has_to_hide_the_talk_is_told_how_beside_the_contacts(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="my wife chokes me")

    (said,) = turn(ActionOfferCrisisHelp(), text="she goes through my phone")

    assert said["text"] == load_crisis_help().in_few_words(None, (HOME,), hides=True)


def test_after_danger_in_spanish_relief_in_spanish_is_answered_in_it(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="me quiero morir", language="es")

    (said,) = turn(ActionStayNear(), text="fue una broma", intent="say_fine")

    assert (said["text"], said["lang"]) == (load_crisis_help().in_language("es").near, "es")


def test_who_wonders_in_spanish_at_an_alarm_is_told_in_it(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="ya se acaba todo", language="es")

    (said,) = turn(ActionStayNear(), text="por que me dice eso", intent="say_fine", language="es")

    assert (said["text"], said["lang"]) == (load_crisis_help().in_language("es").why, "es")


def test_danger_ends_a_form_and_keeps_its_answers(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals", benefits="none")

    turn(ActionOfferCrisisHelp())

    assert (talk.form, talk.asks, talk.slots["benefits"]) == (None, None, "none")


def test_one_word_brings_the_contacts_back_long_after_an_alarm(turn: Turn) -> None:
    (said,) = turn(ActionOfferCrisisHelp(), text="hotline")

    assert said["text"] == load_crisis_help().listed(None)


def test_who_goes_on_with_a_heavy_heart_gets_warm_words_and_the_contacts_of_their_country(
    turn: Turn, slots: dict[str, Any]
) -> None:
    slots["country"] = "uk"
    turn(ActionOfferCrisisHelp(), text="i want to die")

    (said,) = turn(ActionStayNear(), text="its all so empty", intent="vent")

    assert (said["text"], said["buttons"]) == (load_crisis_help().in_warm_words("uk", (LIFE,)), [])


def test_the_warm_words_are_not_said_twice_in_a_row_but_the_contacts_are(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="i want to die")
    turn(ActionStayNear(), text="its all so empty", intent="vent")

    (said,) = turn(ActionStayNear(), text="no one would hear me", intent="vent")

    assert said["text"] == load_crisis_help().in_few_words(None, (LIFE,))


def test_who_goes_on_in_spanish_gets_them_in_spanish(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="me quiero morir", language="es")

    (said,) = turn(ActionStayNear(), text="no le importo a nadie", intent="vent", language="es")

    assert said["text"] == load_crisis_help().in_language("es").in_warm_words(None, (LIFE,))


def test_who_is_fine_but_has_at_hand_what_hurts_is_asked_to_put_it_away(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="i want to die")

    means, contacts = turn(ActionOfferCrisisHelp(), text="theres a rifle here but im fine", guesses=["emergency_now"])

    assert means["text"] == load_crisis_help().means
    assert contacts["text"] == load_crisis_help().in_few_words(None, (LIFE,))


def test_who_comes_armed_to_others_is_not_told_to_shout_for_help(turn: Turn) -> None:
    (said,) = turn(ActionOfferCrisisHelp(), text="bringing my gun to work for my boss", guesses=["emergency_now"])

    assert said["text"] == load_crisis_help().in_words(None)


def test_who_must_not_be_heard_is_not_told_to_shout_for_help(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp(), text="my husband hits me")

    (said,) = turn(ActionOfferCrisisHelp(), text="he can hear me", guesses=["emergency_now"])

    assert said["text"] == load_crisis_help().in_few_words(None, (HOME,), hides=True)


@pytest.mark.parametrize("intent", ["acknowledge", "thank", "goodbye"])
def test_soon_after_danger_a_mood_or_a_nod_gets_no_talk_of_work(turn: Turn, intent: str) -> None:
    turn(ActionOfferCrisisHelp())

    assert responses(turn(ActionStayNear(), intent=intent)) == ["utter_stay_near"]


def test_after_some_turns_a_nod_is_a_nod_again(turn: Turn) -> None:
    turn(ActionOfferCrisisHelp())
    for _ in range(STAYS_CLOSE):
        turn("utter_help")

    assert responses(turn(ActionStayNear(), intent="acknowledge")) == ["utter_acknowledge"]


@pytest.mark.parametrize(
    ("intent", "response"),
    [("vent", "utter_support_venting"), ("thank", "utter_welcome"), ("goodbye", "utter_goodbye")],
)
def test_without_danger_each_mood_gets_its_own_words(turn: Turn, intent: str, response: str) -> None:
    assert responses(turn(ActionStayNear(), intent=intent)) == [response]


def test_a_nod_in_a_form_leaves_the_word_to_its_question(turn: Turn, talk: Conversation) -> None:
    talk.in_form(CHECK_FORM, "goals")

    assert turn(ActionStayNear(), intent="acknowledge") == []


@pytest.mark.parametrize("intent", ["goodbye", "say_fine"])
def test_who_leaves_or_was_only_joking_pauses_a_form(turn: Turn, talk: Conversation, intent: str) -> None:
    talk.in_form(CHECK_FORM, "goals")

    assert responses(turn(ActionStayNear(), intent=intent, sure=0.9)) == ["utter_pause"]
    assert talk.form is None


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("im 16", "utter_young_person"),
        ("i am a minor", "utter_young_person"),
        ("im under 18", "utter_young_person"),
        ("almost 18", "utter_young_person"),
        ("gonna be 18 in june", "utter_young_person"),
        ("im 52 with 2 kids", "utter_welcome_any_age"),
        ("2 jobs and 44 years old", "utter_welcome_any_age"),
        ("im 18", "utter_welcome_any_age"),
        ("im 61", "utter_welcome_any_age"),
        ("its me and my dad at home", "utter_have_no_guess"),
    ],
)
def test_only_the_young_are_told_of_help_for_the_young(turn: Turn, text: str, response: str) -> None:
    assert responses(turn(ActionWelcomeAnyAge(), text=text)) == [response]


def test_who_is_hurt_by_a_verdict_is_consoled_about_that(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(dict.fromkeys(("timeframe", "goals", "training", "advancement", "benefits"), "none"))
    turn(ActionGiveVerdict())
    assert responses(turn(ActionStayNear(), text="well that hurts", intent="vent")) == ["utter_console_after_verdict"]

    turn(ActionGiveVerdict())
    lyft = [{"entity": "employer", "value": "Lyft", "role": "named"}]
    assert responses(turn(ActionStayNear(), text="lyft hurts", intent="vent", finds=lyft)) == ["utter_support_venting"]
