"""Showing what is kept of a person, in words, and what has changed of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.shared.history import turns_before, words_of
from actions.shared.memory import Event, active_form, done_steps, hear_from, kept_plan, known, questions, remember
from actions.shared.named import INTEREST_TEST, PLAN
from actions.shared.say import library, marks, tell_more, topic_of
from advisor.decisions.interests import load_interests
from advisor.decisions.plan import Plan, PlannedStep
from advisor.handouts.export import day_in_words
from advisor.library.questions import QUIZ_FORM
from advisor.replies.talk.asking_back import asks_back, asks_if_kept
from advisor.replies.told.listening import Taken
from advisor.replies.told.naming import listed, named_in_words
from advisor.words.message import Message, read_message

STEP_STAYS = 2  # turns in which a step was said that "why that one" is about
QUOTED = ("timeframe", "training", "in_the_way")  # what people said tells more here than the option it comes to


class ActionTellWhatIsKnown(Action):
    """Lists exactly what is kept."""

    def name(self) -> str:
        return "action_tell_what_is_known"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if tell_answer(dispatcher, tracker, read_message(tracker.latest_message), asked=True) is None:
            tell_what_is_known(dispatcher, tracker)
        return []


def tell_answer(
    dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, asked: bool = False
) -> list[Event] | None:
    """Tell the one answer that is asked for by its name: "what did i put for benefits"; None where none is named.

    `asked`: the message is known to ask for what is kept, in whatever words.
    """
    checks = asks_if_kept(message) and not asked
    if not (asked or checks or asks_back(message)):
        return None
    likings, facts = tracker.get_slot("likings"), known(tracker)
    at_hand = tracker.get_slot("topic") == INTEREST_TEST or active_form(tracker) == QUIZ_FORM
    slot, area = named_in_words(message.plain, facts, questions()), load_interests().area_named(message.plain)
    if likings and area and (at_hand or (slot is None and asks_back(message))):
        dispatcher.utter_message(text=load_interests().tell_rated(area, likings))
        return []
    if checks and slot not in facts:
        return _keep_and_tell_all(dispatcher, tracker, message)
    if slot is None or (slot not in facts and not (asked or active_form(tracker))):
        return None
    what = library().kept[slot]
    if slot in facts:
        dispatcher.utter_message(response="utter_tell_answer", what=what, value=_shown(tracker, slot, facts[slot]))
    else:
        dispatcher.utter_message(response="utter_tell_no_answer", what=what)
    return []


def _keep_and_tell_all(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event]:
    """List what is kept to who asks whether something is; what is said of it now is kept at the latest."""
    taken = hear_from(tracker, message)
    reflect(dispatcher, taken)
    tell_what_is_known(dispatcher, tracker)
    return remember(tracker, taken)


def tell_what_is_known(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """List what is kept, each with the words it was said in."""
    lines = [f"- {library().kept[slot]}: {_shown(tracker, slot, value)}" for slot, value in known(tracker).items()]
    if lines:
        dispatcher.utter_message(response="utter_known", list="\n".join(lines))
    else:
        dispatcher.utter_message(response="utter_known_nothing")


def read_back(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    changes: Mapping[str, Any],
    words: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Say each of `changes` once, with the `words` it was told in where they tell more."""
    told_in = tracker.get_slot("own_words") or {}
    for slot, value in changes.items():
        if slot == "country":
            continue
        what = library().kept[slot]
        if value is None:
            dispatcher.utter_message(response="utter_take_out", what=what)
            continue
        less = isinstance(value, list) and set(value) < set(listed(tracker.get_slot(slot)))
        said = words.get(slot, "") if slot in QUOTED and not less else ""  # what takes one out names none that stays
        anew = set(re.findall(r"\d+", said)) - set(re.findall(r"\d+", told_in.get(slot) or ""))  # "4 years, not 2"
        same = value == tracker.get_slot(slot) and not anew
        response = "utter_already_noted" if same else "utter_note_correction"
        dispatcher.utter_message(response=response, what=what, value=with_words(slot, value, said))


def keep_for_plan(dispatcher: CollectingDispatcher, tracker: Tracker, changed: Taken) -> list[Event]:
    """Keep what was changed of the answers that a plan follows from, read it back, and say that the plan moved."""
    read_back(dispatcher, tracker, changed.facts)
    events = remember(tracker, changed, corrects=True)
    tell_plan_moved(dispatcher, tracker, events)
    return events


def tell_plan_moved(dispatcher: CollectingDispatcher, tracker: Tracker, events: Sequence[Event]) -> None:
    """Say that the plan is another one now, or names other work, where `events` make it so and no form asks on."""
    before, now = tracker.get_slot("plan"), {event.get("name"): event.get("value") for event in events}
    plan = Plan.from_slot(now.get("plan"))
    goal = now.get("goal", tracker.get_slot("goal"))
    names_another = plan and goal != tracker.get_slot("goal") and any(one.step.with_goal for one in plan.steps)
    if not active_form(tracker) and plan and (now["plan"] != before or names_another):
        dispatcher.utter_message(response="utter_plan_moved")


def step_line(plan: Plan, planned: PlannedStep, done: Collection[str] = (), goal: str | None = None) -> str:
    """Return one step of `plan` as a line; of one that is done, only that."""
    words, step, number = library().words, planned.step, plan.steps.index(planned) + 1
    if step.id in done:
        return words["step_done"].format(number=number, title=step.title)
    by = day_in_words(planned.by)
    line = (
        words["step"]
        .format(number=number, title=step.title, do=step.toward(goal), by=by, marks=marks(step.facts))
        .rstrip()
    )
    return f"{line} {planned.counts}" if planned.counts else line


def in_short(plan: Plan, done: Collection[str]) -> list[str]:
    """Return a short line for each step of `plan`."""
    words = library().words
    return [
        words["step_done" if one.step.id in done else "step_in_short"].format(
            number=number, title=one.step.title, by=day_in_words(one.by)
        )
        for number, one in enumerate(plan.steps, 1)
    ]


def place_of_the_last_said(tracker: Tracker, plan: Plan, turns: int = STEP_STAYS) -> int | None:
    """Return the place, from 1, of the open step that was said last, where it was said by itself."""
    done = done_steps(tracker)
    steps = [(place, one.step) for place, one in enumerate(plan.steps, 1) if one.step.id not in done]
    for turn in itertools.islice(turns_before(tracker), turns):
        words = " ".join(event.get("text") or "" for event in words_of(turn))
        said = [place for place, step in steps if step.title in words]
        if said:
            return said[0] if len(said) == 1 else None
    return None


def say_next_step(dispatcher: CollectingDispatcher, tracker: Tracker, plan: Plan, done: Collection[str]) -> bool:
    """Name the step of `plan` that comes next, with its date; say whether there is one."""
    following = plan.open_step(done)
    if following:
        line = step_line(plan, following, goal=tracker.get_slot("goal"))
        dispatcher.utter_message(response="utter_next_step", step=line)
    return following is not None


def say_step_at_hand(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Name the step that comes next in the plan that is kept; say whether there is one."""
    plan = kept_plan(tracker)
    return plan is not None and say_next_step(dispatcher, tracker, plan, done_steps(tracker))


def go_on_with_topic(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Tell more of the last answer; after a plan, name the step that comes next in it."""
    topic = topic_of(tracker)
    if not (topic and topic.id == PLAN and say_step_at_hand(dispatcher, tracker)):
        tell_more(dispatcher, tracker)


def in_words(slot: str, value: Any) -> str:
    """Return how an answer is read back."""
    if slot == "likings":
        return load_interests().in_short(value)
    if slot == "education":
        return library().words[value]
    if slot == "country":
        return library().words[f"country_{value}"]
    if isinstance(value, bool):
        return library().words["yes"]
    if isinstance(value, float):
        return f"{value:g}"
    return questions()[slot].said(value) if slot in questions() else str(value)


def with_words(slot: str, value: Any, words: str) -> str:
    """Return how an answer is read back, with the person's own `words` where they tell more than its name."""
    return f"{in_words(slot, value)} (“{words}”)" if slot in QUOTED and words else in_words(slot, value)


def reflect(dispatcher: CollectingDispatcher, taken: Taken) -> bool:
    """Say back what was heard, and return whether anything was."""
    heard = heard_in_words(taken)
    if heard:
        dispatcher.utter_message(response="utter_reflect", heard=heard)
    return bool(heard)


def heard_in_words(taken: Taken) -> str:
    """Return what was heard as one line to read back, with the person's own words beside what is not a name."""
    told = {slot: value for slot, value in taken.facts.items() if value is not None and slot != "country"}
    return "; ".join(
        f"{library().kept[slot]}: {with_words(slot, value, taken.words.get(slot, ''))}" for slot, value in told.items()
    )


def _shown(tracker: Tracker, slot: str, value: Any) -> str:
    if slot == "plan":
        plan = kept_plan(tracker)
        return "; ".join(planned.step.title for planned in plan.steps) if plan else ""
    if slot == "outcomes":
        return "; ".join(outcome["words"] or library().words[outcome["outcome"]] for outcome in value)
    if slot == "first_check":
        return ", ".join(in_words(difference, answer) for difference, answer in value.items())
    if slot == "feedback":
        thumbs = [thumb["value"] for thumb in value]
        return library().words["thumbs"].format(up=thumbs.count("up"), down=thumbs.count("down"))
    words = (tracker.get_slot("own_words") or {}).get(slot)
    return f"{in_words(slot, value)} (“{words}”)" if words else in_words(slot, value)
