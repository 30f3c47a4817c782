"""What the advisor says, as Slack's blocks: nothing lost, no limit broken."""

from __future__ import annotations

import html

import pytest

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
    taken,
    with_thumbs,
)

from .slack_shown import assert_within_limits, blocks, id_of, shown, text_of


def test_a_text_is_a_section_and_what_is_read_out() -> None:
    (message,) = shown(Said("Hello."))

    assert message["text"] == "Hello."
    assert message["blocks"] == [{"type": "section", "text": {"type": "mrkdwn", "text": "Hello.", "verbatim": True}}]


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
