"""Short questions that go on about the last answer."""

from __future__ import annotations

import pytest

from advisor.words.follow_ups import asks_who_says, follow_up, word_asked_about


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("cost", "are those free; do they charge anything; so what does it cost; will i have to pay that back"),
        ("cost", "are they expensive; free or paid; any fee for that; free?; do i gotta pay for it"),
        (
            "figure",
            "how much then; ok how long would that take; how many months; how often do i go",
        ),
        ("figure", "which of them pays most; which pays better"),
        ("terms", "do i need an account; so do i have to sign up for it; need to register"),
        ("age", "how old is this stuff; are these outdated; when was that written; is it still true"),
        ("best", "which of these is the easiest; so which would you choose; whats the quickest one"),
        ("failure", "what if he says no; and if nobody calls back; what happens when it doesnt work; if i fail"),
        ("failure", "what if i never hear back"),
        ("always", "is it always so; for everybody?; does the same go for bakers; is that true for waiters too"),
        ("always", "would that work for a baker"),
        ("more", "such as; why; how do i do it; where do i find some; so what should i do; any example of that?"),
        (
            "more",
            "what kind; what is it for; what do they do; how does that work; what do i say to them; ok but how exactly",
        ),
        ("more", "what do i do with it then; who do i ask; with who; ok but who can i call; who offers that"),
        ("more", "how would i even ask; who runs those"),
        ("wage", "will i be paid for that; do they get paid; is it paid or not; are those unpaid"),
    ],
)
def test_few_words_that_point_are_a_follow_up(kind: str, lines: str) -> None:
    assert {line: follow_up(line) for line in lines.split("; ")} == dict.fromkeys(lines.split("; "), kind)


@pytest.mark.parametrize(
    "text",
    [
        "is this free",
        "are you free",
        "what does a welder make",
        "do all careers have benefits",
        "which job is best for me",
        "how many questions are left",
        "how do i find a mentor",
        "where do i find a job center",
        "what if i have no car",
        "is a degree always needed",
        "how do i get promoted",
        "if my car doesnt work what do i do",
        "what if i fail the drug test",
        "does that apply to felons",
        "is that true for people without papers",
        "what should i do first",
        "how do i get there",
        "is it bad to work for a wage",
        "how long should it be",
        "what now",
        "like",
        "where do i start",
        "do i get paid for overtime",
        "how do i ask for a raise",
        "who has the best jobs",
        "where do i go",
        "whats their number",
        "why a career",
        "no",
        "",
        "how much would it help me to talk to the boss of my boss about a raise next week",
    ],
)
def test_a_question_of_its_own_is_none(text: str) -> None:
    assert follow_up(text) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("who says that a career pays more", True),
        ("whats the proof that jobs are short", True),
        ("where did you get the part about perks", True),
        ("says who", True),
        ("where u got that careers bring more meaning", True),
        ("who told ya employers pay for the doctor", True),
        ("where did u get this", True),
        ("how do i prove it to an employer", False),
        ("where does the rent come from", False),
        ("i need proof of income", False),
    ],
)
def test_who_asks_for_the_source_of_a_claim_is_heard(text: str, asks: bool) -> None:
    assert asks_who_says(text) == asks


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("what does milestone mean", "milestone"),
        ("ok and what do u mean by peers", "peers"),
        ("whats a workforce agency mean", "workforce agency"),
        ("what does that mean", None),
        ("what is a mentor", None),
    ],
)
def test_the_word_that_is_asked_about_is_found(text: str, word: str | None) -> None:
    assert word_asked_about(text) == word
