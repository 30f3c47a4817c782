"""Mends of Rasa 3.6.21: three for speed, one for honesty; one for privacy and one for training stand by themselves.

Boundary: the only place from which Rasa's own behaviour is replaced (docs/decisions/0003). Written
for one version; `tests/model/test_rasa_mends.py` fails when that version changes.
"""

from __future__ import annotations

import asyncio
import functools
import logging
from typing import Any

import rasa.core.actions.action as stock
from jsonschema import ValidationError
from jsonschema.validators import validator_for
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.engine.training.hooks import TrainingHook
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from components import example_mend, privacy_mend

WRITTEN_FOR = "3.6.21"
ACTION_DEADLINE = 8  # seconds; a person who waits longer has put the phone away
APOLOGY = "utter_action_failed"

logger = logging.getLogger(__name__)

_stock_run = stock.RemoteAction.run
_schema = stock.RemoteAction.action_response_format_spec()
_validator = validator_for(_schema)(_schema)
# Rasa looks through all its classes for each event that it reads, which was more than half of the time
# to read a conversation. The class of a type never changes.
_resolve_event = functools.cache(Event.resolve_by_type)


def apply() -> None:
    """Put the mends in place; doing it twice changes nothing."""
    stock.RemoteAction._validate_action_result = _validate_action_result
    stock.RemoteAction.run = _run
    stock.DEFAULT_REQUEST_TIMEOUT = ACTION_DEADLINE
    Event.resolve_by_type = staticmethod(_resolve_event)
    TrainingHook.on_before_node = _do_not_keep
    TrainingHook.on_after_node = _do_not_keep
    example_mend.apply()
    privacy_mend.apply()


def _validate_action_result(self: stock.RemoteAction, result: dict[str, Any]) -> bool:
    """Judge an action's result as Rasa does, with a validator built once.

    Rasa re-checks its constant schema at every call, which was four fifths of a turn's time.
    """
    _validator.validate(result)
    return True


def _do_not_keep(self: TrainingHook, *step: Any, **more: Any) -> dict[str, Any]:
    """Keep nothing of a step of training for the next one.

    Rasa hashes every example after every step, and stores what came out. With thousands of examples that took longer
    than most steps, and any change of an example makes all of it useless.
    """
    return {}


async def _run(
    self: stock.RemoteAction,
    output_channel: OutputChannel,
    nlg: NaturalLanguageGenerator,
    tracker: DialogueStateTracker,
    domain: Domain,
) -> list[Event]:
    """Run the action; where it cannot be run, apologise instead of falling silent."""
    try:
        return await _stock_run(self, output_channel, nlg, tracker, domain)
    except stock.ActionExecutionRejection:
        raise
    except (stock.RasaException, ValidationError, asyncio.TimeoutError) as error:
        # What jsonschema says of an answer quotes it, and people's words with it.
        reason = f"its answer is wrong at {error.json_path}." if isinstance(error, ValidationError) else str(error)
        reason = reason or f"no answer within {ACTION_DEADLINE} seconds"
        logger.error(
            f"The action '{self.name()}' could not be run, and the person got an apology: {reason} "
            "Is the action server running, and of the same version? Start it with: rasa run actions"
        )
        return await stock.ActionBotResponse(APOLOGY).run(output_channel, nlg, tracker, domain)
