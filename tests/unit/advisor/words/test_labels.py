"""Which button is meant by words that were typed."""

from __future__ import annotations

import pytest

from advisor.words.labels import label_at, label_meant, label_picked

SHOWN = ["What stands in the way?", "My hours", "3 hours", "5 hours", "Not yet", "I lost my job", "A way up"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("what stands in the way", "What stands in the way?"),
        ("ok so what stnds in the way lol", "What stands in the way?"),
        ("MY HOURS!!", "My hours"),
        ("my hurs pls", "My hours"),
        ("i lost my job", "I lost my job"),
        ("not yet", "Not yet"),
        ("5 hours", "5 hours"),
    ],
)
def test_words_that_are_a_label_but_for_marks_filler_or_a_slip_mean_it(text: str, label: str) -> None:
    assert label_meant(text, SHOWN) == label


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lol",
        "my house",
        "4 hours",
        "what stands in the way of my sister",
        "not",
        "now yet",
        "what stnds in thw way",
        "no way up",
    ],
)
def test_other_words_mean_none(text: str) -> None:
    assert label_meant(text, SHOWN) is None


def test_the_nearest_of_two_labels_is_meant() -> None:
    assert label_meant("see the plane", ["See the plan", "See the plane"]) == "See the plane"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("the second one", "5 hours"),
        ("ok fine, the 1st one pls", "My hours"),
        ("2", "5 hours"),
        ("show me the last one", "Not yet"),
        ("the fourth", None),
        ("2 years", None),
        ("first i need a car", None),
        ("the one", None),
        ("", None),
    ],
)
def test_a_place_in_the_row_that_is_all_the_words_name_means_the_label_there(text: str, label: str | None) -> None:
    assert label_at(text, ["My hours", "5 hours", "Not yet"]) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("yes the second one, cards and tickets", "Tickets and safety cards"),
        ("Yeah, the safety card. I lost it", "Tickets and safety cards"),
        ("yep, my hours", "My hours"),
        ("the first one, my hours", "My hours"),
        ("the safety card i lost", None),
        ("yes but the safety card is lost", None),
        ("yes, a friend", None),
        ("yes", None),
        ("safety cards", None),
        ("yes work place", None),
    ],
)
def test_a_yes_with_the_name_of_one_label_picks_it(text: str, label: str | None) -> None:
    shown = ["My hours", "Tickets and safety cards", "My work place", "A work place near me"]

    assert label_picked(text, shown) == label
