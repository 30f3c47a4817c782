"""How the phrases of the word lists are read and found."""

from __future__ import annotations

import pytest

from advisor.library.content_file import ContentError
from components.hearing.english import English
from components.hearing.patterns import Patterns


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [("my <cra> died", "'<cra>' is not one of the lists"), ("a? ~ ..", "would fit any text"), ("my |car", "beside")],
)
def test_a_phrase_that_cannot_be_read_is_refused_in_a_sentence(phrase: str, reason: str) -> None:
    english = English([], [], [])
    patterns: Patterns[str] = Patterns(english.read("").vocab, english.norms, {"small": ["a"], "car": ["car"]})

    with pytest.raises(ContentError, match=reason):
        patterns.add("transport", phrase)


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("my|the car died", "the car died", True),
        ("my|the car died", "a car died", False),
        ("my? car died", "car died", True),
        ("my ~ car", "my a a car", True),
        ("my ~ car", "my old car", False),
        ("my . car", "my old car", True),
        ("my .. car", "my very old red car", True),
        ("cant drive", "i can't drive", True),
        ("^ car", "the car", False),
    ],
)
def test_phrases_are_found_as_they_are_written(phrase: str, text: str, found: bool) -> None:
    english = English([], [], [])
    patterns: Patterns[str] = Patterns(english.read("").vocab, english.norms, {"small": ["a"]})
    patterns.add("it", phrase)

    assert any(patterns.find(english.read(text), starts=[0])) is found
