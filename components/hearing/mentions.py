"""Finds the names of work in a text: what people are, what they do, where, and for whom.

Boundary: finds names only; whose work it is, is decided in `roles`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from components.hearing import names
from components.hearing.english import English
from components.hearing.unlisted import UnlistedFinder
from components.hearing.word_lists import WordLists

Kind = Literal["PERSON", "DOING", "EMPLOYER", "FIELD"]
KINDS: tuple[Kind, ...] = ("PERSON", "DOING", "EMPLOYER", "FIELD")
_NOTHING = "NOTHING"
_FORMS = {"PERSON": names.people, "FIELD": names.fields, "EMPLOYER": names.employers}


@dataclass
class Mention:
    """A name of work: its kind, the plain value, and its first token and the token after it."""

    kind: Kind
    value: str
    first: int
    after: int
    role: str | None = None


class MentionFinder:
    """Finds the names of the word lists."""

    def __init__(self, lists: WordLists, english: English) -> None:
        vocab = english.read("").vocab
        self._by_norm, self._by_base = PhraseMatcher(vocab, attr="NORM"), PhraseMatcher(vocab, attr="LEMMA")
        self._unlisted = UnlistedFinder(lists, english)
        for kind, named in (("PERSON", lists.people), ("FIELD", lists.fields), ("EMPLOYER", lists.employers)):
            for value, others in named.items():
                forms = {form for name in (value, *others) for form in _FORMS[kind](english, name)}
                if kind == "FIELD":
                    forms -= set(names.fields(english, value))
                if kind == "EMPLOYER" and value in lists.work_of:
                    forms |= {(f"{form[0]}ing",) for form in forms if len(form) == 1}
                self._by_norm.add(f"{kind} {value}", [english.as_doc(list(form)) for form in sorted(forms)])
        for value, doings in lists.doing.items():
            self._by_base.add(f"DOING {value}", [english.as_doc(english.bases(doing)) for doing in doings])
        self._by_norm.add(_NOTHING, [english.as_doc(english.norms(name)) for name in lists.not_work])
        # Of a single word the base may be another word: "stocks" would hide "stocker".
        longer = [name for name in lists.not_work if " " in name]
        self._by_base.add(_NOTHING, [english.as_doc(english.bases(name)) for name in longer])

    def find(self, doc: Doc, amounts: Iterable[Span]) -> list[Mention]:
        """Return the mentions in order, and mark them and the amounts as entities of `doc`."""
        spans = [Span(doc, first, after, label=key) for key, first, after in self._by_norm(doc)]
        spans += [Span(doc, first, after, label=key) for key, first, after in self._by_base(doc)]
        # What looks like work and is not wins over a name of the same length; the longest over all.
        spans.sort(key=lambda span: (-len(span), _rank(span)))
        # "started driving for uber in 2020" is a time that holds the name of the work.
        times = [each for each in amounts if not any(each.start < span.start and span.end < each.end for span in spans)]
        listed = filter_spans([*spans, *times])
        chosen = filter_spans([*listed, *self._unlisted.find(doc, listed)])
        doc.set_ents([Span(doc, span.start, span.end, label=span.label_.split(" ")[0]) for span in chosen])
        # "walmart greeter" names the employer, too.
        inside = [span for span in spans if span.label_.startswith("EMPLOYER") and _is_part_of_one(span, chosen)]
        return [mention for span in sorted({*chosen, *inside}) if (mention := _mention(span))]


def _is_part_of_one(span: Span, chosen: Iterable[Span]) -> bool:
    """Say whether the name stands in a longer one of what somebody is."""
    holders = (each for each in chosen if each.label_.startswith("PERSON") and len(each) > len(span))
    return any(each.start <= span.start and span.end <= each.end for each in holders)


def _rank(span: Span) -> int:
    kind = span.label_.split(" ")[0]
    return ((_NOTHING, *KINDS)).index(kind)


def _mention(span: Span) -> Mention | None:
    kind, _, value = span.label_.partition(" ")
    return next((Mention(known, value, span.start, span.end) for known in KINDS if known == kind), None)
