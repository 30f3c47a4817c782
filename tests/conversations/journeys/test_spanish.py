"""Journey 14: whoever writes Spanish is answered in Spanish, is told what is not, and may go on in English."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.library.content import Library
from advisor.library.crisis import load_crisis_help
from advisor.words.matters import HOME, LIFE

from .ways import answers_said

PLAIN = (
    "mi trabajo de uber es una carrera?",
    "no hablo mucho ingles",
    "ok english a little",
)
TEXTED = (
    "oiga, hago deliveries con doordash, kiero saber si es carrera o nomas chamba",
    "disculpe, mi inglés no es bueno",
    "my english is little but ok",
)
WORDINGS = pytest.mark.parametrize("lines", [PLAIN, TEXTED], ids=["plain", "texted"])
LOST = {"action_offer_guesses", "action_default_fallback"}


@WORDINGS
def test_the_headline_question_is_answered_in_spanish(lines: tuple[str, ...], talk: Any, library: Library) -> None:
    talk.say(lines[0])

    assert answers_said(talk, library) == ["es_gig_check"]
    assert "/start_gig_check" in talk.payloads
    assert talk.active_form is None


@WORDINGS
def test_what_is_only_in_english_is_told_with_the_ways_to_help(
    lines: tuple[str, ...], talk: Any, library: Library
) -> None:
    talk.say(lines[0])
    talk.say(lines[1])

    assert answers_said(talk, library) == ["es_rest_in_english"]
    assert '/ask{"topic": "es_offices"}' in talk.payloads


@WORDINGS
def test_who_says_so_goes_on_in_english(lines: tuple[str, ...], talk: Any, library: Library) -> None:
    for line in lines:
        talk.say(line)
        assert not LOST.intersection(talk.last_actions)

    assert {library.answers[said].language for said in answers_said(talk, library)} == {"en"}


@pytest.mark.parametrize(
    ("line", "answer_id"),
    [
        ("en que cambia tener una carrera de tener un empleo", "es_job_or_career"),
        ("quiero subir de puesto, como le hago", "es_advance"),
        ("a que oficina voy para que me ayuden a buscar trabajo", "es_offices"),
        ("¿cuánto gana un electricista?", "es_mi_proximo_paso"),
        ("ocupo ayuda pa escribir mi cv", "es_resume"),
        ("me corrieron, como le hago para el desempleo", "es_lost_job"),
        ("mi patrón no me quiere pagar unas horas", "es_missing_pay"),
        ("me cuesta pedirle al gerente que me suba el sueldo", "es_raise"),
        ("el supervisor nos grita y ya no lo aguantamos", "es_bad_boss"),
        ("me lastimé la pierna en el almacén y no me pagan el doctor", "es_hurt_at_work"),
        ("tengo cuatro niños y quisiera estudiar", "es_childcare"),
        ("soy enfermera titulada en Perú, cómo ejerzo acá", "es_credentials"),
        ("conviene la licencia de tráiler?", "es_truck_license"),
        ("qué precio tiene la escuela para la cdl", "es_truck_license"),
        ("kiero un negosio de tamales, q nesesito pa empesar", "es_own_business"),
        ("como no tengo papeles el dueño no me da mi sueldo", "es_pay_without_papers"),
        ("no pude acabar la prepa, dónde saco el ged", "es_school"),
        ("el encargado no nos deja tomar break", "es_breaks"),
        ("mi supervisor me toca cuando nadie ve", "es_harassment"),
        ("manejo uber, cómo declaro los taxes", "es_taxes"),
        ("ocupo seguro médico para mis niños", "es_insurance"),
        ("escriba usted la carta al encargado", "es_limits"),
        ("me despidieron por enfermarme, tengo caso", "es_legal"),
        ("hola", "es_rest_in_english"),
        ("el gato azul come zapatos los martes", "es_rest_in_english"),
    ],
)
def test_the_headline_path_is_spanish(line: str, answer_id: str, talk: Any, library: Library) -> None:
    talk.say(line)

    assert answers_said(talk, library) == [answer_id]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("la verdad ya no quiero seguir viviendo", LIFE),
        ("mi esposo me pega y no se a donde ir", HOME),
        ("estoy so tired, quiero morirme", LIFE),
    ],
)
def test_danger_in_spanish_is_answered_in_spanish(line: str, first: str, talk: Any) -> None:
    talk.say(line)

    assert talk.text.split() == load_crisis_help().in_language("es").in_words(None, (first,)).split()


@pytest.mark.parametrize("line", ["ya me siento mejor", "fue una broma", "quiero continuar"])
def test_relief_after_danger_is_answered_in_spanish(line: str, talk: Any) -> None:
    talk.say("me quiero morir")
    talk.say(line)

    assert talk.text.split() == str(load_crisis_help().in_language("es").near).split()


@pytest.mark.parametrize(
    "line",
    [
        "este trabajo me mata",
        "me muero de ganas de avanzar",
        "mi jefe me va a matar si falto",
        "quisiera salirme de la limpieza y estudiar, pero mantengo a dos niños",
        "ya no soporto a la encargada",
        "llevo meses cansada por el turno de la noche",
        "tengo cuatro hijos",
    ],
)
def test_spanish_that_only_sounds_grave_is_no_crisis(line: str, talk: Any) -> None:
    talk.say(line)

    assert "action_offer_crisis_help" not in talk.last_actions


def test_more_goes_on_in_spanish(talk: Any, library: Library) -> None:
    talk.say("cual es la diferencia de un job a una carrera")
    talk.say("dígame más por favor")

    assert library.answers["es_job_or_career"].more in talk.text


def test_spanish_within_the_check_does_not_end_it(talk: Any, library: Library) -> None:
    talk.say("/start_gig_check")
    talk.say("no entiendo la pregunta, puede ser en español?")

    assert "es_rest_in_english" in answers_said(talk, library)
    assert talk.active_form == "gig_check_form"
