"""The words and phrases of `data/work_words`, as they stand in the files.

Boundary: reads and checks the shape; `patterns` and `work` make something of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor.content_file import TEXT, ContentError, ContentFolder, Shape
from advisor.place_names import WORD_FOLDER

Phrases = Mapping[str, tuple[str, ...]]  # what is meant, and the phrases that say it

_SCALAR: Shape = {"type": ["string", "integer", "number"]}
_LIST: Shape = {"type": "array", "items": _SCALAR}
_LISTS: Shape = {"type": "object", "additionalProperties": _LIST}
_NESTED: Shape = {"type": "array", "items": {"type": "array", "items": TEXT}}
_NAMES: Shape = {"type": "array", "items": {"type": "array", "items": {"type": ["string", "object"]}}}


def _object(**keys: Shape) -> Shape:
    return {"type": "object", "additionalProperties": False, "required": list(keys), "properties": keys}


_OCCUPATIONS = _object(people=_LISTS, doing=_LISTS, fields=_LISTS, not_work=_NESTED)
_EMPLOYERS = _object(
    apps={"type": "object", "additionalProperties": _LISTS},
    employers=_NAMES,
    only_after=_NESTED,
)
_CUES = _object(
    lists=_LISTS, own=_LIST, goal=_LIST, denied=_LIST, of_others=_LIST, named=_LIST, never_a_goal=_LIST, someones=_LIST
)
_STATEMENTS = _object(
    lists=_LISTS, barrier=_LISTS, strength=_LISTS, own_business=_LISTS, benefits=_LISTS, not_said=_LIST
)
ROLES = ("denied", "of_others", "goal", "own", "named")  # the first that fits is meant
STATEMENTS = ("barrier", "strength", "own_business", "benefits")


@dataclass(frozen=True)
class WordLists:
    """All that is listed.

    Attributes:
        people: occupations by what somebody is ("im a ...").
        doing: occupations by what somebody does ("i ...").
        fields: occupations by where somebody works ("i work in ...").
        not_work: what looks like work and is not.
        employers: names of apps and employers, as they are spelt, and how else people write them.
        work_of: the occupation that the name of an app alone tells.
        only_after: employers whose name is a word too.
        roles: phrases that say whose work is named.
        never_a_goal: occupations that nobody means by "i want to be".
        someones: words before the work of others ("my manager").
        statements: phrases by entity and value.
        not_said: phrases that look like a statement and are none.
        lists: the lists that phrases refer to.
    """

    people: Phrases
    doing: Phrases
    fields: Phrases
    not_work: tuple[str, ...]
    employers: Phrases
    work_of: Mapping[str, str]
    only_after: frozenset[str]
    roles: Phrases
    never_a_goal: frozenset[str]
    someones: frozenset[str]
    statements: Mapping[str, Phrases]
    not_said: tuple[str, ...]
    lists: Phrases


def read_word_lists(folder: Path = WORD_FOLDER) -> WordLists:
    """Read the files.

    Raises:
        ContentError: with all problems, each as a sentence.
    """
    reader = ContentFolder(folder)
    occupations = reader.read("occupations.yml", _OCCUPATIONS)
    employers = reader.read("employers.yml", _EMPLOYERS)
    cues = reader.read("cues.yml", _CUES)
    statements = reader.read("statements.yml", _STATEMENTS)
    if reader.problems:
        raise ContentError(reader.problems)
    return WordLists(
        people=_phrases(occupations["people"]),
        doing=_phrases(occupations["doing"]),
        fields=_phrases(occupations["fields"]),
        not_work=tuple(_flat(occupations["not_work"])),
        employers=dict(_employers(employers)),
        work_of={app: work for work, apps in employers["apps"].items() for app in apps},
        only_after=frozenset(_flat(employers["only_after"])),
        roles={role: tuple(map(str, cues[role])) for role in ROLES},
        never_a_goal=frozenset(cues["never_a_goal"]),
        someones=frozenset(cues["someones"]),
        statements={entity: _phrases(statements[entity]) for entity in STATEMENTS},
        not_said=tuple(statements["not_said"]),
        lists=_phrases({**cues["lists"], **statements["lists"]}),
    )


def _employers(said: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for apps in said["apps"].values():
        yield from ((app, tuple(others)) for app, others in apps.items())
    for name in _flat(said["employers"]):
        # "Walmart", or "Walmart: wal mart" where people write it in another way too
        yield from [(name, ())] if isinstance(name, str) else [(key, (other,)) for key, other in name.items()]


def _phrases(said: Mapping[str, list[Any]]) -> Phrases:
    return {str(meant): tuple(map(str, phrases)) for meant, phrases in said.items()}


def _flat(nested: Iterable[list[Any]]) -> Iterator[Any]:
    for row in nested:
        yield from row
