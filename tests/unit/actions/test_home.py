"""What is kept of where somebody lives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actions.forms.hear import ActionHearWork
from actions.shared.memory import hear_from, home_country
from advisor.words.message import read_message

from .conftest import Conversation, found

Turn = Callable[..., list[dict[str, Any]]]


@pytest.mark.parametrize(("role", "lives_in"), [("origin", "Ohio"), ("past", "Ohio"), (None, "Lima, Peru")])
def test_where_somebody_is_from_takes_no_place_of_where_they_live(
    turn: Turn, slots: dict[str, Any], role: str | None, lives_in: str
) -> None:
    slots.update(place="Ohio", country="us")

    turn(ActionHearWork(), text="i cook, lima peru", finds=[found("place", "Lima, Peru", role)])

    assert slots["place"] == lives_in


@pytest.mark.parametrize(("role", "at_home"), [("origin", "us"), (None, "uk")])
def test_the_words_of_a_country_are_of_the_one_they_live_in(
    talk: Conversation, turn: Turn, role: str | None, at_home: str
) -> None:
    talk.slots.update(place="Texas", country="us")
    england = [found("place", "England", role)]

    talk.hears({"text": "im from england", "intent": {"name": "faq", "confidence": 0.9}, "entities": england})

    assert home_country(talk.tracker()) == at_home


@pytest.mark.parametrize(("role", "country"), [("origin", None), (None, "other")])
def test_who_only_is_from_a_country_that_nothing_is_known_of_lives_nowhere_yet(
    talk: Conversation, role: str | None, country: str | None
) -> None:
    peru = [found("place", "Peru", role)]
    talk.hears({"text": "im from peru", "intent": {"name": "faq", "confidence": 0.9}, "entities": peru})

    assert home_country(talk.tracker()) == country
    assert ("place" in hear_from(talk.tracker(), read_message(talk.tracker().latest_message)).facts) is (role is None)
