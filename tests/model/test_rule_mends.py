"""The mends that find rules quickly: what is found is what was found before."""

from __future__ import annotations

import copy
import inspect
from collections.abc import Sequence
from typing import Any, get_type_hints
from unittest.mock import MagicMock

import pytest
from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from components import rule_mends


@pytest.fixture(autouse=True)
def _mended() -> None:
    rule_mends.apply()


DOMAIN = Domain.from_dict({"intents": ["greet"], "actions": ["action_greet", "action_x"]})
OF_INTENT = '[{"prev_action": {"action_name": "action_listen"}, "user": {"intent": "greet"}}]'
OF_WORDS = '[{"prev_action": {"action_name": "action_listen"}, "user": {"text": "hi there"}}]'
OF_ANY_MESSAGE = '[{"prev_action": {"action_name": "action_listen"}}]'
OF_ACTION = '[{"prev_action": {"action_name": "action_greet"}}]'


def policy_of(*rules: str, unhappy: Sequence[str] = ()) -> RulePolicy:
    context = ExecutionContext(GraphSchema({}), "model")
    lookup = {RULES: dict.fromkeys(rules, "action_x"), RULES_FOR_LOOP_UNHAPPY_PATH: dict.fromkeys(unhappy, "x")}
    return RulePolicy(RulePolicy.get_default_config(), MagicMock(), Resource("rules"), context, lookup=lookup)


def talk_of(greetings: int, *, greeted_back: bool) -> DialogueStateTracker:
    """Return a conversation of so many greetings, of which the last may still wait for one in return."""
    said = UserUttered("hi there", intent={"name": "greet", "confidence": 1.0})
    turns = [ActionExecuted("action_listen"), said, ActionExecuted("action_greet")] * greetings
    return DialogueStateTracker.from_events(
        "someone", [copy.copy(event) for event in (turns if greeted_back else turns[:-1])]
    )


@pytest.fixture
def greeted() -> DialogueStateTracker:
    """Return a conversation that has just begun with a greeting."""
    return talk_of(1, greeted_back=False)


@pytest.mark.parametrize("rules", [[OF_INTENT, OF_ACTION], [OF_INTENT, OF_WORDS], [OF_ANY_MESSAGE], []])
@pytest.mark.parametrize("unhappy", [[], [OF_WORDS]])
@pytest.mark.parametrize("of_words", [True, False])
def test_the_rule_that_is_found_is_the_one_that_was_found_before(
    rules: list[str], unhappy: list[str], of_words: bool, greeted: DialogueStateTracker
) -> None:
    policy = policy_of(*rules, unhappy=unhappy)

    action, *_, was_interrupted = policy._find_action_from_rules(greeted, DOMAIN, of_words)
    action_before, *_, was_interrupted_before = rule_mends._stock_find_rule(policy, greeted, DOMAIN, of_words)

    assert (action, was_interrupted) == (action_before, was_interrupted_before)


def test_no_rule_is_looked_for_by_words_where_all_name_intents(
    greeted: DialogueStateTracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rule_mends, "_stock_find_rule", lambda *asked: pytest.fail("looked"))
    policy = MagicMock(lookup={RULES: {OF_INTENT: "action_x"}, RULES_FOR_LOOP_UNHAPPY_PATH: {}})

    assert rule_mends._find_rule(policy, greeted, Domain.empty(), True) == (None, None, False)


AFTER_GREETING = '[{"prev_action": {"action_name": "action_greet"}, "user": {"intent": "greet"}}]'
IN_A_FORM = '[{"active_loop": {"name": "form"}, "prev_action": {"action_name": "action_listen"}}]'
NOT_IN_A_FORM = '[{"active_loop": {"name": "should_not_be_set"}, "prev_action": {"action_name": "action_listen"}}]'
OF_NO_INTENT = '[{"prev_action": {"action_name": "action_listen"}, "user": {"intent": "should_not_be_set"}}]'
AT_THE_START = "[{}]"
OF_TWO_TURNS = f"[{OF_INTENT[1:-1]}, {AFTER_GREETING[1:-1]}]"
RULES_OF_ALL_KINDS = [
    OF_INTENT, OF_WORDS, OF_ANY_MESSAGE, OF_ACTION, AFTER_GREETING, IN_A_FORM, NOT_IN_A_FORM, OF_NO_INTENT,
    AT_THE_START, OF_TWO_TURNS,
]  # fmt: skip
LISTENED: State = {"prev_action": {"action_name": "action_listen"}}
GREETED: State = {**LISTENED, "user": {"intent": "greet"}}
GREETED_BACK: State = {"prev_action": {"action_name": "action_greet"}, "user": {"intent": "greet"}}


@pytest.mark.parametrize(
    "turns",
    [
        [],
        [{}],
        [LISTENED],
        [GREETED],
        [{}, GREETED],
        [{**GREETED, "active_loop": {"name": "form"}}],
        [{**LISTENED, "user": {"intent": "other"}}],
        [{**LISTENED, "user": {"text": "hi there"}}],
        [GREETED, GREETED_BACK],
        [{**LISTENED, "user": {"intent": "other"}}, GREETED_BACK],
    ],
)
def test_the_rules_that_fit_are_those_that_fitted_before(turns: list[State]) -> None:
    policy, lookup = policy_of(), dict.fromkeys(RULES_OF_ALL_KINDS, "action_x")

    assert policy._get_possible_keys(lookup, turns) == rule_mends._stock_possible_rules(policy, lookup, turns)


def test_only_rules_of_the_turn_at_hand_are_held_against_what_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(rule_mends, "_stock_possible_rules", lambda _, lookup, turns: asked.extend(lookup))

    rule_mends._possible_rules(MagicMock(), dict.fromkeys([OF_INTENT, OF_ANY_MESSAGE, OF_ACTION], "x"), [GREETED])

    assert asked == [OF_INTENT, OF_ANY_MESSAGE]


@pytest.mark.parametrize("turns", [1, 2, 3, 9])
def test_the_last_turns_are_those_of_all_turns(turns: int, greeted: DialogueStateTracker) -> None:
    for _ in range(3):
        greeted.update_with_events([ActionExecuted("action_greet"), ActionExecuted("action_listen")], Domain.empty())

    def known(prior: Any) -> list[Any]:  # at once: the conversation that is given is the same one, and goes on
        return [(len(tracker.events), tracker.latest_action_name, hidden) for tracker, hidden in prior]

    assert (
        known(rule_mends._last_prior_trackers(greeted, turns)) == known(greeted.generate_all_prior_trackers())[-turns:]
    )


GREETED_FIRST = f"[{{}}, {OF_INTENT[1:-1]}]"


@pytest.mark.parametrize("rule", [OF_TWO_TURNS, AFTER_GREETING, AT_THE_START, GREETED_FIRST])
@pytest.mark.parametrize("greetings", [0, 1, 3])
@pytest.mark.parametrize("greeted_back", [True, False])
def test_a_long_conversation_is_taken_up_as_before(rule: str, greetings: int, greeted_back: bool) -> None:
    policy, talk = policy_of(rule), talk_of(greetings, greeted_back=greeted_back)

    before = rule_mends._stock_predict(policy, talk, DOMAIN)

    assert policy.predict_action_probabilities(talk, DOMAIN).probabilities == before.probabilities


def test_as_many_turns_are_looked_at_as_the_longest_rule_has(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []
    monkeypatch.setattr(
        rule_mends,
        "_stock_predict",
        lambda _, talk, domain: looked_at.append(len(list(talk.generate_all_prior_trackers()))),
    )

    policy_of(OF_INTENT, OF_TWO_TURNS).predict_action_probabilities(talk_of(5, greeted_back=True), Domain.empty())

    assert looked_at == [2]


def test_rasa_sees_a_step_that_asks_for_what_it_asked_for_before() -> None:
    before, now = rule_mends._stock_predict, RulePolicy.predict_action_probabilities

    assert inspect.signature(now) == inspect.signature(before)
    assert get_type_hints(now) == get_type_hints(before)
