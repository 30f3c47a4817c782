"""Which steps of a plan are reported on, and which reports are taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advisor.library.steps import Step
from advisor.replies.plan.plan_reports import (
    may_be_outcome,
    meant_instead,
    names_next,
    reports_done,
    says_not_done,
    steps_told,
    taken_back,
    tells_what_came,
)
from advisor.words.message import Entity, Message

RENT, CLASS, MAIL = (
    Step(id_, (), (), id_, id_, 30, called=called)
    for id_, called in (("rent", ("rent", "office")), ("class", ("class", "night class")), ("mail", ("office",)))
)
STEPS = (RENT, CLASS, MAIL)
VAGUE, SURE = Message(""), Message("", "faq", 0.9, "pay")


def said(text: str, of: Message = VAGUE) -> Message:
    return replace(of, text=text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("did step 2, rent is next", [CLASS]),
        ("i found a night class", [CLASS]),
        ("called that office", [RENT, MAIL]),
        ("did it", []),
    ],
)
def test_a_step_is_told_by_its_place_or_else_by_what_it_is_called(text: str, told: list[Step]) -> None:
    assert steps_told(said(text), STEPS) == told


@pytest.mark.parametrize("text", ["did the second one, they were kind", "i do step 1 and the lady says fine"])
def test_a_step_with_its_place_is_reported_whatever_the_rest_is_understood_as(text: str) -> None:
    assert reports_done(said(text, SURE), STEPS)


def test_a_step_by_its_name_is_reported_unless_something_else_is_surely_said() -> None:
    text = "i went for that class, starts in june"

    assert reports_done(said(text), STEPS)
    assert not reports_done(said(text, SURE), STEPS)


@pytest.mark.parametrize("text", ["should i do step 1 first", "gonna do step 2 on monday", "yes", "step 3 is not done"])
def test_what_is_asked_or_still_to_be_done_is_no_report(text: str) -> None:
    assert not reports_done(said(text), STEPS)


def test_a_report_may_tell_what_came_of_it() -> None:
    assert tells_what_came(said("did step 2, they put me on a list"))
    assert not tells_what_came(said("ok i finally did the first one today"))


def test_what_came_of_a_step_need_not_be_understood() -> None:
    assert may_be_outcome(said("stocking lead on tuesdays"))
    assert not may_be_outcome(said("stocking lead on tuesdays", SURE))
    assert not may_be_outcome(said("is that any good?"))


def test_what_is_in_the_way_is_no_outcome_though_it_opens_with_a_no() -> None:
    hinders = (Entity("barrier", "transport", "affirmed"),)

    assert not may_be_outcome(replace(said("no car"), entities=hinders))
    assert may_be_outcome(replace(said("no they were full and i have no car for the next"), entities=hinders))
    assert may_be_outcome(said("no they were full"))


@pytest.mark.parametrize(
    ("text", "intent", "back"),
    [
        ("undo step 1", "go_back", [RENT]),
        ("undo", "go_back", [CLASS]),
        ("no thats not the one", "deny", [CLASS]),
        ("i meant the third", "change_plan", [CLASS]),
        ("step 1 isnt done", "report_outcome", [RENT]),
        ("no they said no", "report_outcome", []),
        ("did step 3", "report_outcome", []),
    ],
)
def test_a_report_is_taken_back(text: str, intent: str, back: list[Step]) -> None:
    assert taken_back(Message(text, intent, 0.9), (RENT, CLASS), STEPS, just_reported=True) == back


def test_what_was_not_just_reported_is_taken_back_by_its_place_only() -> None:
    assert taken_back(Message("undo step 1", "go_back", 0.9), (RENT,), STEPS, just_reported=False) == [RENT]
    assert not taken_back(Message("undo", "go_back", 0.9), (RENT,), STEPS, just_reported=False)


@pytest.mark.parametrize(
    ("text", "instead"), [("not step 1, i went to that class", [CLASS]), ("i meant step 3", [MAIL]), ("undo that", [])]
)
def test_what_is_named_beside_a_report_taken_back_is_meant_instead(text: str, instead: list[Step]) -> None:
    assert meant_instead(said(text), STEPS, (RENT,)) == instead


@pytest.mark.parametrize(
    ("text", "not_done"), [("i didnt do step 2", True), ("no i didnt do step 2", True), ("no, step 2", False)]
)
def test_a_no_before_a_step_is_none_to_it(text: str, not_done: bool) -> None:
    assert says_not_done(said(text)) is not_done


@pytest.mark.parametrize(("text", "next_one"), [("did the next one too", True), ("talk to them next week", False)])
def test_the_next_step_is_another_one(text: str, next_one: bool) -> None:
    assert names_next(said(text)) is next_one


@pytest.mark.parametrize("text", ["called them today, they open friday", "i talked to that office and they were nice"])
def test_who_called_there_did_the_step_at_hand_where_it_is_a_call(text: str) -> None:
    call = replace(RENT, called=(), office=True)

    assert reports_done(said(text), [call], call)
    assert not reports_done(said(text), [call], replace(call, office=False))
    assert not reports_done(said(text, SURE), [call], call)
