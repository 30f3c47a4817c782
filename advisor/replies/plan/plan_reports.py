"""What somebody reports of the steps of a plan: which step they speak of, and which report they take back.

Boundary: words and steps in, steps or a yes out; what came of a step is read in `outcomes`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from advisor.library.steps import Step
from advisor.replies.answered.moves import REPORTS
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.outcomes import CAME_TO_NOTHING, PLACES, outcome_of, says_done, steps_named, tries
from advisor.words.several import SURE_MOVE, SURE_TROUBLE
from advisor.words.short_words import FILLER
from advisor.words.taking_back import takes_back

_UNDOES = "go_back"  # the intent of "undo that"
_NOT_THAT_ONE = re.compile(
    r"\b(?:not|wrong|isnt|wasnt|aint) (?:the |that |this )?(?:one|step|first|second|third|last)\b"
    r"|\b(?:didnt|did not|havent|never) (?:do|did|done|finish\w*) (?:it|that|this|the|step)\b"
)
_MEANT = re.compile(r"\bi (?:mean|meant)\b|\b(?:is|was) the one\b")
_OF_ANY_REPORT = FILLER | word_set(
    "i my me we done did do does have has had it that this the a one step steps number first second third last 1 2 3 "
    "two three finished completed was and n yes yeah yep hey hi already finally today yesterday all too am im ive"
)
_OPENING_NO = re.compile(r"^\W*(?:no|nah|nope|naw)\b\W*", re.IGNORECASE)
_PIECES = re.compile(r"[,;.!]+|\bbut\b|(?=\bnot\b)", re.IGNORECASE)
_NEXT = re.compile(r"\b(?:the|that) (?:next|other) (?:one|step|thing|task)\b")
# Of a call or a visit: where the step at hand is one, it is meant.
_ASKED_THERE = re.compile(
    r"\b(?:called|rang|phoned|emailed|texted|visited|contacted|(?:spoke|talked) (?:to|with)|went to|asked) "
    r"(?:them|there|(?:the|that) (?:office|number|place|agency))\b"
)
_FEWEST_WORDS = 3  # that tell more than that a step is done


def steps_told(message: Message, steps: Sequence[Step]) -> list[Step]:
    """Return the steps that are named: by their place, or else those of whose names most are said."""
    return _placed(message, steps) or called(message, steps)


def called(message: Message, steps: Sequence[Step]) -> list[Step]:
    """Return those of `steps` of whose names most are said, in order."""
    said = [sum(f" {name} " in f" {message.plain} " for name in step.called) for step in steps]
    return [step for step, names in zip(steps, said, strict=True) if names and names == max(said)]


def reports_done(message: Message, steps: Sequence[Step], at_hand: Step | None = None) -> bool:
    """Say whether the message reports one of `steps` as done, whatever stands beside that: "did the 2nd, she said yes".

    What surely wants an answer of its own is none, unless it names a step by its place: "i asked for a raise".
    """
    if message.asks or not says_done(message):
        return False
    reports = message.intent == REPORTS or message.confidence < SURE_TROUBLE
    asked_there = at_hand is not None and at_hand.office and _ASKED_THERE.search(message.plain)
    named = called(message, steps) or asked_there
    return bool(_placed(message, steps)) or (reports and bool(named))


def reports_failed(message: Message, steps: Sequence[Step]) -> bool:
    """Say whether the message tells of a try that came to nothing: "went to the class, it was full"."""
    failed = not message.asks and outcome_of(message) in CAME_TO_NOTHING
    sure = message.confidence >= SURE_TROUBLE and message.intent != REPORTS
    return failed and bool(_placed(message, steps) or (tries(message) and not sure))


def points_to_one(message: Message) -> bool:
    """Say whether the message reports the step as done that was just said: "i did that one at school"."""
    words = set(message.plain.split())
    points = not words.isdisjoint(("that", "this")) and not words.isdisjoint(("one", "step"))
    return points and not message.asks and not steps_named(message) and says_done(message)


def tells_what_came(message: Message) -> bool:
    """Say whether a report tells more than that a step is done: "did it, they have a waiting list"."""
    return len([word for word in message.plain.split() if word not in _OF_ANY_REPORT]) >= _FEWEST_WORDS


def names_next(message: Message) -> bool:
    """Say whether the message speaks of another step than the last one: "did the next one too, he was nice"."""
    return bool(_NEXT.search(message.plain))


def says_not_done(message: Message) -> bool:
    """Say whether a step that is named is not done; a no to what was said before it tells nothing of that."""
    return outcome_of(replace(message, text=_OPENING_NO.sub("", message.text))) == "not_yet"


def may_be_outcome(message: Message) -> bool:
    """Say whether the message may tell what came of a step, just after that was asked; it need not be understood."""
    sure = message.confidence >= SURE_TROUBLE and message.intent != REPORTS
    hinders = message.affirmed("barrier") and _OPENING_NO.match(message.text) and not failed_after_all(message)
    return bool(message.plain) and not (message.asks or sure or hinders)  # "no car, no sitter" is in the way


def taken_back(message: Message, done: Sequence[Step], steps: Sequence[Step], just_reported: bool) -> list[Step]:
    """Return the steps that are not done after all: "undo step 1", "no not that one", "i meant the second".

    Args:
        message: what was said.
        done: the steps that are done, the one reported last at the end.
        steps: those of the plan.
        just_reported: whether the message before reported one.
    """
    denies = not message.asks and bool(_NOT_THAT_ONE.search(message.plain))
    corrects = not message.asks and takes_back(message) and bool(_MEANT.search(message.plain))
    if mistaken := _mistaken(message, done, steps):
        return mistaken
    named = [step for step in _placed(message, steps) if step in done]
    if named and (undoes(message) or denies or outcome_of(message) == "not_yet"):
        return named
    of_another = [step for step in steps_told(message, steps) if step not in done[-1:]]
    failed = just_reported and not of_another and not message.asks and failed_after_all(message)
    return list(done[-1:]) if failed or (just_reported and (undoes(message) or denies or corrects)) else []


def _mistaken(message: Message, done: Sequence[Step], steps: Sequence[Step]) -> list[Step]:
    """Return those `done` that are denied beside another that is said to be it: "step 1 is done, not 2"."""
    pieces = [] if message.asks else [in_plain(piece) for piece in _PIECES.split(message.text)]
    denied = [replace(message, text=piece) for piece in pieces if piece.startswith("not ")]
    rest = [replace(message, text=piece) for piece in pieces if not piece.startswith("not ")]
    undone = [step for piece in denied for step in _named_in_short(piece, steps) if step in done]
    meant = [step for piece in rest for step in steps_told(piece, steps) if step not in undone]
    return undone if meant else []


def _named_in_short(message: Message, steps: Sequence[Step]) -> list[Step]:
    """Return the steps that a few words name, a bare number among them: "not 2"."""
    places = [PLACES[word] for word in message.plain.split() if word in PLACES and PLACES[word] <= len(steps)]
    return [steps[place - 1] for place in places] or called(message, steps)


def failed_after_all(message: Message) -> bool:
    """Say whether what was just reported as done is said to have come to nothing: "no, they were full"."""
    opens = bool(_OPENING_NO.match(message.text)) and says_not_done(message)
    return opens or outcome_of(replace(message, text=_OPENING_NO.sub("", message.text))) in CAME_TO_NOTHING


def undoes(message: Message) -> bool:
    """Say whether the message surely wants what was just done undone."""
    return message.intent == _UNDOES and message.confidence >= SURE_MOVE


def meant_instead(message: Message, steps: Sequence[Step], undone: Collection[Step]) -> list[Step]:
    """Return the steps that the message names beside those that it takes back: "not step 1, i did the class"."""
    placed = [step for step in _placed(message, steps) if step not in undone]
    return placed or [step for step in called(message, steps) if step not in undone]


def _placed(message: Message, steps: Sequence[Step]) -> list[Step]:
    return [steps[place - 1] for place in steps_named(message) if place <= len(steps)]
