"""A classifier that compares with its examples, and whose confidence means what it says.

Boundary: numbers in, numbers out; knows nothing of Rasa or of text. Kernel ridge regression chooses the label
(Rifkin and Klautau, 2004, "In defense of one-vs-all classification"); how near the nearest examples of that label
are says whether it is asked at all. Everything is solved in closed form, and so is what an example would get from a
model that has not seen it: the confidence is calibrated on examples without a second training.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import expit, softmax
from sklearn.linear_model import LogisticRegression

from components.arrays import read_arrays
from components.block_cholesky import BlockCholesky
from components.examples import Alike
from components.kernel import half_kernel, near
from components.rows import Floats, Rows

# By how much the share of a label is flattened before its nearness is added to it: that leaves room for doubt.
_SOFTENED = 2.0
# How often a text asks for something that no label stands for, beside how often for something that one does.
_STRANGERS = 0.2
# Of how many examples, evenly spread, it is asked what they would get from a model that has not seen them.
_ASKED = 2000
_CONSIDERED = 300  # how many examples, the nearest, say which labels are worth a score
_MOST_WEIGHT, _LEAST_WEIGHT = 10.0, 0.1  # of a label with few examples, and with many


@dataclass(frozen=True)
class KernelClassifier:
    """What was learned of examples, each of the label that `label_of` numbers.

    `coefficients` has shape [labels, examples]; `meaning` says how often that counts beside words and letters;
    `temperature` divides the scores; `slope` and `offset` make a confidence of what speaks for a label.
    """

    labels: tuple[str, ...]
    label_of: NDArray[np.intp]
    coefficients: Floats
    meaning: int
    temperature: float = 1.0
    slope: float = 1.0
    offset: float = 0.0

    @classmethod
    def fit(cls, examples: Rows, labels: Sequence[str], *, ridge: float, meaning: int) -> KernelClassifier:
        """Learn the label of each of `examples`; a larger `ridge` follows them less closely.

        `meaning`: how often that counts beside words and letters.
        """
        names, label_of = np.unique(np.asarray(labels), return_inverse=True)
        asked = np.arange(0, len(label_of), -(-len(label_of) // _ASKED))
        order = np.append(np.delete(np.arange(len(label_of)), asked), asked)
        solved, unseen = _solve(half_kernel(examples.part(order), meaning), label_of[order], ridge, len(asked))
        temperature = _temperature(unseen, label_of[asked])
        coefficients = np.ascontiguousarray(solved[np.argsort(order)].T)
        model = cls(tuple(map(str, names)), label_of, coefficients, meaning, temperature)
        nearness = examples.part(asked).vectors @ examples.vectors.T
        slope, offset = model._confidence_of(unseen, nearness, asked)
        return replace(model, slope=slope, offset=offset)

    def probabilities(self, alike: Alike) -> NDArray[np.float64]:
        """Return the probability of each label for one text, given that it is one of them; shape [labels].

        `alike`: how alike the text is to each of the examples, in their order.
        """
        scores = self.coefficients @ alike.likeness(self.meaning)
        return np.asarray(softmax(scores / self.temperature), dtype=np.float64)

    def ranking(self, alike: Alike, length: int) -> list[tuple[str, float]]:
        """Return the likeliest labels of one text, each with the confidence that it is what is meant."""
        scores = self._scores(alike.likeness(self.meaning))
        shares = softmax(scores / (self.temperature * _SOFTENED))
        likeliest = np.argsort(scores)[::-1][:length]
        evidence = np.array(
            [_evidence(shares[label], near(alike.nearness(self._places[label]))) for label in likeliest]
        )
        # A label further down is never surer than one above it.
        confidences = np.minimum.accumulate(expit(self.slope * evidence + self.offset))
        return [(self.labels[label], float(sure)) for label, sure in zip(likeliest, confidences, strict=True)]

    def _scores(self, likeness: Floats) -> Floats:
        """Return the score of each label, and of one that has no example among the nearest what that learned: -1.

        To read all coefficients takes longer than all else; four in five labels are far from any message.
        """
        scores = np.full(len(self.labels), -1, np.float32)
        nearest = np.argpartition(likeness, -_CONSIDERED)[-_CONSIDERED:] if len(likeness) > _CONSIDERED else slice(None)
        for label in np.unique(self.label_of[nearest]):
            scores[label] = self.coefficients[label] @ likeness
        return scores

    def save(self, path: Path) -> None:
        """Write the arrays to `path` (.npz)."""
        np.savez(
            path,
            labels=np.array(self.labels),
            label_of=self.label_of,
            coefficients=self.coefficients,
            numbers=np.array([self.meaning, self.temperature, self.slope, self.offset]),
        )

    @classmethod
    def load(cls, path: Path) -> KernelClassifier:
        """Read what `save` wrote.

        Raises:
            ValueError, KeyError, OSError: the file is not such a file.
        """
        kept = read_arrays(path)
        meaning, *confidence = map(float, kept["numbers"])
        labels = tuple(map(str, kept["labels"]))
        return cls(labels, kept["label_of"], kept["coefficients"], int(meaning), *confidence)

    @functools.cached_property
    def _places(self) -> list[NDArray[np.intp]]:
        """Return the places of the examples of each label."""
        ends = np.cumsum(np.bincount(self.label_of))[:-1]
        return np.split(np.argsort(self.label_of, kind="stable"), ends)

    def _confidence_of(self, unseen: Floats, nearness: Floats, asked: NDArray[np.intp]) -> tuple[float, float]:
        """Learn when to trust: each example is asked once as it is, and once as if its label did not exist."""
        shares = softmax(unseen / (self.temperature * _SOFTENED), axis=1)
        evidence, right = [], []
        for place, example in enumerate(asked):
            own = self.label_of[example]
            first, *others = np.argsort(unseen[place])[::-1][:2]
            best_other = others[0] if first == own and others else first
            for label in (first, best_other):
                others_of_it = self._places[label][self._places[label] != example]
                evidence.append(_evidence(shares[place, label], near(nearness[place, others_of_it])))
                right.append(label == own)
        if len(set(right)) < 2:
            return 1.0, 0.0
        weights = np.tile([1.0, _STRANGERS], len(right) // 2)
        learned = LogisticRegression(C=1e3).fit(np.array(evidence)[:, None], right, sample_weight=weights)
        return float(learned.coef_[0, 0]), float(learned.intercept_[0])


def _evidence(share: float, nearness: float) -> float:
    return (share + nearness) / 2


def _solve(
    kernel: Iterator[tuple[int, Floats]], label_of: NDArray[np.intp], ridge: float, asked: int
) -> tuple[Floats, Floats]:
    """Return the coefficients [examples, labels], and what the last `asked` examples get of all others [asked, labels].

    Overwrites `kernel`, which comes as `half_kernel` gives it.
    """
    counts = np.bincount(label_of)
    wanted = np.where(label_of[:, None] == np.arange(len(counts)), 1.0, -1.0).astype(np.float32)
    # Every label counts the same, however many examples it has.
    weights = np.clip(len(label_of) / (len(counts) * counts), _LEAST_WEIGHT, _MOST_WEIGHT)[label_of]
    factor = BlockCholesky(_loosened(kernel, ridge / weights))
    coefficients = factor.solve(wanted)
    return coefficients, wanted[-asked:] - coefficients[-asked:] / factor.inverse_diagonal(asked)[:, None]


def _loosened(kernel: Iterator[tuple[int, Floats]], ridges: NDArray[np.float64]) -> Iterator[tuple[int, Floats]]:
    """Yield the blocks of `kernel` with the ridge of each example on the diagonal."""
    for start, block in kernel:
        own = np.arange(block.shape[1])
        block[own, own] += ridges[start + own]
        yield start, block


def _temperature(scores: Floats, label_of: NDArray[np.intp]) -> float:
    """Return the divisor under which the right labels of unseen examples are likeliest."""

    def surprise(log_temperature: float) -> float:
        shares = softmax(scores / np.exp(log_temperature), axis=1)[np.arange(len(label_of)), label_of]
        return -float(np.log(shares + 1e-12).mean())

    return float(np.exp(minimize_scalar(surprise, bounds=(-5.0, 2.0), method="bounded").x))
