"""Short answers: what "yes", "lol no", "kinda", "both" or "idk" say, in the many ways in which people type them.

Boundary: words only; what a yes or a no means for a question stands in its file, below `means`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from advisor.words.message import in_plain
from advisor.words.numbers import word_set

ShortWord = Literal["yes", "no", "partly", "both", "unsure"]

_SAID: dict[ShortWord, str] = {
    "yes": """
        yes, yess, yep, yepp, yup, yeah, yea, yeh, ye, ya, yah, yas, y, sure, sure thing, definitely,
        absolutely, certainly, totally, for sure, of course, correct, exactly, bet, si, uh huh, mhm,
        yessir, i do, it does, it has, it is, they do, there is, there are, i have, i am, we do, we have,
        i think so, id say yes, im afraid so""",
    "no": """
        no, noo, nope, nop, nah, naw, na, n, none, none at all, none of these, none of them, none of that,
        none of those, none of this, none of it, nothing like that, nothing of that, nothing of the sort,
        none of the above, none of these apply, none apply, nothing, nothing yet, nothing really, zilch, squat,
        nothin, nuthin, nuttin, nothing new, nothing much, nothin much, nuthin much, nothing special, nothin special,
        nothing at all, nothing else, never, nada, zip, zero, nil, nuh uh, not really, not rly, not rlly,
        not at all, not any, not one, not yet, not a thing, not a single one, not even close, no way,
        no chance, neither, definitely not, absolutely not, certainly not, of course not, i dont, i do not,
        i dont think so, dont think so, it doesnt, it dont, it does not, it isnt, it aint, they dont,
        we dont, there isnt, there aint, there are none, havent, i havent, im not, im afraid not,
        aint none, no such thing, no thanks, no thank you, no ty, yeah right, yea right, ya right, as if, i wish,
        in my dreams, fat chance, when pigs fly""",
    "partly": """
        partly, partially, kinda, kind of, sorta, sort of, somewhat, slightly, a little, a little bit,
        a lil bit, a lil, lil bit, little bit, a bit, yes and no, yeah and no, no and yes, more or less, some,
        some of it, sometimes, so so, ish, in a way, in part, to a degree, to some degree, in between, on and off,
        here and there, up to a point, it depends, depends, barely, hardly, not much, not a lot,
        not that much, not fully, not completely, not entirely, not exactly, not always, 50 50,
        fifty fifty, 5050, now and then, not all the way, in theory, on paper, technically""",
    "both": """
        both, both of them, both really, bit of both, a bit of both, a little of both, little of both,
        half and half, a bit of each, bit of each, some of each, a mix, mix of both, a mix of both,
        mix of the two, a mix of the two, the two, the both, equally, equally both, boht, why not both""",
    "unsure": """
        dont no, i dont no, dont no yet, i dont no yet, idk, idek, idk yet,
        dk, i dk, dunno, duno, i dunno, dont know, i dont know, i do not know,
        dont know yet, i dont know yet, i really dont know, i honestly dont know, dont rly know, not sure,
        im not sure, not sure yet, not really sure, unsure, not certain, no idea, i have no idea,
        got no idea, no clue, i have no clue, not a clue, clueless, maybe, perhaps, possibly, could be,
        might be, beats me, who knows, hard to say, hard to tell, cant say, couldnt tell you, undecided,
        search me, shrug, good question, your guess is as good as mine, maybe not sure, cant say for sure,
        not for sure, not so sure, not too sure, im not too sure, not 100 percent sure, have no clue,
        have no idea""",
}
_PHRASES = {tuple(said.split()): word for word, line in _SAID.items() for said in line.split(",")}
_LONGEST = max(map(len, _PHRASES))
SWEARING = word_set("fuck fucking fuckin fckn fkn hell heck damn damnit goddamn dammit shit bloody freaking")
# Words around an answer that change nothing.
FILLER = SWEARING | word_set(
    "lol lmao lmfao rofl haha hah ha um umm uh uhh hm hmm er well oh ah ok okay god gosh jeez omg man bro dude sir "
    "maam please pls tbh ngl honestly really rly rlly actually just jus like guess probably prob prolly for now rn yet "
    "though tho then sadly unfortunately afraid thanks thx sorry so i its it is"
)
# A yes or a no that opens a longer answer. "I do", "some" and the like open sentences of their own.
_OPENING: dict[str, ShortWord] = {
    **dict.fromkeys(word_set("no noo none nope nop nah naw"), "no"),
    **dict.fromkeys(word_set("yes yess yep yepp yup yeah yea yeh yah definitely absolutely"), "yes"),
}
# "No ride" and "none of this" say what is not there; "no" before one of these is a no.
_NO_BEFORE_A_NAME = word_set("no noo none")
_OPENS_A_CLAUSE = FILLER | word_set(
    "i im ive it its they theyre we there theres that thats this my not never you u he she nobody nothing none no only "
    "cuz cause because and but at aint isnt doesnt dont havent same everyone everybody ppl"
)
_THINKS = re.compile(
    r"\b(?:(?:let me|lemme|gotta|i have to|i need to|still|im|just) (?:think|thinkin|thinking)"
    r"(?: (?:about it|on it|it over))?|(?:gimme|give me) (?:a|one) (?:sec|second|min|minute|moment)|thinking)\b"
)
_AFRAID = re.compile(r"\b(?:im|i am) afraid\b(?: (so|not)\b)?")
_RESTARTS = re.compile(
    r"\b(?:wait|hold on|hang on|(?:scratch|strike) that|never ?mind|nvm|actually|i mean|i meant)\b[\s,.!…]*",
    re.IGNORECASE,
)
# What makes a yes half a one: who would have to go first, and words that people say where it is only said to be so.
_HEDGES = re.compile(
    r"\b(?:if|when|unless|until|til|till) (?:\w+ ){1,5}?"
    r"(?:dies|die|died|quits?|leaves?|left|retires?|croaks?|moves?|goes)\b"
    r"|\bonly(?: (?:like|as) i (?:said|told (?:you|u)))?$"  # "crew chief only": no more than that
    r"|\b(?:in theory|on paper|supposedly|technically|allegedly|i suppose|they say|so they say)\b"
)
_SAID_BEFORE = re.compile(r"^i (?:just |already )?(?:said|told (?:you|u|ya)) (?=\w)")
_OF_A_HUNDRED = re.compile(r"\b([1-9]0) ([1-9]0)\b")


_NODS = re.compile(r"[👍👌✅🙌💯✔☑\U0001f3fb-\U0001f3ff\ufe0f\s]+")  # with the tones of a skin


def is_nod(text: str) -> bool:
    """Say whether `text` is nothing but signs of a yes: a thumb up, a check mark."""
    return bool(_NODS.fullmatch(text)) and not text.isspace()


def short_word(text: str) -> ShortWord | None:
    """Return what `text` says where it is one of these words and nothing more; None for anything else."""
    words, said, at = _words(text), list[ShortWord](), 0
    while at < len(words):
        phrase = _phrase_at(words, at)
        if phrase:
            said.append(_PHRASES[phrase])
        elif words[at] not in FILLER:
            return None
        at += len(phrase) or 1
    return _together(said)


def only_thinks(text: str) -> bool:
    """Say whether `text` asks for a moment to think and says nothing more."""
    rest, found = _THINKS.subn("", " ".join(_words(text)))
    return bool(found) and set(rest.split()) <= FILLER


def opening_word(text: str) -> ShortWord | None:
    """Return the yes or no that `text` opens with, as in "lol no theres no boss to promote me"."""
    words = _words(taken_back(text)[1])
    at = next((place for place, word in enumerate(words) if word in _OPENING or word not in FILLER), len(words))
    word, following = (*words[at : at + 2], "", "")[:2]
    if word == "not" and following in ("really", "rly", "rlly"):
        return "no"
    if word in _NO_BEFORE_A_NAME and following not in _OPENS_A_CLAUSE:
        return None
    return _OPENING.get(word)


def taken_back(text: str) -> tuple[ShortWord | None, str]:
    """Return the yes or no that `text` opens with and takes back at once, and what is said instead.

    "nah. no wait i did a course" says no no; without such words, `text` is returned as it is.
    """
    found = _RESTARTS.search(text)
    word = short_word(text[: found.start()]) if found else None
    rest = text[found.end() :] if found else ""
    return (word, rest) if word in ("yes", "no") and in_plain(rest) else (None, text)


def is_hedged(text: str) -> bool:
    """Say whether a yes in `text` is only half a one: "the lead spot, if he ever retires"."""
    return bool(_HEDGES.search(in_plain(text)))


def _words(text: str) -> list[str]:
    """Return the words of `text`; a held key ("nooooo") is one letter, "i am afraid" is no "i am", "i said" no word."""
    plain = re.sub(r"([a-z])\1{2,}", r"\1", in_plain(text))
    plain = _OF_A_HUNDRED.sub(lambda shares: "5050" if int(shares[1]) + int(shares[2]) == 100 else shares[0], plain)
    plain = _SAID_BEFORE.sub("", plain)
    return _AFRAID.sub(lambda found: f"im afraid {found[1]}" if found[1] else "", plain).split()


def _phrase_at(words: Sequence[str], at: int) -> tuple[str, ...]:
    spans = (tuple(words[at : at + length]) for length in range(_LONGEST, 0, -1))
    return next((span for span in spans if span in _PHRASES), ())


def _together(said: Sequence[ShortWord]) -> ShortWord | None:
    """Return what several such words come to: "yeah kinda" is partly, "yeah no" is no, "idk, no" is no."""
    for strongest in ("both", "partly"):
        if strongest in said:
            return strongest
    clear = [word for word in said if word != "unsure"] or said
    return clear[-1] if clear else None
