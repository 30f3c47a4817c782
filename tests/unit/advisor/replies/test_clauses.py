"""What the clauses of a message tell of somebody's work."""

from __future__ import annotations

from advisor.replies.answered.replying import take
from advisor.replies.told.clauses import told_in_clauses
from advisor.replies.told.listening import hear
from advisor.words.message import Clause, Message

from ...small_questions import CHECK, QUESTIONS, entity, message

BAKER = entity("occupation", "baker", "own", "baker")
NOTHING_NEW = Clause("nothing new to me", {"training/none": 0.9})
STUCK = Clause("stuck for good", {"advancement/none": 0.95})
A_SIGH = Clause("well you see", {"other": 0.9})


def said(*clauses: Clause, baker: bool = True) -> Message:
    text = ", ".join(["baker here", *(clause.text for clause in clauses)])
    return message(text, *([BAKER] if baker else []), clauses=clauses)


def test_each_clause_that_is_surely_read_tells_a_fact_in_its_own_words() -> None:
    heard = hear(said(NOTHING_NEW, A_SIGH, STUCK), QUESTIONS)

    assert dict(heard.facts) == {"occupation": "baker", "training": "none", "advancement": "none"}
    assert heard.words["advancement"] == STUCK.text


def test_without_work_of_ones_own_nothing_else_may_be_told() -> None:
    assert told_in_clauses(said(STUCK, A_SIGH, baker=False), QUESTIONS) == {}
    assert told_in_clauses(said(STUCK, NOTHING_NEW, baker=False), QUESTIONS).keys() == {"advancement", "training"}


def test_a_dim_reading_a_question_and_contrary_clauses_tell_nothing() -> None:
    dim = Clause("stuck maybe", {"advancement/none": 0.5})
    work = Clause("baker here", {"goals/money": 0.95})
    asks = Clause("is there a way up?", {"advancement/clear": 0.9})
    contrary = Clause("a road up", {"advancement/clear": 0.9})

    assert told_in_clauses(said(dim, asks, work), QUESTIONS) == {}
    assert told_in_clauses(said(STUCK, contrary), QUESTIONS) == {}


def test_what_the_pipeline_found_outweighs_a_clause() -> None:
    heard = message(
        "baker, some perks", BAKER, entity("benefits", "some"), clauses=(Clause("x", {"benefits/none": 1}),)
    )

    assert hear(heard, QUESTIONS).facts["benefits"] == "some"


def test_the_question_that_was_asked_is_read_in_the_whole_and_another_in_a_clause() -> None:
    answer = message("no, a road up", clauses=(Clause("a road up", {"advancement/clear": 0.9}), NOTHING_NEW))

    facts = take(answer, QUESTIONS["advancement"], CHECK, QUESTIONS).facts

    assert facts["training"] == "none"
    assert take(answer, QUESTIONS["training"], CHECK, QUESTIONS).words["advancement"] == "a road up"
    assert facts.get("advancement") != "clear"


def test_who_answers_a_question_on_their_work_tells_of_it_in_other_clauses_too() -> None:
    time, sigh, taught = "3 months", Clause("well", {"other": 0.9}), Clause("nothing new to me", {"training/none": 0.9})
    answer = message(f"{time}, well, nothing new to me", entity("duration", 3, text=time), clauses=(sigh, taught))

    taken = take(answer, QUESTIONS["timeframe"], CHECK, QUESTIONS)

    assert dict(taken.facts) == {"timeframe": "open", "training": "none"}
    assert taken.words["training"] == taught.text


def test_after_a_no_that_is_taken_back_a_clause_outweighs_the_whole() -> None:
    told = Clause("and nothing to learn", {"training/none": 0.9})
    answer = message(
        "no wait its 3, and nothing to learn", readings={"training/none": 0.3, "training/some": 0.2}, clauses=(told,)
    )

    assert take(answer, QUESTIONS["training"], CHECK, QUESTIONS).facts["training"] == "none"


def test_a_no_that_is_taken_back_tells_of_no_lack() -> None:
    lacks, readings = entity("benefits", "none"), {"benefits/some": 0.5, "benefits/none": 0.3}

    assert hear(message("no wait i get dental", lacks, readings=readings), QUESTIONS).facts["benefits"] == "some"
    assert hear(message("no wait, a few", lacks), QUESTIONS).facts["benefits"] == "some"
    assert hear(message("no wait i get none", lacks), QUESTIONS).facts["benefits"] == "none"
    assert hear(message("no dental", lacks, readings=readings), QUESTIONS).facts["benefits"] == "none"


def test_what_clauses_surely_tell_beside_the_question_of_a_check_is_kept() -> None:
    stuck = Clause("no promotion but to foreman", {"advancement/none": 0.9})
    foreman = entity("occupation", "foreman", "of_others", "foreman")
    both = message("nothing new to me and no promotion but to foreman", foreman, clauses=(NOTHING_NEW, A_SIGH, stuck))

    assert take(both, QUESTIONS["goals"], CHECK, QUESTIONS).facts == {"training": "none", "advancement": "none"}
