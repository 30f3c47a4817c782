"""What is said of a check that is done, as new answers."""

from __future__ import annotations

import pytest

from advisor.replies.check.check_talk import check_changes, chosen_of_one
from advisor.words.message import Clause

from ...small_questions import QUESTIONS, message

TOLD = {"timeframe": "now", "goals": "money"}


@pytest.mark.parametrize(
    ("text", "share", "changes"),
    [
        ("no its so i grow", 0.95, {"goals": "growth"}),
        ("its so i grow", 0.95, {}),
        ("no its so i grow", 0.6, {}),
        ("no and i told you all of that when you asked me before", 0.95, {}),
    ],
)
def test_a_short_no_turns_the_answer_that_it_surely_reads_as(text: str, share: float, changes: dict[str, str]) -> None:
    assert check_changes(message(text, readings={"goals/growth": share}), TOLD, QUESTIONS).facts == changes


def test_a_no_that_says_again_what_was_told_turns_nothing() -> None:
    assert not check_changes(message("no its the pay", readings={"goals/money": 0.95}), TOLD, QUESTIONS)


def test_a_no_that_names_an_answer_turns_it_to_what_a_clause_tells() -> None:
    clause = Clause("they made a new post for me", {"advancement/clear": 0.9})
    said = message(f"no wait the way up thing there, {clause.text}", clauses=(clause,))

    assert check_changes(said, {"advancement": "none"}, QUESTIONS).facts == {"advancement": "clear"}
    assert not check_changes(said, {"goals": "money"}, QUESTIONS)


def test_a_clause_may_tell_the_answer_that_is_wished_changed() -> None:
    said = message(
        "change the first one, i stay for good",
        clauses=(Clause("change the first one", {}), Clause("i stay for good", {"timeframe/planned": 0.9})),
    )

    assert dict(chosen_of_one(said, {"timeframe": "now"}, QUESTIONS).facts) == {"timeframe": "planned"}


def test_a_check_done_again_may_be_told_what_to_say() -> None:
    known = {"timeframe": "open", "goals": "money"}

    assert check_changes(message("can i redo it but say for many years"), known, QUESTIONS).facts == {
        "timeframe": "planned"
    }
    assert check_changes(message("could you put my answer down as for the growth?"), known, QUESTIONS).facts == {
        "goals": "growth"
    }
    assert check_changes(message("they say it is for many years"), {"timeframe": "now"}, QUESTIONS).facts == {}


def test_a_clause_that_insists_on_a_plan_is_believed() -> None:
    clauses = (
        Clause("it says no end", {"timeframe/open": 0.9}),
        Clause("i told you i stay", {"timeframe/planned": 0.9}),
    )
    said = message("it says no end, i told you i stay", readings={"timeframe/open": 0.8}, clauses=clauses)

    assert check_changes(said, {"timeframe": "open"}, QUESTIONS).facts == {"timeframe": "planned"}
