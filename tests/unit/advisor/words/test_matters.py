"""What somebody in danger told of."""

from __future__ import annotations

import pytest

from advisor.words.matters import FORCED, HOME, LIFE, NEEDS, TOUCHED, matters_of


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        ("i want to die", (LIFE,)),
        ("i keep cutting myself", (LIFE,)),
        ("my wife left and i want to end it all", (LIFE,)),
        ("no me quiero morir pero me quiero matar", (LIFE,)),
        ("my girlfriend threw a pan at me", (HOME,)),
        ("he choked me on friday", (HOME,)),
        ("my boyfriend had his hand over my mouth", (HOME,)),
        ("im scared to go home", (HOME,)),
        ("my dad gets drunk and kicks us", (HOME,)),
        ("mi esposo me golpea", (HOME,)),
        ("my uncle molested me", (TOUCHED,)),
        ("they took our passports", (FORCED,)),
        ("my boss wants me to sleep with clients", (FORCED,)),
        ("we have not eaten for two days", (NEEDS,)),
        ("i have nowhere to sleep and i want to die", (LIFE, NEEDS)),
        ("he hits me and i have no money", (HOME, NEEDS)),
        ("my boss punched me, he was drunk", ()),
        ("everything is so grey", ()),
    ],
)
def test_what_is_told_has_its_matters_gravest_first(text: str, matters: tuple[str, ...]) -> None:
    assert matters_of([text]) == matters


def test_what_several_messages_tell_is_added_up() -> None:
    assert matters_of(["i have no cash", "she slapped me"]) == (HOME, NEEDS)
