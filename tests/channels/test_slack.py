"""The Slack channel on a real server, against a double of Slack: who is answered, where, and how often."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage

from components.channels import incoming
from components.channels.offers import id_of
from presenter.said import Choice
from presenter.slack import THUMB

from .conftest import SlackSide
from .slack_driver import PERSON, TEAM, US, mention, message, signed

Json = dict[str, Any]

PLAN = Choice("Make a plan", '/ask{"topic": "plan"}')
BUTTONS = [{"title": PLAN.title, "payload": PLAN.payload}, {"title": "Other", "payload": "/other"}]


def saying(*replies: Json) -> Any:
    async def replies_to(heard: UserMessage) -> list[Json]:
        return list(replies)

    return replies_to


def heard(slack: SlackSide) -> list[str]:
    return [message.text for message in slack.agent.heard]


def button_of(posted: Json, place: int = 0) -> Json:
    (actions,) = (block for block in posted["blocks"] if block["type"] == "actions")
    return dict(actions["elements"][place])


def test_a_private_message_is_answered_where_it_was_written(slack: SlackSide) -> None:
    began = time.monotonic()
    answer = slack.driver.event(message("hi"))

    assert answer.status_code == 200
    assert time.monotonic() - began < 3
    assert slack.hear() == ["You said: hi"]
    ((posted,),) = (slack.double.called("chat.postMessage"),)
    assert posted["channel"] == "D1"
    assert "thread_ts" not in posted
    assert slack.agent.heard[0].input_channel == "slack"


def test_slack_has_its_answer_before_the_advisor_has_one(slack: SlackSide) -> None:
    async def take_long(heard: UserMessage) -> list[Json]:
        await asyncio.sleep(1)
        return [{"text": "at last"}]

    slack.agent.replies = take_long
    began = time.monotonic()
    slack.driver.event(message("hi"))

    assert time.monotonic() - began < 0.8
    assert slack.hear() == ["at last"]


def test_a_mention_in_a_channel_is_answered_in_a_thread_without_the_mention(slack: SlackSide) -> None:
    slack.driver.event(mention(f"<@{US}> what is a job?", ts="5.5"))

    assert slack.hear() == ["You said: what is a job?"]
    assert slack.double.called("chat.postMessage")[0]["thread_ts"] == "5.5"


@pytest.mark.parametrize("channel", ["C1", "G1"])
def test_others_talk_among_themselves(channel: str, slack: SlackSide) -> None:
    slack.driver.event(message("lunch?", channel=channel))
    slack.driver.event(message("sure", channel=channel, thread_ts="5.5"))
    slack.driver.event(message(f"<@{PERSON}> you?", channel=channel))
    slack.stop()

    assert heard(slack) == []


def test_who_mentioned_us_in_a_thread_is_heard_there_and_nobody_else(slack: SlackSide) -> None:
    slack.driver.event(mention(f"<@{US}> hi", ts="5.5"))
    slack.hear()
    slack.driver.event(message("and now?", channel="C1", thread_ts="5.5"))
    slack.hear(2)
    slack.driver.event(message("me too", channel="C1", thread_ts="5.5", user="U2"))
    slack.driver.event(message("elsewhere", channel="C1", thread_ts="7.7"))
    slack.stop()

    assert heard(slack) == ["hi", "and now?"]


def test_a_mention_that_comes_as_two_events_is_answered_once(slack: SlackSide) -> None:
    text = f"<@{US}> hi"
    for event in (
        message(text, channel="C1", ts="5.5"),
        mention(text, ts="5.5"),
        message(text, channel="C1", ts="5.5"),
    ):
        assert slack.driver.event(event).status_code == 200
    slack.stop()

    assert heard(slack) == ["hi"]


def test_nothing_but_our_name_is_a_hello(slack: SlackSide) -> None:
    slack.driver.event(mention(f"<@{US}>"))
    slack.hear()

    assert heard(slack) == ["/greet"]


def test_an_event_that_comes_twenty_times_is_answered_once(slack: SlackSide) -> None:
    for number in range(20):
        retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"} if number else {}
        assert slack.driver.event(message("hi", ts="5.5"), headers=retry, event_id="Ev1").status_code == 200
    slack.stop()

    assert heard(slack) == ["hi"]


@pytest.mark.parametrize("reason", ["http_timeout", "http_error", "connection_failed"])
def test_a_retry_of_what_never_arrived_is_answered(reason: str, slack: SlackSide) -> None:
    slack.driver.event(message("hi"), headers={"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": reason})

    assert slack.hear() == ["You said: hi"]


def test_news_about_messages_are_passed_over(slack: SlackSide) -> None:
    for event in (
        {"subtype": "message_changed", "message": {"text": "hi", "user": PERSON}},
        {"subtype": "message_deleted", "deleted_ts": "5.5"},
        {"subtype": "bot_message", "bot_id": "B2"},
        {"user": US},
        {"type": "member_joined_channel"},
    ):
        assert slack.driver.event({**message("hi"), **event}).status_code == 200
    slack.stop()

    assert heard(slack) == []


def test_a_typed_intent_is_only_text(slack: SlackSide) -> None:
    slack.driver.event(message("/restart"))
    slack.hear()

    assert heard(slack) == ["restart"]


def test_a_long_message_is_cut_and_goes_on(slack: SlackSide) -> None:
    slack.driver.event(message("é" * 40_000, blocks=[{"type": "rich_text", "text": "é" * 40_000}]))
    slack.hear()

    assert heard(slack) == ["é" * incoming.MAX_TEXT]
    assert slack.agent.heard[0].metadata == {"cut": True}


def test_no_two_people_and_no_two_places_share_a_conversation(slack: SlackSide) -> None:
    slack.driver.event(message("a"))
    slack.driver.event(message("b", channel="D2", user="U2"))
    slack.driver.event(mention("c", ts="5.5"))
    slack.driver.event(mention("d", ts="6.6"))
    slack.driver.event(mention("e", user="U2", thread_ts="5.5"))
    slack.driver.event(mention("f", channel="G1", ts="5.5"))
    slack.driver.event(message("g"), team_id="T2")
    slack.hear(7)

    assert len({one.sender_id for one in slack.agent.heard}) == 7


def test_messages_of_one_conversation_are_answered_in_order(slack: SlackSide) -> None:
    async def first_is_slow(heard: UserMessage) -> list[Json]:
        await asyncio.sleep(0.3 if heard.text == "0" else 0)
        return [{"text": heard.text}, {"text": f"{heard.text}."}]

    slack.agent.replies = first_is_slow
    for number in range(5):
        slack.driver.event(message(str(number)))

    assert slack.hear(10) == [text for n in range(5) for text in (f"{n}", f"{n}.")]


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
    assert heard(slack) == ["hi", PLAN.payload]
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

    assert heard(slack).count(PLAN.payload) == 1


@pytest.mark.parametrize("value", [id_of(Choice("", "/secret")), '/secret{"a": 1}', "x" * 2_000])
def test_a_button_that_was_never_offered_is_refused_with_words(value: str, slack: SlackSide) -> None:
    slack.driver.event(message("hi"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    slack.driver.tap(posted, ts, {"type": "button", "action_id": "choice_0", "value": value})

    assert slack.hear(2)[1] == "nothing to say"
    assert heard(slack) == ["hi"]


def test_the_menu_of_a_refusal_can_be_used(slack: SlackSide) -> None:
    slack.driver.event(message("hi"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    slack.driver.tap(posted, ts, {"type": "button", "action_id": "choice_0", "value": "never"})
    slack.hear(2)
    ts, refusal = list(slack.double.messages.items())[1]
    slack.driver.tap(refusal, ts, button_of(refusal))
    slack.hear(3)

    assert heard(slack) == ["hi", "/ask_for_help"]


def test_a_stranger_who_presses_a_button_in_a_channel_is_told_alone(slack: SlackSide) -> None:
    slack.agent.replies = saying({"text": "So?", "buttons": BUTTONS})
    slack.driver.event(mention(f"<@{US}> hi", ts="5.5"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))
    slack.driver.tap(posted, ts, button_of(posted), user="U2")
    slack.double.wait(lambda: slack.double.whispers)
    slack.driver.tap(posted, ts, button_of(posted))
    slack.hear(2)

    assert slack.double.whispers[0]["user"] == "U2"
    assert heard(slack) == ["hi", PLAN.payload]
    assert slack.double.called("chat.postMessage")[1]["thread_ts"] == "5.5"


def test_a_pressed_link_is_no_message(slack: SlackSide) -> None:
    slack.agent.replies = saying({"text": "So?", "buttons": [{"title": "Look", "url": "https://x.org"}]})
    slack.driver.event(message("hi"))
    slack.hear()
    ts, posted = next(iter(slack.double.messages.items()))

    assert slack.driver.tap(posted, ts, button_of(posted)).status_code == 200
    slack.stop()
    assert heard(slack) == ["hi"]


def test_thumbs_stand_below_a_private_answer_and_are_kept(slack: SlackSide) -> None:
    slack.agent.replies = saying({"text": "One."}, {"text": "Two."})
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

    assert len(slack.double.called("chat.update")) >= 1
    assert "feedback_buttons" not in json.dumps(first)
    assert tracker.get_slot("feedback") == [{"turn": "D1:5.5", "value": "down"}]


def test_nobody_gives_thumbs_in_front_of_others(slack: SlackSide) -> None:
    slack.driver.event(mention("hi"))
    slack.hear()
    slack.stop()

    assert not slack.double.called("chat.update")


def test_whoever_opens_the_app_for_the_first_time_is_greeted_once(slack: SlackSide) -> None:
    opened = {"type": "app_home_opened", "channel": "D1", "tab": "messages"}
    for _ in range(3):
        assert slack.driver.event(opened).status_code == 200
    slack.stop()

    assert heard(slack) == ["/greet"]


def test_a_command_is_answered_politely(slack: SlackSide) -> None:
    answer = slack.driver.form(command="/steppingstone", text="hi", team_id=TEAM, user_id=PERSON, channel_id="C1")

    assert answer.json() == {"response_type": "ephemeral", "text": "just ask"}


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


def test_what_is_typed_can_do_nothing_when_it_comes_back(slack: SlackSide) -> None:
    slack.driver.event(message("&lt;!channel&gt; &lt;@U2&gt; &lt;script&gt; &lt;https://evil.org|safe&gt;"))
    (said,) = slack.hear()

    assert heard(slack) == ["<!channel> <@U2> <script> <https://evil.org|safe>"]
    assert "<" not in said.replace("<https://evil.org|https://evil.org>", "")


def test_json_with_a_charset_is_json(slack: SlackSide) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()

    assert slack.driver.post(body, "application/json; charset=utf-8").json() == {"challenge": "abc"}


def test_the_challenge_of_slack_is_answered_before_a_model_is_loaded(slack: SlackSide) -> None:
    slack.agent.ready = False
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()

    assert slack.driver.post(body, headers=signed(body)).json() == {"challenge": "abc"}
