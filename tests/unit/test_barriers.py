"""Which barrier a reply means that names none of the options."""

from __future__ import annotations

import pytest

from advisor.barriers import barrier_meant
from advisor.choosing import chosen_in
from advisor.questions import Option
from advisor.replying import take

from .small_questions import PLAN, QUESTIONS, message, question

ASKED = question(
    "in_the_way",
    Option("money", "Too little cash", "cash", ("money",)),
    Option("nothing", "All is clear", "nothing"),
    Option("record", "A record", "a record", ("record",), answer="old_trouble", button=False),
    Option("age", "Years", "years", button=False),
    Option("other", "Else", "something else", button=False),
    several=True,
    means={"no": "nothing"},
)
ALL = {**QUESTIONS, "in_the_way": ASKED}


def test_what_has_no_button_is_heard_by_name_and_has_no_number() -> None:
    assert chosen_in("both record and money", ASKED) == ("record", "money")
    assert chosen_in("3", ASKED) == ()
    assert chosen_in("everything", ASKED) == ("money",)


def test_who_comes_near_to_an_answer_means_what_it_is_about() -> None:
    near = message("they saw my file", intent="faq", sure=0.7, answer_id="old_trouble")

    assert take(near, ASKED, PLAN, ALL).facts == {"in_the_way": ["record"]}


def test_an_age_is_an_answer_but_not_that_of_the_young() -> None:
    assert take(message("im 61", intent="tell_age", sure=0.9), ASKED, PLAN, ALL).facts == {"in_the_way": ["age"]}
    assert not take(message("im 15", intent="tell_age", sure=0.9), ASKED, PLAN, ALL)


def test_what_nobody_thought_of_is_kept_in_its_own_words() -> None:
    taken = take(message("my cousin hides the post"), ASKED, PLAN, ALL)

    assert (taken.facts, taken.words) == ({"in_the_way": ["other"]}, {"in_the_way": "my cousin hides the post"})


@pytest.mark.parametrize(
    "said",
    [
        message("hm"),
        message("why would you ask that?"),
        message("call my boss for me"),
        message("could you text him that im sick"),
        message("lovely weather", intent="off_topic", sure=0.9),
        message("skip it", intent="skip", sure=0.9),
    ],
)
def test_what_is_asked_for_or_chat_is_no_barrier(said: object) -> None:
    assert not take(said, ASKED, PLAN, ALL)  # type: ignore[arg-type]


def test_beside_other_things_told_own_words_are_no_barrier() -> None:
    assert barrier_meant(message("in ohio since may"), ASKED, tells=True) is None


def test_other_questions_take_no_request_for_an_answer() -> None:
    assert not take(
        message("call my boss and ask for me", readings={"direction/here": 0.9}), ALL["direction"], PLAN, ALL
    )
