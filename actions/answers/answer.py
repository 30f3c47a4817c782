"""Answering a question of the content."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.asked import (
    HARDLY,
    NO_GUESSES,
    STILL_NEAR,
    asked_for,
    claims_of,
    each_barrier,
    is_declined,
    perhaps_meant,
    perhaps_told_of,
    tells_a_story,
    urgent_one,
    words_left,
)
from actions.following.follow import unless_followed_up
from actions.following.go_on import RESPONSES
from actions.following.kinds import OF_THE_ADVISOR, SOURCES, words_on
from actions.following.lean import lean_on_topic
from actions.following.weigh import go_on_comparing
from actions.shared.clear import clear_the_way
from actions.shared.history import ranking_of, topics_lately
from actions.shared.memory import active_form, hear_from, home_country, leave_form, remember
from actions.shared.named import FIELDS, FREE, INTEREST_TEST, OUTLOOK, VISIT
from actions.shared.say import (
    MAX_BUTTONS,
    at_home,
    first_words,
    give_source,
    guesses_of,
    in_its_language,
    library,
    naming_work,
    near_topic,
    next_buttons,
    not_left_out,
    puts_right,
    question_button,
    say,
    say_no_more,
    shared_button,
    topic_of,
    was_said,
)
from actions.shared.show import tell_plan_moved, tell_what_is_known
from advisor.library.content import Answer
from advisor.words.comparing import asks_of_other_work
from advisor.words.follow_ups import asks_who_says
from advisor.words.guessing import is_unclear, nearly_asked
from advisor.words.leaning import ASKS_ON, goes_against, stands_alone
from advisor.words.message import Message, read_message
from advisor.words.parts import means_to_ask

AFTER_AN_ANSWER = {"ask_for_human": "utter_talk_to_person", "ask_if_human": "utter_deny_being_human"}
MORE = "tell_me_more"
NOTHING_NAMED = Message("")

logger = logging.getLogger(__name__)


class ActionAnswerQuestion(Action):
    """Says the answer that was asked for and remembers it as the topic."""

    def name(self) -> str:
        return "action_answer_question"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        asked_ones = asked_for(tracker, message)
        if urgent := urgent_one(asked_ones):
            return [*answer_with(dispatcher, tracker, urgent), *leave_form()]
        if go_on_comparing(dispatcher, tracker, message):
            return []
        if taken := clear_the_way(dispatcher, tracker, message):
            return taken
        events = remember(tracker, heard) if (heard := hear_from(tracker, message)) else []
        if _leans_on_topic(dispatcher, tracker, message):
            return events
        if (topic := topic_of(tracker)) and tells_a_story(tracker, message, asked_ones):
            _hear_out(dispatcher, tracker, message, topic)
            return events
        who_says = asks_who_says(message.text)
        for asked in each_barrier(message, claims_of(asked_ones) if who_says else asked_ones):
            answer = library().answers.get(asked)
            if who_says and answer and answer.topic != SOURCES:
                give_source(dispatcher, answer, leads_on=False)
            events += _say_perhaps(dispatcher, tracker, answer, message) if answer else _miss(dispatcher, asked)
        said = next((event["value"] for event in reversed(events) if event["name"] == "topic"), "")
        for intent in message.lines_beside():
            if not (who_says and intent == "ask_source"):
                say_after(dispatcher, tracker, intent, library().answers.get(said))
        own_up(dispatcher, message, library().answers.get(said))
        tell_plan_moved(dispatcher, tracker, events)
        return events


def _hear_out(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, topic: Answer) -> None:
    """Thank for what is told in the midst of a talk, asks nothing and is hardly understood, and offer what it may mean.

    What it sounds most like is right in one of five; said as an answer, that is no more than odd words to a story.
    """
    buttons = [question_button(one) for one in perhaps_told_of(tracker, message, topic)[:MAX_BUTTONS]]
    missed = puts_right(tracker, message)
    dispatcher.utter_message(response="utter_missed" if missed else "utter_heard_on_the_way", buttons=buttons)


def _say_perhaps(
    dispatcher: CollectingDispatcher, tracker: Tracker, answer: Answer, message: Message
) -> list[dict[str, Any]]:
    """Say `answer`; to a dim message with what else it may mean, and in the midst of a talk as a guess."""
    others = perhaps_meant(tracker, message, (answer.id,))
    lately = topics_lately(tracker, STILL_NEAR)
    if message.confidence < HARDLY and lately and answer.id not in lately and answer.topic not in NO_GUESSES:
        dispatcher.utter_message(text=library().words["perhaps"])
    return say_again(dispatcher, tracker, answer, replace(message, beside=(*message.beside, *others)))


def say_after(dispatcher: CollectingDispatcher, tracker: Tracker, intent: str, said: Answer | None) -> None:
    """Meet the request `intent` that came in one message with a question, after the answer `said`."""
    if intent in ASKS_ON and said:
        _say_on(dispatcher, tracker, said, intent.partition("/")[2])
    elif response := AFTER_AN_ANSWER.get(intent):
        dispatcher.utter_message(response=response)
    elif intent == "ask_source" and said:
        give_source(dispatcher, said)
    elif intent == "ask_what_is_known":
        tell_what_is_known(dispatcher, tracker)


def own_up(dispatcher: CollectingDispatcher, message: Message, said: Answer | None = None) -> None:
    """Say which of several questions in one message had no answer; what leans on the one before gets the rest of it."""
    if not message.unmet:
        return
    asked = message.unmet[0].strip(" ,")
    if said and said.more and goes_against(asked):
        say(dispatcher, said, said.more, [])
    else:
        dispatcher.utter_message(response="utter_no_answer_beside", asked=asked)


def _say_on(dispatcher: CollectingDispatcher, tracker: Tracker, said: Answer, kind: str) -> None:
    """Meet what was asked on about the answer `said`, in the same message; of the advisor it is that it is free."""
    if said.topic in OF_THE_ADVISOR and kind in ("cost", "terms"):
        answer_with(dispatcher, tracker, library().answers[FREE])
    elif words := words_on(kind, said):
        say(dispatcher, said, words, [])
    else:
        dispatcher.utter_message(response=RESPONSES[kind])


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


class ActionAnswerBeside(Action):
    """Answers the questions that came in one message with a request, before the request is met."""

    def name(self) -> str:
        return "action_answer_beside"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        return answer_beside(dispatcher, tracker, read_message(tracker.latest_message))


def answer_beside(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[dict[str, Any]]:
    """Answer the questions of the content that a message asks beside what it is chiefly about."""
    beside = [answers[answer_id] for answer_id in message.asked_beside() if answer_id in (answers := library().answers)]
    return [event for answer in beside for event in answer_with(dispatcher, tracker, answer, message)]


def _miss(dispatcher: CollectingDispatcher, asked: str) -> list[dict[str, Any]]:
    logger.error(
        f"The answer '{asked}' was asked for, but content/answers has no such file. If one was renamed or "
        "removed, train again: steppingstone train"
    )
    dispatcher.utter_message(response="utter_miss_answer")
    return []


def answer_on_work(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[dict[str, Any]]:
    """Say where a kind of work is looked up, where a question that is not understood names it and may ask for that."""
    guesses = guesses_of(tracker)
    if active_form(tracker) or not asks_of_other_work(message) or (guesses and OUTLOOK not in guesses):
        return []
    return say_again(dispatcher, tracker, library().answers[OUTLOOK], message)


def _leans_on_topic(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> bool:
    """Lean on the last answer where a question goes on about it, and was taken for another with little reason."""
    near, ranking = near_topic(tracker), ranking_of(tracker)
    strays = near and message.answer_id and message.answer_id not in near
    if not strays or message.is_tapped or message.parts or active_form(tracker):
        return False
    if message.confidence >= HARDLY or message.entities or is_declined(message.answer_id or ""):
        return False
    if stands_alone(message.text) and not nearly_asked(message, ranking, near):
        return False
    return is_unclear(message, ranking, library().answers) and lean_on_topic(dispatcher, tracker, message)
