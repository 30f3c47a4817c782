"""Typing, choosing, opening and closing: what a person does when all goes well."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import Visit
from .stub import Stub


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
    for how in ("isComposing: true", "keyCode: 229"):
        event = f"new KeyboardEvent('keydown', {{key: 'Enter', bubbles: true, {how}}})"
        chat.box.evaluate(f"box => box.dispatchEvent({event})")

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
        expect(choice).to_have_js_property("disabled", True)  # and so out of the keyboard's way
    expect(chat.answers.first.locator(".taken")).to_have_count(1)


def test_choices_are_over_once_something_else_is_said(visit: Visit) -> None:
    chat = visit().greeted().say("something else", answers=2)

    for choice in chat.answers.first.locator(".choice").all():
        expect(choice).to_be_disabled()


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
    for _ in range(5):  # the log's link and the thumbs, then the next choice
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
