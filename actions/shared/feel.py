"""Saying a kind word to the feeling in what somebody tells, before what goes on."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

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


def feel_with(dispatcher: CollectingDispatcher, feeling: str | None, vents: bool = False) -> None:
    """Say what fits `feeling`; where none is read, and they vent, that it sounds hard."""
    if feeling or vents:
        dispatcher.utter_message(response=WORDS[feeling or HARD])
