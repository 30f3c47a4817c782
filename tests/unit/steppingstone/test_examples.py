from __future__ import annotations

from pathlib import Path

import pytest

from steppingstone.examples import Example, all_examples, for_route

from ..small_world import answer, library_of

TALK = """\
version: "3.1"
nlu:
- intent: greet
  examples: |
    - hi there
    -  well - hello

- synonym: gig
  examples: |
    - side job
- intent: danger/meant
  examples: |
    - words of danger
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with one file of talk, in a folder of its own."""
    file = tmp_path / "data" / "nlu" / "below" / "talk.yml"
    file.parent.mkdir(parents=True)
    file.write_text(TALK, encoding="utf8")
    return tmp_path


def test_a_line_of_the_content_teaches_its_answer(tmp_path: Path) -> None:
    (example,) = all_examples(library_of(answer("job", ask=("what is it",))), tmp_path)

    assert example == Example("what is it", "faq/job", "content/answers/trades/job.yml")


def test_a_line_that_begins_a_form_teaches_the_intent(tmp_path: Path) -> None:
    (example,) = all_examples(library_of(answer("job", ask=("check it",), starts="start_check")), tmp_path)

    assert example.label == "start_check"


def test_lines_of_talk_are_read_with_their_file(root: Path) -> None:
    greetings = [example for example in all_examples(library_of(), root) if example.label == "greet"]

    assert [example.text for example in greetings] == ["hi there", "well - hello"]
    assert {example.file for example in greetings} == {"data/nlu/below/talk.yml"}


def test_what_is_no_intent_teaches_none(root: Path) -> None:
    assert "side job" not in {example.text for example in all_examples(library_of(), root)}


@pytest.mark.parametrize(("danger", "labels"), [(False, ["greet", "faq/job"]), (True, ["danger/meant"])])
def test_a_route_is_decided_by_the_examples_of_its_own_kind(danger: bool, labels: list[str]) -> None:
    examples = [Example("x", label, "f") for label in ("greet", "danger/meant", "answer/benefits.none", "faq/job")]

    assert [example.label for example in for_route(examples, danger)] == labels
