"""Starting a form: with what was heard already, and with the questions that came in the same message."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT
from rasa_sdk.types import DomainDict

from actions.answers.say_answer import answer_with
from actions.check.rank import goes_on
from actions.forms.doubt import unless_doubted
from actions.forms.hear import say_which_first
from actions.forms.offer import offer_first
from actions.forms.steer import pause, say_how_many_left
from actions.shared.history import turns_before, understood_in
from actions.shared.memory import active_form, differences, empty, known, questions, remember
from actions.shared.named import GIG_CHECK, INTEREST_TEST, PLAN
from actions.shared.say import library, say, tell_more, topic_of
from actions.shared.show import reflect
from actions.shared.switch import FRESH, take_up_other_work
from actions.shared.whose import as_advised
from advisor.decisions.gig_check import load_check
from advisor.decisions.interests import declines_quiz
from advisor.library.content import Answer
from advisor.library.questions import CHECK_FORM, DIFFERENCES, FORMS, PLAN_FORM, QUIZ_FORM, still_open, without
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.replies.told.for_another import hear_of_another, is_for_another
from advisor.replies.told.heading import with_what_clauses_tell
from advisor.replies.told.listening import Taken, hear
from advisor.replies.told.naming import listed
from advisor.replies.told.open_replies import says_work
from advisor.replies.told.out_of_work import OUT_OF_WORK, STUDIES
from advisor.replies.told.own_wish import own_in_wish
from advisor.replies.told.way_up import (
    DIRECTION,
    HERE,
    asks_of_oneself,
    from_one_to_another,
    names_own_work,
    wants_up,
    with_the_way_up,
)
from advisor.words.message import Message, in_plain, read_message
from advisor.words.several import SURE_MOVE, SURE_WHOLE

TRAINS_OTHERS = "trains_others"
PLANNED_FROM = ("occupation", OUT_OF_WORK, "goal", *FORMS[PLAN_FORM][1:])
EXPERIENCE = 32  # the fact on gaining experience inside the present job
# What is said of a form that was asked for beside another one.
TOPICS = {"start_gig_check": GIG_CHECK, "start_plan": PLAN, "start_interests": INTEREST_TEST}


class ActionStartGigCheck(Action):
    """Starts the check of the five differences; a second one starts from empty answers and keeps the first."""

    def name(self) -> str:
        return "action_start_gig_check"

    @unless_doubted(GIG_CHECK)
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        if other := take_up_other_work(dispatcher, tracker, message):
            return other  # "now check the tutoring"
        if _names_work_only(tracker, message):
            if message.confidence < SURE_MOVE:
                _ask_what_of_it(dispatcher, tracker, message)
            else:
                dispatcher.utter_message(response="utter_asked_of_work")
            return [FollowupAction("action_listen")]
        taken, earlier = hear_asked(message, known(tracker)), differences(known(tracker))
        if "occupation" not in taken.facts and not tracker.get_slot("occupation"):
            taken = _told_of_another(tracker) or taken  # "my brother is a guard", and then "is it a career"
        if STUDIES in (taken.facts.get("occupation"), tracker.get_slot("occupation")):
            taken = replace(taken, facts={**taken.facts, "occupation": None})  # the form asks for work beside it
        of_another, again = bool(earlier) and is_for_another(message), len(earlier) == len(DIFFERENCES)
        if not again and (example := _example_of(taken.facts.get("occupation"))):
            say(dispatcher, example, example.simply, [])
        answered = DIFFERENCES if again or of_another else ()
        events = begin(dispatcher, tracker, message, taken, CHECK_FORM, GIG_CHECK, answered)
        if of_another:
            events = [*FRESH, *events]
        elif again:
            dispatcher.utter_message(response="utter_check_again")
            events = [*empty(DIFFERENCES), *events]
        elif _asks_what_it_is(message) or not (any(taken.facts.values()) or earlier or tracker.get_slot(OUT_OF_WORK)):
            dispatcher.utter_message(response="utter_open_gig_check")
        return events


class ActionStartPlan(Action):
    """Starts the questions that a plan is made from."""

    def name(self) -> str:
        return "action_start_plan"

    @unless_doubted(PLAN)
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        return start_plan(dispatcher, tracker, read_message(tracker.latest_message))


class ActionStartInterests(Action):
    """Names the full interest test, then starts the short one; a quiz that was taken is kept, and told again."""

    def name(self) -> str:
        return "action_start_interests"

    @unless_doubted(INTEREST_TEST, SURE_WHOLE)  # "the test" may be one that work asks for
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        if declines_quiz(message):
            return [*_no_quiz(dispatcher, tracker), FollowupAction("action_listen")]
        left = active_form(tracker) in (None, QUIZ_FORM) and tracker.get_slot("unfinished") == QUIZ_FORM
        if goes_on(dispatcher, tracker, message, left):
            return [SlotSet(REQUESTED_SLOT, None), SlotSet("unfinished", QUIZ_FORM)]
        test = library().answers[INTEREST_TEST]
        answered = [] if message.is_tapped else answer_with(dispatcher, tracker, test, buttons=False)
        events = begin(dispatcher, tracker, message, Taken(), QUIZ_FORM, INTEREST_TEST)
        dispatcher.utter_message(response="utter_open_interests")
        return [*answered, *events, SlotSet("likings", None)]


def _told_of_another(tracker: Tracker) -> Taken:
    """Return the work of somebody else that the message before told of."""
    return hear_of_another(read_message(understood_in(next(turns_before(tracker), []))))


def _asks_what_it_is(message: Message) -> bool:
    """Say whether the message asks for the check by its name: "whats this gig check. i drive a bus"."""
    return message.plain.startswith(("what", "wat")) and " check" in message.plain


def start_plan(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[dict[str, Any]]:
    """Open the plan with what the wish for it tells; return the events that begin its form."""
    facts = known(tracker)
    of_own = asks_of_oneself(message) or names_own_work(message)
    taken = hear_asked(message, facts) if of_own else hear_of_another(message) or hear(as_advised(tracker, message))
    if own := own_in_wish(message, taken.facts, for_oneself=bool({**facts, **taken.facts}.get("own_business"))):
        taken = replace(taken, facts={**taken.facts, "goal": own})
    taken = replace(taken, facts={**from_one_to_another(message), **taken.facts})
    if {"goal", "occupation"} <= taken.facts.keys() and "occupation" in facts and not says_work(message.text):
        taken = taken.without("occupation")  # "i want lead at my mill" says where the goal is; their work was told
    taken = with_what_clauses_tell(with_the_way_up(taken, message, facts), message, facts, questions())
    if wants_up(message) and "goal" not in taken.facts and DIRECTION not in {*facts, *taken.facts}:
        taken = replace(taken, facts={**taken.facts, DIRECTION: HERE})
    asks_again = active_form(tracker) == PLAN_FORM
    recalled = {} if asks_again else {slot: facts[slot] for slot in PLANNED_FROM if slot in facts}
    events = begin(dispatcher, tracker, message, taken, PLAN_FORM, PLAN, recalled=recalled)
    if asks_again and not taken.facts:
        say_how_many_left(dispatcher, tracker, PLAN_FORM)
    elif "steps" in message.plain.split() and not taken.facts and not recalled:
        answer_with(dispatcher, tracker, library().answers[PLAN], buttons=False)  # "what are the steps"
    elif not taken.facts and not recalled:
        dispatcher.utter_message(response="utter_open_plan")
    if TRAINS_OTHERS in (taken.facts.get("strengths") or ()):
        dispatcher.utter_message(text=counted())
    return events


def _names_work_only(tracker: Tracker, message: Message) -> bool:
    """Say whether work is only named after some answer, and may be anybody's: "and is being a lifeguard a career"."""
    topic, named = tracker.get_slot("topic"), message.of("occupation", "employer")
    free = not message.is_tapped and not active_form(tracker) and not message.of("duration")
    own = set((tracker.get_slot("occupation") or "").split(", "))
    of_any = {work.role for work in named} == {"named"} and own.isdisjoint(work.value for work in named)
    return free and topic not in (None, GIG_CHECK) and of_any


def _ask_what_of_it(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> None:
    """Go on with the last answer where its rest is about the work just named, else ask what is wanted of it."""
    answer = topic_of(tracker)
    rest = in_plain(answer.more or "") if answer else ""
    if any(f" {in_plain(work.text)} " in f" {rest} " for work in message.of("occupation", "employer")):
        tell_more(dispatcher, tracker)
        return
    offer_first(dispatcher, tracker, GIG_CHECK)


def _no_quiz(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Let the quiz be: leave it where it runs; beside a plan, say what moves that."""
    if active_form(tracker) == QUIZ_FORM:
        return pause(dispatcher, tracker)
    dispatcher.utter_message(response="utter_change_plan" if tracker.get_slot("plan") else "utter_take_no")
    return []


def hear_asked(message: Message, facts: Mapping[str, Any]) -> Taken:
    """Return what the message states of whom it is about; work asked about is one's own where no other was told."""
    taken = hear_of_another(message) or hear(message)
    told = "occupation" in facts or "occupation" in taken.facts
    return taken if told else hear(message, roles=("named",))


def _example_of(occupation: str | None) -> Answer | None:
    """Return the answer that is about this very work, as it may be said: "ride-share driver, Uber"."""
    named = (occupation or "").split(", ")
    return next((answer for answer in library().answers.values() if answer.work in named), None)


def counted() -> str:
    """Return the words which say that training others counts as experience, by the step on gaining it."""
    steps = [step for step in load_check().steps.values() if TRAINS_OTHERS in step.counts]
    return max(steps, key=lambda step: EXPERIENCE in step.facts).counts[TRAINS_OTHERS]


def _with_recalled(taken: Taken, recalled: Mapping[str, Any]) -> Taken:
    """Return what was `taken` after what was told before; of what is in the way, both."""
    facts = {**recalled, **taken.facts}
    barriers = list(dict.fromkeys([*listed(recalled.get(IN_THE_WAY)), *listed(taken.facts.get(IN_THE_WAY))]))
    if barriers == listed(taken.facts.get(IN_THE_WAY)):
        return replace(taken, facts=facts)
    return Taken({**facts, IN_THE_WAY: barriers}, without(taken.words, IN_THE_WAY))


def begin(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    message: Message,
    taken: Taken,
    form: str,
    topic: str,
    answered: Collection[str] = (),
    recalled: Mapping[str, Any] = MappingProxyType({}),
) -> list[dict[str, Any]]:
    """Answer what was asked beside, say back what was heard, and return the events that begin `form`.

    What was heard of the slots in `answered` takes the place of earlier answers. What is `recalled` was told before; it
    is said back, too, where the form still asks for something.
    """
    answers, barrier = library().answers, questions()[IN_THE_WAY]
    heard_of = {option.answer for value in listed(taken.facts.get(IN_THE_WAY)) if (option := barrier.option(value))}
    for part in message.parts:
        asked = part.answer_id or TOPICS.get(part.intent)
        is_told = asked in heard_of and not part.asks  # "im broke, plan with me" asks nothing of money
        if asked and asked != topic and asked in answers and not is_told:
            answer_with(dispatcher, tracker, answers[asked], message)
    asks_on = still_open(form, {**known(tracker), **taken.facts}, ())
    reflect(dispatcher, _with_recalled(taken, recalled) if asks_on else taken)
    say_which_first(dispatcher, message, taken)
    fresh = [SlotSet("skipped", None), SlotSet(REQUESTED_SLOT, None), SlotSet("unfinished", form)]
    return [*fresh, *remember(tracker, taken, answered), SlotSet("skipped", None), SlotSet("topic", topic)]
