"""How a message answers the question that was just asked, and what else it tells.

Boundary: decides whether a message is an answer at all; which option it comes to is read in `option_replies`, what
it states by itself in `listening`. What steers the conversation is left to the rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any, Literal

from advisor.decisions.interests import read_liking, read_opening_liking
from advisor.library.questions import FORMS, STRENGTHS, Question, without
from advisor.replies.answered.correcting import only_wishes
from advisor.replies.answered.in_reply import (
    ANSWERS_ANOTHER,
    stated_in_reply,
    stated_or_meant,
    tells_a_plan,
    tells_work_and_time,
    with_what_was_told,
    without_guesses,
)
from advisor.replies.answered.moves import (
    STEERING,
    SURE_MOVE,
    SURE_OF_ANOTHER_KIND,
    TELLING,
    answers_beside,
    commands,
    is_a_move,
    unsure_again,
)
from advisor.replies.answered.option_replies import (
    READS_AS_ANSWER,
    SHORT_INTENTS,
    named_within,
    opening_clause,
    option_in,
    sure_word,
)
from advisor.replies.told.barriers import (
    IN_THE_WAY,
    barrier_meant,
    barriers_alone,
    leaves_work,
    with_barriers,
    without_troubles,
)
from advisor.replies.told.choosing import by_readings, chosen_in, named_in, share_of, weight_on_one
from advisor.replies.told.denied import without_what_is_denied
from advisor.replies.told.heading import of_the_plan, says_where, with_the_field
from advisor.replies.told.implied import implied
from advisor.replies.told.listening import (
    FREE_HOURS,
    LIKINGS,
    PLANNED,
    TIME,
    WHO_ONE_IS,
    Questions,
    Taken,
    fitted,
    tapped,
    told,
)
from advisor.replies.told.naming import not_turned
from advisor.replies.told.open_replies import answers_with_work, care_named, hours_alone, says_work, work_named
from advisor.replies.told.out_of_work import OUT_OF_WORK, beside_no_work, says_no_work
from advisor.replies.told.trade_license import with_the_trade
from advisor.replies.told.works import picks_work, says_less
from advisor.words.distress import DISTRESS
from advisor.words.message import Message, in_plain
from advisor.words.requests import is_request
from advisor.words.several import FAQ
from advisor.words.short_words import only_thinks, short_word

_SAYS_AGAIN = re.compile(r"\b(?:told|i (?:already |just )?said)\b")
HALF_ANSWERS = {"admit_unsure", "agree_partly"}


def take(
    message: Message, pending: Question, form: str, questions: Questions, known: Mapping[str, Any] | None = None
) -> Taken:
    """Return how the message answers `pending`, and what else of `form` it tells; empty where it does neither.

    Args:
        message: what was said.
        pending: the question that was just asked.
        form: the form it belongs to.
        questions: all questions, by slot.
        known: what was told before; an answer does not change it in passing.
    """
    if message.is_tapped:
        return tapped(message, questions, pending.slot)
    whole, message = message, without_what_is_denied(message, pending)
    said, exact = without_guesses(stated_or_meant(message, pending)), _exactly(message, pending)
    if message.intent == DISTRESS:
        return Taken()
    steers = said.intent in STEERING and is_a_move(said, pending)  # "none of your business" tells of no lack of work
    if pending.slot == "occupation" and not steers and says_no_work(said, pending):
        return told(message, beside_no_work(stated_in_reply(said, pending, questions)))
    facts = of_the_plan(said, pending, stated_in_reply(said, pending, questions), questions)
    if pending.slot == LIKINGS and not said.of("occupation", roles=["own"]):
        facts = without(facts, TIME)  # "like, i picked fruit for years" is of no work that goes on
    if exact is None and not facts and answers_beside(message, pending):
        return Taken(unclear="beside")
    moves = not says_where(pending, facts) and (leaves_work(said, pending) or is_a_move(said, pending))
    if exact is None and (moves or is_request(message.text)):
        return Taken()
    if exact is None and pending.slot == LIKINGS and said.text != message.text:
        return Taken()  # what is asked beside is to be met; no line of the quiz asks for what else is told
    if only_wishes(message, questions) or only_thinks(message.text) or unsure_again(message, pending, known or {}):
        return Taken()
    value = facts.pop(pending.slot, None)
    if exact is not None and not (value and (pending.several or not pending.options)):
        value = exact
    if value is None and said.text:
        # Schooling is no other matter where training is asked about: "just a high school diploma".
        beside = {slot for slot, fact in facts.items() if (known or {}).get(slot) == fact}  # "nah just cook", by a cook
        tells = bool(facts.keys() - beside - ({"education", "strengths"} if pending.slot == "training" else set()))
        value, other = _read(said, pending, form, questions, tells)
        facts = {**with_the_field(other, said, pending, questions), **facts}
        tells = bool(facts.keys() - {OUT_OF_WORK}) or commands(message)  # lost work may be what is in the way
        value = barrier_meant(said, pending, tells) if value is None else value
        value = implied(said, pending, facts) if value is None and "goal" not in facts else value
        value = named_within(said.text, pending) if value is None else value
        if FREE_HOURS in facts and isinstance(value, list):  # the hours that there are read like too few
            value = [one for one in value if one != "time"] or None
        goal = in_plain(str(facts.get("goal") or ""))
        if any(found.text and in_plain(found.text) in goal for found in said.of("benefits")):
            facts = without(facts, "benefits")  # "medical" is the field that is wanted
    if facts.get("goal") and facts["goal"] == (known or {}).get("occupation") and _SAYS_AGAIN.search(message.plain):
        facts = without(facts, "goal")  # "i told you, waiter" says again what they do
    settled = _settled(facts, known or {}, questions, value)
    if tells_a_plan(said, pending, known or {}, questions):
        facts, settled = {**facts, TIME: PLANNED}, settled - {TIME}
    told_before = (known or {}).get("occupation")
    tells_work = says_work(said.text) or picks_work(said) or tells_work_and_time(said)
    if told_before and (not tells_work or says_less(facts.get("occupation"), told_before)):
        settled = settled | {"occupation"}  # it may be where to go, or who shows them; their work was told
    facts = without(facts, *settled)
    value = without_troubles(value, said, pending) if pending.slot == STRENGTHS and IN_THE_WAY in facts else value
    facts |= {} if value is None else {pending.slot: with_what_was_told(value, said, pending, known or {})}
    facts = with_the_trade(facts, said, known or {})
    if not facts and message is not whole and pending.beside and pending.beside.leaves_open:
        return Taken(unclear="beside")  # "not for the money" is neither of the two
    return told(
        whole, facts, pending.slot, unclear=None if facts else _unclear(said if said.text else message, pending)
    )


def _exactly(message: Message, pending: Question) -> Any:
    """Return the answer where the words are one and nothing more, whatever the model makes of them."""
    if pending.slot == LIKINGS:
        point = read_liking(message.text)
        goes_on = point is None and not (message.asks or commands(message))
        return read_opening_liking(message.text) if goes_on else point
    if pending.slot == FREE_HOURS:
        return hours_alone(message.text)
    if pending.slot == "occupation":
        return care_named(message.text)
    return fitted(chosen_in(message.text, pending) or barriers_alone(message, pending), pending)


def _read(
    message: Message, pending: Question, form: str, questions: Questions, tells: bool
) -> tuple[Any, dict[str, Any]]:
    """Return the value that the statement gives `pending`, or else what it answers of another question.

    Args:
        message: the message without the questions in it.
        pending: the question that was just asked.
        form: the form it belongs to.
        questions: all questions, by slot.
        tells: whether the message states something else; then an opening "no" belongs to that.
    """
    other = _answer_to_another(message, pending, form, questions)
    if not pending.options or pending.slot == FREE_HOURS:
        return (None, other) if other or tells or pending.slot != "occupation" else (_own_words(message), {})
    return option_in(message, pending, tells, bool(other)), other


def _own_words(message: Message) -> str | None:
    """Return the work in the person's own words, unless the message seems to be something else."""
    wants_check = message.intent == "start_gig_check" and message.confidence >= SURE_MOVE  # "yes check it"
    seems_other = wants_check or (message.intent not in TELLING and message.confidence >= _most(message))
    if seems_other or weight_on_one(message.readings) >= SURE_OF_ANOTHER_KIND:
        return None
    return work_named(message.text) if message.intent or answers_with_work(message.text) else None


def _most(message: Message) -> float:
    """Return the confidence from which on another intent outweighs work in own words."""
    if message.intent in SHORT_INTENTS:
        return READS_AS_ANSWER
    return (
        SURE_OF_ANOTHER_KIND
        if message.intent == FAQ
        else SURE_MOVE
        if answers_with_work(message.text)
        else READS_AS_ANSWER
    )


def _answer_to_another(message: Message, pending: Question, form: str, questions: Questions) -> dict[str, Any]:
    """Return the answer to a question of the form that was not asked, where the message clearly is one."""
    half = message.intent in HALF_ANSWERS  # not to know, or only in part, is said of what was asked
    if half or short_word(message.text) or share_of(message.readings, pending) >= READS_AS_ANSWER:
        return {}
    no = pending.means.get("no")
    denies_this = no is not None and opening_clause(message, pending) == no  # "nope. boxes on the shelf, thats it"
    for slot in FORMS.get(form, ()):
        question = questions.get(slot)
        if (pending.slot, slot) == (IN_THE_WAY, STRENGTHS):
            continue  # who is asked what hinders, and says "the guests insult me", has named no skill
        if question and question is not pending and question.options:
            likely = by_readings(message.readings, question, least=ANSWERS_ANOTHER)
            named = named_in(message.text, question) if likely and not question.several else ()  # "rent" is a name
            read = not_turned(fitted(named or likely, question), message.plain, question)
            if read in (question.means.get("no"), [question.means.get("no")]) and (question.several or denies_this):
                read = None  # a mere guess that nothing is there takes out nothing; and one no answers one question
            if read is not None and question.slot == IN_THE_WAY:  # what is only read is not said to hinder
                read = [barrier for barrier in read if barrier not in {*WHO_ONE_IS, "childcare"}]
            if read:
                return {slot: list(dict.fromkeys(with_barriers(read, message, question))) if question.several else read}
    return {}


def _settled(facts: Mapping[str, Any], known: Mapping[str, Any], questions: Questions, value: Any) -> Set[str]:
    """Return which of `facts` must not change an answer given before.

    A duration never does, nor being unsure; others not beside an answer to the question at hand, its `value`.
    """
    asked = [slot for slot in facts if slot in questions and not questions[slot].several and slot in known]
    return {
        slot
        for slot in asked
        if value is not None or slot == "timeframe" or facts[slot] == questions[slot].means.get("unsure", "")
    }


def _unclear(message: Message, pending: Question) -> Literal["yes", "both"] | None:
    """Say which word was given that answers nothing here; several things may well be both."""
    word = short_word(message.text) or sure_word(message)
    if not pending.options or word in pending.means:
        return None
    return "both" if word == "both" and not pending.several else "yes" if word == "yes" else None
