"""Brings `content/` into Rasa: each answer's `ask` lines become examples of faq/<id>, or of what it `starts`.

The parts of what is no danger become examples too: the guard hears each part of a message by itself.

Boundary: only training data passes here; the words of answers are read by the action server, so
rewording one retrains nothing.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from rasa.shared.exceptions import RasaException
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, RESPONSE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.content import CONTENT_FOLDER, Answer, ContentError, Library, load_library
from advisor.content_check import find_problems, normalized
from advisor.distress import is_distress
from advisor.languages import SPANISH
from advisor.parts import split
from components.distress_guard import DANGER, FIGURE, FRAGMENT, MEANT

FAQ = "faq"
IN_SPANISH = "espanol"  # learned by components/spanish.py alone
_SHORT = 60  # characters; a longer part says enough to be judged as it is


class ContentImporter(RasaFileImporter):
    """Reads Rasa's own files as always, and the content beside them."""

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Return the examples of `data/` and of the content.

        Raises:
            RasaException: with one list of all content problems; Rasa prints it without a traceback.
        """
        return self._nlu_data

    @functools.cached_property
    def _nlu_data(self) -> TrainingData:
        # Rasa asks twice in one training, once with the language and once without.
        talk: TrainingData = super().get_nlu_data()
        try:
            library = load_library(CONTENT_FOLDER)
        except ContentError as error:
            raise _refusal(error.problems) from error
        problems = find_problems(library) + list(_also_small_talk(library, talk))
        if problems:
            raise _refusal(problems)
        examples = [*talk.training_examples, *_examples(library), *_fragments(talk)]
        for example in examples:
            if label := example.get(INTENT_RESPONSE_KEY):
                example.set(RESPONSE, label)  # Rasa warns of each example whose answer it does not hold itself
        # Of all that Rasa's files may hold beside examples, ours hold nothing.
        return TrainingData(examples)


def _refusal(problems: list[str]) -> RasaException:
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    return RasaException(f"The content has {count}; nothing was trained.\n  " + "\n  ".join(problems))


def _examples(library: Library) -> list[Message]:
    return [_example(answer, line) for answer in library.answers.values() for line in answer.ask]


def _example(answer: Answer, line: str) -> Message:
    if answer.starts:
        return Message({TEXT: line, INTENT: answer.starts})
    if answer.language == SPANISH:
        return Message({TEXT: line, INTENT: IN_SPANISH, INTENT_RESPONSE_KEY: f"{IN_SPANISH}/{answer.id}"})
    return Message({TEXT: line, INTENT: FAQ, INTENT_RESPONSE_KEY: f"{FAQ}/{answer.id}"})


def _fragments(talk: TrainingData) -> Iterator[Message]:
    """Yield the short parts of each line that is no danger."""
    lines: dict[str, set[str]] = {MEANT: set(), FIGURE: set()}
    for message in talk.intent_examples:
        if (label := message.get(INTENT_RESPONSE_KEY)) in lines:
            lines[label].add(message.get(TEXT))
    parts = {part for line in lines[FIGURE] for part in split(line) if len(part) <= _SHORT}
    meant = {normalized(line) for line in lines[MEANT]}
    for part in sorted(parts - lines[FIGURE]):
        if normalized(part) not in meant and not is_distress(part):
            yield Message({TEXT: part, INTENT: DANGER, INTENT_RESPONSE_KEY: FRAGMENT})


def _also_small_talk(library: Library, talk: TrainingData) -> Iterator[str]:
    """A line that two intents claim teaches nothing; find it before it costs a training."""
    claimed = {normalized(message.get(TEXT) or ""): message.get(INTENT) for message in talk.intent_examples}
    for answer in library.answers.values():
        for line in (*answer.ask, *answer.check):
            if intent := claimed.get(normalized(line)):
                yield f"{answer.file}: '{line}' is an example of the intent {intent} in data/nlu too"
