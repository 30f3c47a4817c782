"""Ranking what a person likes, by the short interest quiz."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.shared.history import offered_last, said_lately
from actions.shared.memory import Event, active_form, enter_form, leave_form
from actions.shared.named import EXPLORING, FIELDS, INTEREST_TEST
from actions.shared.say import LATELY, Button, library, next_buttons, question_button, say, shared_button
from advisor.decisions.interests import ANEW, asks_for_result, begins_anew, load_interests, names_quiz, picks_quiz
from advisor.handouts.export import source_line
from advisor.library.interest_list import Said
from advisor.library.questions import QUIZ_FORM
from advisor.replies.answered.rerating import rerated_by_name
from advisor.replies.talk.asking_back import asks_for_works, asks_score, asks_what_it_means, asks_what_it_showed
from advisor.replies.told.listening import LIKINGS
from advisor.words.likings import MIDDLE
from advisor.words.message import Message

STARTS_QUIZ = "start_interests"


class ActionRankInterests(Action):
    """Says which kinds of activity stand out, and how weak or strong that signal is."""

    def name(self) -> str:
        return "action_rank_interests"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        likings = tracker.get_slot(LIKINGS) or {}
        say_interests(dispatcher, likings)
        left = QUIZ_FORM if load_interests().next_item(likings) else None
        return [*leave_form(), SlotSet("unfinished", left), SlotSet("topic", INTEREST_TEST)]


def take_up_quiz(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Meet what asks on about a quiz that was just taken: which work that is, and one part of it; None for all else.

    What picks the quiz that was just offered begins it.
    """
    likings = tracker.get_slot(LIKINGS)
    done = load_interests().next_item(likings or {}) is None  # "sure" to its ranking picks none of what that offers
    if offered_last(tracker, STARTS_QUIZ) and picks_quiz(message) and not (done and _only_nods(message)):
        return begin_quiz(dispatcher, tracker, message)
    if again := rerated_by_name(message, load_interests(), list(likings or {})):
        note_point(dispatcher, again.line, again.point)
        say_interests(dispatcher, anew := {**(likings or {}), again.line: again.point})
        return [SlotSet(LIKINGS, anew), SlotSet("topic", INTEREST_TEST)]
    at_hand = tracker.get_slot("topic") == INTEREST_TEST and not message.is_tapped
    if not (likings and at_hand):
        return None
    area = load_interests().area_named(message.plain)
    if asks_score(message) and area:
        dispatcher.utter_message(text=load_interests().tell_rated(area, likings))
    elif area and asks_for_works(message, of_an_area=True):
        dispatcher.utter_message(text=_lines(load_interests().works_of([area])), buttons=_ways_on())
    elif message.answer_id == FIELDS or asks_for_works(message) or asks_what_it_means(message):
        _say_works(dispatcher, tracker, load_interests().tell_works(likings))
    elif asks_what_it_showed(message):
        say_interests(dispatcher, likings)
    else:
        return None
    return []


def _only_nods(message: Message) -> bool:
    return not (names_quiz(message) or begins_anew(message))


def begin_quiz(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event]:
    """Open the quiz, go on with one that was begun, or tell what a finished one came to; return what follows."""
    events = [SlotSet("skipped", None), SlotSet("topic", INTEREST_TEST)]
    if not goes_on(dispatcher, tracker, message, left=True):
        dispatcher.utter_message(response="utter_open_interests")
        return [*events, SlotSet(LIKINGS, None), *enter_form(QUIZ_FORM)]
    likings = tracker.get_slot(LIKINGS) or {}
    if load_interests().next_item(likings) is not None:
        return [*events, *enter_form(QUIZ_FORM)]
    say_interests(dispatcher, likings)
    return [SlotSet("topic", INTEREST_TEST)]


def goes_on(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, left: bool) -> bool:
    """Say how a quiz that was begun goes on, and return whether it does; else it begins from nothing.

    One that was `left` is taken up again. A finished one goes on to its ranking, unless it is wanted anew.
    """
    likings, runs = tracker.get_slot(LIKINGS), active_form(tracker) == QUIZ_FORM
    if not (likings or runs) or begins_anew(message):
        return False
    done = load_interests().next_item(likings or {}) is None
    if asks_for_result(message) and not done:
        say_interests(dispatcher, likings or {})
    ranked = asks_for_result(message) or done  # with nothing left to ask, the ranking follows at once
    if left and not (ranked or runs):
        dispatcher.utter_message(response="utter_resume")
    return left or ranked


def note_point(dispatcher: CollectingDispatcher, line: str, point: int | None) -> None:
    """Say that a line of the quiz is rated anew."""
    quiz = load_interests()
    what = next(item.text for item in quiz.items if item.id == line)
    dispatcher.utter_message(response="utter_note_correction", what=what, value=quiz.scale[point or MIDDLE])


def _say_works(dispatcher: CollectingDispatcher, tracker: Tracker, works: Iterable[Said]) -> None:
    """Name examples of work; to who asks on, how to find more of it."""
    words, fields = _lines(works), library().answers[FIELDS]
    if said_lately(tracker, words, LATELY) and not said_lately(tracker, fields.more or fields.answer, LATELY):
        say(dispatcher, fields, fields.more or fields.answer, next_buttons(fields))
    else:
        dispatcher.utter_message(text=words, buttons=_ways_on())


def _ways_on() -> list[Button]:
    return [question_button(INTEREST_TEST), question_button(EXPLORING)]


def _lines(said: Iterable[Said]) -> str:
    """Return what is `said`, each with the line that tells where it comes from, where it is not ours."""
    lines = [f"{line.words}\n_{source_line(line.facts, library())}_" if line.facts else line.words for line in said]
    return "\n\n".join(lines)


def say_interests(dispatcher: CollectingDispatcher, likings: Mapping[str, Any]) -> None:
    """Say what `likings` show so far, and where the full test is."""
    said = load_interests().tell(load_interests().result(likings))
    buttons = _ways_on()
    if load_interests().next_item(likings) is None:
        again = shared_button("quiz_again", "start_interests")
        buttons.append({**again, "payload": again["payload"] + json.dumps({"likings": ANEW})})
    dispatcher.utter_message(text=_lines(said), buttons=buttons)
