"""The trained model: whether the one on disk fits what the project says now, and making one that does.

The model's file name carries a fingerprint of all it was trained from, so "is it fresh?" is "is it there?".
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from advisor.checks.content import find_problems, find_taught_twice
from advisor.checks.decisions import find_decision_problems
from advisor.checks.wording import find_wording_problems
from advisor.checks.words import find_word_problems
from advisor.decisions.gig_check import load_check
from advisor.decisions.interests import load_interests
from advisor.handouts.texts import load_handouts
from advisor.library.content import ContentError, Library, load_library
from advisor.library.crisis import load_crisis_help
from advisor.library.place_names import place_names
from advisor.library.questions import load_questions
from advisor.library.telegram_words import load_telegram_words
from steppingstone.examples import talk_examples
from steppingstone.program import Program
from steppingstone.project import MODELS, ROOT, SetupError

# The modules of components that make the examples, their features, and what is learned from them.
LEARNING = (
    *("content_importer", "example_mend", "word_mender", "sound_mender", "text_mender", "spacy_language"),
    *("text_counts", "sentence_encoder", "minilm", "onnx_files", "example_comparer", "examples", "rows", "arrays"),
    *("kernel", "block_cholesky", "kernel_classifier", "kernel_detector", "sentence_learner"),
    *("question_classifier", "spanish", "meaning_reader", "answer_reader", "follow_up_reader", "feeling_reader"),
    "distress_guard",
)
_TRAINED_FROM = (
    "config.yml",
    "domain.yml",
    "requirements.lock",
    "data/nlu/**/*.yml",
    "data/rules/*.yml",
    *(f"components/{name}.py" for name in LEARNING),
    "data/work_words/spelling.yml",
    "advisor/words/parts.py",  # says which questions the answer reader learns from
)
_STARTING = re.compile(r"Starting to train component '(\w+)'")
_KEPT = 2  # this model and the one before it
# What training is at, in words, by the component of config.yml that starts.
_STAGES = {
    "TextCounts": "counting words and letters",
    "SentenceEncoder": "preparing the sentence encoder",
    "QuestionClassifier": "learning the questions (the longest part)",
    "RulePolicy": "learning the rules",
}

Tell = Callable[[str], None]


def checked_library() -> Library:
    """Return the content.

    Raises:
        SetupError: with one list of all that an editor must mend.
    """
    from components.hearing.word_lists import read_spelling_words, read_word_lists

    content = (load_library, load_check, load_questions, load_interests, load_handouts, load_crisis_help)
    loaded, unusable = _load("content", *content, load_telegram_words)
    _, misheard = _load("data/work_words", read_word_lists, read_spelling_words, place_names)
    problems = [*unusable, *misheard]
    if not unusable:
        library, check, questions, interests, handouts, *_ = loaded
        talk = ((example.text, example.intent) for example in talk_examples())
        found = find_problems(library) + find_wording_problems(library) + find_taught_twice(library, talk)
        problems += [f"content/{problem}" for problem in found]
        problems += [f"content/{problem}" for problem in find_decision_problems(check, questions)]
        problems += [f"content/{problem}" for problem in find_word_problems(interests, handouts, check)]
    if problems:
        raise SetupError("\n  ".join(["The content needs mending:", *problems]))
    return library


def _load(folder: str, *loaders: Callable[[], Any]) -> tuple[list[Any], list[str]]:
    """Return what `loaders` load, and the problems of all that cannot be used, each once."""
    loaded: list[Any] = []
    problems: dict[str, None] = {}  # several read sources.yml
    for load in loaders:
        try:
            loaded.append(load())
        except ContentError as error:
            problems.update(dict.fromkeys(f"{folder}/{problem}" for problem in error.problems))
    return loaded, list(problems)


def model_path(library: Library) -> Path:
    """Return where the model for the present state of the project is or would be."""
    return MODELS / f"steppingstone-{_fingerprint(library)}.tar.gz"


def fresh_model(tell: Tell, library: Library) -> Path:
    """Return a model that fits the project as it is now, training one if there is none.

    Raises:
        SetupError: training failed; the message holds Rasa's own words.
    """
    path = model_path(library)
    if path.exists():
        return path
    tell("Training on this content. It takes some minutes, once.")
    began = time.monotonic()
    stem = path.name.removesuffix(".tar.gz")
    with Program(
        "training", "rasa", "train", "--force", "--skip-validation", "--fixed-model-name", stem, "--out", str(MODELS)
    ) as training:
        told: set[str] = set()
        while training.exit_code is None:
            time.sleep(0.5)
            for stage in _stages(training.log):
                if stage not in told:
                    tell(f"  {stage}")
                    told.add(stage)
    if training.exit_code or not path.exists():
        raise SetupError(f"Training failed. {training.last_words()}")
    tell(f"Trained in {time.monotonic() - began:.0f} seconds.")
    _drop_old_models()
    return path


def _fingerprint(library: Library) -> str:
    digest = hashlib.sha256()
    for pattern in _TRAINED_FROM:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    # Of the content only what is learned: rewording an answer retrains nothing.
    learned = {answer.id: [answer.ask, answer.starts, answer.language] for answer in library.answers.values()}
    digest.update(json.dumps(learned, sort_keys=True).encode())
    return digest.hexdigest()[:12]


def _stages(log: Path) -> Iterator[str]:
    for component in _STARTING.findall(log.read_text(encoding="utf8", errors="replace")):
        if component in _STAGES:
            yield _STAGES[component]


def _drop_old_models() -> None:
    ours = sorted(MODELS.glob("steppingstone-*.tar.gz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in ours[_KEPT:]:
        path.unlink()
