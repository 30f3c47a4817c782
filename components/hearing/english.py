"""Text as spaCy tokens whose norm is the word that was meant: short forms written out, slips mended.

Boundary: spaCy's blank English, without a model; what the words mean is found elsewhere.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import spacy
from spacy.language import Language
from spacy.lookups import load_lookups
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from advisor.numbers import word_set
from components.hearing.spelling import SHORTEST, Spelling

# What people type for short, and the word that is meant.
_SHORT = {
    "u": "you", "ur": "your", "r": "are", "n": "and", "nd": "and", "&": "and", "+": "and", "w": "with", "w/": "with",
    "thru": "through", "threw": "through", "cuz": "because", "bc": "because", "cos": "because", "coz": "because",
    "ppl": "people", "peeps": "people", "m": "am", "s": "'s", "ai": "is", "'d": "would", "tho": "though",
    "wana": "wanna", "yrs": "years", "mom's": "moms", "2": "2", "im": "am", "til": "until", "till": "until",
    "benifits": "benefits", "benfits": "benefits", "noone": "nobody", "ca": "can", "wo": "will", "y'all": "you",
    "everyones": "everyone", "rlly": "really", "rly": "really", "prolly": "probably", "prob": "probably",
    "@": "at", "bout": "about",
    "abt": "about", "sumone": "someone", "nothin": "nothing", "nuthin": "nothing", "nobodys": "nobody",
}  # fmt: skip
_HELD_KEY = re.compile(r"([a-z])\1{2,}")
_COUNTED = re.compile(r"\d+([a-z]{3,})")  # "2kids"
# A missing blank: "instacart.i drive", "uber,3 nights".
_INFIXES = [r"(?<=[a-z])[.,!?;:]+(?=[a-z])", r"(?<=[a-z0-9])[,!?;:]+(?=[a-z0-9])", r"(?<=[a-z])/(?=[a-z])"]
_IT, _IT_WORK = "IT", "tech"  # "i work in IT": only capitals tell it from "it"
_EDGES = '-*_"()[]~'
# Words of the talk about work that no list has; else "carear" would be a carer.
_NEARBY = [
    "career",
    "careers",
    "difference",
    "different",
    "between",
    "really",
    "actually",
    "another",
    "experience",
    "interview",
    "interviews",
    "resume",
    "salary",
    "question",
    "questions",
    "advice",
    "better",
    "manager",
    "people",
    "working",
    "important",
    "information",
    "company",
    "currently",
    "opportunity",
    "promotion",
]
# What people say they are, and the dictionary lacks; else "trans" would be "trains". Never mended into other words.
_OF_PEOPLE = word_set(
    "trans transman transwoman transmasc transfem transgender transgendered nonbinary enby cisgender genderqueer "
    "genderfluid agender bigender intersex asexual aromantic pansexual demisexual lesbian lesbians bisexual lgbt "
    "lgbtq queer twospirit latina latinas latino latinos latinx latine chicana chicano hispanic hispanics filipina "
    "filipino pinay pinoy desi dalit tamil sikh sikhs hindu hindus muslim muslims moslem hijab hijabi shia sunni "
    "jewish jews jain jains mormon amish catholic christian buddhist atheist pagan wiccan baptist quaker rasta "
    "rastafarian black white brown asian african arab arabs kurd kurdish yazidi hmong somali somalis haitian "
    "haitians creole native indigenous aboriginal maori pasifika samoan tongan hawaiian navajo cherokee lakota "
    "sioux ojibwe apache inuit metis romani gypsy roma biracial mixed mestiza mestizo boricua rican mexican cuban "
    "dominican salvadoran guatemalan honduran venezuelan colombian afghan syrian iraqi persian iranian turkish "
    "nigerian ghanaian kenyan ethiopian eritrean sudanese congolese pakistani bengali nepali burmese rohingya karen "
    "korean chinese vietnamese khmer lao blind hearing autistic autist autists autism adhd audhd aspie aspergers "
    "neurodivergent neurodiverse neurotypical dyslexic dyspraxic bipolar schizophrenic epileptic diabetic amputee "
    "paraplegic quadriplegic wheelchair tourettes fibro lupus veteran widow widower felon immigrant refugee "
    "undocumented daca dreamer elder elderly senior seniors teens boomer zoomer millennial pregnant postpartum"
)
# Names and words that are as they should be, and one slip away from work: "im marie" is no marine.
_LEFT_ALONE = word_set("marie ahmed dunno aight ought couldn theyre inline ubers camino cansada kermit roofie royale")
_IRREGULAR = {"does": "do", "goes": "go", "drove": "drive", "ran": "run"}


@functools.cache
def english() -> Language:
    """Return spaCy's English: rules for words and a table of lemmas, no model."""
    nlp = spacy.blank("en")
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    nlp.initialize()
    nlp.tokenizer.infix_finditer = compile_infix_regex([*nlp.Defaults.infixes, *_INFIXES]).finditer
    return nlp


def _dictionary() -> frozenset[str]:
    """Return the words of spaCy's English dictionary."""
    index = load_lookups("en", ["lemma_index"]).get_table("lemma_index")
    return frozenset(word for words in index.values() for word in words)


class English:
    """Reads texts."""

    def __init__(self, words: Iterable[str], names: Iterable[str], verbs: Iterable[str]) -> None:
        """Prepare reading.

        Args:
            words: what a mistyped word may stand for.
            names: those of them that are the likeliest.
            verbs: the verbs whose other forms are understood.
        """
        self._nlp = english()
        self._lemmas = self._nlp.get_pipe("lemmatizer").lookups.get_table("lemma_lookup")
        self._spelling = Spelling([*words, *_NEARBY], [*names, *_NEARBY])
        self._verbs = frozenset(verbs)
        words_of_english = frozenset(self._lemmas.values()) | _dictionary() | self._nlp.Defaults.stop_words
        self._known = words_of_english | _OF_PEOPLE | _LEFT_ALONE | _SHORT.keys()
        self._norm = functools.lru_cache(maxsize=4096)(self._norm_of)
        self._base = functools.lru_cache(maxsize=4096)(self._base_of)

    def read(self, text: str) -> Doc:
        """Return the tokens of `text`, in the places where they stand in it."""
        # Not lower() of the whole: "İ" would become two characters and shift all that follows.
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text).replace("’", "'")
        doc = self._nlp.make_doc(lowered)
        for token in doc:
            token.norm_ = self._norm(token.text, token.norm_)
            token.lemma_ = self._base(token.norm_)
            if text[token.idx :][:2] == _IT and token.text == "it" and not text.isupper():
                token.norm_ = _IT_WORK
        return doc

    def norms(self, phrase: str) -> list[str]:
        """Return the norms of a phrase."""
        return [token.norm_ for token in self.read(phrase) if not token.is_space]

    def bases(self, phrase: str) -> list[str]:
        """Return the base forms of a phrase: "stocking shelves" and "stock shelves" have the same."""
        return [token.lemma_ for token in self.read(phrase) if not token.is_space]

    def as_doc(self, words: list[str]) -> Doc:
        """Return tokens with these norms and lemmas, to look for in others."""
        doc = Doc(self._nlp.vocab, words=words)
        for token, word in zip(doc, words, strict=True):
            token.norm_ = token.lemma_ = word
        return doc

    def _norm_of(self, text: str, norm: str) -> str:
        word = _HELD_KEY.sub(r"\1", norm)
        word = (word.strip(_EDGES) or word) if len(word) > 1 else word
        if counted := _COUNTED.fullmatch(word):
            word = counted[1]
        word = _SHORT.get(word, word)
        return word if len(word) < SHORTEST or self._is_known(word) else self._spelling.mend(word)

    def _is_known(self, word: str) -> bool:
        """Say whether this is an English word, or a form of one."""
        forms = [
            word,
            *(word.removesuffix(end) + more for end in ("s", "ed", "ing") if word.endswith(end) for more in ("", "e")),
        ]
        return word in self._lemmas or any(form in self._known for form in forms)

    def _base_of(self, word: str) -> str:
        base = _IRREGULAR.get(word) or self._lemmas.get(word, word)
        if base != word or word in self._verbs:
            return base
        # The table lacks newer verbs: "babysitting", "doordashing".
        stems = [word[:-3], word[:-4], f"{word[:-3]}e"] if word.endswith("ing") else [word[:-1], word[:-2]]
        return next((stem for stem in stems if stem in self._verbs), word)
