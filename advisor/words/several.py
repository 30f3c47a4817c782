"""Decides whether the parts of a message are several things, and which one the conversation goes on with.

Boundary: takes what the pipeline understood of the whole and of each part; how the text is cut is in `parts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from advisor.words.distress import DISTRESS
from advisor.words.leaning import ASKED_ON, ASKS_ON, asks_on, points_back, stands_alone, words_in
from advisor.words.parts import holds_on, lets_go, may_ask

FAQ = "faq"
PAUSE = "pause"
OFF_TOPIC = "off_topic"
REJECTS = "reject_answer"
_UNKNOWN = {"nlu_fallback", OFF_TOPIC}
NO_MOVES = {FAQ, *_UNKNOWN}  # what moves a conversation is none of these
# How confident the classifier must be: of a question, of a move of the conversation (they are short, and
# so easily seen where there is none), of a trouble that is only stated, of a message that needs no parts, of an
# answer to a form.
SURE_QUESTION = 0.4
SURE_MOVE = 0.5
SURE_TROUBLE = 0.6
SURE_WHOLE = 0.8
SURE_ANSWER = 0.5

# These begin or change something: the last of them decides what happens.
COMMANDS = {
    *("start_gig_check", "start_plan", "start_interests", "start_over", "go_back", "pause", "resume", "skip"),
    *("correct_answer", "change_plan", "report_outcome", "compare_occupations", "compare_then_and_now"),
    *("ask_for_human", "ask_for_verdict", "ask_for_plan", "ask_for_calendar", "ask_for_card", "ask_for_reminder"),
    *("ask_to_be_forgotten", "ask_what_is_known", "ask_what_would_help"),
}
# So do these, and nothing that a form asks for is said in their words: "i need a plan".
_BEGIN = {"start_gig_check", "start_plan", "start_interests"}
# These are answered with a line and change nothing.
QUESTIONS = {
    *("ask_source", "ask_why", "ask_how_many_left", "ask_if_human", "ask_how_it_works", "ask_for_help"),
    *("ask_for_more", "ask_simpler", "ask_to_repeat", "ask_what_next"),
}
# These change nothing either, and need one line only: they can be said after the answer to a question.
SAID_AFTER = {"ask_for_human", "ask_source", "ask_if_human", "ask_what_is_known"}
_LEANS_ON_ALL = {"ask_what_next", "ask_for_more", "ask_for_help"}  # "what now": on whatever was said before it
_MOST = 15  # words of a question that is owned up to: longer ones are stories


@dataclass(frozen=True)
class Understood:
    """A text and what the classifiers made of it; `answers` is how likely it answers some question of a form."""

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
        begins = self.intent in _BEGIN and self.confidence >= SURE_WHOLE
        return moves and (begins or may_ask(self.text) or self.answers < SURE_ANSWER)

    @property
    def is_request(self) -> bool:
        """Say whether it surely wants something: a move, or a question in the form of one."""
        return self.is_move or (self.is_question and may_ask(self.text))

    @property
    def is_unknown(self) -> bool:
        """Say whether it asks something of its own that nothing is known of."""
        unsure = self.intent in _UNKNOWN or (self.intent == FAQ and not self.is_question)
        asks = may_ask(self.text) and self.answers < SURE_ANSWER  # "can weld and drive" may answer a form
        return unsure and asks and self.stands_alone and len(words_in(self.text)) <= _MOST

    @property
    def stands_alone(self) -> bool:
        """Say whether it hangs on nothing before it, as a question may."""
        return not may_ask(self.text) or stands_alone(self.text)

    @property
    def is_trouble(self) -> bool:
        """Say whether it surely states something that the content has an answer to."""
        return self.intent == FAQ and self.confidence >= SURE_TROUBLE


@dataclass(frozen=True)
class Joined:
    """What a message comes to.

    `route` is what to go on with, `things` the several things it says, if it does. `statement` is what it says
    besides asking, where that may answer a question of a form: "no insurance. is this free?". `beside` are the answers
    to what else it says: "my boss yells. how do i ask for a raise?" is about a raise, and about a boss. `unmet` are the
    questions in it that no answer is known to.
    """

    route: Understood
    things: tuple[Understood, ...] = ()
    statement: Understood | None = None
    beside: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()


def join(whole: Understood, parts: Sequence[Understood]) -> Joined:
    """Weigh the parts of a message against the whole."""
    if dangers := [part for part in (whole, *parts) if part.intent == DISTRESS]:
        return Joined(max(dangers, key=lambda part: part.confidence))
    if _only_opens(parts):
        parts = parts[1:]
        whole = parts[0] if len(parts) == 1 else replace(whole, confidence=0.0) if whole.intent == PAUSE else whole
    parts = list(_asking_on(parts))
    on = tuple(part for part in parts if part.intent in ASKS_ON)
    joined = _asked_on(_joined(whole, [part for part in parts if not part.intent.startswith(ASKED_ON)]), on)
    missed = parts and parts[0].intent == REJECTS and parts[0].confidence >= SURE_MOVE
    if missed and not joined.things and joined.route.confidence < SURE_QUESTION:
        return Joined(replace(joined.route, intent=REJECTS))  # what is meant instead is seen only dimly
    return replace(joined, beside=_beside(joined, parts), unmet=_unmet(joined, parts))


def _joined(whole: Understood, parts: Sequence[Understood]) -> Joined:
    if about_work := beside_an_aside(whole, parts):
        return Joined(about_work[0], about_work if len(about_work) > 1 else ())
    requests = _different(_requests(parts))
    if not requests:
        return _weigh(whole, _different(part for part in parts if part.is_trouble))
    others = [part for part in parts if not part.is_request]
    statement = max(others, key=lambda part: part.answers, default=None)
    if len(requests) == 1:
        return Joined(_clearer(whole, requests[0]), statement=statement)
    return replace(_weigh(whole, requests), statement=statement)


def beside_an_aside(whole: Understood, parts: Sequence[Understood]) -> tuple[Understood, ...]:
    """Return what is surely asked or told of work beside what surely is not: "tell me a joke, boss just fired me"."""
    sure = [part for part in parts if part.confidence >= SURE_WHOLE]
    if whole.intent != OFF_TOPIC or not any(part.intent == OFF_TOPIC for part in sure):
        return ()
    return _different(part for part in sure if part.is_trouble and part.stands_alone)


def _requests(parts: Iterable[Understood]) -> Iterator[Understood]:
    """Yield what is wanted, in order; "what can i do" wants help with the trouble that was told before it."""
    trouble: Understood | None = None
    for part in parts:
        if part.is_request:
            yield trouble if trouble and part.intent in _LEANS_ON_ALL else part
            trouble = None
        elif part.is_trouble:
            trouble = part


def _asked_on(joined: Joined, on: tuple[Understood, ...]) -> Joined:
    """Add what asks on to the question that is gone on with."""
    if not on or joined.route.intent != FAQ:
        return joined
    return replace(joined, things=(*(joined.things or (joined.route,)), *on))


def _unmet(joined: Joined, parts: Sequence[Understood]) -> tuple[str, ...]:
    """Return the questions that nothing is known of, beside one that is answered or beside a wish to stop."""
    if joined.route.intent == PAUSE:  # a dim move, too: "stop. how i find real job" begins no plan
        return tuple(part.text for part in parts if may_ask(part.text) and not part.is_request)
    answered = joined.route.intent == FAQ and any(part.is_question and may_ask(part.text) for part in parts)
    unknown = (part.text for part in parts if part.is_unknown and part.label != joined.route.label)
    return tuple(unknown) if answered else ()


def is_weak_move(intent: str, confidence: float) -> bool:
    """Say whether a move is seen too dimly to act on while a form waits for an answer; to compare changes nothing."""
    return intent in COMMANDS - {"compare_occupations"} and confidence < SURE_MOVE


def _beside(joined: Joined, parts: Iterable[Understood]) -> tuple[str, ...]:
    """Return the answers to what `parts` surely say beside the questions of the content that are gone on with."""
    met = {joined.route.label, *(thing.label for thing in joined.things)}
    # What hangs on the rest sounds like something else by itself: "my phone died, do i call back".
    sure = (part for part in parts if part.confidence >= SURE_WHOLE and part.stands_alone and part.label not in met)
    return tuple(part.answer_id for part in _different(sure) if part.answer_id) if joined.route.intent == FAQ else ()


def _asking_on(parts: Sequence[Understood]) -> Iterator[Understood]:
    """Yield the parts; what only means something beside the question before it is a follow-up of that, and no other."""
    asked = False
    for part in parts:
        own_line = part.intent in SAID_AFTER and part.confidence >= SURE_WHOLE
        on = asks_on(part.text, part.follow_ups) if asked and not own_line else None
        if asked and part.intent == FAQ and len(words_in(part.text)) == 1:
            on = ASKED_ON  # "what do i need for that. school? papers?" asks of no papers by themselves
        yield replace(part, intent=on, answer_id=None) if on else part
        asked = asked or (part.confidence >= SURE_QUESTION and part.intent not in SAID_AFTER and may_ask(part.text))


def _only_opens(parts: Sequence[Understood]) -> bool:
    """Say whether the first of `parts` only opens the others: "hold on, how is that different", "not that. …"."""
    lets = bool(parts) and lets_go(parts[0].text)
    if lets or (parts and parts[0].intent == REJECTS and parts[0].confidence >= SURE_MOVE):
        return any(part.is_request or part.is_question or (lets and may_ask(part.text)) for part in parts[1:])
    return bool(parts) and holds_on(parts[0].text) and any(part.is_request and may_ask(part.text) for part in parts[1:])


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
    stands_alone = request.is_move and request.intent not in _LEANS_ON_ALL and not points_back(request.text)
    plain = request.intent in COMMANDS or stands_alone
    if plain and request.confidence >= max(SURE_WHOLE, whole.confidence):
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
