"""What becomes of answers while Telegram fails, refuses, or is slow."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.channels import telegram_api

from .double import TOKEN, Double, Failure, serving_double
from .world import OFFER, OFFER_ID, World, message, new_chat, new_store, offered, opened, settings, tap

SAID = "what nobody may read in a log"


@pytest.fixture(autouse=True)
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Keep the log, and see to it that it holds no secret, whatever fails."""
    with caplog.at_level(logging.DEBUG):
        yield caplog
    logged = [record.getMessage() + str(record.exc_info) for record in caplog.get_records("call")]
    assert logged
    assert not [line for line in logged if TOKEN in line or SAID in line]


def errors(log: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in log.records if record.levelno >= logging.ERROR]


@pytest.mark.parametrize(
    "failure",
    [
        Failure(502),
        Failure(500),
        Failure(503, "Internal"),
        Failure(429, retry_after=0),
        Failure(),
        Failure(seconds=0.1),
    ],
)
def test_a_failure_that_passes_only_delays_the_answer(failure: Failure, served: World) -> None:
    served.double.fail("sendMessage", failure, failure)

    assert served.say(SAID, new_chat()) == [f"You said {SAID}"]


def test_telegram_is_given_the_time_that_it_asks_for(served: World, chat: int) -> None:
    served.double.fail("sendMessage", Failure(429, "Too Many Requests: retry after 1", retry_after=1))
    served.say("hi", chat)

    refused, taken = [call.at for call in served.double.calls if call.method == "sendMessage"][-2:]
    assert taken - refused >= 1


def test_a_call_without_an_answer_is_made_again_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chat: int
) -> None:
    monkeypatch.setattr(telegram_api, "TIMEOUT", 0.3)
    with serving_double(Double()) as double, opened(new_store(tmp_path), double) as everything:
        double.fail("sendMessage", Failure(seconds=1))

        assert everything.say("hi", chat) == ["You said hi"]


def test_in_an_outage_nothing_is_lost_mixed_up_or_said_to_the_log_at_each_try(
    served: World, chat: int, log: pytest.LogCaptureFixture
) -> None:
    log.clear()
    served.double.is_down = True
    for word in ("one", "two"):
        assert served.post(message(word, chat)).status_code == 200
    served.double.wait(
        lambda: [call.code for call in served.double.calls if call.method == "sendMessage"][-3:] == [502] * 3
    )
    served.double.is_down = False
    served.double.wait(lambda: len(served.double.texts(chat)) == 2)

    assert served.double.texts(chat) == ["You said one", "You said two"]
    assert len([record for record in log.records if "cannot be reached" in record.getMessage()]) == 1


def test_when_patience_ends_the_next_message_is_answered_again(
    tmp_path: Path, chat: int, log: pytest.LogCaptureFixture
) -> None:
    with serving_double(Double()) as double, opened(new_store(tmp_path), double, settings(double, 0.2)) as everything:
        double.is_down = True
        everything.send(message("hi", chat))
        double.wait(lambda: errors(log))
        double.is_down = False

        assert everything.say("hello", chat) == ["You said hello"]
    assert len(errors(log)) == 1


def test_an_answer_that_was_given_up_is_given_when_its_message_comes_again(
    tmp_path: Path, chat: int, log: pytest.LogCaptureFixture
) -> None:
    with serving_double(Double()) as double, opened(new_store(tmp_path), double, settings(double, 0)) as everything:
        double.fail("sendMessage", Failure(502))
        update = message("hi", chat)
        everything.send(update)
        double.wait(lambda: errors(log))
        everything.send(update)
        double.wait(lambda: double.texts(chat))

        assert double.texts(chat) == ["You said hi"]
        assert everything.agent.texts == ["hi"]


def test_whoever_has_blocked_the_bot_is_left_alone(served: World, chat: int, log: pytest.LogCaptureFixture) -> None:
    log.clear()
    served.double.blocked.add(chat)
    served.send(message("hi", chat))
    served.double.wait(lambda: any(call.code == 403 for call in served.double.calls))
    served.say("hi", new_chat())
    assert not errors(log)

    served.double.blocked.clear()
    assert served.say("again", chat) == ["You said again"]


def test_a_text_that_telegram_cannot_read_is_sent_without_marks_and_with_its_buttons(served: World, chat: int) -> None:
    served.agent.reply = lambda message: [{"text": f"**a** <b> {message.text}", "buttons": [OFFER]}]
    served.double.fail("sendMessage", Failure(400, f"Bad Request: can't parse entities: near {SAID}"))

    assert served.say(SAID, chat) == [f"a <b> {SAID}"]
    assert len(served.double.buttons(chat)) == 1


def test_a_message_that_telegram_never_takes_does_not_hold_up_the_next(served: World, chat: int) -> None:
    served.agent.reply = lambda message: [{"text": "one"}, {"text": "two"}]
    served.double.fail("sendMessage", *[Failure(400, "Bad Request: no")] * 2)

    assert served.say("hi", chat) == ["two"]


@pytest.mark.parametrize(
    "failure", [Failure(400, "Bad Request: query is too old"), Failure(502), Failure(429, retry_after=0)]
)
def test_what_goes_wrong_beside_an_answer_does_not_touch_it(failure: Failure, served: World, chat: int) -> None:
    number = offered(served, chat)
    for method in ("answerCallbackQuery", "editMessageReplyMarkup", "sendChatAction"):
        served.double.fail(method, failure)
    served.send(tap(OFFER_ID, number, chat))
    served.double.wait(lambda: len(served.double.texts(chat)) == 3)

    assert served.double.texts(chat)[-1] == f"You said {OFFER['payload']}"
