"""What moved since an earlier check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.check.judge import judge
from actions.check.recheck import take_change
from actions.shared.draw import said_on
from actions.shared.memory import differences, known, questions
from actions.shared.say import library
from advisor.decisions.gig_check import load_check, moved
from advisor.library.questions import DIFFERENCES
from advisor.replies.check.check_talk import check_changes
from advisor.words.message import read_message


class ActionCompareThenAndNow(Action):
    """Shows which of the five differences moved since the first check."""

    def name(self) -> str:
        return "action_compare_then_and_now"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        facts = known(tracker)
        if changed := check_changes(read_message(tracker.latest_message), facts, questions()):
            return take_change(dispatcher, tracker, changed)  # "check it again but put long term"
        before, now = tracker.get_slot("first_check"), differences(facts)
        if not before:
            dispatcher.utter_message(response="utter_no_check_yet")
            return []
        lines = _then_and_now({**facts, **dict.fromkeys(DIFFERENCES), **before}, facts)
        # Benefits from elsewhere lean as none do, and yet that is another answer.
        response = "utter_nothing_moved" if now == before else "utter_compare_then_and_now"
        dispatcher.utter_message(response=response, lines="\n".join(lines))
        return []


def _then_and_now(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """Return a line for each difference, and one for what they come to."""
    words, check = library().words, load_check()
    how = {change.difference.slot: words[change.direction] for change in moved(before, now)}
    rows = [
        (row.title, *(said_on(row.slot, told.get(row.slot)) for told in (before, now)), how.get(row.slot, ""))
        for row in check.differences
    ]
    in_all = (words["in_all"], *(check.verdicts[judge(told).kind].title for told in (before, now)), "")
    return [
        words["then_and_now"].format(title=title, then=then, now=after, moved=move).rstrip()
        for title, then, after, move in (*rows, in_all)
    ]
