"""What the Telegram channel is told by the environment, and what it tells Telegram when it starts.

Boundary: settings in, a few calls of the Bot API out. A server without network starts all the same; it
introduces itself as soon as Telegram can be reached.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from advisor.library.telegram_words import TelegramWords, said_in
from advisor.words.languages import ENGLISH
from components.channels.telegram_api import API_URL, PATIENCE, PAUSE, ApiError, BotApi
from components.channels.telegram_updates import KINDS, Bot

logger = logging.getLogger(__name__)

# Updates that Telegram sends at the same time, one of each chat at most: what one process can answer within seconds.
MAX_CONNECTIONS = 40
_TOKEN = re.compile(r"(\d{1,20}):[\w-]{20,}", re.ASCII)
_SECRET = re.compile(r"[\w-]{1,256}", re.ASCII)


@dataclass(frozen=True)
class Settings:
    """The settings of the channel; `webhook` is the address to which Telegram sends, "" where nobody has said it."""

    token: str = field(repr=False)
    secret: str = field(repr=False)
    webhook: str = ""
    api_url: str = API_URL
    patience: float = PATIENCE  # seconds for which what is to be said is tried
    pause: float = PAUSE  # seconds after the first try

    @property
    def bot_id(self) -> int:
        """The id of the bot, with which its token begins."""
        return int(self.token.partition(":")[0])

    def admits(self, secret: str) -> bool:
        """Say whether whoever knows `secret` is Telegram; how long that takes tells nothing."""
        return hmac.compare_digest(secret.encode("utf8", "replace"), self.secret.encode())


def settings_from(environment: Mapping[str, str], path: str, api_url: str = API_URL) -> Settings | None:
    """Return the settings; None, and a line in the log that says why, where the channel stays closed.

    Args:
        environment: of the program.
        path: of the webhook, below the public address.
        api_url: where the Bot API is.
    """
    token = environment.get("TELEGRAM_TOKEN", "").strip()
    # A secret of one's own is only needed where the token is not at hand, as in a proxy that checks it too.
    derived = hmac.new(token.encode(), b"secret of the webhook", hashlib.sha256).hexdigest()
    secret = environment.get("TELEGRAM_SECRET", "").strip() or derived
    public = environment.get("TELEGRAM_WEBHOOK_URL", "").strip().rstrip("/")
    if not token:
        logger.info("Telegram is closed: TELEGRAM_TOKEN is not set.")
    elif not _TOKEN.fullmatch(token):
        logger.error("Telegram is closed: TELEGRAM_TOKEN is not a token as BotFather gives them, 123456:ABC….")
    elif not _SECRET.fullmatch(secret):
        logger.error("Telegram is closed: TELEGRAM_SECRET must be 1 to 256 letters, digits, '_' and '-'.")
    else:
        return Settings(token, secret, f"{public}{path}" if public else "", api_url)
    return None


async def introduce(api: BotApi, settings: Settings, words: TelegramWords) -> Bot:
    """Tell Telegram where the advisor is and what it offers; return who the bot is.

    It tries for as long as Telegram cannot be reached. What Telegram refuses is logged and left out.
    """
    me = await _tell(api, "getMe", {})
    if not me:
        return Bot(settings.bot_id)
    if not settings.webhook:
        logger.warning("TELEGRAM_WEBHOOK_URL is not set: Telegram is not told where to send what people write.")
    elif await _tell(api, "setWebhook", _webhook(settings)):
        logger.info(f"Telegram is open: @{me['username']} sends to {settings.webhook}")
    for method, body in _about(words):
        await _tell(api, method, body)
    return Bot(settings.bot_id, me["username"])


def _webhook(settings: Settings) -> dict[str, Any]:
    return {
        "url": settings.webhook,
        "secret_token": settings.secret,
        "allowed_updates": KINDS,
        "max_connections": MAX_CONNECTIONS,
    }


async def _tell(api: BotApi, method: str, body: Mapping[str, Any]) -> Any:
    try:
        return await api.insist(method, body, patience=math.inf)
    except ApiError as error:
        hint = " Is TELEGRAM_TOKEN right?" if error.code in (401, 404) else ""
        logger.error(f"Telegram refuses {method}: {error}.{hint}")
        return None


def _about(words: TelegramWords) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the calls that set the menu and the description, in each language; English is for all others too."""
    for language in words.description:
        where = {} if language == ENGLISH else {"language_code": language}
        commands = [{"command": name, "description": said_in(said, language)} for name, said in words.commands.items()]
        yield "setMyCommands", {"commands": commands, **where}
        yield "setMyDescription", {"description": words.description[language].strip(), **where}
