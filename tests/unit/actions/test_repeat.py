from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.repeat import ActionRepeatWords
from actions.forms.ask import ASKING
from actions.forms.make import ActionShowPlan

from ..small_plans import planned
from .conftest import CHECK_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_a_repeat_has_the_same_words_and_buttons(turn: Turn) -> None:
    (first,) = turn(ActionAnswerQuestion(), asks="pay")

    (again,) = turn(ActionRepeatWords())

    assert (again["text"], again["buttons"]) == (first["text"], first["buttons"])


def test_a_repeat_brings_cards_and_files_back(turn: Turn, slots: dict[str, Any]) -> None:
    slots["plan"] = planned().to_slot()
    first = turn(ActionShowPlan())

    again = turn(ActionRepeatWords())

    assert any(entry["custom"].get("attachment") for entry in first)
    assert [entry["custom"] for entry in again] == [entry["custom"] for entry in first]


def test_a_repeat_can_be_repeated(turn: Turn) -> None:
    (first,) = turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionRepeatWords())

    (again,) = turn(ActionRepeatWords())

    assert again["text"] == first["text"]


def test_only_the_last_turn_is_repeated(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="perks")
    (last,) = turn(ActionAnswerQuestion(), asks="pay")

    said = turn(ActionRepeatWords())

    assert [entry["text"] for entry in said] == [last["text"]]


def test_words_without_buttons_are_repeated_too(turn: Turn) -> None:
    turn("utter_welcome")

    (again,) = turn(ActionRepeatWords())

    assert (again["text"], again["buttons"]) == ("utter_welcome", [])


def test_a_repeat_keeps_the_topic(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    turn(ActionRepeatWords())

    assert slots["topic"] == "pay"


def test_before_any_words_a_repeat_gets_help(turn: Turn) -> None:
    (said,) = turn(ActionRepeatWords())

    assert said["response"] == "utter_help"


def test_that_private_data_was_taken_out_is_not_repeated(turn: Turn, talk: Conversation) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay")
    notice = {"event": "bot", "text": "Taken out.", "metadata": {"utter_action": "utter_drop_private_data"}}
    talk.events.append(notice)

    assert [entry["text"] for entry in turn(ActionRepeatWords())] == [said["text"]]


def test_of_a_form_all_is_repeated_but_the_question_that_it_asks_again_itself(turn: Turn, talk: Conversation) -> None:
    asking = next(kind for kind in ASKING if kind().name() == "action_ask_goals")
    talk.in_form(CHECK_FORM, "goals")
    turn(asking())
    assert turn(ActionRepeatWords()) == []

    talk.events.append({"event": "user", "parse_data": {}})
    talk.events += [{"event": "bot", "text": words} for words in ("An aside.", "What goals?")]
    (again,) = turn(ActionRepeatWords())

    assert again["text"] == "An aside."
    assert turn(ActionRepeatWords(), text="whats the question again") == []
