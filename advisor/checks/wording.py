"""Whether wording.yml has every small word that is looked up, and in each only braces that are filled.

Boundary: looks at a loaded library and says what to mend; changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import get_args

from advisor.decisions.gig_check import Direction, Lean
from advisor.library.content import Library
from advisor.library.content_file import did_you_mean
from advisor.library.countries import COUNTRIES
from advisor.library.questions import FORMS
from advisor.library.templates import Marks, unfillable
from advisor.replies.told.listening import LEVELS, WITHOUT_QUESTION
from advisor.words.outcomes import Outcome

FILE = "wording.yml"

# Each small word, and what is filled in.
_WORDS: Mapping[str, Marks] = {
    **dict.fromkeys(("our_tip", "this_work", "not_said", "yes", "open", "in_all", "plan_note"), ()),
    **dict.fromkeys((*FORMS, *LEVELS, *get_args(Lean), *get_args(Direction), *get_args(Outcome)), ()),
    **dict.fromkeys((f"country_{country}" for country in COUNTRIES), ()),
    "asked_work": ("work",),
    "by_day": ("day",),
    "thumbs": ("up", "down"),
    "finding": ("title", "said", "lean", "sentence", "marks"),
    "finding_open": ("title", "open", "marks"),
    "why_verdict": ("title", "words", "parts"),
    "why_part": ("lean", "said"),
    "why_answer": ("title", "said", "marks"),
    "then_and_now": ("title", "then", "now", "moved"),
    "supposed": ("title", "sentence", "marks", "verdict"),
    "step": ("number", "title", "by", "do", "marks"),
    "step_in_short": ("number", "title", "by"),
    "step_done": ("number", "title"),
    "step_how": ("title", "how"),
    "toward": ("goal",),
    "against": ("barriers",),
    "brings": ("strengths",),
    "later": ("steps",),
    "because": ("what", "value"),
    "perhaps_on": ("title",),
    "told_before": ("said",),
    **dict.fromkeys(("for_anybody", "ask_them", "both_ways", "not_found_again", "perhaps", "went_well"), ()),
}
# All that is kept of a person: what they told, and what came of it.
KEPT = {
    *(slot for slots in FORMS.values() for slot in slots),
    *WITHOUT_QUESTION,
    *("first_check", "plan", "outcomes", "feedback"),
}


def find_wording_problems(library: Library) -> list[str]:
    """Return a sentence for each thing an editor must mend in wording.yml."""
    words = library.words
    found = (*_other_names("words", words, _WORDS), *_other_names("kept", library.kept, KEPT))
    texts = ((f"'words' '{name}'", words[name], marks) for name, marks in _WORDS.items() if name in words)
    return [f"{FILE}: {problem}" for problem in (*found, *unfillable(texts))]


def _other_names(part: str, there: Collection[str], needed: Collection[str]) -> Iterator[str]:
    """Tell of names that are looked up and not there, and of those that are there for nothing."""
    yield from (f"'{part}': '{name}' is missing" for name in sorted(set(needed) - set(there)))
    for name in sorted(set(there) - set(needed)):
        yield f"'{part}': '{name}' is not a known key{did_you_mean(name, list(needed))}"
