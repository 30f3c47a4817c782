from __future__ import annotations

from pathlib import Path

import pytest

from advisor.library.content_file import ContentError
from advisor.library.crisis import COUNTRIES, UNKNOWN, load_crisis_help

WORDS = (
    "opening: Sorry.\nclosing: I am here.\nagain: Here they are.\nstay: No burden.\nmeans: Lock it away.\n"
    "hide: Say forget me.\n"
)
ENTRY = "{{contacts: Call {name}., checked: 2026-01-02}}"


def write(folder: Path, countries: tuple[str, ...] = COUNTRIES, **changed: str) -> Path:
    rows = "\n".join(f"  {name}: {changed.get(name) or ENTRY.format(name=name)}" for name in countries)
    (folder / "crisis.yml").write_text(f"{WORDS}countries:\n{rows}\n", encoding="utf8")
    return folder


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_reply_holds_the_contacts_of_the_country_and_of_no_other(country: str, tmp_path: Path) -> None:
    said = load_crisis_help(write(tmp_path)).in_words(country)

    assert [name for name in COUNTRIES if f"Call {name}." in said] == [country]


def test_where_no_country_is_known_the_reply_is_for_the_usual_one(tmp_path: Path) -> None:
    help_ = load_crisis_help(write(tmp_path))

    assert help_.in_words(None) == help_.in_words(UNKNOWN)


def test_a_country_without_contacts_of_its_own_gets_those_for_everywhere(tmp_path: Path) -> None:
    help_ = load_crisis_help(write(tmp_path))

    assert help_.in_words("br") == help_.in_words("other")


def test_who_asks_again_gets_the_contacts_in_fewer_words(tmp_path: Path) -> None:
    help_ = load_crisis_help(write(tmp_path))

    assert help_.in_few_words("uk") == "Here they are.\n\nCall uk."
    assert help_.in_few_words("uk", hides=True) == "Here they are.\n\nCall uk.\n\nSay forget me."


def test_who_is_still_down_gets_warm_words_and_the_contacts(tmp_path: Path) -> None:
    assert load_crisis_help(write(tmp_path)).in_warm_words("uk") == "No burden.\n\nCall uk.\n\nI am here."


def test_a_missing_country_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="uk"):
        load_crisis_help(write(tmp_path, tuple(name for name in COUNTRIES if name != "uk")))


def test_contacts_must_say_when_they_were_checked(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="checked"):
        load_crisis_help(write(tmp_path, us="{contacts: Call., checked: soon}"))


def test_the_projects_own_contacts_load_and_are_brief() -> None:
    help_ = load_crisis_help()

    assert all(len(help_.in_words(country).split()) <= 80 for country in COUNTRIES)


SPOKEN = (
    "languages:\n  es: {{opening: Lo siento., closing: Aquí estoy., again: Otra vez., stay: Aquí., means: Lejos., "
    "hide: Borre., near: Gracias., countries: {{us: {us}}}}}\n"
)


def in_two_languages(folder: Path) -> Path:
    write(folder)
    with (folder / "crisis.yml").open("a", encoding="utf8") as file:
        file.write(SPOKEN.format(us="{contacts: Llame., checked: 2026-01-02}"))
    return folder


def test_who_writes_in_another_language_is_answered_in_it(tmp_path: Path) -> None:
    said = load_crisis_help(in_two_languages(tmp_path)).in_language("es").in_words(None)

    assert said == "Lo siento.\n\nLlame.\n\nAquí estoy."


def test_contacts_that_are_not_written_in_a_language_are_given_as_they_are(tmp_path: Path) -> None:
    said = load_crisis_help(in_two_languages(tmp_path)).in_language("es").in_words("uk")

    assert said == "Lo siento.\n\nCall uk.\n\nAquí estoy."


def test_a_language_without_words_for_it_gets_the_usual_ones(tmp_path: Path) -> None:
    help_ = load_crisis_help(in_two_languages(tmp_path))

    assert help_.in_language("fr").in_words(None) == help_.in_words(None)


def test_contacts_in_another_language_must_say_when_they_were_checked_too(tmp_path: Path) -> None:
    write(tmp_path)
    with (tmp_path / "crisis.yml").open("a", encoding="utf8") as file:
        file.write(SPOKEN.format(us="{contacts: Llame., checked: soon}"))

    with pytest.raises(ContentError, match="checked"):
        load_crisis_help(tmp_path)
