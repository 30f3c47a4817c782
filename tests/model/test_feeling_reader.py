"""Whether the feeling in a held-out story is read, and seldom one that would hurt: praise for a loss."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from actions.shared.feel import WORDS
from advisor.words.feelings import HARD, feeling_beside, feeling_in_story
from advisor.words.message import read_message

STORIES: dict[str, list[str]] = YAML(typ="safe").load(Path(__file__).with_name("feelings.yml"))
PLAIN, GOOD = "plain", ("proud", "glad")
LEARNED = YAML(typ="safe").load(Path("data/nlu/feelings.yml"))["nlu"]
WANTED_SHARE, MOST_AMISS, MOST_IN_WORK = 0.5, 0.1, 0.05


@pytest.fixture(scope="module")
def read(understanding: Any) -> Callable[[str], str | None]:
    """Return a function that reads the feeling in a story."""
    return lambda story: feeling_in_story(read_message(understanding.parse(story)))


def test_most_stories_get_a_word_that_fits_and_few_one_that_hurts(
    read: Callable[[str], str | None], print_share: Any
) -> None:
    said = [(feeling, line, read(line)) for feeling, lines in STORIES.items() if feeling != PLAIN for line in lines]

    fits = [line for feeling, line, word in said if word == feeling or (word == HARD and feeling not in GOOD)]
    amiss = [(line, word) for feeling, line, word in said if word and (word in GOOD) != (feeling in GOOD)]

    shares = f"{len(fits)} of {len(said)} ({len(fits) / len(said):.1%}), amiss {len(amiss)}"
    print_share(f"held-out stories met with a word that fits: {shares}")
    assert len(fits) / len(said) >= WANTED_SHARE
    assert len(amiss) / len(said) <= MOST_AMISS, amiss


def test_few_plain_stories_get_a_word_of_feeling(read: Callable[[str], str | None]) -> None:
    felt = {line: word for line in STORIES[PLAIN] if (word := read(line))}

    assert len(felt) / len(STORIES[PLAIN]) <= WANTED_SHARE / 2, felt


def test_hardly_any_plain_line_on_work_gets_a_word_of_feeling(understanding: Any) -> None:
    moves = YAML(typ="safe").load(Path(__file__).with_name("moves.yml"))
    lines = moves["tell_about_work"]

    felt = [line for line in lines if feeling_beside(read_message(understanding.parse(line)))]

    assert len(felt) <= max(1, MOST_IN_WORK * len(lines)), felt


def test_each_feeling_that_is_learned_is_tested_and_has_its_words() -> None:
    learned = {block["intent"].removeprefix("feeling/") for block in LEARNED}

    assert learned == set(STORIES)
    assert learned - {PLAIN} == set(WORDS) - {HARD}


def test_no_held_out_story_is_learned() -> None:
    learned = {line.strip()[2:] for block in LEARNED for line in block["examples"].splitlines()}

    assert not learned & {line for lines in STORIES.values() for line in lines}
