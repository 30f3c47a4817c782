from __future__ import annotations

from typing import Any

import pytest

from presenter.said import Card, Choice, File, Row, Said, read_said

CARD = {"kind": "plan", "title": "Your plan", "rows": [{"title": "One", "text": "a step", "tag": "soon", "note": "n"}]}


@pytest.mark.parametrize(
    "response", [{}, {"text": None}, {"text": "", "buttons": None, "custom": None}, {"buttons": [], "custom": {}}]
)
def test_a_response_that_says_nothing_is_nothing_said(response: dict[str, Any]) -> None:
    assert read_said(response) == Said()


def test_words_and_quick_replies_are_read() -> None:
    response = {
        "text": "Which?",
        "buttons": [{"title": "One", "payload": "/one"}, {"title": "Two", "url": "https://x"}],
    }

    assert read_said(response) == Said("Which?", (Choice("One", "/one"), Choice("Two", url="https://x")))


@pytest.mark.parametrize("empty", [None, ""])
def test_a_quick_reply_that_sends_nothing_has_an_empty_payload(empty: str | None) -> None:
    assert read_said({"buttons": [{"title": "One", "payload": empty}]}).choices == (Choice("One"),)


def test_a_title_that_yaml_takes_for_a_number_is_text() -> None:
    assert read_said({"buttons": [{"title": 2, "payload": "/two"}]}).choices == (Choice("2", "/two"),)


def test_a_card_is_read_row_by_row() -> None:
    said = read_said({"text": "The same.", "custom": {"card": CARD}})

    assert said == Said("The same.", card=Card("plan", "Your plan", (Row("One", "a step", "soon", "n"),)))


def test_what_a_card_leaves_out_is_empty() -> None:
    card = read_said({"custom": {"card": {**CARD, "rows": [{"title": "One"}], "note": "n"}}}).card

    assert card == Card("plan", "Your plan", (Row("One"),), "n")


def test_a_file_comes_along() -> None:
    sent = {"name": "plan.ics", "type": "text/calendar", "content": "dates"}

    assert read_said({"custom": {"attachment": sent}}) == Said(file=File("plan.ics", "text/calendar", "dates"))


def test_what_is_custom_and_unknown_is_passed_over() -> None:
    assert read_said({"text": "Hi.", "custom": {"animation": "wave"}}) == Said("Hi.")
