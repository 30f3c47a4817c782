"""Going on with work right after a crisis reply."""

from __future__ import annotations

import pytest

from advisor.words.aftermath import goes_on


@pytest.mark.parametrize(
    ("label", "confidence"),
    [
        ("faq/asking_for_a_raise", 0.7),
        ("start_plan", 0.9),
        ("resume", 0.55),
        ("thank", 0.9),
        ("ask_to_be_forgotten", 0.9),
    ],
)
def test_a_clear_question_about_work_a_move_and_a_nod_go_on(label: str, confidence: float) -> None:
    assert goes_on(label, confidence, "")


@pytest.mark.parametrize(
    ("text", "label", "confidence"),
    [
        ("how do i begin then", "faq/first_steps", 0.9),
        ("ok. what should i say in an interview, i forgot it all", "faq/interview_help", 0.45),
        ("can we get back to jobs", "faq/someone_to_talk_to", 0.5),
        ("ok and can she say no if she fired me", "faq/unemployment", 0.45),
        ("how do i claim it", "faq/unemployment", 0.45),
        ("alright cool thx", "nlu_fallback", 0.3),
    ],
)
def test_a_question_that_names_its_subject_in_work_and_a_thanks_go_on(text: str, label: str, confidence: float) -> None:
    assert goes_on(text=text, label=label, confidence=confidence)


@pytest.mark.parametrize(
    ("text", "label", "confidence"),
    [
        ("what do i do first", "faq/first_steps", 0.9),
        ("why would i go to work", "faq/why_it_matters", 0.5),
        ("my job took it all from me", "faq/laid_off", 0.5),
        ("how do i tell my boss", "show_distress", 1.0),
        ("thanks for all and farewell", "nlu_fallback", 0.3),
    ],
)
def test_a_doubt_or_a_weak_guess_does_not_go_on(text: str, label: str, confidence: float) -> None:
    assert not goes_on(text=text, label=label, confidence=confidence)


@pytest.mark.parametrize(
    ("label", "confidence"),
    [
        ("faq/paying_the_bills", 0.5),
        ("faq/is_it_free", 1.0),
        ("start_over", 0.6),
        ("ask_what_is_known", 0.7),
        ("ask_for_human", 1.0),
        ("ask_why", 0.9),
        ("correct_answer", 0.9),
        ("nlu_fallback", 0.9),
        ("off_topic", 1.0),
        ("", 0.0),
    ],
)
def test_what_may_be_about_the_danger_does_not_go_on(label: str, confidence: float) -> None:
    assert not goes_on(label, confidence, "")
