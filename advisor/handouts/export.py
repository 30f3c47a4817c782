"""A plan to print or keep: as plain text and as Markdown.

Boundary: lays out what was planned, each step with what it rests on; a calendar file is made in `calendar_file`.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Literal

from advisor.decisions.plan import Plan, PlannedStep
from advisor.handouts.texts import WIDTH, Handouts, load_handouts
from advisor.library.content import Library
from advisor.words.message import Message

# So that three steps fit on one printed page, whatever an editor writes.
MOST_LINES_TO_DO = 6
MOST_LINES_OTHERWISE = 2
_INDENT = "   "
_CUT = " …"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~&])")
# How a plan is wanted; nothing is sent from here, and no other files are made.
_AS_MARKDOWN = re.compile(r"\b(?:markdown|md)\b")
_BEYOND = re.compile(
    r"\b(?:pdfs?|docx?|word (?:file|doc|document)|e ?mail(?! ?able)|mail|send|text (?:me|it to|them to)|whatsapp|fax)\b"
)
_STARTS_A_BLOCK = re.compile(r"^(\d*)([-+=.)])")


def wanted_as(message: Message) -> Literal["text", "markdown", "beyond"]:
    """Return how somebody wants their plan: "beyond" where they want it sent, or in a file that is not made here."""
    if _AS_MARKDOWN.search(message.plain):
        return "markdown"
    return "beyond" if not message.is_tapped and _BEYOND.search(message.plain) else "text"


def as_text(
    plan: Plan,
    library: Library,
    today: date,
    done: Collection[str] = (),
    words: Handouts | None = None,
    about: Sequence[str] = (),
    goal: str | None = None,
) -> str:
    """Return `plan` as plain text for one page of at most 72 columns.

    Args:
        plan: what was planned.
        library: the content, for what each step rests on.
        today: the day that stands above the plan.
        done: the ids of the steps that are done.
        words: what surrounds it; by default, that of the content.
        about: lines that say for what and against what it was made.
        goal: the work that is wanted, which some steps name.
    """
    words = words or load_handouts()
    lines = wrapped(words.plan["title"]) + wrapped(_made(today, words))
    lines += [line for text in about for line in wrapped(text)]
    for number, planned in enumerate(plan.steps, 1):
        title, by, do, *rest = _step(planned, library, words, goal)
        lines += ["", one_line(f"{number}. {_box(planned, done, words)} {title}")]
        lines += [*wrapped(by, _INDENT), *wrapped(do, _INDENT, MOST_LINES_TO_DO)]
        lines += [line for text in rest for line in wrapped(text, _INDENT)]
    lines += ["", *(line for text in _footer(plan, library, words) for line in wrapped(text))]
    return "\n".join(lines) + "\n"


def as_markdown(
    plan: Plan,
    library: Library,
    today: date,
    done: Collection[str] = (),
    words: Handouts | None = None,
    about: Sequence[str] = (),
    goal: str | None = None,
) -> str:
    """Return `plan` as Markdown; the arguments are those of `as_text`."""
    words = words or load_handouts()
    lines = [f"# {markdown(words.plan['title'])}"]
    lines += [line for text in (_made(today, words), *about) for line in ("", markdown(text))]
    for number, planned in enumerate(plan.steps, 1):
        title, *rest, source = (markdown(text) for text in _step(planned, library, words, goal))
        lines += ["", f"{number}. {_box(planned, done, words)} **{title}**"]
        lines += [line for text in (*rest, f"_{source}_") for line in ("", f"{_INDENT}{text}")]
    lines += [line for text in _footer(plan, library, words) for line in ("", markdown(text))]
    return "\n".join(lines) + "\n"


def source_line(facts: Sequence[int], library: Library) -> str:
    """Return the line that says what `facts` rest on."""
    return library.line_of(library.source_of_facts(facts))


def day_in_words(day: date, words: Handouts | None = None) -> str:
    """Return `day` as people write it: "Fri, Nov 27"."""
    return (words or load_handouts()).day(day)


def plain(text: str) -> str:
    """Return `text` in one line, without what cannot be printed."""
    printed = "".join(" " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in text)
    return " ".join(printed.split())


def one_line(text: str, width: int = WIDTH) -> str:
    """Return `text` in one line of at most `width` columns, cut where it is longer."""
    line = plain(text)
    if len(line) <= width:
        return line
    cut = line[: width - len(_CUT)]
    whole_words = cut.rpartition(" ")[0]
    return (whole_words if len(whole_words) > width / 2 else cut).rstrip() + _CUT


def wrapped(text: str, indent: str = "", most: int = MOST_LINES_OTHERWISE, indent_rest: str = "") -> list[str]:
    """Return `text` in at most `most` lines of 72 columns, cut where it is longer."""
    below = indent_rest or indent
    lines = textwrap.wrap(plain(text), WIDTH, initial_indent=indent, subsequent_indent=below)
    if len(lines) <= most:
        return lines
    start = below if most > 1 else indent
    return [*lines[: most - 1], start + one_line(" ".join(lines[most - 1 :]), WIDTH - len(start))]


def markdown(text: str) -> str:
    """Return `text` in one line that Markdown shows as it is."""
    return _STARTS_A_BLOCK.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", plain(text)))


def _step(planned: PlannedStep, library: Library, words: Handouts, goal: str | None) -> Iterator[str]:
    """Yield the title of a step, its date, what to do, what counts for it if anything, and its source."""
    step = planned.step
    yield step.title
    yield words.plan["by"].format(date=words.day(planned.by), minutes=step.minutes)
    yield step.toward(goal)
    if planned.counts:
        yield planned.counts
    yield source_line(step.facts, library)


def _made(today: date, words: Handouts) -> str:
    return words.plan["made"].format(date=words.day(today, with_year=True))


def _box(planned: PlannedStep, done: Collection[str], words: Handouts) -> str:
    return words.plan["done" if planned.step.id in done else "open"]


def _footer(plan: Plan, library: Library, words: Handouts) -> Iterator[str]:
    """Yield the references that the steps name, the article, and who made this."""
    sources = [library.source_of_facts(planned.step.facts) for planned in plan.steps]
    named = {reference.number: reference for source in sources for reference in source.references}
    if words.article:
        yield words.plan["article"].format(article=words.article)
    if named:
        yield words.plan["references"]
    for number in sorted(named):
        entry = named[number]
        yield words.plan["reference"].format(number=number, author=entry.author, year=entry.year, title=entry.title)
    yield words.plan["note"]
