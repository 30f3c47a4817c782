from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from components.calibrated_classifier import CalibratedClassifier

WIDTH = 30


def _toy(*counts: int, noise: float = 0.3, seed: int = 1) -> tuple[csr_matrix, list[str]]:
    """Return `counts` examples of labels that lie around directions of their own, as rows of length 1."""
    random = np.random.default_rng(seed)
    labels = np.repeat(np.arange(len(counts)), counts)
    rows = np.eye(WIDTH)[labels] + noise * random.normal(size=(len(labels), WIDTH))
    return csr_matrix(rows / np.linalg.norm(rows, axis=1, keepdims=True)), [f"faq/{label}" for label in labels]


def _fit(features: csr_matrix, labels: list[str], **others: Any) -> CalibratedClassifier:
    return CalibratedClassifier.fit(features, labels, **{"strength": 20.0, "folds": 3, "seed": 7, **others})


def _guesses(classifier: CalibratedClassifier, features: csr_matrix) -> list[str]:
    return [classifier.labels[index] for index in classifier.confidences(features).argmax(axis=1)]


def _by_scikit_learn(features: csr_matrix, labels: list[str]) -> NDArray[np.float64]:
    model = LogisticRegression(C=20.0, class_weight="balanced", max_iter=10_000, tol=1e-8)
    probabilities: NDArray[np.float64] = model.fit(features.toarray(), labels).predict_proba(features.toarray())
    return probabilities


@pytest.mark.parametrize("counts", [(12, 12, 12), (12, 12)], ids=["three labels", "two labels"])
def test_what_can_be_told_apart_is_learned(counts: tuple[int, ...]) -> None:
    classifier = _fit(*_toy(*counts, noise=0.1))
    unseen, truth = _toy(*counts, noise=0.1, seed=2)

    assert _guesses(classifier, unseen) == truth


@pytest.mark.parametrize("counts", [(9, 12, 15), (9, 15)], ids=["three labels", "two labels"])
def test_confidences_are_a_share_for_each_label(counts: tuple[int, ...]) -> None:
    features, labels = _toy(*counts)

    confidences = _fit(features, labels).confidences(features)

    assert confidences.shape == (sum(counts), len(counts))
    assert confidences.min() >= 0
    np.testing.assert_allclose(confidences.sum(axis=1), 1)


def test_a_row_far_outside_gives_no_overflow() -> None:
    classifier = _fit(*_toy(9, 9, 9))

    assert np.isfinite(classifier.confidences(csr_matrix(np.eye(WIDTH)[:1] * 1e6))).all()


@pytest.mark.parametrize("counts", [(6, 20, 30), (6, 30)], ids=["three labels", "two labels"])
def test_it_predicts_what_the_regression_on_all_columns_predicts(counts: tuple[int, ...]) -> None:
    features, labels = _toy(*counts, noise=0.5)

    ours = _fit(features, labels, folds=1).confidences(features)

    np.testing.assert_allclose(ours, _by_scikit_learn(features, labels), atol=1e-3)


def test_the_same_example_twice_is_no_trouble() -> None:
    features, labels = _toy(8, 8, 8, noise=0.5)
    twice = csr_matrix(np.vstack([features.toarray()] * 2))

    ours = _fit(twice, labels * 2, folds=1).confidences(twice)

    np.testing.assert_allclose(ours, _by_scikit_learn(twice, labels * 2), atol=1e-3)


def test_what_cannot_be_learned_is_said_with_less_confidence() -> None:
    features, labels = _toy(30, 30, 30, noise=0.3)
    shuffled = list(np.random.default_rng(3).permutation(labels))

    calibrated = _fit(features, shuffled).confidences(features).max(axis=1).mean()
    plain = _fit(features, shuffled, folds=1).confidences(features).max(axis=1).mean()

    assert calibrated < plain - 0.1


def test_one_fold_leaves_the_confidence_as_it_is() -> None:
    assert _fit(*_toy(9, 9, 9), folds=1).temperature == 1.0


def test_a_label_with_one_example_does_not_break_calibration() -> None:
    with_rare = _fit(*_toy(12, 12, 12, 1))

    assert with_rare.temperature != 1.0
    assert "faq/3" in with_rare.labels


def test_labels_with_one_example_each_are_learned_without_calibration() -> None:
    features, labels = _toy(1, 1, 1)

    classifier = _fit(features, labels)

    assert (classifier.temperature, _guesses(classifier, features)) == (1.0, labels)


def test_only_one_label_with_enough_examples_is_learned_without_calibration() -> None:
    features, labels = _toy(12, 1, 1)

    assert _fit(features, labels).temperature == 1.0


def test_learning_twice_gives_the_same() -> None:
    features, labels = _toy(12, 12, 12)

    first, second = _fit(features, labels), _fit(features, labels)

    np.testing.assert_array_equal(first.confidences(features), second.confidences(features))


def test_a_classifier_that_was_saved_is_the_same_again(tmp_path: Path) -> None:
    features, labels = _toy(12, 12, 12)
    classifier = _fit(features, labels)
    classifier.save(tmp_path / "classifier.npz")

    loaded = CalibratedClassifier.load(tmp_path / "classifier.npz")

    assert loaded.labels == classifier.labels
    np.testing.assert_array_equal(loaded.confidences(features), classifier.confidences(features))


def test_a_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="classifier"):
        CalibratedClassifier.load(tmp_path / "classifier.npz")


def test_a_file_without_a_classifier_is_an_error(tmp_path: Path) -> None:
    np.savez(tmp_path / "classifier.npz", other=np.ones(2))

    with pytest.raises(KeyError):
        CalibratedClassifier.load(tmp_path / "classifier.npz")


def test_words_are_not_a_classifier(tmp_path: Path) -> None:
    (tmp_path / "classifier.npz").write_text("words")

    with pytest.raises(ValueError, match=r"classifier\.npz"):
        CalibratedClassifier.load(tmp_path / "classifier.npz")


@pytest.mark.parametrize("length", [0, 10, 400])
def test_a_file_that_was_cut_off_is_an_error(tmp_path: Path, length: int) -> None:
    path = tmp_path / "classifier.npz"
    _fit(*_toy(9, 9)).save(path)
    path.write_bytes(path.read_bytes()[:length])

    with pytest.raises(ValueError, match=r"classifier\.npz"):
        CalibratedClassifier.load(path)


def test_code_in_a_file_is_not_run(tmp_path: Path) -> None:
    np.savez(tmp_path / "classifier.npz", labels=np.array([{"any": "object"}], dtype=object))

    with pytest.raises(ValueError, match="pickle"):
        CalibratedClassifier.load(tmp_path / "classifier.npz")
