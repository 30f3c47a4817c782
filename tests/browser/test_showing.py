"""How what the advisor says is shown: blocks, cards, files, on paper, in two languages and both directions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from .conftest import TakePicture, Visit
from .scripted import CALENDAR, PLAN
from .stub import Stub

CATCH_PRINT = "window.print = () => { window.prints = (window.prints ?? 0) + 1 }"


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


def test_a_choice_may_be_a_link(visit: Visit) -> None:
    chat = visit().greeted().say("link", answers=2)

    expect(chat.choice("Map")).to_have_attribute("href", "https://example.org/map")


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
        (6, "card", 4, "ul"),
    ):
        chat.say(text, answers)
        card = chat.dialog.locator(".card").last
        expect(card.get_by_role("heading", level=3)).to_be_visible()
        expect(card.locator(f"{kind} > li")).to_have_count(rows)

    expect(chat.answers.last.locator(".bubble")).to_have_count(0)


def test_a_row_of_a_card_keeps_its_lines_apart_and_may_have_no_title(visit: Visit) -> None:
    row = visit().greeted().say("card", answers=3).dialog.locator(".card li").first

    expect(row.locator("p")).to_have_count(2)
    expect(row.locator("strong")).to_have_count(0)


def test_a_file_may_come_without_a_word_and_is_announced(visit: Visit) -> None:
    chat = visit().greeted().say("card", answers=3)

    expect(chat.answers.last.get_by_role("link", name="card.md")).to_be_visible()
    expect(chat.answers.last.locator(".bubble")).to_have_count(0)
    assert "card.md" in chat.announced[-1]
    assert all(chat.announced)


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
