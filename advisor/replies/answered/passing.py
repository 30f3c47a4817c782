"""Words that pass over a question, or say yes to a check that has begun: "not sure about benefits, skip", "yes check".

Boundary: words only; what follows is the actions' affair.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from advisor.library.questions import Question
from advisor.replies.told.naming import named_in_words
from advisor.words.message import Message
from advisor.words.numbers import word_set

_PASSES = re.compile(
    r"^(?:(?:um|uh|well|lol|so|ok|oh|honestly|im|i am|i|she|he|we|they|hes|shes|really|just) )*"
    r"(?:not (?:so |too |really |very )?sure|unsure|no (?:idea|clue)|(?:dont|do not|doesnt|couldnt|cant) (?:really )?"
    r"(?:know|say|tell(?: you| u)?)|idk|dunno)\b.*\b(?:skip|pass|next|move on)(?: (?:it|that|one|please|pls))*$"
)
_LONGEST = 14  # words
_CHECKS = word_set("check")
_AROUND_CHECK = word_set(
    "yes yea yeah yep yup sure ok okay please pls do it this that the a gig job work for him her them us me his "
    "lets go ahead and i want would like to run start on now u can you then"
)


def passed_over(message: Message, pending: Question, questions: Mapping[str, Question]) -> str | None:
    """Return the question that somebody who does not know the answer wants skipped; None where none is."""
    if message.is_tapped or len(message.plain.split()) > _LONGEST or not _PASSES.match(message.plain):
        return None
    return named_in_words(message.plain, {}, questions) or pending.slot


def begins_at_once(message: Message) -> bool:
    """Say whether the message only says yes to a check, or that one is wanted: "yea check it for her"."""
    words = set(message.plain.split())
    return bool(words & _CHECKS) and words <= _CHECKS | _AROUND_CHECK and not message.is_tapped
