"""What gets in the way, where neither a name nor the model says which kind it is.

Boundary: a reply to the question on barriers in, its options out. They stand in `content/questions/in_the_way.yml`.
"""

from __future__ import annotations

from advisor.ages import is_young
from advisor.message import Message
from advisor.questions import Question
from advisor.requests import is_request
from advisor.several import FAQ, SURE_QUESTION
from advisor.short_words import short_word
from advisor.taking_back import takes_back

IN_THE_WAY = "in_the_way"
IN_OWN_WORDS = "other"
AGE = "age"
TELLS_AGE = "tell_age"
# What is said under these may be a barrier that nobody has thought of.
MAY_NAME_ONE = {FAQ, "nlu_fallback", "tell_about_work", "vent", ""}
FEWEST_LETTERS = 4  # of a barrier in own words; "hm" names none


def age_told(message: Message, pending: Question) -> list[str]:
    """Return the age as a barrier where somebody answers with theirs; the young are told of other help."""
    told = pending.slot == IN_THE_WAY and message.intent == TELLS_AGE and not is_young(message.text)
    return [AGE] if told and pending.option(AGE) else []


def barrier_meant(message: Message, pending: Question, tells: bool) -> list[str] | None:
    """Return the option whose answer the message comes near to, or else that it is a barrier in own words.

    `tells`: whether it states something else; then it need not be a barrier.
    """
    if pending.slot != IN_THE_WAY or not message.text or message.asks:
        return None
    sure = message.confidence >= SURE_QUESTION or not message.intent
    if sure and (option := pending.about(message.answer_id)):
        return [option.value]
    names_one = not tells and pending.option(IN_OWN_WORDS) and _names_something(message)
    return [IN_OWN_WORDS] if names_one else None


def _names_something(message: Message) -> bool:
    chats = message.intent not in MAY_NAME_ONE or short_word(message.text) or takes_back(message)
    return not (chats or is_request(message.text) or len(message.plain) < FEWEST_LETTERS)
