"""What answers a question of the check though no option has its words: a paper one has, the spot that comes next.

Boundary: one question and one statement, where neither words nor model gave an answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.library.questions import Question
from advisor.replies.told.choosing import denies
from advisor.replies.told.listening import fitted
from advisor.replies.told.open_replies import says_work
from advisor.words.message import Message
from advisor.words.short_words import is_hedged, opening_word

OF_A_PAPER = {"training": "needed"}  # what a certificate or a license answers, where it was asked about
A_SPOT = 6  # words of an answer that names the work which comes next
_PAPER = re.compile(r"\b(?:certif\w*|certs?|licen[sc]\w*|cdl|servsafe|osha|twic|cpr|tefl|ases?|card)\b")

# From when on, with no length: "since i was a kid", "since 2015".
_SINCE = re.compile(r"\b(?:ever )?since (?:i (?:was|left|came|got|turned|graduated)\b|(?:19|20)\d\d\b|high school\b)")
_HAS = re.compile(r"\b(?:have|got|hold|holds|earned|with) (?:(?:a|an|the|my|some|one|own) )?licen[sc]e\b")
_ONE_SPOT = re.compile(r"^(?:\w+ ){1,3}only(?: (?:like|as) i (?:said|told (?:you|u)))?$")
_UNIT, _COURSE = (
    r"(?:days?|weeks?|wks?|hours?|hrs?|minutes?|mins?)",
    r"(?:training|class|classes|course|orientation|lesson)",
)
_SHORT_COURSE = re.compile(rf"\b{_UNIT}(?: \w+){{0,2}} {_COURSE}\b|\b{_COURSE}(?: \w+){{0,3}} \w+ {_UNIT}\b")


def implied(message: Message, pending: Question, facts: Mapping[str, Any]) -> Any:
    """Return what the message answers without saying so; `facts` are what it states."""
    if pending.slot in OF_A_PAPER and _has_a_paper(message, facts):
        return OF_A_PAPER[pending.slot]
    if pending.slot == "training" and _SHORT_COURSE.search(message.plain) and not denies(message.text):
        return pending.means.get("partly")
    if pending.slot == "timeframe" and _SINCE.search(message.plain) and not message.asks:
        return fitted(["open"], pending)
    if pending.slot == "strengths" and _brings_something(message, facts):
        return fitted(["skill"], pending)
    if pending.slot == "advancement" and _names_a_spot(message):
        return pending.means.get("partly" if is_hedged(message.text) else "yes")
    return None


def is_the_spot_above(message: Message, tells_a_way_up: bool) -> bool:
    """Say whether work that is named is the next spot and not one's own: "crew chief only, like i said"."""
    return (tells_a_way_up or is_the_one_spot(message)) and not (
        says_work(message.text) or message.of("occupation", "employer", roles=["denied"])
    )


def is_the_one_spot(message: Message) -> bool:
    """Say whether the message names work and an only after it, and no more."""
    return bool(_ONE_SPOT.search(message.plain) and message.of("occupation", roles=["own", "named", "goal"]))


def _has_a_paper(message: Message, facts: Mapping[str, Any]) -> bool:
    """Say whether the message tells of a certificate or a license: "i got my osha card"."""
    skill = "skill" in facts.get("strengths", ()) and opening_word(message.text) != "no"
    has_one = _HAS.search(message.plain) and not denies(message.text)
    return facts.get("education") == "certificate" or bool(has_one or (skill and _PAPER.search(message.plain)))


def _brings_something(message: Message, facts: Mapping[str, Any]) -> bool:
    """Say whether the message tells of work that was done, or of schooling: each may count as a skill."""
    works = message.of("occupation", roles=["own", "named", "past"])
    return bool(works or "education" in facts) and not denies(message.text)


def _names_a_spot(message: Message) -> bool:
    """Say whether the message names work and little else, which is the spot that comes next."""
    few = 0 < len(message.plain.split()) <= A_SPOT and not says_work(message.text)
    return bool(few and message.of("occupation", roles=["own", "named", "goal"]) and not denies(message.text))
