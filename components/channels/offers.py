"""The choices that were offered in a conversation: a person can take those and no others.

Boundary: the conversation itself is the only record. A choice is known by a short id made from what it
sends, so that nothing has to be kept beside the conversation, and nothing can be sent that was not offered.
"""

from __future__ import annotations

import hashlib

from rasa.core.agent import Agent
from rasa.shared.core.events import BotUttered

from components.channels.turns import NOTHING_SAID, response_of
from presenter.said import Choice


def id_of(choice: Choice) -> str:
    """Return the id of a choice: 16 characters, the same for the same payload."""
    return hashlib.sha256(choice.payload.encode()).hexdigest()[:16]


async def offered(conversation: str, choice_id: str, agent: Agent, is_private: bool = True) -> Choice | None:
    """Return the latest choice with this id that was offered in `conversation`; None if none was.

    What a channel says where the advisor says nothing is in no conversation, and so is always on offer; but not where
    others see it too, who have not been spoken to.
    """
    tracker = await agent.tracker_store.retrieve_full_tracker(conversation)
    for event in reversed(tracker.events if tracker else ()):
        if isinstance(event, BotUttered):
            for button in event.data.get("buttons") or ():
                choice = Choice(str(button["title"]), str(button.get("payload") or ""))
                if choice.payload and id_of(choice) == choice_id:
                    return choice
    menu = response_of(agent, NOTHING_SAID).choices if is_private else ()
    return next((choice for choice in menu if choice.payload and id_of(choice) == choice_id), None)
