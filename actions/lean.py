"""Leaning on what was talked about: the last answer, or the kind of work that a dim question names."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.history import said_lately, said_on_topic
from actions.say import library, next_buttons, say, topic_of
from advisor.library.content import Answer
from advisor.replies.passages import passage_on
from advisor.words.guessing import points_back
from advisor.words.languages import ENGLISH
from advisor.words.message import Message

STILL_ON_IT = 2  # turns after an answer in which "it" and "them" are of it


def lean_on_topic(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> bool:
    """Say what the last answer has on a question that is not understood; return whether it has anything."""
    answer = topic_of(tracker)
    words = _words_on(answer, tracker, message) if answer else None
    if not (answer and words):
        return False
    dispatcher.utter_message(text=library().words["perhaps_on"].format(title=answer.title))
    say(dispatcher, answer, words, next_buttons(answer))
    return True


def still_on(tracker: Tracker, answer: Answer) -> bool:
    """Say whether `answer` was said just now."""
    return said_lately(tracker, answer.answer, STILL_ON_IT)


def _words_on(answer: Answer, tracker: Tracker, message: Message) -> str | None:
    """Return what `answer` says on what the message names; where that only points back to it, the rest."""
    if answer.language != ENGLISH or not still_on(tracker, answer):
        return None
    rest = answer.more if points_back(message) and not (answer.more and said_on_topic(tracker, answer.more)) else None
    return (message.asks and passage_on(message, answer, library().answers.values())) or rest
