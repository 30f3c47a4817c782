"""A line that takes the answer before it back and names no other: "there is one", and then "wait no there isnt".

Boundary: the answer told last and a line in, an answer anew out. A number in the place of one is read in `renumbering`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.library.questions import DIFFERENCES, Question
from advisor.replies.told.listening import Questions, Taken, told
from advisor.words.message import Message
from advisor.words.short_words import short_word

_BEFORE = r"^(?:(?:oh|ok|lol|um|uh|hm+|well|so|no|nah|nope|sorry) )*"
_TAKES_BACK = re.compile(
    _BEFORE + r"(?:wait|hold on|hang on|scratch that|strike that|i take (?:that|it) back)\b ?(?P<rest>.+)$"
)
_TURNS = re.compile(_BEFORE + r"(?:actually|on second thought|come to think of it|i meant?|i said)\b ?(?P<rest>.+)$")


def second_thought(
    message: Message,
    told_last: Mapping[str, str],
    known: Mapping[str, Any],
    questions: Questions,
    pending: Question | None = None,
) -> Taken:
    """Return the answer of the check that was told last as a yes, a no or the like puts it right at once; or nothing.

    Who says "actually yes" answers what was just asked, unless that can take no yes.
    """
    given = [slot for slot in DIFFERENCES if slot in told_last and slot in known]
    found = _TAKES_BACK.match(message.plain) or _TURNS.match(message.plain)
    word = short_word(found["rest"]) if found and len(given) == 1 and not message.is_tapped else None
    if found is None or word is None or (found.re is _TURNS and pending and word in pending.means):
        return Taken()
    value = questions[given[0]].means.get(word)
    return told(message, {given[0]: value}) if value not in (None, known[given[0]]) else Taken()
