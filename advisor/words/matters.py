"""What somebody in danger told of, so that the line which fits it stands first.

Boundary: words in, names of matters out; that it is danger is known to whoever asks, and what nothing is told of has no
matter. The contacts stand by these names in `content/crisis.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from advisor.words.distress import AT_HOME, is_of_own_life
from advisor.words.distress_spanish import AT_HOME as AT_HOME_IN_SPANISH
from advisor.words.plain_spelling import plainly

LIFE, HOME, TOUCHED, FORCED, NEEDS = "life", "home", "touched", "forced", "needs"
MATTERS = (LIFE, TOUCHED, FORCED, HOME, NEEDS)  # in the order in which they are met

_NEAR = 8  # words between who does it and what is done
_WHO = rf"(?:he|she|him|her|{AT_HOME}|man|guy|roommate|mom|mum|dad|mama|papa|el|ella|{AT_HOME_IN_SPANISH})"
_AT_WORK = re.compile(
    r"\b(?:boss|manager|supervisor|foreman|coworkers?|co workers?|customers?|passengers?|dispatcher|jef[ea]|patron|patrona)\b"
)
_AT_HOME = re.compile(rf"\b(?:{AT_HOME}|{AT_HOME_IN_SPANISH})\b")
_DOES = (
    r"(?:hits?|hitted|hitting|beats?|beating|beaten|punch\w*|kick\w*|chok\w*|strangl\w*|slap\w*|shov\w*|push\w*|pushed|slam\w*|"
    r"throws?|threw|grab\w*|lock(?:s|ed) (?:me|us)|lets? me|threat\w*|hurts?|hurting|burn(?:s|ed)|stab\w*|stalk\w*|"
    r"follow(?:s|ed|ing) me|abus\w*|scare[sd]|scared|afraid|terrified|tak(?:es|ing) (?:all )?my|took my|keeps my|"
    r"(?:hands?|fingers|arm) (?:on|around|round|at|over|to) my (?:neck|throat|face|mouth)|by (?:the|my) (?:neck|throat|hair|arm)|"
    r"drunk|violent|kill(?:s)? (?:me|us)|pega\w*|pego|golpe\w*|amenaz\w*|encierra|encerro|maltrat\w*|ahorc\w*|miedo)"
)
_TELLS = {
    TOUCHED: (
        r"rap(?:e|ed|es|ing|ist)|molest\w*|sexual\w*|grop(?:e|ed|es|ing)|"
        r"(?:touch(?:es|ed|ing)?|feels) (?:me|my \w+|her|us)(?! (?:heart|soul))|forc(?:es|ed|ing) (?:me|himself|herself)(?: \w+){0,2} (?:sex|bed|on me)|"
        r"me (?:violo|violaron|viola|toca|toco|tocan|manosea)|abuso sexual"
    ),
    FORCED: (
        r"passports?|pasaportes?|traffick\w*|pimp|(?:took|takes|taken|keeps|kept|holds?|has|have) (?:my|our) (?:\w+ )?(?:papers|documents|visa|id)|"
        r"(?:sleep|sex|bed) with (?:\w+ )?(?:clients?|customers?|guests?|men|strangers)|(?:sell|sold|sells) (?:me|us|my body)|"
        r"(?:cannot|can not|not let (?:me|us)) (?:leave|quit|go)(?: \w+){0,3} (?:until|till|debt|owe)|"
        r"(?:quito|quitaron|quita|quitan|tienen?) (?:mis|los|nuestros) (?:papeles|documentos)|obliga\w* a trabajar"
    ),
    HOME: rf"{_WHO}(?: \w+){{0,{_NEAR}}} {_DOES}|{_DOES}(?: \w+){{0,{_NEAR}}} {_WHO}|at home(?: \w+){{0,4}} {_DOES}|{_DOES}(?: \w+){{0,3}} (?:back|at|go|going|come|coming|be) home",
    NEEDS: (
        r"hungry|hunger|starv\w*|(?:no|without|need|for) food|(?:nothing|something|enough) to eat|not (?:\w+ )?(?:eaten|ate)|rent|evict\w*|"
        r"homeless|sleep\w* in (?:my|the|our|a) car|no (?:money|cash)|nowhere to (?:go|sleep|stay|live)|"
        r"hambre|comida|(?:que|para) comer|renta|desaloj\w*|sin (?:casa|techo|dinero)|no tengo (?:dinero|a donde)"
    ),
}
_PATTERNS = {matter: re.compile(rf"\b(?:{tells})\b") for matter, tells in _TELLS.items()}


def matters_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return what `texts` tell of, gravest first; nothing where they only sound grave."""
    told = {matter for text in texts for matter in _told_in(text)}
    return tuple(matter for matter in MATTERS if matter in told)


def _told_in(text: str) -> set[str]:
    plain = plainly(text)
    told = {matter for matter, pattern in _PATTERNS.items() if pattern.search(plain)}
    if _AT_WORK.search(plain) and not _AT_HOME.search(plain):
        told.discard(HOME)  # "my boss punched me, he is drunk"
    return told | ({LIFE} if is_of_own_life(text) else set())
