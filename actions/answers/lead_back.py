"""Leading back to what a crisis reply broke off or overruled, once it was not needed."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.say_answer import answer_with
from actions.shared.history import Event, did_last, form_broken_off, last_turn_with, ranking_of, understood_in
from actions.shared.memory import enter_form, known, questions, remember
from actions.shared.named import EMERGENCY
from actions.shared.say import Button, library, question_button
from actions.shared.show import reflect
from advisor.library.questions import still_open
from advisor.replies.answered.replying import take
from advisor.replies.told.listening import LIKINGS
from advisor.words.aftermath import CRISIS_REPLY, asks_as_well, asks_for_hotline
from advisor.words.distress import is_distress
from advisor.words.guessing import likeliest_answers, nearest_answer
from advisor.words.message import read_message

_MOST_LIKELY = 2  # questions offered in the place of a crisis reply that was not needed
_LIKELY = 0.35  # from this confidence on


def was_clear(tracker: Tracker) -> bool:
    """Say whether clear words called for the last crisis reply."""
    return is_distress(understood_in(last_turn_with(tracker, CRISIS_REPLY)).get("text") or "")


def may_be_error(tracker: Tracker) -> bool:
    """Say whether a crisis reply came in the last turn which no clear words called for."""
    return did_last(tracker, CRISIS_REPLY) and not was_clear(tracker)


def lead_back(dispatcher: CollectingDispatcher, tracker: Tracker, offers: bool = True) -> list[Event]:
    """Go on with the form that was broken off, or with what may have been asked; without `offers` only the former."""
    before = understood_in(last_turn_with(tracker, CRISIS_REPLY))
    if form := form_broken_off(tracker, CRISIS_REPLY):
        return [*_answered_there(dispatcher, tracker, form, before), *enter_form(form)]
    if not offers:
        return []
    if asks_as_well(tracker.latest_message.get("text") or "") and (
        meant := nearest_answer(ranking_of(tracker), library().answers)
    ):
        return answer_with(
            dispatcher,
            tracker,
            library().answers[meant],
            read_message(tracker.latest_message),
        )
    buttons = buttons_to_overruled(before, tracker.latest_message)
    response = "utter_offer_overruled" if buttons else "utter_offer_other_words"
    dispatcher.utter_message(response=response, buttons=buttons)
    return []


def buttons_to_overruled(*said: Mapping[str, Any]) -> list[Button]:
    """Return buttons to the questions that `said`, which was taken for danger, may have asked as well.

    Who is OK has no emergency.
    """
    asking = [one for one in said if not asks_for_hotline(one.get("text") or "")]
    rankings = itertools.chain(*(one.get("intent_ranking") or [] for one in asking))
    likely = [intent for intent in rankings if intent["confidence"] >= _LIKELY]
    asked = [answer for answer in likeliest_answers(likely, library().answers) if answer not in EMERGENCY]
    return [question_button(answer) for answer in list(dict.fromkeys(asked))[:_MOST_LIKELY]]


def _answered_there(
    dispatcher: CollectingDispatcher, tracker: Tracker, form: str, before: Mapping[str, Any]
) -> list[Event]:
    """Keep what the line `before`, which was taken for danger, answers of the open question of `form`."""
    facts = known(tracker)
    slot = next(iter(still_open(form, facts, tracker.get_slot("skipped") or [])), LIKINGS)
    if slot == LIKINGS:
        return []
    message = replace(read_message(before), intent="", confidence=0.0)
    taken = take(message, questions()[slot], form, questions(), facts)
    return remember(tracker, taken, answered=(slot,)) if reflect(dispatcher, taken) else []
