from __future__ import annotations

import sys
import warnings
from pathlib import Path

import pytest

# spaCy's toolbox looks for TensorFlow and loads it where it is; nothing here needs the half minute that takes.
if "spacy" not in sys.modules and "tensorflow" not in sys.modules:
    sys.modules["tensorflow"] = None  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():  # pytest does not filter yet what is imported here
            warnings.simplefilter("ignore", DeprecationWarning)
            import spacy  # noqa: F401
    finally:
        del sys.modules["tensorflow"]

from .small_world import SmallWorld


@pytest.fixture
def world(tmp_path: Path) -> SmallWorld:
    return SmallWorld(tmp_path / "content")
