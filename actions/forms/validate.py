"""Taking what is said while a form waits for an answer.

Boundary: what a message means is decided in `advisor.replies.answered.replying`. What answers nothing is left to the
rules; Rasa then comes back to the form, which asks the same question once.
"""

from __future__ import annotations

from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT
from rasa_sdk.types import DomainDict

from actions.answers.asked import urgent_one
from actions.answers.beside import answer_beside
from actions.forms.hear import contrary_to, say_which_first, say_which_second
from actions.forms.hint import explain, hint, meet_aside
from actions.forms.pass_over import begin_at_once, pass_over
from actions.plan.put_right import put_right
from actions.plan.replan import take_up_plan
from actions.shared.change import answer_named
from actions.shared.history import acted_since_message, did_last
from actions.shared.memory import keep_words, known, pending_question, questions, remember, with_employer
from actions.shared.put_in_place import put_in_place
from actions.shared.show import heard_in_words, read_back, reflect, tell_answer
from actions.shared.switch import taken_over, turn_in_form
from actions.shared.whose import as_advised
from advisor.library.questions import CHECK_FORM, PLAN_FORM, Question, still_open
from advisor.replies.answered.correcting import correct, corrects
from advisor.replies.answered.moves import SURE_STEERING
from advisor.replies.answered.replying import take
from advisor.replies.check.check_talk import chosen_of_one
from advisor.replies.plan.plan_edits import step_left_out
from advisor.replies.told.barriers import IN_THE_WAY
from advisor.replies.told.listening import Taken
from advisor.replies.told.naming import asks_what_is_meant
from advisor.replies.told.out_of_work import OUT_OF_WORK
from advisor.replies.told.works import tells_of_another
from advisor.words.distress import DISTRESS
from advisor.words.message import Message, read_message
from advisor.words.numbers import is_bare_number
from advisor.words.several import FAQ, SURE_QUESTION, SURE_TROUBLE, is_weak_move
from advisor.words.taking_back import takes_back

WHAT_DO_YOU_MEAN = "ask_simpler"
WHY, SKIP = "ask_why", "skip"
# After these it is what they said that is to be said more simply, not the question that follows.
_SPEAKING = ("action_answer_question", "action_tell_more", "action_say_simply")
_UNCLEAR = {"yes": "utter_which_one", "both": "utter_both_but_one"}


class FormValidator:
    """Reads a message against the pending question and says which question is next."""

    form: ClassVar[str]

    def name(self) -> str:
        return f"validate_{self.form}"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        question = pending_question(tracker)
        if question is None or acted_since_message(tracker, self.form):
            return [SlotSet(REQUESTED_SLOT, question.slot if question else self.next_slot(tracker, Taken()))]
        message = as_advised(tracker, read_message(tracker.latest_message))
        if message.intent == DISTRESS or _needs_help_now(message, question):
            return []
        if asks_what_is_meant(message, question):
            explain(dispatcher, question)
            return self._waits(question)
        for meets in (pass_over, begin_at_once, tell_answer, turn_in_form):
            if (met := meets(dispatcher, tracker, message)) is not None:
                asks_other = any(event.get("name") == REQUESTED_SLOT for event in met)
                # Rasa goes by the first event that says what to ask.
                return [*met, *self._waits(question)[1:]] if asks_other else [*self._waits(question), *met]
        if "step" in message.plain.split() and step_left_out(message):  # "drop step 1": the 1 is no hour
            return [*self._waits(question), *self._leave_step_out(dispatcher, tracker, message)]
        taken = taken_over(tracker, message, question)
        taken = taken or with_employer(tracker, take(message, question, self.form, questions(), known(tracker)))
        corrected = self._correct(dispatcher, tracker, message, taken, question.slot)
        taken = corrected or taken
        if question.slot != "occupation" and say_which_second(dispatcher, tracker, message):
            taken = taken.without("occupation")
            if question.slot not in taken.facts or tells_of_another(message, tracker.get_slot("occupation")):
                return self._waits(question)
        doubtful = contrary_to(tracker, taken) if not corrected and question.slot not in taken.facts else None
        if doubtful and self.form != CHECK_FORM:
            taken = taken.without(doubtful)  # another form asks nothing of the check, and changes nothing in it
        if not taken:
            return self._untaken(dispatcher, tracker, message, question)
        if taken.unclear == "beside":
            return self._beside(dispatcher, tracker, question, message)
        if doubtful and self.form == CHECK_FORM:
            return [SlotSet(REQUESTED_SLOT, doubtful)]  # which of the two holds?
        if taken.unclear:
            dispatcher.utter_message(response=_UNCLEAR[taken.unclear])
        elif question.slot not in taken.facts and not corrected:
            self._reflect(dispatcher, tracker, question, taken)
        if not corrected:
            say_which_first(dispatcher, message, taken)
        taken = self.fitted(tracker, taken)
        events = remember(tracker, taken, answered=(question.slot,), corrects=bool(corrected))
        if skipped := _gone(taken):
            events.append(SlotSet("skipped", [*(tracker.get_slot("skipped") or []), *skipped]))
        events += answer_beside(dispatcher, tracker, message)
        if message.intent == WHY and message.confidence >= SURE_STEERING:  # "maybe a lead spot. why do you ask"
            dispatcher.utter_message(text=question.why)
        return [*events, SlotSet(REQUESTED_SLOT, self.after(tracker, question.slot, taken))]

    def _reflect(self, dispatcher: CollectingDispatcher, tracker: Tracker, question: Question, taken: Taken) -> None:
        """Say back what was heard before the question is asked again; or that the form goes on without work."""
        reflect(dispatcher, taken.without(OUT_OF_WORK))
        if OUT_OF_WORK in taken.facts and question.beside and self.next_slot(tracker, taken):
            dispatcher.utter_message(text=question.beside.say)

    def fitted(self, tracker: Tracker, taken: Taken) -> Taken:
        """Return `taken` in the shape in which the form keeps it."""
        return taken

    def after(self, tracker: Tracker, asked: str, taken: Taken) -> str | None:
        """Return the slot to ask for now: the same one until it is answered."""
        if taken.revisit:
            return taken.revisit
        if taken.facts.get("occupation", asked) is None:
            return "occupation"  # "im not a teller": what else they do comes first
        following = self.next_slot(tracker, taken)
        return following if taken.facts.get(asked) is not None or self._is_settled(tracker, asked, taken) else asked

    def _is_settled(self, tracker: Tracker, asked: str, taken: Taken) -> bool:
        """Say whether what was told leaves nothing to ask about `asked`, though it was not answered itself."""
        return bool(taken.facts) and asked not in still_open(self.form, {**taken.facts, asked: None}, ())

    def next_slot(self, tracker: Tracker, taken: Taken) -> str | None:
        """Return the first slot that is still open; None when the form is done."""
        answers = {**known(tracker), **taken.facts}
        skipped = [*(tracker.get_slot("skipped") or []), *_gone(taken)]
        return next(iter(still_open(self.form, answers, skipped)), None)

    def _untaken(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, question: Question
    ) -> list[dict[str, Any]]:
        """Help with the question where it is what the message is about; anything else is left to the rules."""
        if message.intent == WHAT_DO_YOU_MEAN and not any(did_last(tracker, action) for action in _SPEAKING):
            explain(dispatcher, question)
            return self._waits(question)
        if message.of("occupation", "employer", roles=["denied"]):
            return self._waits(question)  # "drop the doordash": the one that is looked at is another
        # "that's wrong" is no weak move, however unsure its reading, but it passes over no question either
        weak = is_weak_move(message.intent, message.confidence) and (message.intent == SKIP or not takes_back(message))
        only_tells = not message.asks and message.statement() is message  # what asks beside it is answered
        dim = message.intent == FAQ and message.confidence < SURE_QUESTION and only_tells
        if message.is_tapped or not (weak or dim or is_bare_number(message.text)):
            return []
        let_go = meet_aside(dispatcher, tracker, question, message)  # too unsure to leave for, or a number of what?
        return self._left_open(tracker, question) if let_go else self._waits(question)

    def _beside(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, question: Question, message: Message
    ) -> list[dict[str, Any]]:
        """Say what is said to an answer that no option has, and go on without one where that must do."""
        if question.beside is None or not question.beside.leaves_open:
            hint(dispatcher, tracker, question, question.beside.say if question.beside else None)
            return [*self._waits(question), *keep_words(tracker, question.slot, message.text)]
        dispatcher.utter_message(text=question.beside.say)
        return self._left_open(tracker, question)

    def _waits(self, question: Question) -> list[dict[str, Any]]:
        """Return the events that ask `question` again."""
        return [SlotSet(REQUESTED_SLOT, question.slot), SlotSet("unfinished", self.form)]

    def _left_open(self, tracker: Tracker, question: Question) -> list[dict[str, Any]]:
        """Return the events that go on without an answer to `question`."""
        skipped = [*(tracker.get_slot("skipped") or []), question.slot]
        after = next(iter(still_open(self.form, known(tracker), skipped)), None)
        return [SlotSet("skipped", skipped), SlotSet(REQUESTED_SLOT, after)]

    def _leave_step_out(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, message: Message
    ) -> list[dict[str, Any]]:
        """Take the step out of a plan that stands; where there is none yet, say that it comes after the questions."""
        if (events := take_up_plan(dispatcher, tracker, message)) is None:
            dispatcher.utter_message(response="utter_plan_comes_later")
        return events or []

    def _correct(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, message: Message, taken: Taken, pending: str
    ) -> Taken | None:
        """Return what the message changes of earlier answers; None where it only answers the `pending` question."""
        if message.intent == "go_back" and message.confidence >= SURE_STEERING:
            return None  # "no wait, that was my old job" takes back the answer before, and says no other
        facts, asked = known(tracker), answer_named(tracker, message) is not None
        if anew := put_in_place(tracker, message, questions()[pending]):
            dispatcher.utter_message(response="utter_reflect", heard=heard_in_words(anew))
            return anew
        if self.form == PLAN_FORM and (mended := put_right(dispatcher, tracker, message, taken, pending)):
            return mended
        if not asked and not corrects(message):
            return None
        corrected = correct(message, facts, questions(), asked)
        if not (corrected or taken):
            corrected = chosen_of_one(message, facts, questions())  # "actually its forever"
        changes = {slot: value for slot, value in corrected.facts.items() if slot in facts and slot != pending}
        if not changes and (not corrected.revisit or pending in taken.facts):
            return None
        read_back(dispatcher, tracker, changes, corrected.words)
        return Taken({**taken.facts, **corrected.facts}, {**taken.words, **corrected.words}, corrected.revisit)


def _gone(taken: Taken) -> list[str]:
    """Return what need not be asked again, though what was told of it is gone: "actually i have a car now"."""
    return [IN_THE_WAY] if taken.facts.get(IN_THE_WAY, ()) is None else []


def _needs_help_now(message: Message, pending: Question) -> bool:
    """Say whether the message surely is of an urgent need, and more so than it answers: "feeding my family" does."""
    shares = [share for label, share in message.readings.items() if label.startswith(f"{pending.slot}/")]
    sure = message.confidence >= SURE_TROUBLE and message.confidence > max(shares, default=0)
    return sure and urgent_one(message.answer_ids()) is not None


class ValidateGigCheckForm(FormValidator, Action):
    """Takes the answers of the Gig Check."""

    form = CHECK_FORM


class ValidatePlanForm(FormValidator, Action):
    """Takes the answers that a plan is made from."""

    form = PLAN_FORM
