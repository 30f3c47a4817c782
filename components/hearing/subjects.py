"""Says of whom the words around a name of work speak: the person, somebody else, people in general.

Boundary: rules of thumb on word order; the phrases that tell a role are in `data/work_words/cues.yml`.
"""

from __future__ import annotations

import itertools

from advisor.words.kin import ADULTS, CHILDREN, goes_along
from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses
from components.hearing.mentions import Mention

AT = word_set("at for with in on via through @")
_SELF = word_set("i me we im myself")
_HE_OR_SHE = word_set("he she hes shes they")
_HIS, _JOB = word_set("his her their your"), word_set("job work gig career")
_RELATIVES, _WHOSE = ADULTS | CHILDREN, word_set("my his her your")
_SENTENCE_ENDS = word_set(". ! ? ;") | {"\n"}
# In a question these tell of work that somebody does not have yet: "can i work as a nurse".

_ANY_GIG = "gig worker"
_NOT_YET = word_set("work working job jobs start started starting career begin internship earn switch get apply find")


def of_another(mention: Mention, clauses: Clauses, they: bool = True) -> bool:
    """Say whether somebody else is the nearest subject before the mention: "my mother works as a cashier".

    Args:
        mention: the name of work.
        clauses: what the words do.
        they: whether "they" is somebody, rather than people in general.
    """
    for place in range(mention.first - 1, -1, -1):
        word = clauses.norms[place]
        if word in _SENTENCE_ENDS or word in _SELF:
            return False
        related = word in _RELATIVES or word.removesuffix("s") in _RELATIVES  # "my sisters job"
        theirs = word in _HIS and bool(_JOB & set(clauses.norms[place + 1 : place + 3]))
        if (
            theirs
            or (word in _HE_OR_SHE and (they or word != "they"))
            or (
                related and place and clauses.norms[place - 1] in _WHOSE and not goes_along(clauses.norms[place::-1], 0)
            )
        ):
            return True
    return False


def is_somebody(mention: Mention, clauses: Clauses) -> bool:
    """Say whether the words mean people that are spoken of: "the nurse told me", "plumbers in ohio", "my manager"."""
    ahead = clauses.before(mention.first)
    if mention.kind == "PERSON" and ahead[:1] in (["my"], ["our"]) and not _SELF & set(ahead[1:]):
        return not _JOB & set(clauses.norms[mention.after : mention.after + 1])
    if mention.kind != "PERSON" or _SELF & set(ahead):
        return False
    many = is_plural(clauses.norms[mention.after - 1], mention.value)
    before = itertools.takewhile(lambda word: word not in AT | {"of", "to"}, ahead[:3])
    return many or "the" in before


def is_plural(word: str, value: str) -> bool:
    """Say whether the word stands for many, where `value` stands for one."""
    return word.endswith("s") and not word.endswith("ss") and not value.endswith(word)


def is_done_together(mention: Mention, clauses: Clauses) -> bool:
    """Say whether the person does it with somebody: "me and my brother fix cars", "my wife and i clean offices"."""
    before = clauses.norms[max(0, mention.first - 5) : mention.first]
    at = before.index("and") if "and" in before else 0
    return bool(at) and bool(_SELF & {before[at - 1], *before[at + 1 : at + 2]})


def own_in_question(mention: Mention, clauses: Clauses) -> bool:
    """Say whether a question names the work that the person has: "how do i advance as a cashier"."""
    nearest = clauses.before(mention.first)
    if nearest[:2] == ["i", "if"]:
        return True  # "is it a career if i dash"
    if nearest[:1] == ["for"] and mention.kind == "FIELD":
        return False  # "what do i do for forklift" asks for a way there
    told = mention.value != _ANY_GIG  # "my gig work" tells of no kind
    if told and "my" in nearest[:2] and _JOB & set(clauses.norms[mention.after : mention.after + 2]):
        return True  # "is my amazon warehouse job a career"
    before = set(nearest)
    return clauses.of_self[mention.first] and bool(_SELF & before) and not _NOT_YET & before


def same_clause(one: Mention, other: Mention, clauses: Clauses) -> bool:
    """Say whether the two stand in one clause."""
    return clauses.clause[one.first] == clauses.clause[other.first]
