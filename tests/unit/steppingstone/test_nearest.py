from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from steppingstone import nearest
from steppingstone.examples import Example
from steppingstone.nearest import Nearest

# What each line means, as an angle: the smaller the difference, the nearer.
ANGLES = {"pay me": 0.0, "wages": 0.1, "my salary": 0.2, "pay day": 1.0, "hello": 1.5}
LABELS = {"pay me": "faq/pay", "wages": "faq/pay", "my salary": "faq/money", "pay day": "faq/day", "hello": "greet"}
EXAMPLES = [Example(text, LABELS[text], "file") for text in ("hello", "pay day", "my salary", "wages")]


class Encoder:
    """Encodes the lines it knows, and remembers which it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, lines: Sequence[str]) -> NDArray[np.float32]:
        self.asked += lines
        return np.array([[np.cos(ANGLES[line]), np.sin(ANGLES[line])] for line in lines], dtype=np.float32)


@pytest.fixture
def encoder() -> Encoder:
    return Encoder()


def test_the_nearest_in_meaning_come_first(encoder: Encoder) -> None:
    found = Nearest(EXAMPLES, encoder).to("pay me")

    assert [example.text for example, _ in found] == ["wages", "my salary", "pay day", "hello"]


def test_nearness_is_the_cosine(encoder: Encoder) -> None:
    found = Nearest(EXAMPLES, encoder).to("pay me")

    assert [cosine for _, cosine in found] == pytest.approx(np.cos([0.1, 0.2, 1.0, 1.5]), abs=1e-6)


def test_no_more_are_found_than_are_asked_for(encoder: Encoder) -> None:
    assert len(Nearest(EXAMPLES, encoder).to("pay me", count=2)) == 2


def test_only_what_is_alike_in_letters_is_encoded(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearest, "ALIKE", 1)

    Nearest(EXAMPLES, encoder).to("pay me")

    assert sorted(encoder.asked) == ["pay day", "pay me"]


def test_the_lines_of_likely_labels_are_looked_at_however_they_are_spelt(
    encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nearest, "ALIKE", 1)

    found = Nearest(EXAMPLES, encoder).to("pay me", likely=["faq/pay"])

    assert [example.text for example, _ in found] == ["wages", "pay day"]


def test_no_line_is_encoded_twice(encoder: Encoder) -> None:
    several = Nearest([*EXAMPLES, EXAMPLES[0]], encoder)

    several.to("pay me")
    several.to("pay me")

    assert sorted(encoder.asked) == sorted(set(encoder.asked))
