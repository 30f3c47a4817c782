"""Which part of a verdict somebody asks about: why it lies in between, what it weighs, what a thing counts as.

Boundary: words in, findings out; answers that change are read in `check_talk`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from advisor.decisions.gig_check import Finding, Verdict
from advisor.replies.talk.passages import words_of
from advisor.replies.told.choosing import denies
from advisor.replies.told.listening import Questions
from advisor.replies.told.naming import named_in_words
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

_WHY = re.compile(r"\b(?:why|y|how come|explain|what makes|what do (?:you|u) mean|wdym|what does|whats)\b")
# "What does that class count as"
_COUNTS_AS = re.compile(r"\b(?:what|how)(?:s| is| do| does| did| would| are)\b.*\bcount(?:s|ed)?\b")
_WEIGHS = word_set("if because cause cuz")
_LEANS = {
    "mixed": re.compile(r"\b(?:in[ -]?between|inbetween|between|middle|mixed)\b(?! (?:jobs|gigs|work|places))"),
    "job": re.compile(r"\blike a job\b|\bjob[ -]?like\b|\bcount\w* as a job\b"),
    "career": re.compile(r"\blike a career\b|\bcareer[ -]?like\b"),
}


def parts_asked(
    message: Message, verdict: Verdict, questions: Questions, own_words: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Return the parts of `verdict` of which the message asks why they lean as they do, or what they count as.

    `own_words`: what was said of each, which it may name, too: "what does the lead cook thing count as".
    """
    if _COUNTS_AS.search(message.plain):
        told = [slot for slot, said in own_words.items() if words_of(message.text) & words_of(said)]
        slots = (named_in_words(message.plain, {}, questions), *told)
        if found := [finding for finding in verdict.findings if finding.difference.slot in slots]:
            return tuple(found[:1])
    lean = next((lean for lean, words in _LEANS.items() if words.search(message.plain)), None)
    if lean is None or not _WHY.search(message.plain):
        return ()
    named, words = named_in_words(message.plain, {}, questions), set(message.plain.split())
    of_name = tuple(
        finding
        for finding in verdict.findings
        if finding.difference.slot == named or words & set(in_plain(finding.difference.title).split())
    )
    return of_name or tuple(finding for finding in verdict.findings if finding.lean == lean)


def part_weighed(message: Message, verdict: Verdict, questions: Questions) -> tuple[Finding, ...]:
    """Return the part of `verdict` of which the message asks what it does or would do: "is it cuz of the benefits"."""
    if not message.asks or _WEIGHS.isdisjoint(message.plain.split()):
        return ()
    named = named_in_words(message.plain, {}, questions)
    return tuple(finding for finding in verdict.findings if finding.difference.slot == named)


def supposes_more(message: Message) -> bool:
    """Say whether the message supposes that something comes: "what if i get a raise", but not "if i never do"."""
    return "if" in message.plain.split() and not denies(message.text)
