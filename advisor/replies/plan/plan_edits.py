"""What somebody wants done with the steps of a plan: one left out, another in its place, one of their own, other dates.

Boundary: words in, a step's place or a yes out. Which answers a plan follows from are changed in `plan_talk`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor.replies.plan.plan_questions import places_named
from advisor.replies.plan.plan_talk import puts_that
from advisor.words.days import day_named, takes_days, weekdays_named, without_date, without_taken
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.outcomes import PLACES, steps_named
from advisor.words.several import SURE_MOVE
from advisor.words.short_words import FILLER

_ANOTHER = re.compile(
    r"\b(?:swap|replace|drop|remove|delete|skip|scrap|take (?:off|out)|get rid of|cross (?:off|out)|"
    r"leave (?:off|out)|something else|easier|smaller|(?:dont|do not) (?:want|need|like)|"
    r"(?:another|different|switch|change)(?! (?:my |the )?(?:job|work|shift|boss|field)s?\b))\b"
    r"(?! (?:my|the) (?:goal|hours))"
)
_A_STEP = re.compile(
    r"\b(?:steps?|(?:that|this|the \w+) one|number (?:one|two|three|[1-3]))\b"
    r"|\b(?:first|1st|second|2nd|third|3rd|last)"
    r"(?: (?:one|thing|task|is|isnt|seems|looks|sounds|sooner|earlier|later)\b|$)"
)
_ANEW = re.compile(r"\b(?:add|put|include)\b.*\bsteps?\b")
# "Add to my plan: ask my aunt" is a step of one's own; "add my record to the plan" is what is in the way.
_TO_DO = r"(?:ask|call|go|visit|talk|text|email|see|get|find|apply|look|sign|take|buy|save|finish|meet|learn|try)"
_OWN_STEP = re.compile(
    rf"\b(?:add|put|include)\b.*\b(?:plan|list|steps?)(?: (?:that|to|i|we|should|like|where))* {_TO_DO}\b"
    rf"|\b(?:add|put|include)(?: (?:that|to|in|i|should))* {_TO_DO}\b.*\b(?:plan|list|steps?)\b"
)
_OTHER_DATES = re.compile(
    r"\b(?:give me|gimme|need|want|make it|change|move|push)\b.*"
    r"\b(?:dates?|more time|(?:days?|weeks?|months?) (?:each|apart|more|for each|between)|slower|later)\b"
    r"|\bslow(?: \w+){0,2} down\b|\b(?:dates?|deadlines?|steps?)\b.*\btoo (?:fast|soon|close|tight|early|quick)\b"
)
_WHEN = re.compile(r"\b(?:dates?|deadlines?|later|earlier|sooner|back|order|hours?|hrs?|days?|weeks?|months?)\b")
_SURELY_MOVES = word_set("move push")  # "i do 2 jobs on friday" moves nothing
_TO_A_DAY = re.compile(
    r"\b(?:set|change|switch|shift|put|do|make) the (?:first|1st|second|2nd|third|3rd|last) "
    r"(?:to|on|by|next|this|\w+day)\b"
)
_MOVES = _SURELY_MOVES | word_set("set change switch shift put do make")  # a step to another day
_CHANGE = word_set("change switch")  # a step for another, or its day
_NEXT, _STEP = "next", word_set("step one thing")
_ALL, _OF_PLAN = word_set("all everything rest others every dates steps plan"), word_set("dates steps plan")
_OTHER_TIME = word_set("sooner earlier nearer later")
_UNSUITED = "change_plan"  # the intent under which a step is said not to suit, whatever the words: "cant do step 2"
_ORDINALS = word_set("first 1st second 2nd third 3rd last")
_POINTS = word_set("it that this")
_AROUND_BACK = (
    FILLER
    | _MOVES
    | _POINTS
    | word_set("back undo take go turn to the them they was were had how as like where way before old first my your")
    | word_set("date dates day days step steps one plan number on by i u you can could want wait no nah again all")
    | word_set("liked prefer keep better didnt everything")
)
_OUT = word_set("out off remove delete scratch drop")
_AROUND_OUT = (
    _OUT | _POINTS | FILLER | word_set("take get put leave no nah wait i didnt dont mean meant want that was wrong")
)
_SENTENCES = re.compile(r"[.!?;]+")
_SKIPS = "skip"
_OF_ANY_STEP = FILLER | word_set("step ask find try make look what work help call your with about")
_FEWEST_LETTERS = 4  # of a word that names a step
_OTHER = word_set("another other different else")
_NEVER_OF_A_STEP = word_set("was wrong mean meant")  # said of what was put in by mistake
_AROUND_OTHER = FILLER | word_set("one a an something step give me gimme no nope nah try next can could you")
_GOES, _TAKES, _AWAY = word_set("swap replace trade remove delete scratch drop"), word_set("take get"), {"out", "off"}
_AROUND_GOES = (
    _GOES
    | _TAKES
    | _CHANGE
    | _AROUND_OUT
    | _OTHER
    | _AROUND_OTHER
    | word_set("and for in with instead of from my the plan list something somethin sumthin new its place you u id")
    | word_set("like rather lets just then too")
) - _NEVER_OF_A_STEP
_WISHES = ("can", "could", "would")  # how a question begins that wants a step out


def step_left_out(message: Message) -> int | None:
    """Return the place, from 1, of the step that is to go, or to give way to another: "drop the 2nd", "swap step 1"."""
    if not _wants_one_out(message):
        return None
    # "take out step 3. the test should be step 1" drops one only
    wishes = [in_plain(said) for said in _SENTENCES.split(message.text) if _ANOTHER.search(in_plain(said))]
    places = places_named(" ".join(wishes)) or places_named(message.plain)
    places += [PLACES[word] for word in message.plain.split() if word in _ORDINALS and PLACES[word] not in places]
    # "Swap step 1 and step 2" and "make step 2 the first" are of their order.
    return places[0] if len(places) == 1 else None


def step_left_out_by_title(message: Message, titles: Sequence[str]) -> int | None:
    """Return the place of the step that is to go, where a word of its title names it: "swap the class step"."""
    return step_by_title(message, titles) if _wants_one_out(message) else None


def step_by_title(message: Message, titles: Sequence[str]) -> int | None:
    """Return the place of the one step that a word of its title names, whatever is said of it."""
    said = {word for word in message.plain.split() if len(word) >= _FEWEST_LETTERS} - _OF_ANY_STEP
    places = [place for place, title in enumerate(titles, 1) if said & set(in_plain(title).split())]
    return places[0] if len(places) == 1 else None


@dataclass(frozen=True)
class Move:
    """The day by which a step is to be done. `place`: its place, from 1; None for all that are open."""

    place: int | None
    day: date


def step_moved(message: Message, today: date, at_hand: int | None = None, asked: int | None = None) -> Move | None:
    """Return what is to be done on a day that is named: "move step 1 to friday", "step 2 on sunday is best".

    `at_hand`: the place of the step that comes next; `asked`: of the one whose day was just asked for.
    """
    words, wishes = set(message.plain.split()), message.intent == _UNSUITED and message.confidence >= SURE_MOVE
    day = day_named(without_taken(message.text), today)
    goes = _wants_another(message) and not (words & _CHANGE or _WHEN.search(message.plain))
    if not day or goes or _only_asks(message) or not (asked or wishes or words & _MOVES):
        return None
    places = set(places_named(without_date(message.plain)))
    of_a_step = words & _SURELY_MOVES or _A_STEP.search(message.plain) or _TO_A_DAY.search(message.plain)
    if len(places) == 1 and (asked or wishes or of_a_step):
        return Move(places.pop(), day)
    if not places and (place := asked or (at_hand if _NEXT in words and words & _STEP else None)):
        return Move(place, day)
    return Move(None, day) if not places and words & _ALL and (wishes or words & _OF_PLAN) else None


def points_and_moves(message: Message) -> bool:
    """Say whether the message moves the step that was just said: "no make that friday"."""
    words = set(message.plain.split())
    return bool(words & _POINTS and words & _MOVES) and not (words & _ALL or _only_asks(message))


def wants_back(message: Message) -> bool:
    """Say whether the message wants the plan as it was, and no more: "put it back to monday", "the old one"."""
    words = set(without_date(message.plain).split())
    others = {word for word in words - _AROUND_BACK if not weekdays_named(word)}
    return not words.isdisjoint(("back", "old")) and not others and not _only_asks(message)


def takes_out(message: Message) -> bool:
    """Say whether the message wants out what was just put in, and no more: "no i didnt mean that, take it out"."""
    words = set(message.plain.split())
    return not words.isdisjoint(_OUT) and bool(words & _POINTS) and words <= _AROUND_OUT


def points_out(message: Message) -> bool:
    """Say whether the step that was just spoken of is to go, in a sentence that says no more: "swap that one pls".

    What stands in other sentences tells why.
    """
    if _only_asks(message) and not any(in_plain(said).startswith(_WISHES) for said in _SENTENCES.split(message.text)):
        return False
    return any(_is_all_of_one_out(set(in_plain(said).split())) for said in _SENTENCES.split(message.text))


def _is_all_of_one_out(words: set[str]) -> bool:
    goes = words & _GOES or (words & _TAKES and words & _AWAY) or (words & _CHANGE and words & _OTHER)
    return bool(goes) and bool(words & _POINTS) and words <= _AROUND_GOES


def wants_other_day(message: Message) -> int | None:
    """Return the place of the step that is to be done sooner or later, where no day is named."""
    places = set(places_named(message.plain))
    wishes = not _OTHER_TIME.isdisjoint(message.plain.split()) and not _only_asks(message)
    return places.pop() if wishes and _A_STEP.search(message.plain) and len(places) == 1 else None


def unnamed_step_left_out(message: Message) -> bool:
    """Say whether a step is to go that is not named: "that step is too much for me", or "skip it" of the one just said.

    Boundary: to be asked only where no question waits that could be skipped.
    """
    skips = message.intent == _SKIPS and message.confidence >= SURE_MOVE
    named = places_named(message.plain) or "steps" in message.plain.split()
    return not named and (skips or _wants_one_out(message))


def wants_yet_another(message: Message) -> bool:
    """Say whether the message wants another than the step that was just put in, and says no more: "another one"."""
    words = set(message.plain.split())
    return bool(words & _OTHER) and words <= _OTHER | _AROUND_OTHER


def _wants_one_out(message: Message) -> bool:
    unsuited = message.intent == _UNSUITED and message.confidence >= SURE_MOVE and _A_STEP.search(message.plain)
    of_days = takes_days(message.plain) and weekdays_named(message.text)  # "i cant do step 2 on mondays"
    wants = (unsuited and not message.asks and not of_days) or _wants_another(message)
    return bool(wants) and not _only_asks(message) and not _WHEN.search(message.plain)


def adds_own_step(message: Message) -> bool:
    """Say whether the message wants a step of one's own in the plan: "add to my plan: call my aunt"."""
    return bool(_OWN_STEP.search(message.plain)) and not _only_asks(message)


def wants_other_dates(message: Message) -> bool:
    """Say whether the message wants the dates further apart or others, and names none."""
    return not _only_asks(message) and bool(_OTHER_DATES.search(message.plain))


def names_only_days(message: Message) -> bool:
    """Say whether the message tells on which days there is time: "i can do sundays only", "mondays dont work"."""
    said = message.statement()
    tells = "only" in said.plain.split() or takes_days(said.plain)
    return tells and bool(weekdays_named(said.text)) and not steps_named(said)


def wants_other_steps(message: Message) -> bool:
    """Say whether the message wants steps to be others, without naming one: another, or one of their own."""
    return bool(_ANEW.search(message.plain)) or puts_that(message.plain) or _wants_another(message)


def _only_asks(message: Message) -> bool:
    """Say whether the message is a question, and none that wishes: "can you drop step 1" wishes."""
    return message.asks and not message.plain.startswith(_WISHES)


def _wants_another(message: Message) -> bool:
    return bool(_ANOTHER.search(message.plain) and _A_STEP.search(message.plain))
