from __future__ import annotations

import pytest

from advisor.words.kin import speaks_of_kin
from advisor.words.message import read_message


@pytest.mark.parametrize("plain", ["my nephew never got a license", "but grandpa cant see well", "our daughter is 6"])
def test_who_names_somebody_first_speaks_of_them(plain: str) -> None:
    assert speaks_of_kin(plain)


@pytest.mark.parametrize("plain", ["my knees hurt", "my aunt helps me", "mom says i talk funny", "i live with my aunt"])
def test_who_names_oneself_as_well_does_not(plain: str) -> None:
    assert not speaks_of_kin(plain)


def test_what_stands_in_the_way_of_somebody_else_only_is_not_read_as_ones_own() -> None:
    readings = {"in_the_way/health": 0.8, "in_the_way/childcare": 0.1}
    said = read_message({"text": "my uncle cant walk", "readings": readings})

    assert said.readings == {"in_the_way/childcare": 0.1}
    assert read_message({"text": "i cant walk", "readings": readings}).readings == readings
