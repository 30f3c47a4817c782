"""Forgetting: asked back, done, said, in every tab; and what is typed meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

from .conftest import Visit
from .stub import FORGET, Stub


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


def test_what_was_said_goes_from_the_page_where_the_talk_itself_deleted_it(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted().say("hi", answers=2)
    chat.box.fill(FORGET)
    chat.box.press("Enter")
    expect(chat.answers).to_have_count(0)

    expect(chat.said).to_have_count(0)
    expect(chat.notes).to_have_count(1)
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


def test_what_is_typed_while_all_is_deleted_is_still_said(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail("slow")
    for words in (FORGET, "and what now"):
        chat.box.fill(words)
        chat.box.press("Enter")
    stub.go_on.set()

    expect(chat.said).to_have_count(1)
    expect(chat.said.first).to_contain_text("and what now")
    expect(chat.answers).to_have_count(1)
    assert stub.heard() == ["and what now"]


def test_forgetting_drops_what_waits_to_be_sent(
    visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub
) -> None:
    chat = visit(context=new_context())
    chat.page.clock.install()
    chat.page.clock.pause_at(chat.page.evaluate("Date.now() + 1000"))  # no pause before a next try ends by itself
    chat.greeted()
    stub.fail("503")
    chat.say("waits")
    expect(chat.trouble).to_be_visible()
    chat.ask_to_forget().click()
    expect(chat.trouble).to_be_hidden()
    chat.say("new", answers=1)

    assert stub.heard() == ["new"]
