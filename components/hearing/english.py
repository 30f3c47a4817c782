"""Text as spaCy tokens whose norm is the word that was meant: short forms written out, slips mended.

Boundary: spaCy's blank English, without a model; what the words mean is found elsewhere.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterable

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from components.hearing.spelling import Spelling
from components.hearing.vocabulary import Vocabulary

# A missing blank: "instacart.i drive", "uber,3 nights".
_INFIXES = [r"(?<=[a-z])[.,!?;:]+(?=[a-z])", r"(?<=[a-z0-9])[,!?;:]+(?=[a-z0-9])", r"(?<=[a-z])/(?=[a-z])"]
_IT, _IT_WORK = "IT", "tech"  # "i work in IT": only capitals tell it from "it"
_AIN, _NOT = "ai", {"not", "n't", "nt"}  # "ain't" is two words to spaCy; "ai trainer" is no "ain't"
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")  # "part-time" is "part time"


@functools.cache
def english() -> Language:
    """Return spaCy's English: rules for words and a table of lemmas, no model."""
    nlp = spacy.blank("en")
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    nlp.initialize()
    nlp.tokenizer.infix_finditer = compile_infix_regex([*nlp.Defaults.infixes, *_INFIXES]).finditer
    return nlp


class English:
    """Reads texts; `words` knows the single words."""

    def __init__(
        self, words: Iterable[str], names: Iterable[str], verbs: Iterable[str], phrases: Iterable[str] = ()
    ) -> None:
        """Prepare reading.

        Args:
            words: what a mistyped word may stand for.
            names: those of them that are the likeliest.
            verbs: the verbs whose other forms are understood.
            phrases: names of several words, in which a short one may be mistyped.
        """
        self._nlp = english()
        self.words = Vocabulary(words, names, verbs)
        self._norms = functools.lru_cache(maxsize=None)(self._norms_of)  # of the phrases of the lists, which repeat
        self._phrases: dict[str, list[str]] = {}
        self._alone: set[str] = set()
        names_read = [self.norms(phrase) for phrase in phrases]
        self._alone = {norms[0] for norms in names_read if len(norms) == 1}  # "uber at night" is no "uber eats"
        self._phrases = {"".join(norms): norms for norms in names_read if len(norms) > 1}
        self._glued = Spelling(self._phrases)

    def read(self, text: str) -> Doc:
        """Return the tokens of `text`, in the places where they stand in it."""
        doc = self._nlp.make_doc(_HYPHEN.sub(" ", "".join(map(_plain, text))))
        for token in doc:
            token.norm_ = self.words.norm_of(token.text, token.norm_)
        self._mend_phrases(doc)
        for token in doc:
            token.lemma_ = self.words.base_of(token.norm_)
            if text[token.idx :][:2] == _IT and token.text == "it" and not text.isupper():
                token.norm_ = _IT_WORK
            elif token.norm_ in _NOT and token.i and doc[token.i - 1].text == _AIN:
                doc[token.i - 1].norm_ = "is"
        return doc

    def norms(self, phrase: str) -> list[str]:
        """Return the norms of a phrase."""
        return list(self._norms(phrase))

    def _norms_of(self, phrase: str) -> tuple[str, ...]:
        return tuple(token.norm_ for token in self.read(phrase) if not token.is_space)

    def bases(self, phrase: str) -> list[str]:
        """Return the base forms of a phrase: "stocking shelves" and "stock shelves" have the same."""
        return [token.lemma_ for token in self.read(phrase) if not token.is_space]

    def as_doc(self, words: list[str]) -> Doc:
        """Return tokens with these norms and lemmas, to look for in others."""
        doc = Doc(self._nlp.vocab, words=words)
        for token, word in zip(doc, words, strict=True):
            token.norm_ = token.lemma_ = word
        return doc

    def _mend_phrases(self, doc: Doc) -> None:
        """Mend names of which a word is too short to be mended by itself: "home depo"."""
        unnamed = (token for token in doc if self._phrases and token.norm_ not in self._alone)
        odd = [token.i for token in unnamed if self.words.is_odd(token.norm_)]
        for at, size in itertools.product(odd, (2, 3)):
            for first in range(max(0, at - size + 1), min(at, len(doc) - size) + 1):
                name = self._glued.mend("".join(token.norm_ for token in doc[first : first + size]))
                meant = self._phrases.get(name, [])
                for token, norm in zip(doc[first : first + size], meant if len(meant) == size else (), strict=False):
                    token.norm_ = norm


def _plain(char: str) -> str:
    """Return a letter small and without its accent: "crèche" is looked for as "creche".

    One for one, so that all stays in its place: the small letter of "İ" would be two characters.
    """
    small = char.lower() if len(char.lower()) == 1 else char
    return "'" if small == "’" else small if small.isascii() else unicodedata.normalize("NFD", small)[0]
