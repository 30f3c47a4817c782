"""Mends of Rasa 3.6.21: one for honesty, two for training; puts the others in place too.

Boundary: the only place from which Rasa's own behaviour is replaced (docs/decisions/0003). Written
for one version; `tests/model/test_rasa_mends.py` fails when that version changes.
"""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any

import rasa.core.actions.action as stock
from jsonschema import ValidationError
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.engine.storage import local_model_storage
from rasa.engine.training.hooks import TrainingHook
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from components import example_mend, label_mend, privacy_mend, rule_mends, turn_mends

WRITTEN_FOR = "3.6.21"
ACTION_DEADLINE = 8  # seconds; a person who waits longer has put the phone away
APOLOGY = "utter_action_failed"

logger = logging.getLogger(__name__)

_stock_run = stock.RemoteAction.run


def apply() -> None:
    """Put the mends in place; doing it twice changes nothing."""
    stock.RemoteAction.run = _run
    stock.DEFAULT_REQUEST_TIMEOUT = ACTION_DEADLINE
    TrainingHook.on_before_node = _do_not_keep
    TrainingHook.on_after_node = _do_not_keep
    local_model_storage.TarSafe = _AsItIs
    example_mend.apply()
    label_mend.apply()
    privacy_mend.apply()
    rule_mends.apply()
    turn_mends.apply()


def _do_not_keep(self: TrainingHook, *step: Any, **more: Any) -> dict[str, Any]:
    """Keep nothing of a step of training for the next one.

    Rasa hashes every example after every step, and stores what came out. With thousands of examples that took longer
    than most steps, and any change of an example makes all of it useless.
    """
    return {}


class _AsItIs(local_model_storage.TarSafe):
    """Packs a model without pressing it together: numbers hardly give way, and each start would unfold them again."""

    @classmethod
    def open(cls, name: Path, mode: str) -> _AsItIs:
        """Open the file of a model, as Rasa does."""
        return super().open(name, mode, **({"compresslevel": 0} if mode == "w:gz" else {}))


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
