"""Judging a gig by the five differences, and what moved since an earlier check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.check.rank import say_interests, take_up_quiz
from actions.shared.draw import draw_verdict, quoted_on, said_on
from actions.shared.history import did_last
from actions.shared.memory import active_form, differences, enter_form, hear_from, known, leave_form, remember
from actions.shared.named import GIG_CHECK, INTEREST_TEST, PLAN
from actions.shared.say import library, marks, shared_button, source_line
from advisor.decisions.gig_check import Finding, Lean, Verdict, load_check, weigh, what_would_make_it_one
from advisor.library.questions import CHECK_FORM, DIFFERENCES
from advisor.replies.told.out_of_work import OUT_OF_WORK
from advisor.words.message import read_message

RIDE_SHARE = "ride-share"  # in the name of an occupation


class ActionGiveVerdict(Action):
    """Says the five differences with the person's own answers, and what they come to."""

    def name(self) -> str:
        return "action_give_verdict"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[dict[str, Any]]:
        facts = known(tracker)
        answers = differences(facts)
        verdict = judge(facts)
        other_form = active_form(tracker) not in (None, CHECK_FORM)
        if not answers and facts.get(OUT_OF_WORK) and "occupation" not in facts:
            dispatcher.utter_message(response="utter_no_work_to_check")
            return [*leave_form(), SlotSet("unfinished", None)]
        if _asks_of_the_quiz(tracker):
            if (met := take_up_quiz(dispatcher, tracker, read_message(tracker.latest_message))) is not None:
                return met
            say_interests(dispatcher, tracker.get_slot("likings"))
            return leave_form() if active_form(tracker) else []  # who wants the result has had enough lines
        if not answers and (started := _start_with_work(dispatcher, tracker)):
            return started
        if not answers:
            all_skipped = set(DIFFERENCES) <= set(tracker.get_slot("skipped") or ())
            dispatcher.utter_message(response="utter_nothing_to_judge" if all_skipped else "utter_no_check_yet")
            return [SlotSet("unfinished", None)] if tracker.get_slot("unfinished") == CHECK_FORM else []
        if _was_just_said(tracker):
            say_what_decided(dispatcher, facts)  # it is the reasons that are wanted
            return []
        say_findings(dispatcher, tracker, verdict)
        if verdict.kind == "too_little" and active_form(tracker) == CHECK_FORM:
            dispatcher.utter_message(text=verdict_words(verdict, facts))
            return [SlotSet("topic", GIG_CHECK)]  # the form goes on asking
        dispatcher.utter_message(text=verdict_words(verdict, facts), buttons=verdict_buttons(verdict))
        first = tracker.get_slot("first_check") or (None if verdict.kind == "too_little" else answers)
        kept = [SlotSet("first_check", first), SlotSet("topic", GIG_CHECK)]
        # What is too soon to tell can be gone on with: "go on" asks what is open.
        unfinished = CHECK_FORM if verdict.kind == "too_little" else None
        return kept if other_form else [*leave_form(), *kept, SlotSet("unfinished", unfinished)]


def _asks_of_the_quiz(tracker: Tracker) -> bool:
    """Say whether a result is asked for where it is the quiz that was taken, and nothing else since."""
    likings, topic = tracker.get_slot("likings"), tracker.get_slot("topic")
    return bool(likings) and (topic == INTEREST_TEST or not differences(known(tracker)))


def _was_just_said(tracker: Tracker) -> bool:
    """Say whether a whole verdict is asked for that was said in the turn before."""
    asked = read_message(tracker.latest_message).intent == "ask_for_verdict"
    judged = active_form(tracker) is None and tracker.get_slot("first_check")
    return bool(asked and judged and did_last(tracker, "action_give_verdict"))


def _start_with_work(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[dict[str, Any]]:
    """Begin the check where somebody tells their work and asks what it is: "temp work, just a job?"."""
    taken = hear_from(tracker, read_message(tracker.latest_message))
    if "occupation" not in taken.facts or active_form(tracker):
        return []
    dispatcher.utter_message(response="utter_open_gig_check")
    return [*remember(tracker, taken), SlotSet("topic", GIG_CHECK), *enter_form(CHECK_FORM)]


def judge(facts: Mapping[str, Any]) -> Verdict:
    """Return what the answers in `facts` come to."""
    return weigh(differences(facts), bool(facts.get("own_business")))


def judge_again(dispatcher: CollectingDispatcher, tracker: Tracker, facts: Mapping[str, Any]) -> None:
    """Say the new verdict where a change of `facts` touches one that was given."""
    if not tracker.get_slot("first_check") or active_form(tracker) == CHECK_FORM:
        return  # a check that is done again comes to a verdict of its own
    before, now = judge(known(tracker)), judge(facts)
    if now.kind == "too_little":
        return  # one that was done again is not finished: the first check said more
    if before.findings != now.findings or before.kind != now.kind:
        dispatcher.utter_message(text=verdict_words(now, facts), buttons=verdict_buttons(now))


def say_what_would_help(dispatcher: CollectingDispatcher, facts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Name one step for each difference that is like a job's; return the events that make that the topic."""
    steps = what_would_make_it_one(judge(facts))
    if not steps:
        dispatcher.utter_message(response="utter_nothing_to_change")
        return []
    lines = "\n".join(f"- {step.title}: {step.do} {marks(step.facts)}".rstrip() for step in steps)
    dispatcher.utter_message(response="utter_say_what_would_help", steps=lines)
    return [SlotSet("topic", PLAN)]


def say_findings(dispatcher: CollectingDispatcher, tracker: Tracker, verdict: Verdict) -> None:
    """Say the five differences, each with the person's own answer and what it rests on."""
    own_words = tracker.get_slot("own_words") or {}
    lines = [_finding(finding, own_words) for finding in verdict.findings]
    dispatcher.utter_message(text="\n".join(lines), json_message=draw_verdict(verdict, own_words))


def say_what_decided(dispatcher: CollectingDispatcher, facts: Mapping[str, Any]) -> None:
    """Say in short which of the person's own answers decided the verdict, and how one of them is changed."""
    line = source_line(library().answers[GIG_CHECK])
    dispatcher.utter_message(text=f"{what_decided(facts)}\n\n_{line}_", buttons=verdict_buttons(judge(facts)))


def what_decided(facts: Mapping[str, Any]) -> str:
    """Return the verdict in short, with the answers that decided it by how they lean."""
    verdict, words = judge(facts), library().words
    told = load_check().verdicts[verdict.kind]
    parts = [
        words["why_part"].format(lean=words[lean].capitalize(), said="; ".join(map(_answer, leaning)))
        for lean in get_args(Lean)
        if (leaning := [finding for finding in verdict.findings if finding.lean == lean])
    ]
    return words["why_verdict"].format(title=told.title, words=told.words, parts="\n".join(parts))


def _answer(finding: Finding) -> str:
    row = finding.difference
    said = said_on(row.slot, finding.value)
    return library().words["why_answer"].format(title=row.title, said=said, marks=marks((row.fact,))).rstrip()


def say_parts(dispatcher: CollectingDispatcher, tracker: Tracker, parts: Sequence[Finding]) -> None:
    """Say again what `parts` of a verdict rest on; and what it is to lie between."""
    lines = [_finding(finding, tracker.get_slot("own_words") or {}) for finding in parts]
    if any(finding.lean == "mixed" for finding in parts):
        dispatcher.utter_message(response="utter_explain_in_between")
    dispatcher.utter_message(text="\n".join(lines), buttons=verdict_buttons(judge(known(tracker))))


def say_supposed(dispatcher: CollectingDispatcher, facts: Mapping[str, Any], part: Finding) -> None:
    """Say what the verdict would be with an answer like a career's in the place of `part`; nothing of it is kept."""
    row, check = part.difference, load_check()
    value = next(option for option, lean in row.options.items() if lean == "career")
    supposed = judge({**facts, row.slot: value})
    line = (
        library()
        .words["supposed"]
        .format(
            title=row.title,
            sentence=row.sentences["career"],
            marks=marks((row.fact,)),
            verdict=check.verdicts[supposed.kind].title,
        )
    )
    dispatcher.utter_message(text=line, buttons=verdict_buttons(judge(facts)))


def verdict_words(verdict: Verdict, facts: Mapping[str, Any]) -> str:
    """Return the verdict in words, with what is the article's and what is inference."""
    check = load_check()
    told = check.verdicts[verdict.kind]
    said = [f"**{told.title}.** {told.words}"]
    if verdict.kind != "too_little":
        said += [check.inference_driving if drives(facts) else check.inference]
    return "\n\n".join([*said, f"_{source_line(library().answers[GIG_CHECK])}_"])


def drives(facts: Mapping[str, Any]) -> bool:
    """Say whether the work is ride-share driving, which the article names."""
    return RIDE_SHARE in str(facts.get("occupation", "")).casefold()


def verdict_buttons(verdict: Verdict) -> list[dict[str, str]]:
    """Return what can be done with `verdict`."""
    if verdict.kind == "too_little":
        return [shared_button("go_on", "start_gig_check")]
    more = [shared_button("what_would_help", "ask_what_would_help")] if what_would_make_it_one(verdict) else []
    return [*more, shared_button("make_a_plan", "start_plan"), shared_button("show_card", "ask_for_card")]


def _finding(finding: Finding, own_words: Mapping[str, str]) -> str:
    difference, words = finding.difference, library().words
    if finding.lean is None:
        return words["finding_open"].format(title=difference.title, open=words["open"], marks=marks((difference.fact,)))
    return (
        words["finding"]
        .format(
            title=difference.title,
            said=quoted_on(finding, own_words),
            lean=words[finding.lean],
            sentence=difference.sentences[finding.lean],
            marks=marks((difference.fact,)),
        )
        .rstrip()
    )
