"""Taking one thing out of what is kept, where somebody wants just that forgotten."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.check.recheck import keep_change
from actions.shared.change import ask_what_to_change
from actions.shared.memory import Event, known, reopen
from actions.shared.show import read_back
from advisor.replies.talk.unsaying import is_told_in, one_thing_unsaid
from advisor.replies.told.listening import Taken
from advisor.replies.told.naming import listed
from advisor.words.message import Message

_ASKED_AGAIN = "occupation"  # on which all else rests


def take_out_one(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Take out the answer that was told in the words that are to be forgotten; None where no such wish is said.

    Of a list, and of the work, it may be but a part: that is asked again. Where no answer was told so, they are asked.
    """
    what, facts = one_thing_unsaid(message), known(tracker)
    if what is None or not facts:
        return None
    told_in = tracker.get_slot("own_words") or {}
    slots = [slot for slot, said in told_in.items() if slot in facts and is_told_in(said, what)]
    if not slots:
        ask_what_to_change(dispatcher, tracker)
        return []
    for slot in slots:
        if slot == _ASKED_AGAIN or len(listed(facts[slot])) > 1:
            return reopen(slot)
    gone = Taken(dict.fromkeys(slots))
    read_back(dispatcher, tracker, gone.facts)
    return keep_change(dispatcher, tracker, gone)
