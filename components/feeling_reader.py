"""Reads which feeling is in what somebody tells: "19 years, and my desk goes to the new boy" is sad.

Boundary: knows the feelings from `data/nlu/feelings.yml`, not whether the message tells a story or asks something.
"""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from components.meaning_reader import MeaningReader


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class FeelingReader(MeaningReader):
    """Sets `feelings`: the probability of each feeling, of telling plainly, and of telling nothing of the kind."""

    CALLED = "reader of feelings"
    RETRIEVAL_INTENT, OUTPUT = "feeling", "feelings"
    # What is said in anger, in danger, or of one's answers has feelings in it, too.
    MIXED = frozenset({"vent", "insult", "danger", "answer", "follow_up"})
