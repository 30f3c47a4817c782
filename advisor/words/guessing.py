"""Which questions may have been meant, where none was understood.

Boundary: goes by the ranking that the classifier made; how the guesses are offered is the actions' affair.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any

from advisor.words.several import SURE_WHOLE

LEAST_LIKELY = 0.03  # a guess below this would only puzzle the person
MOST_GUESSES = 3
NOT_ABOUT_WORK = ("off_topic", "send_gibberish")


def likeliest_answers(ranking: Iterable[Mapping[str, Any]], known: Container[str]) -> list[str]:
    """Return the content ids that `ranking` holds likeliest and that are `known`, at most three.

    None of them is less likely than that the message is not about work at all.
    """
    held = list(ranking)
    least = max([LEAST_LIKELY, *(intent["confidence"] for intent in held if intent["name"] in NOT_ABOUT_WORK)])
    likely = [intent for intent in held if intent["confidence"] >= least]
    return [answer_id for answer_id in map(_answer_id, likely) if answer_id in known][:MOST_GUESSES]


def sure_answers(ranking: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the content ids that `ranking` holds as good as sure, whatever overruled them."""
    return {_answer_id(intent) for intent in ranking if intent["confidence"] >= SURE_WHOLE} - {""}


def _answer_id(intent: Mapping[str, Any]) -> str:
    return (intent.get("full_retrieval_intent_name") or "").partition("/")[2]
