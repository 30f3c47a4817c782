"""Reading the arrays that a component keeps in the model.

Boundary: whatever else stands in the file, no code of it is run, and a file that is broken is a ValueError.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


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
