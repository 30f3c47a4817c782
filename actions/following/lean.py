"""Leaning on the last answer, where a question is understood only dimly."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import ranking_of, said_by_itself, said_lately, said_on_topic, turns_before, understood_in
from actions.shared.named import FIRST_STEPS
from actions.shared.say import (
    LATELY,
    NAMED_WORK,
    leaving_out,
    left_out_by,
    library,
    naming_work,
    next_buttons,
    of_named_work,
    say,
    topic_of,
)
from advisor.library.content import Answer
from advisor.replies.talk.passages import passage_on
from advisor.words.guessing import LONGEST, nearly_asked, points_back
from advisor.words.languages import ENGLISH
from advisor.words.message import Message, read_message

_FEW_WORDS = 5  # of what goes on about the last answer: "got 600 in savings"; who names what to start takes more
STILL_ON_IT = 2  # turns after an answer in which "it" and "them" are of it


def lean_on_topic(
    dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, named_only: bool = False
) -> bool:
    """Say what the last answer has on a question that is not understood; return whether it has anything.

    With `named_only`, that is what it says on a matter the question names, and never the rest of it.
    """
    answer, left_out = topic_of(tracker), left_out_by(tracker)
    on_it = answer and answer.language == ENGLISH and still_on(tracker, answer)
    if not (answer and on_it) or left_out.holds_title(answer) or left_out.holds_matter(answer):
        return False
    few = len(message.plain.split()) <= (LONGEST if message.asks else _FEW_WORDS)
    names_it = few or nearly_asked(message, ranking_of(tracker), (answer.id,))
    passage = passage_not_said(tracker, answer, message) if names_it else None
    words = passage or (None if named_only else _rest(answer, tracker, message))
    words = words and leaving_out(left_out, answer, words)
    if not words:
        return False
    dispatcher.utter_message(text=library().words["perhaps_on"].format(title=answer.title))
    say(dispatcher, answer, words, next_buttons(answer))
    return True


def passage_not_said(tracker: Tracker, answer: Answer, message: Message) -> str | None:
    """Return what `answer` has on what `message` names, unless just that was said of late."""
    passage = passage_on(message, answer, library().answers.values())
    passage = passage and leaving_out(left_out_by(tracker), answer, passage)
    passage = passage and of_named_work(passage, naming_work(tracker, message))
    return None if passage and said_by_itself(tracker, passage, LATELY) else passage


def on_new_matter(tracker: Tracker, answer: Answer, message: Message) -> str | None:
    """Return what `answer`, which was said just now, has on a matter that the question before it did not name."""
    if not (message.asks and still_on(tracker, answer)):
        return None
    before = set(read_message(understood_in(next(turns_before(tracker), []))).plain.split())
    named = " ".join(word for word in message.plain.split() if word not in before)
    return passage_not_said(tracker, answer, replace(message, text=named))


def still_on(tracker: Tracker, answer: Answer) -> bool:
    """Say whether `answer`, whatever work it named, or the rest of it was said just now."""
    first, rest = max(answer.answer.split(NAMED_WORK), key=len), answer.more
    return said_lately(tracker, first, STILL_ON_IT) or bool(rest and said_lately(tracker, rest, STILL_ON_IT))


def _rest(answer: Answer, tracker: Tracker, message: Message) -> str | None:
    """Return the rest of `answer` where the message points back to it, and that was not said yet."""
    return None if (answer.more and said_on_topic(tracker, answer.more)) or not points_back(message) else answer.more


def is_bare_start(message: Message) -> bool:
    """Say whether the message asks how to start, and names nothing."""
    return message.answer_id == FIRST_STEPS and len(message.plain.split()) <= _FEW_WORDS
