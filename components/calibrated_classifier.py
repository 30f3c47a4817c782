"""A linear classifier whose confidence means what it says.

Boundary: numbers in, numbers out; knows nothing of Rasa or of text. scikit-learn fits it; what is
kept is plain arrays, so that loading a model runs no code from it.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cholesky, solve_triangular
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from components.arrays import read_arrays

# On our examples 30 steps choose the same labels as 200; the temperature mends how sure they are.
_STEPS = 40


@dataclass(frozen=True)
class CalibratedClassifier:
    """Multinomial logistic regression with a temperature learned on held-out folds.

    `weights` has shape [features, labels], `bias` [labels]; `temperature` divides the scores.
    """

    labels: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    temperature: float

    @classmethod
    def fit(
        cls, features: csr_matrix, labels: Sequence[str], *, strength: float, folds: int, seed: int
    ) -> CalibratedClassifier:
        """Learn `labels` from `features` of shape [examples, features].

        Args:
            features: one row an example; rows of length about 1 suit the usual `strength`.
            labels: the right answer of each row.
            strength: inverse of the regularisation (scikit-learn's C).
            folds: one part of so many is held out to learn the temperature; 1 skips it.
            seed: makes the cut into folds repeatable.
        """
        target = np.asarray(labels)
        span = _Span(features)
        model = _fitted(span.rows, target, strength, seed)
        coefficients, bias = _one_row_a_label(model)
        scores, truth = _held_out_scores(span.rows, target, strength, folds, seed)
        return cls(
            labels=tuple(model.classes_),
            weights=np.ascontiguousarray(span.weights_of(coefficients), dtype=np.float32),
            bias=bias.astype(np.float32),
            temperature=_temperature(scores, truth),
        )

    def confidences(self, features: csr_matrix) -> NDArray[np.float64]:
        """Return the probability of each label, shape [examples, labels]."""
        # In any other type or order, numpy would copy all the weights for each message.
        return _softmax((features.astype(np.float32) @ self.weights + self.bias) / self.temperature)

    def save(self, path: Path) -> None:
        """Write the arrays to `path` (.npz)."""
        np.savez(path, labels=np.array(self.labels), weights=self.weights, bias=self.bias, temperature=self.temperature)

    @classmethod
    def load(cls, path: Path) -> CalibratedClassifier:
        """Read what `save` wrote.

        Raises:
            ValueError, KeyError, OSError: the file is not such a file.
        """
        kept = read_arrays(path)
        return cls(tuple(map(str, kept["labels"])), kept["weights"], kept["bias"], float(kept["temperature"]))


class _Span:
    """The examples in coordinates of their own span: as many columns as examples, nothing lost.

    A ridge penalty sees only inner products, so a model fitted here is the model fitted on all
    columns, many times sooner.
    """

    def __init__(self, features: csr_matrix) -> None:
        self._features = features
        products = _inner_products(features)
        # The small addition keeps the factor defined where two examples are the same.
        self._factor: NDArray[np.float64] = cholesky(products + 1e-8 * np.eye(len(products)), lower=True)
        # Half the width is twice the speed, and more exact than the examples are.
        self.rows = self._factor.astype(np.float32)

    def weights_of(self, coefficients: NDArray[np.float64]) -> NDArray[np.float64]:
        """Carry `coefficients`, shape [labels, examples], back to shape [features, labels]."""
        carried: NDArray[np.float64] = self._features.T @ solve_triangular(
            self._factor, coefficients.T, lower=True, trans="T"
        )
        return carried


def _inner_products(features: csr_matrix) -> NDArray[np.float64]:
    """Return features times its transpose; full columns as a full matrix, which is many times faster."""
    full = np.bincount(features.indices, minlength=features.shape[1]) > features.shape[0] / 2
    columns = features.tocsc()
    dense, sparse = columns[:, full].toarray(), columns[:, ~full].tocsr()
    products: NDArray[np.float64] = dense @ dense.T + (sparse @ sparse.T).toarray()
    return products


def _fitted(rows: NDArray[np.float32], target: NDArray[Any], strength: float, seed: int) -> LogisticRegression:
    model = LogisticRegression(C=strength, class_weight="balanced", max_iter=_STEPS, random_state=seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # stopping early is meant
        return model.fit(rows, target)


def _one_row_a_label(model: LogisticRegression) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Of two labels scikit-learn keeps one row; split it, so that the rest need not know."""
    if len(model.classes_) > 2:
        return model.coef_, model.intercept_
    return np.vstack([-model.coef_, model.coef_]) / 2, np.concatenate([-model.intercept_, model.intercept_]) / 2


def _held_out_scores(
    features: NDArray[np.float32], target: NDArray[np.str_], strength: float, folds: int, seed: int
) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """Score one part of the examples by a model that has not seen it; labels too rare to be cut up are left out.

    One part of the folds is enough for one number, and each further one would cost a training.
    """
    names, codes, counts = np.unique(target, return_inverse=True, return_counts=True)
    folds = min(folds, int(counts.max()))
    usable = counts[codes] >= folds
    if folds < 2 or np.unique(codes[usable]).size < 2:
        return np.zeros((0, len(names))), np.zeros(0, dtype=np.intp)
    rows, columns = np.flatnonzero(usable), np.unique(codes[usable])
    truth = np.searchsorted(columns, codes[rows])
    learn, judge = next(StratifiedKFold(folds, shuffle=True, random_state=seed).split(rows, truth))
    coefficients, bias = _one_row_a_label(_fitted(features[rows[learn]], truth[learn], strength, seed))
    return features[rows[judge]] @ coefficients.T + bias, truth[judge]


def _temperature(scores: NDArray[np.float64], truth: NDArray[np.intp]) -> float:
    """Return the divisor under which the held-out answers are likeliest; 1.0 without any."""
    if not len(truth):
        return 1.0

    def surprise(log_temperature: float) -> float:
        chosen = _softmax(scores / np.exp(log_temperature))[np.arange(len(truth)), truth]
        return -float(np.log(chosen + 1e-12).mean())

    return float(np.exp(minimize_scalar(surprise, bounds=(-3.0, 3.0), method="bounded").x))


def _softmax(scores: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
