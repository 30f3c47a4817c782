"""What an editor is told of one file that is out of shape, and that nothing else than that ever happens."""

from __future__ import annotations

import tempfile
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from advisor.library.content import ContentError, Library

from ...small_world import JOB, WORDING, SmallWorld

JOB_FILE = "answers/trades/job.yml"
EDITED = [JOB_FILE, "sources.yml", "elsewhere.yml", "wording.yml"]


def test_yes_in_a_list_is_a_word(world: SmallWorld) -> None:
    text = "\n".join(f"{key}: {value}" for key, value in JOB.items() if key != "ask")
    world.write(JOB_FILE, text + "\nask: [yes, no, on, off, a b, c d, e f, g h]")

    assert world.library().answers["job"].ask[:4] == ("yes", "no", "on", "off")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"title": None}, "'title' is missing"),
        ({"mroe": "It is a path."}, "'mroe' is not a known key; did you mean 'more'?"),
        ({"zzz": "x"}, "'zzz' is not a known key"),
        ({"zzz\n zzz": "x"}, "'zzz zzz' is not a known key"),
        ({"title": 12}, "'title' must be text (put it in quotes), not 12"),
        ({"title": "x" * 25}, "'title' has 25 characters; it needs at most 24"),
        ({"ask": "one line"}, "'ask' must be a list, not 'one line'"),
        ({"ask": [*JOB["ask"], True]}, "'ask' line 9 must be text (put it in quotes), not True"),
        ({"ask": [401, *JOB["ask"]]}, "'ask' line 1 must be text (put it in quotes), not 401"),
        ({"ask": JOB["ask"][:7]}, "'ask' has 7 lines; it needs at least 8"),
        ({"check": JOB["ask"]}, "'check' has 8 lines; it needs at most 6"),
        ({"facts": ["two"]}, "'facts' line 1 must be a whole number, not 'two'"),
        ({"facts": [2, 2]}, "'facts' says something twice"),
        ({"source": "theirs"}, "'source': 'theirs' is not one of ['ours']"),
    ],
)
def test_a_mistake_in_an_answer_is_one_sentence_with_its_file(
    world: SmallWorld, changes: dict[str, Any], problem: str
) -> None:
    world.change_job(**changes)

    assert world.problems() == [f"{JOB_FILE}: {problem}"]


def test_a_misspelt_key_is_told_with_the_key_that_is_now_missing(world: SmallWorld) -> None:
    world.change_job(title=None, titel="What is job?")

    assert world.problems() == [
        f"{JOB_FILE}: 'titel' is not a known key; did you mean 'title'?",
        f"{JOB_FILE}: 'title' is missing",
    ]


def test_the_first_words_of_an_answer_may_name_work(world: SmallWorld) -> None:
    world.write(JOB_FILE, {**JOB, "answer": "I know nothing of {occupation} yet."})

    assert world.library().answers["job"].answer == "I know nothing of {occupation} yet."


@pytest.mark.parametrize(
    ("key", "words", "problem"),
    [
        ("answer", "I know nothing of {ocupation} yet.", "may have braces only as {occupation}"),
        ("simply", "Nothing on {occupation}.", "may have no braces"),
        ("more", "There is nothing on {occupation}.", "may have no braces"),
    ],
)
def test_other_braces_in_an_answer_are_named(world: SmallWorld, key: str, words: str, problem: str) -> None:
    world.write(JOB_FILE, {**JOB, key: words})

    assert world.problems() == [f"{JOB_FILE}: '{key}' {problem}"]


def test_a_number_among_unknown_keys_is_told_like_the_others(world: SmallWorld) -> None:
    world.write("wording.yml", WORDING + "zzz: 1\n2: 3\n")

    assert world.problems() == ["wording.yml: '2' is not a known key", "wording.yml: 'zzz' is not a known key"]


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("sources.yml", "references:", "refs:", "'references' is missing"),
        ("sources.yml", "  2: {author", "  two: {author", "a key of 'references' must be a whole number, not 'two'"),
        ("sources.yml", '"2001"', "2001", "'references' '1' 'year' must be text (put it in quotes), not 2001"),
        ("sources.yml", "note:", "nota:", "'references' '2': 'nota' is not a known key; did you mean 'note'?"),
        ("sources.yml", "about: the subject", "topic: it", "'facts' '1': 'about' is missing"),
        ("sources.yml", "cites: [1]", "cites: 1", "'facts' '2' 'cites' must be a list, not 1"),
        ("sources.yml", "cites: [1]", "cites: [one]", "'facts' '2' 'cites' line 1 must be a whole number, not 'one'"),
        ("elsewhere.yml", "  uk: There are some in the UK.\n", "", "'offices': 'uk' is missing"),
        ("wording.yml", "buttons:", "button:", "'buttons' is missing"),
        ("wording.yml", "{marks}", "{mark}", "'source' 'cited' may have braces only as {marks}"),
        ("wording.yml", "tell_me_more: More", "tell_me_more: 5", "'buttons' 'tell_me_more' must be text"),
    ],
)
def test_a_mistake_in_a_shared_file_is_named(world: SmallWorld, file: str, old: str, new: str, problem: str) -> None:
    world.write(file, (world.folder / file).read_text(encoding="utf8").replace(old, new))

    assert any(told.startswith(f"{file}: {problem}") for told in world.problems())


@pytest.mark.parametrize("file", EDITED)
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "the file must be keys and values, not None"),
        ("- title\n- facts\n", "the file must be keys and values, not ['title', 'facts']"),
        ("title: a\nask: [b\n", "line 3: not readable as YAML: "),
        ("title: a\nfacts: []\ntitle: b\n", 'line 3: not readable as YAML: found duplicate key "title"'),
        ("title: a\n---\ntitle: b\n", "line 2: not readable as YAML: "),
        ("title: !!bool maybe\n", "not readable as YAML: "),
        ("title: 2025-13-45\n", "not readable as YAML: "),
        pytest.param("[" * 600, "line 2: not readable as YAML: ", id="never closed"),
        ("title: &a [*a]\n", "not readable as YAML: "),
        ('title: "\\ud800"\n', "line 1: not readable as YAML: "),
        ("title: \0", "not readable as YAML: "),
        (b"title: a\nanswer: caf\xe9\n", "line 2: not readable as text: save the file as UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    world: SmallWorld, file: str, text: str | bytes, problem: str
) -> None:
    world.write(file, text)

    (told,) = world.problems()

    assert told.startswith(f"{file}: {problem}")
    assert "\n" not in told


@pytest.mark.parametrize("file", ["sources.yml", "elsewhere.yml", "wording.yml", "schema.json"])
def test_a_missing_shared_file_is_the_only_thing_told(world: SmallWorld, file: str) -> None:
    (world.folder / file).unlink()

    assert world.problems() == [f"{file}: cannot be read: No such file or directory"]


@pytest.mark.parametrize("text", ["[]", "{", '{"type": "keys"}', '{"properties": 5}'])
def test_a_broken_schema_is_named_and_the_answers_are_not(world: SmallWorld, text: str) -> None:
    world.write("schema.json", text)

    assert {problem.partition(": ")[0] for problem in world.problems()} == {"schema.json"}


_junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | st.integers(), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), file=st.sampled_from(EDITED))
def test_whatever_stands_in_a_file_it_is_told_or_it_can_be_said(data: st.DataObject, file: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = SmallWorld(Path(folder))
        value = YAML(typ="safe").load((world.folder / file).read_text(encoding="utf8"))
        whole = {"file": value}
        inside, key = data.draw(st.sampled_from(_places(whole)))
        inside[key] = data.draw(_junk)
        world.write(file, _yaml(whole["file"]))

        _read_and_say(world)


@settings(max_examples=40, deadline=None)
@given(file=st.sampled_from(EDITED), says=st.text(max_size=40) | st.binary(max_size=40))
def test_whatever_bytes_a_file_has_it_is_told_or_it_can_be_said(file: str, says: str | bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = SmallWorld(Path(folder))
        world.write(file, says.encode("utf8", "surrogatepass") if isinstance(says, str) else says)

        _read_and_say(world)


def _read_and_say(world: SmallWorld) -> None:
    library, problems = _outcome(world)
    if library is None:
        assert problems
        assert all(".yml: " in problem and len(problem.splitlines()) == 1 for problem in problems)
        return
    for answer in library.answers.values():
        source = library.source_of(answer)
        assert library.source_lines[source.kind].format(marks="[1]")


def _outcome(world: SmallWorld) -> tuple[Library | None, list[str]]:
    try:
        return world.library(), []
    except ContentError as error:
        return None, error.problems


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place inside `value` that can be set to something else."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else []
    return [place for key in keys for place in ((value, key), *_places(value[key]))]


def _yaml(value: object) -> str:
    text = StringIO()
    YAML(typ="safe", pure=True).dump(value, text)
    return text.getvalue()
