"""Whatever is said, Slack takes it and shows all of it."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from presenter.said import Card, Choice, Row, Said

from .slack_shown import assert_within_limits, blocks, read_back, shown, text_of, texts_in, words

small_texts = st.text("ab *_~`<>&|-\n.“é👍:", max_size=60)

long_texts = st.builds(lambda text, times: text * times, small_texts, st.integers(1, 400))

texts = st.one_of(small_texts, long_texts, st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))

choices = st.lists(st.builds(Choice, texts, small_texts, small_texts), max_size=60).map(tuple)

rows = st.lists(st.builds(Row, texts, texts, small_texts, small_texts), max_size=4).map(tuple)

cards = st.none() | st.builds(Card, st.just("plan"), texts, rows, texts)


@settings(max_examples=60, deadline=None)
@given(texts, choices, cards)
@example("_ _", (Choice("0", "0"),), None)
def test_whatever_is_said_every_word_survives_and_every_limit_is_kept(
    text: str, choices: tuple[Choice, ...], card: Card | None
) -> None:
    found = shown(Said(text, choices, card))
    seen = words(" ".join(read_back(part) for message in found for part in texts_in(message)))

    for message in found:
        assert_within_limits(message)
    expected = [text, *(choice.title for choice in choices)]
    expected += [card.title, card.note, *(part for row in card.rows for part in vars(row).values())] if card else []
    assert not [word for word in words(" ".join(expected)) if word not in "".join(seen)]


@settings(max_examples=60, deadline=None)
@given(texts)
def test_words_stand_in_the_order_in_which_they_were_said(text: str) -> None:
    seen = "".join(read_back(text_of(block)) for block in blocks(Said(text)))

    assert re.findall(r"[^\W\d_]", seen) == re.findall(r"[^\W\d_]", text)
