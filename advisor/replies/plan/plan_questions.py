"""What somebody asks of a plan that stands: which step comes, why it is there, how many are left, whom to call.

Boundary: words in, a step's place or a barrier out. The words come under many intents, of which
only a sure question and a sure wish to count the steps are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from advisor.library.steps import Step
from advisor.replies.plan.plan_talk import names_option
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.replies.told.listening import Questions
from advisor.replies.told.naming import listed
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.outcomes import PLACES
from advisor.words.several import FAQ, SURE_MOVE, SURE_TROUBLE
from advisor.words.short_words import FILLER

_IF_DONE = re.compile(r"\b(?:done|marked|finished|complete|completed|checked|ticked|crossed)\b")
_STEP_NUMBER = re.compile(r"\b(?:step|number|step number|step no) (one|two|three|[1-3])\b")
# A message of these words alone, with a place or a step among them, asks for a step.
_SMALL = (
    word_set(
        "what whats wat wats was is are were which wich remind me tell say said did do does u you ur your i im am my "
        "the that this it again to should have gotta got supposed gonna going now on of in list plan mean means "
        "pls please for so ok okay wait um hey explain read give repeat show thing things task how about number forgot "
        "forget can could would one ones step next up and but just like suposed sposed am at we where left "
        "those these steps take shoes place pick choose best with most "
        "still open start begin exactly even after comes there who whom where ask call go today when due by"
    )
    | FILLER
)
_OF_A_STEP = re.compile(
    r"\bstep (?:number )?(?:one|two|three|[1-3])\b"
    r"|\b(?:first|1st|second|2nd|third|3rd|last|next) (?:step|one|thing|task)\b"
    r"|\b(?:do|was|is|whats|wats|comes?) (?:the )?(?:first|1st|second|2nd|third|3rd)\b"
    r"|\b(?:which|what|whats)\b.*\bsteps\b.*\b(?:first|start|begin)\b"
    r"|\bwhy (?:is|was) (?:that|this|it) (?:the )?first\b|\b(?:my|the|that|which|what) step\b"
    r"|\b(?:whats|wats|what is|what do i have) (?:still )?(?:left|open)\b"
)
_ASKS = re.compile(
    r"(?:(?:ok|okay|so|and|but|wait|um|hey|pls|please|can|could|would|you|u|just) )*"
    r"(?:what|whats|wat|wats|which|wich|who|whom|where|when|how|why|y|"
    r"remind|tell|say|read|repeat|show|explain|give|i forgot)\b"
    r"|(?:step (?:one|two|three|[1-3])|(?:first|second|third|1st|2nd|3rd|next|last) step)$"
)
_OF_THE_PLAN = re.compile(r"\b(?:the|my|this) plan\b")  # "my health plan" is another
_HOW = re.compile(r"\bhow\b")
_WHY = re.compile(r"\b(?:why|y|how come)\b")
_NO_SENSE = re.compile(
    r"\bmakes? (?:(?:no|any|even|much|little|zero) )*sense\b|\bpoint (?:of|in|with)\b|\bconfus\w+|\bwhy\b"
    r"|\b(?:dont|do not|cant|didnt) (?:really |even )?(?:get|understand|see)\b"
)
_OUT = re.compile(r"\b(?:drop|swap|remove|delete|skip|take|cross|leave|another|different|instead|change)\b")
AFTER = "after"
_AT_HAND = frozenset(("now", "next", "today"))
COUNTS = "ask_how_many_left"
_REASONS = word_set(
    "why y come pick picked choose chose chosen put puts gave reason tells telling says starts listed top"
)
_WHERE_IT_STANDS = word_set("there here first second third last in it the plan my on before up now")
_LONGEST = 14  # words
_BEFORE_A_NAME = word_set(
    "ok so but then wait and for in do did i u you me need must should would have gotta to a an the this that my take "
    "go call find make put"
)
_WHOM = re.compile(
    r"\b(?:who|whom|where) (?:do|should|can|could|would|must) i (?:call|phone|ring|ask|contact|email|text|go|talk)\b"
)


@dataclass(frozen=True)
class StepAsked:
    """A step that is asked for: its place from 1, or the one at hand; whether why it is there or how it is done.

    `after`: whether it is the one after the step that was just said.
    """

    place: int | None
    why: bool = False
    how: bool = False
    after: bool = False


def step_asked(message: Message, of_what_was_said: bool = False) -> StepAsked | None:
    """Return which step the message asks for.

    `of_what_was_said`: whether a step was just said, so that "why that one", "how" and "after that" are about it.
    """
    asked = _from_why(message.plain)
    words = asked.split()
    why, how = bool(_WHY.search(asked)), bool(_HOW.search(asked))
    known = _SMALL | PLACES.keys() | (_REASONS if why else frozenset())
    if len(words) > _LONGEST or not _ASKS.match(asked) or not set(words) <= known:
        return None
    points = why or how or not {AFTER, *_AT_HAND}.isdisjoint(words)
    if not _OF_A_STEP.search(asked) and not (points and of_what_was_said):
        return None
    if of_what_was_said and AFTER in words:
        return StepAsked(None, after=True)
    if _AT_HAND & set(words) and not _STEP_NUMBER.search(asked):
        return StepAsked(None, why, how)
    return StepAsked(_place_named(asked), why, how)


def _from_why(plain: str) -> str:
    """Return the words from a why on that follows a thought of its own: "looks fine but why is that first"."""
    before, but, why = plain.rpartition(" but why ")
    return f"why {why}" if but and before else plain


def asks_how_many(message: Message) -> bool:
    """Say whether the message asks how many steps there are, or are left, or how long the plan takes.

    What surely asks for an answer is of no plan that stands: "how many steps is it to be a nurse".
    """
    if message.intent == FAQ and message.confidence >= SURE_TROUBLE:
        return False
    words = set(message.plain.split())
    counts = message.intent == COUNTS and message.confidence >= SURE_MOVE and "long" not in words  # "how long is it"
    of_steps = {"how", "many"} <= words and not words.isdisjoint(("step", "steps"))
    return counts or of_steps or ({"how", "long"} <= words and bool(_OF_THE_PLAN.search(message.plain)))


def asks_of_step(message: Message) -> StepAsked | None:
    """Return the step that a question names by its number, whatever it asks of it: "is step 1 free"."""
    asks = message.asks or message.plain.startswith(("is ", "does "))
    place = _place_named(message.plain) if asks and _STEP_NUMBER.search(message.plain) else None
    return StepAsked(place, how=not _IF_DONE.search(message.plain)) if place else None


def not_understood(message: Message) -> int | None:
    """Return the place of the step that the message finds odd or asks the reason of: "does step 1 make any sense".

    Who wants it out says so.
    """
    places = places_named(message.plain) if _STEP_NUMBER.search(message.plain) else []
    odd = bool(_NO_SENSE.search(message.plain)) and not _OUT.search(message.plain)
    return places[0] if odd and len(places) == 1 else None


def _place_named(plain: str) -> int | None:
    """Return the place of the step that the words name first: "step two", "the 2nd one"."""
    return next(iter(places_named(plain)), None)


def places_named(plain: str) -> list[int]:
    """Return the places of all steps that the words name."""
    numbers = [PLACES[named] for named in _STEP_NUMBER.findall(plain)]
    return numbers or [PLACES[word] for word in plain.split() if word in PLACES and word != "one"]


def asks_whom(message: Message, known: Mapping[str, Any], questions: Questions) -> str | None:
    """Return what is in the way that the message asks whom to call about."""
    if not _WHOM.search(message.plain):
        return None
    options = (questions[IN_THE_WAY].option(value) for value in listed(known.get(IN_THE_WAY)))
    return next((option.value for option in options if option and names_option(message.plain, option)), None)


def asks_why_of(message: Message, known: Mapping[str, Any], questions: Questions) -> str | None:
    """Return what is in the way of which the message asks why the plan has it: "why is english there".

    "Why is child care so dear" asks of more than the plan.
    """
    if not _WHY.search(message.plain):
        return None
    question = questions[IN_THE_WAY]
    told = [option for value in listed(known.get(IN_THE_WAY)) if (option := question.option(value))]
    for option in (one for one in told if names_option(message.plain, one)):
        names = {word for name in (*option.called, in_plain(option.title)) for word in name.split()}
        if set(_from_why(message.plain).split()) <= _SMALL | _REASONS | PLACES.keys() | names:
            return option.value
    return None


def asks_why_there(message: Message, steps: Sequence[Step]) -> int | None:
    """Return the place of the step whose name follows a why: "why a class", "why do i need a course, i got one".

    What surely asks for an answer of its own is of no step, nor is "why is child care so dear"; "why is it first" is.
    """
    reason, why, rest = _from_why(message.plain).partition("why ")
    words = rest.split()
    first = next((at for at, word in enumerate(words) if word not in _BEFORE_A_NAME | {"is"}), len(words))
    named = f"{' '.join(words[first:])} "
    sure = message.intent == FAQ and message.confidence >= SURE_TROUBLE
    if sure or not why or not set(reason.split()) <= _BEFORE_A_NAME:
        return None
    for place, step in enumerate(steps, 1):
        for name in (one for one in step.called if named.startswith(f"{one} ")):
            if "is" not in words[:first] or set(named.removeprefix(name).split()) <= _WHERE_IT_STANDS:
                return place
    return None
