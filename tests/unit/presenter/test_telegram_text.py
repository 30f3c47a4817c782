from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.telegram_text import Span, head, parts, spans, units


def cut(text: str, limit: int) -> list[str]:
    return ["".join(span.text for span in part) for part in parts([Span(text)], limit)]


@pytest.mark.parametrize("border", ["\n\n", "\n", " "])
def test_a_text_is_cut_at_the_best_border_near_the_limit(border: str) -> None:
    assert cut(f"a b\naaa aaa{border}bbb ccc", 14) == ["a b\naaa aaa", "bbb ccc"]


def test_a_border_right_at_the_limit_is_taken() -> None:
    assert cut("aaaa b", 4) == ["aaaa", "b"]
    assert cut("aaaa\n\nb c", 4) == ["aaaa", "b c"]


def test_a_paragraph_that_ends_early_does_not_make_a_short_part() -> None:
    assert cut("a\n\nbbb bbb bbb", 11) == ["a\n\nbbb bbb", "bbb"]


def test_a_word_without_a_border_is_cut_where_it_must_be() -> None:
    assert cut("aaaaaaaaaa", 4) == ["aaaa", "aaaa", "aa"]


def test_a_part_neither_begins_nor_ends_with_a_space() -> None:
    assert cut("  a  \n\n  b  ", 4) == ["a", "b"]
    assert cut(" \n ", 4) == []


def test_tags_are_whole_in_each_part_and_what_was_typed_is_escaped_there() -> None:
    first, second = parts([Span("a "), Span("<b> & c", ("i", 'a href="https://x.org"'))], 6)

    assert "".join(span.html for span in first) == 'a <i><a href="https://x.org">&lt;b&gt;</a></i>'
    assert "".join(span.html for span in second) == '<i><a href="https://x.org">&amp; c</a></i>'


def test_a_number_to_call_is_bold_and_no_link() -> None:
    assert list(spans("**988**")) == [Span("988", ("b",))]


def test_a_link_cannot_break_out_of_its_tag() -> None:
    (span,) = [span for span in spans("see https://ftc.gov/?a=1&b=2 now") if span.tags]

    assert span.html == '<a href="https://ftc.gov/?a=1&amp;b=2">https://ftc.gov/?a=1&amp;b=2</a>'


@pytest.mark.parametrize(("text", "limit", "end"), [("abc", 2, 2), ("a😀b", 2, 1), ("a😀b", 3, 2), ("😀😀", 1, 0)])
def test_the_head_of_a_text_never_holds_half_a_sign(text: str, limit: int, end: int) -> None:
    assert head(text, limit) == end


@settings(deadline=None)
@given(st.text(st.sampled_from("ab😀 \n&<")), st.integers(2, 9))
def test_no_part_is_too_long_or_loses_anything_but_space(text: str, limit: int) -> None:
    found = cut(text, limit)

    assert all(0 < units(part) <= limit for part in found)
    assert "".join("".join(found).split()) == "".join(text.split())
