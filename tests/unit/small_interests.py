"""A small interest list: its file for tests to break, and the same loaded."""

from __future__ import annotations

import functools
import json
import tempfile
from pathlib import Path
from typing import Any

from advisor.decisions.interests import Interests, load_interests

AREAS = {"hands": "Hands", "heads": "Heads", "hearts": "Hearts"}
ITEMS = {f"{area}_{number}": {"area": area, "says": f"Item {area} {number}"} for number in (1, 2) for area in AREAS}
SCALE = {
    1: {"title": "Hate a lot", "says": ["hate", "never", "one", "👿"]},
    2: {"title": "Hardly like", "says": ["no", "bad", "not my thing", "two"]},
    3: {"title": "So so", "says": ["meh", "dont know", "dont mind", "ok", "three"]},
    4: {"title": "Like", "says": ["yes", "fun", "not bad", "a bit", "👍", "four"]},
    5: {"title": "Like a lot", "says": ["love", "really like", "wonderful", "five", "❤"]},
}
LIST: dict[str, Any] = {
    "areas": AREAS,
    "works": {area: {"called": [title.lower()], "such_as": f"Work with {title}"} for area, title in AREAS.items()},
    "items": ITEMS,
    "scale": SCALE,
    "reading": {
        "small": ["i", "it", "a", "is", "the", "my", "of", "think", "option", "said", "would"],
        "not": ["not", "dont", "never"],
        "weak": ["yes", "no", "ok", "never", "one", "two", "three", "four", "five"],
        "filler": ["like"],
        "elsewhere": ["quiz", "you", "how", "mind"],
    },
    "words": {
        "ask": "{number}/{all}: {item}",
        "none": "Nothing yet.",
        "flat": "All the same.",
        "low": "None liked; nearest {areas}.",
        "disliked": "None of them.",
        "one": "Top {areas}.",
        "tie": "Tied {areas}.",
        "after": "Then {areas}.",
        "between": " & ",
        "weak": "Weak: {answered}/{all}.",
        "whole": "Whole: {all}.",
        "work": "{area}: {such_as}.",
        "works": "Examples.",
        "no_works": "No examples yet.",
        "rated": "On {area} you said {rated}.",
        "rated_one": "{item} ({point})",
        "not_rated": "{area} not rated.",
        "ours": "Ours.",
    },
    "leads_on": [{"facts": [1], "says": "Go there.\n"}],
}
SOURCES = "references:\n  1: {author: Ann, year: '2001', title: On work}\nfacts:\n  1: {about: a fact}\n"


def write(folder: Path, says: Any) -> None:
    """Write the list to `folder`; JSON is YAML, but for keys that are numbers."""
    scale = "".join(
        f"  {point}: {json.dumps(entry, ensure_ascii=False)}\n" for point, entry in says.get("scale", {}).items()
    )
    rest = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in says.items() if key != "scale")
    (folder / "interests.yml").write_text(rest + ("scale:\n" + scale if scale else ""), encoding="utf8")
    (folder / "sources.yml").write_text(SOURCES, encoding="utf8")


@functools.cache
def small_interests() -> Interests:
    """Return the small list, loaded."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), LIST)
        return load_interests(Path(folder))
