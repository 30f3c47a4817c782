"""Asking back: which answer of one's own somebody wants to hear again, and what a quiz comes to for work.

Boundary: words only; what is told then is the actions' affair.
"""

from __future__ import annotations

import re

from advisor.words.message import Message

_TELL = r"(?:say|said|put|answer|answered|tell|told|pick|picked|choose|chose|tap|tapped|rate|rated)"
_SCORE = r"(?:get|got|score|scored|come out|came out|have|had)"
# Who said it, and that it was before: "what did i put for pay" is of an answer, "what do i put for pay" of a form.
_WHAT = r"\b(?:what|whats|which|wat|how|where)\b.*\b"
_ASKS_BACK = re.compile(
    rf"{_WHAT}(?:(?:did|have|had) i (?:\w+ )?{_TELL}|i (?:just )?(?:said|answered|told|picked))\b"
    rf"|(?:{_WHAT}(?:was|were|is|are)|\bwh?ats) my (?:\w+ ){{0,2}}(?:answers?|ratings?|scores?|reply)\b"
    rf"|\bdid i {_TELL}\b"
)
_VERBS_OF_HEARING = r"(?:get|catch|note|hear|write (?:it |that )?down|put (?:it |that )?down)"
_HELLO = r"^(?:(?:ok|okay|so|wait|hey|and|but|um|lol) )*"
# Of what one told, and of nothing else: "did you hear that they hire" is news.
_IF_KEPT = re.compile(
    rf"{_HELLO}did (?:you|u|ya) (?:\w+ )?{_VERBS_OF_HEARING}"
    r"(?: (?:that|it|all|the|part|what|this|about|when|how|down))*"
    r"(?: (?:i|im|ive|my|me)\b(?! (?:email|mail|application|resume|message|text|call|letter)\b)|$)"
    rf"|{_HELLO}(?:you|u|ya) (?:\w+ )?(?:got|heard|caught|noted)(?: (?:that|it|down|the|part|what|about))* "
    r"(?:i|im|ive|my)\b.*\b(?:right|correct|yeah|yea|yes)$"
)
_ASKS_SCORE = re.compile(rf"{_WHAT}(?:(?:did|have|do) i (?:\w+ )?{_SCORE}|again|part|score)\b")
_WORK = re.compile(r"\b(?:jobs?|works?|careers?|fields?|occupations?|professions?|trades?|living)\b")
_OF_IT = re.compile(r"\b(?:thats?|those|these|this|them|it|its|they|such|mine|me|i|my|results?|then)\b")
_OPENING = re.compile(r"^(?:(?:ok|okay|so|and|but|well|lol|hm|um|wait|thanks|thx) )*")
# What it came to, in few words: "how did i come out", "my results again".
_SHOWED = re.compile(
    r"^(?:what|whats|wat|how) ?d? ?(?:(?:did|does|was|is|were) )?(?:it|that|this|i|(?:the|my) (?:quiz|test|results?))\b"
    r".*\b(?:show\w*|come (?:out|to)|came (?:out|to)|say|said|get|got|find|found|tell)\b|\bmy (?:\w+ )?results?\b"
)
_MEANS = re.compile(r"\bmean(?:s|ing|t)?\b")
_BRIEF = 8  # words; who asks for a result in more of them asks for another
_LONGEST = 11  # words; who asks in more of them names what it is about


def asks_back(message: Message) -> bool:
    """Say whether the message asks what was answered before."""
    return bool(_ASKS_BACK.search(message.plain)) and not message.is_tapped


def asks_if_kept(message: Message) -> bool:
    """Say whether the message asks if something that was told is kept: "did you get that i work nights"."""
    return bool(_IF_KEPT.search(message.plain)) and not message.is_tapped


def asks_score(message: Message) -> bool:
    """Say whether the message may ask what one part of a quiz came to; it must name that part."""
    few = len(message.plain.split()) <= _LONGEST
    return asks_back(message) or (few and not message.is_tapped and bool(_ASKS_SCORE.search(message.plain)))


def asks_for_works(message: Message, of_an_area: bool = False) -> bool:
    """Say whether the message asks, just after a quiz, which work its result points to: "so what jobs is that".

    `of_an_area`: whether it names a part of the quiz, and so need not point to the result.
    """
    plain = _OPENING.sub("", message.plain)
    asks = (
        message.asks or plain.startswith(("like what", "such as")) or message.plain.startswith(("like what", "like "))
    )
    names_one = message.of("occupation", "employer")
    of_work = _WORK.search(plain) and (of_an_area or _OF_IT.search(plain))
    return bool(asks and of_work and not names_one) and len(plain.split()) <= _LONGEST


def asks_what_it_means(message: Message) -> bool:
    """Say whether the message asks, just after a quiz, what its result means: "meaning what for me"."""
    plain = _OPENING.sub("", message.plain)
    of_it = message.asks and _MEANS.search(plain) and _OF_IT.search(plain)
    return bool(of_it) and len(plain.split()) <= _BRIEF


def asks_what_it_showed(message: Message) -> bool:
    """Say whether the message asks, just after a quiz, to hear its result again: "how did i come out"."""
    plain = _OPENING.sub("", message.plain)
    return bool(_SHOWED.search(plain)) and not message.entities and len(plain.split()) <= _BRIEF
