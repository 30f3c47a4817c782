from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.parts import MOST_PARTS, may_ask, split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("is this free? do u sell my data", ["is this free?", "do u sell my data"]),
        ("im fine. how do i advance", ["im fine.", "how do i advance"]),
        ("lol nvm i lost my job", ["lol nvm", "i lost my job"]),
        ("no i meant how do i bring it up", ["no i meant", "how do i bring it up"]),
        ("what i mean is, can they see it", ["what i mean is", "can they see it"]),
        ("sorry i meant six years", ["sorry i meant six years"]),
        ("i mean the van not the bus", ["i mean the van not the bus"]),
        ("never mind, show it again", ["never mind", "show it again"]),
        ("never mind the quiz for now", ["never mind the quiz for now"]),
        ("whats a job n how do i get one", ["whats a job", "how do i get one"]),
        ("what’s a job & where’s the office", ["what’s a job", "where’s the office"]),
        ("is it free, who made it", ["is it free", "who made it"]),
        ("first line here\nsecond line", ["first line here", "second line"]),
        ("i drive a cab and is uber a career?", ["i drive a cab", "is uber a career?"]),
        ("show me the plan and let me talk to a person", ["show me the plan", "let me talk to a person"]),
        ("help with rent and also a ride to class", ["help with rent", "a ride to class"]),
        ("my car died and i got no sitter", ["my car died", "i got no sitter"]),
        (
            "been here two years for nothing did i learn anything",
            ["been here two years for nothing", "did i learn anything"],
        ),
        ("its all better today could u look for jobs", ["its all better today", "could u look for jobs"]),
        ("como busco trabajo y donde aprendo el ingles", ["como busco trabajo", "donde aprendo el ingles"]),
        ("shud i quit n wud they pay me out", ["shud i quit", "wud they pay me out"]),
        ("whats the second source and how old is it?", ["whats the second source", "how old is it?"]),
        ("been here four years doing the register how do i move up", None),
    ],
)
def test_a_message_is_cut_where_something_new_begins(text: str, parts: list[str] | None) -> None:
    assert split(text) == (parts or ["been here four years doing the register", "how do i move up"])


@pytest.mark.parametrize(
    "text",
    [
        "difference between a job and a career",
        "uber, 5 nights a week",
        "i deliver for doordash and instacart",
        "is it a job or is it a career",
        "i dont know how i can get there from here",
        "what kind of work with my hands can i do",
        "what kind of plan for my future can you make",
        "if the boss lets me go can i get money",
        "i work with my hands and my head",
        "i make $15.50 an hour",
        "whats the number so i can call you",
        "where i live and when i work is my business",
        '/choose{"benefits": "none"} and what else is there',
        "cocino y limpio en un hotel",
        "donde dan clases y cuanto cuestan",
        "who? why?",
        "",
        "   ",
        "?!",
    ],
)
def test_what_says_one_thing_stays_whole(text: str) -> None:
    assert split(text) == [text.strip()]


def test_of_many_sentences_the_statements_are_joined_and_the_questions_stay() -> None:
    parts = split("one is here. two is here. three is here. four is here. what is five? what is six?")

    assert len(parts) == MOST_PARTS
    assert parts[-2:] == ["what is five?", "what is six?"]


@given(
    st.lists(st.sampled_from([*"ab ,.?!\n&", "and ", "so ", "how do i ", "is it ", "i am "]), max_size=60).map("".join)
)
def test_any_text_gives_one_to_four_parts_of_its_own_words(text: str) -> None:
    parts = split(text)

    assert 1 <= len(parts) <= MOST_PARTS
    assert all(word in text for part in parts for word in part.split())


@pytest.mark.parametrize(
    "text",
    ["is it free?", "ok so whats a career", "tell me about it", "Where's the office", "do u sell it", "really?!"],
)
def test_a_question_or_request_is_seen_by_its_form(text: str) -> None:
    assert may_ask(text)


@pytest.mark.parametrize("text", ["my car died", "no insurance", "i keep going", "when i work nights it is hard", ""])
def test_a_statement_is_no_question(text: str) -> None:
    assert not may_ask(text)
