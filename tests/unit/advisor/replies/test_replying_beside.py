"""How a message answers the question that was just asked, and what else it tells."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.library.questions import FORMS, Option
from advisor.replies.answered.replying import take
from advisor.replies.told.listening import Taken
from advisor.words.message import Entity, Message

from ... import small_questions as small
from ...small_questions import CHECK, KEPT, PLAN, QUESTIONS, QUIZ, entity, message, tap

NO_BOSS = "lol no theres no boss to promote me"


def taken(slot: str, said: Message | str, known: dict[str, Any] | None = None) -> Taken:
    form = QUIZ if slot == "likings" else PLAN if slot in small.PLAN_SLOTS else CHECK
    return take(message(said) if isinstance(said, str) else said, QUESTIONS[slot], form, QUESTIONS, known)


def facts(slot: str, said: Message | str, known: dict[str, Any] | None = None) -> dict[str, Any]:
    return dict(taken(slot, said, known).facts)


@pytest.mark.parametrize("text", ["not really, its the pay", "the pay mostly, i guess", "the pay. rent is due"])
def test_an_option_that_is_named_outweighs_what_is_read(text: str) -> None:
    readings = {"in_the_way/money": 0.9, "goals/growth": 0.08}

    assert facts("goals", message(text, intent="deny", sure=0.9, readings=readings)) == {"goals": "money"}


@pytest.mark.parametrize("text", ["hmm let me think", "gimme a sec", "still thinking lol", "let me think about it"])
def test_who_thinks_has_not_answered_yet(text: str) -> None:
    said = message(text, intent="admit_unsure", sure=0.9, readings={"advancement/maybe": 0.9})

    assert not taken("advancement", said)


def test_being_unsure_of_an_answer_given_before_does_not_change_it() -> None:
    assert facts("advancement", "idk") == {"advancement": "maybe"}
    assert facts("advancement", "idk", {"advancement": "clear"}) == {}
    assert (
        facts("advancement", message("who is to say", intent="admit_unsure", sure=0.9), {"advancement": "none"}) == {}
    )
    assert facts("advancement", "perhaps one day", {"advancement": "clear"}) == {"advancement": "maybe"}


def test_being_unsure_may_be_an_option_of_its_own() -> None:
    where = small.question("direction", Option("here", "Stay", "staying"), Option("unsure", "Not sure yet", "unsure"))
    reply = take(message("not sure yet"), where, PLAN, {**QUESTIONS, "direction": where}, {"direction": "here"})

    assert reply.facts == {"direction": "unsure"}


@pytest.mark.parametrize("text", ["i got the insurance wrong", "change my answer about insurance"])
def test_a_wish_to_change_an_answer_is_none(text: str) -> None:
    said = message(text, entity("benefits", "none", text="insurance"), readings={"benefits/none": 0.9})

    assert not taken("training", said)
    assert not taken("benefits", said)


@pytest.mark.parametrize(
    ("text", "readings", "value"),
    [
        ("3 yrs now", {"timeframe/now": 0.7}, "open"),
        ("3 yrs now and i want to stay till i retire", {"timeframe/planned": 0.7}, "planned"),
    ],
)
def test_a_duration_decides_unless_the_words_around_it_say_more(
    text: str, readings: dict[str, float], value: str
) -> None:
    said = message(text, entity("duration", 36, text="3 yrs"), readings=readings)

    assert facts("timeframe", said) == {"timeframe": value}


@pytest.mark.parametrize("text", ["6 years", "like 6 years lol"])
def test_a_time_alone_only_says_how_long(text: str) -> None:
    said = message(text, entity("duration", 72, text="6 years"), readings={"in_the_way/experience": 0.9})

    assert facts("direction", said) == {"timeframe": "open"}
    assert "in_the_way" not in facts("in_the_way", said)


def test_a_name_that_says_less_of_the_work_changes_nothing() -> None:
    said = message("i drove a lady to her dialysis for years", entity("occupation", "driver", "own"))

    assert "occupation" not in facts("goals", said, {"occupation": "van driver, Metro"})
    assert facts("goals", said, {"occupation": "cook"}) == {"occupation": "driver"}


@pytest.mark.parametrize("intent", ["pause", "ask_how_many_left", "start_plan", "vent"])
def test_an_option_that_is_named_is_an_answer_whatever_the_intent(intent: str) -> None:
    assert facts("timeframe", message("for now i guess", intent=intent, sure=0.95)) == {"timeframe": "now"}


def test_an_answer_that_no_option_has_is_told_apart_from_none() -> None:
    assert taken("goals", message("i just like it", intent="faq", sure=0.9)).unclear == "beside"
    assert taken("hours_per_week", message("weekends", intent="greet", sure=0.9)).unclear == "beside"
    assert taken("goals", message("like it or not lets stop", intent="pause", sure=0.9)).unclear is None
    assert facts("goals", message("for the pay and i like it")) == {"goals": "money"}
    assert facts("hours_per_week", message("2 hours, weekends")) == {"hours_per_week": 2.0}


def test_a_yes_to_the_check_is_no_work() -> None:
    assert not taken("occupation", message("yes check that", intent="start_gig_check", sure=0.9))


def test_no_work_is_told_apart_from_no_answer() -> None:
    jobless = message("im jobless", intent="tell_about_work", sure=0.9)

    assert facts("occupation", jobless) == {"out_of_work": True}


def test_a_reason_after_a_no_does_not_take_the_no_away() -> None:
    assert facts("advancement", message("no. my boss hates me", intent="vent", sure=0.9)) == {"advancement": "none"}
    assert not taken("advancement", message("no. stop now", intent="pause", sure=0.9))


@pytest.mark.parametrize("text", ["2 weeks class", "a 40 hour course"])
def test_how_long_a_course_took_is_neither_the_time_nor_the_hours_of_the_work(text: str) -> None:
    found = (entity("duration", 0.5, text="2 weeks"), entity("hours_per_week", 40, text="40 hour"))

    assert facts("training", message(text, *found, readings={"training/needed": 0.8})) == {"training": "needed"}


def test_a_certificate_answers_the_question_about_training() -> None:
    certificate = entity("education", "certificate")

    assert facts("training", message("i got my papers", certificate))["training"] == "needed"
    assert facts("training", message("no but i got papers for before", certificate))["training"] == "none"
    assert facts("benefits", message("i got my papers", certificate)) == {"education": "certificate"}


def test_work_that_is_named_where_the_direction_is_asked_is_where_to_go() -> None:
    cook = entity("occupation", "head cook", "own", text="head cook")

    assert facts("direction", message("head cook", cook)) == {"goal": "head cook"}
    assert facts("direction", message("im a head cook", cook)) == {"occupation": "head cook"}


def test_the_care_for_a_family_is_work_whatever_the_model_makes_of_it() -> None:
    assert facts("occupation", message("im just a mom", intent="tell_age", sure=0.9)) == {"occupation": "mom"}


def test_being_unsure_in_passing_changes_no_answer_given_before() -> None:
    unsure = message("it goes this way and that", readings={"timeframe/open": 0.1, "advancement/maybe": 0.9})

    assert facts("training", unsure, {"advancement": "clear"}) == {}
    assert facts("training", unsure) == {"advancement": "maybe"}


@pytest.mark.parametrize("intent", ["admit_unsure", "agree_partly"])
def test_not_to_know_answers_what_was_asked_and_nothing_else(intent: str) -> None:
    said = message("that all depends on the month", intent=intent, sure=0.9, readings={"advancement/maybe": 0.99})

    assert "advancement" not in facts("training", said)
    assert facts("advancement", said) == {"advancement": "maybe"}


def test_several_things_are_put_together_from_names_and_entities() -> None:
    said = message("kids and no car", entity("barrier", "transport"))

    assert facts("in_the_way", said) == {"in_the_way": ["transport", "childcare"]}


def test_what_is_named_outweighs_what_is_read() -> None:
    found = (entity("barrier", "transport"), entity("barrier", "childcare"))
    said = message("car died and no sitter for my boys", *found, readings={"in_the_way/childcare": 0.9})

    assert facts("direction", said) == {"in_the_way": ["transport", "childcare"]}


def test_what_is_said_in_passing_changes_no_answer_given_before() -> None:
    said = message("a thing or two in 3 years", entity("duration", 36), readings={"training/some": 0.9})

    assert facts("training", said) == {"training": "some", "timeframe": "open"}
    assert facts("training", said, {"timeframe": "planned"}) == {"training": "some"}
    assert facts("training", message("3 years", entity("duration", 36)), {"timeframe": "planned"}) == {}


def test_what_is_told_by_itself_may_change_an_answer_given_before() -> None:
    said = message("they do pay my doctor", entity("benefits", "some"))

    assert facts("training", said, {"benefits": "none"}) == {"benefits": "some"}


@pytest.mark.parametrize(
    ("slot", "chosen", "value"),
    [
        ("training", {"training": "some"}, {"training": "some"}),
        ("training", {"benefits": "some"}, {"benefits": "some"}),
        ("in_the_way", {"in_the_way": "money"}, {"in_the_way": ["money"]}),
        ("hours_per_week", {"hours_per_week": "5"}, {"hours_per_week": 5.0}),
        ("likings", {"likings": "4"}, {"likings": 4}),
        ("likings", {"likings": "9"}, {}),
        ("training", {"likings": "4"}, {}),
        ("training", {"training": "gold"}, {}),
    ],
)
def test_a_button_answers_its_own_question(slot: str, chosen: dict[str, str], value: dict[str, Any]) -> None:
    assert facts(slot, tap(**chosen)) == value


@settings(deadline=None)  # the first place heard reads all place names
@given(small.messages, st.sampled_from([(form, slot) for form in FORMS for slot in FORMS[form]]), small.answers)
def test_any_message_is_taken_and_every_value_is_an_option(
    said: Message, asked: tuple[str, str], known: dict[str, Any]
) -> None:
    form, slot = asked
    reply = take(said, QUESTIONS[slot], form, QUESTIONS, known)

    assert reply.facts.keys() <= KEPT
    assert reply.words.keys() <= reply.facts.keys()
    for fact, value in reply.facts.items():
        small.check_value(fact, value)


@settings(deadline=None)  # the first place heard reads all place names
@given(small.messages.filter(lambda said: not said.is_tapped and said.intent != "show_distress"), small.texts)
def test_distress_is_never_an_answer(said: Message, text: str) -> None:
    in_danger = Message(text, "show_distress", 1.0, entities=said.entities, readings=said.readings)

    assert not any(take(in_danger, question, CHECK, QUESTIONS) for question in QUESTIONS.values())


def test_names_ages_and_families_answer_nothing() -> None:
    assert facts("benefits", message("im ann, 26, with 2 kids", Entity("name", "Ann"), Entity("age", 26))) == {}


def test_an_aside_among_more_words_gives_way_to_an_option_that_is_read_in_them() -> None:
    said = "i like it but mostly rent you know", "i like it mostly"
    readings = {"goals/money": 0.7, "other": 0.1}

    assert [take(message(text, readings=readings), QUESTIONS["goals"], CHECK, QUESTIONS).unclear for text in said] == [
        None,
        "beside",
    ]


def test_the_name_of_an_option_of_another_question_outweighs_how_it_is_read() -> None:
    assert facts("benefits", message("for the pay", readings={"goals/both": 0.6})) == {"goals": "money"}
