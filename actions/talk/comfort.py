"""Being there: for people in danger, for those who have just been, and for the young."""

from __future__ import annotations

from typing import Any, Literal

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.answers.lead_back import buttons_to_overruled, lead_back, was_clear
from actions.forms.offer import offer_likeliest
from actions.forms.steer import pause
from actions.plan.replan import take_up_plan
from actions.shared.crisis import asked_now, heard_again, language_of, matters_told
from actions.shared.history import close_to_crisis, did_last, last_turn_with, ranking_of, said_lately, understood_in
from actions.shared.memory import active_form, hear_from, leave_form, remember
from actions.shared.named import EMERGENCY
from actions.shared.say import Button, first_words, library, shared_button
from advisor.library.content import Answer
from advisor.library.countries import ELSEWHERE, UNKNOWN
from advisor.library.crisis import CrisisHelp, load_crisis_help
from advisor.replies.told.listening import hear
from advisor.words.aftermath import (
    CRISIS_REPLY,
    GOES_ON,
    HEAVY,
    STAYS_CLOSE,
    asks_for_hotline,
    is_abroad,
    sounds_in_doubt,
)
from advisor.words.aftermath_patterns import After
from advisor.words.ages import is_young, tells_age
from advisor.words.distress import comes_armed, took_too_much
from advisor.words.guessing import answers_from
from advisor.words.languages import SPANISH
from advisor.words.matters import LIFE
from advisor.words.message import read_message
from advisor.words.on_help import REACHED, SEEN, WHICH
from advisor.words.several import SURE_MOVE

# What is said to such a message when no crisis came before it.
_ELSE = {
    HEAVY: "utter_support_venting",
    "say_fine": "utter_hear_fine",
    "say_bored": "utter_meet_boredom",
    "tell_birthday": "utter_wish_happy_birthday",
    "acknowledge": "utter_acknowledge",
    "thank": "utter_welcome",
    "goodbye": "utter_goodbye",
}
_REACHED = {"called", "reached"}  # of the former it is not told what came of it
_LEAVES = {"goodbye", "say_fine"}  # who was only joking, or is fine, wants no more questions
_BRIEF = {"acknowledge", *_LEAVES}  # what, hardly seen, is an answer that was not read: "im fine with older guests"
_NOD = 3  # words
# Less than sure is enough: a gun, pills or poison is heard as despair, and the number to call harms nobody.
MAY_BE_EMERGENCY = 0.45


class ActionOfferCrisisHelp(Action):
    """Leaves whatever was going on and says where help is, in the person's country; asked again, in fewer words."""

    def name(self) -> str:
        return CRISIS_REPLY

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        text = message.text
        told = _country_told(tracker, text)
        country = told or tracker.get_slot("country")
        close = close_to_crisis(tracker)
        after = heard_again(tracker) if close or asks_for_hotline(text) else None
        help_ = load_crisis_help().in_language(language_of(tracker))
        emergency, matters = _emergency(tracker), matters_told(tracker)
        words, buttons = "", list[Button]()
        if asks_for_hotline(text) or (close and told and told != tracker.get_slot("country")):
            words = help_.listed(country, matters)
        elif close and (after or not _was_in_doubt(tracker)):
            words = _again(tracker, help_, country, after)
        elif not sounds_in_doubt(message):
            words = help_.in_words(country, matters)
        elif matters or not emergency:  # else whom to call for who is hurt or ill is all there is to say
            words = help_.in_few_words(country, matters) if close else help_.in_doubt(country, matters)
            buttons = _buttons_on(tracker)
        if emergency and after == "fine":  # "there is a gun here but im ok"
            dispatcher.utter_message(text=help_.means, lang=help_.language)
        elif emergency and after != "hide":  # it says to shout, and somebody must not hear
            told_to = first_words(emergency, message)
            dispatcher.utter_message(text=told_to, lang=emergency.language)
        if words:
            dispatcher.utter_message(text=words, buttons=buttons, lang=help_.language)
        return [*leave_form(), *([SlotSet("country", told)] if told else [])]


def _buttons_on(tracker: Tracker) -> list[Button]:
    """Return a button for who was read wrong, and those to what they may have asked; in English only."""
    if language_of(tracker) == SPANISH:
        return []
    return [shared_button("im_fine", "say_fine"), *buttons_to_overruled(tracker.latest_message)]


def _was_in_doubt(tracker: Tracker) -> bool:
    """Say whether the last crisis reply was in doubt, so that the whole list was not said yet."""
    return sounds_in_doubt(read_message(understood_in(last_turn_with(tracker, CRISIS_REPLY))))


def _again(tracker: Tracker, help_: CrisisHelp, country: str | None, after: After | None) -> str:
    """Return what is said to who has just had the whole list: a line on what they ask, and whom to reach for it."""
    matters, asked = matters_told(tracker), asked_now(tracker)
    if after == "asks" and asked == SEEN:
        return f"{help_.on(asked, country, matters)}\n\n{help_.hide}"
    if after == "asks" and asked and (matters or asked != WHICH):
        return help_.on(asked, country, matters)
    if after is None and not set(matters) - {LIFE} and not said_lately(tracker, help_.stay, 1):
        return help_.in_warm_words(country, matters)  # the same words twice in a row sound like a machine
    return help_.in_few_words(country, matters, hides=after == "hide")


def _emergency(tracker: Tracker) -> Answer | None:
    """Return whom to call now where the message may well be of an emergency, too: blood is heard as despair.

    Who brings the danger is told whom to talk to, not to shout for help.
    """
    text = tracker.latest_message.get("text") or ""
    if comes_armed(text):
        return None
    if took_too_much(text):
        return library().answers.get(EMERGENCY[0])  # minutes count, and it names Poison Control
    likely = answers_from(MAY_BE_EMERGENCY, ranking_of(tracker))
    return next((library().answers[answer_id] for answer_id in EMERGENCY if answer_id in likely), None)


def _country_told(tracker: Tracker, text: str) -> str | None:
    """Return the country that the message says the person is in; that it is not the US is enough to know."""
    named: str | None = hear(read_message(tracker.latest_message)).facts.get("country")
    return ELSEWHERE if is_abroad(text) and named in {None, UNKNOWN} else named


class ActionStayNear(Action):
    """Answers a mood or a nod; soon after a crisis without any talk of work."""

    def name(self) -> str:
        return "action_stay_near"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        intent = (tracker.latest_message.get("intent") or {}).get("name") or ""
        tired_of_work = intent == HEAVY and tracker.latest_message.get(GOES_ON)
        close = close_to_crisis(tracker) and not tired_of_work
        message = read_message(tracker.latest_message)
        if active_form(tracker) and intent in _LEAVES and message.confidence >= SURE_MOVE:
            return pause(dispatcher, tracker)
        if active_form(tracker) and intent in _BRIEF:  # the form asks its question again
            if message.confidence < SURE_MOVE and len(message.plain.split()) > _NOD:
                dispatcher.utter_message(response="utter_hear_aside")
            return []
        if close and intent == "say_fine":
            return _wave_off(dispatcher, tracker)
        if close and intent == HEAVY:
            help_ = load_crisis_help().in_language(language_of(tracker))
            words = _again(tracker, help_, tracker.get_slot("country"), None)
            dispatcher.utter_message(text=words, lang=help_.language)
        elif intent == HEAVY and did_last(tracker, "action_give_verdict") and not tracker.latest_message["entities"]:
            dispatcher.utter_message(response="utter_console_after_verdict")
        elif close:
            _say(dispatcher, tracker, "near", "utter_stay_near")
        else:
            dispatcher.utter_message(response=_ELSE.get(intent, "utter_acknowledge"))
            return _keep_what_is_told(tracker) if intent == HEAVY and not active_form(tracker) else []
        return []


def _keep_what_is_told(tracker: Tracker) -> list[dict[str, Any]]:
    """Keep what a rant tells beside the mood: nobody is to be asked again for it."""
    told = hear_from(tracker, read_message(tracker.latest_message))
    return remember(tracker, told) if told else []


def _wave_off(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Wave off a crisis reply that was not needed, and lead back to what it broke off or overruled.

    After words of danger that were clear nothing is led back to: who says then that they are fine may not be.
    """
    language, clear, after = language_of(tracker), was_clear(tracker), heard_again(tracker)
    in_spanish, help_ = language == SPANISH, load_crisis_help().in_language(language)
    if after == "reached" and not said_lately(tracker, help_.asked[REACHED], STAYS_CLOSE):
        dispatcher.utter_message(text=help_.asked[REACHED], lang=help_.language)
        return []
    if after == "puzzled":
        _say(dispatcher, tracker, "why", "utter_explain_crisis_reply")
    elif clear or in_spanish or after in _REACHED:
        _say(dispatcher, tracker, "near", "utter_stay_near")
    else:
        dispatcher.utter_message(response="utter_be_relieved")
    if clear or after in _REACHED:
        return []
    # in Spanish its words say already how to go on
    return lead_back(dispatcher, tracker, offers=not in_spanish)


def _say(dispatcher: CollectingDispatcher, tracker: Tracker, words: Literal["near", "why"], response: str) -> None:
    """Say `words` of the crisis reply where there are such in the person's language, else `response`."""
    help_ = load_crisis_help().in_language(language_of(tracker))
    if text := getattr(help_, words):
        dispatcher.utter_message(text=text, lang=help_.language)
    else:
        dispatcher.utter_message(response=response)


class ActionWelcomeAnyAge(Action):
    """Tells the young where help for them is; to all others an age changes nothing, and some told none."""

    def name(self) -> str:
        return "action_welcome_any_age"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        message = read_message(tracker.latest_message)
        text = message.text
        if not tells_age(text):
            offer_likeliest(dispatcher, tracker)
            return []
        if not active_form(tracker) and (of_plan := take_up_plan(dispatcher, tracker, message)) is not None:
            return of_plan  # "im 15, not old", of a step for those who are
        young = is_young(text)
        if active_form(tracker) and not young:
            dispatcher.utter_message(response="utter_hear_aside")  # no menu beside the question that waits
            return []
        dispatcher.utter_message(response="utter_young_person" if young else "utter_welcome_any_age")
        return []
