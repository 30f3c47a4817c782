"""What somebody likes to do: which statement comes next, and what the answers come to.

Boundary: a hint in a few broad areas, honest about how few answers it rests on; the work it names is examples only.
The statements and all words stand in `content/interests.yml`.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Literal

from advisor.library.content import CONTENT_FOLDER
from advisor.library.interest_list import FEWEST_AREAS, POINTS, InterestList, Item, Said, read_list
from advisor.words.likings import MIDDLE
from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set
from advisor.words.several import SURE_MOVE
from advisor.words.short_words import FILLER, is_nod, short_word

MOST_WORKS = 3  # areas that work is named for
_TELLING = 4  # letters of a word by which a line of the quiz is known again
_OF_ANY_REQUEST = word_set("show tell talk check keep make look going after great trying")
ANEW = "anew"  # what the button to take the quiz again says
_AGAIN = re.compile(r"\b(?:again|over|anew|redo|retake|restart|another|new|fresh|second time|once more)\b")
_RESULT = re.compile(r"\b(?:results?|scores?|sa(?:y|id)|tell|told|come out|came out|outcome|what did)\b")

Likings = Mapping[str, int | None]  # by the id of the item; None where it was skipped
Outcome = Literal["none", "flat", "disliked", "low", "one", "tie"]


@dataclass(frozen=True)
class Ranked:
    """One area with the average of what was answered for it, 1 to 5."""

    area: str
    average: float
    answered: int


@dataclass(frozen=True)
class Result:
    """What the answers come to: `areas` best first, without those that nothing was answered for.

    `outcome`: too few areas were answered for, all come out the same, all were disliked, none was liked, one is at
    the top, or several are; `top` holds those at the top.
    """

    outcome: Outcome
    areas: tuple[Ranked, ...]
    top: tuple[str, ...]
    answered: int
    weak: bool


class Interests(InterestList):
    """The list, and what can be asked of it."""

    def next_item(self, likings: Likings) -> Item | None:
        """Return the statement to ask about; None when each was answered or skipped."""
        return next((item for item in self.items if item.id not in likings), None)

    def left(self, likings: Likings) -> int:
        """Return how many statements are still to come, the pending one among them."""
        return sum(item.id not in likings for item in self.items)

    def ask(self, item: Item) -> str:
        """Return the words that ask about `item`, with its place in the list."""
        return self.words["ask"].format(number=self.items.index(item) + 1, all=len(self.items), item=item.text)

    def result(self, likings: Likings) -> Result:
        """Return what `likings` come to; what is no statement or no point of the scale is passed over."""
        given = {item.id: value for item in self.items if (value := likings.get(item.id)) in POINTS}
        areas = sorted(_ranked(self, given), key=lambda area: -area.average)
        top = tuple(area.area for area in areas if area.average == areas[0].average)
        return Result(_outcome(areas, top), tuple(areas), top, len(given), weak=len(given) < len(self.items))

    def tell(self, came_to: Result) -> tuple[Said, ...]:
        """Return what stands out, how much that says, that the list is our own; then where to go from here."""
        said = [self.words[came_to.outcome].format(areas=self._named(came_to.top))]
        if came_to.outcome in ("one", "tie") and (second := _second(came_to)):
            said.append(self.words["after"].format(areas=self._named(second)))
        if came_to.answered:
            how_sure = self.words["weak" if came_to.weak else "whole"]
            said.append(how_sure.format(answered=came_to.answered, all=len(self.items)))
        return (Said(" ".join([*said, self.words["ours"]])), *self.leads_on)

    def tell_works(self, likings: Likings) -> tuple[Said, ...]:
        """Return some kinds of work for what came out on top; then where to look on."""
        came_to = self.result(likings)
        if came_to.outcome not in ("one", "tie"):
            return (Said(self.words["no_works"]), *self.leads_on)
        return self.works_of((*came_to.top, *_second(came_to))[:MOST_WORKS])

    def works_of(self, areas: Sequence[str]) -> tuple[Said, ...]:
        """Return some kinds of work for `areas`; then where to look on."""
        lines = [self.words["work"].format(area=self.areas[one], such_as=self.works[one].such_as) for one in areas]
        return (Said("\n".join([*lines, self.words["works"]])), *self.leads_on)

    def tell_rated(self, area: str, likings: Likings) -> str:
        """Return what was answered to the lines of `area`."""
        rated = [
            self.words["rated_one"].format(item=item.text, point=self.scale[point])
            for item in self.items
            if item.area == area and (point := likings.get(item.id)) in POINTS
        ]
        words = self.words["rated" if rated else "not_rated"]
        return words.format(area=self.areas[area], rated=self.words["between"].join(rated))

    def area_named(self, plain: str) -> str | None:
        """Return the area that the words name, by its longest name, or by a word that one of its lines alone has."""
        said = f" {plain} "
        names = [(len(name), area) for area, one in self.works.items() for name in one.called if f" {name} " in said]
        if names:
            return max(names)[1]
        words = Counter(word for item in self.items for word in set(in_plain(item.text).split()))
        telling = {word for word in plain.split() if len(word) >= _TELLING and words[word] == 1} - _OF_ANY_REQUEST
        return next((item.area for item in self.items if telling & set(in_plain(item.text).split())), None)

    def in_short(self, likings: Likings) -> str:
        """Return how many lines were answered, and the kinds of things that came out on top."""
        came_to = self.result(likings)
        stands_out = came_to.outcome in ("one", "tie")
        return f"{len(likings)} ({self._named(came_to.top)})" if stands_out else str(len(likings))

    def _named(self, areas: Sequence[str]) -> str:
        return self.words["between"].join(self.areas[area] for area in areas)


_QUIZ = r"(?:quiz\w*|test|tests|survey|questionnaire|interest one)"
_NAMES_QUIZ = word_set("short quick quicker fast little lil small mini shorter quiz tiny")
_AROUND_QUIZ = FILLER | word_set(
    "the a that this one ones take do did lets let us try go for id rather ill i pick choose want give me gimme start "
    "begin again then yes yeah yep sure k cool fine your my version test thing with me with will would could we be "
    "quickly"
)
_DECLINES = re.compile(
    rf"\b(?:drop|stop|quit|end|cancel|remove|delete|swap|skip|leave out|forget) (?:\w+ )?{_QUIZ}\b"
    rf"|\b(?:no|without) (?:more )?{_QUIZ}\b|\btake (?:the |that |this )?{_QUIZ} (?:out|off|away)\b"
    r"|\b(?:not|dont|never|hate)(?: (?:need|want|like|do|doing|into|taking|take|a|an|the|any|this|that|another|to))+ "
    rf"{_QUIZ}\b|\bwhy (?:a|the|this|that|is there a|do i need a) {_QUIZ}\b"
)


@functools.cache
def load_interests(folder: Path = CONTENT_FOLDER) -> Interests:
    """Return the list of the content in `folder`, read once for the life of the program.

    Raises:
        ContentError: with every problem an editor must mend.
    """
    return Interests(**vars(read_list(folder)))


def begins_anew(message: Message) -> bool:
    """Say whether somebody who has taken the quiz wants to take it again, and not to hear what it came to."""
    if message.is_tapped:
        return any(entity.value == ANEW for entity in message.of("likings"))
    return bool(_AGAIN.search(message.plain)) and not asks_for_result(message)


def declines_quiz(message: Message) -> bool:
    """Say whether the message wants no quiz: "drop the quiz", "why a quiz"."""
    return bool(_DECLINES.search(message.plain)) and not message.is_tapped


def names_quiz(message: Message) -> bool:
    """Say whether the message is the name of the short quiz, and no more than that: "the little one then"."""
    words = set(message.plain.split())
    return not words.isdisjoint(_NAMES_QUIZ) and words <= _NAMES_QUIZ | _AROUND_QUIZ


def picks_quiz(message: Message) -> bool:
    """Say whether the message takes the short quiz that was just offered: "yes", "the little one then"."""
    agrees = message.intent == "affirm" and message.confidence >= SURE_MOVE
    agrees |= short_word(message.text) == "yes" or is_nod(message.text)
    return (agrees or names_quiz(message)) and not (message.asks or message.is_tapped or declines_quiz(message))


def asks_for_result(message: Message) -> bool:
    """Say whether the message asks what the quiz came to."""
    return bool(_RESULT.search(message.plain))


def read_liking(text: str) -> int | None:
    """Return the point of the scale, 1 to 5, that a reply stands for; None where it says nothing clear."""
    return load_interests().reader.read(text)


def read_opening_liking(text: str) -> int | None:
    """Return the point that the first words of a reply stand for, where the rest tells why: "like. i had a bike"."""
    return load_interests().reader.read_opening(text)


def _ranked(listed: InterestList, given: Likings) -> Iterator[Ranked]:
    for area in listed.areas:
        values = [value for item in listed.items if item.area == area and (value := given.get(item.id)) is not None]
        if values:
            yield Ranked(area, fmean(values), len(values))


def _outcome(areas: Sequence[Ranked], top: Sequence[str]) -> Outcome:
    if len(areas) < FEWEST_AREAS:
        return "none"
    if len(top) == len(areas):
        return "flat"
    if areas[0].average <= MIDDLE:
        return "low" if areas[0].average == MIDDLE else "disliked"
    return "one" if len(top) == 1 else "tie"


def _second(came_to: Result) -> tuple[str, ...]:
    """Return the areas next to the top, where they were liked; none where that would be all the rest."""
    liked = [area for area in came_to.areas[len(came_to.top) :] if area.average > MIDDLE]
    second = tuple(area.area for area in liked if area.average == liked[0].average)
    return second if len(came_to.top) + len(second) < len(came_to.areas) else ()
