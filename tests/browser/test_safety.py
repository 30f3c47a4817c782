"""What must never happen on the page of a site: foreign scripts, foreign hosts, a heavy or broken page.

That no page complains of a broken policy, of an error or of a call to another host, the fixture `visit`
holds in every test here; all pages of the stub have a strict policy.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable

from playwright.sync_api import BrowserContext, expect

from .conftest import Visit
from .page import Chat
from .scripted import SCRIPT
from .stub import WEB, Stub

MOST_BYTES = 15 * 1024  # gzipped, of what a visitor loads: one language, and without what only prints


def test_what_is_typed_is_never_markup(visit: Visit) -> None:
    chat = visit().greeted().say(SCRIPT, answers=2)

    expect(chat.said.locator(".bubble")).to_contain_text(SCRIPT)
    assert chat.elements_made() == 0
    chat.page.reload()
    chat.open()
    expect(chat.said.locator(".bubble")).to_contain_text(SCRIPT)
    assert chat.elements_made() == 0
    assert chat.page.title() != "broken"


def test_what_comes_from_the_server_is_never_markup(visit: Visit) -> None:
    chat = visit().greeted().say("markup", answers=3)

    expect(chat.answers.nth(1)).to_contain_text(SCRIPT)
    expect(chat.dialog.locator(".card")).to_contain_text(SCRIPT)
    expect(chat.answers.nth(1).get_by_role("link")).to_have_count(0)
    expect(chat.answers.nth(1).locator("button.choice")).to_have_count(1)
    assert chat.elements_made() == 0
    assert chat.page.title() != "broken"


def test_a_file_that_could_run_in_the_site_is_none_that_does(visit: Visit) -> None:
    chat = visit()
    chat.page.evaluate(
        """() => {
            const make = URL.createObjectURL.bind(URL);
            window.kinds = [];
            URL.createObjectURL = (blob) => (window.kinds.push(blob.type), make(blob));
        }"""
    )
    chat.greeted().say("page", answers=2).say("Make a plan", answers=3)

    assert chat.page.evaluate("kinds") == ["application/octet-stream", "text/calendar;charset=utf-8"]


def test_it_is_at_home_on_a_site_of_another_origin(new_context: Callable[..., BrowserContext], stub: Stub) -> None:
    elsewhere = stub.url.replace("127.0.0.1", "localhost")
    chat = Chat.visit(new_context().new_page(), elsewhere, f"/page?host={stub.url}").greeted()
    stub.fail("429")
    chat.say("hi", answers=2)

    assert not chat.wrong
    first, second = stub.times("messages")[-2:]
    assert second - first > 1.9  # Retry-After can be read across origins


def test_a_site_may_place_it_itself_and_have_a_button_of_its_own(visit: Visit) -> None:
    chat = visit("/page?own=<p>Or+call+555-0100.</p>")
    expect(chat.page.locator("steppingstone-chat")).to_have_count(1)
    chat.page.evaluate("document.querySelector('steppingstone-chat').open()")

    expect(chat.page.get_by_text("555-0100")).to_be_visible()
    chat.page.evaluate("document.querySelector('steppingstone-chat').close()")
    expect(chat.launcher).to_be_visible()


def test_a_site_can_set_its_colours_and_theme(visit: Visit) -> None:
    chat = visit("/page")
    chat.page.evaluate("document.documentElement.style.setProperty('--steppingstone-accent', 'rgb(1, 2, 3)')")
    expect(chat.launcher).to_have_css("background-color", "rgb(1, 2, 3)")
    surface = chat.open().dialog.evaluate("dialog => getComputedStyle(dialog).backgroundColor")
    chat.page.evaluate("document.querySelector('steppingstone-chat').setAttribute('theme', 'dark')")

    expect(chat.dialog).not_to_have_css("background-color", surface)


def test_the_styles_of_a_site_do_not_reach_into_it(visit: Visit) -> None:
    chat = visit("/page").open()
    before = chat.box.evaluate("box => getComputedStyle(box).font")
    chat.page.evaluate("document.documentElement.style.cssText = 'font: 10px cursive; letter-spacing: 9px; color: red'")

    assert chat.box.evaluate("box => getComputedStyle(box).font") == before
    expect(chat.box).to_have_css("letter-spacing", "normal")


def test_it_is_light() -> None:
    sizes = {path.name: len(gzip.compress(path.read_bytes(), mtime=0)) for path in WEB.glob("*.js")}
    for extra in ("printing.js", "words.es.js"):
        assert sizes.pop(extra) < 2_000

    assert sum(sizes.values()) <= MOST_BYTES, sizes
