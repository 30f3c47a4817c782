"""Keeps Rasa's agent honest: what every channel needs of it, whichever of them is open.

Boundary: changes how the agent treats failures; what a channel then answers is the channel's affair.
"""

from __future__ import annotations

import logging
import sys

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.trackers import DialogueStateTracker

from components.tracker_store import GuardedTrackerStore

logger = logging.getLogger(__name__)


def look_after(agent: Agent) -> None:
    """Let failures of the store be seen, and end turns that go in circles; doing it twice changes nothing."""
    if isinstance(agent.tracker_store, FailSafeTrackerStore):
        # In an outage it would begin new conversations in memory, as if nothing had been said before.
        agent.tracker_store = agent.tracker_store._tracker_store
    if agent.processor:
        agent.processor.tracker_store = agent.tracker_store
        agent.processor.on_circuit_break = _listen_again


def refuse_other_stores(agent: Agent) -> None:
    """End the program where conversations would not be kept: Rasa only warns of a store that it cannot load."""
    if not isinstance(agent.tracker_store, GuardedTrackerStore):
        found = type(agent.tracker_store).__name__
        logger.critical(
            f"Conversations would be kept by {found}, not by components.tracker_store.GuardedTrackerStore. "
            "See tracker_store in endpoints.yml, and the warnings above."
        )
        sys.exit(1)


def _listen_again(tracker: DialogueStateTracker, channel: OutputChannel, nlg: NaturalLanguageGenerator) -> None:
    """End the turn for the next one to begin: Rasa counts from the last time it listened, and would stay stuck."""
    tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
