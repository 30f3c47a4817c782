"""What a message says of the benefits of somebody's work, put together from what it names.

Boundary: takes the phrases that were found and counts; the phrases are in `data/work_words/statements.yml`.
"""

from __future__ import annotations

from collections.abc import Sequence

from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses
from components.hearing.patterns import Found

KINDS = ("has_health", "has_leave", "has_retirement")
_OFFERS = word_set(
    "give gives gave offer offers get gets got have has provide provides includes include pay pays cover covers comes "
    "come with match matches plus had kicks starts crazy good decent"
)
_GETS = word_set("get gets got have has give gives gave offer offers")
_NOT = word_set("no not never without nor zero")
_BESIDE = word_set(
    "and or just only yes yeah yep some a little bit of the my paid , / & + plus like i we they do but that all "
    "also too "
    "there's is 's it are full time days day plan with matching here at work good ok lol though nothing "
    "stock stocks bonus bonuses else health weeks months few other one two three four five six ten"
)


def heard_benefits(found: Sequence[Found[str]], clauses: Clauses) -> tuple[str, int, int] | None:
    """Return none, some, full or elsewhere, and the tokens that say it; None where nothing is stated."""
    said: dict[str, list[Found[str]]] = {}
    named = {at for each in found for at in range(each.first, each.after)}
    for each in found:
        if value := _meaning(each, named, clauses):
            said.setdefault(value, []).append(each)
    value = _sum(set(said))
    if value is None:
        return None
    spans = [each for meant in said.values() for each in meant]
    return value, min(each.first for each in spans), max(each.after for each in spans)


def _meaning(found: Found[str], named: set[int], clauses: Clauses) -> str | None:
    """Return what one phrase says: a value, "has_…" or "lacks_…"; None where it states nothing.

    Args:
        found: the phrase.
        named: the tokens of all such phrases.
        clauses: what the words of the message do.
    """
    value = found.meant
    if (clauses.asked[found.first] and clauses.asked[found.after - 1]) or (
        clauses.wished[found.first] and value != "none"
    ):
        return None
    if value not in KINDS:
        return value
    before = clauses.before(found.first)
    if _NOT & set(before[:5]):
        return value.replace("has_", "lacks_")
    offered = _OFFERS & {*before[:8], *clauses.norms[found.first : found.after]}  # "pays health" holds its own verb
    return value if offered or _stands_alone(found, named, clauses) else None


def _stands_alone(found: Found[str], named: set[int], clauses: Clauses) -> bool:
    """Say whether the clause says little else: an answer such as "401k and dental"."""
    clause = clauses.clause[found.first]
    others = [norm for at, norm in enumerate(clauses.norms) if clauses.clause[at] == clause and at not in named]
    return len([word for word in others if word not in _BESIDE | _GETS and not word.isdigit()]) <= len(others) / 3


def _sum(said: set[str]) -> str | None:
    has = {value for value in said if value in KINDS}
    if "elsewhere" in said:
        return "elsewhere"
    if "full" in said or len(has) == len(KINDS):
        return "full"
    if "some" in said or has:
        return "some"
    lacks = {value for value in said if value.startswith("lacks_")}
    return "none" if "none" in said or lacks - {"lacks_retirement"} or len(lacks) > 1 else None
