"""People's spelling made plain: text-speak, disguised letters, held keys and slips of the finger.

Boundary: for comparing words only. What comes out is never shown, and where words stand in it is not where they stood.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans("13!0@$4*#", "ieioasa--")  # "-" for a letter that was starred out
# "su1cide", "k!ll", "d1e", "s*icide"; not "5pm", "2nd" or "wow!!".
_DISGUISED = re.compile(r"\b[a-z]+[13!0@$4*#]+[a-z][a-z13!0@$4*#]*")
_SPELLED_OUT = re.compile(r"\b[a-z](?:[ ./_-]+[a-z]\b){2,}")  # "k y s", "s.u.i.c.i.d.e"
_HELD_KEY = re.compile(r"([a-z])\1{2,}")
_SUICIDE = re.compile(r"\b(?:su[icsty]{1,4}d|suc[iy]?d|sewer ?slid|sewercid|s-icid|su-cid|suic-d)(e|es|al|ial|el)?\b")

# The plain words, and how else people type them.
_SAME = {
    "i am": "im iam ima imma",
    "i have": "ive",
    "i would": "id",
    "i will": "ill",
    "i do not want to": "idw idwt idwanna",
    "you": "u ya",
    "are": "r",
    "to": "2 too",
    "be": "b",
    "for": "4",
    "and": "n nd",
    "with": "w wit",
    "because": "cuz coz bc cos becuz",
    "do not": "dont dnt dun dnot donot",
    "did not": "didnt",
    "does not": "doesnt",
    "can not": "cant cannot cnat cyaan",
    "will not": "wont",
    "would not": "wouldnt",
    "was not": "wasnt",
    "were not": "werent",
    "is not": "isnt",
    "am not": "aint",
    "want": "wan wnat wnt",
    "want to": "wanna wana wnna wannna",
    "going to": "gonna gona gunna finna boutta tryna goin",
    "need to": "needa",
    "he is": "hes",
    "she is": "shes",
    "there is": "theres",
    "they are": "theyre",
    "they would": "theyd",
    "what is": "whats wats",
    "everyone": "everybody every1 evryone evrybody",
    "nobody": "noone nobodys no1",
    "anymore": "nomore nemore anymor",
    "without": "witout",
    "myself": "myslef mysefl mysef meself maself mysel mahself",
    "kill myself": "kms",
    "kill yourself": "kys",
    "kill": "kil kll ki-l k-ll kii",
    "killing": "kiling",
    "unalive": "unalve unalived",
    "die": "di- di3 d13",
    "life": "lyf lif",
    "live": "liv",
    "living": "livin",
    "exist": "exsist",
    "nothing": "nothin nuthin nothng",
    "suicide": "sui",
    "overdose": "od overdoze",
    "boyfriend": "bf",
    "girlfriend": "gf",
    "husband": "husban hubby",
    "mother": "mom mum mam mama",
    "father": "dad daddy papa",
    "stepfather": "stepdad",
    "choked": "chocked choakd",
    "hurting": "hurtting",
    "cutting": "cuting c-tting",
    "tonight": "2nite tonite 2night",
    "tomorrow": "tmrw tmr tomorow 2moro tommorow",
    "took": "tok tuk",
    "pills": "pils pillz",
}
_PLAIN = {odd: plain for plain, others in _SAME.items() for odd in others.split()}


def plainly(text: str) -> str:
    """Return `text` in lower-case words of the usual spelling, parted by single spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in letters if unicodedata.category(letter) not in {"Mn", "Cf"})
    bare = re.sub(r"['’ʼ`´]", "", bare)
    bare = _DISGUISED.sub(lambda found: found[0].translate(_LETTERS), bare)
    bare = _SPELLED_OUT.sub(lambda found: "".join(re.findall("[a-z]", found[0])), bare)
    bare = _HELD_KEY.sub(r"\1", bare)
    words = " ".join(_PLAIN.get(word, word) for word in re.findall(r"[a-z0-9-]+", bare))
    words = re.sub(r"\b(?:no|any) more\b", "anymore", words)
    words = re.sub(r"\bno one\b", "nobody", words)
    words = re.sub(r"\b(my) ?self\b", "myself", words)
    return _SUICIDE.sub(lambda found: "suicid" + ("al" if (found[1] or "e") in {"al", "ial", "el"} else "e"), words)
