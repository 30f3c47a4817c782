"""What is asked of a crisis line by who was just shown one: "can he see that i rang", "is it private".

Boundary: a text and the shares of the reader of follow-ups in, a kind out; what is said to it stands in
`content/crisis.yml`. That there was a crisis reply just before is known to whoever asks.
"""

from __future__ import annotations

from collections.abc import Mapping

from advisor.words.distress import is_distress
from advisor.words.leaning import ON_HELP
from advisor.words.numbers import word_set
from advisor.words.plain_spelling import plainly

SEEN = "seen"  # whether somebody at home can find out
WHICH = "which"  # which of the lines is the right one
REACHED = "reached"  # that somebody was reached: it asks nothing
LEAVE = "leave"  # how to get away with no money and nowhere to go
FREE = "free"
# The kinds of `data/nlu/follow_ups_on_help.yml`, each with words in `content/crisis.yml`.
ASKED = (SEEN, "private", "call", LEAVE, REACHED, "failed", WHICH, FREE)
_OF_COST = "cost"  # also asked of answers on work
# Close to a crisis reply most of what may be of such a line is; that all is well must be surer.
_SURE, _SURE_REACHED = 0.4, 0.6
_MOST_WORDS = 14  # of who only tells that somebody was reached
# Who says one of these may have taken leave of somebody: "i talked to my kids one last time".
FAREWELL = word_set("last final goodbye goodbyes bye farewell forever peace sorry forgive adios ultima ultimo despedi")


def asked_on_help(text: str, shares: Mapping[str, float]) -> str | None:
    """Return what `text` asks of a crisis line, or tells of having called one; None where it is about neither.

    Args:
        text: what was said.
        shares: how likely it is of each kind, as the reader of follow-ups sees it.
    """
    kind, share = max(shares.items(), key=lambda each: each[1], default=("", 0.0))
    if share < _SURE:
        return None
    if kind == _OF_COST:
        return FREE
    if not kind.startswith(ON_HELP):
        return None
    asked = kind.removeprefix(ON_HELP)
    words = plainly(text).split()
    only_tells = share >= _SURE_REACHED and len(words) <= _MOST_WORDS and FAREWELL.isdisjoint(words)
    only_tells = only_tells and not is_distress(text)
    return asked if asked in ASKED and (asked != REACHED or only_tells) else None
