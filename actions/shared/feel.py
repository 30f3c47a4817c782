"""Saying a kind word to the feeling in what somebody tells, before what goes on."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import said_last
from actions.shared.say import Button
from advisor.words.feelings import HARD

WORDS = {
    "proud": "utter_feel_proud",
    "glad": "utter_feel_glad",
    "ashamed": "utter_feel_ashamed",
    "afraid": "utter_feel_afraid",
    "sad": "utter_feel_sad",
    "angry": "utter_feel_angry",
    "worn": "utter_feel_worn",
    "torn": "utter_feel_torn",
    "strained": "utter_feel_strained",
    "alone": "utter_feel_alone",
    HARD: "utter_feel_with",
}


# What is told just after an answer, and no part of a check or a plan, is met by one of these.
THANKS, GOES_ON = "utter_heard_on_the_way", "utter_go_on_from_it"


def was_heard_out(tracker: Tracker) -> bool:
    """Say whether a story was heard out in the last turn."""
    return said_last(tracker, THANKS) or said_last(tracker, GOES_ON)


def hear_out(
    dispatcher: CollectingDispatcher, feeling: str | None, buttons: Sequence[Button], vents: bool = False
) -> None:
    """Say what fits the `feeling` in a story, else thank for it, and ask what would help, with `buttons` to that."""
    feel_with(dispatcher, feeling, vents)
    dispatcher.utter_message(response=GOES_ON if feeling or vents else THANKS, buttons=list(buttons))


def feel_with(dispatcher: CollectingDispatcher, feeling: str | None, vents: bool = False) -> None:
    """Say what fits `feeling`; where none is read, and they vent, that it sounds hard."""
    if feeling or vents:
        dispatcher.utter_message(response=WORDS[feeling or HARD])
