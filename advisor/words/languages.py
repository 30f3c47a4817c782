"""The languages that answers are written in, and the small words that surround them there.

Boundary: words come from `content/wording.yml`; which language a message is in is decided in `components`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

ENGLISH = "en"
SPANISH = "es"


@dataclass(frozen=True)
class Around:
    """What surrounds the answers of one language: source lines, button titles, and the end of what is known."""

    source: Mapping[str, str]
    titles: Mapping[str, str]
    have_no_more: str


def unspoken(entries: Mapping[str, Any], wording: Mapping[str, Any]) -> Iterator[str]:
    """Yield a sentence for each small word that answers in another language than English would lack.

    Args:
        entries: what the files of the answers say, by file.
        wording: what wording.yml says.
    """
    languages = wording.get("languages", {})
    for name in sorted({entry["language"] for entry in entries.values() if "language" in entry}):
        if name not in languages:
            yield f"wording.yml: 'languages': '{name}' is missing"
    for name, around in languages.items():
        for kind in wording["source"].keys() - around["source"].keys():
            yield f"wording.yml: 'languages' '{name}' 'source': '{kind}' is missing"
    yield from _untitled(entries, languages)


def _untitled(entries: Mapping[str, Any], languages: Mapping[str, Any]) -> Iterator[str]:
    spoken_by = {file.rpartition("/")[2].removesuffix(".yml"): entry.get("language") for file, entry in entries.items()}
    for file, entry in entries.items():
        language = entry.get("language")
        if language not in languages:
            continue
        for target in entry["next"]:
            if spoken_by.get(target) != language and target not in languages[language]["titles"]:
                yield (
                    f"{file}: 'next' leads to '{target}', which is in another language; give its button a title in "
                    f"wording.yml, 'languages' '{language}' 'titles'"
                )
