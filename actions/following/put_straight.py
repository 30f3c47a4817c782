"""Putting straight what was meant: "i mean the bus, not the car" is of the bus, and says nothing of cars again.

Boundary: where somebody says both what they meant and what they did not; a bare complaint is `reconsider`'s affair.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.following.look_back import told_lately
from actions.shared.history import Event, ranking_of, turns_before, understood_in
from actions.shared.say import (
    MAX_BUTTONS,
    first_words,
    library,
    question_button,
    say_as_topic,
    shared_button,
    words_not_said,
)
from advisor.library.content import Answer
from advisor.replies.talk.passages import holds, words_of
from advisor.replies.talk.said_before import TELLING, find, in_full
from advisor.words.follow_ups import tells_a_figure
from advisor.words.guessing import LIKELY, likeliest_answers, nearest_answer, together
from advisor.words.languages import ENGLISH
from advisor.words.looking_back import Correction, correction_in
from advisor.words.message import Message
from advisor.words.numbers import word_set
from advisor.words.several import SURE_MOVE
from advisor.words.taking_back import CORRECTS

_NAMES_NOTHING = re.compile(r"(?:what (?:i|we)|it|that|this|my question)\b")
_SAYS_MEANT = word_set("mean meant asked")
_TURNS = 2  # before this one, in which what they meant was asked already


def put_straight(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Meet what was meant, with all left out that was not; None where the message puts nothing straight."""
    correction = correction_in(message.text)
    told = told_lately(tracker)
    if correction is None or not told or _is_of_oneself(message) or not words_of(correction.meant):
        return None
    if _NAMES_NOTHING.match(correction.left_out):
        return None  # "that's not what i asked. i want ..." is a complaint
    open_ones = {id_: answer for id_, answer in library().answers.items() if not _is_left_out(answer, correction)}
    if _is_asked_anew(message, told[0].answer, open_ones):
        return None
    lately = [one for one in told if one.answer.id in open_ones]
    found = find(correction.meant, lately, [one for one in open_ones.values() if one.language == ENGLISH])
    if found and found.weight >= TELLING:
        return say_as_topic(dispatcher, found.answer, in_full(found.answer, found.words))
    ranking = together([ranking_of(tracker), *_rankings_before(tracker)])
    if meant := nearest_answer(ranking_of(tracker), open_ones) or nearest_answer(ranking, open_ones):
        words = words_not_said(tracker, open_ones[meant], message) or first_words(open_ones[meant], message)
        return say_as_topic(dispatcher, open_ones[meant], words)
    guesses = likeliest_answers(ranking, open_ones)[: MAX_BUTTONS - 1]
    person = shared_button("a_person", "ask_for_human")
    dispatcher.utter_message(response="utter_missed", buttons=[*map(question_button, guesses), person])
    return []


def _is_of_oneself(message: Message) -> bool:
    """Say whether it puts straight what was told, not what was asked: "i meant five years, not two"."""
    corrects = message.intent == CORRECTS and message.confidence >= SURE_MOVE
    return corrects or tells_a_figure(message) or bool(message.of("occupation", roles=("own",)))


def _is_asked_anew(message: Message, said: Answer, open_ones: Container[str]) -> bool:
    """Say whether it likely is of an answer of its own: "its not the hours. its my lead, she mocks me".

    Who says "i mean" is of what they asked before, and of what was said to that.
    """
    likely = message.answer_id in open_ones and message.answer_id != said.id and message.confidence >= LIKELY
    return likely and _SAYS_MEANT.isdisjoint(message.plain.split())


def _is_left_out(answer: Answer, correction: Correction) -> bool:
    """Say whether `answer` is about what was not meant, and not about what was."""
    matter = f"{answer.title} {answer.id.replace('_', ' ')}"
    left_out = any(holds(matter, word) for word in words_of(correction.left_out))
    return left_out and not any(holds(matter, word) for word in words_of(correction.meant))


def _rankings_before(tracker: Tracker) -> list[list[Mapping[str, Any]]]:
    turns = itertools.islice(turns_before(tracker), _TURNS)
    return [understood_in(turn).get("intent_ranking") or [] for turn in turns]
