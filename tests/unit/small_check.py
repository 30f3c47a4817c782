"""A small Gig Check and a small library of steps: files for tests to break, and the same loaded."""

from __future__ import annotations

import functools
import json
import tempfile
from pathlib import Path
from typing import Any

from advisor.decisions.gig_check import GigCheck, load_check

SLOTS = ("timeframe", "goals", "training", "advancement", "benefits")
OPTIONS = {"none": "job", "elsewhere": "job", "some": "mixed", "full": "career"}


def _step(needs: list[str], minutes: int = 30, **more: Any) -> dict[str, Any]:
    return {"for": needs, "facts": [1], "title": "Go there", "do": "Go to it.", "minutes": minutes, **more}


STEPS: dict[str, dict[str, Any]] = {
    "ride": _step(["transport"], office=True, how="Ask kindly."),
    "sitter": _step(["childcare"], office=True),
    "rent": _step(["money"], office=True),
    **{
        f"for_{need}": _step([need], office=True)
        for need in ("license", "record", "health", "english", "care", "computer", "other")
    },
    "desk": _step(["barrier"], office=True),
    "second_desk": _step(["barrier"], office=True),
    "likes": _step(["unsure"]),
    "test": _step(["unsure"], 60),
    "stock": _step(["any"]),
    "talk": _step(["work", "unsure", "any"], office=True),
    "way_in": _step(["experience", "new_field"], 60),
    "call": _step(["experience"], office=True),
    "course": _step(["education"], 60),
    "train": _step(["education", "new_field"], 60),
    "task": _step(["here"], counts={"trains_others": "That helps.", "people": "That helps too."}),
    "ads": _step(["work"]),
    "mentor": _step(["business"]),
    "ahead": _step(["here", "new_field", "business"]),
    "skills": _step(["experience", "here"], 45, counts={"trains_others": "That counts.", "skill": "That too."}),
    "hour": _step(["credentials", "time", "age", "confidence"]),
    "school": _step(["youth"], office=True),
    "mark": _step(["any"]),
    "perks": _step([], 60),
}
STEP_OF = dict(zip(SLOTS, ("mark", "likes", "train", "ahead", "perks"), strict=True))
CHECK: dict[str, Any] = {
    "differences": {
        slot: {
            "title": slot.capitalize(),
            "fact": fact,
            "sentences": {"job": "It is short.", "mixed": "It is so-so.", "career": "It is long."},
            "options": OPTIONS,
            "step": STEP_OF[slot],
        }
        for fact, slot in enumerate(SLOTS, 1)
    },
    "verdicts": {
        kind: {"title": f"It is {kind}", "words": " It is so. \n"}
        for kind in ("job", "stepping_stone", "career", "business", "too_little")
    },
    "inference": "We think so.",
    "inference_driving": "We think of cars.",
}


def write(folder: Path, name: str, says: Any) -> None:
    """Make the file `name` say a value (JSON is YAML, but for keys that are numbers)."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(says if isinstance(says, str) else json.dumps(says), encoding="utf8")


def write_all(folder: Path) -> None:
    """Write the whole small content."""
    facts = "\n".join(f"  {fact}: {{about: a fact}}" for fact in range(1, 6))
    write(folder, "sources.yml", f"references:\n  1: {{author: Ann, year: '2001', title: On work}}\nfacts:\n{facts}\n")
    write(folder, "steps.yml", STEPS)
    write(folder, "check.yml", CHECK)


@functools.cache
def small_check() -> GigCheck:
    """Return the small content, loaded."""
    with tempfile.TemporaryDirectory() as folder:
        write_all(Path(folder))
        return load_check(Path(folder))
