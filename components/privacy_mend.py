"""A mend of Rasa 3.6.21: private data is masked before anything sees it, and the person is told what was left out.

Boundary: what is private is decided in `advisor.words.privacy`; this only carries it into Rasa, for every
channel (docs/decisions/0003). Put in place by `rasa_mends`.
"""

from __future__ import annotations

from rasa.core.actions.action import ActionBotResponse
from rasa.core.channels.channel import UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.words.privacy import mask

MASKED, CUT = "utter_drop_private_data", "utter_text_cut"

_stock_handle = MessageProcessor._handle_message_with_tracker


def apply() -> None:
    """Put the mend in place; doing it twice changes nothing."""
    MessageProcessor._handle_message_with_tracker = _handle_message_with_tracker


async def _handle_message_with_tracker(
    self: MessageProcessor, message: UserMessage, tracker: DialogueStateTracker
) -> None:
    """Handle the message without its private data, which is neither understood nor logged nor kept."""
    masked = mask(message.text or "")
    if masked.kinds:
        message.text = masked.text
        message.metadata = {**(message.metadata or {}), "masked": list(masked.kinds)}
    await _stock_handle(self, message, tracker)
    for response in (MASKED,) * bool(masked.kinds) + (CUT,) * bool((message.metadata or {}).get("cut")):
        # Said without an action of its own: the rules see the turn as if nothing had been said before the answer.
        notice = await ActionBotResponse(response).run(message.output_channel, self.nlg, tracker, self.domain)
        await self._send_bot_messages(notice, tracker, message.output_channel)
        tracker.update_with_events(notice, self.domain)
