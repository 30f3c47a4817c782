"""The dates of a plan as a calendar file (RFC 5545), which phones and web calendars can import.

Boundary: says what to do and on what it rests, and nothing about the person. An event a step, not a "to do":
the calendars of most phones pass over those.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta, timezone

from icalendar import Alarm, Calendar, Event

from advisor.decisions.plan import Plan
from advisor.handouts.export import plain, source_line
from advisor.handouts.texts import Handouts, load_handouts
from advisor.library.content import Library
from advisor.library.steps import Step

MORNING = timedelta(hours=9)  # on the day itself
_PROGRAM = "-//Steppingstone//Plan//EN"
# Fixed, so that a step keeps its id: a calendar that gets the plan anew then moves the event.
_OURS = uuid.UUID("9f7d2d0a-3f0b-5c57-9a53-0d9f3c1f6a51")


def as_calendar(
    plan: Plan, library: Library, now: datetime, done: Collection[str] = (), words: Handouts | None = None
) -> str:
    """Return a calendar with one all-day event for each step of `plan` that is not in `done`.

    Its lines end as the format wants it, in CR LF: write it as bytes, or with `newline=""`.

    Args:
        plan: what was planned.
        library: the content, for what each step rests on.
        now: when the file is made, with its time zone.
        done: the ids of the steps that are done.
        words: what surrounds it; by default, that of the content.
    """
    note = (words or load_handouts()).plan["note"]
    return _calendar(
        _event(planned.step.id, planned.by, planned.step.title, _about(planned.step, library, note), now)
        for planned in plan.steps
        if planned.step.id not in done
    )


def reminder(step: Step, day: date, library: Library, now: datetime, words: Handouts | None = None) -> str:
    """Return a calendar with one event: `step` on `day`, beside the one that the plan has for it."""
    note = (words or load_handouts()).plan["note"]
    return _calendar([_event(f"{step.id} {day.isoformat()}", day, step.title, _about(step, library, note), now)])


def _about(step: Step, library: Library, note: str) -> str:
    return "\n\n".join(plain(text) for text in (step.do, source_line(step.facts, library), note))


def _calendar(events: Iterable[Event]) -> str:
    calendar = Calendar()
    calendar.add("prodid", _PROGRAM)
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(event)
    return calendar.to_ical().decode("utf8")


def _event(name: str, day: date, title: str, about: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", str(uuid.uuid5(_OURS, name)))
    event.add("dtstamp", now.astimezone(timezone.utc).replace(microsecond=0))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))  # without it, some calendars show no event or one of no length
    event.add("summary", plain(title))
    event.add("description", about)
    event.add("transp", "TRANSPARENT")  # the person is not busy all day
    event.add("class", "PRIVATE")  # whoever shares the calendar need not see it
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", plain(title))
    alarm.add("trigger", MORNING)
    event.add_component(alarm)
    return event
