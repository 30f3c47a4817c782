"""A small library of the tests' own, and a conversation that takes one action a turn."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

import actions.say
from advisor.content import Answer, Fact, Library, Reference

KINDS = ("cited", "partly_cited", "paragraph_cited", "uncited", "reference", "ours")


def _answer(name: str, *facts: int, leads_to: Sequence[str] = (), **others: str) -> Answer:
    return Answer(
        id=name,
        topic="work",
        title=f"About {name}?",
        facts=facts,
        ours=not facts,
        ask=(),
        check=(),
        answer=f"First words on {name}.",
        simply=f"Simply {name}.",
        more=others.get("more"),
        elsewhere=others.get("elsewhere"),
        next=tuple(leads_to),
    )


@pytest.fixture(autouse=True)
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """Put a library with an answer of each kind of source in the place of the real one."""
    answers = (
        _answer("pay", 1, more="The rest on pay.", leads_to=["perks", "tips", "hours"]),  # cited
        _answer("raise", 2, 1, leads_to=["pay"]),  # partly_cited
        _answer("hours", 3, more="The rest on hours.", leads_to=["pay"]),  # paragraph_cited
        _answer("perks", 2, leads_to=["pay", "raise", "hours", "tips"]),  # uncited
        _answer("where_this_comes_from", 4, leads_to=["pay"]),  # reference
        _answer("tips", elsewhere="Other words for other places.", leads_to=["pay"]),  # ours
    )
    small = Library(
        answers={answer.id: answer for answer in answers},
        facts={
            1: Fact(1, "pay", cites=(1, 2)),
            2: Fact(2, "perks"),
            3: Fact(3, "hours", near=(2,)),
            4: Fact(4, "the list", reference=1),
        },
        references={1: Reference(1, "Ann", "1999", "Why work?", "Old."), 2: Reference(2, "Ben", "n.d.", "On work")},
        source_lines={kind: f"{kind}: {{marks}}" for kind in KINDS},
        button_titles={"tell_me_more": "More", "none_of_these": "None"},
    )
    monkeypatch.setattr(actions.say, "load_library", lambda: small)
    actions.say.library.cache_clear()
    yield small
    actions.say.library.cache_clear()


@pytest.fixture
def slots() -> dict[str, Any]:
    """Return the slots of the conversation that `turn` holds."""
    return {"topic": None}


@pytest.fixture
def turn(slots: dict[str, Any]) -> Callable[..., list[dict[str, Any]]]:
    """Return a function that takes a turn, records it as Rasa would, and returns what was said."""
    events: list[dict[str, Any]] = [{"event": "action", "name": "action_session_start"}]

    def take_turn(
        action: Action | str, *, asks: str = "", taps: str | None = None, guesses: Sequence[str] = ()
    ) -> list[dict[str, Any]]:
        """Run `action` after a message; a name instead is a response that a rule says without any code."""
        message = _understood(asks, taps, guesses)
        events.extend([{"event": "action", "name": "action_listen"}, {"event": "user", "parse_data": message}])
        said, changes = _run(action, Tracker("someone", dict(slots), message, [*events], False, None, {}, None))
        events.append({"event": "action", "name": action if isinstance(action, str) else action.name()})
        events.extend(_heard(entry) for entry in said)
        events.extend(changes)
        slots.update({change["name"]: change["value"] for change in changes})
        return said

    return take_turn


def _understood(asks: str, taps: str | None, guesses: Sequence[str]) -> dict[str, Any]:
    """Return what the model makes of a message."""
    fallback = {"name": "nlu_fallback", "confidence": 0.7}
    ranking = [
        {"name": "faq", "full_retrieval_intent_name": f"faq/{guess}", "confidence": 0.5 / rank}
        for rank, guess in enumerate(guesses, start=1)
    ]
    small_talk = {"name": "thank", "confidence": 0.1}
    return {
        "intent": {"name": "faq", "full_retrieval_intent_name": f"faq/{asks}"} if asks else {"name": "any"},
        "entities": [{"entity": "topic", "value": taps}] if taps else [],
        "intent_ranking": [fallback, *ranking[:1], small_talk, *ranking[1:]],
    }


def _run(action: Action | str, tracker: Tracker) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    dispatcher = CollectingDispatcher()
    if isinstance(action, str):
        dispatcher.utter_message(response=action)
        return dispatcher.messages, []
    changes = asyncio.run(action.run(dispatcher, tracker, {}))
    return dispatcher.messages, changes


def _heard(entry: dict[str, Any]) -> dict[str, Any]:
    return {"event": "bot", "text": entry["text"] or entry["response"], "data": {"buttons": entry["buttons"] or None}}
