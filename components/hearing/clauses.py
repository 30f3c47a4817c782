"""Which words of a message ask or wish, and of whom they speak.

Boundary: looks at the form of sentences as they are typed, without marks as often as with; rules of thumb.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.words.durations import MONTHS
from advisor.words.numbers import word_at, word_set

_ENDS = word_set(". ! ? ; … ... .. :") | {"\n", "\n\n"}
_BREAKS = _ENDS | word_set(", ( ) – — / - but because though")
_LEAD_IN = word_set(
    "so ok okay and but well hey hi hello also um uh idk wait yeah yes no lol please then like actually honestly "
    "now or just "
    "btw sorry quick question thanks tell me know wonder wondering curious explain asking about"
)
# What may stand before a thought that is said without a verb: "its just a ...".
_BEFORE_A_THOUGHT = _LEAD_IN | word_set("i am it its 's get a an mostly doing been basically currently mainly")
_ASKS = word_set("what whats which who whose whom where when why how hows wheres whens wat wot whos whys")
_INVERTS = word_set("is are am do does did can could should would will was were has have may shall must dont isnt")
_SUBJECTS = word_set(
    "i you he she it we they this that there these those my your the a an any anyone someone people nurses drivers"
)
# "am a driver in dhaka", "have my certificate": the "i" is left out.
_LEAVES_ITS_I, _OWN_THINGS = word_set("am have had did do was"), word_set("my a an")
_ASKED_FOR = word_set(
    "get have need offer give qualify make pay earn work help hire like want really ever even train still"
)
_ALWAYS_INVERTS = word_set("does should would is are shall")
_ALSO_MID = {
    **dict.fromkeys(("do", "did"), word_set("i you we they")),
    **dict.fromkeys(("can", "could", "should", "would", "will"), word_set("i we they you someone")),
    **dict.fromkeys(("is", "was"), word_set("it there this")),
    "does": word_set("it that this uber my the"),
    "are": word_set("they there these you"),
    "am": word_set("i"),
}
_SELF = word_set("i me my we im myself our us mine")
# After these a clause of one's own goes on as part of the question: "should i quit if i have no car".
_KEEPS_ASKING = (
    _ASKS
    | _INVERTS
    | word_set(
        "if when while that than as know think say feel wish hope unless whether until before after once and or to "
        "for not job"
    )
)
_STATES = word_set(
    "am have was drive work do got been never just only can live run own get not had did make really also still"
)
WISHES = word_set(
    "want wanna wish need hope hoping looking prefer dream dreaming searching someday if trying tryna wanting "
    "seeking ideal deserve demand negotiate whether offered thinking considering planning gonna"
)
# After these with an "i" of its own a wish is over: "want to be a nurse i got my ged".
_HAS = word_set("have got am did do work only just was graduated finished dropped never dont")
_COUNTS = word_set("count counts considered")
_JOINS = word_set("and but so because cause since then while though or")


@dataclass(frozen=True)
class Clauses:
    """What the words of a message do, one entry for each token.

    Attributes:
        clause: the number of the clause in which a word stands.
        asked: whether it is part of a question.
        of_self: whether that question is about the person who asks: "how do i".
        wished: whether it is wished for.
    """

    norms: Sequence[str]
    clause: Sequence[int]
    asked: Sequence[bool]
    of_self: Sequence[bool]
    wished: Sequence[bool]

    @property
    def starts(self) -> list[int]:
        """Return where clauses begin, small words at their head left out."""
        starts: list[int] = []
        for at, clause in enumerate(self.clause):
            begins = at == 0 or clause != self.clause[at - 1]
            led_in = bool(starts) and starts[-1] == at - 1 and self.norms[at - 1] in _BEFORE_A_THOUGHT
            if begins or led_in:
                starts.append(at)
        return starts

    def before(self, at: int) -> list[str]:
        """Return the words before `at` in its clause, the nearest first; a joining word ends them."""
        words = []
        for place in range(at - 1, -1, -1):
            if self.clause[place] != self.clause[at] or self.norms[place] in _JOINS:
                break
            words.append(self.norms[place])
        return words

    def thought(self, at: int) -> range:
        """Return the places around `at` in its clause, up to the joining words or a "now"."""
        first = at - len(list(itertools.takewhile(lambda word: word != "now", self.before(at))))
        ends = (
            self.clause[place] != self.clause[at] or self.norms[place] in _JOINS | {"now"}
            for place in range(at, len(self.norms))
        )
        return range(first, at + len(list(itertools.takewhile(lambda end: not end, ends))))


def read_clauses(norms: Sequence[str], spaced: Sequence[bool]) -> Clauses:
    """Return what the words do.

    Args:
        norms: the words, as they were meant.
        spaced: whether a blank follows each; a "-" within a word ends no clause.
    """
    clause, number = [], 0
    for at, norm in enumerate(norms):
        inside = norm in {"-", "/"} and not (spaced[at] and at and spaced[at - 1])
        number += norm in _BREAKS and not inside
        clause.append(number)
        number += norm in _BREAKS and not inside
    asked, of_self, wished = ([False] * len(norms) for _ in range(3))
    for number in dict.fromkeys(clause):
        places = [at for at, its in enumerate(clause) if its == number]
        _mark_questions(norms, places, asked, of_self)
        _mark_wishes(norms, places, wished)
    return Clauses(norms, clause, asked, of_self, wished)


def _mark_questions(norms: Sequence[str], places: list[int], asked: list[bool], of_self: list[bool]) -> None:
    asking = about_self = False
    first = next((at for at in places if norms[at] not in _LEAD_IN), places[0])
    mark = word_at(list(norms), places[-1] + 1)
    if _tells_while_asking(norms, places, first):
        return
    if mark == "?" and norms[first] not in _SELF:
        asking = True
    for at in places:
        if _opens_question(norms, at, first):
            asking, about_self = True, _is_of_self(norms, at)
        elif asking and _goes_on_stating(norms, at, first):
            asking = False
        asked[at], of_self[at] = asking, about_self and asking


def _tells_while_asking(norms: Sequence[str], places: list[int], first: int) -> bool:
    """Say whether a question tells of the person's work: "does cleaning houses for 6 months count as a career"."""
    words = [norms[at] for at in places if at > first]
    return (
        norms[first] in {"do", "does", "is", "can", "would"}
        and bool(words)
        and words[0].endswith("ing")
        and bool(_COUNTS & set(words))
        and any(unit in MONTHS for unit in words)
    )


def _opens_question(norms: Sequence[str], at: int, first: int) -> bool:
    word, following = norms[at], norms[at + 1] if at + 1 < len(norms) else ""
    before = norms[at - 1] if at else ""
    if word in _ASKS:
        return (
            at == first
            or following in _INVERTS | word_set("to much many long 's about kind are if old else")
            or word.endswith("s")
        )
    if word not in _INVERTS or following == "not":
        return False
    if at == first and word == "do" and following not in _SUBJECTS:
        # "do nurses make more", "do part timers get insurance"; not "do nails at home"
        rest = norms[at + 2 : at + 5]
        return bool(_ASKED_FOR & set(rest[: rest.index("and")] if "and" in rest else rest))
    if (
        at == first
        and word in _LEAVES_ITS_I
        and (word == "am" or following in _OWN_THINGS or norms[at : at + 2] == ["did", "the"])
    ):
        return following == "i"
    if at == first:
        if word in {"can", "could"} and following.endswith("ing"):
            return True  # "can dashing be a career"
        return word in _ALWAYS_INVERTS or following in _SUBJECTS or following.endswith("s")
    return following in _ALSO_MID.get(word, ()) and before not in _SELF | word_set(
        "that it this they you he she what to"
    )


def _is_of_self(norms: Sequence[str], at: int) -> bool:
    """Say whether the question that opens at `at` is about the person: "how do i", "how to"."""
    following = list(norms[at + 1 : at + 5])
    return bool(_SELF & set(following)) or following[:1] == ["to"]


def _goes_on_stating(norms: Sequence[str], at: int, first: int) -> bool:
    """Say whether a statement about the person begins at `at`, in the middle of a question.

    "Check my work i clean rooms" goes on with any verb; "the work i do" is one thing.
    """
    if norms[at] == "i" and list(norms[max(at - 2, first) : at]) in (["my", "job"], ["my", "work"], ["my", "gig"]):
        return True
    word, before = norms[at], norms[at - 1] if at > first else ""
    if word == "i" and before == "career" and word_at(list(norms), at + 1) not in _INVERTS | WISHES | {"like", "love"}:
        return True  # "is it a career i sweep floors"; "what career i should do" asks on
    following = norms[at + 1] if at + 1 < len(norms) else ""
    return bool(before) and word == "i" and following in _STATES and before not in _KEEPS_ASKING


def _mark_wishes(norms: Sequence[str], places: list[int], wished: list[bool]) -> None:
    wishing = False
    for at in places:
        if norms[at] in WISHES:
            wishing = norms[at - 1] not in {"not", "never"} if at else True
        elif wishing and norms[at] == "i" and (norms[at - 1] in _JOINS or _states_anew(norms, at)):
            wishing = False
        wished[at] = wishing


def _states_anew(norms: Sequence[str], at: int) -> bool:
    return norms[at - 1] not in WISHES and word_at(list(norms), at + 1) in _HAS
