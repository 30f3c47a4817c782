"""Cuts a message that may say several things into its parts.

Boundary: words only. Whether the parts really are several things is decided in `several`, once each is understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MOST_PARTS = 4
_FEWEST_WORDS = 4  # shorter messages say one thing
_LONG_RUN = 8  # words; who writes on and on leaves out the full stop, too
_BEFORE_A_RUN_ON = 3


def _one_of(words: str) -> str:
    """Return a pattern for any of `words`; "~" stands for an apostrophe that people leave out."""
    return "(?:" + "|".join(word.replace("~", "['’]?").replace("_", r"\s+") for word in words.split()) + r")\b"


_FILLER = _one_of(
    "ok okay k so and n also but wait hey hi hello um uh btw lol well now then pls please sorry hold_on hang_on"
)
_WHAT = _one_of("what what~s wat wat~s wut how how~s who who~s why why~s whose which")
_WHERE = (
    _one_of("where~s when~s")
    + "|(?:where|when) "
    + _one_of("is are r was do does did can could should will would to the my a")
)
_VERB = _one_of(
    "is are r am was were do does did can could cld cud will would wld wud should shld shud have has"
    " isn~t aren~t don~t doesn~t didn~t can~t won~t shouldn~t"
)
_SUBJECT = _one_of(
    "i you u ya we they he she it this that there these those my your ur the a an any someone people ppl"
)
_WISH = _one_of(
    "tell_me show_me give_me help_me send_me connect_me remind_me let_me_talk let_me_speak let_me_see explain"
    " i_want_to_talk i_want_to_speak i_want_to_know i_want_to_see i_wanna_talk i_wanna_speak i_wanna_know i_wanna_see"
    " i_need_to_talk i_need_to_speak i_need_to_know i~d_like_to_talk i~d_like_to_speak i~d_like_to_know"
)
_OPENING = rf"(?:{_WHAT}|{_WHERE}|{_VERB}\s+{_SUBJECT}|{_WISH})"
# "y cuánto cuesta" only hangs on what is before it: a question of its own takes more words.
_SPANISH = _one_of("c[oó]mo d[oó]nde cu[aá]nto cu[aá]nta cu[aá]ndo cu[aá]l qui[eé]n puedo debo hay tengo_que necesito")
_STATEMENT = _one_of("i i~m i~ve there~s nobody no_one no1")
_AND = r"(?:(?:and|n|nd|&|\+|also|plus|but|so|then)\s+)"
_ALSO = r"(?:(?:and|n|nd|&|\+|also|plus|but)\s+)"  # "so i can call you" is no new clause

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+|\s*\n\s*")
_JOINT = re.compile(
    rf"(?:,\s*|\s+(?={_AND})){_AND}{{0,3}}(?={_OPENING})|,?\s+{_ALSO}{{1,3}}(?={_STATEMENT})"
    r"|,?\s+(?:and|n|nd|&)\s+also\s+(?=\S+\s+\S)"
    rf"|,?\s+y\s+(?:tambi[eé]n\s+)?(?={_SPANISH}\s+\S+\s+\S)",
    re.IGNORECASE,
)
# A question may also open with "is uber …" or "does walmart …"; elsewhere that would be too much.
_QUESTION_JOINT = re.compile(rf"(?:,\s*|\s+){_AND}{{1,3}}(?={_VERB}\s)", re.IGNORECASE)
_RUN_ON = re.compile(
    r"\s+(?="
    + _one_of(
        "how_do_i how_do_u how_can_i how_could_i how_would_i how_should_i what_do_i what_can_i what_should_i"
        " where_do_i where_can_i where_should_i where_is where~s who_do_i who_can what~s_the what_is_the"
        " is_there are_there is_that is_it is_this"
    )
    + ")",
    re.IGNORECASE,
)
# So may a turned verb where nothing before it asks: "two years here did i learn anything", but "what jobs can i do".
_TURNED = re.compile(
    r"\s+(?=" + _one_of("did_i am_i can_i could_i should_i will_i do_i can_you can_u could_you could_u") + ")",
    re.IGNORECASE,
)
_ASKS_WHAT = re.compile(rf"\b(?:{_WHAT}|where|when|if)\b", re.IGNORECASE)
# After these a question opens no new clause: "i know how i can …", "what else can i …".
_GOVERNS = re.compile(
    _one_of(
        "about ask asking idk know knows learn see show sure tell understand wonder how many much what when where which"
        " who why else only out so than then and at but for from is me of on or that to with"
    )
    + r"$|\bhow\s+\w+$",  # "how old is it"
    re.IGNORECASE,
)
# What lets go of all before it, and stands before a thing of its own: "nvm i need a resume", but not "nvm the quiz".
_LETS_GO = re.compile(
    rf"(?:(?:{_FILLER}|oh|no)[\s,.!]+)*(?:nvm|never\s?mind|forget\s(?:it|that))\b"
    r"(?!\s+(?:the|this|that|these|those|my|about|what|all|it)\b)[\s,.!]*",
    re.IGNORECASE,
)
# What only says that a question follows: "no i meant, how do i …". "I meant five years" asks nothing.
_I_MEAN = (
    rf"(?:(?:{_FILLER}|oh|no|nah)[\s,.!]+)*(?:what\s+)?i\s+(?:just\s+|really\s+|only\s+)?mean(?:t)?\b"
    r"(?:\s+(?:is|was)\b)?[\s,.:!]*"
)
_MEANS_TO_ASK = re.compile(rf"{_I_MEAN}(?={_OPENING})", re.IGNORECASE)
# Words that open a question, and put nothing off where one follows.
_HOLDS_ON = re.compile(
    r"(?:(?:ok|okay|oh|um|uh|no|but|and|so|well|lol|wait|hold on|hold up|hang on|(?:one|1|a|just a) "
    r"(?:sec|second|min|minute|moment)|pls|please|sorry)\b\W*)+",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"(?:{_FILLER}[\s,.!]+)*(?:{_WHAT}|{_WHERE}|{_VERB}|{_WISH})", re.IGNORECASE)


def split(text: str) -> list[str]:
    """Return the parts of `text`, at most four; one part where it says one thing."""
    whole = text.strip()
    if whole.startswith("/") or _words(whole) < _FEWEST_WORDS:
        return [whole]
    head = _LETS_GO.match(whole) or _MEANS_TO_ASK.match(whole)
    sentences = [head[0].strip(), *_SENTENCE_END.split(whole[head.end() :])] if head else _SENTENCE_END.split(whole)
    parts = [clause for sentence in sentences for clause in _clauses(sentence) if _words(clause)]
    return _at_most(MOST_PARTS, parts) or [whole]


def lets_go(text: str) -> bool:
    """Say whether all that `text` says is that what was before does not matter: "oh nvm", "no i meant"."""
    return any(re.fullmatch(only, text.strip(), re.IGNORECASE) for only in (_LETS_GO.pattern, _I_MEAN))


def means_to_ask(text: str) -> bool:
    """Say whether `text` says what was meant, and that is a question: "no i meant how do i tell them"."""
    return bool(_MEANS_TO_ASK.match(text.strip()))


def holds_on(text: str) -> bool:
    """Say whether all that `text` says is to wait a moment: "hold on"."""
    return bool(_HOLDS_ON.fullmatch(text.strip()))


def may_ask(text: str) -> bool:
    """Say whether `text` opens as questions and requests do, and some answers: stricter is `Message.asks`."""
    return text.rstrip(" .!…").endswith("?") or bool(_ASKS.match(text.strip()))


def _clauses(sentence: str) -> Iterator[str]:
    """Yield the clauses of `sentence` that stand on their own."""
    start = 0
    for begin, end in _joints(sentence):
        if _words(sentence[start:begin]) > 1 and _words(sentence[end:]) > 1:
            yield sentence[start:begin].strip(" ,")
            start = end
    yield sentence[start:].strip(" ,")


def _joints(sentence: str) -> list[tuple[int, int]]:
    """Return where one clause ends and the next begins, in order."""
    found = {match.span() for match in _JOINT.finditer(sentence)}
    if sentence.rstrip().endswith("?"):
        found |= {match.span() for match in _QUESTION_JOINT.finditer(sentence)}
    if _words(sentence) >= _LONG_RUN:
        turned = (each for each in _TURNED.finditer(sentence) if not _ASKS_WHAT.search(sentence[: each.start()]))
        run_ons = (*_RUN_ON.finditer(sentence), *turned)
        found |= {match.span() for match in run_ons if _is_free(sentence[: match.start()])}
    return sorted(found)


def _is_free(before: str) -> bool:
    return _words(before) >= _BEFORE_A_RUN_ON and not _GOVERNS.search(before)


def _at_most(most: int, parts: list[str]) -> list[str]:
    """Join neighbours until few enough are left: statements first, and the shortest of them."""
    while len(parts) > most:
        pairs = range(len(parts) - 1)
        place = min(pairs, key=lambda i: (may_ask(parts[i]) + may_ask(parts[i + 1]), len(parts[i]) + len(parts[i + 1])))
        parts = [*parts[:place], f"{parts[place]} {parts[place + 1]}", *parts[place + 2 :]]
    return parts


def _words(text: str) -> int:
    return len(_WORD.findall(text))
