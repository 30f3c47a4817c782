"""Mends of Rasa 3.6.21: a turn does not do again what never comes out differently.

Boundary: speed only; what comes out is what came out before. Put in place by `rasa_mends`.
"""

from __future__ import annotations

import functools
from typing import Any

from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.engine.constants import PLACEHOLDER_IMPORTER
from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.slots import Slot

_stock_is_empty = Domain.is_empty
_stock_run_steps = DaskGraphRunner.run
_schema = RemoteAction.action_response_format_spec()
_validator = validator_for(_schema)(_schema)
# Rasa looks through all its classes for each event that it reads, which was more than half of the time
# to read a conversation. The class of a type never changes.
_resolve_event = functools.cache(Event.resolve_by_type)


def apply() -> None:
    """Put the mends in place; doing it twice changes nothing."""
    RemoteAction._validate_action_result = _validate_action_result
    Event.resolve_by_type = staticmethod(_resolve_event)
    DaskGraphRunner.run = _run_steps
    Slot.__copy__ = _copy_slot
    Domain.is_empty = _is_empty


def _validate_action_result(self: RemoteAction, result: dict[str, Any]) -> bool:
    """Judge an action's result as Rasa does, with a validator built once.

    Rasa re-checks its constant schema at every call, which was four fifths of a turn's time.
    """
    _validator.validate(result)
    return True


def _run_steps(
    self: DaskGraphRunner, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
) -> dict[str, Any]:
    """Run the steps that `targets` need, each after those it needs itself.

    Dask plans all steps anew for each message and each action, which took a tenth of a turn. In training, which runs
    once, it stays: it lets go of what no further step needs.
    """
    if not inputs or PLACEHOLDER_IMPORTER in inputs:
        return _stock_run_steps(self, inputs, targets)
    steps = self._graph_schema.nodes
    done = {name: (name, value) for name, value in inputs.items()}

    def outcome(name: str) -> Any:
        if name not in done and name in steps:
            done[name] = self._instantiated_nodes[name](*map(outcome, steps[name].needs.values()))
        return done.get(name, name)  # a step that gets a mere name complains of it

    try:
        return dict(outcome(target) for target in targets or self._graph_schema.target_names)
    except RuntimeError as error:
        raise GraphRunError("Error running runner.") from error


def _copy_slot(self: Slot) -> Slot:
    """Copy a slot as Python does, without asking first how to.

    Rasa copies every slot for each prediction and each event that it looks back on.
    """
    slot = object.__new__(type(self))
    slot.__dict__.update(self.__dict__)
    return slot


def _is_empty(self: Domain) -> bool:
    """Say whether the domain is empty; Rasa builds an empty one for each message, to compare with."""
    return bool(self.as_dict() == _empty())


@functools.cache
def _empty() -> dict[str, Any]:
    empty: dict[str, Any] = Domain.empty().as_dict()
    return empty
