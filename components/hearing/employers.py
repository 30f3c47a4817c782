"""Whose employer a name is, and what work the name of an app tells by itself.

Boundary: employers only; the roles of work are given in `roles`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from advisor.words.numbers import word_set
from components.hearing.clauses import Clauses
from components.hearing.mentions import Mention
from components.hearing.subjects import AT, of_another, same_clause
from components.hearing.word_lists import WordLists

# Work so general that the name of an app says more.
_GENERAL = frozenset({"driver", "gig worker", "freelancer", "tasker", "retail worker"})
_TAKEN = word_set("do did take took taken taking done pass passed had got")
_A_COURSE = word_set("class classes course courses cert certificate certification")
_LINKS = word_set("for with on at through via doing a an the as by , - / my and app in of")
_LONGEST_LINK = 4
# With these "at walmart" is a place that somebody goes to, went to, learns from, or would like to work at.
_VISITS = word_set(
    "buy buys bought buying shop shops shopped shopping order ordered ordering saw see eat ate eating went go goes "
    "going return returned apply applied applying interview interviewed interviewing hiring hire hires parked met meet "
    "sell sells price prices people they you he she someone anyone can could would should used was were worked quit "
    "left former fired laid used sale told said "
    "learn learned learnt learning watch watched watching taught studied supplies class course cert"
)
_DEEDS = {"grab"}  # names that people mostly use for what they do; "i doordash a lot" is work
_DONE_TO = word_set("a an any some something anything whatever it my that")


def place_employers(mentions: Sequence[Mention], clauses: Clauses, told: Collection[int]) -> None:
    """Let an employer beside the person's own work be theirs: "i sell dresses on etsy", "full benefits at costco"."""
    own = {clauses.clause[mention.first] for mention in mentions if mention.role == "own"} | set(told)
    for mention in mentions:
        before = [word for word in clauses.before(mention.first) if word != "the"]
        beside = bool(before) and before[0] in AT and not of_another(mention, clauses)
        beside = beside and (clauses.clause[mention.first] in own or _is_where_one_works(mention, clauses))
        beside = beside or any(each.role == "own" and _touch(each, mention) for each in mentions)
        if mention.kind == "EMPLOYER" and mention.role is None and beside:
            mention.role = "own"


def _is_where_one_works(mention: Mention, clauses: Clauses) -> bool:
    """Say whether "at subway" tells of the person's work: of nobody else's, and of no purchase or past."""
    at, said = mention.first, set(clauses.before(mention.first)) | set(clauses.norms[mention.after : mention.after + 3])
    return not (clauses.asked[at] or clauses.wished[at] or said & _VISITS)


def is_a_deed(mention: Mention, clauses: Clauses) -> bool:
    """Say whether the name is what somebody does to what follows: "just grab a shift", not "i drive for grab a lot"."""
    at_it = not AT.isdisjoint(clauses.before(mention.first)[:1])
    done_to = not _DONE_TO.isdisjoint(clauses.norms[mention.after : mention.after + 1])
    return clauses.norms[mention.first] in _DEEDS and not at_it and done_to


def gives_a_course(mention: Mention, clauses: Clauses) -> bool:
    """Say whether an employer is who gave a course that somebody took: "i did a red cross cpr class"."""
    taken = not _TAKEN.isdisjoint(clauses.before(mention.first)[:_LONGEST_LINK])
    return mention.kind == "EMPLOYER" and taken and not _A_COURSE.isdisjoint(clauses.norms[mention.after :][:3])


def _touch(one: Mention, other: Mention) -> bool:
    """Say whether the names stand side by side: "walmart cashier"."""
    return one.kind == "PERSON" and (one.after == other.first or other.after == one.first)


def settle_apps(mentions: Sequence[Mention], clauses: Clauses, lists: WordLists) -> list[Mention]:
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
    if work.kind == "EMPLOYER" or not same_clause(app, work, clauses):
        return False
    first, second = sorted((app, work), key=lambda mention: mention.first)
    between = clauses.norms[first.after : second.first]
    return len(between) <= _LONGEST_LINK and _LINKS.issuperset(between) and not ("and" in between and first is app)
