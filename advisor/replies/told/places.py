"""Finds places in a message, and the country of a place.

Boundary: a place is a known name, a postal code, or where somebody says that they live; offices and
contacts are content.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from advisor.library.countries import Country
from advisor.library.place_names import PlaceName, place_names
from advisor.words.numbers import split_words, word_at, word_set

_CODES: tuple[tuple[Country, re.Pattern[str]], ...] = (
    ("us", re.compile(r"(?<![\w$,.-])\d{5}(-\d{4})?(?![\w%]|[.,]\d)", re.ASCII)),
    ("uk", re.compile(r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b", re.ASCII | re.IGNORECASE)),
    ("ca", re.compile(r"\b[a-z]\d[a-z] ?\d[a-z]\d\b", re.ASCII | re.IGNORECASE)),
)
_IN = word_set("in near from around outside to of at")
# Where even a name that is also a word is a place: "i live in reading", "im from nice".
_AT_HOME = re.compile(
    r"\b(liv(e|es|ing)|stay(ing)?|based|located|moved?|born|im|i'm|am|center|office)( \w+)? (in|near|from|to)$|\bnear$"
)
_LIVES = re.compile(r"\b(i|we)( \w+)? (live|stay|am based|reside)( over| out)? (in|near|outside)$|\bi'?m based in$")
# Letters that are words too; they stand for a state only as capitals. After a city some are safe.
_WORDS_TOO = word_set("or in me hi as on so ok oh pa la ma de id al co")
_SAFE_AFTER_A_CITY = word_set("ok oh pa la ma de id al co")
_MONEY = word_set("$ make makes making made earn earns earning pay pays paid salary owe cost costs debt over about")
_COUNTED = word_set("year yr yearly a per dollars bucks k people jobs miles month months annually usd steps % users")
# Names of insurance, schools and firms hold a place that is nobody's home: "covered california", "texas roadhouse".
_OPENS_A_NAME = word_set("covered obamacare medicaid cal")
_ENDS_A_NAME = word_set("medicaid roadhouse airlines fried marketplace")
_ASKED_FOR = word_set("zip code near in zipcode around")
_ROUND = 500  # wages and counts are round, postal codes hardly ever
_LONGEST_NAME = 4


@dataclass(frozen=True)
class Place:
    """A place a message names: as it is written, its country where known, and where the text says it."""

    name: str
    country: Country | None
    start: int
    end: int


def country_of(place: str) -> Country | None:
    """Return the country of `place`: a name, a name with its state or country, or a postal code."""
    found = [found.country for found in _Reader(place, sure=True).places() if found.country]
    return found[-1] if found else None


def places_in(text: str) -> list[Place]:
    """Return the places that `text` names, in order."""
    return list(_Reader(text).places())


class _Reader:
    """Reads one text; where it is `sure` to be a place, names that are words too count at once."""

    def __init__(self, text: str, sure: bool = False) -> None:
        self._text, self._sure = text, sure
        self._words = split_words(text)
        self._plain = [word.text for word in self._words]
        self._names = place_names()

    def places(self) -> Iterator[Place]:
        codes, at = self._codes, 0
        while at < len(self._words):
            code = codes.get(self._words[at].start)
            found = (code, self._place_after(code.end)) if code else self._named_at(at)
            if found:
                yield found[0]
            at = found[1] if found else at + 1

    def _named_at(self, at: int) -> tuple[Place, int] | None:
        """Return the place named at `at`, and where the words go on after it."""
        longest = _LONGEST_NAME if self._plain[at] in self._names.first_words else 0
        for after in range(at + longest, at, -1):
            name = self._name(at, after)
            region = self._region_at(after, name) if name else None
            if name and (region or self._sure or self._is_meant(at, after)):
                return self._place(at, after, name, region)
        ahead = self._before(at)
        if (self._sure or ahead in _IN) and (state := self._letters_at(at)):
            return Place(state.written, state.country, self._words[at].start, self._words[at].end), at + 1
        return self._unknown_home(at) if ahead in _IN else None

    def _place(self, at: int, after: int, name: PlaceName, region: tuple[PlaceName, int] | None) -> tuple[Place, int]:
        start, written, country = self._words[at].start, name.written, name.country
        if region:
            written, country, after = f"{written}, {region[0].written}", region[0].country, region[1]
        return Place(written, country, start, self._words[after - 1].end), after

    def _name(self, at: int, after: int) -> PlaceName | None:
        return self._names.full.get(" ".join(self._plain[at:after])) if after <= len(self._plain) else None

    def _before(self, at: int) -> str:
        """Return the word before `at`, "the" left out."""
        return word_at(self._plain, at - 1 - (word_at(self._plain, at - 1) == "the"))

    def _is_meant(self, at: int, after: int) -> bool:
        """Say whether a name that may be a word or a person stands for the place."""
        if word_at(self._plain, at - 1) in _OPENS_A_NAME or word_at(self._plain, after) in _ENDS_A_NAME:
            return False
        name = " ".join(self._plain[at:after])
        if name == "us":
            return self._in_capitals(at) or word_at(self._plain, at - 1) == "the"
        if name in self._names.needs_home:
            return bool(_AT_HOME.search(" ".join(self._plain[:at])))
        return name not in self._names.needs_in or self._before(at) in _IN

    def _region_at(self, at: int, of: PlaceName) -> tuple[PlaceName, int] | None:
        """Return the state or country that follows the name, and where the words go on."""
        start = at + (word_at(self._plain, at) == ",")
        for after in range(start + _LONGEST_NAME, start, -1):
            name = self._name(start, after)
            if name and not name.is_city and (of.is_city or (name.country == of.country and name != of)):
                return name, after
        state = self._letters_at(start, of.country) if of.is_city else None
        return (state, start + 1) if state else None

    def _letters_at(self, at: int, likely: Country | None = None) -> PlaceName | None:
        """Return the state of the letters at `at`; `likely` is the country of the city before them."""
        letters = word_at(self._plain, at)
        countries = self._names.letters.get(letters)
        a_word = letters in _WORDS_TOO and not (likely and letters in _SAFE_AFTER_A_CITY)
        if not countries or (a_word and not self._sure and not self._in_capitals(at)):
            return None
        return PlaceName(letters.upper(), likely if likely in countries else countries[0], is_city=False)

    def _unknown_home(self, at: int) -> tuple[Place, int] | None:
        """Read a name that is not known where somebody says that they live there."""
        word = self._plain[at]
        if not word.isalpha() or word in self._names.not_a_place or not _LIVES.search(" ".join(self._plain[:at])):
            return None
        home = PlaceName(word.title(), "us", is_city=True)
        region = self._region_at(at + 1, home)
        place, after = self._place(at, at + 1, home, region)
        return Place(place.name, place.country if region else None, place.start, place.end), after

    def _in_capitals(self, at: int) -> bool:
        """Say whether the word is in capitals, in a text that is not."""
        return self._text[self._words[at].start : self._words[at].end].isupper() and not self._text.isupper()

    @functools.cached_property
    def _codes(self) -> dict[int, Place]:
        """Return the postal codes by where they begin."""
        return {
            found.start(): Place(found[0].upper(), country, found.start(), found.end())
            for country, code in _CODES
            for found in code.finditer(self._text)
            if self._sure or country != "us" or not self._is_a_count(found)
        }

    def _is_a_count(self, code: re.Match[str]) -> bool:
        """Say whether five digits are money or a count."""
        at = self._place_after(code.start())
        before = set(self._plain[max(0, at - 3) : at])
        after = word_at(self._plain, self._place_after(code.end()))
        round_number = int(code[0][:5]) % _ROUND == 0 and not _ASKED_FOR & before
        return bool(_MONEY & before) or after in _COUNTED or round_number

    def _place_after(self, end: int) -> int:
        return next((place for place, word in enumerate(self._words) if word.start >= end), len(self._words))
