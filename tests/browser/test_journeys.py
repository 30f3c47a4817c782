"""Whole talks with the real advisor through the widget, typed and tapped, as the person sees them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from advisor.decisions.gig_check import load_check
from advisor.library.content import Library
from advisor.library.crisis import load_crisis_help
from advisor.library.questions import Question, load_questions
from advisor.library.steps import Step
from presenter.markup import blocks

from .conftest import Begin
from .journey import Journey

GIG = "would you say my gig is a career?"
AHEAD = "how can i get ahead"
NO_RIDE, NO_SITTER = "my van broke down", "and i have three kids and no daycare"
REST_OF_A_PARENT = (
    "i wanna become a nurse eventually",
    "nobody takes me without experience",
    "i live in toledo ohio",
    "do those places help for real or is it a scam",
)
PROMISE = re.compile(r"\b(?:eligible|entitled|guaranteed?|qualify|you will get)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def questions() -> dict[str, Question]:
    return load_questions()


def titles(question: Question, *values: str) -> list[str]:
    """Return the titles of these options."""
    return [option.title for option in question.options if option.value in values]


def steps_for(need: str) -> list[Step]:
    return [step for step in load_check().steps.values() if need in step.needs]


def test_a_gig_is_weighed_by_five_questions_in_words_and_taps(journey: Journey, questions: dict[str, Question]) -> None:
    basic, money = titles(questions["training"], "none"), titles(questions["goals"], "money")
    journey.say(GIG)
    assert journey.asked == ["occupation"]
    for answer, wanted in (
        ("grubhub, five evenings a week", "timeframe"),
        ("about 2 years now", "training"),
        (*basic, "advancement"),
        ("haha nope, theres nobody who could promote me", "benefits"),
        ("no benefits at all", "goals"),
    ):
        take = journey.tap if answer in basic else journey.say
        take(answer)
        assert journey.asked == [wanted]
        assert journey.choices == [option.title for option in questions[wanted].offered]  # and no earlier ones
        expect(journey.chat.box).to_be_editable()
    journey.tap(*money)

    rows = journey.card.locator("li")
    expect(journey.card.get_by_role("heading")).to_have_text(load_check().verdicts["job"].title)
    expect(rows.locator("strong")).to_have_text([difference.title for difference in load_check().differences])
    own = ["about 2 years now", *money, *basic, "haha nope, theres nobody who could promote me", "no benefits at all"]
    expect(rows.locator("p:not(.note)")).to_have_text([f"“{words}”" for words in own])
    expect(rows.locator(".note")).to_contain_text(["[1]", "[2]", "[5]", "[3]", "[2]"])
    assert journey.says(load_check().inference)
    journey.take_pictures("verdict")


def test_after_the_verdict_each_difference_that_is_like_a_job_gets_one_step(
    journey: Journey, questions: dict[str, Question]
) -> None:
    journey.say(GIG, "i drive for lyft").tap(*titles(questions["timeframe"], "planned"))
    journey.tap(*titles(questions["training"], "none"), *titles(questions["advancement"], "none"))
    journey.say("no benefits at all", "so what does that make it")
    assert journey.says(load_check().inference_driving)
    journey.say("and what could make it a career")

    like_a_job = [each for each in load_check().differences if each.slot in ("training", "advancement", "benefits")]
    expect(journey.reply[0].locator("li")).to_contain_text([each.step.title for each in like_a_job])


def test_a_side_question_is_answered_and_then_the_open_question_stands_there_once(
    journey: Journey, questions: dict[str, Question], library: Library
) -> None:
    journey.say(AHEAD, "why do you want to know that")
    assert journey.says(questions["occupation"].why)
    assert journey.asked == ["occupation"]
    journey.say("skip")
    for line, answers in (
        ("remind me how a job and a career differ", ["job_or_career"]),
        ("alright carry on", []),
        ("does it cost anything, and do you sell what i tell you", ["is_it_free", "your_data"]),
    ):
        journey.say(line)
        *beside, _ = journey.words
        assert len(beside) == len(answers)
        assert all(journey.says(library.answers[answer].answer) for answer in answers)
        assert journey.asked == ["direction"]
        for title in titles(questions["direction"], "here", "new_field", "unsure"):
            assert journey.choices.count(title) == 1


def test_who_skips_questions_gets_a_plan_all_the_same_and_a_card_to_take_along(
    journey: Journey, questions: dict[str, Question], library: Library
) -> None:
    journey.say(AHEAD, "skip").tap(*titles(questions["direction"], "new_field"))
    journey.tap(*titles(questions["in_the_way"], "nothing")).say("skip", "no more than 2 hours")

    expect(journey.card.locator("ol > li")).to_have_count(3)
    journey.take_pictures("plan")
    journey.tap(library.button_titles["show_card"])
    expect(journey.reply[-1].get_by_role("link", name="card.md")).to_be_visible()
    journey.take_pictures("card")


def test_a_parent_in_trouble_is_answered_on_each_thing_and_promised_nothing(journey: Journey, library: Library) -> None:
    journey.say(f"{NO_RIDE} {NO_SITTER}")
    words = list(journey.words)
    assert journey.says(library.answers["transport_trouble"].answer)
    assert journey.says(library.answers["childcare_trouble"].answer)
    answers = ("career_example", "no_experience", "nearest_office", "is_the_help_real")
    for line, answer in zip(REST_OF_A_PARENT, answers, strict=True):
        journey.say(line)
        words += journey.words
        assert journey.says(library.answers[answer].answer)

    assert not [one for one in words if PROMISE.search(one)]
    journey.take_pictures("parent")


def test_children_change_nothing_in_what_else_is_said(begin: Begin, new_context: Callable[..., BrowserContext]) -> None:
    parent, childless = begin(new_context()).say(f"{NO_RIDE} {NO_SITTER}"), begin().say(NO_RIDE)
    assert childless.words[0] == parent.words[0]
    for line in REST_OF_A_PARENT:
        assert childless.say(line).words == parent.say(line).words


def test_the_plan_of_a_parent_begins_with_what_is_in_the_way(journey: Journey, questions: dict[str, Question]) -> None:
    journey.say(f"{NO_RIDE} {NO_SITTER}", *REST_OF_A_PARENT[1:], "make me a plan", "skip")
    journey.tap(
        *titles(questions["direction"], "new_field"),
        *titles(questions["strengths"], "none"),
        *titles(questions["hours_per_week"], "1"),
    )

    steps = journey.card.locator("ol > li strong").all_inner_texts()
    for title, need in zip(steps, ("transport", "childcare", "experience"), strict=True):
        assert title in [step.title for step in steps_for(need)]


def test_distress_stops_everything_and_nothing_is_pushed_until_they_ask(
    journey: Journey, questions: dict[str, Question]
) -> None:
    journey.say(AHEAD, "i stock shelves")
    assert journey.asked == ["direction"]
    journey.say("tbh i dont want to live anymore")
    assert journey.words == [_as_drawn(load_crisis_help().in_words(None))]
    assert journey.reply[0].locator("a[href='tel:988']").count() == 1, "somebody in danger can tap the number"
    assert not journey.choices
    expect(journey.reply[0].locator(".thumb")).to_have_count(0)
    expect(journey.chat.box).to_be_editable()
    expect(journey.chat.dialog.locator(".person")).to_be_enabled()
    journey.take_pictures("crisis")
    journey.say("nah im ok just worn out")
    assert len(journey.words) == 1
    assert not journey.choices
    journey.say("lets keep going")

    assert journey.asked == ["direction"]
    assert journey.choices[0] == questions["direction"].options[0].title


@pytest.mark.parametrize("idiom", ["this job is killing me", "i'd kill for a bit more pay", "its such a dead end job"])
def test_a_figure_of_speech_is_no_crisis_and_the_question_stays(idiom: str, journey: Journey) -> None:
    journey.say(GIG, "cashier", idiom)

    assert not journey.says(load_crisis_help().opening)
    assert journey.asked == ["timeframe"]


def _as_drawn(text: str) -> str:
    """Return `text` without its marks, as one line; a list has bullets that are no text."""
    drawn = ("".join(run.text for run in line) for block in blocks(text) for line in block.lines)
    return " ".join(" ".join(drawn).split())
