"""Reading the arrays that a component keeps in the model, and keeping a sparse one.

Boundary: whatever else stands in the file, no code of it is run, and a file that is broken is a ValueError.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix


def read_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """Return the arrays of the file `path` (.npz) by name.

    Raises:
        ValueError, OSError: the file is not such a file.
    """
    try:
        with zipfile.ZipFile(path):  # numpy would take other files too, and trip over them later
            pass
        with np.load(path, allow_pickle=False) as kept:
            return {name: kept[name] for name in kept.files}
    except (zipfile.BadZipFile, EOFError) as error:
        raise ValueError(f"{path.name} is broken: {error}") from error


def arrays_of(matrix: csr_matrix) -> dict[str, NDArray[Any]]:
    """Return a sparse matrix as arrays that can be stored by name."""
    return {
        "sparse_data": matrix.data,
        "sparse_indices": matrix.indices,
        "sparse_indptr": matrix.indptr,
        "sparse_shape": np.array(matrix.shape),
    }


def sparse_from(kept: Mapping[str, NDArray[Any]]) -> csr_matrix:
    """Return the matrix of which `arrays_of` made arrays.

    Raises:
        ValueError, KeyError: these are no such arrays.
    """
    parts = (kept["sparse_data"], kept["sparse_indices"], kept["sparse_indptr"])
    return csr_matrix(parts, shape=tuple(kept["sparse_shape"]))
