"""Which option of a question a reply means: its number, its button typed by hand, its name, a yes or a no.

Boundary: one question and one text at a time. Whether the text answers this question is decided in `replying`.
"""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from advisor.library.questions import Option, Question
from advisor.words.message import in_plain
from advisor.words.numbers import word_set
from advisor.words.short_words import FILLER, short_word

LIKE_A_LABEL = 0.85  # spelling likeness that makes typed words a button's title
FEWEST_LETTERS = 5  # of a name that is recognised misspelt
LONGEST_LABEL = 60  # characters; longer texts are no button typed by hand
LONGEST_ASIDE = 7  # words of an answer that no option has
MORE_WORDS, READS_MORE = 2, 0.6  # words beside an aside that may tell an answer, and the least reading of it
ANSWERS = 0.3  # least share of the readings that must fall on a question for a reply to answer it
BEST_OPTION = 0.6  # least share of one option among those of its question
LEAST_READ = 0.1  # least share of the readings for a reply to the question that was just asked
RATHER_THAN_NONE = 0.6  # least share of its question, against being no answer at all, for such a reply
ONE_OF_SEVERAL = 0.25  # the same where several may be true

_PLACES = {
    word: place
    for line in (
        "1 2 3 4 5 6 7 8 9",
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th",
        "one two three four five six seven eight nine",
        "first second third fourth fifth sixth seventh eighth ninth",
    )
    for place, word in enumerate(line.split(), start=1)
}
_BEFORE_A_NUMBER = word_set("number num nr option answer choice the ill go with choose pick its id say i mean")
_AFTER_A_NUMBER = word_set("one ones option please pls i guess prob probably lol tbh")
_BETWEEN_NUMBERS = word_set("and n nd plus or the")
_JOINTS = re.compile(r"[,;/&+.!?\n]+|\b(?:and|n|nd|plus|also|or|but)\b", re.IGNORECASE)
_AROUND_A_NAME = FILLER | word_set(
    "my the a an mostly mainly main thing issue problem biggest too def yes yeah yea yep yup both"
)
_LAUGHS = word_set("lol lmao lmfao rofl haha hahaha ha hah heh")
_NOT = re.compile(r"\b(?:no|not|never|none|nothing|without|dont|doesnt|didnt|isnt|arent|aint|cant|wont|wasnt|havent)\b")
_OR = re.compile(r"\b(?:or|not)\b", re.IGNORECASE)
_ALL = re.compile(
    r"everything|(?:all|every one)(?: of)?(?: (?:it|the above|above|them|em|those|these|three|four|five|six))?"
)


def chosen_in(text: str, question: Question) -> tuple[str, ...]:
    """Return the options that `text` chooses and does nothing else; several only where several may be true."""
    numbers = _by_number(text, question)
    if numbers or not in_plain(text):
        return numbers
    if not is_beside(text, question) and (titled := _by_title(text, question)):
        return (titled,)
    if question.several and (named := tuple(_by_name(text, question))):
        return only_real(named, question)
    meant = question.means.get(short_word(text) or "")
    return (meant,) if meant else ()


def weight_of(readings: Mapping[str, float]) -> float:
    """Return how much of `readings` falls on answers to any question."""
    return sum(share for label, share in readings.items() if label != "other")


def weight_on_one(readings: Mapping[str, float]) -> float:
    """Return how much of `readings` falls on answers to the one question that most falls on.

    Little on each of many questions says only that the words are none that the model has met.
    """
    by_question: dict[str, float] = {}
    for label, share in readings.items():
        question = label.partition("/")[0]
        by_question[question] = by_question.get(question, 0.0) + share
    return max((share for question, share in by_question.items() if question != "other"), default=0.0)


def share_of(readings: Mapping[str, float], question: Question) -> float:
    """Return how much of `readings` falls on the options of `question`."""
    return sum(_shares(readings, question).values())


def by_readings(readings: Mapping[str, float], question: Question, least: float = ANSWERS) -> tuple[str, ...]:
    """Return the options that the model reads in a reply; none where it is too unsure."""
    shares = _shares(readings, question)
    total = sum(shares.values())
    if total <= 0 or total < least:
        return ()
    if question.several:
        return only_real([value for value, share in shares.items() if share / total >= ONE_OF_SEVERAL], question)
    best = max(shares, key=lambda value: shares[value])
    return (best,) if shares[best] / total >= BEST_OPTION else ()


def by_readings_when_asked(readings: Mapping[str, float], question: Question) -> tuple[str, ...]:
    """Return the options that the model reads in a reply to `question` itself.

    What falls on other questions hardly counts here: they were not asked.
    """
    total, none = share_of(readings, question), readings.get("other", 0.0)
    if total < LEAST_READ or total / (total + none) < RATHER_THAN_NONE:
        return ()
    return by_readings(readings, question, LEAST_READ)


def named_in(text: str, question: Question) -> tuple[str, ...]:
    """Return the one option that a piece of `text` names, whatever else it says: "not really, its the money".

    "None" and "some" are titles, too, but before other words they say little: "none, my wife has them".
    Two that are named side by side are both.
    """
    # "i like the kids" is beside both options, "the kids" is what the money is for
    pieces = (piece for piece in _JOINTS.split(text) if not (short_word(piece) or is_beside(piece, question)))
    named = tuple(dict.fromkeys(value for piece in pieces for value in _by_name(piece, question)))
    if len(named) > 1 and "both" in question.means and not _OR.search(text):
        return (question.means["both"],)
    return named if len(named) == 1 else ()


def is_beside(text: str, question: Question) -> bool:
    """Say whether a short `text` names what people answer to `question` though no option has it."""
    plain = in_plain(text)
    if question.beside is None or len(plain.split()) > LONGEST_ASIDE:
        return False
    around = (f" {plain} ".split(f" {name} ", 1) for name in question.beside.named if f" {name} " in f" {plain} ")
    # "freedom, cant stand a boss" denies something else; "freedom? no" is a no
    return any(not _NOT.search(before) and short_word(after) != "no" for before, after in around)


def reads_more(text: str, readings: Mapping[str, float], question: Question) -> bool:
    """Say whether `text` tells more than what stands beside the options, and the model reads one of them in it."""
    plain = f" {in_plain(text)} "
    for name in sorted(question.beside.named, key=len, reverse=True) if question.beside else ():
        plain = plain.replace(f" {name} ", " ")
    return len(set(plain.split()) - FILLER) >= MORE_WORDS and bool(by_readings(readings, question, READS_MORE))


def laughs_at(text: str, question: Question) -> bool:
    """Say whether `text` laughs and names what `question` asks for: "lol the benefits are puppy eyes"."""
    return bool(_LAUGHS & set(in_plain(text).split())) and names_asked_for(text, question)


def names_asked_for(text: str, question: Question) -> bool:
    """Say whether `text` names what `question` asks for."""
    return any(f" {name} " in f" {in_plain(text)} " for name in question.called)


def denies(text: str) -> bool:
    """Say whether `text` has a word that denies."""
    return bool(_NOT.search(in_plain(text)))


def only_real(values: Sequence[str], question: Question) -> tuple[str, ...]:
    """Return `values` once each, and without "nothing" where something is named beside it."""
    once = tuple(dict.fromkeys(values))
    real = tuple(value for value in once if value != question.means.get("no"))
    return real or once


def _by_number(text: str, question: Question) -> tuple[str, ...]:
    """Read "2", "2.", "no 2", "the second one"; "1 and 3" where several may be true."""
    words = [] if "[" in text else in_plain(text).split()  # "[2]?" asks for a source
    if words[:1] == ["no"] and len(words) == 2 and words[1].isdecimal():
        words = words[1:]  # "no. 2"
    while len(words) > 1 and words[0] in _BEFORE_A_NUMBER:
        words = words[1:]
    while len(words) > 1 and words[-1] in _AFTER_A_NUMBER:
        words = words[:-1]
    places = [_PLACES.get(word, 0) for word in words if not (question.several and word in _BETWEEN_NUMBERS)]
    if not places or not all(0 < place <= len(question.offered) for place in places):
        return ()
    values = tuple(question.offered[place - 1].value for place in places)
    return only_real(values, question) if question.several else values if len(values) == 1 else ()


def _by_title(text: str, question: Question) -> str | None:
    """Return the option that is all that `text` says but for what only surrounds it: "for now i guess".

    A button that was typed by hand may have wrong letters, but no "not" too many.
    """
    # A laugh is no word of a title misspelt: "lol benefits" is far from "full benefits".
    words, titles = [word for word in in_plain(text).split() if word not in _LAUGHS], _titles(question)
    if len(" ".join(words)) > LONGEST_LABEL or laughs_at(text, question):
        return None
    named = next((titles[span] for span in _spans(words) if span in titles), None)
    return named or _misspelt(" ".join(words), titles) or _misspelt(_core(text), titles)


def _misspelt(said: str, titles: Mapping[str, str]) -> str | None:
    alike = [title for title in titles if bool(_NOT.search(title)) == bool(_NOT.search(said))]
    near = difflib.get_close_matches(said, alike, n=1, cutoff=LIKE_A_LABEL)
    return titles[near[0]] if near and len(near[0]) >= FEWEST_LETTERS else None


def _spans(words: Sequence[str]) -> Iterator[str]:
    """Yield `words` without more and more of what only surrounds a name, the longest first."""
    before = sum(1 for _ in itertools.takewhile(_AROUND_A_NAME.__contains__, words))
    after = sum(1 for _ in itertools.takewhile(_AROUND_A_NAME.__contains__, reversed(words)))
    ends = range(len(words) - after, len(words) + 1)
    spans = [words[start:end] for start in range(before + 1) for end in ends if start < end]
    yield from map(" ".join, sorted(spans, key=len, reverse=True))


def _by_name(text: str, question: Question) -> Iterator[str]:
    """Yield the options that `text` names, piece by piece: "kids and no car"."""
    for piece in _JOINTS.split(text):
        if value := _by_title(piece, question):
            yield value
        elif _ALL.fullmatch(_core(piece)):
            yield from (option.value for option in question.offered)


def _titles(question: Question) -> dict[str, str]:
    """Return the options by all they are called; a part of a title last: "to learn" of "To learn and grow"."""
    options = question.options
    names = [(name, option) for option in options for name in option.called]
    names += [(in_plain(words), option) for option in options for words in (option.title, option.said)]
    parts = [(_core(option.title), option) for option in options if not _needs_its_no(option, question)]
    parts += [(_core(piece), option) for option in options for piece in re.split(r"\band\b", option.title)]
    names += [(name, option) for name, option in parts if not short_word(name) and not set(name.split()) <= FILLER]
    titles: dict[str, str] = {}
    for name, option in names:
        titles.setdefault(name, option.value)
    return titles


def _needs_its_no(option: Option, question: Question) -> bool:
    """Say whether the option is the no, and its title says the contrary without one: "way up" of "no way up"."""
    loses = _NOT.search(in_plain(option.title)) and not _NOT.search(_core(option.title))
    return bool(loses) and option.value == question.means.get("no")


def _core(text: str) -> str:
    """Return the words of `text` without what only surrounds a name."""
    words = in_plain(text).split()
    while len(words) > 1 and words[0] in _AROUND_A_NAME:
        words = words[1:]
    while len(words) > 1 and words[-1] in _AROUND_A_NAME:
        words = words[:-1]
    return " ".join(words)


def _shares(readings: Mapping[str, float], question: Question) -> dict[str, float]:
    return {option.value: readings.get(f"{question.slot}/{option.value}", 0.0) for option in question.options}
