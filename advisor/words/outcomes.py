"""What came of a step, and which step of a plan is named, from a person's own words.

Boundary: words in, an outcome or places out; what follows from it is decided where it is recorded.
"""

from __future__ import annotations

import re
from typing import Literal

from advisor.words.message import Message

Outcome = Literal["done", "not_yet", "unreached", "no_luck", "news", "left_out"]
CAME_TO_NOTHING: tuple[Outcome, ...] = ("unreached", "no_luck")

# The first of these in a text decides; one with a person beside it in `_THEY` is about somebody else.
_NOT_YET = (
    r"not yet|havent|have not|hasnt|didnt|did not|dont have|forgot|no time|couldnt|could not|cant|wasnt able|never|"
    r"still (?:have|need|got) to|havnt|(?:not|isnt|aint) done|nope|nah|too (?:tired|busy|scared|late)|put it off|"
    r"gonna|going to|will|ill|plan(?:ning)? to|want to|wanna|need to|have to|gotta|trying to|about to|next week|"
    r"tomorrow|later|soon|half"
)
_DID = (
    r"asked|called|rang|phoned|applied|went|signed up|enrolled|registered|talked|spoke|visited|emailed|texted|wrote|"
    r"sent|met|took|searched|looked|made|got it|got that|handed in|turned in|filled out|showed|started"
)
_DONE = rf"done|did|finished|completed|already|(?<=i )do (?:the )?(?:step|number) (?=[1-3])|{_DID}"
_THEY = r"(?:she|he|they|it|nobody|we|u|you|boss|manager|supervisor|lady|guy|who|which|that)"
_MARK = re.compile(rf"\b(?P<whose>{_THEY} (?:\w+ )??)?(?:(?P<not>{_NOT_YET})|(?P<done>{_DONE}))\b")
_BUT_DONE = re.compile(rf"\b(?:but|then|so|and) i (?:finally |still |just )?(?:{_DONE})\b(?! not)")
_THEIR_NEWS = re.compile(
    r"(?:and |but |then |so |well |ok )*(?:she|he|they|it|nobody|(?:my |the )?(?:boss|manager|supervisor)|"
    r"the (?:lady|guy|woman|man|office|counselor|teacher|school|agency|center|people))\b(?! is done)"
)
# Whoever was to be asked was not there: the step is as open as before.
_UNREACHED = re.compile(
    r"\b(?:nobody|no ?one) (?:\w+ )?(?:answer\w*|pick\w*|there|home|in|got back|call\w* back)\b"
    r"|\b(?:didnt|did not|never|dont|wont|couldnt|cant) (?:even )?"
    r"(?:answer\w*|pick(?:ed)? up|reach|get through|get (?:a ?)?hold of)\b"
    r"|\breached (?:nobody|no ?one)\b|\bto voice ?mail\b"
    r"|\bno (?:answer|reply)\b|\b(?:was|were|is|are) closed\b|\bline (?:was |is )?busy\b"
    r"|(?<!\bi )\b(?:never|didnt|did not|havent|hasnt|wont) (?:even |ever )?"
    r"(?:call\w*|r[aiu]ng|phone\w*|wrote|write|text\w*|got|get) (?:me |us |her |him )?back\b"
)
# They tried, and it came to nothing: full, turned away, or who was to help backed out.
_NO_LUCK = re.compile(
    r"\bh[au]ng up(?: on (?:me|us|her|him))?\b|\bcut (?:me |us )?off\b"
    r"|\b(?:sent|turned|waved) (?:me |us |her |him )?away\b"
    r"|(?<!day )(?<!week )(?<!plate )(?<!schedule )\b(?:was|were|is|its|are|all|already|fully) "
    r"(?:all |so |too |already |totally |completely )*(?:full|packed|booked(?: up| out| solid)?|sold out|filled up)\b"
    r"|\bno (?:more )?(?:room|seats?|spots?|places?|space|slots?)(?: (?:left|open|there|for (?:me|us|her|him))|$)"
    r"|\b(?:couldnt|could not|didnt|did not|wouldnt|would not|cant|never|wasnt able to) (?:get|got|go|come|let me|"
    r"let us|let her|let him|make it) in\b|\b(?:couldnt|could not|cant) enter\b"
    r"|\b(?:step|one|it|that|thing|part) (?:[1-3] |just |really )*(?:didnt|did not|doesnt) work\b"
)
_A_THING = (
    r"(?:a|an|the|my|his|her|their|our|some) (?!last|other|next|same|day|night|week|month|year|few|couple|while|bit|"
    r"minute|hour|second|moment)"
)
# Who or what was to help does so no longer.
_FELL_AWAY = re.compile(
    r"\b(?:backed|bailed|flaked|pulled|dropped)(?: (?:out|off))?(?: on (?:me|us))?\b|\bfell (?:through|apart)\b"
    rf"(?! {_A_THING})"  # "fell through the stairs" is a fall
    r"|\bchanged (?:his|her|their) mind\b|\blet (?:me|us) down\b|\bstood (?:me|us) up\b"
    r"|\b(?:wont|cant|cannot|will not|can not|not gonna|not going to|no longer|doesnt want to|dont want to) "
    r"(?:(?:watch|mind|take|drive|help|sit|do it|give|lend|keep)\b.*(?:anymore|any more|after all|now)|do it)\b"
    r"|\b(?:is|are|its|thats) (?:gone|off|dead) again\b"
)
_NOT_BACK = re.compile(r"\b(?:never|didnt|did not|havent|hasnt|wont)\b.* back\b")
_LATER = re.compile(r"\b(?:but (?:then|later|they|she|he|i)|so i)\b|\b(?:finally|call(?:ed)? back|in the end)\b")
_ITSELF = re.compile(
    r"\bi (?:finally )?(?:did it|did that|did the|got it done)\b"
    r"|\b(?:he|she|we|my \w+) (?:has |have |already |finally )*(?:did|done|finished|completed) (?:with )?(?:the )?"
    r"(?:step|number|first|second|third|last)\b"
)
# Told of today as people do who are new to the language: "i ask the office, they say next week".
_TALKED = re.compile(
    r"(?<!if )(?<!when )\bi (?:just |already |finally )?(?:call|ask|go|talk|speak|visit|write|text|email)\b"
    r"(?! (?:if|when)).* (?:they|he|she|lady|guy|man|woman|office) (?:just )?(?:say|says|said|tell|tells|told)\b"
)

PLACES = {  # from 1, in a plan of three
    word: place
    for place, words in enumerate(("first 1st one 1", "second 2nd two 2", "third 3rd three 3 last"), 1)
    for word in words.split()
}
_NUMBER = r"(?:[1-3]|one|two|three)"
_NAMES_STEPS = re.compile(
    rf"\b(?:steps?|number|done(?: with| w)?|finished) {_NUMBER}(?:(?: and| n)? {_NUMBER})*\b"
    r"(?! (?:days?|weeks?|months?|hours?|minutes?|times?|out|of)\b)"
    r"|\b(?:first|second|third|last|1st|2nd|3rd) (?=one|step|thing|task|call|is done|done)"
    r"|\bthe (?:first|second|third|last|1st|2nd|3rd)$|\bdid [1-3]$|^[1-3] (?=is done|done)"
)
_ALL_STEPS = re.compile(
    r"\ball (?:three|3|of them|the steps|my steps|steps)\b|\b(?:did|done|finished) everything\b"
    r"|\bplan(?: is|s)? (?:all |now )?(?:done|finished|completed?)\b"
    r"|\b(?:did|done with|finished|completed) (?:the |my )?(?:whole |entire )?plan\b"
)


def outcome_of(message: Message) -> Outcome:
    """Return what the message reports: the step is done, is not, nobody was there, or something was heard about it."""
    tapped = next((entity.value for entity in message.of("outcome")), None)
    if tapped in ("done", "not_yet"):
        return "done" if tapped == "done" else "not_yet"
    said = message.plain
    if _ITSELF.search(said):
        return "done"
    if not _LATER.search(_NOT_BACK.sub("", said)):
        if _NO_LUCK.search(said) or fell_away(said):
            return "no_luck"
        if _UNREACHED.search(said):
            return "unreached"
    if _BUT_DONE.search(said) or _TALKED.search(said):
        return "done"
    if _THEIR_NEWS.match(said):
        return "news"
    if re.match(r"(?:no|nope|nah|not|nothing)\b", said):
        return "not_yet"
    if mark := _first_mark(said):
        return "not_yet" if mark["not"] else "done"
    return "done" if re.match(r"(?:yes|yeah|yep|yup|yea)\b", said) else "news"


def fell_away(plain: str) -> bool:
    """Say whether somebody else, in `plain` words, backed out: "my cousin bailed", not "i dropped the course"."""
    found = _FELL_AWAY.search(plain)
    return found is not None and plain[: found.start()].split()[-1:] not in ([], ["i"], ["im"], ["we"])


def says_done(message: Message) -> bool:
    """Say whether the message says in so many words that something was done; a mere "yes" does not."""
    mark, outright = _first_mark(message.plain), (_ITSELF, _BUT_DONE, _TALKED)
    said = any(pattern.search(message.plain) for pattern in outright) or bool(mark and mark["done"])
    return said and outcome_of(message) == "done"


def tries(message: Message) -> bool:
    """Say whether the message tells of something that was done or tried by oneself, or in vain or not."""
    mark = _first_mark(message.plain)
    return bool(mark and mark["done"]) or bool(re.search(r"\b(?:i )?(?:tried|drove|walked|showed up)\b", message.plain))


def _first_mark(said: str) -> re.Match[str] | None:
    """Return the first words that say what was done, or was not, by oneself."""
    return next((found for found in _MARK.finditer(said) if not found["whose"]), None)


def steps_named(message: Message) -> tuple[int, ...]:
    """Return which steps of a plan are named, counted from 1: "the second one", "steps 1 and 2", "all three"."""
    if _ALL_STEPS.search(message.plain):
        return (1, 2, 3)
    words = " ".join(found[0] for found in _NAMES_STEPS.finditer(message.plain)).split()
    return tuple(dict.fromkeys(PLACES[word] for word in words if word in PLACES))
