"""Journeys 5, 9, 10 and 11: comparing, two things at once, the sceptic, and the nearest office."""

from __future__ import annotations

import re
from typing import Any

import pytest

from advisor.library.content import Library

from .ways import answers_said, check_gig

TRUCKS = (
    "truck driver or medical assistant which is better",
    "i mean money",
    "n how long is school",
    "what about in ohio",
    "so which one should i pick",
)
TEETH = (
    "Nurse or dental hygienist, which one is better?",
    "moneywise i mean",
    "and how long do you have to train",
    "what about texas",
    "so which do i go for",
)
COMPARING = pytest.mark.parametrize("lines", [TRUCKS, TEETH], ids=["trucks", "teeth"])

TWO_THINGS = pytest.mark.parametrize(
    "lines",
    [
        (
            "whats the diffrence btwn a job n a carreer n how do i get 1 w no degree",
            "and wheres the nearest carear center",
        ),
        (
            "wat is the difrence between jobs and careers and can i have one without a deploma",
            "where is the closest career centre",
        ),
    ],
    ids=["no degree", "no diploma"],
)

SCEPTIC = (
    "careers pay more? says who",
    "source?",
    "isnt that from 2004",
    "whats source 1",
    "ur just making stuff up",
    "r u chatgpt",
)
DOUBTER = (
    "Do careers really pay better? Who told you that?",
    "whats the source",
    "that one is from 2004 isnt it",
    "what is source number 1",
    "you just make things up",
    "are you chat gpt or what",
)
DOUBTS = pytest.mark.parametrize("lines", [SCEPTIC, DOUBTER], ids=["sceptic", "doubter"])

LEEDS = ("nearest job center 85004", "phone number?", "im actually in leeds uk", "what do i bring")
MANCHESTER = (
    "closest job centre to 60614",
    "whats their number",
    "actually i live in manchester england",
    "what should i bring with me",
)
OFFICES = pytest.mark.parametrize("lines", [LEEDS, MANCHESTER], ids=["leeds", "manchester"])


@COMPARING
def test_two_kinds_of_work_are_set_side_by_side_and_none_is_picked(lines: tuple[str, ...], talk: Any) -> None:
    replies = []
    for line in lines:
        talk.say(line)
        replies += talk.last_responses

    assert replies == [f"utter_compare_{what}" for what in ("occupations", "pay", "school", "place", "no_pick")]
    assert len(talk.slots["compared"]) == 2


@COMPARING
def test_both_are_named_where_they_can_be_looked_up(lines: tuple[str, ...], talk: Any) -> None:
    for line in lines[:3]:
        talk.say(line)
        assert all(work in talk.text for work in talk.slots["compared"])


@COMPARING
def test_work_that_is_only_compared_is_not_taken_for_ones_own(lines: tuple[str, ...], talk: Any) -> None:
    for line in lines:
        talk.say(line)

    assert "occupation" not in talk.slots


@pytest.mark.parametrize("line", ["crane operator salary", "school bus driver pay"])
def test_one_kind_of_work_alone_is_told_where_its_pay_stands(line: str, talk: Any) -> None:
    talk.say(line)

    assert talk.topic == "occupation_outlook"


@pytest.mark.parametrize(
    ("line", "topic"),
    [("how do i find a mentor", "finding_mentors"), ("how do i pay for college", "paying_for_school")],
)
def test_a_question_of_the_content_during_a_comparison_is_answered_all_the_same(
    line: str, topic: str, talk: Any
) -> None:
    talk.say(TRUCKS[0])
    talk.say(line)

    assert talk.topic == topic


@TWO_THINGS
def test_two_questions_with_typos_get_two_answers_in_order(lines: tuple[str, ...], talk: Any, library: Library) -> None:
    talk.say(lines[0])
    first, *more = answers_said(talk, library)
    assert first == "job_or_career"
    assert more or talk.asked
    assert "action_offer_guesses" not in talk.last_actions
    talk.say(lines[1])

    assert answers_said(talk, library) == ["nearest_office"]


@pytest.mark.parametrize(
    ("line", "answer", "action"),
    [
        ("whats a career exactly? and let me talk to a real person", "what_a_career_is", "utter_talk_to_person"),
        ("are you a bot? and is this free", "is_it_free", "utter_deny_being_human"),
        ("do careers pay more and where did u get that from", "career_pay", "utter_cite_paragraph_cited"),
        ("is this free? also what do you know about me", "is_it_free", "utter_known_nothing"),
    ],
)
def test_a_question_beside_a_request_is_not_dropped(
    line: str, answer: str, action: str, talk: Any, library: Library
) -> None:
    talk.say(line)

    assert answer in answers_said(talk, library)
    assert action in {*talk.last_actions, *talk.last_responses}


def test_asking_for_both_the_check_and_the_plan_drops_neither(talk: Any, library: Library) -> None:
    talk.say("is my gig a career? and how do i advance")

    assert talk.active_form
    other = {"gig_check_form": "job_into_career", "plan_form": "gig_or_career"}[talk.active_form]
    assert answers_said(talk, library) == [other]


@DOUBTS
def test_a_sceptic_gets_the_exact_references(lines: tuple[str, ...], talk: Any, library: Library) -> None:
    talk.say(lines[0])
    assert "career_pay" in answers_said(talk, library)
    talk.say(lines[1])
    assert talk.last_actions == ["action_give_source"]
    references = library.source_of(library.answers["career_pay"]).references
    assert references
    assert all(reference.title in talk.text and reference.year in talk.text for reference in references)
    talk.say(lines[2])
    assert talk.topic == "nc_careers_source"
    talk.say(lines[3])
    assert talk.topic == "el_camino_source"


@DOUBTS
def test_a_sceptic_hears_what_the_advisor_is(lines: tuple[str, ...], talk: Any) -> None:
    for line in lines[:5]:
        talk.say(line)
    assert talk.last_responses == ["utter_explain_how_it_works"]
    talk.say(lines[5])

    assert talk.last_responses == ["utter_deny_being_human"]


@OFFICES
def test_the_nearest_office_comes_with_a_phone_number(lines: tuple[str, ...], talk: Any, library: Library) -> None:
    talk.say(lines[0])
    assert answers_said(talk, library) == ["nearest_office"]
    assert talk.slots["country"] == "us"
    talk.say(lines[1])

    assert re.search(r"\d{3}-\d{3}-\d{4}", talk.text)
    assert "action_offer_guesses" not in talk.last_actions


@OFFICES
def test_another_country_gets_its_own_service_marked_as_ours(
    lines: tuple[str, ...], talk: Any, library: Library
) -> None:
    for line in lines[:3]:
        talk.say(line)

    assert talk.slots["country"] == "uk"
    assert "help_in_uk" in answers_said(talk, library)
    assert library.source_lines["ours"] in talk.text


@OFFICES
def test_for_a_visit_it_says_what_to_bring_and_offers_the_card(lines: tuple[str, ...], talk: Any) -> None:
    check_gig(talk)
    for line in lines:
        talk.say(line)

    assert talk.topic == "what_to_bring"
    assert "/ask_for_card" in talk.payloads


@pytest.mark.parametrize(
    ("line", "country"),
    [("i live in toronto canada", "ca"), ("im in sydney australia", "au"), ("i stay in mumbai india", "in")],
)
def test_where_one_lives_is_kept_with_its_country(line: str, country: str, talk: Any, library: Library) -> None:
    talk.say(line)

    assert talk.slots["country"] == country
    assert answers_said(talk, library)
