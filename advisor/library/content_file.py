"""Reads the files of `content/` and says in plain words what is wrong with their shape.

Boundary: one file at a time; what the files say of each other is compared in `content`.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator, ValidationError
from jsonschema.validators import create
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from advisor.library.countries import COUNTRIES, UNKNOWN

Shape = dict[str, Any]  # a JSON schema

_NUMBERED = {"type": "object", "minProperties": 1, "propertyNames": {"type": "integer"}}
_NUMBERS = {"type": "array", "items": {"type": "integer"}}
TEXT = {"type": "string", "minLength": 1}
ID = re.compile(r"[a-z0-9]+(_[a-z0-9]+){0,3}")

SOURCES: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": ["references", "facts"],
    "properties": {
        "article": {"type": "object"},
        "references": {
            **_NUMBERED,
            "additionalProperties": {
                "type": "object",
                "additionalProperties": False,
                "required": ["author", "year", "title"],
                "properties": {"author": TEXT, "year": TEXT, "title": TEXT, "note": TEXT},
            },
        },
        "facts": {
            **_NUMBERED,
            "additionalProperties": {
                "type": "object",
                "additionalProperties": False,
                "required": ["about"],
                "properties": {"about": TEXT, "cites": _NUMBERS, "near": _NUMBERS, "reference": {"type": "integer"}},
            },
        },
    },
}
UNTOLD = "untold"  # where nobody has said in which country they live
_WHERE = (UNTOLD, *COUNTRIES)
ELSEWHERE: Shape = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "additionalProperties": False,
        "required": [each for each in _WHERE if each != UNKNOWN],
        "properties": dict.fromkeys(_WHERE, TEXT),
    },
}
_SOURCE_LINES = {"type": "object", "additionalProperties": {**TEXT, "pattern": r"^([^{}]|\{marks\})*$"}}
_TITLES = {"type": "object", "additionalProperties": {**TEXT, "maxLength": 24}}
_LANGUAGE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["source", "titles", "have_no_more"],
    "properties": {"source": _SOURCE_LINES, "titles": _TITLES, "have_no_more": TEXT},
}
WORDING: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": ["source", "buttons", "kept", "words"],
    "properties": {
        "source": _SOURCE_LINES,
        "buttons": {"type": "object", "additionalProperties": TEXT},
        "kept": {"type": "object", "additionalProperties": TEXT},
        "words": {"type": "object", "additionalProperties": TEXT},
        "languages": {"type": "object", "additionalProperties": _LANGUAGE},
    },
}
SCHEMA: Shape = Draft7Validator.META_SCHEMA

# "job.yml", and what was meant to be one: "job.yaml", "job.YML", "job.yml.txt". Not "._job.yml" or "job.yml~".
_MEANT_AS_YAML = re.compile(r"[^.].*\.ya?ml(\..*)?", re.IGNORECASE)


def with_keys(shapes: Mapping[str, Shape], *optional: str) -> Shape:
    """Return the shape of what has these keys and no others; those not `optional` must be there."""
    required = [name for name in shapes if name not in optional]
    return {"type": "object", "additionalProperties": False, "required": required, "properties": dict(shapes)}


class ContentError(Exception):
    """Content that cannot be used. `problems` has one line each, with the file."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = [" ".join(problem.split()) for problem in problems]
        super().__init__("\n".join(self.problems))


class ContentFolder:
    """A content folder while it is read; gathers the problems of all files, so that they come in one list."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[str] = []

    def answer_files(self) -> list[str]:
        """Return the files below answers/, named from the content folder."""
        found = (path for path in self.path.glob("answers/**/*") if _MEANT_AS_YAML.fullmatch(path.name))
        return sorted(path.relative_to(self.path).as_posix() for path in found)

    def read(self, name: str, shape: Shape) -> Any:
        """Return what the file says; None, and a note of the problems, where it does not have `shape`."""
        try:
            value = _load(self.path / name)
        except ValueError as error:
            self.problems.append(f"{name}: {error}")
            return None
        mistakes = [f"{name}: {text}" for error in _errors(value, shape) for text in _in_plain_words(error, value)]
        self.problems += mistakes
        return None if mistakes else value


def did_you_mean(word: str, known: list[str]) -> str:
    """Return the end of a sentence about the unknown `word`: which of `known` is spelt like it, if any."""
    near = difflib.get_close_matches(word, known, n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def _load(path: Path) -> Any:
    """Return what the YAML file says.

    Raises:
        ValueError: with the reason, in words for an editor, why nothing can be made of the file.
    """
    try:
        value = YAML(typ="safe").load(path.read_text(encoding="utf8"))
        # Refuses what only YAML can say and nobody can print: a list within itself, half a character.
        json.dumps(value, default=str, ensure_ascii=False).encode("utf8")
    except OSError as error:
        raise ValueError(f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        lines = error.object[: error.start].count(b"\n")
        raise ValueError(f"line {lines + 1}: not readable as text: save the file as UTF-8") from error
    except MarkedYAMLError as error:
        at = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise ValueError(f"{at}not readable as YAML: {error.problem}") from error
    except Exception as error:  # the YAML library lets many kinds through, such as KeyError for `!!bool maybe`
        raise ValueError(f"not readable as YAML: {error}") from error
    return value


def _additional_properties(
    validator: Any, allowed: Any, instance: Any, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """Check for unknown keys; the library's own check breaks on a number among them."""
    if allowed is not False:
        yield from Draft7Validator.VALIDATORS["additionalProperties"](validator, allowed, instance, schema)
    elif isinstance(instance, dict) and not instance.keys() <= schema["properties"].keys():
        yield ValidationError("unknown keys")


_Validator = create(SCHEMA, {**Draft7Validator.VALIDATORS, "additionalProperties": _additional_properties})


def _errors(value: object, shape: Shape) -> list[Any]:
    return sorted(_Validator(shape).iter_errors(value), key=lambda error: list(map(str, error.path)))


def _in_plain_words(error: Any, value: object) -> Iterator[str]:
    where = _where(error, value)
    at = f"{where}: " if error.path else ""
    keys = list(error.schema.get("properties", {}))
    limit = error.validator_value
    if error.validator == "required":
        yield from (f"{at}'{key}' is missing" for key in limit if key not in error.instance)
    elif error.validator == "additionalProperties":
        for key in sorted(set(map(str, error.instance)) - set(keys)):
            yield f"{at}'{key}' is not a known key{did_you_mean(key, keys)}"
    elif error.validator == "type":
        kinds = {"object": "keys and values", "array": "a list", "string": "text (put it in quotes)"}
        yield f"{where} must be {kinds.get(str(limit), 'a whole number')}, not {error.instance!r}"
    elif unit := {"Items": "lines", "Length": "characters", "Properties": "entries"}.get(error.validator[3:]):
        bound = "at least" if error.validator.startswith("min") else "at most"
        yield f"{where} has {len(error.instance)} {unit}; it needs {bound} {limit}"
    elif error.validator == "uniqueItems":
        yield f"{where} says something twice"
    elif error.validator == "pattern":
        allowed = " or ".join(f"{{{name}}}" for name in re.findall(r"\\{(\w+)\\}", limit))
        yield f"{where} may have braces only as {allowed}" if allowed else f"{where} may have no braces"
    else:
        yield f"{where}: {error.message}"


def _where(error: Any, value: Any) -> str:
    steps = []
    for step in error.path:
        steps.append(f"line {step + 1}" if isinstance(value, list) else f"'{step}'")
        value = value[step]
    place = " ".join(steps) or "the file"
    return f"a key of {place}" if "propertyNames" in error.schema_path else place
