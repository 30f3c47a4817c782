"""What somebody changes of a plan that stands: the hours for it, the work they want, what is in the way.

Boundary: words in, new answers out. The words come under many intents, of which only a sure question is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from advisor.library.questions import Option, Question
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.replies.told.listening import FREE_HOURS, Questions
from advisor.replies.told.naming import listed
from advisor.replies.told.open_replies import hours_named
from advisor.replies.told.works import name_in
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.several import FAQ, SURE_TROUBLE

_FEWEST_LETTERS = 3  # of a name that is looked for in a sentence

_CHANGES_HOURS = re.compile(r"\b(?:change|set|make|put|update|got|get|have|only|spare|free|now|my hours)\b")
_HOURS = re.compile(r"(?:\b|\d)(?:hours?|hrs?)\b")
_AT_WORK = re.compile(r"\b(?:work\w*|shifts?|job|drive|driving|boss|sleep|pay|paid|bus|away|overtime|days?|cut)\b")
_LEFT_WORK = re.compile(r"^.*\b(?:quit|left|dropped|stopped)\b.* so (?=.*\b(?:hours?|hrs?)\b)")  # more time by that
_NOT_THIS = re.compile(
    r"\b(?:not|instead of|from|rather than)(?: like| the)? \d+(?:\.\d+)?(?: ?(?:hours?|hrs?))?", re.I
)
MOST_SPARED = 30  # hours a week; whoever names more speaks of work

BECOMING = r"(?:to )?(?:be |being |become |becoming )?(?:a |an |the )?"
_GOALS = (
    rf"\b(?:change|switch|make|set|update) (?:my |the )?(?:goal|dream|target|what i want|the work i want)"
    rf"(?: from .+?)? (?:to |into )?{BECOMING}(?P<goal>.+)$",
    rf"\bmy (?:new )?goal is (?:now |actually |really )?{BECOMING}(?P<goal>.+)$",
    r"\bmake (?:a |an )?(?P<goal>.+) my goal\b",
    rf"\bput (?:down )?{BECOMING}(?P<goal>.+) (?:as|for|in) (?:my goal|(?:the (?:work|job) |what )i want)\b",
    rf"^(?:(?:the )?(?:work|job) (?:that )?|what )i want (?:is )?{BECOMING}(?P<goal>.+)$",
)
# What only work that the pipeline knows is a goal in: "quiet is what i want" is of no work.
_IS_WANTED = re.compile(
    rf"^(?:(?:no|but|well|ok) )*{BECOMING}(?P<goal>.+?) is (?:what|the (?:work|job)) i "
    r"(?:want|wanted|meant|asked for)\b"
)
_NOT_THAT = re.compile(
    r"\bi (?:want|wanna|wanted|need)(?: to)?(?: (?:get|be))? (?:out|off|away)\b"
    r"|\b(?:not|isnt|aint|never) (?:at all )?what i (?:want|wanted|said|asked)\b"
)
_AFTER_A_GOAL = re.compile(r"\b(?:now|instead|pls|please|not|then|thx|thanks|rather)\b.*$")

REMOVES = re.compile(
    r"\b(?:remove|delete|drop|scratch|erase|get rid of|cross (?:off|out)|take (?:off|out|away)|"
    r"(?:take|cross|leave|cut|get|pull) (?:\w+ ){1,6}(?:off|out|away))\b"
    r"|\b(?:is|are|was|thats) (?:wrong|not right|not true|a mistake)\b"
)
_SOLVED = re.compile(
    r"\b(?:solved|sorted|fixed|handled|figured out|settled|resolved|taken care of|covered|"
    r"(?:no longer|not|aint|isnt|arent|no)(?: (?:an?|the))? (?:problem|issue|trouble|barrier)|"
    r"(?:not|aint|isnt|arent)(?: \w+){0,2} in (?:the|my) way|"
    r"(?:is|are|s) (?:all )?(?:ok|okay|fine|good|gone|over|done) (?:\w+ ){0,2}now|"
    r"(?:is|are|feels?|got|s) (?:much |lots |so much |a lot )?(?:better|healed))\b"
)
# "Its my hours, not the car" says what it is rather; "im not sure about the car" denies nothing.
_RATHER = re.compile(
    r"\b(?:its|it is) (?!not\b).+? not (?:the |my |a |about |really |so much )*(?P<what>\w+(?: \w+)?)$"
    r"|\bnot (?:the |my |a |about |really |so much )*(?P<that>\w+(?: \w+)?),? (?:but |rather )?(?:its|it is)\b"
)
# What the advisor holds on to though it was denied: "u keep saying money".
_KEEP_SAYING = re.compile(
    r"\b(?:you|u|ya) (?:\w+ )?(?:keep|kept) (?:on )?(?:say|put|writ|talk|bring|mention|go)\w*"
    r"(?: (?:about|on|of|up|in|down|my|the|its))* (?P<what>\w+(?: \w+)?)"
)
_PLAN = r"(?:plan|list|steps)"
_LACKS = re.compile(
    r"\b(?:you|u|ya) (?:forgot|missed|skipped|ignored|left out|lost)\b"
    rf"|\b{_PLAN} (?:is missing|misses|lacks|leaves out|(?:has|have|says?|got) (?:no|nothing)|"
    r"(?:doesnt|dont|does not|do not) (?:have|say|mention|include|cover))\b"
    rf"|\bnothing (?:in (?:it|there|(?:the|my|this|that|your|ur) {_PLAN}) )?(?:about|on|for)\b"
    rf"|\b(?:isnt|arent|aint|not|missing) (?:even )?(?:in|on|from) (?:the|my|this|that|your|ur) {_PLAN}\b"
)
_ADDS = re.compile(
    r"^(?:(?:ok|okay|no|also|and|pls|please|can|could|you|u|i wanna|i want to|i meant|lets) )*"
    r"(?:add|include|note|put(?! (?:it|that|this|them) back)(?: down)?)\b"
    r"|\bin (?:the|my) way\b"
    r"|^(?:(?:and|also|oh|plus) )+(?:the|my|no) \w+(?: \w+)?(?: (?:is|are) \w+)?(?: too)?$"
)
_BACK = re.compile(r"\b(put .+) back\b")  # no trouble with a back
_NOT_ADDED = re.compile(r"\b(?:not|isnt|aint|arent|no longer|never|anymore|dont|nothing)\b")
_THAT = word_set(
    "put add include that this it in to on into my the plan list can could u you please pls too also one ok as a step "
    "want i wanna lets and no meant"
)
_CALENDAR = re.compile(r"\bcal[ae]nd[ae]r\b")
_LEADS = re.compile(r"^(?:no|my|im|i|a|the|little|not) ")


def plan_changes(
    message: Message, known: Mapping[str, Any], questions: Questions, topic: str | None = None
) -> dict[str, Any]:
    """Return the answers that the message changes, by slot; None for one that is gone.

    `topic`: the id of the answer that was said last, which "put that in my plan" is about.
    """
    if message.is_tapped or _CALENDAR.search(message.plain):  # "put these on my phones calendar" is of no phone
        return {}
    told = {FREE_HOURS: _hours(message, known), "goal": _goal(message, known)}
    changes: dict[str, Any] = {slot: value for slot, value in told.items() if value is not None}
    left = _in_the_way(message, listed(known.get(IN_THE_WAY)), questions, topic)
    return changes if left is None else {**changes, IN_THE_WAY: left or None}


def puts_that(plain: str) -> bool:
    """Say whether what was just spoken of is to stand in the plan: "put that in my plan"."""
    return bool(_ADDS.search(plain)) and set(plain.split()) <= _THAT and "plan" in plain


def says_lacking(message: Message) -> bool:
    """Say whether something is said to be missing, and nothing else is surely asked: "u left out my license"."""
    sure = message.intent == FAQ and message.confidence >= SURE_TROUBLE
    return bool(_LACKS.search(message.plain)) and not sure and not message.asks


def _hours(message: Message, known: Mapping[str, Any]) -> float | None:
    """Return the hours a week for the plan, where some were told before and no work is named beside these."""
    plain = _LEFT_WORK.sub("", message.plain)
    if known.get(FREE_HOURS) is None or not (_HOURS.search(plain) and _CHANGES_HOURS.search(plain)):
        return None
    if _AT_WORK.search(plain) or (message.asks and not plain.startswith(("can", "could"))):
        return None
    hours = hours_named(_NOT_THIS.sub(" ", message.text))
    return hours if hours and hours <= MOST_SPARED else None


def _goal(message: Message, known: Mapping[str, Any]) -> str | None:
    if wanted := _known_work_wanted(message, known):
        return wanted
    for pattern in _GOALS:
        if found := re.search(pattern, message.plain):
            said = _AFTER_A_GOAL.sub("", found["goal"]).strip()
            heard = message.affirmed("occupation", "goal")
            named = (str(entity.value) for entity in heard if in_plain(entity.text) in said)
            return next(named, None) or name_in(said)
    return None


def _known_work_wanted(message: Message, known: Mapping[str, Any]) -> str | None:
    """Return the work that is said to be what is wanted, or that is named beside a goal that is not."""
    works = [found for found in message.affirmed("occupation", "goal") if found.text and name_in(found.value)]
    if said := _IS_WANTED.search(message.plain):
        return next((name_in(one.value) for one in works if in_plain(one.text) in said["goal"]), None)
    wrong = str(known.get("goal") or "")
    if not wrong or wrong not in (one.value for one in works) or not (found := _NOT_THAT.search(message.plain)):
        return None
    after = message.plain[found.end() :]
    others = (one for one in works if one.value not in (wrong, known.get("occupation")) and in_plain(one.text) in after)
    return next((name_in(one.value) for one in others), None)


def _in_the_way(message: Message, before: list[str], questions: Questions, topic: str | None) -> list[str] | None:
    """Return all that is in the way after the message; None where it changes nothing of that."""
    plain, question, lacks = _BACK.sub(r"\1", message.plain), questions[IN_THE_WAY], _LACKS.search(message.plain)
    options, nothing = [one for one in question.options if names_option(plain, one)], question.means.get("no")
    gone = [one.value for one in options if one.value in before]
    if (rather := _RATHER.search(plain)) and not message.asks:
        denied = next(filter(None, rather.groups()))
        if wrong := [one.value for one in options if one.value in before and names_option(denied, one)]:
            return [value for value in before if value not in wrong]
    if often := _KEEP_SAYING.search(plain):
        wrong = [one for one in before if (option := question.option(one)) and names_option(often["what"], option)]
        if wrong:
            stays = [value for value in before if value not in wrong]
            found = [entity.value for entity in message.affirmed("barrier") if question.option(entity.value)]
            return list(dict.fromkeys([*stays, *found]))
    if gone and (REMOVES.search(plain) or (_SOLVED.search(plain) and not message.asks)):
        return [value for value in before if value not in gone]
    if not lacks and (not _ADDS.search(plain) or _NOT_ADDED.search(plain)):
        return None
    barriers = message.affirmed("barrier")
    named = [str(entity.value) for entity in barriers if in_plain(entity.text) in plain]
    if not named and puts_that(plain):
        named = [option.value] if (option := question.about(topic)) else []
    if lacks:
        options = [one for one in options if one.value != nothing and _is_lacking(plain, one, questions["training"])]
    named = named or [option.value for option in options]
    named = [value for value in named if question.option(value)]  # also what is there: that is said
    return list(dict.fromkeys([*(value for value in before if value != nothing), *named])) if named else None


def _is_lacking(plain: str, option: Option, training: Question) -> bool:
    """Say whether what is in the way is what the plan lacks, and no thing to do for the work, nor one that they have.

    "You forgot the license" is of a thing to do, "you forgot my license" in the way, "you forgot i have a car" neither.
    """
    missing = (name.removeprefix("no ") for name in option.called if name.startswith("no "))
    has = any(re.search(rf"\bi (?:do |already )?(?:have|got|own) (?:a |an |my )?{name}\b", plain) for name in missing)
    return not has and _longest(plain, (option,)) > _longest(plain, training.options)


def _longest(plain: str, options: Iterable[Option]) -> int:
    """Return of how many words the longest name of `options` is that is said."""
    names = (name for option in options for name in option.called if f" {name} " in f" {plain} ")
    return max((len(name.split()) for name in names), default=0)


def names_option(plain: str, option: Option) -> bool:
    """Say whether the words name the option, with or without the "no" or "my" before its name."""
    names = {_LEADS.sub("", name) for name in (*option.called, in_plain(option.title), in_plain(option.said))}
    return any(f" {name} " in f" {plain} " for name in names if len(name) >= _FEWEST_LETTERS)
