"""Mending how people spell Spanish, with words of the tests' own."""

from __future__ import annotations

import pytest

from components.sound_mender import SoundMender

TEXTS = [
    *("¿Qué necesito para hacer un negocio?", "quiero trabajo", "quiero la licencia", "kiero mas", "hay ayuda aqui"),
    *("cuántos años llevo", "el jefe me llama", "la chamba", "un carro y una hoja", "vivo cerca"),
]


@pytest.fixture(scope="module")
def mender() -> SoundMender:
    return SoundMender.of(TEXTS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nesesito aser un negosio", "necesito hacer un negocio"),
        ("kiero travajo, q ay aki?", "quiero trabajo, que hay aqui?"),
        ("la lisensia", "la licencia"),
        ("Cuantos anos yevo", "cuantos años llevo"),
        ("el gefe me yama", "el jefe me llama"),
        ("vibo serca", "vivo cerca"),
        ("una oja", "una hoja"),
    ],
)
def test_what_sounds_the_same_is_the_same_word(mender: SoundMender, typed: str, meant: str) -> None:
    assert mender.mend(typed) == meant


@pytest.mark.parametrize("typed", ["caro", "shamba", "mi ingles", "👍", "24/7", ""])
def test_what_sounds_like_no_word_stays(mender: SoundMender, typed: str) -> None:
    assert mender.mend(typed) == typed


def test_what_was_learned_can_be_kept_as_words(mender: SoundMender) -> None:
    again = SoundMender(mender.words)

    assert again.mend("kiero un karro") == mender.mend("kiero un karro") == "quiero un carro"
