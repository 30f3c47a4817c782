"""How old somebody says they are.

Boundary: tells the young from all others; what is said to them stands in the domain.
"""

from __future__ import annotations

import re

from advisor.words.message import in_plain
from advisor.words.numbers import number_in

OF_AGE = 18
_NOT_YET = re.compile(
    r"\b(?:under|below|not|aint|isnt|almost|nearly|till?|until|before|have to be|gotta be|(?:going to|gonna|ill) be|"
    r"turn(?:ing)?)(?: \w+)? 18\b"
)
_TOLD = re.compile(r"\b(?:im|i am|aged?|turned|just) (\d{1,3})\b|\b(\d{1,3}) ?(?:years? old|yrs? old|y ?o\b)")
_YOUTH = re.compile(
    r"\b(?:minors?|underage|kids?|teen\w*|\w*grade\w*|high ?school\w*|middle school\w*|freshm[ae]n|sophomore|"
    r"young\w*)\b"
)
_PAY = re.compile(
    r"\b(?:at|makes?|making|gets?|getting|gives?|pays?|paid|earns?) \d|\d (?:(?:an|per) hour|hourly|bucks|dollars)\b"
)

_YOUNG_NUMBER = r"(?:1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen)"
_OLDER_NUMBER = r"(?:1[89]|[2-9]\d|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy)(?: \w+)?)"
_OWN_AGE = (
    r"(?:\b(?:im|i am|i just turned|just turned|i turned|my age is|being)"
    r"(?: (?:only|just|like|barely|still|about|not old|a|young))* {age}\b"
    r"|^(?:(?:ok|so|but|and|well|no|wait|bruh|lol|only|just|age|aged) )*{age} (?:here|yo|y o|(?:yrs?|years?) old)\b)"
    r"(?! (?:hours?|hrs?|h|minutes?|mins?|months?|weeks?|days?|kids?|children|bucks|dollars|miles?|an|times|steps?)\b)"
    r"(?! (?:out of|(?:years?|yrs?) (?!old)))"
)
_OWN_YOUTH = re.compile(_OWN_AGE.format(age=_YOUNG_NUMBER))
_OWN_YEARS = re.compile(_OWN_AGE.format(age=_OLDER_NUMBER))
_ANOTHER_IS = re.compile(r"\b(?:hes|shes|theyre|(?:(?:he|she|who|they) )?(?:is|are)|(?:he|she) (?:just )?turned)\b")
_TOO_YOUNG = re.compile(
    r"\b(?:im|i am|me|being)(?: (?:way|just|only|still|a))* (?:too young|underage|under 18|minor|teen|teenager)\b"
    r"|\bnot (?:old enough|18 yet)\b|^(?:too young|underage|under 18)\b"
)


def own_youth(text: str, of_another: bool = False) -> bool | None:
    """Say whether who is spoken of in `text` is under 18: oneself, or `of_another`; None where no such age is told."""
    plain = _ANOTHER_IS.sub("im", in_plain(text)) if of_another else in_plain(text)
    if _OWN_YOUTH.search(plain) or _TOO_YOUNG.search(plain):
        return True
    return False if _OWN_YEARS.search(plain) else None


def tells_age(text: str) -> bool:
    """Say whether `text` tells an age, in a number or a word of youth.

    What one is paid is none: "he came in at 20". Nor is a reason: "it's my age".
    """
    plain = in_plain(text)
    if _TOLD.search(plain):
        return True
    numbered = bool(re.search(r"\d", text)) or number_in(text) is not None
    return not _PAY.search(plain) if numbered else bool(_YOUTH.search(plain))


def is_young(text: str) -> bool:
    """Say whether who tells an age is under 18; without a number, a word of youth says so, such as "a minor"."""
    plain = in_plain(text)
    if _NOT_YET.search(plain):
        return True
    if told := _TOLD.search(plain):
        return int(told[1] or told[2]) < OF_AGE
    age = number_in(text)
    return age < OF_AGE if age is not None else not re.search(r"\d", plain) and bool(_YOUTH.search(plain))
