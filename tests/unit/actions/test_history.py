from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker

from actions.shared.history import (
    acted_since_message,
    actions_of,
    did_last,
    did_lately,
    said_lately,
    said_on_topic,
    times_in_a_row,
    turns_before,
    words_of,
)

Event = dict[str, Any]


def _conversation(*turns: list[str], now: tuple[Event, ...] = ()) -> Tracker:
    """Return a tracker in which the actions of `turns` have run and a message was just heard."""
    events: list[Event] = [{"event": "action", "name": "action_session_start"}]
    for actions in turns:
        events += [{"event": "action", "name": "action_listen"}, {"event": "user"}]
        events += [{"event": "action", "name": action} for action in actions]
    events += [{"event": "action", "name": "action_listen"}, {"event": "user"}, *now]
    return Tracker("someone", {}, {}, events, False, None, {}, None)


def test_turns_come_newest_first() -> None:
    turns = turns_before(_conversation(["one"], ["two", "three"]))

    assert [actions_of(turn) for turn in turns] == [["two", "three"], ["one"]]


def test_a_turn_begins_with_what_the_person_said() -> None:
    turns = turns_before(_conversation(["one"], ["two"]))

    assert [turn[0]["event"] for turn in turns] == ["user", "user"]


def test_the_present_turn_is_not_in_the_past() -> None:
    tracker = _conversation(now=({"event": "action", "name": "now"}, {"event": "bot", "text": "now"}))

    assert list(turns_before(tracker)) == []


def test_the_housekeeping_of_rasa_is_no_action() -> None:
    turn = [{"event": "action", "name": name} for name in ("action_extract_slots", "one", "action_listen")]

    assert actions_of(turn) == ["one"]


def test_words_are_what_the_advisor_said() -> None:
    said = {"event": "bot", "text": "words"}

    assert words_of([{"event": "user", "text": "a question"}, said]) == [said]


def test_only_the_last_turn_counts_as_last() -> None:
    tracker = _conversation(["one"], ["two"])

    assert did_last(tracker, "two")
    assert not did_last(tracker, "one")


def test_nothing_was_done_last_before_the_first_turn() -> None:
    assert not did_last(_conversation(), "one")


def test_a_row_is_counted_up_to_something_else() -> None:
    assert times_in_a_row(_conversation(["one"], ["other"], ["one"], ["one"]), "one", passing_over="no") == 2


def test_what_is_passed_over_neither_counts_nor_ends_the_row() -> None:
    assert times_in_a_row(_conversation(["one"], ["no"], ["one"], ["no"]), "one", passing_over="no") == 2


def test_words_on_the_topic_are_remembered() -> None:
    said = ({"event": "slot", "name": "topic"}, {"event": "bot", "text": "more\n\nsource"}, {"event": "user"})

    assert said_on_topic(_conversation(now=said), "more")


def test_words_from_before_the_topic_are_forgotten() -> None:
    said = ({"event": "bot", "text": "more"}, {"event": "slot", "name": "topic"}, {"event": "user"})

    assert not said_on_topic(_conversation(now=said), "more")


def test_other_slots_do_not_end_a_topic() -> None:
    said = ({"event": "bot", "text": "more"}, {"event": "slot", "name": "other"}, {"event": "user"})

    assert said_on_topic(_conversation(now=said), "more")


def test_messages_without_text_say_no_words() -> None:
    assert not said_on_topic(_conversation(now=({"event": "bot", "text": None},)), "more")


def test_lately_is_so_many_turns_and_not_the_present_one() -> None:
    tracker = _conversation(["old"], ["new"], now=({"event": "action", "name": "now"},))

    assert [did_lately(tracker, action, 1) for action in ("old", "new", "now")] == [False, True, False]
    assert did_lately(tracker, "old", 2)


def test_words_said_lately_are_found_in_longer_ones() -> None:
    tracker = _conversation(now=({"event": "bot", "text": "Few words."}, {"event": "user"}))

    assert said_lately(tracker, "Few", 1)
    assert not said_lately(tracker, "Many", 1)


def test_a_form_and_housekeeping_are_nothing_else_that_acted() -> None:
    names = ("action_extract_slots", "some_form")
    quiet = _conversation(["other"], now=tuple({"event": "action", "name": name} for name in names))

    assert not acted_since_message(quiet, "some_form")
    assert acted_since_message(quiet, "other_form")
