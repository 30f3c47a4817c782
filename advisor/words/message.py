"""One message of a person, as the pipeline understood it.

Boundary: only reads what is in the parse data; what follows from it is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from advisor.words.kin import OF_THEIRS, speaks_of_kin
from advisor.words.leaning import ASKS_ON
from advisor.words.parts import split
from advisor.words.privacy import is_only_masked
from advisor.words.several import FAQ, SAID_AFTER
from advisor.words.since_then import is_over, steps_away

_FILLER = (
    r"(?:ok|okay|k|so|and|n|but|wait|hold on|hang on|hey|hi|hello|um|uh|hm|also|btw|lol|well|now|then|pls|please|sorry)"
)
_ANYBODY = r"(?:i|u|you|ya|we|they|he|she|it|this|that|there|these|those|people|ppl|jobs|careers)"
# Stricter than what cuts a message into parts: an answer may begin as a question does ("can weld", "do uber eats").
_OPENS_A_QUESTION = re.compile(
    rf"(?:{_FILLER} )*(?:"
    r"(?:what|whats|wat|wats|wot|wut|how|hows|why|who(?! knows)|whos|which|whose|wheres|whens|tell me|explain)\b"
    r"|(?:where|when) (?:is|are|r|was|do|does|did|can|could|should|will|would|to)\b"
    r"|(?:(?:i|id) )?(?:just |only |really )?(?:want|wanna|need|like|trying)(?: to)? know (?:if|whether|what|how|why)\b"
    rf"|y (?:do|does|r|are|u|is)\b|(?:do|did|have|has|am|was|were) {_ANYBODY}\b|does \w"
    r"|do (?:(?:all|most|any|some|other|many) (?:\w+ ){0,2})?\w+s "
    r"(?:make(?! up)|come with|give|offer|get|need|pay|earn|have|really|even|still|all|usually|ever|always)\b"
    rf"|(?:is|are|r|can|could|cld|will|would|wld|wud|should|shld|isnt|arent|cant|wont|dont (?=u|you|they)|doesnt)"
    rf" (?:{_ANYBODY}|a|an|the|my|your|ur|any|some|someone|anyone|step|number)\b"
    r"|(?:is|are) (?!so |too |very |not )\w+(?: \w+)? (?:an?|hard|expensive|worth)\b)"
)
_HEAD = re.compile(r",\s*|[.!;]\s+")
# Before work that somebody says is not theirs, whatever the pipeline made of it: "im no cashier".
_IS_NOT = re.compile(r"\bi(?:['’]?m| am| ain['’]?t) (?:no|not an?|not the|no longer an?)\s+$")

_OF_THEIRS = {f"in_the_way/{value}" for value in OF_THEIRS}  # as the answers to the question on barriers are read
_OF_CHILDREN = "in_the_way/childcare"
_STATED, _OF_OTHERS = ("goal", "barrier", "strength"), "of_others"
OFF_TOPIC, SURE_OFF_TOPIC = "off_topic", 0.8


@dataclass(frozen=True)
class Part:
    """One of several things that a message says."""

    text: str
    intent: str
    answer_id: str | None

    @property
    def asks(self) -> bool:
        """Say whether it has the form of a question."""
        return _asks(self.text)


@dataclass(frozen=True)
class Clause:
    """One of the clauses of a message, and what it may answer by itself."""

    text: str
    readings: Mapping[str, float]

    @property
    def asks(self) -> bool:
        """Say whether it has the form of a question."""
        return _asks(self.text)


@dataclass(frozen=True)
class Entity:
    """Something that a message names; `role` says of whom it is said: own, past, goal, named, of_others, or denied."""

    name: str
    value: Any
    role: str | None = None
    text: str = ""


@dataclass(frozen=True)
class Message:
    """What was typed or tapped, and what the pipeline made of it.

    `theirs`: what somebody else is said to want, to have or to lack; it counts for whoever is advised in their place.
    """

    text: str
    intent: str = ""
    confidence: float = 0.0
    answer_id: str | None = None
    entities: tuple[Entity, ...] = ()
    readings: Mapping[str, float] = field(default_factory=dict)
    follow_ups: Mapping[str, float] = field(default_factory=dict)
    feelings: Mapping[str, float] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    beside: tuple[str, ...] = ()  # the answers to what else it says
    unmet: tuple[str, ...] = ()  # the questions in it that no answer is known to
    clauses: tuple[Clause, ...] = ()
    theirs: tuple[Entity, ...] = ()

    @property
    def plain(self) -> str:
        """Return the text in lower case, words only."""
        return in_plain(self.text)

    @property
    def asks(self) -> bool:
        """Say whether the message has the form of a question."""
        return _asks(self.text)

    @property
    def is_tapped(self) -> bool:
        """Say whether this is a button, not typed words."""
        return bool(self.intent) and self.text.lstrip().startswith(f"/{self.intent}")

    @property
    def is_elsewhere(self) -> bool:
        """Say whether the message names a place and is about something else altogether: "best pizza in chicago"."""
        places_only = {entity.name for entity in self.entities} == {"place"}
        return places_only and self.intent == OFF_TOPIC and self.confidence >= SURE_OFF_TOPIC

    def answer_ids(self) -> tuple[str, ...]:
        """Return the questions of the content that the message asks, in order."""
        if self.parts:
            return tuple(part.answer_id for part in self.parts if part.answer_id)
        return (self.answer_id,) if self.answer_id else ()

    def asked_beside(self) -> tuple[str, ...]:
        """Return the questions of the content that are asked in so many words, beside what is stated.

        "No sitter" may be taken for the question about child care; it asks nothing.
        """
        if self.parts:
            return tuple(part.answer_id for part in self.parts if part.answer_id and part.asks)
        return self.answer_ids() if any(map(_asks, _clauses(self.text))) else ()

    def lines_beside(self) -> tuple[str, ...]:
        """Return the intents that are to be answered with a line of their own, after a question of the content."""
        beside = SAID_AFTER | ASKS_ON
        return tuple(part.intent for part in self.parts if part.intent in beside) if self.intent == FAQ else ()

    def statement(self) -> Message:
        """Return the message without the questions and the masked data in it; its text is empty where that is all.

        The intent goes with the questions: what is left was understood as part of the whole only.
        """
        clauses = list(_clauses(self.text))
        stated = [clause for clause in clauses if not _asks(clause) and not is_only_masked(clause)]
        if len(stated) == len(clauses):
            return self
        return replace(self, text=" ".join(stated), intent="", confidence=0.0)

    def as_theirs(self) -> Message:
        """Return the message as the one would say it of whom it tells."""
        return replace(self, entities=(*self.entities, *(replace(one, role=None) for one in self.theirs)), theirs=())

    def of(self, *names: str, roles: Iterable[str | None] | None = None) -> list[Entity]:
        """Return the entities of these names in order; with `roles`, those said in one of them."""
        wanted = None if roles is None else set(roles)
        return [
            entity for entity in self.entities if entity.name in names and (wanted is None or entity.role in wanted)
        ]

    def affirmed(self, *names: str) -> list[Entity]:
        """Return the entities of these names that are not said to be untrue."""
        return [entity for entity in self.of(*names) if entity.role != "denied"]

    def denied(self, name: str) -> list[str]:
        """Return the values of the entities of this name that are said not to be so."""
        return [entity.value for entity in self.of(name, roles=["denied"])]


def in_plain(text: str) -> str:
    """Return `text` in lower case, words only."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold().replace("'", "").replace("’", "")))


def read_message(parsed: Mapping[str, Any]) -> Message:
    """Read what Rasa keeps of a message (`tracker.latest_message`)."""
    intent = parsed.get("intent") or {}
    text = parsed.get("text") or ""
    entities = tuple(_entity(entity, text) for entity in parsed.get("entities") or ())
    away = {_OF_CHILDREN} if steps_away(text) else set()  # whoever gets the kid and is back soon lacks no sitter
    entities = tuple(one for one in entities if f"in_the_way/{one.value}" not in away or one.name != "barrier")
    # The model hears a car in "i have a car"; whether it stands in the way, the words know better.
    denied = {
        f"in_the_way/{entity.value}" for entity in entities if (entity.name, entity.role) == ("barrier", "denied")
    } | away
    readings = _of_oneself(text, parsed.get("readings") or {})
    return Message(
        text=text,
        intent=intent.get("name") or "",
        confidence=float(intent.get("confidence") or 0.0),
        answer_id=_answer_id(intent.get("full_retrieval_intent_name")),
        entities=tuple(entity for entity in entities if not _is_theirs(entity)),
        theirs=tuple(entity for entity in entities if _is_theirs(entity)),
        readings={label: share for label, share in readings.items() if label not in denied},
        follow_ups=dict(parsed.get("follow_ups") or {}),
        feelings=dict(parsed.get("feelings") or {}),
        parts=tuple(Part(part["text"], part["intent"], part.get("id")) for part in parsed.get("parts") or ()),
        beside=tuple(parsed.get("beside") or ()),
        unmet=tuple(parsed.get("unmet") or ()),
        clauses=tuple(
            Clause(clause["text"], _of_oneself(clause["text"], clause["readings"]))
            for clause in parsed.get("clauses") or ()
        ),
    )


def _is_theirs(entity: Entity) -> bool:
    return entity.name in _STATED and entity.role == _OF_OTHERS


def _of_oneself(text: str, readings: Mapping[str, float]) -> Mapping[str, float]:
    """Return `readings` without what stands in somebody else's way only: "my son cant read"."""
    if not speaks_of_kin(in_plain(text)):
        return readings
    return {label: share for label, share in readings.items() if label not in _OF_THEIRS}


def _clauses(text: str) -> Iterator[str]:
    """Yield the parts of `text`, and what stands before a question by itself: "nope, how many left", "cook. ok?"."""
    for clause in split(text):
        head, *tail = _HEAD.split(clause, maxsplit=1)
        yield from (head, *tail) if tail and not _asks(head) and _asks(tail[0]) else (clause,)


def _asks(text: str) -> bool:
    return text.rstrip(" .!…").endswith("?") or bool(_OPENS_A_QUESTION.match(in_plain(text)))


def _entity(entity: Mapping[str, Any], text: str) -> Entity:
    surface = text[entity.get("start") or 0 : entity.get("end") or 0]
    before = text[: entity.get("start") or 0].casefold()
    denied = entity["entity"] in ("occupation", "employer") and bool(_IS_NOT.search(before))
    denied = denied or (entity["entity"] == "barrier" and is_over(surface, text))
    return Entity(entity["entity"], entity.get("value"), "denied" if denied else entity.get("role"), surface)


def _answer_id(label: str | None) -> str | None:
    intent, _, answer_id = (label or "").partition("/")
    return answer_id if intent == FAQ and answer_id else None
