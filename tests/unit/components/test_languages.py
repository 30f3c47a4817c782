"""Telling Spanish from English by small words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.hearing.languages import is_spanish

SPANISH = [
    "¿Dónde puedo aprender un oficio?",
    "donde puedo aprender un oficio",
    "nesesito un trabajo mejor xfa",
    "kiero ganar mas q en la fabrica",
    "mi boss no me sube el sueldo, que hago",
    "busco un part time cerca de mi casa",
    "hola",
    "GRACIAS",
    "no tengo papeles",
    "con quien hablo",
    "holaaaa buenas",
    "renuncio",
    "desempleada",
    "la manager no me da mi check",
    "no me dan mi lonche",
    "mi supervisora me acosa",
    "me machuque un dedo",
    "por gordo no me kieren",
    "no puedo faltar",
    "minimo por hora en california",
]
ENGLISH = [
    "how do i move up",
    "ok english a little",
    "i live in los angeles and work at el pollo loco",
    "no no no",
    "si",
    "my nose hurts",
    "ya me 2",
    "la la la",
    "my résumé is old",
    "i drive for uber in san jose",
    "nada",
    "jalapeños i sell",
    "por que?? idk what that means",
    "un job",
    "de nada",
    "y r u askin me this",
    "can u help me amigo",
    "recipe for papas con queso",
    "manager gave me a warning today",
    "find me a place for chile con carne",
    "😀",
    "",
]

NEIGHBOURS = [
    "comment je peux trouver un meilleur travail, je livre des pizzas",
    "trabalho como entregador e quero subir na vida",
    "não entendo, como posso melhorar meu emprego",
    "io sono cuoco, come posso crescere",
]


@pytest.mark.parametrize("line", SPANISH)
def test_spanish_is_known_however_it_is_typed(line: str) -> None:
    assert is_spanish(line)


@pytest.mark.parametrize("line", ENGLISH)
def test_english_is_not_taken_for_spanish(line: str) -> None:
    assert not is_spanish(line)


@pytest.mark.parametrize("line", NEIGHBOURS)
def test_what_looks_like_spanish_and_is_another_language_is_not_answered_in_it(line: str) -> None:
    assert not is_spanish(line)


@given(st.text())
def test_any_text_gets_a_language(text: str) -> None:
    assert is_spanish(text) in {True, False}
