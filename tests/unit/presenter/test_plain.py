from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.plain import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("One.\n\n\n Two. ", "One.\n\nTwo."),
        ("Words.\n\n_Where they are from._", "Words.\n\nWhere they are from."),
        ("**Bold** and onetonline.org", "Bold and onetonline.org"),
        ("• one\n- two", "- one\n- two"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("First:\n1. one", "First:\n\n1. one"),
    ],
)
def test_marks_are_gone_and_words_stay(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text("ab \n"))
def test_what_has_no_marks_is_only_laid_out_anew(text: str) -> None:
    assert plain(text).split() == text.split()
