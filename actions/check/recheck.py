"""Taking up what is said of a check that is done: answers that are changed, news of the work, and what a part means."""

from __future__ import annotations

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.check.judge import (
    judge,
    judge_again,
    say_parts,
    say_supposed,
    say_what_decided,
    say_what_would_help,
    verdict_buttons,
    verdict_words,
    what_decided,
)
from actions.shared.change import was_asked_what
from actions.shared.history import said_lately
from actions.shared.memory import Event, known, questions, remember, reopen
from actions.shared.named import GIG_CHECK
from actions.shared.put_in_place import put_in_place
from actions.shared.say import give_source, library
from actions.shared.show import read_back, tell_plan_moved
from advisor.replies.check.check_talk import (
    asks_what_to_do,
    change_wished,
    check_changes,
    has_left,
    told_instead,
)
from advisor.replies.check.own_business import denies_business, tells_own_business
from advisor.replies.check.verdict_parts import part_weighed, parts_asked, supposes_more
from advisor.replies.told.listening import Taken, told
from advisor.replies.told.out_of_work import OUT_OF_WORK
from advisor.words.follow_ups import SHORTER, follow_up
from advisor.words.message import Message
from advisor.words.several import SURE_MOVE

_WHAT_NEXT, _DISAGREES = ("ask_what_next", "ask_what_would_help"), "reject_answer"


def take_up_check(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message) -> list[Event] | None:
    """Meet what is said of the check; None where none was done, or the message is about something else."""
    if has_left(message):
        dispatcher.utter_message(response="utter_left_work")
        return remember(tracker, told(message, {OUT_OF_WORK: True}))
    facts = known(tracker)
    if was_asked_what(tracker, message) and (changed := told_instead(message, facts, questions())):
        return take_change(dispatcher, tracker, changed)
    if anew := put_in_place(tracker, message):
        return take_change(dispatcher, tracker, anew)
    if employed := denies_business(message, facts, questions()):
        return take_change(dispatcher, tracker, employed)
    if not tracker.get_slot("first_check"):
        return None
    if wished := change_wished(message, facts, questions()):  # "u got the goals wrong" asks for no steps
        return take_change(dispatcher, tracker, wished)
    if parts := parts_asked(message, judge(facts), questions(), tracker.get_slot("own_words") or {}):
        say_parts(dispatcher, tracker, parts)
        return []
    of_the_verdict = tracker.get_slot("topic") == GIG_CHECK  # nothing else was spoken of since
    if of_the_verdict and (own := tells_own_business(message, facts)):
        return _judge_as_own(dispatcher, tracker, message, own)
    asks_what_next = message.intent in _WHAT_NEXT and message.confidence >= SURE_MOVE
    if of_the_verdict and not tracker.get_slot("plan") and (asks_what_next or asks_what_to_do(message)):
        return say_what_would_help(dispatcher, facts)
    if of_the_verdict and follow_up(message) == SHORTER:
        dispatcher.utter_message(text=verdict_words(judge(facts), facts), buttons=verdict_buttons(judge(facts)))
        return []
    if of_the_verdict and (weighed := part_weighed(message, judge(facts), questions())):
        if weighed[0].lean != "career" and supposes_more(message):
            say_supposed(dispatcher, facts, weighed[0])
        else:
            say_parts(dispatcher, tracker, weighed)
        return []
    asks_why = message.intent in ("ask_why", "ask_source") or follow_up(message) == "more"
    # Who does not agree with a verdict hears what decided it, and how an answer is changed.
    asks_why |= message.intent == _DISAGREES and message.confidence >= SURE_MOVE
    if of_the_verdict and asks_why and said_lately(tracker, what_decided(facts), 1):
        say_parts(dispatcher, tracker, judge(facts).findings)  # what each of these answers rests on
        return []
    if of_the_verdict and asks_why:
        say_what_decided(dispatcher, facts)
        if message.intent == "ask_source":
            give_source(dispatcher, library().answers[GIG_CHECK])
        return []
    changed = check_changes(message, facts, questions(), of_the_verdict)
    return take_change(dispatcher, tracker, changed) if changed else None


def _judge_as_own(dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, own: Taken) -> list[Event]:
    """Keep that the work is one's own business; who asks whether that changes the verdict hears it, changed or not."""
    facts = known(tracker)
    events, after = take_change(dispatcher, tracker, own), {**facts, **own.facts}
    if message.asks and judge(facts).kind == judge(after).kind:
        dispatcher.utter_message(text=verdict_words(judge(after), after), buttons=verdict_buttons(judge(after)))
    return events


def take_change(dispatcher: CollectingDispatcher, tracker: Tracker, changed: Taken) -> list[Event]:
    """Keep what was changed and read it back once; or ask again for the answer that is named only."""
    if asked_again := reopen(changed.revisit):
        return asked_again
    read_back(dispatcher, tracker, changed.facts, changed.words)
    return keep_change(dispatcher, tracker, changed)


def keep_change(dispatcher: CollectingDispatcher, tracker: Tracker, changed: Taken) -> list[Event]:
    """Keep what was changed, and say what rests on it: the verdict, and that the plan moved."""
    judge_again(dispatcher, tracker, {**known(tracker), **changed.facts})
    events = remember(tracker, changed, corrects=True)
    tell_plan_moved(dispatcher, tracker, events)
    return events
