from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.distress import comes_armed, is_distress, took_too_much

DANGER = [
    "i want to die",
    "im gonna kill myself",
    "i wanna kil myself",
    "thinking about suicide",
    "feeling sucidal tonight",
    "kms",
    "I don’t want to be here anymore",
    "honestly whats the point i dont want to be here anymore",
    "i wish i was dead",
    "everyone would be better off without me",
    "theres no reason to live",
    "i just want to end it all",
    "i keep cutting myself",
    "i cant go on anymore",
    "i cant go on like this, holiday or not",
    "my boss threatens me with a knife",
    "boss punched me out cold for talking back",
    "my boyfriend hits me",
    "my dad threw a chair at me",
    "my husband choked me last night",
    "im being abused",
    "i dont feel safe at home",
    "my ex said hes going to kill me",
    "i tried to take my own life",
    "tired of being a person at all",
    "havent got one reason to get out of bed again",
    "somebody call the crisis line for me",
    "held the shotgun to my head last night",
    "the rope is ready",
    "my partner shoved me through the door",
    "he put his hands around my neck",
    "i get slapped at home",
    "been kicked down the hall by my stepdad",
    "too frightened to go back home",
    "i'm going to murder my foreman",
    "about to shoot my old supervisor",
    "i want to poison that manager",
    "gonna stab her when she comes in",
    "thinking of killing everyone at the depot",
    "i could shoot up this store",
    "im bringing my rifle to work",
    "one more word and i snap and stab him",
    "i want to hurt people",
    "i really want to harm my supervisor",
    "i am about to hurt that co-worker",
    "i think im gonna beat up my foreman",
    "this customer wants to really hurt me",
    "a supervisor is always threatening me",
    "i will beat him up after the shift",
    "i might shoot the boss",
    "they say i have to sleep with the guests",
    "he wants sex for hours",
    "i sell my body for the rent",
    "I will take my life tonight",
    "thinking of jumping in front of a train",
    "id rather jump off a bridge than live like this",
    "i would jump off the bridge before i go back to him",
    "i would jump off a bridge before i lose another job",
    "I want to be dead",
    "kms im so done",
]
FIGURES_OF_SPEECH = [
    "my mom threw shade at me",
    "cant go on holiday till april",
    "sick of existing clients who never pay",
    "my boss threatens us with a written warning",
    "my manager keeps threatening me with getting fired",
    "she is threatening to fire me",
    "i want to work with kids who feel suicidal",
    "this job is killing me",
    "my feet are killing me",
    "dead end job",
    "id kill for a raise",
    "is it a dead end",
    "this shift is gonna kill me",
    "i nearly died of boredom",
    "i hurt myself lifting boxes",
    "my hours got cut",
    "they cut me from the schedule",
    "im dying to get promoted",
    "i want out of this job",
    "there is no point in this job",
    "i cant live on 12 an hour",
    "how do i end my contract",
    "deadline is killing the team",
    "i drive for uber",
    "my wife is gonna kill me if i quit",
    "they hit me with a fee",
    "he hits me up every weekend to cover shifts",
    "i want to dye my hair for the interview",
    "i finally succeded",
    "i work with suction pumps",
    "im getting beaten down by this job",
    "coach had us run suicides before the tryout",
    "got the suicide lane on the register again",
    "he said to kill the lights before closing",
    "tired of living out of a suitcase",
    "i dont want to live out of a bag on the road",
    "my manager punches me out at 4 whatever i still do",
    "they always punched us out early",
    "she threw me under the bus in the meeting",
    "put my hands on a real wrench today",
    "scared to go home late after closing",
    "cant go on like this on part time pay",
    "so fed up with life behind a counter",
    "tired of life as a temp",
    "im going to kill my boss lol",
    "id kill him for that parking spot",
    "how do i shoot my manager an email",
    "want to shoot my boss a text",
    "i could kill my coworker sometimes",
    "i dont want to hurt anyone",
    "i dont want to hurt my boss by leaving",
    "i will not kill him, i only want my pay",
    "i might hurt her if i say no to the shift",
    "i am going to hurt her feelings if i say no",
    "would it hurt my manager if i went part time",
    "quitting now is going to hurt my coworkers",
    "i beat him for salesman of the month",
    "my coworker always wants to beat me to the tips",
    "i was beaten to the lead spot by my brother",
    "got hit up for cash by my ex",
    "my boss wants to shoot me an email first",
    "im going to kill this interview",
    "going to shoot up the ranks at work",
    "i sell my body shop",
    "which certificate takes my life to a new level",
    "how can I take my life to the next stage",
    "he took my life savings and now I need a second job",
    "I jump off the truck forty times a day",
    "to be dead honest, I like it there",
    "there is no hope in life insurance sales",
    "the depot is a few kms away",
    "which books on suicides among soldiers do you know",
    "they pushed me out of my comfort zone",
    "id jump off the roof before another inventory shift",
    "rather jump off a building than go back to fryers",
]


@pytest.mark.parametrize("line", DANGER)
def test_words_of_danger_are_heard(line: str) -> None:
    assert is_distress(line)
    assert is_distress(line.upper() + "!!!")


@pytest.mark.parametrize("line", FIGURES_OF_SPEECH)
def test_figures_of_speech_about_work_are_not_taken_for_danger(line: str) -> None:
    assert not is_distress(line)


def test_danger_beside_a_figure_of_speech_is_still_heard() -> None:
    assert is_distress("this job is going to kill me and i want to die")


@given(st.text())
def test_any_text_gets_a_decision(text: str) -> None:
    assert is_distress(text) in {True, False}


@pytest.mark.parametrize(
    "line",
    ["taking my rifle to the plant friday", "i keep a blade in my locker for him", "im bringing a knife for my boss"],
)
def test_who_says_they_come_armed_to_others_is_heard(line: str) -> None:
    assert comes_armed(line)


@pytest.mark.parametrize(
    "line", ["i have a gun to my head at work", "a man with a gun at work", "he says he is bringing his gun to work"]
)
def test_who_is_in_reach_of_a_weapon_does_not_come_armed(line: str) -> None:
    assert not comes_armed(line)


@pytest.mark.parametrize(
    "line",
    [
        "i am NOT suicidal. i want my last paycheck",
        "not suicidal!!",
        "im never gonna harm myself im only angry with my manager",
        "quit it, do not send the suicide number, i want work",
        "i never said i was suicidal, i asked about pay",
        "im fine, im not thinking about suicide",
        "nah im not suicidal, which form do i need",
        "dude i am not gonna kill myself over some job",
        "im not having suicidal thoughts i only got fired",
        "no me quiero matar, busco trabajo",
        "nah not gonna hurt myself, only venting",
    ],
)
def test_what_is_denied_of_oneself_beside_a_plain_matter_is_no_danger(line: str) -> None:
    assert not is_distress(line)


@pytest.mark.parametrize(
    "line",
    [
        "im not suicidal but i got it all planned",
        "not suicidal, i only want to sleep and never come back",
        "why not kill myself, the job is gone",
        "im not mad im suicidal",
        "no im not. im suicidal",
        "i cant stop thinking about suicide at work",
        "was not suicidal until this job",
        "im not afraid to kill myself over that boss",
        "im not gonna hurt myself im gonna hurt my boss",
        "i told work im not suicidal. i lied",
        "not suicidal just not ok",
        "i did not kill myself, i still got work",
        "not suicidal, the job is ok, i only feel nothing",
        "im not suicidal, im good at hiding stuff",
        "im not suicidal, i quit everything and everyone",
        "im not going to work, im going to kill myself",
    ],
)
def test_a_denial_with_anything_dark_beside_it_is_danger(line: str) -> None:
    assert is_distress(line)


@pytest.mark.parametrize(
    "text", ["took about 30 of my moms pills an hour ago lol", "swallowed a bottle of tylenol last nite"]
)
def test_far_too_many_pills_are_danger_and_known_as_such(text: str) -> None:
    assert is_distress(text)
    assert took_too_much(text)


@pytest.mark.parametrize(
    "text", ["i take 2 tylenol", "i take 20 mg pills for my back", "took 25 boxes of meds to the clinic"]
)
def test_a_dose_or_a_load_of_pills_is_none(text: str) -> None:
    assert not took_too_much(text)
