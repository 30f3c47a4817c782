"""How well labels and confidences fit what was asked.

Boundary: numbers in, numbers out. The measures are those of the published rows: accuracy in scope with every answer
taken, the area under the curve with which confidence tells in scope from out of scope, and Matthews' correlation
over all labels, with "out of scope" as one of them, at a threshold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import matthews_corrcoef, roc_auc_score

from benchmarks.labelled_sets import OUT_OF_SCOPE


@dataclass(frozen=True)
class Scores:
    """Shares between 0 and 1, and Matthews' correlation; None where nothing out of scope was asked.

    `accepted` is the accuracy in scope where what is below the threshold counts as wrong, `declined` the share of
    what is out of scope that is below it. `accepted_at` is the accuracy in scope at the highest threshold that
    declines a given share: for rows that were published as such a pair.
    """

    accuracy: float
    separation: float | None
    correlation: float | None
    accepted: float
    declined: float | None
    accepted_at: float | None


def score(
    wanted: Sequence[str], got: Sequence[str], sure: Sequence[float], threshold: float, wanted_recall: float
) -> Scores:
    """Score the labels `got`, each with how `sure` they are, against those `wanted`."""
    truth, labels, confidence = np.array(wanted), np.array(got), np.array(sure)
    inside = truth != OUT_OF_SCOPE
    right, taken = (labels == truth) & inside, confidence >= threshold
    if inside.all():
        return Scores(_share(right[inside]), None, None, _share((right & taken)[inside]), None, None)
    limit = np.quantile(confidence[~inside], wanted_recall, method="higher")
    return Scores(
        accuracy=_share(right[inside]),
        separation=float(roc_auc_score(inside, confidence)),
        correlation=float(matthews_corrcoef(truth, np.where(taken, labels, OUT_OF_SCOPE))),
        accepted=_share((right & taken)[inside]),
        declined=_share(~taken[~inside]),
        accepted_at=_share((right & (confidence > limit))[inside]),
    )


def mean(scores: Sequence[Scores]) -> Scores:
    """Return the mean of several runs."""

    def of(name: str) -> float | None:
        values = [getattr(each, name) for each in scores]
        return None if None in values else float(np.mean(values))

    accuracy, accepted = (float(np.mean([getattr(each, name) for each in scores])) for name in ("accuracy", "accepted"))
    return Scores(accuracy, of("separation"), of("correlation"), accepted, of("declined"), of("accepted_at"))


def _share(hits: NDArray[np.bool_]) -> float:
    return float(hits.mean())
