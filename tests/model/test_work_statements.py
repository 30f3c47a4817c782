"""What is heard of barriers, strengths, benefits and businesses, and how phrases are found. Needs spaCy, no model."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.content_file import ContentError
from components.hearing.english import English
from components.hearing.patterns import Patterns
from components.hearing.word_lists import read_word_lists
from components.hearing.work import Heard, WorkHearing

TODAY = date(2026, 11, 23)

STATED = {
    "my car died": "barrier=transport",
    "our bus stopped running": "barrier=transport",
    "they cut the bus by my place": "barrier=transport",
    "we only get a babysitter on mondays": "barrier=childcare",
    "i have a sitter till 4": "barrier=childcare",
    "i lost shifts because of my kids": "barrier=childcare",
    "every job asks for experience": "barrier=experience",
    "they want experience and i have none": "barrier=experience",
    "medical, pension, vacation days": "benefits=full",
    "we get health, 401k and pto": "benefits=full",
    "health and pto": "benefits=some",
    "cars dead": "barrier=transport",
    "bus doesnt run at night": "barrier=transport",
    "lost my license": "barrier=transport",
    "i got 2 kids no sitter": "barrier=childcare",
    "my mom watches my daughter but only til 6": "barrier=childcare",
    "single mom cant leave kids": "barrier=childcare",
    "daycare is too expensive": "barrier=childcare",
    "im broke": "barrier=money",
    "living paycheck to paycheck": "barrier=money",
    "i cant afford college": "barrier=money",
    "didnt finish school": "barrier=education",
    "what can i do with no degree": "barrier=education",
    "nobody hires me without experience": "barrier=experience",
    "i train the new ppl": "strength=trains_others",
    "customers love me": "strength=people",
    "i have a forklift license": "strength=skill",
    "i run my own cleaning biz": "own_business=yes",
    "my own clients": "own_business=yes",
    "self-employed": "own_business=yes",
    "no insurance nothing": "benefits=none",
    "benefits? lol": "benefits=none",
    "they give health insurance and pto": "benefits=some",
    "they gave me a 401k but no health insurance": "benefits=some",
    "dental, pto and a pension": "benefits=full",
    "i get them thru my wife": "benefits=elsewhere",
    "medicaid": "benefits=elsewhere",
}
NOT_STATED = [
    "is there help with childcare",
    "do nurses get insurance",
    "what if someone has no car",
    "my friend has no car",
    "jobs that need no experience",
    "no experience required",
    "i want full benefits",
    "what are the benefits of a career",
    "im not broke",
    "she has no degree",
    "i broke up with him",
    "i wanna run my own business",
    "how do i start my own business",
    "do i need a certificate",
    "this job is killing me",
    "i work because of my kids",
    "my health is bad",
    "health field",
    "i have experience and a car",
]


@pytest.fixture(scope="module")
def hearing() -> WorkHearing:
    return WorkHearing(read_word_lists())


def statements(heard: list[Heard]) -> list[str]:
    kinds = {"barrier", "strength", "own_business", "benefits"}
    return [f"{each.entity}={each.value}" for each in heard if each.entity in kinds]


@pytest.mark.parametrize("text", STATED)
def test_what_somebody_states_of_themselves_is_heard(text: str, hearing: WorkHearing) -> None:
    assert statements(hearing.hear(text, TODAY)) == [STATED[text]]
    assert statements(hearing.hear(text.upper() + "!!", TODAY)) == [STATED[text]]


@pytest.mark.parametrize("text", NOT_STATED)
def test_mere_mentions_wishes_and_the_lives_of_others_are_not_statements(text: str, hearing: WorkHearing) -> None:
    assert not statements(hearing.hear(text, TODAY))


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [("my <cra> died", "'<cra>' is not one of the lists"), ("a? ~ ..", "would fit any text"), ("my |car", "beside")],
)
def test_a_phrase_that_cannot_be_read_is_refused_in_a_sentence(phrase: str, reason: str) -> None:
    english = English([], [], [])
    patterns: Patterns[str] = Patterns(english.read("").vocab, english.norms, {"small": ["a"], "car": ["car"]})

    with pytest.raises(ContentError, match=reason):
        patterns.add("transport", phrase)


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("my|the car died", "the car died", True),
        ("my|the car died", "a car died", False),
        ("my? car died", "car died", True),
        ("my ~ car", "my a a car", True),
        ("my ~ car", "my old car", False),
        ("my . car", "my old car", True),
        ("my .. car", "my very old red car", True),
        ("cant drive", "i can't drive", True),
        ("^ car", "the car", False),
    ],
)
def test_phrases_are_found_as_they_are_written(phrase: str, text: str, found: bool) -> None:
    english = English([], [], [])
    patterns: Patterns[str] = Patterns(english.read("").vocab, english.norms, {"small": ["a"]})
    patterns.add("it", phrase)

    assert any(patterns.find(english.read(text), starts=[0])) is found
