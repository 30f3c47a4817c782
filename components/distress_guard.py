"""Puts people in danger first: overrules whatever the classifiers made of their words.

Boundary: the words that always count are in `advisor.words.distress`; what only a whole sentence tells is learned
here, from `data/nlu/distress/`, beside all other examples as what it is not. What people say right after they were
shown where help is, is told by `advisor.words.aftermath`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Optional

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    INTENT_RESPONSE_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.words.aftermath import GOES_ON, HEAVY, asks_as_well, goes_on
from advisor.words.aftermath_patterns import After
from advisor.words.distress import DISTRESS, IN_DOUBT, is_distress
from advisor.words.languages import SPANISH
from advisor.words.leaning import ASKED_ON, ON_HELP
from advisor.words.message import read_message
from advisor.words.pieces import is_long
from advisor.words.several import FAQ, SURE_MOVE, SURE_WHOLE
from components.after_crisis import Crisis, beside_relief, crisis_before, heard_after
from components.answer_reader import READINGS
from components.kernel_detector import KernelDetector
from components.message_parts import IS_CLAUSE, IS_PART, IS_PIECE, groups
from components.question_classifier import has_words
from components.rows import Rows
from components.sentence_learner import SentenceLearner
from components.spanish import LANGUAGE

# What is made of words about the crisis reply: of those about help, distress; of those that wave it away, or tell that
# somebody was reached, relief. The actions behind these say what fits.
RELIEF = "say_fine"
_ABOUT_HELP: tuple[After, ...] = ("contacts", "hide", "asks")
_NOT_MEANT: tuple[After, ...] = ("fine", "puzzled", "called", "reached")
_ON_HELP: tuple[After, ...] = ("asks", "reached")
DANGER = "danger"
OFF_TOPIC = "off_topic"
MEANT = f"{DANGER}/meant"
# Examples of these are followed closely: nothing else tells danger from them.
_CLOSELY = (DANGER, OFF_TOPIC)
_OF_HELP = f"{ASKED_ON}/{ON_HELP}"
# What these say of a message is that the advisor does not know it.
_UNKNOWN = {OFF_TOPIC, DEFAULT_NLU_FALLBACK_INTENT_NAME}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DistressGuard(SentenceLearner[KernelDetector], IntentClassifier):
    """Stands after all classifiers; a message of distress leaves it as nothing else."""

    CALLED = "distress guard"
    KIND = KernelDetector

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the options and their defaults."""
        return {
            # Regularisation; larger follows the examples less closely.
            "ridge": 0.1,
            # The same for what people ask and say to the advisor. Followed closely, it would teach that all that
            # resembles a question is one: "what is the point" of a career is, of everything is not.
            "ridge_of_talk": 5.0,
            # Of how many lines of talk one is learned: the rest would say the same, and take half of the memory.
            "talk_one_in": 3,
            # From how much evidence on a message counts as distress; lower catches more, and more that is none.
            "threshold": 0.44,
            # The same for a part of a message: without what stands around it, it sounds graver than it is. And for the
            # whole of a long one: many words sound graver than each of them, and its pieces are listened to as well.
            "threshold_of_part": 0.50,
            # And for a message in Spanish: the encoder knows English, and to it all Spanish lies near together.
            "threshold_in_spanish": 0.47,
            # What clearly is something that the advisor knows, or answers what a form has just asked, is seldom danger:
            # from this confidence in that on, the threshold rises by this share of what is above it.
            "known_from": 0.35,
            "raised_by": 0.2,
            # Sentences that are each known at least so surely sound graver together than any does; the whole of them
            # then has to sound as grave as a part.
            "each_known_from": 0.5,
            # Up to so much above the threshold, what only sounds like danger is met as what may be none.
            "doubt": 0.1,
            # Below so much evidence, what is said soon after a crisis is calm.
            "calm_below": 0.27,
        }

    def lessons(self, training_data: TrainingData) -> list[tuple[Message, str]]:
        """Return what danger sounds like, what is none, and some of what people ask and say to the advisor."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        labels = [message.get(INTENT_RESPONSE_KEY) or message.get(INTENT) for message in examples]
        if MEANT not in labels or set(labels) == {MEANT}:
            raise RasaException(f"The training data holds no example of {MEANT}; the guard would guard nobody.")
        # What is asked of a crisis line tells of danger as often as not: "he will beat me if he sees that i rang".
        lessons = [each for each in zip(examples, labels, strict=True) if not each[1].startswith(_OF_HELP)]
        talk = [lesson for lesson in lessons if _is_talk(lesson[1])]
        return [lesson for lesson in lessons if not _is_talk(lesson[1])] + talk[:: self._config["talk_one_in"]]

    def learn(self, examples: Rows, labels: Sequence[str]) -> KernelDetector:
        """Return what tells danger from all else."""
        ridge, of_talk = self._config["ridge"], self._config["ridge_of_talk"]
        ridges = [of_talk if _is_talk(label) else ridge for label in labels]
        return KernelDetector.fit(examples, [label == MEANT for label in labels], ridges=ridges)

    # Rasa hands `tracker` to whatever asks for it by this name; it understands no "DialogueStateTracker | None".
    def process(self, messages: list[Message], tracker: Optional[DialogueStateTracker] = None) -> list[Message]:  # noqa: UP045
        """Overrule the intent of each message of distress, and of what is said about the reply to one."""
        asked, crisis = _asked(tracker), crisis_before(tracker)
        of_whole: After | None = None
        for message, parts, clauses in _with_parts(messages):
            after = heard_after(message, crisis)
            of_whole = of_whole if message.get(IS_PART) else after
            if message.get(IS_PART) and of_whole in _ON_HELP and not _in_clear_words(message):
                continue  # "they were so kind" is of those who were reached
            if after in _ABOUT_HELP or _in_clear_words(message):
                _overrule(message, DISTRESS)
            elif (above := self._above_threshold(message, parts, clauses, asked, after)) >= 0:
                # What made one message sound so often stands in the next as well, and makes nothing surer.
                doubtful = above < self._config["doubt"] and (crisis is None or crisis.in_doubt)
                _overrule(message, DISTRESS, IN_DOUBT if doubtful else 1.0)
            elif after in _NOT_MEANT:
                _let_go_on(message, broken_off=bool(tracker and tracker.get_slot("unfinished")))
            elif crisis and not crisis.in_doubt and self._may_be_heavy(message, crisis):
                _overrule(message, HEAVY, SURE_MOVE)
            elif crisis:
                message.set(GOES_ON, True, add_to_output=True)
        return messages

    def _above_threshold(
        self, message: Message, parts: list[Message], clauses: list[Message], asked: str | None, after: After | None
    ) -> float:
        """Return how far above the threshold the message of such `parts` sounds; below 0 it is no danger.

        `asked`: the slot that a form waits for.
        """
        if after == "reached":
            return -1.0  # who tells of danger and of having called about it sounds grave, and asks nothing now
        waved_away = after in _NOT_MEANT
        heard = beside_relief(message, parts or clauses) if waved_away else message
        least = self._threshold(message, parts, asked, RELIEF if waved_away else None)
        return -1.0 if heard is None else self._danger(heard) - least

    def _threshold(self, message: Message, parts: list[Message], asked: str | None, but: str | None) -> float:
        """Return from how much evidence on the message counts as distress."""
        each = min((_known(part, asked, but) for part in parts), default=0.0)
        adds_up = is_long(message.get(TEXT) or "") or each >= self._config["each_known_from"]
        least: float = self._config["threshold_of_part" if message.get(IS_PART) or adds_up else "threshold"]
        if message.get(LANGUAGE) == SPANISH:
            least = max(least, self._config["threshold_in_spanish"])
        known = max(_known(message, asked, but), each)
        return least + self._config["raised_by"] * max(0.0, known - self._config["known_from"])

    def _danger(self, message: Message) -> float:
        """Return what speaks for the message being meant as it sounds."""
        text = message.get(TEXT, "").lstrip()
        if text.startswith("/") or not has_words(text) or _only_names_work(message):
            return 0.0  # a button, nothing to hear, or an answer to what somebody does
        return self.learned.evidence(self.alike(message))

    def _may_be_heavy(self, message: Message, crisis: Crisis) -> bool:
        """Say whether the message, soon after a crisis, is not surely about work; each part is judged by itself."""
        if (message.get(TEXT) or "").startswith("/") or message.get(IS_PIECE):
            return False
        calm = self._danger(message) < self._config["calm_below"]
        return not goes_on(read_message(message.data), sounds_calm=calm, was_clear=crisis.was_clear)


def _only_names_work(message: Message) -> bool:
    """Say whether all of the message is one name of work: "waitress" lies near lines of those who were lured by it."""
    text = (message.get(TEXT) or "").strip(" .!?")
    named = (one for one in message.get(ENTITIES) or () if one["entity"] == "occupation")
    return any(one["end"] - one["start"] >= len(text) for one in named)


def _is_talk(label: str) -> bool:
    """Say whether lines of `label` are asked or said of work and of the advisor, and followed loosely."""
    return not label.startswith(_CLOSELY)


def _with_parts(messages: list[Message]) -> Iterator[tuple[Message, list[Message], list[Message]]]:
    """Yield each message with the parts it was cut into, and its clauses; a part, and what is only heard, has none."""
    for whole, *rest in groups(messages):
        clauses = [part for part in rest if part.get(IS_CLAUSE)]
        yield whole, [part for part in rest if not part.get(IS_PIECE) and not part.get(IS_CLAUSE)], clauses
        yield from ((part, [], []) for part in rest)


def _overrule(message: Message, name: str, confidence: float = 1.0) -> None:
    intent = {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: confidence}
    message.set(INTENT, intent, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [intent, *(message.get(INTENT_RANKING_KEY) or [])], add_to_output=True)


def _let_go_on(message: Message, broken_off: bool) -> None:
    """Take the message as relief, unless it surely asks something as well: "im fine, how do i get a raise".

    Where a form was `broken_off`, its question comes first; else a part of the message that wants something wins.
    """
    intent = message.get(INTENT) or {}
    sure = intent.get(INTENT_NAME_KEY) == FAQ and intent.get(PREDICTED_CONFIDENCE_KEY, 0.0) >= SURE_WHOLE
    if not (sure and asks_as_well(message.get(TEXT))):
        _overrule(message, RELIEF, 1.0 if broken_off else SURE_MOVE)


def _in_clear_words(message: Message) -> bool:
    """Say whether the words alone mean danger; a piece may cut a figure of speech in two, and is not asked."""
    return not message.get(IS_PIECE) and is_distress(message.get(TEXT) or "")


def _asked(tracker: DialogueStateTracker | None) -> str | None:
    """Return the slot that a form waits for; None where no form does, or nobody is talking."""
    return tracker.get_slot(REQUESTED_SLOT) if tracker and tracker.active_loop_name else None


def _says_known(message: Message, but: str | None) -> float:
    """Return how surely the message asks or says something that the advisor can take up; the intent `but` is none."""
    ranking = message.get(INTENT_RANKING_KEY) or []
    known = (each for each in ranking if each[INTENT_NAME_KEY] not in _UNKNOWN | {but})
    return max((each[PREDICTED_CONFIDENCE_KEY] for each in known), default=0.0)


def _known(message: Message, asked: str | None, but: str | None) -> float:
    """Return how surely the message says or answers something that the advisor can take up."""
    return max(_says_known(message, but), _answers(message, asked))


def _answers(message: Message, asked: str | None) -> float:
    """Return how surely the message answers the question that was just asked."""
    readings: dict[str, float] = message.get(READINGS) or {}
    return sum(share for label, share in readings.items() if asked and label.startswith(f"{asked}/"))
