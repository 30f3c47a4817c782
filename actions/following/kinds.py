"""Of which kind a follow-up of the last answer is, and what an answer itself says to that kind."""

from __future__ import annotations

import re

from rasa_sdk import Tracker

from actions.shared.history import ranking_of
from actions.shared.say import library
from advisor.library.content import Answer
from advisor.replies.talk.said_before import TELLING, Told, find, in_full, thoughts
from advisor.words.comparing import aspect_of
from advisor.words.follow_ups import follow_up, likely_follow_up
from advisor.words.guessing import CLEARLY, LIKELY, LONGEST, is_unclear
from advisor.words.message import Message
from advisor.words.several import SURE_WHOLE
from advisor.words.taking_back import is_weary

_FAIL_OR_TAKE_TIME = ("failure", "time")
_OPENS_ON = re.compile(r"^(?:(?:ok|so|but|well) )?(?:and|what if|n|&|how long)\b")
_HINTED = 0.05  # least probability of a kind that what else stands there speaks for
_A_MOOD = (
    0.34  # least confidence that there is one beside what is told; what is told with pride sounds a little like one
)
SOURCES = "sources"  # the topic whose answers are sources themselves
OF_THE_ADVISOR = ("about", SOURCES, "trust")  # topics of the content; after these, "is it free" asks of the advisor
_PHONE = "phone"  # a figure that is asked for after an office: "whats their number"
_ASKS_PHONE = re.compile(r"\b(?:phone|number)\b(?! of\b)")
# By the kind of follow-up, what shows that an answer has something on it: whether one is paid, what to do on a no.
_TELLS = {
    _PHONE: re.compile(r"\b\d{3}-\d{3}-\d{4}\b"),
    "wage": re.compile(r"\bpaid\b(?! (?:leave|time))"),
    "failure": re.compile(
        r"\b(?:(?:is|is it|get|or) a no|(?:they say|said) no)\b|(?:^|[.?!\"] )"
        r"(?:A no|A (?:thin|vague) answer|No clear answer|No luck)\b",
        re.IGNORECASE,
    ),
}


def kind_of(message: Message, topic: Answer | None) -> str | None:
    """Return what `message` asks on about `topic`: a figure may be a phone number, or a price where that is known.

    What more surely asks for another answer asks nothing on about this one.
    """
    if (kind := _goes_on_with(message, topic)) is not None:
        return kind
    kind = follow_up(message)
    if kind is None or _asks_another(message, topic, kind):
        return None
    if kind != "figure":
        return kind
    if _ASKS_PHONE.search(message.plain):
        return _PHONE
    return "cost" if topic and topic.cost and _asks_a_price(message) else kind


def words_on(kind: str, answer: Answer) -> str | None:
    """Return what `answer` itself says to a follow-up of this kind; None where it says nothing."""
    if kind == "cost":
        return answer.cost
    if kind == "time":
        return answer.time
    tells = _TELLS.get(kind)
    if kind == "failure" and tells:
        return next((in_full(answer, thought) for thought in thoughts(answer) if tells.search(thought)), None)
    return next((words for words in (answer.more, answer.simply) if words and tells and tells.search(words)), None)


def _goes_on_with(message: Message, topic: Answer | None) -> str | None:
    """Return what is asked on in few words about a matter that `topic` speaks of and has words on: an appeal.

    What names that matter sounds like the neighbour which it is the whole matter of: "and if the appeal is denied".
    """
    kind = max(_FAIL_OR_TAKE_TIME, key=lambda kind: message.follow_ups.get(kind, 0.0))
    hinted = message.follow_ups.get(kind, 0.0) >= _HINTED and len(message.plain.split()) <= LONGEST
    if topic is None or not (hinted and words_on(kind, topic)) or message.entities:
        return None
    if message.confidence < LIKELY and likely_follow_up(message) == kind:
        return kind
    if not _OPENS_ON.match(message.plain):
        return None
    found = find(message.text, [Told(topic, "")], library().answers.values())
    return kind if found and found.weight >= TELLING else None


def settled(kind: str | None, tracker: Tracker, message: Message, topic: Answer) -> str | None:
    """Return the kind, where "does that pay ok" after a kind of work, which asks for no other answer, is a figure."""
    if kind != "wage" or words_on(kind, topic):
        return kind
    other = library().answers.get(message.answer_id or "")
    of_the_advisor = other is not None and other.topic in OF_THE_ADVISOR  # which pays nobody
    ranking = ranking_of(tracker)
    return "figure" if of_the_advisor or is_unclear(message, ranking, library().answers) else kind


def may_vent(tracker: Tracker, message: Message) -> bool:
    """Say whether there may be a mood in what is told."""
    ranking = ranking_of(tracker)
    return is_weary(message) or any(one["name"] == "vent" and one["confidence"] >= _A_MOOD for one in ranking)


def _asks_another(message: Message, topic: Answer | None, kind: str) -> bool:
    other = library().answers.get(message.answer_id or "")
    if other is None or other.topic in OF_THE_ADVISOR or topic is None or other.id == topic.id:
        return False
    names_its_matter = other.of_work is not None  # a degree, nights, from home: "do i need a degree for that"
    return message.confidence >= (
        SURE_WHOLE if names_its_matter else max(SURE_WHOLE, message.follow_ups[kind] + CLEARLY)
    )


def _asks_a_price(message: Message) -> bool:
    """Say whether the message asks how much it is: of what costs something that is its price, not what it pays."""
    return message.plain.startswith("how much") and "time" not in message.plain.split() and aspect_of(message) is None
