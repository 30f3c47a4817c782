"""What somebody puts right in what a plan was made from: "i said welder tho", "i do have a degree, that is wrong".

Boundary: words in, new answers out, by slot. Hours, and what is solved or added in so many words, stand in `plan_talk`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from advisor.library.questions import STRENGTHS, Option, Question
from advisor.replies.plan.new_goal import goal_instead
from advisor.replies.plan.plan_talk import BECOMING, names_option
from advisor.replies.told.barriers import IN_OWN_WORDS, IN_THE_WAY
from advisor.replies.told.for_another import OF_OTHERS
from advisor.replies.told.listening import LEVELS, Questions, stated
from advisor.replies.told.naming import listed
from advisor.replies.told.trade_license import trade_meant
from advisor.replies.told.works import denies_a_wish_for, name_in, work_in
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

SCHOOLING, A_SKILL = "education", "skill"
_A_PAPER = LEVELS[LEVELS.index("certificate") :]  # whoever has one does not lack schooling
_TOLD = ("education", "place", "country")  # of one's own, where somebody puts it right
# The work that is wanted, wherever its name is work that the pipeline knows.
_INSISTS = re.compile(
    r"(?:\bi |^(?:(?:ok|no|but|so|just|pls|please) )*)(?:already |just )?"
    rf"(?:said|told (?:you|u)|asked for|put|add|typed|meant|mean) (?:i (?:want|wanna) )?{BECOMING}(?!im? )(?P<goal>.+)$"
)
_PUTS_IN = re.compile(
    r"\b(?:put|add|include|write|want|need) (?:in )?(?:a |an |the )?(?P<goal>.+?)(?: \w+)? (?:in|into|on|to) "
    r"(?:my |the |this )?plan\b"
)
_CHANGES = re.compile(
    rf"\b(?:change|switch|make|set|update) (?:(?:my |the )?(?:field|career|plan|job i want)(?: from .+?)? "
    rf"(?:to |into |for )|(?:it|that) (?:to |into )?){BECOMING}(?P<goal>.+)$"
)
_CHANGED_MIND = re.compile(
    rf"\bchanged my mind (?:(?:and|so|again|now|its|to|i (?:want|wanna)) )*{BECOMING}(?P<goal>.+)$"
)
_JOB = r"(?:my|her|his|the) (?:job|work|occupation|job title|title|current job)"
_WORK = r"(?:an? |the )?(?P<work>\w+(?: \w+){0,2})"
_OWN_WORK = (
    re.compile(rf"\b(?:change|switch|set|update|fix|correct) {_JOB} (?:to|into|as|its|it is) {_WORK}$"),
    re.compile(rf"\b{_JOB} (?:should|must|needs to|has to) (?:be|say|read) {_WORK}$"),
    re.compile(rf"\b(?:put|write|note)(?: down)? {_WORK} (?:as|for|in) {_JOB}\b"),
)
_YOU_WROTE = re.compile(r"\b(?:you|u) (?:wrote|put|typed)\b")
_WISHES = re.compile(r"\b(?:i|id|im|how|should|want|wanna|trying|help)\b")
_OF_NO_KIND = word_set("something anything another other new better else one different career full part it that")
_WANTS = re.compile(rf"\bi (?:want to|wanna|want|would like to|need to) {BECOMING}(?P<goal>.+)$")
_NOT_BUT = r"\bnot (?:an? |the )?\w+ (?:but |its )?(?:an? |the )?{work}$"
_NEEDS_A_PLAN = re.compile(
    r"\bplan\b|\binstead\b|\b(?:put|add) (?:that|it)\b|\bnot (?:a |an )?\w+$"
)  # beside a bare "i want to be a welder"
_PUTS_RIGHT = re.compile(r"\b(?:no|not|change|wrong|actually|now|fix|correct|update|said|already|do have)\b")
_IS_ONE = re.compile(r"\bi ?a?m (?:already )?(?:one|that)\b|\balready (?:am|do)\b")
_LIVES = re.compile(r"\b(?:live|living|moved|stay|staying|located|am in|im in)\b")
_REMOVES = re.compile(r"\b(?:remove|delete|drop|scratch|erase|get rid of|take (?:off|out|away)|dont have|do not)\b")
_NOTHING = re.compile(
    r"\b(?:nothing|nothin|nuthin|none|nobody)(?: of (?:it|that|those))?(?: (?:is|s|stands|gets|really))* "
    r"in (?:my|the) way\b|\b(?:no|zero) barriers?\b"
)
_RATHER = re.compile(r"(?:^|[\s,.;])(?:it['’]?s|it is)\s+(?P<what>[^,.;!?]+)", re.IGNORECASE)
_NOT_THAT = re.compile(r"\s*\b(?:and )?not\b", re.IGNORECASE)
_NO_TROUBLE = word_set("not no good fine ok okay great better sorted fixed over gone done solved now cool")
_BESIDE = re.compile(r"\b(?:too|also|as well|add|include|forg[eo]t|left out|missed|put|did (?:you|u))\b")
_DOES_HAVE = re.compile(r"\bi (?:do|also) (?:have|got)\b")
_DOES_NOT = re.compile(
    r"\b(?:i|she|he) (?:dont|do not|doesnt|never|didnt)(?: ever| even)? (?P<does>(?!have|know|say|want)[a-z]{4,})\b"
)
_CLAUSES = re.compile(r"[.,;!?]")
_LONGEST, _LONGEST_NAME = 14, 4  # words; more of them tell a story, or name more than what one has


def put_right(message: Message, known: Mapping[str, Any], questions: Questions) -> dict[str, Any]:
    """Return the answers that the message puts right, by slot; None for one that is gone.

    What it asks besides puts nothing right: "where is welding? i said welding".
    """
    message = message.statement()
    if message.is_tapped or not message.text or len(message.plain.split()) > _LONGEST:
        return {}
    if instead := goal_instead(message, known):
        return instead
    changes: dict[str, Any] = {}
    if goal := work_put_in(message, known):
        changes["goal"] = goal
    elif known.get("goal") and denies_a_wish_for(message, str(known["goal"])):
        changes["goal"] = None
        changes |= {"occupation": known["goal"]} if _IS_ONE.search(message.plain) else {}
    if _PUTS_RIGHT.search(message.plain):
        told = stated(message, questions)
        slots = _TOLD if _LIVES.search(message.plain) else _TOLD[:1]
        changes |= {slot: told[slot] for slot in slots if told.get(slot) not in (None, known.get(slot))}
    before = listed(known.get(IN_THE_WAY))
    left = trade_meant(message, before, known) or _in_the_way(message, before, questions)
    if work := own_work_put_right(message):
        changes["occupation"] = work
    if changes.get("education") in _A_PAPER:
        left = [barrier for barrier in left if barrier != SCHOOLING]
    if left != before:
        changes[IN_THE_WAY] = left or None
    return changes | strengths_now(message, listed(known.get(STRENGTHS)), questions[STRENGTHS])


def own_work_put_right(message: Message) -> str | None:
    """Return the work of one's own that the message puts right by name: "change my job to janitor"."""
    named = [*message.affirmed("occupation"), *message.affirmed("employer")]
    for said in filter(None, (pattern.search(message.plain) for pattern in _OWN_WORK)):
        words = said["work"].strip()
        if _WISHES.search(message.plain[: said.start()]) or _OF_NO_KIND & set(words.split()):
            return None  # "i want to change my job to something better" puts nothing right
        heard = (one for one in named if one.text and f" {in_plain(one.text)} " in f" {words} ")
        return next((name_in(one.value) for one in heard), None) or _a_name_of_its_own(words, message)
    wrote = _YOU_WROTE.search(message.plain)  # of whom a plan is for: "no he bakes, you wrote driver"
    return work_in(message, OF_OTHERS) if wrote and not message.asks else None


def _a_name_of_its_own(words: str, message: Message) -> str | None:
    """Return the one word that no list has, where it is typed as a name: "Zorbix", not "nights"."""
    name = words.capitalize()
    return name if re.search(rf"\b{name}\b", message.text) and " " not in words else None


def barriers_instead(message: Message, gone: Collection[str], question: Question) -> list[str]:
    """Return what the message says is in the way in place of what is `gone`: "not the money, its my back".

    What no option names stays in their own words.
    """
    what = said_instead(message.text)
    if what is None:
        return []
    found = [str(entity.value) for entity in message.affirmed("barrier")]
    named = found + [option.value for option in question.options if names_option(in_plain(what), option)]
    fresh = [value for value in dict.fromkeys(named) if question.option(value) and value not in gone]
    return fresh or ([IN_OWN_WORDS] if question.option(IN_OWN_WORDS) else [])


def said_instead(text: str) -> str | None:
    """Return the words in which `text` says what it is rather: "favoritism" of "not the money. its favoritism"."""
    found = [_NOT_THAT.split(said["what"])[0].strip() for said in _RATHER.finditer(text)]
    return found[-1] if found and not _NO_TROUBLE & set(in_plain(found[-1]).split()) else None


def work_put_in(message: Message, known: Mapping[str, Any]) -> str | None:
    """Return the work that is wanted where the message insists on it, by the name that the pipeline has for it."""
    elsewhere = known.get("goal") or known.get("direction") in ("new_field", "unsure")
    patterns = [_PUTS_IN, _CHANGES]
    patterns += [_INSISTS, _CHANGED_MIND] if elsewhere else []  # else "i said welder" is of the work they do
    patterns += [_WANTS] if _NEEDS_A_PLAN.search(message.plain) else []
    wanted = [found for found in message.affirmed("occupation", "goal") if found.text]
    works = {found.text.casefold(): str(found.value) for found in wanted}
    if elsewhere and (instead := _instead_of_another(message, known)):
        return instead
    for said in filter(None, (pattern.search(message.plain) for pattern in patterns)):
        named = [work for text, work in works.items() if f" {text} " in f" {said['goal']} "]
        if named and not denies_a_wish_for(message, named[0]):
            return name_in(named[0])
    return None


def _instead_of_another(message: Message, known: Mapping[str, Any]) -> str | None:
    """Return the work that is named in place of what is wanted by now, or of some word: "not welder, plumber"."""
    works = message.of("occupation", roles=["own", "named", "goal"])
    denied = set(message.denied("occupation"))
    for found in works:
        work, text = name_in(found.value), in_plain(found.text)
        rather = known.get("goal") in denied or (denied and found.role == "goal")
        not_that = rather or re.search(_NOT_BUT.format(work=re.escape(text)), message.plain)
        if not_that and work != known.get("occupation"):
            return work
    return None


def _in_the_way(message: Message, before: list[str], questions: Questions) -> list[str]:
    """Return what is in the way after the message: nothing where it says so, else without what it denies."""
    nothing = questions[IN_THE_WAY].means.get("no")
    if _NOTHING.search(message.plain) and nothing:
        return [nothing]
    denied = message.denied("barrier")
    return [barrier for barrier in before if not (barrier in denied and _PUTS_RIGHT.search(message.plain))]


def strengths_now(message: Message, before: list[str], question: Question) -> dict[str, Any]:
    """Return what somebody has to show for after one of it is taken out or added: "im good with people too"."""
    named = {entity.value for entity in message.affirmed("strength")}
    if _A_PAPER[0] in [found.value for found in message.affirmed("education")]:
        named.add(A_SKILL)  # "you forgot it, barber license"
    words = message.plain if _DOES_HAVE.search(message.plain) else _taken_out(message.text)  # "i do have a skill"
    named |= {one.value for one in question.options if names_option(words, one)} - {question.means.get("no")}
    adds = _BESIDE.search(message.plain) or _DOES_HAVE.search(message.plain)
    if named and adds and not _REMOVES.search(message.plain):
        return {STRENGTHS: list(dict.fromkeys([*(value for value in before if value != "none"), *sorted(named)]))}
    denied = [one.value for one in question.options if one.value in before and _denies_doing(message, one)]
    if denied:
        return {STRENGTHS: [value for value in before if value not in denied] or None}
    if not (named & set(before) and _REMOVES.search(message.plain)):
        return {}
    return {STRENGTHS: [value for value in before if value not in named] or None}


def _denies_doing(message: Message, option: Option) -> bool:
    """Say whether the message denies to do what `option` names: "i dont lead anybody"."""
    said = {found["does"] for found in _DOES_NOT.finditer(message.plain)}
    return any(word.startswith(tuple(said)) for name in option.called for word in name.split()[:1]) if said else False


def _taken_out(text: str) -> str:
    """Return the few words that name what is not there: "a license" of "i dont have a license, sorry"."""
    pieces = (in_plain(piece) for piece in _CLAUSES.split(text))
    named = (piece[found.end() :] for piece in pieces if (found := _REMOVES.search(piece)))
    return next((words for words in named if len(words.split()) <= _LONGEST_NAME), "")
