"""The page of a small world: that a browser and a screen reader can make something of it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest

from benchmarks.nlu_figures import Result
from benchmarks.nlu_page import render
from steppingstone.examples import Example
from steppingstone.explanation import Behaviour, Explanation

from .small_results import CHECK, JOB, PAY, result, understood

Element = ElementTree.Element
BEHAVIOUR = Behaviour({"faq/job": "What is a <job>?"}, {"greet": "a hello is returned"}, 0.35)
RESULTS = [
    result(JOB, ("faq/job", 0.9), text="what is it"),
    result(PAY, ("greet", 0.8), text='<script>alert("pay & more")</script>'),
    result(CHECK, ("start_check", 0.2), text="check it", outcome="guessed"),
    result(CHECK, ("faq/job", 0.9), text="both", parts=["faq/job", "faq/pay"]),
]
OUTSIDE = [understood(("off_topic", 0.9), outcome="declined"), understood(("greet", 0.7), text="good grief")]


def page(results: Sequence[Result] = RESULTS, outside: Sequence[Explanation] = OUTSIDE) -> str:
    near = {each.explanation.text: [(Example("near it", "faq/job", "content/x.yml"), 0.5)] for each in results}
    return render(results, outside, BEHAVIOUR, near)


@pytest.fixture(scope="module")
def tree() -> Element:
    return read(page())


def read(text: str) -> Element:
    """Read the page as strictly as XML is read."""
    return ElementTree.fromstring(text[text.index("<html") :])


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize(
    ("results", "outside"), [(RESULTS, OUTSIDE), (RESULTS[:1], OUTSIDE), (RESULTS[1:2], []), ([], [])]
)
def test_the_page_is_well_formed_whatever_there_is_to_show(
    results: Sequence[Result], outside: Sequence[Explanation]
) -> None:
    assert page(results, outside).startswith("<!DOCTYPE html>")
    assert read(page(results, outside)).find("body/main") is not None


def test_the_page_asks_nobody_else_for_anything(tree: Element) -> None:
    text = page()

    assert not re.search(r"\w+://|url\(|@import", text)
    assert not [each for each in tree.iter() if each.tag in {"script", "link", "img", "iframe"}]
    assert {link.get("href", "")[:1] for link in tree.iter("a")} == {"#"}


def test_what_people_typed_is_shown_and_never_run(tree: Element) -> None:
    assert '<script>alert("pay & more")</script>' in words(tree)


def test_every_link_leads_to_a_part_of_the_page_and_no_id_stands_twice(tree: Element) -> None:
    ids = [each.get("id") for each in tree.iter() if each.get("id")]

    assert {link.get("href", "")[1:] for link in tree.iter("a")} <= set(ids)
    assert max(Counter(ids).values()) == 1


def test_every_table_has_a_caption_and_every_row_a_head(tree: Element) -> None:
    tables = list(tree.iter("table"))

    assert tables
    assert all(words(table[0]) and table[0].tag == "caption" for table in tables)
    assert all(row.find("th") is not None for table in tables for row in table.iter("tr"))


def test_every_picture_is_described_or_told_by_the_words_beside_it(tree: Element) -> None:
    pictures = list(tree.iter("svg"))

    assert {picture.get("class") for picture in pictures} == {"bar", "histogram", "matrix"}
    assert all(picture.get("aria-hidden") or picture.findtext("desc") for picture in pictures)


def test_headings_go_down_one_step_at_a_time(tree: Element) -> None:
    levels = [int(each.tag[1]) for each in tree.iter() if re.fullmatch(r"h\d", each.tag)]

    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in itertools.pairwise(levels))


def test_the_page_says_its_language_and_fits_a_phone_and_the_night(tree: Element) -> None:
    metas = {meta.get("name"): meta.get("content", "") for meta in tree.iter("meta")}

    assert tree.get("lang")
    assert "width=device-width" in metas["viewport"]
    assert "dark" in metas["color-scheme"]
    assert "prefers-color-scheme: dark" in page()


def test_answers_with_a_miss_stand_in_the_open_and_the_others_behind_a_click(tree: Element) -> None:
    section = next(each for each in tree.iter("section") if each.get("id") == "answers")
    hidden = section.find("details")
    assert hidden is not None

    opened = [words(row) for table in section.findall("table") for row in table.findall("tbody/tr")]
    assert [row.partition("?")[0] for row in opened] == ["What is check", "What is pay"]
    assert [words(row).partition("?")[0] for row in hidden.findall("table/tbody/tr")] == ["What is job"]


def test_each_of_the_worst_lines_comes_with_its_nearest(tree: Element) -> None:
    cards = next(each for each in tree.iter("ol") if each.get("class") == "lines").findall("li")

    assert len(cards) == len(RESULTS)
    assert all("near it" in words(card) and "0.50" in words(card) for card in cards)


def test_a_line_out_of_scope_that_would_be_answered_is_named(tree: Element) -> None:
    section = next(each for each in tree.iter("section") if each.get("id") == "outside")

    assert [words(line) for line in section.findall("table/tbody/tr/th")] == ["good grief"]
