from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.markup import blocks
from presenter.plain import plain
from presenter.said import Card, Choice, File, Row, Said, read_said
from presenter.web import message, read_blocks

TEXT = "Look:\n1. **one**\n2. ftc.gov\n\n_The source._"


def id_of(choice: Choice) -> str:
    return f"id of {choice.payload}"


def test_words_are_there_to_be_drawn_and_to_be_read() -> None:
    shown = message(Said(TEXT), id_of)

    assert shown["text"] == plain(TEXT)
    assert shown["blocks"] == [
        {"kind": "paragraph", "lines": [[{"text": "Look:"}]]},
        {"kind": "numbered", "first": 1, "lines": [
            [{"text": "one", "bold": True}], [{"text": "ftc.gov", "url": "https://ftc.gov"}]
        ]},
        {"kind": "aside", "lines": [[{"text": "The source."}]]},
    ]  # fmt: skip


def test_what_is_not_there_is_left_out() -> None:
    assert message(Said("Hi."), id_of).keys() == {"text", "blocks"}


def test_what_is_not_in_english_says_its_language() -> None:
    assert message(read_said({"text": "Hola.", "lang": "es"}), id_of)["lang"] == "es"
    assert "lang" not in message(read_said({"text": "Hi.", "lang": "en"}), id_of)


def test_a_choice_has_an_id_or_an_address_and_never_a_payload() -> None:
    said = Said(choices=(Choice("One", "/one"), Choice("Two", url="https://two.org")))

    assert message(said, id_of)["choices"] == [
        {"id": "id of /one", "title": "One"},
        {"url": "https://two.org", "title": "Two"},
    ]


def test_a_choice_that_leads_nowhere_is_not_offered() -> None:
    assert "choices" not in message(Said("Hi.", (Choice("One"),)), id_of)


@pytest.mark.parametrize("kind", ["verdict", "plan", "hand_off"])
def test_a_card_and_a_file_come_whole(kind: str) -> None:
    card, file = Card(kind, "Title", (Row("a", "b", "c", "d"), Row("e"))), File("x.ics", "text/calendar", "dates")
    shown = json.loads(json.dumps(message(Said("Hi.", card=card, file=file), id_of)))

    assert shown["card"] == json.loads(json.dumps(asdict(card)))
    assert shown["file"] == asdict(file)


@given(
    st.text() | st.lists(st.sampled_from(["- a", "1. b", "7. c", "**d**", "\n", " ", "ftc.gov", "_e_"])).map("".join)
)
def test_blocks_come_out_on_the_other_side_as_they_went_in(text: str) -> None:
    sent = json.loads(json.dumps(message(Said(text), id_of)))

    assert read_blocks(sent["blocks"]) == tuple(blocks(text))
