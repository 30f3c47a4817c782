"""What a message states, in the light of the question that was asked.

Boundary: facts by slot, as far as the words state them; what the model reads in them is weighed in `replying`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from advisor.library.questions import DIFFERENCES, Question, without
from advisor.replies.answered.option_replies import OUTWEIGHS_A_NO, SURE_READING
from advisor.replies.told.barriers import with_barriers
from advisor.replies.told.choosing import by_readings, chosen_in, only_real
from advisor.replies.told.clauses import surely_tells
from advisor.replies.told.denied import without_a_missing_paper
from advisor.replies.told.for_another import OF_OTHERS, anothers_time, is_for_another
from advisor.replies.told.implied import is_the_one_spot
from advisor.replies.told.listening import FREE_HOURS, GOES_ON, PLANNED, TIME, WORK_HOURS, Questions, fitted, stated
from advisor.replies.told.open_replies import hours_named
from advisor.replies.told.works import A_TITLE, is_a_title, name_in
from advisor.words.message import Message, in_plain
from advisor.words.several import SURE_MOVE
from advisor.words.short_words import FILLER, opening_word

ANSWERS_ANOTHER = 0.6  # least reading for an answer to a question that was not asked
# Benefits that words name, and what they may be read to be: "my wifes, but i get sick days", "the full timers get it".
_READ_INSTEAD = {"elsewhere": ("some", "none"), "some": ("none",)}
A_STORY = 4  # words beside a duration that may say more of the time than the duration does
_ADDS = re.compile(r"^(?:(?:oh|ok|and|yeah|yes) )*(?:also|plus|and)\b|\b(?:too|as well)$")
_INSTEAD = r"\b(?:no|wait|actually|sorry|i mean|i meant|rather)(?: an?)?"
# Words beside which hours and weeks are those of a course, where training was asked about.
_A_COURSE = re.compile(r"\b(?:training|class|classes|course|courses|lessons?|school|academy|workshop|orientation)\b")


def stated_in_reply(message: Message, pending: Question, questions: Questions) -> dict[str, Any]:
    """Return what the message states, in the light of what was asked."""
    asked_for_work = pending.slot == "occupation" and bool(message.text)
    roles = ("own", "named") if asked_for_work else ("own",)
    facts = stated(message, questions, roles, asked=pending.slot)
    if not message.text or message.is_elsewhere:
        facts = without(facts, "place", "country")
    if asked_for_work and "occupation" not in facts:  # "retired nurse" is an answer, and so is "she walks dogs"
        facts = stated(message, questions, roles=OF_OTHERS if is_for_another(message) else ("past",))
    if asked_for_work and (instead := _work_instead(message)):
        facts["occupation"] = instead
    if pending.slot == FREE_HOURS and (hours := hours_named(message.text)) is not None:
        if hours == facts.get(WORK_HOURS):
            del facts[WORK_HOURS]  # found by the pipeline, which does not know what was asked
        facts[FREE_HOURS] = hours
    if pending.slot == "training" and _A_COURSE.search(message.plain):
        facts = without(facts, "timeframe", WORK_HOURS)
    if pending.slot == "training":
        facts = without_a_missing_paper(facts, message.text, pending)
    if pending.slot == "direction" and "occupation" in facts and is_a_title(message):
        facts.setdefault("goal", facts.pop("occupation"))
    opens = opening_word(message.text)
    for instead in _READ_INSTEAD.get(facts.get("benefits", ""), ()):
        if message.readings.get(f"benefits/{instead}", 0) >= OUTWEIGHS_A_NO and (opens, instead) != ("yes", "none"):
            facts["benefits"] = instead
    facts = {**anothers_time(message, pending), **facts}
    if pending.slot == "timeframe" and len(_beside_times(message)) >= A_STORY:
        read = fitted(by_readings(message.readings, pending, least=ANSWERS_ANOTHER), pending)
        facts |= {pending.slot: read} if read else {}
    if pending.slot in DIFFERENCES and is_the_one_spot(message) and (way_up := questions.get("advancement")):
        facts = {**without(facts, "occupation"), "advancement": way_up.means.get("partly")}  # "crew chief only"
    if pending.several:
        named = with_barriers((*facts.get(pending.slot, ()), *chosen_in(message.text, pending)), message, pending)
        facts |= {pending.slot: list(only_real(named, pending))} if named else {}
    return facts


def refines(slot: str, before: Any, now: Any) -> bool:
    """Say whether `now` only adds to what was told `before`: how long it went on denies no plan."""
    return (slot, before, now) == (TIME, GOES_ON, PLANNED)


def tells_a_plan(message: Message, pending: Question, known: Mapping[str, Any], questions: Questions) -> bool:
    """Say whether another answer surely tells of a long plan: how long it was, told before, does not say there is none.

    "I get dental there. oh and im in it for the long run".
    """
    open_yet = pending.slot != TIME and TIME in questions and known.get(TIME) == GOES_ON
    return open_yet and not message.asks and surely_tells(message, questions[TIME], PLANNED)


def _work_instead(message: Message) -> str | None:
    """Return the work that a short reply ends with and puts in place of the first: "cook, no baker"."""
    works = [found for found in message.of("occupation", "employer") if found.text]
    taken_back = len(works) > 1 and re.search(rf"{_INSTEAD} {re.escape(in_plain(works[-1].text))}$", message.plain)
    return name_in(works[-1].value) if taken_back and len(message.plain.split()) <= A_TITLE else None


def stated_or_meant(message: Message, pending: Question) -> Message:
    """Return the statement of the message, or the whole where it asks who would and means that nobody does.

    "Who would promote me" is a no where there is a way up to be told of; "dispatcher?" is where to go.
    """
    said, no = message.statement(), pending.means.get("no")
    proposed = replace(message, text=message.text.rstrip(" ?"), intent="", confidence=0.0)
    if pending.slot == "direction" and not said.text and _puts_a_title_forward(proposed):
        return proposed
    opens = next((word for word in message.plain.split() if word not in FILLER), "")
    asks_who = not said.text and opens == "who" and message.confidence < SURE_MOVE
    return message if asks_who and by_readings(message.readings, pending, SURE_READING) == (no,) else said


def _puts_a_title_forward(message: Message) -> bool:
    return not message.asks and is_a_title(message) and bool(message.of("occupation", roles=["goal", "named"]))


def without_guesses(message: Message) -> Message:
    """Return the message without its readings where it is a time, or work with a time, and nothing more."""
    only_a_time = message.of("duration") and set(_beside_times(message)) <= FILLER
    return replace(message, readings={}) if only_a_time or tells_work_and_time(message) else message


def tells_work_and_time(message: Message) -> bool:
    """Say whether the message tells of one's work and for how long, and nothing more: "barista 2 yrs"."""
    works = {word for found in message.of("occupation", roles=["own"]) for word in in_plain(found.text).split()}
    both = works and message.of("duration")
    return bool(both) and set(_beside_times(message)) <= FILLER | works | {"a", "an"}


def _beside_times(message: Message) -> list[str]:
    times = {word for found in message.of("duration") for word in in_plain(found.text).split()}
    return [word for word in message.plain.split() if word not in times]


def with_what_was_told(value: Any, said: Message, pending: Question, known: Mapping[str, Any]) -> Any:
    """Return `value` beside what was told of a question that is asked again, where it adds: "also i speak french"."""
    before = known.get(pending.slot)
    adds = pending.several and isinstance(before, list) and _ADDS.search(said.plain)
    return list(only_real([*before, *value], pending)) if adds and before else value
