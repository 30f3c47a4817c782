"""Decides whether the parts of a message are several things, and which one the conversation goes on with.

Boundary: takes what the pipeline understood of the whole and of each part; how the text is cut is in `parts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from advisor.words.distress import DISTRESS
from advisor.words.parts import may_ask

FAQ = "faq"
PAUSE = "pause"
# How confident the classifier must be: of a question, of a move of the conversation (they are short, and
# so easily seen where there is none), of a trouble that is only stated, of a message that needs no parts, of an
# answer to a form.
SURE_QUESTION = 0.4
SURE_MOVE = 0.5
SURE_TROUBLE = 0.6
SURE_WHOLE = 0.8
SURE_ANSWER = 0.5
SURE_FOLLOW_UP = 0.6  # least probability of a kind, as components/follow_up_reader.py sees it
_NO_FOLLOW_UP = "other"  # what stands by itself

# These begin or change something: the last of them decides what happens.
COMMANDS = {
    *("start_gig_check", "start_plan", "start_interests", "start_over", "go_back", "pause", "resume", "skip"),
    *("correct_answer", "change_plan", "report_outcome", "compare_occupations", "compare_then_and_now"),
    *("ask_for_human", "ask_for_verdict", "ask_for_plan", "ask_for_calendar", "ask_for_card", "ask_for_reminder"),
    *("ask_to_be_forgotten", "ask_what_is_known", "ask_what_would_help"),
}
# These are answered with a line and change nothing.
QUESTIONS = {
    *("ask_source", "ask_why", "ask_how_many_left", "ask_if_human", "ask_how_it_works", "ask_for_help"),
    *("ask_for_more", "ask_simpler", "ask_to_repeat", "ask_what_next"),
}
# These change nothing either, and need one line only: they can be said after the answer to a question.
SAID_AFTER = {"ask_for_human", "ask_source", "ask_if_human", "ask_what_is_known"}
# So can what asks on about the question before it: "and who pays for it". Kinds of data/nlu/follow_ups.yml.
ASKS_ON = {f"follow_up/{kind}" for kind in ("cost", "terms", "figure", "best", "failure")}
_POINTS_BACK = re.compile(r"\b(?:it|that|they|them|those|these)\b", re.IGNORECASE)
# Words that open a question, and stop or put off nothing where one follows.
_HOLDS_ON = re.compile(
    r"(?:(?:ok|okay|oh|um|uh|no|but|and|so|well|lol|wait|hold on|hold up|hang on|(?:one|1|a|just a) "
    r"(?:sec|second|min|minute|moment)|pls|please|sorry|nvm|never ?mind|forget (?:it|that))\b\W*)+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Understood:
    """A text and what the classifiers made of it.

    `answer_id` where it is a question of the content; `answers` is how likely it answers some question of a form.
    """

    text: str
    intent: str
    confidence: float
    answer_id: str | None = None
    answers: float = 0.0
    follow_ups: Mapping[str, float] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """Return what tells it from others."""
        return f"{self.intent}/{self.answer_id}" if self.answer_id else self.intent

    @property
    def is_question(self) -> bool:
        """Say whether it surely is a question of the content, asked or implied."""
        return self.intent == FAQ and self.confidence >= SURE_QUESTION

    @property
    def is_move(self) -> bool:
        """Say whether it surely steers the conversation; "i keep going" may be an answer, unlike "keep going"."""
        moves = self.intent in COMMANDS | QUESTIONS and self.confidence >= SURE_MOVE
        return moves and (may_ask(self.text) or self.answers < SURE_ANSWER)

    @property
    def is_request(self) -> bool:
        """Say whether it surely wants something: a move, or a question in the form of one."""
        return self.is_move or self.intent in ASKS_ON or (self.is_question and may_ask(self.text))

    @property
    def is_trouble(self) -> bool:
        """Say whether it surely states something that the content has an answer to."""
        return self.intent == FAQ and self.confidence >= SURE_TROUBLE


@dataclass(frozen=True)
class Joined:
    """What a message comes to.

    `route` is what to go on with, `things` the several things it says, if it does. `statement` is what it says
    besides asking, where that may answer a question of a form: "no insurance. is this free?". `beside` are the answers
    to what else it says: "my boss yells. how do i ask for a raise?" is about a raise, and about a boss.
    """

    route: Understood
    things: tuple[Understood, ...] = ()
    statement: Understood | None = None
    beside: tuple[str, ...] = ()


def join(whole: Understood, parts: Sequence[Understood]) -> Joined:
    """Weigh the parts of a message against the whole."""
    if danger := next((part for part in (whole, *parts) if part.intent == DISTRESS), None):
        return Joined(danger)
    if _opens_a_question(parts):
        parts = parts[1:]
        whole = replace(whole, confidence=0.0) if whole.intent == PAUSE else whole
    parts = list(_asking_on(parts))
    joined = _joined(whole, parts)
    return replace(joined, beside=_beside(joined, parts))


def _joined(whole: Understood, parts: Sequence[Understood]) -> Joined:
    requests = _different(part for part in parts if part.is_request)
    if not requests:
        return _weigh(whole, _different(part for part in parts if part.is_trouble))
    others = [part for part in parts if not part.is_request]
    statement = max(others, key=lambda part: part.answers, default=None)
    if len(requests) == 1:
        return Joined(_clearer(whole, requests[0]), statement=statement)
    return replace(_weigh(whole, requests), statement=statement)


def is_weak_move(intent: str, confidence: float) -> bool:
    """Say whether a move is seen too dimly to act on while a form waits for an answer."""
    return intent in COMMANDS and confidence < SURE_MOVE


def surest_follow_up(shares: Mapping[str, float]) -> str | None:
    """Return the kind that is surely meant, of the shares that the reader of follow-ups gives; None if none is."""
    kind, share = max(shares.items(), key=lambda each: each[1], default=(_NO_FOLLOW_UP, 0.0))
    return kind if share >= SURE_FOLLOW_UP and kind != _NO_FOLLOW_UP else None


def _beside(joined: Joined, parts: Iterable[Understood]) -> tuple[str, ...]:
    """Return the answers to what `parts` say beside the questions of the content that are gone on with."""
    met = {joined.route.label, *(thing.label for thing in joined.things)}
    said = (part for part in parts if (part.is_trouble or part.is_request) and part.label not in met)
    return tuple(part.answer_id for part in _different(said) if part.answer_id) if joined.route.intent == FAQ else ()


def _asking_on(parts: Sequence[Understood]) -> Iterator[Understood]:
    """Yield the parts; what only means something beside the question before it is a follow-up of that, and no other."""
    asked = False
    for part in parts:
        hangs = asked and part.intent not in SAID_AFTER and _POINTS_BACK.search(part.text)
        follow_up = f"follow_up/{surest_follow_up(part.follow_ups)}"
        yield replace(part, intent=follow_up, answer_id=None) if hangs and follow_up in ASKS_ON else part
        asked = asked or (part.is_question and may_ask(part.text))


def _opens_a_question(parts: Sequence[Understood]) -> bool:
    """Say whether the first of `parts` only opens a question: "hold on, how is that different"."""
    asked = any(part.is_request and may_ask(part.text) for part in parts[1:])
    return asked and bool(_HOLDS_ON.fullmatch(parts[0].text.strip()))


def _weigh(whole: Understood, things: tuple[Understood, ...]) -> Joined:
    """Return the several things, unless the whole is one that none of them is."""
    if len(things) < 2 or _is_more_than(whole, things):
        return Joined(whole)
    return Joined(_leading(things), things)


def _different(parts: Iterable[Understood]) -> tuple[Understood, ...]:
    """Return the first part of each label, in order."""
    by_label: dict[str, Understood] = {}
    for part in parts:
        by_label.setdefault(part.label, part)
    return tuple(by_label.values())


def _clearer(whole: Understood, request: Understood) -> Understood:
    """Return the one request among other words, or the whole where it says more: "my rent is due. what now?"."""
    if request.intent in COMMANDS and request.confidence >= max(SURE_WHOLE, whole.confidence):
        return request
    if whole.is_question or whole.is_move:
        return whole
    return whole if whole.confidence >= max(SURE_WHOLE, request.confidence) else request


def _is_more_than(whole: Understood, things: Sequence[Understood]) -> bool:
    """Say whether the whole is clearly something that no part is: "what was i then and what am i now"."""
    of_things = sum(thing.confidence for thing in things) / len(things)
    return whole.confidence >= of_things and whole.label not in {thing.label for thing in things}


def _leading(things: Sequence[Understood]) -> Understood:
    asked = next((thing for thing in things if thing.intent == FAQ), None)
    commands = [thing for thing in things if thing.intent in COMMANDS and not (asked and thing.intent in SAID_AFTER)]
    return commands[-1] if commands else asked or things[0]
