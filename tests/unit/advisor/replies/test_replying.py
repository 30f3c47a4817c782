"""How a message answers the question that was just asked, and what else it tells."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.replies.answered.replying import take
from advisor.replies.told.listening import Taken
from advisor.words.message import Message

from ... import small_questions as small
from ...small_questions import CHECK, PLAN, QUESTIONS, QUIZ, entity, message

NO_BOSS = "lol no theres no boss to promote me"


def taken(slot: str, said: Message | str, known: dict[str, Any] | None = None) -> Taken:
    form = QUIZ if slot == "likings" else PLAN if slot in small.PLAN_SLOTS else CHECK
    return take(message(said) if isinstance(said, str) else said, QUESTIONS[slot], form, QUESTIONS, known)


def facts(slot: str, said: Message | str, known: dict[str, Any] | None = None) -> dict[str, Any]:
    return dict(taken(slot, said, known).facts)


@pytest.mark.parametrize(
    ("slot", "text", "value"),
    [
        ("training", "3", "needed"),
        ("training", "no", "none"),
        ("training", "YES!!", "some"),
        ("training", "hell no", "none"),
        ("training", "fuck no they dont", "none"),
        ("training", "none?", "none"),
        ("advancement", "a cleer road up", "clear"),
        ("advancement", "idk", "maybe"),
        ("goals", "both", "both"),
        ("in_the_way", "kids and no car", ["childcare", "transport"]),
        ("in_the_way", "no", ["nothing"]),
        ("hours_per_week", "3", 3.0),
        ("hours_per_week", "like 5 or so", 5.0),
        ("hours_per_week", "5?", 5.0),
        ("hours_per_week", "hm maybe 15? kids are in school all day", 15.0),
        ("likings", "4", 4),
        ("occupation", "i walk dogs", "walk dogs"),
        ("occupation", "i fix cars", "fix cars"),
    ],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "send_gibberish", "insult", "greet"])
def test_plain_words_answer_whatever_the_model_makes_of_them(slot: str, text: str, value: Any, intent: str) -> None:
    sure = 0.4 if slot in ("occupation", "hours_per_week") else 0.99

    assert facts(slot, message(text, intent=intent, sure=sure)) == {slot: value}


@pytest.mark.parametrize(("slot", "word"), [("goals", "yes"), ("timeframe", "yes"), ("in_the_way", "yes")])
def test_a_yes_to_an_either_or_question_is_unclear(slot: str, word: str) -> None:
    assert taken(slot, word) == Taken(unclear="yes")


def test_both_is_unclear_only_where_one_must_be_chosen() -> None:
    assert taken("direction", "both") == Taken(unclear="both")
    assert not taken("in_the_way", "both")


@pytest.mark.parametrize("slot", ["goals", "direction", "occupation"])
def test_a_no_that_means_nothing_here_answers_nothing(slot: str) -> None:
    assert not taken(slot, message("no", intent="deny", sure=0.9))


@pytest.mark.parametrize(
    "said",
    [
        message("stop", intent="pause", sure=0.99),
        message("none of your business", intent="skip", sure=0.9, readings={"benefits/none": 0.7}),
        message("why does it matter if i got insurance", intent="ask_why", sure=0.9, readings={"benefits/none": 0.8}),
        message(
            "so its nothing more then huh",
            intent="ask_for_verdict",
            sure=0.6,
            readings={"benefits/none": 0.25, "timeframe/now": 0.25, "in_the_way/nothing": 0.25, "other": 0.01},
        ),
        message("what is a job", intent="faq", sure=0.9, answer_id="job"),
        message("im so done with this", intent="vent", sure=0.9, readings={"timeframe/now": 0.5}),
        message("i dont want to be here anymore", intent="show_distress", sure=1.0, readings={"timeframe/now": 1.0}),
        message("no i dont want to be here", entity("benefits", "none"), intent="show_distress", sure=1.0),
        message("[2] ???", intent="faq", sure=0.5),
        message(""),
        message("🙂"),
    ],
)
@pytest.mark.parametrize("slot", ["benefits", "timeframe", "occupation", "in_the_way"])
def test_what_steers_asks_or_chats_is_no_answer(said: Message, slot: str) -> None:
    assert not taken(slot, said)


def test_an_answer_may_look_like_a_move_where_the_model_is_sure_of_the_answer() -> None:
    said = message("im free and ready", intent="resume", sure=0.8, readings={"in_the_way/nothing": 0.97})

    assert facts("in_the_way", said) == {"in_the_way": ["nothing"]}


@pytest.mark.parametrize("pending", ["training", "benefits", "goals", "occupation"])
def test_an_answer_goes_to_the_question_it_belongs_to_by_its_readings(pending: str) -> None:
    said = message(NO_BOSS, intent="deny", sure=0.9, readings={"advancement/none": 0.84})

    assert facts(pending, said) == {"advancement": "none"}


@pytest.mark.parametrize("pending", ["training", "advancement", "goals"])
def test_an_answer_goes_to_the_question_it_belongs_to_by_what_it_names(pending: str) -> None:
    assert facts(pending, message("no insurance nothing", entity("benefits", "none"))) == {"benefits": "none"}


def test_what_is_in_the_way_is_no_strength_by_a_reading() -> None:
    assert (
        "strengths"
        not in taken("in_the_way", message("the guests insult me", readings={"strengths/people": 0.9})).facts
    )


def test_a_mere_reading_that_nothing_is_there_takes_nothing_out_that_was_named() -> None:
    assert facts("direction", message("whichever", readings={"in_the_way/nothing": 0.9})) == {}


def test_a_question_of_another_form_is_not_answered_by_a_reading() -> None:
    assert facts("goals", message("i walk there", readings={"in_the_way/transport": 0.9})) == {}


@pytest.mark.parametrize(("named", "read"), [("some", "none"), ("elsewhere", "some"), ("elsewhere", "none")])
def test_benefits_that_are_read_for_sure_go_before_those_the_words_name(named: str, read: str) -> None:
    said = message("they offer it, and not to me", entity("benefits", named), readings={f"benefits/{read}": 0.9})

    assert facts("benefits", said) == {"benefits": read}


def test_what_a_yes_opens_is_not_read_as_a_no() -> None:
    said = message("yes they come with it", entity("benefits", "some"), readings={"benefits/none": 0.9})

    assert facts("benefits", said) == {"benefits": "some"}


def test_a_no_of_its_own_answers_beside_what_else_is_told() -> None:
    said = message("nope, and no insurance either", entity("benefits", "none"))

    assert facts("training", said) == {"training": "none", "benefits": "none"}


def test_schooling_is_heard_beside_an_answer_about_training_and_does_not_stand_in_its_way() -> None:
    said = message("nope just my ged", entity("education", "high_school"))

    assert facts("training", said) == {"training": "none", "education": "high_school"}


def test_a_no_before_an_answer_is_no_correction_of_it() -> None:
    assert facts("training", message("no not rlly learned anything new", intent="deny", sure=0.6)) == {
        "training": "none"
    }
    assert facts("advancement", NO_BOSS) == {"advancement": "none"}


@pytest.mark.parametrize("text", ["no i said 25", "sorry mostly courier", "actually no, 25"])
def test_a_correction_does_not_answer_what_was_asked(text: str) -> None:
    assert facts("training", message(text, intent="correct_answer", sure=0.9)) == {}


@pytest.mark.parametrize("text", ["no ride", "no diploma, no ged", "none of this applies here"])
def test_a_no_that_names_a_thing_is_no_answer_by_itself(text: str) -> None:
    assert facts("advancement", message(text, intent="faq", sure=0.9)) == {}


@pytest.mark.parametrize("text", ["no. is this free?", "nope, how long is this", "no insurance. is this free?"])
def test_an_answer_with_a_question_beside_it_is_taken(text: str) -> None:
    named = (entity("benefits", "none"),) if "insurance" in text else ()

    assert facts("benefits", message(text, *named, intent="faq", sure=0.99, answer_id="cost")) == {"benefits": "none"}


@pytest.mark.parametrize("text", ["good afternoon", "good afternoon. what can you do"])
def test_a_reading_counts_where_it_outweighs_that_nothing_was_answered(text: str) -> None:
    for share, other, value in ((0.15, 0.05, {"goals": "growth"}), (0.3, 0.3, {}), (0.09, 0.0, {})):
        said = message(text, intent="faq", sure=0.6, readings={"goals/growth": share, "other": other})

        assert facts("goals", said) == value


def test_a_faint_reading_gives_way_to_what_is_clearly_said() -> None:
    faint, clear = {"training/some": 0.1}, {"advancement/none": 0.8}

    assert facts("training", message("theres no boss", readings=faint | clear)) == {"advancement": "none"}
    assert facts("training", message("no doctor", entity("benefits", "none"), readings=faint)) == {"benefits": "none"}


@pytest.mark.parametrize(
    ("text", "spot", "value"),
    [
        ("shift boss", "manager", "clear"),
        ("head clerk i suppose", "manager", "maybe"),
        ("no head clerk here", "manager", None),
    ],
)
def test_work_named_as_a_way_up_is_the_spot_that_comes_next(text: str, spot: str, value: str | None) -> None:
    said = message(text, entity("occupation", spot, "named", text))

    assert facts("advancement", said, {"occupation": "cook"}).get("advancement") == value


def test_a_short_course_is_some_training() -> None:
    for text in ("a 3 week class at each place", "orientation was two days", "3 weeks of training"):
        assert facts("training", text) == {"training": "some"}
    assert facts("training", "no 3 week class here") == {}


def test_a_paper_that_somebody_has_says_that_the_work_asks_for_it() -> None:
    card = entity("strength", "skill", None, "my cpr card")

    assert facts("training", message("wait yes i got my cpr card", card))["training"] == "needed"
    assert facts("benefits", message("i got my cpr card", card)) == {"strengths": ["skill"]}


@pytest.mark.parametrize("intent", ["off_topic", "nlu_fallback"])
def test_a_place_in_a_question_or_in_idle_talk_is_nobodys_home(intent: str) -> None:
    place = entity("place", "Boise", None, "boise")

    assert not taken("occupation", message("whats the weather in boise", place, intent=intent, sure=0.95))
    assert bool(taken("occupation", message("tacos of boise", place, intent="off_topic", sure=0.95))) is False
    assert facts("occupation", message("boise", place, intent="off_topic", sure=0.3))["place"] == "Boise"


def test_an_answer_that_is_named_is_not_read_as_its_contrary() -> None:
    said = message("they do have a clear road up there", readings={"advancement/none": 0.9})

    for pending in ("advancement", "training"):
        assert taken(pending, said).facts == {"advancement": "clear"}


@pytest.mark.parametrize(
    ("text", "told"), [("a plan tho, clerk by 50 they say to me", {}), ("im a clerk", {"occupation": "clerk"})]
)
def test_work_that_is_named_and_not_told_as_ones_own_changes_none(text: str, told: dict[str, Any]) -> None:
    said = message(text, entity("occupation", "clerk", "own", "clerk"))

    assert facts("goals", said, {"occupation": "cook"}) == told


def test_who_will_not_say_what_they_do_is_not_out_of_work() -> None:
    assert not taken("occupation", message("no job of yours to know", intent="skip", sure=0.95))
    assert facts("occupation", message("no job right now", intent="skip", sure=0.4)) == {"out_of_work": True}
