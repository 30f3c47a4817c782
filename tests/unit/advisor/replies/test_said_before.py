"""What was said in the talk so far on what a message names."""

from __future__ import annotations

from dataclasses import replace

from advisor.replies.talk.said_before import Told, about, find, find_both, in_full, thoughts

from ...small_library import small_library

ANSWERS = small_library().answers
BUS = replace(
    ANSWERS["pay"],
    title="Getting there",
    answer='You could say: "I ride far. May I start late?" A voucher covers the bus. It is free.',
    more="Call 555-123-4567, or see rides.org. A train takes longer.",
)
SHIFT = replace(ANSWERS["tips"], title="Other shifts", answer="Swap the night with a friend. Tell the boss.")
TOLD = [Told(SHIFT, "can i get off on sunday"), Told(BUS, "i have no car")]
ALL = [*ANSWERS.values(), BUS, SHIFT]


def said(text: str) -> str | None:
    found = find(text, TOLD, ALL)
    return found.words if found else None


def test_the_sentence_that_shares_the_telling_words_is_found_with_what_goes_on_from_it() -> None:
    assert said("what was that voucher") == "A voucher covers the bus. It is free."


def test_what_is_said_in_quotation_marks_stays_whole() -> None:
    assert thoughts(BUS)[0] == 'You could say: "I ride far. May I start late?"'


def test_a_number_or_a_page_is_looked_for_where_one_is_asked_for() -> None:
    assert said("what was the phone number for the bus") == "Call 555-123-4567, or see rides.org."
    assert said("which website was it") == "Call 555-123-4567, or see rides.org."


def test_what_shares_nothing_is_not_found() -> None:
    assert said("what was that loan") is None


def test_a_short_thought_is_said_with_the_next() -> None:
    assert in_full(SHIFT, "Tell the boss.") == "Tell the boss."
    assert in_full(SHIFT, "Swap the night with a friend.") == "Swap the night with a friend. Tell the boss."


def test_what_was_asked_tells_what_an_answer_was_about() -> None:
    assert about("back to sunday", TOLD, ALL) == TOLD[0]
    assert about("back to my aunt", TOLD, ALL) is None


def test_of_two_things_the_answer_that_speaks_of_both_is_found() -> None:
    found = find_both("the bus", "the train", TOLD, ALL)

    assert found == (BUS, ["A voucher covers the bus. It is free.", "A train takes longer."])
    assert find_both("the bus", "the plane", TOLD, ALL) is None


def test_a_number_that_is_asked_for_and_nothing_else_named_is_the_latest_that_was_said() -> None:
    assert said("what was the number again") == "Call 555-123-4567, or see rides.org."
