"""The words behind the hearing: slips and sounds, clauses, and the lists as they are read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.library.content_file import ContentError
from components.hearing.clauses import read_clauses
from components.hearing.spelling import Spelling, sound
from components.hearing.word_lists import read_spelling_words, read_word_lists

SPELLING = Spelling(["nurse", "cashier", "doordash", "instacart", "electrician", "electrical"], likely=["electrician"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nurce", "nurse"),
        ("casheir", "cashier"),
        ("doordahs", "doordash"),
        ("instcart", "instacart"),
        ("elektritian", "electrician"),
        ("electrican", "electrician"),
        ("nurse", "nurse"),
        ("horse", "horse"),
        ("nors", "nors"),
        ("kashier", "cashier"),
        ("elektrishun", "electrician"),
        ("cashierr", "cashier"),
        ("nursing", "nursing"),
    ],
)
def test_a_slip_is_mended_where_it_is_clear_what_was_meant(typed: str, meant: str) -> None:
    assert SPELLING.mend(typed) == meant


def test_a_doubled_letter_is_mended_in_a_short_word() -> None:
    spelling = Spelling(["uber", "baby"])

    assert [spelling.mend(word) for word in ("ubber", "babby", "amber")] == ["uber", "baby", "amber"]


def test_of_two_words_as_near_the_one_that_begins_alike_is_meant() -> None:
    assert Spelling(["driver", "river"]).mend("drivr") == "driver"


@pytest.mark.parametrize(
    ("heard", "written"), [("farmasist", "pharmacist"), ("mekanik", "mechanic"), ("sychologist", "psychologist")]
)
def test_words_that_sound_alike_are_told_by_their_sound(heard: str, written: str) -> None:
    assert sound(heard) == sound(written)


@given(st.text())
def test_any_word_is_mended_into_some_word(word: str) -> None:
    assert SPELLING.mend(word) or not word


def asked(text: str) -> str:
    words = text.split()
    clauses = read_clauses(words, [True] * len(words))
    return " ".join(word for word, its in zip(words, clauses.asked, strict=True) if its)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("do nurses get insurance", "do nurses get insurance"),
        ("i drive for uber is it a career", "is it a career"),
        ("ok so how do i advance", "how do i advance"),
        ("3 years , no insurance , is it a job ?", "is it a job"),
        ("how do i advance i have no car", "how do i advance"),
        ("should i quit if i have no car", "should i quit if i have no car"),
        ("is this a career i sweep floors", "is this a career"),
        ("what career i should do", "what career i should do"),
        ("i do that", ""),
        ("do nails at home", ""),
        ("do nails and make good money", ""),
        ("do part timers get insurance", "do part timers get insurance"),
    ],
)
def test_the_words_that_ask_are_told_from_those_that_state(text: str, question: str) -> None:
    assert asked(text) == question


def test_a_question_about_oneself_is_told_from_one_about_others() -> None:
    of_self = read_clauses(["how", "do", "i", "advance"], [True] * 4).of_self
    of_others = read_clauses(["how", "do", "nurses", "advance"], [True] * 4).of_self

    assert any(of_self)
    assert not any(of_others)


@given(st.lists(st.text(min_size=1)))
def test_any_words_are_cut_into_clauses(words: list[str]) -> None:
    clauses = read_clauses(words, [True] * len(words))

    assert len(clauses.asked) == len(clauses.clause) == len(words)


def test_broken_word_lists_are_refused_with_all_their_problems(tmp_path: Path) -> None:
    (tmp_path / "occupations.yml").write_text("people: {cook: []}\n", encoding="utf8")

    with pytest.raises(ContentError) as caught:
        read_word_lists(tmp_path)

    assert "occupations.yml: 'doing' is missing" in caught.value.problems
    assert any(problem.startswith("cues.yml") for problem in caught.value.problems)


def test_no_occupation_is_known_by_two_names_at_once() -> None:
    lists = read_word_lists()

    names = [name for value, others in lists.people.items() for name in {value, *others}]

    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert lists.only_after <= set(lists.employers)
    assert lists.never_a_goal <= set(lists.people) | set(lists.doing)


def test_a_broken_spelling_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "spelling.yml").write_text("short: {}\n", encoding="utf8")

    with pytest.raises(ContentError, match="'names' is missing"):
        read_spelling_words(tmp_path)


def test_enough_work_and_employers_are_known() -> None:
    lists = read_word_lists()
    occupations = {name for value, others in lists.people.items() for name in (value, *others)}

    assert len(occupations) >= 400
    assert len(lists.employers) >= 150
