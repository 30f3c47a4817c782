"""What the Bot API refuses, in its own words: as documented, and stricter with fields that it does not know."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from typing import Any

MAX_TEXT, MAX_DATA, MAX_BUTTONS, MAX_IN_ROW = 4096, 64, 100, 8
_TAGS = {"a", "b", "blockquote", "code", "i", "pre", "s", "u"}
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|#\d+|#x[0-9a-f]+);)")
_WHERE = {"chat_id", "message_thread_id"}
_MESSAGE = _WHERE | {"reply_parameters", "reply_markup", "disable_notification"}


class RefusedError(Exception):
    """A call that the Bot API does not take."""

    def __init__(self, description: str, code: int = 400) -> None:
        super().__init__(description)
        self.code = code


class _Html(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.text, self._open = "", list[str]()
        if _ENTITY.search(text):
            raise RefusedError("Bad Request: can't parse entities: Unexpected entity")
        self.feed(text)
        self.close()
        if self._open:
            raise RefusedError(f"Bad Request: can't parse entities: Can't find end tag of {self._open}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            raise RefusedError(f'Bad Request: can\'t parse entities: Unsupported start tag "{tag}"')
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            raise RefusedError(f'Bad Request: can\'t parse entities: Unmatched end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise RefusedError("Bad Request: can't parse entities: Unsupported start tag")


def visible(body: Mapping[str, Any]) -> str:
    """Return the text of a message as people see it."""
    text = str(body.get("text", ""))
    return _Html(text).text if body.get("parse_mode") == "HTML" else text


def buttons_of(body: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the buttons of a message."""
    markup = body.get("reply_markup") or {}
    return [button for row in markup.get("inline_keyboard", []) for button in row]


def _need(is_so: object, description: str) -> None:
    if not is_so:
        raise RefusedError(f"Bad Request: {description}")


def _only(body: Mapping[str, Any], fields: set[str]) -> None:
    _need(body.keys() <= fields, f"unknown fields {sorted(body.keys() - fields)}")


def _where(body: Mapping[str, Any]) -> None:
    _need(isinstance(body.get("chat_id"), int), "chat_id is empty")
    _need(isinstance(body.get("message_thread_id", 1), int), "message thread not found")
    reply = body.get("reply_parameters", {"message_id": 1})
    _need(isinstance(reply["message_id"], int), "message to be replied not found")


def _keyboard(body: Mapping[str, Any]) -> None:
    if "reply_markup" not in body:
        return
    rows = body["reply_markup"]["inline_keyboard"]
    _need(isinstance(rows, list) and all(isinstance(row, list) and row for row in rows), "object expected")
    _need(all(len(row) <= MAX_IN_ROW for row in rows) and len(buttons_of(body)) <= MAX_BUTTONS, "too many buttons")
    for button in buttons_of(body):
        _need(button.get("text", "").strip(), "text buttons are unallowed in the inline keyboard")
        _need(len(button.keys() - {"text"}) == 1, "BUTTON_TYPE_INVALID")
        _need(0 < len(button.get("callback_data", "x").encode()) <= MAX_DATA, "BUTTON_DATA_INVALID")
        _need(re.match(r"https?://\S+\.\S", button.get("url", "http://x.org")), "BUTTON_URL_INVALID")


def _send_message(body: Mapping[str, Any]) -> None:
    _only(body, _MESSAGE | {"text", "parse_mode", "link_preview_options"})
    _where(body)
    _need(body.get("parse_mode", "HTML") == "HTML", "unsupported parse_mode")
    text = visible(body)
    _need(text.strip(), "message text is empty")
    _need(len(text.encode("utf-16-le")) // 2 <= MAX_TEXT, "message is too long")
    _keyboard(body)


def _send_document(body: Mapping[str, Any]) -> None:
    _only(body, _MESSAGE | {"document"})
    _where(body)
    _need(body.get("document", {}).get("content"), "file must be non-empty")
    _need(body["document"]["name"], "there is no document in the request")
    _keyboard(body)


def _edit(body: Mapping[str, Any]) -> None:
    _only(body, {"chat_id", "message_id", "reply_markup"})
    _where(body)
    _need(isinstance(body.get("message_id"), int), "message identifier is not specified")


def _answer(body: Mapping[str, Any]) -> None:
    _only(body, {"callback_query_id", "text"})
    _need(len(body.get("text", "")) <= 200, "MESSAGE_TOO_LONG")


def _action(body: Mapping[str, Any]) -> None:
    _only(body, _WHERE | {"action"})
    _where(body)
    _need(body.get("action") == "typing", "wrong parameter action in request")


def _webhook(body: Mapping[str, Any]) -> None:
    _only(body, {"url", "secret_token", "allowed_updates", "max_connections"})
    _need(body["url"].startswith("https://"), "bad webhook: An HTTPS URL must be provided for webhook")
    _need(re.fullmatch(r"[\w-]{1,256}", body["secret_token"], re.ASCII), "secret token contains unallowed characters")
    _need(isinstance(body["allowed_updates"], list), "can't parse allowed updates")
    _need(1 <= body["max_connections"] <= 100, "max_connections")


def _language(body: Mapping[str, Any]) -> None:
    _need(re.fullmatch(r"([a-z]{2})?", body.get("language_code", "")), "invalid language code specified")


def _commands(body: Mapping[str, Any]) -> None:
    _only(body, {"commands", "language_code"})
    _language(body)
    _need(0 < len(body["commands"]) <= 100, "too many commands")
    for command in body["commands"]:
        _need(re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]), "BOT_COMMAND_INVALID")
        _need(0 < len(command["description"]) <= 256, "BOT_COMMAND_DESCRIPTION_INVALID")


def _description(body: Mapping[str, Any]) -> None:
    _only(body, {"description", "language_code"})
    _language(body)
    _need(len(body["description"]) <= 512, "description is too long")


RULES: dict[str, Callable[[Mapping[str, Any]], None]] = {
    "answerCallbackQuery": _answer,
    "editMessageReplyMarkup": _edit,
    "getMe": lambda body: _only(body, set()),
    "sendChatAction": _action,
    "sendDocument": _send_document,
    "sendMessage": _send_message,
    "setMyCommands": _commands,
    "setMyDescription": _description,
    "setWebhook": _webhook,
}


def refuse_wrong(method: str, body: Mapping[str, Any]) -> None:
    """Raise what the Bot API would say to a call that is not as it should be."""
    if method not in RULES:
        raise RefusedError("Not Found", 404)
    try:
        RULES[method](body)
    except (KeyError, TypeError, AttributeError) as error:
        raise RefusedError(f"Bad Request: {method} {error!r} in {json.dumps(body, default=str)}") from error
