"""Draws small pictures as SVG that stands inside a page: bars, a histogram, a matrix.

Boundary: numbers and names in, markup out. Colours are classes that the page's style sheet fills, so that a picture
is dark where the page is; matplotlib would fix them, and write addresses of other hosts into the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

_LETTER = 6.4  # the width of a letter in a picture, in its units; the style sheet sets them at 11
_CELL = 24
_PANEL, _BASE, _TOP = 288, 126, 20  # width of a histogram; where its bars stand, and how high they may reach


def bar(shares: Iterable[tuple[str, int]]) -> Markup:
    """Draw a bar of parts, each a class and a number; the words beside it must say the same."""
    parts = list(shares)
    total = sum(number for _, number in parts)
    picture = Element("svg", {"class": "bar", "viewBox": f"0 0 {total} 1", "preserveAspectRatio": "none"})
    picture.set("aria-hidden", "true")
    start = 0
    for name, number in parts:
        if number:
            _box(picture, name, start, 0, number, 1)
        start += number
    return _markup(picture)


def histogram(kind: str, title: str, counts: Sequence[int], threshold: float) -> Markup:
    """Draw how many lines fall into each of equal parts of 0 to 100 %, and where the threshold is."""
    most, width = max(*counts, 1), _PANEL / len(counts)
    told = [f"{name}: {count}" for name, count in zip(bin_names(len(counts)), counts, strict=True) if count]
    picture = _picture("histogram", f"{kind}-histogram", title, "; ".join(told) or "no lines", _PANEL, _BASE + 20)
    tops = [_BASE - count / most * (_BASE - _TOP) for count in counts]
    for place, top in enumerate(tops):
        _box(picture, kind, place * width + 1, top, width - 2, _BASE - top)
    at = f"{threshold * _PANEL:.1f}"
    SubElement(picture, "path", {"class": "axis", "d": f"M0 {_BASE}H{_PANEL}"})
    SubElement(picture, "path", {"class": "threshold", "d": f"M{at} 8V{_BASE}"})
    for place, count in enumerate(counts):
        if count:
            _text(picture, str(count), (place + 0.5) * width, tops[place] - 4, "middle")
    for share, anchor in ((0, "start"), (50, "middle"), (100, "end")):
        _text(picture, f"{share} %", share / 100 * _PANEL, _BASE + 15, anchor)
    return _markup(picture)


def bin_names(count: int) -> list[str]:
    """Return the names of `count` equal parts of 0 to 100 %."""
    return [f"{100 * place // count} to {100 * (place + 1) // count} %" for place in range(count)]


def matrix(title: str, rows: Sequence[str], columns: Sequence[str], counts: Mapping[tuple[str, str], int]) -> Markup:
    """Draw how often each row was taken for each column; the darker, the more often."""
    left, top = (max(map(len, names), default=0) * _LETTER + 8 for names in (rows, columns))
    width, height = left + _CELL * len(columns) + 1, top + _CELL * len(rows) + 1
    told = f"{sum(counts.values())} lines in {len(counts)} squares; the table after the picture lists them"
    picture = _picture("matrix", "matrix", title, told, width, height)
    picture.set("width", f"{width:.0f}")
    most = max([*counts.values(), 1])
    for down, row in enumerate(rows):
        y = top + down * _CELL
        _text(picture, row, left - 6, y + _CELL / 2 + 4, "end")
        for across, column in enumerate(columns):
            number, x = counts.get((row, column), 0), left + across * _CELL
            cell = _box(picture, "cell" if number else "empty", x, y, _CELL, _CELL)
            if number:
                cell.set("fill-opacity", f"{0.2 + 0.4 * number / most:.2f}")
                _text(picture, str(number), x + _CELL / 2, y + _CELL / 2 + 4, "middle")
    for across, column in enumerate(columns):
        x = left + (across + 0.5) * _CELL + 4
        _text(picture, column, x, top - 6, "start").set("transform", f"rotate(-90 {x:.1f} {top - 6:.1f})")
    return _markup(picture)


def _picture(kind: str, name: str, title: str, told: str, width: float, height: float) -> Element:
    """Return an empty picture that a screen reader reads as its title and what it tells."""
    picture = Element("svg", {"class": kind, "role": "img", "viewBox": f"0 0 {width:.0f} {height:.0f}"})
    picture.set("aria-labelledby", f"{name}-title {name}-told")
    SubElement(picture, "title", {"id": f"{name}-title"}).text = title
    SubElement(picture, "desc", {"id": f"{name}-told"}).text = told
    return picture


def _box(picture: Element, kind: str, x: float, y: float, width: float, height: float) -> Element:
    places = {"x": x, "y": y, "width": width, "height": height}
    return SubElement(picture, "rect", {"class": kind, **{name: f"{value:g}" for name, value in places.items()}})


def _text(picture: Element, words: str, x: float, y: float, anchor: str) -> Element:
    text = SubElement(picture, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor})
    text.text = words
    return text


def _markup(picture: Element) -> Markup:
    return Markup(tostring(picture, encoding="unicode"))
