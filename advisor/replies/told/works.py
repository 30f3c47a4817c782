"""The work that a message names: what it is, for whom, whether there is a second, and whether it is one's own business.

Boundary: goes by what the pipeline found, each name with its role; what is kept of it is decided in `listening`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from advisor.replies.told.open_replies import says_work
from advisor.words.message import Entity, Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.short_words import FILLER
from advisor.words.taking_back import CORRECTS

A_TITLE = 6  # words
MOST_LETTERS = 60  # that are kept of a name of work or of a place
# Names of work for oneself, and a word that makes any work that when it stands beside its name.
_FOR_ONESELF = re.compile(r"\b(?:(?:co)?founder|owner|entrepreneur|ceo|freelanc\w*|self[- ]employed)\b", re.IGNORECASE)
_FREELANCE = r"\bfreelanc\w*(?:\W+\w+){{0,3}}\W+{work}|{work}\W+freelanc"
_ADDS = re.compile(
    r"\b(?:also|too|as well|on the side|second (?:job|gig)|side (?:gig|hustle|job)|(?:an)?other (?:job|gig))\b"
)
# "i cook and work at hilton" is one work.
_AND = re.compile(r"(?:\b(?:and|n|nd|plus)\b|[&+])(?! (?:i )?work\w* (?:at|for|in)\b)", re.IGNORECASE)
_TWO_JOBS = re.compile(r"\b(?:two|2|both) (?:\w+ )?(?:jobs|gigs)\b")
# Between two names of work, what makes them two works; "i cook and clean" is one.
_ANEW = re.compile(
    r"(?:\b(?:and|n|nd|plus|but)\b|[&+])\W*(?:(?:on )?(?:weekends?|nights?|evenings?|mornings?|saturdays|sundays)\W+)?"
    r"(?:i|i'?m|also|then)\b|\bon the side\b",
    re.IGNORECASE,
)
_SHIFTS = re.compile(r"\b(?:day|night|morning|afternoon|evening|weekend|weekday|side)(?=s?\b)")
_DRIVES = "driver"
_BEFORE_A_SUBJECT = FILLER | word_set("wait but and what about is are does do at the how if over now")
_PICKS = re.compile(
    r"(?:(?:ok|okay|no|nah|lets|actually|wait|sorry|pls|please) )*(?:just|only|count|look at|my main|the main)\b"
)
_NOT_FOR_ONESELF = re.compile(
    r"\b(?:not|dont|never|aint|no)(?: \w+){0,2} (?:self employed|freelanc\w*|for myself|my own boss|business owner"
    r"|(?:own|have|run) (?:a|any|my own) (?:\w+ )?business)\b"
    r"|\bnot for (?:me|myself)\b"
    r"|\b(?:work for (?:my|your)self|own business|self employed)(?: \w+){0,2} (?:no|not|false|wrong|off)\b"
    r"|\bi ?a?m? (?:(?:just|only|an?|the|their|his|her) )*employee\b"
    r"|\bi (?:just |only )?work for (?:(?:my|the|an?) (?:aunt|uncle|mom|mother|dad|father|cousin|brother|sister|friend"
    r"|boss|owner|company)|(?:some(?:one|body)|anyone) else|another|him|her|them)\b"
)


def name_in(value: Any) -> str | None:
    """Return a name as it is kept; None for what is no text."""
    return " ".join(value.split())[:MOST_LETTERS].strip() or None if isinstance(value, str) else None


def work_in(message: Message, roles: Iterable[str]) -> str | None:
    """Return the work that the message names first in one of `roles`, with whom it is done for."""
    works, employers = _named(message, roles)
    if works and (others := _apart(works[0], employers, message)):
        if _place(others[0], message) < _place(works[0], message):
            return name_in(others[0].value)
        employers = [employer for employer in employers if employer not in others]
    app = [employer for employer in employers if works and employer.text == works[0].text]
    if app and app[0] is not employers[0]:
        return name_in(employers[0].value)  # an app names its own work only: "target by day, doordash at night"
    mine = app or [employer for employer in employers if not works or _nearest(employer, works, message) is works[0]]
    names = [name_in(found[0].value) for found in (works, mine) if found]
    return ", ".join(filter(None, names)) or None


def work_for(work: str, before: str, told: Iterable[Message]) -> str:
    """Return `work` with whom it is done for where that was all told `before`: "barista", after "starbucks"."""
    named = [found for message in told for found in message.affirmed("employer")]
    employers = {name_in(found.value) for found in named}
    alone = before in employers and work not in employers and ", " not in work
    return f"{work}, {before}" if alone else work


def work_asked_about(message: Message) -> str | None:
    """Return the kinds of work that the message names, those of which it asks before the person's own."""
    for roles in (("goal", "named", "of_others", "past"), ("own",)):
        if names := [name for found in message.of("occupation", roles=roles) if (name := name_in(found.value))]:
            return ", ".join(dict.fromkeys(names))
    return None


def says_less(name: str | None, told: str | None) -> bool:
    """Say whether `name` tells less of the work than was `told`: "driver" of a bus driver, who drove somebody."""
    return bool(name and told) and set(in_plain(name or "").split()) < set(in_plain(told or "").split())


def is_a_title(message: Message) -> bool:
    """Say whether the message is a title of work and no more: "head cook" is where to go, "im a cook" is not."""
    few = 0 < len(message.plain.split()) <= A_TITLE
    return few and not (
        message.of("duration") or says_work(message.text) or message.intent == CORRECTS or picks_work(message)
    )


def picks_work(message: Message) -> bool:
    """Say whether the message picks one of several kinds of work: "just the nails"."""
    return bool(_PICKS.match(message.plain))


def another_work(message: Message, told: str | None) -> str | None:
    """Return work that the message tells of beside the one that was `told`: "i also cut hair on weekends"."""
    adds = _ADDS.search(message.plain) and not message.asks and not picks_work(message)
    work = work_in(message, ["own"]) if told and adds else None
    return work if work and told and work.casefold() not in told.casefold() else None


def tells_of_another(message: Message, told: str | None) -> str | None:
    """Return whom a statement has for its subject who is not the one the person works for: "walmart has health".

    Only where whom they work for was told: else it may well be that one.
    """
    statement = message.statement().plain.split()
    if not statement or "main" in statement or not told or "," not in told:
        return None
    for found in message.of("employer", roles=["named"]):
        before = message.plain.partition(in_plain(found.text or str(found.value)))[0].split()
        name = name_in(found.value)
        if name and name.casefold() not in told.casefold() and set(before) <= _BEFORE_A_SUBJECT:
            return name
    return None


def second_work_in(message: Message) -> str | None:
    """Return whom else, or which other app, the person tells that they work for: "doordash and instacart".

    Beside an app, or where they tell of two jobs, it may be other work, too: "instacart and bartending".
    """
    works, employers = _named(message, ("own",))
    if works and (apart := _apart(works[0], employers, message)):
        named = [found for found in employers if found.text == works[0].text] or works  # an app's work has its name
        return name_in(max(named[0], apart[0], key=lambda found: _place(found, message)).value)
    places = [(name_in(found.value), found.text) for found in employers]
    if works and works[0].text not in [text for _, text in places]:
        apps = {found.text for found in works if found.value != works[0].value}  # rideshare and Lyft are one
        others = [found.text for found in employers if _nearest(found, works, message).text in apps]
        places = [("", works[0].text), *(place for place in places if place[1] in others)]
    names = list(dict.fromkeys(name for name, _ in places))
    if len(names) > 1:
        return names[1]
    more = [one for one in works if one.value != works[0].value and one.text != works[0].text]
    beside = next((one for one in more if _are_two(works[0], one, employers, message)), None)
    return name_in(beside.value) if beside else None


def is_for_oneself(message: Message) -> bool:
    """Say whether the person's own work is named as one for themselves: a freelancer's, a shop owner's."""
    named = [found for found in message.of("occupation", roles=["own"]) if found.text]
    return any(
        _FOR_ONESELF.search(f"{found.value} {found.text}")
        or re.search(_FREELANCE.format(work=re.escape(found.text)), message.text, re.IGNORECASE)
        for found in named
    )


def denies_own_business(message: Message) -> bool:
    """Say whether the message denies that the work is one's own business."""
    return bool(_NOT_FOR_ONESELF.search(message.plain))


def denies_own_work(message: Message, occupation: str) -> bool:
    """Say whether the message denies the work that was told: "im not a cashier"."""
    denied = (in_plain(str(entity.value)) for entity in message.of("occupation", "employer", roles=["denied"]))
    return any(f" {work} " in f" {in_plain(occupation)} " for work in denied if work)


def denies_another_work(message: Message, occupation: str) -> bool:
    """Say whether work is denied that is not the person's, beside other work that is not said to be theirs either."""
    told = bool(occupation and message.of("occupation", roles=["denied"]))
    return told and not denies_own_work(message, occupation) and not says_work(message.text)


def denies_a_wish_for(message: Message, work: str) -> bool:
    """Say whether the message denies to want `work`: "i dont want to be a cleaner"."""
    denied = r"\b(?:not|dont|never|no)(?: (?!id? )\w+)? "  # "no i want to be one" denies nothing
    wish = rf"{denied}(?:want\w*|wanna|tryin\w*|lookin\w*)(?: (?:to|be|become|a|an|the))* "
    return bool(re.search(rf"{wish}{re.escape(work.casefold())}\b", message.plain))


def _named(message: Message, roles: Iterable[str]) -> tuple[list[Entity], list[Entity]]:
    wanted = tuple(roles)
    works, employers = (message.of(name, roles=wanted) for name in ("occupation", "employer"))
    return [found for found in works if name_in(found.value)], [found for found in employers if name_in(found.value)]


def _apart(work: Entity, employers: list[Entity], message: Message) -> list[Entity]:
    """Return the employers that an "and" sets apart from `work`: "baker and doordash" are two kinds of work."""
    return [one for one in employers if one.text != work.text and _AND.search(_between(work, one, message))]


def _are_two(first: Entity, other: Entity, employers: list[Entity], message: Message) -> bool:
    """Say whether the second name is of other work than the first, rather than one more thing that is done there."""
    between = _between(first, other, message)
    if len(set(_SHIFTS.findall(message.plain))) > 1 or _ANEW.search(between):
        return True
    by_app = first.text in [found.text for found in employers]
    drives_for_one = _DRIVES in str(first.value) and any(found.text in between for found in employers)
    return bool((by_app or drives_for_one or _TWO_JOBS.search(message.plain)) and _AND.search(between))


def _between(one: Entity, other: Entity, message: Message) -> str:
    first, second = sorted((one, other), key=lambda found: _place(found, message))
    return message.text[_place(first, message) + len(first.text) : _place(second, message)]


def _place(found: Entity, message: Message) -> int:
    return message.text.find(found.text)


def _nearest(employer: Entity, works: list[Entity], message: Message) -> Entity:
    at = message.text.find(employer.text)
    return min(works, key=lambda work: abs(message.text.find(work.text) - at))
