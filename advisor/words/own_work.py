"""Whether a message tells of somebody's work, and asks which of the two it is: "cook, 4 years. job or career?".

Boundary: goes by what the pipeline understood of its clauses and parts; what is told is heard in `advisor.replies`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from advisor.words.distress import DISTRESS
from advisor.words.leaning import words_in
from advisor.words.numbers import word_set
from advisor.words.several import NO_MOVES, SURE_QUESTION, SURE_WHOLE, Understood
from advisor.words.short_words import FILLER

CHECK = "start_gig_check"
# What asks whether one's own work is a job or a career; after it is told, the question in general does so, too.
WHICH_IT_IS = {CHECK, "ask_for_verdict"}
THE_DIFFERENCE = "job_or_career"
TELLS = "tell_about_work"
_OF_WORK = ("occupation", "employer")  # entities
# Words around work, and how long and where it is done, that ask for nothing: "im 30 and a cook in ohio for 6 yrs now".
_AROUND = FILLER | word_set(
    "i im ive am a an the my and at in for of as with been since here now just currently work working works doing do "
    "years yrs yr old yo male female man woman guy part full time nights night overnight days day weekends"
)


def tells_own_work(found: Collection[tuple[str, str | None]]) -> bool:
    """Say whether entities, each a name and a role, tell the person's own work, or that of another they ask for.

    Work that is only named is, too, where a duration stands beside it: "pantry cook 4 years".
    """
    names = {name for name, _ in found}
    roles = {"own", "of_others", *(["named"] if "duration" in names else [])}
    return any(name in _OF_WORK and role in roles for name, role in found)


def tells_work_alone(text: str, told: Iterable[str]) -> bool:
    """Say whether `text` holds what is `told` of work in it and nothing else: "cna 6 yrs ohio".

    So short a line resembles many a question on such work.
    """
    rest = text
    for words in sorted(told, key=len, reverse=True):
        rest = rest.replace(words, " ", 1)
    return "?" not in text and all(word in _AROUND or word.isdigit() for word in words_in(rest))


def may_be_no_question(whole: Understood) -> bool:
    """Say whether a message was taken with little reason for a question, or for nothing that is known."""
    return whole.intent in NO_MOVES and whole.confidence < SURE_WHOLE


def asks_which_it_is(clause: Understood, share: float) -> bool:
    """Say whether a clause asks which of the two some work is: "job or career?" does, what sets them apart does not.

    `share`: how surely it asks so of one's own work, which general questions hardly do.
    """
    return (clause.intent in WHICH_IT_IS or clause.answer_id == THE_DIFFERENCE) and share >= SURE_QUESTION


def leads_nowhere_else(whole: Understood, parts: Sequence[Understood]) -> bool:
    """Say whether no part of a message surely wants anything but to know which of the two the work is."""
    wanted = (part for part in parts if part.is_request)
    only_that = all(part.intent in WHICH_IT_IS or part.answer_id == THE_DIFFERENCE for part in wanted)
    return only_that and DISTRESS not in {whole.intent, *(part.intent for part in parts)}
