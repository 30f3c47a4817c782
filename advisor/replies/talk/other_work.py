"""Which of several kinds of work that somebody told of a short line turns to: "ok now the tutoring", "not doordash".

Boundary: words and what was told before; what is done with the work is the actions' affair.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Literal

from advisor.replies.told.implied import is_the_one_spot
from advisor.replies.told.works import is_a_title, name_in, work_in
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.short_words import FILLER

_LONGEST = 14  # words
_ALIKE = 3  # letters that "moving" and "mover" begin with
_ENDINGS = 3  # letters that may differ: -ing, -er, -ist
_TURNS = re.compile(
    r"\b(?:what|wat|how) (?:about|abt)\b|\b(?:check|now|next|then) (?:do |check )?(?:the|my)\b|\bcheck (?:that|it)\b"
    r"|\b(?:do|look at|judge|switch to|go to|on to|try) (?:the|my)\b|\b(?:one|job|gig|work)\b.*\b(?:not|now|instead)\b"
    r"|\bis (?:the|my) \w+ (?:one|job|gig)\b|\bmy (?:other|second|2nd|main)\b|\bthe other (?:one|job|gig)\b|\bfirst\b"
)
_DROPS = re.compile(r"\b(?:quit\w*|drop\w*|left|stopped|done with|no more|not)\b.*\b(?:just|only|now)\b")
_OTHER = re.compile(r"\b(?:my|the) (?:other|second|2nd) (?:one|job|gig|work)\b")
# "The tutoring one, for two years now": what comes after may name the other one, too.
_OPENS = re.compile(r"^(?:(?:no|nah|ok|well|wait|so|for|i|im|mean|meant) )*(?:the|my) \w+ one\b")
_PICKS_ONE = re.compile(
    r"^(?:(?:ok|okay|um|uh|so|lets|do|just|no|id|i|say|pick|take|check|go|with|yeah) )*(?:the|my) "
    r"(?P<which>\w+)(?: (?:one|job|gig|thing))(?: (?:first|please|pls))?$"
)
_PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "last": 1}
# What is let go of is not what they turn to: "not the doordash", "quit the bar, …".
_LET_GO = re.compile(
    r"\b(?:not|no more|quit\w*|drop\w*|left|stopped|done with)\b[^.,;!?]*?(?=$|[.,;!?]|\b(?:just|only|now)\b)", re.I
)
_OF_ANY_WORK = word_set("job jobs gig work works working worker the and for with that this one company place shop now")
_SAME, _ALL_OF_THEM = word_set("same ditto alike"), word_set("all answers everything every both rest whole")
_AROUND_SAME = FILLER | word_set(
    "a an the this that thing things answer are as for of with to too them they one ones other first last time "
    "before job gig work here there exactly pretty much stays stay take use copy put me my mine i said told yes no and"
)
_ASKS_MORE = re.compile(r"\b(?:how (?:do|can|much|long)|why|when|who|where|should|become|want|wanna)\b")


def works_told(messages: Iterable[Message]) -> dict[str, str]:
    """Return the kinds of work that people told of as theirs and did not deny, each with the words for it, in order."""
    told: dict[str, str] = {}
    told_in = (message for message in messages if not is_the_one_spot(message))
    for entity in (entity for message in told_in for entity in message.of("occupation", "employer")):
        name = name_in(entity.value)
        if name and entity.role == "own":
            told[name] = f"{told.get(name, '')} {in_plain(entity.text)}".strip()
        elif name and entity.role == "denied":
            told.pop(name, None)
    return told


def may_turn(message: Message) -> bool:
    """Say whether the message may turn to other work: a short line that drops work, or asks for another."""
    plain = message.plain
    if _OPENS.match(plain):
        return not message.asks
    turns = _DROPS.search(plain) or _TURNS.search(plain) or message.of("occupation", "employer", roles=["denied"])
    return _is_short(message) and not _ASKS_MORE.search(plain) and bool(turns)


def turned_to(message: Message, now: str, told: dict[str, str]) -> str | None:
    """Return the work that the message turns to, of those that were `told`; None where it is `now`'s.

    Who drops the one, or turns to another of theirs, may name it for the first time.
    """
    plain = message.plain
    if not may_turn(message):
        return None
    others = {work: words for work, words in told.items() if work.casefold() not in now.casefold()}
    opens = _OPENS.match(plain)
    kept = opens[0] if opens else in_plain(_LET_GO.sub(" ", message.text))
    named = [work for work, words in others.items() if _names(kept, f"{in_plain(work)} {words}")]
    if named:
        own = work_in(message, ["own"]) or ""  # an app, with the work one does for it
        return own if named[-1] in own.split(", ") else named[-1]
    if not _is_short(message):  # a story, of which only what it opens with turns
        return None
    names_first = _DROPS.search(plain) or _OTHER.search(plain)
    if names_first and (work := work_in(message, ["own"])) and work.casefold() not in now.casefold():
        return work
    return next(iter(others)) if _OTHER.search(plain) and len(others) == 1 else None


def stays_with(message: Message, now: str) -> bool:
    """Say whether the message lets go of other work and stays with `now`: "quit the bar, just cooking now"."""
    work = work_in(message, ["own"]) if _DROPS.search(message.plain) else None
    return _is_within(work, now)


def names_only(message: Message, now: str) -> bool:
    """Say whether the message names the work `now` and says no more: "the hair", where it could be either of two."""
    picked = _PICKS_ONE.match(message.plain)
    if picked and picked["which"] not in _PLACES and not message.asks:
        return _names(picked["which"], in_plain(now))
    work = work_in(message, ["own", "named"]) if is_a_title(message) and not message.asks else None
    return _is_within(work, now)


def picked_by_place(message: Message, now: str, just_told: Iterable[str]) -> str | None:
    """Return the work that "the first one" picks, where two were just told of; None where it picks none.

    An app has the name of the work one does for it, too.
    """
    picked = _PICKS_ONE.match(message.plain)
    place = _PLACES.get(picked["which"]) if picked else None
    names = list(just_told)
    others = [name for name in names if not _is_within(name, now)]
    if place is None or not others or len(others) == len(names):
        return None
    return (now, others[0])[place if names[0] not in others else 1 - place]


def turns_to_unnamed(message: Message) -> bool:
    """Say whether the message turns to another work of theirs and does not say which: "what about my other job"."""
    return _is_short(message) and bool(_OTHER.search(message.plain)) and not message.of("occupation", "employer")


def says_same(message: Message) -> Literal["all", "this"] | None:
    """Return whether a reply says that all answers are as they were for the work before, or this one: "same here"."""
    named = {word for work in message.of("occupation", "employer") for word in in_plain(work.text).split()}
    words = set(message.plain.split()) - named
    if message.asks or words.isdisjoint(_SAME) or not words <= _SAME | _ALL_OF_THEM | _AROUND_SAME:
        return None
    return "this" if words.isdisjoint(_ALL_OF_THEM) else "all"


def _is_short(message: Message) -> bool:
    return not message.is_tapped and len(message.plain.split()) <= _LONGEST


def _is_within(work: str | None, now: str) -> bool:
    return bool(work and work.casefold() in now.casefold())


def lets_go(message: Message) -> bool:
    """Say whether the message lets go of some work: "not the doordash", "i quit the bar"."""
    return bool(_LET_GO.search(message.plain))


def _names(plain: str, words: str) -> bool:
    """Say whether a word of the line and one of `words` are of one stem."""
    return any(_is_alike(said, word) for said in _content(plain) for word in _content(words))


def _content(text: str) -> Iterator[str]:
    return (word for word in text.split() if len(word) >= _ALIKE and word not in _OF_ANY_WORK)


def _is_alike(one: str, other: str) -> bool:
    shared = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= max(_ALIKE, len(one) - _ENDINGS, len(other) - _ENDINGS)
