"""Chooses which variation of a response to say, so that the same words do not come twice in a row.

Boundary: chooses and fills; which response is due is decided by rules and actions, and its words stand
in `domain.yml`. Used by `nlg: {type: components.varied_responses.VariedResponses}` in `endpoints.yml`.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.nlg.generator import ResponseVariationFilter
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

RECENT_TURNS = 6  # what a person still has on the screen; older words may come again

# "{title}", but not the braces of a button's payload: /ask{"topic": "job_perks"}.
_VARIABLE = re.compile(r"\{(\w+)\}")

logger = logging.getLogger(__name__)


class VariedResponses(TemplatedNaturalLanguageGenerator):
    """Says the first variation that was not said lately, else the one said longest ago; never by chance."""

    def __init__(self, endpoint_config: EndpointConfig, domain: Domain) -> None:
        """Take the responses of `domain`; Rasa replaces them when it loads a model."""
        super().__init__(domain.responses)

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """Return the filled variation to say; None where none suits the channel and the slots."""
        slots = tracker.current_slot_values()
        lately = _said_lately(tracker)
        said_before: list[dict[str, Any]] = []
        for variation in self._suitable(utter_action, output_channel, slots):
            message: dict[str, Any] = self._fill_response(variation, slots, **kwargs)
            if message.get("text") not in lately:
                return message
            said_before.append(message)
        return max(said_before, key=lambda message: lately.index(message["text"]), default=None)

    def _suitable(self, utter_action: str, output_channel: str, slots: dict[str, Any]) -> list[dict[str, Any]]:
        """Return the variations whose channel and conditions fit, in the order of the domain."""
        if utter_action not in self.responses:
            return []
        suitable: list[dict[str, Any]] = ResponseVariationFilter(self.responses).responses_for_utter_action(
            utter_action, output_channel, slots
        )
        return suitable

    def _random_response_for(
        self, utter_action: str, output_channel: str, filled_slots: dict[str, Any]
    ) -> dict[str, Any] | None:
        """Return the first variation that fits, where Rasa asks without a tracker."""
        return next(iter(self._suitable(utter_action, output_channel, filled_slots)), None)

    def _fill_response(
        self, response: dict[str, Any], filled_slots: dict[str, Any] | None = None, **kwargs: Any
    ) -> dict[str, Any]:
        """Return `response` with its variables filled; the original stays as it is.

        Rasa's own filling takes a payload's braces for a variable and logs an error, with all it knows of
        the person, for each button. It also gives up where somebody's own words hold "0[".
        """
        variables = self._response_variables(filled_slots, kwargs)
        return {key: _filled(value, variables) for key, value in response.items()}


def _said_lately(tracker: DialogueStateTracker) -> list[str]:
    """Return the texts of the last turns, newest first, whether of a response or of an action."""
    texts: list[str] = []
    turns = 0
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            turns += 1
        elif isinstance(event, BotUttered) and event.text:
            texts.append(event.text)
        if turns > RECENT_TURNS:
            break
    return texts


def _filled(value: Any, variables: Mapping[str, Any]) -> Any:
    """Return `value` with its variables filled, in lists and mappings too."""
    if isinstance(value, dict):
        return {key: _filled(inner, variables) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, variables) for inner in value]
    return _VARIABLE.sub(lambda match: _value_of(match, variables), value) if isinstance(value, str) else value


def _value_of(match: re.Match[str], variables: Mapping[str, Any]) -> str:
    value = variables.get(match[1])
    if value is None:
        logger.error(f"A response of domain.yml needs '{match[1]}', which nobody gave; its braces were shown.")
    return match[0] if value is None else str(value)
