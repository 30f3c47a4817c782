"""What is said of a check that is done: which answers somebody changes, and what is new at work.

Boundary: words in, new answers out; which part of it they ask of is read in `verdict_parts`. The words come under many
intents, so none is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from advisor.library.questions import DIFFERENCES, Question
from advisor.replies.answered.correcting import correct
from advisor.replies.answered.moves import SURE_MOVE, TELLING
from advisor.replies.answered.option_replies import SURE_READING
from advisor.replies.told.choosing import by_readings, chosen_in, denies
from advisor.replies.told.clauses import SURE_CLAUSE, surely_tells, told_in_clauses, told_of
from advisor.replies.told.implied import implied
from advisor.replies.told.listening import GOES_ON, PLANNED, TIME, Questions, Taken, fitted, stated, told
from advisor.replies.told.naming import named_in_words, option_within
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.short_words import taken_back
from advisor.words.taking_back import begins_with_no, takes_back, wish_in, without_wish

_SPOT = r"(?:lead|leader|manager|supervisor|captain|head|trainer|foreman|assistant|asst|boss)"
# Said of the person themselves: "my friend got promoted" is not.
_I = (
    r"(?:^|\b(?:so|and|but|ok|lol|yeah|well) )(?:(?:i|im|ive) )?"
    r"(?:(?:just|finally|actually|recently|have|was|am|even) )*"
)
_PROMOTED = re.compile(
    rf"{_I}(?:(?:got|been) )?(?:just )?promoted\b"
    rf"|{_I}(?:got|landed)(?: \w+){{0,2}} (?:promotion|{_SPOT} (?:spot|job|position|role))\b"
    rf"|\bgave me (?:the |an? )?(?!parking|shelter|day|night|morning|evening|bad|new)\w+ (?:spot|role)\b"
    rf"|\b(?:made|named|moved) me(?: up to| to| into)?(?: \w+){{0,3}} {_SPOT}\b"
    rf"|\bgave me(?: \w+){{0,2}} (?:promotion|{_SPOT} (?:spot|job|position|role))\b"
)
_TOLD_ANEW = ("training", "benefits")  # what may be new at work and is stated; how long it has been is not
_IS_NEW = re.compile(r"\b(?:now|just|finally|lately)\b|^(?:no )?not none\b")
_MAKES = (
    r"(?:(?:ok|okay|no|pls|please|can|could|you|u|actually) )*"
    r"(?:make|set|put|switch|forget|scratch)(?: down)?(?: the| my)? "
    r"(?P<name>{names})(?: answer| one| part| thing)?(?: to| as| at| is| its| it is)? (?P<value>.+)$"
)
_ONLY_THOUGHT_OF = re.compile(
    r"\b(?:if|when|how|want|wanna|wana|hope|could|would|should|almost|someone|somebody|he|she)\b"
)
_ENDED = re.compile(
    r"^(?:(?:so|and|well|ok|okay|um|lol|actually|guess what) )*i (?:just |finally |already )*"
    r"(?:(?:quit|resigned|walked out|left (?:my|the|that) (?:job|gig))\b"
    r"(?! (?:school|college|smoking|drinking|if|when))"
    r"|(?:dont|do not) (?:work|do|drive)(?: \w+){0,3} (?:no more|anymore|any more)\b)"
)
_WHAT_TO_DO = re.compile(
    r"(?:(?:ok|okay|k|so|and|well|but|then|now|lol|um|alright|damn) )*(?:what|wat|wut)(?: the \w+)? "
    r"(?:(?:do|should|can|could|shld) i (?:even )?do|to do|am i supposed to do)"
    r"(?: (?:then|now|next|about (?:it|that|this)|with that|from here|first))*"
    # what would make it one; "what makes a career" asks of any
    r"|(?:(?:ok|okay|so|and|well|but|then) )*(?:what|wat|wut)(?: would| will| can| could)? (?:makes?|turns?) "
    r"(?:it|this|mine|that|my (?:job|gig|work))(?: to| into| be| a| more of a| like a)* (?:career|one)(?: then| now)?"
)
_A_LINE = 8  # words; who writes more asks for something
_MAKING = word_set("make makes have let put should can must redo again rerun")
_TO_SAY = re.compile(r"(?P<makes>.*) (?:say|says|put|with|as) (?P<value>[^,]+)", re.IGNORECASE)  # the last one counts
_ORDER, _AROUND_ORDER = {"first": 0, "last": -1}, word_set("the one answer question that was a my no um please")


def check_changes(
    message: Message, known: Mapping[str, Any], questions: Questions, of_the_verdict: bool = False
) -> Taken:
    """Return the answers of the check that the message changes in so many words, or by what is new at work.

    `of_the_verdict`: whether that is still spoken of; it asks for a plan, so one is sooner meant.
    """
    message = _as_a_wish(message, questions)
    if wished := change_wished(message, known, questions):
        return wished
    if wish_in(message) and not _named_in_wish(message, known, questions):
        # "its for my patients, change that one": what is told says which
        clauses = told_in_clauses(message, questions, of_own_work=True)
        same = DIFFERENCES if of_the_verdict else ()  # of which it is said that it is so already
        anew = {slot: value for slot, (value, _) in clauses.items() if slot in same or known.get(slot) != value}
        if anew:
            return told(replace(message, text=without_wish(message.text).strip(" ,.;:") or message.text), anew)
    if chosen := _to_be_said(message, known, questions):
        return chosen
    news = message.statement()
    if takes_back(news) and (chosen := chosen_of_one(news, known, questions)):
        return chosen
    if known.get(TIME) == GOES_ON and _tells_a_plan(news, questions, SURE_MOVE if of_the_verdict else SURE_CLAUSE):
        return told(news, {TIME: PLANNED})
    if (turned := _turned(news, known, questions)) and not _ONLY_THOUGHT_OF.search(news.plain):
        return told(message, turned)
    rises = _way_up(news, known, questions)
    if rises:
        return told(message, {"advancement": rises})
    facts = stated(news, questions)
    is_gone = len(news.plain.split()) <= _A_LINE and facts.get("benefits") == questions["benefits"].means.get("no")
    is_new = is_gone or _IS_NEW.search(news.plain)
    if is_new:
        facts |= {"training": implied(news, questions["training"], facts)}
    other = [slot for slot in _TOLD_ANEW if facts.get(slot) and known.get(slot) not in (None, facts[slot])]
    # "sick pay no, holidays yes" tells of benefits where that is surely read, too, and is no question about them
    told_now = {slot: facts[slot] for slot in other if is_new or _is_sure(news, facts[slot], questions[slot])}
    if told_now and not _ONLY_THOUGHT_OF.search(news.plain):
        return told(message, told_now)
    is_told = _PROMOTED.search(news.plain) and not _ONLY_THOUGHT_OF.search(news.plain) and not denies(news.text)
    if is_told and known.get("advancement") not in (None, "clear"):
        return told(message, {"advancement": "clear"})
    return Taken()


def change_wished(message: Message, known: Mapping[str, Any], questions: Questions) -> Taken:
    """Return what changes where the message wishes an answer of the check changed and names it."""
    named = _named_in_wish(message, known, questions)
    return correct(message, known, questions) if named in DIFFERENCES and named in known else Taken()


def _named_in_wish(message: Message, known: Mapping[str, Any], questions: Questions) -> str | None:
    return named_in_words(message.statement().plain, known, questions) if wish_in(message) else None


def _is_sure(news: Message, value: str, question: Question) -> bool:
    return by_readings(news.readings, question, SURE_READING) == (value,)


def told_instead(message: Message, known: Mapping[str, Any], questions: Questions) -> Taken:
    """Return what changes where the message replies to the question what to change: a name, or what is true instead."""
    given, words = [slot for slot in DIFFERENCES if slot in known], set(message.plain.split())
    if given and words & _ORDER.keys() and words <= _ORDER.keys() | _AROUND_ORDER:
        return Taken(revisit=given[next(_ORDER[word] for word in words if word in _ORDER)])
    if not named_in_words(message.plain, known, questions):
        if chosen := chosen_of_one(message, known, questions):
            return chosen
        facts = stated(message, questions)
        paper = implied(message, questions["training"], facts)  # "i got my license" is of the training
        if paper and known.get("training") not in (None, paper):
            return told(message, {"training": paper})
    return correct(message, known, questions, asked=True)


def chosen_of_one(message: Message, known: Mapping[str, Any], questions: Questions) -> Taken:
    """Return the new answer where the words, or a clause, are one of just one question: "actually its forever"."""
    given = [questions[slot] for slot in DIFFERENCES if slot in known]
    said = {one.slot: fitted(chosen_in(message.text, one) or told_of(one, message), one) for one in given}
    chosen = {slot: value for slot, value in said.items() if value is not None}
    return told(message, chosen) if len(chosen) == 1 and chosen.items().isdisjoint(known.items()) else Taken()


def _to_be_said(message: Message, known: Mapping[str, Any], questions: Questions) -> Taken:
    """Return the answer that the verdict or its card is to say: "can the card say long term", "redo it with no pay"."""
    found = _TO_SAY.match(message.text)
    if found is None or _MAKING.isdisjoint(in_plain(found["makes"]).split()):
        return Taken()
    return chosen_of_one(replace(message, text=found["value"]), known, questions)


def _turned(news: Message, known: Mapping[str, Any], questions: Questions) -> dict[str, str]:
    """Return the answers that a line turns which opens with a no and surely reads so: "no its not for pay".

    A longer one must name the answer: "no the time one, im leaving in june".
    """
    if not begins_with_no(news):
        return {}
    named = named_in_words(news.plain, known, questions)
    rest = replace(news, text=taken_back(news.text)[1])
    if named in DIFFERENCES and len(told_there := told_of(questions[named], rest)) == 1:
        return {named: told_there[0]} if known.get(named) not in (None, told_there[0]) else {}
    if len(news.plain.split()) > _A_LINE:
        return {}
    read = {slot: by_readings(news.readings, questions[slot], SURE_READING) for slot in DIFFERENCES if slot in known}
    return {slot: values[0] for slot, values in read.items() if values and values[0] != known[slot]}


def _tells_a_plan(news: Message, questions: Questions, least: float) -> bool:
    """Say whether a statement is read, by `least`, as the plan that the verdict asked for: "i stay till i retire"."""
    may_tell = news.intent in TELLING or news.confidence < SURE_MOVE
    read = by_readings(news.readings, questions[TIME], least) == (PLANNED,)
    return may_tell and (read or surely_tells(news, questions[TIME], PLANNED))


def _way_up(news: Message, known: Mapping[str, Any], questions: Questions) -> str | None:
    """Return another way up than was told, where a short line names one: "theres a way up now"; a no turns it."""
    before, plain, question = known.get("advancement"), news.plain, questions["advancement"]
    if before is None or len(plain.split()) > _A_LINE or _ONLY_THOUGHT_OF.search(plain):
        return None
    value = option_within(plain, question)
    return value if value != before else None


def _as_a_wish(message: Message, questions: Questions) -> Message:
    """Return a message such as "make benefits some" in the words of a wish for a change."""
    names = sorted((name for slot in DIFFERENCES for name in questions[slot].called), key=len, reverse=True)
    found = re.match(_MAKES.format(names="|".join(map(re.escape, names))), message.plain)
    return replace(message, text=f"change {found['name']} to {found['value']}") if found else message


def asks_what_to_do(message: Message) -> bool:
    """Say whether the message asks what to do about a verdict, and says no more."""
    return bool(_WHAT_TO_DO.fullmatch(message.plain))


def has_left(message: Message) -> bool:
    """Say whether the message tells that work has ended: "i quit last week" asks for no advice on quitting."""
    short = len(message.plain.split()) <= _A_LINE and "?" not in message.text
    return short and not message.asks and bool(_ENDED.match(message.plain))
