"""Recalling what was told some turns ago, where a short question hangs on it: "is it at night", "would they take me".

Boundary: the work that was named, and what was told of oneself. What goes on about the last answer is `go_on`'s affair,
which asks here for what is said of the pay and the start of that work, and for the button to what is told of oneself.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.following.kinds import kind_of, words_on
from actions.following.lean import is_bare_start, still_on
from actions.shared.history import (
    Event,
    ranking_of,
    said_lately,
    topic_set_in,
    topics_lately,
    turns_before,
    understood_in,
)
from actions.shared.memory import questions
from actions.shared.named import FIRST_STEPS, OF_NAMED_WORK, OUTLOOK
from actions.shared.say import (
    LATELY,
    MAX_BUTTONS,
    NAMED_WORK,
    WORK_STAYS,
    Button,
    first_words,
    library,
    next_buttons,
    of_named_work,
    question_button,
    say,
    topic_of,
    words_not_said,
    work_named_before,
)
from advisor.library.content import Answer
from advisor.library.questions import Option
from advisor.replies.told.barriers import AGE, IN_THE_WAY
from advisor.replies.told.listening import WHO_ONE_IS
from advisor.replies.told.works import is_a_title, work_asked_about
from advisor.words.ages import is_young, tells_age
from advisor.words.comparing import aspect_of
from advisor.words.guessing import LIKELY, LONGEST, SURELY, answers_from, answers_in, nearly_asked
from advisor.words.leaning import goes_against, points_back
from advisor.words.message import Message, read_message

OF_ONESELF = "oneself"  # the kind of follow-up that asks how it stands with them: "would they take me"
_MAY_SPEAK_OF = 0.2  # least confidence in an answer that a line which tells may speak of
_OF_AGE = ("tell_age", "tell_about_work")  # an age is told under these


def recall(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Say the answer on the fact, or on the work, that a short question hangs on, and that it is of that.

    None where it hangs on neither, or all there is to it was said.
    """
    kind, named = kind_of(message, topic_of(tracker)), _work_talked_of(tracker, message)
    here = fact_in(message)
    if named is None and here is None and _asks_what_first(tracker, message):
        kind = OF_ONESELF
    fact = here if here and _turns_on(message, here, tracker) else _fact_before(tracker, message, kind, here)
    if fact and fact.answer:
        answer: Answer | None = library().answers[fact.answer]
    elif kind == OF_ONESELF and _was_just_told(tracker):
        answer = topic_of(tracker)
    else:
        answer = _on_named_work(tracker, message, kind, named)
    if answer is None:
        return None
    told = [library().words["told_before"].format(said=fact.said)] if fact and fact is not here else []
    of_work = [of_named_work(answer.of_work, named)] if answer.of_work and named else []
    return _say(dispatcher, tracker, answer, [*told, *of_work], named or message)


def _say(
    dispatcher: CollectingDispatcher, tracker: Tracker, answer: Answer, before: Sequence[str], named: Message
) -> list[Event] | None:
    """Say the lines that stand `before` the words of `answer`, and its words: of both, what was not said yet."""
    before = [line for line in before if not said_lately(tracker, line, LATELY)]
    words = words_not_said(tracker, answer, named)
    if not (before or words):
        return None
    if before:
        dispatcher.utter_message(text=" ".join(before), buttons=None if words else next_buttons(answer))
    if words:
        say(dispatcher, answer, words, next_buttons(answer))
    return [SlotSet("topic", answer.id)]


def _asks_what_first(tracker: Tracker, message: Message) -> bool:
    """Say whether they ask what to do first, which is of what they told; just after an answer, of that."""
    topic = topic_of(tracker)
    of_topic = is_bare_start(message) and topic is not None and still_on(tracker, topic)
    words = message.plain.split()
    asks_it = message.answer_id == FIRST_STEPS and message.confidence >= SURELY
    return asks_it and "first" in words and len(words) <= LONGEST and not of_topic


def _turns_on(message: Message, fact: Option, tracker: Tracker) -> bool:
    """Say whether a question of some work turns on the `fact` that it names: "can i be a nurse with a felony"."""
    asked = library().answers.get(message.answer_id or "")
    if not message.asks or message.parts or fact.value not in WHO_ONE_IS or (asked and asked.of_work):
        return False
    of_it = asked is not None and fact.answer in asked.next and message.confidence >= SURELY
    if of_it and not _wanted_work(message):
        return False  # the answer asked for speaks on a part of the fact, and leads on to the rest: clearing a record
    return _wanted_work(message) or fact.answer in answers_from(LIKELY, ranking_of(tracker))


def _fact_before(tracker: Tracker, message: Message, kind: str | None, here: Option | None) -> Option | None:
    """Return the fact that a question turns on: "would they take me", or just after it was told "can i still go".

    The one that it tells itself, `here`, comes before those told earlier.
    """
    goes_on = goes_against(message.text) or (points_back(message.text) and _wanted_work(message))
    if (kind != OF_ONESELF and not (goes_on and message.asks)) or _was_just_told(tracker):
        return None
    turns = turns_before(tracker) if kind == OF_ONESELF else itertools.islice(turns_before(tracker), 1)
    facts = (fact_in(read_message(understood_in(turn)), topic_set_in(turn)) for turn in turns)
    told = here or next(filter(None, facts), None)
    return told if told and (kind == OF_ONESELF or told.value in WHO_ONE_IS) else None


def _was_just_told(tracker: Tracker) -> bool:
    """Say whether they told something else in the turn before, which the last answer speaks on: face tattoos, a DUI."""
    turn = next(turns_before(tracker), [])
    said, topic = read_message(understood_in(turn)), topic_set_in(turn)
    return topic is not None and not (said.asks or said.is_tapped or _wanted_work(said) or fact_in(said, topic))


def fact_in(said: Message, topic: str | None = None) -> Option | None:
    """Return what is told of who they are or what is in their way, of that which the content speaks on.

    The `topic` it was answered with tells, too: who told of a record was told of work with one.
    """
    question = questions()[IN_THE_WAY]
    named = [entity.value for entity in said.affirmed("barrier")]
    of_age = said.intent in _OF_AGE and tells_age(said.text) and not is_young(said.text)
    options = (*map(question.option, [*named, *([AGE] if of_age else [])]), question.about(topic))
    return next((option for option in options if option and option.answer in library().answers), None)


def buttons_from(tracker: Tracker, message: Message, answer: Answer) -> list[Button]:
    """Return the buttons that lead on from `answer`, after those to what `message` tells, or likely speaks of.

    Of the latter only what was talked of of late, or leads on from it: by itself a line that tells sounds like much.
    """
    fact = fact_in(message) or _fact_read(message)
    first = [fact.answer] if fact and fact.answer else []
    meant = dict.fromkeys([*first, *may_be_spoken_of(tracker, ranking_of(tracker))])
    told = [question_button(one) for one in meant if one != answer.id]
    return [*told, *(button for button in next_buttons(answer) if button not in told)][:MAX_BUTTONS]


def may_be_spoken_of(tracker: Tracker, ranking: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return what was talked of of late, or leads on from it, and `ranking` holds likely enough, likeliest first."""
    lately = [library().answers[one] for one in topics_lately(tracker, LATELY) if one in library().answers]
    near = {*(one.id for one in lately), *(led_to for one in lately for led_to in one.next)}
    return [one for one in answers_in(ranking, _MAY_SPEAK_OF) if one in near]


def _fact_read(message: Message) -> Option | None:
    """Return what is in the way by the sound of it, though no word names it: of that the content may speak."""
    question = questions()[IN_THE_WAY]
    shares = {label.removeprefix(f"{IN_THE_WAY}/"): share for label, share in message.readings.items()}
    option = question.option(max(shares, key=lambda label: shares[label], default=""))
    heard = option is not None and shares[option.value] >= SURELY and option.answer in library().answers
    return option if heard else None


def on_pay_or_start(tracker: Tracker, message: Message, kind: str | None) -> str | None:
    """Return what is said of the work they wanted or asked of, where its pay or the way in is asked for.

    What is paid may be of what was talked of since then; what they start is that work.
    """
    starts = is_bare_start(message)
    if not (starts or (kind == "figure" and aspect_of(message) == "pay")):
        return None
    named = work_named_before(tracker, _wanted_work) if starts else _work_talked_of(tracker, message)
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
    if named is None or named is message or (topic and on_that_work and kind and words_on(kind, topic)):
        return None
    with_a_line = [answer.id for answer in library().answers.values() if answer.of_work]
    asked = OF_NAMED_WORK.get(kind or "") or nearly_asked(message, ranking_of(tracker), with_a_line)
    return library().answers.get(asked or "")


def _work_talked_of(tracker: Tracker, message: Message) -> Message | None:
    """Return the message that names the work they want: this one, or one before where the talk stayed on that.

    Then this one is a short question that names none.
    """
    if _wanted_work(message):
        return message
    if not message.asks or len(message.plain.split()) > LONGEST or work_asked_about(message):
        return None
    for turn in itertools.islice(turns_before(tracker), WORK_STAYS):
        said, topic = read_message(understood_in(turn)), library().answers.get(topic_set_in(turn) or "")
        looked_up = topic is not None and NAMED_WORK in topic.answer
        # Who says no more than "like a baker", or was told where to look some work up, has named it as well.
        if _wanted_work(said) or ((looked_up or is_a_title(said)) and work_asked_about(said)):
            return said
        if topic and not (looked_up or topic.of_work):
            return None
    return None


def _wanted_work(said: Message) -> bool:
    """Say whether `said` names work they want or ask about."""
    return bool(said.of("occupation", roles=("goal", "named")))
