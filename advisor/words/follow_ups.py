"""Short questions that mean something only beside the last answer: "is it free", "like who", "what if they say no".

Boundary: words in, a kind out. Whether there is a last answer, and what is said of it, is the actions' affair.
"""

from __future__ import annotations

import re
from typing import Literal

from advisor.words.message import in_plain
from advisor.words.numbers import word_set

FollowUp = Literal["cost", "terms", "figure", "age", "best", "failure", "always", "wage", "more"]

_LONGEST = 12  # words; a longer message asks a question of its own
_OPENING = re.compile(r"(?:(?:ok|okay|k|so|and|n|but|well|wait|um|uh|hm|lol|hey|yeah|yes|cool|great|nice|good|no) )+")

# Words that only point at what was said, or ask of it. "This" and "you" are the advisor's: "is this free".
_POINTING = word_set(
    "it that they them those these one ones of is are r s isnt arent do does did will would can could been "
    "then a an the any all for to i we me us my in on at so really actually usually normally just even still about"
)
# Where all words point but for one of the keys and its company, the message is of that kind.
_BY_WORDS: tuple[tuple[FollowUp, frozenset[str], frozenset[str]], ...] = (
    (
        "cost",
        word_set("free charge charges cost costs fee fees price bill expensive pricey cheap"),
        word_set(
            "how much what whats money anything something lot lots there their its have need pay paid or join sign up"
        ),
    ),
    (
        "best",
        word_set("best better easiest quickest fastest pick choose recommend"),
        word_set(
            "which wich what whats you u think should start with go try use say two three most important works work"
        ),
    ),
    (
        "figure",
        word_set("much many long soon quick fast often figure figures percent"),
        word_set(
            "like by how more less better what give until till years year months month weeks week hours times "
            "take takes last need have go wait get there done see results make makes pay exactly roughly average"
        ),
    ),
    (
        "always",
        word_set("always everyone everybody every cases"),
        word_set("this true like the case cases way same time each holds hold"),
    ),
)
_QUESTION_OF = {"best": word_set("which wich what whats"), "figure": word_set("how what give percent")}

_HAVE_TO = r"(?:have to|need to|gotta|got to|hafta)"
_PAY = re.compile(
    rf"(?:(?:do|will|would) (?:i|we|you) )?(?:{_HAVE_TO} )?pay (?:it |that |them )?back(?: \w+)?"
    rf"|(?:do|will|would) (?:i|we|you) {_HAVE_TO} pay(?: (?:for )?(?:it|that|them|anything))?"
)
_TERMS = re.compile(
    rf"(?:(?:do|will|would) (?:i|we|you) )?(?:{_HAVE_TO}|need) (?:sign up|register|log ?in|join|be a member|"
    r"(?:(?:make|create|have|open) )?an? (?:account|login|membership))(?: (?:for|to|first|it|that|them|there|use))*"
)
_OF_A_LIST = r"which(?: ones?)?(?: of (?:them|those|these))?"
_AGE = re.compile(
    r"(?:is|are) (?:it|this|that|these|those|they)(?: \w+)? "
    r"(?:old|outdated|ancient|dated|out of date|up to date|recent|still (?:true|right|current))(?: \w+)?"
    r"|how (?:old|recent|up to date|fresh|new) (?:is|are) (?:it|this|that|these|those|(?:the|your|ur) \w+)(?: \w+)?"
    r"|(?:what year|when) (?:is|was|were) (?:it|this|that|these|those)(?: (?:from|written|made))?"
)
_WHO = r"(?:it|that|this|they|he|she|i|we|you|any|some(?:one|body)|my (?:boss|manager|supervisor)|the (?:boss|manager))"
_FAILURE = re.compile(
    r"(?:(?:what|wat)(?: (?:happens|then|(?:do|should|can) i do))? )?(?:if|when) (?:"
    rf"{_WHO} (?:(?:just|still|even|all|would|will) )?(?:"
    r"(?:says?|said) no|turns? me (?:down|away)|refuses?|ignores? me|no (?:one )?answers?"
    r"|fails?|mess(?:ed)? (?:it |this )?up|screw (?:it )?up|blow it|(?:get|go)(?:es)? wrong"
    r"|never (?:get|make|find|reach|hear|answers?|calls?)(?: (?:it|back|there|one))?"
    r"|(?:doesnt|dont|does not|do not|didnt|wont) (?:work|like me|want me|answer|reply|make it|get it|pick me|help)"
    r"|cant (?:do|reach|make|keep|finish) (?:it|them|that|up))"
    r"|(?:no one|nobody|noone) (?:\w+ )?(?:calls?|answers?|writes?|helps?|repl(?:y|ies)|comes?|wants?)"
    r")(?: (?:me|it|them|again|back|to|at|out|for|then|what|do|should|i))*"
)
# Other kinds of work; what holds for people with a record, a disability or without papers has answers of its own.
_FOR_OTHERS = re.compile(
    r"(?!.*\b(?:record|felon|convict|disab|visa|immigra|unemploy|parent|mom|kid|veteran|vet|old|without|with)\w*)"
    r"(?:is|are|does|do|would|will) (?:it|that|this|they|those|the same|all that)"
    r"(?: (?:always|also|really|all|the|still|even|ever))* "
    r"(?:true|so|same|goe?s?|works?|apply|applies|holds?|count|case)(?: \w+)? (?:for|to|of|in)(?: \w+){1,4}"
)
_MODAL = "(?:do|can|could|would|should|shall)"
_THING = "(?:it|that|they|them|those|these|one|some|any|people)"
_MORE = re.compile(
    r"(?:like|such as) (?:who|what|where|how)|such as|for (?:instance|example)"
    r"|(?:like )?(?:who|where|how|why)(?: (?:so|come))?|why is (?:that|it)|whys that|with (?:who|what)"
    rf"|why (?:do|does|would|should) (?:i|we|they|it|that) (?:even )?(?:need|do|want|use|go)(?: (?:to|do|{_THING}))*"
    r"|(?:(?:give|gimme|show|name|got|any|need) )?(?:me )?(?:(?:an?|one|some|any) )?examples?(?: of (?:that|it|those))?"
    r"|(?:what|which) kinds?|(?:whats|what is) (?:it|that) for|what (?:does|do) (?:it|that|they|those) do"
    r"|how (?:exactly|does (?:it|that)|do (?:they|those|these))(?: work)?"
    rf"|what (?:do|should) (?:i|we) (?:even )?(?:say|ask|tell)(?: (?:to|for|{_THING}|him|her))*"
    r"|after that|then what|what then|what after(?: that)?"
    rf"|(?:then )?what {_MODAL} i (?:even )?do(?: (?:then|after(?: that)?|(?:with|about) {_THING}))*"
    rf"|who {_MODAL} i (?:even )?(?:ask|call|phone|contact|talk to|speak to)|how {_MODAL} i (?:even )?(?:ask|say it)"
    r"|who (?:even )?(?:does|offers|runs|has|gives|helps with) (?:that|this|it|those)"
    rf"|(?:how|where|who) {_MODAL} (?:i|you|u|we) (?:even )?"
    rf"(?:do|find|get|meet|use|ask|join|reach|look|call|see|talk|sign up)"
    rf"(?: (?:with|for|to|on|in|of|up))?(?: {_THING})(?: (?:of|in) {_THING})?"
)
_MEANING = re.compile(
    r"(?:what|wat|wut|wot|whats)(?: (?:does|do|is|s))? (.+?) (?:even )?(?:mean|means|supposed to mean|stand for)"
    r"|what (?:do|did) (?:you|u|they) mean by (.+)|(?:the )?(?:meaning|definition) of (.+)|define (.+)"
)
_WAGE = re.compile(
    r"(?:do|does|will|would|can) (?:i|you|u|they|we|people) (?:even |still |ever )?(?:get|be) (?:paid|money)"
    r"(?: (?:for|to do) (?:it|that|this|those|them))?(?: (?:tho|though|at all))?"
    r"|(?:is|are) (?:it|that|this|those|they) (?:even )?(?:paid|unpaid)(?: (?:or not|tho|though|work))?"
)
_CLAIM = r"(?:stuff|things?|part|info\w*|bit|line|claim|numbers?|figures?|idea|one|facts?|answer)"
_WHO_SAYS = re.compile(
    r"\b(?:says who(?! (?:do|i))|who (?:says|said|claims|told (?:you|u|ya)|came up with)|according to who"
    r"|(?:what|which) study"
    r"|(?:your|ur|the|a|any|is there) (?:source|(?:proof|evidence|research)(?! of))"
    r"|where (?:(?:do|did) )?(?:you|u|ya) (?:get|got|read|hear|heard|find|found|see|saw) (?:that|this|it)(?! job)"
    rf"|where (?:does|did) (?:it|that|this|you|u|they|(?:the|that|this|your|ur) {_CLAIM})\b.* "
    r"(?:from|get|read|hear|find))\b"
    r"|^prove\b"
)
_SMALL = word_set("a an the by word that this it with your ur you u they")
_BY_PATTERN: tuple[tuple[FollowUp, re.Pattern[str]], ...] = (
    ("cost", _PAY),
    ("terms", _TERMS),
    ("best", re.compile(rf"{_OF_A_LIST}(?: (?:do|should|would) i(?: \w+)?)?(?: first)?")),
    ("figure", re.compile(rf"{_OF_A_LIST} (?:pays?|earns?|makes?)(?: (?:me|you|the|most|more|best|better|money))*")),
    ("age", _AGE),
    ("failure", _FAILURE),
    ("always", _FOR_OTHERS),
    ("wage", _WAGE),
    ("more", _MORE),
)


def follow_up(text: str) -> FollowUp | None:
    """Return what `text` asks about the last answer; None where it stands on its own."""
    plain = _plain(text)
    for kind, pattern in _BY_PATTERN:
        if pattern.fullmatch(plain):
            return kind
    words = set(plain.split())
    for kind, keys, company in _BY_WORDS:
        asks = kind not in _QUESTION_OF or words & _QUESTION_OF[kind]
        if words & keys and asks and words <= keys | company | _POINTING:
            return kind
    return None


def asks_who_says(text: str) -> bool:
    """Say whether `text` asks where the claim comes from that it names itself: "who says careers pay more"."""
    return bool(_WHO_SAYS.search(in_plain(text)))


def word_asked_about(text: str) -> str | None:
    """Return the word or words whose meaning `text` asks for."""
    if not (found := _MEANING.fullmatch(_plain(text))):
        return None
    said = next(filter(None, found.groups())).split()
    return " ".join(word for word in said if word not in _SMALL) or None


def _plain(text: str) -> str:
    plain = in_plain(text)
    opening = _OPENING.match(plain)
    rest = plain[opening.end() :] if opening else plain
    return rest if len(rest.split()) <= _LONGEST else ""
