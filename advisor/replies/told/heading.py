"""Where somebody wants to go, said as what they want to do and not as a direction: "new, payroll", "my own shop".

Boundary: a reply to the question on the direction, and the facts that it tells. What else it answers is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, get_args

from advisor.library.questions import FORMS, PLAN_FORM, STRENGTHS, Question, without
from advisor.library.steps import Barrier
from advisor.replies.told.barriers import CHILDREN, IN_THE_WAY, with_barriers
from advisor.replies.told.choosing import by_readings, chosen_in, named_in
from advisor.replies.told.clauses import field_supposed, told_of
from advisor.replies.told.denied import PIECE
from advisor.replies.told.for_another import OF_OTHERS, is_for_another
from advisor.replies.told.listening import WHO_ONE_IS, Questions, Taken, without_asides
from advisor.replies.told.naming import listed
from advisor.replies.told.open_replies import says_work, spared
from advisor.replies.told.own_wish import own_that_is_wanted
from advisor.replies.told.way_up import CLEAR_FIRST, DIRECTION, HERE, NEW_FIELD, names_a_rank
from advisor.replies.told.works import is_a_title, name_in
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.short_words import FILLER, short_word

SURE_OF_A_FIELD = 0.5  # least share of the readings
LONGEST_NAME = 2  # words of a field that no list has
_NO_FIELD = word_set(
    "new other another else different elsewhere anywhere somewhere anything something away out leave leaving switch "
    "change changing job jobs work field career careers place places company better best start over fresh school "
    "college study learn learning retire move moving go going get quit quitting yes yeah up here good more money"
)
_OF_THE_PRESENT = ("occupation", "timeframe", "place", "country", "hours_worked", "own_business")
NO_BARRIER = ("unsure", "other")  # of what is in the way: not to know what one wants is no road to clear
_LONGEST, _LONGEST_KIND, _A_STORY = 6, 9, 14  # words of a goal, of one that tells its kind, of one told again
_MEANT = re.compile(r"(?P<before>[^.,;!?]*?)\bi (?:mean|meant)\b(?P<after>[^.,;!?]*)", re.IGNORECASE)
_A_WISH = word_set("lets maybe want wanna idk rather someday wish")
_WANTS = word_set("wants want wanna dreams hopes")
_KIND = re.compile(
    r"^(?:(?:i|id|idk|u+m+|u+h+|h+m+|want|wanna|need|like|would|to|do|maybe|just|rather) )*"
    r"(?P<goal>(?:s[ou]me?thing?|anything?|some (?:kind|sort) of|a job|work) (?!else|new|different|other|better)\w.*)$"
)
_THEN = re.compile(r"^(?P<way>[^.,;:/!?-]+?)\s*[.,;:/-]+\s*(?:[Ii] (?:guess|suppose|think)[,\s]+)?(?P<goal>[^?]+)$")
_WISH = re.compile(
    r"^(?:i |id )?(?:want|wanna|would like|like|love)(?: to)?(?: (?:be|get|become))?(?: (?:a|an|the|that|my))? "
)
_MISSPELT = re.compile(r"^(?:somethin|sumthing?)\b")
_A_NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|first|second|third)\b")  # of no option here
_TIME_AWAY = re.compile(r"\b(?:gap|home|out of|off|jail|prison|ago|sober|clean|without|old|kids?|unemployed)\b")
_SAID_OF_A_KIND = word_set("i im my me not dont cant no")
_A_SENTENCE = word_set("i im my me we because cuz cause but not dont cant if so when until till no none yes")


def of_the_plan(message: Message, pending: Question, facts: dict[str, Any], questions: Questions) -> dict[str, Any]:
    """Return `facts` as they are meant where a question of the plan was asked."""
    if pending.slot not in (IN_THE_WAY, DIRECTION):  # which both may be answered with who one is
        facts = without_asides(facts, message)
    if pending.slot in FORMS[PLAN_FORM][1:] and pending.slot != IN_THE_WAY and facts.get(IN_THE_WAY):
        named = with_barriers(facts[IN_THE_WAY], message, questions[IN_THE_WAY])
        facts = {**facts, IN_THE_WAY: list(dict.fromkeys(named))}
    if pending.slot in FORMS[PLAN_FORM][1:] and "occupation" not in facts:
        facts = spared(facts, message.plain)
        if _TIME_AWAY.search(message.plain):
            facts = without(facts, "timeframe")
    if pending.slot == STRENGTHS:  # what they did, and where, is what they bring: it changes no work of now
        facts = without(facts, *_OF_THE_PRESENT)
    facts = heading(message, pending, facts, questions)
    if pending.slot == DIRECTION and "goal" in facts and facts.get(DIRECTION) in (None, NEW_FIELD):
        ways = {way for piece in PIECE.split(message.text) if (way := _way(piece, pending))}
        facts = {**facts, DIRECTION: ways.pop()} if len(ways) == 1 else facts  # "up here i guess, maybe a manager"
    up = "goal" in facts and DIRECTION not in facts and names_a_rank(message)
    return {**facts, DIRECTION: HERE} if up else facts


def heading(message: Message, pending: Question, facts: dict[str, Any], questions: Questions) -> dict[str, Any]:
    """Return `facts` with the direction and the goal that a reply to the question on the direction says."""
    if pending.slot != DIRECTION or not message.text or message.asks:
        return facts
    meant = _MEANT.search(message.text)
    if meant and (way := _way(meant["after"], pending) or _way(meant["before"], pending)):
        return {**facts, DIRECTION: way}
    if own := own_that_is_wanted(message.text):
        return {**without(facts, "own_business"), "goal": own}
    if "goal" in facts or chosen_in(message.text, pending):
        return facts
    of_another = is_for_another(message) and _WANTS & set(message.plain.split())
    if of_another and (title := _title(message, OF_OTHERS, _A_STORY)):  # "he wants to be a barber"
        return {**facts, "goal": title}
    # Beside "a new field", work is where to go, however it is said: "new field. welding like i said".
    elsewhere = NEW_FIELD in named_in(message.text, pending) and not says_work(message.text)
    if elsewhere:
        title = _title(message, ("goal", "named", "own"), _LONGEST_KIND) or _title(message, ("named",), _A_STORY)
        if title:
            return {**without(facts, "occupation"), "goal": title}
    if title := _title(message, ("goal", "named"), _LONGEST):
        return {**facts, "goal": title}
    if supposed := field_supposed(message, pending, NEW_FIELD):
        return {**facts, "goal": supposed, DIRECTION: NEW_FIELD}
    if goal := _goal(message, pending) or _bare_name(message, pending):
        return {**facts, "goal": goal}
    if pending.option(CLEAR_FIRST) and (barriers := _barriers(message, questions)):
        named = dict.fromkeys((*facts.get(IN_THE_WAY, ()), *barriers))
        return {**facts, IN_THE_WAY: list(named), DIRECTION: CLEAR_FIRST}
    return facts


def with_the_field(facts: dict[str, Any], message: Message, pending: Question, questions: Questions) -> dict[str, Any]:
    """Return `facts` with the field that a new direction names, where a later question was asked: "idk maybe hvac".

    Who has no work is asked for no direction; who is asked, and says "plumber", tells of no skill they have.
    """
    if pending.slot == DIRECTION and is_a_title(message) and message.of("occupation"):
        return {}
    wishes, ways = _A_WISH & set(message.plain.split()), questions.get(DIRECTION)
    if pending.slot == STRENGTHS and facts.get(DIRECTION) == NEW_FIELD and not wishes:
        return without(facts, DIRECTION)  # "welding" is what they bring, "welding maybe" what they want
    if pending.slot not in FORMS[PLAN_FORM][2:] or facts.get(DIRECTION) != NEW_FIELD or ways is None:
        return facts
    goal = _title(message, ("goal", "named"), _A_STORY if wishes else _LONGEST) or _goal(message, ways)
    if not goal and (bare := _bare_name(message, ways)):  # "office gossip", of what is in the way, is no field
        return without(facts, DIRECTION) if pending.slot == IN_THE_WAY and not wishes else {**facts, "goal": bare}
    return {**facts, "goal": goal} if goal else facts


def says_where(pending: Question, facts: Mapping[str, Any]) -> bool:
    """Say whether `facts` answer the question on the direction, however the words read otherwise."""
    return pending.slot == DIRECTION and bool(facts.keys() & {"goal", DIRECTION})


def with_what_clauses_tell(taken: Taken, message: Message, known: Mapping[str, Any], questions: Questions) -> Taken:
    """Return what was `taken`, with what the clauses of a wish for a plan surely tell: the way, a barrier, free hours.

    Who somebody is, and children, hinder only where words say so.
    """
    ways = [way for way in told_of(questions[DIRECTION], message) if way != CLEAR_FIRST]
    way = {DIRECTION: ways[0]} if len(ways) == 1 and DIRECTION not in {*known, *taken.facts} else {}
    hours = taken.facts if "occupation" in taken.facts else spared(dict(taken.facts), message.plain)
    named, hinders = listed(taken.facts.get(IN_THE_WAY)), {*get_args(Barrier)} - {*WHO_ONE_IS, CHILDREN}
    words = [found.text for found in message.of("barrier") if found.text]
    left = tuple(clause for clause in message.clauses if not any(said in clause.text for said in words))
    told = told_of(questions[IN_THE_WAY], replace(message, clauses=left))  # words that name a barrier tell which it is
    read = [value for value in told if value in hinders and value not in named]
    if not read:
        return replace(taken, facts={**hours, **way})
    return Taken({**hours, **way, IN_THE_WAY: [*named, *read]}, without(taken.words, IN_THE_WAY))


def _way(text: str, pending: Question) -> str | None:
    words = [word for word in in_plain(text).split() if word not in FILLER | {"wait", "think", "suppose"}]
    return next(iter(chosen_in(" ".join(words), pending)), None)


def _barriers(message: Message, questions: Questions) -> list[str]:
    question = questions.get(IN_THE_WAY)
    counts = _A_NUMBER.search(message.plain) or short_word(message.text)
    named = chosen_in(message.text, question) if question and not counts else ()
    return [barrier for barrier in named if question and barrier not in (*NO_BARRIER, question.means.get("no"))]


def _title(message: Message, roles: Iterable[str], most: int) -> str | None:
    """Return the work that a reply of at most `most` words names in one of `roles`: "a nurse someday"."""
    named = message.of("occupation", roles=roles) if len(message.plain.split()) <= most else []
    return next(filter(None, (name_in(found.value) for found in named)), None)


def _goal(message: Message, pending: Question) -> str | None:
    """Return the goal that is named by its kind ("something quiet"), or after the direction ("new, payroll")."""
    if kind := _KIND.match(message.plain):
        goal = _short(kind["goal"], says_i=True)  # "something where i sit"
        return goal and _MISSPELT.sub("something", goal).replace(" w ", " with ")
    then = _THEN.match(message.text.strip())
    return _short(then["goal"]) if then and _way(then["way"], pending) else None


def _bare_name(message: Message, pending: Question) -> str | None:
    """Return the field that is all a reply says, where the model reads a new one and no list has it: "payroll"."""
    said = message.plain.split()
    words = [word for word in said if word not in FILLER | {"maybe", "back", "to", "idk", "or"}]
    words = words or (said if len(said) == 1 else [])  # "rn" by itself is a nurse
    read = NEW_FIELD in by_readings(message.readings, pending, SURE_OF_A_FIELD)
    bare = 0 < len(words) <= LONGEST_NAME and not (_NO_FIELD | _A_SENTENCE) & set(words)
    return (" or " if "or" in message.plain.split() else " ").join(words) if read and bare else None


def _short(text: str, says_i: bool = False) -> str | None:
    words = _WISH.sub("", in_plain(text)).split()
    while words and words[-1] in FILLER | {"maybe", "idk"}:
        words = words[:-1]
    while words and words[0] in FILLER | {"maybe", "to", "like"}:
        words = words[1:]
    most, allowed = (_LONGEST_KIND, _SAID_OF_A_KIND) if says_i else (_LONGEST, frozenset())
    sentence = len(words) > most or (_A_SENTENCE - allowed) & set(words)
    return None if sentence else name_in(" ".join(words))
