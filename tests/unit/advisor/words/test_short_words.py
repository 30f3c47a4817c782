"""What a yes, a no and the like are, however they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.short_words import ShortWord, is_nod, opening_word, short_word

SAID: list[tuple[ShortWord, list[str]]] = [
    (
        "no",
        ["no", "NO!!", "n", "nope", "lol no", "noooo", "nah man", "hell no", "fuck no", "not really", "no not really"],
    ),
    ("no", ["none", "nothing", "no i dont", "nope nothing lol", "yeah no", "idk, no", "not yet", "no way"]),
    ("no", ["well nope then", "none of that", "nothing like that sadly", "none of it lol"]),
    ("no", ["None at all, I am afraid.", "none im afraid", "i am afraid not"]),
    ("no", ["yeah right", "lol as if", "i wish"]),
    ("no", ["nothing new", "nothing much lol"]),
    ("yes", ["i am afraid so", "i am"]),
    ("yes", ["yes", "y", "YES", "yeahhh", "yup for sure", "hell yeah", "they do", "i think so", "no yeah"]),
    ("partly", ["kinda", "a little bit", "yes and no", "yeah kinda", "sometimes", "it depends", "50/50", "not much"]),
    ("partly", ["70/30", "40 60 lol", "in theory", "on paper yes"]),
    ("both", ["both", "both lol", "a bit of both", "honestly both", "half and half"]),
    ("unsure", ["idk", "IDK man", "not sure", "no idea", "no clue", "maybe", "maybe not sure", "cant say for sure"]),
    ("unsure", ["your guess is as good as mine", "dont no", "i dont no yet"]),
]
OTHER = [
    "",
    "lol",
    "ok",
    "3",
    "no insurance",
    "30/30",
    "no theres no boss",
    "yes but no pension",
    "now",
    "for now",
    "stop",
    "🙂",
    "?",
]


@pytest.mark.parametrize(("word", "texts"), SAID)
def test_a_short_answer_is_known_in_its_many_forms(word: ShortWord, texts: list[str]) -> None:
    assert {text: short_word(text) for text in texts} == dict.fromkeys(texts, word)


@pytest.mark.parametrize("text", OTHER)
def test_what_says_more_or_less_is_no_short_answer(text: str) -> None:
    assert short_word(text) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("lol no theres no boss to promote me", "no"),
        ("no not rlly learned anything new", "no"),
        ("nope same thing every day", "no"),
        ("not really they show you once", "no"),
        ("yeah they send us to a class", "yes"),
        ("hell yes my boss told me", "yes"),
        ("no ride", None),
        ("no diploma, no ged", None),
        ("none of this applies in my country", None),
        ("no idea what you mean", None),
        ("nothing besides my paycheck", None),
        ("i do uber", None),
        ("some days", None),
        ("", None),
    ],
)
def test_only_a_no_that_stands_for_itself_opens_an_answer(text: str, word: ShortWord | None) -> None:
    assert opening_word(text) == word


@pytest.mark.parametrize(
    ("text", "nods"),
    [("👍", True), ("👍🏾 👍🏾", True), ("✅", True), ("👎", False), ("😭", False), ("👍😭", False), (" ", False)],
)
def test_signs_of_a_yes_are_a_nod(text: str, nods: bool) -> None:
    assert is_nod(text) == nods


@given(st.text())
def test_any_text_gets_a_decision(text: str) -> None:
    assert short_word(text) in {None, "yes", "no", "partly", "both", "unsure"}
    assert opening_word(text) in {None, "yes", "no"}


@pytest.mark.parametrize(
    ("text", "word"), [("i said no", "no"), ("i just told u yes", "yes"), ("i said nothing yet", "no")]
)
def test_a_word_that_is_said_again_is_that_word(text: str, word: str) -> None:
    assert short_word(text) == word
