"""Answering what a message asks beside what it is chiefly about."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.say_answer import answer_with
from actions.following.go_on import RESPONSES
from actions.following.kinds import OF_THE_ADVISOR, words_on
from actions.shared.named import FREE
from actions.shared.say import (
    give_source,
    library,
    say,
)
from actions.shared.show import tell_what_is_known
from advisor.library.content import Answer
from advisor.words.leaning import ASKS_ON, goes_against
from advisor.words.message import Message, read_message

AFTER_AN_ANSWER = {"ask_for_human": "utter_talk_to_person", "ask_if_human": "utter_deny_being_human"}


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
