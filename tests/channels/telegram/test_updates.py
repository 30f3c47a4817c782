"""What is read of what Telegram tells a bot."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.channels import incoming
from components.channels.telegram_updates import Bot, Tap, Where, Written, read

from .double import BOT
from .world import message, tap

OURS = Bot(BOT["id"], BOT["username"])
CHAT, PERSON, GROUP = 7, 7, -100
FIELDS = (
    *("chat", "from", "message_id", "text", "caption", "photo", "sender_chat", "reply_to_message", "media_group_id"),
    *("is_topic_message", "message_thread_id", "id", "data", "message"),
)


def heard(update: Any, bot: Bot = OURS) -> str | None:
    """Return the text that the advisor is to hear; None where it hears nothing."""
    came = read(update, bot)
    return came.text if isinstance(came, Written) else None


def test_a_message_is_heard_in_the_talk_of_its_chat_and_answered_there() -> None:
    update = message("hi", CHAT)

    assert read(update, OURS) == Written(
        f"telegram:{CHAT}", f"{CHAT}:{update['message']['message_id']}", Where(CHAT), "hi"
    )


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("/start", "/greet"),
        ("/help", "/ask_for_help"),
        ("/plan", "/start_plan"),
        ("/forget", "/ask_to_be_forgotten"),
        ("/start@StepsBot", "/greet"),
        ("/HELP@stepsbot", "/ask_for_help"),
        (" /help\n", "/ask_for_help"),
        ("/start from-the_poster1", "/greet"),
        ("/start@StepsBot x", "/greet"),
    ],
)
def test_a_command_is_taken_for_what_it_means(typed: str, means: str) -> None:
    assert heard(message(typed, CHAT)) == means


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/help I lost my job", "I lost my job"),
        ("/start I am so tired", "I am so tired"),
        ("/plan /restart", "restart"),
        ("/restart", "restart"),
        ("/greet", "greet"),
        ("//help", "help"),
        ("\u200b/restart", "restart"),
        ('/ask{"topic": "x"}', 'ask{"topic": "x"}'),
        ("/help@OtherBot", "help@OtherBot"),
        ("24/7", "24/7"),
    ],
)
def test_all_else_that_is_typed_is_words(typed: str, words: str) -> None:
    assert heard(message(typed, CHAT)) == words


@pytest.mark.parametrize(("length", "cut"), [(incoming.MAX_TEXT, {}), (incoming.MAX_TEXT + 1, {"cut": True})])
def test_a_long_message_is_cut_and_says_so(length: int, cut: dict[str, bool]) -> None:
    came = read(message("y" * length, CHAT), OURS)

    assert isinstance(came, Written)
    assert (came.text, came.metadata) == ("y" * incoming.MAX_TEXT, cut)


def test_half_a_sign_goes_no_further() -> None:
    assert heard(message("hi \ud83d", CHAT)) == "hi ?"


@pytest.mark.parametrize("kind", ["sticker", "photo", "voice", "location", "video_note", "document", "contact"])
def test_what_comes_without_words_is_heard_as_no_words(kind: str) -> None:
    update = message(None, CHAT)
    update["message"][kind] = {}

    assert heard(update) == ""


def test_words_below_a_picture_are_words() -> None:
    assert heard(message(None, CHAT, photo=[{}], caption="is this a career")) == "is this a career"


def test_the_pictures_of_an_album_are_one_message() -> None:
    album = [read(message(None, CHAT, photo=[{}], media_group_id="77"), OURS) for _ in range(3)]

    assert len({picture.id for picture in album if picture}) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"new_chat_members": [BOT]},
        {"pinned_message": {}},
        {"left_chat_member": BOT},
        {"from": BOT, "text": "hi"},
        {"sender_chat": {"id": -1, "type": "channel"}, "text": "hi"},
        {"chat": {"id": -1, "type": "channel"}, "text": "hi"},
    ],
)
def test_what_no_person_says_is_nothing(fields: dict[str, Any]) -> None:
    update = message(None, CHAT)
    update["message"] |= fields

    assert read(update, OURS) is None


@pytest.mark.parametrize(
    "kind",
    ["edited_message", "channel_post", "edited_channel_post", "business_message", "my_chat_member", "poll", "new"],
)
def test_an_update_of_another_kind_is_nothing(kind: str) -> None:
    assert read({"update_id": 1, kind: message("hi", CHAT)["message"]}, OURS) is None


@pytest.mark.parametrize("odd", [None, "message", 3, [], ["message"], {}, {"message": None}, {"message": {}}])
def test_what_is_no_update_is_nothing(odd: Any) -> None:
    assert read(odd, OURS) is None


@pytest.mark.parametrize("odd", [None, "x", [], {}, 1e999])
@pytest.mark.parametrize("field", ["chat", "from", "message_id"])
def test_a_message_in_another_shape_is_nothing(field: str, odd: Any) -> None:
    update = message("hi", GROUP, PERSON)
    update["message"][field] = odd

    assert read(update, OURS) is None


@pytest.mark.parametrize("odd", [None, "x", [], {}, 1e999])
@pytest.mark.parametrize("field", ["from", "message"])
def test_a_tap_in_another_shape_is_nothing(field: str, odd: Any) -> None:
    update = tap("x", 1, GROUP, PERSON)
    update["callback_query"][field] = odd

    assert read(update, OURS) is None


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "from"]), inner),
)


@settings(deadline=None)
@given(st.sampled_from(["message", "callback_query"]), st.dictionaries(st.sampled_from(FIELDS), anything))
def test_no_update_is_so_odd_that_reading_it_fails(kind: str, odd: dict[str, Any]) -> None:
    update: Any = message("hi", GROUP, PERSON) if kind == "message" else tap("x", 1, GROUP, PERSON)
    update[kind] |= odd

    read(update, OURS)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("/help", "/ask_for_help"),
        ("/help@StepsBot", "/ask_for_help"),
        ("@StepsBot what is a job", "what is a job"),
        ("is it, @stepsbot?", "is it,  ?"),
        ("@StepsBot", ""),
        ("@StepsBot /restart", "restart"),
        ("/other@StepsBot now", "other  now"),
    ],
)
def test_in_a_group_the_bot_hears_what_is_meant_for_it(typed: str, words: str) -> None:
    assert heard(message(typed, GROUP, PERSON)) == words


@pytest.mark.parametrize(
    "typed", ["hi", "/help@OtherBot", "/other", "@OtherBot hi", "@StepsBotter hi", "me@StepsBot.org", "StepsBot hi"]
)
def test_in_a_group_the_bot_does_not_hear_what_is_meant_for_others(typed: str) -> None:
    assert heard(message(typed, GROUP, PERSON)) is None


@pytest.mark.parametrize(("to", "words"), [(BOT, "why"), ({"id": 5}, None)])
def test_in_a_group_a_reply_to_the_bot_is_meant_for_it(to: dict[str, Any], words: str | None) -> None:
    reply = message("why", GROUP, PERSON, reply_to_message={"message_id": 1, "from": to})

    assert heard(reply, Bot(BOT["id"])) == words


def test_in_a_group_the_answer_shows_whom_it_answers_and_stays_in_its_thread() -> None:
    came = read(message("/help", GROUP, PERSON, is_topic_message=True, message_thread_id=9, message_id=4), OURS)

    assert came
    assert came.where.body == {
        "chat_id": GROUP,
        "message_thread_id": 9,
        "reply_parameters": {"message_id": 4, "allow_sending_without_reply": True},
    }


def test_a_talk_alone_and_the_talks_of_each_person_in_a_group_are_apart() -> None:
    updates = [message("/help", CHAT), *(message("/help", GROUP, person) for person in (PERSON, 8))]

    assert [came.conversation for update in updates if (came := read(update, OURS))] == [
        f"telegram:{CHAT}",
        f"telegram:{GROUP}:{PERSON}",
        f"telegram:{GROUP}:8",
    ]


def test_a_tap_is_of_the_person_who_taps() -> None:
    update = tap("abc", 4, GROUP, PERSON, language="es")
    query = update["callback_query"]["id"]

    assert read(update, OURS) == Tap(
        f"telegram:{GROUP}:{PERSON}", f"{GROUP}:{PERSON}:4:abc", Where(GROUP), "abc", 4, query, "es"
    )
