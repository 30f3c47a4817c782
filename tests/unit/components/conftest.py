"""spaCy without the frameworks that its toolbox looks for: TensorFlow takes many seconds, and is not needed here."""

from __future__ import annotations

import sys
import warnings

import pytest

if "spacy" not in sys.modules and "tensorflow" not in sys.modules:
    sys.modules["tensorflow"] = None  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():  # pytest does not filter yet what is imported here
            warnings.simplefilter("ignore", DeprecationWarning)
            import spacy  # noqa: F401
    finally:
        del sys.modules["tensorflow"]

from components.hearing.word_lists import read_word_lists
from components.hearing.work import WorkHearing


@pytest.fixture(scope="session")
def hearing() -> WorkHearing:
    """Return the hearing with the word lists of the project, made once."""
    return WorkHearing(read_word_lists())
