"""Helping with a question that waits and was not answered: how it can be, and then that it can be left out."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.say_answer import answer_with
from actions.forms.steer import skip
from actions.shared.history import ranking_of, said_lately
from actions.shared.say import library
from advisor.library.questions import Question
from advisor.replies.answered.moves import may_answer
from advisor.words.guessing import LIKELY, answers_from, likeliest_answers
from advisor.words.message import Message

TURNS = 3  # after which a hint may be given anew
_GOES_ON = "resume"
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


def meet_aside(
    dispatcher: CollectingDispatcher, tracker: Tracker, question: Question, message: Message
) -> list[dict[str, Any]]:
    """Meet what answers nothing while `question` waits: nobody who only tells something is told how to answer.

    What may be an answer that was not read gets the hint; a question that nothing is known of is owned up to.
    """
    if message.intent == _GOES_ON:
        return []  # "ok go on with that": it is what is asked anyway
    if may_answer(message, question):
        return hint(dispatcher, tracker, question)
    if message.asks or message.statement() is not message:
        if near := next(iter(likeliest_answers(ranking_of(tracker), answers_from(LIKELY, ranking_of(tracker)))), None):
            # Two that are about as likely are mostly of one matter: what is kept, and who reads it.
            return answer_with(dispatcher, tracker, library().answers[near], message, buttons=False)
        dispatcher.utter_message(response="utter_no_answer_beside", asked=message.text.strip())
    else:
        dispatcher.utter_message(response="utter_hear_aside")
    return []


def explain(dispatcher: CollectingDispatcher, question: Question) -> None:
    """Say what `question` is for and how it can be answered."""
    dispatcher.utter_message(text=question.why)
    dispatcher.utter_message(text=question.hint)
