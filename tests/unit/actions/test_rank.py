"""What the quiz comes to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.check.judge import ActionGiveVerdict
from actions.check.rank import ActionRankInterests
from actions.talk.take import ActionTakeYes

from ..small_interests import ITEMS, LIST
from .conftest import PLAN_FORM, QUIZ_FORM, Conversation

Turn = Callable[..., list[dict[str, Any]]]


def test_what_stands_out_is_said_with_the_way_on_and_ends_the_quiz(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, None, likings=dict.fromkeys(ITEMS, 1) | dict.fromkeys(("hands_1", "hands_2"), 5))

    (said,) = turn(ActionRankInterests())

    assert said["text"].startswith("Top Hands.")
    assert LIST["leads_on"][0]["says"].strip() in said["text"]
    assert len(said["buttons"]) == 3
    assert (talk.form, talk.slots["unfinished"]) == (None, None)


def test_of_no_answers_nothing_is_made(turn: Turn) -> None:
    (said,) = turn(ActionRankInterests())

    assert said["text"].startswith(LIST["words"]["none"])


def test_which_work_that_is_and_one_part_of_it_are_told_just_after(turn: Turn, talk: Conversation) -> None:
    liked = dict.fromkeys(ITEMS, 1) | dict.fromkeys(("hands_1", "hands_2"), 5)
    talk.slots.update(likings=liked, topic="interest_profiler")

    (works,) = turn(ActionAnswerQuestion(), text="so what jobs would that be", asks="pay")
    (on,) = turn(ActionAnswerQuestion(), text="and what work does it mean", asks="pay")
    (part,) = turn(ActionGiveVerdict(), text="what did i get for hearts", intent="ask_for_verdict")

    assert works["text"].startswith("Hands: Work with Hands.")
    assert on["text"] != works["text"]
    assert "Item hearts 2" in part["text"]


def test_what_it_showed_what_that_means_and_the_work_of_one_part_are_told_again(turn: Turn, talk: Conversation) -> None:
    liked = dict.fromkeys(ITEMS, 1) | dict.fromkeys(("hands_1", "hands_2"), 5)
    talk.slots.update(likings=liked, topic="interest_profiler")

    (result,) = turn(ActionAnswerQuestion(), text="how did i come out again", asks="pay")
    (means,) = turn(ActionAnswerQuestion(), text="and what does that mean", asks="pay")
    (part,) = turn(ActionAnswerQuestion(), text="which jobs go along with hearts", asks="pay")
    (again,) = turn(ActionAnswerQuestion(), text="which jobs go along with hands", asks="pay")

    assert again["text"] == means["text"]
    assert result["text"].startswith("Top Hands.")
    assert means["text"].startswith("Hands: Work with Hands.")
    assert part["text"].startswith("Hearts: Work with Hearts.")


def test_the_result_of_half_a_quiz_leaves_it_open(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={"hands_1": 5, "heads_1": 1})

    (said,) = turn(ActionGiveVerdict(), text="just tell me", intent="ask_for_verdict")

    assert "Hands" in said["text"]
    assert (talk.form, talk.slots["unfinished"]) == (None, QUIZ_FORM)


@pytest.mark.parametrize(
    ("text", "intent"), [("the short one then", "any"), ("sure, why not", "affirm"), ("👍", "any")]
)
def test_who_picks_the_quiz_that_was_just_offered_begins_it(
    turn: Turn, talk: Conversation, text: str, intent: str
) -> None:
    offer = [{"title": "Quiz", "payload": "/start_interests"}]
    talk.hears({"text": "a test?"})
    talk.events.append({"event": "bot", "text": "There is one.", "data": {"buttons": offer}, "metadata": {}})

    (said,) = turn(ActionTakeYes(), text=text, intent=intent, sure=0.9)

    assert (said["response"], talk.form) == ("utter_open_interests", QUIZ_FORM)


@pytest.mark.parametrize(
    ("text", "intent", "anew"),
    [
        ("the quiz", "any", False),
        ("the quiz again", "any", True),
        ("yes, once more", "affirm", True),
        ("sure, why not", "affirm", False),
    ],
)
def test_a_finished_quiz_is_told_again_and_begins_only_where_it_is_wanted_anew(
    turn: Turn, talk: Conversation, text: str, intent: str, anew: bool
) -> None:
    talk.slots["likings"] = rated = dict.fromkeys(ITEMS, 1) | dict.fromkeys(("hands_1", "hands_2"), 5)
    (ranking,) = turn(ActionRankInterests())

    said = turn(ActionTakeYes(), text=text, intent=intent, sure=0.9)

    assert "utter_resume" not in [message["response"] for message in said]
    assert (said[0]["text"] == ranking["text"]) == (text == "the quiz")
    assert (talk.slots["likings"], talk.form) == ((None, QUIZ_FORM) if anew else (rated, None))


@pytest.mark.parametrize("text", ["the quiz", "sure, why not"])
def test_half_a_quiz_that_is_offered_goes_on(turn: Turn, talk: Conversation, text: str) -> None:
    talk.slots.update(likings={"hands_1": 5}, unfinished=PLAN_FORM)
    talk.hears({"text": "a test?"})
    offer = [{"title": "Quiz", "payload": "/start_interests"}]
    talk.events.append({"event": "bot", "text": "There is one.", "data": {"buttons": offer}, "metadata": {}})

    (said,) = turn(ActionTakeYes(), text=text, intent="affirm", sure=0.9)

    assert (said["response"], talk.form, talk.slots["likings"]) == ("utter_resume", QUIZ_FORM, {"hands_1": 5})


def test_a_short_one_where_no_quiz_was_offered_begins_none(turn: Turn, talk: Conversation) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    turn(ActionTakeYes(), text="the short one")

    assert talk.form is None
