"""Brings `content/` into Rasa: each answer's `ask` lines become examples of faq/<id>, or of what it `starts`.

Boundary: only training data passes here; the words of answers are read by the action server, so
rewording one retrains nothing.
"""

from __future__ import annotations

import functools
import gc
from collections.abc import Iterator

from rasa.shared.exceptions import RasaException
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, RESPONSE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.checks.content import find_problems, find_taught_twice
from advisor.library.content import CONTENT_FOLDER, Answer, ContentError, Library, load_library
from advisor.words.languages import SPANISH
from advisor.words.several import FAQ
from components import rasa_mends

rasa_mends.apply()  # in a training this is the first module of ours that is loaded

IN_SPANISH = "espanol"  # learned by components/spanish.py alone


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
        _search_seldom()
        talk: TrainingData = super().get_nlu_data()
        try:
            library = load_library(CONTENT_FOLDER)
        except ContentError as error:
            raise _refusal(error.problems) from error
        problems = find_problems(library) + find_taught_twice(library, _with_intents(talk))
        if problems:
            raise _refusal(problems)
        examples = [*talk.training_examples, *_examples(library)]
        for example in examples:
            if label := example.get(INTENT_RESPONSE_KEY):
                example.set(RESPONSE, label)  # Rasa warns of each example whose answer it does not hold itself
        # Of all that Rasa's files may hold beside examples, ours hold nothing.
        return TrainingData(examples)


def _search_seldom() -> None:
    """Have Python search through all objects for what can go after a thousand smaller searches, not after ten.

    What is read here and made of it in training are millions of objects that stay until it ends; to search them again
    and again was a tenth of its time.
    """
    gc.set_threshold(*gc.get_threshold()[:2], 1000)


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


def _with_intents(talk: TrainingData) -> Iterator[tuple[str, str]]:
    return ((example.get(TEXT) or "", example.get(INTENT)) for example in talk.intent_examples)
