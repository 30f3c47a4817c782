"""Which questions may have been meant, where none was understood.

Boundary: goes by the ranking that the classifier made; how the guesses are offered is the actions' affair.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from advisor.words.message import Message
from advisor.words.numbers import word_set

LEAST_LIKELY = 0.03  # a guess below this would only puzzle the person
MOST_GUESSES = 3
LIKELY, CLEARLY = 0.4, 0.1  # least confidence in one answer beside other matter, and its lead over the next
STILL, LEAST_STILL = 0.15, 0.2  # by how much less likely, and how likely, what was talked of is still meant
SURELY = 0.5  # from this confidence on a question is taken as it stands
NOT_ABOUT_WORK = ("off_topic", "send_gibberish")
LONGEST = 9  # words; who asks in more of them names what it is about
_THERE_IS = re.compile(r"\b(?:is|are|isnt|arent) there\b")
_POINTS_BACK = word_set("it its that this them they those these him her he she there")


def likeliest_answers(ranking: Iterable[Mapping[str, Any]], known: Container[str]) -> list[str]:
    """Return the content ids that `ranking` holds likeliest and that are `known`, at most three.

    None of them is less likely than that the message is not about work at all.
    """
    held = list(ranking)
    least = max([LEAST_LIKELY, *(intent["confidence"] for intent in held if intent["name"] in NOT_ABOUT_WORK)])
    likely = [intent for intent in held if intent["confidence"] >= least]
    return [answer_id for answer_id in map(_answer_id, likely) if answer_id in known][:MOST_GUESSES]


def nearest_answer(ranking: Iterable[Mapping[str, Any]], known: Container[str]) -> str | None:
    """Return the content id that `ranking` holds likely, and clearly likelier than any other; None where none is."""
    held = [(intent["confidence"], answer_id) for intent in ranking if (answer_id := _answer_id(intent)) in known]
    (first, answer_id), (second, _) = [*sorted(held, reverse=True), (0.0, ""), (0.0, "")][:2]
    return answer_id if first >= LIKELY and first - second >= CLEARLY else None


def nearer_one(
    message: Message, ranking: Iterable[Mapping[str, Any]], near: Sequence[str], talked_of: Sequence[str] = ()
) -> str | None:
    """Return the likeliest content id that was talked of, or is `near` that, and as good as asked for by a dim message.

    "Is there a class" sounds like many classes: after an answer on computers it asks for one on computers. Who asks in
    many words names what it is about: only what was `talked_of` itself is as good as asked for then.
    """
    if message.confidence >= SURELY or message.entities:
        return None
    held = list(ranking)
    still = nearly_asked(message, held, talked_of, STILL, LEAST_STILL)
    few = len(message.plain.split()) <= LONGEST
    return still or (nearly_asked(message, held, near) if few else None)


def nearly_asked(
    message: Message,
    ranking: Iterable[Mapping[str, Any]],
    near: Sequence[str],
    by: float = CLEARLY,
    least: float = LEAST_LIKELY,
) -> str | None:
    """Return the likeliest of the content ids `near` where it is about as likely as what the message was taken for.

    Args:
        message: what was said.
        ranking: what it may mean.
        near: the content ids to choose from.
        by: how much less likely it may be.
        least: how likely it has to be in any case.
    """
    held = {_answer_id(intent): intent["confidence"] for intent in ranking}
    nearest = max(near, key=lambda answer_id: held.get(answer_id, 0.0), default="")
    return nearest if held.get(nearest, 0.0) >= max(message.confidence - by, least) else None


def together(rankings: Iterable[Iterable[Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """Return the intents of several rankings as one, likeliest first: what each gives to an intent is added up."""
    summed: dict[str, dict[str, Any]] = {}
    for intent in itertools.chain(*rankings):
        held = summed.setdefault(
            intent.get("full_retrieval_intent_name") or intent["name"], {**intent, "confidence": 0.0}
        )
        held["confidence"] += intent["confidence"]
    return sorted(summed.values(), key=lambda intent: intent["confidence"], reverse=True)


def is_unclear(message: Message, ranking: Iterable[Mapping[str, Any]], known: Container[str]) -> bool:
    """Say whether a question was taken for one answer with little to set it before others."""
    return message.confidence < SURELY and nearest_answer(ranking, known) is None


def points_back(message: Message) -> bool:
    """Say whether `message` asks in few words of something that was named before: "do i gotta tell them"."""
    few = len(message.plain.split()) <= LONGEST
    words = _THERE_IS.sub("", message.plain).split()
    return message.asks and not message.entities and few and not _POINTS_BACK.isdisjoint(words)


def without_intent(name: str, ranking: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return `ranking` as it is where the intent `name` is ruled out: the others share its confidence."""
    rest = [intent for intent in ranking if intent["name"] != name]
    whole = sum(intent["confidence"] for intent in rest) or 1.0
    return [{**intent, "confidence": intent["confidence"] / whole} for intent in rest]


def answers_in(ranking: Iterable[Mapping[str, Any]], least: float) -> list[str]:
    """Return the content ids that `ranking` holds as likely as `least` or more, the likeliest first."""
    return [answer_id for intent in ranking if intent["confidence"] >= least and (answer_id := _answer_id(intent))]


def answers_from(least: float, ranking: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the content ids that `ranking` holds as likely as `least` or more, whatever overruled them."""
    return {_answer_id(intent) for intent in ranking if intent["confidence"] >= least} - {""}


def _answer_id(intent: Mapping[str, Any]) -> str:
    return (intent.get("full_retrieval_intent_name") or "").partition("/")[2]
