from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from components.examples import Alike, Examples
from components.kernel_classifier import KernelClassifier, _solve
from components.rows import Rows

WIDTH = 30
FAR_OFF = WIDTH - 1  # a direction that no label has


def _toy(*counts: int, noise: float = 0.1, seed: int = 1) -> tuple[Rows, list[str]]:
    """Return `counts` examples of labels that lie around directions of their own."""
    random = np.random.default_rng(seed)
    labels = np.repeat(np.arange(len(counts)), counts)
    return _rows(np.eye(WIDTH)[labels] + noise * random.normal(size=(len(labels), WIDTH))), [f"faq/{n}" for n in labels]


def _rows(values: NDArray[np.float64]) -> Rows:
    unit = (values / np.linalg.norm(values, axis=1, keepdims=True)).astype(np.float32)
    return Rows(csr_matrix(unit), unit)


@dataclass
class Learned:
    """A classifier with the examples it learned from."""

    classifier: KernelClassifier
    examples: Rows

    def guesses(self, rows: Rows) -> list[str]:
        return [self.classifier.ranking(alike, 1)[0][0] for alike in self.alike(rows)]

    def confidences(self, rows: Rows) -> list[float]:
        return [self.classifier.ranking(alike, 1)[0][1] for alike in self.alike(rows)]

    def alike(self, rows: Rows) -> list[Alike]:
        return list(Examples.of(self.examples).alike(rows))


def _fit(rows: Rows, labels: list[str]) -> Learned:
    return Learned(KernelClassifier.fit(rows, labels, ridge=0.2, meaning=1), rows)


COUNTS = pytest.mark.parametrize("counts", [(9, 12, 15), (9, 15), (30, 4, 4)], ids=["three", "two", "one large"])


@COUNTS
def test_what_can_be_told_apart_is_learned(counts: tuple[int, ...]) -> None:
    unseen, truth = _toy(*counts, seed=2)

    assert _fit(*_toy(*counts)).guesses(unseen) == truth


@COUNTS
def test_probabilities_are_a_share_for_each_label(counts: tuple[int, ...]) -> None:
    rows, labels = _toy(*counts)

    learned = _fit(rows, labels)

    probabilities = learned.classifier.probabilities(learned.alike(rows)[0])

    assert probabilities.shape == (len(counts),)
    assert probabilities.min() >= 0
    np.testing.assert_allclose(probabilities.sum(), 1, rtol=1e-5)


def test_a_ranking_goes_down_and_is_as_long_as_asked() -> None:
    rows, labels = _toy(9, 9, 9, 9, noise=0.3)

    learned = _fit(rows, labels)

    ranking = learned.classifier.ranking(learned.alike(rows)[0], 3)

    confidences = [sure for _, sure in ranking]
    assert len(ranking) == 3
    assert confidences == sorted(confidences, reverse=True)
    assert 0 <= confidences[-1] <= confidences[0] <= 1


def test_of_many_examples_the_nearest_say_which_labels_are_worth_a_score() -> None:
    counts = (20,) * 25
    learned, (unseen, truth) = _fit(*_toy(*counts)), _toy(*counts, seed=2)

    shares = [learned.classifier.probabilities(alike) for alike in learned.alike(unseen)]

    assert learned.guesses(unseen) == truth == [learned.classifier.labels[share.argmax()] for share in shares]


def test_what_is_like_no_example_is_met_with_doubt() -> None:
    learned = _fit(*_toy(12, 12, 12))
    unseen, _ = _toy(1, 1, 1, seed=3)
    stranger = _rows(np.eye(WIDTH)[[FAR_OFF]])

    assert learned.confidences(stranger)[0] < 0.3 < 0.7 < min(learned.confidences(unseen))


def test_a_text_without_any_feature_is_met_with_doubt() -> None:
    nothing = Rows(csr_matrix((1, WIDTH), dtype=np.float32), np.zeros((1, WIDTH), dtype=np.float32))

    assert _fit(*_toy(12, 12, 12)).confidences(nothing)[0] < 0.3


def test_what_cannot_be_learned_is_said_with_less_confidence() -> None:
    rows, labels = _toy(30, 30, 30)
    shuffled = list(np.random.default_rng(3).permutation(labels))

    learned, guessed = _fit(rows, labels), _fit(rows, shuffled)

    assert guessed.classifier.temperature > learned.classifier.temperature
    assert guessed.confidences(rows)[0] < learned.confidences(rows)[0]


@pytest.mark.parametrize("at_once", [5, 6, 100], ids=["a rest", "even", "all at once"])
def test_the_scores_of_unseen_examples_are_those_of_a_model_without_them(at_once: int) -> None:
    rows, _ = _toy(6, 6, 6, noise=0.4)
    label_of, ridge = np.tile([0, 1, 2], 6), 0.2
    kernel = np.exp(rows.vectors @ rows.vectors.T)
    wanted = np.where(label_of[:, None] == np.arange(3), 1.0, -1.0)

    blocks = ((at, kernel[at:, at : at + at_once].copy()) for at in range(0, len(rows), at_once))

    _, unseen = _solve(blocks, label_of, ridge, 4)

    for left_out, scores in zip(range(14, 18), unseen, strict=True):
        kept = np.arange(len(rows)) != left_out
        coefficients = np.linalg.solve(kernel[np.ix_(kept, kept)] + ridge * np.eye(kept.sum()), wanted[kept])
        np.testing.assert_allclose(scores, kernel[left_out, kept] @ coefficients, atol=1e-3)


def test_the_same_example_twice_is_no_trouble() -> None:
    rows, labels = _toy(8, 8, 8)
    twice = Rows(csr_matrix(np.vstack([rows.vectors] * 2)), np.vstack([rows.vectors] * 2))

    assert _fit(twice, labels * 2).guesses(rows) == labels


def test_labels_with_one_example_each_are_learned() -> None:
    rows, labels = _toy(1, 1, 1)

    assert _fit(rows, labels).guesses(rows) == labels


def test_learning_twice_gives_the_same() -> None:
    rows, labels = _toy(12, 12, 12)

    first, second = _fit(rows, labels), _fit(rows, labels)

    assert first.guesses(rows) == second.guesses(rows)
    assert first.confidences(rows) == second.confidences(rows)


def test_a_classifier_that_was_saved_is_the_same_again(tmp_path: Path) -> None:
    rows, labels = _toy(12, 12, 12)
    learned = _fit(rows, labels)
    learned.classifier.save(tmp_path / "classifier.npz")

    loaded = KernelClassifier.load(tmp_path / "classifier.npz")

    alike = learned.alike(rows)[5]
    assert loaded.ranking(alike, 3) == learned.classifier.ranking(alike, 3)
    np.testing.assert_array_equal(loaded.probabilities(alike), learned.classifier.probabilities(alike))


def test_a_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="classifier"):
        KernelClassifier.load(tmp_path / "classifier.npz")


def test_a_file_without_a_classifier_is_an_error(tmp_path: Path) -> None:
    np.savez(tmp_path / "classifier.npz", other=np.ones(2))

    with pytest.raises(KeyError):
        KernelClassifier.load(tmp_path / "classifier.npz")


def test_words_are_not_a_classifier(tmp_path: Path) -> None:
    (tmp_path / "classifier.npz").write_text("words")

    with pytest.raises(ValueError, match=r"classifier\.npz"):
        KernelClassifier.load(tmp_path / "classifier.npz")


@pytest.mark.parametrize("length", [0, 10, 400])
def test_a_file_that_was_cut_off_is_an_error(tmp_path: Path, length: int) -> None:
    path = tmp_path / "classifier.npz"
    _fit(*_toy(9, 9)).classifier.save(path)
    path.write_bytes(path.read_bytes()[:length])

    with pytest.raises(ValueError, match=r"classifier\.npz"):
        KernelClassifier.load(path)


def test_code_in_a_file_is_not_run(tmp_path: Path) -> None:
    np.savez(tmp_path / "classifier.npz", labels=np.array([{"any": "object"}], dtype=object))

    with pytest.raises(ValueError, match="pickle"):
        KernelClassifier.load(tmp_path / "classifier.npz")
