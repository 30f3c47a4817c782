"""What is kept and shared: the conversation over reloads and tabs, thumbs; and what is lost."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

from .conftest import Visit
from .stub import Stub

BLOCKED = """for (const area of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, area, {get() { throw new DOMException("no", "SecurityError") }})"""

FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


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


def test_a_thumb_is_kept_for_its_answer_and_can_be_turned(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted().say("hi", answers=2)
    expect(chat.thumb("up")).to_have_count(0)  # what names no source, and is no card, answers nothing
    chat.say("Job or career?", answers=4)
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
    chat = visit().greeted().say("Job or career?", answers=3)
    stub.fail("503", path="feedback")
    chat.thumb("up").click()

    expect(chat.notes).to_have_count(1)
    expect(chat.thumb("up")).to_have_attribute("aria-pressed", "false")


def test_a_token_that_is_not_known_begins_a_new_conversation_and_says_so(visit: Visit, stub: Stub) -> None:
    chat = visit()
    chat.remember("copied-from-somewhere")
    chat.open()
    expect(chat.answers).to_have_count(1)

    expect(chat.notes).to_have_count(1)
    assert [body.get("token") for body in stub.asked("session")] == ["copied-from-somewhere", None]
    chat.say("hi", answers=2)


def test_a_conversation_that_is_gone_loses_nothing_that_was_typed(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.conversations.clear()
    chat.box.fill("half a thought")
    chat.choice("Job or career?").click()  # which the new conversation never offered
    expect(chat.answers).to_have_count(3)

    assert stub.heard() == ["Job or career?"]
    expect(chat.notes).to_have_count(1)
    expect(chat.box).to_have_value("half a thought")
    assert "text" in stub.asked("messages")[-1]


def test_it_works_where_nothing_may_be_stored(
    visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub
) -> None:
    context = new_context()
    context.add_init_script(BLOCKED)
    chat = visit(context=context).greeted()
    stub.fail("503")
    chat.say("Job or career?", answers=3)
    chat.thumb("up").click()
    expect(chat.thumb("up")).to_have_attribute("aria-pressed", "true")
    chat.ask_to_forget().click()

    expect(chat.answers).to_have_count(0)
    assert not stub.conversations


def test_where_storage_is_full_the_talk_goes_on_when_the_page_is_looked_at_again(
    visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub
) -> None:
    context = new_context()
    context.add_init_script(FULL)
    chat = visit(context=context).greeted().say("Job or career?", answers=3)
    chat.page.evaluate("window.dispatchEvent(new Event('focus'))")
    chat.say("hi", answers=4)

    expect(chat.notes).to_have_count(0)
    assert len(stub.conversations) == 1


def test_what_waits_outlives_a_reload(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail("503")
    chat.say("hi")
    expect(chat.trouble).to_be_visible()
    chat.page.reload()
    chat.open()
    expect(chat.answers).to_have_count(2)

    assert stub.heard() == ["hi"]
    assert len({*stub.typed_ids()}) == 1


def test_a_conversation_that_is_gone_takes_the_other_tab_along(
    visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub
) -> None:
    context = new_context()
    one, other = visit(context=context).greeted(), visit(context=context).greeted()
    stub.conversations.clear()
    one.say("hi", answers=2)
    expect(other.answers).to_have_count(1)  # all of the new one
    other.say("hi too", answers=2)
    expect(one.answers).to_have_count(3)

    assert len(stub.conversations) == 1


def test_a_lost_conversation_does_not_come_back_with_the_focus(visit: Visit, stub: Stub) -> None:
    chat = visit()
    chat.remember("copied-from-somewhere")
    stub.fail("401", "503", path="session")
    chat.open()
    expect(chat.trouble).to_be_visible()
    chat.page.evaluate("dispatchEvent(new Event('focus'))")
    expect(chat.answers).to_have_count(1)

    assert [body.get("token") for body in stub.asked("session")] == ["copied-from-somewhere", None, None]
