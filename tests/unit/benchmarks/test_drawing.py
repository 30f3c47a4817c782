from __future__ import annotations

from xml.etree import ElementTree

import pytest

from benchmarks.drawing import bar, bin_names, histogram, matrix

Element = ElementTree.Element


def boxes(picture: Element, kind: str) -> list[Element]:
    return [box for box in picture.iter("rect") if box.get("class") == kind]


def words(picture: Element) -> list[str]:
    return [text.text or "" for text in picture.iter("text")]


def test_a_bar_is_as_long_as_its_parts_and_leaves_out_empty_ones() -> None:
    picture = ElementTree.fromstring(bar([("right", 3), ("asked", 0), ("wrong", 1)]))

    assert picture.get("viewBox") == "0 0 4 1"
    assert [(box.get("class"), box.get("x"), box.get("width")) for box in picture] == [
        ("right", "0", "3"),
        ("wrong", "3", "1"),
    ]


def test_the_words_beside_a_bar_tell_it_so_it_is_not_read_out() -> None:
    assert ElementTree.fromstring(bar([("right", 1)])).get("aria-hidden") == "true"


def test_a_histogram_has_a_box_for_each_part_as_high_as_its_count() -> None:
    picture = ElementTree.fromstring(histogram("right", "Title", [2, 0, 4], 0.5))

    heights = [float(box.get("height", "")) for box in boxes(picture, "right")]
    assert heights == [heights[2] / 2, 0, heights[2]]
    assert words(picture)[:2] == ["2", "4"]


@pytest.mark.parametrize("threshold", [0.0, 0.25, 1.0])
def test_the_threshold_stands_at_its_place(threshold: float) -> None:
    picture = ElementTree.fromstring(histogram("right", "Title", [1], threshold))
    width = float(picture.get("viewBox", "").split()[2])

    (line,) = (path for path in picture.iter("path") if path.get("class") == "threshold")

    assert float(line.get("d", "").lstrip("M").split()[0]) == pytest.approx(threshold * width)


def test_parts_of_a_histogram_are_named_by_their_ends() -> None:
    assert bin_names(4) == ["0 to 25 %", "25 to 50 %", "50 to 75 %", "75 to 100 %"]


def test_a_matrix_shades_what_was_counted_and_nothing_else() -> None:
    picture = ElementTree.fromstring(matrix("Title", ["a", "b"], ["x", "y"], {("a", "x"): 3, ("b", "y"): 1}))

    often, once = (float(box.get("fill-opacity", "")) for box in boxes(picture, "cell"))
    assert often > once > 0
    assert len(boxes(picture, "empty")) == 2
    assert sorted(words(picture)) == ["1", "3", "a", "b", "x", "y"]


def test_a_matrix_makes_room_for_long_names() -> None:
    short, long = (ElementTree.fromstring(matrix("T", ["a" * n], ["b" * n], {})) for n in (1, 30))

    assert float(long.get("width", "")) > float(short.get("width", "")) + 100


@pytest.mark.parametrize(
    "drawn",
    [
        histogram("right", "A <title>", [0], 0.5),
        matrix("A <title>", [], [], {}),
        matrix("A <title>", ["<&"], ['"'], {("<&", '"'): 1}),
    ],
)
def test_a_picture_has_a_title_and_a_description_that_it_names(drawn: str) -> None:
    picture = ElementTree.fromstring(drawn)
    ids = [part.get("id") for part in picture if part.tag in {"title", "desc"} and part.text]

    assert picture.get("role") == "img"
    assert picture.findtext("title") == "A <title>"
    assert picture.get("aria-labelledby", "").split() == ids
