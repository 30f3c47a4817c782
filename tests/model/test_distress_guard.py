"""From where on the guard overrules what the classifiers made of a message."""

from __future__ import annotations

import numpy as np
import pytest
from rasa.shared.core.events import ActiveLoop, SlotSet
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from advisor.words.distress import DISTRESS, IN_DOUBT
from components.distress_guard import DistressGuard
from components.examples import Examples
from components.kernel_detector import MEANING
from components.message_parts import IS_PART, IS_PIECE
from components.rows import Rows

from .guarded import SOMEWHAT, intent_of, sureness


def test_what_is_likely_danger_overrules_the_classifiers(guard: DistressGuard) -> None:
    assert intent_of(guard, "it is getting dark", "off_topic", 0.9) == DISTRESS


def test_what_the_advisor_clearly_knows_needs_more_to_be_danger(guard: DistressGuard) -> None:
    assert intent_of(guard, "how do i get out of here", "faq", 0.9) == "faq"


def test_what_the_advisor_may_know_needs_no_more(guard: DistressGuard) -> None:
    assert intent_of(guard, "how do i get out of here", "faq", 0.3) == DISTRESS


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

    readings = {"goals/money": 0.9, "other": 0.1}

    assert intent_of(guard, "feed my kids", "nlu_fallback", 0.3, talk, readings=readings) == heard


def test_no_question_hides_words_that_always_mean_danger(guard: DistressGuard) -> None:
    assert intent_of(guard, "how do i kill myself", "faq", 1.0) == DISTRESS


def test_the_bare_name_of_a_work_is_no_danger_and_with_more_beside_it_is_heard(guard: DistressGuard) -> None:
    work = [{"entity": "occupation", "value": "waitress", "start": 0, "end": 8}]

    assert intent_of(guard, "waitress.", "tell_about_work", 0.3, entities=work) == "tell_about_work"
    assert intent_of(guard, "waitress and it is getting dark", "off_topic", 0.1, entities=work) == DISTRESS


@pytest.mark.parametrize(("threshold", "sure"), [(SOMEWHAT - 0.05, IN_DOUBT), (SOMEWHAT - 0.2, 1.0)])
def test_what_sounds_like_danger_but_not_by_much_is_met_in_doubt(
    guard: DistressGuard, threshold: float, sure: float
) -> None:
    guard._config["threshold"] = threshold

    assert sureness(guard, "it is getting dark") == (DISTRESS, sure)
    assert sureness(guard, "i want to die") == (DISTRESS, 1.0)


def test_a_part_of_a_message_needs_more_to_be_danger(guard: DistressGuard) -> None:
    assert intent_of(guard, "it is getting dark", "off_topic", 0.9, **{IS_PART: True}) == "off_topic"


def test_a_message_in_spanish_needs_more_to_be_danger(guard: DistressGuard) -> None:
    assert intent_of(guard, "it is getting dark", "off_topic", 0.9, language="es") == "off_topic"
    assert intent_of(guard, "me quiero morir", "off_topic", 0.9, language="es") == DISTRESS


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


def test_a_long_message_needs_more_to_be_danger_and_its_pieces_are_heard_for_what_they_sound_like(
    guard: DistressGuard,
) -> None:
    piece = {IS_PART: True, IS_PIECE: True}

    assert intent_of(guard, "it is getting dark and late " * 5, "off_topic", 0.1) == "off_topic"
    assert intent_of(guard, "i want to die", "off_topic", 0.1, **piece) == "off_topic"
    guard._config["threshold_of_part"] = SOMEWHAT
    assert intent_of(guard, "it is getting dark", "off_topic", 0.1, **piece) == DISTRESS


def test_an_example_of_danger_is_followed_more_closely_than_a_question_of_the_same_words(guard: DistressGuard) -> None:
    same = Rows(csr_matrix(np.ones((2, 1), np.float32)), np.ones((2, 1), np.float32))

    detector = guard.learn(same, ["danger/meant", "faq/pay"])
    (alike,) = Examples.of(same).alike(same.part(np.array([0])))

    assert detector.probability(alike.likeness(MEANING)) > 0.5


def test_a_guard_that_would_guard_nobody_is_not_trained(guard: DistressGuard) -> None:
    harmless = TrainingData([Message({"text": "hello", "intent": "greet"})])

    with pytest.raises(RasaException, match="danger/meant"):
        guard.lessons(harmless)


def test_what_is_asked_of_a_crisis_line_is_learned_neither_as_danger_nor_as_none(guard: DistressGuard) -> None:
    labels = ("danger/meant", "danger/figure_of_speech", "follow_up/help_seen", "follow_up/cost")
    lines = [Message({"text": label, "intent": label.split("/")[0], "intent_response_key": label}) for label in labels]

    learned = [label for _, label in guard.lessons(TrainingData(lines))]

    assert "follow_up/help_seen" not in learned
    assert "danger/figure_of_speech" in learned
