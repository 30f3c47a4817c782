"""A mend of Rasa 3.6.21: examples are copied and told apart quickly.

Boundary: only how the message objects of training data are copied and hashed. Rasa copies every example each time
that two lists are put together, and hashes each copy through JSON, which with thirty thousand of them took longer
than learning from them. Put in place by `rasa_mends`.
"""

from __future__ import annotations

import copy
import hashlib
from typing import Any

from rasa.shared.nlu.training_data.message import Message

_stock_fingerprint = Message.fingerprint


def apply() -> None:
    """Put the mend in place; doing it twice changes nothing."""
    Message.fingerprint = _fingerprint
    Message.__deepcopy__ = _deepcopy


def _fingerprint(self: Message) -> str:
    """Return a text that two messages share where all that is known of them is the same."""
    if self.features:
        return _stock_fingerprint(self)
    if self._cached_fingerprint is None:
        known = repr(sorted(self.data.items(), key=lambda item: str(item[0])))
        self._cached_fingerprint = hashlib.md5(known.encode("utf8", "surrogatepass"), usedforsecurity=False).hexdigest()
    return str(self._cached_fingerprint)


def _deepcopy(self: Message, memo: dict[int, Any]) -> Message:
    """Return a copy that shares nothing that can be changed."""
    data = {key: value if isinstance(value, str) else copy.deepcopy(value, memo) for key, value in self.data.items()}
    return Message(data, set(self.output_properties), self.time, copy.deepcopy(self.features, memo))
