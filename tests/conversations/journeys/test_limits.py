"""What is not its to do: needs that come before work, and what it cannot do, know or promise."""

from __future__ import annotations

from typing import Any

import pytest

EMERGENCIES = ("a man on our line fell off the ladder and does not move", "my chest hurts bad and my arm is numb")
AT_THE_DOOR = ("a man followed me home and he is at my door", "somebody is trying to get into my house")
HUNGER = ("we have no food left and the kids are hungry", "i slept in my car again, where can i go tonight")


@pytest.mark.parametrize("line", EMERGENCIES)
def test_an_emergency_leaves_the_form_which_goes_on_when_asked(line: str, talk: Any) -> None:
    talk.say("is my gig a career")
    talk.say("cashier")
    pending = talk.pending

    talk.say(line)
    assert talk.topic == "emergency_now"
    assert talk.active_form is None
    assert not talk.asked

    talk.say("go on")
    assert talk.pending == pending


@pytest.mark.parametrize("line", AT_THE_DOOR)
def test_who_is_beset_hears_the_number_to_call_first(line: str, talk: Any, library: Any) -> None:
    first, *_ = talk.say(line)

    assert first["text"].startswith(library.answers["emergency_now"].answer)


@pytest.mark.parametrize("line", HUNGER)
def test_hunger_and_no_bed_come_before_work(line: str, talk: Any) -> None:
    talk.say(line)

    assert talk.topic == "food_and_shelter"


def test_hunger_in_spanish_is_answered_in_spanish(talk: Any) -> None:
    talk.say("no tenemos comida en la casa, donde nos ayudan")

    assert talk.topic == "es_food_and_shelter"


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("can you call my manager for me and say im sick", "calling_in_sick"),
        ("how much does kroger pay an hour", "no_live_data"),
        ("what day is payday at my job", "only_your_employer"),
        ("can you promise that i get the job", "no_promises"),
        ("how do i make a fake pay stub", "not_honest"),
        ("my work visa runs out soon, can i stay", "immigration_questions"),
        ("can you lend me some cash till payday", "quick_cash"),
        ("how many people in this country work for an app", "no_statistics"),
        ("when does the fall term start at the community college", "school_prices_and_dates"),
        ("send my resume to the hotel for me", "how_to_apply"),
        ("ring the unemployment people for me and ask about my claim", "do_it_for_me"),
        ("can u go over the contract they want me to put my name on", "contract_to_sign"),
        ("what did the last guy in here tell you", "other_talks"),
        ("pull up my criminal history", "own_record"),
        ("type up a nice letter to the manager for me", "text_for_me"),
        ("fix the grammar in this, i has work in a bakery", "text_for_me"),
        ("calculate my check, 30 hours at 18 an hour", "pay_sums"),
        ("lets play interview, you be the hiring manager", "practice_talk"),
        ("which bus goes to the warehouse", "ways_and_numbers"),
        ("how do you say the floor is wet in vietnamese, my helper speaks nothing else", "translate_for_me"),
        ("my manager handed me a warning, i have a picture of it, look", "read_for_me"),
        ("finish my orientation quiz for me", "test_for_me"),
        ("remember that i am called Bo when i come back", "keeping_my_answers"),
        ("look up whether they approved my unemployment", "where_it_stands"),
        ("explain to my landlord that my pay is late", "rent_and_landlord"),
        ("should i take on debt to train as a barber", "taking_a_loan"),
        ("is chapter 7 right for all my card debt", "bankruptcy"),
        ("will there be bakers in thirty years", "ai_and_my_work"),
        ("are the glaziers taking apprentices at the moment", "no_live_data"),
        ("what did todays jobs numbers say", "no_statistics"),
        ("sign in to my account and change my resume there", "do_it_for_me"),
        ("can my misdemeanor be expunged", "clearing_a_record"),
        ("should i take my whole 401k out while i look for work", "retirement_money"),
        ("tell me the exact questions at the sheraton interview", "their_questions"),
        ("which trade will be the hottest in twenty years", "jobs_of_tomorrow"),
        ("what does my lead think of me, i cant tell", "minds_of_others"),
        ("must i tell the bakery about my epilepsy pills", "telling_about_health"),
        ("can they call ice on us if we report the foreman", "papers_and_complaints"),
        ("no sleep again, i lie awake since two", "trouble_sleeping"),
        ("am i going to pass the phlebotomy exam", "will_i_pass"),
        ("type up my resume, i was a cook for six years", "resume_for_me"),
    ],
)
def test_what_it_cannot_do_know_or_promise_is_said_with_a_way_on(line: str, topic: str, talk: Any) -> None:
    talk.say(line)

    assert talk.topic == topic
    assert talk.payloads


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("they hired me this morning, im so happy", "good_news"),
        ("my supervisor wants me to lie to the inspector", "asked_to_do_wrong"),
        ("i was sick and work wants a note from a doctor", "doctors_note"),
        ("im buried in emails and orders all day, how do i keep up", "burnout"),
        ("the comp insurance says no to my claim", "comp_denied"),
        ("i cant move, my family needs me here, and nobody hires", "few_jobs_here"),
        ("they want me for one more shift tonight, can i say no", "extra_shift"),
        ("my store wont make me a supervisor", "passed_over"),
        ("where do i find my first customers", "first_clients"),
        ("the others on my shift bully me", "bullied_at_work"),
        ("panic attack every time before i clock in", "panic_before_work"),
        ("i failed a drug screen for weed, what now", "failed_drug_test"),
        ("trade school or a university", "trade_or_college"),
        ("what do i wear to a job fair", "interview_clothes"),
        ("i wrote a plan last winter and followed none of it", "reviewing_progress"),
    ],
)
def test_what_sounds_like_something_else_is_met_as_what_it_is(line: str, topic: str, talk: Any) -> None:
    talk.say(line)

    assert talk.topic == topic


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("tell me a riddle, they fired me today", "laid_off"),
        ("whats the capital of france, my boss yells at me", "bad_boss"),
        ("wake me at 5, and how do i ask for a raise", "asking_for_a_raise"),
    ],
)
def test_what_is_asked_of_work_is_heard_beside_what_has_nothing_to_do_with_it(line: str, topic: str, talk: Any) -> None:
    talk.say(line)

    assert talk.topic == topic


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("can you help me write my resume", "resume_help"),
        ("how much does a nurse make", "occupation_outlook"),
        ("who is hiring near me", "indeed_site"),
        ("i cant pay my rent this month", "money_trouble"),
    ],
)
def test_what_it_does_know_is_not_declined(line: str, topic: str, talk: Any) -> None:
    talk.say(line)

    assert talk.topic == topic


def test_what_is_off_topic_brings_no_menu_beside_the_question_that_waits(talk: Any) -> None:
    talk.say("is my gig a career")
    talk.say("cashier")
    before = set(talk.payloads)

    talk.say("who won the game last night")

    assert talk.last_responses[0] == "utter_decline_briefly"
    assert set(talk.payloads) == before


def test_a_copy_that_is_wanted_before_there_is_a_plan_is_one_of_the_talk(talk: Any) -> None:
    talk.say("how do i ask for a raise")

    talk.say("print that for me")

    assert talk.topic == "copy_of_talk"
    assert talk.active_form is None
