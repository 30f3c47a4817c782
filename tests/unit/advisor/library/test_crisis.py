from __future__ import annotations

from pathlib import Path

import pytest

from advisor.library.content_file import ContentError
from advisor.library.countries import COUNTRIES, UNKNOWN
from advisor.library.crisis import load_crisis_help
from advisor.words.matters import HOME, NEEDS
from advisor.words.on_help import ASKED, SEEN

ON_HELP = ", ".join(f"{kind}: On {kind}." for kind in ASKED)
WORDS = (
    "opening: Sorry.\nclosing: I am here.\ndoubt: Perhaps.\nif_not: Else go on.\nagain: Here they are.\n"
    f"rest: There are more.\nstay: No burden.\nmeans: Lock it away.\nhide: Say forget me.\nasked: {{{ON_HELP}}}\n"
)
ENTRY = "{{contacts: {{life: Call {name}., needs: Eat., now: Run.}}, checked: 2026-01-02}}"
AT_HOME = "{contacts: {life: Call., home: Leave., needs: Eat., now: Run.}, checked: 2026-01-02}"


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

    assert help_.in_few_words("uk") == "Here they are.\n\n- Call uk.\n- Run.\n\nThere are more."
    assert help_.in_few_words("uk", hides=True) == "Here they are.\n\n- Call uk.\n- Run.\n\nSay forget me."


def test_who_may_have_been_read_wrong_gets_the_contacts_that_fit_and_the_way_on(tmp_path: Path) -> None:
    said = load_crisis_help(write(tmp_path)).in_doubt("uk", (NEEDS,))

    assert said == "Perhaps.\n\n- Eat.\n- Run.\n\nElse go on. There are more."


def test_who_is_still_down_gets_warm_words_and_the_contacts(tmp_path: Path) -> None:
    said = load_crisis_help(write(tmp_path)).in_warm_words("uk")

    assert said == "No burden.\n\n- Call uk.\n- Run.\n\nThere are more."


def test_what_was_told_stands_first_in_the_whole_list_and_danger_now_last(tmp_path: Path) -> None:
    help_ = load_crisis_help(write(tmp_path, us=AT_HOME))

    assert help_.listed("us", (NEEDS,)) == "Here they are.\n\n- Eat.\n- Call.\n- Leave.\n- Run."
    assert "- Leave.\n- Call.\n- Eat.\n- Run." in help_.in_words("us", (HOME,))


def test_what_is_asked_of_a_line_is_answered_with_the_one_that_fits(tmp_path: Path) -> None:
    help_ = load_crisis_help(write(tmp_path, us=AT_HOME))

    assert help_.on(SEEN, "us", (HOME,)) == "On seen.\n\n- Leave.\n- Run."


def test_where_no_line_fits_the_usual_ones_are_given(tmp_path: Path) -> None:
    help_ = load_crisis_help(write(tmp_path, us=AT_HOME))

    assert help_.on(SEEN, "us") == "On seen.\n\n- Call.\n- Leave.\n- Run."
    assert help_.on(SEEN, "ca", (HOME,)) == "On seen.\n\n- Call ca.\n- Run."


def test_a_missing_country_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="uk"):
        load_crisis_help(write(tmp_path, tuple(name for name in COUNTRIES if name != "uk")))


def test_contacts_must_say_when_they_were_checked(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="checked"):
        load_crisis_help(write(tmp_path, us="{contacts: {life: Call., now: Run.}, checked: soon}"))


def test_the_projects_own_contacts_load_and_are_brief() -> None:
    help_ = load_crisis_help()

    assert all(len(help_.in_words(country).split()) <= 80 for country in COUNTRIES)


SPOKEN = (
    "languages:\n  es: {{opening: Lo siento., closing: Aquí estoy., doubt: Quizá., if_not: O siga., again: Otra vez., "
    "stay: Aquí., means: Lejos., "
    f"rest: Hay más., hide: Borre., near: Gracias., asked: {{{{{ON_HELP}}}}}, "
    "countries: {{us: {us}}}}}\n"
)


def in_two_languages(folder: Path) -> Path:
    write(folder)
    with (folder / "crisis.yml").open("a", encoding="utf8") as file:
        file.write(SPOKEN.format(us="{contacts: {life: Llame., now: Corra.}, checked: 2026-01-02}"))
    return folder


def test_who_writes_in_another_language_is_answered_in_it(tmp_path: Path) -> None:
    said = load_crisis_help(in_two_languages(tmp_path)).in_language("es").in_words(None)

    assert said == "Lo siento.\n\n- Llame.\n- Corra.\n\nAquí estoy."


def test_contacts_that_are_not_written_in_a_language_are_given_as_they_are(tmp_path: Path) -> None:
    said = load_crisis_help(in_two_languages(tmp_path)).in_language("es").in_words("uk")

    assert said == "Lo siento.\n\n- Call uk.\n- Eat.\n- Run.\n\nAquí estoy."


def test_a_language_without_words_for_it_gets_the_usual_ones(tmp_path: Path) -> None:
    help_ = load_crisis_help(in_two_languages(tmp_path))

    assert help_.in_language("fr").in_words(None) == help_.in_words(None)


def test_contacts_in_another_language_must_say_when_they_were_checked_too(tmp_path: Path) -> None:
    write(tmp_path)
    with (tmp_path / "crisis.yml").open("a", encoding="utf8") as file:
        file.write(SPOKEN.format(us="{contacts: {life: Llame., now: Corra.}, checked: soon}"))

    with pytest.raises(ContentError, match="checked"):
        load_crisis_help(tmp_path)
