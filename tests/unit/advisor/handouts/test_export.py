"""A plan to print: as text, and as Markdown."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from advisor.decisions.plan import Plan
from advisor.handouts.export import as_markdown, as_text, day_in_words, markdown, one_line, plain, source_line

from ...small_handouts import LIBRARY, MONDAY, WORDS, any_plans, any_text, dates, plan_of, step

TWO_STEPS = plan_of(step("ride", facts=(2,)), step("sitter", facts=(1,)))


def text_of(plan: Plan, done: tuple[str, ...] = ()) -> str:
    return as_text(plan, LIBRARY, MONDAY, done, WORDS)


def test_each_step_has_its_number_title_date_what_to_do_and_its_source() -> None:
    assert text_of(TWO_STEPS).splitlines()[3:8] == [
        "1. ( ) Title of ride",
        "   Until Fr 5 M4, 30 min",
        "   Do ride.",
        "   cited [1]",
        "",
    ]


def test_a_done_step_is_ticked() -> None:
    assert "1. ( ) Title of ride" in text_of(TWO_STEPS, done=("sitter",))
    assert "2. (x) Title of sitter" in text_of(TWO_STEPS, done=("sitter",))


def test_what_a_strength_counts_for_stands_with_its_step() -> None:
    helped = step(counts={"skill": "That counts."})

    assert "   That counts." in text_of(plan_of(helped, strength="skill"))
    assert "That counts." not in text_of(plan_of(helped))


def test_a_step_names_the_work_that_is_wanted_where_that_says_more() -> None:
    plan = plan_of(replace(step(), with_goal="Type {goal}."))

    for layout in (as_text, as_markdown):
        assert "Type welder." in layout(plan, LIBRARY, MONDAY, (), WORDS, goal="welder")
        assert "Type" not in layout(plan, LIBRARY, MONDAY, (), WORDS)


def test_the_plan_says_when_and_from_what_it_was_made_and_by_whom() -> None:
    lines = text_of(TWO_STEPS).splitlines()

    assert lines[:2] == ["The plan", "Of Mo 1 M4 2024"]
    assert lines[-4:] == ["From On work and paths", "Cited:", "[1] Ann 2001: On work", "A program did it"]


def test_no_list_of_references_stands_under_steps_that_name_none() -> None:
    assert "Cited:" not in text_of(plan_of(step(facts=(1,))))


@given(any_plans, dates)
def test_any_three_steps_fit_on_one_printed_page(plan: Plan, today: date) -> None:
    lines = as_text(plan, LIBRARY, today, words=WORDS).splitlines()

    assert len(lines) <= 60
    assert max(map(len, lines)) <= 72


@given(any_plans, dates)
def test_markdown_shows_every_word_of_the_plan_as_it_is(plan: Plan, today: date) -> None:
    shown = rendered(as_markdown(plan, LIBRARY, today, words=WORDS))

    for planned in plan.steps:
        for text in (
            planned.step.title,
            planned.step.do,
            planned.counts or "",
            source_line(planned.step.facts, LIBRARY),
        ):
            assert plain(text) in shown


def test_markdown_is_a_list_with_its_dates_and_sources() -> None:
    page = MarkdownIt().render(as_markdown(TWO_STEPS, LIBRARY, MONDAY, ("ride",), WORDS))

    assert page.count("<ol>") == 1
    assert page.count("<li>") == 2
    assert "(x) <strong>Title of ride</strong>" in page
    assert "<em>cited [1]</em>" in page


@given(any_text | st.text(alphabet="*_`[]()<>#-+=~|\\&;!1.) ab\n\t\"'", max_size=40))
def test_any_text_is_shown_by_markdown_as_one_plain_paragraph(text: str) -> None:
    page = MarkdownIt().render(markdown(text))

    assert rendered(markdown(text)) == plain(text)
    assert page.startswith("<p>") or not plain(text)


def rendered(source: str) -> str:
    page = MarkdownIt().render(source).strip()
    return html.unescape(re.sub(r"</?(p|h1|ol|li|em|strong|br)( [^>]*)?/?>", "", page))


@given(any_text, st.integers(10, 80))
def test_one_line_is_short_and_keeps_what_fits(text: str, width: int) -> None:
    line = one_line(text, width)

    assert len(line) <= width
    assert line == plain(text) or line.endswith("…")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one two", "one two"),
        ("one two three four", "one two …"),
        ("extraordinary", "extraordi …"),
        ("a\r\nb\x00c\u2028d", "a b c d"),
        ("", ""),
    ],
)
def test_a_long_line_is_cut_between_words_where_it_can_be(text: str, line: str) -> None:
    assert one_line(text, 11) == line


@pytest.mark.parametrize(
    ("facts", "line"),
    [((1,), "uncited "), ((2, 3), "cited [1]"), ((3, 2), "paragraph_cited [1][2]"), ((), "ours ")],
)
def test_what_a_step_rests_on_is_said_like_that_of_an_answer(facts: tuple[int, ...], line: str) -> None:
    assert source_line(facts, LIBRARY) == line


@given(dates)
def test_a_day_in_words_names_weekday_month_and_day(day: date) -> None:
    assert day_in_words(day, WORDS).split() == [WORDS.dates["days"][day.weekday()], str(day.day), f"M{day.month}"]


def test_the_printed_plan_says_for_what_and_against_what_it_was_made() -> None:
    about = ("Wanted: a bakery.", "Against it: rain.")

    assert as_text(TWO_STEPS, LIBRARY, MONDAY, (), WORDS, about).splitlines()[2:4] == list(about)
    assert "a bakery" in rendered(as_markdown(TWO_STEPS, LIBRARY, MONDAY, (), WORDS, about))
