"""What the forms ask: reads `content/questions/` into frozen questions, and says which one is next.

Boundary: what an answer means is decided in `gig_check` and `plan`; what a reply means in
`choosing` and `replying`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, get_args

from advisor.library.content import CONTENT_FOLDER
from advisor.library.content_file import TEXT, ContentError, ContentFolder, Shape, did_you_mean
from advisor.library.templates import Marks, unfillable
from advisor.words.short_words import ShortWord

# Which questions each form asks, in order. Rasa wants the list in domain.yml too; test_house compares.
FORMS: Mapping[str, tuple[str, ...]] = {
    "gig_check_form": ("occupation", "timeframe", "training", "advancement", "benefits", "goals"),
    "plan_form": ("occupation", "direction", "in_the_way", "strengths", "hours_per_week"),
    "interests_form": ("likings",),
}
CHECK_FORM, PLAN_FORM, QUIZ_FORM = "gig_check_form", "plan_form", "interests_form"
DIFFERENCES = FORMS[CHECK_FORM][1:]
STRENGTHS = "strengths"  # the question of the plan on what they bring
# What a question may leave to be filled in: its work, but for the quiz, which has its line.
_MARKS: Marks = ("work",)
_MARKS_OF: Mapping[str, Marks] = {"likings": ("line",)}

_NAMES: Shape = {"type": "array", "items": TEXT}
_QUESTION: Shape = {
    "type": "object",
    "additionalProperties": False,
    "required": ["title", "ask", "hint", "why"],
    "properties": {
        "title": {**TEXT, "maxLength": 24},
        "ask": {**TEXT, "maxLength": 200},
        "again": {**TEXT, "maxLength": 60},
        "hint": {**TEXT, "maxLength": 200},
        "why": {**TEXT, "maxLength": 300},
        "several": {"type": "boolean"},
        "options": {
            "type": "array",
            "minItems": 2,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["value", "title", "said"],
                "properties": {
                    "value": TEXT,
                    "title": {**TEXT, "maxLength": 24},
                    "said": TEXT,
                    "called": _NAMES,
                    "answer": TEXT,
                    "button": {"type": "boolean"},
                },
            },
        },
        "called": _NAMES,
        "beside": {
            "type": "object",
            "additionalProperties": False,
            "required": ["named", "say"],
            "properties": {"named": _NAMES, "say": {**TEXT, "maxLength": 200}, "leaves_open": {"type": "boolean"}},
        },
        "means": {
            "type": "object",
            "additionalProperties": False,
            "properties": dict.fromkeys(get_args(ShortWord), TEXT),
        },
    },
}


@dataclass(frozen=True)
class Option:
    """One answer to a question: its button, and how it is read back.

    `answer`: the answer of the content about the same thing. `button`: whether it is offered, or only heard.
    """

    value: str
    title: str
    said: str
    called: tuple[str, ...] = ()
    answer: str | None = None
    button: bool = True


@dataclass(frozen=True)
class Beside:
    """What people answer though no option has it: its names, what is said to it, and whether that must do."""

    named: tuple[str, ...]
    say: str
    leaves_open: bool = False


@dataclass(frozen=True)
class Question:
    """One question of a form: one file of `content/questions`.

    `again`: how it is asked for short where it was asked in full just before, and again.
    """

    slot: str
    title: str
    ask: str
    hint: str
    why: str
    several: bool
    options: tuple[Option, ...]
    means: Mapping[str, str]
    called: tuple[str, ...]
    beside: Beside | None = None
    again: str | None = None

    @property
    def offered(self) -> tuple[Option, ...]:
        """Return the options that have a button."""
        return tuple(option for option in self.options if option.button)

    def about(self, answer_id: str | None) -> Option | None:
        """Return the option that the answer `answer_id` of the content is about."""
        return next((option for option in self.options if answer_id and option.answer == answer_id), None)

    def option(self, value: object) -> Option | None:
        """Return the option with this value; None where the answer is in the person's own words."""
        return next((option for option in self.options if option.value == _key(value)), None)

    def said(self, value: Any) -> str:
        """Return how the answer `value` is read back."""
        if isinstance(value, list):
            return ", ".join(self.said(single) for single in value)
        option = self.option(value)
        return option.said if option else _key(value)

    def titles(self, value: Any) -> str:
        """Return the answer `value` in the words of the buttons, as the person would say it."""
        values = value if isinstance(value, list) else [value]
        return ", ".join(option.title if (option := self.option(one)) else _key(one) for one in values)


def load_questions(folder: Path = CONTENT_FOLDER) -> dict[str, Question]:
    """Read `questions/` of the content in `folder`, by slot.

    Raises:
        ContentError: with every problem an editor must mend.
    """
    files = ContentFolder(folder)
    names = sorted(f"questions/{path.name}" for path in (folder / "questions").glob("*.yml"))
    entries = {name: entry for name in names if (entry := files.read(name, _QUESTION))}
    unsound = [f"{name}: {problem}" for name, entry in entries.items() for problem in _unsound(entry)]
    asks = ((f"{name}: 'ask'", entry["ask"], _marks(name)) for name, entry in entries.items())
    problems = [*files.problems, *unsound, *unfillable(asks), *_missing(names)]
    if problems:
        raise ContentError(sorted(problems))
    questions = [_question(PurePosixPath(name).stem, entry) for name, entry in entries.items()]
    return {question.slot: question for question in questions}


def without(answers: Mapping[str, Any], *slots: str) -> dict[str, Any]:
    """Return `answers` but those for `slots`."""
    return {slot: value for slot, value in answers.items() if slot not in slots}


def still_open(form: str, answers: Mapping[str, Any], skipped: Sequence[str]) -> list[str]:
    """Return the slots that `form` has yet to ask for, in order.

    Whoever told a goal has told the direction. Who has no job is asked for none, nor where to go from it; then there is
    nothing to check but a job they told of.
    """
    told = {"direction"} if answers.get("goal") else set()
    if answers.get("out_of_work"):
        told |= {"occupation", "direction"}
        if form == CHECK_FORM and not answers.get("occupation"):
            return []
    return [slot for slot in FORMS[form] if answers.get(slot) is None and slot not in {*skipped, *told}]


def _question(slot: str, entry: Mapping[str, Any]) -> Question:
    return Question(
        slot=slot,
        title=entry["title"],
        ask=entry["ask"].strip(),
        hint=entry["hint"].strip(),
        why=entry["why"].strip(),
        several=entry.get("several", False),
        options=tuple(_option(option) for option in entry.get("options", ())),
        means=entry.get("means", {}),
        called=tuple(entry.get("called", ())),
        beside=_beside(entry["beside"]) if "beside" in entry else None,
        again=entry.get("again"),
    )


def _beside(entry: Mapping[str, Any]) -> Beside:
    return Beside(tuple(entry["named"]), entry["say"].strip(), entry.get("leaves_open", False))


def _option(entry: Mapping[str, Any]) -> Option:
    called, answer, button = tuple(entry.get("called", ())), entry.get("answer"), entry.get("button", True)
    return Option(entry["value"], entry["title"], entry["said"], called, answer, button)


def _key(value: object) -> str:
    """Return how an answer is written: 5.0 hours are "5"."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def _unsound(entry: Mapping[str, Any]) -> Iterator[str]:
    """Yield what keeps the question from being asked, or its answers from being told apart."""
    options = entry.get("options", ())
    values = [option["value"] for option in options]
    for word, value in entry.get("means", {}).items():
        if value not in values:
            yield f"'means': '{word}' leads to '{value}', which is no option{did_you_mean(value, values)}"
    for key in ("value", "title"):
        said = [option[key].casefold() for option in options]
        yield from (f"'options': two have the {key} '{text}'" for text in sorted(set(said)) if said.count(text) > 1)
    for value in values:
        if not re.fullmatch("[a-z0-9_]+", value):
            yield f"'options': the value '{value}' may have small letters, digits and _ only"
    beside = entry.get("beside", {}).get("named", ())
    for names in (entry.get("called", ()), beside, *(option.get("called", ()) for option in options)):
        yield from (f"'called': write '{name}' in small letters without marks" for name in names if not _is_plain(name))


def _marks(name: str) -> Marks:
    return _MARKS_OF.get(PurePosixPath(name).stem, _MARKS)


def _is_plain(name: str) -> bool:
    return bool(re.fullmatch("[a-z0-9]+( [a-z0-9]+)*", name))


def _missing(names: Sequence[str]) -> list[str]:
    asked = {slot for slots in FORMS.values() for slot in slots}
    there = {PurePosixPath(name).stem for name in names}
    return [f"questions/{slot}.yml: this file is missing; a form asks for it" for slot in asked - there] + [
        f"questions/{slot}.yml: no form asks this question" for slot in there - asked
    ]
