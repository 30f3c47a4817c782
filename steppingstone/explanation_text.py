"""How an explanation looks in a terminal: plain lines of at most 80 columns, the same in a pipe without colours.

Boundary: what there is to say is decided in `explanation`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from steppingstone.examples import Example
from steppingstone.explanation import Behaviour, Explanation, Heard, Route

WIDTH = 80
_OTHERS = 3  # routes that are shown beside the likeliest

Near = Sequence[tuple[Example, float]]


def show(console: Console, explanation: Explanation, behaviour: Behaviour, nearest: Near) -> None:
    """Print what was understood, and why."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for title, content in _rows(explanation, behaviour, nearest):
        table.add_row(title, content)
    console.print(table, width=min(WIDTH, console.width), markup=False, highlight=False)
    console.print()


def share(number: float) -> str:
    """Return `number` as a percentage that never claims too much: "98 %", "<1 %"."""
    if 0 < number < 0.01:
        return "<1 %"
    return f"{min(int(number * 100 + 0.5), 99 if number < 1 else 100)} %"


def _rows(explanation: Explanation, behaviour: Behaviour, nearest: Near) -> Iterable[tuple[str, RenderableType]]:
    acted_on = explanation.outcome != "guessed"
    yield "Understood" if acted_on else "Likeliest", _routes([explanation.route], behaviour)
    yield "So", Text(" ".join(_so(explanation, behaviour)))
    if others := explanation.others[:_OTHERS]:
        yield "Or else", _routes(others, behaviour)
    if explanation.parts:
        yield "In parts", _lines(f"{_quoted(part.text)} is {part.route.label}" for part in explanation.parts)
    if explanation.heard:
        yield "Heard", _lines(map(_heard, explanation.heard))
    if explanation.readings:
        yield "If asked", _beside((share(likely), Text(label)) for label, likely in explanation.readings.items())
    yield "Nearest", _beside((f"{cosine:.2f}", _with(line.text, _source(line))) for line, cosine in nearest)


def _so(explanation: Explanation, behaviour: Behaviour) -> Iterable[str]:
    """Yield the sentences on what would happen."""
    least = share(behaviour.threshold)
    if explanation.outcome == "helped":
        by_words = explanation.danger == "words"
        yield "The distress guard fired: crisis contacts come before anything else."
        yield "Its words always count." if by_words else "It sounds like danger, as learned from data/nlu/distress/."
    elif explanation.outcome == "declined":
        yield "It would be declined."
    elif explanation.outcome == "answered":
        yield f"It would be answered: {least} is enough."
    else:
        if explanation.route.confidence < behaviour.threshold:
            yield f"Too unlikely to answer: below {least}."
        meant = ", ".join(_quoted(behaviour.about(f"faq/{guess}")) for guess in explanation.guesses)
        yield f"It would ask whether one of these is meant: {meant}." if meant else "It would ask for other words."


def _routes(routes: Iterable[Route], behaviour: Behaviour) -> Table:
    return _beside((share(route.confidence), _label(route, behaviour)) for route in routes)


def _label(route: Route, behaviour: Behaviour) -> Text:
    return _with(route.label, f"  {behaviour.about(route.label)}")


def _beside(rows: Iterable[tuple[str, Text]]) -> Table:
    """Return `rows` with their numbers in a column of their own."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _with(text: str, aside: str) -> Text:
    return Text.assemble(text, (aside, "dim"))


def _source(example: Example) -> str:
    return f"\n{example.label}, {example.file}"


def _heard(heard: Heard) -> str:
    value = f"{heard.value:g}" if isinstance(heard.value, float) else heard.value
    return f"{heard.name} {value} ({_quoted(heard.words)}{f', {heard.role}' if heard.role else ''})"


def _quoted(words: str) -> str:
    return f"“{words}”"


def _lines(lines: Iterable[str]) -> Text:
    return Text("\n".join(lines))
