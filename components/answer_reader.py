"""Reads a message as an answer to a question of a form: how likely it means each option of each question.

Boundary: knows the options from `data/nlu/answers`, not which question is pending.
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from components.meaning_reader import MeaningReader

READINGS = "readings"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class AnswerReader(MeaningReader):
    """Sets `readings`: the probability of "<question>/<option>", and of being no answer at all."""

    CALLED = "answer reader"
    RETRIEVAL_INTENT, OUTPUT = "answer", READINGS
    MIXED = frozenset({"correct_answer"})  # "no, i get them from my wife"
