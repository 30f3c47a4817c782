"""Small content of the tests' own, and a conversation that takes one action a turn."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

import actions.shared.say
from actions.shared.memory import questions
from advisor.library.content import Library
from advisor.library.questions import FORMS

from ..small_check import small_check
from ..small_handouts import MONDAY, WORDS
from ..small_interests import small_interests
from ..small_library import small_library
from ..small_questions import QUESTIONS

CHECK_FORM, PLAN_FORM, QUIZ_FORM = FORMS
Found = Sequence[Mapping[str, Any]]
OF_A_CHECK = {"timeframe": "none", "goals": "none", "training": "none", "advancement": "maybe", "benefits": "none"}


@pytest.fixture(autouse=True)
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """Put a library with an answer of each kind of source in the place of the real one."""
    small = small_library()
    monkeypatch.setattr(actions.shared.say, "load_library", lambda: small)
    actions.shared.say.library.cache_clear()
    yield small
    actions.shared.say.library.cache_clear()


@pytest.fixture(autouse=True)
def small_content(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put small questions, differences, steps and quiz lines in the place of the real ones; it is a Monday."""
    monkeypatch.setattr("advisor.replies.told.listening._questions", lambda: QUESTIONS)
    monkeypatch.setattr("actions.shared.memory.load_questions", lambda: QUESTIONS)
    questions.cache_clear()
    for module in (
        "actions.shared.draw",
        "actions.check.judge",
        "actions.check.then_and_now",
        "actions.plan.report",
        "actions.forms.start",
        "advisor.decisions.plan",
        "advisor.handouts.card",
        "advisor.decisions.gig_check",
    ):
        monkeypatch.setattr(f"{module}.load_check", small_check)
    for module in (
        "actions.forms.ask",
        "actions.check.rank",
        "actions.forms.rate",
        "actions.shared.show",
        "actions.forms.steer",
        "advisor.decisions.interests",
    ):
        monkeypatch.setattr(f"{module}.load_interests", small_interests)
    for module in ("export", "card", "calendar_file"):
        monkeypatch.setattr(f"advisor.handouts.{module}.load_handouts", lambda: WORDS)
    for module in ("forms.make", "shared.memory", "forms.record", "plan.report", "plan.swap"):
        monkeypatch.setattr(f"actions.{module}.today", lambda: MONDAY)
    yield
    questions.cache_clear()


@dataclass
class Conversation:
    """What Rasa keeps of a conversation; a test may begin it anywhere."""

    slots: dict[str, Any] = field(default_factory=lambda: {"topic": None})
    form: str | None = None
    events: list[dict[str, Any]] = field(
        default_factory=lambda: [{"event": "action", "name": "action_session_start"}],
    )

    def in_form(self, form: str, asks: str | None = None, **slots: Any) -> Conversation:
        """Let `form` be active and wait for an answer to `asks`."""
        self.form = form
        self.events.append({"event": "active_loop", "name": form})
        self.slots.update(slots, requested_slot=asks, unfinished=form)
        return self

    def hears(self, message: Mapping[str, Any]) -> None:
        """Record a message."""
        self.events += [{"event": "action", "name": "action_listen"}, {"event": "user", "parse_data": dict(message)}]

    def tracker(self) -> Tracker:
        """Return what an action is given."""
        message: dict[str, Any] = next(
            (event["parse_data"] for event in reversed(self.events) if event["event"] == "user"), {}
        )
        loop = {"name": self.form} if self.form else {}
        return Tracker("someone", dict(self.slots), message, [*self.events], False, None, loop, None)

    def apply(self, changes: Sequence[dict[str, Any]]) -> None:
        """Change what events change."""
        self.events.extend(changes)
        for change in changes:
            if change["event"] == "slot":
                self.slots[change["name"]] = change["value"]
            elif change["event"] == "active_loop":
                self.form = change["name"]
            elif change["event"] == "reset_slots":
                self.slots.clear()

    @property
    def asks(self) -> str | None:
        """The slot that is asked for."""
        return self.slots.get("requested_slot")


@pytest.fixture
def talk() -> Conversation:
    """Return the conversation that `turn` holds."""
    return Conversation()


@pytest.fixture
def checked(talk: Conversation) -> Conversation:
    """Give somebody who has done a check."""
    talk.slots.update(OF_A_CHECK, occupation="cook", first_check=dict(OF_A_CHECK))
    return talk


@pytest.fixture
def slots(talk: Conversation) -> dict[str, Any]:
    """Return the slots of the conversation that `turn` holds."""
    return talk.slots


@pytest.fixture
def turn(talk: Conversation) -> Callable[..., list[dict[str, Any]]]:
    """Return a function that takes a turn, records it as Rasa would, and returns what was said."""

    def take_turn(action: Action | str, **understood: Any) -> list[dict[str, Any]]:
        """Run `action` after a message; a name instead is a response that a rule says without any code."""
        talk.hears(_understood(**understood))
        return _run(action, talk)

    return take_turn


@pytest.fixture
def then(talk: Conversation) -> Callable[[Action], list[dict[str, Any]]]:
    """Return a function that runs one more action in the same turn and returns what was said."""
    return lambda action: _run(action, talk)


def found(entity: str, value: Any, role: str | None = None) -> dict[str, Any]:
    """Return an entity as the pipeline finds it."""
    return {"entity": entity, "value": value, **({"role": role} if role else {})}


def chosen(**values: Any) -> dict[str, Any]:
    """Return what is understood of the tap of a button that chooses."""
    return {"text": "/choose{}", "intent": "choose", "finds": [found(slot, value) for slot, value in values.items()]}


def _understood(
    *,
    asks: str = "",
    taps: str | None = None,
    guesses: Sequence[str] = (),
    text: str = "",
    intent: str = "any",
    sure: float = 0.4,
    finds: Found = (),
    follows: str = "other",
    **more: Any,
) -> dict[str, Any]:
    """Return what the model makes of a message; `follows`: how it goes on about the last answer."""
    fallback = {"name": "nlu_fallback", "confidence": 0.7}
    ranking = [
        {"name": "faq", "full_retrieval_intent_name": f"faq/{guess}", "confidence": 0.5 / rank}
        for rank, guess in enumerate(guesses, start=1)
    ]
    small_talk = {"name": "thank", "confidence": 0.1}
    faq = {"name": "faq", "full_retrieval_intent_name": f"faq/{asks}"}
    return {
        "text": text,
        "intent": {**(faq if asks else {"name": intent}), "confidence": sure},
        "entities": [*([found("topic", taps)] if taps else []), *finds],
        "intent_ranking": [fallback, *ranking[:1], small_talk, *ranking[1:]],
        "follow_ups": {follows: 1.0},
        **more,
    }


def _run(action: Action | str, talk: Conversation) -> list[dict[str, Any]]:
    dispatcher = CollectingDispatcher()
    changes: list[dict[str, Any]] = []
    if isinstance(action, str):
        dispatcher.utter_message(response=action)
    else:
        changes = asyncio.run(action.run(dispatcher, talk.tracker(), {}))
    name = action if isinstance(action, str) else action.name()
    if not name.startswith("validate_"):  # Rasa runs these within the form
        talk.events.append({"event": "action", "name": name})
    talk.events.extend(_heard(entry) for entry in dispatcher.messages)
    talk.apply(changes)
    return dispatcher.messages


def _heard(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "event": "bot",
        "text": entry["text"] or entry["response"],
        "data": {"buttons": entry["buttons"] or None, "custom": entry["custom"] or None},
        "metadata": {"utter_action": entry["response"], "lang": entry.get("lang")},
    }
