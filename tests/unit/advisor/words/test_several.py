from __future__ import annotations

from typing import Any

import pytest

from advisor.words.several import COMMANDS, QUESTIONS, SAID_AFTER, Understood, is_weak_move, join


def asked(answer_id: str, confidence: float = 0.9) -> Understood:
    return Understood(f"what can i do about {answer_id}?", "faq", confidence, answer_id)


def stated(answer_id: str, confidence: float = 0.9, **others: Any) -> Understood:
    return Understood(f"my {answer_id} is gone", "faq", confidence, answer_id, **others)


def said(intent: str, confidence: float = 0.9, **others: Any) -> Understood:
    return Understood(f"some words of {intent}", intent, confidence, **others)


VAGUE = said("nlu_fallback", 0.35)


def test_two_questions_are_two_things_and_the_first_leads() -> None:
    first, second = asked("one"), asked("two")

    joined = join(VAGUE, [first, second])

    assert (joined.things, joined.route) == ((first, second), first)


def test_the_last_command_leads_before_any_question() -> None:
    parts = [said("skip"), asked("one"), said("start_plan"), asked("two")]

    assert join(VAGUE, parts).route is parts[2]


def test_a_move_that_changes_nothing_follows_a_question() -> None:
    move, question = said("ask_source"), asked("one")

    joined = join(VAGUE, [move, question])

    assert (joined.things, joined.route) == ((move, question), question)


def test_the_same_question_twice_is_one_thing() -> None:
    whole = asked("one")

    assert join(whole, [asked("one"), asked("one")]).things == ()


@pytest.mark.parametrize("around", ["greet", "vent", "tell_about_work", "say_fine"])
def test_words_around_one_request_are_no_second_thing(around: str) -> None:
    request = said("start_plan")

    joined = join(said(around, 0.7), [said(around), request])

    assert (joined.things, joined.route) == ((), request)


def test_a_question_that_hangs_on_what_was_said_before_does_not_outweigh_it() -> None:
    whole = stated("rent")

    assert join(whole, [stated("rent"), said("ask_what_next", 1.0)]).route is whole


def test_a_plain_command_outweighs_what_is_said_around_it() -> None:
    command = said("ask_for_human", 0.99)

    assert join(stated("rent", 0.6), [stated("rent", 0.6), command]).route is command


def test_a_whole_that_is_something_else_than_its_parts_stays_whole() -> None:
    whole = said("compare_then_and_now", 0.95)

    joined = join(whole, [said("ask_to_repeat", 0.7), said("ask_what_next")])

    assert (joined.things, joined.route) == ((), whole)


def test_two_stated_troubles_are_two_things_where_nothing_is_asked() -> None:
    parts = (stated("car"), stated("sitter"))

    assert join(stated("sitter"), parts).things == parts


def test_troubles_are_no_things_of_their_own_beside_a_request() -> None:
    request = said("start_plan", 0.99)

    joined = join(said("tell_about_work", 0.6), [stated("car"), stated("sitter"), request])

    assert (joined.things, joined.route) == ((), request)


def test_what_is_not_sure_is_left_alone() -> None:
    joined = join(VAGUE, [asked("one", 0.3), asked("two", 0.3), said("skip", 0.4)])

    assert (joined.things, joined.route) == ((), VAGUE)


def test_words_that_may_answer_a_question_are_no_command() -> None:
    whole = said("tell_about_work", 0.4)

    assert join(whole, [said("resume", 0.99, answers=0.9), VAGUE]).route is whole


def test_a_sure_wish_to_begin_is_one_whatever_it_may_answer() -> None:
    wish = Understood("i need a plan", "start_plan", 0.95, answers=0.9)

    assert join(asked("one", 0.45), [wish, said("tell_about_work", 0.5)]).route is wish


def test_the_statement_beside_a_request_is_kept_as_the_likely_answer() -> None:
    answer = said("tell_about_work", answers=0.9)

    assert join(VAGUE, [said("vent", answers=0.1), answer, asked("one")]).statement is answer


def test_without_a_request_the_whole_is_read_as_the_answer() -> None:
    assert join(VAGUE, [said("tell_about_work", answers=0.9), said("vent")]).statement is None


def test_danger_in_any_part_outweighs_everything() -> None:
    danger = said("show_distress", 0.5)

    joined = join(asked("one", 1.0), [said("start_plan", 1.0), danger, asked("one", 1.0)])

    assert (joined.things, joined.route) == ((), danger)


def test_no_move_is_both_a_command_and_a_question() -> None:
    assert not COMMANDS & QUESTIONS


@pytest.mark.parametrize("opening", ["hold on", "wait", "ok hang on", "one sec", "oh never mind", "ok forget it"])
def test_a_pause_that_opens_a_question_puts_nothing_off(opening: str) -> None:
    pause, question = Understood(opening, "pause", 0.99), asked("one")

    assert join(Understood(f"{opening}, {question.text}", "pause", 0.9), [pause, question]).route is question


def test_what_follows_on_letting_go_is_all_that_is_said_though_it_is_no_question() -> None:
    let_go, wanted = Understood("oh nvm", "pause", 0.99), stated("one", 0.7)
    assert join(Understood("oh nvm that one is gone", "pause", 0.9), [let_go, wanted]).route is wanted


def test_a_question_that_was_meant_is_all_that_is_asked_though_it_is_not_known() -> None:
    meant = Understood("is it loud", "nlu_fallback", 0.3)
    assert join(said("correct_answer"), [Understood("no i meant", "correct_answer", 0.9), meant]).route is meant


def test_what_they_mean_instead_of_what_was_said_is_read_by_itself() -> None:
    missed, meant = said("reject_answer"), stated("one", 0.5)
    assert join(VAGUE, [missed, VAGUE]).route.intent == "reject_answer"
    assert join(asked("two", 0.4), [missed, meant]).route is meant
    assert join(missed, [missed, VAGUE]).route is missed


def test_letting_go_beside_what_is_unclear_still_lets_go() -> None:
    let_go = Understood("oh nvm", "pause", 0.99)

    assert join(let_go, [let_go, VAGUE]).route is let_go


def test_a_pause_beside_a_question_still_pauses() -> None:
    pause = Understood("i have to stop now", "pause", 0.99)

    assert join(VAGUE, [pause, asked("one")]).route is pause


def test_a_single_word_after_a_question_is_no_question_of_its_own() -> None:
    question, word = asked("one"), Understood("papers?", "faq", 0.9, "two")

    joined = join(question, [question, word])

    assert (joined.route, joined.things, joined.beside) == (question, (), ())


def test_a_single_word_before_a_question_may_be_one() -> None:
    question, word = asked("one"), Understood("papers?", "faq", 0.9, "two")

    assert join(VAGUE, [word, question]).things == (word, question)


@pytest.mark.parametrize("intent", sorted(SAID_AFTER))
def test_what_needs_one_line_comes_after_the_answer_to_a_question(intent: str) -> None:
    line, question = said(intent), asked("one")

    joined = join(VAGUE, [line, question])

    assert (joined.route, joined.things) == (question, (line, question))
    assert join(VAGUE, [line, question, said("start_plan")]).route.intent == "start_plan"


@pytest.mark.parametrize("whole", [asked("raise"), stated("boss"), VAGUE])
def test_what_is_told_beside_a_question_is_kept_beside_it_or_the_other_way_round(whole: Understood) -> None:
    joined = join(whole, [stated("boss"), asked("raise")])

    assert joined.things == ()
    assert {joined.route.answer_id, *joined.beside} == {"boss", "raise"}


def test_what_is_told_beside_several_questions_is_kept_too() -> None:
    joined = join(VAGUE, [stated("layoff"), asked("school"), asked("cost")])

    assert [thing.answer_id for thing in joined.things] == ["school", "cost"]
    assert joined.beside == ("layoff",)


@pytest.mark.parametrize("told", [stated("boss", 0.5), stated("boss", 0.7), said("vent"), asked("raise")])
def test_what_has_no_answer_of_its_own_is_not_beside_a_question(told: Understood) -> None:
    assert join(VAGUE, [told, asked("raise")]).beside == ()


@pytest.mark.parametrize("hangs_on", ["do i call back", "do i have to tell them before i start"])
def test_a_question_that_hangs_on_what_was_told_is_none_of_its_own_beside_it(hangs_on: str) -> None:
    told, question = stated("interview"), Understood(hangs_on, "faq", 0.95, "promises")

    assert join(told, [told, question]).beside == ()


def test_nothing_stands_beside_a_command() -> None:
    assert join(VAGUE, [stated("boss"), said("start_plan", 0.99)]).beside == ()


def test_a_command_seen_dimly_is_a_weak_move() -> None:
    assert is_weak_move("start_over", 0.4)
    assert not is_weak_move("start_over", 0.6)
    assert not is_weak_move("vent", 0.4)


ASIDE, DROWNED = said("off_topic", 0.98), said("off_topic", 0.9)


@pytest.mark.parametrize("work", [stated("layoff"), Understood("how do i ask for a raise", "faq", 0.9, "raise")])
def test_what_has_nothing_to_do_with_work_does_not_drown_what_has(work: Understood) -> None:
    assert join(DROWNED, [ASIDE, work]).route is work
    assert join(DROWNED, [work, ASIDE]).route is work


@pytest.mark.parametrize(
    "doubtful", [stated("layoff", 0.7), said("vent"), Understood("is that normal?", "faq", 0.9, "fair_or_not")]
)
def test_what_may_hang_on_an_aside_or_is_not_sure_goes_with_it(doubtful: Understood) -> None:
    assert join(DROWNED, [ASIDE, doubtful]).route is DROWNED


def test_where_no_part_is_an_aside_the_whole_may_well_be_one() -> None:
    assert join(DROWNED, [said("nlu_fallback", 0.3), stated("car")]).route is DROWNED
