"""A talk with the widget: what a person sees and does when all goes well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from .conftest import TakePicture, Visit
from .scripted import CALENDAR, PLAN
from .stub import Stub

CATCH_PRINT = "window.print = () => { window.prints = (window.prints ?? 0) + 1 }"


def focused(page: Page) -> str:
    """Return the name of what has the focus, inside the widget too."""
    return str(
        page.evaluate(
            """() => {
                const host = document.activeElement, inside = host.shadowRoot?.activeElement ?? host;
                return inside.getAttribute("aria-label") ?? inside.id + inside.className + " " + inside.textContent;
            }"""
        )
    )


def test_nothing_is_sent_before_the_chat_is_opened(visit: Visit, stub: Stub) -> None:
    chat = visit()

    expect(chat.dialog).to_be_hidden()
    assert not stub.requests
    assert not chat.page.evaluate("Object.keys(localStorage).length + document.cookie.length")


def test_what_it_is_and_what_it_keeps_stand_above_the_first_answer(visit: Visit) -> None:
    chat = visit(viewport={"width": 320, "height": 640}).greeted()
    intro = chat.dialog.locator(".intro")

    expect(intro).to_be_in_viewport(ratio=1)
    expect(chat.dialog.locator(".person")).to_be_in_viewport(ratio=1)


def test_an_answer_is_drawn_with_its_lists_links_and_source(visit: Visit) -> None:
    chat = visit().greeted().say("Job or career?", answers=3)
    answer = chat.answers.nth(1)
    link = answer.get_by_role("link")

    expect(answer.locator("strong")).to_have_text(["job", "career"])
    expect(answer.locator("ul > li")).to_have_count(2)
    expect(answer.locator("p.aside")).to_have_count(1)
    expect(link).to_have_attribute("href", "https://careeronestop.org")
    assert (link.get_attribute("rel"), link.get_attribute("target")) == ("noopener noreferrer", "_blank")


def test_a_numbered_list_goes_on_with_its_own_number(visit: Visit) -> None:
    chat = visit().greeted().say("numbered", answers=2)

    expect(chat.answers.last.locator("ol")).to_have_attribute("start", "3")


def test_what_was_typed_keeps_its_lines_and_is_sent_as_it_is(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    chat.box.fill("  first")
    chat.box.press("End")
    chat.box.press("Shift+Enter")
    chat.box.type("second ")
    chat.say(chat.box.input_value(), answers=2)

    assert stub.heard() == ["first\nsecond"]
    expect(chat.box).to_have_value("")


def test_enter_that_ends_a_word_of_an_input_method_sends_nothing(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    chat.box.fill("けいれき")
    for how in ("{isComposing: true}", "{keyCode: 229}"):
        chat.box.evaluate(f"box => box.dispatchEvent(new KeyboardEvent('keydown', {{key: 'Enter', ...{how}}}))")

    expect(chat.box).to_have_value("けいれき")
    assert not stub.heard()


def test_nothing_but_blanks_is_not_sent(visit: Visit) -> None:
    chat = visit().greeted().say(" \n ")

    expect(chat.said).to_have_count(0)


def test_a_paste_that_no_server_would_take_is_cut(visit: Visit, stub: Stub) -> None:
    visit().greeted().say("x" * 100_000, answers=2)

    assert len(stub.heard()[0]) == 4_000


def test_typing_is_shown_until_the_answer_is_there(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail("slow")
    chat.say("hi")
    expect(chat.dialog.locator(".typing")).to_be_visible()
    stub.go_on.set()

    expect(chat.answers).to_have_count(2)
    expect(chat.dialog.locator(".typing")).to_be_hidden()


def test_a_choice_is_sent_by_its_id_and_cannot_be_taken_twice(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    offered = chat.answers.first.locator(".choice")
    chat.choice("Job or career?").dblclick()
    expect(chat.answers).to_have_count(3)
    chat.box.focus()

    assert stub.heard() == ["Job or career?"]
    assert "choice" in stub.asked("messages")[-1]
    for choice in offered.all():
        expect(choice).to_be_visible()
        expect(choice).to_be_disabled()
    expect(chat.answers.first.locator(".taken")).to_have_count(1)


def test_choices_are_over_once_something_else_is_said(visit: Visit) -> None:
    chat = visit().greeted().say("something else", answers=2)

    for choice in chat.answers.first.locator(".choice").all():
        expect(choice).to_be_disabled()


def test_a_choice_may_be_a_link(visit: Visit) -> None:
    chat = visit().greeted().say("link", answers=2)

    expect(chat.choice("Map")).to_have_attribute("href", "https://example.org/map")


def test_a_person_is_one_tap_away(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    chat.dialog.locator(".person").click()
    expect(chat.answers).to_have_count(2)

    assert len(stub.heard()) == 1


def test_the_keyboard_is_enough(visit: Visit, stub: Stub) -> None:
    chat = visit("/page")
    keyboard = chat.page.keyboard
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(chat.answers).to_have_count(1)
    assert focused(chat.page).startswith("box")
    for key in ("Shift+Tab", "Shift+Tab"):  # over "talk to a person" to the last choice
        keyboard.press(key)
    assert "How do I advance?" in focused(chat.page)
    for key in ("Shift+Tab", "Shift+Tab", "Enter"):
        keyboard.press(key)
    expect(chat.answers).to_have_count(3)
    assert "Job or career?" in focused(chat.page)  # the focus is not lost with what was taken
    for _ in range(3):  # the log's link, then the next choice
        keyboard.press("Tab")
        if "Is my gig a career?" in focused(chat.page):
            break
    keyboard.press("Enter")
    expect(chat.answers).to_have_count(5)
    keyboard.press("Escape")

    expect(chat.dialog).to_be_hidden()
    assert "launcher" in focused(chat.page)
    assert stub.heard() == ["Job or career?", "Is my gig a career?"]


def test_escape_is_left_to_the_page_while_the_focus_is_there(visit: Visit) -> None:
    chat = visit().greeted()
    chat.page.get_by_role("link", name="Come by").focus()
    chat.page.keyboard.press("Escape")

    expect(chat.dialog).to_be_visible()


def test_where_it_fills_the_screen_the_focus_cannot_leave_it(visit: Visit) -> None:
    chat = visit("/chat/", viewport={"width": 320, "height": 640}).greeted()
    for _ in range(15):
        chat.page.keyboard.press("Tab")
        assert chat.page.evaluate("['STEPPINGSTONE-CHAT', 'BODY'].includes(document.activeElement.tagName)")
    chat.page.keyboard.press("Escape")
    chat.page.keyboard.press("Escape")

    expect(chat.dialog).to_be_hidden()
    assert "launcher" in focused(chat.page)


def test_a_reload_keeps_the_conversation_and_greets_nobody_twice(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted().say("Job or career?", answers=3)
    before = chat.answers.all_inner_texts()
    chat.page.reload()
    expect(chat.dialog).to_be_hidden()
    chat.open()
    expect(chat.answers).to_have_count(3)

    assert chat.answers.all_inner_texts() == before
    expect(chat.said).to_have_count(1)
    expect(chat.answers.first.locator(".taken")).to_have_count(1)
    expect(chat.choice("Is my gig a career?")).to_be_enabled()
    assert len(stub.asked("messages")) == 2
    assert chat.announced == []


def test_tabs_share_the_conversation(visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub) -> None:
    context = new_context()
    one = visit(context=context).greeted()
    other = visit(context=context).greeted()
    one.say("from one", answers=2)
    expect(other.answers).to_have_count(2)
    other.say("from the other", answers=3)
    expect(one.answers).to_have_count(3)

    assert one.said.all_inner_texts() == other.said.all_inner_texts()
    assert len(stub.conversations) == 1
    assert [body for body in stub.asked("messages") if "begin" in body][1:] == []


def test_what_happened_elsewhere_is_there_on_coming_back(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    (conversation,) = stub.conversations.values()
    conversation.history.append({"type": "said", "id": "from-afar", "text": "from afar"})
    chat.page.evaluate("dispatchEvent(new Event('focus'))")

    expect(chat.said).to_have_count(1)


def test_an_answer_that_comes_while_it_is_closed_is_pointed_out(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail("slow")
    chat.say("hi")
    expect(chat.dialog.locator(".typing")).to_be_visible()
    chat.page.keyboard.press("Escape")
    name = chat.launcher.inner_text()
    stub.go_on.set()

    expect(chat.launcher).to_have_class("launcher waiting")
    assert len(chat.launcher.inner_text()) > len(name)
    chat.open()
    expect(chat.answers).to_have_count(2)
    chat.page.keyboard.press("Escape")
    expect(chat.launcher).to_have_class("launcher")


def test_a_thumb_is_kept_for_its_answer_and_can_be_turned(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    expect(chat.thumb("up")).to_have_count(0)  # a greeting answers nothing
    chat.say("Job or career?", answers=3)
    expect(chat.dialog.locator(".thumbs")).to_have_count(1)
    chat.thumb("up").click()
    expect(chat.thumb("up")).to_have_attribute("aria-pressed", "true")
    chat.thumb("down").click()
    expect(chat.thumb("down")).to_have_attribute("aria-pressed", "true")
    expect(chat.thumb("up")).to_have_attribute("aria-pressed", "false")
    (conversation,) = stub.conversations.values()
    (turn,) = {entry["turn"] for entry in conversation.history if entry["id"].endswith("-1")}
    assert conversation.thumbs == {turn: "down"}
    chat.page.reload()
    chat.open()

    expect(chat.thumb("down")).to_have_attribute("aria-pressed", "true")


def test_a_thumb_that_is_not_kept_does_not_look_as_if(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted().say("hi", answers=2)
    stub.fail("503", path="feedback")
    chat.thumb("up").click()

    expect(chat.notes).to_have_count(1)
    expect(chat.thumb("up")).to_have_attribute("aria-pressed", "false")


def test_forgetting_is_asked_back_done_and_said(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted().say("hi", answers=2)
    chat.ask_to_forget()
    chat.page.keyboard.press("Escape")
    assert stub.conversations
    chat.ask_to_forget().click()
    expect(chat.answers).to_have_count(0)

    expect(chat.notes).to_have_count(1)
    assert not stub.conversations
    assert not chat.page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length")
    chat.say("hello again", answers=1)
    assert stub.heard() == ["hello again"]


def test_forgetting_that_fails_forgets_nothing(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail("503", path="forget")
    chat.ask_to_forget().click()

    expect(chat.notes).to_have_count(1)
    expect(chat.answers).to_have_count(1)
    chat.say("hi", answers=2)


def test_forgetting_reaches_the_other_tab(visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub) -> None:
    context = new_context()
    one, other = visit(context=context).greeted(), visit(context=context).greeted()
    one.ask_to_forget().click()

    expect(other.answers).to_have_count(0)
    expect(other.notes).to_have_count(1)
    assert not stub.conversations


def test_a_file_is_saved_as_it_came(visit: Visit, tmp_path: Path) -> None:
    chat = visit().greeted().say("Make a plan", answers=2)
    link = chat.answers.last.get_by_role("link", name="plan.ics")
    with chat.page.expect_download() as download:
        link.click()
    download.value.save_as(tmp_path / "saved")

    assert download.value.suggested_filename == "plan.ics"
    assert (tmp_path / "saved").read_bytes().decode() == CALENDAR


def test_a_card_stands_in_place_of_its_text(visit: Visit) -> None:
    chat = visit().greeted()
    for answers, text, rows, kind in (
        (3, "Is my gig a career?", 5, "ul"),
        (4, "Make a plan", 3, "ol"),
        (5, "card", 4, "ul"),
    ):
        chat.say(text, answers)
        card = chat.dialog.locator(".card").last
        expect(card.get_by_role("heading", level=3)).to_be_visible()
        expect(card.locator(f"{kind} > li")).to_have_count(rows)

    expect(chat.answers.last.locator(".bubble")).to_have_count(0)


def test_only_the_card_is_printed(
    visit: Visit, new_context: Callable[..., BrowserContext], take_picture: TakePicture
) -> None:
    context = new_context(color_scheme="dark")
    context.add_init_script(CATCH_PRINT)
    chat = visit(context=context).greeted().say("Make a plan", answers=2)
    chat.answers.last.get_by_role("button", name="Print").click()
    assert chat.page.evaluate("window.prints") == 1
    chat.page.emulate_media(media="print")
    paper = chat.page.locator("body > .steppingstone-print")

    expect(paper.locator("li")).to_have_count(len(PLAN["rows"]))
    for element in chat.page.locator("body > :not(.steppingstone-print)").all():
        expect(element).to_be_hidden()
    take_picture(chat, "print")
    chat.page.emulate_media(media="screen")
    expect(paper).to_be_hidden()
    chat.page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(paper).to_have_count(0)
    chat.page.emulate_media(media="print")
    expect(chat.page.locator("h1")).to_be_visible()
    expect(chat.dialog).to_be_hidden()


@pytest.mark.parametrize("lang", ["es", "ES-mx"])
def test_on_a_spanish_page_it_speaks_spanish(lang: str, visit: Visit, stub: Stub) -> None:
    chat = visit(f"/page?lang={lang}").greeted()

    expect(chat.dialog).to_have_attribute("lang", "es")
    expect(chat.answers.first.locator(".bubble")).to_have_attribute("lang", "en")
    chat.say("español", answers=2)
    expect(chat.answers.last.locator(".bubble")).to_have_attribute("lang", "es")


def test_on_a_page_of_another_language_it_speaks_english(visit: Visit) -> None:
    expect(visit("/page?lang=eu").open().dialog).to_have_attribute("lang", "en")


def test_both_languages_have_all_the_words(visit: Visit) -> None:
    chat = visit()
    english, spanish = (
        chat.page.evaluate(f"import('/chat/static/words.{lang}.js').then(words => Object.keys(words.default))")
        for lang in ("en", "es")
    )

    assert english == spanish


def test_from_right_to_left_everything_is_mirrored(visit: Visit) -> None:
    chat = visit("/page?dir=rtl&lang=ar", viewport={"width": 1000, "height": 800}).greeted().say("hi", answers=2)

    assert middle(chat.dialog) < 500
    assert middle(chat.said.locator(".bubble")) < middle(chat.dialog) < middle(chat.answers.last.locator(".bubble"))
    expect(chat.answers.last.locator(".bubble")).to_have_css("direction", "ltr")  # its words are English


def middle(element: Locator) -> float:
    """Return how far from the left the middle of an element is."""
    box = element.bounding_box()
    assert box
    return box["x"] + box["width"] / 2
