"""What every channel needs of Rasa's agent."""

from __future__ import annotations

import pytest
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker

from components.channels.looking_after import look_after, refuse_other_stores
from components.tracker_store import GuardedTrackerStore

from .stand_in import DOMAIN, StandIn


@pytest.fixture
def agent(store: GuardedTrackerStore) -> StandIn:
    return StandIn(store)


def test_rasas_safety_net_is_taken_away(agent: StandIn, store: GuardedTrackerStore) -> None:
    """It hides failures of the store, and so costs people their conversation."""
    agent.tracker_store = agent.processor.tracker_store = FailSafeTrackerStore(store)

    look_after(agent)
    look_after(agent)

    assert agent.tracker_store is store
    assert agent.processor.tracker_store is store


def test_a_turn_that_goes_in_circles_ends_with_listening(agent: StandIn) -> None:
    look_after(agent)
    tracker = DialogueStateTracker.from_events("me", [])
    agent.processor.on_circuit_break(tracker, None, None)

    assert tracker.latest_action_name == "action_listen"


def test_a_store_that_keeps_nothing_ends_the_program_with_a_sentence(
    agent: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    agent.tracker_store = InMemoryTrackerStore(DOMAIN)

    with pytest.raises(SystemExit) as left:
        refuse_other_stores(agent)

    assert left.value.code == 1
    assert "InMemoryTrackerStore" in caplog.text
