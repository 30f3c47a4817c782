"""What people say right after the crisis reply."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.aftermath import (
    asks_as_well,
    asks_for_hotline,
    heard_after_crisis,
    is_abroad,
    is_said_in_spanish,
    says_only_relief,
)

LOOKS_FOR_A_WAY = [
    "whom... who should i phone",
    "could i text somebody instead",
    "i cant speak right now",
    "by text?",
    "im really afraid",
    "where can i get help",
    "they didnt pick up",
    "no minutes",
    "a quien puedo llamar",
    "no puedo hablar ahora",
    "tengo mucho miedo",
]
HIDES = [
    "can i hide this conversation",
    "she looks through my phone",
    "will he see this",
    "él revisa mi celular",
    "i cant speak she is in the other room",
    "hes right here",
    "they can hear us",
    "me puede oir",
]
TAKES_BACK = [
    "its a false alarm",
    "u got me wrong",
    "no no i was talking about my truck",
    "i only meant this shift",
    "you misread that",
    "just kidding",
    "nah i'm alright",
    "we are all good over here",
    "honestly i feel fine, move on",
    "i dont need a helpline",
    "nah dont want your help",
    "no need for those numbers",
    "why do you show me those hotlines",
    "no want numbers please, job only",
    "im good, only tired of your questions",
    "man i told you i wont harm myself. what i want is to know which trade takes people of my age",
    "ya me siento mejor",
    "fue una broma",
    "podemos seguir",
    "me entendió mal",
    "no hay ningún peligro",
    "aquí nadie corre peligro",
    "nope, i only meant getting off this crew",
    "wtf no",
    "what no i mean i want the other shift",
    "no no not this",
    "lol im so not suicidal",
    "i have never been suicidal, i want my pay",
    "im not going to harm myself, only mad",
    "naw im okay not like that only fed up with this crew",
    "nah its not like that, only this shift gets me",
    "i mean at that warehouse job",
    "just annoyed",
    "lol im just fed up with my manager",
    "im not gonna hurt nobody",
    "i was talking bout my hours",
    "not in a bad way lol",
    "this shift i mean",
    "hablaba de mi turno",
    "nono i am alright sweetie, only angry at that place. how do i get some cash in while i look",
]
WONDERS = [
    "why would u send me this",
    "whats that for",
    "HUH??",
    "umm what",
    "what did i say",
    "i was asking about forklift pay",
    "thats nothing to do with my question",
    "dude chill",
    "yo what",
    "por qué me mandas eso",
    "solo preguntaba por el horario",
    "i never said that",
    "i never asked for that",
    "why is there a crisis number",
    "where did that come from",
    "quit sending me this",
]
SOMETHING_ELSE = [
    "is my gig a career",
    "go on",
    "no",
    "im not joking",
    "im not ok",
    "im not fine at all",
    "i am good at welding",
    "im ok with dying",
    "what is a pension",
    "why do careers need goals",
    "i dont want this life",
    "thank you for your help",
    "no estoy bien",
    "i want to write a resume",
    "how can i tell them about my gap in a cover letter",
    "i called in today",
    "i phoned but they hung up",
    "i talked to her and it was no use",
    "i called mom to say goodbye",
    "i talked to my dad and he yelled",
    "where do i get help with my taxes",
    "i was only talking about my life",
    "just fed up with it all",
    "just tired of living here",
    "i meant my last shift",
    "i dont mean my truck",
    "no i mean it",
    "no, i meant everything i wrote",
    "no i mean nobody comes",
    "how do i write my two weeks notice",
    "im okay i guess it is just that every evening here is so long and so quiet now",
    "they had a talk with me and i said guys im okay. can i do a cashier job from home",
    "im okay but what do i do when he comes home tonight and is in that mood again",
    "so there was this guy at the store and he said who do i call about the freezer and i laughed out loud",
]


@pytest.mark.parametrize("text", LOOKS_FOR_A_WAY)
def test_who_looks_for_a_way_to_reach_somebody_is_heard(text: str) -> None:
    assert heard_after_crisis(text) == "contacts"


@pytest.mark.parametrize("text", HIDES)
def test_who_fears_other_eyes_is_heard(text: str) -> None:
    assert heard_after_crisis(text) == "hide"


@pytest.mark.parametrize("text", TAKES_BACK)
def test_who_meant_it_otherwise_or_is_better_is_heard(text: str) -> None:
    assert heard_after_crisis(text) == "fine"


@pytest.mark.parametrize("text", WONDERS)
def test_who_wonders_at_the_reply_is_heard(text: str) -> None:
    assert heard_after_crisis(text) == "puzzled"


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("im fine, how do i get a raise", True),
        ("no i asked about a raise", True),
        ("no i mean asking for a raise", True),
        ("im fine really", False),
        ("lol im ok, keep going", False),
        ("we're fine. could you alter that", False),
    ],
)
def test_a_question_beside_relief_is_told_from_relief_alone(text: str, asks: bool) -> None:
    assert asks_as_well(text) == asks


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("lol no im not in danger", True),
        ("i dont need a hotline, thanks", True),
        ("im fine", True),
        ("im fine but she locks me in", False),
        ("we're ok. i just wont be around", False),
        ("just kidding about the truck, not about the rest", False),
        ("keep going", False),
        ("im ok dont need it, keep asking", True),
        ("were good! where's the plan", True),
        ("im ok. i cant go on", False),
        ("wait no im good haha. carry on with my check", True),
        ("im alright, go on with the questions without me", False),
        ("no corro peligro", True),
        ("nah man, not gonna harm myself, only angry", True),
        ("not suicidal, just pissed at my boss", True),
        ("im not suicidal just sick of this shift", True),
        ("im fine just sick of it", False),
        ("im ok, mad at myself", False),
        ("not in danger lol im at work", True),
        ("im ok, i left work for good", False),
        ("dont need those numbers i need a job", True),
        ("no estoy en peligro pero él me encierra", False),
        ("sweetie im not in any danger", True),
        ("told you twice, im not in despair", True),
        ("computer you read me wrong again", True),
        ("im not in danger honey he is", False),
    ],
)
def test_relief_alone_is_told_from_relief_with_more_beside_it(text: str, only: bool) -> None:
    assert says_only_relief(text) == only


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Hotline", True),
        ("the hotline number please", True),
        ("linea de ayuda", True),
        ("i dont need a hotline", False),
        ("i work for an it helpline", False),
    ],
)
def test_a_word_brings_the_contacts_back_where_it_stands_alone(text: str, asks: bool) -> None:
    assert asks_for_hotline(text) == asks


@pytest.mark.parametrize("text", SOMETHING_ELSE)
def test_what_is_about_something_else_is_left_alone(text: str) -> None:
    assert heard_after_crisis(text) is None


@pytest.mark.parametrize(
    ("text", "heard"), [("lagos", "contacts"), ("im in lagos now", "contacts"), ("any jobs in lagos", None)]
)
def test_a_place_by_itself_asks_for_the_contacts_there(text: str, heard: str | None) -> None:
    start = text.index("lagos")

    assert heard_after_crisis(text, [{"entity": "place", "start": start, "end": start + len("lagos")}]) == heard


def test_who_is_elsewhere_says_so_in_several_ways() -> None:
    assert is_abroad("i dont live in the states")
    assert is_abroad("those numbers dont work here")
    assert not is_abroad("i live in the states")


def test_only_spanish_is_taken_for_spanish() -> None:
    assert is_said_in_spanish("ya estoy tranquila")
    assert not is_said_in_spanish("just kidding")


@given(st.text())
def test_any_text_is_something_or_nothing(text: str) -> None:
    assert heard_after_crisis(text) in {"contacts", "hide", "fine", "puzzled", None}
