from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.labelled_sets import OUT_OF_SCOPE, read_sets
from steppingstone.project import SetupError


def _csv(folder: Path, name: str, *rows: str) -> None:
    (folder / name).write_text("\n".join(["sentence,label", *rows]) + "\n", encoding="utf8")


def _json(folder: Path, **parts: list[list[str]]) -> None:
    (folder / "small.json").write_text(json.dumps(parts), encoding="utf8")


def test_a_pair_of_files_is_a_set(tmp_path: Path) -> None:
    _csv(tmp_path, "shop_train.csv", '"where, please",PLACE', "how much,PRICE")
    _csv(tmp_path, "shop_test.csv", "cost,PRICE", "nice weather,NO_NODES_DETECTED")

    (found,) = read_sets(tmp_path)

    assert (found.name, found.train[0]) == ("shop", ("where, please", "PLACE"))
    assert found.test == [("cost", "PRICE"), ("nice weather", OUT_OF_SCOPE)]


def test_the_test_part_is_asked_where_there_is_one(tmp_path: Path) -> None:
    pairs = {"train": [["a", "x"]], "val": [["b", "x"]], "test": [["c", "x"]], "oos_test": [["d", "oos"]]}
    _json(tmp_path, **pairs, oos_train=[["e", "oos"]])

    (found,) = read_sets(tmp_path)

    assert found.test == [("c", "x"), ("d", OUT_OF_SCOPE)]
    assert found.outside == [("e", OUT_OF_SCOPE)]


def test_what_it_would_be_tuned_on_stands_in_for_a_missing_test_part(tmp_path: Path) -> None:
    _json(tmp_path, train=[["a", "x"]], val=[["b", "x"]], oos_val=[["d", "oos"]])

    (found,) = read_sets(tmp_path)

    assert [text for text, _ in found.test] == ["b", "d"]
    assert "val" in found.name


def test_a_folder_without_a_set_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="holds no set"):
        read_sets(tmp_path)


@pytest.mark.parametrize("broken", ["missing part", "other columns", "no json"])
def test_a_broken_set_is_a_sentence(tmp_path: Path, broken: str) -> None:
    if broken == "no json":
        (tmp_path / "small.json").write_text("words")
    else:
        _csv(tmp_path, "shop_train.csv", "a,x")
    if broken == "other columns":
        (tmp_path / "shop_test.csv").write_text("text,intent\na,x\n")

    with pytest.raises(SetupError, match="cannot be read"):
        read_sets(tmp_path)
