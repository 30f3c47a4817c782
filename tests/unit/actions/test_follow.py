"""Following up the last answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from actions.answers.answer import ActionAnswerQuestion
from actions.answers.compare import ActionCompareOccupations
from actions.answers.give import ActionGiveSource
from actions.forms.ask import ActionExplainQuestion
from actions.forms.make import ActionShowPlan
from actions.forms.offer import ActionOfferGuesses, ActionOfferNext
from actions.forms.record import ActionRecordOutcome
from actions.forms.steer import ActionCountQuestions, ActionSkipQuestion
from actions.talk.comfort import ActionOfferCrisisHelp
from actions.talk.take import ActionTakeYes
from advisor.library.content import Library

from ..small_plans import planned
from .conftest import CHECK_FORM, Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("action", "kind", "response"),
    [
        (ActionOfferGuesses(), "cost", "utter_terms_unknown"),
        (ActionCountQuestions(), "figure", "utter_no_figure"),
        (ActionCountQuestions(), "time", "utter_no_time"),
        (ActionCompareOccupations(), "best", "utter_no_ranking"),
        (ActionShowPlan(), "failure", "utter_after_a_no"),
        (ActionGiveSource(), "always", "utter_not_always"),
        (ActionTakeYes(), "terms", "utter_terms_unknown"),
        (ActionSkipQuestion(), "always", "utter_not_always"),
    ],
)
def test_a_follow_up_is_about_the_last_answer_whatever_it_was_taken_for(
    turn: Turn, action: Any, kind: str, response: str
) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(action, follows=kind)

    assert said["response"] == response
    assert [button["title"] for button in said["buttons"]] == ["About perks?", "About tips?", "About hours?"]


@pytest.mark.parametrize("action", [ActionExplainQuestion(), ActionGiveSource(), ActionOfferNext()])
def test_what_wants_more_gets_the_rest(turn: Turn, action: Any) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(action, follows="more")

    assert said["text"].startswith("The rest on pay.")


def test_a_sure_wish_for_plainer_words_is_met_as_that(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionGiveSource(), intent="ask_source", sure=0.9, follows="more")

    assert said["response"] == "utter_cite_cited"


@pytest.mark.parametrize("kind", ["cost", "time"])
def test_an_answer_that_knows_what_it_costs_or_takes_says_so(turn: Turn, library: Library, kind: str) -> None:
    library.answers["pay"] = replace(library.answers["pay"], cost="On the cost.", time="On the time.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionAnswerQuestion(), follows=kind, asks="tips")

    assert said["text"].startswith(f"On the {kind}.")


def test_what_the_last_answer_leads_on_to_comes_before_that_nothing_is_known(turn: Turn, library: Library) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionCompareOccupations(), follows="figure", guesses=["tips"])

    assert said["text"].startswith(library.answers["tips"].answer)


def test_whether_one_is_paid_is_said_by_an_answer_that_knows(turn: Turn, library: Library) -> None:
    library.answers["pay"] = replace(library.answers["pay"], more="Some are paid.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    for _ in range(2):
        (said,) = turn(ActionAnswerQuestion(), follows="wage", asks="tips")

        assert said["text"].startswith("Some are paid.")


def test_paid_leave_does_not_tell_whether_one_is_paid(turn: Turn, library: Library) -> None:
    library.answers["pay"] = replace(library.answers["pay"], more="Some have paid leave.")  # type: ignore[index]
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionAnswerQuestion(), follows="wage", asks="tips", sure=0.9)

    assert said["text"].startswith("First words on tips.")


def test_a_word_of_the_last_answer_is_said_in_plainer_words(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionOfferGuesses(), text="what does rest mean")

    assert said["text"].startswith("Simply pay.")


def test_a_word_it_did_not_say_is_not_explained_by_it(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")

    (said,) = turn(ActionOfferGuesses(), text="what does tenure mean")

    assert said["response"] == "utter_have_no_guess"


def test_how_old_it_is_names_the_years_of_the_sources(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionOfferGuesses(), follows="age")

    assert slots["topic"] == "where_this_comes_from"


def test_how_old_a_source_is_is_told_by_what_is_known_of_it(
    turn: Turn, slots: dict[str, Any], library: Library
) -> None:
    library.answers["tips"] = replace(library.answers["tips"], topic="sources")  # type: ignore[index]

    turn(ActionAnswerQuestion(), asks="tips", follows="age")

    assert slots["topic"] == "tips"


def test_what_if_it_fails_is_no_report_of_a_step(turn: Turn, slots: dict[str, Any]) -> None:
    slots.update(plan=planned().to_slot(), topic="pay")

    said = turn(ActionRecordOutcome(), text="what if they turn me down", intent="report_outcome", follows="failure")

    assert [each["response"] for each in said] == ["utter_after_a_no"]


def test_that_nobody_answered_is_how_a_step_went_where_there_is_a_plan(turn: Turn, slots: dict[str, Any]) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    slots["plan"] = planned().to_slot()

    (said,) = turn(ActionRecordOutcome(), text="they never answered", intent="report_outcome", follows="failure")

    assert said["response"] != "utter_after_a_no"
    assert slots["outcomes"]


def test_before_any_answer_there_is_nothing_to_follow_up(turn: Turn) -> None:
    (said,) = turn(ActionCountQuestions(), follows="figure")

    assert said["response"] == "utter_nothing_asked"


def test_a_form_counts_its_questions(turn: Turn, talk: Conversation) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    talk.in_form(CHECK_FORM, "goals")

    (said,) = turn(ActionCountQuestions(), follows="figure")

    assert said["response"] == "utter_count_questions"


@pytest.mark.parametrize("kind", ["figure", "best", "more"])
def test_after_a_plan_its_next_step_is_said(turn: Turn, slots: dict[str, Any], kind: str) -> None:
    plan = planned()
    slots.update(plan=plan.to_slot(), topic="job_into_career")

    (said,) = turn(ActionOfferGuesses(), follows=kind)

    assert plan.steps[0].step.title in (said["step"] if said["response"] else said["text"])


def test_soon_after_a_crisis_nothing_is_about_work(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    turn(ActionOfferCrisisHelp())

    (said,) = turn(ActionOfferGuesses(), follows="cost")

    assert said["response"] == "utter_have_no_guess"


def test_which_is_better_is_about_two_kinds_of_work_just_named(turn: Turn) -> None:
    turn(ActionAnswerQuestion(), asks="pay")
    pair = [found("occupation", "cook", "named"), found("occupation", "nurse", "named")]
    turn(ActionCompareOccupations(), text="cook or nurse", finds=pair)

    (said,) = turn(ActionCompareOccupations(), text="which one is better", follows="best")

    assert said["response"] == "utter_compare_no_pick"


def test_who_asks_who_says_so_hears_first_whether_there_is_a_source_and_then_the_claim(turn: Turn) -> None:
    source, claim = turn(ActionAnswerQuestion(), text="who says that jobs pay", asks="pay")

    assert source["response"] == "utter_cite_cited"
    assert claim["text"].startswith("First words on pay.")


def test_a_word_for_the_source_beside_the_claim_is_no_question_about_another_source(
    turn: Turn, library: Library
) -> None:
    library.answers["tips"] = replace(library.answers["tips"], topic="sources")  # type: ignore[index]
    parts = [{"text": "where is the pay bit from", "intent": "faq", "id": "pay"}]
    parts += [{"text": "the footnote", "intent": "faq", "id": "tips"}]

    source, claim = turn(
        ActionAnswerQuestion(), text="where did you get the pay bit from, the footnote", asks="pay", parts=parts
    )

    assert source["response"] == "utter_cite_cited"
    assert claim["text"].startswith("First words on pay.")


def test_what_the_article_does_not_back_is_no_claim_beside_what_it_backs(turn: Turn) -> None:
    parts = [{"text": "who says that jobs pay", "intent": "faq", "id": "pay"}]
    parts += [{"text": "which school", "intent": "faq", "id": "perks"}]

    said = turn(ActionAnswerQuestion(), text="who says that jobs pay, which school", asks="pay", parts=parts)

    assert [each.get("response") for each in said] == ["utter_cite_cited", None]


def test_a_source_asked_for_twice_is_given_once(turn: Turn) -> None:
    parts = [{"text": "who says that jobs pay", "intent": "faq", "id": "pay"}]
    parts += [{"text": "source?", "intent": "ask_source"}]

    assert len(turn(ActionAnswerQuestion(), text="who says that jobs pay, source?", asks="pay", parts=parts)) == 2


def test_an_answer_on_the_sources_is_its_own_source(turn: Turn, library: Library) -> None:
    library.answers["tips"] = replace(library.answers["tips"], topic="sources")  # type: ignore[index]

    assert len(turn(ActionAnswerQuestion(), text="what is your source", asks="tips")) == 1
