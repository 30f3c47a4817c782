"""Mends of Rasa 3.6.21: the rule for what comes next is found without looking at all turns and all rules.

Boundary: speed only; the rule that is found is the one that was found before. Put in place by `rasa_mends`.
"""

from __future__ import annotations

import copy
import functools
import json
from collections.abc import Iterator
from typing import Any

from rasa.core.policies.policy import PolicyPrediction
from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.shared.core.constants import ACTION_LISTEN_NAME, PREVIOUS_ACTION, SHOULD_NOT_BE_SET, USER
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ACTION_NAME, INTENT

_stock_predict = RulePolicy.predict_action_probabilities
_stock_find_rule = RulePolicy._find_action_from_rules
_stock_possible_rules = RulePolicy._get_possible_keys


def apply() -> None:
    """Put the mends in place; doing it twice changes nothing."""
    RulePolicy.predict_action_probabilities = _predict_from_last_turns
    RulePolicy._find_action_from_rules = _find_rule
    RulePolicy._get_possible_keys = _possible_rules


@functools.wraps(_stock_predict)  # Rasa looks at what a step asks for before it trains
def _predict_from_last_turns(
    self: RulePolicy, tracker: DialogueStateTracker, *rest: Any, **more: Any
) -> PolicyPrediction:
    """Predict from the last turns, as many as the longest rule looks back on.

    Rasa works out what was known at each turn since the conversation began. In training it still does.
    """
    recent = copy.copy(tracker)
    recent.generate_all_prior_trackers = functools.partial(_last_prior_trackers, tracker, _longest(_all_rules(self)))
    return _stock_predict(self, recent, *rest, **more)


@functools.lru_cache(maxsize=8)
def _longest(rules: tuple[str, ...]) -> int:
    """Return how many turns the longest of `rules` looks back on."""
    return max((len(json.loads(rule)) for rule in rules), default=0)


def _last_prior_trackers(tracker: DialogueStateTracker, count: int) -> Iterator[tuple[DialogueStateTracker, bool]]:
    """Yield the last `count` of what the stock method yields: the conversation before each action, and at its end."""
    events = tracker.applied_events()
    passed = sum(isinstance(event, ActionExecuted) for event in events) + 1 - count
    prior = tracker.init_copy()
    for event in events:
        if isinstance(event, ActionExecuted):
            if passed <= 0:
                yield prior, event.hide_rule_turn
            passed -= 1
        prior.update(event)
    yield prior, False


def _find_rule(
    self: RulePolicy, tracker: DialogueStateTracker, domain: Domain, use_text_for_last_user_input: bool
) -> tuple[str | None, str | None, bool]:
    """Look for a rule; for the very words that were typed only where some rule speaks of words.

    Rasa looks twice at the whole conversation, first for the words, then for what was meant by them.
    """
    if use_text_for_last_user_input and _name_intents(_all_rules(self)):
        return None, None, False
    return _stock_find_rule(self, tracker, domain, use_text_for_last_user_input)


@functools.lru_cache(maxsize=8)
def _name_intents(rules: tuple[str, ...]) -> bool:
    """Say whether each of `rules` that follows a message names its intent; then none can follow its words."""
    last_states = [json.loads(rule)[-1] for rule in rules]
    return all(
        INTENT in state.get(USER, {})
        for state in last_states
        if state.get(PREVIOUS_ACTION, {}).get(ACTION_NAME) == ACTION_LISTEN_NAME
    )


def _possible_rules(self: RulePolicy, lookup: dict[str, str], states: list[State]) -> set[str]:
    """Return the rules that fit what happened, looking only at those whose last turn could be the one at hand.

    Rasa holds every rule against every turn.
    """
    action, intent = _action_and_intent(states[-1]) if states else (None, None)
    if action:
        lookup = {rule: lookup[rule] for rule in _rules_of_turn(tuple(lookup), action, intent)}
    found: set[str] = _stock_possible_rules(self, lookup, states)
    return found


@functools.lru_cache(maxsize=2000)
def _rules_of_turn(rules: tuple[str, ...], action: str, intent: str | None) -> list[str]:
    """Return those of `rules` whose last turn follows `action`, and a message of `intent`, or may follow any."""
    any_action, any_intent = ({None, "", SHOULD_NOT_BE_SET, wanted} for wanted in (action, intent))
    last_turns = [(rule, _action_and_intent(json.loads(rule)[-1])) for rule in rules]
    return [rule for rule, (after, meant) in last_turns if after in any_action and meant in any_intent]


def _action_and_intent(state: State) -> tuple[str | None, str | None]:
    return state.get(PREVIOUS_ACTION, {}).get(ACTION_NAME), state.get(USER, {}).get(INTENT)


def _all_rules(policy: RulePolicy) -> tuple[str, ...]:
    return (*policy.lookup[RULES], *policy.lookup[RULES_FOR_LOOP_UNHAPPY_PATH])
