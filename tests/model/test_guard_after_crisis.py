"""What the guard makes of words soon after a crisis reply."""

from __future__ import annotations

import pytest
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.training_data.message import Message

from advisor.words.aftermath import CRISIS_REPLY, STAYS_CLOSE
from advisor.words.distress import DISTRESS, IN_DOUBT
from components.distress_guard import DistressGuard
from components.message_parts import IS_PART

from .guarded import SOMEWHAT, intent_of, sureness, talk_after_crisis


@pytest.mark.parametrize(("text", "heard"), [("who do i phone", DISTRESS), ("false alarm", "say_fine")])
def test_right_after_a_crisis_short_words_are_about_it(guard: DistressGuard, text: str, heard: str) -> None:
    assert intent_of(guard, text, "faq", 0.9, talk_after_crisis()) == heard
    assert intent_of(guard, text, "faq", 0.9, talk_after_crisis(STAYS_CLOSE)) == heard
    assert intent_of(guard, text, "faq", 0.9, talk_after_crisis(STAYS_CLOSE + 1)) == "faq"
    assert intent_of(guard, text, "faq", 0.9, talk_after_crisis(form="plan_form")) == "faq"
    assert intent_of(guard, text, "faq", 0.9) == "faq"


def test_a_place_right_after_a_crisis_asks_for_the_help_there(guard: DistressGuard) -> None:
    place = [{"entity": "place", "value": "Leeds", "start": 0, "end": 5}]

    assert intent_of(guard, "leeds", "faq", 0.9, talk_after_crisis(), entities=place) == DISTRESS
    assert intent_of(guard, "leeds", "faq", 0.9, entities=place) == "faq"


def test_who_says_after_a_crisis_that_it_was_not_meant_so_is_doubted_less(guard: DistressGuard) -> None:
    assert intent_of(guard, "false alarm", "off_topic", 0.1, talk_after_crisis()) == "say_fine"
    assert intent_of(guard, "it is getting dark", "off_topic", 0.1, talk_after_crisis()) == DISTRESS


def test_what_is_not_surely_about_work_soon_after_a_crisis_is_a_heavy_heart(guard: DistressGuard) -> None:
    guard._config["threshold"] = 0.9

    assert intent_of(guard, "who would even listen", "ask_for_human", 0.9, talk_after_crisis()) == "vent"
    assert intent_of(guard, "who would even listen", "faq", 0.5, talk_after_crisis(STAYS_CLOSE)) == "vent"
    assert intent_of(guard, "who would even listen", "faq", 0.5, talk_after_crisis(), **{IS_PART: True}) == "vent"
    assert intent_of(guard, "who would even listen", "faq", 0.5, talk_after_crisis(STAYS_CLOSE + 1)) == "faq"
    assert intent_of(guard, "how do i get a raise", "faq", 0.9, talk_after_crisis()) == "faq"
    assert intent_of(guard, "/ask_for_human", "ask_for_human", 1.0, talk_after_crisis()) == "ask_for_human"


def test_after_a_reply_in_doubt_what_sounds_somewhat_grave_is_in_doubt_too_and_what_does_not_is_no_heavy_heart(
    guard: DistressGuard,
) -> None:
    guard._config["threshold"] = SOMEWHAT - 0.05
    sounded = UserUttered("it never ends", intent={"name": DISTRESS, "confidence": IN_DOUBT})
    talk = DialogueStateTracker.from_events(
        "somebody", [sounded, ActionExecuted(CRISIS_REPLY)], [AnySlot("requested_slot", [])]
    )

    assert sureness(guard, "it is getting dark", talk) == (DISTRESS, IN_DOUBT)
    guard._config["threshold"] = SOMEWHAT - 0.2
    assert sureness(guard, "it is getting dark", talk) == (DISTRESS, 1.0)
    guard._config["threshold"] = 0.9
    assert intent_of(guard, "who would even listen", "faq", 0.5, talk) == "faq"


@pytest.mark.parametrize(("before", "heard"), [("it never ends", "faq"), ("i want to die", "vent")])
def test_once_an_alarm_was_waved_away_what_is_said_is_about_something_else_unless_words_were_clear(
    guard: DistressGuard, before: str, heard: str
) -> None:
    guard._config["threshold"] = 0.9
    said = [UserUttered(before), ActionExecuted(CRISIS_REPLY), UserUttered("no i mean my shift")]
    talk = DialogueStateTracker.from_events("somebody", said, [AnySlot("requested_slot", [])])

    assert intent_of(guard, "who would even listen", "faq", 0.5, talk) == heard


@pytest.mark.parametrize(
    ("calm_below", "heard", "next_heard"), [(SOMEWHAT + 0.1, "off_topic", "faq"), (0.1, "vent", "vent")]
)
def test_a_trade_soon_after_a_crisis_is_about_work_where_it_sounds_like_nothing_else(
    guard: DistressGuard, calm_below: float, heard: str, next_heard: str
) -> None:
    guard._config.update(threshold=0.9, calm_below=calm_below)
    trade = [{"entity": "occupation", "value": "roofer", "start": 0, "end": 7}]
    events = [UserUttered("it never ends"), ActionExecuted(CRISIS_REPLY)]
    talk = DialogueStateTracker.from_events("somebody", events, [AnySlot("requested_slot", [])])

    assert intent_of(guard, "roofing then", "off_topic", 0.4, talk, entities=trade) == heard
    talk.update(UserUttered("roofing then", {"name": heard}, trade))
    assert intent_of(guard, "who would even listen", "faq", 0.5, talk) == next_heard


def test_what_the_reply_was_for_is_asked_right_after_it_only(guard: DistressGuard) -> None:
    guard._config["threshold"] = 0.9

    assert intent_of(guard, "why did you tell me that", "ask_why", 0.9, talk_after_crisis()) == "say_fine"
    assert intent_of(guard, "why did you tell me that", "ask_why", 0.9, talk_after_crisis(2)) == "vent"


def test_who_says_no_more_than_that_there_is_no_danger_is_not_doubted(guard: DistressGuard) -> None:
    assert intent_of(guard, "im not in danger", "off_topic", 0.1, talk_after_crisis()) == "say_fine"
    assert intent_of(guard, "im fine, i want to die", "off_topic", 0.1, talk_after_crisis()) == DISTRESS


def test_being_fine_makes_no_safer_what_is_said_beside_it(guard: DistressGuard) -> None:
    assert intent_of(guard, "im fine but it is getting dark", "say_fine", 0.9, talk_after_crisis()) == DISTRESS


@pytest.mark.parametrize(("other", "heard"), [("change my answer.", "say_fine"), ("it is getting dark.", DISTRESS)])
def test_a_sentence_beside_one_of_relief_is_heard_as_if_it_stood_alone(
    guard: DistressGuard, monkeypatch: pytest.MonkeyPatch, other: str, heard: str
) -> None:
    calm = "change my answer."
    monkeypatch.setattr(guard, "_danger", lambda message: 0.1 if message.get("text") == calm else SOMEWHAT)
    texts = (f"im not in danger. {other}", "im not in danger.", other)
    messages = [Message({"text": text, **({IS_PART: True} if place else {})}) for place, text in enumerate(texts)]

    whole, relief, _ = guard.process(messages, talk_after_crisis())

    assert whole.get("intent")["name"] == heard
    assert relief.get("intent")["name"] == "say_fine"


def test_a_clear_question_beside_relief_needs_more_to_be_danger(guard: DistressGuard) -> None:
    assert intent_of(guard, "im fine, how do i get a raise", "faq", 0.9, talk_after_crisis()) == "faq"


def test_a_question_beside_relief_is_answered(guard: DistressGuard) -> None:
    guard._config["threshold"] = 0.9

    assert intent_of(guard, "im fine, how do i get a raise", "faq", 0.9, talk_after_crisis()) == "faq"
    assert intent_of(guard, "im fine, how do i get a raise", "faq", 0.5, talk_after_crisis()) == "say_fine"


@pytest.mark.parametrize(("form", "least", "most"), [(None, 0.5, 0.79), ("plan_form", 1.0, 1.0)])
def test_what_is_wanted_beside_relief_comes_first_unless_a_form_was_broken_off(
    guard: DistressGuard, form: str | None, least: float, most: float
) -> None:
    guard._config["threshold"] = 0.9
    (message,) = guard.process([Message({"text": "im fine. show my plan"})], talk_after_crisis(broken_off=form))

    assert message.get("intent")["name"] == "say_fine"
    assert least <= message.get("intent")["confidence"] <= most


def test_one_word_brings_the_contacts_back_in_every_place(guard: DistressGuard) -> None:
    assert intent_of(guard, "hotline", "faq", 0.9) == DISTRESS
    assert intent_of(guard, "hotline", "faq", 0.9, talk_after_crisis(form="plan_form")) == DISTRESS


def test_what_is_asked_of_a_crisis_line_right_after_it_is_about_help_and_at_no_other_time(guard: DistressGuard) -> None:
    asked = {"follow_ups": {"help_private": 0.9, "other": 0.1}}

    assert intent_of(guard, "is it private", "faq", 0.9, talk_after_crisis(), **asked) == DISTRESS
    assert intent_of(guard, "is it private", "faq", 0.9, **asked) == "faq"


def test_who_reached_somebody_is_no_more_in_danger_however_grave_it_sounds(guard: DistressGuard) -> None:
    reached = {"follow_ups": {"help_reached": 0.9, "other": 0.1}}

    assert intent_of(guard, "they were kind", "off_topic", 0.1, talk_after_crisis(), **reached) == "say_fine"
    assert intent_of(guard, "i rang. i want to die", "off_topic", 0.1, talk_after_crisis(), **reached) == DISTRESS
    assert intent_of(guard, "they were kind", "off_topic", 0.1, **reached) == DISTRESS


def test_a_part_of_what_was_reached_is_no_danger_by_itself(guard: DistressGuard) -> None:
    whole = Message({"text": "i rang. they were kind", "follow_ups": {"help_reached": 0.9}})
    part = Message({"text": "they were kind", IS_PART: True})

    guard.process([whole, part], talk_after_crisis())

    assert not part.get("intent")
