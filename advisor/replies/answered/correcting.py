"""What a message takes back or changes of what was told before.

Boundary: changes only what the message speaks of; what else an answer says is read in `replying`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from advisor.library.questions import DIFFERENCES, Question
from advisor.replies.answered.renumbering import hours_changed, told_hours
from advisor.replies.told.choosing import ANSWERS, by_readings, chosen_in, named_in, only_real
from advisor.replies.told.clauses import told_of
from advisor.replies.told.denied import beside_what_is_denied, denied_options, without_a_missing_paper
from advisor.replies.told.implied import implied, is_the_spot_above
from advisor.replies.told.listening import FREE_HOURS, LEVELS, WORK_HOURS, Questions, Taken, fitted, stated, told
from advisor.replies.told.naming import listed, named_in_words, option_within
from advisor.replies.told.open_replies import HOURS, hours_named, work_named
from advisor.replies.told.works import denies_a_wish_for, denies_another_work, denies_own_business, denies_own_work
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.parts import means_to_ask
from advisor.words.several import is_weak_move
from advisor.words.short_words import FILLER, short_word
from advisor.words.taking_back import (
    after_a_no,
    after_wish,
    begins_with_no,
    is_weary,
    takes_back,
    wish_in,
    without_what_is_wrong,
    without_wish,
)

SURE = 0.6  # least reading for a correction that names nothing by itself
ANOTHER = 0.15  # least reading of a value that is not the one told before
FEWEST_WORDS = 3  # of such a correction; "actually none" answers what was asked
_EMPTY = FILLER | word_set("the that this my a an of about on you have me i can we")  # tell nothing of the new value
_CORRECTING = word_set(
    "oops whoops sorry actually correction mean meant said wrong typo wait no nah not mistake mostly main one part"
)
_AROUND_A_WISH = (FILLER | word_set("oops whoops wait hey hi i think can you u")) - word_set("now rn yet")
# "no sitter either", beside the rest
_ADDS = re.compile(r"\b(?:also|either|forgot|as well|on top of (?:it|that)|in (?:the|my) way)\b|\btoo$|^(?:add|put)\b")
_DENIES = re.compile(r"\S+ .*\b(?:no|not|dont|doesnt|isnt|aint|never|nobody|none|nothing)\b")
_INSISTS = re.compile(r"\bi (?:already |just )?(?:said|told)\b")
_NOT_THIS_NUMBER = re.compile(r"\b(?:not|forget|instead of) \d+(?:\.\d+)?", re.IGNORECASE)
_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty)\b")


def corrects(message: Message) -> bool:
    """Say whether the message takes back something said before.

    A "no" that opens is more often an answer: it counts only beside something named. What asks takes nothing back.
    """
    if message.is_tapped or means_to_ask(message.text):
        return False
    if is_weak_move(message.intent, message.confidence):
        message = replace(message, intent="")
    denied = message.of("occupation", "employer", "barrier", roles=["denied"]) or denies_own_business(message)
    return takes_back(message) or bool(denied or (message.entities and begins_with_no(message)))


def only_wishes(message: Message, questions: Questions) -> bool:
    """Say whether the message wants a named answer changed, or calls it wrong, and says nothing more."""
    rest = set(in_plain(without_wish(message.text)).split())
    return rest <= _AROUND_A_WISH and bool(named_in_words(in_plain(wish_in(message)), {}, questions))


def correct(message: Message, known: Mapping[str, Any], questions: Questions, asked: bool = False) -> Taken:
    """Return what the message changes of what is `known`; `revisit` where it names a thing and no new value.

    Args:
        message: what was said.
        known: what was told before.
        questions: all questions, by slot.
        asked: whether it replies to the question what to change; then to name a thing is a wish to change it.
    """
    if message.is_tapped:  # a button names by its topic what is to be asked again
        return Taken(revisit=next((entity.value for entity in message.of("topic") if entity.value in questions), None))
    in_words, named = asked or takes_back(message), named_in_words(message.plain, known, questions)
    if asked and named and named in known and _only_names(message.text, questions[named]):
        return Taken(revisit=named)  # "the insurance one" tells of no insurance
    said = without_what_is_wrong(_after_but(message))
    heard = stated(said, questions, _roles(said, named) if in_words else ("own",))
    heard = without_a_missing_paper(heard, said.text, questions[named]) if named == "training" else heard
    heard |= hours_changed(heard.pop(WORK_HOURS, None), known)
    if in_words and not ("occupation" in heard or known.get("occupation") or known.get("timeframe")):
        heard.pop("timeframe", None)  # with no work told, a number that is put right is of something else: a record
    work = str(known.get("occupation") or "")
    if "occupation" not in heard and denies_own_work(message, work):
        heard["occupation"] = None
    goal = heard.pop("occupation") if heard.get("occupation") and denies_another_work(message, work) else None
    wished = named_in_words(in_plain(wish_in(message)), known, questions)
    in_passing = is_weary(message) or wished in DIFFERENCES  # "my training is wrong, uber gave me none"
    if in_passing or is_the_spot_above(message, "advancement" in heard):
        heard.pop("occupation", None)  # "im so done with uber" tells of no other work, nor does the post that is next
    left = _in_the_way(message, listed(heard.get("in_the_way")), listed(known.get("in_the_way")), questions)
    if goal:
        left["goal"] = goal  # "plumbing, not welding" is of the work that is wanted
    if known.get("own_business") and denies_own_business(message):
        left["own_business"] = None
    if known.get("goal") and denies_a_wish_for(message, str(known["goal"])):
        left["goal"] = None
    if not in_words and known.get("timeframe") == "planned":
        heard.pop("timeframe", None)  # however long it was, it may be part of a plan
    if not in_words:
        return told(message, {slot: fact for slot, fact in heard.items() if _differs(fact, known.get(slot))} | left)
    heard |= left
    rest = _NOT_THIS_NUMBER.sub(" ", without_wish(after_a_no(message.text)))
    if named and named in known and (asked or questions[named].several):
        wished = wished or named
    if wished in DIFFERENCES and wished not in heard:  # "i got my osha, change the training answer"
        new = _changed(message, rest, wished, known, questions)
        paper = None if new else implied(replace(message, text=rest), questions[wished], heard)
        heard |= new or ({wished: paper} if paper else {})
    if not heard and (wished or named != "occupation"):
        heard = _changed(message, rest, wished or named, known, questions)
        if named in DIFFERENCES and not heard and str(known.get(named)) in denied_options(rest, questions[named]):
            wished = named  # with nothing in its place
        if _ADDS.search(message.plain) and heard.get("in_the_way"):
            heard["in_the_way"] = [*listed(known.get("in_the_way")), *heard["in_the_way"]]
    insists = _INSISTS.search(message.plain) or _DENIES.search(message.plain)
    if not (message.asks or insists or (heard and message.entities)):
        wished = wished or _without_another(named, heard, known)
        heard = {} if heard == {wished: known.get(wished or "")} else heard
    # The wish is not what they said of it.
    return told(replace(message, text=rest.strip(" ,.;:") or message.text), heard, revisit=None if heard else wished)


def _without_another(named: str | None, heard: Mapping[str, Any], known: Mapping[str, Any]) -> str | None:
    """Return the answer of the check that is taken back with no other in its place: it is to be asked again."""
    same = [slot for slot, value in heard.items() if slot in DIFFERENCES and known.get(slot) == value]
    if heard:
        return same[0] if len(heard) == 1 and same else None
    return named if named in DIFFERENCES and named in known else None


def only_takes_back(message: Message) -> bool:
    """Say whether the message wishes for a change or takes something back, and speaks of nothing else."""
    said = [word for word in message.plain.split() if word not in _EMPTY | _CORRECTING]
    return bool(wish_in(message)) or len(said) < FEWEST_WORDS


def _after_but(message: Message) -> Message:
    """Return the message without what it names before the "but" of "i said driver but i mean courier"."""
    before, but, after = message.text.partition(" but ")
    if not but or not re.search(r"\bsaid\b", before):
        return message
    return replace(message, entities=tuple(entity for entity in message.entities if entity.text in after))


def _roles(message: Message, named: str | None) -> tuple[str, ...]:
    """Return in which roles work counts: named only, where it takes the place of other work or little else is said."""
    content = [word for word in message.plain.split() if word not in _EMPTY | _CORRECTING]
    about_work = named == "occupation" or message.of("occupation", "employer", roles=["denied"])
    if not about_work and len(content) >= FEWEST_WORDS:
        return ("own",)
    # "wasnt a cashier, i was a bagger" is told of the past, and puts it right
    return ("own", "named") if message.of("occupation", "employer", roles=["own", "named"]) else ("past",)


def _changed(
    message: Message, rest: str, named: str | None, known: Mapping[str, Any], questions: Questions
) -> dict[str, Any]:
    """Return the new value that the words give, where no entity does: `rest` is what is left beside the wish."""
    content = [word for word in in_plain(rest).split() if word not in _EMPTY | _CORRECTING]
    if named in DIFFERENCES and denied_options(rest, questions[named]):
        value = beside_what_is_denied(replace(message, text=rest), questions[named], known.get(named))
        return {} if value is None else {named: value}
    if named:
        texts = (after_wish(message.text), rest)
        if option := next(filter(None, (_option_in(text, questions[named], known.get(named)) for text in texts)), None):
            return {named: option}
    if named and _only_names(rest, questions[named]):
        return {}
    if named and questions[named].options and named != FREE_HOURS:
        return _read(message, named, known, questions, ANSWERS if wish_in(message) else SURE)
    # Among other words a number counts anything: "a lead spot pays 2 more".
    of_hours = named == FREE_HOURS or HOURS.search(in_plain(rest)) or len(content) <= FEWEST_WORDS
    number = hours_named(rest) if of_hours and _NUMBER.search(in_plain(rest)) else None
    if number is not None and (named == FREE_HOURS or told_hours(known)):
        return hours_changed(number, known, FREE_HOURS)
    if named == "occupation" and (work := work_named(rest)):
        return {named: work}
    if named or short_word(message.text) or len(content) < FEWEST_WORDS:
        return {}
    return next((read for slot in known if (read := _read(message, slot, known, questions, SURE))), {})


def _only_names(text: str, question: Question) -> bool:
    """Say whether `text` names the answer to `question` at most, and says nothing more."""
    return set(in_plain(text).split()) <= (_EMPTY | _CORRECTING).union(*(name.split() for name in question.called))


def _option_in(text: str, question: Question, before: Any) -> Any:
    """Return the option that `text` chooses or names; of a list, only what is not in it yet."""
    chosen = () if question.slot == FREE_HOURS else chosen_in(text, question) or named_in(text, question)
    if not chosen and not question.several and (value := option_within(in_plain(text), question)):
        chosen = (value,)
    return fitted([value for value in chosen if value not in listed(before)], question)


def _read(message: Message, slot: str, known: Mapping[str, Any], questions: Questions, least: float) -> dict[str, Any]:
    """Return the new value of `slot` that the model reads: another one than before, unless that is insisted on.

    The words around a correction pull the model toward what was said first.
    """
    question = questions.get(slot)
    if not (message.statement().text or wish_in(message)):
        return {}  # who only asks tells nothing: "what about benefits. do all jobs have them"
    if question is None or not by_readings(message.readings, question, least):
        return {}
    told_there = told_of(question, message) if _INSISTS.search(message.plain) else ()
    if len(told_there) == 1:
        return {slot: fitted(told_there, question)}  # "i said for food, not both" reads like both
    before = {f"{slot}/{value}" for value in listed(known.get(slot)) or [known.get(slot)]}
    denies = known.get(slot) == question.means.get("no") and _DENIES.search(message.plain)
    readings = {
        label: share
        for label, share in message.readings.items()
        if denies or _INSISTS.search(message.plain) or (label not in before and share >= ANOTHER)
    }
    value = fitted(by_readings(readings, question, least=0), question)
    return {} if value is None else {slot: value}


def _in_the_way(message: Message, named: list[str], before: list[str], questions: Questions) -> dict[str, Any]:
    """Return what is in the way now: without what the message denies ("i have a car"), with what it adds."""
    denied = message.denied("barrier")
    stays = [barrier for barrier in before if barrier not in denied]
    # "no car" is one more thing; only who takes something back names one in its place.
    adds = denied or _ADDS.search(message.plain) or not (takes_back(message) or set(named) <= set(before))
    if named and stays and adds:
        return {"in_the_way": list(only_real([*stays, *named], questions["in_the_way"]))}
    return {} if named or stays == before else {"in_the_way": stays or None}


def _differs(value: Any, before: Any) -> bool:
    """Say whether `value` changes something that was told; work named in part is no change."""
    if before is None or value == before:
        return False
    if isinstance(value, list) and isinstance(before, list):
        return not set(value) <= set(before)
    # "high school" stands in "some high school", and is another
    return value in LEVELS or not (isinstance(value, str) and in_plain(value) in in_plain(str(before)))
