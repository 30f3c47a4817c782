"""What they said it is not about, and what is said without it."""

from __future__ import annotations

import pytest

from advisor.replies.talk.left_out import left_out_of, without

TEXTS = ["Look in the van.", "Ask the boss.", "Ask the boss of the boss.", *("Rest at home." for _ in range(20))]
SAID = "Look in the van, or ask for the boss."


@pytest.mark.parametrize(
    "text",
    [
        "its a kitchen not a van",
        "i told you, kitchen. not no van",
        "you keep talking about vans",
        "it isnt the van really. its him",
        "no van? i just mean him",
        "i mean the kitchen, not the van",
        "stop telling me about the van",
        "this has nothing to do with the van",
    ],
)
def test_what_it_is_said_not_to_be_is_left_out(text: str) -> None:
    assert left_out_of([(text, SAID)], TEXTS).words & {"van", "vans"}


@pytest.mark.parametrize("text", ["is it not a van?", "i drive the van", "i do not drive", "its not far by van"])
def test_what_denies_no_matter_leaves_nothing_out(text: str) -> None:
    assert not left_out_of([(text, SAID)], TEXTS).words


def test_only_what_was_said_to_them_is_left_out() -> None:
    assert not left_out_of([("its a kitchen not a van", "Rest at home.")], TEXTS).words


def test_what_many_answers_speak_of_is_not_left_out() -> None:
    assert not left_out_of([("its not the boss", SAID)], [*TEXTS[:3], "Rest at home."]).words


def test_what_they_speak_of_since_then_is_left_out_no_more() -> None:
    assert not left_out_of([("could i get a van then", SAID), ("its not the van", SAID)], TEXTS).words


def test_the_rest_is_said_and_of_a_sentence_the_half_that_is_left() -> None:
    assert without("Rest first. In a van? Take breaks. Ask in writing; in a van, call.", ["van"]) == (
        "Rest first. Ask in writing."
    )
    assert without("Rest in the van.", ["van"]) is None
