"""What people say right after the crisis reply: that they look for a way to use it, that it was not meant so, or what it was for.

Boundary: decides on words alone, in plain spelling. That there was such a reply just before is known to whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from advisor.words.distress import DISTRESS, is_distress
from advisor.words.numbers import word_set
from advisor.words.parts import may_ask
from advisor.words.plain_spelling import plainly
from advisor.words.several import COMMANDS, FAQ, SURE_MOVE, SURE_QUESTION, SURE_TROUBLE, SURE_WHOLE

After = Literal["contacts", "hide", "fine", "puzzled"]
Entity = Mapping[str, Any]

CRISIS_REPLY = "action_offer_crisis_help"
STAYS_CLOSE = 3  # turns after a crisis reply in which nothing is pushed, and short words are taken to be about it
_MOST_WORDS = 14  # who writes more says something of its own
# Words for these may be about the danger itself then: "let me talk to somebody", "no, i meant what i said", "i tried".
_OF_THE_DANGER = {"ask_for_human", "correct_answer", "report_outcome", "change_plan"}
# Among them "resume": the reply says to say so.
_TALK = {
    *("say_fine", "acknowledge", "thank", "goodbye", "affirm", "deny", "reject_answer", "admit_unsure"),
    *("ask_to_repeat", "resume"),
}
_MOVES = COMMANDS - _OF_THE_DANGER | {"tell_about_work", "ask_how_many_left", "choose"}
# Questions whose words name nothing, and so may be about those lines or about living: "is it free", "why bother".
NAMES_NOTHING = {
    *("is_it_free", "is_the_help_real", "someone_to_talk_to", "without_calling", "why_it_matters", "first_steps"),
    *("in_short", "es_offices", "es_rest_in_english", "grief_and_work"),
}
_WORK = word_set(  # a question with one of these is about work, or about beginning with it
    "job jobs work working resume resumes cv cover interview interviews career careers boss manager shift shifts paycheck "
    "raise hire hired hiring notice apply application coworker coworkers start begin trabajo empleo jefe entrevista "
    "curriculum empezar pay pays paying paid pto overtime wage wages fired firing unemployment file filing claim form forms "
    "benefits course courses training certificate temp agency wear sueldo pago"
)
_DOUBTS = word_set("why point bother")  # "why even work" may be about living
_I_CAN = r"(?:do|can|could|should|would|may) i"
_REACH = r"(?:call|text|phone|ring|reach|contact|message|chat|write|tell|(?:talk|speak|turn|go) to)"
_AFRAID = r"(?:scared|afraid|frightened|terrified)"
_OF_WORK = (
    r"(?:job|work|car|van|truck|bus|bike|phone|shift|commute|road|boss|game|app|school|class|quiz|test|day|weather)"
)
_TASK = r"(?:my|the|this|that) (?:plan|questions?|form|check)"
_LINE = r"(?:hot ?lines?|help ?lines?|life ?lines?|crisis lines?|linea de (?:ayuda|crisis))"
_HOTLINE = re.compile(
    rf"(?:(?:show|give|me|the|that|la|numbers?|of|de) )*{_LINE}(?: (?:numbers?|again|please|por favor))*"
)
_VERY = r"(?:(?:so|all|really|just|totally|perfectly|very|doing|actually|completely|honestly|feeling|still) ){0,2}"
_WELL = r"(?:fine|ok|okay|good|great|alright|all right|safe|well)(?! (?:with|to|at|for|in|on|not(?! like that)|as|being|if|until|when|enough|aware))"
_NUMBERS = rf"(?:(?:a|the|that|this|those|these|any|your) )*(?:{_LINE}|(?:phone |crisis )?numbers?)"
_SAY = r"(?:say|tell|send|give|show|write|post|think|bring|text)(?:ing)?"
_ASKED = r"(?:only|just|was|were|i) (?:asked|asking) (?:about|for|if|how|what|where|you)"
_DENIED = (
    r"^(?:(?:oh|um|uh|wait|ok|bro|dude|man|ugh|lol) )*(?:(?:what(?: the \w+)?|wtf|omg|god) )?(?:no+|nope|nah)(?: no+)*"
)
_NOT_OF_LIFE = r"(?! (?:it|what|that|this|every\w*|all|one|body|nobody|no|nothing|life|living|me|myself|point)\b)"
_MEANT = r"\bi (?:just |only )?meant?"
_WAS_ASKED = re.compile(rf"\b{_ASKED}\b|{_MEANT}\b")
_POINTS_BACK = re.compile(r"\b(?:it|that|this|them|those|back|on)$")  # "can you change it": to what stood open
_ENGLISH: dict[After, tuple[str, ...]] = {
    "hide": (
        r"(?:hide|hidden|cover)(?: \w+){0,2} (?:this|chat|talk|conversation|messages?|history|it|tracks)",
        r"(?:reads?|checks?|looks? at|looks? through|goes through|tracks?|monitors?|sees?) (?:my|everything on my) (?:phone|cell|texts?|messages|computer)",
        r"(?:will|can|could|would) (?:he|she|they|anyone|anybody|someone) (?:see|read|find) (?:this|it|the chat|my messages)",
        r"(?:he|she|they) can hear(?: me| us| everything)?|(?:he|she|they) (?:is|are) (?:right |still )?(?:here|home|listening|watching|beside me|next to me|in the (?:next |other |same )?(?:room|house))(?! (?:with|for|to)\b)",
    ),
    "contacts": (
        rf"who (?:{_I_CAN} |to ){_REACH}|who (?:can|will|could) help(?: me)?",
        rf"(?:where|how) (?:{_I_CAN} |to )(?:get|find) help(?! with)|where is help|(?<!not )need (?:some )?help(?! with)|^(?:please )?help(?: me)?(?: please| now)?$",
        rf"{_I_CAN} (?:also |just |only )?(?:text|call|chat|message|write|email)|(?:what|which) number|numbers? again",
        r"^(?:just |only |or |by |with |via )*(?:text|texting|chat|online)(?: only| instead| please)?$",
        r"(?:can not|could not|not able to|rather not|do not (?:want|like) to|will not|no way to) (?:call|phone|talk|speak|ring)(?: \w+){0,4}$",
        r"do not have (?:a |any |my )?(?:phone|minutes|credit)|no (?:phone|minutes|credit|police|cops)(?: please)?$",
        rf"{_AFRAID} to (?:call|talk|tell)|i am (?:so |really |very |too |just )?{_AFRAID}$",
        r"on hold|(?:nobody|they do not|they did not|did not) (?:answers?|answered|picks? up|picked up)",
    ),
    "fine": (
        r"false alarm|^(?:\w+ )?not needed$|you mis(?:read|heard|took|understood)|(?:mis(?:understood|read|heard|took)|did not (?:get|understand|hear)) (?:me|that|it)|misunderstanding",
        r"(?:got|have|took|taking|heard) (?:me|it|that|this) (?:all )?wrong",
        r"(?:not|never) (?:what|how|like) i (?:meant|said)|not (?:in |like )that(?: way)?$|did not mean (?:it|that)",
        # told off as not meant: "no, i mean how do i leave", "what the hell no", "not that"
        rf"{_DENIED} {_MEANT}{_NOT_OF_LIFE}",
        r"^(?:what(?: the \w+)?|wtf|omg|god) no+(?: no+)*$|^(?:\w+ )?(?:no+ )*not (?:that|this)(?: at all| stuff)?$",
        rf"(?:meant|mean|talking about|talking of|speaking of|on about) (?:the|my|this|that|about) (?:\w+ ){{0,2}}?{_OF_WORK}",
        r"(?<!not )(?:joking|kidding)|(?:only|just|was|is|it) a (?:joke|saying|figure of speech|way of speaking)|an expression",
        rf"(?:i am|we are|were|i feel) {_VERY}{_WELL}|(?:all|everything is|everythings|its all) (?:fine|good|ok|okay)(?: here)?",
        rf"(?:do not|did not|never) (?:need|want|ask for|asked for) {_NUMBERS}|no need (?:for|of) {_NUMBERS}",
        r"^(?:\w+ ){0,2}do not (?:need|want) (?:that|those|these|(?:any |your |the )?help)$",
        r"(?:not|am not|nobody is|no one is) in (?:any |no )?(?:danger|trouble|crisis)|no danger",
        r"(?:not|never) (?:\w+ )?suicidal|not going to (?:kill|hurt|harm) myself",  # clear words beside it count all the same
        # they did reach somebody; "called in", "called but they hung up", "talked to nobody" are something else
        r"i (?:(?:have|did|just|already|finally) )*(?:called|texted|rang|phoned|(?:talked|spoke|spoken) (?:to|with))"
        r"(?: (?!(?:in|off|but|not|no|nobody|he|she|they|it|hung|on hold|busy|nothing|never|goodbye|bye)\b)\w+){0,5}$",
    ),
    "puzzled": (
        rf"why(?:d| did| d| do| are| would| were)? you (?:even )?{_SAY}|why (?:is there |are there |all )?{_NUMBERS}",
        r"(?:what|where) (?:is|was|did|does) (?:all )?(?:that|this|it) (?:for|about|come from)|out of nowhere",
        r"what (?:are|were) you (?:even )?(?:on about|talking about|saying)|what did i (?:even )?(?:say|do)(?: wrong)?$",
        r"did i (?:say|do) something(?: wrong)?$|said nothing like that|(?:did not|never) (?:say|said) (?:that|anything like)|(?:are|did) you (?:even )?(?:read|reading|listen|listening)",
        r"^(?:(?:u+m+|uh|ok|wait|sorry|excuse me|lol|oh|eh|haha|bro|dude|man|yo) )*(?:huh|why|why (?:that|this)|who asked|what|wat|wut|wtf|what the \w+|eh|pardon|come again|say what|what do you mean)(?: (?:lol|now))?$",
        rf"{_ASKED}|(?:not|nothing to do with) (?:what i asked|my question)|(?:did not|never) (?:ask|asked) for (?:that|this)$",
        r"^(?:\w+ )?(?:relax|chill|calm down|take it easy|easy)(?! to)",
        r"(?:stop|quit|do not) (?:sending|send) me (?:that|this|these|those|them)",
    ),
}
_SPANISH: dict[After, tuple[str, ...]] = {
    "hide": (
        r"(?:revisa|lee|ve|checa|mira) (?:mi|el) (?:telefono|celular|cel)|(?:esconder|ocultar|tapar) (?:esto|este chat|el chat|la charla)",
        r"(?:me|nos) (?:puede|pueden|va a) (?:oir|escuchar)|esta (?:aqui|al lado|en la casa) y no puedo hablar",
    ),
    "contacts": (
        r"(?:a quien|a donde|donde) (?:\w+ )?(?:llamo|llamar|hablo|hablar|acudo|acudir|ayudan|ayuda)",
        r"(?:puedo|prefiero|mejor) (?:\w+ )?(?:texto|textear|mandar|escribir|mensaje|mensajes)|no (?:puedo|quiero) (?:llamar|hablar)(?: \w+){0,3}$",
        r"(?:tengo|me da) (?:mucho )?miedo(?: llamar)?$|no tengo (?:telefono|celular|saldo)|ayud(?:a|eme|ame)(?: por favor)?$",
    ),
    "fine": (
        r"(?<!no )(?<!no me )(?:estoy|me siento)(?: (?:ya|muy|mas|mucho|un poco))? (?:bien|mejor|tranquil[oa]|calmad[oa])(?: ya| gracias| ahora)*$",
        r"(?:es|era|fue|en|estaba|estoy)(?: \w+)? (?:broma|bromeando|jugando)$|no (?:lo )?(?:dije|decia) en serio",
        r"(?:no me entend\w+|me entend\w+ mal|mal entendido|malentendido|falsa alarma)",
        r"(?:no (?:estoy|corro|corremos|hay)|nadie (?:esta|corre))(?: en)?(?: ningun)? peligro",
        r"(?:ya )?(?:quiero |vamos a |podemos |quisiera )?(?:seguir|seguimos|sigamos|continuar|continuemos|sigo)(?: con \w+| por favor)*$",
    ),
    "puzzled": (
        r"por ?que (?:me )?(?:lo )?(?:di(?:ces?|jo|jiste)|mandas?|mando|mandaste|pones?|puso)|(?:a que|de donde) (?:viene|vino|sale|salio) (?:eso|esto)",
        r"(?:para|pa) que (?:es|son|era|eran) (?:eso|esto|esos|estos)|^(?:oye |pero |eh )*(?:que|como|mande)$|que dije(?: de malo)?$",
        r"(?:solo |nomas )?(?:pregunte|preguntaba|estaba preguntando) (?:por|de|sobre|si|como)",
    ),
}
_WHERE = word_set(  # words that say where one is, beside the place itself
    "i am we are is it live living stay staying based moved to in from at near around of the my country city town state here "
    "now right currently actually but and ok so well yes no sorry though also not "
    "yo soy estoy estamos vivo vivimos en de desde aqui aca el la los pais ciudad"
)
_ABROAD = re.compile(
    r"\b(?:not|do not live) (?:in|from|living in) (?:the )?(?:us|usa|america|united states|states)\b"
    r"|\b(?:number|line|that|it|one)s? (?:does|do|did|is) not (?:work|working|exist)|\bnot (?:an )?american\b"
    r"|\bno (?:estoy|vivo) en (?:los )?(?:estados unidos|eeuu|ee uu|usa)\b"
)


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})(?!\w)")


_HEARD = [
    (after, language, _any_of(said[after])) for language, said in (("en", _ENGLISH), ("es", _SPANISH)) for after in said
]
_RELIEF = _any_of((*_ENGLISH["fine"], *_SPANISH["fine"]))
_ONWARD = _any_of(
    (
        rf"(?:go on|go ahead|keep (?:going|asking)|carry on|move on|continue)(?: with)?(?: {_TASK})?|next(?: question)?",
        rf"(?:can|could) you (?:change|fix) (?:it|that)|(?:where is|wheres|show(?: me)?|give me|back to|finish) {_TASK}|do not need (?:that|this|those|these|it)",
    )
)
_OPENS_WELL = re.compile(rf"^(?:\w+ ){{0,3}}i am {_VERY}{_WELL}(?!\w)")
_THANKS = word_set("thank thanks thx ty appreciate gracias")
_AROUND_RELIEF = word_set(
    "i am we it is was that this no nah nope ok okay oh um lol haha ha hey bro dude man please thanks thank you yes yeah "
    "but and so really honestly just here now though tho sorry promise swear a at all what wait nah naw man said lets "
    "aight alright bet cool great k kk hon"
)


def heard_after_crisis(text: str, entities: Sequence[Entity] = ()) -> After | None:
    """Return what `text` is about where a crisis reply came just before; None where it is about something else.

    Args:
        text: what was said.
        entities: what was found in it, as Rasa hands it around.
    """
    plain = plainly(text)
    if _HOTLINE.fullmatch(plain):
        return "contacts"
    if len(plain.split()) > _MOST_WORDS:
        well = _OPENS_WELL.search(plain) and "but" not in plain.split()
        return "fine" if well and asks_as_well(text) else None
    found = next((after for after, _, pattern in _HEARD if pattern.search(plain)), None)
    if found == "contacts" and asks_of_work(text):
        return None  # "how do i write a resume"
    return found or ("contacts" if is_abroad(text) or _says_only_where(text, entities) else None)


def waved_away(before: str, since: Iterable[str]) -> bool:
    """Say whether one of the texts `since` a crisis reply ended it; after clear words `before` it, none can."""
    return not is_distress(before) and any(map(_ends_it, since))


def _ends_it(text: str) -> bool:
    """Say whether `text` waves a crisis reply away, thanks for it, or asks shortly about work and not about help.

    A longer question may tell of danger, too, and ends nothing: "how do i get a job he wont find out about, last time …".
    """
    heard, is_short = heard_after_crisis(text), len(plainly(text).split()) <= _MOST_WORDS
    return heard == "fine" or (heard is None and is_short and (_only_thanks(text) or asks_of_work(text)))


def _only_thanks(text: str) -> bool:
    words = set(plainly(text).split())
    return bool(words & _THANKS) and words <= _AROUND_RELIEF | _THANKS


def goes_on(label: str, confidence: float, text: str) -> bool:
    """Say whether somebody who was just shown where help is surely goes on with work, or only nods or takes leave.

    Args:
        text: what was said.
        label: what the classifiers made of the message: an intent, with the answer's id where it is a question.
        confidence: how sure they are of it.
    """
    intent, _, answer_id = label.partition("/")
    if _only_thanks(text):
        return intent != DISTRESS
    if intent == FAQ:
        if asks_of_work(text):
            return confidence >= SURE_QUESTION
        return confidence >= SURE_TROUBLE and answer_id not in NAMES_NOTHING
    return intent in _TALK | _MOVES and confidence >= (SURE_MOVE if intent in _TALK else SURE_WHOLE)


def asks_for_hotline(text: str) -> bool:
    """Say whether `text` is the word that brings the contacts back, at any time and in any form."""
    return bool(_HOTLINE.fullmatch(plainly(text)))


def says_only_relief(text: str) -> bool:
    """Say whether `text` waves the reply away and says nothing beside that but to go on: "lol im not in danger, next"."""
    plain = plainly(text)
    return bool(_RELIEF.search(plain)) and set(_ONWARD.sub(" ", _RELIEF.sub(" ", plain)).split()) <= _AROUND_RELIEF


def asks_as_well(text: str) -> bool:
    """Say whether a clause of `text` asks something that stands on its own, or says what was asked."""
    clauses = [clause for clause in re.split(r"[,.!;:]+\s*", text) if not _POINTS_BACK.search(plainly(clause))]
    return any(map(may_ask, clauses)) or bool(_WAS_ASKED.search(plainly(text)))


def asks_of_work(text: str) -> bool:
    """Say whether a clause of `text` asks, and names its subject in work: "ok. where do i start"."""
    asking = (set(plainly(clause).split()) for clause in re.split(r"[,.!;:]+\s*", text) if may_ask(clause))
    return any(words & _WORK and not words & _DOUBTS for words in asking)


def _says_only_where(text: str, entities: Sequence[Entity]) -> bool:
    """Say whether `text` names a place and nothing beside it: "i am in leeds", not "jobs in leeds"."""
    places = [(entity["start"], entity["end"]) for entity in entities if entity["entity"] == "place"]
    for start, end in sorted(places, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return bool(places) and set(plainly(text).split()) <= _WHERE


def is_said_in_spanish(text: str) -> bool:
    """Say whether `text` is such a message in Spanish."""
    plain = plainly(text)
    return any(language == "es" and pattern.search(plain) for _, language, pattern in _HEARD)


def is_abroad(text: str) -> bool:
    """Say whether `text` says that the contacts of the United States are of no use."""
    return bool(_ABROAD.search(plainly(text)))
