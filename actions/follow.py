"""Following up the last answer: short questions that mean nothing without it."""

from __future__ import annotations

import functools
import re
from collections.abc import Awaitable, Callable
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.forget import OFFER, keep_all
from actions.history import close_to_crisis, did_lately, said_last, said_on_topic
from actions.lean import is_bare_start, lean_on_topic, on_named_work, still_on
from actions.memory import Event, active_form, kept_plan
from actions.named import OUTLOOK, PLAN, WHOLE_ARTICLE
from actions.recheck import take_up_check
from actions.replan import take_up_plan
from actions.say import first_words, library, next_buttons, say, tell_more, topic_of
from actions.show import say_step_at_hand
from actions.switch import take_up_other_work
from actions.weigh import STILL_COMPARING
from advisor.library.content import Answer
from advisor.replies.passages import passage_on
from advisor.words.comparing import aspect_of
from advisor.words.follow_ups import SHORTER, follow_up, word_asked_about
from advisor.words.guessing import LIKELY, answers_from, is_unclear
from advisor.words.languages import ENGLISH
from advisor.words.message import OFF_TOPIC, Message, in_plain, read_message
from advisor.words.several import FAQ

SOURCES = "sources"  # the topic whose answers are sources themselves
OF_THE_ADVISOR = ("about", SOURCES, "trust")  # topics of the content; after these, "is it free" asks of the advisor
_OF_A_PLAN = ("figure", "time", "best", "more")  # "how long will it take", "which one first", "so what do i do"
_REPORT = "report_outcome"
_OF_WHAT_WAS_SAID = ("ask_simpler", "ask_source", "ask_to_repeat")  # moves that go on about it in their own way
_SURE_MOVE = 0.8
_NO_MOVES = (FAQ, OFF_TOPIC, "nlu_fallback")  # their actions lean on the last answer where nothing else is to be said
_PART = 3  # words that name no more than a part of what was said
_LIKELY = 0.3  # least confidence in an answer that the last one leads on to
_PHONE = "phone"  # a figure that is asked for after an office: "whats their number"
_ASKS_PHONE = re.compile(r"\b(?:phone|number)\b(?! of\b)")
# By the kind of follow-up, what shows that an answer has something on it: whether one is paid, what to do on a no.
_TELLS = {
    _PHONE: re.compile(r"\b\d{3}-\d{3}-\d{4}\b"),
    "wage": re.compile(r"\bpaid\b(?! (?:leave|time))"),
    "failure": re.compile(r"\b(?:(?:is|is it|get|or) a no|(?:they say|said) no)\b", re.IGNORECASE),
}
# Said when they were asked whether all is to be deleted.
KEEPS = re.compile(
    r"^(?:no|nah|nope|wait|hold on|stop|cancel|never ?mind|nvm)\b|\bchanged my mind\b"
    r"|\bdont (?:delete|do|forget|erase|want)\b|(?<!dont )(?<!not )\bkeep\b(?! nothing)"
)
RESPONSES = {
    "cost": "utter_terms_unknown",
    "terms": "utter_terms_unknown",
    "figure": "utter_no_figure",
    "time": "utter_no_time",
    "best": "utter_no_ranking",
    "failure": "utter_after_a_no",
    "always": "utter_not_always",
}

Run = Callable[[Any, CollectingDispatcher, Tracker, DomainDict], Awaitable[list[Event]]]


def unless_followed_up(run: Run) -> Run:
    """Let an action act only where the message is no follow-up of the last answer; else that is met.

    Such words are too few to be understood by themselves: they come under any intent.
    """

    @functools.wraps(run)
    async def run_or_follow(
        action: Any, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[Event]:
        events = take_up(dispatcher, tracker)
        return await run(action, dispatcher, tracker, domain) if events is None else events

    return run_or_follow


def take_up(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[Event] | None:
    """Meet a follow-up of the last answer; None where the message is none."""
    message, topic = read_message(tracker.latest_message), topic_of(tracker)
    # "which is better" is about two kinds of work just named, and a form reads for itself what it is told
    compares = tracker.get_slot("compared") and did_lately(tracker, "action_compare_occupations", STILL_COMPARING)
    if message.is_tapped or active_form(tracker) or compares:
        return None
    if said_last(tracker, OFFER) and KEEPS.search(message.plain):
        return keep_all(dispatcher, tracker)
    if (of_the_plan := take_up_plan(dispatcher, tracker, message)) is not None:
        return of_the_plan
    if close_to_crisis(tracker):
        return None  # "is it free" is about those numbers, not about work
    if (other_work := take_up_other_work(dispatcher, tracker, message)) is not None:
        return other_work
    if (of_the_check := take_up_check(dispatcher, tracker, message)) is not None:
        return of_the_check
    kind = follow_up(message)
    if kind == "figure" and _ASKS_PHONE.search(message.plain):
        kind = _PHONE
    if kind == "figure" and topic and topic.cost and _asks_a_price(message):
        kind = "cost"
    if kind == "age" and not _asks_of_a_source(message):
        dated = library().answers[WHOLE_ARTICLE]
        say(dispatcher, dated, dated.more or dated.answer, next_buttons(dated))  # the rest names the years
        return [SlotSet("topic", dated.id)]
    if topic is None or (kind in ("cost", "terms") and topic.topic in OF_THE_ADVISOR):
        return None
    if kind == "failure" and kept_plan(tracker) and message.intent == _REPORT and not message.asks:
        return None  # "they never answered" is how a step went
    if topic.id == PLAN and kind in _OF_A_PLAN and say_step_at_hand(dispatcher, tracker):
        return []
    if kind == "wage" and not words_on(kind, topic) and _asks_nothing_else(message, tracker):
        kind = "figure"  # "does that pay ok" of a kind of work
    word = word_asked_about(message.text)
    if (word and _has(topic, word)) or _asks_its_start(tracker, message, topic):
        _explain(dispatcher, tracker, topic)
    elif words := on_named_work(tracker, message, kind):
        say(dispatcher, library().answers[OUTLOOK], words, next_buttons(library().answers[OUTLOOK]))
    elif kind == SHORTER and not said_on_topic(tracker, topic.simply):
        say(dispatcher, topic, topic.simply, next_buttons(topic))
    elif kind == "more" and not (message.intent in _OF_WHAT_WAS_SAID and message.confidence >= _SURE_MOVE):
        tell_more(dispatcher, tracker)
    elif kind and (words := words_on(kind, topic)) and not (kind == "failure" and said_on_topic(tracker, words)):
        say(dispatcher, topic, words, next_buttons(topic))  # else even if it was said just now: it was not heard
    elif kind and _in_its_language(message, topic):
        tell_more(dispatcher, tracker)  # what is said to each kind below is in English
    elif _may_name_a_part(kind, message) and (words := passage_on(message, topic, library().answers.values())):
        say(dispatcher, topic, words, next_buttons(topic))
    elif kind in RESPONSES and (led_to := _led_to(tracker, topic)):
        say(dispatcher, led_to, first_words(led_to, message), next_buttons(led_to))
        return [SlotSet("topic", led_to.id)]
    elif kind in RESPONSES:
        dispatcher.utter_message(response=RESPONSES[kind], buttons=next_buttons(topic))
    elif not (_is_a_dim_move(message) and lean_on_topic(dispatcher, tracker, message)):
        return None
    return []


def _led_to(tracker: Tracker, topic: Answer) -> Answer | None:
    """Return the answer that `topic` leads on to and that the message likely asks for: "which pays more"."""
    asked = answers_from(_LIKELY, tracker.latest_message.get("intent_ranking") or [])
    return next((library().answers[answer_id] for answer_id in topic.next if answer_id in asked), None)


def _is_a_dim_move(message: Message) -> bool:
    """Say whether the message was taken for a move of the conversation with little reason: "what about my kids"."""
    return message.intent not in _NO_MOVES and message.confidence < LIKELY


def _may_name_a_part(kind: str | None, message: Message) -> bool:
    """Say whether the message may name one thing of the last answer: "local or long haul", "and shoes?"."""
    words = message.plain.split()
    return (kind == "best" and "or" in words) or (kind == "always" and len(words) <= _PART)


def _asks_nothing_else(message: Message, tracker: Tracker) -> bool:
    """Say whether no other answer is clearly asked for, or one on the advisor, which pays nobody."""
    asked = library().answers.get(message.answer_id or "")
    of_the_advisor = asked is not None and asked.topic in OF_THE_ADVISOR
    return of_the_advisor or is_unclear(message, tracker.latest_message.get("intent_ranking") or [], library().answers)


def _asks_its_start(tracker: Tracker, message: Message, topic: Answer) -> bool:
    """Say whether the message asks how to start and names nothing, just after an answer on one way to go.

    What the article says of jobs and careers is none: it has its first steps in an answer of their own.
    """
    one_way = (topic.ours or topic.id == OUTLOOK) and topic.topic not in OF_THE_ADVISOR
    return is_bare_start(message) and one_way and still_on(tracker, topic)


def _asks_a_price(message: Message) -> bool:
    """Say whether the message asks how much it is: of what costs something that is its price, not what it pays."""
    return message.plain.startswith("how much") and "time" not in message.plain.split() and aspect_of(message) is None


def _asks_of_a_source(message: Message) -> bool:
    """Say whether the message asks of one of the sources: "isnt that from 2004"."""
    asked = library().answers.get(message.answer_id or "")
    return asked is not None and asked.topic == SOURCES


def _in_its_language(message: Message, topic: Answer) -> bool:
    """Say whether the message is in the language of `topic`, where that is another than English."""
    asked = library().answers.get(message.answer_id or "")
    return topic.language != ENGLISH and asked is not None and asked.language == topic.language


def words_on(kind: str, answer: Answer) -> str | None:
    """Return what `answer` itself says to a follow-up of this kind; None where it says nothing."""
    if kind == "cost":
        return answer.cost
    if kind == "time":
        return answer.time
    tells = _TELLS.get(kind)
    return next((words for words in (answer.more, answer.simply) if words and tells and tells.search(words)), None)


def _has(answer: Answer, word: str) -> bool:
    return f" {word} " in f" {in_plain(f'{answer.answer} {answer.more or str()}')} "


def _explain(dispatcher: CollectingDispatcher, tracker: Tracker, answer: Answer) -> None:
    """Say `answer` in plainer words; where that was done, go on with it."""
    if said_on_topic(tracker, answer.simply):
        tell_more(dispatcher, tracker)
    else:
        say(dispatcher, answer, answer.simply, next_buttons(answer))
