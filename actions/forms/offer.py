"""Offering choices: what leads on, and what may have been meant."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.asked import perhaps_told_of, tells_a_story
from actions.answers.say_answer import answer_on_work
from actions.following.follow import unless_followed_up
from actions.following.lean import lean_on_topic
from actions.following.weigh import go_on_comparing
from actions.forms.hear import hear_in_short, work_told
from actions.forms.hint import hint, meet_aside
from actions.forms.steer import say_how_many_left, skip
from actions.shared.feel import hear_out, was_heard_out
from actions.shared.history import ranking_of, times_in_a_row
from actions.shared.memory import active_form, pending_question, remember
from actions.shared.named import EMERGENCY, PLAN
from actions.shared.say import MAX_BUTTONS, guesses_of, next_buttons, question_button, shared_button, topic_of
from actions.shared.show import say_step_at_hand
from advisor.library.questions import Question
from advisor.replies.told.listening import LIKINGS
from advisor.words.feelings import feeling_beside
from advisor.words.guessing import MOST_GUESSES, answers_from
from advisor.words.message import Message, read_message

MAX_TRIES = 2
_LIKELY_EMERGENCY = 0.35  # "he is slow tho" sounds a little like one, and its button would only frighten
_NEXT = "next"


class ActionOfferNext(Action):
    """Offers the questions that lead on from the last answer."""

    def name(self) -> str:
        return "action_offer_next"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        if question := pending_question(tracker):
            return _go_on_in_form(dispatcher, tracker, question)
        if not (tracker.get_slot("topic") == PLAN and say_step_at_hand(dispatcher, tracker)):
            offer_next(dispatcher, tracker)
        return []


def _go_on_in_form(dispatcher: CollectingDispatcher, tracker: Tracker, question: Question) -> list[dict[str, Any]]:
    """Pass over the question that waits, on "next"; who asks what comes next hears how much is left to ask."""
    message, form = read_message(tracker.latest_message), active_form(tracker)
    if _NEXT in message.plain.split() and not message.asks:
        return skip(dispatcher, tracker)
    if form and (question.slot == LIKINGS or tracker.get_slot(question.slot) is None):
        say_how_many_left(dispatcher, tracker, form)
        return []
    return hint(dispatcher, tracker, question)  # it is asked again: "what now", said to "which benefits do you get"


def offer_next(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Offer what leads on from the topic; before there is one, the menu."""
    if answer := topic_of(tracker):
        dispatcher.utter_message(response="utter_offer_next", buttons=next_buttons(answer))
    else:
        dispatcher.utter_message(response="utter_menu")


class ActionOfferGuesses(Action):
    """Asks which of the likeliest questions was meant; after two tries, the menu and a person."""

    def name(self) -> str:
        return "action_offer_guesses"

    @unless_followed_up
    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        if go_on_comparing(dispatcher, tracker, message):
            return []
        if question := pending_question(tracker):
            return meet_aside(dispatcher, tracker, question, message)
        if heard := hear_in_short(dispatcher, tracker, message):
            return heard
        if of_work := answer_on_work(dispatcher, tracker, message):
            return of_work
        if not (lean_on_topic(dispatcher, tracker, message) or _hear_story(dispatcher, tracker, message)):
            offer_likeliest(dispatcher, tracker)
        # Nobody is to be asked again for work that they told of, whether or not the rest was understood.
        told = work_told(tracker, message)
        return remember(tracker, told) if told else []


def _hear_story(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> bool:
    """Hear out who only tells, in the midst of a talk; who was heard out just now is asked what they mean."""
    topic = topic_of(tracker)
    if topic is None or was_heard_out(tracker) or tries_so_far(tracker) or not tells_a_story(tracker, message, ()):
        return False
    meant = perhaps_told_of(tracker, message, topic)[:MAX_BUTTONS]
    hear_out(dispatcher, feeling_beside(message), [question_button(one) for one in meant])
    return True


def offer_likeliest(dispatcher: CollectingDispatcher, tracker: Tracker) -> None:
    """Offer what the latest message may have meant; an emergency, only where it is likely."""
    left_out = {*EMERGENCY} - answers_from(_LIKELY_EMERGENCY, ranking_of(tracker))
    offer_guesses(dispatcher, tracker, [guess for guess in guesses_of(tracker) if guess not in left_out])


def offer_first(dispatcher: CollectingDispatcher, tracker: Tracker, answer_id: str) -> None:
    """Offer an answer, and what else the latest message may have meant."""
    offer_guesses(dispatcher, tracker, list(dict.fromkeys([answer_id, *guesses_of(tracker)]))[:MOST_GUESSES])


def offer_guesses(dispatcher: CollectingDispatcher, tracker: Tracker, guesses: list[str]) -> None:
    """Offer the content ids `guesses`, or give up when that has been tried enough."""
    tries = tries_so_far(tracker)
    if tries >= MAX_TRIES or (tries and not guesses):
        dispatcher.utter_message(response="utter_give_up_guessing")
        return
    if not guesses:
        dispatcher.utter_message(response="utter_have_no_guess")
        return
    response = "utter_offer_guesses_again" if tries else "utter_offer_guesses"
    buttons = [question_button(guess) for guess in guesses]
    dispatcher.utter_message(response=response, buttons=[*buttons, shared_button("none_of_these", "deny")])


def tries_so_far(tracker: Tracker) -> int:
    """Count the times in a row that the person has been offered guesses."""
    if was_heard_out(tracker):
        return 0
    return times_in_a_row(tracker, "action_offer_guesses", passing_over="action_take_no")
