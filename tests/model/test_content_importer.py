"""What of the content Rasa learns; nothing is trained here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rasa.shared.exceptions import RasaException

from advisor.library.content import Answer, ContentError, Library
from components import content_importer
from components.content_importer import ContentImporter

PAY = Answer("pay", "job", "Pay?", (), True, ("what pay", "how much"), ("which pay",), "W.", "W.", None, None, ())
PLAN = replace(PAY, id="plan", ask=("how do i move up",), starts="start_plan")


@pytest.fixture
def learned(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[str, str, str | None]]]:
    """Return a function that gives each line of some answers with the intent it is learned for."""

    def learn(*answers: Answer, data: Path | None = None) -> list[tuple[str, str, str | None]]:
        library = Library({answer.id: answer for answer in answers}, {}, {}, {}, {})
        monkeypatch.setattr(content_importer, "load_library", lambda folder: library)
        monkeypatch.setattr(content_importer, "find_problems", lambda library: [])
        examples = ContentImporter(training_data_paths=[str(data)] if data else []).get_nlu_data().intent_examples
        return [(line.get("text"), line.get("intent"), line.get("intent_response_key")) for line in examples]

    return learn


def test_the_lines_of_an_answer_are_learned_for_its_question(learned: Callable[..., object]) -> None:
    assert learned(PAY) == [("what pay", "faq", "faq/pay"), ("how much", "faq", "faq/pay")]


def test_the_lines_of_an_answer_that_starts_something_are_learned_for_what_it_starts(
    learned: Callable[..., object],
) -> None:
    assert learned(PLAN) == [("how do i move up", "start_plan", None)]


def test_the_lines_of_an_answer_in_spanish_are_learned_apart(learned: Callable[..., object]) -> None:
    lines = learned(replace(PAY, language="es"))

    assert lines == [("what pay", "espanol", "espanol/pay"), ("how much", "espanol", "espanol/pay")]


def test_content_that_cannot_be_used_is_one_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def unusable(folder: object) -> Library:
        raise ContentError(["one.yml: bad", "two.yml: worse"])

    monkeypatch.setattr(content_importer, "load_library", unusable)

    with pytest.raises(RasaException, match=r"one\.yml: bad\n  two\.yml: worse"):
        ContentImporter(training_data_paths=[]).get_nlu_data()
