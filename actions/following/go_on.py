"""Going on about the last answer: the ways to meet what asks on about it, in the order in which they are tried.

Boundary: a follow-up and an answer in; what comes before any answer, such as a plan that stands, is `follow`'s affair.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.following.kinds import OF_THE_ADVISOR, settled, words_on
from actions.following.lean import is_bare_start, lean_on_topic, passage_not_said, still_on
from actions.following.look_back import told_lately
from actions.following.news import hear_news
from actions.following.recall import OF_ONESELF, on_pay_or_start
from actions.shared.history import ranking_of, said_by_itself, said_on_topic
from actions.shared.memory import Event, kept_plan
from actions.shared.named import OUTLOOK
from actions.shared.say import (
    LATELY,
    first_words,
    library,
    next_buttons,
    not_left_out,
    rest_was_said,
    say,
    say_as_topic,
    tell_more,
)
from advisor.library.content import Answer
from advisor.replies.answered.moves import REPORTS
from advisor.replies.talk.passages import holds
from advisor.words.follow_ups import SHORTER, word_asked_about
from advisor.words.guessing import LIKELY, answers_from
from advisor.words.languages import ENGLISH
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.several import NO_MOVES, SURE_WHOLE

_OF_WHAT_WAS_SAID = ("ask_simpler", "ask_source", "ask_to_repeat")  # moves that go on about it in their own way
_A_BOSS = word_set("he she him her hes shes boss supervisor manager lead foreman")  # whose no is asked about
_PART = 3  # words that name no more than a part of what was said
_LIKELY = 0.3  # least confidence in an answer that the last one leads on to
RESPONSES = {
    "cost": "utter_terms_unknown",
    "terms": "utter_terms_unknown",
    "figure": "utter_no_figure",
    "time": "utter_no_time",
    "best": "utter_no_ranking",
    "failure": "utter_after_a_no",
    "always": "utter_not_always",
    OF_ONESELF: "utter_only_they_know",
}


@dataclass(frozen=True)
class FollowUp:
    """A message after the answer `topic`; `kind` is what it asks on about that, None where it is nothing known."""

    tracker: Tracker
    message: Message
    topic: Answer
    kind: str | None


Way = Callable[[CollectingDispatcher, FollowUp], list[Event] | None]


def go_on(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Meet what asks on about the last answer in the first way that has something to it; None where none has."""
    if _is_of_something_else(asked):
        return None
    asked = replace(asked, kind=settled(asked.kind, asked.tracker, asked.message, asked.topic))
    for way in _WAYS:
        if (events := way(dispatcher, asked)) is not None:
            return events
    return None


def _is_of_something_else(asked: FollowUp) -> bool:
    """Say whether it is of the advisor ("is it free"), or tells how a step went ("they never answered")."""
    if asked.kind in ("cost", "terms"):
        return asked.topic.topic in OF_THE_ADVISOR and not words_on(asked.kind, asked.topic)
    reports = asked.message.intent == REPORTS and not asked.message.asks
    return asked.kind == "failure" and reports and kept_plan(asked.tracker) is not None


def _explain_word(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say the answer in plainer words to who asks what a word of it means."""
    word = word_asked_about(asked.message.text)
    said = f" {in_plain(f'{asked.topic.answer} {asked.topic.more or str()}')} "
    return _explain(dispatcher, asked) if word and f" {word} " in said else None


def _tell_its_start(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say in plainer words how one way to go begins, to who asks how to start and names nothing, just after it.

    What the article says of jobs and careers is no such way: it has its first steps in an answer of their own.
    """
    topic = asked.topic
    one_way = (topic.ours or topic.id == OUTLOOK) and topic.topic not in OF_THE_ADVISOR
    asks_it = is_bare_start(asked.message) and one_way and still_on(asked.tracker, topic)
    return _explain(dispatcher, asked) if asks_it else None


def _tell_how(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say the answer in plainer words to who asks how to do that where the rest of it was said already."""
    asks_how = asked.kind == "more" and "how" in asked.message.plain.split()
    all_said = rest_was_said(asked.tracker, asked.topic) and asked.topic.topic not in OF_THE_ADVISOR
    return _explain(dispatcher, asked) if asks_how and all_said else None


def _tell_of_named_work(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say where the pay of the work that was named, or the way into it, is looked up."""
    words = on_pay_or_start(asked.tracker, asked.message, asked.kind)
    return _say(dispatcher, library().answers[OUTLOOK], words) if words else None


def _shorten(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say the answer in fewer words, once."""
    shortens = asked.kind == SHORTER and not said_on_topic(asked.tracker, asked.topic.simply)
    return _say(dispatcher, asked.topic, asked.topic.simply) if shortens else None


def _say_the_rest(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say the rest of the answer to who wants more, and not surely what is said in another way."""
    sure_move = asked.message.intent in _OF_WHAT_WAS_SAID and asked.message.confidence >= SURE_WHOLE
    return _tell_more(dispatcher, asked) if asked.kind == "more" and not sure_move else None


def _say_what_it_tells(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say what the answer itself has on this kind, even if it was said just now: it was not heard."""
    if asked.kind == "failure":
        return _say_on_a_no(dispatcher, asked)
    words = words_on(asked.kind, asked.topic) if asked.kind else None
    return _say(dispatcher, asked.topic, not_left_out(asked.tracker, asked.topic, words)) if words else None


def _say_on_a_no(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say what the last answer has for a no, or one before it that speaks of a boss, whose no that is; not twice."""
    of_a_boss = not _A_BOSS.isdisjoint(asked.message.plain.split())
    before = [one.answer for one in told_lately(asked.tracker)] if of_a_boss else []
    for answer in (asked.topic, *(answer for answer in before if holds(answer.answer, "boss"))):
        words = words_on("failure", answer)
        if words and not said_by_itself(asked.tracker, words, LATELY):
            return say_as_topic(dispatcher, answer, words)
    return None


def _say_more_in_its_language(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say the rest of an answer that is not in English: what is said to each kind below is."""
    about = library().answers.get(asked.message.answer_id or "")
    foreign = asked.topic.language != ENGLISH and about is not None and about.language == asked.topic.language
    return _tell_more(dispatcher, asked) if asked.kind and foreign else None


def _say_the_part(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say what the answer has on one thing of it that may be named: "local or long haul", "and shoes?"."""
    said = asked.message.plain.split()
    names_one = (asked.kind == "best" and "or" in said) or (asked.kind == "always" and len(said) <= _PART)
    words = passage_not_said(asked.tracker, asked.topic, asked.message) if names_one else None
    return _say(dispatcher, asked.topic, words) if words else None


def _lead_on(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say the answer that the last one leads on to and that is likely asked for: "which pays more"."""
    if asked.kind not in RESPONSES:
        return None
    likely = answers_from(_LIKELY, ranking_of(asked.tracker))
    led_to = next((library().answers[answer_id] for answer_id in asked.topic.next if answer_id in likely), None)
    if led_to is None:
        return None
    return say_as_topic(dispatcher, led_to, first_words(led_to, asked.message))


def _say_the_line(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Say the line that stands for this kind after any answer, such as that no figure is known."""
    response = RESPONSES.get(asked.kind or "")
    if response is None:
        return None
    dispatcher.utter_message(response=response, buttons=next_buttons(asked.topic))
    return []


def _lean(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Lean on the answer where a move of the conversation was seen with little reason: "what about my kids"."""
    # The actions of NO_MOVES lean on it themselves, where nothing else is to be said.
    dim_move = asked.message.intent not in NO_MOVES and asked.message.confidence < LIKELY
    return [] if dim_move and lean_on_topic(dispatcher, asked.tracker, asked.message) else None


def _hear_what_is_told(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event] | None:
    """Hear what is told just after the answer, and asks for nothing."""
    return hear_news(dispatcher, asked.tracker, asked.message, asked.topic)


_WAYS: tuple[Way, ...] = (
    _explain_word,
    _tell_its_start,
    _tell_of_named_work,
    _tell_how,
    _shorten,
    _say_the_rest,
    _say_what_it_tells,
    _say_more_in_its_language,
    _say_the_part,
    _lead_on,
    _say_the_line,
    _lean,
    _hear_what_is_told,
)


def _explain(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event]:
    """Say the answer in plainer words; where that was done, go on with it."""
    if said_on_topic(asked.tracker, asked.topic.simply):
        return _tell_more(dispatcher, asked)
    return _say(dispatcher, asked.topic, not_left_out(asked.tracker, asked.topic, asked.topic.simply))


def _tell_more(dispatcher: CollectingDispatcher, asked: FollowUp) -> list[Event]:
    tell_more(dispatcher, asked.tracker)
    return []


def _say(dispatcher: CollectingDispatcher, answer: Answer, words: str) -> list[Event]:
    say(dispatcher, answer, words, next_buttons(answer))
    return []
