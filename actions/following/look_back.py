"""Looking back at what was said, where a message refers to it: "what was that program again", "the first thing again".

Boundary: the answers of the last turns, sentence by sentence, and the choice between two things they speak of. What
asks on about the last answer and names nothing is the affair of `go_on`; a plan that stands, of `replan`.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.following.kinds import words_on
from actions.following.lean import still_on
from actions.shared.history import Event, topic_set_in, turns_before, understood_in
from actions.shared.memory import kept_plan
from actions.shared.say import (
    LATELY,
    MAX_BUTTONS,
    guesses_of,
    library,
    question_button,
    say_as_topic,
    shared_button,
    topic_of,
)
from actions.shared.show import say_step_at_hand
from advisor.library.content import Answer
from advisor.replies.talk.passages import holds, words_of
from advisor.replies.talk.said_before import PLAIN, TELLING, Found, Told, about, find, find_both, in_full, thoughts
from advisor.words.follow_ups import likely_follow_up
from advisor.words.guessing import LIKELY, SURELY
from advisor.words.languages import ENGLISH
from advisor.words.looking_back import asks_what_was_first, halves, refers_back, wants_reminding
from advisor.words.message import OFF_TOPIC, SURE_OFF_TOPIC, Message, read_message
from advisor.words.parts import may_ask, split
from advisor.words.several import SURE_WHOLE

_REPEATS = "ask_to_repeat"
_NAMED = 3.0  # weight of a word that one answer in twenty holds
_NAMES_LITTLE = 0.8  # where surely something that was said is meant: a word that under a half of all answers hold
_TWO_SHARED = 2  # words that a sentence and a message which points at nothing have in common, at the least
_TOLD_BY_FIELDS = ("cost", "terms", "time")  # kinds of follow-up that an answer may have words of its own on
_FREE = ("no cost", "free")
_OF_A_PRICE = frozenset(("free", "cost", "costs", "cheaper", "cheapest", "pay", "price"))


def look_back(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Say once more what was said on what the message names; None where it refers to nothing that was said."""
    told = told_lately(tracker)
    if not told:
        return None
    if asks_what_was_first(message.text):
        return _say_first(dispatcher, tracker, told)
    if not _may_refer(message):
        return None
    points = refers_back(message.text)
    found = find(message.text, _named_by(message, told) if points else told, _english())
    if found and _is_meant(found, message, points):
        return _say_found(dispatcher, found, message, points)
    missed = wants_reminding(message.text) and message.intent != _REPEATS
    return _offer_what_was_told(dispatcher, told) if missed else None


def choose_between(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Say what was said on both of two things that are set beside each other; None where nothing asks to choose.

    Just after an answer, a choice that it does not speak of is no matter for a shrug: they are asked what they mean.
    """
    both, told = halves(message.text), told_lately(tracker)
    if not (both and all(map(words_of, both)) and told and _is_dim(message, SURELY)) or refers_back(message.text):
        return None
    if spoken_of := find_both(*both, told, _english()):
        return _say_both(dispatcher, *spoken_of, message)
    guesses, topic = guesses_of(tracker), topic_of(tracker)
    if topic is None or not (still_on(tracker, topic) and message.asks and guesses and _is_dim(message)):
        return None
    buttons = [*map(question_button, guesses), shared_button("none_of_these", "deny")]
    dispatcher.utter_message(response="utter_offer_guesses", buttons=buttons)
    return []


def told_lately(tracker: Tracker) -> list[Told]:
    """Return the answers that were said of late, newest first, each with what was asked since the one before it."""
    asked: dict[str, list[str]] = {}
    since: list[str] = []
    for turn in itertools.islice(turns_before(tracker), LATELY):
        since.append(read_message(understood_in(turn)).text)
        if topic := topic_set_in(turn):
            asked.setdefault(topic, []).extend(since)
            since = []
    if (last := tracker.get_slot("topic")) and last not in asked:
        asked = {last: since, **asked}
    answers = library().answers
    told = [Told(answers[topic], " ".join(lines)) for topic, lines in asked.items() if topic in answers]
    return [one for one in told if one.answer.language == ENGLISH]


def _may_refer(message: Message) -> bool:
    """Say whether the message may be of what was said: none that is surely understood, unless it says so itself."""
    if wants_reminding(message.text) or (message.intent == _REPEATS and refers_back(message.text)):
        return True
    return message.confidence < SURE_WHOLE if refers_back(message.text) else _is_dim(message)


def _named_by(message: Message, told: Sequence[Told]) -> Sequence[Told]:
    """Return what was told on the matter that a clause of the message goes back to; all of it where none names one."""
    clauses = split(message.text)
    back = next((clause for clause in clauses if refers_back(clause)), "") if len(clauses) > 1 else ""
    matter = about(back, told, _english())
    return [matter] if matter else told


def _is_dim(message: Message, least: float = LIKELY) -> bool:
    return message.confidence < (SURE_OFF_TOPIC if message.intent == OFF_TOPIC else least)


def _is_meant(found: Found, message: Message, points: bool) -> bool:
    if points:
        least = _NAMED if message.intent == _REPEATS else TELLING  # "say that last thing again"
        return found.looked_for or found.weight >= (_NAMES_LITTLE if wants_reminding(message.text) else least)
    return may_ask(message.text) and found.weight >= PLAIN and found.shared >= _TWO_SHARED


def _say_found(dispatcher: CollectingDispatcher, found: Found, message: Message, points: bool) -> list[Event]:
    """Say what was found; what is asked of it beside, and it does not tell, is for those to say who run it."""
    answer, kind = found.answer, likely_follow_up(message)
    on_kind = words_on(kind, answer) if kind in _TOLD_BY_FIELDS and not _tells_it_is_free(kind, found.words) else None
    words = on_kind or in_full(answer, found.words)
    if not points:
        dispatcher.utter_message(text=library().words["perhaps_on"].format(title=answer.title))
    elif on_kind is None and _asks_beside(message, words):
        words = f"{words} {library().words['ask_them']}"
    return say_as_topic(dispatcher, answer, words)


def _tells_it_is_free(kind: str | None, words: str) -> bool:
    return kind != "time" and any(free in words for free in _FREE)


def _asks_beside(message: Message, words: str) -> bool:
    """Say whether a question of its own follows what refers back, and `words` share nothing with it."""
    *before, last = split(message.text)
    asks = bool(before) and may_ask(last) and any(map(refers_back, before))
    told = any(free in words for free in _FREE) and likely_follow_up(message) in _TOLD_BY_FIELDS
    return asks and not told and not any(holds(words, word) for word in words_of(last))


def _say_first(dispatcher: CollectingDispatcher, tracker: Tracker, told: Sequence[Told]) -> list[Event]:
    """Say the first step once more: of the plan that stands, else of the last answer."""
    if kept_plan(tracker) and say_step_at_hand(dispatcher, tracker):
        return []
    answer, tip = told[0].answer, library().words["our_tip"]
    said = thoughts(answer)
    first = next((thought for thought in said if thought.startswith(tip)), said[0])
    return say_as_topic(dispatcher, answer, in_full(answer, first))


def _say_both(
    dispatcher: CollectingDispatcher, answer: Answer, passages: Sequence[str], message: Message
) -> list[Event]:
    """Say what `answer` has on both; of a price, what it tells of that, and else that they need not choose."""
    of_price = not _OF_A_PRICE.isdisjoint(message.plain.split())
    apart = library().words["both_ways"] if len(passages) > 1 else None
    last = answer.cost if of_price else apart
    return say_as_topic(dispatcher, answer, " ".join([*passages, *filter(None, [last])]))


def _offer_what_was_told(dispatcher: CollectingDispatcher, told: Sequence[Told]) -> list[Event]:
    """Own up that it is not found in what was said, and offer what that was about."""
    buttons = [question_button(one.answer.id) for one in told[:MAX_BUTTONS]]
    dispatcher.utter_message(text=library().words["not_found_again"], buttons=buttons)
    return []


def _english() -> list[Answer]:
    return [answer for answer in library().answers.values() if answer.language == ENGLISH]
