"""What came of a step, and which day was named."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.message import Entity, Message
from advisor.words.outcomes import Outcome, day_named, outcome_of, steps_named, weekdays_named

from ... import small_questions as small

MONDAY = datetime.date(2024, 4, 1)
REPORTS: list[tuple[Outcome, list[str]]] = [
    (
        "done",
        [
            "i did it i asked my manager about the lead spot",
            "DONE!!",
            "yep",
            "I FUCKING DID IT",
            "i called and left a message",
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
    assert outcome_of(said) in {"done", "not_yet", "unreached", "news"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("remind me friday", 4),
        ("Fri pls", 4),
        ("monday", 7),
        ("wendsday", 2),
        ("on tuesdays", 1),
        ("thurs", 3),
        ("remind me on sat", 5),
        ("next sunday", 6),
        ("tmrw", 1),
        ("tomorow", 1),
        ("the day after tomorrow", 2),
        ("in 3 days", 3),
        ("in a couple of days", 2),
        ("in two weeks", 14),
        ("next week", 7),
        ("friday next week", 11),
        ("next week on fri", 11),
        ("weds", 2),
        ("in 3ish days", 3),
        ("ping me on the 4th", 3),
        ("on the 1st", 30),
        ("apr 20 pls", 19),
        ("april the 2nd", 1),
        ("this week", 4),
        ("by may", 30),
        ("after april", 30),
    ],
)
def test_a_day_ahead_is_named(text: str, days: int) -> None:
    assert day_named(text, MONDAY) == MONDAY + datetime.timedelta(days)


@pytest.mark.parametrize(
    "text",
    [
        *("", "remind me", "someday", "i sat down", "payday", "holiday", "in my days", "in 2nd week of june"),
        *("the 2nd step", "in 12", "i may", "march on"),
        *("in 0 days", "in 99999999999 days", f"in {'9' * 400} days"),
    ],
)
def test_no_day_is_made_up(text: str) -> None:
    assert day_named(text, MONDAY) is None


@given(st.text(), st.dates(max_value=datetime.date(9000, 1, 1)))
def test_a_day_named_lies_ahead(text: str, today: datetime.date) -> None:
    day = day_named(text, today)

    assert day is None or today < day


@given(st.dates(max_value=datetime.date(9000, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_next_one(today: datetime.date, weekday: int) -> None:
    name = (MONDAY + datetime.timedelta(weekday)).strftime("%A")
    day = day_named(f"remind me {name}", today)

    assert day is not None
    assert day.weekday() == weekday
    assert 1 <= (day - today).days <= 7


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("two hours sundays", (6,)),
        ("mon and wed evenings, 3 hrs", (0, 2)),
        ("only weekends", (5, 6)),
        ("an hour on sat", (5,)),
        ("5 hours a week", ()),
        ("i work mondays, so maybe 2", ()),
        ("3 hours, not on sundays", ()),
        ("an hour a day mon to fri", ()),
        ("tuesdays and fridays dont work", (0, 2, 3, 5, 6)),
        ("i cant do weds", (0, 1, 3, 4, 5, 6)),
        ("fridays arent good for me", (0, 1, 2, 3, 5, 6)),
        ("cant do much, an hour sundays", (6,)),
        ("", ()),
    ],
)
def test_the_days_that_are_free_are_named(text: str, days: tuple[int, ...]) -> None:
    assert weekdays_named(text) == days
