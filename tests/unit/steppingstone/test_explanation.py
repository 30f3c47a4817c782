from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from steppingstone.explanation import Behaviour, Heard, Part, Route, explain, read_behaviour

from ..small_world import answer, library_of

LIBRARY = library_of(answer("job"), answer("pay"), answer("check", starts="start_check"))
# Of those that always count: a test of the guard, not of what it says.
DANGER = "i want to kill myself"


def parsed(*ranking: tuple[str, float], text: str = "some words", **more: Any) -> dict[str, Any]:
    """Return what Rasa makes of `text`: the labels of `ranking`, likeliest first."""
    entries = [_entry(label, confidence) for label, confidence in ranking]
    return {"text": text, "intent": entries[0], "intent_ranking": entries, **more}


def _entry(label: str, confidence: float) -> dict[str, Any]:
    full = {"full_retrieval_intent_name": label} if "/" in label else {}
    return {"name": label.partition("/")[0], "confidence": confidence, **full}


def test_the_likeliest_is_the_route_and_the_rest_are_the_others() -> None:
    explanation = explain(parsed(("faq/job", 0.8), ("greet", 0.1)), LIBRARY)

    assert explanation.route == Route("faq/job", 0.8)
    assert explanation.others == (Route("greet", 0.1),)


def test_what_fell_back_shows_what_it_was_taken_for_and_guesses() -> None:
    explanation = explain(parsed(("nlu_fallback", 0.35), ("faq/job", 0.3), ("greet", 0.2), ("faq/pay", 0.1)), LIBRARY)

    assert explanation.outcome == "guessed"
    assert explanation.routes == (Route("faq/job", 0.3), Route("greet", 0.2), Route("faq/pay", 0.1))
    assert explanation.guesses == ("job", "pay")


def test_nothing_is_guessed_where_it_was_understood() -> None:
    assert explain(parsed(("faq/job", 0.8), ("faq/pay", 0.1)), LIBRARY).guesses == ()


@pytest.mark.parametrize(
    ("label", "outcome"),
    [
        ("faq/job", "answered"),
        ("greet", "answered"),
        ("off_topic", "declined"),
        ("send_no_words", "declined"),
        ("send_gibberish", "guessed"),
        ("show_distress", "helped"),
    ],
)
def test_what_would_happen_follows_from_the_intent(label: str, outcome: str) -> None:
    assert explain(parsed((label, 0.9)), LIBRARY).outcome == outcome


@pytest.mark.parametrize(
    ("text", "danger"),
    [(DANGER, "words"), (f"is this a career? {DANGER}", "words"), ("so it goes on and on", "sound")],
)
def test_it_says_what_the_guard_went_by(text: str, danger: str) -> None:
    assert explain(parsed(("show_distress", 1.0), text=text), LIBRARY).danger == danger


def test_the_guard_is_silent_where_it_did_not_fire() -> None:
    assert explain(parsed(("greet", 1.0)), LIBRARY).danger is None


def test_entities_are_told_with_their_words() -> None:
    entity = {"entity": "employer", "value": "Acme", "start": 2, "end": 6, "role": "own"}

    assert explain(parsed(("greet", 1.0), text="i acme", entities=[entity]), LIBRARY).heard == (
        Heard("employer", "Acme", "acme", "own"),
    )


def test_the_parts_of_a_message_are_told_with_their_routes() -> None:
    parts = [
        {"text": "a", "intent": "faq", "confidence": 0.9, "id": "job"},
        {"text": "b", "intent": "greet", "confidence": 0.8},
    ]

    assert explain(parsed(("greet", 1.0), parts=parts), LIBRARY).parts == (
        Part("a", Route("faq/job", 0.9)),
        Part("b", Route("greet", 0.8)),
    )


def test_of_the_readings_only_the_likely_are_told() -> None:
    readings = {"other": 0.7, "benefits/none": 0.25, "goals/money": 0.01}

    assert explain(parsed(("greet", 1.0), readings=readings), LIBRARY).readings == {"benefits/none": 0.25}


def test_a_line_without_a_ranking_still_has_a_route() -> None:
    said = {"text": "/greet", "intent": {"name": "greet", "confidence": 1.0}, "entities": []}

    assert explain(said, LIBRARY).routes == (Route("greet", 1.0),)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the folder of a project with two rules and a pipeline."""
    (tmp_path / "data" / "rules").mkdir(parents=True)
    (tmp_path / "data" / "rules" / "talk.yml").write_text(
        "rules:\n"
        "  - {rule: a hello is returned, steps: [{intent: greet}, {action: utter_greet}]}\n"
        "  - {rule: once more, steps: [{intent: greet}, {action: utter_again}]}\n"
        "  - {rule: after an action, steps: [{action: action_x}]}\n",
        encoding="utf8",
    )
    (tmp_path / "config.yml").write_text(
        "pipeline: [{name: x.Guard, threshold: 0.9}, {name: FallbackClassifier, threshold: 0.4}]", encoding="utf8"
    )
    return tmp_path


def test_behaviour_is_read_from_content_rules_and_pipeline(project: Path) -> None:
    behaviour = read_behaviour(LIBRARY, project)

    assert behaviour.threshold == 0.4
    assert behaviour.about("faq/job") == LIBRARY.answers["job"].title
    assert behaviour.about("start_check") == LIBRARY.answers["check"].title
    assert behaviour.about("greet") == "a hello is returned"
    assert behaviour.about("unheard_of") == ""


def test_a_pipeline_without_a_fallback_takes_anything(project: Path) -> None:
    (project / "config.yml").write_text("pipeline: [{name: x.Guard, threshold: 0.9}]", encoding="utf8")

    assert read_behaviour(LIBRARY, project) == Behaviour(
        {"faq/job": "What is job?", "faq/pay": "What is pay?", "start_check": "What is check?"},
        {"greet": "a hello is returned"},
        0.0,
    )
