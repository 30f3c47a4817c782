from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.library.content_file import ContentError
from advisor.library.place_names import place_names
from advisor.replies.told.places import country_of, places_in

NAMED = {
    "nearest job center 85004": ("85004", "us"),
    "help near 90210-1234?": ("90210-1234", "us"),
    "i live in detroit": ("Detroit", "us"),
    "what about in ohio": ("Ohio", "us"),
    "im in TX": ("TX", "us"),
    "houston tx": ("Houston, TX", "us"),
    "Portland, OR": ("Portland, OR", "us"),
    "im actually in leeds uk": ("Leeds, UK", "uk"),
    "LS1 4DY": ("LS1 4DY", "uk"),
    "im in toronto": ("Toronto", "ca"),
    "M5V 2T6": ("M5V 2T6", "ca"),
    "perth wa": ("Perth, WA", "au"),
    "in nova scotia, canada": ("Nova Scotia, Canada", "ca"),
    "mumbai": ("Mumbai", "in"),
    "im from nigeria": ("Nigeria", "other"),
    "i'm in the US": ("US", "us"),
    "i live in reading": ("Reading", "uk"),
    "i live in yakima": ("Yakima", "us"),
}
NOT_NAMED = [
    "im good at reading and writing",
    "its a nice job",
    "my mobile broke",
    "my manager jackson sucks",
    "tell us more",
    "they live near us",
    "i make 45000 a year",
    "im on covered california",
    "got obamacare florida, pricey",
    "serving at texas roadhouse",
    "it pays $52000",
    "12345 people applied",
    "or should i",
    "co workers",
    "i live in poverty",
    "i live in a small town",
    "i work in sales",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_place_is_found_with_its_country(text: str) -> None:
    (place,) = places_in(text)

    assert (place.name, place.country) == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_words_that_only_look_like_places_are_left(text: str) -> None:
    assert not places_in(text)


def test_a_home_that_nobody_listed_is_heard_without_a_country() -> None:
    (place,) = places_in("i live in smallville")

    assert (place.name, place.country) == ("Smallville", None)


def test_the_words_that_name_a_place_are_known() -> None:
    text = "help near Salt Lake City, UT please"
    (place,) = places_in(text)

    assert text[place.start : place.end] == "Salt Lake City, UT"


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Detroit", "us"),
        ("ohio", "us"),
        ("TX", "us"),
        ("85004", "us"),
        ("Leeds, UK", "uk"),
        ("reading", "uk"),
        ("ON", "ca"),
        ("Perth, WA", "au"),
        ("Lagos, Nigeria", "other"),
        ("España", "other"),
        ("reino unido", "uk"),
        ("Nowhere", None),
        ("", None),
    ],
)
def test_the_country_of_a_place_is_known(place: str, country: str | None) -> None:
    assert country_of(place) == country


@pytest.mark.parametrize("text", NAMED)
def test_a_place_that_was_found_has_the_country_it_was_found_with(text: str) -> None:
    (place,) = places_in(text)

    assert country_of(place.name) == place.country


def test_a_broken_list_of_names_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "places.yml").write_text("countries: {mars: [mars]}\n", encoding="utf8")

    with pytest.raises(ContentError, match=r"places\.yml: .*'states' is missing"):
        place_names(tmp_path)


@given(st.text())
def test_any_text_is_read_without_a_stumble(text: str) -> None:
    for place in places_in(text):
        assert 0 <= place.start < place.end <= len(text)
