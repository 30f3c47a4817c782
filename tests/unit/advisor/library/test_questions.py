"""What the forms ask, and what an editor is told of an unsound question."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.library.content import ContentError
from advisor.library.questions import DIFFERENCES, FORMS, Beside, load_questions, still_open

from ... import small_questions as small
from ...small_questions import QUESTIONS

CHECK_FORM, PLAN_FORM, _ = FORMS
SLOTS = sorted({slot for slots in FORMS.values() for slot in slots})
OPTIONS: list[dict[str, Any]] = [
    {"value": "none", "title": "None", "said": "none"},
    {"value": "full", "title": "All", "said": "all", "called": ["lots"]},
]


def entry(**changes: Any) -> dict[str, Any]:
    """Return what the file of a question says; a change to None leaves the key out."""
    whole = {"title": "Pay", "ask": " What? ", "hint": "Say.", "why": "So.", "options": OPTIONS} | changes
    return {key: value for key, value in whole.items() if value is not None}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a content folder with a sound file for each question."""
    (tmp_path / "questions").mkdir()
    for slot in SLOTS:
        write(tmp_path, slot, entry())
    return tmp_path


def write(folder: Path, slot: str, says: dict[str, Any] | str) -> None:
    text = says if isinstance(says, str) else json.dumps(says)
    (folder / "questions" / f"{slot}.yml").write_text(text, encoding="utf8")


def problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_questions(folder)
    return caught.value.problems


def test_a_question_is_read_as_it_is_written(folder: Path) -> None:
    write(folder, "benefits", entry(several=True, means={"no": "none"}, called=["perks"]))

    read = load_questions(folder)["benefits"]

    assert (read.slot, read.title, read.ask, read.several) == ("benefits", "Pay", "What?", True)
    assert (read.means, read.called) == ({"no": "none"}, ("perks",))
    assert [option.called for option in read.options] == [(), ("lots",)]


def test_what_no_option_has_may_be_met_with_words_of_its_own(folder: Path) -> None:
    write(folder, "goals", entry(beside={"named": ["the fun"], "say": " Good. ", "leaves_open": True}))

    assert load_questions(folder)["goals"].beside == Beside(("the fun",), "Good.", leaves_open=True)
    assert load_questions(folder)["benefits"].beside is None


def test_a_question_needs_no_options(folder: Path) -> None:
    write(folder, "occupation", entry(options=None))

    assert load_questions(folder)["occupation"].options == ()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"why": None}, "'why' is missing"),
        ({"title": "T" * 25}, "'title' has 25 characters; it needs at most 24"),
        ({"mood": "good"}, "'mood' is not a known key"),
        ({"options": OPTIONS[:1]}, "'options' has 1 lines; it needs at least 2"),
        ({"options": [*OPTIONS, OPTIONS[0]]}, "'options': two have the value 'none'"),
        ({"options": [OPTIONS[0], {**OPTIONS[1], "title": "NONE"}]}, "'options': two have the title 'none'"),
        (
            {"options": [OPTIONS[0], {**OPTIONS[1], "value": "A lot"}]},
            "'options': the value 'A lot' may have small letters, digits and _ only",
        ),
        (
            {"options": [OPTIONS[0], {**OPTIONS[1], "called": ["I've"]}]},
            "'called': write 'I've' in small letters without marks",
        ),
        ({"called": ["My pay"]}, "'called': write 'My pay' in small letters without marks"),
        ({"beside": {"named": ["It!"], "say": "Ok."}}, "'called': write 'It!' in small letters without marks"),
        ({"means": {"no": "nine"}}, "'means': 'no' leads to 'nine', which is no option; did you mean 'none'?"),
        ({"means": {"no": "none"}, "options": None}, "'means': 'no' leads to 'none', which is no option"),
        ({"ask": "What {job}?"}, "'ask' may have braces only as {work}"),
        ({"ask": "What {?"}, "'ask' may have braces only as {work}"),
        ({"ask": "What {work.x}?"}, "'ask' may have braces only as {work}"),
        ({"ask": "{line}"}, "'ask' may have braces only as {work}"),
    ],
)
def test_a_mistake_is_said_with_its_file(folder: Path, changes: dict[str, Any], problem: str) -> None:
    write(folder, "benefits", entry(**changes))

    said = problems(folder)

    assert any(one.startswith(f"questions/benefits.yml: {problem}") for one in said), said


@pytest.mark.parametrize(
    ("slot", "ask"),
    [("benefits", "What?"), ("benefits", "About {work}: what?"), ("benefits", "{{really}}"), ("likings", "{line}")],
)
def test_a_question_may_leave_a_place_for_the_work_and_that_of_the_quiz_for_a_line(
    folder: Path, slot: str, ask: str
) -> None:
    write(folder, slot, entry(ask=ask))

    assert load_questions(folder)[slot].ask == ask


def test_every_problem_comes_in_one_list(folder: Path) -> None:
    (folder / "questions" / "goals.yml").unlink()
    write(folder, "mood", entry())
    write(folder, "benefits", "title: [")

    said = problems(folder)

    assert [problem.partition(":")[0] for problem in said] == [
        f"questions/{name}.yml" for name in ("benefits", "goals", "mood")
    ]


def test_an_empty_folder_is_no_content(tmp_path: Path) -> None:
    assert len(problems(tmp_path)) == len(SLOTS)


@pytest.mark.parametrize(
    ("slot", "value", "said"),
    [
        ("benefits", "none", "it is none"),
        ("in_the_way", ["money", "transport"], "it is money, it is transport"),
        ("in_the_way", [], ""),
        ("hours_per_week", 5.0, "it is 5"),
        ("hours_per_week", 2.5, "2.5"),
        ("hours_per_week", 4.0, "4"),
        ("occupation", "cook", "cook"),
    ],
)
def test_an_answer_is_said_back_in_words(slot: str, value: Any, said: str) -> None:
    assert QUESTIONS[slot].said(value) == said


def test_an_answer_can_be_said_as_on_its_buttons() -> None:
    assert QUESTIONS["in_the_way"].titles(["money", "transport"]) == "Too little cash, A way to get there"
    assert QUESTIONS["hours_per_week"].titles(4.0) == "4"


def test_a_form_asks_in_order_what_is_neither_answered_nor_skipped() -> None:
    first, second, *rest = FORMS[small.CHECK]

    assert still_open(small.CHECK, {}, []) == [first, second, *rest]
    assert still_open(small.CHECK, {first: "cook", "place": "Ohio"}, [second]) == rest
    assert still_open(small.CHECK, dict.fromkeys(DIFFERENCES, "none"), [first]) == []


@given(small.answers, st.lists(st.sampled_from(SLOTS)))
def test_a_form_never_asks_what_was_answered_or_skipped(answers: dict[str, Any], skipped: list[str]) -> None:
    for form in FORMS:
        left = still_open(form, answers, skipped)

        assert not set(left) & {*answers, *skipped}
        told = {"direction"} if "goal" in answers else set()
        assert {*left, *answers, *skipped, *told} >= set(FORMS[form])


def test_who_has_no_work_is_neither_asked_for_it_nor_where_to_go_from_it() -> None:
    assert still_open(CHECK_FORM, {"out_of_work": True}, ()) == []
    assert not {"occupation", "direction"} & set(still_open(PLAN_FORM, {"out_of_work": True}, ()))


def test_the_work_that_somebody_had_can_be_checked() -> None:
    assert still_open(CHECK_FORM, {"out_of_work": True, "occupation": "baker"}, ()) == list(DIFFERENCES)
