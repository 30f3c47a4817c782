"""What keeps the house in order: who imports whom, names that lead somewhere, sizes. `test_lists` compares lists."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ("actions", "advisor", "benchmarks", "components", "presenter", "steppingstone", "tests")
MAX_LINES = 250
MAX_BYTES = 400_000
# Packages of ours, and of Rasa's, that each package may import.
MAY_IMPORT = {
    "actions": {"actions", "advisor", "rasa_sdk"},
    "advisor": {"advisor"},
    "components": {"advisor", "components", "presenter", "rasa"},
    "presenter": {"presenter"},
    "steppingstone": {"advisor", "presenter", "steppingstone"},
}
# The rooms of a package, from the ground up: each may import those before it.
ROOMS = {
    "advisor": ("words", "library", "decisions", "replies", "handouts", "checks"),
    "advisor/replies": ("told", "answered", "plan", "talk", "check"),
    "actions": ("shared", "check", "plan", "following", "answers", "forms", "talk"),
}
_SUFFIXES = (".cfg", ".html", ".js", ".json", ".lock", ".md", ".py", ".sh", ".toml", ".yaml", ".yml")


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf8"))


def modules(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


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


@pytest.mark.parametrize("package", ROOMS)
def test_no_room_of_a_package_imports_one_above_it(package: str) -> None:
    rooms, dotted = ROOMS[package], package.replace("/", ".")
    wrong = [
        f"{path.relative_to(ROOT)} imports {node.module}"
        for place, room in enumerate(rooms)
        for path in modules(f"{package}/{room}")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith(f"{dotted}.")
        if str(node.module).removeprefix(f"{dotted}.").split(".")[0] not in rooms[: place + 1]
    ]

    assert not wrong


@pytest.mark.parametrize("package", ROOMS)
def test_every_module_of_a_package_has_a_room(package: str) -> None:
    found = {path.relative_to(ROOT / package).parts[0] for path in modules(package)}

    assert found == {"__init__.py", *ROOMS[package]}


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


def test_unit_tests_hear_without_tensorflow() -> None:
    hears = "import sys, tests.unit.conftest, components.hearing.work; sys.exit('tensorflow' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", hears], cwd=ROOT).returncode == 0


def test_no_module_is_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf8").splitlines()) for path in modules(*CODE)}

    assert not {str(path): length for path, length in lengths.items() if length > MAX_LINES}
