"""What the advisor knows: reads `content/` into frozen answers.

Boundary: whatever makes an answer unusable stops here, as one list of problems. Whether the words
are good enough for people is the work of `content_check`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Literal, get_args

from advisor.library.content_file import ELSEWHERE, ID, SCHEMA, SOURCES, WORDING, ContentFolder, did_you_mean
from advisor.library.content_file import ContentError as ContentError
from advisor.words.languages import ENGLISH, Around, unspoken
from advisor.words.several import FAQ

CONTENT_FOLDER = Path(__file__).resolve().parents[2] / "content"


@dataclass(frozen=True)
class Reference:
    """One entry of the article's list of references."""

    number: int
    author: str
    year: str
    title: str
    note: str = ""


@dataclass(frozen=True)
class Fact:
    """One thing the article says, and the marks it carries there."""

    number: int
    about: str
    cites: tuple[int, ...] = ()
    near: tuple[int, ...] = ()
    reference: int | None = None


@dataclass(frozen=True)
class Answer:
    """One question with its answer: one file of `content/answers`."""

    id: str
    topic: str
    title: str
    facts: tuple[int, ...]
    ours: bool
    ask: tuple[str, ...]
    check: tuple[str, ...]
    answer: str
    simply: str
    more: str | None
    elsewhere: Mapping[str, str] | None = field(hash=False)  # what stands in for US offices and tools, by country
    next: tuple[str, ...]
    cost: str | None = None  # said where somebody asks what it costs
    time: str | None = None  # said where somebody asks how long it takes
    of_work: str | None = None  # said first where it is asked of a kind of work that was named before
    work: str | None = None  # the kind of work it is about, as data/work_words names it
    starts: str | None = None  # the intent that its questions stand for, where they begin a form
    language: str = ENGLISH
    urgent: bool = False  # for who needs help now, before any talk of work

    @property
    def file(self) -> str:
        """Return the path below the content folder, for messages to editors."""
        return f"answers/{self.topic}/{self.id}.yml"

    @property
    def label(self) -> str:
        """Return what its questions are to the model: an intent, in full."""
        return self.starts or f"{FAQ}/{self.id}"


SourceKind = Literal["cited", "partly_cited", "paragraph_cited", "uncited", "reference", "ours"]


@dataclass(frozen=True)
class Source:
    """Where an answer comes from, and the references that stand behind it."""

    kind: SourceKind
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Library:
    """All that the advisor knows, by id and by number, and the small words that surround it."""

    answers: Mapping[str, Answer]
    facts: Mapping[int, Fact]
    references: Mapping[int, Reference]
    source_lines: Mapping[str, str]
    button_titles: Mapping[str, str]
    kept: Mapping[str, str] = field(default_factory=dict)  # the slots that hold something of a person, and their titles
    words: Mapping[str, str] = field(default_factory=dict)
    around: Mapping[str, Around] = field(default_factory=dict)  # the small words in other languages than English

    def source_of(self, answer: Answer) -> Source:
        """Say what `answer` rests on."""
        return Source("ours") if answer.ours else self.source_of_facts(answer.facts)

    def source_of_facts(self, facts: Sequence[int]) -> Source:
        """Say what rests on `facts`: the marks of the first decide, those of the others are added; ours without any."""
        if not facts:
            return Source("ours")
        first, *others = (self.facts[number] for number in facts)
        if first.reference is not None:
            entries = [fact.reference for fact in (first, *others) if fact.reference is not None]
            return Source("reference", self._entries(entries))
        cited = [number for fact in (first, *others) for number in fact.cites]
        if first.cites:
            return Source("cited", self._entries(cited))
        if first.near:
            return Source("paragraph_cited", self._entries([*first.near, *cited]))
        return Source("partly_cited" if cited else "uncited", self._entries(cited))

    def line_of(self, source: Source, language: str = ENGLISH) -> str:
        """Return the one line that tells of `source`, in `language`."""
        around = self.around.get(language)
        marks = "".join(f"[{reference.number}]" for reference in source.references)
        return (around.source if around else self.source_lines)[source.kind].format(marks=marks)

    def _entries(self, numbers: list[int]) -> tuple[Reference, ...]:
        return tuple(self.references[number] for number in sorted(set(numbers)))


def load_library(folder: Path = CONTENT_FOLDER) -> Library:
    """Read the content in `folder`.

    Raises:
        ContentError: with every problem that keeps an answer from being used.
    """
    files = ContentFolder(folder)
    sources = files.read("sources.yml", SOURCES)
    elsewhere = files.read("elsewhere.yml", ELSEWHERE)
    wording = files.read("wording.yml", WORDING)
    schema = files.read("schema.json", SCHEMA)
    names = files.answer_files()
    entries = {name: entry for name in names if schema and (entry := files.read(name, schema))}
    problems = [*files.problems, *_misplaced(names), *_dangling(entries, names)]
    if sources:
        problems += [*_unknown_facts(entries, sources), *_unknown_references(sources)]
    if elsewhere is not None:
        problems += _unknown_elsewhere(entries, elsewhere)
    if wording:
        problems += [*_unworded(wording), *unspoken(entries, wording)]
    if problems:
        raise ContentError(sorted(problems))
    answers = [_answer(PurePosixPath(name), entry, elsewhere) for name, entry in entries.items()]
    return Library(
        answers={answer.id: answer for answer in answers},
        facts={number: _fact(number, row) for number, row in sources["facts"].items()},
        references={number: Reference(number, **row) for number, row in sources["references"].items()},
        source_lines=wording["source"],
        button_titles=wording["buttons"],
        kept=wording["kept"],
        words=wording["words"],
        around={name: Around(**said) for name, said in wording.get("languages", {}).items()},
    )


def _fact(number: int, row: Mapping[str, Any]) -> Fact:
    return Fact(number, row["about"], tuple(row.get("cites", ())), tuple(row.get("near", ())), row.get("reference"))


def _answer(path: PurePosixPath, entry: Mapping[str, Any], elsewhere: Mapping[str, Mapping[str, str]]) -> Answer:
    return Answer(
        id=path.stem,
        topic=path.parent.name,
        title=entry["title"],
        facts=tuple(entry["facts"]),
        ours="source" in entry,
        ask=tuple(entry["ask"]),
        check=tuple(entry["check"]),
        answer=entry["answer"].strip(),
        simply=entry["simply"].strip(),
        more=entry["more"].strip() if "more" in entry else None,
        elsewhere={country: words.strip() for country, words in elsewhere[entry["elsewhere"]].items()}
        if "elsewhere" in entry
        else None,
        next=tuple(entry["next"]),
        cost=entry["cost"].strip() if "cost" in entry else None,
        time=entry["time"].strip() if "time" in entry else None,
        of_work=entry["of_work"].strip() if "of_work" in entry else None,
        work=entry.get("work"),
        starts=entry.get("starts"),
        language=entry.get("language", ENGLISH),
        urgent=entry.get("urgent", False),
    )


def _misplaced(names: list[str]) -> Iterator[str]:
    taken: dict[str, str] = {}
    for path in map(PurePosixPath, names):
        if len(path.parts) != 3:
            yield f"{path}: an answer stands in answers/<topic>/<id>.yml, one folder deep"
        if path.suffix != ".yml":
            yield f"{path}: the file name must end in .yml"
        elif not ID.fullmatch(path.stem):
            yield f"{path}: the id '{path.stem}' must be one to four lower-case words joined by '_'"
        if path.stem in taken:
            yield f"{path}: the id '{path.stem}' is taken by {taken[path.stem]}"
        taken.setdefault(path.stem, str(path))


def _dangling(entries: Mapping[str, Any], names: list[str]) -> Iterator[str]:
    ids = [PurePosixPath(name).stem for name in names]
    for name, entry in entries.items():
        for target in entry["next"]:
            if target == PurePosixPath(name).stem:
                yield f"{name}: 'next' leads back to itself"
            elif target not in ids:
                yield f"{name}: 'next' names '{target}', which no file has{did_you_mean(target, ids)}"


def _unknown_facts(entries: Mapping[str, Any], sources: Mapping[str, Any]) -> Iterator[str]:
    facts = sources["facts"]
    for name, entry in entries.items():
        if not entry["facts"] and "source" not in entry:
            yield f"{name}: 'facts' is empty: name the facts it conveys, or write `source: ours`"
        for number in entry["facts"]:
            if number not in facts:
                yield f"{name}: fact {number} is unknown; sources.yml has {min(facts)} to {max(facts)}"


def _unknown_references(sources: Mapping[str, Any]) -> Iterator[str]:
    for fact in (_fact(number, row) for number, row in sources["facts"].items()):
        named = [*fact.cites, *fact.near, *([] if fact.reference is None else [fact.reference])]
        for number in named:
            if number not in sources["references"]:
                yield f"sources.yml: fact {fact.number} names reference {number}, which the list does not have"


def _unknown_elsewhere(entries: Mapping[str, Any], elsewhere: Mapping[str, str]) -> Iterator[str]:
    for name, entry in entries.items():
        if "elsewhere" in entry and entry["elsewhere"] not in elsewhere:
            hint = did_you_mean(entry["elsewhere"], list(map(str, elsewhere)))
            yield f"{name}: 'elsewhere' names '{entry['elsewhere']}', which elsewhere.yml does not have{hint}"


def _unworded(wording: Mapping[str, Any]) -> Iterator[str]:
    for kind in get_args(SourceKind):
        if kind not in wording["source"]:
            yield f"wording.yml: 'source': '{kind}' is missing"
