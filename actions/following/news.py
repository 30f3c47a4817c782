"""Hearing what is told just after an answer in few words, asks for nothing and was hardly understood.

Boundary: what asks on about that answer is `go_on`'s affair, and what is surely told of one's work that of `hear`.
"""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.following.kinds import may_vent
from actions.following.lean import lean_on_topic, still_on
from actions.following.recall import buttons_from
from actions.shared.feel import hear_out, was_heard_out
from actions.shared.history import ranking_of
from actions.shared.memory import Event, hear_from, remember
from actions.shared.named import GOOD_NEWS, OUTLOOK
from actions.shared.say import MAX_BUTTONS, guesses_of, library, next_buttons, puts_right, question_button
from actions.shared.show import heard_in_words
from advisor.library.content import Answer
from advisor.replies.answered.moves import REPORTS
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.words.feelings import feeling_in_story
from advisor.words.follow_ups import tells_a_figure
from advisor.words.guessing import LIKELY, LONGEST, SURELY, answers_from
from advisor.words.how_it_went import how_it_went
from advisor.words.languages import ENGLISH
from advisor.words.message import OFF_TOPIC, SURE_OFF_TOPIC, Message
from advisor.words.several import FAQ
from advisor.words.taking_back import faults_advisor

_TOLD_OF_ONESELF = ("tell_about_work", "tell_age", "correct_answer", REPORTS)  # their actions keep what these tell
_A_LINE = 14  # words
_OF_A_TRY = 0.25  # least confidence that a line which sounds glad tells what came of something


def hear_news(
    dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, topic: Answer
) -> list[Event] | None:
    """Hear what is told just after the answer `topic` in few words, asks for nothing and was hardly understood.

    What is told of them is kept and said back; where nothing is, what it may have asked is offered the second time.
    What sounds like another answer is met by that, unless it is a figure.
    """
    on_it = topic.language == ENGLISH and still_on(tracker, topic)
    if on_it and _tells_of_luck(tracker, message):
        be_glad(dispatcher, topic)
        return remember(tracker, hear_from(tracker, message))
    if not (_is_dim_news(message) and on_it):
        return None
    if faults_advisor(message) or puts_right(tracker, message):
        own_up_to_missing(dispatcher, tracker, message, topic)
        return []
    taken, vents = hear_from(tracker, message), may_vent(tracker, message)
    heard = heard_in_words(taken.without(IN_THE_WAY))  # what happened to them is no matter of "in the way" to say back
    says_nothing = not (heard or vents or tells_a_figure(message))
    if says_nothing and was_heard_out(tracker) and guesses_of(tracker):
        return None
    if lean_on_topic(dispatcher, tracker, message):
        return []
    if heard:
        dispatcher.utter_message(response="utter_reflect", heard=heard)
    wanted = [question_button(OUTLOOK)] if "goal" in taken.facts and OUTLOOK in library().answers else []
    buttons = [*wanted, *buttons_from(tracker, message, topic)][:MAX_BUTTONS]
    hear_out(dispatcher, feeling_in_story(message), buttons, vents)
    return remember(tracker, taken)


def _tells_of_luck(tracker: Tracker, message: Message) -> bool:
    """Say whether it tells that something went well, and may tell of a try: "she was sweet" may be of one who is gone.

    What surely is another matter stays that.
    """
    if message.asks or message.confidence >= SURELY or len(message.plain.split()) > _A_LINE:
        return False
    ranking = ranking_of(tracker)
    reported = any(one["name"] == REPORTS and one["confidence"] >= _OF_A_TRY for one in ranking)
    return how_it_went(message.plain) == "well" and (reported or GOOD_NEWS in answers_from(_OF_A_TRY, ranking))


def own_up_to_missing(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, topic: Answer) -> None:
    """Say that the question was missed, with what was talked of and may be meant."""
    dispatcher.utter_message(response="utter_missed", buttons=buttons_from(tracker, message, topic))


def be_glad(dispatcher: CollectingDispatcher, topic: Answer | None) -> None:
    """Say that it is good to hear how something went; what leads on from `topic` may come next."""
    dispatcher.utter_message(text=library().words["went_well"], buttons=next_buttons(topic) if topic else None)


def _is_dim_news(message: Message) -> bool:
    """Say whether the message tells something in few words, asks for nothing and was hardly understood."""
    told = not message.asks and len(message.plain.split()) <= LONGEST and message.intent not in _TOLD_OF_ONESELF
    least = SURE_OFF_TOPIC if message.intent == OFF_TOPIC else LIKELY  # news of a child has little to do with work
    dim = message.confidence < least and (message.intent != FAQ or tells_a_figure(message))
    of_work = message.of("occupation", "employer", roles=("own",))  # that is kept by the actions
    return told and dim and not of_work
