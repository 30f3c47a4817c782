"""What came of a step, and which one is named."""

from __future__ import annotations

import pytest
from hypothesis import given

from advisor.words.message import Entity, Message
from advisor.words.outcomes import Outcome, outcome_of, steps_named

from ... import small_questions as small

REPORTS: list[tuple[Outcome, list[str]]] = [
    (
        "done",
        [
            "i did it i asked my manager about the lead spot",
            "DONE!!",
            "yep",
            "I FUCKING DID IT",
            "i called and left a message",
            "i ask at the desk today, they say come back monday",
            "i go there this morning and the lady tell me what to bring",
            "i did it, even though the line was busy",
            "nobody answered at first but then i called again and asked",
            "i asked, she didnt say no",
            "i did it but havent heard back",
            "i wanted to put it off but i did it",
            "i went yesterday and they want me back next week",
            "it took a while but i did it",
            "she finished step 2, they were nice",
            "my husband did the first one",
            "talked to the lady at the desk",
            "asked the boss, my day is full till june",
        ],
    ),
    (
        "not_yet",
        [
            "not yet",
            "no",
            "nah man",
            "i havent asked",
            "didnt get to it",
            "i did not do it",
            "no time this week",
            "gonna get it done friday",
            "ill ask her tomorrow",
            "i tried but couldnt do it",
            "still need to call",
            "step 2 isnt done",
            "too busy",
        ],
    ),
    (
        "unreached",
        [
            "i called but nobody picked up",
            "i phoned twice, they did not answer",
            "i tried but couldnt reach them",
            "nobody answered",
            "the office was closed",
            "called, went to voicemail",
            "no answer",
            "i rang and reached no one",
            "left my number, nobody ever got back to me",
            "they havent called me back",
        ],
    ),
    (
        "no_luck",
        [
            "phoned the office and the guy hung up",
            "went there, the course is full",
            "drove over but it was packed",
            "they sent me away",
            "no, i could not get in",
            "called, there are no seats left",
            "my neighbor flaked on me",
            "the ride fell through",
            "the ride fell through the other day",
        ],
    ),
    (
        "news",
        [
            "she said maybe",
            "they told me no",
            "my boss wants me to wait",
            "manager said theres a spot",
            "it went well",
            "my mom fell through the stairs",
            "hm",
            "",
        ],
    ),
]


@pytest.mark.parametrize(("outcome", "texts"), REPORTS)
def test_a_report_says_whether_the_step_is_done(outcome: Outcome, texts: list[str]) -> None:
    assert {text: outcome_of(Message(text)) for text in texts} == dict.fromkeys(texts, outcome)


@pytest.mark.parametrize("outcome", ["done", "not_yet"])
def test_a_button_says_it_itself(outcome: str) -> None:
    tapped = Message("/report_outcome", "report_outcome", 1.0, entities=(Entity("outcome", outcome),))

    assert outcome_of(tapped) == outcome


def test_a_button_of_another_make_is_read_as_words() -> None:
    assert outcome_of(Message("done", entities=(Entity("outcome", "maybe"),))) == "done"


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("did the third one", (3,)),
        ("step two is done", (2,)),
        ("finished number 1", (1,)),
        ("the first step is behind me", (1,)),
        ("done with steps 1 and 3", (1, 3)),
        ("steps one, two", (1, 2)),
        ("i did all of them", (1, 2, 3)),
        ("my last task is done", (3,)),
        ("2 done", (2,)),
        ("done w 3", (3,)),
        ("second is done", (2,)),
        ("i did 2", (2,)),
        ("did 2 shifts", ()),
        ("no one there", ()),
        ("finished 2 days ago", ()),
        ("i did it", ()),
        ("did that last week", ()),
        ("the second time i called they helped", ()),
        ("at first i was scared", ()),
    ],
)
def test_steps_are_named_by_their_place_in_the_plan(text: str, steps: tuple[int, ...]) -> None:
    assert steps_named(Message(text)) == steps


@given(small.messages)
def test_any_message_reports_something(said: Message) -> None:
    assert outcome_of(said) in {"done", "not_yet", "unreached", "no_luck", "news"}
