"""What keeps the house in order: who imports whom, and that lists kept in two places agree."""

from __future__ import annotations

import ast
import functools
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from ruamel.yaml import YAML

from advisor.content import Library, SourceKind, load_library

ROOT = Path(__file__).resolve().parent.parent
CODE = ("actions", "advisor", "benchmarks", "components", "steppingstone", "tests")
MAX_LINES = 250
MAX_BYTES = 400_000
# Packages of ours, and of Rasa's, that each package may import.
MAY_IMPORT = {
    "actions": {"actions", "advisor", "rasa_sdk"},
    "advisor": {"advisor"},
    "components": {"advisor", "components", "rasa"},
    "steppingstone": {"advisor", "steppingstone"},
}
# Rasa asks for these by itself, or the classifier makes them.
RASA_INTENTS = {"faq", "nlu_fallback"}
RASA_RESPONSES = {"utter_default"}
WITHOUT_EXAMPLES = {"ask", "send_no_words", "show_distress"}
_SUFFIXES = (".cfg", ".html", ".js", ".json", ".lock", ".md", ".py", ".sh", ".toml", ".yaml", ".yml")


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf8"))


def modules(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def says(name: str) -> Any:
    return YAML(typ="safe").load((ROOT / name).read_text(encoding="utf8"))


def test_no_package_imports_one_it_must_not_know() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for package, allowed in MAY_IMPORT.items()
        for path in modules(package)
        # The command starts fast because it leaves Rasa to the programs it runs; inside a function it may import it.
        for name in imported(tree(path), deep=package != "steppingstone")
        if name in {*CODE, "rasa", "rasa_sdk"} - allowed
    ]

    assert not wrong


def test_nothing_imports_tests() -> None:
    assert not [path for path in modules(*CODE) if "tests" in imported(tree(path), deep=True)]


@pytest.mark.parametrize(
    ("code", "deep", "names"),
    [
        ("import rasa.core\nfrom rasa_sdk.events import SlotSet", False, {"rasa", "rasa_sdk"}),
        ("from . import x\nfrom .rasa import y", True, set()),
        ("try:\n    import rasa\nexcept ImportError:\n    pass", False, {"rasa"}),
        ("def f():\n    import rasa", False, set()),
        ("def f():\n    import rasa", True, {"rasa"}),
    ],
)
def test_imports_are_found_wherever_they_stand(code: str, deep: bool, names: set[str]) -> None:
    assert imported(ast.parse(code), deep) == names


def imported(node: ast.AST, deep: bool) -> set[str]:
    """Return the top packages that `node` imports; those inside functions too where `deep`."""
    names: set[str] = set()
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in child.names}
        elif isinstance(child, ast.ImportFrom) and not child.level:
            names.add(str(child.module).partition(".")[0])
        elif deep or not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            names |= imported(child, deep)
    return names


def test_the_actions_of_the_domain_are_those_of_the_code() -> None:
    in_code = [
        str(returned.value.value)
        for path in modules("actions")
        for method in ast.walk(tree(path))
        if isinstance(method, ast.FunctionDef) and method.name == "name"
        for returned in method.body
        if isinstance(returned, ast.Return) and isinstance(returned.value, ast.Constant)
    ]

    assert sorted(in_code) == sorted(says("domain.yml")["actions"])


def test_the_responses_of_the_domain_are_those_that_are_used() -> None:
    used = {name for path in modules("actions", "components", "steppingstone") for name in responses_in(tree(path))}
    used |= {name for name in named_by_rules("action") if name.startswith("utter_")}

    assert used | RASA_RESPONSES == set(says("domain.yml")["responses"])


def responses_in(code: ast.Module) -> Iterator[str]:
    for node in ast.walk(code):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"utter_\w+", node.value):
            # One that ends in "_" goes on with the kind of source.
            yield from (node.value + end for end in (get_args(SourceKind) if node.value[-1] == "_" else ("",)))


def named_by_rules(kind: str) -> set[str]:
    return {step[kind] for rule in says("data/rules.yml")["rules"] for step in rule["steps"] if kind in step}


def test_every_action_of_a_rule_exists() -> None:
    domain = says("domain.yml")

    assert not named_by_rules("action") - {*domain["actions"], *domain["responses"]}


def test_every_intent_of_examples_and_rules_is_declared() -> None:
    assert not (intents_with_examples() | named_by_rules("intent")) - declared_intents() - RASA_INTENTS


def test_every_declared_intent_has_examples() -> None:
    assert declared_intents() - intents_with_examples() == WITHOUT_EXAMPLES


def test_every_intent_has_a_rule() -> None:
    assert not (declared_intents() | RASA_INTENTS) - named_by_rules("intent")


def declared_intents() -> set[str]:
    return {intent if isinstance(intent, str) else next(iter(intent)) for intent in says("domain.yml")["intents"]}


def intents_with_examples() -> set[str]:
    blocks = [block for file in (ROOT / "data").glob("nlu/**/*.yml") for block in says(str(file))["nlu"]]
    return {block["intent"] for block in blocks if "intent" in block and block["examples"].strip()}


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


def test_answers_named_in_actions_exist(known: Library) -> None:
    named = {name for path in modules("actions") for name in content_ids(tree(path))}

    assert named
    assert not named - set(known.answers)


def content_ids(code: ast.Module) -> Iterator[str]:
    """Yield the ids that `code` looks up as `….answers[ID]`, where they are fixed."""
    fixed = {
        ast.unparse(node.targets[0]): ast.unparse(node.value) for node in code.body if isinstance(node, ast.Assign)
    }
    for node in ast.walk(code):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith(".answers"):
            key = ast.unparse(node.slice)
            literal = fixed.get(key, key)
            if literal[0] in "'\"":
                yield ast.literal_eval(literal)


def test_shared_buttons_have_a_title_and_a_declared_intent(known: Library) -> None:
    calls = [
        [ast.literal_eval(argument) for argument in node.args]
        for path in modules("actions")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "shared_button"
    ]

    assert {name for name, _ in calls} == set(known.button_titles)
    assert {intent for _, intent in calls} <= declared_intents()


def test_each_kind_of_source_has_its_line_and_no_line_is_left_over() -> None:
    assert set(says("content/wording.yml")["source"]) == set(get_args(SourceKind))


def test_what_the_readme_names_exists() -> None:
    paths = list(paths_named((ROOT / "README.md").read_text(encoding="utf8")))

    assert paths
    assert not [path for path in paths if not (ROOT / path).exists()]


def test_paths_are_found_in_ticks_and_links() -> None:
    text = "`content/x.yml` `a/b:3` [y](docs/y.md#top) `README.md` `say hi` `<x>/y` `/etc/x` `~/x` `a/*` (https://x/y)"
    fenced = f"{text}\n```sh\n`not/this`\n```\n[z](http://x/z.md) `make test`"

    assert list(paths_named(fenced)) == ["content/x.yml", "a/b", "docs/y.md", "README.md"]


def paths_named(text: str) -> Iterator[str]:
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    for ticked, linked in re.findall(r"`([^`\n]+)`|\]\(([^)\s]+)\)", prose):
        path = re.sub(r"#.*$|:\d+$", "", ticked or linked)
        looks_like_one = linked or "/" in path or path.endswith(_SUFFIXES)
        if (
            path
            and looks_like_one
            and not path.startswith(("http", "mailto:", "/", "~"))
            and not set(path) & set("<* ")
        ):
            yield path


def test_no_file_in_git_is_large() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    files = [ROOT / name for name in listed.split("\0") if name]

    assert files
    assert not [path for path in files if path.is_file() and path.stat().st_size > MAX_BYTES]


def test_no_module_is_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf8").splitlines()) for path in modules(*CODE)}

    assert not {str(path): length for path, length in lengths.items() if length > MAX_LINES}
