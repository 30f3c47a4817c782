"""Words that always mean danger: suicide, self-harm, not wanting to live, abuse, violence.

Boundary: decides on words alone, and only where they are clear; what is said in other words is learned from
`data/nlu/distress/`. Says nothing itself. Rather one reply too many than one too few, but not at figures of speech.
"""

from __future__ import annotations

import re

from advisor.words.distress_spanish import SPANISH_FIGURES, SPANISH_OF_OWN_LIFE, SPANISH_SIGNS
from advisor.words.plain_spelling import plainly

DISTRESS = "show_distress"  # the intent of whoever is in danger
IN_DOUBT = 0.7  # its confidence where a message only sounds so, and not by much; else it is 1
_WISH = r"(?:want(?:ed|ing|s)?(?: to)?|wish(?:ed|ing)?(?: to)?|ready to|going to|hop(?:e|ing) to|pray(?:ing)? to|like to|need to)"
_JUST = r"(?: just| really| so bad| only| even)*"
_NOT = r"(?:do|did|am|does|would) not"
AT_HOME = (
    r"(?:husband|wife|boyfriend|girlfriend|partner|fiance|ex|father|mother|parents|stepfather|stepmother|step \w+|uncle|"
    r"brother|in ?laws)"
)
_ONE = rf"(?:he|she|they|boss|manager|supervisor|employer|coworker|customer|passenger|landlord|{AT_HOME})"
_OFTEN = r"(?: (?:is|was|has|has been|keeps|kept|always|just|still|also|even|once|tried|sometimes))*"
_HITS = (
    r"(?:hits?|hitted|hitting|beats?|beating|punch(?:es|ed|ing)|kick(?:s|ed)|chok(?:es|ed|ing)|strangl(?:es|ed|ing)|"
    r"slap(?:s|ped|ping)|rap(?:es|ed)|molest(?:s|ed)|stabbed|attacked|assaulted|threaten(?:s|ing)|abus(?:es|ed|ing)|"
    r"hurts|hurting|burns)"
)
_KILL = r"(?:kill|killing|murder|murdering|shoot|shooting|stab|stabbing|poison|poisoning)"
_MEANS_TO = rf"{_WISH}|will|about to|plan(?:ning)? (?:to|on)|thinking (?:about|of)"
_PLACE = r"(?:work|workplace|job|warehouse|store|shop|office|school|building|plant|factory|depot|terminal|restaurant|site|mall)"
_OTHERS = (
    r"(?:(?:my|that|this|the) (?:\w+ )?(?:boss|manager|supervisor|foreman|employer|co-?workers?|dispatcher|landlord)|him|her|"
    r"every(?:one|body) (?:at|in) (?:work|the|this|that))"
)
_PILLS = r"(?:pills|tablets|meds|capsules|tylenol|advil|xanax|percs|painkillers|sleeping)"
_TOO_MUCH = (
    r"(?:took|take|taken|taking|swallow(?:ed|ing)?|popped|downed|ate)(?: \w+){0,3} "
    rf"(?:(?:too many|bunch of|handful of|bottle of|all (?:of )?my)(?: \w+)?|(?:[2-9]\d|1\d\d|twenty|thirty|forty|fifty)(?: (?:of|my|his|her|the|those|these|old|moms?|dads?|grandmas?|sisters?|sleeping|pain|heart|strong)){{0,4}}) {_PILLS}"
)
_OF_OWN_LIFE = (
    # taking one's own life
    r"(?:kil+(?:ed|ing)?|unaliv(?:e|ing)|hang|drown|off(?:ing)?|neck|top) ?myself",
    r"kill yourself",
    r"(?:want|wanted|going|like|plan|planning|ready|thinking)(?: to| of| about)+ (?:shoot|shooting|stab|stabbing) myself",
    r"suicid(?:e|al)",
    r"unalive",
    r"(?:last|final) day (?:alive|on (?:this )?earth)",
    r"end(?:ing|ed)? (?:it all|my(?: own)? life)",
    r"(?:take|taking|took|taken) (?:my|his|her|their|your)(?: own)? life",
    r"overdos(?:e|ed|ing)",
    r"(?:slit|cut) my wrists",
    r"jump(?:ing)? (?:(?:off|from)(?: \w+){0,2} (?:bridge|roof|building|overpass|balcony)|in front of(?: \w+){0,2} (?:train|bus|truck|car))",
    _TOO_MUCH,
    # wishing not to live
    rf"{_WISH}{_JUST} (?:die|be dead|not exist|never wake up|stop existing|disappear for ?ever)",
    r"(?:wish|wished|hope|rather)(?: that)? i (?:was|were|had|would|could)(?: just)? ?(?:dead|died|die|never been born|"
    r"never born|was never born|not alive|not exist|not here anymore)",
    r"i (?:should|deserve to|would rather)(?: just)? (?:die|be dead)",
    r"feel like dying",
    r"better off (?:dead|without me|if i (?:was|were|am)(?: not)? (?:dead|gone|around|here|alive))",
    rf"{_NOT}(?: even| really)? (?:want to|wish to|deserve to|want)(?: \w+)? ?(?:live|exist|wake up|be alive|be here anymore)",
    r"(?:tired|sick|fed up) (?:of|with) (?:living|existing|being alive|life)",
    r"(?:no|any|a|see a) (?:reason|point|purpose|will) (?:to|in|of) (?:live|living|life|being alive|stay alive|going on|exist)",
    r"what is the point (?:of|in) (?:living|life|being alive|going on)",
    r"nothing (?:left )?to live for",
    r"can not (?:go on|keep living|do life|live like this)(?: anymore| any longer| like this| living)?",
    r"(?:nobody|would anyone|would anybody)(?: would)?(?: even)? (?:miss|notice|care|cry)(?: me)? if i (?:was|were|died|disappeared)",
    r"(?:lost|losing|no)(?: all)? hope (?:in|for|of) (?:life|living)|(?:given|giving|gave) up on (?:life|living)",
    r"tired of (?:being (?:a person|on this earth|in this world)|breathing|drawing breath)",
    r"(?:no|any|find a|one) reason (?:left )?to (?:wake up|get out of bed|keep breathing|stay around|be here)(?: anymore| again| tomorrow)",
    r"(?:need|call|called|text|number (?:for|of)|dial) (?:the )?(?:988|suicide (?:hot ?)?line|crisis line)(?: \w+)? ?(?:now|please|for me)",
    r"(?:going to|want to|might|will|gunna|ready to) (?:catch the bus|ctb)(?: \w+)? ?(?:tonight|soon|this \w+)?$|\bctb (?:tonight|this|soon)",
    # the means at hand
    r"(?:put|had|have|stuck|got|held|hold(?:ing)?)(?: \w+){0,2} (?:gun|barrel|pistol|revolver|muzzle|rifle|shotgun|knife|blade)(?: \w+){0,2} "
    r"(?:my|in my|to my|at my) (?:own )?(?:mouth|head|temple|throat|wrists?|chin)",
    r"(?:pills|tablets|meds|rope|noose|gun) (?:is |are )?(?:on the table|lined up|in front of me|next to me|in my hand|ready|counted out)",
    r"(?:made|tied|bought|have|got) (?:a|the) noose",
    # hurting oneself
    r"self harm(?:ed|ing)?",
    r"(?:hurting|harming|cutting) myself",
    r"(?:want|going|need|urge|feel like|try|trying|tried)(?: to)? (?:hurt|hurting|harm|cut) myself",
)
_SIGNS = (
    *_OF_OWN_LIFE,
    # hurt, held or threatened by another
    rf"{_ONE}{_OFTEN} {_HITS} (?:on )?(?:me|us|her|my (?:kids|mother|sister|brother|son|daughter)|the kids)",
    r"i (?:am|was|got|get|am being|keep getting)(?: being)? (?:abused|raped|molested|trafficked|stalked|kidnapped|beaten at)",
    rf"{_ONE}{_OFTEN} (?:push|pushes|pushed|shove|shoves|shoved|threw|throws|slam|slams|slammed|drag|drags|dragged) (?:me|my \w+) "
    r"(?:down|against|into|through|across|by|around|onto|out of)",
    rf"{AT_HOME}{_OFTEN} (?:throws?|threw|throwing) (?:(?!shade|fits?|tantrums?|part(?:y|ies)|looks?|questions?|money|jabs?)\w+ ){{1,4}}"
    r"at (?:me|us|my (?:head|face|kids?|sister|brother))",
    r"(?:cigarettes?|iron|lighter) (?:out )?on (?:me|my (?:arm|hand|leg|skin|back|neck))",
    rf"{_ONE}{_OFTEN} (?:puts?|putting|had) (?:his|her|their)? ?hands? (?:on me|down my|up my|in my (?:pants|shirt|bra)|around my (?:neck|throat))",
    r"i (?:get|got|am getting) (?:beat|beaten|hit|slapped|punched|choked|whipped|knocked about)(?: up)? (?:at home|by my|by him|by her|again|every|when)",
    rf"(?:get|got|getting|was|been|being) (?:beat(?:en)?(?! to| out)|hit(?! up| on)|slapped|punched|kicked|choked)(?: \w+){{0,3}} by my (?:man|guy|{AT_HOME})",
    r"(?:scared|afraid|terrified|frightened) (?:to|of) (?:go|going|be|being|come|coming) (?:back )?home(?! (?:health|depot|late))",
    r"(?:shooting|shooter|gunman|stabbing)(?: \w+){0,4} (?:under the|hiding|locked in|outside|right now)",
    r"not (?:feel )?safe (?:at|in my own|in my) (?:home|house)",
    r"(?:threaten(?:s|ed|ing)|tried|said|says|swore|promised)(?: \w+){0,4} kill (?:me|us|him|her|my \w+|the (?:kids|children|baby|dog|cat))",
    rf"{_ONE} (?:\w+ )?wants to (?:\w+ )?(?:hurt|harm|beat|kill|stab) (?:me|us)\b(?! (?:down|to|at|in|by|with))",
    r"(?:took|takes|has|keeps|kept|holds) (?:my|our) passports?",
    # made to give one's body for work
    r"(?:must|have to|makes? (?:me|us)|made me|forced to|unless i|expected to|told me to) (?:sleep|have sex|go to bed) with (?:\w+ )?"
    r"(?:clients?|customers?|guests?|men|strangers|him|boss|owner|manager|supervisor|landlord)",
    r"(?:sex|nudes) (?:for|or no|in (?:exchange|return) for|before) (?:\w+ )?(?:shifts?|hours|work|job|raise|promotion|papers|visa|rent)",
    r"(?:sell|selling|sells|sold) (?:my|our) (?:own )?(?:body|bodies)(?! (?:shop|wash|to science))",
    # meaning to hurt another
    rf"(?<!not )(?:{_MEANS_TO}|might) (?:(?!not )\w+ )?{_KILL} {_OTHERS}",
    # in the first person only: whoever leaves may hurt them, too
    rf"\bi (?:\w+ ){{0,2}}(?<!not )(?:{_MEANS_TO}) (?:(?!not )\w+ )?(?:(?:hurt|harm|beat up|hurting|harming|beating up) "
    rf"{_OTHERS}(?! feelings)|beat(?:ing)? {_OTHERS} up)",
    rf"(?:shoot|blow)(?:ing)? up (?:the|my|that|this) (?:old )?{_PLACE}",
    rf"(?:going to bring|bringing) (?:\w+ )?(?:gun|rifle|pistol|shotgun|knife|bomb) (?:\w+ )?to (?:the |my )?{_PLACE}",
    r"(?<!not )want to (?:really |seriously )?(?:hurt|kill) (?:someone|somebody|people)",
    r"(?:snap|lose it|lose control) and (?:\w+ )?(?:hurt|kill|shoot|stab) (?!me|it)\w+",
    *SPANISH_SIGNS,
)
# What sounds like danger and is none; taken out before anything is looked for.
_FIGURES = (
    r"(?:career|professional|political|social|commercial|financial) suicide|suicide squad|(?:is|be|shift) suicide|(?:is|be) it suicide to",
    r"suicide (?:shifts?|grips?|doors?|lanes?|runs?|drills?|squeeze|calls?|watch|clutch|survivors?|precautions?|assessments?|"
    r"wings?|sprints?|among)|suicides|(?:run|running|do|doing) suicide|(?:are|pure) suicide",
    r"(?:tired|sick|fed up) (?:of|with) (?:living|existing) (?:out of|in|with|off|on|at|from|paycheck)",
    r"suicid(?:e|al) (?:prevention|hot ?line|help ?line|crisis|risk|awareness|intervention|counsel\w+|teens|patients|people)",
    r"(?:self harm|overdose) (?:training|awareness|prevention|response|reversal|class|cases?|antidotes?)|overdosed? on (?:coffee|caffeine|sugar)",
    r"(?:take|taking|took|taken) (?:my|his|her|their|your)(?: own)? life (?:to the|in a new|savings|away|over|back|story|in \w+ hands|seriously)",
    r"be dead (?:honest|serious|sure|last|right|wrong|tired|set)|hope (?:in|for|of) life insurance|want to die every time (?:my|the|a|i|they|he|she)",
    r"(?:die|died|dying|be dead|killed myself) (?:laughing|of (?:laughter|boredom|embarrassment|shame|hunger|heat))",
    r"hill i want to die on|die (?:poor|broke|rich|trying|a \w+|on (?:this|that|the) hill|(?:at|in) (?:this|that|my|the) \w+)|rather die than",
    # "kms", which may be kilometres
    r"(?:\d+|many|the|per|few|some|couple of|more|less|extra) kill myself|kill myself (?:away|from (?:here|home|my|the)|each way|round trip|a day)",
    r"killing myself (?:at|for|over|working|with)|(?:hang|drown|drowning) myself in|disappear for ?ever on",
    r"(?:hit|hits|hitting) (?:on me|(?:me|us|her) (?:up|with|for))|(?:beat|beats) (?:me|us|her|him) (?:to|at|in|by|on)|stabbed \w+ in the back",
    r"(?:they|boss|manager|supervisor|employer|coworker)(?: \w+)? punch(?:es|ed|ing)? (?:me|us|her) (?:in|out)(?= (?:for|at|early|late|before)\b)",
    r"kicked me (?:off|out of the (?:app|group|chat|meeting|program))|attacked (?:me|us) (?:in|on|over) (?:the|a) (?:meeting|email|review)",
    r"(?:want to|to) (?:live|be here anymore|wake up) (?:at|in|off|with|on|out of|paycheck|near|abroad|for|so early)",
    r"go on (?:stocking|standing|lifting|driving|cleaning|serving|carrying|cooking|delivering|selling|studying)",
    r"better off without me (?:in|at|on) (?:sales|the \w+|that \w+)|(?:push|pushed|threw|throw)(?:s|es)? me out of (?:the|my) (?:\w+ )?(?:chat|group|union|zone|club|meeting)",
    r"go on (?:with|at|working|saturday|sunday|break|vacation|holidays?|hols|strike|tour|trips?|dates?|leave|to|a )",
    r"go on like this at|live like this (?:at|in)|(?:of|with) existing (?:customers?|clients?|staff|members?|rules?)",
    r"threaten(?:s|ed|ing)? (?:me|us) with (?:\w+ )?(?:writ\w+|warnings?|fir(?:ing|ed)|termination|layoffs?|overtime|weekends?|pizza|hours)",
    r"(?:people|folks|kids|teens|vets|others|those) who (?:feel|are|were) suicidal",
    r"go on like this (?:with(?:out)?|on) (?:an? |my |one |this |no )?(?:car|ride|license|bus(?:es)?|part time|pay\w*|wages?|money|shifts?|hours)",
    r"(?:tired|sick|fed up) (?:of|with) life (?:on the road|as an? |in (?:an? )?(?:truck|car|van|retail|sales)|behind )",
    rf"(?:{_KILL}) (?:(?:my|that|this|the) \w+|him|her|them) (?:\w+ )?(?:lol|lmao|ha(?:ha)+|jk)|"
    r"(?:shoot|shooting) (?:(?:my|the) \w+|him|her) (?:an?|some) |kill (?:him|her) (?:with|at) ",
    r"die i want a|hurt myself (?:lifting|at|on|playing|moving|while)|take all my (?:pills|meds) (?:in the|at|every|with|before)",
    *SPANISH_FIGURES,
)
# Jumping rather than working, which only the learned guard can tell from jumping: it hears the whole line all the same.
_RATHER_THAN_WORK = (
    r"(?:would|rather)(?: \w+){0,2} jump (?:off|from)(?: \w+){0,3} (?:before|than|for) (?:(?!los)\w+ ){0,4}"
    rf"(?:work(?:ing)?|shift|job|retail|{_PLACE}|day off|back to (?!him|her|them|my|that|this|home|jail|prison)\w+)"
)
# Coming armed to others, said by who does. Who has a gun at their own head, or sees another with one, is not meant.
_COMES_ARMED = re.compile(
    r"(?:^|\bi )(?:(?:am|will|have|got|keep|bring|going to|bringing|taking|take|my|the|a) )+(?:gun|pistol|rifle|shotgun|knife|blade) "
    rf"(?:(?!head|mouth|throat|temple|face|neck|wrists?|chest|back)\w+ ){{0,4}}(?:{_PLACE}|locker|{_OTHERS})\b"
)
# Such words denied of oneself: "im not suicidal", "stop sending me the suicide line". Not "why not", "i can not", "was not".
_LEADING = (
    r"(?:(?:even|really|actually|like|being|been|feeling|having|going to|want(?:ing)? to|trying to|planning to|about to|thinking (?:of|about)|"
    r"thought (?:of|about)|talking about|(?:say(?:ing)?|said)(?: that)? i (?:am|was|want to|will)|send(?:ing)?|giv(?:e|ing)|"
    r"show(?:ing)?|need|want|me|the|a|any|your|that) )*"
)
_DENIED = re.compile(
    r"(?:^not|\b(?:am|do|will|would|is|just|definitely|no|nah|nope|lol|bro|really|honestly) not|\bdid not(?! (?:kill|hurt|harm))|"
    r"\bnever(?! (?:killed|hurt|harmed))|\bstop (?:sending|giving|showing)) "
    rf"{_LEADING}(?:suicidal(?: thoughts)?|suicide(?: (?:hot ?)?(?:lines?|numbers?|stuff))?|(?:kill|hurt|harm)(?:ing)? myself)\b"
    r"|\bno (?:soy suicida|(?:me )?(?:quiero|voy a) (?:matar(?:me)?|suicidar(?:me)?|lastimar(?:me)?))\b"
)
# What has to stand beside it, if anything does: work, money, anger or being well.
_PLAIN_MATTER = re.compile(
    r"\b(?:jobs?|work|working|boss|manager|pay|paid|paycheck|money|unemployment|rent|bills|resume|interviews?|hours|shifts?|fired|"
    r"quit|appeal|claim|forms?|file|check|mad|angry|pissed|frustrated|annoyed|upset|venting|ranting|fed up|bored|joking|kidding|fine|ok|okay|alright|good|"
    r"trabajo|jefe|dinero|desempleo|bien)\b"
)
# And what must not: whoever says one of these takes the denial back, or says the same in other words.
_TAKES_IT_BACK = re.compile(
    r"\b(?:but (?!(?:i (?:just |really |still )?need|how|can you)\b)|not (?:\w+ )?(?:fine|ok|okay|alright|good)|no (?:estoy )?bien|"
    r"except|plans?|sleep|forever|anymore|until|unless|if|before|yet|pero|gone|disappear|end|(?:is|all) over|be here|nothing|"
    r"everything|anywhere|feel|hid(?:e|ing)|waking|(?:he|she) does|die|dying|death|dead|gun|knife|"
    r"pills|rope|bridge|jump|crash|drive|live|living|life|exist|alive|wake|nobody|point|hope|hopeless|goodbye|letters?|notes?|"
    r"hurt|kill|worth|burden|alone|lied|lying|tonight|tomorrow|vivir|morir|vida)\b"
)
_SAYS_NOTHING = re.compile(
    r"(?: |\b(?:i|am|no|nah|nope|lol|bro|ok|oh|and|so|wtf|what|the|god|omg|man|dude|please|though|tho|hell|at|all|just|ugh|thanks)\b)*"
)
_DANGER = re.compile(rf"\b(?:{'|'.join(_SIGNS)})\b")
_OWN_LIFE = re.compile(rf"\b(?:{'|'.join((*_OF_OWN_LIFE, *SPANISH_OF_OWN_LIFE))})\b")
_SWALLOWED = re.compile(rf"\b{_TOO_MUCH}\b")
_FIGURE = re.compile(rf"\b(?:{'|'.join((*_FIGURES, _RATHER_THAN_WORK))})\b")
_SPANISH = re.compile(rf"\b(?:{'|'.join(SPANISH_SIGNS)})\b")


def is_distress(text: str) -> bool:
    """Say whether `text` speaks of suicide, self-harm, not wanting to live, abuse or danger in words that are clear."""
    return bool(_DANGER.search(_told_in(text)))


def took_too_much(text: str) -> bool:
    """Say whether `text` tells of having taken far too many pills, in words that are clear."""
    return bool(_SWALLOWED.search(_told_in(text)))


def is_of_own_life(text: str) -> bool:
    """Say whether `text` speaks of taking one's own life, not wanting it or hurting oneself, in words that are clear."""
    return bool(_OWN_LIFE.search(_told_in(text)))


def _told_in(text: str) -> str:
    """Return `text` in plain spelling, without figures of speech and what it denies."""
    return _without_denied(_FIGURE.sub(" ", plainly(text)))


def _without_denied(plain: str) -> str:
    """Return `plain` without what it denies of oneself, where nothing beside that is dark: "im not suicidal, i need work"."""
    rest = _DENIED.sub(" ", plain)
    believed = _SAYS_NOTHING.fullmatch(rest) or (_PLAIN_MATTER.search(rest) and not _TAKES_IT_BACK.search(rest))
    return rest if believed else plain


def is_spanish_distress(text: str) -> bool:
    """Say whether such words of `text` are Spanish, whatever surrounds them."""
    return bool(_SPANISH.search(_FIGURE.sub(" ", plainly(text))))


def comes_armed(text: str) -> bool:
    """Say whether the speaker of `text` comes armed to others: nobody need tell them to call for help."""
    return bool(_COMES_ARMED.search(plainly(text)))
