"""What can be pressed in Slack, and the files that come along."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from components.channels.offers import id_of
from presenter.said import Choice
from presenter.slack import THUMB

from .conftest import SlackSide
from .driver import PERSON, TEAM, US, mention, message
from .served import saying

Json = dict[str, Any]

PLAN = Choice("Make a plan", '/ask{"topic": "plan"}')
ANSWER = {"text": "Both are work.\n\n_Source: the article._"}
BUTTONS = [{"title": PLAN.title, "payload": PLAN.payload}, {"title": "Other", "payload": "/other"}]


def button_of(posted: Json, place: int = 0) -> Json:
    (actions,) = (block for block in posted["blocks"] if block["type"] == "actions")
    return dict(actions["elements"][place])


def test_a_button_is_answered_and_shows_what_was_chosen(slack: SlackSide) -> None:
    slack.agent.replies = saying({"text": "So?", "buttons": BUTTONS})
    slack.driver.event(message("hi"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    assert button_of(posted)["value"] == id_of(PLAN)
    slack.agent.replies = saying({"text": "A plan."})
    slack.driver.tap(posted, ts, button_of(posted))
    slack.double.wait(lambda: "actions" not in json.dumps(slack.double.messages[ts]["blocks"]))

    assert slack.hear(2)[1] == "A plan."
    assert slack.heard() == ["hi", PLAN.payload]
    assert PLAN.title in json.dumps(slack.double.messages[ts]["blocks"][-1])


def test_a_button_that_is_pressed_twice_is_answered_once(slack: SlackSide) -> None:
    slack.agent.replies = saying({"text": "So?", "buttons": BUTTONS})
    slack.driver.event(message("hi"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    button = button_of(posted)
    for _ in range(3):
        assert slack.driver.tap(posted, ts, button).status_code == 200
    slack.stop()

    assert slack.heard().count(PLAN.payload) == 1


@pytest.mark.parametrize("value", [id_of(Choice("", "/secret")), '/secret{"a": 1}', "x" * 2_000])
def test_a_button_that_was_never_offered_is_refused_with_words(value: str, slack: SlackSide) -> None:
    slack.driver.event(message("hi"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    slack.driver.tap(posted, ts, {"type": "button", "action_id": "choice_0", "value": value})

    assert slack.hear(2)[1] == "nothing to say"
    assert slack.heard() == ["hi"]


def test_the_menu_of_a_refusal_can_be_used(slack: SlackSide) -> None:
    slack.driver.event(message("hi"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    slack.driver.tap(posted, ts, {"type": "button", "action_id": "choice_0", "value": "never"})
    slack.hear(2)
    ts, refusal = list(slack.double.messages.items())[1]
    slack.driver.tap(refusal, ts, button_of(refusal))
    slack.hear(3)

    assert slack.heard() == ["hi", "/ask_for_help"]


@pytest.mark.parametrize("payload", [PLAN.payload, "/ask_for_help"], ids=["a choice", "the menu"])
def test_a_stranger_who_presses_a_button_in_a_channel_is_told_alone(payload: str, slack: SlackSide) -> None:
    slack.agent.replies = saying({"text": "So?", "buttons": [{"title": "Go", "payload": payload}]})
    slack.driver.event(mention(f"<@{US}> hi", ts="5.5"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    slack.driver.tap(posted, ts, button_of(posted), user="U2")
    slack.double.wait(lambda: slack.double.whispers)
    slack.driver.tap(posted, ts, button_of(posted))
    slack.hear(2)

    assert slack.double.whispers[0]["user"] == "U2"
    assert "actions" not in json.dumps(slack.double.whispers[0].get("blocks", []))
    assert slack.heard() == ["hi", payload]
    assert slack.double.called("chat.postMessage")[1]["thread_ts"] == "5.5"


def test_a_pressed_link_is_no_message(slack: SlackSide) -> None:
    slack.agent.replies = saying({"text": "So?", "buttons": [{"title": "Look", "url": "https://x.org"}]})
    slack.driver.event(message("hi"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))

    assert slack.driver.tap(posted, ts, button_of(posted)).status_code == 200
    slack.stop()
    assert slack.heard() == ["hi"]


def test_thumbs_stand_once_below_a_private_answer_and_are_kept(slack: SlackSide) -> None:
    slack.agent.replies = saying(ANSWER, {"text": "And?"})
    slack.driver.event(message("hi", ts="5.5"))
    slack.double.wait(lambda: slack.double.called("chat.update"))
    first, last = slack.double.messages.values()
    ts = list(slack.double.messages)[1]
    thumbs = last["blocks"][-1]["elements"][0]
    press = {"type": "feedback_buttons", "action_id": THUMB, "value": thumbs["negative_button"]["value"]}
    slack.driver.tap(last, ts, press)
    slack.agent.replies = None
    slack.driver.event(message("more"))
    slack.hear(3)
    tracker = asyncio.run(slack.agent.tracker_store.retrieve(f"slack:{TEAM}:D1:{PERSON}"))

    assert "feedback_buttons" not in json.dumps(first)
    assert tracker.get_slot("feedback") == [{"turn": "D1:5.5", "value": "down"}]


def test_nobody_gives_thumbs_in_front_of_others_nor_for_a_question(slack: SlackSide) -> None:
    slack.driver.event(message("hi"))
    slack.hear()
    slack.agent.replies = saying(ANSWER)
    slack.driver.event(mention("hi"))
    slack.hear(2)
    slack.stop()

    assert not slack.double.called("chat.update")


def test_a_file_is_uploaded_to_where_the_talk_is(slack: SlackSide) -> None:
    file = {"name": "plan.ics", "type": "text/calendar", "content": "BEGIN:VCALENDAR"}
    slack.agent.replies = saying({"text": "Here."}, {"custom": {"attachment": file}})
    slack.driver.event(mention("dates", ts="5.5"))
    slack.double.wait(lambda: slack.double.files)

    (uploaded,) = slack.double.files
    assert (uploaded["filename"], uploaded["content"]) == ("plan.ics", "BEGIN:VCALENDAR")
    assert (uploaded["channel_id"], uploaded["thread_ts"]) == ("C1", "5.5")
    assert slack.double.said() == ["Here."]


def test_a_file_that_cannot_be_uploaded_is_posted_to_be_copied(slack: SlackSide) -> None:
    slack.double.scopes.discard("files:write")
    file = {"name": "plan.md", "type": "text/markdown", "content": "# My *plan*"}
    slack.agent.replies = saying({"text": "Here."}, {"custom": {"attachment": file}})
    slack.driver.event(message("plan"))

    assert "# My *plan*" in slack.hear(2)[1]
