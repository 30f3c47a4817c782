"""Lists that Rasa, the content or the code force us to keep in two places: that they agree."""

from __future__ import annotations

import ast
import functools
import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from rasa_sdk import Action
from ruamel.yaml import YAML

import actions
from advisor.library.content import Library, SourceKind, load_library
from advisor.library.questions import FORMS, load_questions
from advisor.replies.answered.moves import MAY_ANSWER, STEERING
from advisor.replies.told.listening import LEVELS
from advisor.words.message import in_plain
from advisor.words.several import COMMANDS, QUESTIONS
from components.hearing.word_lists import read_word_lists
from steppingstone.model import LEARNING

ROOT = Path(__file__).resolve().parent.parent
# Rasa asks for these by itself, or the classifier makes them.
RASA_INTENTS = {"faq", "nlu_fallback"}
RASA_RESPONSES = {"utter_default"}
NOT_A_RESPONSE = "utter_action"  # the key under which Rasa notes which response a message was
# Only buttons stand for these, or what is not words, or the guard against distress.
WITHOUT_EXAMPLES = {"ask", "choose", "send_no_words", "show_distress"}
READ_BESIDE = ("answer/", "follow_up/", "feeling/", "danger/", "espanol/")
# Modules of components that learn nothing, so that a change there needs no training.
WORK_ON_TALKS = {
    "after_crisis",
    *("__init__", "message_parts", "work_entities", "varied_responses", "tracker_store", "sqlite_engine"),
    *("rasa_mends", "label_mend", "privacy_mend", "rule_mends", "turn_mends"),
}


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf8"))


def modules(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


@functools.cache
def says(name: str) -> Any:
    return YAML(typ="safe").load((ROOT / name).read_text(encoding="utf8"))


def all_rules() -> Iterator[dict[str, Any]]:
    for path in sorted((ROOT / "data/rules").glob("*.yml")):
        yield from says(str(path))["rules"]


def test_the_actions_of_the_domain_are_those_of_the_code() -> None:
    for module in pkgutil.walk_packages(actions.__path__, "actions."):
        importlib.import_module(module.name)

    in_code = [kind().name() for kind in subclasses(Action) if kind.__module__.startswith("actions.")]

    assert sorted(in_code) == sorted(says("domain.yml")["actions"])


def subclasses(kind: type[Any]) -> Iterator[type[Any]]:
    for below in kind.__subclasses__():
        yield below
        yield from subclasses(below)


def test_what_an_option_is_about_is_an_answer_of_the_content() -> None:
    about = {option.answer for one in load_questions().values() for option in one.options if option.answer}

    assert about <= set(load_library().answers)


def test_the_forms_of_the_domain_ask_what_the_code_says() -> None:
    forms = {name: tuple(form["required_slots"]) for name, form in says("domain.yml")["forms"].items()}

    assert forms == FORMS


def test_each_question_of_a_form_has_a_file_and_each_file_a_form() -> None:
    assert set(load_questions()) == {slot for slots in FORMS.values() for slot in slots}


def test_what_is_kept_of_a_person_has_a_slot_and_a_name(known: Library) -> None:
    assert set(known.kept) <= set(says("domain.yml")["slots"])
    assert {slot for slots in FORMS.values() for slot in slots} <= set(known.kept)


def test_every_level_of_education_is_heard_in_its_order_and_read_back(known: Library) -> None:
    assert tuple(says("data/work_words/education.yml")["levels"]) == LEVELS
    assert set(LEVELS) <= set(known.words)


def test_what_the_word_lists_find_is_declared() -> None:
    found = {*says("data/work_words/statements.yml"), "education"} - {"lists", "not_said", "settled"}

    assert found <= {
        name for entity in says("domain.yml")["entities"] for name in ([entity] if isinstance(entity, str) else entity)
    }


def test_the_responses_of_the_domain_are_those_that_are_used() -> None:
    used = {name for path in modules("actions", "components", "steppingstone") for name in responses_in(tree(path))}
    used |= {name for name in named_by_rules("action") if name.startswith("utter_")}

    assert used - {NOT_A_RESPONSE} | RASA_RESPONSES == set(says("domain.yml")["responses"])


def responses_in(code: ast.Module) -> Iterator[str]:
    for node in ast.walk(code):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"utter_\w+", node.value):
            # One that ends in "_" goes on with the kind of source.
            yield from (node.value + end for end in (get_args(SourceKind) if node.value[-1] == "_" else ("",)))


def named_by_rules(kind: str) -> set[str]:
    return {step[kind] for rule in all_rules() for step in rule["steps"] if kind in step}


def test_every_action_of_a_rule_exists() -> None:
    domain = says("domain.yml")

    assert not named_by_rules("action") - {*domain["actions"], *domain["responses"], *domain["forms"]}


def test_every_intent_of_examples_and_rules_is_declared() -> None:
    assert not (intents_with_examples() | named_by_rules("intent")) - declared_intents() - RASA_INTENTS


def test_every_declared_intent_has_examples() -> None:
    assert declared_intents() - intents_with_examples() == WITHOUT_EXAMPLES


def test_intents_named_in_the_advisor_are_declared() -> None:
    no_intent = ""  # of a message without its questions

    assert not (COMMANDS | QUESTIONS | STEERING | MAY_ANSWER) - {no_intent} - declared_intents() - RASA_INTENTS


def test_what_an_answer_starts_is_declared(known: Library) -> None:
    assert {answer.starts for answer in known.answers.values() if answer.starts} <= declared_intents()


def test_every_intent_has_a_rule() -> None:
    assert not (declared_intents() | RASA_INTENTS) - named_by_rules("intent")


def declared_intents() -> set[str]:
    return {intent if isinstance(intent, str) else next(iter(intent)) for intent in says("domain.yml")["intents"]}


def intents_with_examples() -> set[str]:
    blocks = [block for file in (ROOT / "data").glob("nlu/**/*.yml") for block in says(str(file))["nlu"]]
    intents = {block["intent"] for block in blocks if "intent" in block and block["examples"].strip()}
    return {intent for intent in intents if not intent.startswith(READ_BESIDE)}


@pytest.fixture(scope="module")
def known() -> Library:
    return load_library()


def test_a_button_of_the_domain_has_the_title_of_its_answer(known: Library) -> None:
    titles = {answer.id: answer.title for answer in known.answers.values()}
    asking = [(json.loads(payload[4:])["topic"], title) for title, payload in buttons() if payload.startswith("/ask{")]

    assert asking
    assert asking == [(topic, titles.get(topic)) for topic, _ in asking]


def test_a_button_of_the_domain_stands_for_a_declared_intent() -> None:
    assert {payload.partition("{")[0].removeprefix("/") for _, payload in buttons()} <= declared_intents()


def buttons() -> list[tuple[str, str]]:
    variants = [variant for response in says("domain.yml")["responses"].values() for variant in response]
    return [(button["title"], button["payload"]) for variant in variants for button in variant.get("buttons", ())]


def test_a_model_is_made_anew_where_a_component_learns_otherwise() -> None:
    there = {path.stem: path.read_text(encoding="utf8") for path in (ROOT / "components").glob("*.py")}
    named = {part["name"].split(".")[1] for part in says("config.yml")["pipeline"] if "." in part["name"]}
    # All others of the pipeline are left out of training: they only work on what people say.
    learns = re.compile("is_trainable=True|MESSAGE_TOKENIZER|MESSAGE_FEATURIZER")

    assert named <= set(there)
    assert {name for name in named if learns.search(there[name])} <= set(LEARNING)
    assert there.keys() - WORK_ON_TALKS == set(LEARNING)


def test_each_kind_of_source_has_its_line_and_no_line_is_left_over() -> None:
    assert set(says("content/wording.yml")["source"]) == set(get_args(SourceKind))


def test_no_held_out_line_on_distress_is_learned() -> None:
    learned = {
        in_plain(line.removeprefix("- "))
        for path in (ROOT / "data/nlu").rglob("*.yml")
        for entry in says(str(path))["nlu"]
        for line in entry.get("examples", "").splitlines()
    }

    assert not [
        line for lines in says("tests/model/distress.yml").values() for line in lines if in_plain(line) in learned
    ]


def test_work_that_has_an_answer_of_its_own_is_heard_by_that_name() -> None:
    named = {answer.work for answer in load_library().answers.values() if answer.work}

    assert named
    assert not named - set(read_word_lists().people)
