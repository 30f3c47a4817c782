"""Hearing what people say of themselves: keeping it, reading it back, and changing it."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.say_answer import answer_with, say_again
from actions.check.judge import judge_again
from actions.check.recheck import keep_change
from actions.following.follow import unless_followed_up
from actions.following.kinds import may_vent
from actions.following.lean import still_on
from actions.following.news import own_up_to_missing
from actions.following.recall import buttons_from
from actions.following.weigh import go_on_comparing
from actions.forms.hint import hint, meet_aside
from actions.forms.unsay import take_out_one
from actions.shared.change import ask_what_to_change
from actions.shared.clear import clear_the_way
from actions.shared.feel import THANKS, feel_with, hear_out
from actions.shared.history import ranking_of, said_last, told_last
from actions.shared.memory import active_form, hear_from, known, pending_question, questions, remember, reopen
from actions.shared.named import GIG_CHECK, NEAREST_OFFICE, PLAN
from actions.shared.say import MAX_BUTTONS, library, next_buttons, question_button, topic_of
from actions.shared.show import heard_in_words, read_back, tell_plan_moved
from advisor.library.questions import CHECK_FORM, DIFFERENCES
from advisor.replies.answered.correcting import correct, only_takes_back
from advisor.replies.answered.in_reply import refines
from advisor.replies.plan.two_goals import second_goal
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.replies.told.for_another import hear_of_another
from advisor.replies.told.listening import Taken
from advisor.replies.told.out_of_work import OUT_OF_WORK, beside_no_work
from advisor.replies.told.works import another_work, second_work_in, tells_of_another
from advisor.words.feelings import feeling_beside, feeling_in_story
from advisor.words.guessing import nearest_answer, without_intent
from advisor.words.message import Message, read_message
from advisor.words.several import SURE_MOVE
from advisor.words.short_words import opening_word
from advisor.words.taking_back import CORRECTS, faults_advisor, is_weary, takes_back

A_LINE = 6  # words
_OF_WORK = {"occupation", "goal", "own_business"}  # what one does or wants to do: a check or a plan may begin with it
_TAG = re.compile(r"\b(?:right|huh|isnt it|aint it|am i|or not|or no)$")  # makes a statement a question


class ActionHearWork(Action):
    """Keeps what a person tells of their work, reads it back, and offers what can be done with it."""

    def name(self) -> str:
        return "action_hear_work"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        if taken_up := clear_the_way(dispatcher, tracker, message):
            return taken_up
        if not pending_question(tracker) and say_which_second(dispatcher, tracker, message):
            return []
        taken, vents = hear_from(tracker, message), may_vent(tracker, message)
        few = len(message.plain.split()) <= A_LINE  # a story that names a place asks for no office there
        if few and set(taken.facts) and set(taken.facts) <= {"place", "country"}:
            return [*remember(tracker, taken), *_hear_where(dispatcher, tracker, taken)]
        if not message.is_tapped and (asked_again := _ask_what_holds(tracker, taken)):
            return asked_again
        let_go: list[dict[str, Any]] = []
        if question := pending_question(tracker):
            let_go = meet_aside(dispatcher, tracker, question, message)
        elif OUT_OF_WORK in taken.facts and set(beside_no_work(taken.facts)) == {OUT_OF_WORK}:
            dispatcher.utter_message(response="utter_heard_no_work")  # a check would have nothing to look at
        elif heard := heard_in_words(taken):
            say_which_first(dispatcher, message, taken)
            let_go = answer_what_follows(dispatcher, tracker, message)
            feel_with(dispatcher, feeling_beside(message), vents)
            _say_back(dispatcher, tracker, taken, heard)
        elif heard := heard_in_words(hear_of_another(message)):
            dispatcher.utter_message(response="utter_heard_work", heard=heard)  # kept once it is to be looked at
        elif not (let_go := answer_what_follows(dispatcher, tracker, message)):
            _go_on(dispatcher, tracker, vents)
        events = remember(tracker, taken, corrects=message.is_tapped)
        # Judged is what is kept: what is said in passing does not change an answer.
        kept = {event["name"]: event["value"] for event in events if event.get("name") in taken.facts}
        judge_again(dispatcher, tracker, {**known(tracker), **kept})
        tell_plan_moved(dispatcher, tracker, events)
        return [*events, *let_go]


def _hear_where(dispatcher: CollectingDispatcher, tracker: Tracker, taken: Taken) -> list[dict[str, Any]]:
    """Say back where they live, and where help is; just after an answer, where nothing is in the way, that may wait."""
    dispatcher.utter_message(response="utter_reflect", heard=heard_in_words(taken))
    topic, nearest = topic_of(tracker), library().answers[NEAREST_OFFICE]
    needs_help = bool(tracker.get_slot(IN_THE_WAY))
    if needs_help or not (topic and topic is not nearest and still_on(tracker, topic)):
        return answer_with(dispatcher, tracker, nearest)
    buttons = [question_button(NEAREST_OFFICE), *next_buttons(topic)][:MAX_BUTTONS]
    dispatcher.utter_message(response=THANKS, buttons=buttons)
    return []


def _say_back(dispatcher: CollectingDispatcher, tracker: Tracker, taken: Taken, heard: str) -> None:
    """Say back what was `heard`; what is told just after an answer, and names no work, leads on from that."""
    topic = topic_of(tracker)
    if topic is None or _OF_WORK & taken.facts.keys() or not still_on(tracker, topic):
        dispatcher.utter_message(response="utter_heard_work", heard=heard)
    else:
        dispatcher.utter_message(response="utter_reflect", heard=heard)
        buttons = buttons_from(tracker, read_message(tracker.latest_message), topic)
        dispatcher.utter_message(response=THANKS, buttons=buttons)


def _go_on(dispatcher: CollectingDispatcher, tracker: Tracker, vents: bool) -> None:
    """Go on where nothing was told that is kept: with what leads on from the last answer, or from the work one has."""
    topic, work_is_known = topic_of(tracker), tracker.get_slot("occupation") is not None
    on_topic = topic is not None and still_on(tracker, topic)
    if vents:
        dispatcher.utter_message(response="utter_support_venting")
    elif (on_topic or work_is_known) and not active_form(tracker):
        message = read_message(tracker.latest_message)
        buttons = (
            buttons_from(tracker, message, topic) if topic else [question_button(GIG_CHECK), question_button(PLAN)]
        )
        hear_out(dispatcher, feeling_in_story(message), buttons)
    else:
        dispatcher.utter_message(response="utter_heard_nothing")


def _ask_what_holds(tracker: Tracker, taken: Taken) -> list[dict[str, Any]]:
    """Ask again for an answer of a check that is done where all that is told is contrary to it."""
    judged = tracker.get_slot("first_check") and not active_form(tracker)
    return reopen(contrary_to(tracker, taken)) if judged else []


def contrary_to(tracker: Tracker, taken: Taken) -> str | None:
    """Return the answer of a check that all that is told is contrary to: what is said in passing does not change it."""
    facts, told = known(tracker), taken.facts
    other = [slot for slot in DIFFERENCES if slot in told and facts.get(slot) not in (None, told[slot])]
    contrary = [slot for slot in other if not refines(slot, facts[slot], told[slot])]
    return contrary[0] if len(contrary) == len(told) == 1 else None


class ActionCorrectAnswer(Action):
    """Changes what a person takes back, says so once, and judges anew what rested on it."""

    def name(self) -> str:
        return "action_correct_answer"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message, facts = read_message(tracker.latest_message), known(tracker)
        if go_on_comparing(dispatcher, tracker, message):
            return []
        if (unsaid := take_out_one(dispatcher, tracker, message)) is not None:
            return unsaid
        corrected = correct(message, facts, questions())
        if asked_again := reopen(corrected.revisit):
            return asked_again
        if not corrected.facts:
            return _meet_what_changes_nothing(dispatcher, tracker, message)
        _say_what_changed(dispatcher, tracker, message, corrected)
        return keep_change(dispatcher, tracker, corrected)


def _meet_what_changes_nothing(
    dispatcher: CollectingDispatcher, tracker: Tracker, message: Message
) -> list[dict[str, Any]]:
    """Ask what to change where that is all the message wants; else what it says instead is met by itself."""
    if is_weary(message):
        dispatcher.utter_message(response="utter_support_venting")
    elif said_last(tracker, "utter_note_correction") and opening_word(message.text) == "yes":
        read_back(dispatcher, tracker, {slot: known(tracker).get(slot) for slot in told_last(tracker)})
    elif known(tracker) and only_takes_back(message):
        ask_what_to_change(dispatcher, tracker)
    elif nearest := nearest_answer(without_intent(CORRECTS, ranking_of(tracker)), library().answers):
        return say_again(dispatcher, tracker, library().answers[nearest], message)
    elif question := pending_question(tracker):
        return hint(dispatcher, tracker, question)
    elif message.confidence < SURE_MOVE and faults_advisor(message) and (topic := topic_of(tracker)):
        own_up_to_missing(dispatcher, tracker, message, topic)
    else:
        _go_on(dispatcher, tracker, vents=False)
    return []


def answer_what_follows(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[dict[str, Any]]:
    """Answer the question that follows what is told of one's work, where one answer is much nearer than the others."""
    if not (_TAG.search(message.plain) or message.asks or message.statement() is not message):
        return []
    nearest = nearest_answer(ranking_of(tracker), library().answers)
    return say_again(dispatcher, tracker, library().answers[nearest], message) if nearest else []


def _say_what_changed(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, corrected: Taken) -> None:
    """Read back what is `corrected`; what takes the place of nothing is heard for the first time, and leads on."""
    is_first = not active_form(tracker) and not corrected.facts.keys() & known(tracker).keys()
    if is_first and (heard := heard_in_words(corrected)):
        say_which_first(dispatcher, message, corrected)
        dispatcher.utter_message(response="utter_heard_work", heard=heard)
    else:
        read_back(dispatcher, tracker, corrected.facts, corrected.words)


def hear_in_short(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[dict[str, Any]] | None:
    """Keep work that is all a short line tells, whatever it was taken for; None where it tells none."""
    short = len(message.plain.split()) <= A_LINE and not pending_question(tracker)
    taken = work_told(tracker, message) if short else Taken()
    if not taken:
        return None
    say_which_first(dispatcher, message, taken)
    dispatcher.utter_message(response="utter_heard_work", heard=heard_in_words(taken))
    return remember(tracker, taken)


def work_told(tracker: Tracker, message: Message) -> Taken:
    """Return what a message tells that was not understood, where that is of one's work: "i clean my room" is not."""
    may_tell = "my" not in message.plain.split() and not message.asks and message.of("occupation", roles=["own"])
    taken = hear_from(tracker, message) if may_tell else Taken()
    return taken if "occupation" in taken.facts else Taken()


def say_which_second(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> bool:
    """Say that work which is told of beside the first is looked at after it; return whether there is such work."""
    if takes_back(message):
        return False
    told = tracker.get_slot("occupation")
    second = another_work(message, told)
    if not second and active_form(tracker) == CHECK_FORM:
        second = tells_of_another(message, told)  # what is said of the other answers nothing here
    if second:
        dispatcher.utter_message(response="utter_one_work_at_a_time", work=told, second=second)
    return bool(second)


def say_which_first(dispatcher: CollectingDispatcher, message: Message, taken: Taken) -> None:
    """Say which work is looked at, or which is planned for, where the message tells of two."""
    work, second = taken.facts.get("occupation"), second_work_in(message)
    if wanted := second_goal(message, goal := taken.facts.get("goal")):
        work, second = goal, wanted
    if work and second and second not in work:
        dispatcher.utter_message(response="utter_one_work_at_a_time", work=work, second=second)
