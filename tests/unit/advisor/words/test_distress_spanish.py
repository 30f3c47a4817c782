"""Words of danger in Spanish."""

from __future__ import annotations

import pytest

from advisor.words.distress import is_distress

DANGER = [
    "quiero morir",
    "me quiero morir",
    "de verdad que no quiero vivir mas",
    "quiero suicidarme",
    "pienso en el suicidio",
    "me voy a matar",
    "quiero quitarme la vida",
    "estoy cansada de vivir",
    "todos estarian mejor sin mi",
    "no quiero vivir así",
    "no quiero vivir en este mundo",
    "mi esposo me pega",
    "mi papá nos golpea",
    "mi ex me quiere matar",
    "mi jefe me violó",
    "mi marido me amenazo",
    "me tienen encerrada",
    "nos quitaron los pasaportes",
    "le tengo miedo a mi esposo",
    "mi tio abusa de mi",
    "kiero morirme",
]
FIGURES_OF_SPEECH = [
    "me muero de hambre",
    "me voy a morir de risa",
    "me quiero morir de la vergüenza",
    "me muero de ganas de trabajar ahi",
    "este trabajo me mata",
    "mi jefa me va a matar si llego tarde",
    "me voy a matar trabajando",
    "no quiero vivir de propinas",
    "no quiero vivir con mis papás",
    "estoy cansado de vivir en este pueblo",
    "seria un suicidio profesional",
    "trabajo en prevencion del suicidio",
    "me pega el sol en la obra",
    "mi jefe me pego un grito",
    "mi jefe me amenazo con correrme",
    "abusan de mi tiempo",
    "quiero cambiar de vida",
    "me corrieron del trabajo",
    "no quiero despertar tan temprano",
]


@pytest.mark.parametrize("line", DANGER)
def test_words_of_danger_are_heard_in_spanish(line: str) -> None:
    assert is_distress(line)
    assert is_distress(f"¡{line.upper()}!")


@pytest.mark.parametrize("line", FIGURES_OF_SPEECH)
def test_spanish_figures_of_speech_are_not_taken_for_danger(line: str) -> None:
    assert not is_distress(line)


def test_danger_beside_a_spanish_figure_of_speech_is_still_heard() -> None:
    assert is_distress("me muero de hambre y ya no quiero vivir")
