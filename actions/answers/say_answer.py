"""Saying an answer of the content, in words that fit the person and were not said just now."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.asked import (
    words_left,
)
from actions.shared.memory import active_form, home_country
from actions.shared.named import FIELDS, INTEREST_TEST, OUTLOOK, VISIT
from actions.shared.say import (
    MAX_BUTTONS,
    at_home,
    first_words,
    guesses_of,
    in_its_language,
    library,
    naming_work,
    next_buttons,
    not_left_out,
    question_button,
    say,
    say_no_more,
    shared_button,
    was_said,
)
from advisor.library.content import Answer
from advisor.words.comparing import asks_of_other_work
from advisor.words.message import Message
from advisor.words.parts import means_to_ask

MORE = "tell_me_more"
NOTHING_NAMED = Message("")


def answer_with(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    answer: Answer,
    message: Message = NOTHING_NAMED,
    buttons: bool = True,
) -> list[dict[str, Any]]:
    """Say the first words of `answer` to `message`, led by what stands in for a US office where the person lives.

    Returns:
        The events that make it the topic.
    """
    words = at_home(not_left_out(tracker, answer, first_words(answer, message)), answer, home_country(tracker))
    more = [question_button(other) for other in message.beside if other in library().answers and other != answer.id]
    more += [shared_button("show_card", "ask_for_card")] if answer.id == VISIT else []
    more += [shared_button("quiz", "start_interests")] if answer.id in (FIELDS, INTEREST_TEST) else []
    more += [in_its_language(answer, MORE, shared_button("tell_me_more", "ask_for_more"))] if answer.more else []
    leads = more + [button for button in next_buttons(answer) if button not in more]
    say(dispatcher, answer, words, leads[:MAX_BUTTONS] if buttons else [])
    return [SlotSet("topic", answer.id)]


def say_again(
    dispatcher: CollectingDispatcher, tracker: Tracker, answer: Answer, message: Message
) -> list[dict[str, Any]]:
    """Say `answer`, but not the same words twice in a short while: then what was not said yet, or less.

    A question that names something new in what was said gets the words on that once more: "and the nights away?".
    """
    message = naming_work(tracker, message)
    if not was_said(tracker, not_left_out(tracker, answer, first_words(answer, message))):
        return answer_with(dispatcher, tracker, answer, message)
    if words := words_left(tracker, answer, message):
        say(dispatcher, answer, words, next_buttons(answer))
    elif means_to_ask(message.text):  # what they ask for twice was not heard
        say(dispatcher, answer, not_left_out(tracker, answer, answer.simply), next_buttons(answer))
    else:
        say_no_more(dispatcher, answer)
    return [SlotSet("topic", answer.id)]


def answer_on_work(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[dict[str, Any]]:
    """Say where a kind of work is looked up, where a question that is not understood names it and may ask for that."""
    guesses = guesses_of(tracker)
    if active_form(tracker) or not asks_of_other_work(message) or (guesses and OUTLOOK not in guesses):
        return []
    return say_again(dispatcher, tracker, library().answers[OUTLOOK], message)
