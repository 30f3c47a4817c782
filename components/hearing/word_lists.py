"""The words and phrases of `data/work_words`, as they stand in the files.

Boundary: reads and checks the shape; `patterns` and `work` make something of them.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor.library.content_file import TEXT, ContentError, ContentFolder, Shape, with_keys
from advisor.library.place_names import WORD_FOLDER

Phrases = Mapping[str, tuple[str, ...]]  # what is meant, and the phrases that say it

_SCALAR: Shape = {"type": ["string", "integer", "number"]}
_LIST: Shape = {"type": "array", "items": _SCALAR}
_LISTS: Shape = {"type": "object", "additionalProperties": _LIST}
_NESTED: Shape = {"type": "array", "items": {"type": "array", "items": TEXT}}
_NAMES: Shape = {"type": "array", "items": {"type": "array", "items": {"type": ["string", "object"]}}}


ROLES = ("denied", "past", "of_others", "goal", "own", "named")  # the first that fits is meant
BEGAN = "began"  # a cue, and no role of its own: what somebody began as may be over
STATEMENTS = ("barrier", "settled", "strength", "own_business", "benefits")
_OCCUPATIONS = with_keys(
    {
        **dict.fromkeys(("people", "doing", "fields"), _LISTS),
        **dict.fromkeys(("heads", "kinds", "no_kinds", "not_work"), _NESTED),
    }
)
_EMPLOYERS = with_keys(
    {"apps": {"type": "object", "additionalProperties": _LISTS}, "employers": _NAMES, "only_after": _NESTED}
)
_CUES = with_keys({"lists": _LISTS, **dict.fromkeys((*ROLES, BEGAN, "never_a_goal", "someones"), _LIST)})
_STATEMENTS = with_keys({"lists": _LISTS, **dict.fromkeys(STATEMENTS, _LISTS), "not_said": _LIST})
_EDUCATION = with_keys({**dict.fromkeys(("lists", "levels", "beside_work"), _LISTS), "no_level": _LIST})
_SPELLING = with_keys(
    {
        **dict.fromkeys(("short", "pieces"), _LISTS),
        **dict.fromkeys(("nearby", "of_people", "names", "left_alone"), _NESTED),
    }
)


@dataclass(frozen=True)
class WordLists:
    """All that is listed.

    Attributes:
        people: occupations by what somebody is ("im a ...").
        heads: words that end the name of an occupation, listed or not ("... technician").
        kinds: adjectives that tell a kind of work before one of these ("dental ...").
        no_kinds: words that say nothing of the kind of work before one of these ("hard worker").
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
        levels: phrases by the level of education that they tell, the least first.
        beside_work: phrases that tell one only beside a name of work or an amount.
        no_level: phrases that look like one of these and are none.
        lists: the lists that phrases refer to.
    """

    people: Phrases
    heads: frozenset[str]
    kinds: frozenset[str]
    no_kinds: frozenset[str]
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
    levels: Phrases
    beside_work: Phrases
    no_level: tuple[str, ...]
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
    education = reader.read("education.yml", _EDUCATION)
    if reader.problems:
        raise ContentError(reader.problems)
    return WordLists(
        people=_phrases(occupations["people"]),
        heads=frozenset(_flat(occupations["heads"])),
        kinds=frozenset(_flat(occupations["kinds"])),
        no_kinds=frozenset(_flat(occupations["no_kinds"])),
        doing=_phrases(occupations["doing"]),
        fields=_phrases(occupations["fields"]),
        not_work=tuple(_flat(occupations["not_work"])),
        employers=dict(_employers(employers)),
        work_of={app: work for work, apps in employers["apps"].items() for app in apps},
        only_after=frozenset(_flat(employers["only_after"])),
        roles={role: tuple(map(str, cues[role])) for role in (*ROLES, BEGAN)},
        never_a_goal=frozenset(cues["never_a_goal"]),
        someones=frozenset(cues["someones"]),
        statements={entity: _phrases(statements[entity]) for entity in STATEMENTS},
        not_said=tuple(statements["not_said"]),
        levels=_phrases(education["levels"]),
        beside_work=_phrases(education["beside_work"]),
        no_level=tuple(education["no_level"]),
        lists=_phrases({**cues["lists"], **statements["lists"], **education["lists"]}),
    )


@dataclass(frozen=True)
class SpellingWords:
    """How words are written.

    Attributes:
        short: the words that are meant, and what people type for them.
        pieces: the same for what is left of a word where it was cut, and for signs.
        nearby: words that a mistyped one may stand for, beside those of the lists.
        right: words that are as they should be, though no dictionary has them.
    """

    short: Phrases
    pieces: Phrases
    nearby: tuple[str, ...]
    right: frozenset[str]


@functools.cache
def read_spelling_words(folder: Path = WORD_FOLDER) -> SpellingWords:
    """Read `spelling.yml`.

    Raises:
        ContentError: it cannot be used; says why.
    """
    reader = ContentFolder(folder)
    said = reader.read("spelling.yml", _SPELLING)
    if said is None:
        raise ContentError(reader.problems)
    right = (word for key in ("of_people", "names", "left_alone") for word in _flat(said[key]))
    return SpellingWords(
        _phrases(said["short"]), _phrases(said["pieces"]), tuple(_flat(said["nearby"])), frozenset(right)
    )


def _employers(said: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for apps in said["apps"].values():
        yield from ((app, tuple(others)) for app, others in apps.items())
    for name in _flat(said["employers"]):
        # "Walmart", or "Amazon: amzn" where people have another name for it, or several
        if isinstance(name, str):
            yield name, ()
        else:
            yield from ((key, tuple([others] if isinstance(others, str) else others)) for key, others in name.items())


def _phrases(said: Mapping[str, list[Any]]) -> Phrases:
    return {str(meant): tuple(map(str, phrases)) for meant, phrases in said.items()}


def _flat(nested: Iterable[list[Any]]) -> Iterator[Any]:
    for row in nested:
        yield from row
