"""Decides of whom a name of work is said: the person's own work, a goal, denied, or merely named.

Boundary: the phrases that tell it are in `data/work_words/cues.yml`; here is what counts where none does.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from spacy.tokens import Doc

from advisor.numbers import word_set
from components.hearing.clauses import Clauses
from components.hearing.english import English
from components.hearing.mentions import Mention
from components.hearing.patterns import SMALL, Patterns
from components.hearing.word_lists import ROLES, WordLists

# Work so general that the name of an app says more.
_GENERAL = frozenset({"driver", "gig worker", "freelancer", "tasker", "retail worker"})
_LINKS = word_set("for with on at through via doing a an the as by , - / my and app in of")
_BESIDE_AN_ANSWER = word_set(
    "sorry mostly actually mainly now rn main gig side on at with mean meant said am i is it its 's job work for "
    "as um uh lol "
    "ok so no yes yeah well hey hi hello just like in that would be too also though honestly idk and plus then "
    "sometimes do "
    "doing been currently by night day , - / ' \" a an the to . wait correction haha here basically guess i'd say "
    "shift afternoons shift afternoonss weekends nights days mornings evenings still"
)
_ALTERNATIVES = word_set("or vs versus")
_JOINED_BY = word_set("and , / & plus then also sometimes + -")
_SELF = word_set("i me we im myself")
_HE_OR_SHE = word_set("he she hes shes they")
_RELATIVES = word_set(
    "mom mother mum dad father wife husband son daughter sister brother friend boyfriend girlfriend bf gf aunt "
    "uncle cousin "
    "nephew niece roommate boss coworker neighbor ex parents friends partner kid classmate"
)
_SENTENCE_ENDS = word_set(". ! ? ;") | {"\n"}
# In a question these tell of work that somebody does not have yet: "can i work as a nurse".
_NOT_YET = word_set("work working job jobs start started starting career begin internship earn switch get apply find")
_AT = word_set("at for with in on via through @")
_LONGEST_LINK = 4


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

    def give(self, mentions: Sequence[Mention], doc: Doc, clauses: Clauses) -> list[Mention]:
        """Return those of `mentions` that mean somebody's work, each with its role."""
        mentions = [mention for mention in mentions if not self._is_part(mention, mentions)]
        said = self._said(mentions, doc, clauses)
        for place, mention in enumerate(mentions):
            mention.role = self._role(mention, said[place], clauses)
        self._join(mentions, clauses)
        _place_employers(mentions, clauses)
        for mention in mentions:
            if mention.role is None and self._is_an_answer(mention, mentions, doc, clauses):
                mention.role = "own"
        for mention in mentions:
            if mention.role in {None, "of_others"}:
                mention.role = "named" if mention.role or self._is_named(mention, doc, clauses) else None
            if mention.role == "named" and self._is_someones(mention, doc):
                mention.role = None
        named = [mention for mention in mentions if mention.role and not _only_says_where(mention, mentions, clauses)]
        return _settle_apps(named, clauses, self._lists)

    def _is_part(self, mention: Mention, mentions: Sequence[Mention]) -> bool:
        """Say whether the next name says it better: "freelance designer", "apprentice plumber"."""
        followed = any(each.first == mention.after and each.kind == "PERSON" for each in mentions)
        return followed and (mention.kind == "DOING" or mention.value in self._lists.never_a_goal)

    def _said(self, mentions: Sequence[Mention], doc: Doc, clauses: Clauses) -> list[set[str]]:
        """Return the roles that phrases give to each mention."""
        said: list[set[str]] = [set() for _ in mentions]
        for found in self._cues.find(doc, clauses.starts):
            for place, mention in enumerate(mentions):
                if found.first <= mention.first and mention.after <= found.after:
                    said[place].add(found.meant)
        return said

    def _role(self, mention: Mention, said: set[str], clauses: Clauses) -> str | None:
        role = next((role for role in ROLES if role in said), None)
        asked, of_self = clauses.asked[mention.first], clauses.of_self[mention.first]
        if role == "goal" and asked and (not of_self or "named" in said):
            return "of_others"  # "should i be a welder or an electrician" names no goal yet
        if role == "goal" and mention.value in self._lists.never_a_goal:
            return "of_others"
        if role == "own" and (_of_another(mention, clauses) or (asked and not _own_in_question(mention, clauses))):
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
        many = mention.kind == "PERSON" and _is_plural(doc[mention.after - 1].norm_, mention.value)
        if any(each.role == "denied" for each in among):
            others -= {"not"}
        unknown = others - self._beside
        before = clauses.norms[max(mention.first - 1, 0)]
        if len(unknown) == 1 and mention.kind == "PERSON" and before in unknown:
            unknown = set()  # a kind of it that is not listed: "tattoo apprentice"
        in_question = clauses.asked[mention.first] or about_others
        return not (in_question or unknown or chosen_from or aside or many)

    def _is_named(self, mention: Mention, doc: Doc, clauses: Clauses) -> bool:
        """Say whether a mention that no phrase explains still names a kind of work."""
        if mention.kind == "PERSON":
            return True
        if mention.kind == "EMPLOYER":
            return mention.value not in self._lists.only_after
        return mention.kind == "DOING" and doc[mention.first].norm_.endswith("ing") and clauses.asked[mention.first]

    def _is_someones(self, mention: Mention, doc: Doc) -> bool:
        """Say whether the words mean a person the speaker deals with: "my manager"."""
        before = doc[mention.first - 1].norm_ if mention.first else ""
        return mention.kind == "PERSON" and before in self._lists.someones


def _place_employers(mentions: Sequence[Mention], clauses: Clauses) -> None:
    """Let an employer beside the person's own work be theirs: "i sell dresses on etsy"."""
    own = {clauses.clause[mention.first] for mention in mentions if mention.role == "own"}
    for mention in mentions:
        before = [word for word in clauses.before(mention.first) if word != "the"]
        beside = before and before[0] in _AT and clauses.clause[mention.first] in own
        if mention.kind == "EMPLOYER" and mention.role is None and beside:
            mention.role = "own"


def _is_plural(word: str, value: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and not value.endswith(word)


def _of_another(mention: Mention, clauses: Clauses) -> bool:
    """Say whether somebody else is the nearest subject before the mention: "my mother works as a cashier"."""
    for place in range(mention.first - 1, -1, -1):
        word = clauses.norms[place]
        if word in _SENTENCE_ENDS or word in _SELF:
            return False
        if word in _HE_OR_SHE or (
            word in _RELATIVES and place and clauses.norms[place - 1] in {"my", "his", "her", "your"}
        ):
            return True
    return False


def _own_in_question(mention: Mention, clauses: Clauses) -> bool:
    """Say whether a question names the work that the person has: "how do i advance as a cashier"."""
    before = set(clauses.before(mention.first))
    return clauses.of_self[mention.first] and bool(_SELF & before) and not _NOT_YET & before


def _only_says_where(mention: Mention, mentions: Sequence[Mention], clauses: Clauses) -> bool:
    """Say whether a field is only the place of the work: "a temp at an insurance office"."""
    said = {each.kind for each in mentions if each.role == "own" and _same_clause(each, mention, clauses)}
    return mention.kind == "FIELD" and mention.role == "own" and bool(said & {"PERSON", "DOING"})


def _same_clause(one: Mention, other: Mention, clauses: Clauses) -> bool:
    return clauses.clause[one.first] == clauses.clause[other.first]


def _settle_apps(mentions: Sequence[Mention], clauses: Clauses, lists: WordLists) -> list[Mention]:
    """Let the name of an app say what the work is, where the person's words say less."""
    implied: list[Mention] = []
    for app in mentions:
        work = lists.work_of.get(app.value) if app.kind == "EMPLOYER" else None
        linked = next((each for each in mentions if work and _are_linked(app, each, clauses)), None)
        if work and linked and linked.value in _GENERAL:
            linked.value = work
        elif work and not linked:
            implied.append(Mention("PERSON", work, app.first, app.after, app.role))
    return sorted([*mentions, *implied], key=lambda mention: mention.first)


def _are_linked(app: Mention, work: Mention, clauses: Clauses) -> bool:
    """Say whether the words name the work for that app: "drive for uber", "uber driver"."""
    if work.kind == "EMPLOYER" or not _same_clause(app, work, clauses):
        return False
    first, second = sorted((app, work), key=lambda mention: mention.first)
    between = clauses.norms[first.after : second.first]
    return len(between) <= _LONGEST_LINK and _LINKS.issuperset(between) and not ("and" in between and first is app)
