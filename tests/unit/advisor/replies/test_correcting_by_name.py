"""What a message takes back or changes of what was told before."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from advisor.replies.answered.correcting import correct, corrects
from advisor.replies.told.listening import Taken
from advisor.replies.told.naming import names_told
from advisor.words.message import Clause, Entity, Message

from ... import small_questions as small
from ...small_questions import KEPT, QUESTIONS, entity, message

TAKEN_OUT = {"occupation", "own_business", "in_the_way"}
COURIER = {"occupation": "courier, DoorDash", "hours_worked": 40.0}


def changed(said: Message | str, **known: Any) -> dict[str, Any]:
    return dict(corrected(said, **known).facts)


def corrected(said: Message | str, **known: Any) -> Taken:
    return correct(message(said) if isinstance(said, str) else said, known, QUESTIONS)


@pytest.mark.parametrize(
    "text",
    [
        "change my answer about benefits",
        "can i change the benefits one",
        "i made a mistake on the insurance",
        "the part about benefits is wrong",
        "my benefits are wrong",
    ],
)
def test_an_answer_that_is_to_be_changed_is_asked_for_again(text: str) -> None:
    said = message(text, intent="correct_answer", readings={"benefits/some": 0.9})

    assert corrected(said, benefits="none") == Taken(revisit="benefits")


def test_only_a_wish_to_change_asks_again() -> None:
    assert not corrected(message("actually no insurance", readings={"benefits/none": 0.2}), training="none")
    assert not corrected("that quiz is wrong")
    assert not corrected("i change tires, my job is easy", occupation="mechanic")


def test_the_longest_name_says_what_is_meant() -> None:
    assert corrected("change what i said about my job").revisit == "occupation"
    assert corrected("change my hours").revisit == "hours_per_week"


def test_work_and_free_hours_are_changed_in_ones_own_words() -> None:
    assert changed("change my job to dog walker") == {"occupation": "dog walker"}
    assert changed("change my hours to 4") == {"hours_per_week": 4.0}


def test_a_correction_that_names_nothing_goes_where_the_model_reads_another_answer() -> None:
    said = message("oh wait there is a lead spot", intent="correct_answer", readings={"advancement/clear": 0.8})

    assert changed(said, advancement="none", training="none") == {"advancement": "clear"}
    assert changed(said, training="none") == {}
    assert changed(message("actually none", readings={"advancement/none": 0.9}), advancement="clear") == {}


def test_a_correction_is_to_another_answer_unless_it_insists() -> None:
    readings = {"advancement/none": 0.5, "advancement/clear": 0.2}

    assert changed(message("i was wrong, there is a road up", readings=readings), advancement="none") == {
        "advancement": "clear"
    }
    for text in ("sorry i said nobody gets ahead", "sorry but nobody gets ahead here"):
        assert changed(message(text, readings=readings), advancement="none") == {"advancement": "none"}


@settings(deadline=None)  # the first place heard reads all place names
@given(small.messages, small.answers)
def test_any_message_can_be_a_correction(said: Message, known: dict[str, Any]) -> None:
    corrects(said)
    change = correct(said, known, QUESTIONS)

    assert change.facts.keys() <= KEPT - {"likings"}
    assert change.revisit in {None, *QUESTIONS} - {"likings"}
    assert not (change.facts and change.revisit)
    for slot, value in change.facts.items():
        if value is not None or slot not in TAKEN_OUT:
            small.check_value(slot, value)


@settings(deadline=None)  # the first place heard reads all place names
@given(small.messages, small.answers)
def test_nothing_is_taken_out_but_what_can_be_denied(said: Message, known: dict[str, Any]) -> None:
    gone = {slot for slot, value in correct(said, known, QUESTIONS).facts.items() if value is None}

    assert gone <= TAKEN_OUT & known.keys()


@settings(deadline=None)  # the first place heard reads all place names
@given(small.messages.filter(lambda said: said.intent != "correct_answer"))
def test_a_no_that_names_nothing_is_never_a_correction(said: Message) -> None:
    assert not corrects(Message("no " + "really " * 3, said.intent, said.confidence, readings=said.readings))


def test_a_name_or_an_age_changes_nothing() -> None:
    assert changed(message("sorry im ann, 26", Entity("name", "Ann"), Entity("age", 26)), training="none") == {}


@pytest.mark.parametrize(
    "text", ["i got the benefits wrong", "oops you put my benefits down wrong", "i got insurance wrong"]
)
def test_what_is_called_wrong_is_asked_again_and_told_nothing(text: str) -> None:
    named = entity("benefits", "none", text="benefits" if "benefits" in text else "insurance")

    assert corrected(message(text, named, readings={"benefits/none": 0.9}), benefits="full") == Taken(
        revisit="benefits"
    )


def test_work_named_after_words_that_only_take_back_is_the_new_work() -> None:
    for text in ("oops i meant instacart", "whoops sorry i meant instacart lol"):
        assert changed(message(text, entity("employer", "Instacart", "named")), **COURIER) == {
            "occupation": "Instacart"
        }


def test_denied_work_is_a_correction_by_itself() -> None:
    said = message("im no courier", entity("occupation", "courier", "denied"))

    assert corrects(said)
    assert changed(said, **COURIER) == {"occupation": None}


def test_a_duration_changes_no_plan_in_passing() -> None:
    found = (entity("duration", 36),)

    assert changed(message("no i been there 3 years", *found), timeframe="planned") == {}
    assert changed(message("no i been there 3 years", *found), timeframe="now") == {"timeframe": "open"}


def test_what_is_denied_is_no_longer_in_the_way() -> None:
    said = message("i do have a truck", entity("barrier", "transport", "denied"))

    assert corrects(said)
    assert changed(said, in_the_way=["transport", "money"]) == {"in_the_way": ["money"]}
    assert changed(said, in_the_way=["transport"]) == {"in_the_way": None}
    assert changed(said, in_the_way=["money"]) == {}


def test_a_correction_never_tells_what_was_in_the_way_already() -> None:
    said = message("thats wrong i own a van", intent="correct_answer", readings={"in_the_way/transport": 0.9})

    assert changed(said, in_the_way=["transport"]) == {}


def test_a_thing_in_the_way_can_be_named_by_its_own_name() -> None:
    assert corrected("the kids part is wrong", in_the_way=["childcare"]) == Taken(revisit="in_the_way")
    assert not corrected("the kids part is wrong", in_the_way=["money"])


def test_a_new_value_in_a_buttons_words_is_the_answer() -> None:
    assert corrected("change how long, its for many years", timeframe="now") == Taken(
        {"timeframe": "planned"}, {"timeframe": "its for many years"}
    )


@pytest.mark.parametrize("text", ["benefits", "the insurance one", "insurance part i mean"])
def test_asked_what_to_change_to_name_a_thing_is_enough(text: str) -> None:
    said = message(text, readings={"benefits/full": 0.9})

    assert correct(said, {"benefits": "none"}, QUESTIONS, asked=True) == Taken(revisit="benefits")
    assert names_told(said, {"benefits": "none"}, QUESTIONS) == "benefits"
    assert names_told(said, {"training": "none"}, QUESTIONS) is None


def test_work_called_the_main_one_takes_the_place_of_the_other() -> None:
    said = message("instacart is the main one", entity("employer", "Instacart", "named"), intent="correct_answer")

    assert changed(said, **COURIER) == {"occupation": "Instacart"}


@pytest.mark.parametrize("text", ["i dont work for myself", "im not self employed", "no i do not run my own business"])
def test_a_business_of_ones_own_can_be_denied(text: str) -> None:
    assert corrects(message(text))
    assert changed(text, own_business=True) == {"own_business": None}
    assert changed(text, occupation="cook") == {}


@pytest.mark.parametrize("text", ["im so done with lyft", "sick of lyft already", "ugh i hate lyft"])
def test_who_has_had_enough_of_some_work_tells_of_no_other(text: str) -> None:
    said = message(text, entity("employer", "Lyft", "own"), intent="correct_answer")

    assert changed(said, **COURIER) == {}
    assert changed(message(f"sorry i meant {text}", *said.entities), **COURIER) == {"occupation": "Lyft"}


def test_a_no_before_a_wish_is_no_new_value() -> None:
    assert corrected("no, i wanna change the benefits one", benefits="full") == Taken(revisit="benefits")
    assert corrected("none, change the benefits one", benefits="full").facts == {"benefits": "none"}


@pytest.mark.parametrize("readings", [{"training/none": 0.9}, {}])
def test_who_takes_an_answer_back_with_no_other_in_its_place_is_asked_again(readings: dict[str, float]) -> None:
    said = message("actually there is training here", readings=readings)

    assert corrected(said, training="none") == Taken(revisit="training")


def test_a_mere_name_gives_no_value_though_it_is_heard_as_one() -> None:
    said = message("the insurance one", entity("benefits", "some"))

    assert correct(said, {"benefits": "none"}, QUESTIONS, asked=True) == Taken(revisit="benefits")


def test_a_message_that_only_asks_is_read_as_no_answer() -> None:
    asks = message(
        "what about insurance. do all jobs have it", intent="correct_answer", readings={"benefits/full": 0.9}
    )

    assert not correct(asks, {}, QUESTIONS).facts
    assert not correct(asks, {"benefits": "none"}, QUESTIONS).facts


def test_the_post_that_comes_next_is_no_other_work() -> None:
    foreman = entity("occupation", "foreman", "own", "foreman")
    road = Clause("a clear road up", {"advancement/clear": 0.9})
    said = message("actually a clear road up, foreman", foreman, intent="correct_answer", clauses=(road,))

    assert changed(said, advancement="none", occupation="mason") == {"advancement": "clear"}


def test_what_is_only_called_wrong_is_asked_again_where_its_reading_is_weak() -> None:
    said = message("thats wrong about training", intent="correct_answer", readings={"training/none": 0.4})

    assert corrected(said, training="needed") == Taken(revisit="training")


def test_who_corrects_an_answer_of_the_check_and_names_whom_they_work_for_tells_of_no_other_work() -> None:
    said = message(
        "training is wrong, acme gave me none", entity("employer", "Acme", "own"), readings={"training/none": 0.7}
    )

    assert corrected(said, training="needed", occupation="courier, Bolt").facts == {"training": "none"}
