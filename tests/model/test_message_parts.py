"""Whether a message that says several things is understood as several, and one that does not as one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from ruamel.yaml import YAML

from advisor.words.distress import DISTRESS
from components.message_parts import PARTS, MessageSplitter, PartsJoiner

LINES: dict[str, list[Any]] = YAML(typ="safe").load(Path(__file__).parent / "parts.yml")
WANTED_SHARE = 0.9


def labels_of(parsed: dict[str, Any]) -> list[str]:
    return [part.get("id") or part["intent"] for part in parsed.get(PARTS, ())]


def fits(labels: list[str], wanted: list[str]) -> bool:
    """Say whether each label is one of those that are allowed in its place ("one or other")."""
    return len(labels) == len(wanted) and all(
        label in allowed.split(" or ") for label, allowed in zip(labels, wanted, strict=True)
    )


def test_most_messages_that_say_several_things_are_understood_as_such(understanding: Any, print_share: Any) -> None:
    found = [(line, labels_of(understanding.parse(line["say"]))) for line in LINES["several"]]

    missed = [(line["say"], labels) for line, labels in found if not fits(labels, line["asks"])]
    print_share(f"messages of several things understood: {len(found) - len(missed)} of {len(found)}")
    assert len(missed) <= (1 - WANTED_SHARE) * len(found) + 1, missed


def test_most_clear_requests_among_other_words_are_followed(understanding: Any) -> None:
    missed = [
        line["say"]
        for line in LINES["routed"]
        if labels_of(understanding.parse(line["say"]))
        or not fits([understanding.label(line["say"]).removeprefix("faq/")], [line["means"]])
    ]

    assert len(missed) <= (1 - WANTED_SHARE) * len(LINES["routed"]) + 1, missed


@pytest.mark.parametrize("text", LINES["one"])
def test_a_message_that_says_one_thing_has_no_parts(text: str, understanding: Any) -> None:
    assert labels_of(understanding.parse(text)) == []


def test_the_whole_text_and_its_entities_stay(understanding: Any) -> None:
    text = "is this free? do u sell my data"

    parsed = understanding.parse(text)

    assert parsed["text"] == text
    assert [part["text"] for part in parsed[PARTS]] == ["is this free?", "do u sell my data"]


def test_a_tapped_button_is_never_cut(understanding: Any) -> None:
    parsed = understanding.parse('/ask{"topic": "what is it? and is it free? and where"}')

    assert parsed["intent"]["name"] == "ask"
    assert PARTS not in parsed


def understood(text: str, intent: str, confidence: float, **others: Any) -> Message:
    found = {"name": intent, "confidence": confidence}
    return Message({TEXT: text, INTENT: found, INTENT_RANKING_KEY: [found], **others})


def test_a_message_of_one_part_passes_untouched() -> None:
    message = Message({TEXT: "what is a job"})

    assert MessageSplitter().process([message]) == [message]
    assert PartsJoiner().process([message]) == [message]


def test_several_messages_at_once_are_not_mixed_up() -> None:
    texts = ["hello there", "is this free? who made it", "good bye now"]

    cut = MessageSplitter().process([Message({TEXT: text}) for text in texts])
    for message in cut:
        message.set(INTENT, {"name": "greet", "confidence": 0.9})

    parts = ["is this free?", "who made it"]  # once to be understood, once to be read as answers
    assert [message.get(TEXT) for message in cut] == [*texts[:2], *parts, *parts, texts[2]]
    assert [message.get(TEXT) for message in PartsJoiner().process(cut)] == texts


STORY = "the store moved me to nights, my knee hurts, some days i look at the river, the bus is late, " * 2


@pytest.mark.parametrize("heard", [DISTRESS, "vent"])
def test_a_piece_of_a_long_story_counts_where_it_is_danger_and_nowhere_else(heard: str) -> None:
    whole, *parts = MessageSplitter().process([Message({TEXT: STORY, INTENT: {"name": "tell_about_work"}})])
    for part in parts:
        danger = part.get(TEXT) == "some days i look at the river"
        part.set(INTENT, {"name": heard if danger else "faq", "confidence": 1.0})

    (joined,) = PartsJoiner().process([whole, *parts])

    assert len(parts) > 4
    assert joined.get(TEXT) == STORY
    assert joined.get(INTENT)["name"] == (DISTRESS if heard == DISTRESS else "tell_about_work")


def test_the_request_gives_the_intent_and_the_statement_the_readings() -> None:
    other = {"other": 0.9}
    whole = understood("no doctor. skip it", "nlu_fallback", 0.3, readings=other)
    statement = understood("no doctor.", "tell_about_work", 0.8, readings={"benefits/none": 0.9, "other": 0.1})
    request = understood("skip it", "skip", 0.95, readings=other)
    for part in (statement, request):
        part.set("is_part", True)

    (joined,) = PartsJoiner().process([whole, statement, request])

    assert joined.get(INTENT)["name"] == "skip"
    assert joined.get(INTENT_RANKING_KEY)[0]["name"] == "skip"
    assert joined.get("readings")["benefits/none"] == 0.9
    assert not joined.get(PARTS)


@pytest.mark.parametrize(("said", "means"), [("faq", "faq"), ("start_over", "off_topic"), (DISTRESS, "off_topic")])
def test_a_clause_of_work_is_not_drowned_by_what_has_none_to_do_with_it_and_commands_nothing(
    said: str, means: str
) -> None:
    whole, *clauses = MessageSplitter().process([understood("sing me a song, my hours are gone", "off_topic", 0.9)])
    for clause, intent in zip(clauses, ("off_topic", said), strict=True):
        clause.set(INTENT, {"name": intent, "confidence": 0.95})

    (joined,) = PartsJoiner().process([whole, *clauses])

    assert joined.get(INTENT)["name"] == means
