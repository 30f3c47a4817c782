"""Taking a question up again where the answer to it missed: "that's not what i asked", "no i asked WHERE"."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.say_answer import answer_with
from actions.following.follow import unless_followed_up
from actions.following.recall import may_be_spoken_of
from actions.forms.hint import meet_aside
from actions.shared.history import Event, close_to_crisis, did_last, turns_before, understood_in
from actions.shared.memory import pending_question
from actions.shared.say import MAX_BUTTONS, library, question_button, shared_button
from advisor.words.guessing import likeliest_answers, nearest_answer, together
from advisor.words.message import read_message
from advisor.words.several import REJECTS

_ENOUGH = 2  # complaints about one question; after that a person is the way
_FAR = 4  # turns that are looked through for a question


class ActionReconsiderAnswer(Action):
    """Reads the question before once more, with the words of the complaint, and says or offers what was not said."""

    def name(self) -> str:
        return "action_reconsider_answer"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if question := pending_question(tracker):
            return meet_aside(dispatcher, tracker, question, read_message(tracker.latest_message))
        if close_to_crisis(tracker):
            dispatcher.utter_message(response="utter_stay_near")
            return []
        if did_last(tracker, "action_offer_guesses"):
            dispatcher.utter_message(response="utter_ask_rephrase")
            return []
        return _try_again(dispatcher, tracker)


def _try_again(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    turns = _since_asked(tracker)
    if len(turns) > _ENOUGH:
        dispatcher.utter_message(response="utter_give_up_guessing")
        return []
    missed = {event["value"] for turn in turns for event in turn if event.get("name") == "topic"}
    open_ones = {answer_id: answer for answer_id, answer in library().answers.items() if answer_id not in missed}
    heard = [tracker.latest_message, *map(understood_in, turns)]
    ranking = _together(heard)
    if meant := nearest_answer(ranking, open_ones):
        dispatcher.utter_message(response="utter_try_again")
        return answer_with(
            dispatcher,
            tracker,
            open_ones[meant],
            read_message(tracker.latest_message),
        )
    ranking = _together([*heard, *_asked_before(tracker, turns)])
    spoken_of = [one for one in may_be_spoken_of(tracker, ranking) if one in open_ones]
    likely = likeliest_answers(ranking, open_ones)
    guesses = list(dict.fromkeys([*spoken_of[:1], *likely, *spoken_of]))[: MAX_BUTTONS - 1]
    person = shared_button("a_person", "ask_for_human")
    dispatcher.utter_message(response="utter_missed", buttons=[*map(question_button, guesses), person])
    return []


def _together(heard: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return together(said.get("intent_ranking") or [] for said in heard)


def _asked_before(tracker: Tracker, since: Sequence[Sequence[Event]]) -> list[Mapping[str, Any]]:
    """Return what was heard before the turns `since`, where the last of them asks nothing, back to a question.

    "That's not what i asked", said after something was only told, is of what was asked before that.
    """
    if not since or read_message(understood_in(since[-1])).asks:
        return []
    earlier = map(understood_in, itertools.islice(turns_before(tracker), len(since), len(since) + _FAR))
    heard: list[Mapping[str, Any]] = []
    for said in earlier:
        heard.append(said)
        if read_message(said).asks:
            return heard
    return []


def _since_asked(tracker: Tracker) -> Sequence[Sequence[Event]]:
    """Return the turns back to the one with the question: complaints about it come between, newest first."""
    turns = list(itertools.islice(turns_before(tracker), _ENOUGH + 1))
    complaints = list(itertools.takewhile(_rejects, turns))
    return turns[: len(complaints) + 1]


def _rejects(turn: Sequence[Event]) -> bool:
    return (understood_in(turn).get("intent") or {}).get("name") == REJECTS
