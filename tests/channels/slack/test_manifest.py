"""The manifest asks for what the code needs and no more."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

import components.channels.slack_api as slack_api
from components.channels.slack_events import read_event

from .double import MANIFEST, METHODS
from .driver import PERSON, envelope, mention, message

# From Slack's reference of each event: the scope that it wants.
EVENTS: dict[str, tuple[dict[str, Any], str]] = {
    "app_home_opened": ({"type": "app_home_opened", "channel": "D1", "tab": "messages"}, ""),
    "app_mention": (mention("hi"), "app_mentions:read"),
    "message.channels": (message("hi", channel="C1", thread_ts="5.5"), "channels:history"),
    "message.groups": (message("hi", channel="G1", thread_ts="5.5"), "groups:history"),
    "message.im": (message("hi"), "im:history"),
    "message.mpim": (message("hi", channel="G2", thread_ts="5.5"), "mpim:history"),
}
# What slack_sdk calls the methods that the code calls; one of its functions calls two.
CALLS = {
    "chat_postMessage": ("chat.postMessage",),
    "chat_postEphemeral": ("chat.postEphemeral",),
    "chat_update": ("chat.update",),
    "files_upload_v2": ("files.getUploadURLExternal", "files.completeUploadExternal"),
}


def methods_called() -> set[str]:
    """Return what `slack_api` calls of slack_sdk's client."""
    tree = ast.parse(Path(slack_api.__file__).read_text(encoding="utf8"))
    clients = [
        node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and "_client" in ast.unparse(node.value)
    ]
    return {node.attr for node in clients} - {"session", "close"}


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_that_the_code_reads_is_subscribed(event: str) -> None:
    sample, _ = EVENTS[event]

    assert read_event(envelope({"user": PERSON, "ts": "6.6", "event_ts": "6.6", **sample}))
    assert event in MANIFEST["settings"]["event_subscriptions"]["bot_events"]


def test_no_event_is_subscribed_that_nobody_reads() -> None:
    assert set(MANIFEST["settings"]["event_subscriptions"]["bot_events"]) == set(EVENTS)


def test_the_scopes_are_those_of_the_events_and_of_the_methods_called() -> None:
    methods = {method for name in methods_called() for method in CALLS[name]}
    needed = {scope for _, scope in EVENTS.values() if scope} | {METHODS[method][0] for method in methods}

    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == needed


def test_events_and_buttons_come_to_the_one_address() -> None:
    events, buttons = MANIFEST["settings"]["event_subscriptions"], MANIFEST["settings"]["interactivity"]

    assert events["request_url"] == buttons["request_url"]
    assert events["request_url"].startswith("https://")
    assert events["request_url"].endswith("/webhooks/slack/webhook")
    assert buttons["is_enabled"]


def test_people_can_write_in_the_messages_tab() -> None:
    tabs = MANIFEST["features"]["app_home"]

    assert tabs["messages_tab_enabled"]
    assert not tabs["messages_tab_read_only_enabled"]


def test_names_are_as_short_as_slack_wants_them() -> None:
    shown = MANIFEST["display_information"]

    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert len(MANIFEST["features"]["bot_user"]["display_name"]) <= 80
