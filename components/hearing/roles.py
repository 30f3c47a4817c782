"""Decides of whom a name of work is said: the own work, past work, a goal, denied, somebody else's, or merely named.

Boundary: the phrases that tell it are in `data/work_words/cues.yml`; here is what counts where none does.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from spacy.tokens import Doc

from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses
from components.hearing.employers import gives_a_course, is_a_deed, place_employers, settle_apps
from components.hearing.english import English
from components.hearing.former import leave_behind
from components.hearing.mentions import Mention
from components.hearing.patterns import SMALL, Patterns
from components.hearing.subjects import (
    is_done_together,
    is_plural,
    is_somebody,
    of_another,
    own_in_question,
    same_clause,
)
from components.hearing.word_lists import BEGAN, ROLES, WordLists

_BESIDE_AN_ANSWER = word_set(
    "sorry mostly actually mainly now rn main gig side on at with mean meant said am i is it its 's job work for "
    "as um uh lol "
    "ok so no yes yeah well hey hi hello just like in that would be too also though honestly idk and plus then "
    "sometimes do "
    "doing been currently by night day , - / ' \" a an the to . wait correction haha here basically guess i'd say "
    "such stuff etc whatnot shift afternoons weekends nights days mornings evenings still"
)
_ALTERNATIVES = word_set("or vs versus")
_JOINED_BY = word_set("and , / & plus then also sometimes + -")
_LONGEST_LINK = 4
_APPRENTICE = "apprentice"
_A_COUNT = word_set("a an per every each / half")
_WENT, _SOBER = "went", "clean"
_BEFORE_SOBER = word_set("am is be been stay stayed staying got get getting keep year years yr yrs months days")
_SAY_HOW = {"temp", "gig worker"}  # for how long, and not what: "data entry temp"
_SAY_LITTLE = {"freelancer", "gig worker", "tasker"}


class RoleFinder:
    """Gives mentions their roles."""

    def __init__(self, lists: WordLists, english: English) -> None:
        self._lists = lists
        self._beside = _BESIDE_AN_ANSWER | set(lists.lists[SMALL])
        self._between = _JOINED_BY | set(lists.lists[SMALL])
        self._cues: Patterns[str] = Patterns(english.read("").vocab, english.norms, lists.lists)
        for role, phrases in lists.roles.items():
            for phrase in phrases:
                self._cues.add(role, phrase.replace("WORK", "PERSON|DOING|FIELD|EMPLOYER"))

    def give(self, mentions: Sequence[Mention], doc: Doc, clauses: Clauses, told: Collection[int]) -> list[Mention]:
        """Return those of `mentions` that mean somebody's work, each with its role.

        Args:
            mentions: the names that were found.
            doc: the text; what was found is marked as its entities.
            clauses: what its words do.
            told: the clauses that tell of the person's work in another way: its benefits, its hours.
        """
        _name_apprentices(mentions, clauses)
        mentions = [
            mention for mention in mentions if not (self._is_part(mention, mentions) or _says_no_work(mention, clauses))
        ]
        said = self._said(mentions, doc, clauses)
        for place, mention in enumerate(mentions):
            mention.role = self._role(mention, said[place], clauses)
        self._join(mentions, clauses)
        place_employers(mentions, clauses, told)
        for mention in mentions:
            if mention.role is None and self._is_an_answer(mention, mentions, doc, clauses):
                mention.role = "own"
        place_employers(mentions, clauses, told)
        leave_behind(mentions, [place for place, roles in enumerate(said) if BEGAN in roles], clauses)
        for mention in mentions:
            if mention.role in {None, "of_others"}:
                mention.role = "named" if mention.role or self._is_named(mention, doc, clauses) else None
            if mention.role == "named" and self._is_someones(mention, doc):
                mention.role = None
            if mention.role == "named" and of_another(mention, clauses, they=False):
                mention.role = "of_others"
        named = [
            mention
            for mention in mentions
            if mention.role
            and not _only_says_where(mention, mentions, clauses)
            and not _only_says_how(mention, mentions, clauses)
        ]
        return settle_apps(named, clauses, self._lists)

    def _is_part(self, mention: Mention, mentions: Sequence[Mention]) -> bool:
        """Say whether a name beside it says it better: "freelance designer", "hospital security", "data entry temp"."""
        after = {each.kind for each in mentions if each.first == mention.after and each.value not in _SAY_HOW}
        before = {each.kind for each in mentions if each.after == mention.first}
        says_little = mention.value in self._lists.never_a_goal
        if mention.kind == "FIELD":
            return bool(after & {"PERSON", "FIELD"})
        return ("PERSON" in after and (mention.kind == "DOING" or says_little)) or (
            says_little and bool(before & ({"PERSON", "FIELD"} if mention.value in _SAY_HOW else {"PERSON"}))
        )

    def _said(self, mentions: Sequence[Mention], doc: Doc, clauses: Clauses) -> list[set[str]]:
        """Return the roles that phrases give to each mention."""
        said: list[set[str]] = [set() for _ in mentions]
        for found in self._cues.find(doc, clauses.starts):
            for place, mention in enumerate(mentions):
                if found.first <= mention.first and mention.after <= found.after:
                    said[place].add(found.meant)
        return said

    def _role(self, mention: Mention, said: set[str], clauses: Clauses) -> str | None:
        if _is_likened(mention, clauses):
            said = said - {"goal"}
        role = next((role for role in ROLES if role in said), None)
        asked, of_self = clauses.asked[mention.first], clauses.of_self[mention.first]
        if role == "own" and is_somebody(mention, clauses):
            return "of_others"
        if role == "of_others" and mention.kind == "DOING" and is_done_together(mention, clauses):
            return "own"
        if role == "goal" and asked and (not of_self or "named" in said):
            return "of_others"  # "should i be a welder or an electrician" names no goal yet
        if role == "goal" and mention.value in self._lists.never_a_goal:
            return "of_others"
        if role == "own" and (of_another(mention, clauses) or (asked and not own_in_question(mention, clauses))):
            return "of_others" if mention.kind in {"PERSON", "EMPLOYER"} else None
        return role

    def _join(self, mentions: Sequence[Mention], clauses: Clauses) -> None:
        """Give a mention without a role that of the one before it: "i do register and stock shelves"."""
        for before, mention in itertools.pairwise(mentions):
            between = clauses.norms[before.after : mention.first]
            listed = len(between) <= _LONGEST_LINK and self._between.issuperset(between)
            also_done = before.role == "own" and mention.kind == "DOING" and between[-1:] == ["and"]
            if mention.role is None and (
                (listed and before.role in {"own", "goal"}) or (also_done and not clauses.asked[mention.first])
            ):
                mention.role = before.role

    def _is_an_answer(self, mention: Mention, mentions: Sequence[Mention], doc: Doc, clauses: Clauses) -> bool:
        """Say whether the clause holds nothing else, as an answer to "what do you do?"."""
        clause = clauses.clause[mention.first]
        places = [at for at, its in enumerate(clauses.clause) if its == clause]
        others = {clauses.norms[at] for at in places if not doc[at].ent_type_ or doc[at].ent_type_ == "NOTHING"}
        among = [each for each in mentions if each.first in places]
        about_others = any(clauses.asked) and not any(clauses.of_self) and len(mentions) == len(among)
        chosen_from = len(among) > 1 and others & _ALTERNATIVES
        aside = places[0] > 1 and (clauses.norms[places[0] - 1] == "(" or clauses.asked[places[0] - 2])
        if any(each.role == "denied" for each in among):
            others -= {"not"}
        unknown = others - self._beside
        before = clauses.norms[max(mention.first - 1, 0)]
        if len(unknown) == 1 and mention.kind == "PERSON" and before in unknown:
            unknown = set()  # a kind of it that is not listed: "tattoo apprentice"
        return not (
            clauses.asked[mention.first]
            or about_others
            or unknown
            or chosen_from
            or aside
            or self._is_else(mention, clauses)
        )

    def _is_else(self, mention: Mention, clauses: Clauses) -> bool:
        """Say whether the name by itself may well be somebody, or a word that is no name."""
        many = mention.kind == "PERSON" and is_plural(clauses.norms[mention.after - 1], mention.value)
        only_a_word = mention.kind == "EMPLOYER" and mention.value in self._lists.only_after
        return many or only_a_word or is_somebody(mention, clauses)

    def _is_named(self, mention: Mention, doc: Doc, clauses: Clauses) -> bool:
        """Say whether a mention that no phrase explains still names a kind of work."""
        if mention.kind == "PERSON":
            return True
        if mention.kind == "EMPLOYER":
            return mention.value not in self._lists.only_after
        if mention.kind == "FIELD":  # all that its clause says: "warehouse. ok?"
            return clauses.clause.count(clauses.clause[mention.first]) == mention.after - mention.first
        return mention.kind == "DOING" and doc[mention.first].norm_.endswith("ing") and clauses.asked[mention.first]

    def _is_someones(self, mention: Mention, doc: Doc) -> bool:
        """Say whether the words mean a person the speaker deals with: "my manager"."""
        before = doc[mention.first - 1].norm_ if mention.first else ""
        return mention.kind == "PERSON" and before in self._lists.someones


def _name_apprentices(mentions: Sequence[Mention], clauses: Clauses) -> None:
    """Let those who still learn a trade be called so: "electrician apprentice" is no electrician yet."""
    for one, other in (*itertools.pairwise(mentions), *itertools.pairwise(reversed(mentions))):
        beside = one.after == other.first or other.after == one.first
        if beside and clauses.norms[one.first : one.after] == [_APPRENTICE] and other.kind in {"PERSON", "FIELD"}:
            other.value = f"{_APPRENTICE} {other.value}"


def _is_likened(mention: Mention, clauses: Clauses) -> bool:
    """Say whether the thought opens with a "like" that wishes for nothing: "i sub. like substitute teaching"."""
    return clauses.before(mention.first)[-1:] == ["like"]


def _is_a_verb(mention: Mention, clauses: Clauses) -> bool:
    """Say whether a place of work is what somebody does there: "i shop at target"."""
    return mention.kind == "FIELD" and clauses.before(mention.first)[:1] == ["i"]


def _says_no_work(mention: Mention, clauses: Clauses) -> bool:
    told = (_is_a_verb, is_a_deed, _is_an_hour, _is_a_state, gives_a_course)
    return any(says_none(mention, clauses) for says_none in told)


def _is_a_state(mention: Mention, clauses: Clauses) -> bool:
    """Say whether it is how somebody is, or was at school: "been clean since 09", "went to college"."""
    words, before = clauses.norms[mention.first : mention.after], clauses.norms[max(mention.first - 1, 0)]
    return mention.kind == "DOING" and (words[0] == _WENT or (words == [_SOBER] and before in _BEFORE_SOBER))


def _is_an_hour(mention: Mention, clauses: Clauses) -> bool:
    """Say whether the letters are short for an hour, of which pay or time is counted: "14 a hr"."""
    before = clauses.norms[max(mention.first - 1, 0)]
    return clauses.norms[mention.first : mention.after] == ["hr"] and (before in _A_COUNT or before[-1:].isdigit())


def _only_says_where(mention: Mention, mentions: Sequence[Mention], clauses: Clauses) -> bool:
    """Say whether a field is only the place of the work: "a temp at an insurance office"."""
    said = {each.kind for each in mentions if each.role == "own" and same_clause(each, mention, clauses)}
    return mention.kind == "FIELD" and mention.role == "own" and bool(said & {"PERSON", "DOING"})


def _only_says_how(mention: Mention, mentions: Sequence[Mention], clauses: Clauses) -> bool:
    """Say whether a single word is only what the work is like: "i am a housekeeper i clean 16 rooms"."""
    single = mention.kind == "DOING" and mention.after - mention.first == 1 and mention.role == "own"
    before = [each for each in mentions if each.role == "own" and each.first < mention.first]
    named = any(each.kind == "PERSON" and clauses.before(each.first)[:1] != ["i"] for each in before)  # "i cook" does
    others = [each for each in mentions if each.kind != "EMPLOYER" and same_clause(each, mention, clauses)]
    says_little = mention.value in _SAY_LITTLE and any(each.role == "own" for each in others if each is not mention)
    return says_little or (single and named and clauses.before(mention.first)[:1] == ["i"])
