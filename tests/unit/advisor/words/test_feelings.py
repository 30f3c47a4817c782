"""Which feeling is read in what somebody tells, of the shares that the model gives each."""

from __future__ import annotations

from advisor.words.feelings import HARD, feeling_beside, feeling_in_story
from advisor.words.message import Message


def told(**shares: float) -> Message:
    return Message("", feelings=shares)


def test_the_feeling_that_has_most_of_a_story_is_read_in_it() -> None:
    assert feeling_in_story(told(proud=0.2, sad=0.1, other=0.7)) == "proud"


def test_several_hard_feelings_together_are_hard() -> None:
    assert feeling_in_story(told(sad=0.3, worn=0.3, afraid=0.3, proud=0.1)) == HARD


def test_a_story_between_good_and_hard_has_no_feeling_that_is_read() -> None:
    assert feeling_in_story(told(sad=0.4, proud=0.4, worn=0.2)) is None


def test_what_is_told_plainly_has_none() -> None:
    assert feeling_in_story(told(plain=0.8, sad=0.2)) is None
    assert feeling_in_story(told(plain=0.3, sad=0.35, worn=0.35)) is None


def test_a_message_of_which_nothing_is_known_has_none() -> None:
    assert feeling_in_story(Message("")) is None
    assert feeling_in_story(told(other=1.0)) is None


def test_beside_what_is_told_of_work_only_a_clear_feeling_counts() -> None:
    assert feeling_beside(told(proud=0.6, other=0.4)) == "proud"
    assert feeling_beside(told(proud=0.2, plain=0.1, other=0.7)) is None


def test_a_laugh_is_believed_where_no_one_hard_feeling_is_read() -> None:
    several = {"sad": 0.3, "worn": 0.3, "afraid": 0.3}

    assert feeling_in_story(Message("my aunt says im slow lol", feelings=several)) is None
    assert feeling_in_story(Message("lol my back is done", feelings={"worn": 0.9})) == "worn"
