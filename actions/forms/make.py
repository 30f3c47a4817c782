"""Making the plan, and handing it over: as text, as Markdown, as a calendar file, as a card."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.say_answer import answer_with
from actions.check.judge import judge
from actions.following.follow import take_up, unless_followed_up
from actions.following.news import own_up_to_missing
from actions.forms.doubt import unless_doubted
from actions.forms.start import start_plan
from actions.shared.draw import draw_hand_off, draw_plan
from actions.shared.memory import (
    NOTHING,
    active_form,
    differences,
    done_steps,
    enter_form,
    kept_plan,
    known,
    leave_form,
    now,
    questions,
    situation_of,
    today,
)
from actions.shared.named import COPY, PLAN
from actions.shared.say import library, shared_button, topic_of
from actions.shared.show import in_words, step_line
from advisor.decisions.plan import Plan, make_plan, steps_for_later
from advisor.handouts.calendar_file import as_calendar
from advisor.handouts.card import CardFacts, card
from advisor.handouts.export import as_markdown, as_text, day_in_words, wanted_as
from advisor.library.questions import PLAN_FORM
from advisor.replies.told.barriers import IN_OWN_WORDS, IN_THE_WAY
from advisor.words.message import read_message
from advisor.words.several import SURE_MOVE
from advisor.words.taking_back import faults_advisor

NAMES_A_PLAN = {"plan", "step", "steps", "roadmap", "goals"}


class ActionMakePlan(Action):
    """Makes the three steps and says them with their dates."""

    def name(self) -> str:
        return "action_make_plan"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        plan = make_plan(situation_of(known(tracker), tracker), today(), kept_plan(tracker))
        say_plan(dispatcher, tracker, plan)
        return [*leave_form(), SlotSet("plan", plan.to_slot()), SlotSet("unfinished", None)]


class ActionShowPlan(Action):
    """Gives the plan as text to print, with a file of it; says what it cannot do with it."""

    def name(self) -> str:
        return "action_show_plan"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        events = take_up(dispatcher, tracker)
        if events is None:
            return await self._show(dispatcher, tracker, domain)
        message, slots = read_message(tracker.latest_message), {event.get("name"): event for event in events}
        moved = Plan.from_slot(slots["plan"]["value"]) if "plan" in slots else None
        if moved and message.confidence >= SURE_MOVE and "plan" in message.plain.split():
            give_plan(dispatcher, tracker, moved)  # "show the plan, i have 2 hours now"
        return events

    async def _show(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        plan, form = kept_plan(tracker), active_form(tracker)
        if plan is None and form == PLAN_FORM:
            dispatcher.utter_message(response="utter_plan_comes_later")
            return []
        message = read_message(tracker.latest_message)
        checked = form is None and differences(known(tracker))
        if plan is None and checked and "plan" not in message.plain.split():
            give_card(dispatcher, tracker)  # "can i keep this", said of a verdict
            return []
        if plan is None:
            return await self._begin(dispatcher, tracker, domain)
        give_plan(dispatcher, tracker, plan)
        return []

    @unless_doubted(PLAN)
    async def _begin(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        if not message.is_tapped and NAMES_A_PLAN.isdisjoint(message.plain.split()):
            return answer_with(dispatcher, tracker, library().answers[COPY])  # "print this", of the talk
        return [*start_plan(dispatcher, tracker, message), *enter_form(PLAN_FORM)]


def give_plan(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan) -> None:
    """Give `plan` in the form that the message wants, with a file of it."""
    wanted, done = wanted_as(read_message(tracker.latest_message)), done_steps(tracker)
    toward = {"about": _about(tracker), "goal": tracker.get_slot("goal")}
    if wanted == "beyond":
        dispatcher.utter_message(response="utter_cannot_send")
    if wanted == "markdown":
        dispatcher.utter_message(response="utter_give_markdown", buttons=_ways_on())
    else:
        text = as_text(plan, library(), today(), done, **toward)
        dispatcher.utter_message(text=text, buttons=_ways_on(), json_message=draw_plan(plan, done, toward["goal"]))
    attach(dispatcher, "plan.md", "text/markdown", as_markdown(plan, library(), today(), done, **toward))


class ActionChangePlan(Action):
    """Says what moves a plan, where somebody wants another one and names no answer that changes."""

    def name(self) -> str:
        return "action_change_plan"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message, topic, in_form = read_message(tracker.latest_message), topic_of(tracker), active_form(tracker)
        if topic and faults_advisor(message) and not (in_form or kept_plan(tracker)):
            own_up_to_missing(dispatcher, tracker, message, topic)  # "you left out the lunch pay", of no plan
            return []
        none_yet = "utter_plan_comes_later" if in_form else "utter_no_plan_yet"
        dispatcher.utter_message(response="utter_change_plan" if kept_plan(tracker) else none_yet)
        return []


class ActionGiveCalendar(Action):
    """Gives the dates of the plan as a calendar file."""

    def name(self) -> str:
        return "action_give_calendar"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        plan, done = kept_plan(tracker), done_steps(tracker)
        if plan is None and PLAN_FORM in (active_form(tracker), tracker.get_slot("unfinished")):
            dispatcher.utter_message(response="utter_plan_comes_later")
            return enter_form(PLAN_FORM)  # its questions wait
        if plan is None:
            dispatcher.utter_message(response="utter_no_plan_yet")
        elif plan.open_step(done) is None:
            dispatcher.utter_message(response="utter_all_done")
        else:
            dispatcher.utter_message(response="utter_give_calendar", dates=_dates(plan, done))
            attach(dispatcher, "plan.ics", "text/calendar", as_calendar(plan, library(), now(), done))
        return []


class ActionGiveCard(Action):
    """Gives the half page for a counselor."""

    def name(self) -> str:
        return "action_give_card"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        give_card(dispatcher, tracker)
        return []


def give_card(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Give all that is known on half a page, with a file of it."""
    facts = known(tracker)
    if not facts:
        dispatcher.utter_message(response="utter_nothing_for_card")
        return
    made = card(_card_facts(facts, tracker), library(), today())
    ways_on = _ways_on() if kept_plan(tracker) else [shared_button("make_a_plan", "start_plan")]
    dispatcher.utter_message(text=made.as_text(), buttons=ways_on, json_message=draw_hand_off(made))
    attach(dispatcher, "card.md", "text/markdown", made.as_markdown())


def say_plan(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan) -> None:
    """Say the steps of `plan`, each with its date and what it rests on."""
    done = done_steps(tracker)
    goal = tracker.get_slot("goal")
    lines = [
        *_about(tracker),
        *(step_line(plan, planned, done, goal) for planned in plan.steps),
    ]
    if later := steps_for_later(situation_of(known(tracker), tracker), plan):
        lines.append(library().words["later"].format(steps="; ".join(step.title for step in later)))
    dispatcher.utter_message(
        response="utter_make_plan", steps="\n".join(lines), json_message=draw_plan(plan, done, goal)
    )


def _about(tracker: Tracker) -> list[str]:
    """Return the lines that say what is wanted, what is in the way and what is there already, as far as it was told."""
    told = {
        "toward": {"goal": tracker.get_slot("goal")},
        "against": {"barriers": _named(tracker, IN_THE_WAY, IN_OWN_WORDS)},
        "brings": {"strengths": _named(tracker, "strengths", "skill")},
    }
    return [library().words[name].format(**said) for name, said in told.items() if any(said.values())]


def _named(tracker: Tracker, slot: str, in_own_words: str) -> str:
    """Return all that was named for `slot`, though a plan has room for three things only.

    `in_own_words`: the option that says little without the words it was told in.
    """
    named = [value for value in tracker.get_slot(slot) or [] if value not in NOTHING]
    said = in_words(slot, named) if named else ""
    words = (tracker.get_slot("own_words") or {}).get(slot)
    return f"{said} (“{words}”)" if words and in_own_words in named else said


def attach(dispatcher: CollectingDispatcher, name: str, kind: str, content: str) -> None:
    """Send a file along; a channel shows it as it can."""
    dispatcher.utter_message(json_message={"attachment": {"name": name, "type": kind, "content": content}})


def _ways_on() -> list[dict[str, str]]:
    return [shared_button("calendar", "ask_for_calendar"), shared_button("show_card", "ask_for_card")]


def _dates(plan: Plan, done: Collection[str]) -> str:
    open_ones = (planned for planned in plan.steps if planned.step.id not in done)
    return "\n".join(f"{day_in_words(planned.by)}: {planned.step.title}" for planned in open_ones)


def _card_facts(facts: dict[str, Any], tracker: Tracker) -> CardFacts:
    return CardFacts(
        known=facts,
        said={slot: _said(slot, value) for slot, value in facts.items()},
        verdict=judge(facts) if differences(facts) else None,
        plan=kept_plan(tracker),
        outcomes=tracker.get_slot("outcomes") or (),
    )


def _said(slot: str, value: Any) -> Any:
    """Return an answer in the words of its button, as the person would say it."""
    if slot in questions():
        return questions()[slot].titles(value)
    return in_words(slot, value) if slot == "education" else value
