"""Rating the lines of the quiz, and rating one anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.check.rank import ActionRankInterests
from actions.forms.ask import ActionExplainQuestion
from actions.forms.hear import ActionCorrectAnswer
from actions.forms.rate import ValidateInterestsForm
from actions.shared.change import ASKS_LINE

from ..small_interests import ITEMS
from .conftest import QUIZ_FORM, Conversation, chosen, found

Turn = Callable[..., list[dict[str, Any]]]
FIRST, SECOND, THIRD = list(ITEMS)[:3]


def test_quiz_lines_are_taken_one_by_one(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings")

    turn(ValidateInterestsForm(), text="fun")
    turn(ValidateInterestsForm(), **chosen(likings="1"))

    assert talk.slots["likings"] == dict(zip(ITEMS, (4, 1), strict=False))
    assert talk.asks == "likings"


def test_the_last_quiz_line_ends_the_quiz(turn: Turn, talk: Conversation) -> None:
    *before, last = ITEMS
    talk.in_form(QUIZ_FORM, "likings", likings=dict.fromkeys(before, 3))

    turn(ValidateInterestsForm(), text="fun")

    assert (talk.slots["likings"][last], talk.asks) == (4, None)


def test_something_else_told_in_the_quiz_is_kept_and_the_line_waits(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={})

    turn(ValidateInterestsForm(), text="i got no car", finds=[found("barrier", "transport")])

    assert (talk.slots["in_the_way"], talk.slots["likings"], talk.asks) == (["transport"], {}, "likings")


@pytest.mark.parametrize("answered", [0, 1, len(ITEMS)])
def test_a_quiz_that_begins_asks_while_there_are_lines_left(turn: Turn, talk: Conversation, answered: int) -> None:
    talk.in_form(QUIZ_FORM, None, likings=dict.fromkeys(list(ITEMS)[:answered], 3))

    turn(ValidateInterestsForm(), intent="start_interests")

    assert talk.asks == ("likings" if answered < len(ITEMS) else None)


@pytest.mark.parametrize("text", ["ok", "I see", "alright, got it"])
def test_a_nod_to_what_was_explained_rates_nothing(turn: Turn, talk: Conversation, text: str) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 5})
    turn(ActionExplainQuestion(), text="why")
    talk.events.append({"event": "bot", "text": "2/6", "data": {}, "metadata": {}})

    turn(ValidateInterestsForm(), text=text)

    assert (talk.slots["likings"], talk.asks) == ({FIRST: 5}, "likings")


def test_an_ok_to_a_line_rates_it(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 5})

    turn(ValidateInterestsForm(), text="ok")

    assert talk.slots["likings"] == {FIRST: 5, SECOND: 3}


@pytest.mark.parametrize(
    ("text", "line", "point"),
    [
        ("whoops, meant 4 on the last one", SECOND, 4),
        ("make that last one a five", SECOND, 5),
        ("sorry, meant love on the last", SECOND, 5),
        ("the first one should be love", FIRST, 5),
        ("can you change line 1 to a 2", FIRST, 2),
    ],
)
def test_a_line_that_is_rated_anew_in_so_many_words_is_set_at_once(
    turn: Turn, talk: Conversation, text: str, line: str, point: int
) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 1, SECOND: 1})

    (said,) = turn(ValidateInterestsForm(), text=text)

    assert (said["response"], said["what"]) == ("utter_note_correction", ITEMS[line]["says"])
    assert talk.slots["likings"] == {FIRST: 1, SECOND: 1} | {line: point}


def test_a_line_that_is_only_named_is_asked_again(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 1, SECOND: 2})

    turn(ValidateInterestsForm(), text="let me redo the first one, i misread it")

    assert (talk.slots["likings"], talk.asks) == ({SECOND: 2}, "likings")


def test_a_number_after_the_question_which_line_names_the_line(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 4, SECOND: 2})

    (asked,) = turn(ActionCorrectAnswer(), text="can i change one", intent="correct_answer", sure=0.9)
    turn(ValidateInterestsForm(), text="2")

    assert asked["response"] == ASKS_LINE
    assert talk.slots["likings"] == {FIRST: 4}


def test_who_steps_away_for_a_child_tells_of_nothing_in_the_way(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={})

    turn(
        ValidateInterestsForm(),
        text="gotta fetch the kid",
        intent="pause",
        sure=0.6,
        finds=[found("barrier", "childcare")],
    )

    assert talk.slots.get("in_the_way") is None


@pytest.mark.parametrize(
    "text", ["thats enough, show me what i got", "done now. what are my results", "stop, what did i get"]
)
def test_who_stops_and_wants_the_result_is_asked_no_further(turn: Turn, talk: Conversation, text: str) -> None:
    talk.in_form(QUIZ_FORM, "likings", likings={FIRST: 4, SECOND: 2})

    said = turn(ValidateInterestsForm(), text=text, intent="ask_what_is_known", sure=0.9)

    assert (said, talk.asks) == ([], None)


def test_a_quiz_that_was_stopped_can_be_gone_on_with(turn: Turn, talk: Conversation) -> None:
    talk.in_form(QUIZ_FORM, None, likings={FIRST: 4, SECOND: 2})

    turn(ActionRankInterests())

    assert (talk.form, talk.slots["unfinished"]) == (None, QUIZ_FORM)
