"""The hearing of the project, made once for all tests of it."""

from __future__ import annotations

import pytest

from components.hearing.word_lists import read_word_lists
from components.hearing.work import WorkHearing


@pytest.fixture(scope="session")
def hearing() -> WorkHearing:
    """Return the hearing with the word lists of the project, made once."""
    return WorkHearing(read_word_lists())
