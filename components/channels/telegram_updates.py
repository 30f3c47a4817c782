"""What Telegram tells a bot, read: a person's words, a tapped button, or nothing that is meant for us.

Boundary: pure. JSON in, one of two small records out; an update of any other kind, or in a shape that is
not known, is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from components.channels.incoming import HELLO, as_kept, without_typed_intent

KINDS = ("message", "callback_query")  # of updates that we ask for
# What a command is to the advisor; a tapped button could send the same.
COMMANDS = {"start": HELLO, "help": "/ask_for_help", "plan": "/start_plan", "forget": "/ask_to_be_forgotten"}

_COMMAND = re.compile(r"/(\w+)(?:\s+(.*))?", re.DOTALL)
_DEEP_LINK = re.compile(r"[\w-]{1,64}", re.ASCII)
# What a person can send instead of words. All else without words is Telegram's own: who came, what was pinned.
_WITHOUT_WORDS = frozenset(
    {
        *("animation", "audio", "checklist", "contact", "dice", "document", "game", "location", "paid_media"),
        *("photo", "poll", "sticker", "story", "venue", "video", "video_note", "voice"),
    }
)


@dataclass(frozen=True)
class Bot:
    """The bot itself; its name is known once Telegram has told it."""

    id: int
    name: str = ""


@dataclass(frozen=True)
class Where:
    """Where to answer: a chat, a thread in it, and in a group the message that is answered."""

    chat: int
    thread: int | None = None
    answers: int | None = None

    @property
    def is_private(self) -> bool:
        """Say whether it is the talk of one person; groups have numbers below zero."""
        return self.chat > 0

    @property
    def body(self) -> dict[str, Any]:
        """The parameters that say so."""
        body: dict[str, Any] = {"chat_id": self.chat}
        if self.thread is not None:
            body["message_thread_id"] = self.thread
        if self.answers is not None:
            body["reply_parameters"] = {"message_id": self.answers, "allow_sending_without_reply": True}
        return body


@dataclass(frozen=True)
class Written:
    """What a person wrote, ready for Rasa. `id` is the same each time that the message comes."""

    conversation: str
    id: str
    where: Where
    text: str
    metadata: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Tap:
    """A tapped button: the choice that it stands for, and the message that it is on.

    `id` is that of the choice on this message, so that an impatient finger takes it once.
    """

    conversation: str
    id: str
    where: Where
    choice: str
    message: int
    query: str
    language: str


def read(update: Any, bot: Bot) -> Written | Tap | None:
    """Return what `update` tells the advisor, if anything."""
    try:
        if "callback_query" in update:
            return _tap(update["callback_query"])
        return _written(update["message"], bot) if "message" in update else None
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None


def _tap(query: Mapping[str, Any]) -> Tap:
    message, person = query["message"], query["from"]
    chat, number, choice = message["chat"], int(message["message_id"]), str(query["data"])
    return Tap(
        _conversation(chat, person),
        f"{int(chat['id'])}:{int(person['id'])}:{number}:{choice}",
        Where(int(chat["id"]), _thread(message)),
        choice,
        number,
        str(query["id"]),
        str(person.get("language_code", "")),
    )


def _written(message: Mapping[str, Any], bot: Bot) -> Written | None:
    chat, person = message["chat"], message["from"]
    is_private = chat["type"] == "private"
    # A channel, or somebody who hides behind the group, is nobody with whom one could talk alone.
    if person.get("is_bot") or "sender_chat" in message or chat["type"] == "channel":
        return None
    typed = message.get("text") or message.get("caption")
    if typed is None and not _WITHOUT_WORDS & message.keys():
        return None
    text = _heard(str(typed or ""), bot, is_addressed=is_private or _is_reply_to(bot, message))
    if text is None:
        return None
    text, cut = as_kept(text)
    number = int(message["message_id"])
    # The pictures of an album come one by one; they are one message all the same.
    key = f"album:{message['media_group_id']}" if "media_group_id" in message else str(number)
    where = Where(int(chat["id"]), _thread(message), None if is_private else number)
    return Written(_conversation(chat, person), f"{where.chat}:{key}", where, text, cut)


def _heard(typed: str, bot: Bot, is_addressed: bool) -> str | None:
    """Return what Rasa is to hear; None where it is meant for somebody else."""
    typed, is_named = _without_name(typed, bot)
    command = _COMMAND.fullmatch(typed.strip())
    if command and command[1].lower() in COMMANDS:
        name, rest = command[1].lower(), command[2] or ""
        if not rest or (name == "start" and _DEEP_LINK.fullmatch(rest)):
            return COMMANDS[name]
        typed, is_named = rest, True  # what somebody says after a command matters more than the command
    return without_typed_intent(typed, ()) if is_addressed or is_named else None


def _without_name(typed: str, bot: Bot) -> tuple[str, bool]:
    """Return what was typed without the name of the bot, and whether that was in it: /help@name, or @name help."""
    if not bot.name:
        return typed, False
    pattern = rf"(^\s*/\w+|(?<![\w@]))@{re.escape(bot.name)}(?!\w)"
    said, names = re.subn(pattern, r"\1 ", typed, flags=re.IGNORECASE)
    return (said.strip(), True) if names else (typed, False)


def _is_reply_to(bot: Bot, message: Mapping[str, Any]) -> bool:
    return bool(message.get("reply_to_message", {}).get("from", {}).get("id") == bot.id)


def _conversation(chat: Mapping[str, Any], person: Mapping[str, Any]) -> str:
    """Return the id of the talk with this person in this chat: what is said alone is never known in a group."""
    number = int(chat["id"])
    return f"telegram:{number}" if chat["type"] == "private" else f"telegram:{number}:{int(person['id'])}"


def _thread(message: Mapping[str, Any]) -> int | None:
    return int(message["message_thread_id"]) if message.get("is_topic_message") else None
