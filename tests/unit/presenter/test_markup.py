from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.markup import Block, Run, blocks, runs

MARKS = set("*_-•.0123456789")
# What marks and addresses are made of comes often, so that they come up by chance.
MESSY = st.text(st.sampled_from("**__-•.1 \n\nab/:@()'é\u2028") | st.characters(), max_size=200) | st.lists(
    st.sampled_from(
        ["**", "_", "- ", "1. ", "\n", "\n\n", " ", "onetonline.org", "https://", "bls.gov/ooh", "javascript:"]
    )
).map("".join)


def text_of(found: list[Block]) -> str:
    return "".join(run.text for block in found for line in block.lines for run in line)


def letters(text: str) -> Counter[str]:
    return Counter(char for char in text if not char.isspace())


@given(MESSY)
def test_nothing_but_marks_is_lost_and_nothing_is_added(text: str) -> None:
    before, after = letters(text), letters(text_of(blocks(text)))

    assert set(before - after) <= MARKS
    assert not after - before


@given(MESSY.map(lambda text: "".join(char for char in text if char not in MARKS)))
def test_text_without_marks_stays_as_it_is(text: str) -> None:
    assert "".join(text_of(blocks(text)).split()) == "".join(text.split())


@given(MESSY)
def test_whatever_leads_somewhere_leads_to_the_web_and_says_where(text: str) -> None:
    links = [run for block in blocks(text) for line in block.lines for run in line if run.url]

    assert all(run.url in {run.text, f"https://{run.text}"} for run in links)
    assert all(run.url.lower().startswith(("http://", "https://")) for run in links)


@given(MESSY)
def test_no_block_is_empty_and_no_run_is(text: str) -> None:
    found = blocks(text)

    assert all(block.lines for block in found)
    assert all(run.text for block in found for line in block.lines for run in line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n \n", []),
        ("One.", ["paragraph"]),
        ("One.\nStill one.", ["paragraph"]),
        ("One.\n\n\n\n Two. ", ["paragraph", "paragraph"]),
        ("One.\n\n_An aside._", ["paragraph", "aside"]),
        ("_Over\ntwo lines._", ["aside"]),
        ("some_name and _stress_", ["paragraph"]),
        ("- one\n- two", ["list"]),
        ("• one", ["list"]),
        ("Do this:\n1. one\n2. two\nThen rest.", ["paragraph", "numbered", "paragraph"]),
        ("-5 degrees\n2.5 hours\n100. place", ["paragraph"]),
    ],
)
def test_paragraphs_asides_and_lists_are_told_apart(text: str, expected: list[str]) -> None:
    assert [block.kind for block in blocks(text)] == expected


def test_each_item_of_a_list_is_a_line_without_its_mark() -> None:
    assert blocks("3. three\n4. **four**") == [
        Block("numbered", ((Run("three"),), (Run("four", bold=True),)), first=3),
    ]


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("onetonline.org", "https://onetonline.org"),
        ("see careeronestop.org/LocalHelp.", "https://careeronestop.org/LocalHelp"),
        ("(https://www.bls.gov/ooh/)", "https://www.bls.gov/ooh/"),
        ("http://ftc.gov", "http://ftc.gov"),
        ("MyNextMove.org, then", "https://MyNextMove.org"),
        ("login.gov/?next=https://ssa.gov", "https://login.gov/?next=https://ssa.gov"),
        ("HTTPS://FTC.gov", "HTTPS://FTC.gov"),
    ],
)
def test_an_address_becomes_a_link(line: str, url: str) -> None:
    assert [run.url for run in runs(line) if run.url] == [url]


@pytest.mark.parametrize(
    "line",
    ["javascript:alert(1)", "me@example.org", "data:text/html,x", "//evil.com", "file:///etc/passwd", "a.b", "3.50"],
)
def test_what_is_no_address_of_the_web_is_text(line: str) -> None:
    assert runs(line) == (Run(line),)


@pytest.mark.parametrize(
    ("number", "called"), [("988", "tel:988"), ("1-800 555", "tel:1800555"), ("+44 1", "tel:+441")]
)
def test_a_bold_number_is_one_to_call(number: str, called: str) -> None:
    assert runs(f"call **{number}** now") == (Run("call "), Run(number, bold=True, url=called), Run(" now"))


@pytest.mark.parametrize("bold", ["7", "9 to 5", "2 jobs", "988!"])
def test_other_bold_text_calls_nobody(bold: str) -> None:
    assert runs(f"**{bold}**") == (Run(bold, bold=True),)


def test_bold_is_what_stands_between_two_pairs_of_stars() -> None:
    assert runs("a **b** c ** d") == (Run("a "), Run("b", bold=True), Run(" c ** d"))
