"""The mends for speed: all comes out as it did before."""

from __future__ import annotations

import copy
from typing import Any, ClassVar
from unittest.mock import MagicMock

import jsonschema
import pytest
import rasa.core.actions.action as stock
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.slots import AnySlot, ListSlot, Slot, TextSlot
from rasa.shared.utils.common import all_subclasses

from components import turn_mends

GOOD: list[Any] = [
    {},
    {"events": [], "responses": []},
    {"events": [{"event": "slot", "name": "topic", "value": "x"}], "responses": [{"text": "hi", "buttons": []}]},
    {"events": [{"event": "followup", "name": "action_listen"}]},
]
BAD: list[Any] = [
    [],
    "text",
    None,
    {"events": {}},
    {"events": [{}]},
    {"events": [{"event": "slot"}]},
    {"responses": "hi"},
    {"responses": ["hi"]},
]


@pytest.fixture(autouse=True)
def _mended() -> None:
    turn_mends.apply()


@pytest.mark.parametrize("result", GOOD)
def test_a_good_result_is_accepted_as_before(result: Any) -> None:
    action = stock.RemoteAction("action_x", None)

    jsonschema.validate(result, stock.RemoteAction.action_response_format_spec())
    assert action._validate_action_result(result)


@pytest.mark.parametrize("result", BAD)
def test_a_bad_result_is_refused_as_before(result: Any) -> None:
    action = stock.RemoteAction("action_x", None)

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(result, stock.RemoteAction.action_response_format_spec())
    with pytest.raises(jsonschema.ValidationError):
        action._validate_action_result(result)


def test_the_class_of_an_event_is_found_as_before_and_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    types = {cls.type_name: cls for cls in reversed(all_subclasses(Event)) if cls.type_name}
    assert {name: Event.resolve_by_type(name) for name in types} == types

    monkeypatch.setattr("rasa.shared.utils.common.all_subclasses", lambda cls: pytest.fail("looked again"))
    assert {name: Event.resolve_by_type(name) for name in types} == types


def test_an_unknown_event_is_refused_as_before() -> None:
    with pytest.raises(ValueError, match="unheard_of"):
        Event.resolve_by_type("unheard_of")


class Step(GraphComponent):
    """Joins what it is given, and notes that it did."""

    ran: ClassVar[list[str]] = []

    @classmethod
    def create(cls, *parts: Any, **named: Any) -> Step:
        return cls()

    def join(self, one: str = "", other: str = "") -> str:
        Step.ran.append(one + other)
        return f"({one}{other})"


def runner(**needs: dict[str, str]) -> DaskGraphRunner:
    """Return what runs a graph of `Step`; of each, by its name, where it gets `one` and `other` from."""
    nodes = {
        name: SchemaNode(needs=sources, uses=Step, constructor_name="create", fn="join", config={})
        for name, sources in needs.items()
    }
    schema = GraphSchema(nodes)
    return DaskGraphRunner(schema, MagicMock(), ExecutionContext(schema, "model"))


@pytest.fixture
def small_graph() -> DaskGraphRunner:
    Step.ran.clear()
    return runner(
        first={"one": PLACEHOLDER_MESSAGE},
        left={"one": "first"},
        right={"one": "first", "other": PLACEHOLDER_TRACKER},
        last={"one": "left", "other": "right"},
        unasked={"one": "first"},
    )


@pytest.mark.parametrize("replaced", [{}, {"first": "(given)"}])
@pytest.mark.parametrize("targets", [["last"], ["left", "last"], ["right"]])
def test_a_graph_gives_what_it_gave_before_and_each_step_is_run_once(
    small_graph: DaskGraphRunner, replaced: dict[str, Any], targets: list[str]
) -> None:
    inputs = {PLACEHOLDER_MESSAGE: "hi", PLACEHOLDER_TRACKER: "talk", **replaced}
    before, ran_before = turn_mends._stock_run_steps(small_graph, inputs, targets), sorted(Step.ran)
    Step.ran.clear()

    assert small_graph.run(inputs, targets) == before
    assert sorted(Step.ran) == ran_before


def test_a_step_that_lacks_what_it_needs_is_named_as_before(small_graph: DaskGraphRunner) -> None:
    with pytest.raises(GraphRunError, match="right"):
        turn_mends._stock_run_steps(small_graph, {PLACEHOLDER_MESSAGE: "hi"}, ["right"])
    with pytest.raises(GraphRunError, match="right"):
        small_graph.run({PLACEHOLDER_MESSAGE: "hi"}, ["right"])


@pytest.mark.parametrize("kind", [TextSlot, ListSlot, AnySlot])
def test_a_slot_is_copied_as_before_and_the_copy_stands_by_itself(kind: type[Slot]) -> None:
    slot = kind("work", mappings=[], initial_value=["driver"])
    copied = copy.copy(slot)

    assert type(copied) is kind
    assert vars(copied) == vars(slot)

    copied.value = ["cook"]
    assert slot.value == ["driver"]


@pytest.mark.parametrize(("known", "empty"), [({}, True), ({"intents": ["greet"]}, False)])
def test_a_domain_is_empty_where_it_was_before(known: dict[str, Any], empty: bool) -> None:
    domain = Domain.from_dict(known)

    assert domain.is_empty() is turn_mends._stock_is_empty(domain) is empty


def test_to_tell_whether_a_domain_is_empty_none_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    domain = Domain.from_dict({"intents": ["greet"]})
    domain.is_empty()

    monkeypatch.setattr(Domain, "from_dict", lambda known: pytest.fail("built"))
    assert not domain.is_empty()
