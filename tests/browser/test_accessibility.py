"""What people need who do not see, hear, point or read as its makers do.

A tool finds a part of the barriers; what must be tried by hand for each release stands in docs/widget.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import expect

from .conftest import TakePicture, Visit
from .page import Chat
from .stub import Stub

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL = {"width": 320, "height": 640}
TINY = {"width": 320, "height": 256}  # 1280 by 1024 at 400 %


def all_kinds(chat: Chat) -> Chat:
    """Bring forth each kind of thing that the widget draws."""
    chat.greeted().say("Job or career?", answers=3).say("Is my gig a career?", answers=5)
    chat.thumb("up").click()
    return chat.say("Make a plan", answers=6).say("link", answers=7)


def walk(chat: Chat, stub: Stub) -> Iterator[str]:
    """Go through all that the widget can look like; yield the name of each state."""
    yield "closed"
    chat.greeted()
    yield "open"
    chat.choice("Is my gig a career?").click()
    expect(chat.answers).to_have_count(3)
    yield "cards"
    chat.thumb("up").click()
    chat.say("Make a plan", answers=4).say("link", answers=5).say("Job or career?", answers=7)
    yield "answers"
    chat.ask_to_forget()
    yield "question"
    chat.page.keyboard.press("Escape")
    stub.fail("400")
    chat.say("refused")
    expect(chat.notes).to_have_count(1)
    yield "refused"
    chat.box.fill("")
    wait_for_answer(chat, stub)
    yield "typing"
    stub.go_on.set()
    expect(chat.dialog.locator(".typing")).to_be_hidden()
    chat.page.context.set_offline(True)
    chat.say("offline")
    expect(chat.trouble).to_be_visible()
    yield "offline"


def wait_for_answer(chat: Chat, stub: Stub) -> None:
    """Stop while an answer is on its way."""
    stub.fail("slow")
    chat.say("slow")
    expect(chat.dialog.locator(".typing")).to_be_visible()


def violations(chat: Chat) -> list[str]:
    """Return what axe finds wrong, with where."""
    found = chat.page.evaluate(f"axe.run({{runOnly: {json.dumps(TAGS)}}}).then(found => found.violations)")
    return [f"{each['id']}: {node['target']} {node['failureSummary']}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize(
    ("look", "path", "options"),
    [
        ("light", "/chat/", {}),
        ("dark", "/chat/", {"color_scheme": "dark"}),
        ("small", "/chat/", {"viewport": SMALL}),
        ("rtl", "/page?dir=rtl&lang=ar", {}),
    ],
)
def test_axe_finds_no_barrier(
    look: str, path: str, options: dict[str, Any], visit: Visit, stub: Stub, take_picture: TakePicture
) -> None:
    chat = visit(path, bypass_csp=True, **options)
    chat.page.evaluate(AXE)
    found = {}
    for state in walk(chat, stub):
        found[state] = violations(chat)
        take_picture(chat, f"{state}_{look}")

    assert not {state: wrong for state, wrong in found.items() if wrong}


def test_a_new_answer_is_announced_once_with_its_choices(visit: Visit) -> None:
    chat = visit().greeted()
    assert len(chat.announced) == 2
    assert "Job or career?, Is my gig a career?" in chat.announced[1]
    chat.say("hi", answers=2)

    assert chat.announced[2:] == ["I heard: hi"]
    expect(chat.dialog.get_by_role("log")).to_have_attribute("aria-live", "off")


def test_who_said_what_can_be_heard(visit: Visit) -> None:
    chat = visit().greeted().say("hi", answers=2)
    whose = [each.locator(".unseen").first.text_content() for each in (chat.said.last, chat.answers.last)]

    assert len({*whose}) == 2
    assert all(whose)


@pytest.mark.parametrize("size", [SMALL, TINY])
def test_on_a_small_screen_nothing_is_cut_off_to_the_side(size: dict[str, int], visit: Visit) -> None:
    chat = all_kinds(visit(viewport=size))
    chat.say("averyveryverylongwordthatisnotatallusualbutsomeonemaytypeitanyway" * 2, answers=8)

    assert not sticking_out(chat)
    for part in (chat.box, chat.dialog.locator(".person"), chat.choice("Job or career?")):
        part.scroll_into_view_if_needed()
        expect(part).to_be_in_viewport(ratio=1)


def test_text_can_be_twice_as_large(visit: Visit, take_picture: TakePicture) -> None:
    chat = visit(viewport={"width": 640, "height": 800})
    session = chat.page.context.new_cdp_session(chat.page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    all_kinds(chat)

    expect(chat.answers.last.locator(".bubble")).to_have_css("font-size", "32px")
    assert not sticking_out(chat)
    take_picture(chat, "all_large")


def sticking_out(chat: Chat) -> list[str]:
    """Return what is wider than the screen."""
    found: list[str] = chat.page.evaluate(
        """() => {
            const root = document.querySelector("steppingstone-chat").shadowRoot;
            return [document.documentElement, ...root.querySelectorAll("dialog, .log, .bubble, .card, form, .trouble")]
                .filter((each) => each.scrollWidth > each.clientWidth && each.clientWidth)
                .map((each) => `${each.className || each.tagName} ${each.scrollWidth} > ${each.clientWidth}`);
        }"""
    )
    return found


def test_whatever_can_be_tapped_is_large_enough_for_a_thumb(visit: Visit, stub: Stub) -> None:
    chat = all_kinds(visit(viewport=SMALL))
    stub.fail("503")
    chat.say("later").ask_to_forget()
    expect(chat.trouble).to_be_visible()
    targets = chat.dialog.locator("button:visible, textarea:visible, .tool:visible, .choice:visible")
    # All at once: what is in trouble may be over in a second.
    sizes = targets.evaluate_all(
        """all => all.map((each) => {
            const { width, height } = each.getBoundingClientRect();
            return [each.textContent || each.ariaLabel, Math.min(width, height)];
        })"""
    )

    assert len(sizes) > 12
    assert not [(name, size) for name, size in sizes if size < 44]


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_whoever_wants_rest(motion: str, moves: bool, visit: Visit, stub: Stub) -> None:
    chat = visit(reduced_motion=motion)
    wait_for_answer(chat.greeted(), stub)

    assert bool(chat.dialog.evaluate("dialog => dialog.getAnimations({subtree: true}).length")) == moves


def test_where_the_system_sets_the_colours_everything_keeps_an_edge(visit: Visit, take_picture: TakePicture) -> None:
    chat = all_kinds(visit(forced_colors="active", color_scheme="dark"))
    widths = chat.dialog.locator(".bubble, .choice, .send, textarea, .card").evaluate_all(
        "all => all.map(each => parseFloat(getComputedStyle(each).borderTopWidth))"
    )

    assert widths
    assert min(widths) >= 1
    take_picture(chat, "all_forced")
