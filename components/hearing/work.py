"""Hears what a message says of somebody's work: occupation, employer, amounts, barriers, places and the like.

Boundary: puts together what the finders find; the words they know are in `data/work_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Span

from advisor.replies.told.places import places_in
from advisor.words.amounts import Amount, amounts_in
from advisor.words.kin import ADULTS, goes_along
from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses, read_clauses
from components.hearing.education import EDUCATION, EducationFinder
from components.hearing.english import English
from components.hearing.former import is_of_the_past
from components.hearing.free_hours import are_free
from components.hearing.homes import homes
from components.hearing.mentions import Mention, MentionFinder
from components.hearing.roles import RoleFinder
from components.hearing.statements import Stated, StatementFinder
from components.hearing.their_voice import in_their_voice
from components.hearing.word_lists import Phrases, WordLists

_SELF = word_set("i me my we im")
_OTHERS = ADULTS | word_set("he she his her son daughter you your")
_SOBER = word_set("clean sober recovery")
_MADE_UP = " worker"
OF_OTHERS, _OF_THEIRS = "of_others", ("goal", "barrier", "strength")
_WORKS = ("occupation", "employer")
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
        """Return what `text` says, in order; what somebody else wants, has or lacks is of others."""
        heard = self._hear(text, today)
        theirs = in_their_voice(text)
        if theirs is None:
            return heard
        said, places = theirs
        own = {(each.entity, each.value) for each in heard}
        works = {each.entity for each in heard if each.entity in _WORKS}
        more = [
            replace(each, start=places[each.start], end=places[each.end - 1] + 1, role=OF_OTHERS)
            for each in self._hear(said, today)
            if (each.entity, each.value) not in own
            and (
                (each.entity in _OF_THEIRS and each.role is None)
                or (each.entity in _WORKS and each.role == "own" and not works)
            )
        ]
        return sorted([*heard, *more], key=lambda each: (each.start, each.end))

    def _hear(self, text: str, today: date) -> list[Heard]:
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
            *(
                Heard("place", each.name, each.start, each.end, role)
                for each, role in homes(doc, places_in(text), roles, clauses)
            ),
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
            yield Heard("goal", _in_own_words(mention, doc), start, end)


def _in_own_words(mention: Mention, doc: Doc) -> str:
    """Return the goal by its name, or in the words it was told in where the list only makes one up: "it worker"."""
    made_up = mention.kind == "FIELD" and mention.value.endswith(_MADE_UP)
    return " ".join(doc[mention.first : mention.after].text.split()) if made_up else mention.value


def _measured(doc: Doc, amounts: list[Amount], mentions: list[Mention], clauses: Clauses) -> Iterator[Heard]:
    """Yield the amounts that are said of the person's own work."""
    for amount in amounts:
        first = doc.char_span(amount.start, amount.end, alignment_mode="expand").start
        if _are_of_another(clauses.before(first)) or (clauses.asked[first] and not clauses.of_self[first]):
            continue
        if is_of_the_past(first, mentions, clauses) or _is_denied(amount, clauses.before(first)):
            continue
        if _is_sober(first, mentions, clauses):
            continue
        free = amount.kind == "hours_per_week" and are_free(amount.value, first, mentions, clauses)
        yield Heard(amount.kind, amount.value, amount.start, amount.end, "free" if free else None)


def _is_sober(at: int, mentions: list[Mention], clauses: Clauses) -> bool:
    """Say whether a time is one without drugs: "7 years clean"; not "clean rooms 7 years"."""
    work = any(each.first in clauses.thought(at) for each in mentions)
    return not work and not _SOBER.isdisjoint(clauses.norms[place] for place in clauses.thought(at))


def _is_denied(amount: Amount, before: list[str]) -> bool:
    """Say whether hours are said not to be there: "i dont have 5 hours"."""
    return amount.kind == "hours_per_week" and before[:1] in (["have"], ["got"]) and before[1:2] == ["not"]


def _are_of_another(before: list[str]) -> bool:
    """Say whether the nearest subject is somebody else; `before` has the nearest word first."""
    later, restated = "", False
    for at, word in enumerate(before):
        # "you got that wrong its two years", "for lyft you know like two years", "with my cousin for two years"
        of_no_one = (word in _YOU and (restated or later in _FILLS)) or goes_along(before, at)
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
