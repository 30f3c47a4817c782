"""The dates of a plan as a calendar file."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from hypothesis import given
from icalendar import Calendar, Event

from advisor.decisions.plan import Plan
from advisor.handouts.calendar_file import as_calendar, reminder
from advisor.handouts.export import plain
from advisor.library.steps import Step

from ...small_handouts import FRIDAY, LIBRARY, MONDAY, WORDS, any_plans, any_steps, dates, plan_of, step

NOW = datetime(2024, 4, 1, 12, 30, tzinfo=timezone(timedelta(hours=-4)))
TWO_STEPS = plan_of(step("ride"), step("sitter"))


def file_of(plan: Plan, done: tuple[str, ...] = (), now: datetime = NOW) -> str:
    return as_calendar(plan, LIBRARY, now, done, WORDS)


def events(file: str) -> list[Event]:
    return [event for event in Calendar.from_ical(file).walk("VEVENT") if isinstance(event, Event)]


@given(any_plans)
def test_every_word_and_date_of_a_plan_comes_back_from_its_file(plan: Plan) -> None:
    for planned, event in zip(plan.steps, events(file_of(plan)), strict=True):
        assert str(event["summary"]) == plain(planned.step.title)
        assert str(event["description"]).startswith(plain(planned.step.do))
        assert event.decoded("dtstart") == planned.by
        assert event.decoded("dtend") - planned.by == timedelta(days=1)


@given(any_plans)
def test_the_lines_of_a_file_are_short_and_end_as_the_format_wants(plan: Plan) -> None:
    whole = file_of(plan)
    *lines, last = whole.split("\r\n")

    assert not last
    assert all("\n" not in line and "\r" not in line for line in lines)
    assert max(len(line.encode("utf8")) for line in lines) <= 75
    assert not [char for char in whole if ord(char) < 32 and char not in "\r\n"]


def test_each_event_rings_once_on_the_morning_of_its_day() -> None:
    for event in events(file_of(TWO_STEPS)):
        (alarm,) = event.walk("VALARM")

        assert alarm["action"] == "DISPLAY"
        assert timedelta(hours=6) <= alarm.decoded("trigger") <= timedelta(hours=11)
        assert str(alarm["description"]) == str(event["summary"])


def test_an_event_says_on_what_the_step_rests() -> None:
    (event,) = events(file_of(plan_of(step(facts=(2,)))))

    assert "cited [1]" in str(event["description"])


def test_a_step_keeps_its_id_when_its_date_changes_so_that_a_calendar_moves_it() -> None:
    before, after = (events(file_of(plan_of(step("ride"), step("sitter"), by=by))) for by in (MONDAY, FRIDAY))

    assert [str(event["uid"]) for event in before] == [str(event["uid"]) for event in after]
    assert len({str(event["uid"]) for event in before}) == 2


def test_the_file_says_when_it_was_made_in_universal_time() -> None:
    assert "DTSTAMP:20240401T163000Z\r\n" in file_of(TWO_STEPS)


def test_done_steps_are_left_out() -> None:
    assert [str(event["summary"]) for event in events(file_of(TWO_STEPS, done=("ride",)))] == ["Title of sitter"]


def test_a_plan_that_is_done_is_a_sound_file_without_events() -> None:
    assert events(file_of(TWO_STEPS, done=("ride", "sitter"))) == []


@given(any_steps, dates)
def test_a_reminder_is_one_event_on_its_day_beside_the_one_of_the_plan(one: Step, day: date) -> None:
    (event,) = events(reminder(one, day, LIBRARY, NOW, WORDS))
    (other,) = events(file_of(plan_of(one)))

    assert event.decoded("dtstart") == day
    assert str(event["uid"]) != str(other["uid"])
    assert len(event.walk("VALARM")) == 1


def test_two_reminders_of_one_step_do_not_replace_each_other() -> None:
    first, second = (events(reminder(step(), day, LIBRARY, NOW, WORDS))[0] for day in (MONDAY, FRIDAY))

    assert str(first["uid"]) != str(second["uid"])
