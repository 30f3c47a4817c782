"""Recording what came of a step, and being honest about reminders."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.beside import answer_beside
from actions.answers.say_answer import answer_with
from actions.following.follow import unless_followed_up
from actions.following.kinds import words_on
from actions.following.news import be_glad
from actions.following.recall import buttons_from
from actions.forms.make import attach
from actions.forms.offer import offer_guesses, offer_likeliest
from actions.plan.report import record_outcome
from actions.shared.feel import hear_out
from actions.shared.history import said_on_topic
from actions.shared.memory import done_steps, kept_plan, now, today
from actions.shared.named import OLD_PLAN
from actions.shared.say import guesses_of, library, next_buttons, say, topic_of
from advisor.decisions.plan import Plan, PlannedStep
from advisor.handouts.calendar_file import reminder
from advisor.handouts.export import day_in_words
from advisor.replies.plan.plan_reports import steps_told
from advisor.words.days import day_named
from advisor.words.feelings import feeling_in_story
from advisor.words.how_it_went import how_it_went
from advisor.words.message import Message, read_message
from advisor.words.outcomes import Outcome, outcome_of, steps_named

_OF_A_PLAN = {"plan", "step", "steps"}


class ActionRecordOutcome(Action):
    """Records what the person says of the step they were at, and names the next one."""

    def name(self) -> str:
        return "action_record_outcome"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        plan, message = kept_plan(tracker), read_message(tracker.latest_message)
        outcome = outcome_of(message)
        if outcome == "news" and message.asks:  # "what if my boss says no": nothing has come of it yet
            offer_likeliest(dispatcher, tracker)
            return []
        if plan is None:
            return _meet_without_plan(dispatcher, tracker, message, outcome)
        return record_outcome(dispatcher, tracker, plan, message)


class ActionSetReminder(Action):
    """Says that it cannot call back, and gives a line for the person's own calendar."""

    def name(self) -> str:
        return "action_set_reminder"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        plan = kept_plan(tracker)
        events = answer_beside(dispatcher, tracker, read_message(tracker.latest_message))
        step = _step_to_remind_of(plan, tracker) if plan else None
        if step is None:
            dispatcher.utter_message(response="utter_cannot_remind")
            return events
        day = day_named(tracker.latest_message.get("text") or "", today()) or step.by
        dispatcher.utter_message(response="utter_no_reminder", line=f"{day_in_words(day)}: {step.step.title}")
        attach(dispatcher, "reminder.ics", "text/calendar", reminder(step.step, day, library(), now()))
        return events


def _meet_without_plan(
    dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, outcome: Outcome
) -> list[dict[str, Any]]:
    """Take "she said maybe next year" as what came of the last answer, unless it is said of a step of a plan."""
    if answered := answer_beside(dispatcher, tracker, message):
        return answered
    topic = topic_of(tracker)
    of_a_plan = bool(steps_named(message)) or not _OF_A_PLAN.isdisjoint(message.plain.split())
    likeliest, went = guesses_of(tracker), how_it_went(message.plain)
    if went == "well" and not of_a_plan:
        be_glad(dispatcher, topic)
    elif not of_a_plan and topic is None and likeliest:
        offer_guesses(dispatcher, tracker, likeliest)
    elif of_a_plan and (elsewhere := library().answers.get(OLD_PLAN)):  # they have one, though it was made elsewhere
        return answer_with(dispatcher, tracker, elsewhere, message)
    elif topic is None or of_a_plan:
        dispatcher.utter_message(response="utter_no_plan_yet")
    elif outcome == "done" and went is None:
        be_glad(dispatcher, None)  # what leads on from a trouble is no good news
    elif outcome == "news" and went is None:
        hear_out(dispatcher, feeling_in_story(message), buttons_from(tracker, message, topic))
    elif (words := words_on("failure", topic)) and not said_on_topic(tracker, words):
        say(dispatcher, topic, words, next_buttons(topic))
    else:
        dispatcher.utter_message(response="utter_after_a_no", buttons=next_buttons(topic))
    return []


def _step_to_remind_of(plan: Plan, tracker: Tracker) -> PlannedStep | None:
    """Return the step that the message names, else the one at hand."""
    told = steps_told(read_message(tracker.latest_message), plan.undated())
    named = next((planned for planned in plan.steps if planned.step in told), None)
    return named or plan.open_step(done_steps(tracker))
