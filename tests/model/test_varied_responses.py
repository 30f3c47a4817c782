"""Choosing among the variations of a response: not the same twice in a row, and never by chance."""

from __future__ import annotations

import asyncio
import copy
from typing import Any

import pytest
from rasa.core.actions.action import ActionBotResponse, RemoteAction
from rasa.core.channels import CollectingOutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.slots import TextSlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from components.varied_responses import RECENT_TURNS, VariedResponses

PAYLOAD = '/ask{"topic": "x", "place": "y"}'
RESPONSES: dict[str, list[dict[str, Any]]] = {
    "utter_three": [{"text": "one"}, {"text": "two"}, {"text": "three"}],
    "utter_single": [{"text": "only"}],
    "utter_title": [{"text": "On {title}."}, {"text": "About {title}."}],
    "utter_button": [{"text": "Pick.", "buttons": [{"title": "{title}", "payload": PAYLOAD}]}],
    "utter_picture": [{"image": "a.png"}, {"image": "b.png"}],
    "utter_channel": [{"text": "anywhere"}, {"text": "slack", "channel": "slack"}, {"text": "s2", "channel": "slack"}],
    "utter_conditional": [
        {"text": "whoever"},
        {"text": "mover", "condition": [{"type": "slot", "name": "goal", "value": "move"}]},
        {"text": "mover again", "condition": [{"type": "slot", "name": "goal", "value": "move"}]},
    ],
}


class Telling:
    """A conversation in which responses are said as Rasa says them."""

    def __init__(self, *events: Event) -> None:
        self.domain = Domain.from_dict({"responses": copy.deepcopy(RESPONSES)})
        config = EndpointConfig(type="components.varied_responses.VariedResponses")
        self.nlg = NaturalLanguageGenerator.create(config, self.domain)
        self.tracker = DialogueStateTracker("someone", slots=[TextSlot("goal", mappings=[])])
        self.tracker.update_with_events(list(events), None)

    def hear(self, times: int = 1) -> None:
        for _ in range(times):
            self.tracker.update(UserUttered("hm"))

    def say(self, response: str) -> str:
        """Let a rule say `response` after a message; return its words."""
        self.hear()
        return self._take(
            ActionBotResponse(response).run(CollectingOutputChannel(), self.nlg, self.tracker, self.domain)
        )

    def say_by_action(self, **message: Any) -> str:
        """Let an action say it, as `dispatcher.utter_message` does."""
        self.hear()
        return self._take(RemoteAction._utter_responses([message], CollectingOutputChannel(), self.nlg, self.tracker))

    def _take(self, saying: Any) -> str:
        [event] = asyncio.run(saying)
        self.tracker.update(event)
        return str(event.text)

    def generate(self, response: str, channel: str = "rest", **values: Any) -> Any:
        return asyncio.run(self.nlg.generate(response, self.tracker, channel, **values))


@pytest.fixture
def telling() -> Telling:
    return Telling()


def test_rasa_makes_it_from_the_endpoints(telling: Telling) -> None:
    assert isinstance(telling.nlg, VariedResponses)


def test_the_first_variation_comes_first_in_every_conversation() -> None:
    assert {Telling().say("utter_three") for _ in range(10)} == {"one"}


def test_the_same_words_do_not_come_twice_in_a_row(telling: Telling) -> None:
    assert [telling.say("utter_three") for _ in range(3)] == ["one", "two", "three"]


def test_when_all_were_said_the_one_said_longest_ago_comes_again(telling: Telling) -> None:
    said = [telling.say("utter_three") for _ in range(5)]

    assert said == ["one", "two", "three", "one", "two"]


def test_a_response_without_variations_is_said_again(telling: Telling) -> None:
    assert [telling.say("utter_single") for _ in range(2)] == ["only", "only"]


@pytest.mark.parametrize(("turns_between", "words"), [(RECENT_TURNS - 1, "two"), (RECENT_TURNS, "one")])
def test_words_that_were_said_long_ago_may_come_again(turns_between: int, words: str, telling: Telling) -> None:
    telling.say("utter_three")
    telling.hear(turns_between)

    assert telling.say("utter_three") == words


def test_a_rule_and_an_action_do_not_repeat_each_other(telling: Telling) -> None:
    said = [telling.say("utter_three"), telling.say_by_action(response="utter_three"), telling.say("utter_three")]

    assert said == ["one", "two", "three"]


def test_words_that_an_action_repeated_count_as_said(telling: Telling) -> None:
    telling.say_by_action(text="one")

    assert telling.say("utter_three") == "two"


def test_variables_are_filled_before_words_are_compared(telling: Telling) -> None:
    said = [telling.say_by_action(response="utter_title", title=title) for title in ("this", "that", "that")]

    assert said == ["On this.", "On that.", "About that."]


def test_a_variable_may_be_a_slot() -> None:
    telling = Telling(SlotSet("goal", "a lead spot"))
    telling.nlg.responses["utter_goal"] = [{"text": "You want {goal}."}]

    assert telling.say("utter_goal") == "You want a lead spot."


@pytest.mark.parametrize("title", ["0[title]", "{goal}", "{}", "{0[x]}", "100% \\1"])
def test_a_persons_own_words_are_shown_as_they_are(title: str, telling: Telling) -> None:
    assert telling.say_by_action(response="utter_title", title=title) == f"On {title}."


def test_a_variable_that_nobody_gave_is_shown_and_noted(telling: Telling, caplog: pytest.LogCaptureFixture) -> None:
    assert telling.say("utter_title") == "On {title}."
    assert "'title'" in caplog.text


def test_the_payload_of_a_button_is_no_variable(telling: Telling, caplog: pytest.LogCaptureFixture) -> None:
    message = telling.generate("utter_button", title="Go")

    assert message["buttons"] == [{"title": "Go", "payload": PAYLOAD}]
    assert not caplog.records


def test_buttons_that_an_action_adds_do_not_stay_in_the_domain(telling: Telling) -> None:
    for _ in range(2):
        telling.say_by_action(response="utter_button", title="Go", buttons=[{"title": "More", "payload": "/more"}])

    assert telling.nlg.responses == RESPONSES


def test_a_variation_for_the_channel_wins_and_is_varied_too(telling: Telling) -> None:
    telling.tracker.update(BotUttered("slack"))

    assert telling.generate("utter_channel", "slack")["text"] == "s2"
    assert telling.generate("utter_channel", "rest")["text"] == "anywhere"


@pytest.mark.parametrize(("goal", "words"), [("move", ["mover", "mover again"]), ("stay", ["whoever", "whoever"])])
def test_a_variation_is_said_only_under_its_condition(goal: str, words: list[str]) -> None:
    telling = Telling(SlotSet("goal", goal))

    assert [telling.say("utter_conditional") for _ in range(2)] == words


def test_variations_without_words_are_said_too(telling: Telling) -> None:
    assert telling.generate("utter_picture") == {"image": "a.png"}


def test_a_response_that_does_not_exist_is_none(telling: Telling) -> None:
    assert telling.generate("utter_nowhere") is None


def test_without_a_tracker_the_first_variation_is_said(telling: Telling) -> None:
    said = [telling.nlg.generate_from_slots("utter_three", {}, "rest") for _ in range(10)]

    assert said == [{"text": "one"}] * 10
