"""Reads a message as a follow-up of the last answer: "is it free", "like who", "what if they say no".

Boundary: knows the kinds from `data/nlu/follow_ups.yml`, not whether there was an answer.
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from components.meaning_reader import MeaningReader


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class FollowUpReader(MeaningReader):
    """Sets `follow_ups`: the probability of each kind, and of standing by itself."""

    CALLED = "reader of follow-ups"
    RETRIEVAL_INTENT, OUTPUT = "follow_up", "follow_ups"
