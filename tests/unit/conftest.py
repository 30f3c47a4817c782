from __future__ import annotations

import sys
from pathlib import Path

import pytest

# spaCy's arrays look for TensorFlow and load it where it is; nothing here needs the half minute that takes.
if "tensorflow" not in sys.modules:
    sys.modules["tensorflow"] = None  # type: ignore[assignment]
    import spacy  # noqa: F401

    del sys.modules["tensorflow"]

from .small_world import SmallWorld


@pytest.fixture
def world(tmp_path: Path) -> SmallWorld:
    return SmallWorld(tmp_path / "content")
