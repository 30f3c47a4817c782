"""One conversation through all four doors of one running advisor: what is said is the same, how it looks is not."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from steppingstone.project import ROOT
from steppingstone.servers import running

from ..channels.slack.double import TOKEN as SLACK_TOKEN
from ..channels.slack.double import SlackDouble
from ..channels.slack.driver import SECRET as SLACK_SECRET
from ..channels.slack.served import doubling
from ..channels.telegram.double import TOKEN as TELEGRAM_TOKEN
from ..channels.telegram.double import Double, serving_double
from ..channels.telegram.world import SECRET as TELEGRAM_SECRET
from .doors import Door, Heard, Json, Page, Reply, SlackRoom, TelegramChat, Terminal, words

TAP = "the first choice that is offered is tapped"
SCRIPT = (
    *("whats the difference between a job and a career", TAP),
    *("would you say my gig is a career?", "i drive for uber", "two years", "why do you ask", TAP, "whats the verdict"),
    *("how can i get ahead", TAP, "nothing really", TAP, "2 hours", "put the dates in my calendar"),
    *("talk to a person", "thanks"),
)
ENVIRONMENT = {
    "SLACK_BOT_TOKEN": SLACK_TOKEN,
    "SLACK_SIGNING_SECRET": SLACK_SECRET,
    "TELEGRAM_TOKEN": TELEGRAM_TOKEN,
    "TELEGRAM_SECRET": TELEGRAM_SECRET,
}
PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")


@dataclass(frozen=True)
class Played:
    """The doors, and what was heard at each of them, turn by turn."""

    terminal: Terminal
    slack: SlackRoom
    telegram: TelegramChat
    page_heard: list[Reply]
    heard: dict[str, list[Reply]]


@pytest.fixture(scope="module")
def played(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """Play the script turn by turn at all doors of one server; the page is what the others are measured by."""
    folder, double = tmp_path_factory.mktemp("doors"), SlackDouble()
    with contextlib.ExitStack() as stack:
        environment = stack.enter_context(pytest.MonkeyPatch.context())
        for name in PROXIES:
            environment.delenv(name, raising=False)
        for name, value in ENVIRONMENT.items():
            environment.setenv(name, value)
        slack_url, bot_api = stack.enter_context(doubling(double)), stack.enter_context(serving_double(Double()))
        credentials = str(all_open(folder, slack_url, bot_api.url))
        url = stack.enter_context(running(model, None, "--credentials", credentials)).url
        page, terminal = Page(url), Terminal(url, folder)
        slack, telegram = SlackRoom(url, double), TelegramChat(url, bot_api)
        doors: dict[str, Door] = {"terminal": terminal, "Slack": slack, "Telegram": telegram}
        played = Played(terminal, slack, telegram, [], {name: [] for name in doors})
        for line in (None, *SCRIPT):
            title = played.page_heard[-1].choices[0] if line == TAP else ""
            take(page, line, title)
            played.page_heard.append(page.hear())
            for name, door in doors.items():
                take(door, line, title)
                played.heard[name].append(door.hear(played.page_heard[-1]))
        yield played


def all_open(folder: Path, slack_url: str, bot_api: str) -> Path:
    """Write the project's credentials with the addresses of the doubles; return the file."""
    credentials = YAML(typ="safe").load(ROOT / "credentials.yml")
    credentials["components.channels.slack.Slack"] = {"api_url": slack_url}
    credentials["components.channels.telegram.Telegram"] = {"api_url": bot_api}
    path = folder / "credentials.yml"
    with path.open("w", encoding="utf8") as file:
        YAML(typ="safe").dump(credentials, file)
    return path


def take(door: Door, line: str | None, title: str) -> None:
    """Take one turn of the script: a hello, a tap, or words."""
    if line is None:
        door.greet()
    elif line == TAP:
        door.tap(title)
    else:
        door.say(line)


def is_same(heard: Heard, on_page: Heard) -> bool:
    """Say whether the same was said; of a card that is: the same rows, in order."""
    if heard.choices != on_page.choices:
        return False
    return has_rows(heard.words, on_page.card["rows"]) if on_page.card else heard.words == on_page.words


def has_rows(said: list[str], rows: list[Json]) -> bool:
    """Say whether all rows of a card are told, each in a place of its own."""
    starts = [place(words(row["title"]), said) for row in rows]
    ends = [*starts[1:], len(said)]
    told = (set(said[start:end]) for start, end in zip(starts, ends, strict=True))
    return starts == sorted(starts) and all(
        {*words(row["text"], row["tag"], row["note"])} <= row_told for row, row_told in zip(rows, told, strict=True)
    )


def place(part: list[str], whole: list[str]) -> int:
    """Return where `part` stands in `whole`; behind all of it where it does not."""
    places = (start for start in range(len(whole)) if whole[start : start + len(part)] == part)
    return next(places, len(whole))


@pytest.mark.parametrize("door", ["terminal", "Slack", "Telegram"])
def test_the_same_is_said_at_each_door(door: str, played: Played) -> None:
    for turn, (reply, on_page) in enumerate(zip(played.heard[door], played.page_heard, strict=True)):
        said = [heard.words for heard in reply.heard]
        assert len(said) == len(on_page.heard), (turn, said)
        for heard, wanted in zip(reply.heard, on_page.heard, strict=True):
            assert is_same(heard, wanted), (turn, heard, wanted)
        assert reply.files == on_page.files, turn


def test_the_script_has_one_of_each_thing_that_can_be_said(played: Played) -> None:
    cards = [heard.card["kind"] for reply in played.page_heard for heard in reply.heard if heard.card]

    assert cards == ["verdict", "plan"]
    assert [file for reply in played.page_heard for file in reply.files] == ["plan.ics"]
    assert all(reply.heard for reply in played.page_heard)


# What differs by design.


def cards(door: str, played: Played) -> list[tuple[list[str], Json]]:
    """Return the words that stood for each card at a door, with the card."""
    return [
        (heard.words, on_page.card)
        for reply, page_reply in zip(played.heard[door], played.page_heard, strict=True)
        for heard, on_page in zip(reply.heard, page_reply.heard, strict=True)
        if on_page.card
    ]


def test_a_terminal_says_what_stands_beside_a_card_and_saves_files(played: Played) -> None:
    texts = [heard.words for reply in played.page_heard for heard in reply.heard if heard.card]

    assert [said for said, _ in cards("terminal", played)] == texts
    assert (played.terminal.folder / "plan.ics").read_text(encoding="utf8").startswith("BEGIN:VCALENDAR")


def test_slack_draws_cards_marks_what_was_taken_and_asks_for_a_thumb_below_answers(played: Played) -> None:
    posted = list(played.slack.double.messages.values())
    blocks = [block for message in posted for block in message["blocks"]]
    headers = [words(block["text"]["text"]) for block in blocks if block["type"] == "header"]
    small = [str(element["text"]) for block in blocks if block["type"] == "context" for element in block["elements"]]
    thumbs = [block for block in blocks if block["type"] == "context_actions"]

    assert headers == [words(card["title"]) for _, card in cards("Slack", played)]
    assert sum(text.startswith("✓") for text in small) == SCRIPT.count(TAP)
    assert 0 < len(thumbs) < len(posted)
    assert len(posted) == sum(len(reply.heard) for reply in played.page_heard)  # and nothing came late


def test_telegram_draws_cards_and_says_back_what_was_tapped(played: Played) -> None:
    tapped = [reply.choices[0] for line, reply in zip(SCRIPT, played.page_heard, strict=False) if line == TAP]
    posted = played.telegram.double.texts(played.telegram.chat)

    assert played.telegram.quoted == tapped
    assert all(
        said[: len(title)] == title for said, card in cards("Telegram", played) if (title := words(card["title"]))
    )
    assert len(posted) == len(tapped) + sum(len(reply.heard) for reply in played.page_heard)
