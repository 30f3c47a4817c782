"""How the Telegram channel opens: by the environment, with or without a network, and after a restart."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest
import requests
from ruamel.yaml import YAML

from advisor.library.telegram_words import load_telegram_words
from components.channels.telegram import PATH, Telegram
from components.channels.telegram_setup import Settings, settings_from
from components.channels.telegram_updates import COMMANDS, KINDS
from steppingstone.project import ROOT

from .double import TOKEN, Double, Failure, serving_double
from .world import OFFER_ID, SECRET, Said, StandIn, message, new_store, offered, opened, serving, settings, tap

ENVIRONMENT = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_URL": "https://advisor.example/"}


def from_environment(**changed: str) -> Settings | None:
    return settings_from({**ENVIRONMENT, **changed}, PATH)


def secret_of(**changed: str) -> str:
    chosen = from_environment(**changed)
    assert chosen
    return chosen.secret


def test_the_webhook_is_below_the_public_address() -> None:
    chosen = from_environment()

    assert chosen
    assert (chosen.webhook, chosen.bot_id) == (f"https://advisor.example{PATH}", 12345)


def test_without_a_secret_it_is_made_from_the_token_and_does_not_tell_it() -> None:
    other_token = "12345:another-token-of-the-same-bot"
    one, again, other = secret_of(), secret_of(), secret_of(TELEGRAM_TOKEN=other_token)

    assert one == again != other
    assert TOKEN not in one
    assert secret_of(TELEGRAM_SECRET=SECRET) == SECRET


def test_settings_that_are_printed_hold_no_secret() -> None:
    chosen = from_environment(TELEGRAM_SECRET=SECRET)

    assert TOKEN not in repr(chosen)
    assert SECRET not in repr(chosen)


@pytest.mark.parametrize(
    ("changed", "level"),
    [
        ({"TELEGRAM_TOKEN": ""}, logging.INFO),
        ({"TELEGRAM_TOKEN": "  "}, logging.INFO),
        ({"TELEGRAM_TOKEN": "no token"}, logging.ERROR),
        ({"TELEGRAM_TOKEN": f"{TOKEN}/../x"}, logging.ERROR),
        ({"TELEGRAM_SECRET": "not allowed!"}, logging.ERROR),
        ({"TELEGRAM_SECRET": "x" * 257}, logging.ERROR),
    ],
)
def test_without_what_it_needs_the_channel_stays_closed_and_says_so_in_one_line(
    changed: dict[str, str], level: int, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        assert from_environment(**changed) is None

    (record,) = caplog.records
    assert record.levelno == level
    assert record.getMessage().startswith("Telegram is closed")
    assert TOKEN not in caplog.text


def test_a_server_with_the_channel_closed_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELEGRAM_TOKEN", raising=False)
    with serving(StandIn(new_store(tmp_path)), Telegram.from_credentials(None)) as url:
        assert requests.post(f"{url}/webhook", timeout=5).status_code == 404


def test_the_address_of_the_bot_api_can_be_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    with serving_double(Double()) as double:
        channel = Telegram.from_credentials({"api_url": double.url})
        with serving(StandIn(new_store(tmp_path)), channel):
            double.wait(lambda: double.taken("setWebhook"))


def test_a_bot_introduces_itself_at_the_start(tmp_path: Path) -> None:
    words = load_telegram_words()
    with serving_double(Double()) as double, opened(new_store(tmp_path), double):
        double.wait(lambda: len(double.taken("setMyDescription")) == len(words.description))

        (webhook,) = double.taken("setWebhook")
        assert webhook["url"] == settings(double).webhook
        assert webhook["secret_token"] == SECRET
        assert webhook["allowed_updates"] == list(KINDS)
        languages = [body.get("language_code", "en") for body in double.taken("setMyCommands")]
        assert languages == list(words.description)
        for body in double.taken("setMyCommands"):
            assert [command["command"] for command in body["commands"]] == list(words.commands)


def test_the_menu_has_the_commands_that_are_understood_and_they_mean_intents_of_the_domain() -> None:
    domain = YAML(typ="safe").load(ROOT / "domain.yml")

    assert load_telegram_words().commands.keys() == COMMANDS.keys()
    assert {payload.removeprefix("/") for payload in COMMANDS.values()} <= set(domain["intents"])


def test_a_server_starts_without_telegram_and_introduces_itself_later(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        caplog.at_level(logging.INFO),
        serving_double(Double(is_down=True)) as double,
        opened(new_store(tmp_path), double) as everything,
    ):
        double.wait(lambda: len(double.calls) >= 2)
        assert requests.get(f"{everything.url}/", timeout=5).status_code == 200
        assert "cannot be reached" in caplog.text
        double.is_down = False
        double.wait(lambda: double.taken("setWebhook"))


def test_a_server_starts_where_there_is_no_network(tmp_path: Path) -> None:
    nowhere = Settings(TOKEN, SECRET, "https://advisor.example", "http://127.0.0.1:9", 0.1, 0.05)
    with serving(StandIn(new_store(tmp_path)), Telegram(nowhere)) as url:
        assert requests.get(f"{url}/", timeout=5).status_code == 200


def test_a_token_that_telegram_does_not_know_is_named_and_the_server_runs_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with serving_double(Double()) as double:
        chosen = Settings("12345:some-other-token-of-nobody", SECRET, "https://advisor.example", double.url)
        with serving(StandIn(new_store(tmp_path)), Telegram(chosen)) as url:
            double.wait(lambda: any(call.code == 401 for call in double.calls))
            assert requests.get(f"{url}/", timeout=5).status_code == 200
    assert "TELEGRAM_TOKEN" in caplog.text
    assert [call.method for call in double.calls] == ["getMe"]


def test_an_address_that_telegram_refuses_is_said_and_the_rest_is_set(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with serving_double(Double()) as double:
        double.fail("setWebhook", Failure(400, "Bad Request: bad webhook: HTTPS"))
        with opened(new_store(tmp_path), double):
            double.wait(lambda: double.taken("setMyDescription"))
    assert "bad webhook" in caplog.text


def test_after_a_restart_a_message_is_not_heard_again_but_its_answer_is_said(tmp_path: Path) -> None:
    update = message("hi", 7)
    with serving_double(Double()) as double:
        for _ in range(2):
            with opened(new_store(tmp_path), double) as everything:
                everything.send(update)
        assert double.texts(7) == ["You said hi"] * 2
        assert everything.agent.heard == []


def test_after_a_restart_a_button_still_counts(tmp_path: Path) -> None:
    with serving_double(Double()) as double:
        with opened(new_store(tmp_path), double) as before:
            number = offered(before, 7)
        with opened(new_store(tmp_path), double) as after:
            assert after.heard_after(tap(OFFER_ID, number, 7)) == ["/start_plan"]


def test_a_server_that_stops_first_says_what_is_still_to_be_said(tmp_path: Path) -> None:
    async def take_a_moment(message: object) -> Said:
        await asyncio.sleep(0.1)
        return [{"text": "one"}, {"text": "two"}]

    with serving_double(Double()) as double:
        double.fail("sendMessage", Failure(502), Failure(502))
        with opened(new_store(tmp_path), double) as everything:
            everything.agent.reply = take_a_moment
            everything.send(message("hi", 7))
        assert double.texts(7) == ["one", "two"]
