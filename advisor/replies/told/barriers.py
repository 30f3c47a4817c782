"""What gets in the way, where neither a name nor the model says which kind it is.

Boundary: a reply to the question on barriers in, its options out. They stand in `content/questions/in_the_way.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any

from advisor.library.questions import Option, Question
from advisor.replies.told.choosing import by_readings, chosen_in, share_of, weight_on_one
from advisor.replies.told.clauses import SURE_CLAUSE, told_of
from advisor.words.ages import is_young, own_youth
from advisor.words.message import Message, in_plain
from advisor.words.requests import is_request
from advisor.words.several import FAQ, SURE_QUESTION
from advisor.words.short_words import short_word
from advisor.words.taking_back import takes_back

IN_THE_WAY = "in_the_way"
IN_OWN_WORDS = "other"
AGE, YOUTH = "age", "youth"
TELLS_AGE = "tell_age"
CHILDREN, TIME = "childcare", "time"
_SCHOOL = frozenset(("school", "college", "my school"))
# What is said under these may be a barrier that nobody has thought of.
MAY_NAME_ONE = {FAQ, "nlu_fallback", "tell_about_work", "vent", "off_topic", ""}
SURE_OF_ANOTHER = 0.9  # readings that leave a name in the reply to another question
FEWEST_LETTERS = 4  # of a barrier; "hm" names none
_ONESELF = frozenset(("i", "im", "ive", "me", "my", "we", "our"))
LONGEST_PIECE = 5  # words; in more of them a name may be said of anything
_PIECES = re.compile(r"[,;/&+.!?\n]+|\b(?:and|n|nd|plus|also|or|so|cuz|because)\b", re.IGNORECASE)
_BUT = re.compile(r"\b(?:but|except|though)\b", re.IGNORECASE)
_JOINTS = re.compile(rf"({_PIECES.pattern}|{_BUT.pattern})", re.IGNORECASE)
_WHAT_ABOUT = re.compile(
    r"(?:(?:and|so|but|ok|okay|wait|well) )*(?:what|how) (?:about|abt|bout) (?P<what>.+?)(?: (?:tho|though|then))?$"
)
_IS_WELL = re.compile(
    r"\b(?:fine|good|ok|okay|great|grown|enough|plenty|covered|sorted|fixed|not|isnt|aint|dont|never)\b|\bno problem\b"
    r"|^(?:i )?(?:got|have) (?:a |the |some |my )?(?:car|time|money|experience|school|ride|rides|sitter|degree|ged)\b"
)


def barriers_alone(message: Message, pending: Question) -> tuple[str, ...]:
    """Return the barriers that are all a reply says, though it is no option by name: an age, "what about my record"."""
    by_asking = named_by_asking(message, pending) if pending.slot == IN_THE_WAY else ()
    return (*_age_told(message, pending), *by_asking)


def with_barriers(named: Iterable[str], message: Message, pending: Question) -> tuple[str, ...]:
    """Return the options that are `named`, and what else the reply says is in the way."""
    named = (*named, *_age_told(message, pending), *_named_in_pieces(message, pending))
    named = (*named, *_read_beside(message, pending, named))
    named = tuple(one for one in named if one != AGE or YOUTH not in named)  # "17, they say im too young" is of one age
    return _school_as_time(named, message) if pending.option(TIME) else named


def _school_as_time(named: tuple[str, ...], message: Message) -> tuple[str, ...]:
    """Return what is `named` with school as what takes time, where it stands bare beside whom somebody looks after."""
    bare = _SCHOOL & {in_plain(piece) for piece in _PIECES.split(message.text)}
    if not bare or not {CHILDREN, "care"} & set(named):
        return named
    return tuple(dict.fromkeys(TIME if one == "education" else one for one in named))


def of_that_age(barriers: Iterable[str], texts: Iterable[str], of_another: bool = False) -> list[str]:
    """Return `barriers` with youth in the place of age, where the last of `texts` that tells an age is of the young."""
    told = [young for text in texts if (young := own_youth(text, of_another)) is not None]
    is_young_one = bool(told) and told[-1]
    return list(dict.fromkeys(YOUTH if one == AGE and is_young_one else one for one in barriers))


def _age_told(message: Message, pending: Question) -> list[str]:
    """Return the age as a barrier where somebody answers with theirs; that of the young is another one."""
    age = YOUTH if is_young(message.text) else AGE
    told = pending.slot == IN_THE_WAY and message.intent == TELLS_AGE
    return [age] if told and pending.option(age) else []


def _named_in_pieces(message: Message, pending: Question) -> list[str]:
    """Return the options that short pieces of the message name among other words: "full time nights, scared of tests".

    What comes after a "but", and what is well, is in nobody's way; nor is what surely answers another question:
    "something with computers".
    """
    if pending.slot != IN_THE_WAY or message.asks or _answers_another(message, pending):
        return []
    denied = message.denied("barrier")
    pieces = [in_plain(piece) for piece in _PIECES.split(_BUT.split(message.text)[0])]
    named = [value for piece in filter(_tells, pieces) for value in _longest_named(piece, pending)]
    return [value for value in dict.fromkeys(named) if value not in denied and value != pending.means.get("no")]


def _answers_another(message: Message, pending: Question) -> bool:
    another = weight_on_one(message.readings) >= SURE_OF_ANOTHER
    return another and share_of(message.readings, pending) < 1 - SURE_OF_ANOTHER


def _read_beside(message: Message, pending: Question, named: Collection[str]) -> tuple[str, ...]:
    """Return what the model reads beside what is `named`, where the message is of several pieces or clauses."""
    if pending.slot != IN_THE_WAY or not named:
        return ()
    several = len(_PIECES.split(message.text)) > 1
    denied = message.denied("barrier")
    read = by_readings(message.readings, pending) if several else told_of(pending, message)
    return tuple(value for value in read if value not in denied)


def children_beside(message: Message, question: Question) -> str | None:
    """Return the words that name children where they stand right beside a barrier, or are the "but" of a wish.

    "2 kids and no money" names both, and so does "wanna be a vet tech but 2 kids"; "2 kids and i cook" says who one is.
    """
    option = question.option(CHILDREN)
    if option is None or message.of("barrier", roles=["denied"]):
        return None
    first, *rest = _JOINTS.split(message.text)
    cut = [("", first), *zip(rest[::2], rest[1::2], strict=True)]
    pieces = [(joint, piece) for joint, piece in cut if piece.strip()]
    barred = [any(found.text and found.text in piece for found in message.of("barrier")) for _, piece in pieces]
    wishes = bool(message.of("goal"))
    for at, (joint, piece) in enumerate(pieces):
        beside = any(barred[max(at - 1, 0) : at + 2]) or (wishes and _BUT.fullmatch(joint))
        if beside and _tells(plain := in_plain(piece)) and _names_in(plain, option):
            return piece.strip()
    return None


def leaves_work(message: Message, pending: Question) -> bool:
    """Say whether the message only tells of work that is left: "i dont drive for them anymore" is of no car."""
    left = message.of("occupation", "employer", roles=["denied"])
    if pending.slot != IN_THE_WAY or not left or message.of("barrier"):
        return False
    beside = [one for one in message.clauses if not any(found.text in one.text for found in left if found.text)]
    return not any(by_readings(one.readings, pending, SURE_CLAUSE) for one in beside if not one.asks)


def without_troubles(values: Any, message: Message, pending: Question) -> list[str] | None:
    """Return the `values` of a list without those that only words on a trouble name: "the license is my problem".

    Whoever lacks a paper brings none; what is named elsewhere in the message, too, stays.
    """
    told = [found.text.casefold() for found in message.of("barrier") if found.text]
    rest = message.text.casefold()
    for trouble in told:
        rest = rest.replace(trouble, " ")
    options = [option for value in values or () if (option := pending.option(value))]
    stays = [one for one in options if _names_in(in_plain(rest), one) or not _any_names(told, one)]
    return [one.value for one in stays] or None


def _any_names(texts: Iterable[str], option: Option) -> bool:
    return any(_names_in(in_plain(text), option) for text in texts)


def names_a_trouble_of_ones_own(message: Message, pending: Question) -> bool:
    """Say whether a reply to the question on barriers speaks of oneself and asks nothing."""
    return pending.slot == IN_THE_WAY and not message.asks and bool(_ONESELF & set(message.plain.split()))


def _tells(piece: str) -> bool:
    """Say whether a piece, in plain words, is short enough for a name in it to count, and of nothing that is well."""
    return 0 < len(piece.split()) <= LONGEST_PIECE and not _IS_WELL.search(piece)


def _longest_named(piece: str, pending: Question) -> list[str]:
    """Return the options that a piece names, by the longest name where one stands in another: "school cost"."""
    found = {name: option.value for option in pending.options for name in _names_in(piece, option)}
    return [
        value
        for name, value in found.items()
        if not any(f" {name} " in f" {other} " for other in found if other != name)
    ]


def _names_in(piece: str, option: Option) -> list[str]:
    return [name for name in option.called if len(name) >= FEWEST_LETTERS and f" {name} " in f" {piece} "]


def named_by_asking(message: Message, question: Question) -> tuple[str, ...]:
    """Return the options of `question` that are named by asking after them: "what about my record"."""
    asked = _WHAT_ABOUT.match(message.plain)
    return chosen_in(asked["what"], question) if asked else ()


def barrier_meant(message: Message, pending: Question, tells: bool) -> list[str] | None:
    """Return the option whose answer the message comes near to, or else that it is a barrier in own words.

    `tells`: whether it states something else; then it need not be a barrier.
    """
    if pending.slot != IN_THE_WAY or not message.text or message.asks:
        return None
    sure = message.confidence >= SURE_QUESTION or not message.intent
    if sure and (option := pending.about(message.answer_id)):
        return [option.value]
    names_one = not tells and pending.option(IN_OWN_WORDS) and _names_something(message)
    return [IN_OWN_WORDS] if names_one else None


def _names_something(message: Message) -> bool:
    chats = message.intent not in MAY_NAME_ONE or short_word(message.text) or takes_back(message)
    return not (chats or is_request(message.text) or len(message.plain) < FEWEST_LETTERS)
