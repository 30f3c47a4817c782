"""Answering a question of the content."""

from __future__ import annotations

import logging
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.say import MAX_BUTTONS, library, next_buttons, say, shared_button
from advisor.content import Answer

logger = logging.getLogger(__name__)


class ActionAnswerQuestion(Action):
    """Says the answer that was asked for and remembers it as the topic."""

    def name(self) -> str:
        return "action_answer_question"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        asked = asked_for(tracker)
        answer = library().answers.get(asked)
        if answer is None:
            logger.error(
                f"The answer '{asked}' was asked for, but content/answers has no such file. If one was renamed or "
                "removed, train again: steppingstone train"
            )
            dispatcher.utter_message(response="utter_miss_answer")
            return []
        return answer_with(dispatcher, answer)


def answer_with(dispatcher: CollectingDispatcher, answer: Answer) -> list[dict[str, Any]]:
    """Say the first words of `answer`; return the events that make it the topic."""
    words = f"{answer.answer}\n\n{answer.elsewhere}" if answer.elsewhere else answer.answer
    more = [shared_button("tell_me_more", "ask_for_more")] if answer.more else []
    say(dispatcher, answer, words, (more + next_buttons(answer))[:MAX_BUTTONS])
    return [SlotSet("topic", answer.id)]


def asked_for(tracker: Tracker) -> str:
    """Return the content id that the latest message asks for: a tapped button wins over a guess."""
    tapped = next(tracker.get_latest_entity_values("topic"), None)
    label = (tracker.latest_message.get("intent") or {}).get("full_retrieval_intent_name") or ""
    return str(tapped or label.partition("/")[2])
