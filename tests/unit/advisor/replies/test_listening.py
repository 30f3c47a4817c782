"""What a message states about the person, and what a button says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.library.questions import Option
from advisor.replies.told import listening
from advisor.replies.told.listening import Taken, hear, stated, without_asides
from advisor.words.message import Entity, Message

from ... import small_questions as small
from ...small_questions import KEPT, QUESTIONS, entity, message, tap


def heard(*entities: Entity, text: str = "so it goes") -> dict[str, Any]:
    return dict(hear(message(text, *entities), QUESTIONS).facts)


@pytest.mark.parametrize(
    ("found", "facts"),
    [
        ([entity("occupation", "cashier", "own")], {"occupation": "cashier"}),
        ([entity("employer", "Uber", "own")], {"occupation": "Uber"}),
        ([entity("employer", "Aldi", "own"), entity("occupation", "cook", "own")], {"occupation": "cook, Aldi"}),
        ([entity("duration", 36)], {"timeframe": "open"}),
        ([entity("duration", "1.5")], {"timeframe": "open"}),
        ([entity("hours_per_week", 40.0)], {"hours_worked": 40.0}),
        ([entity("hours_per_week", 4.0, "free")], {"hours_per_week": 4.0}),
        ([entity("benefits", "elsewhere")], {"benefits": "elsewhere"}),
        ([entity("barrier", "money"), entity("barrier", "transport")], {"in_the_way": ["money", "transport"]}),
        ([entity("strength", "skill"), entity("strength", "skill")], {"strengths": ["skill"]}),
        ([entity("goal", "nurse")], {"goal": "nurse"}),
        ([entity("own_business", "yes")], {"own_business": True}),
        ([entity("education", "some_college")], {"education": "some_college"}),
    ],
)
def test_what_is_found_becomes_a_fact(found: list[Entity], facts: dict[str, Any]) -> None:
    assert heard(*found) == facts


def test_time_served_is_no_intent_but_words_beside_it_tell_one() -> None:
    assert heard(entity("duration", 9), text="there since spring, 9 months") == {"timeframe": "open"}
    assert heard(entity("duration", 9), text="9 months, just for now") == {"timeframe": "now"}


def test_what_is_in_the_way_no_more_states_nothing() -> None:
    assert heard(entity("barrier", "transport", "denied"), entity("barrier", "money")) == {"in_the_way": ["money"]}


@pytest.mark.parametrize("role", ["named", "of_others", "past", "denied", "goal", None])
def test_work_counts_only_where_it_is_ones_own(role: str | None) -> None:
    assert heard(entity("occupation", "cashier", role), entity("employer", "Uber", role)) == {}


@pytest.mark.parametrize(
    "odd",
    [
        entity("duration", "long"),
        entity("duration", float("nan")),
        entity("hours_per_week", 400),
        entity("hours_per_week", None),
        entity("benefits", "gold"),
        entity("barrier", ["money"]),
        entity("barrier", "rain"),
        entity("education", "clown school"),
        entity("education", 12),
        entity("occupation", 7, "own"),
        entity("occupation", "  ", "own"),
        entity("own_business", None),
        entity("benefits", "none", "denied"),
        entity("likings", 5),
        entity("name", "Ann"),
    ],
)
def test_what_is_no_answer_of_ours_is_dropped(odd: Entity) -> None:
    assert heard(odd) == {}


def test_a_place_brings_its_country(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "country_of", {"Here": "us", "Nowhere": None}.get)

    assert heard(entity("place", "Here")) == {"place": "Here", "country": "us"}
    assert heard(entity("place", "Nowhere")) == {"place": "Nowhere"}


def test_the_words_it_was_said_in_are_kept_short() -> None:
    taken = hear(message("no   insurance " + "at all " * 400, entity("benefits", "none")), QUESTIONS)

    assert taken.words["benefits"].startswith("no insurance at all")
    assert len(taken.words["benefits"]) <= listening.MOST_OWN_WORDS


def test_how_long_beside_ones_work_is_said_back_alone() -> None:
    said = message(
        "hi cook here 4 yrs love it", entity("occupation", "cook", role="own"), entity("duration", "48", text="4 yrs")
    )

    assert hear(said, QUESTIONS).words["timeframe"] == "4 yrs"


def test_of_a_long_story_only_the_words_that_tell_are_kept() -> None:
    story = message("well so " + "it goes on and on " * 20, entity("benefits", "none", text="no insurance"))

    assert hear(story, QUESTIONS).words == {"benefits": "no insurance"}


@pytest.mark.parametrize(
    ("chosen", "facts"),
    [
        ({"benefits": "none"}, {"benefits": "none"}),
        ({"training": "some"}, {"training": "some"}),
        ({"in_the_way": "money"}, {"in_the_way": ["money"]}),
        ({"hours_per_week": "5"}, {"hours_per_week": 5.0}),
        ({"benefits": "gold"}, {}),
        ({"hours_per_week": "lots"}, {}),
        ({"likings": "4"}, {}),
        ({"mood": "good"}, {}),
    ],
)
def test_a_button_tapped_late_says_what_it_says(chosen: dict[str, Any], facts: dict[str, Any]) -> None:
    assert hear(tap(**chosen), QUESTIONS).facts == facts


def test_a_button_is_kept_in_the_words_of_its_title() -> None:
    assert hear(tap(benefits="elsewhere"), QUESTIONS).words == {"benefits": "From someone else"}


def test_several_things_tapped_at_once_are_all_kept() -> None:
    both = Message(
        "/choose{}", "choose", 1.0, entities=(entity("in_the_way", "money"), entity("in_the_way", "transport"))
    )

    assert hear(both, QUESTIONS).facts == {"in_the_way": ["money", "transport"]}
    assert hear(both, QUESTIONS).words == {"in_the_way": "Too little cash, A way to get there"}


def test_nothing_heard_is_nothing() -> None:
    assert not Taken()
    assert Taken({"occupation": None})
    assert Taken(revisit="benefits")


def test_the_questions_of_the_content_are_at_hand() -> None:
    assert hear(message("so", entity("duration", 2))).facts == {"timeframe": "open"}


@settings(deadline=None)  # the first place heard reads all place names
@given(small.messages)
def test_any_message_is_heard_and_only_known_things_are_kept(said: Message) -> None:
    facts = hear(said, QUESTIONS).facts

    assert facts.keys() <= KEPT
    for slot, value in facts.items():
        small.check_value(slot, value)


@settings(deadline=None)  # the first place heard reads all place names
@given(st.lists(small.entities, max_size=4).map(tuple), small.messages, small.messages)
def test_what_is_heard_rests_on_the_entities_alone(found: tuple[Entity, ...], one: Message, other: Message) -> None:
    first, second = (hear(replace(said, text=f"- {said.text}", entities=found), QUESTIONS) for said in (one, other))

    assert first.facts == second.facts


def test_free_hours_keep_the_days_that_stand_beside_them() -> None:
    said = message("saturdays, two hours", entity("hours_per_week", 2.0, text="two hours"))

    assert listening.told(said, {"hours_per_week": 2.0}).words == {"hours_per_week": "saturdays, two hours"}


def test_where_somebody_learned_is_not_where_they_live() -> None:
    ways = small.question("in_the_way", Option("credentials", "A paper", "a paper"), several=True)
    asked = {**QUESTIONS, "in_the_way": ways}
    told = hear(message("cant use my diploma from syria", entity("place", "Syria", "past")), asked)

    assert told.facts == {"in_the_way": ["credentials"]}
    assert not hear(message("my degree from ohio", entity("place", "Ohio", "past")), asked).facts


def test_time_that_was_served_is_no_time_at_a_job() -> None:
    said = message(
        "came home in may, did 4 years", entity("duration", 48, text="4 years"), readings={"in_the_way/record": 0.9}
    )

    assert "timeframe" not in stated(said, QUESTIONS)
    assert stated(replace(said, readings={}), QUESTIONS)["timeframe"] == "open"


def test_a_body_that_hurts_hinders_whoever_tells_of_it() -> None:
    facts = {"in_the_way": ["health", "record", "money"]}

    assert without_asides(facts, message("stocker, my elbow is gone"))["in_the_way"] == ["health", "money"]


def test_what_is_in_the_way_is_quoted_once() -> None:
    said = message("2 kids and no car", entity("barrier", "transport", text="2 kids and no car"))

    assert hear(said).words["in_the_way"] == "2 kids and no car"
