"""Steering a form: skip, go back, pause, go on, start over, how many are left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT
from rasa_sdk.types import DomainDict

from actions.answers.beside import answer_beside, own_up
from actions.answers.lead_back import lead_back, may_be_error
from actions.check.rank import say_interests
from actions.following.follow import take_up, unless_followed_up
from actions.following.weigh import go_on_comparing
from actions.shared.history import told_last
from actions.shared.memory import (
    active_form,
    empty,
    enter_form,
    kept_plan,
    known,
    leave_form,
    pending_question,
    questions,
    remember,
    reopen,
)
from actions.shared.named import INTEREST_TEST
from actions.shared.say import MAX_BUTTONS, guesses_of, library, question_button, topic_of
from actions.shared.show import go_on_with_topic, in_words, say_step_at_hand
from advisor.decisions.interests import load_interests
from advisor.library.questions import FORMS, PLAN_FORM, QUIZ_FORM, still_open
from advisor.replies.answered.option_replies import opening_clause
from advisor.replies.told.listening import LIKINGS, Taken
from advisor.words.message import read_message
from advisor.words.numbers import word_set
from advisor.words.taking_back import starts_over

_BACK_TO_PLAN = word_set("plan back where")
_OF_A_PLAN = ("goal", "plan", "outcomes")  # what goes with the answers that a plan was made from


class ActionSkipQuestion(Action):
    """Leaves the pending question open for good; an answer given before stays. What is asked beside is answered."""

    def name(self) -> str:
        return "action_skip_question"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        answered = answer_beside(dispatcher, tracker, read_message(tracker.latest_message))
        if answered and pending_question(tracker) is None:
            return answered  # "you did not answer. what is a career" has nothing to skip
        return [*answered, *skip(dispatcher, tracker)]


class ActionGoBack(Action):
    """Goes back to the question before the pending one; where none is pending, to the one that was answered last."""

    def name(self) -> str:
        return "action_go_back"

    @unless_followed_up  # "put my back in too", of a plan that stands
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        form, question = active_form(tracker), pending_question(tracker)
        if question and question.slot == LIKINGS and (likings := tracker.get_slot(LIKINGS)):
            return _line_before(dispatcher, likings)
        order = FORMS[form] if form else ()
        earlier = order[: order.index(question.slot)] if question and question.slot in order else ()
        if not form and (again := reopen(next(reversed(told_last(tracker)), None))):
            return again
        if not earlier:
            dispatcher.utter_message(response="utter_nothing_to_go_back")
            return []
        before = questions()[earlier[-1]]
        value = known(tracker).get(before.slot)
        said = in_words(before.slot, value) if value is not None else ""
        dispatcher.utter_message(response="utter_go_back" if said else "utter_go_back_to_skipped", value=said)
        skipped = [slot for slot in tracker.get_slot("skipped") or [] if slot != before.slot]
        return [SlotSet("skipped", skipped), SlotSet(REQUESTED_SLOT, before.slot)]


def _line_before(dispatcher: CollectingDispatcher, likings: Mapping[str, int | None]) -> list[dict[str, Any]]:
    """Open the last line of the interest quiz again; `likings` keeps them in the order in which they were asked."""
    *before, (_, point) = likings.items()
    said = "" if point is None else load_interests().scale[point]
    dispatcher.utter_message(response="utter_go_back" if said else "utter_go_back_to_skipped", value=said)
    return [SlotSet(LIKINGS, dict(before)), SlotSet(REQUESTED_SLOT, LIKINGS)]


class ActionPause(Action):
    """Stops a form where it is and says how to come back to it. What is asked beside is answered."""

    def name(self) -> str:
        return "action_pause"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        answered = answer_beside(dispatcher, tracker, message)
        own_up(dispatcher, message)
        if active_form(tracker):
            return [*answered, *_answered_first(tracker), *pause(dispatcher, tracker)]
        if not answered and not message.unmet:
            # "How do I get out of this" asks for a way on, not for a stop.
            asks_how = message.plain.startswith("how ")
            waits = "utter_plan_waits" if kept_plan(tracker) else "utter_nothing_to_pause"
            dispatcher.utter_message(response="utter_menu" if asks_how else waits)
        return answered


def _answered_first(tracker: Tracker) -> list[dict[str, Any]]:
    """Return the events that keep an answer which stands before the wish to stop: "a bit of both. gotta go"."""
    question = pending_question(tracker)
    if question is None or question.slot == LIKINGS:
        return []
    value = opening_clause(read_message(tracker.latest_message), question)
    return remember(tracker, Taken({question.slot: value}), answered=(question.slot,)) if value is not None else []


class ActionResume(Action):
    """Goes on with the form that was left; inside one, its question is simply asked."""

    def name(self) -> str:
        return "action_resume"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        words = read_message(tracker.latest_message).plain.split()
        is_left = active_form(tracker) or tracker.get_slot("unfinished") == PLAN_FORM
        if not (_BACK_TO_PLAN.isdisjoint(words) or is_left) and say_step_at_hand(dispatcher, tracker):
            return []  # "ok back to the plan", "im back, where were we"
        return resume(dispatcher, tracker)


class ActionStartOver(Action):
    """Empties the answers of the form and begins it again, where that is clearly wanted."""

    def name(self) -> str:
        return "action_start_over"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        if not starts_over(message):
            met = take_up(dispatcher, tracker)  # "where do i start again"
            if met is None:
                _offer_to_start_over(dispatcher, tracker)
            return met or []
        of_plan = tracker.get_slot("plan") and "plan" in message.plain.split()
        form = PLAN_FORM if of_plan else active_form(tracker) or tracker.get_slot("unfinished") or _just_done(tracker)
        dispatcher.utter_message(response="utter_start_over" if form else "utter_start_over_free")
        answers = FORMS[form] if form else tuple(library().kept)
        answers = (*answers, *_OF_A_PLAN) if of_plan else answers
        words = {slot: said for slot, said in (tracker.get_slot("own_words") or {}).items() if slot not in answers}
        fresh = [*empty(answers), SlotSet("own_words", words or None), SlotSet("skipped", None)]
        return [*fresh, *(enter_form(form) if form else leave_form())]


def _just_done(tracker: Tracker) -> str | None:
    """Return the quiz where it was taken and nothing else was spoken of since: "again" is of that alone."""
    quiz = tracker.get_slot(LIKINGS) and tracker.get_slot("topic") == INTEREST_TEST
    return QUIZ_FORM if quiz else None


def _offer_to_start_over(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Offer it beside what else may have been meant: what is let go of never comes back."""
    guesses = guesses_of(tracker)
    buttons = [question_button(guess) for guess in guesses[: MAX_BUTTONS - 1]]
    dispatcher.utter_message(response="utter_offer_to_start_over", buttons=buttons)


class ActionCountQuestions(Action):
    """Says how many questions are left."""

    def name(self) -> str:
        return "action_count_questions"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        form = active_form(tracker)
        if form is None:
            if not go_on_comparing(dispatcher, tracker, read_message(tracker.latest_message)):
                dispatcher.utter_message(response="utter_nothing_asked")
            return []
        say_how_many_left(dispatcher, tracker, form)
        return []


def say_how_many_left(dispatcher: CollectingDispatcher, tracker: Tracker, form: str) -> None:
    """Say how many questions `form` has yet to ask."""
    if form == QUIZ_FORM:
        count = load_interests().left(tracker.get_slot("likings") or {})
    else:
        count = len(still_open(form, known(tracker), tracker.get_slot("skipped") or []))
    dispatcher.utter_message(response="utter_count_questions", count=count)


def pause(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Return the events that leave the form; what the quiz shows so far is said."""
    likings = tracker.get_slot("likings") if active_form(tracker) == QUIZ_FORM else None
    if likings and load_interests().result(likings).outcome != "none":  # else it would only say how few were rated
        say_interests(dispatcher, likings)
        dispatcher.utter_message(response="utter_pause")
        return [*leave_form(), SlotSet("topic", INTEREST_TEST)]  # "what work is that" is of what was just shown
    dispatcher.utter_message(response="utter_pause")
    return leave_form()


def skip(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Return the events that pass over the pending question."""
    question = pending_question(tracker)
    if question is None:
        dispatcher.utter_message(response="utter_nothing_to_skip")
        return []
    dispatcher.utter_message(response="utter_skip")
    likings = tracker.get_slot("likings") or {}
    if question.slot == "likings" and (item := load_interests().next_item(likings)):
        return [SlotSet("likings", {**likings, item.id: None}), SlotSet(REQUESTED_SLOT, None)]
    return [SlotSet("skipped", [*(tracker.get_slot("skipped") or []), question.slot]), SlotSet(REQUESTED_SLOT, None)]


def resume(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Return the events that go on with the unfinished form."""
    if active_form(tracker):
        return []
    form = tracker.get_slot("unfinished")
    if form not in FORMS:
        if may_be_error(tracker):
            return lead_back(dispatcher, tracker)  # it says to say so
        if topic_of(tracker):
            go_on_with_topic(dispatcher, tracker)
        else:
            dispatcher.utter_message(response="utter_nothing_to_resume")
        return []
    dispatcher.utter_message(response="utter_resume")
    return enter_form(form)
