"""What the widget and the real advisor keep, hand over, forget and refuse together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import requests
from playwright.sync_api import BrowserContext, expect

from advisor.library.content import Library
from advisor.library.questions import load_questions
from steppingstone.servers import Servers

from .conftest import Begin
from .journey import Journey

QUESTION = "how do a job and a career differ"
ABOUT_ME = "i have been a dishwasher for two years"
MARKUP = "<img src=x onerror=\"document.title='broken'\">"
SCRIPT = "<script>no benefits at all</script>"

NewContext = Callable[..., BrowserContext]


def kept(servers: Servers, token: str) -> tuple[bool, str]:
    """Return whether a conversation is new to the server, and all that is in it."""
    session = requests.post(f"{servers.url}/chat/session", json={"token": token}, timeout=30).json()
    return session["new"], str(session["history"])


def test_a_reload_keeps_what_was_said_and_the_talk_goes_on(journey: Journey) -> None:
    chat = journey.say(QUESTION).chat
    answers, choices = chat.answers.all_inner_texts(), journey.choices
    chat.page.reload()
    chat.open()
    expect(chat.answers).to_have_count(len(answers))

    assert chat.answers.all_inner_texts() == answers
    assert chat.said.locator(".bubble").all_inner_texts() == [QUESTION]
    assert journey.choices == choices
    journey.tap(choices[0])
    expect(chat.said).to_have_count(2)


def test_another_visitor_sees_nothing_of_it(begin: Begin, new_context: NewContext) -> None:
    one, other = begin(new_context()).say(ABOUT_ME), begin(new_context())

    expect(other.chat.answers).to_have_count(1)
    expect(other.chat.said).to_have_count(0)
    assert one.chat.token != other.chat.token


def test_who_copies_the_name_of_a_talk_without_its_signature_begins_anew(begin: Begin, new_context: NewContext) -> None:
    name, _, signature = begin(new_context()).say(ABOUT_ME).chat.token.rpartition(".")
    thief = begin(new_context()).chat
    statuses = []
    thief.page.on("response", lambda answer: statuses.append(answer.status) if "/session" in answer.url else None)
    thief.remember(f"{name}.{signature.swapcase()}")
    thief.open()
    expect(thief.answers).to_have_count(1)

    assert statuses == [401, 200]
    expect(thief.notes).to_have_count(1)
    expect(thief.said).to_have_count(0)
    assert not thief.token.startswith(name)
    thief.say("hi", answers=2)


def test_forget_me_in_the_menu_deletes_the_talk_from_the_server(journey: Journey, servers: Servers) -> None:
    chat = journey.say(ABOUT_ME).chat
    token = chat.token
    assert ABOUT_ME in kept(servers, token)[1]
    chat.ask_to_forget().click()
    expect(chat.answers).to_have_count(0)

    assert kept(servers, token) == (True, "[]")
    expect(chat.notes).to_have_count(1)
    assert not chat.page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length")
    journey.say("hello again")
    assert chat.token != token


def test_the_dates_of_a_plan_can_be_taken_along_as_a_calendar_file(
    journey: Journey, library: Library, tmp_path: Path
) -> None:
    journey.say("how can i get ahead", "cashier")
    for slot in ("direction", "in_the_way", "strengths", "hours_per_week"):
        assert journey.asked == [slot]
        journey.tap(load_questions()[slot].options[0].title)
    steps = journey.card.locator("ol > li strong").all_inner_texts()
    journey.tap(library.button_titles["calendar"])
    with journey.chat.page.expect_download() as download:
        journey.reply[-1].get_by_role("link", name="plan.ics").click()
    download.value.save_as(tmp_path / "plan.ics")
    calendar = (tmp_path / "plan.ics").read_bytes().decode().replace("\r\n ", "")

    assert calendar.startswith("BEGIN:VCALENDAR\r\n")
    assert len(steps) == calendar.count("BEGIN:VEVENT") == 3
    assert all(f"SUMMARY:{step}" in calendar for step in steps)


def test_markup_that_is_typed_comes_back_as_words(journey: Journey) -> None:
    chat = journey.say(MARKUP).chat
    assert not any(MARKUP in words for words in journey.words)
    journey.say("would you say my gig is a career?", "cashier", "two years", "<b>no</b> training", "no way up")
    journey.say(SCRIPT, "just the money")

    expect(journey.card).to_contain_text("<b>no</b> training")
    expect(journey.card).to_contain_text(SCRIPT)
    for _ in range(2):
        expect(chat.said.first.locator(".bubble")).to_have_text(MARKUP)
        assert chat.elements_made() == 0
        expect(chat.dialog.locator("b")).to_have_count(0)
        assert chat.page.title() != "broken"
        chat.page.reload()
        chat.open()
