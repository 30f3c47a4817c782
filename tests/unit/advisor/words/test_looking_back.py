"""Words that point back at what was said, that set two things beside each other, or that put one right."""

from __future__ import annotations

import pytest

from advisor.words.looking_back import asks_what_was_first, correction_in, halves, refers_back, wants_reminding


@pytest.mark.parametrize(
    "text",
    [
        "what was that grant called",
        "ok and who was the person again",
        "that bus card thing, do i pay",
        "wait, the office you mentioned",
        "where is it again",
        "which page was it for the forms",
        "back to the night shift, can i swap",
        "remind me which papers they want",
        "the voucher, thats what i meant",
    ],
)
def test_who_names_what_was_said_refers_back(text: str) -> None:
    assert refers_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "what is a grant",
        "how do i apply again",
        "can i get hired again",
        "what if they fire me again",
        "remind me to call on monday",
        "i was a cook",
    ],
)
def test_who_asks_something_of_its_own_does_not(text: str) -> None:
    assert not refers_back(text)


def test_to_be_told_again_is_no_note_in_a_calendar() -> None:
    assert wants_reminding("remind me what to bring")
    assert not wants_reminding("remind me on friday to bring it")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("what was the first thing", True),
        ("so where do i start again", True),
        ("first step again?", True),
        ("what do i do first", False),
        ("can we start again", False),
        ("how many years to be a baker again, or a helper first", False),
    ],
)
def test_the_first_of_what_was_said_may_be_asked_once_more(text: str, asks: bool) -> None:
    assert asks_what_was_first(text) is asks


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("should i phone them or walk in?", ("phone them", "walk in")),
        ("which is cheaper, the bus or the train", ("the bus", "the train")),
        ("the bus or the train, which one", ("the bus", "the train")),
        ("should i phone them or what", None),
        ("do i phone them or nah", None),
        ("should i phone them", None),
    ],
)
def test_two_things_may_be_set_beside_each_other(text: str, two: tuple[str, str] | None) -> None:
    assert halves(text) == two


@pytest.mark.parametrize(
    ("text", "meant", "left_out"),
    [
        ("no i mean the bus card, not the license", "the bus card", "license"),
        ("i asked about the bus card not about licenses!", "about the bus card", "licenses"),
        ("not the license, i meant the bus card", "the bus card", "license"),
    ],
)
def test_what_was_meant_is_told_from_what_was_not(text: str, meant: str, left_out: str) -> None:
    said = correction_in(text)

    assert said is not None
    assert (said.meant, said.left_out) == (meant, left_out)


@pytest.mark.parametrize(
    "text",
    [
        *("i mean the bus card", "i am not sure", "i want days, not nights", "i asked him, not her"),
        *("my boss not give me break, where i can ask", "my english not so good. where is a class"),
        "i ask about the bonus the shop not give. who helps",
    ],
)
def test_who_leaves_out_nothing_puts_nothing_right(text: str) -> None:
    assert correction_in(text) is None


@pytest.mark.parametrize(
    ("text", "meant", "left_out"),
    [
        ("no the rent for the SHOP not the house", "the rent for the shop", "house"),
        (
            "i dont wanna be a cook no more thats what i quit. i said plumbing",
            "plumbing",
            "cook no more thats what i quit",
        ),
        ("I said plumbing, I don't want to be a cook", "plumbing", "cook"),
    ],
)
def test_who_says_no_to_one_thing_and_names_another_puts_it_right(text: str, meant: str, left_out: str) -> None:
    correction = correction_in(text)

    assert correction
    assert (correction.meant, correction.left_out) == (meant, left_out)


@pytest.mark.parametrize(
    "text", ["no, he is not mean", "no im not a cook", "i said i dont want to be late", "i dont want a fine"]
)
def test_a_bare_no_puts_nothing_else_in_its_place(text: str) -> None:
    assert correction_in(text) is None
