"""What the advisor says, as Slack shows it: nothing lost, no limit broken, nothing typed that acts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.said import Card, Choice, File, Row, Said
from presenter.slack import (
    MAX_BLOCKS,
    MAX_BUTTON,
    MAX_ELEMENTS,
    MAX_HEADER,
    MAX_LINK,
    MAX_SECTION,
    MAX_TEXT,
    TAKEN_LATER,
    as_code,
    messages,
    taken,
    with_thumbs,
)
from presenter.slack_mrkdwn import ZERO_WIDTH, escaped

Json = dict[str, Any]


def id_of(choice: Choice) -> str:
    return f"id of {choice.payload}"[:16]


def shown(said: Said) -> list[Json]:
    return messages(said, id_of)


def blocks(said: Said, kind: str = "") -> list[Json]:
    return [block for message in shown(said) for block in message["blocks"] if kind in ("", block["type"])]


def text_of(block: Json) -> str:
    return str(block["text"]["text"] if "text" in block else block["elements"][0]["text"])


def read_back(text: str) -> str:
    """Return what a reader sees of mrkdwn."""
    unlinked = re.sub(r"<([^<>|]+)\|([^<>]*)>", r"\2", text)
    return html.unescape(unlinked).replace(ZERO_WIDTH, "")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def texts_in(message: Json) -> Iterator[str]:
    for block in message["blocks"]:
        if block["type"] == "actions":
            yield from (element["text"]["text"] for element in block["elements"])
        else:
            yield text_of(block)


def assert_within_limits(message: Json) -> None:
    assert 0 < len(message["text"]) <= MAX_TEXT
    assert 0 < len(message["blocks"]) <= MAX_BLOCKS - TAKEN_LATER
    for block in message["blocks"]:
        if block["type"] == "actions":
            assert 0 < len(block["elements"]) <= MAX_ELEMENTS
            assert len({element["action_id"] for element in block["elements"]}) == len(block["elements"])
            for element in block["elements"]:
                assert 0 < len(element["text"]["text"]) <= MAX_BUTTON
                assert 0 < len(element.get("url") or element["value"]) <= MAX_LINK
        else:
            assert 0 < len(text_of(block)) <= (MAX_HEADER if block["type"] == "header" else MAX_SECTION)


def test_a_text_is_a_section_and_what_is_read_out() -> None:
    (message,) = shown(Said("Hello."))

    assert message["text"] == "Hello."
    assert message["blocks"] == [{"type": "section", "text": {"type": "mrkdwn", "text": "Hello.", "verbatim": True}}]


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


def test_a_choice_is_a_button_that_sends_its_id() -> None:
    choice = Choice("Make a plan", '/ask{"topic": "plan"}')
    (actions,) = blocks(Said("So?", (choice,)), "actions")

    assert actions["elements"] == [
        {
            "type": "button",
            "action_id": "choice_0",
            "text": {"type": "plain_text", "text": "Make a plan", "emoji": False},
            "value": id_of(choice),
        }
    ]


def test_a_link_is_a_button_that_leads_there() -> None:
    (actions,) = blocks(Said("So?", (Choice("Look", url="https://x.org"),)), "actions")

    assert actions["elements"][0]["url"] == "https://x.org"
    assert "value" not in actions["elements"][0]


@pytest.mark.parametrize(("length", "is_cut"), [(MAX_BUTTON, False), (MAX_BUTTON + 1, True)])
def test_a_title_that_is_too_long_for_a_button_is_said_in_full_too(length: int, is_cut: bool) -> None:
    title = "t" * length
    (message,) = shown(Said("So?", (Choice(title, "/x"),)))
    button = message["blocks"][-1]["elements"][0]["text"]["text"]

    assert len(button) == MAX_BUTTON
    assert button.endswith("…") == is_cut
    assert (title in message["text"]) == is_cut


@pytest.mark.parametrize(("count", "rows"), [(MAX_ELEMENTS, [25]), (MAX_ELEMENTS + 1, [25, 1]), (60, [25, 25, 10])])
def test_many_choices_take_several_rows(count: int, rows: list[int]) -> None:
    choices = tuple(Choice(f"Choice {n}", f"/x{n}") for n in range(count))

    assert [len(block["elements"]) for block in blocks(Said("So?", choices), "actions")] == rows


@pytest.mark.parametrize(("length", "is_button"), [(MAX_LINK, True), (MAX_LINK + 1, False)])
def test_a_link_that_is_too_long_for_a_button_is_said(length: int, is_button: bool) -> None:
    url = "https://x.org/".ljust(length, "y")
    found = blocks(Said("So?", (Choice("Look", url=url),)))

    assert bool([block for block in found if block["type"] == "actions"]) == is_button
    assert (url in "".join(text_of(block) for block in found[1:] if block["type"] == "section")) != is_button


def test_a_choice_that_does_nothing_is_said() -> None:
    assert "Nothing" in blocks(Said("So?", (Choice("Nothing"),)))[1]["text"]["text"]


def test_choices_without_words_are_still_read_out() -> None:
    (message,) = shown(Said(choices=(Choice("One", "/1"), Choice("Two", "/2"))))

    assert message["text"] == "One · Two"


@pytest.mark.parametrize(
    ("count", "in_each"), [(MAX_BLOCKS - TAKEN_LATER, [48]), (MAX_BLOCKS - TAKEN_LATER + 1, [48, 1])]
)
def test_a_message_takes_as_many_blocks_as_leave_room_for_later(count: int, in_each: list[int]) -> None:
    text = "\n\n".join(f"p{n}" for n in range(count))

    assert [len(message["blocks"]) for message in shown(Said(text))] == in_each


@pytest.mark.parametrize(("length", "count"), [(MAX_TEXT - MAX_SECTION - 1, 1), (MAX_TEXT - MAX_SECTION, 2)])
def test_a_message_takes_as_much_text_as_can_be_changed_later(length: int, count: int) -> None:
    assert len(shown(Said(f"{'x' * MAX_SECTION}\n\n{'y' * length}"))) == count


CARD = Card("verdict", "In between", (Row("Training", "“no”. See bls.gov.", "like a job", "From you."),), "Not advice.")


def test_a_card_is_a_header_and_rows() -> None:
    header, row, note, last = blocks(Said("**Training**: “no”, like a job. See bls.gov.", card=CARD))

    assert header == {"type": "header", "text": {"type": "plain_text", "text": "In between", "emoji": False}}
    assert text_of(row) == "*Training* · like a job\n“no”. See <https://bls.gov|bls.gov>."
    assert [(block["type"], text_of(block)) for block in (note, last)] == [
        ("context", "From you."),
        ("context", "Not advice."),
    ]


def test_what_the_text_says_beside_the_card_stands_around_it() -> None:
    text = "First this.\n\n1. **Training**: “no”, like a job.\n\nAnd then?\n\n_Source: the article._"
    found = [text_of(block) for block in blocks(Said(text, card=CARD))]

    assert found[0] == "First this."
    assert found[-2:] == ["And then?", "Source: the article."]
    assert len([text for text in found if "Training" in text]) == 1


@pytest.mark.parametrize(("length", "kind"), [(MAX_HEADER, "header"), (MAX_HEADER + 1, "section")])
def test_a_title_of_a_card_that_is_too_long_is_no_header(length: int, kind: str) -> None:
    assert blocks(Said(card=Card("plan", "t" * length, ())))[0]["type"] == kind


def test_a_file_can_be_copied_as_it_stands() -> None:
    content = "# Plan *now* & _then_\n- <a>\n"
    name, code = as_code(File("plan.md", "text/markdown", content))[0]["blocks"]

    assert text_of(name) == "plan.md"
    assert html.unescape(text_of(code)) == f"```\n{content.strip()}\n```"


def test_a_fence_in_a_file_does_not_end_the_code() -> None:
    (message,) = as_code(File("x.md", "text/markdown", "a ``` b"))

    assert text_of(message["blocks"][1]).count("```") == 2


def test_a_long_file_is_within_the_limits() -> None:
    found = as_code(File("x.ics", "text/calendar", "LINE & MORE\n" * 1_000))

    assert sum(text_of(block).count("MORE") for message in found for block in message["blocks"]) == 1_000
    for message in found:
        assert_within_limits(message)


def test_the_thumbs_come_last_and_name_the_turn() -> None:
    (message,) = shown(Said("Hello."))
    *before, thumbs = with_thumbs(message, "C1:1.2")["blocks"]

    assert before == message["blocks"]
    assert [thumbs["elements"][0][f"{name}_button"]["value"] for name in ("positive", "negative")] == [
        "up C1:1.2",
        "down C1:1.2",
    ]


def test_when_a_button_was_pressed_the_others_go_and_links_stay() -> None:
    choices = (Choice("One", "/1"), Choice("Look", url="https://x.org"), Choice("Two", "/2"))
    section, links, chosen = taken(blocks(Said("So?", choices)), "One")

    assert text_of(section) == "So?"
    assert [element["text"]["text"] for element in links["elements"]] == ["Look"]
    assert "One" in text_of(chosen)


def test_what_was_chosen_is_said_once_however_many_rows_there_were() -> None:
    left = taken(blocks(Said("So?", tuple(Choice(f"Choice {n}", f"/{n}") for n in range(60)))), "Choice 3")

    assert [block["type"] for block in left] == ["section", "context"]


small_texts = st.text("ab *_~`<>&|-\n.“é👍:", max_size=60)
long_texts = st.builds(lambda text, times: text * times, small_texts, st.integers(1, 400))
texts = st.one_of(small_texts, long_texts, st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
choices = st.lists(st.builds(Choice, texts, small_texts, small_texts), max_size=60).map(tuple)
rows = st.lists(st.builds(Row, texts, texts, small_texts, small_texts), max_size=4).map(tuple)
cards = st.none() | st.builds(Card, st.just("plan"), texts, rows, texts)


@settings(max_examples=60, deadline=None)
@given(texts, choices, cards)
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
