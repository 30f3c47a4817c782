"""Going on about the last answer: figures that are told, how it is done, and what was talked of before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.following.lean import STILL_ON_IT
from actions.forms.hear import ActionHearWork
from actions.forms.offer import ActionOfferGuesses
from actions.talk.decline import ActionDecline
from actions.talk.tell import ActionTellMore
from advisor.library.content import Library

from .conftest import found

Turn = Callable[..., list[dict[str, Any]]]
TOLD = {"text": "about 900 a month", "follows": "figure"}


def test_a_figure_that_is_told_just_after_an_answer_is_heard(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionAnswerQuestion(), asks="raise", sure=0.3, **TOLD)

    assert said["response"] == "utter_heard_on_the_way"
    assert [button["title"] for button in said["buttons"]] == ["About perks?", "About tips?", "About hours?"]


@pytest.mark.parametrize(
    ("understood", "said"),
    [
        ({**TOLD, "asks": "raise", "sure": 0.9}, "First words on raise."),
        ({**TOLD, "asks": "raise", "sure": 0.3, "text": "is it 900 a month"}, "utter_no_figure"),
    ],
    ids=["surely of another answer", "asked"],
)
def test_any_other_figure_is_met_by_what_it_is_about(turn: Turn, understood: dict[str, Any], said: str) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    told = turn(ActionAnswerQuestion(), **understood)[0]

    assert (told["text"] or told["response"]).startswith(said)


def test_what_the_answer_has_on_a_figure_that_is_told_is_said(turn: Turn, library: Library) -> None:
    library.answers["pay"] = replace(library.answers["pay"], answer="Count your savings. Wait.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    _, said = turn(ActionAnswerQuestion(), text="got 900 in savings", asks="raise", sure=0.3)

    assert said["text"].startswith("Count your savings.")


def test_a_figure_that_is_told_of_ones_work_or_after_a_while_is_no_word_on_the_answer(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    of_work = turn(ActionHearWork(), intent="tell_about_work", sure=0.3, text="30", finds=[])
    for _ in range(STILL_ON_IT):
        turn("utter_help")
    *_, later = turn(ActionAnswerQuestion(), asks="raise", sure=0.45, **TOLD)

    assert of_work
    assert later["text"].startswith("First words on raise.")


@pytest.mark.parametrize(("share", "said"), [(0.7, "First words on raise."), (0.85, "utter_no_figure")])
def test_what_more_surely_asks_for_another_answer_asks_nothing_on(turn: Turn, share: float, said: str) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (told,) = turn(ActionAnswerQuestion(), text="and the raise", asks="raise", sure=0.9, follow_ups={"figure": share})

    assert (told["text"] or told["response"]).startswith(said)


def test_in_another_language_a_figure_is_met_by_what_it_is_about(turn: Turn, library: Library) -> None:
    library.answers["pay"] = replace(library.answers["pay"], language="es")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    *_, said = turn(ActionAnswerQuestion(), text="unos 900 al mes", asks="raise", sure=0.45)

    assert said["text"].startswith("First words on raise.")


def test_so_it_is_where_the_rest_was_said_to_who_asked_for_the_answer_again(turn: Turn) -> None:
    for _ in range(2):
        turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionTellMore(), text="how do i even start on that", follows="more", intent="ask_for_more")

    assert said["text"].startswith("Simply pay.")


@pytest.mark.parametrize("intent", ["off_topic", "nlu_fallback", "ask_to_repeat"])
def test_what_is_told_in_few_words_and_hardly_understood_is_heard_once(turn: Turn, intent: str) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    told = {"text": "he hates it there", "intent": intent, "sure": 0.3, "guesses": ["raise"]}

    (heard,) = turn(ActionOfferGuesses(), **told)
    (again,) = turn(ActionOfferGuesses(), **told)

    assert heard["response"] == "utter_heard_on_the_way"
    assert [button["title"] for button in heard["buttons"]] == ["About perks?", "About tips?", "About hours?"]
    assert again["response"].startswith("utter_offer_guesses")


def test_what_is_told_of_them_just_after_an_answer_is_kept_and_said_back(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    finds = [found("hours_per_week", "50")]

    reflected, heard = turn(ActionOfferGuesses(), text="it was 50 hours", intent="nlu_fallback", sure=0.3, finds=finds)

    assert "50" in reflected["heard"]
    assert heard["response"] == "utter_heard_on_the_way"
    assert slots["hours_worked"] == 50


def test_what_sounds_glad_is_good_news_only_where_it_may_tell_of_a_try(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise")

    (glad,) = turn(ActionOfferGuesses(), text="told him and he was sweet", sure=0.3, guesses=["good_news"])
    (asked,) = turn(ActionAnswerQuestion(), asks="pay", text="she was ok with it", sure=0.8, guesses=["good_news"])
    (heard,) = turn(ActionOfferGuesses(), text="my gran was sweet to all", sure=0.3, guesses=["pay"])

    assert glad["text"] == "went_well"
    assert asked["text"].startswith("First words on pay.")
    assert heard["text"] != "went_well"


@pytest.mark.parametrize(("sure", "response"), [(0.6, "utter_heard_on_the_way"), (0.9, "utter_decline_off_topic")])
def test_news_that_has_little_to_do_with_work_is_heard_what_has_nothing_is_declined(
    turn: Turn, sure: float, response: str
) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionDecline(), text="our boy can walk", intent="off_topic", sure=sure)

    assert said["response"] == response


def test_what_is_told_next_is_said_back_too(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    finds = [found("place", "Ohio")]

    turn(ActionOfferGuesses(), text="he hates it there", intent="nlu_fallback", sure=0.3)
    said = turn(ActionOfferGuesses(), text="its all ohio", intent="nlu_fallback", sure=0.3, finds=finds)

    assert [one["response"] for one in said] == ["utter_reflect", "utter_heard_on_the_way"]


def test_a_mood_in_what_is_told_just_after_an_answer_gets_a_kind_word_first(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    said = turn(ActionOfferGuesses(), text="im so tired of it", intent="nlu_fallback", sure=0.3)

    assert [one["response"] for one in said] == ["utter_feel_with", "utter_go_on_from_it"]


@pytest.mark.parametrize(
    "understood",
    [
        {"text": "does he hate it there"},
        {"text": "cook by day", "finds": [found("occupation", "cook", "own")]},
        {"text": "he hates it there", "sure": 0.5},
    ],
    ids=["asked", "work", "understood"],
)
def test_what_else_is_told_or_asked_is_met_as_ever(turn: Turn, understood: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    said = turn(ActionOfferGuesses(), **{"intent": "nlu_fallback", "sure": 0.3, **understood})[0]

    assert said["response"] != "utter_heard_on_the_way"


def test_how_it_is_done_is_said_once_more_in_plain_words_where_all_else_was_said(turn: Turn, library: Library) -> None:
    library.answers["tips"] = replace(library.answers["tips"], more="The rest on tips.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="tips")
    how = {"text": "ok but how do i do that", "follows": "more", "intent": "ask_for_more"}

    said = [turn(ActionTellMore(), **how)[0] for _ in range(3)]

    assert [one["response"] or one["text"].partition(".")[0] for one in said] == [
        "The rest on tips",
        "Simply tips",
        "utter_have_no_more",
    ]


def test_a_question_that_may_well_be_of_what_was_talked_of_before_goes_back_to_that(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="raise")
    turn(ActionAnswerQuestion(), asks="tips")

    (said,) = turn(
        ActionAnswerQuestion(),
        text="do i bring it up at once or wait till they want to know",
        asks="hours",
        sure=0.4,
        intent_ranking=[
            {"name": "faq", "full_retrieval_intent_name": f"faq/{each}", "confidence": sure}
            for each, sure in (("hours", 0.4), ("raise", 0.38))
        ],
    )

    assert "raise." in said["text"]


def test_a_whole_question_stands_by_itself_though_the_last_answer_has_a_word_of_it(
    turn: Turn, library: Library
) -> None:
    library.answers["pay"] = replace(library.answers["pay"], answer="Nights away? Ask the boss.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    *_, whole = turn(ActionAnswerQuestion(), text="who helps people after long nights", asks="raise", sure=0.3)
    turn(ActionAnswerQuestion(), asks="pay")
    long = turn(ActionOfferGuesses(), text="what is a town to do when they close the bar for some nights a week")

    assert whole["text"].startswith("First words on raise.")
    assert len(long) == 1


def test_what_the_last_answer_says_on_a_matter_is_not_said_twice(turn: Turn, library: Library) -> None:
    library.answers["pay"] = replace(library.answers["pay"], answer="Nights off? Ask the boss. Go.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionOfferGuesses(), text="what about nights", guesses=["raise", "tips"])

    said = turn(ActionOfferGuesses(), text="and nights", guesses=["raise", "tips"])

    assert not any("Nights off?" in (one["text"] or "") for one in said)
