"""Tells the places where somebody lives from those that they left, come from, or only learned in.

Boundary: goes by the words before a place; which words are places is decided in `advisor.replies.told.places`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from advisor.replies.told.places import Place
from advisor.words.kin import ADULTS, CHILDREN
from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses
from components.hearing.former import PAST, is_of_the_past
from components.hearing.mentions import Mention

ORIGIN = "origin"
_SELF = word_set("i we im me")
_FAMILY, _OURS = ADULTS | CHILDREN | {"family"}, word_set("my our")
_MOVED, _BE = word_set("moved came relocated went"), word_set("i am im m originally come comes")
_SENT = word_set("shipped sent outsourced shipping moving sending")
_WENT = word_set("they company boss owner owners he she it job jobs work plant line factory office")
# What somebody did, or got, in a place where they need not live any more; nearer than that, a word that they do.
_DID_THERE = word_set("studied trained graduated qualified born raised grew educated learned learnt")
_PAPERS = word_set(
    "degree degrees diploma diplomas bachelor bachelors master masters certificate certificates credentials papers "
    "qualification qualifications college university uni school schooling education bcom b.com bsc b.sc btech b.tech "
    "mba msc m.sc phd ged license licence licensed"
)
_HOME = word_set("live lives living stay staying reside based student studying attend attending go going here now")
_GONE = (["left"], ["fled"])
_MOVES = word_set("move moving relocate relocating immigrate emigrate")
_HAVE = word_set("have has 've been")
_HERE, _HERE_ONE_IS = "here", word_set("i im we my nobody noone they she he")  # "here i wash dishes"
_THERE_BEFORE = (["country", "my"], ["in", "back"])  # "in my country ghana", "back in ghana"
_AROUND_HERE = 4  # words


def homes(
    doc: Doc, places: Sequence[Place], mentions: Sequence[Mention], clauses: Clauses
) -> Iterator[tuple[Place, str | None]]:
    """Yield the places, each with its role: past for one that was left, origin for the only one, where they are from.

    "A nurse in Nigeria, now in Ohio" lives in Ohio; so may "my diploma is from Peru", and whoever is "a teacher in
    Peru, here i wash dishes". Nor is a place theirs where others went: "they moved the whole line to Mexico".
    """
    spans = {place: doc.char_span(place.start, place.end, alignment_mode="expand") for place in places}
    first = {place: span.start for place, span in spans.items()}
    past = {
        first[place]
        for place, span in spans.items()
        if _was_there(place, span.start, mentions, clauses)
        or clauses.before(span.start)[:2] in _THERE_BEFORE
        or (place.country != "us" and set(clauses.norms[span.end : span.end + 1]) & _PAPERS)
    }
    theirs = [place for place, at in first.items() if _may_be_theirs(at, clauses)]
    in_the_us = {first[place] for place in theirs if place.country == "us"} - past
    past |= {at for place, at in first.items() if place.country != "us" and _is_elsewhere(at, in_the_us, clauses)}
    origin = {at for at in first.values() if _is_origin(clauses.before(at))} - past
    only = past | origin == set(first.values())
    for place in theirs:
        at = first[place]
        yield place, PAST if at in past else (ORIGIN if only else PAST) if at in origin else None


def _may_be_theirs(at: int, clauses: Clauses) -> bool:
    before, not_yet = clauses.before(at), clauses.wished[at] or clauses.asked[at]
    return not (_is_of_family(before) or _others_went(before) or (not_yet and _MOVES & set(before)))


def _is_elsewhere(at: int, in_the_us: set[int], clauses: Clauses) -> bool:
    """Say whether the place at `at`, which is not in the US, is set beside one that is, or beside what they do here.

    Who says that they live there means it by "here", too.
    """
    if _HOME & set(clauses.before(at)):
        return False
    return bool(in_the_us) or any(
        _is_here(here, clauses) or clauses.before(at)[:1] == ["from"]
        for here, word in enumerate(clauses.norms)
        if word == _HERE and clauses.clause[here] != clauses.clause[at]
    )


def _is_here(at: int, clauses: Clauses) -> bool:
    """Say whether the "here" at `at` is said of somebody, and asks for nothing: "i drive here", not "any help here"."""
    said = {*clauses.norms[at + 1 : at + 2], *clauses.before(at)[:_AROUND_HERE]}
    return bool(said & _HERE_ONE_IS) and not clauses.asked[at]


def _was_there(place: Place, at: int, mentions: Sequence[Mention], clauses: Clauses) -> bool:
    """Say whether it is told what somebody did in the place before: learned, worked, was born there."""
    before = clauses.before(at)
    if is_of_the_past(at, mentions, clauses) or "used" in before or _came_from(before) or before[:1] in _GONE:
        return True
    names = {each for mention in mentions for each in range(mention.first, mention.after)}
    by_name = False  # of work, which may be done at a school: "school bus driver in ohio"
    for back, word in enumerate(before, 1):
        if word in _HOME or word == "home":
            return before[back : back + 1] == ["back"]  # "back home in ghana"
        by_name = by_name or at - back in names
        if word in _DID_THERE or (word in _PAPERS and not by_name):
            return True
        if word == "worked" and place.country != "us":
            return not _HAVE & set(before)
    return False


def _came_from(before: list[str]) -> bool:
    return before[:1] == ["from"] and bool(_MOVED & set(before))


def _is_origin(before: list[str]) -> bool:
    """Say whether the place, `before` which the nearest word comes first, is where somebody is from."""
    return before[:1] == ["from"] and bool(_BE & set(before[1:2]))


def _others_went(before: list[str]) -> bool:
    """Say whether others went to a place, or work was sent there: "my job went to china", not "they moved us"."""
    words = set(before)
    return bool(words & (_MOVED | _SENT)) and bool(words & _WENT) and not words & (_SELF | {"us"})


def _is_of_family(before: list[str]) -> bool:
    """Say whether a place is where one's family is: "family in india"; not "i live with my family in india"."""
    nearest = next((at for at, word in enumerate(before) if word in _FAMILY or word in _SELF), None)
    if nearest is None or before[nearest] in _SELF:
        return False
    owner, beside = before[nearest + 1 : nearest + 2], before[nearest + 1 : nearest + 3]
    return not {"with", "and"} & set(beside) and (not owner or before[nearest] == "family" or bool(_OURS & set(owner)))
