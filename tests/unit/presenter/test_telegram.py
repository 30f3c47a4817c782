from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presenter.said import Card, Choice, File, Row, Said
from presenter.telegram import MAX_BUTTONS, MAX_DATA, MAX_TEXT, MAX_TITLE, Post, posts, quote
from presenter.telegram_text import units

ENTITIES = {"&amp;", "&lt;", "&gt;", "&quot;"}
TAGS = {"a", "b", "blockquote", "i"}


class Reader(HTMLParser):
    """Reads Telegram's HTML as strictly as Telegram does."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.seen, self._open = "", list[tuple[str, str]](), list[str]()
        assert set(re.findall(r"&[^;\s]*;?", text)) <= ENTITIES | {"&#x27;"}
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        self.seen += [(tag, data) for tag in self._open]

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)


def id_of(choice: Choice) -> str:
    return f"id of {choice.payload}"[:MAX_DATA]


def shown(said: Said) -> list[Reader]:
    """Return the texts of the messages, and check that none breaks a limit."""
    made = posts(said, id_of)
    for post in made:
        check(post)
    return [Reader(post.body["text"]) for post in made if post.method == "sendMessage"]


def check(post: Post) -> None:
    if post.method == "sendMessage":
        assert post.body["parse_mode"] == "HTML"
        read = Reader(post.body["text"])
        assert read.text == post.plain
        assert 0 < units(post.plain) <= MAX_TEXT
        assert post.plain.strip() == post.plain
    buttons = buttons_of(post)
    assert len(buttons) <= MAX_BUTTONS
    for button in buttons:
        assert 0 < units(button["text"]) <= MAX_TITLE
        assert len(button.keys() & {"callback_data", "url"}) == 1
        assert len(button.get("callback_data", "").encode()) <= MAX_DATA


def rows_of(post: Post) -> list[list[dict[str, str]]]:
    rows: list[list[dict[str, str]]] = post.body.get("reply_markup", {"inline_keyboard": []})["inline_keyboard"]
    return rows


def buttons_of(post: Post) -> list[dict[str, str]]:
    return [button for row in rows_of(post) for button in row]


def bare(text: str) -> str:
    """Return `text` without spaces, and without the signs of lists."""
    return re.sub(r"[\s•]", "", text)


def test_words_marks_and_links_look_as_telegram_shows_them() -> None:
    (read,) = shown(Said("See **this** at ftc.gov & <here>.\n\n_Source: the article_"))

    assert read.text == "See this at ftc.gov & <here>.\n\nSource: the article"
    assert read.seen == [("b", "this"), ("a", "ftc.gov"), ("i", "Source: the article")]


def test_a_list_stands_under_the_words_that_lead_to_it() -> None:
    (read,) = shown(Said("Two things:\n- one\n- two\n\nThen:\n\n3. three\n4. four"))

    assert read.text == "Two things:\n• one\n• two\n\nThen:\n3. three\n4. four"


@pytest.mark.parametrize("typed", ["<b>x</b>", "&lt;", "</i>", "<a href='x'>", "<!-- x -->", "<tg-spoiler>", "&#60;b>"])
def test_what_a_person_typed_is_text(typed: str) -> None:
    (read,) = shown(Said(f"You said {typed}"))

    assert read.text == f"You said {typed}"
    assert not read.seen


def test_nothing_said_is_no_message() -> None:
    assert posts(Said(), id_of) == []


@pytest.mark.parametrize(("length", "messages"), [(MAX_TEXT, 1), (MAX_TEXT + 1, 2), (2 * MAX_TEXT, 2)])
def test_a_text_is_one_message_up_to_the_limit(length: int, messages: int) -> None:
    assert len(shown(Said("x" * length))) == messages


@pytest.mark.parametrize(("length", "messages"), [(MAX_TEXT // 2, 1), (MAX_TEXT // 2 + 1, 2)])
def test_a_sign_outside_the_first_plane_counts_twice(length: int, messages: int) -> None:
    assert len(shown(Said("😀" * length))) == messages


@pytest.mark.parametrize("sign", ["&", "<"])
def test_an_escaped_sign_counts_once_and_is_never_cut(sign: str) -> None:
    assert [read.text for read in shown(Said(sign * (MAX_TEXT + 1)))] == [sign * MAX_TEXT, sign]


def test_buttons_are_on_the_last_part() -> None:
    first, last = posts(Said("x " * MAX_TEXT, (Choice("Go on", "/resume"),)), id_of)

    assert (buttons_of(first), buttons_of(last)) == ([], [{"text": "Go on", "callback_data": "id of /resume"}])


def test_two_short_titles_share_a_row_and_a_long_one_has_its_own() -> None:
    titles = ["Go on", "Start over", "A good deal longer title", "Yes", "No", "Not sure"]
    (post,) = posts(Said("?", tuple(Choice(title, f"/{title}") for title in titles)), id_of)

    assert [[button["text"] for button in row] for row in rows_of(post)] == [
        ["Go on", "Start over"],
        ["A good deal longer title"],
        ["Yes", "No"],
        ["Not sure"],
    ]


def test_a_link_is_a_button_that_opens_it() -> None:
    (post,) = posts(Said("?", (Choice("The tool", url="https://ftc.gov/x"),)), id_of)

    assert buttons_of(post) == [{"text": "The tool", "url": "https://ftc.gov/x"}]


@pytest.mark.parametrize("url", ["javascript:x", "ftc", "https://", "https://localhost", "https://a b.org"])
def test_a_link_that_telegram_would_not_take_is_said(url: str) -> None:
    (post,) = posts(Said("?", (Choice("The tool", url=url), Choice("Yes", "/affirm"))), id_of)

    assert post.plain == f"?\n\n1. The tool: {url}\n2. Yes"
    assert [button["text"] for button in buttons_of(post)] == ["2. Yes"]


@pytest.mark.parametrize(("length", "whole"), [(MAX_TITLE, True), (MAX_TITLE + 1, False)])
def test_a_title_that_is_too_long_for_a_button_is_said_in_full(length: int, whole: bool) -> None:
    title = "t" * length
    (post,) = posts(Said("?", (Choice(title, "/x"), Choice("Yes", "/affirm"))), id_of)
    check(post)

    assert (buttons_of(post)[0]["text"] == title) is whole
    assert (title in post.plain) is not whole
    assert len(buttons_of(post)) == 2


@pytest.mark.parametrize(("count", "buttons"), [(MAX_BUTTONS, MAX_BUTTONS), (MAX_BUTTONS + 1, 0)])
def test_more_buttons_than_telegram_takes_are_a_numbered_list(count: int, buttons: int) -> None:
    (post,) = posts(Said("?", tuple(Choice(f"title {n}", f"/{n}") for n in range(count))), id_of)
    check(post)

    assert len(buttons_of(post)) == buttons
    assert (f"{count}. title {count - 1}" in post.plain) is (buttons == 0)


@pytest.mark.parametrize(("length", "fits"), [(MAX_DATA, True), (MAX_DATA + 1, False)])
def test_a_button_that_would_send_too_much_is_said_instead(length: int, fits: bool) -> None:
    (post,) = posts(Said("?", (Choice("Yes", "/affirm"),)), lambda choice: "é" * (length // 2) + "x" * (length % 2))

    assert bool(buttons_of(post)) is fits
    assert ("1. Yes" in post.plain) is not fits


def test_buttons_without_words_still_arrive() -> None:
    (post,) = posts(Said(choices=(Choice("Yes", "/affirm"),)), id_of)
    check(post)

    assert len(buttons_of(post)) == 1


def test_a_card_is_shown_in_rows_and_loses_no_word() -> None:
    rows = (Row("Pay", "“low <pay>”\nftc.gov", "like a job", "Often so [3]."), Row("Hours"))
    (read,) = shown(Said("the same in words", card=Card("verdict", "Your work", rows, "Note: ours.")))

    expected = "Your work\n\nPay – like a job\n“low <pay>”\nftc.gov\nOften so [3].\n\nHours\n\nNote: ours."
    assert read.text == expected
    assert {("b", "Your work"), ("b", "Pay"), ("i", "like a job"), ("i", "Often so [3].")} <= set(read.seen)


def test_a_file_comes_after_the_words_and_carries_the_buttons() -> None:
    file = File("plan.ics", "text/calendar", "BEGIN:VCALENDAR")
    words, sent = posts(Said("Your dates", (Choice("Go on", "/resume"),), file=file), id_of)

    assert (words.method, buttons_of(words)) == ("sendMessage", [])
    assert (sent.method, sent.file, len(buttons_of(sent))) == ("sendDocument", file, 1)


def test_a_choice_that_was_taken_is_quoted_as_text() -> None:
    post = quote("A <b>bold</b> title")
    check(post)

    assert Reader(post.body["text"]).seen == [("blockquote", "A <b>bold</b> title")]


words = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="*_-•./")).map(
    lambda text: re.sub(r"\d", "n", text)
)
long_words = st.one_of(words, st.builds(lambda text, times: text * times, words, st.integers(1, 800)))


@settings(deadline=None, max_examples=60)
@given(st.lists(long_words, max_size=5), st.lists(words, max_size=4), st.integers(0, 3))
def test_all_words_survive_within_every_limit(paragraphs: list[str], titles: list[str], links: int) -> None:
    text = "\n\n".join(f"**x** {paragraph}" for paragraph in paragraphs)
    choices = [*(Choice(title, "/x") for title in titles), *[Choice("link", url="https://ftc.gov")] * links]
    reads = shown(Said(text, tuple(choices)))

    together = bare("".join(read.text for read in reads))
    assert together.startswith(bare(text.replace("*", "")))


@settings(deadline=None, max_examples=60)
@given(st.text(), st.text(), st.text(), st.text(max_size=300))
def test_a_card_of_any_words_keeps_every_limit(title: str, text: str, note: str, tag: str) -> None:
    rows = (Row(title, text, tag, note), Row(text * 50, note))
    visible = "".join(read.text for read in shown(Said("x", card=Card("plan", title, rows, note))))

    assert set(pieces(text)) <= set(pieces(visible)) | set("*")


def pieces(text: str) -> Iterator[str]:
    return (char for char in text if not char.isspace())
