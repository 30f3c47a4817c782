from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

import actions.shared.say
from actions.answers.answer import ActionAnswerQuestion
from actions.shared.named import FIELDS, VISIT
from actions.shared.say import LATELY
from advisor.library.content import Library

from ..small_plans import planned
from .conftest import Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


def test_a_question_gets_its_answer(turn: Turn, library: Library) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay")

    assert said["text"].startswith(library.answers["pay"].answer)


def test_a_tapped_button_wins_over_a_guess(turn: Turn, library: Library) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay", taps="perks")

    assert said["text"].startswith(library.answers["perks"].answer)


def test_the_answered_question_becomes_the_topic(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    assert slots["topic"] == "pay"


@pytest.mark.parametrize("unknown", [{"asks": "gone"}, {"taps": "gone"}, {}])
def test_a_question_without_an_answer_is_admitted(turn: Turn, unknown: dict[str, str]) -> None:
    (said,) = turn(ActionAnswerQuestion(), **unknown)

    assert said["response"] == "utter_miss_answer"


def test_a_question_without_an_answer_keeps_the_topic(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    turn(ActionAnswerQuestion(), asks="gone")

    assert slots["topic"] == "pay"


def test_a_question_without_an_answer_is_logged_by_its_id(turn: Turn, caplog: pytest.LogCaptureFixture) -> None:
    turn(ActionAnswerQuestion(), asks="gone")

    assert "'gone'" in caplog.text


def test_the_first_button_tells_more_when_there_is_more(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="pay")

    assert said["buttons"][0] == {"title": "More", "payload": "/ask_for_more"}


def test_no_button_tells_more_when_there_is_no_more(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="raise")

    assert [button["payload"] for button in said["buttons"]] == ['/ask{"topic": "pay"}']


@pytest.mark.parametrize("question", ["pay", "perks"])
def test_an_answer_has_at_most_three_buttons(turn: Turn, question: str) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks=question)

    assert len(said["buttons"]) == 3


def test_words_for_other_places_are_a_paragraph_before_the_source(turn: Turn, library: Library) -> None:
    tips = library.answers["tips"]

    (said,) = turn(ActionAnswerQuestion(), asks="tips")

    assert said["text"].split("\n\n")[:2] == [tips.answer, (tips.elsewhere or {})["untold"]]


def test_what_stands_in_for_it_where_they_live_leads(turn: Turn, talk: Conversation, library: Library) -> None:
    tips = library.answers["tips"]
    talk.slots["country"] = "uk"

    (said,) = turn(ActionAnswerQuestion(), asks="tips")

    assert said["text"].split("\n\n")[:2] == [(tips.elsewhere or {})["uk"], tips.answer]


def test_who_lives_where_it_is_of_gets_no_words_for_other_places(turn: Turn, talk: Conversation) -> None:
    talk.slots["country"] = "us"

    (said,) = turn(ActionAnswerQuestion(), asks="tips")

    assert len(said["text"].split("\n\n")) == 2


def test_the_same_question_soon_again_gets_what_was_not_said_yet(turn: Turn) -> None:
    said = [turn(ActionAnswerQuestion(), asks="pay")[0] for _ in range(4)]

    assert [(entry["text"] or entry["response"]).partition(".")[0] for entry in said] == [
        "First words on pay",
        "The rest on pay",
        "Simply pay",
        "utter_have_no_more",
    ]


def test_who_says_what_they_meant_hears_it_again(turn: Turn) -> None:
    for _ in range(3):
        turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionAnswerQuestion(), text="no i meant what do they pay", asks="pay")

    assert said["text"].startswith("Simply pay.")


def test_the_same_question_much_later_gets_the_same_answer(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    for _ in range(LATELY):
        turn("utter_help")

    (said,) = turn(ActionAnswerQuestion(), asks="pay")

    assert said["text"].startswith("First words on pay.")


def test_several_questions_get_an_answer_each(turn: Turn, slots: dict[str, Any]) -> None:
    parts = [{"text": f"what of {name}?", "intent": "faq", "id": name} for name in ("pay", "hours")]

    said = turn(ActionAnswerQuestion(), asks="pay", parts=parts)

    assert [message["text"].partition(".")[0] for message in said] == ["First words on pay", "First words on hours"]
    assert slots["topic"] == "hours"


def test_what_a_question_tells_of_the_person_is_kept(turn: Turn, slots: dict[str, Any]) -> None:
    turn(
        ActionAnswerQuestion(), asks="pay", text="what can i earn without a car", finds=[found("barrier", "transport")]
    )

    assert slots["in_the_way"] == ["transport"]


def test_several_barriers_in_one_breath_get_an_answer_each(turn: Turn) -> None:
    barriers = [found("barrier", "money"), found("barrier", "childcare")]

    said = turn(ActionAnswerQuestion(), asks="money_trouble", text="no money and no sitter", finds=barriers)

    assert [message["text"].partition(".")[0] for message in said] == [
        "First words on money_trouble",
        "First words on childcare_trouble",
    ]


def test_an_answer_that_begins_something_has_a_button_that_begins_it(
    turn: Turn, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = {**library.answers, "perks": replace(library.answers["perks"], starts="start_plan")}
    monkeypatch.setattr("actions.shared.say.load_library", lambda: replace(library, answers=answers))
    actions.shared.say.library.cache_clear()

    (said,) = turn(ActionAnswerQuestion(), asks="pay")

    assert {"title": "About perks?", "payload": "/start_plan"} in said["buttons"]


def test_who_asks_what_to_bring_is_offered_the_card(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks=VISIT)

    assert said["buttons"][0]["payload"] == "/ask_for_card"


def test_what_is_told_is_kept_even_where_the_answer_is_missing(turn: Turn, slots: dict[str, Any]) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="gone", text="and no car", finds=[found("barrier", "transport")])

    assert (said["response"], slots["in_the_way"]) == ("utter_miss_answer", ["transport"])


def test_a_barrier_that_is_solved_is_taken_out_instead_of_answered(turn: Turn, slots: dict[str, Any]) -> None:
    slots["in_the_way"] = ["transport", "childcare"]

    said = turn(
        ActionAnswerQuestion(),
        asks="childcare_trouble",
        text="a sitter was found",
        finds=[found("barrier", "childcare", "denied")],
    )

    assert [message["response"] for message in said] == ["utter_note_correction"]
    assert slots["in_the_way"] == ["transport"]


def test_a_barrier_that_was_never_named_is_answered_as_ever(turn: Turn, slots: dict[str, Any]) -> None:
    said = turn(
        ActionAnswerQuestion(),
        asks="childcare_trouble",
        text="a sitter was found",
        finds=[found("barrier", "childcare", "denied")],
    )

    assert said[0]["text"].startswith("First words on childcare_trouble.")


def test_a_new_barrier_told_beside_a_question_says_that_the_plan_moved(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(direction="here", plan=planned(direction="here").to_slot())

    said = turn(ActionAnswerQuestion(), asks="transport_trouble", finds=[found("barrier", "transport")])

    assert said[-1]["response"] == "utter_plan_moved"


def test_which_work_fits_leads_on_to_the_quiz(turn: Turn) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks=FIELDS)

    assert said["buttons"][0]["payload"] == "/start_interests"
