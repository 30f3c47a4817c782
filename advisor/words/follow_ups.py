"""What only means something beside the last answer: "is it free", "like who", "what if they say no".

Boundary: a message in, a kind or a word out. Whether there is a last answer, and what is said of it, is the actions'
affair.
"""

from __future__ import annotations

import re

from advisor.words.leaning import surest_follow_up
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

SHORTER = "shorter"  # the kind that wants what was said in fewer words
_LONGEST = 10  # words; a longer message asks a question of its own
_LIKELY = 0.4  # least probability of a kind, where the message is hardly understood as anything else
_OF_A_FIGURE = ("time", "figure", "cost", "wage")  # kinds that ask for one, and so ask nothing where one is told

_MEANING = re.compile(
    r"\b(?:(?:what|wat|wut|wot|whats)(?: (?:does|do|is|s))? (.+?) (?:even )?(?:mean|means|supposed to mean|stand for)"
    r"|what (?:do|did) (?:you|u|they) mean by (.+)|(?:meaning|definition) of (.+)|define (.+))$"
)
_CLAIM = r"(?:stuff|things?|part|info\w*|bit|line|claim|numbers?|figures?|idea|one|facts?|answer|statement|sentence)"
_WHERE_YOU = r"where(?:d| do| did)? (?:you|u|ya)"
_WHO_SAYS = re.compile(
    r"\b(?:says who(?! (?:do|i))|who (?:says|said|claims|told (?:you|u|ya)|came up with)|according? to who"
    r"|(?:what|which) (?:study|source|(?:coll?ege|page|site|website) (?:said|says|wrote|was (?:it|that)))"
    r"|(?:your|ur|the|a|any|is there) (?:source|(?:proof|evidence|research)(?! of))"
    r"|(?:show|give|gimme) (?:me )?(?:the |some )?(?:proof|evidence)(?! of)"
    rf"|{_WHERE_YOU} (?:get|got|read|hear|heard|find|found|see|saw) (?:that|this|it)(?! job)"
    rf"|{_WHERE_YOU} (?:get|got) the {_CLAIM} (?:about|bout|that)"
    rf"|where(?:d| does| did) (?:it|that|this|you|u|they|(?:the|that|this|your|ur) {_CLAIM})\b.* "
    r"(?:from|get|read|hear|find))\b"
    r"|^prove\b|(?<!\bi )(?<!\bto )prove (?:it|that)$"
)
_SMALL = word_set("a an the by word that this it with your ur you u they")


def follow_up(message: Message) -> str | None:
    """Return what `message` asks about the last answer, by its kind in `data/nlu/follow_ups.yml`; None if nothing."""
    kind = None if len(message.plain.split()) > _LONGEST else surest_follow_up(message.follow_ups)
    return None if kind in _OF_A_FIGURE and tells_a_figure(message) else kind


def likely_follow_up(message: Message) -> str | None:
    """Return the kind that `message` likely asks, where it is known by other words what it asks that of."""
    kind = max(message.follow_ups, key=message.follow_ups.__getitem__, default=None)
    return kind if kind and message.follow_ups[kind] >= _LIKELY else None


def tells_a_figure(message: Message) -> bool:
    """Say whether the message tells a figure and asks nothing: "5 mths", "its 11 bucks an hour"."""
    return not message.asks and (bool(message.of("duration")) or any(map(str.isdigit, message.text)))


def asks_who_says(text: str) -> bool:
    """Say whether `text` asks where the claim comes from that it names itself: "who says careers pay more"."""
    return bool(_WHO_SAYS.search(in_plain(text)))


def word_asked_about(text: str) -> str | None:
    """Return the word or words whose meaning `text` asks for."""
    plain = in_plain(text)
    if len(plain.split()) > _LONGEST or not (found := _MEANING.search(plain)):
        return None
    said = next(filter(None, found.groups())).split()
    return " ".join(word for word in said if word not in _SMALL) or None
