"""In which order somebody wants the steps of a plan: "put the bus one last", "do step 2 first".

Boundary: words and steps in, the places of a step now and then out; to which day one moves is read in `plan_edits`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from advisor.decisions.plan import PlannedStep
from advisor.library.questions import Question
from advisor.replies.plan.plan_questions import places_named
from advisor.replies.plan.plan_talk import names_option
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.words.message import Message

_PUTS = re.compile(
    r"\b(?:put|move|make|leave|keep|push|save|place|(?<!\bi )(?<!\bwe )(?<!they )(?<!\bto )do) (?P<what>.+?) "
    r"(?:(?:at|to|for|as|go|be|come|in) )*(?:the )?(?P<where>last|first|end|bottom|top)\b"
    r"(?! (?:one|step|thing|week|weekend|month|night|day|year|time|of|\w+day)\b)"
)
_TO_THE_FRONT = ("first", "top")
_MOST = 4  # words that name a step: more of them tell something else
_WISHES = ("can", "could", "would")


def reordered(
    message: Message, steps: Sequence[PlannedStep], questions: Mapping[str, Question]
) -> tuple[int, bool] | None:
    """Return the place, from 1, of the step that is to come first or last, and whether first; None for neither."""
    found = _PUTS.search(message.plain)
    asks = message.asks and not message.plain.startswith(_WISHES)
    if found is None or asks or len(found["what"].split()) > _MOST:
        return None
    named = [place for place in places_named(found["what"]) if place <= len(steps)]
    named = named or [place for place, one in enumerate(steps, 1) if _is_named(one, found["what"], questions)]
    return (named[0], found["where"] in _TO_THE_FRONT) if len(named) == 1 else None


def _is_named(planned: PlannedStep, what: str, questions: Mapping[str, Question]) -> bool:
    """Say whether a step is named by what people call it, or by what is in the way that led to it."""
    slot, _, value = planned.why.partition("/")
    barrier = questions[IN_THE_WAY].option(value) if slot == IN_THE_WAY else None
    called = any(f" {name} " in f" {what} " for name in planned.step.called)
    return called or bool(barrier and names_option(what, barrier))
