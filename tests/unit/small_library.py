"""A small library of answers, of each kind of source, for what speaks from the content."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from advisor.library.content import Answer, Fact, Library, Reference
from advisor.library.questions import FORMS

from .small_questions import KEPT

KINDS = ("cited", "partly_cited", "paragraph_cited", "uncited", "reference", "ours")
NAMED_IN_CODE = (
    *("gig_or_career", "job_into_career", "interest_profiler", "my_next_move", "nearest_office"),
    *(
        "transport_trouble",
        "childcare_trouble",
        "money_trouble",
        "what_to_bring",
        "emergency_now",
        "es_emergency",
        "which_field",
    ),
    "occupation_outlook",
    "first_steps",
    "is_it_free",
    "copy_of_talk",
    "your_own_choice",
)
BUTTONS = (
    "a_person",
    "go_on",
    "im_fine",
    "what_would_help",
    "make_a_plan",
    "show_card",
    "calendar",
    "quiz",
    "quiz_again",
)
SMALL_WORDS = (
    *("this_work", "not_said", "open", "yes", "done", "not_yet", "unreached", "no_luck", "news", "left_out", *FORMS),
    *("job", "mixed", "career", "toward_career", "toward_job", "some_college", "country_uk"),
    *("ask_them", "both_ways", "not_found_again", "went_well"),
)
PATTERNS = {
    "finding": "{title}={said}={lean} {marks}",
    "finding_open": "{title}=open {marks}",
    "why_verdict": "{title} since {parts} ({words})",
    "why_part": "{lean}={said}",
    "why_answer": "{title}:{said} {marks}",
    "then_and_now": "{title}: {then} > {now} {moved}",
    "in_all": "In all",
    "toward": "Toward {goal}",
    "against": "Against {barriers}",
    "brings": "With {strengths}",
    "later": "Later {steps}",
    "perhaps": "Perhaps:",
    "perhaps_on": "On {title}",
    "told_before": "You told of {said}.",
    "because": "Since {what} {value}",
    "for_anybody": "For all",
    "step": "{number} {title} {by} {marks}",
    "step_in_short": "{number} {title} {by}",
    "step_done": "{number} {title} is done",
    "supposed": "{title} would be {sentence} {marks} {verdict}",
    "step_how": "{title}, so: {how}",
    "by_day": "by {day}",
    "plan_note": "Dates may change.",
    "our_tip": "Our tip:",
    "thumbs": "{up} up, {down} down",
    "asked_work": "this work, {work}",
}


def _answer(name: str, *facts: int, leads_to: Sequence[str] = (), urgent: bool = False, **others: Any) -> Answer:
    return Answer(
        id=name,
        topic="trades",
        title=f"About {name}?",
        facts=facts,
        ours=not facts,
        ask=(),
        check=(),
        answer=f"First words on {name}.",
        simply=f"Simply {name}.",
        more=others.get("more"),
        elsewhere=others.get("elsewhere"),
        next=tuple(leads_to),
        urgent=urgent,
    )


def small_library() -> Library:
    """Return the library."""
    answers = (
        _answer("pay", 1, more="The rest on pay.", leads_to=["perks", "tips", "hours"]),  # cited
        _answer("raise", 2, 1, leads_to=["pay"]),  # partly_cited
        _answer("hours", 3, more="The rest on hours.", leads_to=["pay"]),  # paragraph_cited
        _answer("perks", 2, more="Our tip: ask for some.", leads_to=["pay", "raise", "hours", "tips"]),  # uncited
        _answer("where_this_comes_from", 4, leads_to=["pay"]),  # reference
        _answer(
            "tips", elsewhere={"untold": "Words for other places.", "uk": "Words for the UK."}, leads_to=["pay"]
        ),  # ours
        _answer("fire", more="The rest on fire.", leads_to=["pay"], urgent=True),
        *(_answer(name) for name in NAMED_IN_CODE),
    )
    return Library(
        answers={answer.id: answer for answer in answers},
        facts={
            1: Fact(1, "pay", cites=(1, 2)),
            2: Fact(2, "perks"),
            3: Fact(3, "hours", near=(2,)),
            4: Fact(4, "the list", reference=1),
            5: Fact(5, "the rest"),
        },
        references={1: Reference(1, "Ann", "1999", "Why work?", "Old."), 2: Reference(2, "Ben", "n.d.", "On work")},
        source_lines={kind: f"{kind}: {{marks}}" for kind in KINDS},
        button_titles={name: name for name in BUTTONS} | {"tell_me_more": "More", "none_of_these": "None"},
        kept={slot: f"<{slot}>" for slot in (*sorted(KEPT), "first_check", "plan", "outcomes", "feedback")},
        words={name: name for name in SMALL_WORDS} | PATTERNS,
    )
