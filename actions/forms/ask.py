"""Asking the questions of the forms, and saying why they are asked."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Mapping
from typing import Any, ClassVar, get_args

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.following.follow import unless_followed_up
from actions.forms.offer import offer_likeliest
from actions.shared.history import said_lately, turns_before, words_of
from actions.shared.memory import known, pending_question, questions
from actions.shared.say import Button, library
from advisor.decisions.interests import load_interests
from advisor.library.questions import FORMS, Option, Question
from advisor.library.steps import Barrier
from advisor.words.message import read_message

# What "why" may ask of the advisor; a story that ends in "how come" asks something else.
_MAY_MEAN_A_QUESTION = re.compile(
    r"^(?:\w+ ?){0,3}$|\b(?:you|u|ya|ask\w*|questions?|answers?|need|know|want|matters?|business|this|that|these)\b"
)
_ASIDES = 2  # turns in a row in which the question was asked, after which it is asked for short
_REPEATS = "ask_to_repeat"
_STAYS = 3  # turns in which what was asked in full is still before their eyes
CLEAR_THE_WAY = "barrier_first"  # offered only to those who have named a barrier


class AskQuestion:
    """Asks one question of a form, with its buttons; each question has a class of its own, as Rasa wants it."""

    slot: ClassVar[str]

    def name(self) -> str:
        return f"action_ask_{self.slot}"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        question, facts = questions()[self.slot], known(tracker)
        buttons = [_button(question.slot, option.value, option.title) for option in options(question, facts)]
        dispatcher.utter_message(text=_words(tracker, question, facts), buttons=buttons)
        return []


class ActionAskLikings(Action):
    """Says the next line of the interest quiz, with its scale."""

    def name(self) -> str:
        return "action_ask_likings"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if item := load_interests().next_item(tracker.get_slot("likings") or {}):
            words = questions()["likings"].ask.format(line=load_interests().ask(item))
            scale = [_button("likings", str(point), title) for point, title in load_interests().scale.items()]
            dispatcher.utter_message(text=words, buttons=scale)
        return []


# Rasa looks for an action per slot; all but the quiz's differ in nothing but the question.
ASKING = [
    type(f"ActionAsk{slot.title().replace('_', '')}", (AskQuestion, Action), {"slot": slot, "__doc__": f"Asks {slot}."})
    for slot in sorted({slot for slots in FORMS.values() for slot in slots} - {"likings"})
]


class ActionExplainQuestion(Action):
    """Says why the pending question is asked; without one, how the advisor works."""

    def name(self) -> str:
        return "action_explain_question"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if question := pending_question(tracker):
            dispatcher.utter_message(text=question.why)
        elif not _MAY_MEAN_A_QUESTION.search(read_message(tracker.latest_message).plain):
            offer_likeliest(dispatcher, tracker)
        else:
            dispatcher.utter_message(response="utter_why_nothing_asked")
        return []


def _words(tracker: Tracker, question: Question, facts: Mapping[str, Any]) -> str:
    """Return how the question is asked: for short where aside after aside came, and it still stands there in full."""
    full = question.ask.format(work=work_in_words(facts))
    recent = list(itertools.islice(turns_before(tracker), _ASIDES))
    said = [{event.get("text") for event in words_of(turn)} for turn in recent]
    waited = len(said) == _ASIDES and all(texts & {full, question.again} for texts in said)
    waited &= read_message(tracker.latest_message).intent != _REPEATS
    return question.again if question.again and waited and said_lately(tracker, full, _STAYS) else full


def work_in_words(facts: Mapping[str, Any]) -> str:
    """Return what the person does, as a question can name it."""
    occupation, words = facts.get("occupation"), library().words
    return words["asked_work"].format(work=occupation) if occupation else words["this_work"]


def options(question: Question, facts: Mapping[str, Any]) -> list[Option]:
    """Return the options that are offered to this person."""
    barred = set(facts.get("in_the_way") or ()) & set(get_args(Barrier))
    return [option for option in question.offered if option.value != CLEAR_THE_WAY or barred]


def _button(slot: str, value: str, title: str) -> Button:
    return {"title": title, "payload": f"/choose{json.dumps({slot: value})}"}
