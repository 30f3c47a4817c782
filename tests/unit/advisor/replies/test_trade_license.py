"""Of which license somebody speaks."""

from __future__ import annotations

import pytest

from advisor.replies.told.trade_license import of_a_trade, trade_meant, with_the_trade
from advisor.words.message import Message

LICENSED, OTHER = {"occupation": "hairdresser"}, {"occupation": "cashier"}


def test_no_license_of_a_licensed_trade_is_none_to_drive_with() -> None:
    heard = {"in_the_way": ["license", "money"]}

    assert with_the_trade(heard, Message("no license and no cash"), LICENSED) == {"in_the_way": ["other", "money"]}
    assert with_the_trade(heard, Message("no license and no cash"), OTHER) == heard
    assert with_the_trade({"in_the_way": ["money"]}, Message("no license"), LICENSED) == {"in_the_way": ["money"]}


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("i got no barber license", True),
        ("no license to do nails", True),
        ("the electric license, not the driving one", True),
        ("no drivers license", False),
        ("license got suspended after a dui", False),
        ("no money", False),
    ],
)
def test_a_trade_is_told_by_its_name(text: str, is_one: bool) -> None:
    assert of_a_trade(Message(text), OTHER) is is_one


def test_which_one_is_meant_is_put_right() -> None:
    assert trade_meant(Message("i meant the beauty license"), ["license", "money"], OTHER) == ["other", "money"]
    assert trade_meant(Message("i meant the beauty license"), ["money"], OTHER) is None
    assert trade_meant(Message("no license"), ["license"], OTHER) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("i never got my license", True),
        ("i need a license first", True),
        ("its my license, not the driving one", True),
        ("i lost my barber license", True),
        ("i lost my license", False),
        ("i lost my license and cant get to work", False),
        ("no license so i cant get to work", False),
        ("i need my license back", False),
        ("my license is suspended", False),
    ],
)
def test_who_had_a_license_or_cannot_get_to_work_lacks_one_to_drive(text: str, is_one: bool) -> None:
    assert of_a_trade(Message(text), LICENSED) is is_one
