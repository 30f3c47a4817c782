"""Leaning on the last answer, or on the work that a dim question names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.guide import ActionSayHelp, ActionSayItIsNoPerson
from actions.following.lean import STILL_ON_IT
from actions.forms.ask import ActionExplainQuestion
from actions.forms.hear import ActionHearWork
from actions.forms.offer import ActionOfferGuesses
from actions.talk.decline import ActionDecline
from advisor.library.content import Library

from .conftest import CHECK_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]
WELDER = [found("occupation", "welder", "named")]


@pytest.mark.parametrize(
    ("action", "understood"),
    [
        (ActionOfferGuesses(), {"guesses": ["raise", "tips"]}),
        (ActionDecline(), {"intent": "off_topic", "sure": 0.4}),
        (ActionAnswerQuestion(), {"asks": "raise", "sure": 0.3}),
        (ActionExplainQuestion(), {"intent": "ask_why", "sure": 0.3}),
    ],
)
def test_what_the_last_answer_says_on_a_matter_is_said_where_the_question_is_not_understood(
    turn: Turn, library: Library, action: Any, understood: dict[str, Any]
) -> None:
    library.answers["pay"] = replace(library.answers["pay"], answer="Nights off? Ask the boss. Go.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    _, said = turn(action, text="what about nights", **understood)

    assert said["text"].startswith("Nights off? Ask the boss.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what about parks", "Parks hire. Ask them."),
        ("what about them", "utter_decline_off_topic"),
        ("what about the parks in the far north of the land", "utter_decline_off_topic"),
    ],
    ids=["names it", "only points back", "long"],
)
def test_what_sounds_far_off_may_be_of_the_last_answer_where_its_few_words_name_what_that_says(
    turn: Turn, library: Library, text: str, said: str
) -> None:
    library.answers["pay"] = replace(library.answers["pay"], answer="Parks hire. Ask them.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    *_, last = turn(ActionDecline(), text=text, intent="off_topic", sure=0.9)

    assert (last["text"] or last["response"]).startswith(said.split(". ")[0])


def test_a_few_words_that_are_no_question_may_name_what_the_last_answer_speaks_of(turn: Turn, library: Library) -> None:
    library.answers["pay"] = replace(library.answers["pay"], answer="Count your savings. Wait.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    _, said = turn(ActionDecline(), text="got 900 in savings", intent="off_topic", sure=0.6)
    (declined,) = turn(
        ActionDecline(), text="my aunt has her savings in a house by the sea", intent="off_topic", sure=0.6
    )

    assert said["text"].startswith("Count your savings.")
    assert declined["response"] == "utter_decline_off_topic"


def test_a_question_taken_for_an_answer_with_little_reason_goes_on_about_the_last_one(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    _, leaning = turn(ActionAnswerQuestion(), text="do i gotta tell them", asks="raise", sure=0.3)
    *_, again = turn(ActionAnswerQuestion(), text="do i gotta tell them", asks="raise", sure=0.3)

    assert leaning["text"].startswith("The rest on pay.")
    assert again["text"].startswith("First words on raise.")


def test_who_asks_again_and_names_a_matter_of_the_answer_gets_the_words_on_it(turn: Turn, library: Library) -> None:
    library.answers["pay"] = replace(library.answers["pay"], answer="Ask first. Nights pay more.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), text="how is pay", asks="pay")

    (on_it,) = turn(ActionAnswerQuestion(), text="and how about nights", asks="pay")
    (rest,) = turn(ActionAnswerQuestion(), text="how about nights", asks="pay")

    assert on_it["text"].startswith("Nights pay more.")
    assert rest["text"].startswith("The rest on pay.")


@pytest.mark.parametrize(
    "understood",
    [
        {"asks": "raise", "sure": 0.9},
        {"asks": "raise", "guesses": ["raise"], "sure": 0.45},
        {"asks": "tips", "sure": 0.3},
        {"asks": "raise", "sure": 0.3, "text": "do bosses yell?"},
    ],
    ids=["surely asked", "clearly likelier", "led on to", "does not point back"],
)
def test_any_other_question_is_answered(turn: Turn, understood: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    *_, said = turn(ActionAnswerQuestion(), **{"text": "do i gotta tell them", **understood})

    assert said["text"].startswith(f"First words on {understood['asks']}.")


def test_a_form_is_no_talk_about_an_answer(turn: Turn, talk: Conversation) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    talk.in_form(CHECK_FORM, "training")

    *_, said = turn(ActionAnswerQuestion(), text="do i gotta tell them", asks="raise", sure=0.3)

    assert said["text"].startswith("First words on raise.")


@pytest.mark.parametrize(
    ("action", "understood"),
    [
        (ActionOfferGuesses(), {"guesses": ["occupation_outlook", "pay"]}),
        (ActionDecline(), {"intent": "off_topic", "sure": 0.4}),
        (ActionAnswerQuestion(), {"asks": "hours", "sure": 0.5, "guesses": ["occupation_outlook"]}),
    ],
)
def test_a_dim_question_that_names_work_is_told_where_it_is_looked_up(
    turn: Turn, action: Any, understood: dict[str, Any]
) -> None:
    (said,) = turn(action, text="when do welders start?", finds=WELDER, **{**understood, "sure": 0.4})

    assert said["text"].startswith("First words on occupation_outlook.")


@pytest.mark.parametrize(
    ("text", "role"), [("im a welder, when do we start?", "own"), ("welder or cook?", "named"), ("welders", "named")]
)
def test_own_work_two_kinds_and_no_question_are_not_looked_up(turn: Turn, text: str, role: str) -> None:
    finds = [found("occupation", "welder", role)]

    (said,) = turn(ActionDecline(), text=text, finds=finds, intent="off_topic", sure=0.4)

    assert not (said["text"] or "").startswith("First words on occupation_outlook.")


def test_what_is_surely_off_topic_is_declined_though_it_names_work(turn: Turn) -> None:
    (said,) = turn(ActionDecline(), text="was that film on a welder good?", finds=WELDER, intent="off_topic", sure=0.9)

    assert said["response"] == "utter_decline_off_topic"


def test_how_to_start_is_of_the_last_answer_for_a_while(turn: Turn) -> None:
    start = {"text": "how do i start", "asks": "first_steps", "sure": 0.9}
    turn(ActionAnswerQuestion(), asks="tips")

    (first,) = turn(ActionAnswerQuestion(), **start)
    for _ in range(STILL_ON_IT):
        turn("utter_help")
    (later,) = turn(ActionAnswerQuestion(), **start)

    assert first["text"].startswith("Simply tips.")
    assert later["text"].startswith("First words on first_steps.")


@pytest.mark.parametrize(("topic", "text"), [("pay", "how do i start"), ("tips", "how do i start a career of my own")])
def test_after_what_the_article_says_and_with_a_name_to_it_it_asks_for_the_first_steps(
    turn: Turn, topic: str, text: str
) -> None:
    turn(ActionAnswerQuestion(), asks=topic)

    (said,) = turn(ActionAnswerQuestion(), text=text, asks="first_steps", sure=0.9)

    assert said["text"].startswith("First words on first_steps.")


def test_what_sounds_like_a_call_for_help_is_of_the_last_answer_where_it_goes_on_about_it(turn: Turn) -> None:
    (before,) = turn(ActionSayHelp(), text="how do i ask", follows="more")
    turn(ActionAnswerQuestion(), asks="pay")
    (after,) = turn(ActionSayHelp(), text="how do i ask", follows="more")

    assert before["response"] == "utter_help"
    assert after["text"].startswith("The rest on pay.")


def test_a_dim_call_for_help_just_after_an_answer_wants_more_of_it(turn: Turn, library: Library) -> None:
    library.answers["tips"] = replace(library.answers["tips"], more="The rest on tips.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="tips")

    (dim,) = turn(ActionSayHelp(), text="what can i even do", intent="ask_for_help", sure=0.5)
    (sure,) = turn(ActionSayHelp(), text="what can you do", intent="ask_for_help", sure=0.9)

    assert dim["text"].startswith("The rest on tips.")
    assert sure["response"] == "utter_help"


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("best", "which of them is better, boots or heels", "Boots are fine."),
        ("always", "and boots?", "Boots are fine."),
        ("always", "does it hold for boots as well", None),
        ("best", "which boots are best", None),
    ],
)
def test_what_an_answer_says_of_a_part_that_is_named_comes_before_a_word_on_all_of_it(
    turn: Turn, library: Library, kind: str, text: str, said: str | None
) -> None:
    library.answers["tips"] = replace(library.answers["tips"], answer="Be on time. Boots are fine.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="tips")

    (on_it,) = turn(ActionOfferGuesses(), text=text, follows=kind)

    assert (on_it["text"] or "").startswith(said) if said else on_it["response"]


def test_what_is_told_just_after_an_answer_asks_for_no_work(turn: Turn) -> None:
    (before,) = turn(ActionHearWork(), text="i have three of them")
    turn(ActionAnswerQuestion(), asks="tips")
    (after,) = turn(ActionHearWork(), text="i have three of them")

    assert before["response"] == "utter_heard_nothing"
    assert (after["response"], [each["title"] for each in after["buttons"]]) == (
        "utter_heard_on_the_way",
        ["About pay?"],
    )


def test_what_sounds_like_a_question_about_the_advisor_is_of_the_last_answer_where_it_goes_on_about_it(
    turn: Turn,
) -> None:
    (before,) = turn(ActionSayItIsNoPerson(), text="do they pay", follows="wage")
    turn(ActionAnswerQuestion(), asks="pay")
    (after,) = turn(ActionSayItIsNoPerson(), text="do they pay", follows="wage")

    assert [before["response"], after["response"]] == ["utter_deny_being_human", "utter_no_figure"]


def test_who_asks_what_it_is_has_what_is_asked_beside_answered(turn: Turn) -> None:
    answered, said = turn(ActionSayItIsNoPerson(), text="are you a bot? what do jobs pay?", asks="pay", sure=0.9)

    assert answered["text"].startswith("First words on pay.")
    assert said["response"] == "utter_deny_being_human"
