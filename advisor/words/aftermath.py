"""What people say right after the crisis reply: how to use it, that it was not meant so, or what it was for.

Boundary: decides on words alone, in plain spelling. That there was such a reply just before is known to whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from advisor.words.aftermath_patterns import (
    ABROAD,
    HEARD,
    HOTLINE,
    ONWARD,
    OPENS_WELL,
    POINTS_BACK,
    RELIEF,
    WAS_ASKED,
    After,
)
from advisor.words.distress import DISTRESS, IN_DOUBT, is_distress
from advisor.words.message import Message
from advisor.words.numbers import word_set
from advisor.words.on_help import REACHED, asked_on_help
from advisor.words.parts import may_ask, split
from advisor.words.plain_spelling import plainly
from advisor.words.several import COMMANDS, FAQ, SURE_MOVE, SURE_QUESTION, SURE_TROUBLE, SURE_WHOLE

Entity = Mapping[str, Any]

CRISIS_REPLY = "action_offer_crisis_help"
STAYS_CLOSE = 3  # turns after a crisis reply in which nothing is pushed, and short words are taken to be about it
_MOST_WORDS = 14  # who writes more says something of its own
# Words for these may be about the danger itself then: "let me talk to somebody", "no, i meant what i said", "i tried".
_OF_THE_DANGER = {"ask_for_human", "correct_answer", "report_outcome", "change_plan"}
# Among them "resume": the reply says to say so.
_TALK = {
    *("say_fine", "acknowledge", "thank", "goodbye", "affirm", "deny", "reject_answer", "admit_unsure"),
    *("ask_to_repeat", "resume"),
}
# What the guard makes of whatever is not surely about work then: a heavy heart.
HEAVY = "vent"
_NOT_UNDERSTOOD = {HEAVY, "", "nlu_fallback", "off_topic"}
GOES_ON = "goes_on"  # what it notes of a message that is: such a mood is about work alone
_MOVES = COMMANDS - _OF_THE_DANGER | {"tell_about_work", "ask_how_many_left", "choose"}
# Questions whose words name nothing, and so may be about those lines or about living: "is it free", "why bother".
NAMES_NOTHING = {
    *("is_it_free", "is_the_help_real", "someone_to_talk_to", "without_calling", "why_it_matters", "first_steps"),
    *("in_short", "es_offices", "es_rest_in_english", "grief_and_work"),
}
_WORK = word_set(
    "job jobs work working resume resumes cv cover interview interviews career careers boss manager shift shifts "
    "paycheck raise hire hired hiring coworker coworkers pto overtime hours schedule wage wages salary unemployment "
    "benefits training certificate temp agency steady trade trades gig gigs trabajo trabajos empleo jefe entrevista "
    "curriculum sueldo"
)
_OF_WORK = _WORK | word_set(  # a question with one of these is about work, or about beginning with it
    "notice apply application start begin empezar pay pays paying paid fired firing file filing claim form forms "
    "course courses wear pago"
)
_NAME_WORK = {"occupation", "employer", "own_business"}
_DOUBTS = word_set("why point bother")  # "why even work" may be about living
# Beside these a word on work may be about all of life: "my job took it all".
_OF_LIFE = _DOUBTS | word_set(
    "all everything nothing everyone everybody anyone anybody nobody anymore forever never last lost took gave "
    "gone without sorry goodbye life live living die dying dead todo todos nada nadie nunca"
)
_WHERE = word_set(  # words that say where one is, beside the place itself
    "i am we are is it live living stay staying based moved to in from at near around of the my country city town "
    "state here now right currently actually but and ok so well yes no sorry though also not "
    "yo soy estoy estamos vivo vivimos en de desde aqui aca el la los pais ciudad"
)
_THANKS = word_set("thank thanks thx ty appreciate gracias")
_AROUND_RELIEF = word_set(
    "i am we it is was that this no nah nope ok okay oh um lol haha ha hey bro dude man please thanks "
    "thank you yes yeah only but and so really honestly just here now though tho sorry promise swear a at all what "
    "wait nah naw man said lets aight alright bet cool great k kk hon nvm nevermind long bad rough tough day night "
    "week want need look looking find for my me told you before again times three twice "
    "honey hon sweetie dear darling love mate buddy sir maam computer robot bot machine program "
    "young lady kid kiddo son heaven heavens goodness god jesus christ pete petes sake gosh geez jeez sheesh come on "
    "seriously really relax of course as can be"
)


def heard_after_crisis(
    text: str, entities: Sequence[Entity] = (), follow_ups: Mapping[str, float] | None = None
) -> After | None:
    """Return what `text` is about where a crisis reply came just before; None where it is about something else.

    Args:
        text: what was said.
        entities: what was found in it, as Rasa hands it around.
        follow_ups: the shares of the reader of follow-ups, which knows what is asked of a crisis line.
    """
    on_help = asked_on_help(text, follow_ups or {})
    if on_help == REACHED:
        return "fine" if says_only_relief(text) else "reached"  # "i feel better" reached nobody
    if on_help:
        return "asks"
    plain = plainly(text)
    if HOTLINE.fullmatch(plain):
        return "contacts"
    if len(text.split()) > _MOST_WORDS:
        well = (OPENS_WELL.search(plain) and asks_as_well(text)) or any(map(says_only_relief, split(text)))
        return "fine" if well and "but" not in plain.split() else None
    found = next((after for after, _, pattern in HEARD if pattern.search(plain)), None)
    if found == "contacts" and asks_of_work(text):
        return None  # "how do i write a resume"
    if found == "called" and may_ask(text):
        return "contacts"  # "can he see that i called"
    return found or ("contacts" if is_abroad(text) or _says_only_where(text, entities) else None)


def sounds_in_doubt(said: Message) -> bool:
    """Say whether `said` only sounds like danger, and not by much."""
    return said.intent == DISTRESS and said.confidence <= IN_DOUBT


def waved_away(before: str, since: Iterable[Message]) -> bool:
    """Say whether one of the messages `since` a crisis reply ended it; after clear words `before` it, none can."""
    return not is_distress(before) and any(map(_ends_it, since))


def _ends_it(said: Message) -> bool:
    """Say whether `said` waves a crisis reply away, thanks for it, or is shortly about work and not about help.

    A longer question may tell of danger, too, and ends nothing: "how do i get a job he wont hear of, last time …".
    """
    heard = heard_after_crisis(said.text, (), said.follow_ups)
    is_short = len(plainly(said.text).split()) <= _MOST_WORDS
    of_work = asks_of_work(said.text) or (said.intent not in {HEAVY, DISTRESS} and names_work(said))
    return heard == "fine" or (heard is None and is_short and (_only_thanks(said.text) or of_work))


def _only_thanks(text: str) -> bool:
    words = set(plainly(text).split())
    return bool(words & _THANKS) and words <= _AROUND_RELIEF | _THANKS


def goes_on(said: Message, *, sounds_calm: bool, was_clear: bool) -> bool:
    """Say whether somebody who was just shown where help is surely goes on with work, or only nods or takes leave.

    Args:
        said: the message, and what the classifiers made of it.
        sounds_calm: whether nothing in it sounds like danger, by a measure stricter than that of an alarm.
        was_clear: whether the words before the reply were clear. Where they only sounded grave, the reply may have been
            an error, and what is calm and understood goes on.
    """
    if said.intent == DISTRESS:
        return False
    if _only_thanks(said.text) or (sounds_calm and (names_work(said) or (_is_understood(said) and not was_clear))):
        return True
    if said.intent == FAQ:
        if asks_of_work(said.text):
            return said.confidence >= SURE_QUESTION
        return said.confidence >= SURE_TROUBLE and said.answer_id not in NAMES_NOTHING
    return said.intent in _TALK | _MOVES and said.confidence >= (SURE_MOVE if said.intent in _TALK else SURE_WHOLE)


def _is_understood(said: Message) -> bool:
    named = said.intent not in _NOT_UNDERSTOOD | _OF_THE_DANGER and said.answer_id not in NAMES_NOTHING
    return named and not set(plainly(said.text).split()) & _OF_LIFE


def names_work(said: Message) -> bool:
    """Say whether `said` names work, a trade or an employer, and nothing of life beside it: "welding?"."""
    words = set(plainly(said.text).split())
    return bool(words & _WORK or said.of(*_NAME_WORK)) and not words & _OF_LIFE


def asks_for_hotline(text: str) -> bool:
    """Say whether `text` is the word that brings the contacts back, at any time and in any form."""
    return bool(HOTLINE.fullmatch(plainly(text)))


def says_only_relief(text: str) -> bool:
    """Say whether `text` waves the reply away and says nothing more but to go on: "lol im not in danger, next"."""
    plain = plainly(text)
    beside = set(ONWARD.sub(" ", RELIEF.sub(" ", plain)).split())
    return bool(RELIEF.search(plain)) and beside <= _AROUND_RELIEF | _WORK


def asks_as_well(text: str) -> bool:
    """Say whether a clause of `text` asks something that stands on its own, or says what was asked."""
    clauses = [clause for clause in re.split(r"[,.!;:]+\s*", text) if not POINTS_BACK.search(plainly(clause))]
    return any(map(may_ask, clauses)) or bool(WAS_ASKED.search(plainly(text)))


def asks_of_work(text: str) -> bool:
    """Say whether a clause of `text` asks, and names its subject in work: "ok. where do i start"."""
    asking = (set(plainly(clause).split()) for clause in re.split(r"[,.!;:]+\s*", text) if may_ask(clause))
    return any(words & _OF_WORK and not words & _DOUBTS for words in asking)


def _says_only_where(text: str, entities: Sequence[Entity]) -> bool:
    """Say whether `text` names a place and nothing beside it: "i am in leeds", not "jobs in leeds"."""
    places = [(entity["start"], entity["end"]) for entity in entities if entity["entity"] == "place"]
    for start, end in sorted(places, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return bool(places) and set(plainly(text).split()) <= _WHERE


def is_said_in_spanish(text: str) -> bool:
    """Say whether `text` is such a message in Spanish."""
    plain = plainly(text)
    return any(language == "es" and pattern.search(plain) for _, language, pattern in HEARD)


def is_abroad(text: str) -> bool:
    """Say whether `text` says that the contacts of the United States are of no use."""
    return bool(ABROAD.search(plainly(text)))
