"""Words that take something back, or wish to change it: "sorry, i meant", "change my answer about …".

Boundary: words only; what they change is decided in `correcting`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.short_words import FILLER

CORRECTS = "correct_answer"
_NO_TO_WHAT_WAS_SAID = FILLER | word_set("no nah nope naw wait")

_OPENING = r"^(?:(?:oh|ok|okay|wait|lol|um|uh|hm|hmm|so|well|no|nah|hold on|hang on|shit|damn) )*"
_TAKES_BACK = re.compile(
    _OPENING
    + r"(?:sorry|actually|correction|scratch (?:that|it)|i mean|i meant|meant|i said|oops|my bad|typo|excuse me|"
    r"on second thought|come to think of it)\b"
    r"|\b(?:i meant|i lied|i never said|i was (?:wrong|mistaken)|i made a mistake|thats not what i said|"
    r"(?:got|wrote) (?:that|it|me)(?: down)? wrong|(?:thats|(?:it|that|this|answer) (?:is|was)) (?:wrong|not right)|"
    r"that aint right)\b"
)
_BEGINS_WITH_NO = re.compile(_OPENING.replace("no|nah|", "") + r"(?:no|nah|not)\b")
# What was put down wrong; "i got fired for doing it wrong" is a story.
_WRONG = (
    r"\b(?:answer|part|thing|bit|what i (?:said|put)|what you have)\b[^,.;:!?]*\b(?:wrong|not right|a mistake)\b"
    r"|^(?!\w+(?:thing|body|one) |wh|it |th|you |u |ya |he |she |we |people |ppl )"
    r"(?:\w+ ){1,3}(?:is|are) (?:wrong|not right)\b"
    r"|\b(?:the|my) (?:\w+ ){1,3}(?:is|are) (?:wrong|not right)\b"
    r"|\b(?:no|little) \w+(?: \w+)? (?:is|are) (?:wrong|not right|not true)\b"
    r"|\b(?:i|you|u) (?:got|put|wrote|typed|have)(?: down)? (?:\w+ ){1,3}wrong\b"
)
# "change my answer about benefits to none": the wish, and after it the new value, if it is said.
_WANTS_CHANGE = re.compile(
    r"\b(?:(?:can|could) (?:i|we|u|you) |i (?:want|wanna|need|would like)(?: to)? |let me |lemme )?"
    # "i can fix cars" tells what somebody is able to do
    r"(?<!\bcan )(?<!\bknow how to )(?<!\bused to )"
    r"(?:change|edit|update|fix|redo|correct|take back|adjust)\b[^,.;:!?]*?(?:\bto\b|[,.;:!?]|$)"
    rf"|{_WRONG}"
    r"|\bi (?:made a mistake|messed up|slipped|was wrong) (?:on|with|about|in|at)\b[^,.;:!?]*",
    re.IGNORECASE,
)
# Said of work that somebody has had enough of.
_WEARY = re.compile(
    r"\b(?:(?:done|through|fed up|had it|had enough) with|so over|(?:sick|tired|had enough) of|hate|cant stand)\b"
)

# What the advisor did not do; "you dont get breaks there" is of anybody.
_FAULTS = re.compile(
    r"\b(?:you|u|ya|youve) (?:\w+ )?(?:not|never|didnt|did not|no|skipped|missed|ignored|forgot|left out|left) "
    r"(?!get\b)\w+|\b(?:you|u) (?:said|told me|tell me) (?:nothing|none|nada|zero)\b"
)

# Nothing less lets go of what was told: "how do people get to the top" asks something else.
_STARTS_OVER = re.compile(
    r"\b(?:restart\w*|reset|reboot|startover|clean slate|square one|new game|new check|take two)\b"
    r"|\b(?:start|strat|begin|do|run|take|try|redo)\b.*\b(?:over|again|anew|afresh|fresh|new)\b"
    r"|\b(?:from|back to) the top\b|\bredo (?:the|it|all|everything)\b"
    r"|\b(?:from|again|back|go|return)\b(?: \w+){0,4}? (?:start|begin\w*|scratch|zero|first|question (?:1|one))\b"
    r"|\b(?:wipe|clear|scrap|throw out|forget|drop)\b(?: \w+){0,2} (?:answers?|all|it|everything|that|what i said)\b"
)
# A life or a field that one begins anew in, and what others do: "can i start over at fifty".
_OF_A_LIFE = re.compile(
    r"^(?:(?:ok|so|and|but|well|lol) )*"
    r"(?:how|who|what|why|when|where|is|am|are|does|did|do (?:i|you|u|we|they|people))\b"
    r"|\b(?:life|careers?|jobs?|field|work|at \d\d|age|people|they|nobody|everybody|everyone|he|she|"
    r"have to|had to|started)\b"
)
_LONGEST_COMMAND = 12  # words; more of them tell a story


def starts_over(message: Message) -> bool:
    """Say whether the message clearly wants to begin anew with this advisor; what was told is lost then."""
    plain = message.plain
    is_one = len(plain.split()) <= _LONGEST_COMMAND and not _OF_A_LIFE.search(plain)
    return message.is_tapped or (is_one and bool(_STARTS_OVER.search(plain)))


def takes_back(message: Message) -> bool:
    """Say whether the message takes something back in so many words."""
    if message.intent == CORRECTS or _WANTS_CHANGE.search(message.text):
        return True
    return bool(_TAKES_BACK.search(message.plain))


def faults_advisor(message: Message) -> bool:
    """Say whether the message holds against the advisor what it did not say: "you left out the uniform"."""
    return bool(_FAULTS.search(message.plain))


def begins_with_no(message: Message) -> bool:
    """Say whether the message opens with a no, which is more often an answer."""
    return bool(_BEGINS_WITH_NO.match(message.plain))


def is_weary(message: Message) -> bool:
    """Say whether the message only vents about work: it names some, and takes nothing back."""
    return bool(_WEARY.search(message.plain)) and not (
        _TAKES_BACK.search(message.plain) or _WANTS_CHANGE.search(message.text)
    )


def wish_in(message: Message) -> str:
    """Return the words that wish for a change, with what they name."""
    return " ".join(found[0] for found in _WANTS_CHANGE.finditer(message.text))


def wish_within(text: str) -> str:
    """Return the first wish for a change in `text`, as it stands there."""
    found = _WANTS_CHANGE.search(text)
    return found[0] if found else ""


def after_a_no(text: str) -> str:
    """Return a wish for a change without the no that opens it: "no, change the time answer" gives no value."""
    wish = wish_within(text)
    before, _, after = text.partition(wish) if wish else ("", "", "")
    return f"{wish}{after}" if wish and set(in_plain(before).split()) <= _NO_TO_WHAT_WAS_SAID else text


def after_wish(text: str) -> str:
    """Return what follows the wish for a change, which is most often the new value: "… so change that to no"."""
    *_, last = re.split(_WANTS_CHANGE, text)
    return last if _WANTS_CHANGE.search(text) else ""


def without_wish(text: str) -> str:
    """Return what `text` says beside the wish for a change."""
    return _WANTS_CHANGE.sub(" ", text)


def without_what_is_wrong(message: Message) -> Message:
    """Return the message without what is named as wrong only: "i got the benefits wrong" tells of none."""
    rest, complaints = re.subn(_WRONG, " ", message.text, flags=re.IGNORECASE)
    if not complaints:
        return message
    kept = (found for found in message.entities if found.role == "denied" or not found.text or found.text in rest)
    return replace(message, entities=tuple(kept))
