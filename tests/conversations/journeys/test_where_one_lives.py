"""What is told of where somebody lives: it leads later answers, and is not lost to where they learned or are from."""

from __future__ import annotations

from typing import Any

from advisor.library.content import Library


def test_what_stands_in_for_a_us_office_leads_once_the_country_is_told(talk: Any, library: Library) -> None:
    talk.say("i am in canada")
    said = talk.say("where is a job center")

    assert said[0]["text"].startswith((library.answers["nearest_office"].elsewhere or {})["ca"])


def test_a_degree_from_elsewhere_moves_nobody(talk: Any) -> None:
    talk.say("im in texas")
    talk.say("i got my degree in mexico")

    assert (talk.slots["place"], talk.slots["country"]) == ("Texas", "us")


def test_who_sets_their_work_here_beside_their_trade_elsewhere_is_told_of_no_other_country(talk: Any) -> None:
    talk.say("im a pharmacist in vietnam, here i fold towels at a hotel")
    talk.say("how do i become a pharmacist here")

    assert talk.slots.get("country") != "other"
