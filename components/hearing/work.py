"""Hears what a message says of somebody's work: occupation, employer, amounts, barriers, places and the like.

Boundary: puts together what the finders find; the words they know are in `data/work_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Span

from advisor.replies.places import Place, places_in
from advisor.words.amounts import Amount, amounts_in
from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses, read_clauses
from components.hearing.education import EDUCATION, EducationFinder
from components.hearing.english import English
from components.hearing.former import is_of_the_past
from components.hearing.free_hours import are_free
from components.hearing.mentions import Mention, MentionFinder
from components.hearing.roles import RoleFinder
from components.hearing.statements import Stated, StatementFinder
from components.hearing.word_lists import Phrases, WordLists

_SELF = word_set("i me my we im")
_FAMILY, _OURS = word_set("family parents wife husband kids children mom mother dad father"), word_set("my our")
_LIVING = word_set("i we im me")
_OTHERS = word_set("he she his her friend sister brother husband wife mom dad son daughter boss you your")
_MOVED, _ORIGIN = word_set("moved came relocated went"), word_set("i am im m originally")
_SENT = word_set("shipped sent outsourced shipping moving sending")
_WENT = word_set("they company boss owner owners he she it job jobs work plant line factory office")
_YOU, _IT, _FILLS = word_set("you your"), word_set("it its"), word_set("know see guys all")


@dataclass(frozen=True)
class Heard:
    """One thing heard: an entity with its value, where the text says it, and of whom."""

    entity: str
    value: str | float
    start: int
    end: int
    role: str | None = None


class WorkHearing:
    """Reads messages with the words of `lists`."""

    def __init__(self, lists: WordLists) -> None:
        names = _words(_names(lists.people, lists.employers))
        self._english = English(_vocabulary(lists), names, _verbs(lists), _names(lists.employers))
        self._mentions = MentionFinder(lists, self._english)
        self._roles = RoleFinder(lists, self._english)
        self._statements = StatementFinder(lists, self._english)
        self._education = EducationFinder(lists, self._english)

    def hear(self, text: str, today: date) -> list[Heard]:
        """Return what `text` says, in order."""
        doc = self._english.read(text)
        clauses = read_clauses([token.norm_ for token in doc], [bool(token.whitespace_) for token in doc])
        amounts = amounts_in(text, today)
        mentions = self._mentions.find(doc, _spans(doc, amounts))
        level = self._education.find(doc, clauses)
        stated = [*self._statements.find(doc, clauses), *([level] if level else [])]
        roles = self._roles.give(mentions, doc, clauses, _told(doc, clauses, amounts, stated))
        heard = [
            *_named(
                doc, [each for each in roles if _is_said(each, doc, stated) and not _is_perk(each, stated, clauses)]
            ),
            *(Heard(each.entity, each.value, *_place(doc, each.first, each.after), each.role) for each in stated),
            *(each for each in _measured(doc, amounts, roles, clauses) if not _is_inside(doc, each, stated)),
            *_lived_in(doc, places_in(text), roles, clauses),
        ]
        return sorted(heard, key=lambda each: (each.start, each.end))


def _told(doc: Doc, clauses: Clauses, amounts: list[Amount], stated: list[Stated]) -> set[int]:
    """Return the clauses that tell of the person's work without a name of it."""
    first = [each.first for each in stated if each.entity == "benefits"]
    first += [span.start for span in _spans(doc, amounts)]
    return {clauses.clause[at] for at in first if not clauses.asked[at] and not clauses.wished[at]}


def _is_said(mention: Mention, doc: Doc, stated: list[Stated]) -> bool:
    """Say whether a name means work although a statement holds it: "no insurance" does not, "licensed plumber" does."""
    inside = [each for each in stated if each.first <= mention.first < each.after]
    if not inside or mention.role == "goal":
        return True
    if {each.entity for each in inside} == {"own_business"}:  # "i run a cleaning business", not "a food truck"
        return mention.role == "own" and (mention.kind == "FIELD" or doc[mention.first].norm_.endswith("ing"))
    # "licensed plumber", "college student"; not "plumber license"
    named_last = all(each.entity in {"strength", EDUCATION} and each.after <= mention.after for each in inside)
    return mention.role == "own" and mention.kind == "PERSON" and named_last


def _is_perk(mention: Mention, stated: list[Stated], clauses: Clauses) -> bool:
    """Say whether a single verb is one more benefit of a list: "dental, 401k, stock"."""
    single = mention.kind == "DOING" and mention.after - mention.first == 1 and len(clauses.thought(mention.first)) == 1
    after = any(each.entity == "benefits" and mention.first - 2 <= each.after <= mention.first for each in stated)
    return single and after


def _named(doc: Doc, mentions: list[Mention]) -> Iterator[Heard]:
    for mention in mentions:
        start, end = _place(doc, mention.first, mention.after)
        if mention.kind == "EMPLOYER":
            yield Heard("employer", mention.value, start, end, mention.role)
            continue
        yield Heard("occupation", mention.value, start, end, mention.role)
        if mention.role == "goal":
            yield Heard("goal", mention.value, start, end)


def _measured(doc: Doc, amounts: list[Amount], mentions: list[Mention], clauses: Clauses) -> Iterator[Heard]:
    """Yield the amounts that are said of the person's own work."""
    for amount in amounts:
        first = doc.char_span(amount.start, amount.end, alignment_mode="expand").start
        if _are_of_another(clauses.before(first)) or (clauses.asked[first] and not clauses.of_self[first]):
            continue
        if is_of_the_past(first, mentions, clauses) or _is_denied(amount, clauses.before(first)):
            continue
        free = amount.kind == "hours_per_week" and are_free(amount.value, first, mentions, clauses)
        yield Heard(amount.kind, amount.value, amount.start, amount.end, "free" if free else None)


def _is_denied(amount: Amount, before: list[str]) -> bool:
    """Say whether hours are said not to be there: "i dont have 5 hours"."""
    return amount.kind == "hours_per_week" and before[:1] in (["have"], ["got"]) and before[1:2] == ["not"]


def _lived_in(doc: Doc, places: list[Place], mentions: list[Mention], clauses: Clauses) -> Iterator[Heard]:
    """Yield the places without those that were left: "a nurse in Nigeria, now in Ohio", "a clerk in Peru, now uber".

    Nor is it theirs where others went: "they moved the whole line to Mexico".
    """
    first = {place: doc.char_span(place.start, place.end, alignment_mode="expand").start for place in places}
    past = {at for at in first.values() if is_of_the_past(at, mentions, clauses)}
    left = past | {at for at in first.values() if _is_left(clauses.before(at))}
    if left.issuperset(first.values()):  # the only one told: home, unless there is other work now
        left = past if any(each.role == "own" for each in mentions) else set()
    for place in places:
        before = clauses.before(first[place])
        if first[place] not in left and not (_is_of_family(before) or _others_went(before)):
            yield Heard("place", place.name, place.start, place.end)


def _is_left(before: list[str]) -> bool:
    """Say whether somebody left the place, `before` which the nearest word comes first: "moved from texas to ohio"."""
    from_it = before[:1] == ["from"]
    return "used" in before or (from_it and bool(_MOVED & set(before) or _ORIGIN & set(before[1:2])))


def _others_went(before: list[str]) -> bool:
    """Say whether others went to a place, or work was sent there: "my job went to china", not "they moved us"."""
    words = set(before)
    return bool(words & (_MOVED | _SENT)) and bool(words & _WENT) and not words & (_LIVING | {"us"})


def _is_of_family(before: list[str]) -> bool:
    """Say whether a place is where one's family is: "family in india"; not "i live with my family in india"."""
    nearest = next((at for at, word in enumerate(before) if word in _FAMILY or word in _LIVING), None)
    if nearest is None or before[nearest] in _LIVING:
        return False
    owner, beside = before[nearest + 1 : nearest + 2], before[nearest + 1 : nearest + 3]
    return not {"with", "and"} & set(beside) and (not owner or before[nearest] == "family" or bool(_OURS & set(owner)))


def _are_of_another(before: list[str]) -> bool:
    """Say whether the nearest subject is somebody else; `before` has the nearest word first."""
    later, restated = "", False
    for word in before:
        # "you got that wrong its two years", "for lyft you know like two years"
        of_no_one = word in _YOU and (restated or later in _FILLS)
        if (word in _SELF or word in _OTHERS) and not of_no_one:
            return word in _OTHERS
        later, restated = word, restated or word in _IT
    return False


def _is_inside(doc: Doc, heard: Heard, stated: list[Stated]) -> bool:
    """Say whether an amount belongs to a statement: "they want 2 years of experience", "certified since 2020"."""
    places = [_place(doc, each.first, each.after) for each in stated if each.entity in {"barrier", "strength"}]
    return any(start < heard.end and heard.start <= end + 1 for start, end in places)


def _spans(doc: Doc, amounts: list[Amount]) -> list[Span]:
    return [doc.char_span(each.start, each.end, label="AMOUNT", alignment_mode="expand") for each in amounts]


def _place(doc: Doc, first: int, after: int) -> tuple[int, int]:
    return doc[first].idx, doc[after - 1].idx + len(doc[after - 1])


def _vocabulary(lists: WordLists) -> set[str]:
    """Return the words that a mistyped one may stand for."""
    stated = [*lists.statements.values(), lists.levels]
    phrases = [phrase for values in stated for said in values.values() for phrase in said]
    joined = ["".join(re.findall("[a-z]+", name.lower())) for name in _names(lists.employers)]
    return _words(
        [
            *_names(lists.people, lists.doing, lists.fields, lists.employers),
            *joined,
            *phrases,
            *(word for words in lists.lists.values() for word in words),
        ]
    )


def _names(*named: Phrases) -> list[str]:
    return [name for names in named for value, others in names.items() for name in (value, *others)]


def _words(phrases: Iterable[str]) -> set[str]:
    plain = (phrase.lower().replace("|", " ").replace("?", " ").replace("'", "") for phrase in phrases)
    return {word for phrase in plain for word in phrase.split()}


def _verbs(lists: WordLists) -> set[str]:
    """Return the verbs whose other forms are understood: of what people do, and of apps ("ubering")."""
    return {doing.split()[0] for doings in lists.doing.values() for doing in doings}
