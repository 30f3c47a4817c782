"""Which answers a message asks for, and which it may mean as well."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from rasa_sdk import Tracker

from actions.following.kinds import OF_THE_ADVISOR, SOURCES
from actions.following.lean import on_new_matter
from actions.following.recall import may_be_spoken_of
from actions.shared.history import ranking_of, topics_lately
from actions.shared.memory import active_form
from actions.shared.named import EMERGENCY, OF_BARRIERS, OUTLOOK
from actions.shared.say import guesses_of, left_out_by, library, near_topic, words_not_said
from advisor.library.content import Answer
from advisor.words.comparing import asks_of_other_work
from advisor.words.guessing import LEAST_LIKELY, SURELY, answers_in, nearer_one, nearly_asked
from advisor.words.message import Message
from advisor.words.numbers import word_set

STILL_NEAR = 4  # turns in which a dim question may as well be of an answer that was said
HARDLY = 0.4  # below this confidence an answer is said as a guess
NO_GUESSES = (*OF_THE_ADVISOR, "limits")  # topics of the content: "if i got you right, i can't do that"
_MOST_BESIDE = 2
_TWO = 2
_BESIDE = word_set("difference differ different vs versus between compare compared")
_NO_LETTER = re.compile(r"[\W_]+")
_ASKING = word_set("what whats wat wats how hows who whos where wheres which why should shld")


def asked_for(tracker: Tracker, message: Message) -> tuple[str, ...]:
    """Return the content ids that the latest message asks for, in order: a tapped button wins over a guess."""
    tapped = next(tracker.get_latest_entity_values("topic"), None)
    if tapped:
        return (str(tapped),)
    asked = message.answer_ids() or ("",)
    ranking = ranking_of(tracker)
    if both := _named_side_by_side(message, asked[0]):
        return both
    if len(asked) > 1 or is_declined(asked[0]):
        return asked
    if asks_of_other_work(message) and message.confidence < SURELY:
        return (nearly_asked(message, ranking, (OUTLOOK,)) or asked[0],)
    nearest = nearer_one(message, ranking, near_topic(tracker), still_open(tracker, message)) or asked[0]
    return (nearest if _left_open(tracker)(nearest) else _likeliest_other(tracker, message) or nearest,)


def _named_side_by_side(message: Message, asked: str) -> tuple[str, ...]:
    """Return two answers whose names a message sets beside each other, of which `asked` is one.

    "Whats the difference between the drug test and the background check" has an answer in each.
    """
    if asked not in library().answers or _BESIDE.isdisjoint(message.plain.split()):
        return ()
    text = _NO_LETTER.sub("", message.text.casefold())
    at = {one: text.find(one.replace("_", "").rstrip("s")) for one in library().answers if "_" in one}
    named = sorted((one for one, place in at.items() if place >= 0), key=lambda one: at[one])
    return tuple(named) if len(named) == _TWO and asked in named else ()


def _left_open(tracker: Tracker) -> Callable[[str], bool]:
    """Return what says of a content id whether it is left open by what they said that it is not about.

    The talk is read for that once, however many are asked of.
    """
    left_out, lately = left_out_by(tracker), topics_lately(tracker, STILL_NEAR)

    def is_open(answer_id: str) -> bool:
        answer = library().answers.get(answer_id)
        spoken_of = answer_id in lately
        return answer is None or not (left_out.holds_title(answer) or (spoken_of and left_out.holds_matter(answer)))

    return is_open


def _likeliest_other(tracker: Tracker, message: Message) -> str | None:
    """Return what is likeliest beside what is left out; what was talked of and has more to say comes first."""
    likely = answers_in(ranking_of(tracker), LEAST_LIKELY)
    others = [*filter(_left_open(tracker), (one for one in likely if one in library().answers))]
    return next((one for one in still_open(tracker, message) if one in others), next(iter(others), None))


def only_tells(message: Message) -> bool:
    """Say whether the message asks nothing, not even amid a story: "48, bad back. what's left for me"."""
    return not (message.asks or message.is_tapped or message.parts) and _ASKING.isdisjoint(message.plain.split())


def tells_a_story(tracker: Tracker, message: Message, asked: Iterable[str]) -> bool:
    """Say whether the message only tells, in the midst of a talk, and is hardly understood: `asked` is a guess."""
    lately = topics_lately(tracker, STILL_NEAR)
    in_talk = bool(lately) and set(asked).isdisjoint(lately) and not active_form(tracker)
    return in_talk and message.confidence < HARDLY and only_tells(message)


def is_declined(answer_id: str) -> bool:
    """Say whether an answer says chiefly what the advisor is or can't do: nothing that was talked of says that."""
    answer = library().answers.get(answer_id)
    return answer is not None and answer.topic in NO_GUESSES


def still_open(tracker: Tracker, message: Message) -> list[str]:
    """Return the answers that were talked of just now and have something left to say to `message`."""
    answers = library().answers
    lately = (one for one in topics_lately(tracker, STILL_NEAR) if one in answers)
    return [one for one in filter(_left_open(tracker), lately) if words_left(tracker, answers[one], message)]


def words_left(tracker: Tracker, answer: Answer, message: Message) -> str | None:
    """Return what `answer` has left to say: on what the message newly names, else what was not said of late."""
    return on_new_matter(tracker, answer, message) or words_not_said(tracker, answer, message)


def perhaps_meant(tracker: Tracker, message: Message, said: Iterable[str]) -> tuple[str, ...]:
    """Return what a dim message may mean beside what is `said` to it, likeliest first; no emergency is guessed."""
    if message.confidence >= SURELY or message.is_tapped or message.parts:
        return ()
    left_out = {*said, *EMERGENCY}
    return tuple(guess for guess in guesses_of(tracker) if guess not in left_out)[:_MOST_BESIDE]


def perhaps_told_of(tracker: Tracker, message: Message, topic: Answer) -> list[str]:
    """Return what a line that only tells, after the answer `topic`, may lead to: what is near comes first.

    By itself it sounds like much: what leads on from what was talked of stands before what has nothing to do with it.
    """
    lately = topics_lately(tracker, STILL_NEAR)
    spoken_of = [one for one in may_be_spoken_of(tracker, ranking_of(tracker)) if one not in lately]
    wanted = [OUTLOOK] if message.of("occupation", roles=["goal"]) else []
    meant = dict.fromkeys([*wanted, *spoken_of[:1], *perhaps_meant(tracker, message, lately), *topic.next])
    return [*filter(_left_open(tracker), (one for one in meant if one in library().answers))]


def urgent_one(asked: Iterable[str]) -> Answer | None:
    """Return the first answer among `asked` for who needs help now; nothing else is said beside it."""
    answers = (library().answers.get(answer_id) for answer_id in asked)
    return next((answer for answer in answers if answer and answer.urgent), None)


def claims_of(asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is claimed among `asked`: what the article backs, else what is no question about another source.

    "who says a job may be temporary, which college" asks about no school.
    """
    known = [library().answers[one] for one in asked if one in library().answers]
    claims = [answer for answer in known if answer.topic != SOURCES]
    backed = [answer for answer in claims if library().source_of(answer).references]
    return tuple(answer.id for answer in backed or claims) or asked


def each_barrier(message: Message, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return `asked`; where somebody names several barriers in one breath, an answer to each."""
    if not set(asked) & set(OF_BARRIERS.values()):
        return asked
    stands = [entity.value for entity in message.affirmed("barrier")]
    named = [OF_BARRIERS[value] for value in stands if value in OF_BARRIERS]
    return tuple(dict.fromkeys([*named, *asked]))
