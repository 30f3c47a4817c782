"""Rating the lines of the interest quiz one by one, and rating one anew.

Boundary: how a reply is read stands in `likings`, which line is meant in `rerating`; all else is met as in any form.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT
from rasa_sdk.types import DomainDict

from actions.check.rank import note_point
from actions.forms.validate import FormValidator
from actions.shared.change import ASKS_LINE
from actions.shared.history import acted_since_message, said_last, turns_before, words_of
from actions.shared.memory import Event, pending_question
from advisor.decisions.interests import load_interests
from advisor.library.questions import QUIZ_FORM
from advisor.replies.answered.rerating import nods, rerated, wants_result
from advisor.replies.told.listening import LIKINGS, Taken
from advisor.words.message import Message, read_message
from advisor.words.several import PAUSE, SURE_MOVE


class ValidateInterestsForm(FormValidator, Action):
    """Takes the likings of the interest quiz, one by one."""

    form = QUIZ_FORM

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if pending_question(tracker) and not acted_since_message(tracker, self.form):
            message = read_message(tracker.latest_message)
            if (met := _rate_anew(dispatcher, tracker, message)) is not None:
                return met
            if wants_result(message):
                # What is asked no further is ranked; Rasa takes a message for met where any other slot is set.
                return [SlotSet("unfinished", self.form), SlotSet(REQUESTED_SLOT, None)]
            if nods(message) and _said_more_than_the_line(tracker):
                # "ok", to what was explained
                return [SlotSet("unfinished", self.form), SlotSet(REQUESTED_SLOT, LIKINGS)]
            if message.intent == PAUSE and message.confidence >= SURE_MOVE:
                return []  # "have to fetch my kid, brb" tells of nothing that is in the way
        return await super().run(dispatcher, tracker, domain)

    def fitted(self, tracker: Tracker, taken: Taken) -> Taken:
        kept = _rated(tracker)
        item = load_interests().next_item(kept)
        if item is None or LIKINGS not in taken.facts:
            return taken
        return Taken({**taken.facts, LIKINGS: {**kept, item.id: int(taken.facts[LIKINGS])}})

    def after(self, tracker: Tracker, asked: str, taken: Taken) -> str | None:
        return asked if load_interests().next_item(taken.facts.get(asked) or tracker.get_slot(asked) or {}) else None

    def next_slot(self, tracker: Tracker, taken: Taken) -> str | None:
        return LIKINGS if load_interests().next_item(_rated(tracker)) else None


def _rate_anew(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Set the line that the message rates anew, or ask it again; None where it rates none anew."""
    rated, quiz = _rated(tracker), load_interests()
    again = rerated(message, quiz, list(rated), said_last(tracker, ASKS_LINE))
    if again is None:
        return None
    if again.point is None:
        left = {line: point for line, point in rated.items() if line != again.line}
        return [SlotSet(LIKINGS, left), SlotSet(REQUESTED_SLOT, LIKINGS)]
    note_point(dispatcher, again.line, again.point)
    return [SlotSet(LIKINGS, {**rated, again.line: again.point}), SlotSet(REQUESTED_SLOT, LIKINGS)]


def _said_more_than_the_line(tracker: Tracker) -> bool:
    """Say whether something was said before the line that waits, which an "ok" may be about."""
    return len(words_of(next(turns_before(tracker), []))) > 1


def _rated(tracker: Tracker) -> Mapping[str, int | None]:
    return tracker.get_slot(LIKINGS) or {}
