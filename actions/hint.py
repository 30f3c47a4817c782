"""Helping with a question that waits and was not answered: how it can be, and then that it can be left out."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.history import said_lately
from actions.steer import skip
from advisor.library.questions import Question

TURNS = 3  # after which a hint may be given anew
DO_WITHOUT = ("occupation",)  # let go of when they were not answered twice


def hint(
    dispatcher: CollectingDispatcher, tracker: Tracker, question: Question, words: str | None = None
) -> list[dict[str, Any]]:
    """Say how `question`, which waits, can be answered; where that was said lately, that it can be skipped.

    `words` take the place of the question's own hint.
    """
    words = words or question.hint
    if not said_lately(tracker, words, TURNS):
        dispatcher.utter_message(text=words)
    elif question.slot in DO_WITHOUT:
        return skip(dispatcher, tracker)
    else:
        dispatcher.utter_message(response="utter_offer_to_skip")
    return []


def explain(dispatcher: CollectingDispatcher, question: Question) -> None:
    """Say what `question` is for and how it can be answered."""
    dispatcher.utter_message(text=question.why)
    dispatcher.utter_message(text=question.hint)
