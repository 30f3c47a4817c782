"""What has happened before in this conversation, read from the tracker's events.

Boundary: reads only; nothing is kept beside the tracker.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from rasa_sdk import Tracker

from advisor.words.aftermath import CRISIS_REPLY, STAYS_CLOSE, waved_away
from advisor.words.message import Message, read_message

Event = dict[str, Any]
_UNSEEN = {"action_listen", "action_session_start", "action_extract_slots"}


def turns_before(tracker: Tracker) -> Iterator[list[Event]]:
    """Yield the turns before the present one, newest first; each is a message and what followed."""
    turn: list[Event] = []
    current = True
    for event in reversed(tracker.events):
        turn.insert(0, event)
        if event["event"] == "user":
            if not current:
                yield turn
            turn, current = [], False


def messages_before(tracker: Tracker) -> list[Message]:
    """Return what was said before the present message, in order."""
    parsed = [event.get("parse_data") or {} for event in tracker.events if event.get("event") == "user"]
    return [read_message(one) for one in parsed[:-1]]


def ranking_of(tracker: Tracker) -> list[dict[str, Any]]:
    """Return what the latest message may be, the likeliest first."""
    return tracker.latest_message.get("intent_ranking") or []


def actions_of(turn: list[Event]) -> list[str]:
    """Return the names of what the advisor did in `turn`, without Rasa's own housekeeping."""
    names = [event["name"] for event in turn if event["event"] == "action"]
    return [name for name in names if name not in _UNSEEN]


def understood_in(turn: Sequence[Event]) -> dict[str, Any]:
    """Return what was made of the message that `turn` begins with, as `Tracker.latest_message` has it."""
    return (turn[0].get("parse_data") or {}) if turn else {}


def words_of(turn: list[Event]) -> list[Event]:
    """Return what the advisor said in `turn`."""
    return [event for event in turn if event["event"] == "bot"]


def did_last(tracker: Tracker, action: str) -> bool:
    """Say whether `action` was part of the turn before this one."""
    return action in actions_of(next(turns_before(tracker), []))


def last_turn_with(tracker: Tracker, action: str) -> list[Event]:
    """Return the latest turn before the present one in which `action` ran; nothing where none is known."""
    return next((turn for turn in turns_before(tracker) if action in actions_of(turn)), [])


def form_broken_off(tracker: Tracker, by: str) -> str | None:
    """Return the form that the action `by` left, where none has begun or ended since."""
    ended = False
    for event in reversed(tracker.events):
        if event["event"] == "active_loop" and event["name"]:
            return str(event["name"])
        if event["event"] == "active_loop":
            ended = True
        elif ended and event["event"] == "action" and event["name"] not in _UNSEEN:
            if event["name"] != by:
                return None
            ended = False
    return None


def times_in_a_row(tracker: Tracker, action: str, passing_over: str) -> int:
    """Count the turns before this one in which `action` ran, up to a turn with neither it nor `passing_over`."""
    count = 0
    for turn in turns_before(tracker):
        done = actions_of(turn)
        if action not in done and passing_over not in done:
            break
        count += action in done
    return count


def topic_set_in(turn: Sequence[Event]) -> str | None:
    """Return the answer that `turn` was about; None where it was about none that is new."""
    return next((event["value"] for event in reversed(turn) if event.get("name") == "topic"), None)


def topics_lately(tracker: Tracker, turns: int) -> list[str]:
    """Return the answers that the last `turns` turns were about, newest first."""
    recent = itertools.islice(turns_before(tracker), turns)
    topics = [event["value"] for turn in recent for event in turn if event.get("name") == "topic"]
    return list(dict.fromkeys(topic for topic in topics if topic))


def said_on_topic(tracker: Tracker, words: str) -> bool:
    """Say whether `words` were said since the topic was last set."""
    for event in reversed(tracker.events):
        if event["event"] == "bot" and words in (event.get("text") or ""):
            return True
        if event["event"] == "slot" and event["name"] == "topic":
            break
    return False


def acted_since_message(tracker: Tracker, form: str) -> bool:
    """Say whether something other than `form` has acted since the latest message."""
    for event in reversed(tracker.events):
        if event["event"] == "user":
            break
        if event["event"] == "action" and event["name"] not in {*_UNSEEN, form}:
            return True
    return False


def said_lately(tracker: Tracker, words: str, turns: int) -> bool:
    """Say whether `words` were said in one of the last `turns` turns."""
    recent = itertools.islice(turns_before(tracker), turns)
    return any(words in (event.get("text") or "") for turn in recent for event in words_of(turn))


def said_by_itself(tracker: Tracker, words: str, turns: int) -> bool:
    """Say whether `words` were said in one of the last `turns` turns with nothing before them."""
    recent = itertools.islice(turns_before(tracker), turns)
    return any((event.get("text") or "").startswith(f"{words}\n") for turn in recent for event in words_of(turn))


def did_lately(tracker: Tracker, action: str, turns: int) -> bool:
    """Say whether `action` was part of one of the last `turns` turns."""
    return any(action in actions_of(turn) for turn in itertools.islice(turns_before(tracker), turns))


def told_before(tracker: Tracker, slots: Collection[str]) -> dict[str, Any]:
    """Return what was last told for each of `slots`, also where it was let go of since."""
    told = {event["name"]: event["value"] for event in tracker.events if event["event"] == "slot" and event["value"]}
    return {slot: told[slot] for slot in slots if slot in told}


def before_last_change(tracker: Tracker, of: str, turns: int) -> dict[str, Any]:
    """Return what stood before the latest of the last `turns` turns that set the slot `of`, for each slot that it set.

    Nothing where none did, or where nothing stood there before.
    """
    for turn in itertools.islice(turns_before(tracker), turns):
        changed = {event["name"] for event in turn if event["event"] == "slot"}
        if of in changed:
            until = next(at for at, event in enumerate(tracker.events) if event is turn[0])
            earlier = {event["name"]: event["value"] for event in tracker.events[:until] if event["event"] == "slot"}
            return {slot: earlier.get(slot) for slot in changed} if earlier.get(of) else {}
    return {}


def close_to_crisis(tracker: Tracker) -> bool:
    """Say whether a crisis reply came lately, and was not waved away since, as it cannot be after clear words."""
    since: list[Message] = []
    for turn in itertools.islice(turns_before(tracker), STAYS_CLOSE):
        said = read_message(understood_in(turn))
        if CRISIS_REPLY in actions_of(turn):
            return not waved_away(said.text, since)
        since.append(said)
    return False


def said_last(tracker: Tracker, response: str) -> bool:
    """Say whether `response` was said in the turn before this one."""
    said = words_of(next(turns_before(tracker), []))
    return any((event.get("metadata") or {}).get("utter_action") == response for event in said)


def offered_last(tracker: Tracker, intent: str) -> bool:
    """Say whether a button that stands for `intent` was offered in the turn before this one."""
    said = words_of(next(turns_before(tracker), []))
    buttons = [button for event in said for button in (event.get("data") or {}).get("buttons") or ()]
    return any(button["payload"].partition("{")[0] == f"/{intent}" for button in buttons)


def told_last(tracker: Tracker) -> dict[str, str]:
    """Return the words of the answers that were kept in the turn before this one, by slot."""
    kept = {event["name"] for event in next(turns_before(tracker), []) if event["event"] == "slot" and event["value"]}
    return {slot: words for slot, words in (tracker.get_slot("own_words") or {}).items() if slot in kept}
