"""What a message states about the person, whatever was asked.

Boundary: goes by what the pipeline found in the words, or by the button that was tapped; returns facts by slot.
It keeps nothing and says nothing. How a question is answered is read in `replying`.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from advisor.library.questions import DIFFERENCES, Question, load_questions, without
from advisor.replies.told.barriers import CHILDREN, IN_THE_WAY, children_beside
from advisor.replies.told.choosing import named_in
from advisor.replies.told.clauses import is_told_as, rather_than_no, told_in_clauses
from advisor.replies.told.out_of_work import OUT_OF_WORK, says_no_work
from advisor.replies.told.places import country_of
from advisor.replies.told.works import denies_a_wish_for, denies_own_business, is_for_oneself, name_in, work_in
from advisor.words.kin import speaks_of_kin
from advisor.words.message import Message, in_plain
from advisor.words.quoting import quoted
from advisor.words.taking_back import without_what_is_wrong
from advisor.words.working_hours import MOST_HOURS

TIME, PLANNED = "timeframe", "planned"
GOES_ON = "open"  # what time served tells of the time frame; how long it is to last, only words tell
MOST_OWN_WORDS = 120  # characters that are kept of an answer
LIKINGS, FREE_HOURS, WORK_HOURS = "likings", "hours_per_week", "hours_worked"
# What is kept of a person without a question of its own.
WITHOUT_QUESTION = ("goal", "own_business", OUT_OF_WORK, "place", "country", "education", WORK_HOURS)
# How far somebody got at school, the least first; data/work_words/education.yml has the words that say it.
LEVELS = (
    *("grade_school", "some_high_school", "high_school", "some_college"),
    *("certificate", "associate", "bachelor", "master_or_more"),
)
# Roles of places: where somebody no longer lives, and where they are "from", which is home until another is told.
LEFT, ORIGIN = "past", "origin"
# Which entities tell a slot.
_TOLD_BY = {
    "occupation": ("occupation", "employer"),
    "timeframe": ("duration",),
    FREE_HOURS: ("hours_per_week",),
    WORK_HOURS: ("hours_per_week",),
    "benefits": ("benefits",),
    IN_THE_WAY: ("barrier",),
    "strengths": ("strength",),
    "goal": ("goal",),
    "place": ("place",),
    "education": ("education",),
}
# Who somebody is; it is in the way of those only who say so, or were asked.
RECORD, HURTS = "record", "health"  # what words state of health is a body that hurts; the rest is only read
WHO_ONE_IS = frozenset((RECORD, HURTS, "english", "credentials", "care", "age", "youth"))
_LITTLE_ENGLISH = re.compile(r"\b(?:little|bit of|broken|bad|poor|basic) english\b")  # which is no skill
_OF_LEAVE = re.compile(r"\d ?(?:h|hrs?|hours?)(?: (?:of|in))?(?: \w+)? (?:pto|vacation|sick|leave|paid)\b")
_HINDERS = re.compile(
    r"\bin (?:my|the|our) way\b|\b(?:because|cause|cuz|coz|bc|due to|thanks to)\b|\b(?:cant|cannot|wont)\b"
    r"|\b(?:nobody|no one|noone)\b|\b(?:hold|holds|holding|keep|keeps|keeping|stop|stops|stopping) me\b"
    r"|\b(?:either|so no|no more|way out|(?:need|want) out)\b|\bturn\w* me (?:down|away)\b"
    r"|\b(?:my|the|a|big|biggest) (?:problem|barrier|obstacle|issue)\b|\b(?:add|put)\b"
    r"|(?:^|\bplan )but (?:i|im|ive|my)\b"
)
_NO_HINDRANCE = re.compile(
    r"\b(?:not|isnt|aint|no|never|wasnt)(?: \w+)? (?:problem|barrier|obstacle|issue|in the way)\b"
)
_ELSE = ("benefits", "barrier", "strength")  # entities that are a thought of their own after another: "3 yrs no car"
# What others have begun is no length of one's own work: "they just started giving us insurance".
_THEY_STARTED = re.compile(
    r"\b(?:they|he|she|it|boss|company|management|work)(?: \w+){0,2} (?:start\w*|began|beginning) (?:to|\w+ing?)\b"
)
# A paper from somewhere, or work that was done there.
_FROM_THERE = re.compile(
    r"\b(?:degree|diploma|licen[sc]e|certificate|credentials?|papers|training|studies|bachelors|masters)"
    r"(?: (?:is|was|are|i got))? from\b|\b(?:studied|trained|graduated|qualified) (?:\w+ ){0,3}(?:in|from)\b"
)

Questions = Mapping[str, Question]


@dataclass(frozen=True)
class Taken:
    """What a message tells: values by slot, None for one that was denied, and the words it was said in.

    `revisit`: the slot of an answer that somebody wants to change without saying to what.
    `unclear`: a yes or a both to a question that neither answers, or what is beside all its options.
    """

    facts: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    revisit: str | None = None
    unclear: Literal["yes", "both", "beside"] | None = None

    def __bool__(self) -> bool:
        return bool(self.facts or self.revisit or self.unclear)

    def without(self, slot: str) -> Taken:
        """Return what is left beside what is told of `slot`."""
        return replace(self, facts=without(self.facts, slot), words=without(self.words, slot))


def hear(message: Message, questions: Questions | None = None, roles: Iterable[str] = ("own",)) -> Taken:
    """Return what the message states about the person; a tapped button states what it says."""
    questions = questions or _questions()
    if message.is_tapped:
        return tapped(message, questions)
    taken = told(message, without_asides(stated(message, questions, roles), message))
    children = children_beside(message, questions[IN_THE_WAY]) if IN_THE_WAY in questions else None
    return _with_children(taken, children) if children else taken


def _with_children(taken: Taken, said: str) -> Taken:
    """Return what was `taken` with children, who were `said` to be in the way, beside what else is."""
    barriers = list(dict.fromkeys((*taken.facts.get(IN_THE_WAY, ()), CHILDREN)))
    before = taken.words.get(IN_THE_WAY, "")
    words = before if said in before else "; ".join(filter(None, (before, said)))[:MOST_OWN_WORDS]
    return replace(taken, facts={**taken.facts, IN_THE_WAY: barriers}, words={**taken.words, IN_THE_WAY: words})


def without_asides(facts: Mapping[str, Any], message: Message) -> dict[str, Any]:
    """Return `facts` without what says who somebody is, unless the message calls it a hindrance.

    Nobody's plan may change because they let fall that they were in prison, or cannot hear. A body that hurts hinders.
    """
    if _HINDERS.search(message.plain) and not _NO_HINDRANCE.search(message.plain):
        return dict(facts)
    barriers = [barrier for barrier in facts.get(IN_THE_WAY, ()) if barrier not in WHO_ONE_IS - {HURTS}]
    return {**without(facts, IN_THE_WAY), **({IN_THE_WAY: barriers} if barriers else {})}


@functools.cache
def _questions() -> Questions:
    return load_questions()


def told(message: Message, facts: Mapping[str, Any], asked: str | None = None, **more: Any) -> Taken:
    """Return `facts` with the words they were said in, where words say them; what was `asked`, the whole answers."""
    clauses = without(told_in_clauses(message, _questions(), asked in facts), *([asked] if asked else []))
    words = {slot: said for slot in facts if (said := _said(message, slot, clauses))}
    return Taken(dict(facts), words, **more)


def _said(message: Message, slot: str, clauses: Mapping[str, tuple[str, str]]) -> str:
    """Return the words that say `slot`: the thought or the clause that tells it, or else all that is no question."""
    telling = [found.text for name in _TOLD_BY.get(slot, ()) for found in message.affirmed(name) if found.text]
    if slot in clauses and not telling:
        return clauses[slot][1].strip(" .!")
    text = message.text if telling else message.statement().text or message.text
    if slot == FREE_HOURS and len(text) <= MOST_OWN_WORDS:
        return " ".join(text.split())  # the days may stand beside the hours: "sundays, like 2 hrs"
    of_work = slot == "timeframe" and message.of(*_TOLD_BY["occupation"])
    if of_work and telling and _time_frame(message, _questions()) == GOES_ON:
        return telling[0]  # "cook, 2 yrs, love it": of the time it tells how long
    others = [found.text for found in message.of(*_ELSE) if found.text not in telling]
    others += [clause for _, clause in clauses.values()]
    return quoted(text, telling, others)[:MOST_OWN_WORDS]


def tapped(message: Message, questions: Questions, pending: str = "") -> Taken:
    """Return what a button chose; a point of the quiz's scale says nothing unless its line is `pending`."""
    chosen = {
        slot: value
        for slot, question in questions.items()
        if (slot != LIKINGS or pending == LIKINGS)
        and (value := fitted([entity.value for entity in message.of(slot)], question)) is not None
    }
    return Taken(chosen, {slot: questions[slot].titles(value) for slot, value in chosen.items() if slot != LIKINGS})


def fitted(values: Sequence[Any], question: Question) -> Any:
    """Return `values` as an answer to `question` is kept; None where they are no answer to it."""
    if question.slot == FREE_HOURS:
        return next(hours_in(values), None)
    if question.slot == LIKINGS:
        return next((int(value) for value in values if str(value) in "12345" and len(str(value)) == 1), None)
    if not question.options:
        return next((name for value in values if (name := name_in(value))), None)
    fit = [option.value for value in values if (option := question.option(value))]
    return (list(dict.fromkeys(fit)) or None) if question.several else next(iter(fit), None)


def stated(
    message: Message, questions: Questions, roles: Iterable[str] = ("own",), asked: str | None = None
) -> dict[str, Any]:
    """Return what the message states, by slot; work counts where it is said in one of `roles`.

    What answers the slot that was `asked` is not read in clauses: a "no" before them would be lost.
    """
    message = without_what_is_wrong(message)
    found: dict[str, Any] = {"occupation": work_in(message, roles)}
    found["timeframe"] = _time_frame(message, questions)
    for slot, free in ((WORK_HOURS, False), (FREE_HOURS, True)):
        hours = (each.value for each in message.of("hours_per_week") if (each.role == "free") is free)
        found[slot] = None if _OF_LEAVE.search(message.plain) else next(hours_in(hours), None)
    found["benefits"] = _values(message, "benefits")
    strengths = [each.value for each in message.affirmed("strength") if not _LITTLE_ENGLISH.search(in_plain(each.text))]
    found[IN_THE_WAY], found["strengths"] = _values(message, "barrier"), strengths
    goals = (name for name in map(name_in, _values(message, "goal")) if name and not denies_a_wish_for(message, name))
    found["goal"] = next(goals, None)
    for_oneself = any(_values(message, "own_business")) or is_for_oneself(message)
    found["own_business"] = True if for_oneself and not denies_own_business(message) else None
    found[OUT_OF_WORK] = says_no_work(message) or None
    found["place"] = next((name_in(each.value) for each in message.of("place") if each.role != LEFT), None)
    left = [country_of(str(each.value)) for each in message.of("place", roles=[LEFT])]
    if "other" in left and _FROM_THERE.search(message.plain):
        found[IN_THE_WAY] = [*found[IN_THE_WAY], "credentials"]  # where they learned is not where they live
    found["education"] = next((level for level in _values(message, "education") if level in LEVELS), None)
    found["country"] = country_of(found["place"]) if found.get("place") else None
    for slot in ("timeframe", "benefits", IN_THE_WAY, "strengths"):
        values = found[slot] if isinstance(found[slot], list) else [found[slot]]
        found[slot] = fitted(values, questions[slot]) if slot in questions else None
    facts = {slot: value for slot, value in found.items() if value is not None}
    # Whoever answers a question on their work tells of it: "9 years. they sent me to a class".
    of_the_check = asked in DIFFERENCES and not message.asks and not speaks_of_kin(message.plain)
    in_clauses = told_in_clauses(message, questions, of_own_work=asked in facts or of_the_check)
    told_beside = {slot: value for slot, (value, _) in in_clauses.items() if slot != asked}
    return rather_than_no(message, {**facts, **without(told_beside, *facts)}, questions)


def _time_frame(message: Message, questions: Questions) -> str | None:
    """Return what a time tells of the work, as the words beside it say or else that it goes on."""
    if _THEY_STARTED.search(message.plain) or next(_numbers(_values(message, "duration")), None) is None:
        return None
    if any(is_told_as(f"{IN_THE_WAY}/{RECORD}", found.text, message) for found in message.affirmed("duration")):
        return None  # "got out in may, did 4 years" is no time at a job
    named = named_in(message.text, questions["timeframe"]) if "timeframe" in questions else ()
    return next(iter(named), GOES_ON)


def hours_in(values: Iterable[Any]) -> Iterator[float]:
    """Yield those of `values` that may be hours a week."""
    return (number for number in _numbers(values) if 0 <= number <= MOST_HOURS)


def _values(message: Message, entity: str) -> list[Any]:
    return [found.value for found in message.affirmed(entity)]


def _numbers(values: Iterable[Any]) -> Iterator[float]:
    for value in values:
        try:
            number = float(value)
        except (TypeError, ValueError, OverflowError):
            continue
        if math.isfinite(number) and not isinstance(value, bool):
            yield number
