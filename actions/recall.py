"""Recalling what was told some turns ago, where a short question hangs on it: "is it at night", "would they take me".

Boundary: the work that was named, and what was told of oneself. What goes on about the last answer is `go_on`'s affair.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.history import Event, ranking_of, said_lately, topic_set_in, turns_before, understood_in
from actions.kinds import kind_of, words_on
from actions.lean import is_bare_start, still_on
from actions.memory import questions
from actions.named import OF_NAMED_WORK, OUTLOOK
from actions.say import (
    LATELY,
    NAMED_WORK,
    WORK_STAYS,
    first_words,
    library,
    next_buttons,
    of_named_work,
    say,
    topic_of,
    words_not_said,
    work_named_before,
)
from advisor.library.content import Answer
from advisor.library.questions import Option
from advisor.replies.barriers import AGE, IN_THE_WAY
from advisor.replies.works import work_asked_about
from advisor.words.ages import is_young, tells_age
from advisor.words.comparing import aspect_of
from advisor.words.guessing import LONGEST, nearly_asked
from advisor.words.message import Message, read_message

OF_ONESELF = "oneself"  # the kind of follow-up that asks how it stands with them: "would they take me"
_OF_AGE = ("tell_age", "tell_about_work")  # an age is told under these


def recall(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Say the answer on the work or on the fact that a short question hangs on, and that it is of that.

    None where it hangs on neither, or all there is to it was said.
    """
    kind = kind_of(message, topic_of(tracker))
    fact = told_of_oneself(tracker, message) if kind == OF_ONESELF else None
    named = _work_talked_of(tracker, message)
    answer = library().answers[fact.answer] if fact and fact.answer else _on_named_work(tracker, message, kind, named)
    if answer is None:
        return None
    words = library().words
    told = [words["told_before"].format(said=fact.said)] if fact else []
    of_work = [of_named_work(answer.of_work, named)] if answer.of_work and named else []
    return _say(dispatcher, tracker, answer, [*told, *of_work], named or message)


def _say(
    dispatcher: CollectingDispatcher, tracker: Tracker, answer: Answer, before: Sequence[str], named: Message
) -> list[Event] | None:
    """Say the lines that stand `before` the words of `answer`, and those of its words that were not said yet."""
    words = words_not_said(tracker, answer, named)
    if words is None and all(said_lately(tracker, line, LATELY) for line in before):
        return None
    if words is None:
        dispatcher.utter_message(text=" ".join(before), buttons=next_buttons(answer))
    else:
        dispatcher.utter_message(text=" ".join(before))
        say(dispatcher, answer, words, next_buttons(answer))
    return [SlotSet("topic", answer.id)]


def told_of_oneself(tracker: Tracker, message: Message) -> Option | None:
    """Return what was told last of who they are or what is in their way, of that which the content speaks on.

    What an answer was about counts, too: who told of a record was told of work with one.
    """
    question = questions()[IN_THE_WAY]
    turns = [(read_message(understood_in(turn)), topic_set_in(turn)) for turn in turns_before(tracker)]
    for said, topic in [(message, None), *turns]:
        named = [entity.value for entity in said.of("barrier") if entity.role != "denied"]
        of_age = said.intent in _OF_AGE and tells_age(said.text) and not is_young(said.text)
        options = [question.option(value) for value in (*named, *([AGE] if of_age else []))]
        for option in (*options, question.about(topic)):
            if option and option.answer in library().answers:
                return option
    return None


def on_pay_or_start(tracker: Tracker, message: Message, kind: str | None) -> str | None:
    """Return what is said of the work they wanted or asked of just before, where its pay or the way in is asked for.

    What is paid may be of another answer since then; what they start is that work.
    """
    starts = is_bare_start(message)
    if not (starts or (kind == "figure" and aspect_of(message) == "pay")):
        return None
    named = work_named_before(tracker, _wanted_work, since_topic=not starts)
    outlook = library().answers.get(OUTLOOK)
    if not (named and outlook):
        return None
    words = first_words(outlook, named)
    if not said_lately(tracker, words, WORK_STAYS):
        return words
    return outlook.simply if starts else None


def _on_named_work(tracker: Tracker, message: Message, kind: str | None, named: Message | None) -> Answer | None:
    """Return the answer on what is asked of the work `named`; what the last one tells of that very work comes first."""
    topic = topic_of(tracker)
    on_that_work = topic is not None and not topic.of_work and still_on(tracker, topic)
    if named is None or (topic and on_that_work and kind and words_on(kind, topic)):
        return None
    with_a_line = [answer.id for answer in library().answers.values() if answer.of_work]
    asked = OF_NAMED_WORK.get(kind or "") or nearly_asked(message, ranking_of(tracker), with_a_line)
    return library().answers.get(asked or "")


def _work_talked_of(tracker: Tracker, message: Message) -> Message | None:
    """Return the message that named the work they want, where the talk stayed on that and this short one asks on."""
    if not message.asks or len(message.plain.split()) > LONGEST or work_asked_about(message):
        return None
    for turn in itertools.islice(turns_before(tracker), WORK_STAYS):
        if _wanted_work(said := read_message(understood_in(turn))):
            return said
        topic = library().answers.get(topic_set_in(turn) or "")
        if topic and not (topic.of_work or NAMED_WORK in topic.answer):
            return None
    return None


def _wanted_work(said: Message) -> bool:
    """Say whether `said` names work they want or ask about."""
    return bool(said.of("occupation", roles=("goal", "named")))
