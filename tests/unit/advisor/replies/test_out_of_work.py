"""Whether somebody says that they have no work now."""

from __future__ import annotations

import pytest

from advisor.replies.answered.replying import take
from advisor.replies.told.out_of_work import says_no_work
from advisor.words.message import Clause, Entity, Message

from ...small_questions import CHECK, QUESTIONS, entity, message

WORK = QUESTIONS["occupation"]
STUDENT = entity("occupation", "student", "own", "student")


@pytest.mark.parametrize(
    "said",
    [
        message("jobless since may"),
        message("nope, student", STUDENT),
        message("well", clauses=(Clause("no job", {}), Clause("and in school", {}))),
        message("they let us all go", readings={"occupation/none": 0.9}),
    ],
)
def test_who_is_asked_for_work_may_have_none(said: Message) -> None:
    assert says_no_work(said, WORK)


@pytest.mark.parametrize(
    "said",
    [
        message("no job is as good as baking", entity("occupation", "baker", "own", "baking")),
        message("student, and i bake", STUDENT, entity("occupation", "baker", "own", "bake")),
        message("what if i have no job?"),
        message("i bake"),
    ],
)
def test_work_of_ones_own_and_a_question_are_not_to_have_none(said: Message) -> None:
    assert not says_no_work(said, WORK)


def test_unasked_only_a_sure_reading_says_so() -> None:
    assert says_no_work(message("they let us all go", readings={"occupation/none": 0.9}))
    assert not says_no_work(message("a student", STUDENT))
    assert not says_no_work(message("jobless"))


@pytest.mark.parametrize(
    ("found", "facts"),
    [
        (STUDENT, {"out_of_work": True}),
        (entity("occupation", "baker", "past", "baker"), {"occupation": "baker", "out_of_work": True}),
        (entity("education", "some_college"), {"education": "some_college", "out_of_work": True}),
    ],
)
def test_what_is_told_beside_is_kept_and_studying_is_no_work(found: Entity, facts: dict[str, object]) -> None:
    assert dict(take(message("jobless now", found), WORK, CHECK, QUESTIONS).facts) == facts
