"""What is heard of somebody's work, beside the table of `heard.yml`: whose it is, and what says nothing of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.hearing.work import Heard, WorkHearing

TODAY = date(2026, 11, 23)

PEOPLE = (
    "trans transgender gay lesbian bisexual queer nonbinary intersex asexual autist deaf blind mute disabled autistic "
    "dyslexic bipolar epileptic diabetic pregnant muslim hijabi jewish sikh hindu mormon latina latino latinx hispanic "
    "chicana black asian african arab somali hmong haitian filipina immigrant refugee undocumented widow homeless "
    "senior marie ahmed"
)
NAMES = (
    "danny mandy roger winston shelly carey maxine barbara brenda fernando felix linda patel marcus dennis ross tyson"
)
STATEMENTS = {
    "no insurance nothing": "benefits=none",
    "my mom watches my daughter but only til 6": "barrier=childcare",
    "dropped out in 11th": "education=some_high_school",
    "customers love me": "strength=people",
    "my own clients": "own_business=yes",
}


def occupations(heard: list[Heard], role: str) -> list[str | float]:
    return [each.value for each in heard if each.entity == "occupation" and each.role == role]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("i wanna be a nurse one day", "nurse"),
        ("want to become an electrician", "electrician"),
        ("how do i become a plumber", "plumber"),
        ("id love to get into welding", "welder"),
    ],
)
def test_work_somebody_wants_is_a_goal_and_not_their_work(text: str, goal: str, hearing: WorkHearing) -> None:
    heard = hearing.hear(text, TODAY)

    assert [each.value for each in heard if each.entity == "goal"] == [goal]
    assert occupations(heard, "goal") == [goal]
    assert not occupations(heard, "own")


def test_work_and_goal_in_one_breath_are_told_apart(hearing: WorkHearing) -> None:
    heard = hearing.hear("im a nurse i want to be a nurse practitioner", TODAY)

    assert occupations(heard, "own") == ["nurse"]
    assert occupations(heard, "goal") == ["nurse practitioner"]


@pytest.mark.parametrize(
    ("text", "denied"), [("im not a cashier", "cashier"), ("i dont drive", "driver"), ("im no nurse", "nurse")]
)
def test_work_that_is_denied_is_heard_as_denied(text: str, denied: str, hearing: WorkHearing) -> None:
    assert occupations(hearing.hear(text, TODAY), "denied") == [denied]


def test_both_sides_of_a_comparison_are_named(hearing: WorkHearing) -> None:
    heard = hearing.hear("truck driver or medical assistant which is better", TODAY)

    assert occupations(heard, "named") == ["truck driver", "medical assistant"]


@pytest.mark.parametrize(
    ("text", "name"), [("i work at krogers", "Kroger"), ("doordahs", "DoorDash"), ("mcdonalds", "McDonald's")]
)
def test_employers_are_heard_however_they_are_spelt(text: str, name: str, hearing: WorkHearing) -> None:
    assert [(each.value, each.role) for each in hearing.hear(text, TODAY) if each.entity == "employer"] == [
        (name, "own")
    ]


def test_a_name_that_is_also_a_word_needs_more_than_itself(hearing: WorkHearing) -> None:
    assert not hearing.hear("my target is to finish school", TODAY)
    assert not hearing.hear("i might just grab a shift", TODAY)
    assert "DoorDash" in {heard.value for heard in hearing.hear("is doordash a career", TODAY)}
    assert [each.value for each in hearing.hear("i work at target", TODAY)] == ["Target"]


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("is dashing a career", "delivery driver"),
        ("is dashin even a job", "delivery driver"),
        ("is ubering one", "ride-share driver"),
        ("retail. good?", "retail worker"),
        ("what about plumbing", "plumber"),
        ("how abt cyber security", "cybersecurity analyst"),
        ("like plumbing?", "plumber"),
        ("or hvac", "hvac technician"),
    ],
)
def test_work_that_is_asked_about_is_named(text: str, work: str, hearing: WorkHearing) -> None:
    assert occupations(hearing.hear(text, TODAY), "named") == [work]


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("cant settle between welding and roofing", ["welder", "roofer"]),
        ("between being a barber and a cook", ["barber", "cook"]),
        ("stuck between hvac or plumbing", ["hvac technician", "plumber"]),
    ],
)
def test_what_somebody_stands_between_is_named(text: str, works: list[str], hearing: WorkHearing) -> None:
    assert occupations(hearing.hear(text, TODAY), "named") == works


def test_work_of_somebody_else_and_of_the_past_is_told_from_work_that_is_asked_about(hearing: WorkHearing) -> None:
    assert occupations(hearing.hear("is my sister's job as a cook a career", TODAY), "of_others") == ["cook"]
    assert occupations(hearing.hear("is it a career, i used to be a cook", TODAY), "past") == ["cook"]


def test_amounts_in_questions_about_others_are_left(hearing: WorkHearing) -> None:
    assert not hearing.hear("is 3 years at one place long", TODAY)
    assert [each.value for each in hearing.hear("3 yrs, how do i advance", TODAY)] == [36]


@pytest.mark.parametrize("who", PEOPLE.split())
def test_what_somebody_is_beside_work_says_nothing_of_work(who: str, hearing: WorkHearing) -> None:
    for text in (who, f"im {who}", f"im a {who} guy", f"as a {who} woman", f"i am a {who} person"):
        assert not hearing.hear(text, TODAY), text


def test_a_word_to_the_listener_does_not_give_an_amount_to_them(hearing: WorkHearing) -> None:
    for text in ("been a nurse you know maybe two years now", "you have it wrong its two years"):
        assert [each.value for each in hearing.hear(text, TODAY) if each.entity == "duration"] == [24]

    assert not hearing.hear("you have 2 years", TODAY)


def test_a_message_that_asks_whether_its_work_counts_is_heard_in_all_its_parts(hearing: WorkHearing) -> None:
    for text in ("mowing lawns for 8 months with no benefits", "does mowing lawns for 8 months with no benefits"):
        heard = {each.entity: each.value for each in hearing.hear(f"{text} count as a career", TODAY)}

        assert heard == {"occupation": "landscaper", "duration": 8, "benefits": "none"}


def test_free_hours_are_told_from_hours_at_work(hearing: WorkHearing) -> None:
    for text in (
        "i have 5 hours a week free",
        "i have 8 hrs a week",
        "saturdays, maybe 2 hours",
        "could do 4 hrs a week",
        "she has time, like 10 hours",
    ):
        assert [each.role for each in hearing.hear(text, TODAY)] == ["free"], text
    for text in (
        "40 hrs a week",
        "full time, 14 hrs",
        "i only work 10 hrs a week",
        "they only give me 12 hours a week",
    ):
        assert [each.role for each in hearing.hear(text, TODAY)] == [None], text


@pytest.mark.parametrize(
    ("text", "role"),
    [("2 yrs at aldi, no sitter, maybe 4 hrs a week", "free"), ("i do lyft, maybe 4 hrs a week", None)],
)
def test_few_hours_are_free_ones_where_no_work_stands_beside_them(
    text: str, role: str | None, hearing: WorkHearing
) -> None:
    heard = hearing.hear(text, TODAY)

    assert [each.role for each in heard if each.entity == "hours_per_week"] == [role]


def test_a_long_story_is_heard_in_all_its_parts(hearing: WorkHearing) -> None:
    text = "been at kroger 4 years i do register and train new ppl, cant afford college, no sitter. how do i advance"
    heard = {f"{each.entity}={each.value}" for each in hearing.hear(text, TODAY)}

    assert heard == {
        "employer=Kroger",
        "duration=48.0",
        "occupation=cashier",
        "strength=trains_others",
        "barrier=money",
        "barrier=childcare",
    }


@settings(max_examples=60, deadline=None)
@given(text=st.text())
def test_any_text_is_heard_without_a_stumble(text: str, hearing: WorkHearing) -> None:
    for each in hearing.hear(text, TODAY):
        assert 0 <= each.start < each.end <= len(text)


@pytest.mark.parametrize("name", NAMES.split())
def test_a_persons_name_is_no_work_with_a_slip_in_it(name: str, hearing: WorkHearing) -> None:
    for text in (name, f"im {name}", f"hi im {name}, what is a career", f"its {name} again"):
        assert not hearing.hear(text, TODAY), text


@pytest.mark.parametrize("text", STATEMENTS)
def test_what_somebody_states_is_heard_in_capitals_too(text: str, hearing: WorkHearing) -> None:
    heard = hearing.hear(text.upper() + "!!", TODAY)

    assert STATEMENTS[text] in {f"{each.entity}={each.value}" for each in heard}


def test_of_several_levels_of_education_the_highest_counts(hearing: WorkHearing) -> None:
    heard = hearing.hear("got my ged then some college and now an associates", TODAY)

    assert [each.value for each in heard if each.entity == "education"] == ["associate"]


@pytest.mark.parametrize("who", PEOPLE.split())
def test_who_somebody_is_becomes_no_part_of_the_name_of_their_work(who: str, hearing: WorkHearing) -> None:
    assert set(occupations(hearing.hear(f"im a {who} driver", TODAY), "own")) <= {"driver"}


def test_work_that_no_list_has_is_read_back_as_it_was_typed(hearing: WorkHearing) -> None:
    assert occupations(hearing.hear("im a sponge mold operator", TODAY), "own") == ["sponge mold operator"]
    assert not occupations(hearing.hear("im a great operator of nothing", TODAY), "goal")


def test_where_somebody_got_hurt_is_where_they_work_and_where_they_once_were_is_not(hearing: WorkHearing) -> None:
    assert occupations(hearing.hear("hurt my wrist at the factory", TODAY), "own") == ["factory worker"]
    assert not occupations(hearing.hear("i was in the hospital for 3 months", TODAY), "own")


def test_my_manager_is_somebody_else(hearing: WorkHearing) -> None:
    assert "manager" not in occupations(hearing.hear("my manager at the store took my shifts", TODAY), "own")
