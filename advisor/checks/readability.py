"""How hard a text is to read: the Flesch-Kincaid grade, offline.

Boundary: English only. textstat needs a download at run time, hence this small version.
"""

import re

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_SENTENCE_END = re.compile(r"[.!?]+(?:\s|$)|\n+")
_VOWEL_GROUP = re.compile(r"[aeiouy]+")
# Spelled as one more vowel group than they sound: "helped", "notes", "time".
_SILENT_ENDING = re.compile(r"(?<=[^aeiouy])e$|(?<=[^aeioutd])ed$|(?<=[^aeiouscxz])es$")
_SOUNDED_LE = re.compile(r"[^aeiouy]les?$")


def word_count(text: str) -> int:
    """Count the words of `text`; numbers and marks such as "[1]" are not words."""
    return len(_WORD.findall(text))


def flesch_kincaid_grade(text: str) -> float:
    """Return the US school grade that `text` asks for; 0.0 for a text without words.

    Source: Kincaid et al. (1975), 0.39 words per sentence + 11.8 syllables per word - 15.59.
    """
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = sum(1 for part in _SENTENCE_END.split(text) if _WORD.search(part))
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    word = word.lower().replace("’", "'").removesuffix("'s")
    sounded = word if _SOUNDED_LE.search(word) else _SILENT_ENDING.sub("", word)
    return max(1, len(_VOWEL_GROUP.findall(sounded)))
