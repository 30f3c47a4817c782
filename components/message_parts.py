"""Two ends of one idea: a message is cut into its parts before it is understood, and put together again afterwards.

Boundary: carries messages through Rasa's pipeline; where to cut is decided in `advisor.words.parts`, what the parts
come to in `advisor.words.several`. The pieces of a long message (`advisor.words.pieces`) go along to be listened to for
danger, and for nothing else; its clauses, to be read as answers. A short message of one part passes untouched.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import (
    ENTITIES,
    FULL_RETRIEVAL_INTENT_NAME_KEY,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    RESPONSE_SELECTOR,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from advisor.words.distress import DISTRESS
from advisor.words.own_work import (
    CHECK,
    TELLS,
    WHICH_IT_IS,
    asks_which_it_is,
    leads_nowhere_else,
    may_be_no_question,
    tells_own_work,
    tells_work_alone,
)
from advisor.words.parts import split
from advisor.words.pieces import clauses, pieces
from advisor.words.several import FAQ, OFF_TOPIC, REJECTS, SURE_WHOLE, Understood, beside_an_aside, join
from components.answer_reader import READINGS
from components.follow_up_reader import FollowUpReader
from components.meaning_reader import OTHER

PARTS = "parts"
BESIDE = "beside"
UNMET = "unmet"
IS_PART = "is_part"
IS_PIECE = "is_piece"  # a part that is only listened to for danger
CLAUSES = "clauses"
IS_CLAUSE = "is_clause"  # a part that is only read as an answer


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class MessageSplitter(GraphComponent):
    """Stands first in the pipeline; the parts of a message follow it as messages of their own.

    Registered among the classifiers because those are left out of training, where there is nothing to cut.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MessageSplitter:
        """Create the component; there is nothing to learn or load."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the parts of each message that has several, and the pieces of one that is long."""
        return [single for message in messages for single in (message, *_parts_of(message))]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class PartsJoiner(GraphComponent, IntentClassifier):
    """Stands after all classifiers; gives each message what its parts come to, and takes the parts out again."""

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must stand before it in the pipeline."""
        return [MessageSplitter, IntentClassifier]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> PartsJoiner:
        """Create the component; there is nothing to learn or load."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Return the whole messages, each with the intent that its parts come to."""
        for whole, *parts in groups(messages):
            clauses = [part for part in parts if part.get(IS_CLAUSE)]
            heard = [part for part in parts if _is_heard(part)]
            if several := heard or _beside_an_aside(whole, clauses):
                _join(whole, several)
            _read_clauses(whole, clauses, heard)
        return [message for message in messages if not message.get(IS_PART)]


def _parts_of(message: Message) -> list[Message]:
    text = message.get(TEXT) or ""
    parts = split(text)
    several = [Message({TEXT: part, IS_PART: True}) for part in parts] if len(parts) > 1 else []
    cut = [Message({TEXT: piece, IS_PART: True, IS_PIECE: True}) for piece in pieces(text)]
    return [*several, *cut, *(Message({TEXT: clause, IS_PART: True, IS_CLAUSE: True}) for clause in clauses(text))]


def groups(messages: list[Message]) -> Iterator[list[Message]]:
    """Yield each whole message with the parts that follow it, pieces and clauses among them."""
    group: list[Message] = []
    for message in messages:
        if not message.get(IS_PART) and group:
            yield group
            group = []
        group.append(message)
    if group:
        yield group


def _is_heard(part: Message) -> bool:
    """Say whether a part counts as one; a piece does where it is of danger, a clause never."""
    return not part.get(IS_CLAUSE) and (not part.get(IS_PIECE) or _understood(part).intent == DISTRESS)


def _beside_an_aside(whole: Message, clauses: list[Message]) -> list[Message]:
    """Return the clauses, of work or not, where one that has nothing to do with work drowns another; else none.

    No clause but these is heard: too short by itself, it sounds like danger or a command.
    """
    known = [clause for clause in clauses if _understood(clause).intent in (FAQ, OFF_TOPIC)]
    return known if beside_an_aside(_understood(whole), [_understood(clause) for clause in known]) else []


def _join(whole: Message, parts: list[Message]) -> None:
    understood = [(message, _understood(message)) for message in (whole, *parts)]
    joined = join(understood[0][1], [part for _, part in understood[1:]])
    for message, meant in understood[1:]:
        if meant is joined.route:
            _take_over(whole, message)
        if meant is joined.statement and message.get(READINGS):
            whole.set(READINGS, message.get(READINGS), add_to_output=True)
    if joined.route.intent == REJECTS != understood[0][1].intent:
        _take_for(whole, REJECTS)  # with the ranking of the whole: the rest tells what was meant
    if joined.things:
        whole.set(PARTS, [_as_output(thing) for thing in joined.things], add_to_output=True)
    if joined.beside:
        whole.set(BESIDE, list(joined.beside), add_to_output=True)
    if joined.unmet:
        whole.set(UNMET, list(joined.unmet), add_to_output=True)


def _read_clauses(whole: Message, clauses: list[Message], parts: list[Message]) -> None:
    """Keep what each clause of `whole` may answer; who tells their work and asks which it is wants it checked."""
    read = [{"text": each.get(TEXT), "readings": each.get(READINGS)} for each in clauses if each.get(READINGS)]
    if read:
        whole.set(CLAUSES, read, add_to_output=True)
    asks = any(asks_which_it_is(_understood(clause), _share_of_which(clause)) for clause in clauses)
    found = [(each["entity"], each.get("role")) for each in whole.get(ENTITIES) or ()]
    if not tells_own_work(found):
        return
    if asks and leads_nowhere_else(_understood(whole), [_understood(part) for part in parts]):
        _take_for(whole, CHECK)
    elif may_be_no_question(_understood(whole)) and tells_work_alone(whole.get(TEXT), _told_in(whole)):
        _take_for(whole, TELLS)


def _told_in(message: Message) -> list[str]:
    """Return the words in which the message tells of work."""
    text: str = message.get(TEXT)
    return [text[each["start"] : each["end"]] for each in message.get(ENTITIES)]


def _take_for(message: Message, intent: str) -> None:
    message.set(INTENT, {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: SURE_WHOLE}, add_to_output=True)


def _share_of_which(message: Message) -> float:
    """Return how surely the message asks whether somebody's own work is a job or a career."""
    ranking = message.get(INTENT_RANKING_KEY) or []
    return max(
        (each[PREDICTED_CONFIDENCE_KEY] for each in ranking if each[INTENT_NAME_KEY] in WHICH_IT_IS), default=0.0
    )


def _take_over(whole: Message, part: Message) -> None:
    """Give `whole` the intent of `part`; its text and its entities stay its own."""
    whole.set(INTENT, part.get(INTENT), add_to_output=True)
    whole.set(INTENT_RANKING_KEY, part.get(INTENT_RANKING_KEY), add_to_output=True)
    # Rasa copies the full name from here over the one in the intent.
    whole.set(RESPONSE_SELECTOR, part.get(RESPONSE_SELECTOR), add_to_output=True)


def _understood(message: Message) -> Understood:
    intent = message.get(INTENT) or {}
    _, _, answer_id = (intent.get(FULL_RETRIEVAL_INTENT_NAME_KEY) or "").partition("/")
    return Understood(
        text=message.get(TEXT) or "",
        intent=intent.get(INTENT_NAME_KEY) or "",
        confidence=float(intent.get(PREDICTED_CONFIDENCE_KEY) or 0.0),
        answer_id=answer_id or None,
        answers=1 - (message.get(READINGS) or {}).get(OTHER, 1.0),
        follow_ups=message.get(FollowUpReader.OUTPUT) or {},
    )


def _as_output(thing: Understood) -> dict[str, Any]:
    shown = {"text": thing.text, "intent": thing.intent, "confidence": round(thing.confidence, 4)}
    return {**shown, "id": thing.answer_id} if thing.answer_id else shown
