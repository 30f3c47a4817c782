from __future__ import annotations

from pathlib import Path

import pytest

from advisor.library.content_file import ContentError
from advisor.library.telegram_words import load_telegram_words, said_in

WORDS = """
commands:
  plan: {en: A plan, es: Un plan}
description: {en: An advisor}
old_button: {en: Too late}
"""


def write(folder: Path, text: str = WORDS) -> Path:
    (folder / "telegram.yml").write_text(text, encoding="utf8")
    return folder


@pytest.mark.parametrize(
    ("language", "said"), [("es", "Un plan"), ("es-MX", "Un plan"), ("ES", "Un plan"), ("fr", "A plan"), ("", "A plan")]
)
def test_words_are_said_in_the_language_of_the_person_or_else_in_english(
    language: str, said: str, tmp_path: Path
) -> None:
    assert said_in(load_telegram_words(write(tmp_path)).commands["plan"], language) == said


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("plan:", "My Plan:"),
        ("en: A plan, ", ""),
        ("en: A plan", f"en: {'x' * 257}"),
        ("en: An advisor", f"en: {'x' * 513}"),
        ("en: Too late", f"en: {'x' * 201}"),
        ("en: Too late", "en: Too late, english: Too late"),
        ("old_button", "button"),
    ],
)
def test_words_that_telegram_would_not_take_are_refused(right: str, wrong: str, tmp_path: Path) -> None:
    assert right in WORDS

    with pytest.raises(ContentError, match=r"telegram\.yml"):
        load_telegram_words(write(tmp_path, WORDS.replace(right, wrong)))


def test_the_longest_words_that_telegram_takes_are_taken(tmp_path: Path) -> None:
    text = WORDS.replace("A plan", "x" * 256).replace("An advisor", "x" * 512).replace("Too late", "x" * 200)

    assert load_telegram_words(write(tmp_path, text))
