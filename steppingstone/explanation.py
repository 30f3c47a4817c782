"""What was understood of a line, and why: read from what Rasa makes of it, in words of this project.

Boundary: plain data in and out; knows neither the model nor how an explanation is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ruamel.yaml import YAML

from advisor.library.content import Library
from advisor.replies.told.choosing import LEAST_READ
from advisor.words.distress import DISTRESS, is_distress
from advisor.words.guessing import likeliest_answers
from advisor.words.parts import split
from steppingstone.project import ROOT

FALLBACK = "nlu_fallback"
# What is not understood gets choices; what has nothing to do with work is declined.
GUESSED, DECLINED = frozenset({FALLBACK, "send_gibberish"}), frozenset({"off_topic", "send_no_words"})

Outcome = Literal["helped", "answered", "guessed", "declined"]
Danger = Literal["words", "sound"]  # what the guard went by: words that always count, or how the whole sounds


@dataclass(frozen=True)
class Behaviour:
    """What the project does with what is understood: `titles` and `rules` by label, and the fallback's `threshold`."""

    titles: Mapping[str, str]
    rules: Mapping[str, str]
    threshold: float

    def about(self, label: str) -> str:
        """Return what stands behind `label` in words: the title of an answer, else the sentence of a rule."""
        return self.titles.get(label) or self.rules.get(label, "")


@dataclass(frozen=True)
class Route:
    """What a text may mean: an intent, in full (`faq/<id>`) where it asks for an answer, and how likely."""

    label: str
    confidence: float


@dataclass(frozen=True)
class Part:
    """One of several things that a line says."""

    text: str
    route: Route


@dataclass(frozen=True)
class Heard:
    """An entity, its value, and the words that it was heard in."""

    name: str
    value: Any
    words: str
    role: str | None = None


@dataclass(frozen=True)
class Explanation:
    """What was understood of `text`. `route` is the likeliest even where it is too unlikely to act on.

    `readings` are the likely answers to questions of a form; they count only where one was asked.
    """

    text: str
    route: Route
    outcome: Outcome
    others: tuple[Route, ...] = ()
    guesses: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    heard: tuple[Heard, ...] = ()
    readings: Mapping[str, float] = field(default_factory=dict)
    danger: Danger | None = None

    @property
    def routes(self) -> tuple[Route, ...]:
        """Return all that was thought likely, likeliest first."""
        return (self.route, *self.others)


def read_behaviour(library: Library, root: Path = ROOT) -> Behaviour:
    """Read what follows what: from the content, and from the rules and the pipeline of the project in `root`."""
    titles = {answer.label: answer.title for answer in library.answers.values()}
    rules: dict[str, str] = {}
    for rule in (rule for path in sorted(root.glob("data/rules/*.yml")) for rule in _read(path)["rules"]):
        if intent := rule["steps"][0].get("intent"):
            rules.setdefault(intent, rule["rule"])
    thresholds = [part["threshold"] for part in _read(root / "config.yml")["pipeline"] if _falls_back(part)]
    return Behaviour(titles, rules, next(iter(thresholds), 0.0))


def explain(parsed: Mapping[str, Any], library: Library) -> Explanation:
    """Explain `parsed`, what Rasa makes of a line (`/model/parse`)."""
    text, intent = parsed.get("text") or "", parsed["intent"]
    ranking = parsed.get("intent_ranking") or [intent]
    routes = [_route(entry) for entry in ranking if entry["name"] != FALLBACK] or [_route(intent)]
    outcome = _outcome(intent["name"])
    return Explanation(
        text=text,
        route=routes[0],
        outcome=outcome,
        others=tuple(routes[1:]),
        guesses=tuple(likeliest_answers(ranking, library.answers)) if outcome == "guessed" else (),
        parts=tuple(_part(part) for part in parsed.get("parts") or ()),
        heard=tuple(_heard(entity, text) for entity in parsed.get("entities") or ()),
        readings=_likely(parsed.get("readings") or {}),
        danger=_danger(text) if intent["name"] == DISTRESS else None,
    )


def _outcome(intent: str) -> Outcome:
    if intent == DISTRESS:
        return "helped"
    if intent in GUESSED:
        return "guessed"
    return "declined" if intent in DECLINED else "answered"


def _route(entry: Mapping[str, Any]) -> Route:
    return Route(entry.get("full_retrieval_intent_name") or entry["name"] or "", float(entry["confidence"]))


def _part(part: Mapping[str, Any]) -> Part:
    label = f"{part['intent']}/{part['id']}" if "id" in part else part["intent"]
    return Part(part["text"], Route(label, part["confidence"]))


def _heard(entity: Mapping[str, Any], text: str) -> Heard:
    words = text[entity.get("start") or 0 : entity.get("end") or 0]
    return Heard(entity["entity"], entity.get("value"), words, entity.get("role"))


def _likely(readings: Mapping[str, float]) -> dict[str, float]:
    """Return the readings that could answer the question that was just asked."""
    return {label: share for label, share in readings.items() if label != "other" and share >= LEAST_READ}


def _danger(text: str) -> Danger:
    return "words" if any(is_distress(part) for part in (text, *split(text))) else "sound"


def _falls_back(part: Mapping[str, Any]) -> bool:
    return str(part["name"]).endswith("FallbackClassifier") and "threshold" in part


def _read(path: Path) -> Any:
    return YAML(typ="safe").load(path)
