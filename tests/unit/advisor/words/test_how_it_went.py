"""How something went that somebody tells of."""

from __future__ import annotations

import pytest

from advisor.words.how_it_went import how_it_went


@pytest.mark.parametrize(
    ("plain", "went"),
    [
        ("told my uncle no and he was cool with it", "well"),
        ("the lady was really sweet about it", "well"),
        ("i called them and it went ok", "well"),
        ("asked him, he was super nice and totally fine with it", "well"),
        ("they said yes", "well"),
        ("he goes yeah no problem", "well"),
        ("i spoke up and nobody got mad", "well"),
        ("it went way better than i thought", "well"),
        ("he didnt get angry", "well"),
        ("she said no but her manager said sure", "well"),
        ("he told me no", "badly"),
        ("she said yes and then got upset", "badly"),
        ("they were not happy", "badly"),
        ("it didnt go well", "badly"),
        ("she wants to think about it", "badly"),
        ("they said two weeks", None),
        ("i called them", None),
    ],
)
def test_what_is_told_last_says_how_it_went(plain: str, went: str | None) -> None:
    assert how_it_went(plain) == went
