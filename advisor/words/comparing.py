"""What a person wants to know about two kinds of work: which two, and what of them.

Boundary: holds no figures and picks none of the two; where figures are is said in the content.
"""

from __future__ import annotations

import re
from typing import Literal

from advisor.words.message import Message

Aspect = Literal["pay", "school", "place", "pick"]

# In this order: "which one pays more" is about pay, "should i go to school for it" about school.
_ASPECTS: tuple[tuple[Aspect, re.Pattern[str]], ...] = (
    (
        "pay",
        re.compile(
            r"\b(money(?:wise)?|pay(?:wise)?|pays|paid|paying|pay ?check|earn|earns|earning|earnings|salary|salaries|"
            r"wage|wages|income|makes?|an hour|hourly|raises?)\b"
        ),
    ),
    (
        "school",
        re.compile(
            r"\b(school|schooling|train|training|trained|study|studying|degree|college|class|classes|courses?|"
            r"certificates?|certification|certified|license|licence|how long|long(er)? to|learn|quick(er|est)?|faster"
            r")\b"
        ),
    ),
    (
        "pick",
        re.compile(r"\b(which|wich|pick|choose|chose|recommend|suggest|better|best|decide|should i|would you|vs)\b"),
    ),
)
# What a thing costs is not what a kind of work pays.
_COSTS = re.compile(r"\b(?:i|we|me|to|help|id|ill) pay for\b|\bpaying (?:for|my way)\b|\bafford|\btuition\b")


# What sets one kind of work beside another, even where only one of the two is known.
_SIDE_BY_SIDE = re.compile(r"\b(?:or|vs|versus|than|between|compared?|difference|which|wich|both|either|to)\b")

# Something stands on either side: "the bakery or my cousin", but not "which of the two or what".
_BETWEEN = re.compile(
    r"\b(?!(?:one|two|both|yes|more|better|now)\b)\w{3,} (?:or|vs|versus) "
    r"(?:(?:the|a|an|my|his|her|to|in|at|take|stay|go|just) )*"
    r"(?!(?:what|which|not|nah|no|nothing|else|whatever)\b)\w{3,}"
)
# What refers to two things just named.
_OF_TWO = re.compile(r"\b(?:which|wich|ones?|two|2|either|both|vs)\b")
_MOST_WORDS = 8  # of a reply that goes on about them without saying so


def asks_of_two(message: Message) -> bool:
    """Say whether the message may go on about two kinds of work just named; a full question of its own does not."""
    few = len(message.plain.split()) <= _MOST_WORDS
    return not message.is_tapped and bool(few or _OF_TWO.search(message.plain) or message.of("place"))


def two_occupations(message: Message) -> tuple[str, str] | None:
    """Return the first two kinds of work that the message names, the person's own only where it is one of two."""
    named = message.affirmed("occupation", "employer")
    for entities in ([entity for entity in named if entity.role != "own"], named):
        kinds = list(dict.fromkeys(str(entity.value) for entity in entities if entity.value))
        if len(kinds) >= 2:
            return kinds[0], kinds[1]
    return None


def asks_of_one(message: Message) -> bool:
    """Say whether the message is about one kind of work alone: "truck driver pay"."""
    named = {entity.value for entity in message.affirmed("occupation")}
    return len(named) == 1 and not _SIDE_BY_SIDE.search(message.plain)


def is_between_other_things(message: Message) -> bool:
    """Say whether the message sets two things side by side that are not two kinds of work: "ohio or my girl"."""
    return bool(_BETWEEN.search(message.plain)) and two_occupations(message) is None


def asks_of_other_work(message: Message) -> bool:
    """Say whether the message asks of one kind of work alone that is not the person's own: "what about welding"."""
    return message.asks and asks_of_one(message) and not message.of("occupation", roles=["own"])


def aspect_of(message: Message) -> Aspect | None:
    """Return what of a comparison the message is about; None where it is about something else.

    Pay differs from place to place, so a place outweighs it.
    """
    if _COSTS.search(message.plain):
        return None
    found = next((aspect for aspect, words in _ASPECTS if words.search(message.plain)), None)
    return "place" if found in (None, "pay") and message.of("place") else found
