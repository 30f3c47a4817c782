"""A content folder of three answers for tests to break, and answers without a folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from advisor.library.content import CONTENT_FOLDER, Answer, ContentError, Fact, Library, Reference, load_library

SOURCES = """\
references:
  1: {author: Ann, year: "2001", title: On work}
  2: {author: Ben, year: "2002", title: On paths, note: Ben wrote it late.}
facts:
  1: {about: the subject}
  2: {about: what a job is, cites: [1]}
  3: {about: what a career is, near: [2]}
"""
ELSEWHERE = """\
offices:
  untold: There are offices in other lands.
  uk: There are some in the UK.
  ca: In Canada, there is one.
  au: In Australia, there is one.
  in: In India, there is one.
  other: There may be one.
"""
WORDING = """\
source:
  cited: "From {marks}."
  partly_cited: "In part from {marks}."
  paragraph_cited: "Near {marks}."
  uncited: No source.
  reference: The list.
  ours: Ours.
buttons:
  tell_me_more: More
kept:
  benefits: What you get
words:
  done: got done
"""
REFERENCES = {1: Reference(1, "Ann", "2001", "On work"), 2: Reference(2, "Ben", "2002", "On paths")}
FACTS = {
    1: Fact(1, "the subject"),
    2: Fact(2, "what a job is", cites=(1,)),
    3: Fact(3, "what a career is", near=(2,)),
}
_WORDS = ("red", "blue", "green", "black", "white", "brown", "pink", "gold")


def entry(id_: str, **changes: Any) -> dict[str, Any]:
    """Return what the file of an answer says; a change to None leaves the key out."""
    whole = {
        "title": f"What is {id_}?",
        "facts": [],
        "source": "ours",
        "ask": [f"{id_} {word}" for word in _WORDS],
        "check": [f"{id_} in {place}" for place in ("town", "camp", "space")],
        "answer": "It is a thing you do all day.",
        "simply": "You do it all day.",
        "next": ["visit"],
    } | changes
    return {key: value for key, value in whole.items() if value is not None}


JOB = entry("job", facts=[2, 1], source=None, next=["career", "visit"])
CAREER = entry("career", facts=[3], source=None, more="  It is a path that you take.\n")
VISIT = entry("visit", elsewhere="offices", next=["job"])


class SmallWorld:
    """A sound content folder that a test may change, one thing at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("schema.json", (CONTENT_FOLDER / "schema.json").read_text(encoding="utf8"))
        self.write("sources.yml", SOURCES)
        self.write("elsewhere.yml", ELSEWHERE)
        self.write("wording.yml", WORDING)
        self.write("answers/trades/job.yml", JOB)
        self.write("answers/trades/career.yml", CAREER)
        self.write("answers/places/visit.yml", VISIT)

    def write(self, name: str, says: str | bytes | Mapping[str, Any] | list[Any]) -> None:
        """Make the file `name` say text, raw bytes, or a value (JSON is YAML)."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(says, bytes):
            path.write_bytes(says)
        else:
            path.write_text(says if isinstance(says, str) else json.dumps(says), encoding="utf8")

    def change_job(self, **changes: Any) -> None:
        """Change keys of answers/trades/job.yml; None takes one away."""
        self.write("answers/trades/job.yml", {k: v for k, v in (JOB | changes).items() if v is not None})

    def library(self) -> Library:
        return load_library(self.folder)

    def problems(self) -> list[str]:
        """Return what loading complains of; fails where it does not."""
        with pytest.raises(ContentError) as caught:
            self.library()
        return caught.value.problems


def answer(id_: str = "job", **changes: Any) -> Answer:
    """Return a sound answer without a file."""
    said = entry(id_)
    sound = Answer(
        id=id_,
        topic="trades",
        title=said["title"],
        facts=(),
        ours=True,
        ask=tuple(said["ask"]),
        check=tuple(said["check"]),
        answer=said["answer"],
        simply=said["simply"],
        more=None,
        elsewhere=None,
        next=(),
    )
    return replace(sound, **changes)


def library_of(*answers: Answer, facts: Mapping[int, Fact] | None = None) -> Library:
    """Return a library without a folder."""
    return Library({a.id: a for a in answers}, FACTS if facts is None else facts, REFERENCES, {}, {})
