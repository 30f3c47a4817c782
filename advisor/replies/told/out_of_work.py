"""Whether somebody says that they have no work now: "unemployed", "i dont work, im in school", "none. student".

Boundary: one message; what a check and a plan leave out then is decided in `advisor.library.questions` and `plan`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from advisor.library.questions import Question, without
from advisor.replies.told.choosing import is_beside
from advisor.words.message import Message

OUT_OF_WORK = "out_of_work"
STUDIES = "student"  # as the pipeline names it; no work that could be checked
_READS_SO, _SURE = "occupation/none", 0.7


def says_no_work(message: Message, asked: Question | None = None) -> bool:
    """Say whether the message tells of no work, and of none that is the person's own.

    `asked`: the question about their work, where that is what is answered; then to study is to have none.
    """
    clauses = [clause for clause in message.clauses if not clause.asks]
    works = {str(found.value) for found in message.of("occupation", "employer", roles=["own"])}
    if message.asks or works - {STUDIES}:
        return False
    reads_so = any(_reads(readings) for readings in (message.readings, *(clause.readings for clause in clauses)))
    if asked is None:
        return reads_so
    texts = (message.text, *(clause.text for clause in clauses))
    return reads_so or bool(works) or any(is_beside(text, asked) for text in texts)


def beside_no_work(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return `facts` told by who has no work, which is no little experience; of the work, what was done before."""
    hinders = [barrier for barrier in facts.get("in_the_way", ()) if barrier != "experience"]
    rest = without(facts, "in_the_way", *(["occupation"] if facts.get("occupation") == STUDIES else []))
    return {**rest, **({"in_the_way": hinders} if hinders else {}), OUT_OF_WORK: True}


def _reads(readings: Mapping[str, float]) -> bool:
    return readings.get(_READS_SO, 0.0) >= _SURE
