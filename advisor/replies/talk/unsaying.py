"""One thing that somebody wants taken out of what is kept: "forget the part about my uncle".

Boundary: words in, what it is about out; which answer was told in such words is looked up where they are kept.
"""

from __future__ import annotations

import re

from advisor.words.message import Message, in_plain
from advisor.words.numbers import word_set

_VERB = r"(?:forget|scratch|strike|drop|delete|erase|remove|ignore|unsay|dont count|(?:take|leave) out)"
_TOLD = (
    r"(?:what i (?:said|told (?:you|u|ya))|(?:that )?i (?:said|mentioned)"
    r"|(?:part|bit|thing|things|stuff)(?: (?:that )?i (?:said|told (?:you|u|ya)))?)"
)
_ONE_THING = re.compile(
    rf"\b{_VERB}\b(?: \w+)*? {_TOLD}(?: (?:about|on|with|of|over))? (?:my |our |the |an? )?(?P<what>\w+)"
)
_NO_THING = word_set("it that this about on me you")
_ALL = word_set("all everything anything")


def one_thing_unsaid(message: Message) -> str | None:
    """Return what the one thing is about that the message wants taken out, such as "uncle"; None for none, or all."""
    found = _ONE_THING.search(message.plain)
    is_one = found and found["what"] not in _NO_THING and _ALL.isdisjoint(message.plain.split())
    return found["what"] if found and is_one else None


def is_told_in(said: str, what: str) -> bool:
    """Say whether the words `said` name `what`: "im on my uncles plan"."""
    return bool(re.search(rf"\b{re.escape(what)}s?\b", in_plain(said)))
