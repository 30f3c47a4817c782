"""Patterns of what people say right after the crisis reply, in English and in Spanish.

Boundary: patterns over plain spelling only; what comes of a match is decided in `aftermath`.
"""

from __future__ import annotations

import re
from typing import Literal

# "asks", "reached": as `on_help` knows them; "called": somebody, and there is no telling yet what came of it.
After = Literal["contacts", "hide", "asks", "reached", "called", "fine", "puzzled"]

_I_CAN = r"(?:do|can|could|should|would|may) i"
_REACH = r"(?:call|text|phone|ring|reach|contact|message|chat|write|tell|(?:talk|speak|turn|go) to)"
_AFRAID = r"(?:scared|afraid|frightened|terrified)"
_OF_WORK = (
    r"(?:job|work|car|van|truck|bus|bike|phone|shift|schedule|hours|pay|commute|road|boss|game|app|school|class|quiz|test|"
    r"day|weather|town)"
)
_MAD = r"(?:mad|angry|pissed(?: off)?|frustrated|annoyed|irritated|venting|ranting)"
_MAD_AT_WORK = (
    rf"(?:(?:{_MAD}|fed up|upset|stressed|tired|sick|done)(?: (?:at|with|about|of|over|by|from))? "
    rf"(?:(?:my|the|this|that|these|our) )?(?:jobs?|work|shifts?|boss|manager|company)|{_MAD})"
)
_TASK = r"(?:my|the|this|that) (?:plan|questions?|form|check)"
_LINE = r"(?:hot ?lines?|help ?lines?|life ?lines?|crisis lines?|linea de (?:ayuda|crisis))"
HOTLINE = re.compile(
    rf"(?:(?:show|give|me|the|that|la|numbers?|of|de) )*{_LINE}(?: (?:numbers?|again|please|por favor))*"
)
_VERY = r"(?:(?:so|all|really|just|totally|perfectly|very|doing|actually|completely|honestly|feeling|still) ){0,2}"
_WELL = r"(?:fine|ok|okay|good|great|alright|all right|safe|well)(?! (?:with|to|at|for|in|on|not(?! like that)|as|being|if|until|when|enough|aware)\b)"
_NUMBERS = rf"(?:(?:a|the|that|this|those|these|any|your) )*(?:{_LINE}|(?:phone |crisis )?numbers?)"
_SAY = r"(?:say|tell|send|give|show|write|post|think|bring|text)(?:ing)?"
_ASKED = r"(?:only|just|was|were|i) (?:asked|asking) (?:about|for|if|how|what|where|you)"
_DENIED = (
    r"^(?:(?:oh|um|uh|wait|ok|bro|dude|man|ugh|lol) )*(?:(?:what(?: the \w+)?|wtf|omg|god) )?(?:no+|nope|nah)(?: no+)*"
)
_NOT_OF_LIFE = r"(?! (?:it|what|that|this|every\w*|all|one|body|nobody|no|nothing|life|living|me|myself|point)\b)"
_MEANT = r"\bi (?:just |only )?meant?"
WAS_ASKED = re.compile(rf"\b{_ASKED}\b|{_MEANT}\b")
POINTS_BACK = re.compile(r"\b(?:it|that|this|them|those|back|on)$")  # "can you change it": to what stood open
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
        r"(?:got|have|had|took|taking|heard|read) (?:me|it|that|this) (?:all )?wrong",
        rf"{_DENIED}(?: (?:i am|it is|its))? not like that|^(?:(?:i am|no+|nah|nope|naw|lol) )*(?:just|only) {_MAD_AT_WORK}$",
        r"(?:not|never) (?:what|how|like) i (?:meant|said)|not (?:in |like )that(?: way)?$|not in a bad way|did not mean (?:it|that)",
        # told off as not meant: "no, i mean how do i leave", "what the hell no", "not that"
        rf"{_DENIED} {_MEANT}{_NOT_OF_LIFE}",
        r"^(?:what(?: the \w+)?|wtf|omg|god) no+(?: no+)*$|^(?:\w+ )?(?:no+ )*not (?:that|this)(?: at all| stuff)?$",
        rf"(?<!not )(?:meant|mean|talking a?bout|talking of|speaking of|on about)(?: (?:with|at|of|in|from))? (?:the|my|this|that|about) (?:(?!last|final)\w+ ){{0,2}}?{_OF_WORK}|{_OF_WORK}s? i meant?$",
        r"(?<!not )(?:joking|kidding)|(?:only|just|was|is|it) a (?:joke|saying|figure of speech|way of speaking)|an expression",
        rf"(?:i am|we are|were|i feel) {_VERY}{_WELL}|(?:all|everything is|everythings|its all) (?:fine|good|ok|okay)(?: here)?",
        rf"(?:do not|did not|never|no) (?:need|want|ask for|asked for) {_NUMBERS}|no need (?:for|of) {_NUMBERS}",
        rf"why(?: did| do| are)? you (?:giv|send|show)(?:e|ing)?(?: to)?(?: me)? {_NUMBERS}",
        r"^(?:\w+ ){0,2}do not (?:need|want) (?:that|those|these|(?:any |your |the )?help)$",
        r"(?:not|am not|nobody is|no one is) in (?:any |no )?(?:danger|trouble|crisis|despair|distress)|no danger|i am not (?:sad|upset|depressed|desperate)",
        r"(?:not|never) (?:\w+ )?suicidal|(?:not going to|will not) (?:kill|hurt|harm) (?:myself|nobody|anybody|anyone)",  # clear words beside it count all the same
    ),
    "called": (
        # "called in", "called but they hung up", "talked to nobody" are something else
        r"i (?:(?:have|did|just|already|finally) )*(?:called|texted|rang|phoned|(?:talked|spoke|spoken) (?:to|with))"
        r"(?: (?!(?:in|off|but|not|no|nobody|he|she|they|it|hung|on hold|busy|nothing|never|goodbye|bye|last|final|sorry|peace)\b)\w+){0,5}$",
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
        r"(?:habl(?:o|aba)|digo|decia|me refer(?:ia|i)|me refiero) (?:\w+ )?(?:del?|al?|en|sobre) (?:\w+ )?(?:trabajo|chamba|empleo|jefe|jefa|turno|horario|bodega|tienda)",
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
ABROAD = re.compile(
    r"\b(?:not|do not live) (?:in|from|living in) (?:the )?(?:us|usa|america|united states|states)\b"
    r"|\b(?:number|line|that|it|one)s? (?:does|do|did|is) not (?:work|working|exist)|\bnot (?:an )?american\b"
    r"|\bno (?:estoy|vivo) en (?:los )?(?:estados unidos|eeuu|ee uu|usa)\b"
)


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})(?!\w)")


HEARD = [
    (after, language, _any_of(said[after])) for language, said in (("en", _ENGLISH), ("es", _SPANISH)) for after in said
]
RELIEF = _any_of((*_ENGLISH["fine"], *_ENGLISH["called"], *_SPANISH["fine"]))
ONWARD = _any_of(
    (
        rf"(?:go on|go ahead|keep (?:going|asking)|carry on|move on|continue)(?: with)?(?: {_TASK})?|next(?: question)?",
        _MAD_AT_WORK,
        rf"(?:can|could) you (?:change|fix) (?:it|that)|(?:where is|wheres|show(?: me)?|give me|back to|finish) {_TASK}|do not need (?:that|this|those|these|it)",
    )
)
OPENS_WELL = re.compile(rf"^(?:\w+ ){{0,3}}i am {_VERY}{_WELL}(?!\w)")
