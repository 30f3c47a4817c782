"""Ways through the forms that several rooms share."""

from __future__ import annotations

import json
from typing import Any

from advisor.decisions.gig_check import load_check
from advisor.library.content import Library
from advisor.library.questions import DIFFERENCES

MOST_TURNS = 20  # of one form
LIKE_A_JOB = {"timeframe": "now", "training": "none", "advancement": "none", "benefits": "none", "goals": "money"}
LIKE_A_CAREER = {
    "timeframe": "planned",
    "training": "needed",
    "advancement": "clear",
    "benefits": "full",
    "goals": "growth",
}
UP_HERE = {"direction": "here", "in_the_way": "nothing", "strengths": "none", "hours_per_week": "3"}
_BARRIERS = {"transport", "childcare", "money", "barrier"}


def tap(talk: Any, slot: str, value: str) -> None:
    """Choose an option of the question that was just asked."""
    payload = f"/choose{json.dumps({slot: value})}"
    assert payload in talk.payloads
    talk.say(payload)


def answer_all(talk: Any, **answers: str) -> None:
    """Answer what is asked by its buttons, in words where it has none; skip what `answers` lacks."""
    for _ in range(MOST_TURNS):
        slot = talk.asks_last
        if slot is None:
            return
        if slot == "occupation" or slot not in answers:
            talk.say(answers.get(slot, "/skip"))
        else:
            tap(talk, slot, answers[slot])
    raise AssertionError(f"the form does not end; it asks for {talk.asks_last} still")


def check_gig(talk: Any, **answers: str) -> None:
    """Go through the Gig Check by its buttons."""
    talk.say("/start_gig_check")
    answer_all(talk, **{"occupation": "cashier", **LIKE_A_JOB, **answers})


def make_plan(talk: Any, **answers: str) -> list[str]:
    """Go through the questions of the plan by their buttons; return the steps it comes to."""
    talk.say("/start_plan")
    answer_all(talk, **{"occupation": "cashier", **UP_HERE, **answers})
    return steps_of(talk)


def steps_of(talk: Any) -> list[str]:
    """Return the ids of the steps of the plan, in order."""
    return [step["id"] for step in talk.slots["plan"]["steps"]]


def clears_the_way(step_id: str) -> bool:
    """Say whether a step is about a barrier."""
    return bool(_BARRIERS.intersection(load_check().steps[step_id].needs))


def answers_to_the_check(talk: Any) -> dict[str, Any]:
    slots = talk.slots
    return {slot: slots[slot] for slot in DIFFERENCES if slot in slots}


def answers_said(talk: Any, library: Library) -> list[str]:
    """Return the ids of the answers in the latest reply, in the order in which they stand there."""
    places = {answer.id: talk.text.find(answer.answer) for answer in library.answers.values()}
    return sorted((answer_id for answer_id, place in places.items() if place >= 0), key=lambda one: places[one])
