"""What actions name or send by name: that the content, the domain and the REST channel know it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import actions.shared.named
from advisor.library.content import Library, load_library
from advisor.words.aftermath import NAMES_NOTHING

from .test_lists import ROOT, declared_intents, modules, named_by_rules, says, tree


@pytest.fixture(scope="module")
def known() -> Library:
    return load_library()


def ids_in(value: str | tuple[str, ...] | dict[str, str]) -> Iterable[str]:
    """Return the ids that a constant names: one, a group, or one for each kind."""
    if isinstance(value, str):
        return [value]
    return value.values() if isinstance(value, dict) else value


def test_the_answers_that_actions_name_exist(known: Library) -> None:
    constants = [value for name, value in vars(actions.shared.named).items() if name.isupper()]
    ids = {id_ for value in constants for id_ in ids_in(value)}

    assert ids
    assert not ids - set(known.answers)


def test_the_answers_whose_questions_name_nothing_exist(known: Library) -> None:
    assert not NAMES_NOTHING - set(known.answers)


def test_actions_name_answers_in_one_place(known: Library) -> None:
    elsewhere = [
        f"{path.name}: {node.value!r}"
        for path in modules("actions")
        for node in ast.walk(tree(path))
        if path.stem != "named" and isinstance(node, ast.Constant) and node.value in known.answers
    ]

    assert not elsewhere


OWN_WORDS = {"answer", "more", "simply", "cost", "time", "of_work"}  # of an answer; some have a brace to be filled


def test_no_action_says_the_words_of_an_answer_as_they_stand_in_its_file() -> None:
    unfilled = [
        f"{path.name}:{said.lineno}"
        for path in modules("actions")
        for said in utterances(path)
        for node in ast.walk(ast.Tuple([keyword.value for keyword in said.keywords if keyword.arg == "text"]))
        if isinstance(node, ast.Attribute) and node.attr in OWN_WORDS
    ]

    assert not unfilled


def test_what_a_response_of_the_domain_leaves_open_is_filled_by_who_names_it() -> None:
    open_ones = {
        name: set(re.findall(r"\{(\w+)\}", " ".join(str(way.get("text")) for way in ways)))
        for name, ways in says("domain.yml")["responses"].items()
    }
    unfilled = [
        f"{path.name}:{said.lineno} {name}"
        for path in modules("actions")
        for said in utterances(path)
        for name in constants_in(next((one.value for one in said.keywords if one.arg == "response"), None))
        if open_ones.get(name, set()) - {keyword.arg for keyword in said.keywords}
    ]

    assert not unfilled
    assert not {name for name, left in open_ones.items() if left} & named_by_rules("action")


def utterances(path: Path) -> Iterator[ast.Call]:
    """Yield the calls by which the module at `path` says something."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".utter_message"):
            yield node


def constants_in(node: ast.AST | None) -> list[str]:
    return [str(one.value) for one in ast.walk(node or ast.Tuple([])) if isinstance(one, ast.Constant)]


def test_shared_buttons_have_a_title_and_a_declared_intent(known: Library) -> None:
    assert {name for name, _ in shared_buttons()} == set(known.button_titles)
    assert {intent for _, intent in shared_buttons()} <= declared_intents()


def shared_buttons() -> list[list[str]]:
    return [
        [ast.literal_eval(argument) for argument in node.args]
        for path in modules("actions")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "shared_button"
    ]


def test_the_rest_channel_knows_what_the_buttons_of_actions_send(known: Library) -> None:
    rest = tree(ROOT / "components/channels/rest.py")  # read, since importing it costs seconds
    listed = {ast.unparse(node.targets[0]): node.value for node in rest.body if isinstance(node, ast.Assign)}
    by_actions, by_programs = (
        {node.value for node in ast.walk(listed[name]) if isinstance(node, ast.Constant)}
        for name in ("SENT_BY_ACTIONS", "SENT_BY_PROGRAMS")
    )
    of_answers = {answer.starts for answer in known.answers.values() if answer.starts}

    assert by_actions == {intent for _, intent in shared_buttons()} | of_answers | set(payloads_in_actions())
    assert not by_programs & by_actions
    assert by_programs <= declared_intents()


def payloads_in_actions() -> Iterator[str]:
    """Yield the intents of payloads that are put together, such as f"/ask{…}"."""
    for path in modules("actions"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                yield from re.findall(r"^/(\w+)$", str(node.values[0].value))
