"""Seeing what the real model understood, and why: `steppingstone explain`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from advisor.library.content import Library
from steppingstone.explain import Explainer
from steppingstone.explanation import explain
from steppingstone.project import ROOT, SetupError
from steppingstone.understanding import Understanding


@pytest.fixture(scope="module")
def loaded(model: Path) -> Understanding:
    return Understanding.load(model)


@pytest.fixture(scope="module")
def explainer(loaded: Understanding, library: Library) -> Explainer:
    return Explainer(loaded, library)


LINES = ["what is a job", "is my gig a career, and how do i advance?", "i drive for uber 20 hrs a week", "", "zzz qqq"]


def test_it_understands_as_the_server_does(explainer: Explainer, library: Library, understanding: Any) -> None:
    assert explainer.explain(LINES) == [explain(understanding.parse(line), library) for line in LINES]


def test_a_line_of_the_content_is_nearest_to_itself(explainer: Explainer, library: Library) -> None:
    line = next(iter(library.answers.values())).ask[0]
    (explanation,) = explainer.explain([line])

    (example, cosine), *rest = explainer.nearest(explanation)

    assert example.text == line
    assert cosine == pytest.approx(1, abs=1e-5)
    assert [cosine for _, cosine in rest] == sorted((cosine for _, cosine in rest), reverse=True)
    assert len(rest) == 4


def test_vectors_have_length_one_whatever_stands_beside_a_line(loaded: Understanding) -> None:
    alone, beside = (
        loaded.encode(["what is a job"]),
        loaded.encode(["hello", "what is a job. and how do i advance?", "x"]),
    )

    assert np.linalg.norm(beside, axis=1) == pytest.approx(1, abs=1e-5)
    assert loaded.encode(["y", "what is a job"])[1] == pytest.approx(alone[0])
    assert len(beside) == 3


def test_a_broken_model_is_one_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(b"no model")

    with pytest.raises(SetupError, match="broken"):
        Understanding.load(broken)


def test_the_command_is_quiet_and_fits_80_columns(model: Path) -> None:
    command = [sys.executable, "-m", "steppingstone.cli", "explain"]
    # What the tests import asks TensorFlow to speak up, and would ask it of the command too.
    shell = {name: value for name, value in os.environ.items() if name != "TF_CPP_MIN_LOG_LEVEL"}
    lines = "what is a job\n/faq/x\n"
    run = subprocess.run(command, cwd=ROOT, env=shell, input=lines, capture_output=True, text=True, timeout=300)

    assert run.returncode == 0
    assert len(run.stderr.splitlines()) == 1  # that it loads
    assert [line for line in run.stdout.splitlines() if line.startswith(">")] == ["> what is a job", "> /faq/x"]
    assert max(map(len, run.stdout.splitlines())) <= 80
