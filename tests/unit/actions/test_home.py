"""What is kept of where somebody lives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.hear import ActionHearWork

from .conftest import found

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(("role", "lives_in"), [("origin", "Ohio"), ("past", "Ohio"), (None, "Lima, Peru")])
def test_where_somebody_is_from_takes_no_place_of_where_they_live(
    turn: Turn, slots: dict[str, Any], role: str | None, lives_in: str
) -> None:
    slots.update(place="Ohio", country="us")

    turn(ActionHearWork(), text="i cook, lima peru", finds=[found("place", "Lima, Peru", role)])

    assert slots["place"] == lives_in
