"""Tells hours that somebody has free from hours at work: "no car, maybe 3 hrs a week".

Boundary: which hours are said is read in `advisor.words.working_hours`; here is only what they are for.
"""

from __future__ import annotations

from collections.abc import Sequence

from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses
from components.hearing.mentions import Mention

_FREE = word_set("free spare extra study learn learning available left")
_MAYBE = word_set("have maybe could probably spare can only tops max")
_WORKED = word_set("work works working worked job jobs gig shift shifts get gets give gives pay paid drive schedule")
_NO_TIME = word_set("no not dont never full part over")  # "full time" is of work
_FEW, _VERY_FEW = 15, 5  # hours a week that are seldom a job's; hardly ever


def are_free(hours: float, at: int, mentions: Sequence[Mention], clauses: Clauses) -> bool:
    """Say whether the hours named at `at` are free ones: said to be, or few and of no work."""
    clause = clauses.clause[at]
    words = _words(clauses, clause)
    own = {clauses.clause[each.first] for each in mentions if each.role == "own"}
    before = max((its for its in clauses.clause[:at] if its < clause and _words(clauses, its) - {","}), default=clause)
    said = words | _words(clauses, before)
    has_time = "time" in said and not (_NO_TIME & said or _WORKED & words) and hours <= _FEW
    if _FREE & words or has_time:
        return True
    beside_work = {clause, before} & own or _WORKED & said
    return bool(_MAYBE & words) and not beside_work and hours <= (_VERY_FEW if own else _FEW)


def _words(clauses: Clauses, clause: int) -> set[str]:
    return {norm for norm, its in zip(clauses.norms, clauses.clause, strict=True) if its == clause}
