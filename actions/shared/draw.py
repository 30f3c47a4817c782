"""Drawing a verdict, a plan or a hand-off card in rows, for channels that can show more than text.

Boundary: says nothing that the text beside it does not say, and knows no channel.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from actions.shared.memory import questions
from actions.shared.say import library, marks
from advisor.decisions.gig_check import Finding, Verdict, load_check
from advisor.decisions.plan import Plan
from advisor.handouts.card import Card
from advisor.handouts.export import day_in_words

Custom = dict[str, Any]


def draw_verdict(verdict: Verdict, own_words: Mapping[str, str]) -> Custom:
    """Return the five differences in rows, under what they come to."""
    rows = [_finding_row(finding, own_words) for finding in verdict.findings]
    return _drawn("verdict", load_check().verdicts[verdict.kind].title, rows)


def draw_plan(plan: Plan, done: Collection[str] = (), goal: str | None = None) -> Custom:
    """Return the steps of a plan in rows, with their dates; those that are done say so."""
    words = library().words
    rows = [
        {
            "title": planned.step.title,
            "text": planned.step.toward(goal),
            "tag": words["done"] if planned.step.id in done else words["by_day"].format(day=day_in_words(planned.by)),
            "note": " ".join(filter(None, (planned.counts, marks(planned.step.facts)))),
        }
        for planned in plan.steps
    ]
    return _drawn("plan", library().kept["plan"], rows, words["plan_note"])


def draw_hand_off(card: Card) -> Custom:
    """Return the card for a counselor in rows, one for each of its sections."""
    rows = [{"title": section.heading, "text": "\n".join(section.lines)} for section in card.sections]
    return _drawn("hand_off", card.title, rows, card.note)


def said_on(slot: str, value: Any) -> str:
    """Return how the answer to a question of the check is read back."""
    return questions()[slot].said(value) if value else library().words["not_said"]


def quoted_on(finding: Finding, own_words: Mapping[str, str]) -> str:
    """Return the answer that a finding rests on as the person said it, or else as its button does."""
    slot = finding.difference.slot
    return own_words.get(slot) or questions()[slot].titles(finding.value)


def _finding_row(finding: Finding, own_words: Mapping[str, str]) -> dict[str, str]:
    difference, words = finding.difference, library().words
    if finding.lean is None:
        return {"title": difference.title, "text": words["open"], "note": marks((difference.fact,))}
    return {
        "title": difference.title,
        "text": f"“{quoted_on(finding, own_words)}”",
        "tag": words[finding.lean],
        "note": f"{difference.sentences[finding.lean]} {marks((difference.fact,))}".rstrip(),
    }


def _drawn(kind: str, title: str, rows: list[dict[str, str]], note: str = "") -> Custom:
    return {"card": {"kind": kind, "title": title, "rows": rows, "note": note}}
