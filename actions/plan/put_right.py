"""Putting right, while the plan's questions are asked, what it is to be made from."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.shared.history import turns_before, understood_in
from actions.shared.memory import known, questions
from actions.shared.show import heard_in_words, read_back
from advisor.library.questions import STRENGTHS
from advisor.replies.plan.new_goal import goal_instead
from advisor.replies.plan.plan_talk import plan_changes
from advisor.replies.plan.putting_right import own_work_put_right, strengths_now, work_put_in
from advisor.replies.plan.two_goals import goal_picked
from advisor.replies.told.barriers import IN_THE_WAY, named_by_asking
from advisor.replies.told.listening import Taken, told
from advisor.replies.told.naming import listed
from advisor.words.message import Message, read_message


def put_right(
    dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, taken: Taken, pending: str
) -> Taken | None:
    """Return what was `taken` with what the message puts right for the plan that is asked about; None for nothing."""
    facts = known(tracker)
    before = read_message(understood_in(next(turns_before(tracker), [])))
    if picked := goal_picked(message, before, facts.get("goal")):
        anew = told(message, {"goal": picked})
        read_back(dispatcher, tracker, anew.facts)
        return anew
    if instead := goal_instead(message, facts):
        read_back(dispatcher, tracker, instead)
        return told(message, instead)
    asked_work = pending == "occupation"  # then "i said courier" is of the work they do
    if goal := None if asked_work else work_put_in(message.statement(), facts):
        dispatcher.utter_message(response="utter_reflect", heard=heard_in_words(Taken({"goal": goal})))
        return Taken({**taken.without("occupation").facts, "goal": goal}, taken.words)
    changes: dict[str, Any] = {}
    if pending != IN_THE_WAY:
        changes = plan_changes(message, facts, questions())
        asked = named_by_asking(message, questions()[IN_THE_WAY]) if not changes else ()
        if "my" in message.plain.split() and asked:  # "what about my back tho"
            changes = {IN_THE_WAY: list(dict.fromkeys([*listed(facts.get(IN_THE_WAY)), *asked]))}
    if pending != STRENGTHS:
        changes |= strengths_now(message.statement(), listed(facts.get(STRENGTHS)), questions()[STRENGTHS])
    if work := own_work_put_right(message.statement()):
        changes["occupation"] = work
    read_back(dispatcher, tracker, changes)
    return Taken({**taken.facts, **changes}, taken.words) if changes else None
