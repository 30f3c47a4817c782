"""A mend of Rasa 3.6.21: examples are put together, copied and told apart quickly.

Boundary: only how the message objects of training data are merged, copied and hashed. Rasa copies every example each
time that two lists are put together, and hashes each copy through JSON, which with thirty thousand of them took longer
than learning from them. Put in place by `rasa_mends`.
"""

from __future__ import annotations

import copy
import hashlib
import itertools
from typing import Any

from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

_stock_fingerprint = Message.fingerprint
_stock_merge = TrainingData.merge


def apply() -> None:
    """Put the mend in place; doing it twice changes nothing."""
    Message.fingerprint = _fingerprint
    Message.__deepcopy__ = _deepcopy
    TrainingData.merge = _merge


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


def _merge(self: TrainingData, *others: TrainingData | None) -> TrainingData:
    """Return all of it together; the examples are shared, for of what Rasa merges only the last is learned from."""
    given = [each for each in (self, *others) if each]
    merged = _stock_merge(*map(_without_examples, given))
    filled = [each.training_examples for each in given if each.training_examples]
    # What one of them alone brings was told apart when that one was made.
    together = list(itertools.chain(*filled))
    merged.training_examples = together if len(filled) == 1 else TrainingData.sanitize_examples(together)
    merged._fill_response_phrases()
    return merged


def _without_examples(data: TrainingData) -> TrainingData:
    return TrainingData([], data.entity_synonyms, data.regex_features, data.lookup_tables, data.responses)
