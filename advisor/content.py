"""What the advisor knows: reads `content/` into frozen answers.

Boundary: whatever makes an answer unusable stops here, as one list of problems. Whether the words
are good enough for people is the work of `content_check`.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from jsonschema import Draft7Validator
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

CONTENT_FOLDER = Path(__file__).resolve().parent.parent / "content"

_ID = re.compile(r"[a-z0-9]+(_[a-z0-9]+){0,3}")


class ContentError(Exception):
    """Content that cannot be used. `problems` has one sentence each, with the file."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Reference:
    """One entry of the article's list of references."""

    number: int
    author: str
    year: str
    title: str
    note: str = ""


@dataclass(frozen=True)
class Fact:
    """One thing the article says, and the marks it carries there."""

    number: int
    about: str
    cites: tuple[int, ...] = ()
    near: tuple[int, ...] = ()
    reference: int | None = None


@dataclass(frozen=True)
class Answer:
    """One question with its answer: one file of `content/answers`."""

    id: str
    topic: str
    title: str
    facts: tuple[int, ...]
    ours: bool
    ask: tuple[str, ...]
    check: tuple[str, ...]
    answer: str
    simply: str
    more: str | None
    elsewhere: str | None
    next: tuple[str, ...]

    @property
    def file(self) -> str:
        """Return the path below the content folder, for messages to editors."""
        return f"answers/{self.topic}/{self.id}.yml"


SourceKind = Literal["cited", "partly_cited", "paragraph_cited", "uncited", "reference", "ours"]


@dataclass(frozen=True)
class Source:
    """Where an answer comes from, and the references that stand behind it."""

    kind: SourceKind
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Library:
    """All that the advisor knows, by id and by number, and the small words that surround it."""

    answers: Mapping[str, Answer]
    facts: Mapping[int, Fact]
    references: Mapping[int, Reference]
    source_lines: Mapping[str, str]
    button_titles: Mapping[str, str]

    def source_of(self, answer: Answer) -> Source:
        """Say what `answer` rests on: the marks of its first fact decide, those of the others are added."""
        if answer.ours:
            return Source("ours")
        first, *others = (self.facts[number] for number in answer.facts)
        if first.reference is not None:
            entries = [fact.reference for fact in (first, *others) if fact.reference is not None]
            return Source("reference", self._entries(entries))
        cited = [number for fact in (first, *others) for number in fact.cites]
        if first.cites:
            return Source("cited", self._entries(cited))
        if first.near:
            return Source("paragraph_cited", self._entries([*first.near, *cited]))
        return Source("partly_cited" if cited else "uncited", self._entries(cited))

    def _entries(self, numbers: list[int]) -> tuple[Reference, ...]:
        return tuple(self.references[number] for number in sorted(set(numbers)))


def load_library(folder: Path = CONTENT_FOLDER) -> Library:
    """Read the content in `folder`.

    Raises:
        ContentError: with every problem that keeps an answer from being used.
    """
    sources = _read(folder / "sources.yml", folder)
    elsewhere = _read(folder / "elsewhere.yml", folder)
    wording = _read(folder / "wording.yml", folder)
    references = {n: Reference(n, **entry) for n, entry in sources["references"].items()}
    facts = {
        n: Fact(n, row["about"], tuple(row.get("cites", ())), tuple(row.get("near", ())), row.get("reference"))
        for n, row in sources["facts"].items()
    }
    schema = Draft7Validator(json.loads((folder / "schema.json").read_text(encoding="utf8")))
    answers: dict[str, Answer] = {}
    problems: list[str] = []
    for path in sorted(folder.glob("answers/**/*.y*ml")):
        name = path.relative_to(folder).as_posix()
        try:
            entry = _read(path, folder)
        except ContentError as error:
            problems += error.problems
            continue
        found = [f"{name}: {text}" for text in _mistakes_in_entry(entry, schema, elsewhere)]
        found += [f"{name}: {text}" for text in _mistakes_in_place(path.relative_to(folder / "answers"), answers)]
        problems += found
        if not found:
            answers[path.stem] = _answer(path, entry, elsewhere)
    problems += _dangling(answers, facts, _ids_of(folder))
    if problems:
        raise ContentError(problems)
    return Library(answers, facts, references, wording["source"], wording["buttons"])


def _ids_of(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("answers/**/*.y*ml")}


def _read(path: Path, folder: Path) -> Any:
    name = path.relative_to(folder).as_posix()
    try:
        return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf8"))
    except MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise ContentError([f"{name}: {line}not readable as YAML: {error.problem}"]) from error
    except (YAMLError, UnicodeDecodeError, OSError) as error:
        raise ContentError([f"{name}: cannot be read: {error}"]) from error


def _answer(path: Path, entry: dict[str, Any], elsewhere: Mapping[str, str]) -> Answer:
    return Answer(
        id=path.stem,
        topic=path.parent.name,
        title=entry["title"],
        facts=tuple(entry["facts"]),
        ours="source" in entry,
        ask=tuple(entry["ask"]),
        check=tuple(entry["check"]),
        answer=entry["answer"].strip(),
        simply=entry["simply"].strip(),
        more=entry["more"].strip() if "more" in entry else None,
        elsewhere=elsewhere[entry["elsewhere"]].strip() if "elsewhere" in entry else None,
        next=tuple(entry["next"]),
    )


def _mistakes_in_place(place: Path, known: Mapping[str, Answer]) -> Iterator[str]:
    if len(place.parts) != 2:
        yield "an answer stands in answers/<topic>/<id>.yml, one folder deep"
    if place.suffix != ".yml":
        yield "the file name must end in .yml"
    if not _ID.fullmatch(place.stem):
        yield f"the id '{place.stem}' must be one to four lower-case words joined by '_'"
    if place.stem in known:
        yield f"the id '{place.stem}' is taken by {known[place.stem].file}"


def _mistakes_in_entry(entry: object, schema: Draft7Validator, elsewhere: Mapping[str, str]) -> Iterator[str]:
    errors = sorted(schema.iter_errors(entry), key=lambda error: list(map(str, error.path)))
    for error in errors:
        yield from _in_plain_words(error)
    if errors or not isinstance(entry, dict):
        return
    if not entry["facts"] and "source" not in entry:
        yield "'facts' is empty: name the facts it conveys, or write `source: ours`"
    if "elsewhere" in entry and entry["elsewhere"] not in elsewhere:
        yield f"'elsewhere' names '{entry['elsewhere']}', which elsewhere.yml does not have"


def _in_plain_words(error: Any) -> Iterator[str]:
    keys = error.schema.get("properties", {})
    where = f"'{error.path[0]}'" if error.path else "the file"
    line = f" line {error.path[1] + 1}" if len(error.path) > 1 else ""
    limit = error.validator_value
    if error.validator == "required":
        yield from (f"'{key}' is missing" for key in limit if key not in error.instance)
    elif error.validator == "additionalProperties":
        for key in sorted(set(map(str, error.instance)) - set(keys)):
            near = difflib.get_close_matches(key, keys, n=1)
            yield f"'{key}' is not a key of an answer" + (f"; did you mean '{near[0]}'?" if near else "")
    elif error.validator == "type":
        kinds = {"object": "keys and values", "array": "a list", "string": "text (put it in quotes)"}
        yield f"{where}{line} must be {kinds.get(limit, 'a whole number')}, not {error.instance!r}"
    elif error.validator in {"minItems", "maxItems", "minLength", "maxLength"}:
        unit = "lines" if error.validator.endswith("Items") else "characters"
        bound = "at least" if error.validator.startswith("min") else "at most"
        yield f"{where}{line} has {len(error.instance)} {unit}; it needs {bound} {limit}"
    elif error.validator == "uniqueItems":
        yield f"{where} says something twice"
    else:
        yield f"{where}{line}: {error.message}"


def _dangling(answers: Mapping[str, Answer], facts: Mapping[int, Fact], ids: set[str]) -> Iterator[str]:
    for answer in answers.values():
        for number in answer.facts:
            if number not in facts:
                yield f"{answer.file}: fact {number} is unknown; sources.yml has 1 to {max(facts)}"
        for target in answer.next:
            if target == answer.id:
                yield f"{answer.file}: 'next' leads back to itself"
            elif target not in ids:
                near = difflib.get_close_matches(target, ids, n=1)
                hint = f"; did you mean '{near[0]}'?" if near else ""
                yield f"{answer.file}: 'next' names '{target}', which no file has{hint}"
