"""Giving the exact source of the last answer."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answer import answer_with
from actions.say import library, next_buttons, topic_of
from advisor.content import Reference

WHOLE_ARTICLE = "where_this_comes_from"  # what "says who?" means before anything was said


class ActionGiveSource(Action):
    """Names the references behind the last answer, or says plainly that there are none."""

    def name(self) -> str:
        return "action_give_source"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        answer = topic_of(tracker)
        if answer is None:
            return answer_with(dispatcher, library().answers[WHOLE_ARTICLE])
        source = library().source_of(answer)
        dispatcher.utter_message(
            response=f"utter_cite_{source.kind}",
            title=answer.title,
            references="\n".join(cited(reference) for reference in source.references),
            buttons=next_buttons(answer) if source.references else None,
        )
        return []


def cited(reference: Reference) -> str:
    """Return `reference` as a bibliography writes it, with what a reader must know of its date."""
    note = f" {reference.note}" if reference.note else ""
    return f"[{reference.number}] {reference.author} ({reference.year}). {reference.title}.{note}".replace("?.", "?")
