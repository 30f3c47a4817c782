"""The hand-off card: half a page that a person can show a career counselor.

Boundary: puts together what the person told, and leaves out what they did not; the words stand in
`content/card.yml`. What a verdict or a plan is, is decided elsewhere.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from advisor.decisions.gig_check import GigCheck, Verdict, load_check
from advisor.decisions.plan import Plan
from advisor.handouts.export import markdown, one_line, plain, wrapped
from advisor.handouts.texts import ABOUT_MARKS, MOST_QUESTIONS, WIDTH, CardQuestion, Handouts, load_handouts
from advisor.library.content import Library
from advisor.library.steps import PLAN_LENGTH

LISTS = ("in_the_way", "strengths")
NOTHING = ("nothing", "none")  # options of these that say there is nothing to name
MOST_LINES = 25
_INDENT = "   "
_ROOM = WIDTH - len(_INDENT)


@dataclass(frozen=True)
class CardFacts:
    """What a card is made of: what is known by slot, the same in words, and what came of the steps.

    `said` may also have `how_long`, which is no slot. An outcome has "step", "outcome" and "words".
    """

    known: Mapping[str, Any]
    said: Mapping[str, Any] = field(default_factory=dict)
    verdict: Verdict | None = None
    plan: Plan | None = None
    outcomes: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True)
class Section:
    """Lines that belong together."""

    heading: str
    lines: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Card:
    """The card, ready to be laid out: at most 25 lines; a long one of them may take two."""

    title: str
    note: str
    sections: tuple[Section, ...]

    def as_text(self) -> str:
        """Return the card as plain text of at most 72 columns."""
        lines = self._laid_out("{}", "{}", "{}", str)
        spare = MOST_LINES - len(lines)
        for line in [line for line in lines if len(line) > WIDTH]:
            at, most = lines.index(line), 2 if spare > 0 else 1
            lines[at : at + 1] = wrapped(line, most=most, indent_rest=_INDENT)
            spare -= most - 1
        return "\n".join(lines) + "\n"

    def as_markdown(self) -> str:
        """Return the card as Markdown."""
        return "\n".join(self._laid_out("# {}", "_{}_", "**{}**", markdown)) + "\n"

    def _laid_out(self, title: str, note: str, heading: str, shown: Callable[[str], str]) -> list[str]:
        lines = [title.format(shown(self.title)), note.format(shown(self.note))]
        for section in self.sections:
            lines += ["", heading.format(shown(section.heading))] if section.heading else [""]
            for number, line in enumerate(section.lines, 1):
                lines.append(f"{number}. {shown(line)}" if section.numbered else f"- {shown(line)}")
        return lines


def card(
    facts: CardFacts,
    library: Library,
    today: date,
    check: GigCheck | None = None,
    words: Handouts | None = None,
) -> Card:
    """Return the card that `facts` make, with three questions that fit them."""
    words, check = words or load_handouts(), check or load_check()
    questions = (question.says for question in questions_for(facts, words.questions))
    sections = (
        _section("", [*_about(facts, words), *_did(facts, words, check)]),
        _section(_finding_heading(facts, words, check), _findings(facts, words, library)),
        _section(words.card["steps"], _steps(facts, words, library), numbered=True),
        _section(words.card["questions"], questions, numbered=True),
    )
    title = words.card["title"].format(date=words.day(today, with_year=True))
    return Card(one_line(title), one_line(words.card["note"]), tuple(section for section in sections if section.lines))


def questions_for(facts: CardFacts, questions: Sequence[CardQuestion]) -> list[CardQuestion]:
    """Return the first three of `questions` that fit what is known."""
    signs = set(_signs(facts))
    return [question for question in questions if not question.when or question.when & signs][:MOST_QUESTIONS]


def _section(heading: str, lines: Iterator[str] | Sequence[str], numbered: bool = False) -> Section:
    return Section(one_line(heading), tuple(one_line(line, 2 * _ROOM) for line in lines), numbered)


def _signs(facts: CardFacts) -> Iterator[str]:
    if facts.known.get("goal"):
        yield "goal"
    for slot in (*LISTS, "direction", "education"):
        yield from (f"{slot}/{value}" for value in _values(facts.known.get(slot)))
    if facts.verdict:
        yield f"verdict/{facts.verdict.kind}"
        yield from (f"like_a_job/{found.difference.slot}" for found in facts.verdict.findings if found.lean == "job")


def _values(value: object) -> list[str]:
    values = value if isinstance(value, list | tuple) else [value]
    return [str(one) for one in values if one is not None and one not in NOTHING]


def _about(facts: CardFacts, words: Handouts) -> Iterator[str]:
    """Yield the lines on the person, each from the parts that can be filled in."""
    told = {slot: text for slot in ABOUT_MARKS if (text := _in_words(facts, slot))}
    for line in words.about:
        parts = [part.format(**told) for part in line.parts if _marks(part) <= told.keys()]
        if parts:
            yield f"{line.label} {', '.join(parts)}"


def _in_words(facts: CardFacts, slot: str) -> str:
    """Return what is known of `slot` in words; "" where there is nothing to say."""
    known, said = facts.known.get(slot), facts.said.get(slot)
    if isinstance(known, int | float) and not isinstance(known, bool):
        return f"{known:g}"
    nothing_to_name = slot in LISTS and known is not None and not _values(known)
    if said is None or nothing_to_name:
        return ""
    return plain(str(said))


def _marks(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def _did(facts: CardFacts, words: Handouts, check: GigCheck) -> Iterator[str]:
    """Yield one line on the steps that are done and no longer in the plan."""
    planned = {one.step.id for one in facts.plan.steps} if facts.plan else set()
    done = dict.fromkeys(str(one.get("step")) for one in facts.outcomes if one.get("outcome") == "done")
    titles = [check.steps[id_].title for id_ in done if id_ in check.steps and id_ not in planned]
    if titles:
        yield words.card["did"].format(steps=", ".join(titles))


def _finding_heading(facts: CardFacts, words: Handouts, check: GigCheck) -> str:
    if facts.verdict is None or facts.verdict.kind == "too_little":
        return words.card["answers"]
    return words.card["verdict"].format(verdict=check.verdicts[facts.verdict.kind].title)


def _findings(facts: CardFacts, words: Handouts, library: Library) -> Iterator[str]:
    for found in facts.verdict.findings if facts.verdict else ():
        if found.lean:
            said = _in_words(facts, found.difference.slot) or found.value
            lean = library.words[found.lean]
            yield words.card["finding"].format(title=found.difference.title, said=said, lean=lean)


def _steps(facts: CardFacts, words: Handouts, library: Library) -> Iterator[str]:
    outcomes = {str(one.get("step")): _outcome(one, words, library) for one in facts.outcomes}  # the last one counts
    for planned in facts.plan.steps[:PLAN_LENGTH] if facts.plan else ():
        outcome = outcomes.get(planned.step.id)
        template = words.card["step_so_far" if outcome else "step"]
        yield template.format(title=planned.step.title, date=words.day(planned.by), outcome=outcome)


def _outcome(outcome: Mapping[str, Any], words: Handouts, library: Library) -> str:
    """Return what came of a step: what was heard in the person's words, the rest in ours."""
    kind, said = str(outcome.get("outcome")), plain(str(outcome.get("words") or ""))
    return words.card["heard"].format(said=said) if kind == "news" and said else library.words.get(kind, "")
