"""Thumbs up and down, kept in the conversation they are about, so that forgetting it forgets them too.

Boundary: a thumb in, an event of the slot `feedback` out; how a thumb is shown is each channel's affair.
"""

from __future__ import annotations

from typing import Literal

from rasa.core.agent import Agent
from rasa.shared.core.events import SlotSet

Thumb = Literal["up", "down"]

SLOT = "feedback"


async def keep_thumb(conversation: str, turn: str, thumb: Thumb, agent: Agent) -> None:
    """Keep `thumb` for the answer to the message `turn`; the last one counts.

    Raises:
        StoreError: it could not be kept.
    """
    async with agent.lock_store.lock(conversation):
        tracker = await agent.tracker_store.retrieve(conversation)
        if tracker is None:
            return  # forgotten meanwhile
        kept, given = tracker.get_slot(SLOT) or [], {"turn": turn, "value": thumb}
        if given not in kept:
            others = [each for each in kept if each["turn"] != turn]
            tracker.update(SlotSet(SLOT, [*others, given]), agent.domain)
            await agent.tracker_store.save(tracker)
