"""What the trained model holds and promises, apart from being right."""

from __future__ import annotations

import tarfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from advisor.library.content import Library
from components.question_classifier import compare_with_content


def asked(library: Library) -> set[str]:
    """Return the ids of the answers in English that have an intent of their own; the others start something."""
    return {answer.id for answer in library.answers.values() if not answer.starts and answer.language == "en"}


def test_trained_ids_are_the_content_ids(model: Path, library: Library) -> None:
    with tarfile.open(model) as archive:
        name = next(
            name for name in archive.getnames() if "QuestionClassifier" in name and name.endswith("learned.npz")
        )
        file = archive.extractfile(name)
        assert file is not None
        labels = np.load(file, allow_pickle=False)["labels"].tolist()

    assert {label.removeprefix("faq/") for label in labels if label.startswith("faq/")} == asked(library)


@pytest.mark.parametrize("text", ["", " ", "😀😀", "?!", "…", "\u200b"])
def test_a_message_without_words_is_known_as_such(text: str, understanding: Any) -> None:
    assert understanding.label(text) == "send_no_words"


def test_confidences_go_down_from_the_likeliest(understanding: Any) -> None:
    confidences = [entry["confidence"] for entry in understanding.parse("what is a job")["intent_ranking"]]

    assert confidences == sorted(confidences, reverse=True)
    assert 0 <= confidences[-1] < confidences[0] <= 1


@pytest.mark.parametrize("text", ["WHAT IS A JOB", "what is a job???", "whaaaat is a job", "what’s a job"])
def test_capitals_marks_and_held_keys_change_nothing(text: str, understanding: Any) -> None:
    assert understanding.label(text) == understanding.label("what is a job")


@pytest.mark.parametrize(
    "text", ["x" * 2000, "job " * 500, "\ud83d\ude00 job", "工作", "<script>alert(1)</script>", "\x00job"]
)
def test_odd_text_is_understood_as_something(text: str, understanding: Any) -> None:
    assert understanding.label(text)


@pytest.mark.parametrize(("trained", "named"), [("only_in_the_model", "only_in_the_model"), (None, "job_or_career")])
def test_a_model_and_a_content_that_have_grown_apart_are_reported(
    trained: str | None, named: str, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    known = {f"faq/{answer_id}" for answer_id in asked(library)}
    labels = known | {f"faq/{trained}"} if trained else known - {f"faq/{named}"}

    compare_with_content(sorted(labels))

    assert named in caplog.text
    assert "steppingstone train" in caplog.text


def test_a_model_that_fits_the_content_is_not_reported(library: Library, caplog: pytest.LogCaptureFixture) -> None:
    compare_with_content([f"faq/{answer_id}" for answer_id in asked(library)])

    assert not caplog.text
