"""The one thing that somebody wants forgotten."""

from __future__ import annotations

import pytest

from advisor.replies.talk.unsaying import is_told_in, one_thing_unsaid

from ...small_questions import message


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("forget the part about my uncle", "uncle"),
        ("can you take out what i told u about my knee", "knee"),
        ("forget i mentioned my aunt", "aunt"),
        ("ignore that stuff on the van pls", "van"),
        ("forget everything i said about my uncle", None),
        ("forget what i said", None),
        ("forget about my uncle", None),
        ("delete me", None),
    ],
)
def test_what_one_thing_is_about_is_told_by_what_was_said_of_it(text: str, what: str | None) -> None:
    assert one_thing_unsaid(message(text)) == what


def test_words_name_a_thing_also_as_its_owner() -> None:
    assert is_told_in("thru my uncle's job", "uncle")
    assert not is_told_in("thru my carbuncle", "uncle")
