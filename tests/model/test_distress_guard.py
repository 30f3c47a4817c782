"""From where on the guard overrules what the classifiers made of a message."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from advisor.words.aftermath import CRISIS_REPLY, STAYS_CLOSE
from advisor.words.distress import DISTRESS
from components.distress_guard import DistressGuard
from components.examples import Examples
from components.kernel_detector import MEANING
from components.message_parts import IS_PART, IS_PIECE
from components.rows import Rows

SOMEWHAT = 0.6  # how likely it is danger, by what was learned


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch) -> DistressGuard:
    thresholds = {"threshold": 0.5, "threshold_of_part": 0.7, "threshold_in_spanish": 0.615}
    config = {**DistressGuard.get_default_config(), **thresholds}
    learned = SimpleNamespace(evidence=lambda alike: SOMEWHAT)
    guard = DistressGuard(config, cast(Any, None), cast(Any, None), cast(Any, learned))
    monkeypatch.setattr(guard, "alike", lambda message: None)
    return guard


def _heard(
    guard: DistressGuard,
    text: str,
    intent: str,
    confidence: float,
    tracker: DialogueStateTracker | None = None,
    **more: Any,
) -> str:
    found = {"name": intent, "confidence": confidence}
    (message,) = guard.process([Message({"text": text, "intent": found, "intent_ranking": [found], **more})], tracker)
    return str(message.get("intent")["name"])


def test_what_is_likely_danger_overrules_the_classifiers(guard: DistressGuard) -> None:
    assert _heard(guard, "it is getting dark", "off_topic", 0.9) == DISTRESS


def test_what_the_advisor_clearly_knows_needs_more_to_be_danger(guard: DistressGuard) -> None:
    assert _heard(guard, "how do i get out of here", "faq", 0.9) == "faq"


def test_what_the_advisor_may_know_needs_no_more(guard: DistressGuard) -> None:
    assert _heard(guard, "how do i get out of here", "faq", 0.3) == DISTRESS


@pytest.mark.parametrize(
    ("asked", "active", "heard"),
    [("goals", True, "nlu_fallback"), ("benefits", True, DISTRESS), ("goals", False, DISTRESS)],
    ids=["an answer to what is asked", "an answer to another question", "no form is waiting"],
)
def test_what_clearly_answers_the_pending_question_needs_more_to_be_danger(
    guard: DistressGuard, asked: str, active: bool, heard: str
) -> None:
    talk = DialogueStateTracker.from_events(
        "somebody",
        [ActiveLoop("plan_form" if active else None), SlotSet("requested_slot", asked)],
        [AnySlot("requested_slot", [])],
    )

    assert (
        _heard(guard, "feed my kids", "nlu_fallback", 0.3, talk, readings={"goals/money": 0.9, "other": 0.1}) == heard
    )


def test_no_question_hides_words_that_always_mean_danger(guard: DistressGuard) -> None:
    assert _heard(guard, "how do i kill myself", "faq", 1.0) == DISTRESS


def test_a_part_of_a_message_needs_more_to_be_danger(guard: DistressGuard) -> None:
    assert _heard(guard, "it is getting dark", "off_topic", 0.9, **{IS_PART: True}) == "off_topic"


def test_a_message_in_spanish_needs_more_to_be_danger(guard: DistressGuard) -> None:
    assert _heard(guard, "it is getting dark", "off_topic", 0.9, language="es") == "off_topic"
    assert _heard(guard, "me quiero morir", "off_topic", 0.9, language="es") == DISTRESS


@pytest.mark.parametrize(("sure", "heard"), [(0.9, "faq"), (0.3, DISTRESS)])
def test_sentences_that_are_each_known_sound_graver_together_than_they_are(
    guard: DistressGuard, sure: float, heard: str
) -> None:
    found = [{"name": intent, "confidence": share} for intent, share in (("faq", 0.4), ("faq", 0.9), ("faq", sure))]
    texts = ("i learned it inside. i am good at it", "i learned it inside.", "i am good at it")
    messages = [
        Message({"text": text, "intent": each, "intent_ranking": [each]})
        for text, each in zip(texts, found, strict=True)
    ]
    for part in messages[1:]:
        part.set(IS_PART, True)

    whole, *parts = guard.process(messages)

    assert [part.get("intent")["name"] for part in parts] == ["faq", "faq"]
    assert whole.get("intent")["name"] == heard


def _talk_after_crisis(turns: int = 1, form: str | None = None, broken_off: str | None = None) -> DialogueStateTracker:
    later = [UserUttered("hm"), ActionExecuted("action_stay_near")] * (turns - 1)
    events = [UserUttered("i want to die"), ActionExecuted(CRISIS_REPLY), *later, ActiveLoop(form)]
    slots = [AnySlot("requested_slot", []), AnySlot("unfinished", [], initial_value=broken_off)]
    return DialogueStateTracker.from_events("somebody", events, slots)


@pytest.mark.parametrize(("text", "heard"), [("who do i phone", DISTRESS), ("false alarm", "say_fine")])
def test_right_after_a_crisis_short_words_are_about_it(guard: DistressGuard, text: str, heard: str) -> None:
    assert _heard(guard, text, "faq", 0.9, _talk_after_crisis()) == heard
    assert _heard(guard, text, "faq", 0.9, _talk_after_crisis(STAYS_CLOSE)) == heard
    assert _heard(guard, text, "faq", 0.9, _talk_after_crisis(STAYS_CLOSE + 1)) == "faq"
    assert _heard(guard, text, "faq", 0.9, _talk_after_crisis(form="plan_form")) == "faq"
    assert _heard(guard, text, "faq", 0.9) == "faq"


def test_a_place_right_after_a_crisis_asks_for_the_help_there(guard: DistressGuard) -> None:
    place = [{"entity": "place", "value": "Leeds", "start": 0, "end": 5}]

    assert _heard(guard, "leeds", "faq", 0.9, _talk_after_crisis(), entities=place) == DISTRESS
    assert _heard(guard, "leeds", "faq", 0.9, entities=place) == "faq"


def test_who_says_after_a_crisis_that_it_was_not_meant_so_is_doubted_less(guard: DistressGuard) -> None:
    assert _heard(guard, "false alarm", "off_topic", 0.1, _talk_after_crisis()) == "say_fine"
    assert _heard(guard, "it is getting dark", "off_topic", 0.1, _talk_after_crisis()) == DISTRESS


def test_what_is_not_surely_about_work_soon_after_a_crisis_is_a_heavy_heart(guard: DistressGuard) -> None:
    guard._config["threshold"] = 0.9

    assert _heard(guard, "who would even listen", "ask_for_human", 0.9, _talk_after_crisis()) == "vent"
    assert _heard(guard, "who would even listen", "faq", 0.5, _talk_after_crisis(STAYS_CLOSE)) == "vent"
    assert _heard(guard, "who would even listen", "faq", 0.5, _talk_after_crisis(), **{IS_PART: True}) == "vent"
    assert _heard(guard, "who would even listen", "faq", 0.5, _talk_after_crisis(STAYS_CLOSE + 1)) == "faq"
    assert _heard(guard, "how do i get a raise", "faq", 0.9, _talk_after_crisis()) == "faq"
    assert _heard(guard, "/ask_for_human", "ask_for_human", 1.0, _talk_after_crisis()) == "ask_for_human"


@pytest.mark.parametrize(("before", "heard"), [("it never ends", "faq"), ("i want to die", "vent")])
def test_once_an_alarm_was_waved_away_what_is_said_is_about_something_else_unless_words_were_clear(
    guard: DistressGuard, before: str, heard: str
) -> None:
    guard._config["threshold"] = 0.9
    said = [UserUttered(before), ActionExecuted(CRISIS_REPLY), UserUttered("no i mean my shift")]
    talk = DialogueStateTracker.from_events("somebody", said, [AnySlot("requested_slot", [])])

    assert _heard(guard, "who would even listen", "faq", 0.5, talk) == heard


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

    assert _heard(guard, "roofing", "off_topic", 0.4, talk, entities=trade) == heard
    talk.update(UserUttered("roofing", {"name": heard}, trade))
    assert _heard(guard, "who would even listen", "faq", 0.5, talk) == next_heard


def test_what_the_reply_was_for_is_asked_right_after_it_only(guard: DistressGuard) -> None:
    guard._config["threshold"] = 0.9

    assert _heard(guard, "why did you tell me that", "ask_why", 0.9, _talk_after_crisis()) == "say_fine"
    assert _heard(guard, "why did you tell me that", "ask_why", 0.9, _talk_after_crisis(2)) == "vent"


def test_who_says_no_more_than_that_there_is_no_danger_is_not_doubted(guard: DistressGuard) -> None:
    assert _heard(guard, "im not in danger", "off_topic", 0.1, _talk_after_crisis()) == "say_fine"
    assert _heard(guard, "im fine, i want to die", "off_topic", 0.1, _talk_after_crisis()) == DISTRESS


def test_being_fine_makes_no_safer_what_is_said_beside_it(guard: DistressGuard) -> None:
    assert _heard(guard, "im fine but it is getting dark", "say_fine", 0.9, _talk_after_crisis()) == DISTRESS


@pytest.mark.parametrize(("other", "heard"), [("change my answer.", "say_fine"), ("it is getting dark.", DISTRESS)])
def test_a_sentence_beside_one_of_relief_is_heard_as_if_it_stood_alone(
    guard: DistressGuard, monkeypatch: pytest.MonkeyPatch, other: str, heard: str
) -> None:
    calm = "change my answer."
    monkeypatch.setattr(guard, "_danger", lambda message: 0.1 if message.get("text") == calm else SOMEWHAT)
    texts = (f"im not in danger. {other}", "im not in danger.", other)
    messages = [Message({"text": text, **({IS_PART: True} if place else {})}) for place, text in enumerate(texts)]

    whole, relief, _ = guard.process(messages, _talk_after_crisis())

    assert whole.get("intent")["name"] == heard
    assert relief.get("intent")["name"] == "say_fine"


def test_a_clear_question_beside_relief_needs_more_to_be_danger(guard: DistressGuard) -> None:
    assert _heard(guard, "im fine, how do i get a raise", "faq", 0.9, _talk_after_crisis()) == "faq"


def test_a_question_beside_relief_is_answered(guard: DistressGuard) -> None:
    guard._config["threshold"] = 0.9

    assert _heard(guard, "im fine, how do i get a raise", "faq", 0.9, _talk_after_crisis()) == "faq"
    assert _heard(guard, "im fine, how do i get a raise", "faq", 0.5, _talk_after_crisis()) == "say_fine"


@pytest.mark.parametrize(("form", "least", "most"), [(None, 0.5, 0.79), ("plan_form", 1.0, 1.0)])
def test_what_is_wanted_beside_relief_comes_first_unless_a_form_was_broken_off(
    guard: DistressGuard, form: str | None, least: float, most: float
) -> None:
    guard._config["threshold"] = 0.9
    (message,) = guard.process([Message({"text": "im fine. show my plan"})], _talk_after_crisis(broken_off=form))

    assert message.get("intent")["name"] == "say_fine"
    assert least <= message.get("intent")["confidence"] <= most


def test_one_word_brings_the_contacts_back_in_every_place(guard: DistressGuard) -> None:
    assert _heard(guard, "hotline", "faq", 0.9) == DISTRESS
    assert _heard(guard, "hotline", "faq", 0.9, _talk_after_crisis(form="plan_form")) == DISTRESS


def test_a_long_message_needs_more_to_be_danger_and_its_pieces_are_heard_for_what_they_sound_like(
    guard: DistressGuard,
) -> None:
    piece = {IS_PART: True, IS_PIECE: True}

    assert _heard(guard, "it is getting dark and late " * 5, "off_topic", 0.1) == "off_topic"
    assert _heard(guard, "i want to die", "off_topic", 0.1, **piece) == "off_topic"
    guard._config["threshold_of_part"] = SOMEWHAT
    assert _heard(guard, "it is getting dark", "off_topic", 0.1, **piece) == DISTRESS


def test_an_example_of_danger_is_followed_more_closely_than_a_question_of_the_same_words(guard: DistressGuard) -> None:
    same = Rows(csr_matrix(np.ones((2, 1), np.float32)), np.ones((2, 1), np.float32))

    detector = guard.learn(same, ["danger/meant", "faq/pay"])
    (alike,) = Examples.of(same).alike(same.part(np.array([0])))

    assert detector.probability(alike.likeness(MEANING)) > 0.5


def test_a_guard_that_would_guard_nobody_is_not_trained(guard: DistressGuard) -> None:
    harmless = TrainingData([Message({"text": "hello", "intent": "greet"})])

    with pytest.raises(RasaException, match="danger/meant"):
        guard.lessons(harmless)
