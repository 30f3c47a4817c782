"""The small Markdown in Slack's own, and nothing typed that acts."""

from __future__ import annotations

import re

import pytest

from presenter.said import Said
from presenter.slack import (
    MAX_SECTION,
)
from presenter.slack_mrkdwn import ZERO_WIDTH, escaped

from .slack_shown import blocks, read_back, shown, text_of


def test_paragraphs_lists_and_asides_look_like_it() -> None:
    paragraph, items, numbered, aside = blocks(Said("One\ntwo.\n\n- three\n- four\n\n2. five\n3. six\n\n_From here._"))

    assert text_of(paragraph) == "One\ntwo."
    assert text_of(items) == "• three\n• four"
    assert text_of(numbered) == "2. five\n3. six"
    assert (aside["type"], text_of(aside)) == ("context", "From here.")


def test_a_link_leads_where_it_says() -> None:
    (block,) = blocks(Said("See https://www.bls.gov/ooh/?a=1&b=2|x and onetonline.org."))

    assert "<https://www.bls.gov/ooh/?a=1&amp;b=2%7Cx|https://www.bls.gov/ooh/?a=1&amp;b=2|x>" in text_of(block)
    assert "<https://onetonline.org|onetonline.org>." in text_of(block)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("**Training**: no", "*Training*: no"),
        ("a **b** c", "a *b* c"),
        ("un**believ**able", f"un{ZERO_WIDTH}*believ*{ZERO_WIDTH}able"),
        ("a** b **c", "a *b* c"),
        ("**a****b**", f"*a*{ZERO_WIDTH}{ZERO_WIDTH}*b*"),
        ("****", f"*{ZERO_WIDTH}*{ZERO_WIDTH}*{ZERO_WIDTH}*{ZERO_WIDTH}"),
    ],
)
def test_bold_has_its_stars_at_the_words(text: str, seen: str) -> None:
    (block,) = blocks(Said(text))

    assert text_of(block) == seen


@pytest.mark.parametrize(
    "typed", ["<!channel>", "<!here|x>", "<@U123>", "<#C1|general>", "<https://x.org|safe>", "&amp;"]
)
def test_nothing_typed_is_a_mention_or_a_link(typed: str) -> None:
    (message,) = shown(Said(f"You said “{typed}”."))

    for text in (message["text"], text_of(message["blocks"][0])):
        assert not re.search(r"<[!@#]|\|safe>", text)
        assert typed in read_back(text)


@pytest.mark.parametrize("typed", ["*x*", "_x_", "~x~", "`x`", "```x```", "(*x*)", "**", "*", "a *b*"])
def test_nothing_typed_opens_a_mark(typed: str) -> None:
    assert not re.search(r"(?<!\w)[*_~`](?=[^\s\u200b*_~`])", escaped(typed))
    assert escaped(typed).replace(ZERO_WIDTH, "") == typed


def test_an_address_with_underscores_can_be_copied() -> None:
    assert escaped("write to my_name@x.org, 2 * 3") == "write to my_name@x.org, 2 * 3"


def test_a_typed_quote_is_none() -> None:
    assert escaped("> x") == f"{ZERO_WIDTH}&gt; x"


@pytest.mark.parametrize(("length", "count"), [(MAX_SECTION, 1), (MAX_SECTION + 1, 2)])
def test_a_section_takes_what_slack_allows_and_no_more(length: int, count: int) -> None:
    found = blocks(Said("x" * length))

    assert len(found) == count
    assert "".join(map(text_of, found)) == "x" * length


def test_a_long_paragraph_is_cut_between_lines_else_words() -> None:
    line = "word " * 200
    first, second = blocks(Said("\n".join([line.strip()] * 4)))
    long_line, rest = blocks(Said(line.strip() * 4))

    assert text_of(first).count("\n") == 2
    assert text_of(second) == line.strip()
    assert (text_of(long_line) + text_of(rest)).split() == (line.strip() * 4).split()


def test_an_escape_is_never_cut_in_two() -> None:
    for block in blocks(Said("&" * MAX_SECTION)):
        assert re.fullmatch("(&amp;)+", text_of(block))


@pytest.mark.parametrize(("length", "bold"), [(400, True), (MAX_SECTION, False)])
def test_bold_that_is_too_long_is_said_plainly(length: int, bold: bool) -> None:
    assert ("*" in text_of(blocks(Said(f"**{'x' * length}**"))[0])) == bold
