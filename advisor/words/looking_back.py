"""Words that point back at what the advisor said, that set two things beside each other, or that put it right.

Boundary: words only; what was said is found in `said_before`, and said again by the actions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from advisor.words.message import in_plain

_ASKED = r"(?:what|whats|wat|wats|which|who|whos|where|wheres|how)"
_THAT = r"(?:the|that|those|this|your|ur)"
_REFERS_BACK = re.compile(
    r"\b(?:you|u|ya) (?:just |had |were |was )?(?:said|say(?:ing)?|told|tell(?:ing)?|mention\w*|gave|named|meant"
    r"|wrote|recommend\w*|suggest\w*|(?:talk|spok)\w* (?:about|of))\b"
    rf"|\b{_ASKED} (?:was|were) (?:\w+ )?{_THAT}\b"
    rf"|\b(?:what|which) \w+ (?:was|were) (?:it|{_THAT})\b|\b{_ASKED} {_THAT} (?:\w+ ){{1,4}}again\b"
    r"|\b(?:(?:what|which|who|where) (?:was|were|is|are|did (?:you|u|ya))|whats|wats|whos|wheres)\b.*"
    r"\b(?:again|once more|one more time)$"
    rf"|\bback to {_THAT} \w+|\b(?:the|that) (?:\w+ ){{1,3}}(?:thing|thingy|part|bit)\b"
    r"|\b(?:is|s|thats|was) (?:the one |the thing )?(?:what )?i (?:mean|meant)\b"
    r"|\bi (?:mean|meant) (?:the|that|those)\b"
)
# "Remind me to call" and "remind me on monday" want a note in a calendar.
_REMIND = re.compile(rf"\bremind me\b(?: again)?,? (?:please |pls )?(?:{_ASKED}|of|about|the|that)\b")
_FIRST = re.compile(
    rf"\b(?:{_ASKED}|remind me)\b.*\b(?:first|begin|start)\b.*\b(?:again|was|were|said|told)\b"
    rf"|\b(?:{_ASKED}|remind me)\b.*\b(?:was|were|said|told)\b.*\b(?:first|begin|start)\b"
    r"|^(?:the |and |so |ok )*(?:first|1st) (?:\w+ )?again$"
)
# "Or what", "or nah" only end a question.
_OR = re.compile(r"^(.*?\S)\s*,?\s+or\s+(?!(?:what|not|no|nah|naw|nope|else|so|something|smth|whatever|am i)\b)(\S.*)$")
_LEAD = re.compile(r".*(?:[,:?.!]|\b(?:do|should|shall|can|is|are|would|could|did) (?:i|we|it|you|u|they)\b)\s*")
_ASKED_ON = r"(?:if|about|bout|for|whether|how|what|where|who|why|which|when)"
_MEANT = rf"\bi (?:just |really |only )?(?:mean|meant|(?:asked|ask|said|was asking|am asking)(?= {_ASKED_ON}\b))\b"
_OPENS = (
    r"(?:^|[.;!?]\s*)(?:(?:no|nah|nope|oh|wait|sorry|hey|well|but|ok|i|im|its|it|is|was|thats|this|that|mean|meant|said|asked)"
    r"[\s,.!']+)*"
)
_ABOUT = r"(?:(?:about|the|a|an|for|on) )*"
_WHO_IT_IS = r"(?:i[’']?m|i am|s?he|we|they|it|its|it[’']s|this|that|thats|that[’']s|you|is|was)"
_THING = r"(?:about |for )?(?:the|a|an|my) "
_SAID = r"i (?:said|meant|asked (?:for|about))"
_UNWANTED = rf"\bi (?:don[’']?t|do not) (?:want|wanna)(?: to)?(?: be| do)? {_ABOUT}"
# Who learns English leaves out a verb: "boss not pay me. what can i do", "i ask about money boss not pay. who helps".
_NOT_THAT = re.compile(
    rf"(?:{_MEANT})\W*(?P<meant>.+?)(?:[,;.]\s*(?:and )?not {_ABOUT}(?P<not>[^,;.!?]+)"
    rf"|\s(?:and )?not {_ABOUT}(?P<not1>[^,;.!?]+)[.!?]*$)"
    rf"|{_OPENS}not {_ABOUT}(?P<not2>[^,;.!?]+)[,;.]\s*(?:but )?(?:{_MEANT})?\s*(?P<meant2>.+)"
    # "no, rent for the shop not the house"; "i said plumbing. i dont wanna be a cook no more", in either order
    rf"|^(?:no|nah|nope)\b(?!\W*(?:{_WHO_IT_IS}\b|{_MEANT}))\W*(?P<meant3>[^.;!?]+?)"
    rf"[,\s]+not {_THING}(?P<not3>[^,;.!?]+)[.!?]*$"
    rf"|{_UNWANTED}(?P<not4>[^,;.!?]+)[,;.!?].*?\b{_SAID} {_ABOUT}(?P<meant4>[^.;!?]+)"
    rf"|\b{_SAID} {_ABOUT}(?P<meant5>[^,.;!?]+)[,.;!?]\s*(?:and |so |cause |bc )?{_UNWANTED}(?P<not5>[^,;.!?]+)"
)
_MATTER = rf"{_ABOUT}(?P<matter>[^\W\d_]\w*(?: \w+)?)(?![^.,;!?]*\?)"
_SAYS = r"(?:say|talk|tell|mention|bring|go)\w*(?: (?:me|on|up))*"
_NO_MATTER = re.compile(
    rf"\b(?:nothing|not(?: anything)?|anything) to do with {_MATTER}"
    rf"|\b(?:stop|quit) {_SAYS} {_MATTER.replace('matter', 'matter1')}"
)
_NOT_IT = re.compile(
    rf"\b(?:u|you|ya) (?:\w+ )?(?:keep|kept) (?:on )?{_SAYS} {_MATTER}"
    r"|\b(?:its?|im|i|this|thats?)\b[^?]*?\b(?:not|isnt|aint|wasnt) (?:no|an?|the|about|some|any) "
    rf"{_MATTER.replace('matter', 'matter1')}"
    r"|^no (?P<matter2>\w+(?: \w+)?)[?!.,]+ i (?:just |only )?mean"
)


@dataclass(frozen=True)
class Correction:
    """What somebody says they meant, and what they say they did not."""

    meant: str
    left_out: str


def refers_back(text: str) -> bool:
    """Say whether `text` names something as said before: "what was that program", "the X thing you told me"."""
    plain = in_plain(text)
    return bool(_REFERS_BACK.search(plain) or _REMIND.search(plain))


def wants_reminding(text: str) -> bool:
    """Say whether `text` wants to hear again what was said, where it may sound like a wish for a reminder."""
    return bool(_REMIND.search(in_plain(text)))


def asks_what_was_first(text: str) -> bool:
    """Say whether `text` asks for the first of what was said once more: "where do i start again"."""
    return bool(_FIRST.search(in_plain(text)))


def halves(text: str) -> tuple[str, str] | None:
    """Return the two things that `text` sets beside each other: "should i call or go there"; None where it does not."""
    found = _OR.match(text.casefold().strip(" ?.!"))
    if not found:
        return None
    first, second = found.groups()
    return _LEAD.sub("", first) or first, re.split(r"[,:]", second)[0]


def correction_in(text: str) -> Correction | None:
    """Return what `text` says was meant and what was not: "i mean the bus, not the car"; None where it does not."""
    found = _NOT_THAT.search(text.casefold())
    if not found:
        return None
    parts = [(name, words) for name, words in found.groupdict().items() if words]
    meant = next((words for name, words in parts if name.startswith("meant")), "")
    left_out = next((words for name, words in parts if name.startswith("not")), "")
    return Correction(meant.strip(), left_out.strip()) if meant and left_out else None


def not_meant_in(text: str) -> str:
    """Return what `text` says it is not: "its a bakery not an app", "you keep saying app"; else nothing."""
    correction = correction_in(text)
    return " ".join([correction.left_out if correction else "", *_matters(_NOT_IT, text)])


def no_matter_in(text: str) -> str:
    """Return what `text` says it has nothing to do with."""
    return " ".join(_matters(_NO_MATTER, text))


def _matters(pattern: re.Pattern[str], text: str) -> list[str]:
    plain = re.sub(r"['’]", "", text.casefold())
    return [matter for found in pattern.finditer(plain) for matter in found.groupdict().values() if matter]
