from __future__ import annotations

import io
import itertools
from dataclasses import replace

import pytest
from rich.console import Console

from steppingstone.examples import Example
from steppingstone.explanation import Behaviour, Explanation, Heard, Part, Route
from steppingstone.explanation_text import WIDTH, share, show

BEHAVIOUR = Behaviour({"faq/job": "What is a job?"}, {"greet": "a hello is returned"}, 0.35)
PLAIN = Explanation("some words", Route("faq/job", 0.8), "answered", others=(Route("greet", 0.1),))
NEAR = [(Example("what is it", "faq/job", "content/answers/trades/job.yml"), 0.876)]


def shown(explanation: Explanation, width: int = 200) -> str:
    console = Console(file=io.StringIO(), width=width)
    show(console, explanation, BEHAVIOUR, NEAR)
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


def row(text: str, title: str) -> str:
    """Return the words that stand beside `title`, and below them up to the next title."""
    after = text[text.index(f"\n{title} ") :] if not text.startswith(title) else text
    beside, *below = after.strip().splitlines()
    own = itertools.takewhile(lambda line: line.startswith(" "), below)
    return " ".join(" ".join([beside.removeprefix(title), *own]).split())


def test_a_route_is_shown_with_its_title_and_how_likely_it_is() -> None:
    assert row(shown(PLAIN), "Understood") == "80 % faq/job What is a job?"
    assert row(shown(PLAIN), "Or else") == "10 % greet a hello is returned"


def test_the_nearest_lines_come_with_their_file() -> None:
    assert row(shown(PLAIN), "Nearest") == "0.88 what is it faq/job, content/answers/trades/job.yml"


def test_what_there_is_nothing_of_has_no_row() -> None:
    titles = [line.split()[0] for line in shown(PLAIN).splitlines() if line[:1].strip()]

    assert titles == ["Understood", "So", "Or", "Nearest"]


def test_parts_entities_and_readings_have_rows() -> None:
    text = shown(
        replace(
            PLAIN,
            parts=(Part("hi", Route("greet", 0.9)),),
            heard=(Heard("duration", 36.0, "3 yrs"), Heard("employer", "Acme", "acme", "own")),
            readings={"benefits/none": 0.25},
        )
    )

    assert row(text, "In parts") == "“hi” is greet"
    assert row(text, "Heard") == "duration 36 (“3 yrs”) employer Acme (“acme”, own)"
    assert row(text, "If asked") == "25 % benefits/none"


def test_what_is_too_unlikely_is_called_so_and_guessed() -> None:
    text = shown(replace(PLAIN, route=Route("greet", 0.2), outcome="guessed", guesses=("job",)))

    assert "35 %" in row(text, "So")
    assert BEHAVIOUR.titles["faq/job"] in row(text, "So")
    assert row(text, "Likeliest").startswith("20 % greet")


def test_every_outcome_reads_differently() -> None:
    sure = replace(PLAIN, route=Route("greet", 0.9))
    explanations = [
        sure,
        replace(sure, outcome="declined"),
        replace(sure, outcome="guessed"),
        replace(sure, outcome="guessed", guesses=("job",)),
        replace(sure, outcome="helped", danger="words"),
        replace(sure, outcome="helped", danger="sound"),
    ]

    assert len({row(shown(each), "So") for each in explanations}) == len(explanations)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal_or_80_columns(width: int) -> None:
    long = replace(PLAIN, text="x " * 200, heard=(Heard("place", "y" * 300, "z " * 300),))

    assert max(len(line) for line in shown(long, width).splitlines()) <= min(width, WIDTH)


def test_what_looks_like_markup_stays_as_it_was_typed() -> None:
    assert "“[red]x[/red] :smile:”" in shown(replace(PLAIN, heard=(Heard("place", "y", "[red]x[/red] :smile:"),)))


@pytest.mark.parametrize(
    ("number", "shown"), [(1.0, "100 %"), (0.9999, "99 %"), (0.355, "36 %"), (0.0099, "<1 %"), (0.0, "0 %")]
)
def test_a_share_never_claims_too_much(number: float, shown: str) -> None:
    assert share(number) == shown
