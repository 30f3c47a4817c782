"""Which answers a message asks for, and how it is said that it may mean another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.asked import HARDLY
from advisor.library.content import Library
from advisor.words.guessing import STILL, SURELY

Turn = Callable[..., list[Any]]


def titles(said: Any) -> list[str]:
    return [button["title"] for button in said["buttons"]]


def ranking(**sure: float) -> list[dict[str, Any]]:
    return [
        {"name": "faq", "full_retrieval_intent_name": f"faq/{answer_id}", "confidence": share}
        for answer_id, share in sure.items()
    ]


def test_what_a_dim_question_may_mean_as_well_stands_on_the_first_buttons(turn: Turn, library: Library) -> None:
    dim = SURELY - 0.05

    *_, said = turn(
        ActionAnswerQuestion(),
        asks="hours",
        sure=dim,
        intent_ranking=ranking(hours=dim, raise_=0.4, tips=0.38, pay=0.3),
    )

    assert titles(said)[:2] == [library.answers["tips"].title, library.answers["pay"].title]


def test_what_is_surely_asked_leads_on_as_ever(turn: Turn, library: Library) -> None:
    (said,) = turn(ActionAnswerQuestion(), asks="hours", sure=0.9, intent_ranking=ranking(hours=0.9, tips=0.4))

    assert library.answers["tips"].title not in titles(said)


@pytest.mark.parametrize(("sure", "words"), [(HARDLY - 0.05, 2), (HARDLY + 0.05, 1)])
def test_in_the_midst_of_a_talk_a_dim_answer_is_said_as_a_guess(turn: Turn, sure: float, words: int) -> None:
    (first,) = turn(ActionAnswerQuestion(), asks="pay", sure=sure, text="how is it with pay for people there")

    said = turn(ActionAnswerQuestion(), asks="tips", sure=sure, text="how is it for people who get tipped by guests?")

    assert first["text"].startswith("First words on pay.")
    assert len(said) == words


def test_a_dim_question_is_not_of_an_answer_that_has_nothing_left_to_say(turn: Turn) -> None:
    sure = HARDLY + 0.05
    may_mean = ranking(**{"raise": sure, "pay": sure - STILL + 0.05})
    again = {"asks": "raise", "sure": sure, "intent_ranking": may_mean}
    turn(ActionAnswerQuestion(), asks="pay")

    (rest,) = turn(ActionAnswerQuestion(), text="so what would i have to do for that then", **again)
    turn(ActionAnswerQuestion(), text="so what would i have to do for that then", **again)
    *_, other = turn(ActionAnswerQuestion(), text="so what would i have to do for that then", **again)

    assert rest["text"].startswith("The rest on pay.")
    assert other["text"].startswith("First words on raise.")


def test_what_is_told_in_the_midst_of_a_talk_and_hardly_understood_is_heard_out(turn: Turn, library: Library) -> None:
    sure = HARDLY - 0.05
    turn(ActionAnswerQuestion(), asks="pay")

    (heard,) = turn(
        ActionAnswerQuestion(),
        text="my cousin left his tips on the bus",
        asks="tips",
        sure=sure,
        intent_ranking=ranking(tips=sure, hours=0.3),
    )

    assert heard["response"] == "utter_heard_on_the_way"
    assert titles(heard)[:2] == [library.answers["tips"].title, library.answers["hours"].title]


def test_a_story_in_the_midst_of_a_talk_is_met_by_the_feeling_in_it_first(turn: Turn) -> None:
    story = {"text": "my cousin left his tips on the bus", "asks": "tips", "sure": HARDLY - 0.05}
    turn(ActionAnswerQuestion(), asks="pay")

    said = turn(ActionAnswerQuestion(), feelings={"sad": 0.9, "plain": 0.1}, **story)

    assert [one["response"] for one in said] == ["utter_feel_sad", "utter_go_on_from_it"]


def test_what_is_heard_of_them_in_a_story_is_said_back(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    back, thanks = turn(
        ActionAnswerQuestion(),
        text="i am in ohio btw",
        asks="tips",
        sure=HARDLY - 0.05,
        finds=[{"entity": "place", "value": "Ohio"}],
    )

    assert (back["response"], thanks["response"]) == ("utter_reflect", "utter_heard_on_the_way")
    assert "Ohio" in back["heard"]


def test_what_is_told_first_or_understood_is_answered(turn: Turn) -> None:
    told = {"text": "my cousin left his tips on the bus", "asks": "tips"}

    *_, first = turn(ActionAnswerQuestion(), sure=HARDLY - 0.05, **told)
    turn(ActionAnswerQuestion(), asks="pay")
    *_, understood = turn(ActionAnswerQuestion(), sure=0.9, **told)

    assert first["text"].startswith("First words on tips.")
    assert understood["text"] is not None


@pytest.fixture
def two_tools(library: Library) -> None:
    """Let there be answers on two tools, each with a name of several words."""
    answers: dict[str, Any] = library.answers  # type: ignore[assignment]
    for name, like in (("blue_book", "tips"), ("job_map", "hours")):
        answers[name] = replace(answers[like], id=name, answer=f"Words on {name}.")


@pytest.mark.usefixtures("two_tools")
def test_of_two_things_that_are_set_beside_each_other_by_name_both_are_said(turn: Turn) -> None:
    said = turn(ActionAnswerQuestion(), asks="job_map", sure=0.8, text="whats the difference, blue-book vs job map?")

    assert [one["text"].split("\n")[0] for one in said] == ["Words on blue_book.", "Words on job_map."]


@pytest.mark.usefixtures("two_tools")
def test_who_only_names_two_things_is_answered_as_understood(turn: Turn) -> None:
    said = turn(ActionAnswerQuestion(), asks="job_map", sure=0.8, text="is the job map in the blue book?")

    assert [one["text"].split("\n")[0] for one in said] == ["Words on job_map."]
