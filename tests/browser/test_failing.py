"""What the widget does when the network or the server fails: it says so once, loses nothing, and never hammers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from .conftest import Visit
from .stub import Stub


def test_what_is_written_offline_waits_and_is_sent_once(
    visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub
) -> None:
    context = new_context()
    chat = visit(context=context).greeted()
    context.set_offline(True)
    chat.say("first").say("second")
    expect(chat.trouble).to_be_visible()
    expect(chat.said).to_have_count(2)
    context.set_offline(False)
    expect(chat.answers).to_have_count(3)

    expect(chat.trouble).to_be_hidden()
    assert stub.heard() == ["first", "second"]
    assert len(stub.typed_ids()) == 2
    assert len(chat.announced) == len({*chat.announced})  # the notice came once


def test_while_offline_it_tries_less_and_less_often(visit: Visit, new_context: Callable[..., BrowserContext]) -> None:
    """Hold a hot retry loop down: an hour offline is some hundred tries, one every half minute."""
    context = new_context()
    chat = visit(context=context)
    chat.page.clock.install()
    chat.greeted()
    context.set_offline(True)
    tries: list[str] = []
    chat.page.on("requestfailed", lambda request: tries.append(request.url))
    chat.say("hi")
    expect(chat.trouble).to_be_visible()
    chat.page.wait_for_timeout(300)
    assert len(tries) == 1
    for seconds in (1, 2, 4, 8, 16, 30, 30, 30):
        before = len(tries)
        chat.page.clock.fast_forward((seconds - 1) * 1000 + 900 - 300 * (before == 1))
        assert len(tries) == before
        with chat.page.expect_event("requestfailed"):
            chat.page.clock.fast_forward(500)

    assert len(tries) == 9
    expect(chat.said).to_have_count(1)


@pytest.mark.parametrize("fault", ["cut", "error", "503"])
def test_a_message_without_an_answer_is_sent_again_and_shown_once(fault: str, visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail(fault)
    chat.say("Job or career?")
    expect(chat.trouble).to_be_visible()
    expect(chat.answers).to_have_count(3)
    expect(chat.trouble).to_be_hidden()

    assert len(stub.typed_ids()) == 2
    assert len({*stub.typed_ids()}) == 1
    assert stub.heard() == ["Job or career?"]
    assert len(chat.announced) == len({*chat.announced})
    expect(chat.said).to_have_count(1)


def test_a_silent_line_is_given_up(visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub) -> None:
    chat = visit(context=new_context())
    chat.page.clock.install()
    chat.greeted()
    stub.fail("slow")
    chat.say("hi")
    expect(chat.dialog.locator(".typing")).to_be_visible()
    chat.page.clock.fast_forward(39_000)
    expect(chat.trouble).to_be_hidden()
    chat.page.clock.fast_forward(2_000)
    expect(chat.trouble).to_be_visible()
    chat.page.clock.fast_forward(1_500)

    expect(chat.answers).to_have_count(2)


def test_what_the_server_can_never_answer_is_given_back(
    visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub
) -> None:
    chat = visit(context=new_context())
    chat.page.clock.install()
    chat.greeted()
    stub.fail(*["error"] * 5)
    chat.say("poison")
    expect(chat.trouble).to_be_visible()  # the first try is over, on a slow machine too
    for tries in (1, 2, 3, 4):
        expect(chat.dialog.locator(".typing")).to_be_hidden()
        while len(stub.typed_ids()) == tries:
            chat.page.clock.fast_forward(1_000)
    expect(chat.notes).to_have_count(1)

    expect(chat.box).to_have_value("poison")
    expect(chat.trouble).to_be_hidden()
    chat.say("better", answers=2)


def test_it_waits_as_long_as_the_server_asks(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail("429")
    chat.say("hi")
    expect(chat.trouble).to_be_visible()
    chat.page.evaluate("dispatchEvent(new Event('online'))")  # is no reason to be faster
    expect(chat.answers).to_have_count(2)

    first, second = stub.times("messages")[-2:]
    assert 1.9 < second - first < 4


def test_whoever_does_not_want_to_wait_can_try_at_once(
    visit: Visit, new_context: Callable[..., BrowserContext], stub: Stub
) -> None:
    chat = visit(context=new_context())
    chat.page.clock.install()
    chat.page.clock.pause_at(chat.page.evaluate("Date.now() + 1000"))
    chat.greeted()
    stub.fail("503")
    chat.say("hi")
    chat.trouble.get_by_role("button").click()

    expect(chat.answers).to_have_count(2)


@pytest.mark.parametrize("path", ["session", "messages"])
def test_the_chat_can_be_opened_before_the_server_is_there(path: str, visit: Visit, stub: Stub) -> None:
    chat = visit()
    stub.fail("503", path=path)
    chat.open()
    expect(chat.trouble).to_be_visible()
    chat.say("hi")
    expect(chat.said).to_have_count(1)
    expect(chat.trouble).to_be_hidden()
    expect(chat.answers.last).to_contain_text("hi")

    assert stub.heard() == ["hi"]


def test_a_page_that_may_not_use_it_is_told_so_and_left_alone(visit: Visit, stub: Stub) -> None:
    chat = visit()
    stub.fail("403", path="session")
    chat.open()
    expect(chat.trouble).to_be_visible()
    chat.page.wait_for_timeout(1_200)

    assert len(stub.asked("session")) == 1


def test_a_message_that_is_refused_is_given_back(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail("413")
    chat.say("hi")
    expect(chat.notes).to_have_count(1)

    expect(chat.box).to_have_value("hi")
    assert len(stub.typed_ids()) == 1


def test_a_server_that_knows_no_token_is_not_hammered(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail(*["401"] * 50)
    chat.say("hi")
    chat.page.wait_for_timeout(1_500)

    assert len(stub.typed_ids()) <= 3


def test_a_choice_that_is_no_longer_offered_is_said_in_words(visit: Visit, stub: Stub) -> None:
    chat = visit().greeted()
    stub.fail("409")
    chat.choice("Job or career?").click()
    expect(chat.answers).to_have_count(3)

    assert stub.asked("messages")[-1]["text"] == "Job or career?"
    expect(chat.said).to_have_count(1)
