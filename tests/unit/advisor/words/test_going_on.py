"""Going on with work right after a crisis reply."""

from __future__ import annotations

import pytest

from advisor.words.aftermath import HEAVY, goes_on, names_work, waved_away
from advisor.words.message import Entity, Message


def said(label: str, confidence: float, text: str = "") -> Message:
    intent, _, answer_id = label.partition("/")
    return Message(text, intent, confidence, answer_id or None)


@pytest.mark.parametrize(
    ("label", "confidence"),
    [
        ("faq/asking_for_a_raise", 0.7),
        ("start_plan", 0.9),
        ("resume", 0.55),
        ("thank", 0.9),
        ("ask_to_be_forgotten", 0.9),
    ],
)
def test_a_clear_question_about_work_a_move_and_a_nod_go_on(label: str, confidence: float) -> None:
    assert goes_on(said(label, confidence), sounds_calm=False, was_clear=False)


@pytest.mark.parametrize(
    ("text", "label", "confidence"),
    [
        ("how do i begin then", "faq/first_steps", 0.9),
        ("ok. what should i say in an interview, i forgot it all", "faq/interview_help", 0.45),
        ("can we get back to jobs", "faq/someone_to_talk_to", 0.5),
        ("ok and can she say no if she fired me", "faq/unemployment", 0.45),
        ("how do i claim it", "faq/unemployment", 0.45),
        ("alright cool thx", "nlu_fallback", 0.3),
    ],
)
def test_a_question_that_names_its_subject_in_work_and_a_thanks_go_on(text: str, label: str, confidence: float) -> None:
    assert goes_on(said(label, confidence, text), sounds_calm=False, was_clear=False)


@pytest.mark.parametrize(
    ("text", "label", "confidence"),
    [
        ("what do i do first", "faq/first_steps", 0.9),
        ("why would i go to work", "faq/why_it_matters", 0.5),
        ("my job took it all from me", "faq/laid_off", 0.5),
        ("how do i tell my boss", "show_distress", 1.0),
        ("thanks for all and farewell", "nlu_fallback", 0.3),
    ],
)
def test_a_doubt_or_a_weak_guess_does_not_go_on(text: str, label: str, confidence: float) -> None:
    assert not goes_on(said(label, confidence, text), sounds_calm=True, was_clear=True)


@pytest.mark.parametrize(
    ("label", "confidence"),
    [
        ("faq/paying_the_bills", 0.5),
        ("faq/is_it_free", 1.0),
        ("start_over", 0.6),
        ("ask_what_is_known", 0.7),
        ("ask_for_human", 1.0),
        ("ask_why", 0.9),
        ("correct_answer", 0.9),
        ("nlu_fallback", 0.9),
        ("off_topic", 1.0),
        ("", 0.0),
    ],
)
def test_what_may_be_about_the_danger_does_not_go_on(label: str, confidence: float) -> None:
    assert not goes_on(said(label, confidence), sounds_calm=True, was_clear=True)


@pytest.mark.parametrize("label", ["faq/pain_from_work", "follow_up", "tell_about_work", "ask_what_next"])
def test_what_is_calm_and_understood_goes_on_unless_the_words_before_the_reply_were_clear(label: str) -> None:
    assert goes_on(said(label, 0.4, "and my back?"), sounds_calm=True, was_clear=False)
    assert not goes_on(said(label, 0.4, "and my back?"), sounds_calm=True, was_clear=True)
    assert not goes_on(said(label, 0.4, "and my back?"), sounds_calm=False, was_clear=False)
    assert not goes_on(said(label, 0.4, "why bother with my back"), sounds_calm=True, was_clear=False)


@pytest.mark.parametrize("label", ["nlu_fallback", "off_topic", "vent", "ask_for_human", "faq/is_it_free", ""])
def test_what_is_not_understood_or_may_be_about_the_danger_does_not_go_on_however_calm(label: str) -> None:
    assert not goes_on(said(label, 0.9, "so it is"), sounds_calm=True, was_clear=False)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is there a trade for me", True),
        ("id like more regular shifts", True),
        ("sick of that manager", True),
        ("they took my work and all i had", False),
        ("nobody at the job knows", False),
        ("tell my boss sorry", False),
        ("no use", False),
    ],
)
def test_a_word_on_work_is_told_from_one_on_all_of_life(text: str, names: bool) -> None:
    assert names_work(Message(text)) == names


def test_a_trade_or_an_employer_is_a_word_on_work() -> None:
    assert names_work(Message("roofing?", entities=(Entity("occupation", "roofer", "named"),)))
    assert not names_work(Message("in ohio", entities=(Entity("place", "Ohio"),)))


def test_a_word_on_work_goes_on_whatever_it_asks_where_it_sounds_calm() -> None:
    assert goes_on(said("nlu_fallback", 0.3, "any trade school"), sounds_calm=True, was_clear=True)
    assert not goes_on(said("nlu_fallback", 0.3, "any trade school"), sounds_calm=False, was_clear=False)
    assert not goes_on(said("show_distress", 1.0, "any trade school"), sounds_calm=True, was_clear=True)


@pytest.mark.parametrize(
    ("since", "ended"),
    [
        ("im good, which shoes for a warehouse", True),
        ("okay thanks hon", True),
        ("thx, appreciate it", True),
        ("how do i claim unemployment", True),
        ("can they say no cause they fired me", True),
        ("thanks for nothing", False),
        ("can i talk to somebody about this", False),
        ("why even work", False),
        ("what work is there that he never hears of, when he last heard of some i could not walk", False),
        ("my job took it all", False),
        ("its all so quiet", False),
    ],
)
def test_relief_thanks_and_a_question_about_work_end_it_for_good_unless_words_were_clear(
    since: str, ended: bool
) -> None:
    texts = [Message(since), Message("and then")]

    assert waved_away("it never ends", texts) == ended
    assert not waved_away("i want to die", texts)


def test_a_word_on_work_ends_it_unless_it_was_taken_for_a_heavy_heart() -> None:
    assert waved_away("it never ends", [Message("some steady work", "faq")])
    assert not waved_away("it never ends", [Message("i cant face the work", HEAVY)])
